// SPDX-License-Identifier: Apache-2.0

/// The yearly rule at the end of a zone file: a standard time and, mostly, a daylight saving time between two dates.
///
/// Shape: `CET-1CEST,M3.5.0,M10.5.0/3`. Source: POSIX.1-2017 section 8.3 `TZ`, with the hours −167 to 167 of RFC 8536.
struct PosixZoneRule: Hashable, Sendable {
    /// A date of the year that a rule names.
    enum Day: Hashable, Sendable {
        /// `Jn`: 1 to 365, February 29 never counted.
        case julian(Int)
        /// `n`: 0 to 365, February 29 counted.
        case ordinal(Int)
        /// `Mm.w.d`: weekday d (Sunday 0) of week w (5 is the last) of month m.
        case weekday(month: Int, week: Int, day: Int)
    }

    /// When a change of time happens: a date and seconds after its 00:00 by the clock in force before it.
    struct Change: Hashable, Sendable {
        var day: Day
        var second: Int
    }

    struct Daylight: Hashable, Sendable {
        var offset: Int
        var abbreviation: String
        var start: Change
        var end: Change
    }

    var offset: Int
    var abbreviation: String
    var daylight: Daylight?

    /// The changes of time in a range of years, ascending; one undone in the same second is left out.
    func changes(in years: ClosedRange<Int>) -> [(at: Int64, isDaylight: Bool)] {
        guard let daylight else { return [] }
        var all: [(at: Int64, isDaylight: Bool)] = []
        all.reserveCapacity(years.count * 2)
        for year in years {
            all.append((PosixZoneRule.second(of: daylight.start, in: year, offset: offset), true))
            all.append((PosixZoneRule.second(of: daylight.end, in: year, offset: daylight.offset), false))
        }
        // Where one year's end is the next year's start, daylight saving time goes on: the start sorts after the end.
        all.sort { $0.at != $1.at ? $0.at < $1.at : !$0.isDaylight && $1.isDaylight }
        var result: [(at: Int64, isDaylight: Bool)] = []
        result.reserveCapacity(all.count)
        for change in all {
            if let last = result.last, last.at == change.at { result.removeLast() }
            if result.last?.isDaylight != change.isDaylight { result.append(change) }
        }
        return result
    }

    private static func second(of change: Change, in year: Int, offset: Int) -> Int64 {
        let day = CivilDate.dayNumber(ofNewYear: year) + change.day.offset(in: year)
        return Int64(day) * 86_400 + Int64(change.second - offset)
    }
}

extension PosixZoneRule.Day {
    /// Days after January 1 of a year.
    fileprivate func offset(in year: Int) -> Int {
        switch self {
        case .julian(let day): return day - 1 + (CivilDate.isLeap(year) && day > 59 ? 1 : 0)
        case .ordinal(let day): return day
        case .weekday(let month, let week, let day):
            var first = 0
            for earlier in 1..<month { first += CivilDate.length(ofMonth: earlier, in: year) }
            let sundayBased = (CivilDate.dayNumber(ofNewYear: year) + first + 4).floorDivided(by: 7).remainder
            var result = (day - sundayBased + 7) % 7 + (week - 1) * 7
            if result >= CivilDate.length(ofMonth: month, in: year) { result -= 7 }
            return first + result
        }
    }
}

extension CivilDate {
    /// The day number of January 1, in any year whatever.
    static func dayNumber(ofNewYear year: Int) -> Int {
        let before = year - 1
        return before * 365 + before.floorDivided(by: 4).quotient - before.floorDivided(by: 100).quotient
            + before.floorDivided(by: 400).quotient - 719_162
    }
}
