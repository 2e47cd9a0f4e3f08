// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one Freshdesk file.
struct FreshdeskReading: TicketExportReading {
    static let names = FreshdeskFormat.names

    var export: TicketExport
    private var unnamed = ChatTally()
    /// Tickets without a history, by their places; and those that the file has activities of.
    private var tickets: [(id: String, place: SourceSpan, hasAll: Bool)] = []
    private var told: Set<String> = []
    private var states: [String: String] = [:]

    init(_ input: FormatInput) {
        export = TicketExport(input)
    }

    mutating func read(_ value: JSONValue, in list: String, _ record: JSONRecord) {
        if list.isEmpty, let inner = ["helpdesk_ticket", "note", "user", "agent"].lazy.compactMap({ value[$0] }).first,
            inner.members != nil,
            value.members?.count == 1
        {
            return read(inner, in: "", record)
        }
        switch FreshdeskRecord(value, in: list) {
        case .ticket: readTicket(value, record)
        case .conversation: readConversation(value, ticket: value["ticket_id"]?.word, record)
        case .activity: readActivity(value, record)
        case .agent:
            let person = value["contact"]
            addAccount(value["id"]?.word ?? value["user_id"]?.word, person?.words("name") ?? "", person?["email"]?.string, .vendor)
        case .contact:
            let role: Role = value["helpdesk_agent"]?.bool == true || value["agent"]?.members != nil ? .vendor : .customer
            addAccount(value["id"]?.word, value.words("name"), value["email"]?.string, role)
        case nil:
            // Counts and marks of paging.
            if value.isNull || (!list.isEmpty && !Self.names.has(list)) { return }
            export.notUnderstood("no ticket or conversation", record.span(of: value, export.file))
        }
    }

    private mutating func addAccount(_ id: String?, _ name: String, _ address: String?, _ role: Role) {
        guard let id else { return }
        export.add(AccountRecord(account: id, name: name, address: address?.lowercased(), role: role))
    }

    // MARK: - Tickets

    private mutating func readTicket(_ value: JSONValue, _ record: JSONRecord) {
        guard let id = value["display_id"]?.word ?? value["id"]?.word else { return }
        let place = record.span(of: value, export.file)
        let version = export.clock.order(value["updated_at"])
        let summary = ["updated_at", "status", "priority", "subject", "responder_id"].map { value[$0]?.word ?? "" }
        export.note("ticket " + id, version: version, summary: summary.joined(separator: "\u{1F}"), place)
        if let number = value["status"]?.word, let name = value["status_name"]?.word { states[number] = name }
        let isOutbound = value["source"]?.integer == FreshdeskNumber.outbound
        let requester = value["requester"]
        let asks = Author(
            name: requester?["name"]?.string ?? value.words("requester_name"),
            address: (requester?["email"]?.string ?? value["email"]?.string)?.lowercased(), account: value["requester_id"]?.word)
        let answers = Author(name: value.words("responder_name"), account: value["responder_id"]?.word)
        let text = ExportWords.first(value, plain: ["description_text"], html: ["description", "description_html"])
        let notes = (value["conversations"] ?? value["notes"])?.array
        // Beside a ticket the interface gives ten conversations and no more.
        let mayBeCut = value["conversations"]?.array?.count == 10
        if mayBeCut { export.notUnderstood("\(id): its first 10 conversations; more may be missing", place, ticket: id) }
        tickets.append((id, place, notes != nil && !mayBeCut))
        export.add(
            EvidenceEvent(
                at: export.stamp(value["created_at"]), author: isOutbound ? answers : asks, role: isOutbound ? .vendor : .customer,
                channel: .ticket, kind: .created, keys: EventKeys(messageID: "freshdesk:" + id + ":created", tickets: [id]),
                subject: value.words("subject"), text: text, attachments: files(value["attachments"]),
                severityStated: FreshdeskNumber.priority(value["priority"]), citations: [Citation(place, quote: text.clipped())]),
            version: version)
        for note in notes ?? [] {
            readConversation(note["note"] ?? note["helpdesk_note"] ?? note, ticket: id, record)
        }
        claims(value, ticket: id, version: version, record)
    }

    private func files(_ value: JSONValue?) -> [Attachment] {
        ExportWords.attachments(
            value, name: ["name", "content_file_name"], type: "content_type", size: ["size", "file_size", "content_file_size"])
    }

    // MARK: - Conversations

    private mutating func readConversation(_ value: JSONValue, ticket: String?, _ record: JSONRecord) {
        let place = record.span(of: value, export.file)
        guard value.members != nil, value.has("body", "body_text", "body_html", "incoming", "private") else {
            return export.notUnderstood("no conversation", place)
        }
        let text = ExportWords.first(value, plain: ["body_text"], html: ["body", "body_html"])
        let isIncoming = value["incoming"]?.bool
        // An answer's sender is the desk's own mailbox, with the agent's name before it.
        let sender = AddressList.read(Array((value["from_email"]?.string ?? "").utf8)[...]).first
        let author = Author(name: sender?.name ?? "", address: sender?.address, account: value["user_id"]?.word)
        if let edited = value["last_edited_at"], edited.word != nil { export.found.edited.add(place) }
        if value["deleted"]?.bool == true { export.found.withdrawn.add(place) }
        export.add(
            EvidenceEvent(
                at: export.stamp(value["created_at"]), author: author, role: isIncoming.map { $0 ? .customer : .vendor } ?? .unknown,
                channel: .ticket, kind: value["private"]?.bool == true ? .internalNote : .message,
                keys: EventKeys(
                    messageID: value["id"]?.word.map { "freshdesk:note:" + $0 },
                    conversation: ticket == nil ? "freshdesk:" + String(export.file.index) : nil, tickets: ticket.map { [$0] } ?? []),
                text: text, attachments: files(value["attachments"]), gaps: .states,
                citations: [Citation(place, quote: text.clipped())]),
            version: export.clock.order(value["updated_at"]))
        if ticket == nil { unnamed.add(place) }
    }

    // MARK: - Activities

    /// What was done to a ticket: states, priorities and agents by their names.
    private mutating func readActivity(_ value: JSONValue, _ record: JSONRecord) {
        guard let activity = value["activity"], let ticket = value["ticket_id"]?.word else { return }
        told.insert(ticket)
        let place = record.span(of: value, export.file)
        let isMachine = value.words("performer_type") == "system" || activity.has("automation", "rule", "dispatcher")
        let author = isMachine ? Author(name: value.words("performer_type")) : Author(name: "", account: value["performer_id"]?.word)
        let at = export.stamp(value["performed_at"])
        func add(_ key: String, _ kind: EventKind) {
            let id = "freshdesk:" + ticket + ":" + (value["performed_at"]?.word ?? "") + ":" + key
            let named = activity["automation"]?["rule"]?.word ?? ""
            export.add(
                EvidenceEvent(
                    at: at, author: author, role: isMachine ? .vendorAutomation : .unknown, channel: .ticket, kind: kind,
                    keys: EventKeys(messageID: id, tickets: [ticket]),
                    automation: isMachine ? [AutomationSignal(.logField, seen: "performer: " + (named.isEmpty ? "system" : named))] : [],
                    citations: [Citation(place, quote: key + ": " + (activity[key]?.word ?? ""))]))
        }
        if let status = activity["status"]?.word { add("status", state(status)) }
        if let priority = activity["priority"] { add("priority", .severity(FreshdeskNumber.priority(priority) ?? "")) }
        if let agent = (activity["agent_id"] ?? activity["responder_id"] ?? activity["agent"] ?? activity["responder"])?.word {
            add("agent", .assignment(agent))
        }
        if let group = activity["group"]?.word { add("group", .assignment(group)) }
    }

    private func state(_ word: String) -> EventKind {
        if let number = Int64(word) {
            if let known = FreshdeskNumber.state(number) { return .status(known.name, known.meaning) }
            let name = states[word] ?? word
            return .status(name, TicketWords.state(name))
        }
        return .status(word, TicketWords.state(word) ?? (TicketColumns.folded(word) == "waitingonthirdparty" ? .onHold : nil))
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        for ticket in tickets {
            export.noteGaps(told.contains(ticket.id) ? [] : .states, of: ticket.id, ticket.place)
            if !ticket.hasAll { export.noteGaps(.replies, of: ticket.id, nil) }
        }
        for id in told.subtracting(tickets.map(\.id)) { export.noteGaps(.replies, of: id, nil) }
        if unnamed.count > 0, let first = unnamed.first {
            export.notUnderstood("the ticket of \(unnamed.count) conversations is not named", first)
        }
        return export.finished(received)
    }

    // MARK: - Claims

    private static let measured: [(key: String, measure: VendorClaim.Measure)] = [
        ("first_responded_at", .firstResponse), ("resolved_at", .resolution), ("closed_at", .other), ("agent_responded_at", .other),
        ("requester_responded_at", .other), ("reopened_at", .other), ("pending_since", .other), ("status_updated_at", .other),
    ]
    private static let due: [(key: String, measure: VendorClaim.Measure)] = [
        ("fr_due_by", .firstResponse), ("frDueBy", .firstResponse), ("nr_due_by", .nextResponse), ("due_by", .resolution),
    ]
    private static let late: [(key: String, measure: VendorClaim.Measure)] = [
        ("fr_escalated", .firstResponse), ("nr_escalated", .nextResponse), ("is_escalated", .resolution), ("isescalated", .resolution),
    ]

    private mutating func claims(_ value: JSONValue, ticket: String, version: Int64, _ record: JSONRecord) {
        func add(_ measure: VendorClaim.Measure, _ field: String, _ raw: JSONValue, _ claimed: VendorClaim.Value) {
            let word = raw.word ?? raw.bool.map { String($0) } ?? ""
            let citation = Citation(record.span(of: raw, export.file), quote: field + ": " + word)
            export.claim(
                VendorClaim(ticket: ticket, measure: measure, value: claimed, field: field, raw: word, citation: citation),
                of: "ticket " + ticket, version: version)
        }
        for (key, measure) in Self.measured {
            if let raw = value["stats"]?[key], let stamp = export.clock.stamp(raw) { add(measure, "stats." + key, raw, .at(stamp)) }
        }
        for (key, measure) in Self.due {
            if let raw = value[key], let stamp = export.clock.stamp(raw) { add(measure, key, raw, .due(stamp)) }
        }
        for (key, measure) in Self.late {
            if let raw = value[key], let isLate = raw.bool { add(measure, key, raw, .breached(isLate)) }
        }
    }
}
