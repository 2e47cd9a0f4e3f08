// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Writes instants for the clock: by the wall clock with the weekday, in UTC beside it; an end at midnight is 24:00 of its date.
struct ClockStamp {
    var zone: ZoneRules
    var language: Language
    /// Weekdays alone, as no date was given.
    var isPlainWeek: Bool
    /// Where the question begins: in a plain week, later weekdays are told apart by their distance from it.
    var origin: Timestamp

    /// "Mon 2026-03-09 11:30".
    func short(_ instant: Timestamp) -> String { written(zone.local(at: instant).date, zone.local(at: instant).millisecondOfDay) }

    /// The same of an instant that ends something.
    func short(end instant: Timestamp) -> String {
        let (date, time) = ending(instant)
        return written(date, time)
    }

    /// An end, with its date only where that is not the date of the beginning.
    func end(_ instant: Timestamp, after start: Timestamp) -> String {
        let (date, time) = ending(instant)
        return date == zone.date(at: start) ? Self.time(time) : written(date, time)
    }

    /// "Mon 2026-03-09 11:30 (03:30Z) Asia/Shanghai".
    func named(_ instant: Timestamp) -> String { named(short(instant), instant, zone.date(at: instant)) }

    func named(end instant: Timestamp) -> String { named(short(end: instant), instant, ending(instant).date) }

    private func named(_ local: String, _ instant: Timestamp, _ date: CivilDate) -> String {
        if isPlainWeek || zone.name == "UTC" { return isPlainWeek ? local : "\(local)Z" }
        let utc = ZoneRules.utc.local(at: instant)
        let time = Self.time(utc.millisecondOfDay)
        return "\(local) (\(utc.date == date ? "" : "\(utc.date) ")\(time)Z) \(VisibleText.line(zone.name))"
    }

    private func written(_ date: CivilDate, _ time: Int) -> String {
        let weekday = LocalClock(zone: zone, language: language).weekday(date)
        guard isPlainWeek else { return "\(weekday) \(date) \(Self.time(time))" }
        let days = date.dayNumber - zone.date(at: origin).dayNumber
        let later = days < 7 ? "" : Text(" ({0} days later)", "（{0} 天后）").filled([String(days)])[language]
        return "\(weekday) \(Self.time(time))\(later)"
    }

    /// The date and time of an end: midnight is 24:00 of the date before.
    private func ending(_ instant: Timestamp) -> (date: CivilDate, time: Int) {
        let local = zone.local(at: instant)
        return local.millisecondOfDay == 0 ? (local.date.advanced(by: -1), 86_400_000) : (local.date, local.millisecondOfDay)
    }

    private static func time(_ millisecondOfDay: Int) -> String { LocalClock.time(millisecondOfDay: millisecondOfDay, short: true) }
}
