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
        var end = end.bounded
        var left = max(0, milliseconds)
        for pause in pauses.joined(from: Timestamp.distantPast.bounded, to: end).reversed() {
            let open = elapsed(from: pause.end, to: end)
            if left > 0 ? open >= left : open > 0 { break }
            left -= open
            end = pause.start
        }
        return unpausedLatestStart(to: end, milliseconds: left)
    }

    private func unpausedLatestStart(to end: Timestamp, milliseconds: Int64) -> Timestamp? {
        if isAlwaysOpen {
            return milliseconds <= Int64(BusinessCalendar.reach) * 86_400_000 ? end.advanced(by: -milliseconds) : nil
        }
        let (passed, overflows) = openTime(before: end).subtractingReportingOverflow(milliseconds)
        if overflows { return nil }
        // The last date before which no more, or for nothing less, than that has passed.
        func precedes(_ day: Int) -> Bool {
            let total = corrections(day).total(before: day)
            return milliseconds > 0 ? total <= passed : total < passed
        }
        let last = day(of: end).dayNumber
        guard precedes(last - BusinessCalendar.reach) else { return nil }
        var (low, high) = (last - BusinessCalendar.reach, last)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if precedes(middle) { low = middle } else { high = middle - 1 }
        }
        var left = passed - corrections(low).total(before: low)
        for interval in intervals(on: CivilDate(dayNumber: low)) {
            if milliseconds > 0 ? interval.milliseconds > left : interval.milliseconds >= left { return interval.start.advanced(by: left) }
            left -= interval.milliseconds
        }
        return nil
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
