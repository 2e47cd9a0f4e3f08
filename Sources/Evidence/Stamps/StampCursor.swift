// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Reads the parts of a stamp from plain bytes, one after another; a part that is not there leaves the place as it was.
struct StampCursor {
    let bytes: [UInt8]
    var at = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { at >= bytes.count }
    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipBlanks() {
        while next == 0x20 { at += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        at += 1
        return true
    }

    /// Takes a word, ASCII letters in either case.
    mutating func take(word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard count > 0, bytes.count - at >= count else { return count == 0 }
        let letters = word.utf8Start
        for index in 0..<count {
            let byte = bytes[at + index]
            guard byte == letters[index] || (byte &- 0x41 < 26 && byte | 0x20 == letters[index]) else { return false }
        }
        at += count
        return true
    }

    /// A number of 1 to `most` digits and how many there were; nil when there are none or more.
    mutating func number(most: Int) -> (value: Int, digits: Int)? {
        var value = 0
        var end = at
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) {
            guard end - at < most else { return nil }
            value = value * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        guard end > at else { return nil }
        defer { at = end }
        return (value, end - at)
    }

    /// `2026-03-02`, `2026年3月2日`, `02/03/26`, `3. 2. 2026`, `24/Feb/21`, `Mar 2, 2026`, with or without a weekday before it.
    mutating func date() -> WrittenDate? {
        let start = at
        if let date = unguardedDate() { return date }
        at = start
        return nil
    }

    private mutating func unguardedDate() -> WrittenDate? {
        skipWeekday()
        if let month = monthName() {
            // Mar 2, 2026
            _ = take(UInt8(ascii: "."))
            skipBlanks()
            guard let day = number(most: 2) else { return nil }
            _ = take(UInt8(ascii: ","))
            skipBlanks()
            guard let year = number(most: 4) else { return nil }
            return WrittenDate.named(year: year, month: month, day: day.value)
        }
        guard let first = number(most: 4) else { return nil }
        if takeCharacter("年") || takeCharacter("년") {
            skipBlanks()
            guard let month = number(most: 2), takeCharacter("月") || takeCharacter("월") else { return nil }
            skipBlanks()
            guard let day = number(most: 2), takeCharacter("日") || takeCharacter("号") || takeCharacter("일") else { return nil }
            return CivilDate(year: first.digits == 2 ? 2000 + first.value : first.value, month: month.value, day: day.value).map {
                .known($0)
            }
        }
        guard let separator = separator(nil) else { return nil }
        if let month = monthName() {
            _ = take(UInt8(ascii: "."))
            guard self.separator(separator) != nil || separator == 0x20, first.digits <= 2 else { return nil }
            skipBlanks()
            guard let year = number(most: 4) else { return nil }
            return WrittenDate.named(year: year, month: month, day: first.value)
        }
        guard separator != 0x20, let second = number(most: 2), self.separator(separator) == separator, let third = number(most: 4) else {
            return nil
        }
        // Hungarian and Korean end a date with a full stop.
        if separator == UInt8(ascii: "."), next == UInt8(ascii: ".") { at += 1 }
        if first.digits == 4 {
            guard third.digits <= 2 else { return nil }
            return CivilDate(year: first.value, month: second.value, day: third.value).map { .known($0) }
        }
        guard first.digits <= 2, third.digits == 4 || third.digits == 2 || (third.digits == 1 && first.digits == 2) else { return nil }
        let date = WrittenDate.fields(
            first.value, second.value, year: third.value, shortYear: third.digits <= 2, shortFirst: first.digits == 2)
        return DateOrder.allCases.contains { date.date($0) != nil } ? date : nil
    }

    /// One of `/ . -`, with blanks after a full stop; or blanks alone where a month's name may follow.
    private mutating func separator(_ wanted: UInt8?) -> UInt8? {
        guard let byte = next, wanted == nil || byte == wanted else { return nil }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "-"): at += 1
        case UInt8(ascii: "."):
            at += 1
            skipBlanks()
        case 0x20: skipBlanks()
        default: return nil
        }
        return byte
    }

    mutating func takeCharacter(_ character: StaticString) -> Bool { take(word: character) }

    private static let months: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let monthTails: [StaticString] = [
        "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember",
    ]

    private mutating func monthName() -> Int? {
        guard let byte = next, (0x41...0x5A).contains(byte & 0xDF) else { return nil }
        for index in StampCursor.months.indices where take(word: StampCursor.months[index]) {
            if StampCursor.monthTails[index].utf8CodeUnitCount > 0 { _ = take(word: StampCursor.monthTails[index]) }
            return index + 1
        }
        return nil
    }

    private static let weekdays: [StaticString] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ]

    private mutating func skipWeekday() {
        guard let byte = next, (0x41...0x5A).contains(byte & 0xDF) else { return }
        for name in StampCursor.weekdays where take(word: name) {
            _ = take(UInt8(ascii: ","))
            skipBlanks()
            return
        }
    }
}

extension WrittenDate {
    static func named(year: (value: Int, digits: Int), month: Int, day: Int) -> WrittenDate? {
        guard year.digits == 4 || year.digits == 2 else { return nil }
        return CivilDate(year: year.digits == 2 ? 2000 + year.value : year.value, month: month, day: day).map { .known($0) }
    }
}
