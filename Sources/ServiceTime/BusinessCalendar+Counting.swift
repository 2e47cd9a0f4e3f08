// SPDX-License-Identifier: Apache-2.0

extension BusinessCalendar {
    /// No deadline is looked for further ahead than this: a hundred years.
    private static let horizon = 36_525

    /// Open milliseconds in [from, to) outside the pauses; 0 when `to` is not after `from`.
    ///
    /// Pauses may overlap, lie in any order and reach outside the open hours; one outside them costs nothing.
    public func elapsed(from: Timestamp, to: Timestamp, excluding pauses: [Period] = []) -> Int64 {
        let (from, to) = (from.bounded, to.bounded)
        guard to > from else { return 0 }
        var total = openTime(before: to) - openTime(before: from)
        for pause in pauses.joined(from: from, to: to) {
            total -= openTime(before: pause.end) - openTime(before: pause.start)
        }
        return total
    }

    /// The earliest instant by which `milliseconds` of open time outside the pauses have passed since `from`.
    ///
    /// A duration that exactly fills an interval ends at its closing (or at the pause that cuts it). Zero, or less, is the first open instant at or
    /// after `from`. Nil where the calendar does not open for that long within a hundred years.
    public func deadline(from: Timestamp, milliseconds: Int64, excluding pauses: [Period] = []) -> Timestamp? {
        var start = from.bounded
        var left = max(0, milliseconds)
        for pause in pauses.joined(from: start, to: Timestamp.distantFuture.bounded) {
            let open = elapsed(from: start, to: pause.start)
            if left > 0 ? open >= left : open > 0 { break }
            left -= open
            start = pause.end
        }
        return unpausedDeadline(from: start, milliseconds: left)
    }

    private func unpausedDeadline(from start: Timestamp, milliseconds: Int64) -> Timestamp? {
        if isAlwaysOpen {
            return milliseconds <= Int64(BusinessCalendar.horizon) * 86_400_000 ? start.advanced(by: milliseconds) : nil
        }
        let first = day(of: start).dayNumber
        let (passed, overflows) = openTime(before: start).addingReportingOverflow(milliseconds)
        if overflows { return nil }
        // The first date at whose end more than nothing, or all that is asked for, has passed.
        func suffices(_ day: Int) -> Bool {
            let total = corrections(day + 1).total(before: day + 1)
            return milliseconds > 0 ? total >= passed : total > passed
        }
        var low = first
        var step = 1
        while !suffices(low + step - 1) {
            low += step
            guard low - first <= BusinessCalendar.horizon else { return nil }
            step *= 2
        }
        var high = low + step - 1
        while low < high {
            let middle = low + (high - low) / 2
            if suffices(middle) { high = middle } else { low = middle + 1 }
        }
        guard low - first <= BusinessCalendar.horizon else { return nil }

        var left = passed - max(openTime(before: start), corrections(low).total(before: low))
        for interval in intervals(on: CivilDate(dayNumber: low)) {
            let open = interval.clipped(from: start, to: interval.end)
            guard !open.isEmpty else { continue }
            if open.milliseconds >= left { return open.start.advanced(by: left) }
            left -= open.milliseconds
        }
        return nil
    }

    /// Open milliseconds from a fixed origin to an instant.
    func openTime(before instant: Timestamp) -> Int64 {
        if isAlwaysOpen { return instant.milliseconds }
        let date = day(of: instant)
        var total = corrections(date.dayNumber).total(before: date.dayNumber)
        for interval in intervals(on: date) where interval.start < instant {
            total += min(interval.end, instant).since(interval.start)
        }
        return total
    }

    func corrections(_ day: Int) -> OpenTimeTable.Corrections {
        openTime.corrections(covering: day, of: self)
    }
}
