// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct HolidayTableTests {
    @Test(arguments: [
        ("2022-12-31", true), ("2023-01-02", true), ("2023-01-03", false), ("2023-10-06", true), ("2024-02-09", false),
        ("2024-02-17", true),
        ("2024-06-10", true), ("2025-01-28", true), ("2025-10-08", true), ("2025-10-09", false), ("2026-02-15", true), ("2026-02-23", true),
        ("2026-02-24", false), ("2026-10-07", true),
    ])
    func chinaCloses(day: String, closed: Bool) throws {
        #expect(try #require(HolidayTable.named("CN")).holidays.contains(try date(day)) == closed)
    }

    /// Days off of each year's notice by its own words, without the weekends it only mentions, and its make-up days.
    @Test(arguments: [
        (2014, 1 + 7 + 2 + 3 + 1 + 1 + 7, 5), (2015, 3 + 7 + 2 + 1 + 2 + 3 + 1 + 7, 5), (2016, 1 + 7 + 1 + 2 + 3 + 3 + 7, 6),
        (2017, 2 + 7 + 3 + 1 + 3 + 8, 5), (2018, 1 + 7 + 3 + 3 + 1 + 1 + 7, 6), (2019, 3 + 7 + 1 + 4 + 1 + 1 + 7, 7),
        (2020, 1 + 10 + 3 + 5 + 3 + 8, 6), (2021, 3 + 7 + 3 + 5 + 3 + 3 + 7, 7), (2022, 3 + 7 + 3 + 5 + 3 + 3 + 7, 7),
        (2023, 3 + 7 + 1 + 5 + 3 + 8, 7), (2024, 1 + 8 + 3 + 5 + 1 + 3 + 7, 8), (2025, 1 + 8 + 3 + 5 + 3 + 8, 5),
        (2026, 3 + 9 + 3 + 5 + 3 + 3 + 7, 6),
    ])
    func chinaHasTheDaysOfItsNotices(year: Int, closed: Int, made: Int) throws {
        let table = try #require(HolidayTable.named("CN"))
        // New Year's days of 2019 and 2023 begin in the December before.
        func belongs(_ day: CivilDate) -> Bool {
            let (dayYear, month, _) = day.components
            return month == 12 ? dayYear == year - 1 : dayYear == year
        }
        #expect(table.holidays.filter(belongs).count == closed)
        let makeUp = table.makeUpDays.filter(belongs)
        #expect(makeUp.count == made)
        #expect(makeUp.allSatisfy { $0.weekday >= .saturday })
        #expect(table.source(for: year)?.hasPrefix("国办发明电〔\(year - 1)〕") == true)
    }

    /// Days that a Monday-to-Friday office works in each year, from an independent table.
    @Test(arguments: zip(2014...2026, [250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248]))
    func chinaWorksSoManyDays(year: Int, days: Int) throws {
        let table = try #require(HolidayTable.named("CN"))
        let office = BusinessCalendar(
            zone: .utc, week: WeeklyHours(workweek, try hours("09:00-18:00")), holidays: table.holidays,
            workdays: Dictionary(uniqueKeysWithValues: table.makeUpDays.map { ($0, []) }))
        let first = try date("\(year)-01-01").dayNumber
        let last = try date("\(year)-12-31").dayNumber
        #expect((first...last).filter { office.isWorkingDay(CivilDate(dayNumber: $0)) }.count == days)
    }

    /// Later notices: the longer Labour Day of 2019, the Spring Festival of 2020 to February 2, the anniversary of 2015.
    @Test(arguments: [
        ("2019-05-02", true, false), ("2019-05-05", false, true), ("2020-01-31", true, false), ("2020-02-01", true, false),
        ("2020-02-03", false, false), ("2015-09-04", true, false), ("2015-09-06", false, true), ("2018-12-29", false, true),
        ("2018-12-31", true, false), ("2022-12-31", true, false),
    ])
    func chinaHeedsLaterNotices(day: String, closed: Bool, made: Bool) throws {
        let table = try #require(HolidayTable.named("CN"))
        #expect(table.holidays.contains(try date(day)) == closed)
        #expect(table.makeUpDays.contains(try date(day)) == made)
        #expect(table.source(for: 2020) == "国办发明电〔2019〕16号, 国务院办公厅, 2019-11-21; 国办发明电〔2020〕1号, 国务院办公厅, 2020-01-26")
    }

    @Test func chinaNeverBothClosesAndWorks() throws {
        let table = try #require(HolidayTable.named("CN"))
        #expect(table.holidays.isDisjoint(with: table.makeUpDays))
        #expect(table.years == 2014...2026)
        #expect(table.source(for: 2027) == nil)
        #expect(!table.covers(try date("2027-01-01")))
        #expect(!table.covers(try date("2013-12-31")))
    }

    @Test(arguments: [
        (
            2026,
            [
                "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "07-04", "09-07", "10-12", "11-11", "11-26", "12-25",
            ]
        ),
        // January 1, 2022 was a Saturday: the Friday before it belongs to 2021.
        (
            2021,
            [
                "01-01", "01-18", "02-15", "05-31", "06-18", "06-19", "07-04", "07-05", "09-06", "10-11", "11-11", "11-25", "12-24",
                "12-25", "12-31",
            ]
        ),
        (1975, ["01-01", "02-17", "05-26", "07-04", "09-01", "10-13", "10-27", "11-27", "12-25"]),
        (1985, ["01-01", "02-18", "05-27", "07-04", "09-02", "10-14", "11-11", "11-28", "12-25"]),
    ])
    func unitedStatesByYear(year: Int, expected: [String]) throws {
        let table = try #require(HolidayTable.named("US"))
        #expect(table.holidays.filter { $0.year == year }.sorted().map { String($0.description.dropFirst(5)) } == expected)
        #expect(table.makeUpDays.isEmpty)
        #expect(table.source(for: year) == "5 U.S.C. 6103")
    }

    @Test func unitedStatesStaysInItsYears() throws {
        let table = try #require(HolidayTable.named("US"))
        #expect(table.holidays.allSatisfy(table.covers))
        #expect(table.source(for: 1970) == nil && table.source(for: 2100) == nil)
    }

    @Test(arguments: ["", "cn", "DE", "2026-01-01"])
    func unknownTables(name: String) {
        #expect(HolidayTable.named(name) == nil)
    }

    @Test func theSpringFestivalOf2026() throws {
        let table = try #require(HolidayTable.named("CN"))
        let calendar = BusinessCalendar(
            zone: try zones.rules("Asia/Shanghai"), week: WeeklyHours(workweek, try hours("09:00-12:00 13:30-18:00")),
            holidays: table.holidays,
            workdays: Dictionary(uniqueKeysWithValues: table.makeUpDays.map { ($0, []) }))
        #expect(
            calendar.deadline(from: try instant("2026-02-13T08:30:00Z"), milliseconds: 4 * 3_600_000)?.rfc3339 == "2026-02-14T03:30:00Z")
    }
}
