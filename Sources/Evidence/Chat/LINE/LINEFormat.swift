// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// LINE's "Send chat history": a head in the phone's language, a line for each day, and `21:14⇥name⇥words` below it; computers write blanks for tabs.
///
/// Times are to the minute and without a zone, those of the device that exported. Lines without a name are LINE's own.
enum LINEFormat: EvidenceFormat {
    static let name = "line"

    private static let sampleBytes = 16 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        let source = SourceText(input.bytes.head(sampleBytes))
        var lines = WhatsAppLines(source.utf8).lazy.filter { !source.utf8[$0].allSatisfy(\.isBlank) }.prefix(80).makeIterator()
        guard let first = lines.next() else { return false }
        var hasHead = LINELine.isHead(source.string(first))
        var hasDay = LINELine.day(source.utf8, first) != nil
        if !hasHead, !hasDay { return false }
        while let line = lines.next() {
            if LINELine.day(source.utf8, line) != nil {
                hasDay = true
            } else if hasDay, let message = LINELine(source.utf8, line), hasHead || message.isTabbed || message.isSpaced {
                return true
            } else if !hasHead {
                return false
            }
        }
        // A chat that was only begun.
        hasHead = hasHead && hasDay
        return hasHead
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = LINEReading(input)
        reading.findDays()
        reading.run()
        return reading.finished()
    }
}

/// A line that begins a message: a time of day, and where the rest of it begins.
struct LINELine {
    /// Minutes since the day began; over 24 hours where the line says 24:53.
    var minutes: Int
    /// In the text's UTF-8.
    var raw: Range<Int>
    var body: Range<Int>
    var isTabbed: Bool
    var isSpaced: Bool { !isTabbed }

    init?(_ utf8: [UInt8], _ line: Range<Int>) {
        guard let first = utf8[line].first,
            first.isDigit || first >= 0x80 || first | 0x20 == UInt8(ascii: "a") || first | 0x20 == UInt8(ascii: "p")
        else { return nil }
        let text = StampText(utf8, from: line.lowerBound, to: line.upperBound, limit: 32)
        var cursor = StampCursor(text.bytes)
        if let clock = cursor.clock() {
            minutes = clock.millisecondOfDay / 60_000
        } else {
            // 24:53 and the hours behind it.
            guard let hour = cursor.number(most: 2), hour.digits == 2, (24...29).contains(hour.value), cursor.take(UInt8(ascii: ":")),
                let minute = cursor.number(most: 2), minute.digits == 2, minute.value < 60
            else { return nil }
            minutes = hour.value * 60 + minute.value
        }
        let end = text.origin(cursor.at)
        guard end < line.upperBound, utf8[end] == 0x09 || utf8[end] == 0x20 else { return nil }
        isTabbed = utf8[end] == 0x09
        raw = line.lowerBound..<end
        body = (end + 1)..<line.upperBound
    }

    /// `[LINE] Chat history with X`, `[LINE] 与X的聊天记录`, `[LINE] Xとのトーク履歴`, `[LINE]X…`.
    static func isHead(_ line: String) -> Bool {
        line.hasPrefix("[LINE]")
            || ["Chat history with ", "Chat history in "].contains { line.hasPrefix($0) && line.utf8.count < 200 }
    }

    /// A day as written and the weekday beside it.
    struct Day {
        var written: WrittenDate
        /// 0 is Monday; nil: a word that is not known.
        var weekday: Int?
    }

    /// `2026/03/02(Mon)`, `2026/3/2（週一）`, `2026.03.02 Monday`, `Mon, 02/03/2026`, `2026年3月2日 月曜日`, `2026. 3. 2. (월)`; nil for other lines.
    ///
    /// A date without a day of the week is somebody's words.
    static func day(_ utf8: [UInt8], _ line: Range<Int>) -> Day? {
        guard (8...80).contains(line.count), !utf8[line].contains(0x09) else { return nil }
        let text = StampText(utf8, from: line.lowerBound, to: line.upperBound)
        var cursor = StampCursor(text.bytes)
        cursor.skipBlanks()
        var word: ArraySlice<UInt8> = []
        if let next = cursor.next, !next.isDigit {
            // The word before a date ends with a comma, a full stop or a bracket.
            guard let digit = text.bytes.firstIndex(where: \.isDigit), digit <= 32 else { return nil }
            word = text.bytes[..<digit].trimmedBlanks
            guard let last = word.last, [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ")")].contains(last) else { return nil }
            cursor.at = digit
        }
        guard let written = numericDate(&cursor) else { return nil }
        var rest = text.bytes[cursor.at...].trimmedBlanks
        if word.isEmpty {
            word = rest
            rest = []
        }
        guard rest.isEmpty, !word.isEmpty, word.count <= 40, !word.contains(where: \.isDigit) else { return nil }
        let weekday = LINEWords.weekday(String(decoding: word, as: UTF8.self))
        // An unknown word must at least look like one: in brackets, or one word.
        let isBracketed = word.first == UInt8(ascii: "(") && word.last == UInt8(ascii: ")")
        guard weekday != nil || isBracketed || (word.contains { $0 >= 0x80 } && !word.contains(0x20)) else { return nil }
        return Day(written: written, weekday: weekday)
    }

    private static func numericDate(_ cursor: inout StampCursor) -> WrittenDate? {
        if let date = cursor.date() { return date }
        // Korean: 2026년 3월 2일.
        let start = cursor.at
        guard let year = cursor.number(most: 4), year.digits == 4, cursor.take(word: "년") else { return nil }
        cursor.skipBlanks()
        if let month = cursor.number(most: 2), cursor.take(word: "월") {
            cursor.skipBlanks()
            if let day = cursor.number(most: 2), cursor.take(word: "일") {
                return WrittenDate.named(year: year, month: month.value, day: day.value)
            }
        }
        cursor.at = start
        return nil
    }
}
