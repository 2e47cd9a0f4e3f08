// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one Zendesk file.
struct ZendeskReading: TicketExportReading {
    static let names = ZendeskFormat.names

    var export: TicketExport
    /// What the file says of each of its tickets.
    private var tickets: [String: Facts] = [:]
    /// Comments of the page that do not name their ticket, and what the page says of it.
    private var nameless: [Int] = []
    private var address: String?
    private var pageTickets: Set<String> = []
    /// How many records of its kind there are on all pages, and how many comments and audits this one holds.
    private var pageCount: Int64?
    private var pageRecords: (comments: Int64, audits: Int64) = (0, 0)
    private var pageHistories: Set<String> = []
    private var unnamed = ChatTally()
    /// Notices that rules sent; whether one is an answer to the customer is known when all people are.
    private var notices: [(index: Int, ticket: String, recipients: [String])] = []

    struct Facts {
        var requester: String?
        var assignee: String?
        var place: SourceSpan?
        var hasHistory = false
        var hasComments = false
        /// More of its comments or audits stand on another page.
        var isPart = false
    }

    init(_ input: FormatInput) {
        export = TicketExport(input)
    }

    mutating func read(_ value: JSONValue, in list: String, _ record: JSONRecord) {
        if list == "count" { pageCount = value.integer }
        if list == "next_page" || list == "previous_page" || list == "links" { return note(address: value) }
        switch ZendeskRecord.kind(ofKnown: value, in: list) {
        case .ticket: readTicket(value, record)
        case .audit:
            pageRecords.audits += 1
            if let id = value["ticket_id"]?.word { pageHistories.insert(id) }
            readAudit(value, ticket: nil, record)
        case .comment:
            pageRecords.comments += 1
            readComment(value, ticket: value["ticket_id"]?.word, record)
        case .user: readUser(value)
        case .group: export.name(value["id"]?.word ?? "", value.words("name"))
        case .metrics:
            claims(metrics: value, ticket: value["ticket_id"]?.word ?? "", version: export.clock.order(value["updated_at"]), record)
        case .metricEvent: claim(metricEvent: value, ticket: value["ticket_id"]?.word ?? "", record)
        case .ticketEvent: readTicketEvent(value, record)
        case nil:
            // Lists of other things, counts and marks of paging are no records of tickets.
            let isScalar = value.array?.isEmpty ?? (value.members == nil)
            let isOther = !list.isEmpty && !Self.names.has(list)
            if ZendeskRecord.known.contains(list) || ZendeskRecord.knownSingles.contains(list) || value.isNull || (isScalar && isOther)
                || list == "meta"
            {
                return
            }
            export.notUnderstood(list.isEmpty ? "no ticket, comment or audit" : list, record.span(of: value, export.file))
        }
    }

    // MARK: - People

    private mutating func readUser(_ value: JSONValue) {
        guard let id = value["id"]?.word else { return }
        let role: Role? =
            switch value.words("role") {
            case "end-user": .customer
            case "agent", "admin": .vendor
            default: nil
            }
        let name = value.words("name")
        let handles = [value.words("alias")].filter { !$0.isEmpty && $0 != name }
        export.add(
            AccountRecord(
                account: id, name: name, handles: handles, address: value["email"]?.string?.lowercased(), role: role,
                outranksTicket: true))
    }

    /// The author with that account; nothing is known of them but the number until a list of users is read.
    static func author(_ id: JSONValue?) -> Author { Author(name: "", account: id?.word) }

    /// Zendesk itself acts under this number.
    static let system = "-1"

    static func role(_ author: Author) -> Role { author.account == system ? .vendorAutomation : .unknown }

    // MARK: - Tickets

    private mutating func readTicket(_ value: JSONValue, _ record: JSONRecord) {
        guard let id = value["id"]?.word else { return }
        let place = record.span(of: value, export.file)
        let version = max(export.clock.order(value["generated_timestamp"]), export.clock.order(value["updated_at"]))
        let summary = ["updated_at", "status", "priority", "subject", "description", "assignee_id", "group_id"].map {
            value[$0]?.word ?? ""
        }
        export.note("ticket " + id, version: version, summary: summary.joined(separator: "\u{1F}"), place)
        pageTickets.insert(id)
        for side in ["requester", "submitter", "assignee"] {
            if let person = value[side], person.members != nil { readUser(person) }
        }
        var facts = tickets[id] ?? Facts()
        facts.requester = value["requester_id"]?.word ?? value["requester"]?["id"]?.word ?? facts.requester
        facts.assignee = value["assignee_id"]?.word ?? value["assignee"]?["id"]?.word ?? facts.assignee
        facts.place = facts.place ?? place
        tickets[id] = facts
        let author = ZendeskReading.author(
            value["submitter_id"] ?? value["submitter"]?["id"] ?? value["requester_id"] ?? value["requester"]?["id"])
        let text = value.words("description").withPlainLineEnds
        var event = EvidenceEvent(
            at: export.stamp(value["created_at"]), author: author, channel: .ticket,
            kind: value["is_public"]?.bool == false ? .internalNote : .created,
            keys: EventKeys(messageID: "zendesk:" + id + TicketOpenings.mark, tickets: [id]),
            subject: value["subject"]?.string ?? value.words("raw_subject"), text: text,
            automation: ZendeskVia(value["via"]).automation.map { [$0] } ?? [], severityStated: value["priority"]?.word,
            citations: [Citation(place, quote: text.clipped())])
        // The first comment is the description.
        event.answersCounted = value["comment_count"]?.integer.map { Int(clamping: max(0, $0 - 1)) }
        export.add(event, version: version)
        for comment in value["comments"]?.array ?? [] { readComment(comment, ticket: id, record) }
        for audit in value["audits"]?.array ?? [] { readAudit(audit, ticket: id, record) }
        if let metrics = value["metric_set"] { claims(metrics: metrics, ticket: id, version: version, record) }
        if let dates = value["dates"] { claims(dates: dates, "dates.", ticket: id, owner: "dates " + id, version: version, record) }
        claims(slas: value["slas"], ticket: id, version: version, record)
        // Beside one ticket they stand under the names of their metrics.
        let events = value["metric_events"]
        for event in (events?.array ?? []) + (events?.members ?? []).flatMap({ $0.value.array ?? [] }) {
            claim(metricEvent: event, ticket: id, record)
        }
    }

    // MARK: - Comments

    mutating func readComment(_ value: JSONValue, ticket: String?, _ record: JSONRecord) {
        guard value.members != nil else { return export.notUnderstood("no comment", record.span(of: value, export.file)) }
        let event = comment(value, in: nil, ticket: ticket, record)
        if let ticket { tickets[ticket, default: Facts()].hasComments = true }
        if ticket == nil { nameless.append(export.eventCount) }
        export.add(event)
    }

    /// A comment, or the event of an audit that is one.
    func comment(_ value: JSONValue, in audit: JSONValue?, ticket: String?, _ record: JSONRecord) -> EvidenceEvent {
        let place = record.span(of: value, export.file)
        var text = ExportWords.first(value, plain: ["body", "plain_body"], html: ["html_body"])
        if text.isEmpty { text = value["data"]?.words("transcription_text") ?? "" }
        let isInternal = (value["public"] ?? value["comment_public"])?.bool == false
        let via = ZendeskVia(value["via"] ?? audit?["via"])
        let author = ZendeskReading.author(value["author_id"] ?? audit?["author_id"] ?? audit?["updater_id"])
        var automation = via.automation.map { [$0] } ?? []
        if author.account == ZendeskReading.system, automation.isEmpty { automation = [AutomationSignal(.logField, seen: "author_id: -1")] }
        return EvidenceEvent(
            at: export.stamp(value["created_at"] ?? audit?["created_at"] ?? audit?["timestamp"]), author: author,
            role: ZendeskReading.role(author), channel: .ticket,
            kind: isInternal ? .internalNote : .message,
            keys: EventKeys(messageID: value["id"]?.word.map { "zendesk:comment:" + $0 }, tickets: ticket.map { [$0] } ?? []), text: text,
            automation: automation,
            attachments: ExportWords.attachments(value["attachments"], name: ["file_name"], type: "content_type", size: ["size"]),
            citations: [Citation(place, quote: text.clipped())])
    }

    // MARK: - Audits

    private mutating func readAudit(_ value: JSONValue, ticket: String?, _ record: JSONRecord) {
        guard let id = ticket ?? value["ticket_id"]?.word, let events = value["events"]?.array else {
            return export.notUnderstood("an audit without a ticket", record.span(of: value, export.file))
        }
        tickets[id, default: Facts()].hasHistory = true
        var audit = ZendeskAudit(value, ticket: id)
        for event in events { audit.read(event, self, record) }
        take(audit)
    }

    private mutating func readTicketEvent(_ value: JSONValue, _ record: JSONRecord) {
        let id = value["ticket_id"]?.word ?? ""
        tickets[id, default: Facts()].hasHistory = true
        var audit = ZendeskAudit(value, ticket: id)
        for event in value["child_events"]?.array ?? [] { audit.read(event, self, record) }
        take(audit)
    }

    private mutating func take(_ audit: ZendeskAudit) {
        for notice in audit.notices { notices.append((export.eventCount + notice.index, audit.ticket, notice.recipients)) }
        for event in audit.finished() { export.add(event) }
        for claim in audit.claims { export.claim(claim, of: claim.field + " " + audit.ticket + " " + claim.raw) }
        for place in audit.redacted { export.found.edited.add(place) }
    }

    // MARK: - Pages

    /// The address of the next page names the ticket that a page of comments belongs to: `…/tickets/45/comments.json?page=2`.
    private mutating func note(address value: JSONValue) {
        for text in [value.string] + (value.members ?? []).map(\.value.string) {
            guard let text, let range = text.firstRange(of: "/tickets/") else { continue }
            let number = text[range.upperBound...].utf8.prefix { $0.isDigit }
            if !number.isEmpty, let id = String(number) { address = id }
        }
    }

    mutating func endPage() {
        let ticket = address ?? (pageTickets.count == 1 ? pageTickets.first : nil) ?? (pageHistories.count == 1 ? pageHistories.first : nil)
        // A page of one list counts what all of its pages hold.
        if let pageCount, let ticket, pageCount > max(pageRecords.comments, pageRecords.audits), pageTickets.isEmpty,
            pageRecords.comments > 0 || pageRecords.audits > 0
        {
            tickets[ticket, default: Facts()].isPart = true
        }
        if !nameless.isEmpty {
            for index in nameless {
                export.change(index) { event in
                    if let ticket {
                        event.keys.tickets = [ticket]
                        tickets[ticket, default: Facts()].hasComments = true
                    } else {
                        event.gaps = .states
                        event.keys.conversation = "zendesk:" + String(event.citations.first?.span.file.index ?? 0)
                        event.citations.first.map { unnamed.add($0.span) }
                    }
                }
            }
        }
        // Pages of one ticket's own list.
        if let address { tickets[address, default: Facts()].isPart = true }
        nameless = []
        address = nil
        pageTickets = []
        (pageCount, pageRecords, pageHistories) = (nil, (0, 0), [])
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        endPage()
        settle()
        return export.finished(received)
    }

    private mutating func settle() {
        for (id, facts) in tickets {
            var missing: HistoryGaps = facts.hasHistory ? [] : facts.hasComments ? .states : [.replies, .states]
            // Other pages of a history hold changes as well as words.
            if facts.isPart { missing.formUnion(facts.hasHistory ? [.replies, .states] : .replies) }
            export.noteGaps(missing, of: id, facts.place)
        }
        if unnamed.count > 0, let first = unnamed.first {
            export.notUnderstood("the ticket of \(unnamed.count) comments is not named", first)
        }
        for notice in notices where isForStaff(notice.recipients, tickets[notice.ticket]) {
            export.change(notice.index) { $0.kind = .system }
        }
        for index in 0..<export.eventCount {
            let event = export.found.output.events[index]
            guard event.role == .unknown, let account = event.author.account, let facts = event.keys.tickets.first.flatMap({ tickets[$0] })
            else { continue }
            // Who asks is the customer and who is responsible an agent, as far as they are two.
            if account == facts.requester, account != facts.assignee { export.change(index) { $0.role = .customer } }
            if account == facts.assignee, account != facts.requester { export.change(index) { $0.role = .vendor } }
        }
    }

    /// Whether all who got a notice are known for agents.
    private func isForStaff(_ recipients: [String], _ facts: Facts?) -> Bool {
        guard !recipients.isEmpty else { return false }
        return recipients.allSatisfy { id in
            if let role = export.role(id) { return role != .customer }
            return id != facts?.requester && facts?.requester != nil
        }
    }
}
