// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Reads the stamps that exports and tables write: RFC 3339, wall clocks in many layouts, and counts since 1970.
///
/// One pass over bytes; nothing is guessed: a layout that is not known gives nil, an order of day and month that is not known stays open.
enum StampScanner {
    /// The stamp that a whole cell is, blanks at its ends aside.
    static func scan(_ text: String) -> WrittenStamp? {
        // What most logs write is read without any detour.
        if text.utf8.count == 20 || text.utf8.count == 25, let instant = Timestamp(rfc3339: text),
            text.utf8.dropFirst(19).first != UInt8(ascii: "."), text.utf8.last != UInt8(ascii: "z")
        {
            return .instant(instant, .second, .offset)
        }
        return scanAnything(text)
    }

    /// The same in any layout.
    static func scanAnything(_ text: String) -> WrittenStamp? {
        var cursor = StampCursor(StampText(text).bytes)
        cursor.skipBlanks()
        while cursor.take(UInt8(ascii: "'")) {}  // a spreadsheet's guard
        if let epoch = epoch(cursor) { return epoch }
        guard let date = cursor.date() else { return nil }
        let afterDate = cursor.at
        _ = cursor.take(UInt8(ascii: ","))
        if !cursor.take(UInt8(ascii: "T")) { _ = cursor.take(UInt8(ascii: "t")) }
        cursor.skipBlanks()
        guard let clock = cursor.clock() else {
            cursor.at = afterDate
            cursor.skipBlanks()
            return cursor.isAtEnd ? .local(date, millisecondOfDay: nil, .day) : nil
        }
        cursor.skipBlanks()
        if cursor.isAtEnd { return .local(date, millisecondOfDay: clock.millisecondOfDay, clock.precision) }
        guard let zone = zone(&cursor), cursor.isAtEnd else { return nil }
        guard let day = date.only, let offset = zone.seconds else {
            // An alphabetic zone that means several offsets says nothing; so does an offset after a date whose order is open.
            return zone.seconds == nil ? .local(date, millisecondOfDay: clock.millisecondOfDay, clock.precision) : nil
        }
        let instant = Int64(day.dayNumber) * 86_400_000 + Int64(clock.millisecondOfDay) - Int64(offset) * 1000
        return .instant(Timestamp(milliseconds: instant), clock.precision, zone.basis)
    }

    /// Ten digits are seconds, thirteen milliseconds, sixteen microseconds; a fraction may follow seconds.
    private static func epoch(_ cursor: StampCursor) -> WrittenStamp? {
        var cursor = cursor
        guard let whole = cursor.number(most: 16), [10, 13, 16].contains(whole.digits) else { return nil }
        var milliseconds = 0
        var precision = StampPrecision.millisecond
        if whole.digits == 10 {
            precision = .second
            if cursor.take(UInt8(ascii: ".")) {
                var weight = 100
                guard let first = cursor.next, (0x30...0x39).contains(first) else { return nil }
                while let byte = cursor.next, (0x30...0x39).contains(byte) {
                    milliseconds += Int(byte - 0x30) * weight
                    weight /= 10
                    cursor.at += 1
                }
                precision = .millisecond
            }
        }
        cursor.skipBlanks()
        guard cursor.isAtEnd else { return nil }
        let base = whole.digits == 10 ? whole.value * 1000 : whole.digits == 13 ? whole.value : whole.value / 1000
        return .instant(Timestamp(milliseconds: Int64(base + milliseconds)), precision, .epoch)
    }

    private struct Zone {
        /// nil: letters that mean more than one offset.
        var seconds: Int?
        var basis: StampBasis
    }

    /// Alphabetic zones that mean one offset wherever they are written.
    private static let named: [(StaticString, Int?)] = [
        ("utc", 0), ("gmt", 0), ("cest", 7200), ("cet", 3600), ("eest", 10_800), ("eet", 7200), ("edt", -14_400), ("est", -18_000),
        ("cdt", -18_000), ("mdt", -21_600), ("mst", -25_200), ("pdt", -25_200), ("pst", -28_800), ("jst", 32_400), ("kst", 32_400),
        ("hkt", 28_800), ("sgt", 28_800), ("cst", nil), ("ist", nil), ("bst", nil),
    ]

    private static func zone(_ cursor: inout StampCursor) -> Zone? {
        if cursor.take(UInt8(ascii: "Z")) || cursor.take(UInt8(ascii: "z")) { return Zone(seconds: 0, basis: .offset) }
        if let offset = offset(&cursor) { return Zone(seconds: offset, basis: .offset) }
        for (name, seconds) in named where cursor.take(word: name) {
            if seconds == 0, let offset = offset(&cursor) { return Zone(seconds: offset, basis: .offset) }
            return Zone(seconds: seconds, basis: seconds == 0 ? .offset : .namedOffset)
        }
        return nil
    }

    /// `+08:00`, `+0800`, `+08`, and a comment in brackets after it.
    private static func offset(_ cursor: inout StampCursor) -> Int? {
        let start = cursor.at
        guard let sign = cursor.next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        cursor.at += 1
        guard let first = cursor.number(most: 4), first.digits == 2 || first.digits == 4 || first.digits == 1 else {
            cursor.at = start
            return nil
        }
        var minutes = first.digits == 4 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
        if first.digits <= 2, cursor.take(UInt8(ascii: ":")) {
            guard let rest = cursor.number(most: 2), rest.digits == 2, rest.value < 60 else {
                cursor.at = start
                return nil
            }
            minutes += rest.value
        }
        guard minutes <= 18 * 60 else {
            cursor.at = start
            return nil
        }
        cursor.skipBlanks()
        if cursor.next == UInt8(ascii: "("), cursor.bytes.last == UInt8(ascii: ")") { cursor.at = cursor.bytes.count }
        return minutes * (sign == UInt8(ascii: "-") ? -60 : 60)
    }
}
