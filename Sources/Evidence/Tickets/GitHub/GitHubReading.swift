// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one file of GitHub issues.
struct GitHubReading: TicketRecordReader {
    var log: TicketLog
    private let severities: [String: String]
    private var tickets: Set<GitHubTicket> = []
    /// Events that name no issue, by index.
    private var orphans: [Int] = []
    /// Issues whose severity the file's events tell.
    private var rated: Set<String> = []

    init(_ input: FormatInput) {
        log = TicketLog(input)
        severities = input.engagement.severities
    }

    mutating func read(_ record: JSONRecord) {
        switch record.path {
        case "", "*", "items/*": read(record.value, nil, record)
        default: break
        }
    }

    private mutating func read(_ value: JSONValue, _ ticket: GitHubTicket?, _ record: JSONRecord) {
        for element in value.array ?? [] { read(element, ticket, record) }
        guard value.members != nil else {
            if value.array == nil { log.notUnderstood("expected a record", record.span(of: value, log.file)) }
            return
        }
        if let repository = value["data"]?["repository"] {
            for key in ["issue", "pullRequest", "issues", "pullRequests"] {
                guard let found = repository[key], !found.isNull else { continue }
                for issue in found["nodes"]?.array ?? [found] where issue.members != nil {
                    if issue.hasAll("number") { readIssue(issue, record) } else { readParts(issue, nil, record) }
                }
            }
        } else if let issue = value["issue"], issue.members != nil, value["action"]?.string != nil {
            readIssue(issue, record)
            if let comment = value["comment"], comment.members != nil { readComment(comment, GitHubTicket(issue), record) }
        } else if value["event"]?.string != nil {
            readEvent(value, value["issue"].flatMap(GitHubTicket.init) ?? ticket, record)
        } else if value.hasAll("number"), value.hasAll("title") {
            readIssue(value, record)
        } else if value.hasAll("body"), value.hasAll("created_at") || value.hasAll("createdAt") || value.hasAll("submitted_at") {
            readComment(value, ticket, record)
        } else {
            log.notUnderstood("no issue, comment or event", record.span(of: value, log.file))
        }
    }

    private static func time(_ value: JSONValue, _ name: String, _ camel: String) -> String? { value.plain(name) ?? value.plain(camel) }

    private mutating func readIssue(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        guard let number = value["number"]?.plainText else { return log.notUnderstood("an issue without a number", place) }
        let ticket = GitHubTicket(value) ?? GitHubTicket(repository: "", number: number)
        tickets.insert(ticket)
        let words = TicketText(plain: value["body"]?.string ?? "")
        let subject = value["title"]?.string ?? ""
        let person = GitHubPerson(value["user"] ?? value["author"])
        let labels = (value["labels"]?.array ?? value["labels"]?["nodes"]?.array ?? []).compactMap { $0.plain("name") ?? $0.string }
        log.add(
            EvidenceEvent(
                at: log.stamp(GitHubReading.time(value, "created_at", "createdAt"), place), author: person.author, channel: .ticket,
                kind: .created, keys: EventKeys(messageID: ticket.key, thread: ticket.key, tickets: [ticket.name]), subject: subject,
                text: words.text, ownWords: words.ownWords, quoted: words.quoted, automation: person.automation,
                severityStated: labels.first { severities[$0] != nil },
                citations: [Citation(place, quote: (words.text.isEmpty ? subject : words.text).clipped())]),
            of: ticket.key)
        let count = value["comments"]?.number ?? value["comments"]?["totalCount"]?.number
        log.count(count.flatMap { Int($0) }, of: ticket.key)
        for (field, camel, measure) in [
            ("closed_at", "closedAt", VendorClaim.Measure.resolution), ("merged_at", "mergedAt", .other),
        ] {
            guard let raw = GitHubReading.time(value, field, camel) else { continue }
            log.claim(measure, at: log.stamp(raw, place), value.hasAll(field) ? field : camel, of: ticket.name, place)
        }
        readParts(value, ticket, record)
    }

    /// Comments and events that stand inside an issue.
    private mutating func readParts(_ value: JSONValue, _ ticket: GitHubTicket?, _ record: JSONRecord) {
        if let ticket {
            func isList(_ key: String) -> Bool { value[key]?.array != nil || value[key]?["nodes"]?.array != nil }
            if ["comments", "comment_data", "comments_data"].contains(where: isList) { log.include(.replies, of: ticket.key) }
            if ["event_data", "events"].contains(where: isList) { log.include(.states, of: ticket.key) }
            if ["timeline", "timelineItems"].contains(where: isList) { log.include([.replies, .states], of: ticket.key) }
        }
        for key in ["comments", "comment_data", "comments_data", "reviews"] {
            for comment in value[key]?.array ?? value[key]?["nodes"]?.array ?? [] where comment.members != nil {
                readComment(comment, ticket, record)
            }
        }
        for key in ["event_data", "events", "timeline", "timelineItems"] {
            for event in value[key]?.array ?? value[key]?["nodes"]?.array ?? [] where event.members != nil {
                readEvent(event, ticket, record)
            }
        }
    }

    private mutating func readComment(_ value: JSONValue, _ given: GitHubTicket?, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let ticket = GitHubTicket(value) ?? given
        if let ticket { tickets.insert(ticket) }
        let person = GitHubPerson(value["user"] ?? value["author"] ?? value["actor"])
        let words = TicketText(plain: value["body"]?.string ?? "")
        let state = value.plain("state")
        let created = GitHubReading.time(value, "created_at", "createdAt") ?? GitHubReading.time(value, "submitted_at", "submittedAt")
        let updated = value.plain("updated_at") ?? value.plain("lastEditedAt")
        if value["includesCreatedEdit"]?.bool == true || (created != nil && updated.map { $0 != created } ?? false) {
            log.found.edited.add(place)
        }
        // A review without words is a mark, not an answer.
        let isSilent = words.text.isEmpty && state != nil
        add(
            isSilent ? .system : .message, created, person, ticket, GitHubReading.commentID(value),
            text: isSilent ? "review: " + (state ?? "") : words.text, ownWords: words.ownWords, quoted: words.quoted, place)
    }

    /// The comment's number, which its address shows in every interface.
    private static func commentID(_ value: JSONValue) -> String? {
        for key in ["html_url", "url"] {
            guard let address = value[key]?.string, let mark = address.lastIndex(of: "#") else { continue }
            let anchor = address[address.index(after: mark)...]
            if anchor.hasPrefix("issuecomment-") { return "comment:" + anchor.dropFirst(13) }
            if !anchor.isEmpty { return String(anchor) }
        }
        return value.plain("id").map { "comment:" + $0 }
    }

    private mutating func readEvent(_ value: JSONValue, _ given: GitHubTicket?, _ record: JSONRecord) {
        guard let name = GitHubEvent.name(value) else {
            return log.notUnderstood("an event without a kind", record.span(of: value, log.file))
        }
        if ["commented", "reviewed", "line-commented"].contains(name), value.hasAll("body") { return readComment(value, given, record) }
        let place = record.span(of: value, log.file)
        let event = GitHubEvent(name, value, severities)
        let created = GitHubReading.time(value, "created_at", "createdAt") ?? value["author"]?.plain("date")
        let ticket = given ?? (name == "cross-referenced" ? nil : GitHubTicket(value))
        if let ticket {
            tickets.insert(ticket)
            if case .severity = event.kind { rated.insert(ticket.key) }
        }
        if name == "comment_deleted" { log.found.withdrawn.add(place) }
        add(
            event.kind, created, event.person, ticket,
            value.plain("id").map { "event:" + $0 } ?? "event at:" + name + ":" + (created ?? ""),
            text: event.text, was: event.was, place)
    }

    private mutating func add(
        _ kind: EventKind, _ time: String?, _ person: GitHubPerson, _ ticket: GitHubTicket?, _ id: String?, text: String,
        ownWords: OwnWordsBasis? = nil, quoted: [QuotedOrigin] = [], was: String? = nil, _ place: SourceSpan
    ) {
        if ticket == nil { orphans.append(log.found.output.events.count) }
        let quote = text.isEmpty ? kind.name : text
        log.add(
            EvidenceEvent(
                at: log.stamp(time, place), author: person.author, channel: .ticket, kind: kind,
                keys: EventKeys(
                    messageID: id.map { id in
                        // An event's number is its own; what has none is told apart by its issue, or its file.
                        (id.hasPrefix("event:") ? "github" : ticket?.key ?? "github:" + log.found.file.path) + ":" + id
                    }, thread: ticket?.key,
                    tickets: ticket.map { [$0.name] } ?? []),
                text: text, ownWords: ownWords, quoted: quoted, automation: person.automation, was: was,
                citations: [Citation(place, quote: quote.clipped())]),
            of: ticket?.key ?? "")
    }

    mutating func finish() {
        // The events of one issue do not name it; a file about one issue does.
        if tickets.count == 1, let ticket = tickets.first {
            for index in orphans {
                log.found.output.events[index].keys.thread = ticket.key
                log.found.output.events[index].keys.tickets = [ticket.name]
                if case .severity = log.found.output.events[index].kind { rated.insert(ticket.key) }
            }
            if !orphans.isEmpty { log.show(ticket.key) }
        } else {
            for index in orphans { log.found.output.events[index].keys.thread = "github:" + log.found.file.path }
        }
        // A label that the file shows being set was not there from the beginning.
        for index in log.found.output.events.indices where log.found.output.events[index].kind == .created {
            if let thread = log.found.output.events[index].keys.thread, rated.contains(thread) {
                log.found.output.events[index].severityStated = nil
            }
        }
    }
}
