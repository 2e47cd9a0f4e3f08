// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of Bugzilla's bugs.
struct BugzillaReading: TicketRecordReader {
    var log: TicketLog
    private var firstSeverity: [String: (at: Timestamp, was: String)] = [:]

    init(_ input: FormatInput) {
        log = TicketLog(input)
    }

    mutating func read(_ record: JSONRecord) { read(record.value, record) }

    private mutating func read(_ value: JSONValue, _ record: JSONRecord) {
        if let list = value["bugs"]?.array ?? value.array { return list.forEach { read($0, record) } }
        if let bugs = value["bugs"]?.members ?? (record.path == "bugs" ? value.members : nil) {
            for bug in bugs {
                for comment in bug.value["comments"]?.array ?? [] where comment.members != nil { readComment(comment, bug.key, record) }
            }
            return
        }
        if value.hasAll("bug_id", "long_desc") || value.hasAll("bug_id", "short_desc") {
            readBug(value, record, id: "bug_id", subject: "short_desc", created: "creation_ts", severity: "bug_severity", by: "reporter")
        } else if value.hasAll("id", "history"), !value.hasAll("summary") {
            for entry in value["history"]?.array ?? [] where entry.members != nil { readChange(entry, value.plain("id") ?? "", record) }
            if let id = value.plain("id") { log.show("bugzilla:" + id) }
        } else if value.hasAll("id", "summary") {
            readBug(value, record, id: "id", subject: "summary", created: "creation_time", severity: "severity", by: "creator")
        } else if ["", "*", "bugs/*"].contains(record.path) {
            log.notUnderstood(
                value.plain("error") ?? value.plain("message") ?? "no bug, comment or history", record.span(of: value, log.file))
        }
    }

    /// A person: an address, or with details beside it; in XML an address with a name.
    private static func author(_ value: JSONValue?, _ detail: JSONValue? = nil) -> Author {
        let address = detail?.plain("email") ?? value?.plainText ?? value?.plain("value") ?? ""
        let name = detail?.plain("real_name") ?? detail?.plain("name") ?? value?.plain("name") ?? address
        let isAddress = address.utf8.contains(UInt8(ascii: "@"))
        return Author(
            name: name.isEmpty ? address : name, address: isAddress ? address.lowercased() : nil, account: address.isEmpty ? nil : address)
    }

    private mutating func readBug(
        _ value: JSONValue, _ record: JSONRecord, id: String, subject: String, created: String, severity: String, by: String
    ) {
        let place = record.span(of: value, log.file)
        guard let id = value.plain(id) else { return log.notUnderstood("no number", place) }
        let matter = "bugzilla:" + id
        let title = value.plain(subject) ?? ""
        log.add(
            EvidenceEvent(
                at: log.stamp(value.plain(created), place), author: BugzillaReading.author(value[by], value[by + "_detail"]),
                channel: .ticket,
                kind: .created, keys: EventKeys(messageID: matter, thread: matter, tickets: [id]), subject: title,
                severityStated: value.plain(severity), citations: [Citation(place, quote: title.clipped())]),
            of: matter)
        for (field, measure) in [("cf_last_resolved", VendorClaim.Measure.resolution), ("deadline", .other)] {
            guard let raw = value.plain(field) else { continue }
            log.claim(measure, at: log.stamp(raw, place), isDue: field == "deadline", field, of: id, place)
        }
        if value["comments"]?.array != nil || value["long_desc"] != nil { log.include(.replies, of: matter) }
        if value["history"]?.array != nil { log.include(.states, of: matter) }
        for comment in value["comments"]?.array ?? value["long_desc"].map({ $0.array ?? [$0] }) ?? [] where comment.members != nil {
            readComment(comment, id, record)
        }
        for entry in value["history"]?.array ?? [] where entry.members != nil { readChange(entry, id, record) }
    }

    private mutating func readComment(_ value: JSONValue, _ bug: String, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let bug = value.plain("bug_id") ?? bug
        let matter = "bugzilla:" + bug
        let words = TicketText(plain: value["text"]?.string ?? value["thetext"]?.string ?? "")
        let isPrivate = value.truth("is_private") ?? value.truth("isprivate") ?? false
        let number = value.plain("id") ?? value.plain("commentid")
        let count = value.plain("count") ?? value.plain("comment_count")
        log.add(
            EvidenceEvent(
                at: log.stamp(value.plain("creation_time") ?? value.plain("time") ?? value.plain("bug_when"), place),
                author: BugzillaReading.author(value["creator"] ?? value["author"] ?? value["who"]), channel: .ticket,
                kind: isPrivate ? .internalNote : .message,
                keys: EventKeys(
                    messageID: matter + ":comment:" + (number ?? count ?? ""), thread: matter, tickets: [bug]),
                text: words.text, ownWords: words.ownWords, quoted: words.quoted, citations: [Citation(place, quote: words.text.clipped())]),
            of: matter)
        // The first words are the description.
        if count == "0", !isPrivate { log.found.output.events[log.found.output.events.count - 1].kind = .created }
    }

    private mutating func readChange(_ value: JSONValue, _ bug: String, _ record: JSONRecord) {
        let matter = "bugzilla:" + bug
        for change in value["changes"]?.array ?? [] where change.members != nil {
            let place = record.span(of: change, log.file)
            let stamp = log.stamp(value.plain("when"), place)
            let field = change.plain("field_name") ?? ""
            let (old, new) = (change.plain("removed") ?? "", change.plain("added") ?? "")
            let quote = field + ": " + old.clipped(100) + " → " + new.clipped(100)
            let kind: EventKind
            switch field {
            case "status", "bug_status": kind = .status(new, BugzillaReading.meaning(new))
            case "severity", "bug_severity":
                kind = .severity(new)
                if !old.isEmpty, firstSeverity[matter].map({ stamp.bounds.earliest < $0.at }) ?? true {
                    firstSeverity[matter] = (stamp.bounds.earliest, old)
                }
            case "assigned_to": kind = .assignment(new)
            default: kind = .system
            }
            log.add(
                EvidenceEvent(
                    at: stamp, author: BugzillaReading.author(value["who"]), channel: .ticket, kind: kind,
                    keys: EventKeys(messageID: matter + ":" + field + ":" + stamp.raw, thread: matter, tickets: [bug]),
                    text: kind == .system ? quote : "", was: old.isEmpty || kind == .system ? nil : old,
                    citations: [Citation(place, quote: quote)]),
                of: matter)
        }
    }

    static func meaning(_ word: String) -> TicketState? {
        switch word.uppercased() {
        case "NEW", "UNCONFIRMED", "CONFIRMED", "ASSIGNED", "IN_PROGRESS": .open
        case "NEEDINFO": .waitingForCustomer
        case "REOPENED": .reopened
        case "RESOLVED": .resolved
        case "VERIFIED", "CLOSED": .closed
        default: TicketWords.state(word)
        }
    }

    mutating func finish() {
        // A bug's record, and the comment that is its description, are one opening.
        var records: [String: Int] = [:]
        for (index, event) in log.found.output.events.enumerated() where event.kind == .created && event.keys.messageID == event.keys.thread
        {
            if let matter = event.keys.thread { records[matter] = index }
        }
        var gone: Set<Int> = []
        for index in log.found.output.events.indices where log.found.output.events[index].kind == .created {
            guard let matter = log.found.output.events[index].keys.thread else { continue }
            if let first = firstSeverity[matter] { log.found.output.events[index].severityStated = first.was }
            guard let other = records[matter], other != index, log.found.output.events[index].keys.messageID != matter else { continue }
            let bug = log.found.output.events[other]
            log.found.output.events[index].subject = bug.subject
            log.found.output.events[index].severityStated = firstSeverity[matter]?.was ?? bug.severityStated
            log.found.output.events[index].citations += bug.citations
            gone.insert(other)
        }
        guard !gone.isEmpty else { return }
        var index = -1
        log.found.output.events.removeAll { _ in
            index += 1
            return gone.contains(index)
        }
    }
}
