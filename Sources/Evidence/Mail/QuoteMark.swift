// SPDX-License-Identifier: Apache-2.0

/// What single lines of a message say about quotation. Lines are UTF-8 without their ends.
enum QuoteMark {
    /// Words beyond this many bytes of a line are not looked at.
    private static let lineLimit = 600

    /// A line that a mail program marked as quoted.
    static func isMarked(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.firstIndex(where: { !$0.isASCIIBlank }) else { return false }
        return line[first] == 0x3E && first - line.startIndex <= 3
    }

    /// "-----Original Message-----", "---------- 转发的邮件 ---------": what follows is another message.
    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 200 else { return false }
        let words = line.trimmed
        let inner = words.drop { isRule($0) }
        var end = inner.endIndex
        while end > inner.startIndex, isRule(inner[end - 1]) { end -= 1 }
        let phrase = inner[..<end].asciiLowercased
        guard MailPhrases.separators.contains(phrase) else { return false }
        // Without dashes only Apple's own words are enough.
        return inner.startIndex - words.startIndex >= 2 || phrase.last == 0x3A
    }

    private static func isRule(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x5F || byte == 0x3D || byte == 0x2A || byte == 0x7C || byte == 0x23 || byte.isASCIISpace
    }

    /// Outlook's line of 32 or more underscores.
    static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.trimmed
        return words.count >= 20 && words.allSatisfy { $0 == 0x5F || $0 == 0x2D }
    }

    /// "-- " or "--" alone.
    static func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 4, line.count >= 2, line[line.startIndex] == 0x2D, line[line.startIndex + 1] == 0x2D else { return false }
        return line.dropFirst(2).allSatisfy(\.isASCIISpace)
    }

    /// Whether a line is one that a telephone adds.
    static func isDeviceLine(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.trimmed
        guard words.count < 120 else { return false }
        let lower = words.asciiLowercased
        return MailPhrases.deviceLines.contains { lower.hasPrefix($0) }
    }

    /// The label of a line of a quoted header: "From: …", "*发件人：* …", "| 发件人 | …".
    static func label(_ line: ArraySlice<UInt8>) -> MailPhrases.Label? {
        var start = line.startIndex
        let end = min(line.endIndex, start + 64)
        var isTable = false
        while start < end, line[start] == 0x2A || line[start] == 0x7C || line[start].isASCIIBlank {
            if line[start] == 0x7C { isTable = true }
            start += 1
        }
        guard start < end else { return nil }
        for (word, label) in MailPhrases.labelsByByte[Int(line[start].asciiLowercased)] {
            guard matches(line, start, word) else { continue }
            var index = start + word.count
            // "*From:*", "发件人 :"
            while index < end, line[index] == 0x2A || line[index].isASCIIBlank { index += 1 }
            guard index < end else { continue }
            if line[index] == 0x3A || (isTable && line[index] == 0x7C) || matches(line, index, wideColon) { return label }
        }
        return nil
    }

    private static let wideColon: [UInt8] = [0xEF, 0xBC, 0x9A]

    /// Whether words stand at an index, whatever their case; `words` are lower case.
    private static func matches(_ line: ArraySlice<UInt8>, _ start: Int, _ words: [UInt8]) -> Bool {
        guard start >= line.startIndex, start + words.count <= line.endIndex else { return false }
        var offset = 0
        while offset < words.count {
            if line[start + offset].asciiLowercased != words[offset] { return false }
            offset += 1
        }
        return true
    }

    /// What lines that introduce a quotation are worth.
    struct Attribution {
        var lines: Int
        /// Names a date and a person: it introduces a quotation even when nothing below is marked.
        var isStrong: Bool
    }

    /// "On …, Dana wrote:" or "在 …写道：" at the start of some lines, wrapped over at most three.
    static func attribution(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Attribution? {
        var digits = 0
        var hasAddress = false
        var length = 0
        for (offset, line) in lines.prefix(3).enumerated() {
            let words = line.trimmed
            length += words.count
            guard let last = words.last, length <= lineLimit, offset == 0 || !isMarked(line) else { return nil }
            // ":", the last byte of "：", "wrote" and the dashes of "---- On … wrote ----"
            let isEnd = last == 0x3A || last == 0x9A || last == 0x65 || last == 0x2D
            if offset == 0, !isEnd, !isStart(words) { return nil }
            for byte in words {
                if byte.isASCIIDigit { digits += 1 }
                if byte == 0x40 { hasAddress = true }
            }
            guard isEnd, MailPhrases.attributionEnds.contains(where: { matches(words, words.endIndex - $0.count, $0) }) else { continue }
            let isStrong = digits >= 6 || (digits > 0 && hasAddress)
            return offset > 0 && !isStrong ? nil : Attribution(lines: offset + 1, isStrong: isStrong)
        }
        return nil
    }

    private static func isStart(_ words: ArraySlice<UInt8>) -> Bool {
        words.contains(0x3C) || MailPhrases.attributionStarts.contains { matches(words, words.startIndex, $0) }
    }
}
