// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

private let hour: Int64 = 3_600_000

/// Monday and Wednesday 9–17, Tuesday and Thursday 10–16, Friday 9–17, Saturday 11–14:30: figures of published scheduling tests.
private func shop(holidays: [String] = [], workdays: [String: String] = [:], breaks: [String: String] = [:]) throws -> BusinessCalendar {
    let plain = try calendar("Etc/UTC", "09:00-17:00", holidays: holidays, workdays: workdays, breaks: breaks)
    var week = WeeklyHours([.monday, .wednesday, .friday], try hours("09:00-17:00"))
    week[.tuesday] = try hours("10:00-16:00")
    week[.thursday] = try hours("10:00-16:00")
    week[.saturday] = try hours("11:00-14:30")
    return BusinessCalendar(zone: plain.zone, week: week, holidays: plain.holidays, workdays: plain.workdays, breaks: plain.breaks)
}

@Suite struct LatestStartTests {
    @Test(
        arguments: [
            // Nothing back from a closed midnight: the closing before it. Within the hours: the instant itself.
            ("2006-01-03T00:00:00Z", 0, "2006-01-02T17:00:00Z"), ("2006-01-03T12:00:00Z", 0, "2006-01-03T12:00:00Z"),
            ("2006-01-03T10:00:00Z", -7, "2006-01-02T17:00:00Z"),
            ("2006-01-04T17:00:00Z", 3 * hour, "2006-01-04T14:00:00Z"), ("2006-01-04T09:30:00Z", hour, "2006-01-03T15:30:00Z"),
            // A day filled exactly begins at its opening, one millisecond more at the evening before.
            ("2006-01-04T17:00:00Z", 8 * hour, "2006-01-04T09:00:00Z"), ("2006-01-04T17:00:00Z", 8 * hour + 1, "2006-01-03T15:59:59.999Z"),
        ] as [(String, Int64, String)])
    func goesBackThroughTheHours(end: String, milliseconds: Int64, at: String) throws {
        #expect(try shop().latestStart(to: try instant(end), milliseconds: milliseconds)?.rfc3339 == at)
    }

    @Test(
        arguments: [
            // A Monday around the clock and a short Tuesday; a shortened Friday; a lunch break that a special day moves.
            ("00:00-24:00", ["2014-04-08": "08:00-18:00"], "2014-04-08T00:00:30Z", 60_000, "2014-04-07T23:59:00Z"),
            ("08:00-18:00", ["2019-12-27": "08:00-17:00"], "2019-12-27T18:00:00Z", 120_000, "2019-12-27T16:58:00Z"),
            ("08:00-18:00", ["2019-12-27": "08:00-12:00 14:00-18:00"], "2019-12-27T14:00:00Z", 120_000, "2019-12-27T11:58:00Z"),
        ] as [(String, [String: String], String, Int64, String)])
    func minds(hours: String, workdays: [String: String], end: String, milliseconds: Int64, at: String) throws {
        let calendar = try calendar("Etc/UTC", hours, workdays: workdays)
        #expect(calendar.latestStart(to: try instant(end), milliseconds: milliseconds)?.rfc3339 == at)
    }

    @Test func pausesAndEmptyCalendars() throws {
        let pause = try period("2006-01-04T12:00:00Z/2006-01-04T13:00:00Z")
        let end = try instant("2006-01-04T14:00:00Z")
        #expect(try shop().latestStart(to: end, milliseconds: 2 * hour, excluding: [pause])?.rfc3339 == "2006-01-04T11:00:00Z")
        #expect(try shop().latestStart(to: pause.end, milliseconds: 0, excluding: [pause])?.rfc3339 == "2006-01-04T12:00:00Z")
        #expect(try calendar("UTC", "", []).latestStart(to: end, milliseconds: 0) == nil)
        #expect(try shop().latestStart(to: end, milliseconds: .max) == nil)
    }
}

@Suite struct OpenPeriodsTests {
    @Test func runThroughHolidaysAndSpecialDays() throws {
        let calendar = try shop(
            holidays: ["2006-01-16", "2006-01-18"],
            workdays: ["2005-12-31": "10:00-14:00", "2006-01-04": "08:00-12:00", "2006-01-06": "09:00-10:00"],
            breaks: ["2006-01-02": "10:00-11:30 13:00-14:00"])
        let periods = calendar.openPeriods(from: try instant("2006-01-01T00:00:00Z"), count: 6)
        #expect(
            periods
                == (try [
                    "2006-01-02T09:00:00Z/2006-01-02T10:00:00Z", "2006-01-02T11:30:00Z/2006-01-02T13:00:00Z",
                    "2006-01-02T14:00:00Z/2006-01-02T17:00:00Z", "2006-01-03T10:00:00Z/2006-01-03T16:00:00Z",
                    "2006-01-04T08:00:00Z/2006-01-04T12:00:00Z", "2006-01-05T10:00:00Z/2006-01-05T16:00:00Z",
                ].map(period)))
    }

    @Test func areCutToTheStartAndEndWithTheCalendar() throws {
        let saturdays = try calendar("America/Los_Angeles", "06:00-18:00", [.saturday])
        let start = try instant("2006-01-08T01:00:00Z")
        #expect(saturdays.openPeriods(from: start, count: 1) == [try period("2006-01-08T01:00:00Z/2006-01-08T02:00:00Z")])
        #expect(saturdays.openPeriods(from: start, count: 0).isEmpty)
        #expect(try calendar("UTC", "", []).openPeriods(from: start, count: 3).isEmpty)
        #expect(try calendar("UTC", "", [], workdays: ["2006-02-01": "09:00-10:00"]).openPeriods(from: start, count: 3).count == 1)
    }

    /// On the day the clock is put forward 02:30 is 03:30, which is after the closing: that day does not open.
    @Test func anIntervalThatTheGapSwallowsIsNone() throws {
        let calendar = try calendar("America/Los_Angeles", "02:30-03:15", [.sunday])
        let periods = calendar.openPeriods(from: try instant("2006-04-02T08:00:00Z"), count: 1)
        #expect(periods == [try period("2006-04-09T09:30:00Z/2006-04-09T10:15:00Z")])
    }
}

@Suite struct SameClockTimeTests {
    @Test(arguments: [
        ("2006-01-06T12:00:00Z", 2, "2006-01-09T12:00:00Z"), ("2006-01-03T18:00:00Z", 2, "2006-01-06T09:00:00Z"),
        ("2006-01-06T12:30:52Z", 2, "2006-01-09T12:30:52Z"), ("2006-01-02T13:00:00Z", 0, "2006-01-02T13:00:00Z"),
        ("2006-01-09T12:00:00Z", -2, "2006-01-06T12:00:00Z"), ("2006-01-07T20:00:00Z", 0, "2006-01-09T09:00:00Z"),
    ])
    func movesToAnOpenDate(from: String, days: Int, at: String) throws {
        #expect(try shop().sameClockTime(onWorkingDay: days, from: try instant(from))?.rfc3339 == at)
    }

    @Test(arguments: [(7, "2018-11-28T10:00:00Z"), (-7, "2018-11-08T10:00:00Z")])
    func skipsWeekends(days: Int, at: String) throws {
        let office = try calendar("Etc/UTC", "08:00-20:00")
        #expect(office.sameClockTime(onWorkingDay: days, from: try instant("2018-11-19T10:00:00Z"))?.rfc3339 == at)
    }

    /// The civil rule counts to a closing, the scheduler's to a clock time.
    @Test func isNotTheCivilRule() throws {
        let start = try instant("2034-06-09T08:46:12Z")
        let calendar = try calendar("Etc/UTC", "08:30-19:00")
        #expect(calendar.closing(ofWorkingDay: 5, after: start)?.rfc3339 == "2034-06-16T19:00:00Z")
        #expect(calendar.sameClockTime(onWorkingDay: 5, from: start)?.rfc3339 == "2034-06-16T08:46:12Z")
    }

    @Test func hasNoAnswerWithoutOpenDates() throws {
        let start = try instant("2006-01-06T12:00:00Z")
        #expect(try calendar("UTC", "", []).sameClockTime(onWorkingDay: 1, from: start) == nil)
        #expect(try shop().sameClockTime(onWorkingDay: .min, from: start) == nil)
    }
}

@Suite struct HolidayInstantTests {
    /// A holiday is a date of the calendar's zone: 24 hours there, not in UTC.
    @Test(arguments: [
        ("2010-07-15T06:00:00Z", false), ("2010-07-15T07:00:00Z", true), ("2010-07-15T19:00:00Z", true), ("2010-07-16T06:59:59Z", true),
        ("2010-07-16T07:00:00Z", false),
    ])
    func isOfTheCalendarsZone(at: String, isHoliday: Bool) throws {
        let calendar = try calendar("America/Los_Angeles", "00:00-24:00", Weekday.allCases, holidays: ["2010-07-15"])
        #expect(calendar.isHoliday(at: try instant(at)) == isHoliday)
    }
}
