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

/// Where a clock stops when any of several events would stop it: the earliest that does.
struct StopSearch {
    /// In the order of the timeline, all of them later in it than the start or at the same time.
    var candidates: [ClockMoment]

    /// The bounds of the earliest stop: from the earliest bound of any to the latest bound by which one of them has surely come.
    func stop(after start: TimestampBounds, at offset: SharedOffset?) -> Stop {
        var earliest: Timestamp?
        var latest: Timestamp?
        for candidate in candidates {
            let bounds = candidate.bounds(at: offset)
            guard bounds.latest >= start.earliest else { continue }
            let from = max(bounds.earliest, start.earliest)
            earliest = min(earliest ?? from, from)
            // One that may lie before the start does not surely stop the clock.
            if bounds.earliest >= start.earliest { latest = min(latest ?? bounds.latest, bounds.latest) }
        }
        guard let earliest else { return .none }
        guard let latest else { return .perhaps(from: earliest) }
        return .known(TimestampBounds(earliest, latest))
    }

    /// The event to show as the stop: the first that surely comes after the start, else the first that may.
    func shown(after start: TimestampBounds) -> ClockMoment? {
        let later = candidates.filter { $0.bounds.latest >= start.earliest }
        let sure = later.filter { $0.bounds.earliest >= start.earliest }
        return (sure.isEmpty ? later : sure).min {
            ($0.bounds.earliest, $0.bounds.latest, $0.event.id) < ($1.bounds.earliest, $1.bounds.latest, $1.event.id)
        }
    }
}
