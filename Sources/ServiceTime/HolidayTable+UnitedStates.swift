// SPDX-License-Identifier: Apache-2.0

extension HolidayTable {
    /// The federal holidays by rule, each with the weekday on which it is observed when it falls on a weekend.
    ///
    /// A holiday on a Saturday is observed on the Friday before it, one on a Sunday on the Monday after it; both dates are listed, as
    /// a service with weekend hours closes on the day itself. Source: 5 U.S.C. 6103; Executive Order 11582 for Sundays. Inauguration days, which hold
    /// for the capital alone, and days of mourning by proclamation are not rules and not listed.
    static let unitedStates: HolidayTable = {
        let years = 1971...2099
        var holidays: Set<CivilDate> = []
        var sources: [Int: String] = [:]
        // New Year's Day after the last year may be observed within it.
        for year in years.lowerBound...years.upperBound + 1 {
            for date in year > years.upperBound ? [CivilDate(year: year, month: 1, day: 1)].compactMap({ $0 }) : federalHolidays(in: year) {
                let observed =
                    switch date.weekday {
                    case .saturday: date.advanced(by: -1)
                    case .sunday: date.advanced(by: 1)
                    default: date
                    }
                if years.contains(date.year) { holidays.insert(date) }
                if years.contains(observed.year) { holidays.insert(observed) }
            }
            if years.contains(year) { sources[year] = "5 U.S.C. 6103" }
        }
        return HolidayTable(name: "US", years: years, holidays: holidays, makeUpDays: [], sources: sources)
    }()

    private static func federalHolidays(in year: Int) -> [CivilDate] {
        var dates = [
            CivilDate(year: year, month: 1, day: 1),
            CivilDate(3, .monday, of: 2, in: year),  // Washington's Birthday
            CivilDate(-1, .monday, of: 5, in: year),  // Memorial Day
            CivilDate(year: year, month: 7, day: 4),
            CivilDate(1, .monday, of: 9, in: year),  // Labor Day
            CivilDate(2, .monday, of: 10, in: year),  // Columbus Day
            // Veterans Day was a Monday from 1971 to 1977 (Pub. L. 90-363, undone by Pub. L. 94-97).
            year < 1978 ? CivilDate(4, .monday, of: 10, in: year) : CivilDate(year: year, month: 11, day: 11),
            CivilDate(4, .thursday, of: 11, in: year),  // Thanksgiving Day
            CivilDate(year: year, month: 12, day: 25),
        ]
        if year >= 1986 { dates.append(CivilDate(3, .monday, of: 1, in: year)) }  // Birthday of Martin Luther King, Jr. (Pub. L. 98-144)
        if year >= 2021 { dates.append(CivilDate(year: year, month: 6, day: 19)) }  // Juneteenth (Pub. L. 117-17)
        return dates.compactMap { $0 }
    }
}

extension CivilDate {
    /// The n-th weekday of a month, from its end when n is negative; nil where the month has none.
    init?(_ ordinal: Int, _ weekday: Weekday, of month: Int, in year: Int) {
        guard (1...5).contains(ordinal.magnitude), let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let length = CivilDate.length(ofMonth: month, in: year)
        let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        let count = (length - ahead + 6) / 7
        let index = ordinal > 0 ? ordinal - 1 : count + ordinal
        guard (0..<count).contains(index) else { return nil }
        self = first.advanced(by: ahead + index * 7)
    }
}
