// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Transcripts of Zendesk Chat as its interface gives them: `chats` with a `history` each, a list of chats, one chat on each line; offline messages.
///
/// A chat says itself who is the visitor and who the agent; triggers and the system are machines. What it computed of its response times is a claim.
enum ZendeskChatFormat: StreamedFormat {
    static let name = "zendesk-chat"

    static let lists = ["chats", "docs"]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(ExportPages.sampleBytes))
        return ExportPages.firstRecord(head, lists: lists).map(isChat) ?? false
    }

    private static func isChat(_ value: JSONValue) -> Bool {
        guard value["visitor"]?.members != nil, value["timestamp"] != nil || value["session"] != nil else { return false }
        return value["history"]?.array != nil || (value["type"]?.string == "offline_msg" && value["message"] != nil)
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var reading = ZendeskChatReading(input)
        var pages = ExportPages(&window, lists: lists)
        while let item = pages.next(&window) {
            switch item {
            case .record(let value, let record):
                if isChat(value) {
                    reading.read(value, record)
                } else {
                    reading.found.damage("expected a chat", record.span(of: value, input.file.id), excerpt: value["id"]?.scalar ?? "")
                }
            case .member, .page: break
            case .damaged(let problem, let place, let excerpt):
                reading.found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            }
        }
        var output = reading.found.finished(window.received)
        take(&output)
    }
}

/// The reading of one file of Zendesk chats.
struct ZendeskChatReading {
    var found: ExportOutput
    private let placement: StampPlacement

    init(_ input: FormatInput) {
        found = ExportOutput(input)
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
    }

    mutating func read(_ chat: JSONValue, _ record: JSONRecord) {
        let id = chat["id"]?.scalar ?? ""
        let room = "zendesk-chat:" + id
        let ticket = chat["zendesk_ticket_id"]?.scalar
        let visitor = chat["visitor"]
        let customer = Author(
            name: visitor?.text("name") ?? "", address: visitor?.text("email")?.lowercased(), account: visitor?.text("id"))
        func keys(_ message: String) -> EventKeys {
            EventKeys(
                messageID: id.isEmpty ? nil : room + ":" + message, thread: room, conversation: room, tickets: ticket.map { [$0] } ?? [])
        }
        if chat["type"]?.string == "offline_msg" {
            let text = chat["message"]?.string ?? ""
            append(text, customer, .customer, .message, keys("offline"), chat, record.span(of: chat, found.file.id))
        }
        for (index, entry) in (chat["history"]?.array ?? []).enumerated() {
            let place = record.span(of: entry, found.file.id)
            guard let type = entry.text("type") else {
                found.damage("expected a message", place, excerpt: "")
                continue
            }
            let (author, role, machine) = ZendeskChatReading.author(entry, customer)
            let file = entry["attachment"] ?? (type.hasPrefix("chat.file") ? entry : nil)
            let isMessage = type == "chat.msg" || type.hasPrefix("chat.file")
            let text = entry.text("msg") ?? entry.text("new_comment") ?? entry.text("comment") ?? (isMessage ? "" : type)
            var event = EvidenceEvent(
                at: .missing(raw: ""), author: author, role: role, channel: .chat, kind: isMessage ? .message : .system,
                keys: keys(entry.text("msg_id") ?? String(index)), text: text, automation: machine,
                citations: [Citation(place, quote: text.clipped())])
            if let file, let name = file.text("name") ?? file.text("file_name") ?? file.text("url").map({ EvidencePath.name($0) }) {
                event.attachments = [
                    Attachment(name: name, type: file.text("mime_type") ?? "", byteCount: max(0, Int(clamping: file["size"]?.integer ?? 0)))
                ]
            }
            settle(event, entry["timestamp"], place)
        }
        readClaims(chat, id, record)
    }

    /// By the nick, or the type of sender of newer chats.
    private static func author(_ entry: JSONValue, _ customer: Author) -> (Author, Role, [AutomationSignal]) {
        let nick = entry.text("nick") ?? ""
        let type = entry.text("sender_type")?.lowercased() ?? ""
        let name = entry.text("name") ?? entry.text("display_name") ?? ""
        if nick.hasPrefix("visitor") || type == "visitor" {
            var author = customer
            if !name.isEmpty { author.name = name }
            return (author, .customer, [])
        }
        if nick == "agent:trigger" || nick == "agent:system" || nick.hasPrefix("system") || ["trigger", "system", "bot"].contains(type) {
            return (
                Author(name: name, account: nick), .vendorAutomation,
                [AutomationSignal(.botAccount, seen: "nick: " + (nick.isEmpty ? type : nick))]
            )
        }
        let account = entry["agent_id"]?.scalar.map { "agent:" + $0 } ?? (nick.isEmpty ? nil : nick)
        return (Author(name: name, account: account), nick.hasPrefix("agent") || type == "agent" ? .vendor : .unknown, [])
    }

    private mutating func append(
        _ text: String, _ author: Author, _ role: Role, _ kind: EventKind, _ keys: EventKeys, _ value: JSONValue, _ place: SourceSpan
    ) {
        let event = EvidenceEvent(
            at: .missing(raw: ""), author: author, role: role, channel: .chat, kind: kind, keys: keys, text: text,
            citations: [Citation(place, quote: text.clipped())])
        settle(event, value["timestamp"], place)
    }

    private mutating func settle(_ event: EvidenceEvent, _ time: JSONValue?, _ place: SourceSpan) {
        var event = event
        let raw = time?.scalar ?? ""
        let stamp = EpochStamp.read(time) ?? StampScanner.scan(raw).flatMap { placement.place($0, raw: raw)?.stamp }
        if let stamp, EpochStamp.credible.contains(stamp.bounds.earliest) {
            event.at = stamp
        } else {
            event.at = .missing(raw: raw)
            found.undated(raw, place, excerpt: event.text)
        }
        found.output.events.append(event)
    }

    /// Seconds that Zendesk counted.
    private mutating func readClaims(_ chat: JSONValue, _ id: String, _ record: JSONRecord) {
        for name in ["first", "avg", "max"] {
            guard let value = chat["response_time"]?[name], let seconds = value.integer, (0...86_400 * 366).contains(seconds) else {
                continue
            }
            let place = record.span(of: value, found.file.id)
            found.output.claims.append(
                VendorClaim(
                    ticket: chat["zendesk_ticket_id"]?.scalar ?? id, measure: name == "first" ? .firstResponse : .other,
                    value: .took(seconds * 1000, .unstated), field: "response_time." + name, raw: value.scalar ?? "",
                    citation: Citation(place, quote: value.scalar ?? "")))
        }
    }
}
