// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Reads the words and numbers of a mail date.
struct MailDateReader {
    private enum Token: Equatable {
        case word(String)
        /// Value and number of digits; more than nine digits are no number of a date.
        case number(Int, digits: Int)
        case mark(UInt8)
    }

    private var tokens: [Token] = []
    private var index = 0
    /// The last comment: some mailers name the zone only there.
    private var comment: ArraySlice<UInt8> = []

    init(_ text: ArraySlice<UInt8>) {
        tokens.reserveCapacity(12)
        var position = text.startIndex
        var comment = 0
        var opened = position
        while position < text.endIndex, tokens.count < 40 {
            let byte = text[position]
            if byte == 0x28 {
                if comment == 0 { opened = position + 1 }
                comment += 1
            }
            if byte == 0x29, comment > 0 {
                comment -= 1
                if comment == 0 { self.comment = text[opened..<position] }
            } else if comment == 0, byte.isASCIIDigit {
                let end = text[position...].firstIndex { !$0.isASCIIDigit } ?? text.endIndex
                let digits = text[position..<end]
                tokens.append(.number(digits.count > 9 ? 0 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count))
                position = end
                continue
            } else if comment == 0, byte.isASCIILetter {
                let end = text[position...].firstIndex { !$0.isASCIILetter } ?? text.endIndex
                tokens.append(.word(MailDateReader.capitals(text[position..<end])))
                position = end
                continue
            } else if comment == 0, !byte.isASCIISpace, byte != 0x2C {
                tokens.append(.mark(byte))
            }
            position += 1
        }
    }

    /// ASCII letters in upper case.
    private static func capitals(_ letters: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: letters.count) { buffer in
            for (place, letter) in letters.enumerated() { buffer[place] = letter & 0xDF }
            return letters.count
        }
    }

    /// The first three letters as one number; names of days and months are known by them.
    private static func key(_ word: String) -> UInt32 { word.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }

    private var next: Token? { index < tokens.count ? tokens[index] : nil }

    private mutating func number(digits: ClosedRange<Int>) -> Int? {
        guard case .number(let value, let count)? = next, digits.contains(count) else { return nil }
        index += 1
        return value
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == .mark(byte) else { return false }
        index += 1
        return true
    }

    private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"].map(key)
    private static let weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"].map(key)

    private mutating func month() -> Int? {
        guard case .word(let word)? = next, word.utf8.count >= 3,
            let month = MailDateReader.months.firstIndex(of: MailDateReader.key(word))
        else { return nil }
        index += 1
        return month + 1
    }

    /// RFC 5322 §4.3: two digits are 1950–2049, three count from 1900.
    private mutating func year() -> Int? {
        guard case .number(let value, let count)? = next else { return nil }
        switch count {
        case 2...4: index += 1
        default: return nil
        }
        if count == 2 { return value < 50 ? 2000 + value : 1900 + value }
        return count == 3 ? 1900 + value : value
    }

    mutating func read() -> MailDate? {
        if case .word(let word)? = next, word.utf8.count >= 3, MailDateReader.weekdays.contains(MailDateReader.key(word)) {
            index += 1
            _ = skip(UInt8(ascii: "."))
        }
        if let month = month() { return american(month) }
        let start = index
        if let year = number(digits: 4...4), skip(0x2D) || skip(0x2F), let month = number(digits: 1...2), skip(0x2D) || skip(0x2F),
            let day = number(digits: 1...2)
        {
            if next == .word("T") { index += 1 }
            return finish(year, month, day)
        }
        index = start
        guard let day = number(digits: 1...2) else { return nil }
        _ = skip(0x2D)
        guard let month = month() else { return nil }
        _ = skip(0x2D)
        guard let year = year() else { return nil }
        return finish(year, month, day)
    }

    /// "Mar 3 09:14:31 2026" (asctime), with the zone on either side of the year, or "Mar 3 2026 09:14".
    private mutating func american(_ month: Int) -> MailDate? {
        guard let day = number(digits: 1...2) else { return nil }
        if case .number(let year, digits: 4)? = next {
            index += 1
            return finish(year, month, day)
        }
        guard let (clock, precision) = time() else { return nil }
        var zone = zone()
        guard let year = number(digits: 4...4) else { return nil }
        if zone == MailZone.none { zone = self.zone() }
        return whole(year, month, day, clock, precision, zone)
    }

    private mutating func finish(_ year: Int, _ month: Int, _ day: Int) -> MailDate? {
        guard let (clock, precision) = time() else { return nil }
        return whole(year, month, day, clock, precision, zone())
    }

    private func whole(_ year: Int, _ month: Int, _ day: Int, _ clock: Int, _ precision: StampPrecision, _ zone: MailZone?) -> MailDate? {
        guard let zone, let date = CivilDate(year: year, month: month, day: day) else { return nil }
        // A leap second is the next second: the scale has none.
        let local =
            clock < 86_400_000
            ? LocalDateTime(date: date, millisecondOfDay: clock)
            : LocalDateTime(date: date.advanced(by: 1), millisecondOfDay: clock - 86_400_000)
        return MailDate(local: local, precision: precision, zone: zone)
    }

    /// Milliseconds since midnight.
    private mutating func time() -> (Int, StampPrecision)? {
        // "12.31.30" is written too.
        guard var hour = number(digits: 1...2), skip(0x3A) || skip(0x2E), let minute = number(digits: 2...2), minute < 60 else {
            return nil
        }
        var milliseconds = 0
        var precision = StampPrecision.minute
        if skip(0x3A) || skip(0x2E) {
            guard let second = number(digits: 1...2), second <= 60 else { return nil }
            milliseconds = second * 1000
            precision = .second
            if next == .mark(UInt8(ascii: ".")), index + 1 < tokens.count, case .number(let fraction, let digits) = tokens[index + 1] {
                index += 2
                if digits <= 9 {
                    var scaled = fraction
                    for _ in 0..<max(0, 3 - digits) { scaled *= 10 }
                    for _ in 0..<max(0, digits - 3) { scaled /= 10 }
                    milliseconds += scaled
                    precision = .millisecond
                }
            }
        }
        if case .word(let half)? = next, half == "AM" || half == "PM" {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "PM" ? 12 : 0)
            index += 1
        }
        guard hour < 24 else { return nil }
        return (hour * 3_600_000 + minute * 60_000 + milliseconds, precision)
    }

    /// `.none` when the date has no zone; nil when what stands there cannot be one.
    private mutating func zone() -> MailZone? {
        if case .word(let name)? = next {
            index += 1
            let isUniversal = name == "GMT" || name == "UTC" || name == "UT"
            if isUniversal, next == .mark(0x2B) || next == .mark(0x2D) { return numericZone() }
            return MailZone(name: name)
        }
        if next == .mark(0x2B) || next == .mark(0x2D) { return numericZone() }
        // "0100" has lost its sign.
        if case .number(let value, digits: 4)? = next, value / 100 <= 14, value % 100 < 60 {
            index += 1
            let seconds = value / 100 * 3600 + value % 100 * 60
            return seconds == 0 ? .named("0000", [0]) : .named(String(String(10_000 + value).dropFirst()), [-seconds, seconds])
        }
        return zoneOfComment()
    }

    /// "(UTC)", "(GMT-07:00)": the zone that only a comment names.
    private mutating func zoneOfComment() -> MailZone {
        guard !comment.isEmpty, comment.count <= 16 else { return .none }
        var reader = MailDateReader(comment)
        guard let zone = reader.zone(), reader.next == nil else { return .none }
        if case .unknown = zone { return .none }
        return zone
    }

    private mutating func numericZone() -> MailZone? {
        let isNegative = next == .mark(0x2D)
        index += 1
        guard case .number(let value, let digits)? = next else { return nil }
        index += 1
        var hours = value / 100
        var minutes = value % 100
        if digits <= 2 {
            hours = value
            minutes = 0
            if skip(0x3A) {
                guard let rest = number(digits: 2...2) else { return nil }
                minutes = rest
            }
        } else if digits > 4 {
            return nil
        }
        guard hours <= 14, minutes < 60 else { return nil }
        let seconds = hours * 3600 + minutes * 60
        // "-0000": the instant is known, the sender's own zone is not (RFC 5322 §3.3).
        if isNegative, seconds == 0 { return .named("-0000", [0]) }
        return .offset(isNegative ? -seconds : seconds)
    }
}
