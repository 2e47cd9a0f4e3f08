// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Where a clock stops when any of several events would stop it: the earliest that does.
struct StopSearch {
    /// How it is known of a fact of the world: by words that come later than the fact.
    struct Told {
        /// The last message that says it had not come about yet.
        var notBefore: ClockMoment?
    }

    /// Those before the start do not count, unless `countsEarlier`.
    var candidates: [ClockMoment]
    /// Whether a candidate before the start stops the clock at its start: what came before it was owed came in time.
    var countsEarlier = false
    /// Set where the candidates show only by when the clock had stopped.
    var told: Told?

    /// The same search among other candidates.
    func with(_ candidates: [ClockMoment]) -> StopSearch {
        var other = self
        other.candidates = candidates
        return other
    }

    /// The bounds of the earliest stop: from the earliest bound of any to the latest bound by which one of them has surely come.
    func stop(after start: ClockMoment, at offset: SharedOffset?) -> Stop {
        let begun = start.bounds(at: offset)
        var earliest: Timestamp?
        var latest: Timestamp?
        for candidate in candidates {
            guard let (bounds, isSure) = bounds(of: candidate, start, begun, offset) else { continue }
            earliest = min(earliest ?? bounds.earliest, bounds.earliest)
            if isSure { latest = min(latest ?? bounds.latest, bounds.latest) }
        }
        if let told {
            let from = max(begun.earliest, told.notBefore?.bounds(at: offset).earliest ?? begun.earliest)
            guard let latest else { return .unseen(from: from) }
            return .known(TimestampBounds(min(from, latest), latest))
        }
        guard let earliest else { return .none }
        guard let latest else { return .perhaps(from: earliest) }
        return .known(TimestampBounds(earliest, latest))
    }

    /// Within which bounds a candidate stops the clock, and whether it surely does; nil where it does not.
    private func bounds(of candidate: ClockMoment, _ start: ClockMoment, _ begun: TimestampBounds, _ offset: SharedOffset?) -> (
        TimestampBounds, Bool
    )? {
        let bounds = candidate.bounds(at: offset)
        let clamped = TimestampBounds(max(bounds.earliest, begun.earliest), max(bounds.latest, begun.earliest))
        if countsEarlier { return (clamped, true) }
        if let place = candidate.place, let first = start.place { return place > first ? (clamped, true) : nil }
        // One that may lie before the start does not surely stop the clock.
        return bounds.latest >= begun.earliest ? (clamped, bounds.earliest >= begun.earliest) : nil
    }

    /// Whether the order of the timeline can hold when the sources of one group lie at this offset.
    func isPossible(after start: ClockMoment, at offset: SharedOffset) -> Bool {
        let begun = start.bounds(at: offset)
        return candidates.allSatisfy { candidate in
            guard let place = candidate.place, let first = start.place else { return true }
            let bounds = candidate.bounds(at: offset)
            return place > first ? bounds.latest >= begun.earliest : place == first || bounds.earliest <= begun.latest
        }
    }

    /// The event to show as the stop: the first that surely comes after the start, else the first that may.
    func shown(after start: ClockMoment) -> ClockMoment? {
        if countsEarlier { return candidates.inOrder().first }
        let later = candidates.filter { candidate in
            if let place = candidate.place, let first = start.place { return place > first }
            return candidate.bounds.latest >= start.bounds.earliest
        }
        let sure = later.filter { $0.place != nil || $0.bounds.earliest >= start.bounds.earliest }
        return (sure.isEmpty ? later : sure).inOrder().first
    }

    /// What a report shows as the stop: the event, and the bounds within which it stopped the clock.
    func moment(after start: ClockMoment) -> Moment? {
        guard let event = shown(after: start) else { return nil }
        guard told != nil, case .known(let bounds) = stop(after: start, at: nil) else { return event.moment }
        return Moment(bounds: bounds, event: event.event.id, citations: (told?.notBefore?.event.citations ?? []) + event.event.citations)
    }
}
