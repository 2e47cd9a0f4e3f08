// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of Redmine's issues.
///
/// Journals name states, levels and people by numbers of the installation; what these are called, other fields of the same file say.
struct RedmineReading: TicketRecordReader {
    var log: TicketLog
    private var states: [String: String] = [:]
    private var closing: Set<String> = []
    private var priorities: [String: String] = [:]
    private var people: [String: String] = [:]
    private var firstPriority: [String: (at: Timestamp, was: String)] = [:]

    init(_ input: FormatInput) {
        log = TicketLog(input)
    }

    mutating func read(_ record: JSONRecord) { read(record.value, record) }

    private mutating func read(_ value: JSONValue, _ record: JSONRecord) {
        if let issue = value["issue"], issue.members != nil { return read(issue, record) }
        if let list = value["issues"]?.array ?? value.array { return list.forEach { read($0, record) } }
        if value.hasAll("subject"), value.hasAll("id") { return readIssue(value, record) }
        // Counts of a page, and lists of what issues refer to.
        if ["", "*", "issues/*"].contains(record.path) {
            log.notUnderstood(value.members == nil ? "expected an issue" : "no issue", record.span(of: value, log.file))
        }
    }

    private mutating func name(_ value: JSONValue?, _ names: WritableKeyPath<RedmineReading, [String: String]>) -> String? {
        guard let name = value?.plain("name") else { return nil }
        if let id = value?.plain("id") { self[keyPath: names][id] = name }
        return name
    }

    private mutating func person(_ value: JSONValue?) -> Author {
        Author(name: name(value, \.people) ?? "", account: value?.plain("id"))
    }

    private mutating func readIssue(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        guard let id = value.plain("id") else { return log.notUnderstood("no number", place) }
        let matter = "redmine:" + id
        let keys = EventKeys(messageID: matter, thread: matter, tickets: [id])
        if name(value["status"], \.states) != nil, value["status"]?.truth("is_closed") == true, let state = value["status"]?.plain("id") {
            closing.insert(state)
        }
        let priority = name(value["priority"], \.priorities)
        _ = person(value["assigned_to"])
        let words = TicketText(plain: value["description"]?.string ?? "")
        let subject = value.plain("subject") ?? ""
        log.add(
            EvidenceEvent(
                at: log.stamp(value.plain("created_on"), place), author: person(value["author"]), channel: .ticket, kind: .created,
                keys: keys,
                subject: subject, text: words.text, ownWords: words.ownWords, attachments: RedmineReading.files(value["attachments"]),
                severityStated: priority, citations: [Citation(place, quote: (words.text.isEmpty ? subject : words.text).clipped())]),
            of: matter)
        for (field, measure, isDue) in [("closed_on", VendorClaim.Measure.resolution, false), ("due_date", .other, true)] {
            guard let raw = value.plain(field) else { continue }
            log.claim(measure, at: log.stamp(raw, place), isDue: isDue, field, of: id, place)
        }
        if value["journals"] != nil { log.include([.replies, .states], of: matter) }
        let journals = value["journals"]?.array ?? value["journals"]?["journal"].map { $0.array ?? [$0] } ?? []
        for journal in journals where journal.members != nil { readJournal(journal, matter, id, record) }
    }

    private static func files(_ value: JSONValue?) -> [Attachment] {
        (value?.array ?? []).filter { $0.members != nil }.map {
            Attachment(
                name: $0.plain("filename") ?? "", type: $0.plain("content_type") ?? "",
                byteCount: max(0, Int($0.plain("filesize") ?? "") ?? 0))
        }
    }

    private mutating func readJournal(_ value: JSONValue, _ matter: String, _ ticket: String, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let stamp = log.stamp(value.plain("created_on"), place)
        let author = person(value["user"])
        let mark = matter + ":journal:" + (value.plain("id") ?? stamp.raw)
        func event(_ kind: EventKind, _ id: String, text: String = "", ownWords: OwnWordsBasis? = nil, was: String? = nil, quote: String)
            -> EvidenceEvent
        {
            EvidenceEvent(
                at: stamp, author: author, channel: .ticket, kind: kind, keys: EventKeys(messageID: id, thread: matter, tickets: [ticket]),
                text: text, ownWords: ownWords, was: was, citations: [Citation(place, quote: quote.clipped())])
        }
        if let notes = value.plain("notes") {
            let words = TicketText(plain: notes)
            let isInternal = value.truth("private_notes") ?? false
            log.add(
                event(isInternal ? .internalNote : .message, mark, text: words.text, ownWords: words.ownWords, quote: words.text),
                of: matter)
            if let updated = value.plain("updated_on"), updated != stamp.raw { log.found.edited.add(place) }
        }
        let details = value["details"]?.array ?? value["details"]?["detail"].map { $0.array ?? [$0] } ?? []
        for (index, detail) in details.enumerated() where detail.members != nil {
            let field = detail.plain("name") ?? ""
            let (old, new) = (detail.plain("old_value") ?? "", detail.plain("new_value") ?? "")
            let quote = field + ": " + old.clipped(100) + " → " + new.clipped(100)
            let isField = detail.plain("property").map { $0 == "attr" } ?? true
            let kind: EventKind
            switch field {
            case "status_id" where isField: kind = .status(new, nil)
            case "priority_id" where isField:
                kind = .severity(new)
                if !old.isEmpty, firstPriority[matter].map({ stamp.bounds.earliest < $0.at }) ?? true {
                    firstPriority[matter] = (stamp.bounds.earliest, old)
                }
            case "assigned_to_id" where isField && !new.isEmpty: kind = .assignment(new)
            default: kind = .system
            }
            log.add(
                event(
                    kind, mark + ":" + field + (details.count > 1 ? ":\(index)" : ""), text: kind == .system ? quote : "",
                    was: old.isEmpty || kind == .system ? nil : old, quote: quote),
                of: matter)
        }
        if details.isEmpty, value.plain("notes") == nil { log.show(matter) }
    }

    private static let words: [String: TicketState] = [
        "feedback": .waitingForCustomer, "rejected": .closed, "needsinfo": .waitingForCustomer, "反馈": .waitingForCustomer, "已拒绝": .closed,
    ]

    static func meaning(_ word: String) -> TicketState? { TicketWords.state(word) ?? words[TicketColumns.folded(word)] }

    mutating func finish() {
        for index in log.found.output.events.indices {
            let was = log.found.output.events[index].was
            switch log.found.output.events[index].kind {
            case .status(let id, _):
                let name = states[id] ?? id
                log.found.output.events[index].kind = .status(
                    name, states[id].flatMap(RedmineReading.meaning) ?? (closing.contains(id) ? .closed : nil))
                log.found.output.events[index].was = was.map { states[$0] ?? $0 }
            case .severity(let id):
                log.found.output.events[index].kind = .severity(priorities[id] ?? id)
                log.found.output.events[index].was = was.map { priorities[$0] ?? $0 }
            case .assignment(let id):
                log.found.output.events[index].kind = .assignment(people[id] ?? id)
                log.found.output.events[index].was = was.map { people[$0] ?? $0 }
            case .created:
                if let matter = log.found.output.events[index].keys.thread, let first = firstPriority[matter]?.was {
                    log.found.output.events[index].severityStated = priorities[first] ?? first
                }
            default: break
            }
        }
    }
}
