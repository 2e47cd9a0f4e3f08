// SPDX-License-Identifier: Apache-2.0

/// A repetition that comes back every year, or every few, on one date or on one weekday of one month.
struct ICalendarYearlyRule {
    private var interval = 1
    private var count: Int?
    private var until: CivilDate?
    private var month: Int?
    private var monthDay: Int?
    private var weekday: (ordinal: Int, day: Weekday)?

    /// The rule a text states, or nil where it states another kind of repetition.
    init?(_ text: String) {
        var isYearly = false
        for part in text.uppercased().split(separator: ";").prefix(20) {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { return nil }
            let value = String(pair[1])
            switch pair[0] {
            case "FREQ": isYearly = value == "YEARLY"
            case "INTERVAL":
                guard let number = Int(value), (1...1000).contains(number) else { return nil }
                interval = number
            case "COUNT":
                guard let number = Int(value), number >= 1 else { return nil }
                count = number
            case "UNTIL":
                guard let date = ICalendarEvent.date(value) else { return nil }
                until = date
            case "BYMONTH":
                guard let number = Int(value), (1...12).contains(number) else { return nil }
                month = number
            case "BYMONTHDAY":
                guard let number = Int(value), (1...31).contains(number) else { return nil }
                monthDay = number
            case "BYDAY":
                guard let named = ICalendarYearlyRule.weekday(value) else { return nil }
                weekday = named
            case "WKST": break
            default: return nil
            }
        }
        guard isYearly, weekday == nil || (month != nil && monthDay == nil) else { return nil }
    }

    /// The dates of the repetition from its first on, within the years that are listed.
    func dates(from start: CivilDate) -> [CivilDate] {
        let first = start.components
        var result: [CivilDate] = []
        var year = first.year
        while year <= ICalendarReader.years.upperBound, result.count < count ?? .max {
            let date =
                if let weekday, let month {
                    CivilDate(weekday.ordinal, weekday.day, of: month, in: year)
                } else {
                    CivilDate(year: year, month: month ?? first.month, day: monthDay ?? first.day)
                }
            year += interval
            guard let date, date >= start else { continue }
            if let until, date > until { break }
            result.append(date)
        }
        return result
    }

    /// The weekday of `4TH` or `-1MO`.
    private static func weekday(_ text: String) -> (ordinal: Int, day: Weekday)? {
        let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        guard let index = days.firstIndex(of: String(text.suffix(2))), let ordinal = Int(text.dropLast(2)),
            (1...5).contains(ordinal.magnitude)
        else {
            return nil
        }
        return (ordinal, Weekday.allCases[index])
    }
}
