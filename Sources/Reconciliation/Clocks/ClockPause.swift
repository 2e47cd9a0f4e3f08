// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A stretch that may be off a clock, with the events at its ends, so that the bounds of their stamps are not lost.
struct ClockPause {
    enum Edge {
        case event(ClockMoment)
        case instant(Timestamp)
        /// Nothing ended it: it lasts to the as-of instant.
        case asOf

        func bounds(at offset: SharedOffset?, asOf: Timestamp) -> TimestampBounds {
            switch self {
            case .event(let moment): moment.bounds(at: offset)
            case .instant(let instant): TimestampBounds(exactly: instant)
            case .asOf: TimestampBounds(exactly: asOf)
            }
        }

        var moment: ClockMoment? {
            if case .event(let moment) = self { return moment }
            return nil
        }
    }

    var begin: Edge
    var end: Edge
    var grant: Pause.Grant
    /// Whether it is not certain that it stopped the clock at all, as where nobody knows who set the state.
    var isContested = false
    var cause: Text
    /// Clauses and other words it rests on, besides the two events.
    var grounds: [Citation] = []

    /// The longest that it may have been, and the part of it that is certain.
    func extent(at offset: SharedOffset?, asOf: Timestamp) -> (possible: Period, certain: Period) {
        let from = begin.bounds(at: offset, asOf: asOf)
        let until = end.bounds(at: offset, asOf: asOf)
        let certain = Period(start: from.latest, end: isContested ? from.latest : max(from.latest, until.earliest))
        return (Period(start: from.earliest, end: max(from.earliest, until.latest)), certain)
    }

    func pause(asOf: Timestamp) -> Pause {
        let (possible, certain) = extent(at: nil, asOf: asOf)
        return Pause(
            period: possible, certain: certain.isEmpty ? nil : certain, grant: grant, cause: cause,
            citations: [begin.moment, end.moment].flatMap { $0?.event.citations ?? [] } + grounds)
    }
}

/// What is taken off a clock: at the most, and for certain.
///
/// The least that can have been counted leaves out all that may have paused; the most leaves out only what surely did.
struct TimeOff {
    var possible: [Period] = []
    var certain: [Period] = []

    static let none = TimeOff()

    init() {}

    init(_ pauses: [ClockPause], at offset: SharedOffset?, asOf: Timestamp) {
        for pause in pauses where pause.grant != .void {
            let (possible, certain) = pause.extent(at: offset, asOf: asOf)
            if !possible.isEmpty { self.possible.append(possible) }
            if !certain.isEmpty { self.certain.append(certain) }
        }
    }
}
