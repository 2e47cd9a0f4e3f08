// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2026-03-02", 20_514, .monday), ("2024-02-29", 19_782, .thursday),
        ("0001-01-01", -719_162, .monday),
        ("9999-12-31", 2_932_896, .friday), ("1969-12-28", -4, .sunday),
    ])
    func reads(text: String, dayNumber: Int, weekday: Weekday) throws {
        let date = try #require(CivilDate(text))
        #expect(date.dayNumber == dayNumber)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "2026-3-2", "2026-02-29", "2026-04-31", "2026-00-10", "2026-13-10", "2026-01-00", "0000-01-01", "20260302", "2026-03-02T",
        "2026-03-02 ",
        "2026/03/02", "-026-03-02", "２０26-03-02",
    ])
    func refuses(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func componentsLeadBackToTheDate() {
        let wrong = stride(from: -719_162, through: 2_932_896, by: 37).filter { day in
            let (year, month, number) = CivilDate(dayNumber: day).components
            return CivilDate(year: year, month: month, day: number)?.dayNumber != day
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-15", 1, "2026-02-15"), ("2026-12-31", 2, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-08-31", 3, "2026-11-30"), ("2026-01-01", -1, "2025-12-01"),
        ("2026-05-05", 0, "2026-05-05"),
        ("9999-12-01", 5, "9999-12-31"), ("2026-01-01", Int.min, "0001-01-01"), ("2026-01-01", Int.max, "9999-12-31"),
    ])
    func movesByMonths(from: String, months: Int, to: String) throws {
        #expect(try date(from).advanced(byMonths: months).description == to)
    }
}
