// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one file of Alibaba Cloud's tickets.
struct AliyunReading: TicketRecordReader {
    var log: TicketLog
    private var tickets: Set<String> = []
    /// Notes that name no ticket, by index: the interface leaves it to whoever asked.
    private var orphans: [Int] = []
    private static let depthLimit = 8

    init(_ input: FormatInput) {
        log = TicketLog(input)
    }

    mutating func read(_ record: JSONRecord) {
        // Of a page's members only those that hold records matter.
        if record.value.members == nil, record.value.array == nil {
            if ["Data/*", "data/*", "*"].contains(record.path) { log.notUnderstood("expected a record", record.span(log.file)) }
            return
        }
        let before = log.found.output.events.count
        walk(record.value, nil, record, 0)
        guard log.found.output.events.count == before else { return }
        if AliyunRecord.get(record.value, "Success")?.bool == false
            || AliyunRecord.text(record.value, "Code").map({ Int($0) ?? 1 != 0 }) == true
        {
            log.notUnderstood(AliyunRecord.text(record.value, "Message") ?? "an error", record.span(log.file))
        } else if ["Data/*", "data/*"].contains(record.path) {
            log.notUnderstood("no ticket, no note", record.span(log.file))
        }
    }

    private mutating func walk(_ value: JSONValue, _ ticket: String?, _ record: JSONRecord, _ depth: Int) {
        guard depth < AliyunReading.depthLimit else { return }
        for element in value.array ?? [] where element.plainText == nil { walk(element, ticket, record, depth + 1) }
        guard let members = value.members else { return }
        var ticket = AliyunRecord.text(value, "TicketId") ?? ticket
        // Some tools keep the question beside the answer.
        for key in ["Request", "Params", "Parameters"] where ticket == nil {
            ticket = AliyunRecord.get(value, key).flatMap { AliyunRecord.text($0, "TicketId") }
        }
        if let ticket { tickets.insert(ticket) }
        switch AliyunRecord(value) {
        case .ticket: readTicket(value, record)
        case .note: return readNote(value, ticket, record)
        case nil: break
        }
        let own = AliyunRecord(value) == .ticket ? AliyunRecord.text(value, "TicketId") ?? AliyunRecord.text(value, "Id") : ticket
        for member in members where member.value.plainText == nil { walk(member.value, own, record, depth + 1) }
    }

    private mutating func readTicket(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        guard let id = AliyunRecord.text(value, "TicketId") ?? AliyunRecord.text(value, "Id") else {
            return log.notUnderstood("no number", place)
        }
        tickets.insert(id)
        let subject = AliyunRecord.text(value, "Title") ?? ""
        let text = (AliyunRecord.text(value, "Description") ?? "").withPlainLineEnds
        let severity = AliyunRecord.get(value, "Severity").flatMap {
            AliyunRecord.text($0, "Label") ?? AliyunRecord.text($0, "Value") ?? $0.plainText
        }
        log.add(
            EvidenceEvent(
                at: TicketLog.stamp(epoch: AliyunRecord.get(value, "CreateTime") ?? AliyunRecord.get(value, "AddTime")),
                author: Author(name: "", account: AliyunRecord.text(value, "CreatorId")), role: .customer, channel: .ticket, kind: .created,
                keys: EventKeys(messageID: "aliyun:" + id, thread: "aliyun:" + id, tickets: [id]), subject: subject, text: text,
                severityStated: severity, citations: [Citation(place, quote: (text.isEmpty ? subject : text).clipped())]),
            of: "aliyun:" + id)
    }

    private mutating func readNote(_ value: JSONValue, _ ticket: String?, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        if ticket == nil { orphans.append(log.found.output.events.count) }
        let user = AliyunRecord.get(value, "User")
        let name = user.flatMap { AliyunRecord.text($0, "Name") } ?? ""
        let dialog = AliyunRecord.get(value, "Dialog")
        let content = dialog.flatMap { AliyunRecord.text($0, "Content") ?? $0.plainText } ?? AliyunRecord.text(value, "Content")
        let card = content == nil ? dialog.flatMap { AliyunRecord.text($0, "Schema") } : nil
        let words = content ?? card ?? ""
        let isMarkup = words.utf8.first == UInt8(ascii: "<") && words.utf8.last == UInt8(ascii: ">")
        let text = isMarkup ? TicketText(html: words) : TicketText(plain: words)
        var automation: [AutomationSignal] = []
        // The interface calls a message without words, only with a schema, a card of the system.
        if card != nil { automation.append(AutomationSignal(.logField, seen: "Type: card")) }
        if TicketWords.role(name) == .vendorAutomation { automation.append(AutomationSignal(.logField, seen: "User.Name: " + name)) }
        let id = AliyunRecord.text(value, "DialogId") ?? AliyunRecord.text(value, "NoteId") ?? ""
        let files = (AliyunRecord.get(value, "Attachments")?.array ?? []).compactMap { AliyunRecord.text($0, "Name") ?? $0.plainText }
        log.add(
            EvidenceEvent(
                at: TicketLog.stamp(epoch: AliyunRecord.get(value, "CreateTime") ?? AliyunRecord.get(value, "GmtCreated")),
                author: Author(name: name), role: AliyunReading.role(value, user), channel: .ticket, kind: .message,
                keys: EventKeys(
                    messageID: "aliyun:" + (ticket.map { $0 + ":" } ?? "") + "note:" + id, thread: ticket.map { "aliyun:" + $0 },
                    tickets: ticket.map { [$0] } ?? []),
                text: text.text, ownWords: text.ownWords, automation: automation,
                attachments: files.map { Attachment(name: $0, type: "", byteCount: 0) },
                citations: [Citation(place, quote: text.text.clipped())]),
            of: ticket.map { "aliyun:" + $0 } ?? "")
    }

    /// 2 is the vendor's agent, 3 the user; earlier versions say whether it is official.
    private static func role(_ value: JSONValue, _ user: JSONValue?) -> Role {
        if let official = AliyunRecord.get(value, "FromOfficial") {
            return (official.bool ?? official.plainText.flatMap(TicketWords.truth)).map { $0 ? .vendor : .customer } ?? .unknown
        }
        switch user.flatMap({ AliyunRecord.text($0, "Role") }) {
        case "2": return .vendor
        case "3": return .customer
        default: return .unknown
        }
    }

    mutating func finish() {
        guard !orphans.isEmpty else { return }
        if tickets.count == 1, let ticket = tickets.first {
            for index in orphans {
                log.found.output.events[index].keys.thread = "aliyun:" + ticket
                log.found.output.events[index].keys.tickets = [ticket]
                if let id = log.found.output.events[index].keys.messageID {
                    log.found.output.events[index].keys.messageID = "aliyun:" + ticket + ":" + id.dropFirst("aliyun:".utf8.count)
                }
            }
            log.show("aliyun:" + ticket)
        } else if tickets.isEmpty {
            // One answer lists the notes of one ticket.
            for index in orphans { log.found.output.events[index].keys.thread = "aliyun:" + log.found.file.path }
        }
    }
}
