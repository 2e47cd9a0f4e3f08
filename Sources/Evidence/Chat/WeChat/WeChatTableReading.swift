// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one table of WeChat messages.
struct WeChatTableReading {
    private let input: FormatInput
    private let source: SourceText
    private let places: LineTable
    private var output = FormatOutput()
    private var clock = PairedClock()
    private var tally = (withdrawn: ChatTally(), conflicting: ChatTally(), calls: ChatTally(), width: ChatTally())
    private var accounts: [String: AccountRecord] = [:]
    private var unexplained = 0

    init(_ input: FormatInput) {
        self.input = input
        source = SourceText(input.bytes)
        places = LineTable(input.bytes)
    }

    mutating func read() -> FormatOutput {
        var rows = CSVReader(source)
        guard let (written, _) = WeChatColumns.find(&rows) else { return output }
        let columns = WeChatOwner.corrected(written, rows)
        let owner = WeChatOwner(columns, rows)
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        while let row = rows.next() {
            if row.fields.count == 1, row.fields.first?.text.trimmedBlanks.isEmpty != false { continue }
            read(row, columns, owner, placement)
        }
        output.accounts = accounts.values.sorted { $0.account < $1.account }
        output.diagnostics += tally.withdrawn.diagnostic(.chatMessageWithdrawn) + tally.conflicting.diagnostic(.chatClockConflict)
        output.diagnostics += tally.calls.diagnostic(.chatCallHeld)
        if source.defects > 0 {
            output.diagnostics.append(Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: input.file.path))
        }
        if let floating = output.events.first(where: { $0.at.floating != nil }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: floating.citations.first?.span))
        }
        output.explainedBytes = max(0, input.bytes.count - unexplained)
        return output
    }

    private mutating func read(_ row: CSVRow, _ columns: WeChatColumns, _ owner: WeChatOwner, _ placement: StampPlacement) {
        let place = span(row.range)
        let excerpt = source.string(row.range).clipped()
        let isLast = row.range.upperBound == source.utf8.count
        let isShort = row.fields.count < min(columns.width, (columns[.content] ?? 0) + 1)
        if row.isTruncated || (isLast && (isShort || source.endsInsideCharacter)) {
            output.diagnostics.append(Diagnostic(.ticketTableCut, at: place, excerpt: excerpt))
        }
        if isShort {
            // Half a row: what it says is not known.
            unexplained += place.upper - place.lower
            output.diagnostics.append(
                Diagnostic(.ticketRowNotUnderstood, [WeChatTableReading.time(columns, row).clipped(80)], at: place, excerpt: excerpt))
            return
        }
        let written = columns.cell(.type, row).trimmedBlanks
        let number = Int64(written)
        let type = number.map { WeChatKind(type: $0, subType: Int64(columns.cell(.subType, row))) } ?? kind(written, columns, row)
        let message = WeChatMessage(type, content(columns, row))
        let epoch = columns.cell(.epoch, row).trimmedBlanks
        let wall = columns.cell(.wall, row).trimmedBlanks
        var stamp = Stamp.missing(raw: epoch.isEmpty ? wall : epoch)
        // PyWxDump's one column of time is a count in some versions.
        let isCount = epoch.isEmpty && !wall.isEmpty && wall.utf8.allSatisfy(\.isDigit)
        if let found = clock.stamp(epoch: isCount ? wall : epoch, wall: isCount ? "" : wall, placement) {
            stamp = found.stamp
            if found.isConflict { tally.conflicting.add(place) }
        } else {
            output.diagnostics.append(Diagnostic(.stampUnparseable, [stamp.raw.clipped(80)], at: place, excerpt: excerpt))
        }
        if message.kind == .edit { tally.withdrawn.add(place) }
        if message.isHeldCall { tally.calls.add(place) }
        let room = columns.cell(.room, row).trimmedBlanks
        let isNotice = type == .system || type == .withdrawal
        output.events.append(
            EvidenceEvent(
                at: stamp, author: isNotice ? message.actor ?? Author(name: "") : author(columns, row, owner, room), channel: .chat,
                kind: message.kind,
                keys: EventKeys(
                    messageID: identity(columns, row, room, epoch), inReplyTo: message.answered.map { "wechat:" + $0 },
                    conversation: "wechat:" + input.file.path + (room.isEmpty ? "" : "#" + room)),
                text: message.text, ownWords: message.ownWords, quoted: message.quoted, attachments: message.attachments,
                citations: [Citation(place, quote: excerpt)]))
    }

    private func kind(_ written: String, _ columns: WeChatColumns, _ row: CSVRow) -> WeChatKind? {
        guard columns.shape == .spoken else { return WeChatKind(name: written) }
        let account = columns.cell(.sender, row).trimmedBlanks
        if account == "系统消息" || (account.isEmpty && columns.cell(.name, row).trimmedBlanks.isEmpty) { return .system }
        return WeChatKind(mark: columns.cell(.content, row))
    }

    private static func time(_ columns: WeChatColumns, _ row: CSVRow) -> String {
        let epoch = columns.cell(.epoch, row)
        return epoch.isEmpty ? columns.cell(.wall, row) : epoch
    }

    /// The words; old versions of PyWxDump put them into a JSON object.
    private func content(_ columns: WeChatColumns, _ row: CSVRow) -> String {
        let cell = columns.cell(.content, row)
        guard columns.shape == .talker, cell.utf8.first == UInt8(ascii: "{"), let value = try? JSONReader.read(Array(cell.utf8)),
            let words = value["msg"]?.string
        else { return cell }
        return words
    }

    /// The server's number is the same in every export; the device's own only in exports of that device, and only together with the time.
    private func identity(_ columns: WeChatColumns, _ row: CSVRow, _ room: String, _ epoch: String) -> String? {
        let server = columns.cell(.server, row).trimmedBlanks
        if server.utf8.count >= 6, server.utf8.allSatisfy(\.isDigit) { return "wechat:" + server }
        let local = columns.cell(.id, row).trimmedBlanks
        guard columns.shape == .numbered, !local.isEmpty, !epoch.isEmpty else { return nil }
        return ["wechat", room, local, epoch].joined(separator: ":").clipped(200)
    }

    /// Who wrote it; the export's owner is the account "self", by the name that stands there if it is surely the owner's.
    private mutating func author(_ columns: WeChatColumns, _ row: CSVRow, _ owner: WeChatOwner, _ room: String) -> Author {
        let account = columns.cell(.sender, row).trimmedBlanks
        let remark = columns.cell(.remark, row).trimmedBlanks
        let nickName = columns.cell(.nickName, row).trimmedBlanks
        let name = columns.cell(.name, row).trimmedBlanks
        if columns.cell(.isOwn, row).trimmedBlanks == "1" {
            let isNamed = owner.isNamed(account, in: room)
            return Author(name: !isNamed ? "" : nickName.isEmpty ? remark : nickName, account: ChatNotice.owner)
        }
        let shown = [name, remark, nickName, account].first { !$0.isEmpty } ?? ""
        if account.isEmpty { return Author(name: shown, account: shown == "我" ? ChatNotice.owner : nil) }
        // An engagement may know them by the name they gave themselves.
        if !nickName.isEmpty, nickName != shown, accounts[account] == nil {
            accounts[account] = AccountRecord(account: account, name: shown, handles: [nickName])
        }
        return Author(name: shown == account ? "" : shown, account: account)
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        let original = source.original(range)
        return SourceSpan(
            file: input.file.id, lower: original.lowerBound, upper: original.upperBound, line: places.line(at: original.lowerBound))
    }
}
