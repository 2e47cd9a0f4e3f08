// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A made-up ticket log of any size, the same in every run: ten events a ticket, as a reader of evidence would hand them over.
struct TicketLog {
    static let eventsPerTicket = 10

    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Events in the order of time, numbered.
    static func events(tickets: Int) -> [EvidenceEvent] {
        var log = TicketLog()
        var events: [EvidenceEvent] = []
        events.reserveCapacity(tickets * eventsPerTicket)
        for ticket in 0..<tickets { log.append(ticket, to: &events) }
        events.sort { ($0.at.bounds.earliest, $0.citations[0].span.lower) < ($1.at.bounds.earliest, $1.citations[0].span.lower) }
        for index in events.indices { events[index].id = EventID(index) }
        return events
    }

    private mutating func number(_ range: Range<Int64>) -> Int64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int64(state >> 33) % Int64(range.count)
    }

    private mutating func append(_ ticket: Int, to events: inout [EvidenceEvent]) {
        let start = Timestamp(seconds: 1_735_689_600 + number(0..<300 * 86_400))
        let key = EventKeys(tickets: ["LY-\(ticket + 1)"])
        let severity = ["P1", "P2", "P3", "P4"][Int(number(0..<4))]
        var at = start
        func event(_ role: Role, _ kind: EventKind, _ text: String, _ automation: [AutomationSignal] = []) {
            let raw = at.rfc3339
            let place = events.count * 120
            let span = SourceSpan(file: FileID(1), lower: place, upper: place + 110, line: events.count + 2)
            events.append(
                EvidenceEvent(
                    at: Stamp(bounds: TimestampBounds(exactly: at), raw: raw, basis: .offset, precision: .second),
                    author: Author(name: role == .customer ? "Zhang Wei" : "Lanyun Support"), role: role, channel: .ticket, kind: kind,
                    keys: key, text: text, automation: automation, severityStated: kind == .created ? severity : nil,
                    citations: [Citation(span, quote: raw + "," + text)]))
        }
        event(.customer, .created, "Video freezes after joining. Steps: join, mute. Expected: audio. Actual: silence.")
        at = at.advanced(by: 3_000)
        event(.vendorAutomation, .message, "Request received.", [AutomationSignal(.logField, seen: "value: automatic")])
        for _ in 0..<3 {
            at = at.advanced(by: number(1..<18_000) * 1000)
            event(.vendor, .message, "We are looking into it; please send the log of the gateway.")
            at = at.advanced(by: number(1..<18_000) * 1000)
            event(.customer, .message, "Here is the log that you asked for.")
        }
        at = at.advanced(by: number(1..<180_000) * 1000)
        event(.vendor, .message, "A new version is out. Please update and tell us whether it helps.")
        at = at.advanced(by: 1_000)
        event(.vendor, .status("resolved", .resolved), "")
    }
}
