// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServiceTime
import Testing

/// Some days of one zone, minute by minute, with the wall clock as Foundation tells it.
private struct Window: Sendable {
    let zone: String
    let start: Timestamp
    /// What the wall clock shows at each minute, in minutes since 1970.
    let readings: [Int]
    /// The first minute that shows a reading.
    private let minutes: [Int: Int]

    init(_ zone: String, _ day: String, days: Int = 6) throws {
        self.zone = zone
        start = try instant(day + "T00:00:00Z")
        guard let foundation = TimeZone(identifier: zone) else { throw BadFixture(text: zone) }
        let first = Int(start.milliseconds / 60_000)
        let readings = (first..<first + days * 1440).map { minute in
            minute + foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute * 60))) / 60
        }
        self.readings = readings
        minutes = Dictionary(zip(readings, readings.indices), uniquingKeysWith: min)
    }

    func at(_ minute: Int) -> Timestamp { start.advanced(by: Int64(minute) * 60_000) }

    /// The first minute that shows a reading; one in a gap is moved forward by it, one outside the window to its ends.
    func minute(of reading: Int) -> Int {
        guard let first = readings.first, let last = readings.last, reading >= first else { return 0 }
        guard reading <= last else { return readings.count }
        for shown in stride(from: reading, through: first, by: -1) {
            if let minute = minutes[shown] { return minute + reading - shown }
        }
        return 0
    }
}

/// A calendar in the simulator's own terms.
private struct Rules {
    var week: [[LocalInterval]]
    var holidays: Set<Int> = []
    var workdays: [Int: [LocalInterval]] = [:]
    var breaks: [Int: [LocalInterval]] = [:]

    func isOpen(_ day: Int, second: Int) -> Bool {
        func hits(_ list: [LocalInterval]) -> Bool { list.contains { $0.open <= second && second < $0.close } }
        if holidays.contains(day) || hits(breaks[day] ?? []) { return false }
        guard let own = workdays[day] else { return hits(week[(day + 3) % 7]) }
        return hits(own.isEmpty ? week.first { !$0.isEmpty } ?? [] : own)
    }

    /// Open minutes of a window: the hours of each date, found minute by minute on an undisturbed clock, then laid on the real one by their ends.
    func openMinutes(_ window: Window) -> [Bool] {
        var open = Array(repeating: false, count: window.readings.count)
        guard let first = window.readings.min(), let last = window.readings.max() else { return open }
        for day in first / 1440...last / 1440 {
            let dayStart = window.minute(of: day * 1440)
            let dayEnd = window.minute(of: (day + 1) * 1440)
            var start: Int?
            for minute in 0...1440 {
                let isOpen = minute < 1440 && isOpen(day, second: minute * 60)
                if isOpen, start == nil { start = minute }
                guard !isOpen, let opened = start else { continue }
                start = nil
                let from = max(window.minute(of: day * 1440 + opened), dayStart)
                let to = min(window.minute(of: day * 1440 + minute), dayEnd, open.count)
                if from < to { for index in from..<to { open[index] = true } }
            }
        }
        return open
    }

    var calendar: (ZoneRules) -> BusinessCalendar {
        { zone in
            func dates(_ map: [Int: [LocalInterval]]) -> [CivilDate: [LocalInterval]] {
                Dictionary(uniqueKeysWithValues: map.map { (CivilDate(dayNumber: $0.key), $0.value) })
            }
            var hours = WeeklyHours()
            for weekday in Weekday.allCases { hours[weekday] = week[weekday.rawValue] }
            return BusinessCalendar(
                zone: zone, week: hours, holidays: Set(holidays.map { CivilDate(dayNumber: $0) }), workdays: dates(workdays),
                breaks: dates(breaks))
        }
    }

    static func random(_ window: Window, _ random: inout SplitMix) -> Rules {
        func hours(_ random: inout SplitMix) -> [LocalInterval] {
            if Int.random(in: 0..<6, using: &random) == 0 { return [LocalInterval(open: 0, close: 86_400)].compactMap { $0 } }
            return (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
                // Near midnight and near the hours in which clocks change, too.
                let open = [0, 60, 90, 120, 150, 540, 1380, Int.random(in: 0..<1440, using: &random)].randomElement(using: &random) ?? 0
                return LocalInterval(open: open * 60, close: min(1440, open + Int.random(in: 1...600, using: &random)) * 60)
            }
        }
        var rules = Rules(week: (0..<7).map { _ in hours(&random) })
        for day in (window.readings.first ?? 0) / 1440...(window.readings.last ?? 0) / 1440 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: rules.holidays.insert(day)
            case 1: rules.workdays[day] = hours(&random)
            case 2: rules.breaks[day] = hours(&random)
            default: break
            }
        }
        return rules
    }
}

@Suite struct SimulatorTests {
    /// Changes of the clock of every kind: by night, at midnight, by half an hour, across midnight, by a whole day, and none.
    @Test(arguments: [
        ("Europe/Berlin", "2026-03-27"), ("Europe/Berlin", "2026-10-23"), ("America/New_York", "2026-03-06"),
        ("America/Sao_Paulo", "2018-11-02"),
        ("America/Sao_Paulo", "2018-02-16"), ("Australia/Lord_Howe", "2026-10-02"), ("Australia/Lord_Howe", "2026-04-03"),
        ("America/St_Johns", "2006-03-31"), ("America/St_Johns", "2006-10-27"), ("Pacific/Apia", "2011-12-28"),
        ("America/Havana", "2025-10-31"),
        ("Asia/Shanghai", "2026-02-12"), ("Asia/Kathmandu", "2026-07-01"), ("America/Nuuk", "2024-10-25"),
    ])
    func agreesMinuteByMinute(zone: String, day: String) throws {
        let window = try Window(zone, day)
        let rules = try zones.rules(zone)
        var random = SplitMix(state: UInt64(window.start.milliseconds))
        let count = window.readings.count
        for _ in 0..<10 {
            let made = Rules.random(window, &random)
            let calendar = made.calendar(rules)
            let open = made.openMinutes(window)
            let wrong = stride(from: 0, to: count, by: 7).filter { calendar.isOpen(at: window.at($0)) != open[$0] }
            #expect(wrong.isEmpty, "\(zone) \(made)")
            for _ in 0..<18 {
                let pauses = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    let start = Int.random(in: 0..<count, using: &random)
                    return (start, start + Int.random(in: -60...1500, using: &random))
                }
                var counted = open
                for (start, end) in pauses where start < end { for index in start..<min(end, count) { counted[index] = false } }
                let periods = pauses.map { Period(start: window.at($0.0), end: window.at($0.1)) }

                let from = Int.random(in: 0..<count, using: &random)
                let to = Int.random(in: 0..<count, using: &random)
                let minutes = from < to ? counted[from..<to].reduce(0) { $0 + ($1 ? 1 : 0) } : 0
                let elapsed = calendar.elapsed(from: window.at(from), to: window.at(to), excluding: periods)
                #expect(elapsed == Int64(minutes) * 60_000, "\(zone) \(made) \(pauses) \(from)..<\(to)")

                let ledger = calendar.ledger(from: window.at(from), to: window.at(to), excluding: periods)
                #expect(ledger.reduce(0) { $0 + $1.milliseconds } == elapsed)
                #expect(zip(ledger, ledger.dropFirst()).allSatisfy { $0.to == $1.from })
                #expect(from >= to || (ledger.first?.from == window.at(from) && ledger.last?.to == window.at(to)))
                #expect(ledger.allSatisfy { $0.milliseconds == ($0.state == .open ? $0.to.since($0.from) : 0) })

                let target = Int.random(in: 0...1500, using: &random)
                var left = target
                var end: Int?
                for minute in from..<count where counted[minute] {
                    if left == 0 { end = minute; break }
                    left -= 1
                    if left == 0 { end = minute + 1; break }
                }
                let deadline = calendar.deadline(from: window.at(from), milliseconds: Int64(target) * 60_000, excluding: periods)
                if let end {
                    #expect(deadline == window.at(end), "\(zone) \(made) \(pauses) \(from) + \(target)")
                } else {
                    #expect(deadline ?? .distantFuture >= window.at(count))
                }
            }
        }
    }
}
