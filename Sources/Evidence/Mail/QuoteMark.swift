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
        let words = line.trimmed.prefix(80).drop { $0 == 0x2A || $0 == 0x7C || $0.isASCIIBlank }
        guard let first = words.first, first.isASCIILetter || first >= 0x80 else { return nil }
        let lower = words.prefix(32).asciiLowercased
        for (word, label) in MailPhrases.labels where lower.hasPrefix(word) {
            var rest = words.dropFirst(word.count)
            // "*From:*", "发 件 人 :", a full-width space before the colon
            while let byte = rest.first, byte == 0x2A || byte.isASCIIBlank { rest = rest.dropFirst() }
            if rest.first == 0x3A || rest.hasPrefix([0xEF, 0xBC, 0x9A]) || (rest.first == 0x7C && line.trimmed.first == 0x7C) {
                return label
            }
        }
        return nil
    }

    /// What lines that introduce a quotation are worth.
    struct Attribution {
        var lines: Int
        /// Names a date and a person: it introduces a quotation even when nothing below is marked.
        var isStrong: Bool
    }

    /// "On …, Dana wrote:" or "在 …写道：" at the start of some lines, wrapped over at most three.
    static func attribution(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Attribution? {
        var joined: [UInt8] = []
        for (offset, line) in lines.prefix(3).enumerated() {
            let words = line.trimmed
            guard !words.isEmpty, words.count + joined.count <= lineLimit, !isMarked(line) else { return nil }
            joined += words.asciiLowercased
            if MailPhrases.attributionEnds.contains(where: { joined.hasSuffix($0) }) {
                let digits = joined.count { $0.isASCIIDigit }
                let isStrong = digits >= 6 || (digits > 0 && joined.contains(0x40))
                if offset > 0, !isStrong { return nil }
                return Attribution(lines: offset + 1, isStrong: isStrong)
            }
            if offset == 0, !MailPhrases.attributionStarts.contains(where: { joined.hasPrefix($0) }), !words.contains(0x3C) { return nil }
            joined.append(0x20)
        }
        return nil
    }
}
