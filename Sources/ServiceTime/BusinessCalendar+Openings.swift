// SPDX-License-Identifier: Apache-2.0

extension BusinessCalendar {
    /// No opening is looked for further away than this: a hundred years.
    private static let reach = 36_525

    /// Whether the date of an instant, by the calendar's zone, is a holiday.
    public func isHoliday(at instant: Timestamp) -> Bool { isHoliday(day(of: instant.bounded)) }

    /// The first open instant at or after an instant; nil where the calendar does not open within a hundred years.
    public func nextOpening(at instant: Timestamp) -> Timestamp? { deadline(from: instant, milliseconds: 0) }

    /// The latest instant from which `milliseconds` of open time outside the pauses have passed at `end`: the deadline's mirror image.
    ///
    /// A duration that exactly fills an interval begins at its opening. Zero, or less, is the last instant at or before `end` that ends
    /// open time: `end` itself within the hours, else the closing before it. Nil where a hundred years before `end` hold too little of it.
    public func latestStart(to end: Timestamp, milliseconds: Int64, excluding pauses: [Period] = []) -> Timestamp? {
        let end = end.bounded
        let wanted = max(1, milliseconds)
        func suffices(_ start: Int64) -> Bool {
            elapsed(from: Timestamp(milliseconds: start), to: end, excluding: pauses) >= wanted
        }
        let limit = Int64(BusinessCalendar.reach) * 86_400_000
        var step: Int64 = 86_400_000
        while !suffices(end.milliseconds - step) {
            guard step < limit else { return nil }
            step = min(limit, step * 2)
        }
        // Enough has passed since `low`, not since `high`.
        var (low, high) = (end.milliseconds - step, end.milliseconds)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if suffices(middle) { low = middle } else { high = middle }
        }
        return Timestamp(milliseconds: milliseconds > 0 ? low : high)
    }

    /// The first `count` stretches of open time that end after an instant, the first one cut to it.
    ///
    /// A stretch lies within one date: hours that go on past midnight are two. There are fewer where the calendar opens no more within a
    /// hundred years.
    public func openPeriods(from start: Timestamp, count: Int) -> [Period] {
        let start = start.bounded
        var result: [Period] = []
        var date = day(of: start)
        for _ in 0..<BusinessCalendar.reach where result.count < count {
            for period in intervals(on: date) where result.count < count {
                let part = period.clipped(from: start, to: period.end)
                if !part.isEmpty { result.append(part) }
            }
            date = date.advanced(by: 1)
        }
        return result
    }

    /// The same clock time on the n-th open date after (before, when negative) an instant's, then forward to the first open instant.
    ///
    /// This is how schedulers move an appointment. It is not how a deadline in days is counted, which ends with its last day: see
    /// `closing(ofWorkingDay:after:)`. Zero is the first open instant at or after the instant itself. Nil where a hundred years hold too
    /// few open dates.
    public func sameClockTime(onWorkingDay count: Int, from instant: Timestamp) -> Timestamp? {
        let local = zone.local(at: instant.bounded)
        guard count != 0 else { return nextOpening(at: instant) }
        var date = local.date
        var left = count.magnitude
        for _ in 0..<BusinessCalendar.reach {
            date = date.advanced(by: count.signum())
            guard isWorkingDay(date) else { continue }
            left -= 1
            if left == 0 { return nextOpening(at: zone.instant(of: LocalDateTime(date: date, millisecondOfDay: local.millisecondOfDay))) }
        }
        return nil
    }
}
