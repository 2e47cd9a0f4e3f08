// SPDX-License-Identifier: Apache-2.0

import Formats

/// What a whole table says of the exporter's own messages and of cells that its header does not name.
struct WeChatOwner {
    /// The accounts that others' messages bear, by the room.
    private var others: [String: Set<String>] = [:]

    /// Version 0.2.6 of MemoTrace wrote the server's number between time and remark, and its header does not say so.
    static func corrected(_ columns: WeChatColumns, _ rows: CSVReader) -> WeChatColumns {
        guard columns.shape == .numbered, columns[.server] == nil, let remark = columns[.remark] else { return columns }
        var moved = columns
        var isMoved = false
        var hasBytes = false
        for row in rows.prefix(2000) where row.fields.count > remark {
            let cell = row.fields[remark].utf8
            if cell.count >= 15, cell.count <= 20, cell.allSatisfy(\.isDigit) { isMoved = true }
            // A column of packed bytes may follow, as Python prints them.
            if row.fields.count > remark + 1, row.fields[remark + 1].utf8.starts(with: Array("b'".utf8)) { hasBytes = true }
        }
        guard isMoved else { return columns }
        let shift = hasBytes ? 2 : 1
        moved.move(.server, to: remark)
        for field in [WeChatColumns.Field.remark, .nickName] { moved.move(field, to: columns[field].map { $0 + shift }) }
        // It names the sender in groups only, and not by the account.
        moved.move(.name, to: columns[.sender].map { $0 + shift })
        moved.move(.sender, to: nil)
        return moved
    }

    init(_ columns: WeChatColumns, _ rows: CSVReader) {
        guard columns.shape == .numbered, columns[.sender] != nil else { return }
        for row in rows where columns.cell(.isOwn, row) == "0" {
            let type = Int64(columns.cell(.type, row)).flatMap { WeChatKind(type: $0, subType: nil) }
            guard type != .system, type != .withdrawal else { continue }
            others[columns.cell(.room, row), default: []].insert(columns.cell(.sender, row))
        }
    }

    /// Whether names and account beside one of the owner's messages are the owner's own: some versions wrote the other party's there.
    func isNamed(_ account: String, in room: String) -> Bool {
        guard !account.isEmpty, let others = others[room], !others.isEmpty else { return false }
        return !others.contains(account)
    }
}
