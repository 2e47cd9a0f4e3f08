// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of Zammad's tickets.
struct ZammadReading: TicketRecordReader {
    var log: TicketLog
    /// Tickets by the system's number as people call them; states and priorities by theirs.
    private var numbers: [String: String] = [:]
    private var states: [String: String] = [:]
    private var priorities: [String: String] = [:]
    /// Created events whose priority is known by its number only.
    private var ranked: [(event: Int, id: String)] = []
    /// The first value of a priority by ticket, from the history.
    private var firstPriority: [String: (at: Timestamp, was: String)] = [:]

    init(_ input: FormatInput) {
        log = TicketLog(input)
    }

    mutating func read(_ record: JSONRecord) {
        if record.path == "assets" { return readAssets(record.value, record) }
        if record.value.members == nil, record.value.array == nil, record.path != "*" { return }
        read(record.value, record, isPart: record.path != "" && record.path.hasSuffix("*") == false)
    }

    private mutating func read(_ value: JSONValue, _ record: JSONRecord, isPart: Bool = false) {
        for element in value.array ?? [] { read(element, record) }
        switch ZammadRecord(value) {
        case .ticket: return readTicket(value, record)
        case .article: return readArticle(value, record)
        case .history: return readHistory(value, record)
        case nil: break
        }
        if let assets = value["assets"] {
            for event in value["history"]?.array ?? [] where event.members != nil { read(event, record) }
            return readAssets(assets, record)
        }
        if value.array == nil, !isPart {
            log.notUnderstood(
                value.members == nil ? "expected a record" : "no ticket, article or history", record.span(of: value, log.file))
        }
    }

    private mutating func readAssets(_ value: JSONValue, _ record: JSONRecord) {
        func each(_ name: String) -> [JSONValue] { (value[name]?.members ?? []).map(\.value).filter { $0.members != nil } }
        for user in each("User") { readUser(user) }
        for state in each("TicketState") { if let id = state.plain("id") { states[id] = state.plain("name") ?? "" } }
        for priority in each("TicketPriority") { if let id = priority.plain("id") { priorities[id] = priority.plain("name") ?? "" } }
        for ticket in each("Ticket") where ZammadRecord(ticket) == .ticket { readTicket(ticket, record) }
        for article in each("TicketArticle") where article.hasAll("ticket_id") { readArticle(article, record) }
    }

    private mutating func readUser(_ value: JSONValue) {
        guard let id = value.plain("id") else { return }
        let name = [value.plain("firstname"), value.plain("lastname")].compactMap { $0 }.filter { $0 != "-" }.joined(separator: " ")
        let roles = (value["roles"]?.array ?? []).compactMap(\.plainText) + (value["role_ids"]?.array ?? []).compactMap(\.plainText)
        // Roles 2 and 3 are the product's own agents and customers.
        let role: Role? =
            roles.contains("Agent") || roles.contains("2") ? .vendor : roles.contains("Customer") || roles.contains("3") ? .customer : nil
        log.found.output.accounts.append(
            AccountRecord(
                account: id, name: name.isEmpty ? value.plain("login") ?? "" : name, handles: [value.plain("login")].compactMap { $0 },
                address: value.plain("email")?.lowercased(), isBot: id == "1" && value.plain("login") == "-", role: role))
    }

    private mutating func readTicket(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        guard let number = value.plain("number") else { return log.notUnderstood("no number", place) }
        let matter = "zammad:" + (value.plain("id") ?? number)
        numbers[matter] = number
        let customer = value.plain("customer") ?? value["customer"]?.plain("email")
        let author = ZammadReading.author(
            value.plain("created_by") ?? customer, account: value.plain("created_by_id") ?? value.plain("customer_id"))
        let isOwn = value.plain("created_by_id") == value.plain("customer_id") || value.plain("created_by_id") == nil
        if let id = value.plain("priority_id"), value.plain("priority") == nil { ranked.append((log.found.output.events.count, id)) }
        let subject = value.plain("title") ?? ""
        log.add(
            EvidenceEvent(
                at: log.stamp(value.plain("created_at"), place), author: author, role: isOwn ? .customer : .unknown, channel: .ticket,
                kind: .created, keys: EventKeys(messageID: matter, thread: matter, tickets: [number]), subject: subject,
                severityStated: value.plain("priority") ?? value["priority"]?.plain("name"),
                citations: [Citation(place, quote: subject.clipped())]),
            of: matter)
        claim(value, number, place)
        log.count(value.plain("article_count").flatMap { Int($0) }.map { $0 &- 1 }, of: matter)
        if value["articles"]?.array != nil { log.include(.replies, of: matter) }
        for article in value["articles"]?.array ?? [] where article.members != nil { readArticle(article, record, in: matter) }
    }

    /// What the system computed of its own times.
    private mutating func claim(_ value: JSONValue, _ number: String, _ place: SourceSpan) {
        for (part, measure) in [("first_response", VendorClaim.Measure.firstResponse), ("update", .nextResponse), ("close", .resolution)] {
            if part != "update", let raw = value.plain(part + "_at") {
                log.claim(measure, at: log.stamp(raw, place), part + "_at", of: number, place)
            }
            if let raw = value.plain(part + "_escalation_at") {
                log.claim(measure, at: log.stamp(raw, place), isDue: true, part + "_escalation_at", of: number, place)
            }
            if let raw = value.plain(part + "_in_min"), let minutes = Int64(raw), (0...100_000_000).contains(minutes) {
                log.claim(measure, .took(minutes * 60_000, .business), part + "_in_min", raw, of: number, place)
            }
            if let raw = value.plain(part + "_diff_in_min"), let minutes = Int64(raw) {
                log.claim(measure, .breached(minutes < 0), part + "_diff_in_min", raw, of: number, place)
            }
        }
        if let raw = value.plain("escalation_at") {
            log.claim(.other, at: log.stamp(raw, place), isDue: true, "escalation_at", of: number, place)
        }
    }

    private static func author(_ name: String?, account: String?) -> Author {
        guard let name, let found = AddressList.read(Array(name.utf8.prefix(2000))[...]).first else {
            return Author(name: name ?? "", account: account)
        }
        return Author(name: found.name.isEmpty ? found.address ?? "" : found.name, address: found.address, account: account)
    }

    private mutating func readArticle(_ value: JSONValue, _ record: JSONRecord, in known: String? = nil) {
        let place = record.span(of: value, log.file)
        let matter = known ?? "zammad:" + (value.plain("ticket_id") ?? "")
        let sender =
            value.plain("sender") ?? value.plain("sender_id").map { ["1": "Agent", "2": "Customer", "3": "System"][$0] ?? $0 } ?? ""
        let isHTML = value.plain("content_type")?.lowercased().contains("html") ?? false
        let body = value["body"]?.string ?? ""
        let isMail = value.plain("type") == "email" || value.plain("type_id") == "1"
        let words = isMail ? TicketText(mail: body, isHTML: isHTML) : isHTML ? TicketText(html: body) : TicketText(plain: body)
        var account = value.plain("origin_by_id") ?? value.plain("created_by_id")
        // What the system took in for a customer is the customer's.
        if sender == "Customer", account == "1" { account = nil }
        var automation: [AutomationSignal] = []
        if sender == "System" { automation.append(AutomationSignal(.logField, seen: "sender: System")) }
        if value["preferences"]?.truth("is-auto-response") == true {
            automation.append(AutomationSignal(.autoSubmitted, seen: "is-auto-response"))
        }
        let role: Role = sender == "Customer" ? .customer : sender == "Agent" ? .vendor : sender == "System" ? .vendorAutomation : .unknown
        let isInternal = value.truth("internal") ?? false
        let files = (value["attachments"]?.array ?? []).map {
            Attachment(
                name: $0.plain("filename") ?? "",
                type: $0["preferences"]?.plain("Content-Type") ?? $0["preferences"]?.plain("Mime-Type") ?? "",
                byteCount: max(0, Int($0.plain("size") ?? "") ?? 0))
        }
        log.add(
            EvidenceEvent(
                at: log.stamp(value.plain("created_at"), place),
                author: ZammadReading.author(value.plain("from") ?? value.plain("created_by"), account: account), role: role,
                channel: .ticket,
                kind: isInternal ? .internalNote : .message,
                keys: EventKeys(
                    messageID: value.plain("id").map { "zammad:article:" + $0 }, thread: matter, tickets: [matter]),
                subject: value.plain("subject") ?? "", text: words.text, ownWords: words.ownWords, quoted: words.quoted,
                automation: automation,
                attachments: files,
                citations: [Citation(place, quote: words.text.clipped())]),
            of: matter)
    }

    private mutating func readHistory(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let object = value.plain("object") ?? ""
        let id = object == "Ticket" ? value.plain("o_id") : value.plain("related_o_id")
        let matter = "zammad:" + (id ?? "")
        if id == nil { log.notUnderstood("a change whose ticket is not named", place) }
        let attribute = value.plain("attribute") ?? ""
        let (old, new) = (value.plain("value_from") ?? "", value.plain("value_to") ?? "")
        let type = value.plain("type") ?? ""
        let stamp = log.stamp(value.plain("created_at"), place)
        var kind = EventKind.system
        switch (object, attribute) {
        case ("Ticket", "state"): kind = .status(new, ZammadReading.meaning(new))
        case ("Ticket", "priority"):
            kind = .severity(new)
            if !old.isEmpty, firstPriority[matter].map({ stamp.bounds.earliest < $0.at }) ?? true {
                firstPriority[matter] = (stamp.bounds.earliest, old)
            }
        case ("Ticket", "owner"), ("Ticket", "group"): kind = .assignment(new)
        default: break
        }
        let text =
            kind == .system
            ? [object, type, attribute, old.isEmpty ? new : old + " → " + new].filter { !$0.isEmpty }.joined(separator: " ") : ""
        let account = value.plain("created_by_id")
        log.add(
            EvidenceEvent(
                at: stamp, author: ZammadReading.author(value.plain("created_by"), account: account), channel: .ticket, kind: kind,
                keys: EventKeys(
                    messageID: value.plain("id").map { "zammad:history:" + $0 }, thread: id.map { _ in matter },
                    tickets: id.map { _ in [matter] } ?? []),
                text: text.clipped(1000), automation: account == "1" ? [AutomationSignal(.logField, seen: "created_by_id: 1")] : [],
                was: old.isEmpty ? nil : old,
                citations: [Citation(place, quote: (text.isEmpty ? attribute + ": " + old + " → " + new : text).clipped())]),
            of: matter)
    }

    /// "pending close" is left open: the ticket is to close by itself, and whether it is solved the word does not say.
    static func meaning(_ word: String) -> TicketState? {
        switch word.lowercased() {
        case "new", "open": .open
        case "pending reminder": .onHold
        case "closed", "merged", "removed": .closed
        case "pending close": nil
        default: TicketWords.state(word)
        }
    }

    mutating func finish() {
        for (event, id) in ranked { log.found.output.events[event].severityStated = priorities[id] ?? id }
        log.nameTickets(numbers)
        log.openAt(firstPriority.mapValues(\.was))
        log.joinOpenings()
    }
}
