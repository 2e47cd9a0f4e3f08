// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

extension TicketLog {
    /// Makes one event of a ticket's own record and the first of its messages, where a system keeps the request's words in the latter.
    ///
    /// The record of a ticket is `.created` without words; its first message is the nearest of a person to it, at most a few seconds away.
    mutating func joinOpenings() {
        var openings: [String: Int] = [:]
        for (index, event) in found.output.events.enumerated() where event.kind == .created && event.text.isEmpty {
            if let matter = event.keys.thread, openings[matter] == nil { openings[matter] = index }
        }
        var firsts: [String: (index: Int, apart: Int64)] = [:]
        for (index, event) in found.output.events.enumerated() where event.kind == .message && event.automation.isEmpty {
            guard let matter = event.keys.thread, let opening = openings[matter],
                let apart = TicketLog.apart(event.at, found.output.events[opening].at), apart <= TicketLog.near
            else { continue }
            if firsts[matter].map({ apart < $0.apart }) ?? true { firsts[matter] = (index, apart) }
        }
        var gone: Set<Int> = []
        for (matter, opening) in openings {
            guard let first = firsts[matter]?.index else { continue }
            let ticket = found.output.events[opening]
            found.output.events[first].kind = .created
            found.output.events[first].subject = ticket.subject
            found.output.events[first].severityStated = ticket.severityStated
            found.output.events[first].citations += ticket.citations
            gone.insert(opening)
        }
        guard !gone.isEmpty else { return }
        var index = -1
        found.output.events.removeAll { _ in
            index += 1
            return gone.contains(index)
        }
    }

    /// How far apart a system writes the ticket and its first message, in milliseconds.
    private static let near: Int64 = 5000

    /// The milliseconds between two times of one clock; nil when one of them has a zone and the other has none.
    private static func apart(_ a: Stamp, _ b: Stamp) -> Int64? {
        guard a.basis != .missing, b.basis != .missing else { return nil }
        switch (a.floating, b.floating) {
        case (nil, nil): return abs(a.bounds.earliest.since(b.bounds.earliest))
        case (let a?, let b?): return abs(a.asUTC.earliest.since(b.asUTC.earliest))
        default: return nil
        }
    }
}
