// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// When a clock stopped, as far as is known.
enum Stop: Hashable {
    case none
    case known(TimestampBounds)
    /// It may have stopped at this instant or later, or not at all.
    case perhaps(from: Timestamp)
    /// Nothing tells that it stopped; it had not before this instant, and may have at any time since.
    case unseen(from: Timestamp)
}

/// The outcome of one clock under one reading.
struct Verdict {
    var outcome: Outcome
    var deadline: TimestampBounds?
    var elapsed: MillisecondBounds?
    var overrun: MillisecondBounds?

    /// Judges in three values: met if the maximum counted is within the allowance, breached if the minimum exceeds it, else undetermined.
    ///
    /// Exactly at the deadline is met. Nothing rounds. Without a stop the clock runs to `asOf`.
    init(_ allowance: Allowance, start: TimestampBounds, stop: Stop, asOf: Timestamp, off: TimeOff = .none) {
        let first = allowance.deadline(from: start.earliest, excluding: off.certain)
        let last = allowance.deadline(from: start.latest, excluding: off.possible)
        guard let first, let last else {
            outcome = .undetermined
            return
        }
        deadline = TimestampBounds(first, last)
        switch stop {
        case .known(let bounds):
            (outcome, elapsed, overrun) = Verdict.judge(allowance, start, bounds, first, last, off)
        case .none:
            let end = TimestampBounds(exactly: max(asOf, start.latest))
            (outcome, elapsed, overrun) = Verdict.judge(allowance, start, end, first, last, off)
            if outcome == .met { outcome = .open }
        case .perhaps(let from), .unseen(let from):
            let early = Verdict(
                allowance, start: start, stop: .known(TimestampBounds(exactly: max(from, start.earliest))), asOf: asOf, off: off)
            let never = Verdict(allowance, start: start, stop: .none, asOf: asOf, off: off)
            outcome = early.outcome == never.outcome ? early.outcome : .undetermined
            if case .unseen = stop, never.outcome == .open { outcome = .open }
            elapsed = Verdict.union(early.elapsed, never.elapsed)
            overrun = outcome == .breached ? Verdict.union(early.overrun, never.overrun) : nil
        }
    }

    init(outcome: Outcome, deadline: TimestampBounds? = nil, elapsed: MillisecondBounds? = nil, overrun: MillisecondBounds? = nil) {
        self.outcome = outcome
        self.deadline = deadline
        self.elapsed = elapsed
        self.overrun = overrun
    }

    private static func judge(
        _ allowance: Allowance, _ start: TimestampBounds, _ stop: TimestampBounds, _ first: Timestamp, _ last: Timestamp, _ off: TimeOff
    ) -> (Outcome, MillisecondBounds?, MillisecondBounds?) {
        switch allowance {
        case .elapsed(let target, let service):
            let calendar = service.calendar
            let low = calendar.elapsed(from: start.latest, to: stop.earliest, excluding: off.possible)
            let high = calendar.elapsed(from: start.earliest, to: stop.latest, excluding: off.certain)
            let elapsed = MillisecondBounds(min: low, max: high)
            if high <= target { return (.met, elapsed, nil) }
            if low > target { return (.breached, elapsed, MillisecondBounds(min: low - target, max: high - target)) }
            return (.undetermined, elapsed, nil)
        case .civil:
            if stop.latest <= first { return (.met, nil, nil) }
            if stop.earliest > last {
                return (.breached, nil, MillisecondBounds(min: stop.earliest.since(last), max: stop.latest.since(first)))
            }
            return (.undetermined, nil, nil)
        }
    }

    /// The verdict that covers both: the same outcome, or undetermined.
    func combined(with other: Verdict) -> Verdict {
        let outcome = outcome == other.outcome ? outcome : .undetermined
        let deadline: TimestampBounds? = if let a = self.deadline, let b = other.deadline { a.union(b) } else { nil }
        return Verdict(
            outcome: outcome, deadline: deadline, elapsed: Verdict.union(elapsed, other.elapsed),
            overrun: outcome == .breached ? Verdict.union(overrun, other.overrun) : nil)
    }

    static func union(_ a: MillisecondBounds?, _ b: MillisecondBounds?) -> MillisecondBounds? {
        guard let a, let b else { return a ?? b }
        return MillisecondBounds(min: min(a.min, b.min), max: max(a.max, b.max))
    }
}
