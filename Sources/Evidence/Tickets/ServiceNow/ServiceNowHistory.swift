// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Rows of `sys_audit` (each change of a field) and of `sys_journal_field` (each entry of a journal).
extension ServiceNowReading {
    mutating func readAudit(_ entry: ServiceNowRecord, _ clock: ServiceNowClock, _ place: SourceSpan) {
        guard let document = (entry.actual("documentkey") ?? entry.shown("documentkey"))?.lowercased() else {
            return log.notUnderstood("an audit row of no record", place)
        }
        let field = entry.actual("fieldname") ?? entry.shown("fieldname") ?? ""
        let new = entry.shown("newvalue") ?? ""
        let old = entry.shown("oldvalue") ?? ""
        let table = entry.actual("tablename") ?? entry.shown("tablename") ?? ""
        let user = entry.shown("user") ?? entry.shown("sys_created_by")
        let stamp = clock.stamp("sys_created_on", &log, place)
        if !clock.isDecided("sys_created_on") { undecided.append(log.found.output.events.count) }
        let moment = document + ":" + stamp.raw
        if let shown = entry.field("documentkey").shown, shown.lowercased() != document, !shown.contains(": ") { numbers[document] = shown }
        var id = "audit:" + (entry.actual("sys_id") ?? entry.shown("sys_id") ?? field + ":" + stamp.raw)
        var text = ""
        var words: TicketText?
        var mail: Author?
        let kind: EventKind
        switch field {
        case "state", "incident_state", "problem_state", "request_state", "status":
            kind = .status(new, ServiceNowStates.meaning(new, table: table))
            // Both fields of an incident tell of one change.
            id = "state:" + stamp.raw + ":" + new
            holds[moment] = log.found.output.events.count
        case "priority":
            kind = .severity(new)
            if !old.isEmpty, firstPriority[document].map({ stamp.bounds.earliest < $0.at }) ?? true {
                firstPriority[document] = (stamp.bounds.earliest, old)
            }
        case "assigned_to", "assignment_group": kind = .assignment(new)
        case "comments", "work_notes":
            kind = field == "comments" ? .message : .internalNote
            let sent = ServiceNowJournal.mailed(new)
            (words, mail) = (sent?.words ?? ServiceNowJournal.words(new), sent?.sender)
            id = ServiceNowReading.journalID(field, stamp, words?.text ?? "")
        default:
            kind = .system
            text = field + ": " + old.clipped(200) + " → " + new.clipped(200)
            if field == "hold_reason", new == "1" || new.lowercased().contains("caller") { waiting.insert(moment) }
        }
        text = words?.text ?? text
        log.add(
            EvidenceEvent(
                at: stamp, author: mail ?? ServiceNowReading.author(user, account: user), channel: .ticket, kind: kind,
                keys: EventKeys(
                    messageID: ServiceNowReading.prefix + document + ":" + id, thread: ServiceNowReading.prefix + document,
                    tickets: [document]),
                text: text, ownWords: words?.ownWords, automation: mail == nil ? ServiceNowReading.automation(user, "user") : [],
                was: old.isEmpty || words != nil ? nil : old,
                citations: [
                    Citation(place, quote: text.isEmpty ? field + ": " + old.clipped(100) + " → " + new.clipped(100) : text.clipped())
                ]),
            of: document)
    }

    mutating func readJournal(_ entry: ServiceNowRecord, _ clock: ServiceNowClock, _ place: SourceSpan) {
        guard let document = (entry.actual("element_id") ?? entry.shown("element_id"))?.lowercased() else {
            return log.notUnderstood("a journal entry of no record", place)
        }
        let element = entry.actual("element") ?? entry.shown("element") ?? ""
        let value = entry.shown("value") ?? ""
        let mail = ServiceNowJournal.mailed(value)
        let words = mail?.words ?? ServiceNowJournal.words(value)
        let stamp = clock.stamp("sys_created_on", &log, place)
        if !clock.isDecided("sys_created_on") { undecided.append(log.found.output.events.count) }
        let user = entry.shown("sys_created_by")
        let kind: EventKind
        switch element {
        case "comments", "additional_comments": kind = .message
        case "work_notes": kind = .internalNote
        // A field of the customer's own: who may read it is not known, and words must not be lost.
        default: kind = element.contains("note") || element.contains("internal") ? .internalNote : .message
        }
        log.add(
            EvidenceEvent(
                at: stamp, author: mail?.sender ?? ServiceNowReading.author(user, account: user), channel: .ticket, kind: kind,
                keys: EventKeys(
                    messageID: ServiceNowReading.prefix + document + ":" + ServiceNowReading.journalID(element, stamp, words.text),
                    thread: ServiceNowReading.prefix + document, tickets: [document]),
                text: words.text, ownWords: words.ownWords, quoted: words.quoted,
                automation: mail == nil ? ServiceNowReading.automation(user, "sys_created_by") : [],
                citations: [Citation(place, quote: words.text.clipped())]),
            of: document)
    }

    /// The audit and the journal tell of one entry with the same time and words: they are copies of each other.
    private static func journalID(_ element: String, _ stamp: Stamp, _ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return element + ":" + stamp.raw + ":" + String(hash, radix: 16)
    }
}

/// What ServiceNow's numbers for states mean, by table, in the product as delivered.
enum ServiceNowStates {
    private static let incident: [String: TicketState] = [
        "1": .open, "2": .open, "3": .onHold, "4": .waitingForCustomer, "5": .onHold, "6": .resolved, "7": .closed, "8": .closed,
    ]
    private static let caseStates: [String: TicketState] = [
        "1": .open, "10": .open, "18": .waitingForCustomer, "6": .resolved, "3": .closed, "7": .closed,
    ]
    private static let problem: [String: TicketState] = [
        "101": .open, "102": .open, "103": .open, "104": .open, "106": .resolved, "107": .closed,
    ]
    private static let task: [String: TicketState] = [
        "-5": .onHold, "1": .open, "2": .open, "3": .closed, "4": .closed, "7": .closed,
    ]
    private static let words: [String: TicketState] = [
        "awaitinginfo": .waitingForCustomer, "awaitingcaller": .waitingForCustomer, "awaitinguserinfo": .waitingForCustomer,
        "closedcomplete": .closed, "closedincomplete": .closed, "closedskipped": .closed, "fixinprogress": .open,
        "rootcauseanalysis": .open, "assess": .open,
    ]

    static func meaning(_ word: String, table: String) -> TicketState? {
        switch table {
        case "incident": if let state = incident[word] { return state }
        case "sn_customerservice_case", "case": if let state = caseStates[word] { return state }
        case "problem": if let state = problem[word] { return state }
        case "sc_request", "sc_req_item", "sc_task", "task": if let state = task[word] { return state }
        default: break
        }
        return TicketWords.state(word) ?? words[TicketColumns.folded(word)]
    }
}
