// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Writes instants as the wall clock of one zone shows them.
struct LocalClock {
    var zone: ZoneRules
    var language: Language

    private static let weekdays: [Text] = [
        Text("Mon", "周一"), Text("Tue", "周二"), Text("Wed", "周三"), Text("Thu", "周四"), Text("Fri", "周五"), Text("Sat", "周六"), Text("Sun", "周日"),
    ]

    func weekday(_ date: CivilDate) -> String { Self.weekdays[date.weekday.rawValue][language] }

    func date(_ instant: Timestamp) -> String { zone.date(at: instant).description }

    /// From a date to another on two lines, or the one date that both are.
    func dates(_ bounds: TimestampBounds) -> String {
        let (first, last) = (date(bounds.earliest), date(bounds.latest))
        return first == last ? first : "\(first) –\n\(last)"
    }

    /// "17:50:12", with milliseconds only when there are some; minutes alone when `short` and the seconds are zero.
    func time(_ instant: Timestamp, short: Bool = false) -> String {
        Self.time(millisecondOfDay: zone.local(at: instant).millisecondOfDay, short: short)
    }

    static func time(millisecondOfDay time: Int, short: Bool = false) -> String {
        var text = "\(two(time / 3_600_000)):\(two(time / 60_000 % 60))"
        if short, time % 60_000 == 0 { return text }
        text += ":\(two(time / 1000 % 60))"
        let rest = time % 1000
        return rest == 0 ? text : text + ".\(rest < 100 ? "0" : "")\(rest < 10 ? "0" : "")\(rest)"
    }

    /// "+08:00".
    func offset(_ instant: Timestamp) -> String {
        let seconds = zone.offset(at: instant)
        let size = abs(seconds)
        let text = "\(seconds < 0 ? "−" : "+")\(Self.two(size / 3600)):\(Self.two(size / 60 % 60))"
        return size % 60 == 0 ? text : text + ":\(Self.two(size % 60))"
    }

    /// "Fri 2026-03-06 17:50:12 +08:00".
    func full(_ instant: Timestamp) -> String {
        let local = zone.local(at: instant)
        return "\(weekday(local.date)) \(local.date) \(Self.time(millisecondOfDay: local.millisecondOfDay)) \(offset(instant))"
    }

    /// "Fri 03-06 17:50".
    func brief(_ instant: Timestamp) -> String {
        let local = zone.local(at: instant)
        return
            "\(weekday(local.date)) \(local.date.description.dropFirst(5)) \(Self.time(millisecondOfDay: local.millisecondOfDay / 60_000 * 60_000, short: true))"
    }

    /// An interval of instants: one stamp when exact, else both ends with what they share said once.
    func full(_ bounds: TimestampBounds) -> String {
        guard !bounds.isExact else { return full(bounds.earliest) }
        let (a, b) = (zone.local(at: bounds.earliest), zone.local(at: bounds.latest))
        if a.date == b.date, offset(bounds.earliest) == offset(bounds.latest) {
            return "\(weekday(a.date)) \(a.date) \(Self.time(millisecondOfDay: a.millisecondOfDay)) – "
                + "\(Self.time(millisecondOfDay: b.millisecondOfDay)) \(offset(bounds.latest))"
        }
        return "\(full(bounds.earliest)) – \(full(bounds.latest))"
    }

    /// The same interval in UTC.
    func utc(_ bounds: TimestampBounds) -> String {
        bounds.isExact ? bounds.earliest.rfc3339 : "\(bounds.earliest.rfc3339) – \(bounds.latest.rfc3339)"
    }

    /// "Fri 2026-03-06 17:50:12", for where UTC stands beside it.
    func bare(_ bounds: TimestampBounds) -> String {
        func words(_ instant: Timestamp, isAlone: Bool) -> String {
            let local = zone.local(at: instant)
            let time = Self.time(millisecondOfDay: local.millisecondOfDay)
            return isAlone ? "\(weekday(local.date)) \(local.date) \(time)" : time
        }
        let first = words(bounds.earliest, isAlone: true)
        if bounds.isExact { return first }
        return "\(first) – \(words(bounds.latest, isAlone: date(bounds.earliest) != date(bounds.latest)))"
    }

    /// The same interval in UTC beside its local time: the date only where it is not the local one.
    func briefUTC(_ bounds: TimestampBounds) -> String {
        func brief(_ instant: Timestamp) -> String {
            let words = instant.rfc3339
            return words.hasPrefix(date(instant)) ? String(words.drop { $0 != "T" }.dropFirst()) : words
        }
        return bounds.isExact ? brief(bounds.earliest) : "\(brief(bounds.earliest)) – \(brief(bounds.latest))"
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
