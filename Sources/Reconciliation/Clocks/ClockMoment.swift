// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// An event that may start or stop a clock.
struct ClockMoment {
    var event: EvidenceEvent
    var link: IncidentLink
    /// Its place in the timeline, whose order is certain; nil for an event of another timeline, which is placed by its stamp alone.
    var place: Int?

    init(event: EvidenceEvent, link: IncidentLink, place: Int? = nil) {
        self.event = event
        self.link = link
        self.place = place
    }

    init(_ timeline: Timeline, _ place: Int) {
        self.init(event: timeline.steps[place].event, link: timeline.steps[place].link, place: place)
    }

    var bounds: TimestampBounds { event.at.bounds }

    /// The bounds when the sources of one group are known to lie at one offset.
    func bounds(at offset: SharedOffset?) -> TimestampBounds {
        if let offset, let floating = event.at.floating, floating.group == offset.group { return floating.bounds(offset: offset.seconds) }
        return bounds
    }

    /// Whether it comes later in the timeline.
    func isAfter(_ other: ClockMoment) -> Bool {
        if let place, let theirs = other.place { return place > theirs }
        return event.id > other.event.id
    }

    var moment: Moment { Moment(bounds: bounds, event: event.id, citations: event.citations) }
}

extension [ClockMoment] {
    /// In the order of the timeline.
    func inOrder() -> [ClockMoment] { sorted { $1.isAfter($0) } }
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
