// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Times of chats and tickets that cannot be theirs: a count of zero, a year of 0001 or 9999. Mail has witnesses of its own.
enum AbsurdStamps {
    private static let earliest = Timestamp(seconds: 631_152_000)
    private static let latest = Timestamp(seconds: 4_102_444_800)

    /// Takes their time from such events, so that no clock rests on it; one diagnostic for all of a file.
    static func setAside(_ events: inout [EvidenceEvent]) -> [Diagnostic] {
        var count = 0
        var first: (raw: String, span: SourceSpan?)?
        for index in events.indices where events[index].channel != .mail && events[index].at.basis != .missing {
            let bounds = events[index].at.bounds
            guard bounds.latest < earliest || bounds.earliest > latest else { continue }
            count += 1
            if first == nil { first = (events[index].at.raw, events[index].citations.first?.span) }
            events[index].at = .missing(raw: events[index].at.raw)
        }
        return first.map { [Diagnostic(.stampAbsurd, [String(count), $0.raw.clipped(40)], at: $0.span)] } ?? []
    }
}
