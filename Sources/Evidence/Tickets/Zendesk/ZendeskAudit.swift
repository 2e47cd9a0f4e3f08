// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One update of a Zendesk ticket: an audit with `events`, or a ticket event with `child_events`, which has its fields by their names.
///
/// What becomes an event: comments, changes of status, priority and responsibility, notices that rules sent to people, lines of a chat, and what has
/// words of its own. Changes of other fields are not told.
struct ZendeskAudit {
    let ticket: String
    private let value: JSONValue
    private let via: ZendeskVia
    private(set) var claims: [VendorClaim] = []
    /// Comments whose words were taken out afterwards.
    private(set) var redacted: [SourceSpan] = []
    /// Notices of rules by their places among the events, and who got them.
    private(set) var notices: [(index: Int, recipients: [String])] = []
    private var events: [EvidenceEvent] = []
    private var isFirst = false
    private var subject = ""
    private var severity: String?
    private var place: SourceSpan?

    init(_ value: JSONValue, ticket: String) {
        self.value = value
        self.ticket = ticket
        via = ZendeskVia(value["via"])
    }

    private static let fields = ["status", "priority", "assignee_id", "group_id", "subject"]

    mutating func read(_ event: JSONValue, _ reading: ZendeskReading, _ record: JSONRecord) {
        place = place ?? record.span(of: value, reading.export.file)
        let type = (event["event_type"] ?? event["type"])?.string ?? ""
        switch type {
        case "Comment", "VoiceComment", "FacebookComment", "Tweet", "WhatsAppComment", "AnyChannelComment":
            events.append(reading.comment(event, in: value, ticket: ticket, record))
        case "Create", "Change":
            if type == "Create" { isFirst = true }
            if let name = event["field_name"]?.string {
                set(name, event["value"], event["previous_value"], event, type, reading, record)
            } else {
                for name in ZendeskAudit.fields where event[name] != nil {
                    set(name, event[name], event["previous_value"], event, type, reading, record)
                }
            }
        case "Notification", "NotificationWithCcs", "SmsNotification": notice(event, reading, record)
        case "ChatStartedEvent", "ChatEndedEvent", "ChatTranscript": chat(event, reading, record)
        case "CommentRedactionEvent", "AttachmentRedactionEvent", "CommentRedaction":
            redacted.append(record.span(of: event, reading.export.file))
        case "CommentPrivacyChange", "SatisfactionRating", "External", "Error", "TicketSharingEvent", "ScheduleAssignment":
            append(event, .system, text: words(of: event, type), reading, record)
        default:
            // Kinds come and go without notice: one with words of its own and an audience is a comment.
            if event["public"]?.bool != nil, event["body"]?.string?.isEmpty == false {
                events.append(reading.comment(event, in: value, ticket: ticket, record))
            } else if event["body"]?.string?.isEmpty == false {
                append(event, .system, text: words(of: event, type), reading, record)
            }
        }
    }

    private func words(of event: JSONValue, _ type: String) -> String {
        let words = ["score", "body", "comment_id", "public", "resource", "message"].compactMap { key in
            event[key].flatMap { $0.word ?? $0.bool.map { key + ": " + String($0) } }
        }
        return ([type] + words).joined(separator: " ")
    }

    private mutating func append(
        _ event: JSONValue, _ kind: EventKind, text: String = "", subject: String = "", was: String? = nil, suffix: String = "",
        _ reading: ZendeskReading, _ record: JSONRecord
    ) {
        let place = record.span(of: event, reading.export.file)
        let id = event["id"]?.word.map { "zendesk:event:" + $0 + suffix }
        let author = ZendeskReading.author(value["author_id"] ?? value["updater_id"])
        let signal = event["via"] != nil ? ZendeskVia(event["via"]).automation : via.automation
        events.append(
            EvidenceEvent(
                at: reading.export.stamp(value["created_at"] ?? value["timestamp"]),
                author: author, role: ZendeskReading.role(author), channel: .ticket, kind: kind,
                keys: EventKeys(messageID: id, tickets: [ticket]), subject: subject, text: text, automation: signal.map { [$0] } ?? [],
                was: was, citations: [Citation(place, quote: text.clipped())]))
    }

    // MARK: - Fields

    private mutating func set(
        _ name: String, _ new: JSONValue?, _ old: JSONValue?, _ event: JSONValue, _ type: String, _ reading: ZendeskReading,
        _ record: JSONRecord
    ) {
        let isNew = type == "Create"
        let word = new?.word ?? ""
        switch name {
        case "status":
            // A ticket begins new or open: that is no change.
            if isNew, ["new", "open", ""].contains(word) { return }
            append(event, .status(word, TicketWords.state(word)), was: old?.word, suffix: ":status", reading, record)
        case "priority":
            if isNew { severity = new?.word } else { append(event, .severity(word), was: old?.word, suffix: ":priority", reading, record) }
        case "assignee_id", "group_id":
            if isNew, word.isEmpty { return }
            append(event, .assignment(word), was: old?.word, suffix: ":" + name, reading, record)
        case "subject": if isNew { subject = word }
        case "first_reply_time", "next_reply_time", "requester_wait_time", "agent_work_time", "periodic_update_time",
            "pausable_update_time",
            "total_resolution_time":
            guard let minutes = new?["minutes"]?.integer else { return }
            let isBusiness = new?["in_business_hours"]?.bool
            let clock: VendorClaim.Clock = isBusiness.map { $0 ? .business : .calendar } ?? .unstated
            claims.append(
                VendorClaim(
                    ticket: ticket, measure: ZendeskReading.measure(name), value: .goal(minutes.multiplied(by: 60_000), clock), field: name,
                    raw: String(minutes), citation: Citation(record.span(of: event, reading.export.file), quote: "")))
        default: break
        }
    }

    // MARK: - Notices and chats

    private mutating func notice(_ event: JSONValue, _ reading: ZendeskReading, _ record: JSONRecord) {
        let recipients = (event["recipients"]?.array ?? []).compactMap { $0.word ?? $0["user_id"]?.word ?? $0["id"]?.word }
        let index = events.count
        append(event, .message, text: event.words("body").withPlainLineEnds, subject: event.words("subject"), reading, record)
        events[index].author = Author(name: (event["via"] ?? value["via"])?["source"]?["from"]?["title"]?.string ?? "")
        events[index].role = .vendorAutomation
        if events[index].automation.isEmpty { events[index].automation = [AutomationSignal(.logField, seen: "type: Notification")] }
        notices.append((index, recipients))
    }

    private mutating func chat(_ event: JSONValue, _ reading: ZendeskReading, _ record: JSONRecord) {
        let lines = event["value"]?["history"]?.array ?? event["history"]?.array ?? []
        for (number, line) in lines.enumerated() {
            guard let message = line["message"]?.string, !message.isEmpty else { continue }
            let type = line.words("actor_type").lowercased()
            let place = record.span(of: line, reading.export.file)
            let isMachine = ["bot", "system", "trigger"].contains(type)
            events.append(
                EvidenceEvent(
                    at: reading.export.stamp(line["timestamp"]),
                    author: Author(name: line.words("actor_name"), account: line["actor_id"]?.word),
                    role: type == "end-user" ? .customer : type == "agent" ? .vendor : isMachine ? .vendorAutomation : .unknown,
                    channel: .ticket,
                    keys: EventKeys(messageID: event["id"]?.word.map { "zendesk:event:\($0):\(number)" }, tickets: [ticket]), text: message,
                    automation: isMachine ? [AutomationSignal(.logField, seen: "actor_type: " + type)] : [],
                    citations: [Citation(place, quote: message.clipped())]))
        }
    }

    // MARK: - The whole

    /// The events of the update; the first comment of the first one opens the ticket.
    func finished() -> [EvidenceEvent] {
        var events = events
        let comment = events.firstIndex { ($0.kind == .message || $0.kind == .internalNote) && $0.role != .vendorAutomation }
        // A notice that carries what a person just wrote to others is no second message.
        for notice in notices {
            guard let comment, let author = events[comment].author.account, events[comment].automation.isEmpty else { continue }
            if !notice.recipients.contains(author) { events[notice.index].kind = .system }
        }
        guard isFirst else { return events }
        if let comment {
            if events[comment].kind == .message { events[comment].kind = .created }
            events[comment].subject = subject
            events[comment].severityStated = severity
        } else if let place {
            events.insert(
                EvidenceEvent(
                    at: events.first?.at ?? .missing(raw: ""), author: ZendeskReading.author(value["author_id"] ?? value["updater_id"]),
                    channel: .ticket, kind: .created,
                    keys: EventKeys(messageID: value["id"]?.word.map { "zendesk:audit:" + $0 }, tickets: [ticket]), subject: subject,
                    severityStated: severity, citations: [Citation(place, quote: subject.clipped())]), at: events.endIndex)
        }
        return events
    }
}

extension Int64 {
    /// The product, or the largest number where it does not fit.
    func multiplied(by other: Int64) -> Int64 {
        let (product, isTooLarge) = multipliedReportingOverflow(by: other)
        return isTooLarge ? .max : product
    }
}
