// SPDX-License-Identifier: Apache-2.0

/// When a service is open: weekly hours by the wall clock of one zone, with holidays, special days and breaks.
///
/// Real elapsed time is counted: a day open around the clock has 23 h when the clock is put forward. An end of hours that falls into a gap moves
/// forward by the gap, and in an overlap the first reading holds. A date runs from its 00:00 to the next date's.
public struct BusinessCalendar: Sendable, Hashable {
    public let zone: ZoneRules
    public let week: WeeklyHours
    /// Closed dates; they beat every other rule.
    public let holidays: Set<CivilDate>
    /// Make-up and short days with their own hours, which beat the weekly ones; no hours at all mean those of the week's first working day.
    public let workdays: [CivilDate: [LocalInterval]]
    /// Hours cut out of a date, whatever opened it.
    public let breaks: [CivilDate: [LocalInterval]]

    /// Whether no moment is ever closed.
    public let isAlwaysOpen: Bool
    let openTime: OpenTimeTable

    public init(
        zone: ZoneRules, week: WeeklyHours, holidays: Set<CivilDate> = [], workdays: [CivilDate: [LocalInterval]] = [:],
        breaks: [CivilDate: [LocalInterval]] = [:]
    ) {
        self.zone = zone
        self.week = week
        self.holidays = holidays
        self.workdays = workdays.mapValues(WeeklyHours.joined)
        self.breaks = breaks.mapValues(WeeklyHours.joined)
        isAlwaysOpen = week.isAlways && holidays.isEmpty && workdays.isEmpty && breaks.isEmpty
        openTime = OpenTimeTable()
    }

    /// A calendar without a closed moment; its zone still says where days end.
    public static func always(zone: ZoneRules) -> BusinessCalendar {
        BusinessCalendar(zone: zone, week: .always)
    }

    public func isHoliday(_ date: CivilDate) -> Bool { holidays.contains(date) }

    /// Whether any moment of a date is open.
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        !localIntervals(on: date).isEmpty && (zone.isFixed || !intervals(on: date).isEmpty)
    }

    /// The hours of a date by the wall clock, sorted and separate.
    public func localIntervals(on date: CivilDate) -> [LocalInterval] {
        if holidays.contains(date) { return [] }
        var hours = week[date.weekday]
        if !workdays.isEmpty, let own = workdays[date] {
            hours = own.isEmpty ? week.firstWorkingDay.map { week[$0] } ?? [] : own
        }
        guard !breaks.isEmpty, let cut = breaks[date] else { return hours }
        return hours.flatMap { WeeklyHours.remainder(of: $0, without: cut) }
    }

    /// The open time of a date as instants, sorted, separate and within the date.
    public func intervals(on date: CivilDate) -> [Period] {
        let hours = localIntervals(on: date)
        guard !hours.isEmpty else { return [] }
        let (dayStart, dayEnd) = (start(of: date), start(of: date.advanced(by: 1)))
        var result: [Period] = []
        result.reserveCapacity(hours.count)
        for interval in hours {
            // Two readings in one gap may come out of order or over the next interval: the earlier end yields.
            let open = max(interval.open == 0 ? dayStart : instant(date, interval.open), result.last?.end ?? dayStart)
            let close = min(interval.close == 86_400 ? dayEnd : instant(date, interval.close), dayEnd)
            guard open < close else { continue }
            if let last = result.last, last.end == open {
                result[result.count - 1].end = close
            } else {
                result.append(Period(start: open, end: close))
            }
        }
        return result
    }

    /// Whether an instant is open.
    public func isOpen(at instant: Timestamp) -> Bool {
        let instant = instant.bounded
        return isAlwaysOpen || intervals(on: day(of: instant)).contains { $0.contains(instant) }
    }

    /// The first instant of a date: its 00:00, or the end of the gap that swallows it.
    func start(of date: CivilDate) -> Timestamp {
        zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0))
    }

    private func instant(_ date: CivilDate, _ second: Int) -> Timestamp {
        zone.instant(of: LocalDateTime(date: date, millisecondOfDay: second * 1000))
    }

    /// The date whose span holds an instant: the date on the clock, except in an hour repeated across midnight, which stays with the later date.
    func day(of instant: Timestamp) -> CivilDate {
        var date = zone.date(at: instant)
        if zone.isFixed { return date }
        for _ in 0..<3 where start(of: date.advanced(by: 1)) <= instant { date = date.advanced(by: 1) }
        for _ in 0..<3 where start(of: date) > instant { date = date.advanced(by: -1) }
        return date
    }

    /// Two calendars are equal when their rules are; of the zone its name counts.
    public static func == (a: BusinessCalendar, b: BusinessCalendar) -> Bool {
        a.zone.name == b.zone.name && a.week == b.week && a.holidays == b.holidays && a.workdays == b.workdays && a.breaks == b.breaks
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(zone.name)
        hasher.combine(week)
    }
}

extension WeeklyHours {
    /// What is left of an interval when sorted, separate intervals are cut out of it.
    static func remainder(of interval: LocalInterval, without cuts: [LocalInterval]) -> [LocalInterval] {
        var result: [LocalInterval] = []
        var open = interval.open
        for cut in cuts where cut.close > open && cut.open < interval.close {
            if let part = LocalInterval(open: open, close: min(cut.open, interval.close)) { result.append(part) }
            open = max(open, cut.close)
        }
        if let part = LocalInterval(open: open, close: interval.close) { result.append(part) }
        return result
    }
}
