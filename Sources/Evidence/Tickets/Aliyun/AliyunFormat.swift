// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Tickets (工单) of Alibaba Cloud as its Workorder interface gives them: `GetTicket`, `ListTickets` and `ListTicketNotes`.
///
/// Shapes: answers of versions 2021-06-10 and 2020-03-26, alone, in lists or one behind the other, with names in `PascalCase` or `camelCase`.
/// Source: Alibaba Cloud OpenAPI documentation of Workorder.
enum AliyunFormat: StreamedFormat {
    static let name = "aliyun"
    static let pages: Set<String> = ["Data", "data"]

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = [
            "\"TicketId\"", "\"ticketId\"", "\"DialogId\"", "\"dialogId\"", "\"FromOfficial\"", "\"fromOfficial\"", "\"TicketStatus\"",
            "\"ticketStatus\"",
        ]
        return TicketSample.records(input, pages: pages, marks: marks).contains { AliyunRecord.isHeld($0.value, 0) }
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        AliyunReading(input).readAll(&window, pages: pages, take)
    }
}

/// What kind of record a value is, its names in either spelling.
enum AliyunRecord {
    case ticket, note

    init?(_ value: JSONValue) {
        if AliyunRecord.get(value, "DialogId") != nil, AliyunRecord.get(value, "Dialog") ?? AliyunRecord.get(value, "User") != nil {
            self = .note
        } else if AliyunRecord.get(value, "NoteId") != nil, AliyunRecord.get(value, "FromOfficial") != nil {
            self = .note
        } else if AliyunRecord.get(value, "TicketId") != nil, let status = AliyunRecord.get(value, "Status"),
            AliyunRecord.get(status, "Label") != nil || AliyunRecord.get(status, "Value") != nil
        {
            self = .ticket
        } else if AliyunRecord.get(value, "AddTime") != nil, AliyunRecord.get(value, "TicketStatus") != nil,
            AliyunRecord.get(value, "Id") != nil
        {
            self = .ticket
        } else {
            return nil
        }
    }

    /// A member under its name as documented, or with a small first letter.
    static func get(_ value: JSONValue, _ name: String) -> JSONValue? {
        guard value.members != nil else { return nil }
        if let found = value[name] { return found }
        return value[name.prefix(1).lowercased() + name.dropFirst()]
    }

    static func text(_ value: JSONValue, _ name: String) -> String? { get(value, name)?.plainText }

    /// Whether a value is a record or holds one.
    static func isHeld(_ value: JSONValue, _ depth: Int) -> Bool {
        if AliyunRecord(value) != nil { return true }
        guard depth < 4 else { return false }
        if let list = value.array { return list.prefix(8).contains { isHeld($0, depth + 1) } }
        return value.members?.prefix(32).contains { $0.value.plainText == nil && isHeld($0.value, depth + 1) } ?? false
    }
}
