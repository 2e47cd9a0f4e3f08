// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// An event that may start or stop a clock.
struct ClockMoment {
    var event: EvidenceEvent
    var link: IncidentLink

    var bounds: TimestampBounds { event.at.bounds }

    /// The bounds when the sources of one group are known to lie at one offset.
    func bounds(at offset: SharedOffset?) -> TimestampBounds {
        if let offset, let floating = event.at.floating, floating.group == offset.group { return floating.bounds(offset: offset.seconds) }
        return bounds
    }

    var moment: Moment { Moment(bounds: bounds, event: event.id, citations: event.citations) }
}

/// One possible offset of a source without a zone; every stamp of that source shares it.
struct SharedOffset {
    var group: FileID
    /// Seconds east of UTC.
    var seconds: Int

    /// Every offset the clock's start may have, or one nil where its zone is known.
    static func possible(for start: ClockMoment) -> [SharedOffset?] {
        guard let floating = start.event.at.floating else { return [nil] }
        return FloatingTime.possibleOffsets.map { SharedOffset(group: floating.group, seconds: $0) }
    }
}

extension StopSearch {
    /// The same search among other candidates.
    func with(_ candidates: [ClockMoment]) -> StopSearch {
        var other = self
        other.candidates = candidates
        return other
    }

    /// What a report shows as the stop: the event, and the bounds within which it stopped the clock.
    func moment(after start: TimestampBounds) -> Moment? {
        guard let event = shown(after: start) else { return nil }
        guard told != nil, case .known(let bounds) = stop(after: start, at: nil) else { return event.moment }
        return Moment(bounds: bounds, event: event.event.id, citations: (told?.notBefore?.event.citations ?? []) + event.event.citations)
    }
}

/// Where a clock stops when any of several events would stop it: the earliest that does.
struct StopSearch {
    /// How it is known of a fact of the world: by words that come later than the fact.
    struct Told {
        /// The last message that says it had not come about yet.
        var notBefore: ClockMoment?
    }

    /// In the order of the timeline; those surely before the start do not count, unless `countsEarlier`.
    var candidates: [ClockMoment]
    /// Whether a candidate before the start stops the clock at its start: what came before it was owed came in time.
    var countsEarlier = false
    /// Set where the candidates show only by when the clock had stopped.
    var told: Told?

    /// The bounds of the earliest stop: from the earliest bound of any to the latest bound by which one of them has surely come.
    func stop(after start: TimestampBounds, at offset: SharedOffset?) -> Stop {
        var earliest: Timestamp?
        var latest: Timestamp?
        for candidate in candidates {
            var bounds = candidate.bounds(at: offset)
            if countsEarlier { bounds = TimestampBounds(max(bounds.earliest, start.earliest), max(bounds.latest, start.earliest)) }
            guard bounds.latest >= start.earliest else { continue }
            let from = max(bounds.earliest, start.earliest)
            earliest = min(earliest ?? from, from)
            // One that may lie before the start does not surely stop the clock.
            if bounds.earliest >= start.earliest { latest = min(latest ?? bounds.latest, bounds.latest) }
        }
        if let told {
            let from = max(start.earliest, told.notBefore?.bounds(at: offset).earliest ?? start.earliest)
            guard let latest else { return .unseen(from: from) }
            return .known(TimestampBounds(min(from, latest), latest))
        }
        guard let earliest else { return .none }
        guard let latest else { return .perhaps(from: earliest) }
        return .known(TimestampBounds(earliest, latest))
    }

    /// The event to show as the stop: the first that surely comes after the start, else the first that may.
    func shown(after start: TimestampBounds) -> ClockMoment? {
        let later = countsEarlier ? candidates : candidates.filter { $0.bounds.latest >= start.earliest }
        if countsEarlier { return later.min { $0.event.id < $1.event.id } }
        let sure = later.filter { $0.bounds.earliest >= start.earliest }
        return (sure.isEmpty ? later : sure).min {
            ($0.bounds.earliest, $0.bounds.latest, $0.event.id) < ($1.bounds.earliest, $1.bounds.latest, $1.event.id)
        }
    }
}
