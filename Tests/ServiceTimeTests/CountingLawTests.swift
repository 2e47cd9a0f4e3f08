// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

/// What holds for every calendar, at instants to the millisecond over many years.
@Suite struct CountingLawTests {
    private struct Question {
        var calendar: BusinessCalendar
        var window: SimulatedWindow
        var random: SplitMix

        /// Within about ten years around the window; close together as often as not.
        mutating func instants(_ count: Int) -> [Timestamp] {
            let year: Int64 = 365 * 86_400_000
            let middle = Int64.random(in: -5 * year...5 * year, using: &random)
            let reach: Int64 = [86_400_000, 20 * 86_400_000, year].randomElement(using: &random) ?? year
            return (0..<count).map { _ in window.start.advanced(by: middle + Int64.random(in: 0...reach, using: &random)) }.sorted()
        }

        mutating func pauses(_ count: Int, around ends: [Timestamp]) -> [Period] {
            guard let first = ends.first, let last = ends.last else { return [] }
            let reach = max(1, last.since(first))
            return (0..<count).map { _ in
                let start = first.advanced(by: Int64.random(in: -reach / 4...reach, using: &random))
                return Period(start: start, end: start.advanced(by: Int64.random(in: -3_600_000...max(1, reach / 3), using: &random)))
            }
        }
    }

    private static let zoneNames = [
        "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Shanghai", "Asia/Kolkata",
        "UTC",
    ]

    private func question(_ zone: String, _ window: SimulatedWindow, _ seed: UInt64) throws -> Question {
        var random = SplitMix(state: seed)
        return Question(calendar: SimulatedCalendar.random(window, &random).calendar(try zones.rules(zone)), window: window, random: random)
    }

    /// 8 zones × 8 calendars × 25 questions: 1600 of each law.
    @Test(arguments: zoneNames)
    func hold(zone: String) throws {
        var asked = 0
        let window = try SimulatedWindow(zone, "2018-10-20", days: 30)
        for seed in 0..<8 as Range<UInt64> {
            var q = try question(zone, window, seed)
            let calendar = q.calendar
            for _ in 0..<25 {
                let at = q.instants(4)
                let (a, b, c, d) = (at[0], at[1], at[2], at[3])
                let pauses = q.pauses(3, around: at)
                func elapsed(_ from: Timestamp, _ to: Timestamp, _ pauses: [Period]) -> Int64 {
                    calendar.elapsed(from: from, to: to, excluding: pauses)
                }
                // Time adds up, grows with the span, and is never more than the span.
                #expect(elapsed(a, b, pauses) + elapsed(b, c, pauses) == elapsed(a, c, pauses))
                #expect(elapsed(b, c, pauses) <= elapsed(a, d, pauses))
                #expect(elapsed(a, b, pauses) <= b.since(a) && elapsed(b, a, pauses) == 0)
                // Pauses take away, in any order, counted once where they overlap, and nothing outside the hours.
                #expect(elapsed(a, d, pauses) <= elapsed(a, d, []))
                #expect(elapsed(a, d, pauses) == elapsed(a, d, pauses.reversed() + pauses))
                #expect(elapsed(a, d, pauses) == elapsed(a, d, pauses.joined()))
                let closed = calendar.ledger(from: a, to: d).prefix(60).filter { $0.milliseconds == 0 }.map {
                    Period(start: $0.from, end: $0.to)
                }
                #expect(elapsed(a, d, closed) == elapsed(a, d, []))
                #expect(elapsed(a, d, [Period(start: b, end: c)]) == elapsed(a, d, []) - elapsed(b, c, []))

                // The deadline is the earliest instant by which the time has passed, the latest start its mirror image.
                let length = Int64.random(in: 1...max(1, elapsed(a, d, pauses) + 3_600_000), using: &q.random)
                if let end = calendar.deadline(from: a, milliseconds: length, excluding: pauses) {
                    #expect(elapsed(a, end, pauses) == length)
                    #expect(elapsed(a, end.advanced(by: -1), pauses) == length - 1)
                    let later = try #require(calendar.deadline(from: b, milliseconds: length, excluding: pauses))
                    #expect(later >= end)
                    let start = try #require(calendar.latestStart(to: end, milliseconds: length, excluding: pauses))
                    #expect(start >= a && elapsed(start, end, pauses) == length)
                    #expect(elapsed(start.advanced(by: 1), end, pauses) == length - 1)
                }
                asked += 1
            }
        }
        #expect(asked == 200)
    }
}
