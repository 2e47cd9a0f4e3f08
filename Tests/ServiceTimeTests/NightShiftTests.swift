// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

private let hour: Int64 = 3_600_000

private func nights(holidays: [String] = []) throws -> BusinessCalendar {
    var week = WeeklyHours()
    let opened = week.open(workweek, from: 22 * 3600, to: 6 * 3600)
    #expect(opened)
    return BusinessCalendar(zone: try zones.rules("Europe/Berlin"), week: week, holidays: Set(try holidays.map(date)))
}

/// Hours that cross midnight: the part after it belongs to the next civil date.
@Suite struct NightShiftTests {
    @Test func aShiftIsTwoIntervals() throws {
        #expect(try nights().week[.monday] == (try hours("22:00-24:00")))
        #expect(try nights().week[.tuesday] == (try hours("00:00-06:00 22:00-24:00")))
        #expect(try nights().week[.saturday] == (try hours("00:00-06:00")))
        #expect(try nights().week[.sunday].isEmpty)
    }

    @Test(
        arguments: [
            (79_200, 21_600, "22:00-24:00", "00:00-06:00"), (0, 86_400, "00:00-24:00", nil), (32_400, 32_400, "09:00-24:00", "00:00-09:00"),
            (79_200, 0, "22:00-24:00", nil), (0, 0, "00:00-24:00", nil), (79_200, 86_400, "22:00-24:00", nil),
        ] as [(Int, Int, String, String?)])
    func ends(open: Int, close: Int, evening: String, morning: String?) throws {
        let shift = try #require(LocalInterval.shift(open: open, close: close))
        #expect([shift.evening] == (try hours(evening)))
        #expect(shift.morning == (try morning.map(hours)?.first))
    }

    @Test(arguments: [(86_400, 3600), (-1, 3600), (3600, 86_401), (3600, -1)])
    func refusesTimesNoDayHas(open: Int, close: Int) {
        var week = WeeklyHours()
        let opened = week.open([.monday], from: open, to: close)
        #expect(!opened && week.isNever)
    }

    @Test func sundaysMorningIsMondays() {
        var week = WeeklyHours()
        let opened = week.open([.sunday], from: 82_800, to: 3600)
        #expect(opened && week[.monday].map(\.close) == [3600] && Weekday.sunday.next == .monday)
    }

    @Test(
        arguments: [
            // Friday 23:30 in Berlin plus three hours: half an hour on Friday, the rest on Saturday.
            ("2026-01-09T22:30:00Z", 3 * hour, "2026-01-10T01:30:00Z"),
            // From Saturday 05:00, an hour is left; the rest begins on Monday evening.
            ("2026-01-10T04:00:00Z", 2 * hour, "2026-01-12T22:00:00Z"),
            ("2026-01-09T21:00:00Z", 8 * hour, "2026-01-10T05:00:00Z"),
        ] as [(String, Int64, String)])
    func deadlines(from: String, milliseconds: Int64, at: String) throws {
        #expect(try nights().deadline(from: try instant(from), milliseconds: milliseconds)?.rfc3339 == at)
    }

    /// Tuesday closed: Monday's night ends at midnight, and Tuesday's begins at the midnight after it.
    @Test func aHolidayClosesItsDateWholly() throws {
        let calendar = try nights(holidays: ["2026-01-13"])
        let periods = calendar.openPeriods(from: try instant("2026-01-12T12:00:00Z"), count: 3)
        #expect(
            periods
                == (try [
                    "2026-01-12T21:00:00Z/2026-01-12T23:00:00Z", "2026-01-13T23:00:00Z/2026-01-14T05:00:00Z",
                    "2026-01-14T21:00:00Z/2026-01-14T23:00:00Z",
                ].map(period)))
    }
}
