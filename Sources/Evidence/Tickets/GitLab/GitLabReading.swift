// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one file of GitLab issues.
struct GitLabReading: TicketRecordReader {
    var log: TicketLog
    private let severities: [String: String]
    /// Issues by the system's number as people call them, and people by theirs.
    private var names: [String: String] = [:]
    private var people: [String: String] = [:]
    private var rated: Set<String> = []

    init(_ input: FormatInput) {
        log = TicketLog(input)
        severities = input.engagement.severities
    }

    mutating func read(_ record: JSONRecord) { read(record.value, record) }

    private mutating func read(_ value: JSONValue, _ record: JSONRecord) {
        for element in value.array ?? [] { read(element, record) }
        if value.hasAll("individual_note"), let notes = value["notes"]?.array {
            let thread = value.plain("id")
            for note in notes where note.members != nil { readNote(note, nil, thread, record) }
        } else if value.hasAll("iid"), value.hasAll("title") {
            readIssue(value, record)
        } else if value.hasAll("noteable_type"), value.hasAll("body") || value.hasAll("note") {
            readNote(value, nil, nil, record)
        } else if value.hasAll("resource_type") {
            readChange(value, nil, record)
        } else if value.array == nil {
            log.notUnderstood(value.members == nil ? "expected a record" : "no issue, note or event", record.span(of: value, log.file))
        }
    }

    private mutating func person(_ value: JSONValue) -> (author: Author, automation: [AutomationSignal]) {
        let object = value["author"] ?? value["user"]
        let account = object?.plain("username")
        let number = value.plain("author_id") ?? value.plain("user_id")
        let name = object?.plain("name") ?? account ?? number.flatMap { people[$0] } ?? ""
        if let number, let written = object?.plain("name") { people[number] = written }
        let author = Author(
            name: name, address: (object?.plain("email") ?? object?.plain("public_email"))?.lowercased(), account: account ?? number)
        let isBot = object?["bot"]?.bool == true || account.map(GitLabReading.isBot) ?? false
        return (author, isBot ? [AutomationSignal(.botAccount, seen: "bot: " + (account ?? name))] : [])
    }

    /// `project_5_bot`, `group_7_bot_0a1b`, `alert-bot`. The bot of the service desk is none: it posts what people mail.
    static func isBot(_ account: String) -> Bool {
        if account == "alert-bot" || account == "security-bot" { return true }
        guard account.hasPrefix("project_") || account.hasPrefix("group_") else { return false }
        let rest = account.split(separator: "_")
        return rest.count >= 3 && rest[2] == "bot" && rest[1].utf8.allSatisfy(\.isDigit)
    }

    private mutating func readIssue(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let ticket = GitLabTicket(issue: value)
        names[ticket.key] = ticket.name
        var (author, automation) = person(value)
        // The service desk opens an issue for whoever mailed it.
        if let sender = value.plain("service_desk_reply_to") ?? value.plain("external_author"), sender.utf8.contains(UInt8(ascii: "@")) {
            (author, automation) = (Author(name: sender, address: sender.lowercased()), [])
        }
        let words = TicketText(plain: value["description"]?.string ?? "")
        let subject = value["title"]?.string ?? ""
        let labels =
            (value["labels"]?.array ?? []).compactMap { $0.string ?? $0.plain("name") }
            + (value["label_links"]?.array ?? []).compactMap { $0["label"]?.plain("title") }
        let severity = value.plain("severity").flatMap { $0.uppercased() == "UNKNOWN" ? nil : $0 }
        log.add(
            EvidenceEvent(
                at: log.stamp(value.plain("created_at"), place), author: author, channel: .ticket, kind: .created,
                keys: keys(ticket, ticket.key), subject: subject, text: words.text, ownWords: words.ownWords, quoted: words.quoted,
                automation: automation,
                severityStated: labels.first { severities[$0] != nil } ?? severity,
                citations: [Citation(place, quote: (words.text.isEmpty ? subject : words.text).clipped())]),
            of: ticket.key)
        for (field, measure, isDue) in [
            ("closed_at", VendorClaim.Measure.resolution, false), ("merged_at", .other, false), ("due_date", .other, true),
        ] {
            guard let raw = value.plain(field) else { continue }
            log.claim(measure, at: log.stamp(raw, place), isDue: isDue, field, of: ticket.name ?? ticket.key, place)
        }
        log.count(value.plain("user_notes_count").flatMap { Int($0) }, of: ticket.key)
        if value["notes"]?.array != nil { log.include([.replies, .states], of: ticket.key) }
        for note in value["notes"]?.array ?? [] where note.members != nil { readNote(note, ticket, nil, record) }
        for list in ["resource_state_events", "resource_label_events", "resource_milestone_events"] {
            for event in value[list]?.array ?? [] where event.members != nil { readChange(event, ticket, record) }
        }
    }

    private func keys(_ ticket: GitLabTicket?, _ id: String?, thread: String? = nil) -> EventKeys {
        EventKeys(messageID: id, thread: ticket?.key, tickets: ticket.map { [$0.name ?? $0.key] } ?? [])
    }

    private mutating func readNote(_ value: JSONValue, _ given: GitLabTicket?, _ discussion: String?, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let ticket = given ?? GitLabTicket(note: value)
        let (author, automation) = person(value)
        let body = value["body"]?.string ?? value["note"]?.string ?? ""
        let created = value.plain("created_at")
        var kind = EventKind.message
        var words = TicketText(plain: body)
        var was: String?
        if value["system"]?.bool == true {
            let change = GitLabChange(systemNote: body)
            (kind, was) = (change.kind, change.was)
            if case .system = kind {} else { words = TicketText(plain: "") }
        } else {
            if value["internal"]?.bool == true || value["confidential"]?.bool == true { kind = .internalNote }
            let updated = value.plain("last_edited_at") ?? value.plain("updated_at")
            if let created, let updated, updated.prefix(19) != created.prefix(19) { log.found.edited.add(place) }
        }
        if let ticket, case .severity = kind { rated.insert(ticket.key) }
        // In a project export notes have no numbers of their own.
        let id =
            value.plain("id").map { "gitlab:note:" + $0 }
            ?? ticket.map { $0.key + ":note:" + (created ?? "") + ":" + (author.account ?? "") }
        log.add(
            EvidenceEvent(
                at: log.stamp(created, place), author: author, channel: .ticket, kind: kind, keys: keys(ticket, id), text: words.text,
                ownWords: words.ownWords, quoted: words.quoted, automation: automation, was: was,
                citations: [Citation(place, quote: body.clipped())]),
            of: ticket?.key ?? "")
    }

    /// A resource event: of a state, a label, a milestone.
    private mutating func readChange(_ value: JSONValue, _ given: GitLabTicket?, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let ticket = given ?? GitLabTicket(note: value)
        let (author, automation) = person(value)
        let label = value["label"]?.plain("name") ?? value["label"]?.plain("title")
        let action = value.plain("action") ?? ""
        var kind = EventKind.system
        var text = ""
        if let state = value.plain("state"), value["milestone"] == nil || value["milestone"]?.isNull == true {
            kind = .status(state, GitLabChange.state(state))
        } else if let label, action == "add", severities[label] != nil {
            kind = .severity(label)
            if let ticket { rated.insert(ticket.key) }
        } else {
            text = [action, label ?? value["milestone"]?.plain("title") ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        }
        let id = value.plain("id") ?? (value.plain("created_at") ?? "") + ":" + (label ?? action)
        log.add(
            EvidenceEvent(
                at: log.stamp(value.plain("created_at"), place), author: author, channel: .ticket, kind: kind,
                keys: keys(ticket, (ticket?.key ?? "gitlab") + ":event:" + kind.name + ":" + id), text: text, automation: automation,
                citations: [Citation(place, quote: text.isEmpty ? kind.name + ": " + (value.plain("state") ?? label ?? "") : text)]),
            of: ticket?.key ?? "")
    }

    mutating func finish() {
        log.nameTickets(names)
        for index in log.found.output.events.indices {
            guard let thread = log.found.output.events[index].keys.thread else { continue }
            if log.found.output.events[index].kind == .created, rated.contains(thread) {
                log.found.output.events[index].severityStated = nil
            }
            if log.found.output.events[index].author.name.isEmpty, let account = log.found.output.events[index].author.account {
                log.found.output.events[index].author.name = people[account] ?? ""
            }
        }
    }
}
