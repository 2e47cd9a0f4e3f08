// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one file of Jira's JSON.
struct JiraReading: TicketExportReading {
    static let names = JiraFormat.names

    var export: TicketExport
    /// The keys of issues by their numbers, which is how addresses inside comments name them.
    var keys: [String: String] = [:]
    /// States whose category says that the work is over, as far as issues of the file are in them.
    private var doneStates: Set<String> = []
    /// Entries of the page that name no issue, and what the page says of it.
    private var nameless: [Int] = []
    private var unnamed = ChatTally()
    private var address: String?

    init(_ input: FormatInput) {
        export = TicketExport(input)
    }

    mutating func read(_ value: JSONValue, in list: String, _ record: JSONRecord) {
        if ["self", "_links", "nextPage"].contains(list) { return note(address: value) }
        let place = record.span(of: value, export.file)
        switch JiraRecord(value, in: list) {
        case .issue: readIssue(value, record)
        case .request: readRequest(value, record)
        case .comment, .requestComment: readLooseComment(value, record)
        case .history:
            let ticket = address.flatMap(issue)
            let first = export.eventCount
            readHistory(value, ticket: ticket ?? "", record)
            for index in first..<export.eventCount { export.change(index) { $0.gaps = .replies } }
            if ticket == nil { nameless += first..<export.eventCount }
        case .level:
            let own = value["_links"]?.words("self")
            readLevel(value, ticket: issue(in: own) ?? address.flatMap(issue) ?? Self.name(in: own) ?? "", version: 0, record)
        case .webhook: readWebhook(value, record)
        case nil:
            if Self.names.has(list), !value.isNull { return export.notUnderstood(list + ": no issue, comment or change", place) }
            if list.isEmpty { export.notUnderstood("no issue, comment or change", place) }
        }
    }

    // MARK: - People

    /// An author as an object of Jira's names them.
    static func author(_ value: JSONValue?) -> Author {
        let name = value?["displayName"]?.string ?? value?["name"]?.string ?? ""
        let address = value?["emailAddress"]?.string.flatMap { $0.utf8.contains(UInt8(ascii: "@")) ? $0.lowercased() : nil }
        return Author(name: name, address: address, account: value?["accountId"]?.word ?? value?["key"]?.word ?? value?["name"]?.word)
    }

    /// The side an account is on by itself: those that only a service desk's portal knows are customers.
    static func role(_ value: JSONValue?) -> Role { value?.words("accountType") == "customer" ? .customer : .unknown }

    static func automation(_ value: JSONValue?) -> [AutomationSignal] {
        value?.words("accountType") == "app" ? [AutomationSignal(.botAccount, seen: "accountType: app")] : []
    }

    // MARK: - Issues

    private mutating func readIssue(_ value: JSONValue, _ record: JSONRecord) {
        let key = value.words("key")
        guard let fields = value["fields"] else { return }
        let place = record.span(of: value, export.file)
        if let id = value["id"]?.word { keys[id] = key }
        let version = export.clock.order(fields["updated"])
        let state = fields["status"]?["name"]?.string ?? ""
        let summary = [fields["updated"]?.word, state, fields["priority"]?["name"]?.word, fields.words("summary")].map { $0 ?? "" }
        export.note(key, version: version, summary: summary.joined(separator: "\u{1F}"), place)
        if fields["status"]?["statusCategory"]?.words("key") == "done" { doneStates.insert(state) }
        let histories = value["changelog"]?["histories"]?.array
        let opener = fields["reporter"]?.members != nil ? fields["reporter"] : fields["creator"]
        let text = JiraDocument.words(fields["description"])
        if fields["created"] != nil || fields.has("description", "reporter") {
            export.add(
                EvidenceEvent(
                    at: export.stamp(fields["created"]), author: Self.author(opener), role: Self.role(opener), channel: .ticket,
                    kind: .created,
                    keys: EventKeys(messageID: "jira:" + key + ":created", tickets: [key]), subject: fields.words("summary"), text: text,
                    automation: Self.automation(opener),
                    attachments: ExportWords.attachments(
                        fields["attachment"], name: ["filename"], type: "mimeType", size: ["size"]),
                    severityStated: severity(fields, histories ?? []), citations: [Citation(place, quote: text.clipped())]),
                version: version)
        }
        if !readComments(fields["comment"], ticket: key, record) { export.noteGaps(.replies, of: key, nil) }
        if let histories {
            for history in histories { readHistory(history, ticket: key, record) }
            let total = value["changelog"]?["total"]?.integer
            if tell("changes", read: histories.count, of: total, key, place) { export.noteGaps(.states, of: key, place) }
        } else {
            export.noteGaps(.states, of: key, place)
        }
        for member in fields.members ?? [] {
            for level in member.value.array ?? [member.value] where level.has("completedCycles", "ongoingCycle") {
                readLevel(level, ticket: key, version: version, record)
            }
        }
    }

    /// The severity at the beginning: what the first change of it says was there before, else the present one.
    private func severity(_ fields: JSONValue, _ histories: [JSONValue]) -> String? {
        var first: (order: Int64, was: String?)?
        for history in histories {
            for item in history["items"]?.array ?? [] where item.words("field").lowercased() == "priority" {
                let order = export.clock.order(history["created"])
                if first.map({ order < $0.order }) ?? true { first = (order, item["fromString"]?.word) }
            }
        }
        return first == nil ? fields["priority"]?["name"]?.word : first?.was
    }

    private mutating func tell(_ what: String, read: Int, of total: Int64?, _ key: String, _ place: SourceSpan) -> Bool {
        guard let total, total > Int64(read) else { return false }
        export.notUnderstood("\(key): \(read) of \(total) \(what) are in the export", place, ticket: key)
        return true
    }

    // MARK: - Comments

    /// Whether all comments of the issue are in the file.
    private mutating func readComments(_ value: JSONValue?, ticket: String, _ record: JSONRecord) -> Bool {
        guard let value, let comments = value["comments"]?.array ?? value["values"]?.array ?? value.array else { return false }
        for comment in comments { add(comment, ticket: ticket, record) }
        return !tell("comments", read: comments.count, of: value["total"]?.integer, ticket, record.span(of: value, export.file))
    }

    private mutating func readLooseComment(_ value: JSONValue, _ record: JSONRecord) {
        let own = value["self"]?.string ?? value["_links"]?.words("self")
        let ticket = issue(in: own) ?? address.flatMap(issue)
        let index = export.eventCount
        add(value, ticket: ticket, record)
        guard index < export.eventCount else { return }
        export.change(index) { $0.gaps = .states }
        guard ticket == nil else { return }
        nameless.append(index)
        if let number = Self.name(in: own) { export.change(index) { $0.keys.conversation = "jira:issue:" + number } }
    }

    mutating func add(_ value: JSONValue, ticket: String?, _ record: JSONRecord, isAsked: Author? = nil) {
        let place = record.span(of: value, export.file)
        guard value.members != nil, value.has("body", "author", "created") else { return export.notUnderstood("no comment", place) }
        let text = JiraDocument.words(value["body"])
        let time = Self.time(value["created"])
        if let updated = Self.time(value["updated"])?.word, let written = time?.word, updated != written { export.found.edited.add(place) }
        let author = Self.author(value["author"])
        export.add(
            EvidenceEvent(
                at: export.stamp(time), author: author, role: author == isAsked ? .customer : Self.role(value["author"]), channel: .ticket,
                kind: Self.isInternal(value) ? .internalNote : .message,
                keys: EventKeys(messageID: value["id"]?.word.map { "jira:comment:" + $0 }, tickets: ticket.map { [$0] } ?? []), text: text,
                automation: Self.automation(value["author"]), citations: [Citation(place, quote: text.clipped())]),
            version: export.clock.order(Self.time(value["updated"])))
    }

    /// Of a time of the service desk's the count, else the text.
    static func time(_ value: JSONValue?) -> JSONValue? {
        guard let value, value.members != nil else { return value }
        return value["epochMillis"] ?? value["iso8601"] ?? value["jira"]
    }

    /// Groups and project roles that are the vendor's own wherever they exist; what a comment for others of them shows to whom is not known.
    private static let ownGroups: Set<String> = [
        "administrators", "developers", "service desk team", "service desk agents", "service desk users", "jira-administrators",
        "jira-developers", "jira-servicedesk-users", "jira-software-users", "jira-system-administrators", "site-admins",
    ]

    private static func isInternal(_ value: JSONValue) -> Bool {
        if (value["jsdPublic"] ?? value["public"])?.bool == false { return true }
        for property in value["properties"]?.array ?? [] where property.words("key") == "sd.public.comment" {
            if property["value"]?["internal"]?.bool == true || property["value"]?.words("internal") == "true" { return true }
        }
        return isOwn(value["visibility"]?["value"]?.string)
    }

    static func isOwn(_ group: String?) -> Bool { group.map { ownGroups.contains($0.lowercased()) } ?? false }

    // MARK: - Changes

    private mutating func readHistory(_ value: JSONValue, ticket: String, _ record: JSONRecord) {
        let place = record.span(of: value, export.file)
        guard let items = value["items"]?.array else { return export.notUnderstood("no change", place) }
        for (number, item) in items.enumerated() {
            let new = item["toString"]?.word ?? item["to"]?.word ?? ""
            let kind: EventKind
            switch item.words("field").lowercased() {
            case "status": kind = .status(new, JiraState.meaning(new))
            case "priority", "severity": kind = .severity(new)
            case "assignee": kind = .assignment(new)
            case "comment":
                // The log keeps what a comment said that was taken out.
                export.found.withdrawn.add(place)
                guard item["to"]?.word == nil, item["toString"]?.word == nil else { continue }
                // What was taken out was said all the same.
                kind = .edit
            case "description", "summary":
                export.found.edited.add(place)
                continue
            default: continue
            }
            let id = value["id"]?.word.map { "jira:change:" + $0 + ":" + String(number) }
            let here = record.span(of: item, export.file)
            export.add(
                EvidenceEvent(
                    at: export.stamp(value["created"]), author: Self.author(value["author"]), role: Self.role(value["author"]),
                    channel: .ticket,
                    kind: kind, keys: EventKeys(messageID: id, tickets: ticket.isEmpty ? [] : [ticket]),
                    text: kind == .edit ? item["fromString"]?.word ?? "" : "",
                    automation: Self.automation(value["author"]), was: item["fromString"]?.word ?? item["from"]?.word,
                    citations: [Citation(here, quote: item.words("field") + ": " + new.clipped())]))
        }
    }

    private mutating func readWebhook(_ value: JSONValue, _ record: JSONRecord) {
        let issue = value["issue"]
        let key = issue?.words("key") ?? ""
        if let issue, issue["fields"]?.members != nil, JiraRecord.isKey(key) { readIssue(issue, record) }
        if let comment = value["comment"], comment.members != nil { add(comment, ticket: key.isEmpty ? nil : key, record) }
        guard let changes = value["changelog"], changes["items"]?.array != nil else { return }
        let author = value["user"]
        let first = export.eventCount
        readHistory(changes, ticket: key, record)
        let time = export.stamp(value["timestamp"])
        for index in first..<export.eventCount {
            export.change(index) { event in
                event.at = time
                event.author = Self.author(author)
                event.automation = Self.automation(author)
            }
        }
    }

    // MARK: - Pages

    /// The issue that an address names: `…/issue/IT-1/comment`, `…/request/10001/sla/3`.
    private func issue(in address: String?) -> String? {
        guard let name = JiraReading.name(in: address) else { return nil }
        return keys[name] ?? (JiraRecord.isKey(name) ? name : nil)
    }

    /// The key or the number of an issue in an address.
    private static func name(in address: String?) -> String? {
        guard let address else { return nil }
        for mark in ["/issue/", "/request/"] {
            guard let range = address.firstRange(of: mark) else { continue }
            let name = address[range.upperBound...].prefix { $0 != "/" && $0 != "?" }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    private func issue(_ address: String) -> String? { issue(in: address) }

    private mutating func note(address value: JSONValue) {
        for text in [value.string] + (value.members ?? []).map(\.value.string) {
            if let text, issue(in: text) != nil { address = text }
        }
    }

    mutating func endPage() {
        let ticket = address.flatMap(issue)
        for index in nameless {
            export.change(index) { event in
                if let ticket {
                    event.keys.tickets = [ticket]
                } else {
                    event.keys.conversation = event.keys.conversation ?? "jira:" + String(event.citations.first?.span.file.index ?? 0)
                    event.citations.first.map { unnamed.add($0.span) }
                }
            }
        }
        nameless = []
        address = nil
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        endPage()
        if unnamed.count > 0, let first = unnamed.first {
            export.notUnderstood("the issue of \(unnamed.count) comments and changes is not named", first)
        }
        for index in 0..<export.eventCount {
            if case .status(let name, nil) = export.found.output.events[index].kind, doneStates.contains(name) {
                export.change(index) { $0.kind = .status(name, .resolved) }
            }
        }
        return export.finished(received)
    }
}
