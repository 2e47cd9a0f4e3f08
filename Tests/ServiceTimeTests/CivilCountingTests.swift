// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct CivilCountingTests {
    private static func shanghai() throws -> BusinessCalendar {
        try calendar(
            "Asia/Shanghai", "09:00-18:00", holidays: (15...23).map { "2026-02-\($0)" },
            workdays: ["2026-02-14": "", "2026-02-28": "09:00-12:00"])
    }

    @Test(arguments: [
        // Thursday evening, one working day: Friday 18:00 in Shanghai.
        ("2026-02-12T12:00:00Z", 1, "2026-02-13T10:00:00Z"),
        // At one in the morning local time it is already Friday; the make-up Saturday counts.
        ("2026-02-12T17:00:00Z", 1, "2026-02-14T10:00:00Z"),
        ("2026-02-13T08:00:00Z", 2, "2026-02-24T10:00:00Z"),
        ("2026-02-13T08:00:00Z", 6, "2026-02-28T04:00:00Z"),
        ("2026-02-17T08:00:00Z", 1, "2026-02-24T10:00:00Z"),
        // The same working day: its own closing, from the closing on the next one's.
        ("2026-02-12T02:00:00Z", 0, "2026-02-12T10:00:00Z"),
        ("2026-02-12T10:00:00Z", 0, "2026-02-13T10:00:00Z"),
        ("2026-02-16T02:00:00Z", 0, "2026-02-24T10:00:00Z"),
    ])
    func workingDays(after: String, count: Int, at: String) throws {
        #expect(try CivilCountingTests.shanghai().closing(ofWorkingDay: count, after: try instant(after))?.rfc3339 == at)
    }

    @Test func workingDaysThatNeverCome() throws {
        let start = try instant("2026-01-01T00:00:00Z")
        #expect(try calendar("UTC", "", []).closing(ofWorkingDay: 1, after: start) == nil)
        #expect(try CivilCountingTests.shanghai().closing(ofWorkingDay: Int.max, after: start) == nil)
        #expect(try CivilCountingTests.shanghai().closing(ofWorkingDay: -1, after: start) == nil)
    }

    @Test(arguments: [
        (DurationUnit.day, "Asia/Shanghai", "2026-02-12T12:00:00Z", 3, "2026-02-15T16:00:00Z"),
        (.day, "Asia/Shanghai", "2026-02-12T17:00:00Z", 3, "2026-02-16T16:00:00Z"),
        (.day, "Asia/Shanghai", "2026-02-12T17:00:00Z", 0, "2026-02-13T16:00:00Z"),
        (.day, "Europe/Berlin", "2026-03-28T12:00:00Z", 1, "2026-03-29T22:00:00Z"),
        (.day, "America/Sao_Paulo", "2018-11-02T12:00:00Z", 1, "2018-11-04T03:00:00Z"),
        (.day, "America/Havana", "2026-10-30T12:00:00Z", 1, "2026-11-01T04:00:00Z"),
        (.week, "Europe/Berlin", "2026-03-23T12:00:00Z", 1, "2026-03-30T22:00:00Z"),
        (.week, "UTC", "2026-03-23T12:00:00Z", 0, "2026-03-24T00:00:00Z"),
        (.month, "UTC", "2026-01-31T12:00:00Z", 1, "2026-03-01T00:00:00Z"),
        (.month, "UTC", "2024-01-31T12:00:00Z", 1, "2024-03-01T00:00:00Z"),
        (.month, "Asia/Shanghai", "2026-05-15T12:00:00Z", 3, "2026-08-15T16:00:00Z"),
        (.month, "UTC", "2026-11-30T12:00:00Z", 3, "2027-03-01T00:00:00Z"),
        (.businessDay, "UTC", "2026-01-09T12:00:00Z", 1, "2026-01-12T17:00:00Z"),
    ])
    func units(unit: DurationUnit, zone: String, after: String, count: Int, at: String) throws {
        #expect(try calendar(zone, "09:00-17:00").end(of: count, unit, after: try instant(after))?.rfc3339 == at)
    }

    @Test(arguments: [Int.min, Int.max])
    func countsWithoutBoundAreHeld(count: Int) throws {
        let calendar = try calendar("Europe/Berlin", "09:00-17:00")
        let start = try instant("2026-01-31T12:00:00Z")
        for unit in [DurationUnit.day, .week, .month] {
            let end = try #require(calendar.end(of: count, unit, after: start))
            #expect(count < 0 ? end.rfc3339 == "2026-01-31T23:00:00Z" : end > (try instant("9000-01-01T00:00:00Z")))
        }
    }

    @Test(arguments: DurationUnit.allCases)
    func unitsAreEitherCivilOrMeasured(unit: DurationUnit) throws {
        #expect(unit.isCivil == (unit.milliseconds == nil))
        #expect(unit.isCivil == (try calendar("UTC", "09:00-17:00").end(of: 1, unit, after: Timestamp(seconds: 0)) != nil))
    }

    @Test func measuredUnits() {
        #expect(DurationUnit.allCases.map(\.milliseconds) == [1000, 60_000, 3_600_000, 3_600_000, nil, nil, nil, nil])
        #expect(DurationUnit(rawValue: "business-hour") == .businessHour)
        #expect(DurationUnit(rawValue: "business-day") == .businessDay)
    }
}
