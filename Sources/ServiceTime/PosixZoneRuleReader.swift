// SPDX-License-Identifier: Apache-2.0

/// Reads the text of a POSIX time-zone rule.
struct PosixZoneRuleReader {
    private let text: [UInt8]
    private var next = 0

    /// The rule a text states, or nil where it is not one; daylight saving time without dates is refused, as its dates are anyone's guess.
    static func rule(_ text: some Collection<UInt8>) -> PosixZoneRule? {
        guard text.count <= 256 else { return nil }
        var reader = PosixZoneRuleReader(text: Array(text))
        return reader.rule()
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private mutating func rule() -> PosixZoneRule? {
        guard let name = abbreviation(), let west = time(limit: 24) else { return nil }
        var rule = PosixZoneRule(offset: -west, abbreviation: name, daylight: nil)
        guard next < text.count else { return rule }
        guard let daylightName = abbreviation() else { return nil }
        var offset = rule.offset + 3600
        if peek != UInt8(ascii: ",") {
            guard let west = time(limit: 24) else { return nil }
            offset = -west
        }
        guard take(","), let start = change(), take(","), let end = change(), next == text.count else { return nil }
        rule.daylight = .init(offset: offset, abbreviation: daylightName, start: start, end: end)
        return rule
    }

    private var peek: UInt8? { next < text.count ? text[next] : nil }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: byte) else { return false }
        next += 1
        return true
    }

    /// Three letters or more, or anything but `>` between angle brackets.
    private mutating func abbreviation() -> String? {
        let quoted = take("<")
        let start = next
        while let byte = peek, quoted ? byte != UInt8(ascii: ">") : (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) { next += 1 }
        let name = text[start..<next]
        guard name.count >= 3, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !quoted || take(">") else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func number(limit: Int) -> Int? {
        let start = next
        var value = 0
        while next < text.count, next - start < 4, let digit = text[next].decimalDigit {
            value = value * 10 + digit
            next += 1
        }
        return next > start && value <= limit ? value : nil
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private mutating func time(limit: Int) -> Int? {
        let negative = take("-")
        if !negative { _ = take("+") }
        guard let hours = number(limit: limit) else { return nil }
        var value = hours * 3600
        if take(":") {
            guard let minutes = number(limit: 59) else { return nil }
            value += minutes * 60
            if take(":") {
                guard let seconds = number(limit: 59) else { return nil }
                value += seconds
            }
        }
        return negative ? -value : value
    }

    private mutating func change() -> PosixZoneRule.Change? {
        let day: PosixZoneRule.Day
        if take("J") {
            guard let number = number(limit: 365), number >= 1 else { return nil }
            day = .julian(number)
        } else if take("M") {
            guard let month = number(limit: 12), month >= 1, take("."), let week = number(limit: 5), week >= 1, take("."),
                let weekday = number(limit: 6)
            else { return nil }
            day = .weekday(month: month, week: week, day: weekday)
        } else {
            guard let number = number(limit: 365) else { return nil }
            day = .ordinal(number)
        }
        guard take("/") else { return .init(day: day, second: 7200) }
        guard let second = time(limit: 167) else { return nil }
        return .init(day: day, second: second)
    }
}
