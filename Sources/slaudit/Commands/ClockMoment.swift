// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// A point in time as a person writes it.
enum ClockMoment {
    /// With an offset.
    case instant(Timestamp)
    /// By the wall clock of the calendar's zone.
    case local(LocalDateTime)
    /// A weekday and a time of day (milliseconds), without a date.
    case weekday(Weekday, Int)

    enum Problem: Error {
        case unreadable
        /// A weekday stands beside a date that falls on another one.
        case otherWeekday(CivilDate)
    }

    /// "2026-03-06T16:30+08:00", "Fri 2026-03-06 16:30", "Friday 4:30 pm", 2026年3月6日 16:30, 周五下午4点半.
    init(_ text: String) throws(Problem) {
        if let instant = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: ClockMoment.rfc3339(text)) {
            self = .instant(instant)
            return
        }
        var rest = ClockWords.plain(text)
        let weekday = ClockWords.takeWeekday(&rest)
        let date: CivilDate?
        if let match = rest.firstMatch(of: /(\d{4})(?:-(\d\d?)-|\/(\d\d?)\/|年(\d\d?)月)(\d\d?)[日号]?t?/) {
            guard let year = Int(match.1), let month = (match.2 ?? match.3 ?? match.4).flatMap({ Int($0) }), let day = Int(match.5),
                let found = CivilDate(year: year, month: month, day: day)
            else { throw .unreadable }
            date = found
            rest.replaceSubrange(match.range, with: " ")
        } else {
            date = nil
        }
        rest.replace(/\b(?:at|on)\b/, with: " ")
        guard let time = ClockWords.millisecondOfDay(rest) else { throw .unreadable }
        switch (date, weekday) {
        case (let date?, let weekday):
            if let weekday, weekday != date.weekday { throw .otherWeekday(date) }
            self = .local(LocalDateTime(date: date, millisecondOfDay: time))
        case (nil, let weekday?): self = .weekday(weekday, time)
        case (nil, nil): throw .unreadable
        }
    }

    /// "2026-03-06 16:30 +08:00" as RFC 3339 wants it.
    private static func rfc3339(_ text: String) -> String {
        guard let match = text.wholeMatch(of: /(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)? ?([Zz]|[+-]\d\d:\d\d)/) else { return text }
        return "\(match.1)T\(match.2)\(match.3 ?? ":00")\(match.4)"
    }
}
