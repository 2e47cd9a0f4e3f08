// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Open time counted by day number: closed-form weeks, corrected on the dates that differ from their weekday.
///
/// The dates that differ are the listed ones (holidays, special days, breaks) and those where the clock is put forward or back. Their differences are
/// summed once, so that any count of open time is a binary search. The clock's changes are first taken for the usual years, for others when they are asked for.
final class OpenTimeTable: Sendable {
    /// Dates that differ from their weekday, ascending, and the difference of all dates up to each in milliseconds.
    struct Corrections: Sendable {
        var days: ClosedRange<Int>
        var dates: [Int64] = []
        var sums: [Int64] = []
        /// Open milliseconds of a week, and of its days before each weekday.
        var week: Int64 = 0
        var beforeWeekday: [Int64] = []
        /// The differences before the usual years, so that all tables count from the same origin.
        var base: Int64 = 0

        /// Open milliseconds from a fixed origin to the start of a date.
        func total(before day: Int) -> Int64 {
            let (weeks, weekday) = (day + 3).floorDivided(by: 7)
            let count = dates.partition(above: Int64(day) - 1)
            return Int64(weeks) * week + beforeWeekday[weekday] + (count == 0 ? 0 : sums[count - 1]) - base
        }
    }

    /// Evidence lies in the first; each is tried before the next, wider one.
    private static let usualDays = CivilDate.dayNumber(ofNewYear: 1990)...CivilDate.dayNumber(ofNewYear: 2061)
    private static let manyDays = CivilDate.dayNumber(ofNewYear: 1900)...CivilDate.dayNumber(ofNewYear: 2200)
    private static let allDays = -4_000_000...8_000_000

    private let corrections = Mutex<Corrections?>(nil)

    /// The corrections that hold for a range of days.
    func corrections(covering day: Int, of calendar: BusinessCalendar) -> Corrections {
        corrections.withLock { stored in
            if let stored, stored.days.contains(day) { return stored }
            let days = [OpenTimeTable.usualDays, OpenTimeTable.manyDays].first { $0.contains(day) } ?? OpenTimeTable.allDays
            let made = OpenTimeTable.corrections(days, of: calendar)
            stored = made
            return made
        }
    }

    private static func corrections(_ days: ClosedRange<Int>, of calendar: BusinessCalendar) -> Corrections {
        var result = Corrections(days: calendar.zone.isFixed ? allDays : days)
        var regular: [Int64] = []
        for weekday in Weekday.allCases {
            result.beforeWeekday.append(result.week)
            regular.append(calendar.week[weekday].reduce(0) { $0 + Int64($1.close - $1.open) * 1000 })
            result.week += regular.last ?? 0
        }

        var dates = calendar.holidays.map(\.dayNumber) + calendar.workdays.keys.map(\.dayNumber) + calendar.breaks.keys.map(\.dayNumber)
        if !calendar.zone.isFixed {
            let from = Timestamp(seconds: Int64(days.lowerBound - 3) * 86_400)
            let to = Timestamp(seconds: Int64(days.upperBound + 3) * 86_400)
            for transition in calendar.zone.transitions(from: from, to: to) {
                let before = calendar.zone.date(at: transition.advanced(by: -1)).dayNumber
                let after = calendar.zone.date(at: transition).dayNumber
                dates.append(contentsOf: min(before, after)...max(before, after))
            }
        }
        dates.sort()

        var sum: Int64 = 0
        var last: Int?
        for day in dates where day != last && allDays.contains(day) {
            last = day
            let date = CivilDate(dayNumber: day)
            let difference = calendar.intervals(on: date).reduce(0) { $0 + $1.milliseconds } - regular[date.weekday.rawValue]
            guard difference != 0 else { continue }
            sum += difference
            if day < usualDays.lowerBound { result.base = sum }
            result.dates.append(Int64(day))
            result.sums.append(sum)
        }
        return result
    }
}
