// SPDX-License-Identifier: Apache-2.0

extension BusinessCalendar {
    /// A civil count past this many days (10,000 years) is held to it.
    private static let dayLimit = 3_652_425

    /// The closing of the n-th open date after the date of an instant, that date itself not counted.
    ///
    /// Zero is the date's own closing while that is still ahead, else the closing of the next open date. Nil for a negative count and where a hundred
    /// years hold too few open dates. Source: PRC Civil Code art. 201.
    public func closing(ofWorkingDay count: Int, after instant: Timestamp) -> Timestamp? {
        guard count >= 0 else { return nil }
        let instant = instant.bounded
        var date = zone.date(at: instant)
        if count == 0, let closing = intervals(on: date).last?.end, closing > instant { return closing }
        var left = max(1, count)
        for _ in 0..<36_525 {
            date = date.advanced(by: 1)
            guard isWorkingDay(date) else { continue }
            left -= 1
            if left == 0 { return intervals(on: date).last?.end }
        }
        return nil
    }

    /// 24:00 of the n-th date after the date of an instant; zero is the date's own end.
    public func end(ofDay count: Int, after instant: Timestamp) -> Timestamp {
        end(of: zone.date(at: instant.bounded).advanced(by: min(max(count, 0), BusinessCalendar.dayLimit)))
    }

    /// 24:00 of the same weekday n weeks after the date of an instant.
    public func end(ofWeek count: Int, after instant: Timestamp) -> Timestamp {
        end(ofDay: min(max(count, 0), BusinessCalendar.dayLimit / 7) * 7, after: instant)
    }

    /// 24:00 of the date with the same day number n months later, or of that month's last day where it has no such day.
    ///
    /// Source: PRC Civil Code art. 202.
    public func end(ofMonth count: Int, after instant: Timestamp) -> Timestamp {
        end(of: zone.date(at: instant.bounded).advanced(byMonths: max(count, 0)))
    }

    /// The instant at which n civil units after an instant end; nil for a unit that is not civil and where there is no such open date.
    public func end(of count: Int, _ unit: DurationUnit, after instant: Timestamp) -> Timestamp? {
        switch unit {
        case .day: end(ofDay: count, after: instant)
        case .week: end(ofWeek: count, after: instant)
        case .month: end(ofMonth: count, after: instant)
        case .businessDay: closing(ofWorkingDay: count, after: instant)
        case .second, .minute, .hour, .businessHour: nil
        }
    }

    private func end(of date: CivilDate) -> Timestamp { start(of: date.advanced(by: 1)) }
}
