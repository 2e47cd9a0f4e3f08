// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A time of day as written.
struct WrittenClock: Hashable {
    var millisecondOfDay: Int
    var precision: StampPrecision
}

/// The part of the day that makes twelve hours twenty-four.
enum DayPart {
    case morning, afternoon
    /// 中午: 11 and 12 stay, 1 and 2 are after noon.
    case noon
    /// 晚上: no 12 here, it may be noon's or midnight's.
    case evening
}

extension StampCursor {
    private static let parts: [(StaticString, DayPart)] = [
        ("a.m.", .morning), ("p.m.", .afternoon), ("a. m.", .morning), ("p. m.", .afternoon), ("a.m", .morning), ("p.m", .afternoon),
        ("a m", .morning), ("p m", .afternoon), ("am", .morning), ("pm", .afternoon),
        ("上午", .morning), ("下午", .afternoon), ("凌晨", .morning), ("清晨", .morning), ("早上", .morning), ("早晨", .morning),
        ("中午", .noon), ("傍晚", .afternoon), ("晚上", .evening), ("午前", .morning), ("午後", .afternoon),
        ("오전", .morning), ("오후", .afternoon), ("ص", .morning), ("م", .afternoon), ("π.μ.", .morning), ("μ.μ.", .afternoon),
        ("sa", .morning), ("ch", .afternoon), ("de.", .morning), ("du.", .afternoon),
        ("पूर्वाह्न", .morning), ("अपराह्न", .afternoon), ("ق.ظ.", .morning), ("ب.ظ.", .afternoon), ("ق.ظ", .morning), ("ب.ظ", .afternoon),
        ("öö", .morning), ("ös", .afternoon), ("ÖÖ", .morning), ("ÖS", .afternoon),
    ]

    private mutating func dayPart() -> DayPart? {
        let start = at
        for (word, part) in StampCursor.parts where take(word: word) {
            // "am" must not be the beginning of a word.
            if let next, (0x41...0x5A).contains(next & 0xDF), bytes[start] < 0x80 {
                at = start
                continue
            }
            return part
        }
        return nil
    }

    /// `9:15`, `09.15`, `21:14:05.250`, `9:14 PM`, `下午9:14`, `9时15分05秒`; nil leaves the place as it was.
    mutating func clock() -> WrittenClock? {
        let start = at
        if let clock = unguardedClock() { return clock }
        at = start
        return nil
    }

    private mutating func unguardedClock() -> WrittenClock? {
        var part = dayPart()
        skipBlanks()
        guard let hour = number(most: 2) else { return nil }
        var second: Int?
        var millisecond: Int?
        let minute: Int
        if takeCharacter("时") || takeCharacter("時") || takeCharacter("点") {
            guard let written = number(most: 2), written.digits <= 2 else { return nil }
            minute = written.value
            if takeCharacter("分"), let seconds = number(most: 2) {
                guard takeCharacter("秒") else { return nil }
                second = seconds.value
            }
        } else if next == 0x20 || next == UInt8(ascii: "h"), let written = frenchMinutes() {
            minute = written
        } else {
            guard let separator = next, separator == UInt8(ascii: ":") || separator == UInt8(ascii: ".") else { return nil }
            at += 1
            guard let written = number(most: 2), written.digits == 2 else { return nil }
            minute = written.value
            if next == separator, at + 1 < bytes.count, (0x30...0x39).contains(bytes[at + 1]) {
                at += 1
                guard let seconds = number(most: 2), seconds.digits == 2 else { return nil }
                second = seconds.value
                millisecond = fraction()
            }
        }
        if part == nil {
            let before = at
            skipBlanks()
            _ = take(UInt8(ascii: "_"))
            part = dayPart()
            if part == nil { at = before }
        }
        guard let hour24 = StampCursor.hour(hour.value, part), minute < 60, second ?? 0 < 60,
            hour24 < 24 || (minute == 0 && second ?? 0 == 0)
        else { return nil }
        return WrittenClock(
            millisecondOfDay: ((hour24 * 60 + minute) * 60 + (second ?? 0)) * 1000 + (millisecond ?? 0),
            precision: millisecond != nil ? .millisecond : second != nil ? .second : .minute)
    }

    /// The minutes of `9 h 15`, as French Canada writes, or nil.
    private mutating func frenchMinutes() -> Int? {
        let start = at
        skipBlanks()
        guard take(UInt8(ascii: "h")) else {
            at = start
            return nil
        }
        skipBlanks()
        guard let written = number(most: 2), written.digits == 2 else {
            at = start
            return nil
        }
        return written.value
    }

    /// Milliseconds of `.25` or `,250`; further digits are cut.
    private mutating func fraction() -> Int? {
        guard let mark = next, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), at + 1 < bytes.count,
            (0x30...0x39).contains(bytes[at + 1])
        else { return nil }
        at += 1
        var value = 0
        var weight = 100
        while let byte = next, (0x30...0x39).contains(byte) {
            value += Int(byte - 0x30) * weight
            weight /= 10
            at += 1
        }
        return value
    }

    private static func hour(_ hour: Int, _ part: DayPart?) -> Int? {
        guard hour <= 24 else { return nil }
        // "13:05 PM" and "00:08 a. m." are written by some phones: a full clock with a mark that adds nothing.
        switch part {
        case nil: return hour
        case .morning: return hour == 12 ? 0 : hour < 12 ? hour : nil
        // 午後0:06 is six minutes past noon: Japanese clocks count 0 to 11.
        case .afternoon: return hour < 12 ? hour + 12 : hour < 24 ? hour : nil
        case .noon: return hour >= 10 && hour < 15 ? hour : hour >= 1 && hour <= 3 ? hour + 12 : nil
        case .evening: return hour == 12 || hour == 0 ? nil : hour < 12 ? hour + 12 : hour < 24 ? hour : nil
        }
    }
}
