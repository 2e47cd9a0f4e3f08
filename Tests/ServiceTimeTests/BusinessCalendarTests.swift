// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

private let hour: Int64 = 3_600_000
private let sixDays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday]

/// Calendars by name, so that the tables below read like a list of figures.
private func named(_ name: String) throws -> BusinessCalendar {
    switch name {
    case "office": return try calendar("UTC", "09:00-17:00")
    case "holiday Monday": return try calendar("UTC", "09:00-17:00", holidays: ["2026-01-12"])
    case "lunch": return try calendar("UTC", "09:00-12:00 13:30-18:00")
    case "Berlin always": return .always(zone: try zones.rules("Europe/Berlin"))
    case "Berlin": return try calendar("Europe/Berlin", "09:00-18:00")
    case "Berlin late": return try calendar("Europe/Berlin", "08:00-20:00", holidays: ["2016-11-01"])
    case "Berlin nights": return try calendar("Europe/Berlin", "00:00-06:00 22:00-24:00", Weekday.allCases)
    case "Berlin gap": return try calendar("Europe/Berlin", "02:30-03:15", [.sunday])
    case "Berlin gap end": return try calendar("Europe/Berlin", "01:00-02:30 03:00-05:00", [.sunday])
    case "Sao Paulo": return try calendar("America/Sao_Paulo", "00:00-24:00", Weekday.allCases, holidays: ["2018-12-25"])
    case "Apia": return try calendar("Pacific/Apia", "09:00-17:00", Weekday.allCases)
    case "Kathmandu": return try calendar("Asia/Kathmandu", "10:00-17:00", [.sunday, .monday, .tuesday, .wednesday, .thursday, .friday])
    case "Shanghai":
        return try calendar(
            "Asia/Shanghai", "09:00-12:00 13:30-18:00", holidays: (15...23).map { "2026-02-\($0)" },
            workdays: ["2026-02-14": "", "2026-02-28": ""])
    case "short day":
        return try calendar(
            "UTC", "09:00-17:00", holidays: ["2026-01-07"],
            workdays: ["2026-01-06": "09:00-11:00", "2026-01-07": "09:00-11:00", "2026-01-10": ""],
            breaks: ["2026-01-05": "05:30-11:00 12:00-13:00", "2026-01-06": "10:00-24:00"])
    case "never": return try calendar("Europe/Berlin", "09:00-17:00", [])
    case "once": return try calendar("UTC", "", [], workdays: ["2026-01-10": "09:00-10:00"])
    default: throw BadFixture(text: name)
    }
}

@Suite struct DeadlineTests {
    @Test(
        arguments: [
            ("office", "2026-01-12T09:00:00Z", 8 * hour, "2026-01-12T17:00:00Z"),
            ("office", "2026-01-12T09:00:00Z", 8 * hour + 1, "2026-01-13T09:00:00.001Z"),
            ("office", "2026-01-12T09:00:00Z", 8 * hour - 1, "2026-01-12T16:59:59.999Z"),
            ("office", "2026-01-09T16:30:00Z", 2 * hour, "2026-01-12T10:30:00Z"),
            ("holiday Monday", "2026-01-09T16:30:00Z", 2 * hour, "2026-01-13T10:30:00Z"),
            ("office", "2026-01-12T18:00:00Z", 1 * hour, "2026-01-13T10:00:00Z"),
            ("office", "2026-01-12T17:00:00Z", 1 * hour, "2026-01-13T10:00:00Z"),
            ("office", "2026-01-12T17:00:00Z", 0, "2026-01-13T09:00:00Z"),
            ("office", "2026-01-12T16:59:59.999Z", 0, "2026-01-12T16:59:59.999Z"),
            ("office", "2026-01-13T00:00:00Z", 0, "2026-01-13T09:00:00Z"),
            ("office", "2026-01-13T00:00:00Z", -5, "2026-01-13T09:00:00Z"),
            ("office", "2026-01-12T09:00:00Z", 400 * hour, "2026-03-20T17:00:00Z"),
            ("lunch", "2026-01-12T11:30:00Z", 1 * hour, "2026-01-12T14:00:00Z"),
            ("lunch", "2026-01-12T11:30:00Z", hour / 2, "2026-01-12T12:00:00Z"),
            ("lunch", "2026-01-12T12:00:00Z", 0, "2026-01-12T13:30:00Z"),
            // Make-up Saturday before the Spring Festival, the nine days closed.
            ("Shanghai", "2026-02-13T08:30:00Z", 4 * hour, "2026-02-14T03:30:00Z"),
            ("Shanghai", "2026-02-14T10:00:00Z", 1 * hour, "2026-02-24T02:00:00Z"),
            // 24 h around the changes of the clock: 13:00 and 11:00 on the next day.
            ("Berlin always", "2026-03-28T11:00:00Z", 24 * hour, "2026-03-29T11:00:00Z"),
            ("Berlin always", "2026-10-24T10:00:00Z", 24 * hour, "2026-10-25T10:00:00Z"),
            ("Berlin", "2013-06-04T09:00:00Z", 7 * hour, "2013-06-04T16:00:00Z"),
            ("Berlin late", "2016-11-01T13:56:21Z", 2 * hour, "2016-11-02T09:00:00Z"),
            ("Berlin nights", "2026-03-28T21:00:00Z", 7 * hour, "2026-03-29T04:00:00Z"),
            ("Berlin gap", "2026-03-28T00:00:00Z", 0, "2026-04-05T00:30:00Z"),
            ("Berlin gap end", "2026-03-29T00:00:00Z", 150 * 60_000, "2026-03-29T02:30:00Z"),
            ("Sao Paulo", "2018-11-03T03:00:00Z", 24 * hour, "2018-11-04T03:00:00Z"),
            ("Kathmandu", "2026-07-03T10:00:00Z", 2 * hour, "2026-07-05T05:00:00Z"),
            ("short day", "2026-01-05T08:00:00Z", 5 * hour, "2026-01-05T17:00:00Z"),
            ("short day", "2026-01-05T08:00:00Z", 6 * hour, "2026-01-06T10:00:00Z"),
            ("short day", "2026-01-05T08:00:00Z", 6 * hour + 1, "2026-01-08T09:00:00.001Z"),
            ("once", "2026-01-01T00:00:00Z", hour, "2026-01-10T10:00:00Z"),
            ("once", "2026-01-10T09:59:00Z", 0, "2026-01-10T09:59:00Z"),
            // Far from the usual years.
            ("office", "1850-01-04T09:00:00Z", 9 * hour, "1850-01-07T10:00:00Z"),
            ("Berlin", "2190-07-05T15:30:00Z", 1 * hour, "2190-07-06T07:30:00Z"),
            ("Berlin", "2400-07-05T15:30:00Z", 1 * hour, "2400-07-06T07:30:00Z"),
        ] as [(String, String, Int64, String)])
    func ends(name: String, from: String, milliseconds: Int64, at: String) throws {
        let calendar = try named(name)
        #expect(calendar.deadline(from: try instant(from), milliseconds: milliseconds)?.rfc3339 == at)
        let deadline = try #require(calendar.deadline(from: try instant(from), milliseconds: milliseconds))
        #expect(calendar.elapsed(from: try instant(from), to: deadline) == max(0, milliseconds))
    }

    @Test(
        arguments: [
            ("never", "2026-01-01T00:00:00Z", 0), ("never", "2026-01-01T00:00:00Z", 1), ("once", "2026-01-10T10:00:00Z", 0),
            ("once", "2026-01-01T00:00:00Z", hour + 1), ("office", "2026-01-01T00:00:00Z", Int64.max),
            ("Berlin always", "2026-01-01T00:00:00Z", Int64.max), ("office", "2026-01-01T00:00:00Z", 100 * 262 * 8 * hour),
        ] as [(String, String, Int64)])
    func neverEnds(name: String, from: String, milliseconds: Int64) throws {
        #expect(try named(name).deadline(from: try instant(from), milliseconds: milliseconds) == nil)
    }

    @Test(
        arguments: [
            // Created Friday 15:00, waiting from Friday 16:00 to Tuesday 10:00 over a holiday: two hours of it were open.
            ("holiday Monday", "2026-01-09T15:00:00Z", 4 * hour, ["2026-01-09T16:00:00Z/2026-01-13T10:00:00Z"], "2026-01-13T13:00:00Z"),
            // Two pauses, given in the wrong order and overlapping.
            (
                "office", "2026-01-12T09:00:00Z", 2 * hour,
                [
                    "2026-01-12T10:00:00Z/2026-01-12T10:30:00Z", "2026-01-12T09:30:00Z/2026-01-12T09:45:00Z",
                    "2026-01-12T09:35:00Z/2026-01-12T09:40:00Z",
                ],
                "2026-01-12T11:45:00Z"
            ),
            // Outside the hours and reversed: no cost.
            (
                "office", "2026-01-12T16:00:00Z", 2 * hour,
                ["2026-01-12T17:00:00Z/2026-01-13T09:00:00Z", "2026-01-13T12:00:00Z/2026-01-13T09:30:00Z"],
                "2026-01-13T10:00:00Z"
            ),
            // Begun in a pause, and before it.
            ("office", "2026-01-12T09:30:00Z", hour, ["2026-01-12T08:00:00Z/2026-01-12T12:00:00Z"], "2026-01-12T13:00:00Z"),
            ("office", "2026-01-12T09:30:00Z", 0, ["2026-01-12T08:00:00Z/2026-01-12T12:00:00Z"], "2026-01-12T12:00:00Z"),
            ("office", "2026-01-12T09:30:00Z", 0, ["2026-01-12T08:00:00Z/2026-01-12T17:00:00Z"], "2026-01-13T09:00:00Z"),
            // Filled exactly where the pause begins.
            ("office", "2026-01-12T09:00:00Z", hour, ["2026-01-12T10:00:00Z/2026-01-12T12:00:00Z"], "2026-01-12T10:00:00Z"),
            ("Berlin", "2013-06-04T09:00:00Z", 2 * hour, ["2013-06-04T10:00:00Z/2013-06-04T15:00:00Z"], "2013-06-04T16:00:00Z"),
            (
                "Berlin late", "2016-11-01T15:59:14Z", 20 * hour, ["2016-11-01T15:59:58Z/2016-11-07T13:26:36Z"], "2016-11-09T09:26:36Z"
            ),
            // Twenty real minutes across the hour that comes twice.
            ("Berlin always", "2026-10-25T00:00:00Z", hour, ["2026-10-25T00:50:00Z/2026-10-25T01:10:00Z"], "2026-10-25T01:20:00Z"),
        ] as [(String, String, Int64, [String], String)])
    func pausesMoveIt(name: String, from: String, milliseconds: Int64, pauses: [String], at: String) throws {
        let periods = try pauses.map(period)
        let calendar = try named(name)
        #expect(calendar.deadline(from: try instant(from), milliseconds: milliseconds, excluding: periods)?.rfc3339 == at)
        #expect(calendar.elapsed(from: try instant(from), to: try instant(at), excluding: periods) == milliseconds)
    }

    @Test func aPauseWithoutEndLeavesNoDeadline() throws {
        let pause = Period(start: try instant("2026-01-12T10:00:00Z"), end: .distantFuture)
        let start = try instant("2026-01-12T09:00:00Z")
        #expect(try named("office").deadline(from: start, milliseconds: hour, excluding: [pause])?.rfc3339 == "2026-01-12T10:00:00Z")
        #expect(try named("once").deadline(from: start, milliseconds: 2 * hour, excluding: [pause]) == nil)
    }
}

func period(_ text: String) throws -> Period {
    let ends = text.split(separator: "/").map(String.init)
    return Period(start: try instant(ends[0]), end: try instant(ends[1]))
}

@Suite struct ElapsedTests {
    @Test(
        arguments: [
            ("office", "2026-01-12T09:00:00Z/2026-01-12T18:30:00Z", 28_800),
            ("office", "2026-01-12T09:00:00Z/2026-01-13T09:00:30Z", 28_830),
            ("office", "2026-01-12T18:00:00Z/2026-01-12T23:00:00Z", 0),
            ("office", "2026-01-13T09:00:00Z/2026-01-12T09:00:00Z", 0),
            ("office", "2026-01-12T09:00:00Z/2026-01-12T09:00:00Z", 0),
            ("office", "2026-01-05T00:00:00Z/2026-01-12T00:00:00Z", 144_000),
            ("holiday Monday", "2026-01-05T00:00:00Z/2026-01-19T00:00:00Z", 259_200),
            // A spring day has 23 h, an autumn day 25.
            ("Berlin always", "2026-03-28T23:00:00Z/2026-03-29T22:00:00Z", 23 * 3600),
            ("Berlin always", "2026-10-24T22:00:00Z/2026-10-25T23:00:00Z", 25 * 3600),
            ("Berlin nights", "2026-03-28T23:00:00Z/2026-03-29T22:00:00Z", 7 * 3600),
            ("Berlin nights", "2026-10-24T22:00:00Z/2026-10-25T23:00:00Z", 9 * 3600),
            // Ends of hours inside the gap: 02:30 becomes 03:30, after 03:15; and 01:00–02:30, 03:00–05:00 run into each other.
            ("Berlin gap", "2026-03-29T00:00:00Z/2026-03-29T22:00:00Z", 0),
            ("Berlin gap", "2026-03-22T00:00:00Z/2026-03-22T22:00:00Z", 2700),
            ("Berlin gap end", "2026-03-29T00:00:00Z/2026-03-29T22:00:00Z", 3 * 3600),
            // 02:30 to 03:15 from the first 02:30 on.
            ("Berlin gap", "2026-10-25T00:00:00Z/2026-10-25T22:00:00Z", 6300),
            // Midnight itself is in the gap.
            ("Sao Paulo", "2018-11-03T03:00:00Z/2018-11-05T02:00:00Z", 47 * 3600),
            ("Sao Paulo", "2018-12-24T02:00:00Z/2018-12-27T02:00:00Z", 48 * 3600),
            // The date that Samoa never had.
            ("Apia", "2011-12-29T10:00:00Z/2011-12-31T10:00:00Z", 16 * 3600),
            ("Shanghai", "2026-02-13T16:00:00Z/2026-02-28T16:00:00Z", 6 * 27_000),
            ("never", "2026-01-01T00:00:00Z/2027-01-01T00:00:00Z", 0),
        ] as [(String, String, Int64)])
    func counts(name: String, span: String, seconds: Int64) throws {
        let span = try period(span)
        #expect(try named(name).elapsed(from: span.start, to: span.end) == seconds * 1000)
    }

    @Test(arguments: ["office", "Berlin", "Berlin nights", "Sao Paulo", "Shanghai", "short day", "Berlin always"])
    func addsUpOverAnySplit(name: String) throws {
        let calendar = try named(name)
        var random = SplitMix(state: 21)
        for _ in 0..<200 {
            // Across the ranges in which the clock's changes are tabled.
            let ends = (0..<3).map { _ in Timestamp(milliseconds: Int64.random(in: -4_000_000_000_000...8_000_000_000_000, using: &random))
            }.sorted()
            #expect(
                calendar.elapsed(from: ends[0], to: ends[2])
                    == calendar.elapsed(from: ends[0], to: ends[1]) + calendar.elapsed(from: ends[1], to: ends[2]))
        }
    }

    @Test func wholeTimeIsAnswered() throws {
        for name in ["office", "Berlin", "Berlin always"] {
            let calendar = try named(name)
            #expect(calendar.elapsed(from: Timestamp(milliseconds: .min), to: Timestamp(milliseconds: .max)) > 0)
            #expect(calendar.deadline(from: Timestamp(milliseconds: .min), milliseconds: 1000) != nil)
            _ = calendar.deadline(from: Timestamp(milliseconds: .max), milliseconds: .max)
            _ = calendar.isOpen(at: Timestamp(milliseconds: .max))
        }
        // 400 years are a whole number of weeks.
        let span = try period("1600-01-01T00:00:00Z/2000-01-01T00:00:00Z")
        #expect(try named("office").elapsed(from: span.start, to: span.end) == 20_871 * 40 * hour)
    }

    @Test func manyPausesAreQuick() throws {
        let start = try instant("2026-01-12T09:00:00Z")
        let pauses = (0..<20_000).map {
            Period(start: start.advanced(by: Int64($0) * 60_000), end: start.advanced(by: Int64($0) * 60_000 + 30_000))
        }
        #expect(try named("office").elapsed(from: start, to: start.advanced(by: 8 * hour), excluding: pauses.reversed()) == 4 * hour)
    }
}

@Suite struct OpenHoursTests {
    @Test(arguments: [
        ("office", "2026-01-12T09:00:00Z", true), ("office", "2026-01-12T08:59:59.999Z", false),
        ("office", "2026-01-12T16:59:59.999Z", true),
        ("office", "2026-01-12T17:00:00Z", false), ("office", "2026-01-11T12:00:00Z", false),
        ("holiday Monday", "2026-01-12T12:00:00Z", false),
        ("lunch", "2026-01-12T12:00:00Z", false), ("lunch", "2026-01-12T13:30:00Z", true),
        // A special day replaces the weekly hours, a holiday beats it, breaks are cut out of whatever is open.
        ("short day", "2026-01-06T09:30:00Z", true), ("short day", "2026-01-06T10:30:00Z", false),
        ("short day", "2026-01-06T12:00:00Z", false),
        ("short day", "2026-01-07T10:00:00Z", false), ("short day", "2026-01-10T12:00:00Z", true),
        ("short day", "2026-01-05T10:59:59Z", false),
        ("short day", "2026-01-05T11:00:00Z", true), ("short day", "2026-01-05T12:30:00Z", false),
        // The first 02:30 opens, the second pass of 02:00 stays open.
        ("Berlin gap", "2026-10-25T00:29:59Z", false), ("Berlin gap", "2026-10-25T00:30:00Z", true),
        ("Berlin gap", "2026-10-25T01:10:00Z", true),
        ("Berlin always", "2026-03-29T01:00:00Z", true), ("never", "2026-01-12T12:00:00Z", false),
    ])
    func isOpen(name: String, at: String, open: Bool) throws {
        #expect(try named(name).isOpen(at: try instant(at)) == open)
    }

    @Test(
        arguments: [
            ("short day", "2026-01-05", ["2026-01-05T11:00:00Z/2026-01-05T12:00:00Z", "2026-01-05T13:00:00Z/2026-01-05T17:00:00Z"]),
            ("short day", "2026-01-07", []),
            ("short day", "2026-01-10", ["2026-01-10T09:00:00Z/2026-01-10T17:00:00Z"]),
            ("Berlin gap end", "2026-03-29", ["2026-03-29T00:00:00Z/2026-03-29T03:00:00Z"]),
            ("Apia", "2011-12-30", []),
            ("Apia", "2011-12-31", ["2011-12-30T19:00:00Z/2011-12-31T03:00:00Z"]),
            ("Sao Paulo", "2018-11-04", ["2018-11-04T03:00:00Z/2018-11-05T02:00:00Z"]),
            ("once", "2026-01-10", ["2026-01-10T09:00:00Z/2026-01-10T10:00:00Z"]),
        ] as [(String, String, [String])])
    func intervals(name: String, day: String, expected: [String]) throws {
        let calendar = try named(name)
        #expect(calendar.intervals(on: try date(day)) == (try expected.map(period)))
        #expect(calendar.isWorkingDay(try date(day)) == !expected.isEmpty)
    }

    @Test func aMakeUpDayWithoutHoursHasThoseOfTheFirstWorkingDay() throws {
        let calendar = BusinessCalendar(
            zone: .utc,
            week: {
                var week = WeeklyHours(sixDays, (try? hours("10:00-16:00")) ?? [])
                week[.monday] = []
                week[.tuesday] = (try? hours("08:00-09:00")) ?? []
                return week
            }(), workdays: [try date("2026-01-11"): []])
        #expect(calendar.localIntervals(on: try date("2026-01-11")) == (try hours("08:00-09:00")))
        #expect(try calendar == calendar && calendar != named("office"))
    }

    @Test(arguments: [
        ("2026-07-15T06:00:00Z", false), ("2026-07-15T07:00:00Z", true), ("2026-07-16T06:59:59Z", true), ("2026-07-16T07:00:00Z", false),
    ])
    func aHolidayIsADateOfTheZone(at: String, holiday: Bool) throws {
        let calendar = try calendar("America/Los_Angeles", "00:00-24:00", Weekday.allCases, holidays: ["2026-07-15"])
        #expect(calendar.isHoliday(calendar.zone.date(at: try instant(at))) == holiday)
        #expect(calendar.isOpen(at: try instant(at)) == !holiday)
    }
}
