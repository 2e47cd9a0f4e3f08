// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// The times a sentence names.
extension EnglishPromise {
    /// A time that begins at a token, and the token after it.
    func read(_ index: Int) -> (PromiseTime, Int)? {
        switch word(index) {
        case "within", "in": return span(index + 1)
        case "by", "before", "until", "till": return point(index + 1)
        default:
            guard let (day, minute, next) = day(index) else { return nil }
            var time = PromiseTime(day: day, minute: minute)
            // "Tomorrow by 5 pm", "tomorrow at 5 pm": the latest meaning of "at" is the end of that day.
            if ["by", "before"].contains(word(next)), let (clock, end) = clock(next + 1) {
                time.minute = clock
                return isZone(end) ? nil : (time, end)
            }
            return (time, next)
        }
    }

    private static let numbers: [String: Int] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "twenty": 20, "thirty": 30, "half": 0,
    ]

    private func span(_ start: Int) -> (PromiseTime, Int)? {
        var index = start
        if word(index) == "the" { index += 1 }
        if word(index) == "next" { index += 1 }
        if word(index) == "half" { return word(index + 2) == "hour" ? (PromiseTime(span: 1_800_000), index + 3) : nil }
        guard var count = number(index) else { return nil }
        index += 1
        // "2-3 hours": the upper bound is the promise.
        if ["-", "to", "or"].contains(word(index)), let upper = number(index + 1) {
            count = max(count, upper)
            index += 2
        }
        // "In a day or two" says no number.
        if ["or", "to"].contains(word(index + 1)) { return nil }
        switch word(index) {
        case "minutes", "minute", "mins", "min": return (PromiseTime(span: Int64(count) * 60_000), index + 1)
        case "hours", "hour", "hrs", "hr", "h": return (PromiseTime(span: Int64(count) * 3_600_000), index + 1)
        case "days", "day": return (PromiseTime(day: .afterDays(count)), index + 1)
        // Working time needs a calendar and is not read.
        default: return nil
        }
    }

    private func number(_ index: Int) -> Int? {
        let token = word(index)
        if let known = EnglishPromise.numbers[token] { return known == 0 ? nil : known }
        guard token.utf8.count <= 3, let value = Int(token), value > 0 else { return nil }
        return value
    }

    /// What follows "by": a time of day, a day, or both in either order.
    private func point(_ start: Int) -> (PromiseTime, Int)? {
        var index = start
        if word(index) == "the" { index += 1 }
        if word(index) == "end" || word(index) == "close" {
            index += 1
            guard word(index) == "of" else { return nil }
            index += 1
            if ["the", "this"].contains(word(index)) { index += 1 }
            if word(index) == "week" { return (PromiseTime(day: .thisWeek), index + 1) }
            if ["day", "business"].contains(word(index)) {
                guard let (day, _, next) = day(index + 1) else { return (PromiseTime(day: .today), index + 1) }
                return (PromiseTime(day: day), next)
            }
            guard let (day, _, next) = day(index) else { return nil }
            return (PromiseTime(day: day), next)
        }
        if ["eod", "cob"].contains(word(index)) {
            guard let (day, _, next) = day(index + 1) else { return (PromiseTime(day: .today), index + 1) }
            return (PromiseTime(day: day), next)
        }
        if let (minute, next) = clock(index) {
            if isZone(next) { return nil }
            guard let (day, _, end) = day(word(next) == "on" ? next + 1 : next) else { return (PromiseTime(minute: minute), next) }
            return (PromiseTime(day: day, minute: minute), end)
        }
        guard let (day, part, next) = day(index) else { return nil }
        if let (minute, end) = clock(word(next) == "at" ? next + 1 : next) {
            return isZone(end) ? nil : (PromiseTime(day: day, minute: minute), end)
        }
        return (PromiseTime(day: day, minute: part), next)
    }

    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// The last minute of a part of the day, read late.
    private static let parts = ["morning": 12 * 60, "noon": 13 * 60, "afternoon": 18 * 60, "evening": 1440, "night": 1440]

    /// A day, its part as a minute, and the token after them.
    private func day(_ index: Int) -> (PromiseTime.Day, Int?, Int)? {
        var next = index + 1
        let found: PromiseTime.Day
        switch word(index) {
        case "today": found = .today
        case "tonight": return (.today, nil, next)
        case "tomorrow": found = .tomorrow
        case "this":
            if let part = EnglishPromise.parts[word(next)] { return (.today, part, next + 1) }
            if word(next) == "week" { return (.thisWeek, nil, next + 1) }
            guard let weekday = weekday(next) else { return nil }
            (found, next) = (.weekday(weekday), next + 1)
        case "next":
            if word(next) == "week" { return (.nextWeek, nil, next + 1) }
            guard let weekday = weekday(next) else { return nil }
            (found, next) = (.nextWeekday(weekday), next + 1)
        case "on":
            guard let weekday = weekday(next) else { return nil }
            (found, next) = (.weekday(weekday), next + 1)
        default:
            guard let weekday = weekday(index) else { return nil }
            found = .weekday(weekday)
        }
        if let part = EnglishPromise.parts[word(next)] { return (found, part, next + 1) }
        return (found, nil, next)
    }

    private func weekday(_ index: Int) -> Weekday? {
        EnglishPromise.weekdays.firstIndex(of: word(index)).flatMap(Weekday.init(rawValue:))
    }

    /// "5 pm", "5pm", "17:00", "5:30 p.m."; without am or pm the later one.
    private func clock(_ index: Int) -> (Int, Int)? {
        var token = word(index)
        var next = index + 1
        if token == "noon" { return (12 * 60, next) }
        if token == "midnight" { return (1440, next) }
        var half: String?
        for ending in ["am", "pm", "a.m", "p.m"] where token.hasSuffix(ending) {
            token = String(token.dropLast(ending.utf8.count))
            half = String(ending.prefix(1))
        }
        if half == nil, ["am", "pm", "a.m", "p.m"].contains(word(next)) {
            half = String(word(next).prefix(1))
            next += 1
        }
        let fields = token.split(separator: ":", omittingEmptySubsequences: false)
        guard let hour = fields.first.flatMap({ Int($0) }), (0...24).contains(hour), fields.count <= 2, !token.isEmpty else { return nil }
        let minute = fields.count == 2 ? Int(fields[1]) ?? -1 : 0
        guard (0...59).contains(minute) else { return nil }
        // "By 10 March", "by 12/3", "by 5 people": no time of day.
        if half == nil, fields.count == 1, !word(next).isEmpty, weekday(next) == nil,
            !["today", "tomorrow", "tonight", "on", "this", "next", ",", "oclock"].contains(word(next))
        {
            return nil
        }
        switch half {
        case "a"?: return hour <= 12 ? (hour % 12 * 60 + minute, next) : nil
        case "p"?: return hour <= 12 ? ((hour % 12 + 12) * 60 + minute, next) : nil
        default: return (min(1440, (hour < 12 ? hour + 12 : hour) * 60 + minute), next)
        }
    }

    private static let zones: Set<String> = [
        "utc", "gmt", "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mt", "mst", "cet", "cest", "bst", "ist", "sgt", "jst",
        "kst", "hkt", "aest", "beijing", "your", "local", "z", "eastern", "pacific", "central",
    ]

    /// A zone named beside the time need not be the calendar's.
    private func isZone(_ index: Int) -> Bool {
        EnglishPromise.zones.contains(word(index)) || (word(index) == "my" && word(index + 1) == "time")
    }
}
