// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// The time that a promise names, in the parts its words give.
struct PromiseTime: Equatable {
    enum Day: Equatable {
        case today, tomorrow, dayAfterTomorrow
        /// The coming one, the message's own day excluded.
        case weekday(Weekday)
        /// That of the week after this, which begins on Monday.
        case nextWeekday(Weekday)
        case thisWeek, nextWeek
        case afterDays(Int)
    }

    /// So long after the message, in milliseconds.
    var span: Int64?
    var day: Day?
    /// Minutes after 00:00 of the day, up to 24:00; nil: the end of the day.
    var minute: Int?

    /// The latest instant the words admit when they are said at `instant`.
    func due(said instant: Timestamp, in zone: ZoneRules) -> Timestamp {
        if let span { return instant.advanced(by: span) }
        let now = zone.local(at: instant)
        let minuteNow = now.millisecondOfDay / 60_000
        let weekday = now.date.weekday.rawValue
        // A week may be taken to begin on Sunday, too; the later end is meant.
        let sunday = weekday == 6 ? 7 : 0
        let date: CivilDate
        switch day {
        case nil, .today?: date = day == nil && (minute ?? 1440) <= minuteNow ? now.date.advanced(by: 1) : now.date
        case .tomorrow?: date = now.date.advanced(by: 1)
        case .dayAfterTomorrow?: date = now.date.advanced(by: 2)
        case .weekday(let day)?: date = now.date.advanced(by: (day.rawValue - weekday + 6) % 7 + 1)
        case .nextWeekday(let day)?: date = now.date.advanced(by: 7 - weekday + day.rawValue + sunday)
        case .thisWeek?: date = now.date.advanced(by: 6 - weekday + sunday)
        case .nextWeek?: date = now.date.advanced(by: 13 - weekday + sunday)
        case .afterDays(let count)?: date = now.date.advanced(by: count)
        }
        return zone.instant(of: LocalDateTime(date: date, millisecondOfDay: (minute ?? 1440) * 60_000))
    }
}
