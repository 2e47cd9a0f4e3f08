// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServiceTime
import Testing

/// The interval algebra against a slow model that walks the minutes of random calendars.
@Suite struct SimulatorTests {
    private static let calendars = 6
    private static let pauseSets = 3
    private static let questions = 14
    /// Elapsed, deadline, contains and latest start for each question.
    private static let casesPerWindow = calendars * pauseSets * questions * 4

    /// Changes of the clock of every kind: by night, at midnight, by half an hour, across midnight, by a whole day, in the south, against
    /// the season, and none.
    static let windows = [
        ("Europe/Berlin", "2026-03-27"), ("Europe/Berlin", "2026-10-23"), ("America/New_York", "2026-03-06"),
        ("America/New_York", "2026-10-30"), ("Europe/Dublin", "2025-10-24"), ("Africa/Casablanca", "2024-03-08"),
        ("Africa/Casablanca", "2024-04-12"), ("America/Sao_Paulo", "2018-11-02"), ("America/Sao_Paulo", "2018-02-16"),
        ("America/Santiago", "2025-04-03"), ("America/Santiago", "2025-09-04"), ("Australia/Sydney", "2025-10-03"),
        ("Australia/Lord_Howe", "2026-10-02"), ("Australia/Lord_Howe", "2026-04-03"), ("Pacific/Chatham", "2025-09-26"),
        ("America/St_Johns", "2006-03-31"), ("America/St_Johns", "2006-10-27"), ("Asia/Tehran", "2022-03-20"),
        ("Pacific/Apia", "2011-12-28"), ("America/Havana", "2025-10-31"), ("America/Nuuk", "2024-10-25"),
        ("Asia/Shanghai", "2026-02-12"), ("Asia/Kolkata", "2026-02-12"), ("Asia/Kathmandu", "2026-07-01"),
    ]

    @Test func askTwentyThousandCases() {
        #expect(SimulatorTests.windows.count * SimulatorTests.casesPerWindow == 24_192)
    }

    @Test(arguments: windows)
    func agreesMinuteByMinute(zone: String, day: String) throws {
        let window = try SimulatedWindow(zone, day, days: 6)
        let rules = try zones.rules(zone)
        var random = SplitMix(state: UInt64(window.start.milliseconds))
        let length = Int64(window.count) * 60_000
        func at(_ millisecond: Int64) -> Timestamp { window.start.advanced(by: millisecond) }
        // On the minute as often as not.
        func moment(_ random: inout SplitMix) -> Int64 {
            let moment = Int64.random(in: 0..<length, using: &random)
            return Bool.random(using: &random) ? moment : moment / 60_000 * 60_000
        }
        var cases = 0
        for _ in 0..<SimulatorTests.calendars {
            let made = SimulatedCalendar.random(window, &random)
            let calendar = made.calendar(rules)
            let open = made.openSpans(window).map(\.minutes)
            for _ in 0..<SimulatorTests.pauseSets {
                let pauses = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    let start = Int.random(in: 0..<window.count, using: &random)
                    return (start: start, end: start + Int.random(in: -60...1500, using: &random))
                }
                let counted = CountedTime(window.count, open: open, pauses: pauses)
                let periods = pauses.map { Period(start: window.at($0.start), end: window.at($0.end)) }
                for _ in 0..<SimulatorTests.questions {
                    let (from, to) = (moment(&random), moment(&random))
                    let asked = Int64.random(in: 0...40 * 3_600_000, using: &random)
                    let target = Int.random(in: 0..<8, using: &random) == 0 ? 0 : asked

                    let elapsed = calendar.elapsed(from: at(from), to: at(to), excluding: periods)
                    #expect(elapsed == max(0, counted.before(to) - counted.before(from)), "\(zone) \(made) \(pauses) \(from)..<\(to)")

                    let isOpen = calendar.isOpen(at: at(from)) && !periods.contains { $0.contains(at(from)) }
                    #expect(isOpen == counted.isCounted[Int(from / 60_000)], "\(zone) \(made) \(pauses) \(from)")

                    let deadline = calendar.deadline(from: at(from), milliseconds: target, excluding: periods)
                    if let end = counted.deadline(from, target) {
                        #expect(deadline == at(end), "\(zone) \(made) \(pauses) \(from) + \(target)")
                        #expect(calendar.elapsed(from: at(from), to: at(end), excluding: periods) == target)
                        #expect(target == 0 || calendar.elapsed(from: at(from), to: at(end - 1), excluding: periods) < target)
                    } else {
                        #expect(deadline ?? .distantFuture >= at(length))
                    }

                    let start = calendar.latestStart(to: at(to), milliseconds: max(1, target), excluding: periods)
                    if let latest = counted.latestStart(to, max(1, target)) {
                        #expect(start == at(latest), "\(zone) \(made) \(pauses) \(to) - \(target)")
                    } else {
                        #expect(start ?? .distantPast < at(0))
                    }
                    cases += 4
                }
                ledgerAddsUp(calendar, at(moment(&random)), at(moment(&random)), periods)
            }
        }
        #expect(cases == SimulatorTests.casesPerWindow)
    }

    private func ledgerAddsUp(_ calendar: BusinessCalendar, _ from: Timestamp, _ to: Timestamp, _ pauses: [Period]) {
        let ledger = calendar.ledger(from: from, to: to, excluding: pauses)
        #expect(ledger.reduce(0) { $0 + $1.milliseconds } == calendar.elapsed(from: from, to: to, excluding: pauses))
        #expect(zip(ledger, ledger.dropFirst()).allSatisfy { $0.to == $1.from })
        #expect(from >= to || ledger.first?.from == from && ledger.last?.to == to)
        #expect(ledger.allSatisfy { $0.milliseconds == ($0.state == .open ? $0.to.since($0.from) : 0) })
    }
}
