// SPDX-License-Identifier: Apache-2.0

/// Which lines of a text run on into the next, and which are statements of their own.
extension TextDocumentReader {
    /// What stands between two lines of a paragraph: a space, a line break, or nothing between Chinese characters.
    func gap(after line: SourceLine, before next: SourceLine, _ passage: Passage) -> Unicode.Scalar? {
        guard let last = passage.display.last, let first = firstScalar(next) else { return " " }
        let isClosed = LineColumns.isWide(last.value) && LineColumns.isWide(first.value)
        switch dialect {
        case .markdown:
            let isHard =
                line.range.upperBound - line.content.upperBound >= 2 && bytes[line.range.upperBound - 1] == 0x20
                || bytes[line.content].last == UInt8(ascii: "\\")
            if isHard || starts(line, "**") && (starts(next, "**") || isBoldTitle(line)) { return "\n" }
            // Lines of a page that was copied as text: what ends this early was not broken by an editor.
            if width(line) < 50 || wrap == nil, !isClosed, !inline.reaches(beyond: next.content.lowerBound),
                !isBroken(line, next, last, first)
            {
                return "\n"
            }
            return isClosed ? nil : " "
        case .restructured:
            if starts(line, "| ") { return "\n" }
            return isClosed ? nil : " "
        case .plain: return isBroken(line, next, last, first) ? (isClosed ? nil : " ") : "\n"
        }
    }

    /// "**Urgent**" alone on its line: a title over the lines behind it.
    private func isBoldTitle(_ line: SourceLine) -> Bool {
        let content = line.content
        guard content.count > 4, content.count <= 80 else { return false }
        var end = content.upperBound
        for colon in [":", "："] where bytes[content].suffix(colon.utf8.count).elementsEqual(colon.utf8) { end -= colon.utf8.count }
        return end - content.lowerBound > 4 && bytes[..<end].suffix(2).elementsEqual("**".utf8)
            && !bytes[(content.lowerBound + 2)..<(end - 2)].contains(UInt8(ascii: "*"))
    }

    func firstScalar(_ line: SourceLine) -> Unicode.Scalar? {
        LineColumns(bytes, line.content.prefix(4)).scalars.first
    }

    /// Whether a sentence of plain text runs on from one line to the next, rather than each being a statement of its own.
    func isBroken(_ line: SourceLine, _ next: SourceLine, _ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
        if "。！？；：;:!?".unicodeScalars.contains(last) { return false }
        if (97...122).contains(first.value) { return last != "." }
        // "…, under which", and "Level 1 Errors were acknowledged within 8 hours.": a sentence, no row.
        if let wrap, (97...122).contains(last.value), bytes[next.content].last == UInt8(ascii: "."),
            width(line) + firstWidth(next) + 3 > wrap,
            width(line) <= wrap * 5 / 4
        {
            return true
        }
        if isLabelled(next) || isRow(next) { return false }
        if let wrap, width(line) + firstWidth(next) + 3 > wrap, width(line) <= wrap * 5 / 4 { return true }
        // A line of Chinese this long that ends without a stop runs on.
        if LineColumns.isWide(last.value), LineColumns.isWide(first.value) || first.isDigit, width(line) >= 56 { return true }
        return last == "," || last == "，" || last == "、" || endsOpen(line)
    }

    /// "High 4 hrs 2 hrs N/A", "P1 15 min All is down": a line that begins with a level, and ends in a length or has it right behind the level, is the row
    /// of a table.
    func isRow(_ line: SourceLine) -> Bool {
        guard line.content.count < 600 else { return false }
        let head = LineColumns(bytes, line.content.prefix(40)).scalars.map(Folding.fold)
        guard let level = SeverityPhrase.label(head, in: 0..<head.count), level.range.lowerBound == 0 else { return false }
        if let first = DurationPhrase.all(head, in: 0..<head.count).first, first.range.lowerBound >= level.range.upperBound,
            first.range.lowerBound - level.range.upperBound <= 2
        {
            return true
        }
        let tail = LineColumns(bytes, line.content.suffix(40)).scalars.map(Folding.fold)
        let lengths = DurationPhrase.all(tail, in: 0..<tail.count)
        return lengths.last.map { tail.count - $0.range.upperBound <= 4 } ?? false
    }

    /// "P1: …", "响应时间：…": a line that begins with a label.
    func isLabelled(_ line: SourceLine) -> Bool {
        let head = String(decoding: bytes[line.content.prefix(40)], as: UTF8.self).unicodeScalars
        guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        return head[..<colon].filter { $0 == " " }.count <= 3
    }

    private static let open: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "within", "and", "or", "than", "least", "most", "each",
        "every", "its", "their", "all", "any", "not", "shall", "will", "is", "are", "be",
    ]

    /// No statement ends in such a word.
    func endsOpen(_ line: SourceLine) -> Bool {
        let tail = bytes[line.content].suffix(12)
        // "within two (2)" before "Working Days"
        if tail.last == UInt8(ascii: ")"), let number = tail.lastIndex(of: UInt8(ascii: "(")), tail.endIndex - number > 2,
            tail[(number + 1)..<(tail.endIndex - 1)].allSatisfy({ (0x30...0x39).contains($0) }),
            let before = tail[..<number].last(where: { $0 != 0x20 }), (97...122).contains(before)
        {
            return true
        }
        let word = tail.reversed().prefix { (97...122).contains($0 | 0x20) }.reversed()
        return !word.isEmpty && word.count < tail.count
            && TextDocumentReader.open.contains(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
    }

    func width(_ line: SourceLine) -> Int {
        var width = line.indent
        for byte in bytes[line.content] where byte & 0xC0 != 0x80 { width += byte >= 0xE2 && byte < 0xF5 ? 2 : 1 }
        return width
    }

    /// Columns of the first word: one character of Chinese, or letters up to a space.
    func firstWidth(_ line: SourceLine) -> Int {
        guard let first = bytes[line.content].first, first < 0xE2 else { return 2 }
        return bytes[line.content].prefix(40).prefix { $0 != 0x20 && $0 < 0xE2 }.count
    }

    /// The column that explains most line ends: the word after each would not have fitted.
    func wrapColumn() -> Int? {
        var votes = [Int](repeating: 0, count: 204)
        var pairs = 0
        for index in lines.indices.dropFirst() {
            let (line, next) = (lines[index - 1], lines[index])
            if line.isBlank || next.isBlank || line.content.count > 800 || LineMarker.at(bytes, next.content) != nil || isRule(next)
                || isRule(line)
                || isLabelled(next)
            {
                continue
            }
            pairs += 1
            let low = width(line)
            let high = low + 1 + firstWidth(next)
            guard low < 160 else { continue }
            votes[low] += 1
            votes[min(high, 200)] -= 1
        }
        var best = (column: 0, count: 0)
        var count = 0
        for column in 0..<200 {
            count += votes[column]
            if column >= 36, count > best.count { best = (column, count) }
        }
        return best.count >= 2 && best.count * 5 >= pairs * 2 ? best.column : nil
    }
}
