// SPDX-License-Identifier: Apache-2.0

/// What single lines of a message say about quotation. Lines are UTF-8 without their ends.
enum QuoteMark {
    /// A line that a mail program marked as quoted.
    static func isMarked(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.firstIndex(where: { !$0.isASCIIBlank }), line[first] == 0x3E, first - line.startIndex <= 3 else {
            return false
        }
        // ">=" is a comparison.
        return first + 1 >= line.endIndex || line[first + 1] != 0x3D
    }

    enum Separator {
        case sure
        /// Words that may head anything: a quoted header must follow.
        case weak
        /// "Reply above this line": it parts only what has words above it.
        case below
    }

    /// "-----Original Message-----", "---------- 转发的邮件 ---------": what follows is another message.
    static func separator(_ line: ArraySlice<UInt8>) -> Separator? {
        guard line.count < 240 else { return nil }
        let words = line.trimmed
        guard let first = words.first, let last = words.last else { return nil }
        // Without dashes only Apple's own words are enough, and they end in a colon.
        let isColon = last == 0x3A || (last == 0x9A && words.hasSuffix(wideColon))
        guard isColon || (isRule(first) && isRule(last)) else { return nil }
        let inner = words.drop { isRule($0) }
        var end = inner.endIndex
        while end > inner.startIndex, isRule(inner[end - 1]) { end -= 1 }
        let dashes = words[..<inner.startIndex].count { $0 == 0x2D || $0 == 0x5F || $0 == 0x2A || $0 == 0x23 }
        let isFramed = dashes >= 2 && words.endIndex - end >= 2
        guard isColon || isFramed else { return nil }
        let phrase = withoutBlanks(inner[..<end]).asciiLowercased
        guard !phrase.isEmpty else { return nil }
        if QuotePhrases.separators.contains(phrase) { return .sure }
        guard isFramed else { return nil }
        if QuotePhrases.weakSeparators.contains(phrase) { return .weak }
        if QuotePhrases.lotusStarts.contains(where: { phrase.hasPrefix($0) }) { return .sure }
        return QuotePhrases.replyLines.contains { phrase.hasPrefix($0) } ? .below : nil
    }

    /// QQ's plain text keeps the entities of its markup; others use blanks beyond ASCII.
    private static let blanks = ["&nbsp;", "\u{A0}", "\u{3000}"].map { Array($0.utf8) }

    private static func withoutBlanks(_ phrase: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var phrase = phrase.trimmed
        while let blank = blanks.first(where: { phrase.hasPrefix($0) }) { phrase = phrase.dropFirst(blank.count).trimmed }
        while let blank = blanks.first(where: { phrase.hasSuffix($0) }) { phrase = phrase.dropLast(blank.count).trimmed }
        return phrase
    }

    private static func isRule(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x5F || byte == 0x3D || byte == 0x2A || byte == 0x7C || byte == 0x23 || byte.isASCIISpace
    }

    /// Outlook's line of 32 or more underscores.
    static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.trimmed
        return words.count >= 20 && words.allSatisfy { $0 == 0x5F || $0 == 0x2D }
    }

    /// A line of nothing but dashes or their like.
    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.trimmed
        return words.count >= 3 && words.allSatisfy { isRule($0) }
    }

    /// "-- ", "--" or a dash alone.
    static func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 5, line.count >= 2 else { return false }
        if line.hasPrefix(emDash) { return line.dropFirst(3).allSatisfy(\.isASCIISpace) }
        guard line[line.startIndex] == 0x2D, line[line.startIndex + 1] == 0x2D else { return false }
        return line.count <= 4 && line.dropFirst(2).allSatisfy(\.isASCIISpace)
    }

    private static let emDash: [UInt8] = [0xE2, 0x80, 0x94]

    /// Whether a line is one that a telephone adds: no sentence, and no more than a name of it.
    static func isDeviceLine(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.trimmed
        guard let first = words.first, let last = words.last, words.count < 240 else { return false }
        let isEnd = deviceEnds[Int(last)]
        guard isEnd || !deviceLines[Int(first.asciiLowercased)].isEmpty else { return false }
        // "Get Outlook for iOS<https://…>"
        let link = words.firstIndex { $0 == 0x3C || $0 == 0x5B } ?? words.endIndex
        let said = words[..<link].trimmed
        if deviceLines[Int(first.asciiLowercased)].contains(where: {
            matches(said, said.startIndex, $0.start) && matches(said, said.endIndex - $0.end.count, $0.end)
        }) {
            return !isSentence(said)
        }
        return isEnd && QuotePhrases.deviceEnds.contains { said.count > $0.count && matches(said, said.endIndex - $0.count, $0) }
            && !isSentence(said)
    }

    /// Commas, colons and full stops are of sentences.
    private static func isSentence(_ said: ArraySlice<UInt8>) -> Bool {
        if said.count >= 100 || said.contains(0x2C) || said.contains(0x3A) || said.contains(0x3F) { return true }
        var place = said.startIndex
        while place + 2 < said.endIndex {
            if said[place] == 0xEF, said[place + 1] == 0xBC, said[place + 2] == 0x8C { return true }
            if said[place] == 0x2E, said[place + 1] == 0x20, said.endIndex - place > 6 { return true }
            place += 1
        }
        return false
    }

    private static let deviceLines: [[(start: [UInt8], end: [UInt8])]] = (0..<256).map { byte in
        QuotePhrases.deviceLines.filter { Int($0.start[0]) == byte }
    }
    private static let deviceEnds: [Bool] = (0..<256).map { byte in
        QuotePhrases.deviceEnds.contains { Int($0[$0.count - 1]) == byte }
    }

    /// The label of a line of a quoted header and where its value begins: "From: …", "*发件人：* …", "| 发件人 | …".
    static func label(_ line: ArraySlice<UInt8>) -> (label: QuotePhrases.Label, value: Int, isBold: Bool)? {
        var start = line.startIndex
        let end = min(line.endIndex, start + 96)
        var isTable = false
        var isBold = false
        while start < end, line[start] == 0x2A || line[start] == 0x7C || line[start].isASCIIBlank {
            if line[start] == 0x7C { isTable = true }
            if line[start] == 0x2A { isBold = true }
            start += 1
        }
        // Mail programs begin labels with a capital.
        guard start < end, !(0x61...0x7A).contains(line[start]) else { return nil }
        for (word, label) in QuotePhrases.labelsByByte[Int(line[start].asciiLowercased)] {
            guard matches(line, start, word) else { continue }
            var index = start + word.count
            // "*From:*", "发件人 :", "De :" with a no-break space
            while index < end, line[index] == 0x2A || line[index].isASCIIBlank || line[index] == 0xC2 || line[index] == 0xA0 { index += 1 }
            guard index < end else { continue }
            let isColon = line[index] == 0x3A || (isTable && line[index] == 0x7C)
            if isColon || matches(line, index, wideColon) { return (label, index + (isColon ? 1 : 3), isBold) }
        }
        return nil
    }

    static let wideColon: [UInt8] = [0xEF, 0xBC, 0x9A]

    /// Whether words stand at an index, whatever their case; `words` are lower case.
    static func matches<Words: RandomAccessCollection<UInt8>>(_ line: ArraySlice<UInt8>, _ start: Int, _ words: Words) -> Bool {
        guard start >= line.startIndex, start + words.count <= line.endIndex else { return false }
        var place = start
        for word in words {
            let byte = line[place]
            // Letters beyond ASCII stand in the phrases in both cases, where they begin one.
            if byte != word, byte.asciiLowercased != word { return false }
            place += 1
        }
        return true
    }
}
