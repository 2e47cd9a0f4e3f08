// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// A calendar in the simulator's own terms: minutes of the day, asked one by one.
struct SimulatedCalendar {
    /// Hours of a weekday; `close` at or before `open` is on the next date.
    struct Shift {
        var open: Int
        var close: Int
    }

    /// Monday first.
    var week: [[Shift]]
    var holidays: Set<Int> = []
    /// Hours of single dates, which end by 24:00; none mean those of the week's first weekday with hours.
    var workdays: [Int: [Shift]] = [:]
    var breaks: [Int: [Shift]] = [:]

    /// Each minute of each weekday, asked once.
    private var weekMinutes: [[Bool]] {
        (0..<7).map { weekday in
            (0..<1440).map { minute in
                week[weekday].contains { $0.open <= minute && (minute < $0.close || $0.close <= $0.open) }
                    || week[(weekday + 6) % 7].contains { $0.close <= $0.open && minute < $0.close }
            }
        }
    }

    /// Each minute of a date on an undisturbed clock.
    private func minutes(of day: Int, _ weekMinutes: [[Bool]]) -> [Bool] {
        func hits(_ list: [Shift]) -> [Bool] {
            (0..<1440).map { minute in list.contains { $0.open <= minute && minute < $0.close } }
        }
        let closed = Array(repeating: false, count: 1440)
        if holidays.contains(day) { return closed }
        var open = weekMinutes[(day + 3) % 7]
        if let own = workdays[day] { open = own.isEmpty ? weekMinutes.first { $0.contains(true) } ?? closed : hits(own) }
        guard let cut = breaks[day] else { return open }
        return zip(open, hits(cut)).map { $0 && !$1 }
    }

    /// Open stretches in minutes of a window: the hours of each date, laid on the real clock by their ends.
    func openSpans(_ window: SimulatedWindow) -> [(day: Int, minutes: Range<Int>)] {
        var result: [(day: Int, minutes: Range<Int>)] = []
        let weekMinutes = weekMinutes
        for day in window.days {
            let dayStart = window.minute(of: day * 1440)
            let dayEnd = window.minute(of: (day + 1) * 1440)
            var start: Int?
            for (minute, isOpen) in (minutes(of: day, weekMinutes) + [false]).enumerated() {
                if isOpen, start == nil { start = minute }
                guard !isOpen, let opened = start else { continue }
                start = nil
                let from = max(window.minute(of: day * 1440 + opened), dayStart)
                let to = min(window.minute(of: day * 1440 + minute), dayEnd, window.count)
                if from < to { result.append((day, from..<to)) }
            }
        }
        return result
    }

    /// The same rules as the product's calendar.
    func calendar(_ zone: ZoneRules) -> BusinessCalendar {
        func dates(_ map: [Int: [Shift]]) -> [CivilDate: [LocalInterval]] {
            var result: [CivilDate: [LocalInterval]] = [:]
            for (day, shifts) in map {
                result[CivilDate(dayNumber: day)] = shifts.compactMap { LocalInterval(open: $0.open * 60, close: $0.close * 60) }
            }
            return result
        }
        var hours = WeeklyHours()
        for weekday in Weekday.allCases {
            for shift in week[weekday.rawValue] { _ = hours.open([weekday], from: shift.open * 60, to: shift.close * 60) }
        }
        return BusinessCalendar(
            zone: zone, week: hours, holidays: Set(holidays.map { CivilDate(dayNumber: $0) }), workdays: dates(workdays),
            breaks: dates(breaks))
    }

    /// Several intervals a day, 24:00, night shifts, holidays, make-up and short days, breaks.
    static func random(_ window: SimulatedWindow, _ random: inout SplitMix) -> SimulatedCalendar {
        func shifts(_ random: inout SplitMix, overnight: Bool) -> [Shift] {
            if Int.random(in: 0..<6, using: &random) == 0 { return [Shift(open: 0, close: 1440)] }
            return (0..<Int.random(in: 0...3, using: &random)).map { _ in
                // Near midnight and near the hours in which clocks change, too.
                let open = [0, 60, 90, 120, 150, 540, 1380, Int.random(in: 0..<1440, using: &random)].randomElement(using: &random) ?? 0
                let close = open + Int.random(in: 1...600, using: &random)
                return Shift(open: open, close: close <= 1440 ? close : overnight ? close - 1440 : 1440)
            }
        }
        var made = SimulatedCalendar(week: (0..<7).map { _ in shifts(&random, overnight: true) })
        for day in window.days {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: made.holidays.insert(day)
            case 1: made.workdays[day] = shifts(&random, overnight: false)
            case 2: made.breaks[day] = shifts(&random, overnight: false)
            default: break
            }
        }
        return made
    }
}

/// Counted minutes summed up, so that many questions can be asked of one walk through them.
struct CountedTime {
    let isCounted: [Bool]
    /// Counted minutes before each minute.
    private let sums: [Int64]

    init(_ count: Int, open: [Range<Int>], pauses: [(start: Int, end: Int)]) {
        var counted = Array(repeating: false, count: count)
        for span in open { for minute in span { counted[minute] = true } }
        for pause in pauses where pause.start < pause.end { for minute in pause.start..<min(pause.end, count) { counted[minute] = false } }
        isCounted = counted
        var total: Int64 = 0
        var sums: [Int64] = [0]
        sums.reserveCapacity(count + 1)
        for isCounted in counted {
            if isCounted { total += 1 }
            sums.append(total)
        }
        self.sums = sums
    }

    /// Milliseconds counted before a millisecond of the window.
    func before(_ at: Int64) -> Int64 {
        let minute = Int(at / 60_000)
        return sums[minute] * 60_000 + (minute < isCounted.count && isCounted[minute] ? at % 60_000 : 0)
    }

    /// The earliest millisecond by which so much is counted; for nothing, the first that counts. Nil where the window ends before.
    func deadline(_ from: Int64, _ length: Int64) -> Int64? {
        if length == 0 {
            let minute = Int(from / 60_000)
            if isCounted[minute] { return from }
            return isCounted[minute...].firstIndex(of: true).map { Int64($0) * 60_000 }
        }
        let needed = before(from) + length
        // The first minute before which enough is counted.
        var (low, high) = (0, sums.count)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] * 60_000 >= needed { high = middle } else { low = middle + 1 }
        }
        guard low < sums.count else { return nil }
        return Int64(low - 1) * 60_000 + needed - sums[low - 1] * 60_000
    }

    /// The latest millisecond since which so much (not nothing) is counted at `to`; nil where the window begins after.
    func latestStart(_ to: Int64, _ length: Int64) -> Int64? {
        let left = before(to) - length
        guard left >= 0 else { return nil }
        // The last minute before which no more than that is counted.
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if sums[middle] * 60_000 <= left { low = middle } else { high = middle - 1 }
        }
        return Int64(low) * 60_000 + left - sums[low] * 60_000
    }
}
