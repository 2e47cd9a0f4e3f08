// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

/// Days, weeks, months and business days against a walk from date to date.
@Suite struct CivilSimulatorTests {
    private static let calendars = 3
    private static let starts = 80
    private static let casesPerZone = calendars * starts * 4
    private static let days = 110

    /// A change of the clock lies within each.
    static let windows = [
        ("Europe/Berlin", "2026-02-10"), ("America/New_York", "2024-01-30"), ("America/Sao_Paulo", "2018-09-20"),
        ("Australia/Lord_Howe", "2026-03-10"), ("Australia/Sydney", "2025-08-25"), ("America/St_Johns", "2006-09-10"),
        ("Pacific/Apia", "2011-11-20"), ("America/Havana", "2025-09-20"), ("Asia/Shanghai", "2026-01-05"), ("Asia/Kolkata", "2023-12-20"),
    ]

    @Test func askNineThousandCases() {
        #expect(CivilSimulatorTests.windows.count * CivilSimulatorTests.casesPerZone == 9600)
    }

    /// Dates by stepping a day at a time.
    private struct Step {
        var year: Int
        var month: Int
        var day: Int

        private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        static func length(_ month: Int, _ year: Int) -> Int {
            month == 2 && (year % 400 == 0 || year % 4 == 0 && year % 100 != 0) ? 29 : lengths[month - 1]
        }

        mutating func advance() {
            day += 1
            guard day > Step.length(month, year) else { return }
            day = 1
            month += 1
            guard month > 12 else { return }
            (month, year) = (1, year + 1)
        }
    }

    @Test(arguments: windows)
    func agreesDateByDate(zone: String, start: String) throws {
        let window = try SimulatedWindow(zone, start, days: CivilSimulatorTests.days)
        let rules = try zones.rules(zone)
        var random = SplitMix(state: UInt64(window.start.milliseconds) ^ 0xC1)
        var steps: [Int: Step] = [:]
        let fields = start.split(separator: "-").compactMap { Int($0) }
        var step = Step(year: fields[0], month: fields[1], day: fields[2])
        var number = Int(window.start.milliseconds / 86_400_000)
        for _ in 0..<CivilSimulatorTests.days + 5 {
            steps[number] = step
            step.advance()
            number += 1
        }
        var cases = 0
        for _ in 0..<CivilSimulatorTests.calendars {
            let made = SimulatedCalendar.random(window, &random)
            let calendar = made.calendar(rules)
            let closing = Dictionary(made.openSpans(window).map { ($0.day, $0.minutes.upperBound) }, uniquingKeysWith: max)
            for _ in 0..<CivilSimulatorTests.starts {
                let minute = Int.random(in: 1440..<window.count / 3, using: &random)
                let at = window.at(minute)
                let date = window.readings[minute] / 1440

                let days = Int.random(in: 0...40, using: &random)
                #expect(calendar.end(of: days, .day, after: at) == window.at(window.minute(of: (date + days + 1) * 1440)))

                let weeks = Int.random(in: 0...6, using: &random)
                #expect(calendar.end(of: weeks, .week, after: at) == window.at(window.minute(of: (date + weeks * 7 + 1) * 1440)))

                let months = Int.random(in: 0...2, using: &random)
                #expect(
                    calendar.end(of: months, .month, after: at) == window.at(window.minute(of: (try later(date, months, steps) + 1) * 1440))
                )

                let open = Int.random(in: 1...20, using: &random)
                let dates = (date + 1..<window.days.upperBound).filter { closing[$0] != nil }
                let end = calendar.end(of: open, .businessDay, after: at)
                if dates.count >= open {
                    #expect(end == closing[dates[open - 1]].map(window.at), "\(zone) \(made) \(minute) + \(open)")
                } else {
                    #expect(end ?? .distantFuture >= window.at(window.minute(of: window.days.upperBound * 1440)))
                }
                cases += 4
            }
        }
        #expect(cases == CivilSimulatorTests.casesPerZone)
    }

    /// The date with the same day number so many months later, or that month's last.
    private func later(_ date: Int, _ months: Int, _ steps: [Int: Step]) throws -> Int {
        let origin = try #require(steps[date])
        let index = origin.year * 12 + origin.month - 1 + months
        var next = date
        while let step = steps[next] {
            if step.year * 12 + step.month - 1 == index, step.day == min(origin.day, Step.length(step.month, step.year)) { return next }
            next += 1
        }
        throw BadFixture(text: "\(date) + \(months) months leaves the window")
    }
}
