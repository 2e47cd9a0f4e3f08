// SPDX-License-Identifier: Apache-2.0

import Formats

/// The columns of a table of WeChat messages, by the headers that its exporters write.
struct WeChatColumns {
    /// Whose table it is.
    enum Shape {
        /// MemoTrace (WeChatMsg) to 2024: numbers for kinds, the count since 1970 beside the local time.
        case numbered
        /// MemoTrace since then: names for kinds, the local time alone, no mark of the owner's own messages.
        case named
        /// PyWxDump, and WeFlow's table of the same columns.
        case talker
        /// chatlog: names and accounts, no kinds; notices have no account or the name of the system.
        case spoken
    }

    enum Field: CaseIterable {
        case id, server, room, type, subType, isOwn, epoch, wall, content, remark, nickName, sender, name
    }

    let shape: Shape
    let width: Int
    private var places: [Field: Int] = [:]

    /// The columns of a header, or nil when it is no table of WeChat's.
    init?(header: [String]) {
        let names = header.map { $0.trimmedBlanks.lowercased() }
        width = names.count
        func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
        let fields: [String: Field]
        if has("strcontent", "issender", "type"), has("createtime") || has("strtime") {
            shape = .numbered
            fields = [
                "localid": .id, "msgsvrid": .server, "talkerid": .room, "strtalker": .room, "type": .type, "subtype": .subType,
                "issender": .isOwn,
                "createtime": .epoch, "strtime": .wall, "strcontent": .content, "remark": .remark, "nickname": .nickName, "sender": .sender,
            ]
        } else if has("消息id", "类型", "发送人", "时间", "内容") {
            shape = .named
            fields = ["消息id": .server, "类型": .type, "发送人": .name, "时间": .wall, "内容": .content, "备注": .remark, "昵称": .nickName]
        } else if has("type_name", "is_sender", "talker", "createtime"), has("msg") || has("content") {
            shape = .talker
            fields = [
                "id": .id, "msgsvrid": .server, "type_name": .type, "is_sender": .isOwn, "talker": .sender, "room_name": .room,
                "msg": .content,
                "content": .content, "createtime": .wall,
            ]
        } else if has("time", "sendername", "sender", "talkername", "talker", "content") {
            shape = .spoken
            fields = ["time": .wall, "sendername": .name, "sender": .sender, "talker": .room, "content": .content]
        } else {
            return nil
        }
        for (index, name) in names.enumerated() {
            if let field = fields[name], places[field] == nil { places[field] = index }
        }
    }

    subscript(field: Field) -> Int? { places[field] }

    /// Moves columns, where a version of an exporter wrote cells that its header does not name.
    mutating func move(_ field: Field, to place: Int?) { places[field] = place }

    func cell(_ field: Field, _ row: CSVRow) -> String {
        guard let place = places[field], row.fields.indices.contains(place) else { return "" }
        return row.fields[place].text
    }

    /// The columns of the table that begins a text.
    static func find(_ rows: inout CSVReader) -> (columns: WeChatColumns, header: CSVRow)? {
        guard let header = rows.next(), header.fields.count >= 5, !header.isTruncated else { return nil }
        return WeChatColumns(header: header.fields.map(\.text)).map { ($0, header) }
    }
}

/// A table of WeChat messages, comma-separated: MemoTrace (WeChatMsg), old and new, PyWxDump, WeFlow, chatlog.
enum WeChatTableFormat: EvidenceFormat {
    static let name = "wechat"

    private static let sampleBytes = 16 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        let head = input.bytes.head(sampleBytes)
        guard let first = head.first(where: { !$0.isBlank }), first != UInt8(ascii: "{"), first != UInt8(ascii: "["),
            first != UInt8(ascii: "<")
        else {
            return false
        }
        var rows = CSVReader(SourceText(head))
        return WeChatColumns.find(&rows) != nil
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = WeChatTableReading(input)
        return reading.read()
    }
}
