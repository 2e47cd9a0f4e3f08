// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Messages of the vendor, or of people nobody has placed, that may answer another request than the one they are tied to.
///
/// They stop no clock; a breach that would not stand if one of them were the answer is taken back.
struct LooseAnswers {
    /// Tied to no request, or only weakly.
    private var anywhere: [EvidenceEvent] = []
    /// Answers to requests without a ticket id: they may as well answer a request made in another channel.
    private var ofNameless: [EvidenceEvent] = []
    /// Answers to requests with a ticket id: they may answer a nameless request made in another channel.
    private var ofNamed: [EvidenceEvent] = []
    /// Persons' messages of the vendor that belong to no request.
    private(set) var strayCount = 0

    private static let limit = 16
    /// A stamp without zone begins this long before the time it shows.
    private static let widest: Int64 = 27 * 3_600_000

    /// Messages of a group in which nobody of the customer asked.
    mutating func addStray(_ steps: [Timeline.Step], _ directions: [Correspondence.Direction]) {
        for (step, direction) in zip(steps, directions) {
            switch direction {
            case .answer:
                strayCount += 1
                anywhere.append(step.event)
            case .perhapsAnswer, .carried: anywhere.append(step.event)
            case .automatic where step.event.role == .vendor && step.event.automation.allSatisfy(\.rule.isWeak): anywhere.append(step.event)
            default: break
            }
        }
    }

    /// Messages of an incident.
    mutating func add(_ steps: [Timeline.Step], _ directions: [Correspondence.Direction]) {
        let isNameless = steps.allSatisfy { $0.event.keys.tickets.isEmpty }
        let hasRequest = directions.contains { $0 == .request || $0 == .perhapsRequest }
        for (step, direction) in zip(steps, directions) {
            if direction == .unplaced, !hasRequest {
                anywhere.append(step.event)
            } else if direction == .carried, step.link.isWeak {
                anywhere.append(step.event)
            } else if direction == .answer {
                if step.link.isWeak { anywhere.append(step.event) }
                if isNameless { ofNameless.append(step.event) } else { ofNamed.append(step.event) }
            }
        }
    }

    mutating func sort() {
        anywhere.sort { $0.id < $1.id }
        ofNameless.sort { $0.id < $1.id }
        ofNamed.sort { $0.id < $1.id }
    }

    /// Those that may answer what was asked at `start`, the earliest of each kind.
    func candidates(for timeline: Timeline, after start: TimestampBounds) -> [ClockMoment] {
        let channel = timeline.steps[timeline.opening].event.channel
        let isNameless = timeline.steps.allSatisfy { $0.event.keys.tickets.isEmpty }
        let own = Set(timeline.steps.map(\.event.id))
        func later(_ events: [EvidenceEvent], elsewhere: Bool) -> [ClockMoment] {
            let from = start.earliest.advanced(by: -LooseAnswers.widest)
            var low = 0
            var high = events.count
            while low < high {
                let middle = (low + high) / 2
                if events[middle].at.bounds.earliest < from { low = middle + 1 } else { high = middle }
            }
            var found: [ClockMoment] = []
            for event in events[low...] where event.at.bounds.latest >= start.earliest {
                if (elsewhere && event.channel == channel) || own.contains(event.id) { continue }
                found.append(ClockMoment(event: event, link: .opening))
                // The first that surely comes later is the best that any can do.
                if found.count == LooseAnswers.limit || event.at.bounds.earliest >= start.earliest { break }
            }
            return found
        }
        return later(anywhere, elsewhere: false) + later(ofNameless, elsewhere: true) + (isNameless ? later(ofNamed, elsewhere: true) : [])
    }
}
