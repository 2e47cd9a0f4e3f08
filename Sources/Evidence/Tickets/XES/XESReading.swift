// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one log of traces.
struct XESReading {
    var log: TicketLog
    private var traces = 0

    init(_ input: FormatInput) {
        log = TicketLog(input)
    }

    /// Reads one trace, which stands at an offset of the file.
    mutating func read(_ bytes: [UInt8], at offset: Int, line: Int, isWhole: Bool) {
        let markup = TicketMarkup(bytes)
        traces += 1
        let file = log.file
        func span(_ range: Range<Int>) -> SourceSpan {
            let place = markup.span(range, file)
            return SourceSpan(file: file, lower: place.lower + offset, upper: place.upper + offset, line: line + Int(place.line) - 1)
        }
        if let (problem, place) = markup.damage(file) {
            let lower = min(place.lower, bytes.count)
            log.found.damage(isWhole ? problem : JSONRecords.cut, span(lower..<bytes.count), excerpt: "")
        }
        let name = markup.root == "trace" ? markup.xes("concept:name", 0) ?? "" : ""
        let matter = "xes:" + (name.isEmpty ? "\(traces)" : name)
        var group: String?
        var count = 0
        for node in markup.elements(0) where markup.name(node) == "event" {
            count += 1
            // An event that the end of the file cuts off has not said all.
            if !isWhole, markup.range(node).upperBound >= bytes.count { break }
            let event = XESEvent(markup, node, severity: XESEvent.severity(markup, 0))
            let place = span(markup.range(node))
            let stamp = log.stamp(event.time, place)
            let keys = EventKeys(
                messageID: matter + ":event:\(count):" + (event.time ?? ""), thread: matter, tickets: name.isEmpty ? [] : [name])
            let quote = [event.activity, event.transition ?? "", event.resource ?? "", event.group ?? ""].filter { !$0.isEmpty }.joined(
                separator: " · ")
            let author = Author(name: event.resource ?? "", account: event.resource)
            let automation = event.resource.map(TicketWords.isAutomatic) == true ? [AutomationSignal(.logField, seen: "org:resource")] : []
            log.add(
                EvidenceEvent(
                    at: stamp, author: author, channel: .ticket, kind: event.kind, keys: keys, text: event.kind == .system ? quote : "",
                    automation: automation, severityStated: event.severity, citations: [Citation(place, quote: quote.clipped())]),
                of: matter)
            log.show(matter)
            log.include(.states, of: matter)
            if let next = event.group, next != group {
                var other = keys
                other.messageID = (keys.messageID ?? "") + ":group"
                if count > 1 {
                    log.add(
                        EvidenceEvent(
                            at: stamp, author: author, channel: .ticket, kind: .assignment(next), keys: other, automation: automation,
                            was: group,
                            citations: [Citation(place, quote: quote.clipped())]),
                        of: matter)
                }
                group = next
            }
        }
    }
}

extension TicketMarkup {
    /// The value of an attribute of XES: an element with `key` and `value`.
    func xes(_ key: String, _ node: Int) -> String? {
        let found = elements(node).first { attribute("key", $0) == key }
        return found.flatMap { attribute("value", $0) }?.trimmedBlanks
    }
}

/// One event of a trace.
struct XESEvent {
    let time: String?
    let activity: String
    let transition: String?
    let resource: String?
    let group: String?
    let severity: String?

    init(_ markup: TicketMarkup, _ node: Int, severity: String?) {
        time = markup.xes("time:timestamp", node)
        activity = markup.xes("concept:name", node) ?? ""
        transition = markup.xes("lifecycle:transition", node)
        resource = markup.xes("org:resource", node)
        group = markup.xes("org:group", node)
        self.severity = XESEvent.severity(markup, node) ?? severity
    }

    static func severity(_ markup: TicketMarkup, _ node: Int) -> String? {
        for key in ["severity", "priority", "Severity", "Priority"] {
            if let value = markup.xes(key, node), !value.isEmpty { return value }
        }
        return nil
    }

    /// The transitions of the standard's own life cycle: they tell of the work on an activity, not of the ticket.
    private static let standard: Set<String> = [
        "schedule", "assign", "withdraw", "reassign", "start", "suspend", "resume", "pi_abort", "ate_abort", "complete", "autoskip",
        "manualskip", "unknown", "abort_activity", "abort_case",
    ]
    private static let states: [String: TicketState] = [
        "awaitingassignment": .open, "waituser": .waitingForCustomer, "waitcustomer": .waitingForCustomer, "wait": .onHold,
        "waitvendor": .onHold, "waitimplementation": .onHold, "cancelled": .closed, "accepted": .open, "queued": .open,
    ]

    private static func meaning(_ word: String) -> TicketState? { TicketWords.state(word) ?? states[TicketColumns.folded(word)] }

    /// What happened: a log of incidents writes the ticket's state into the transition, others name activities.
    var kind: EventKind {
        if let transition, !XESEvent.standard.contains(transition.lowercased()) {
            let written = activity.isEmpty ? transition : activity + "/" + transition
            return .status(written, XESEvent.meaning(transition))
        }
        if TicketWords.event(activity) == .created, TicketWords.state(activity) == nil || TicketColumns.folded(activity) == "new" {
            return .created
        }
        let words = activity.lowercased()
        if words.hasPrefix("create ") || words.hasPrefix("register ") || words.hasPrefix("insert ticket") { return .created }
        if let state = XESEvent.meaning(activity) { return .status(activity, state) }
        return .system
    }
}
