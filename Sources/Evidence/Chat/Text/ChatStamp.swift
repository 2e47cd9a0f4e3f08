// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// When a message of a chat in text says it was written.
enum ChatTime {
    case full(WrittenStamp)
    /// A time of day; the day is that of the last line of dashes with a date.
    case clock(WrittenClock)
    /// A day without a year, "yesterday", a weekday: no time that can be placed.
    case vague
    case none
}

/// A stamp inside a line of text and where it stands.
struct ChatStamp {
    var time: ChatTime
    /// In the text's UTF-8.
    var range: Range<Int>
}

extension ChatStamp {
    /// The stamp that a line begins with, to the minute or finer, a blank or the line's end behind it.
    init?(front line: Range<Int>, _ utf8: [UInt8]) {
        guard line.lowerBound < line.upperBound, utf8[line.lowerBound].isDigit else { return nil }
        let view = StampText(utf8, from: line.lowerBound, to: line.upperBound, limit: 64)
        var cursor = StampCursor(view.bytes)
        guard let date = cursor.date(), cursor.next == 0x20 else { return nil }
        cursor.skipBlanks()
        let end = ChatStamp.endOfClock(cursor)
        // A nickname may begin like a part of the day: only what surely belongs to the clock is read as one.
        var inner = StampCursor(Array(view.bytes[cursor.at..<end]))
        guard let clock = inner.clock(), inner.isAtEnd, clock.precision != .millisecond else { return nil }
        guard end == view.bytes.count || view.bytes[end] == 0x20 else { return nil }
        time = .full(.local(date, millisecondOfDay: clock.millisecondOfDay, clock.precision))
        range = line.lowerBound..<view.origin(end)
    }

    private static func endOfClock(_ cursor: StampCursor) -> Int {
        let bytes = cursor.bytes
        var end = cursor.at
        while end < bytes.count, end < cursor.at + 8, bytes[end] >= 0x80 || (end > cursor.at && bytes[end] == 0x20) { end += 1 }
        while end < bytes.count, bytes[end].isDigit || bytes[end] == UInt8(ascii: ":") { end += 1 }
        guard end + 2 < bytes.count, bytes[end] == 0x20 else { return end }
        let mark = (bytes[end + 1] | 0x20, bytes[end + 2] | 0x20)
        let isFree = end + 3 == bytes.count || bytes[end + 3] == 0x20
        return isFree && (mark.0 == UInt8(ascii: "a") || mark.0 == UInt8(ascii: "p")) && mark.1 == UInt8(ascii: "m") ? end + 3 : end
    }

    /// The stamp that a line ends with, something before it: the longest there is.
    init?(back line: Range<Int>, _ utf8: [UInt8]) {
        var end = line.upperBound
        while end > line.lowerBound, utf8[end - 1].isBlank { end -= 1 }
        guard end > line.lowerBound, utf8[end - 1].isDigit || utf8[end - 1] | 0x20 == UInt8(ascii: "m") || utf8[end - 1] >= 0x80 else {
            return nil
        }
        var start = max(line.lowerBound, end - 64)
        while start < end, utf8[start] & 0xC0 == 0x80 { start += 1 }
        let view = StampText(utf8, from: start, to: end, limit: 96)
        guard view.bytes.contains(UInt8(ascii: ":")) else { return nil }
        var index = 1
        while index < view.bytes.count {
            defer { index += 1 }
            guard view.bytes[index - 1] == 0x20, view.bytes[index] != 0x20 else { continue }
            if let time = ChatStamp.whole(StampCursor(view.bytes, at: index)) {
                self.time = time
                range = view.origin(index)..<end
                return
            }
        }
        return nil
    }

    private static let vagueDays: [StaticString] = [
        "昨天", "前天", "今天", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "週一", "週二", "週三",
        "週四", "週五", "週六", "週日", "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// What the rest of the bytes is, when it is a stamp and nothing else.
    private static func whole(_ cursor: StampCursor) -> ChatTime? {
        var dated = cursor
        if let date = dated.date() {
            _ = dated.take(UInt8(ascii: ","))
            dated.skipBlanks()
            guard let clock = dated.clock(), dated.isAtEnd else { return nil }
            return .full(.local(date, millisecondOfDay: clock.millisecondOfDay, clock.precision))
        }
        var bare = cursor
        if let clock = bare.clock(), bare.isAtEnd, clock.precision != .millisecond { return .clock(clock) }
        var vague = cursor
        guard vagueDays.contains(where: { vague.take(word: $0) }) || vague.monthAndDay() else { return nil }
        vague.skipBlanks()
        return vague.clock() != nil && vague.isAtEnd ? .vague : nil
    }
}

extension StampCursor {
    init(_ bytes: [UInt8], at start: Int) {
        self.init(bytes)
        at = start
    }

    /// `3月2日`, `03-02`, `3/2`: a day of a year that is not said.
    fileprivate mutating func monthAndDay() -> Bool {
        let start = at
        if let month = number(most: 2), (1...12).contains(month.value) {
            if take(word: "月"), let day = number(most: 2), (1...31).contains(day.value), take(word: "日") || take(word: "号") { return true }
            if take(UInt8(ascii: "-")) || take(UInt8(ascii: "/")), let day = number(most: 2), (1...31).contains(day.value), next == 0x20 {
                return true
            }
        }
        at = start
        return false
    }
}

/// A line of dashes with a date in it, which says the day of the messages below: `—————  2026-03-02  —————`, `— —  2020-2-21  — —`.
struct ChatDay {
    var date: WrittenDate

    init?(_ line: Range<Int>, _ utf8: [UInt8]) {
        guard line.count >= 12, line.count <= 200 else { return nil }
        let view = StampText(utf8, from: line.lowerBound, to: line.upperBound, limit: 120)
        var bytes = view.bytes[...]
        var marks = 0
        func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "*") }
        while let first = bytes.first, isMark(first) || first == 0x20 {
            if first != 0x20 { marks += 1 }
            bytes = bytes.dropFirst()
        }
        guard marks >= 2 else { return nil }
        marks = 0
        while let last = bytes.last, isMark(last) || last == 0x20 {
            if last != 0x20 { marks += 1 }
            bytes = bytes.dropLast()
        }
        guard marks >= 2 else { return nil }
        var cursor = StampCursor(Array(bytes))
        guard let date = cursor.date() else { return nil }
        cursor.skipBlanks()
        if !cursor.isAtEnd { guard cursor.take(word: "星期") || cursor.take(word: "周") || cursor.take(word: "週") else { return nil } }
        self.date = date
    }
}
