// SPDX-License-Identifier: Apache-2.0

/// One line of a ledger: a stretch of time that was counted, or the reason why it was not.
public struct LedgerStretch: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        case open
        case closed(Reason)
        /// Open hours in which the clock stood still.
        case paused
        /// Many days in one line, open, closed and paused alike: the part of a very long ledger that no one adds up by hand.
        case summed
    }

    /// Why a stretch is closed.
    public enum Reason: String, Hashable, Sendable {
        /// A date of a weekday without hours.
        case weekend
        case holiday
        /// Before, between or after the hours of a date.
        case outsideHours = "outside-hours"
    }

    /// The date on which the stretch begins, by the calendar's zone.
    public var date: CivilDate
    public var from: Timestamp
    public var to: Timestamp
    /// What the stretch adds to the count.
    public var milliseconds: Int64
    public var state: State

    public init(date: CivilDate, from: Timestamp, to: Timestamp, milliseconds: Int64, state: State) {
        self.date = date
        self.from = from
        self.to = to
        self.milliseconds = milliseconds
        self.state = state
    }
}

extension BusinessCalendar {
    /// A ledger has lines for at most this many days at each end; what lies between is one line.
    public static let ledgerDays = 2000

    /// The account of [from, to), day by day: the stretches follow each other without gap and their milliseconds sum to `elapsed`.
    ///
    /// Neighbouring dates closed for the same reason are one stretch. Past twice `ledgerDays` days the middle is one `summed` stretch.
    public func ledger(from: Timestamp, to: Timestamp, excluding pauses: [Period] = []) -> [LedgerStretch] {
        let (from, to) = (from.bounded, to.bounded)
        guard to > from else { return [] }
        let pauses = pauses.joined(from: from, to: to)
        let (first, last) = (day(of: from), day(of: to.advanced(by: -1)))
        var lines = LedgerLines(pauses: pauses)
        var date = first
        while date <= last {
            if date.dayNumber - first.dayNumber == BusinessCalendar.ledgerDays,
                last.dayNumber - date.dayNumber > BusinessCalendar.ledgerDays
            {
                let resumed = last.advanced(by: -BusinessCalendar.ledgerDays)
                let (start, end) = (start(of: date), start(of: resumed))
                lines.append(date, start, end, .summed, elapsed(from: start, to: end, excluding: pauses))
                date = resumed
            }
            append(date, from, to, &lines)
            date = date.advanced(by: 1)
        }
        return lines.stretches
    }

    private func append(_ date: CivilDate, _ from: Timestamp, _ to: Timestamp, _ lines: inout LedgerLines) {
        let (start, end) = (max(start(of: date), from), min(start(of: date.advanced(by: 1)), to))
        let open = intervals(on: date)
        let reason: LedgerStretch.Reason = isHoliday(date) ? .holiday : open.isEmpty ? .weekend : .outsideHours
        var next = start
        for interval in open {
            let part = interval.clipped(from: start, to: end)
            guard !part.isEmpty else { continue }
            lines.append(date, next, part.start, .closed(reason))
            lines.appendOpen(date, part)
            next = part.end
        }
        lines.append(date, next, end, .closed(reason))
    }
}

/// The lines of a ledger as they grow.
private struct LedgerLines {
    let pauses: [Period]
    var stretches: [LedgerStretch] = []
    /// The first pause that may still matter.
    private var nextPause = 0

    init(pauses: [Period]) {
        self.pauses = pauses
    }

    mutating func append(_ date: CivilDate, _ from: Timestamp, _ to: Timestamp, _ state: LedgerStretch.State, _ milliseconds: Int64 = 0) {
        guard from < to else { return }
        if let last = stretches.last, last.to == from, last.state == state, state == .closed(.weekend) || state == .closed(.holiday) {
            stretches[stretches.count - 1].to = to
        } else {
            stretches.append(LedgerStretch(date: date, from: from, to: to, milliseconds: milliseconds, state: state))
        }
    }

    mutating func appendOpen(_ date: CivilDate, _ part: Period) {
        var start = part.start
        while nextPause < pauses.count, pauses[nextPause].end <= start { nextPause += 1 }
        var index = nextPause
        while index < pauses.count, pauses[index].start < part.end {
            let pause = pauses[index].clipped(from: start, to: part.end)
            append(date, start, pause.start, .open, pause.start.since(start))
            append(date, pause.start, pause.end, .paused)
            start = pause.end
            index += 1
        }
        append(date, start, part.end, .open, part.end.since(start))
    }
}
