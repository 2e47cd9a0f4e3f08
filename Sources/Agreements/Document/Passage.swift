// SPDX-License-Identifier: Apache-2.0

/// Words as a reader sees them, scalar by scalar, with the way back to the bytes they were written in.
///
/// Line breaks that structure makes (a `<br>`, a list item in a cell) are "\n".
struct Passage: Sendable {
    private(set) var display: [Unicode.Scalar] = []
    /// Same length as `display`; see `Folding`.
    private(set) var folded: [Unicode.Scalar] = []
    private var lower: [Int] = []
    private var upper: [Int] = []

    init() {}

    /// Words for themselves, without a file.
    init(reading words: String) { for scalar in words.unicodeScalars { append(scalar, from: 0, to: 0) } }

    var count: Int { display.count }
    var isEmpty: Bool { display.isEmpty }
    var all: Range<Int> { 0..<count }

    mutating func append(_ scalar: Unicode.Scalar, from: Int, to: Int) {
        display.append(scalar)
        folded.append(Folding.fold(scalar))
        lower.append(from)
        upper.append(to)
    }

    /// Appends the mark of a footnote: shown raised, and a space to every rule, so that "4¹ hours" is 4 hours.
    mutating func appendMarker(_ scalar: Unicode.Scalar, from: Int, to: Int) {
        append(" ", from: from, to: to)
        let raised: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        display[display.count - 1] = scalar.isDigit ? raised[Int(scalar.value - 48)] : scalar
    }

    /// Appends a space unless the passage is empty or ends in one.
    mutating func appendGap(at offset: Int, _ gap: Unicode.Scalar = " ") {
        guard let last = display.last, last != "\n" else { return }
        if last == " " {
            guard gap == "\n" else { return }
            removeLast()
            guard !isEmpty else { return }
        }
        append(gap, from: offset, to: offset)
    }

    /// How many bytes of the file lie between the scalars on both sides of a blank: columns of a text file stand far apart.
    func gap(at index: Int) -> Int {
        guard index > 0, index + 1 < count else { return 0 }
        return lower[index + 1] - upper[index - 1]
    }

    /// Whether a blank is where one line of the file ends and the next begins: it stands at the next line's start.
    func isLineEnd(at index: Int) -> Bool { index > 0 && index < count && lower[index] > upper[index - 1] }

    mutating func append(_ other: Passage) {
        display += other.display
        folded += other.folded
        lower += other.lower
        upper += other.upper
    }

    private mutating func removeLast() {
        display.removeLast()
        folded.removeLast()
        lower.removeLast()
        upper.removeLast()
    }

    /// Takes the last scalar off.
    mutating func dropLast() { if !isEmpty { removeLast() } }

    mutating func trimEnd() {
        while let last = display.last, last.isSpace { removeLast() }
    }

    /// Takes out the spaces of letter-spaced words, "响 应 时 间", in what was appended from `start` on.
    mutating func closeLetterSpacing(from start: Int) {
        guard count - start >= 7 else { return }
        var singles = 0
        var index = start
        while index < count {
            if folded[index] == " " { index += 1; continue }
            guard folded[index].isHan || folded[index].isDigit, index + 1 == count || folded[index + 1] == " " else { return }
            if folded[index].isHan { singles += 1 }
            index += 1
        }
        guard singles >= 3 else { return }
        let tail = part(start..<count)
        while count > start { removeLast() }
        for index in tail.all where tail.folded[index] != " " {
            append(tail.display[index], from: tail.lower[index], to: tail.upper[index])
        }
    }

    /// "Repairs……24 hours", "Repairs ........ 24 hours": to every rule a leader of dots is a colon.
    mutating func openLeaders() {
        var index = 0
        while index < count {
            let dot = folded[index]
            guard dot == "…" || dot == "." || dot == "·" || dot == "．" else {
                index += 1
                continue
            }
            var end = index
            while end < count, folded[end] == dot || folded[end] == " " && end + 1 < count && folded[end + 1] == dot { end += 1 }
            if end - index >= (dot == "…" ? 2 : 4), index > 0, end < count {
                folded[index] = ":"
                for at in (index + 1)..<end { folded[at] = " " }
            }
            index = max(end, index + 1)
        }
    }

    /// The part of the passage in `range`, a passage of its own.
    func part(_ range: Range<Int>) -> Passage {
        var result = Passage()
        let range = range.clamped(to: all)
        result.display = Array(display[range])
        result.folded = Array(folded[range])
        result.lower = Array(lower[range])
        result.upper = Array(upper[range])
        return result
    }

    /// The bytes of the file from the first to the last scalar of `range`.
    func bytes(_ range: Range<Int>) -> Range<Int>? {
        let range = range.clamped(to: all)
        guard let first = range.first, let last = range.last else { return nil }
        return lower[first]..<max(lower[first], upper[last])
    }

    /// The words in `range`, spaces at both ends removed and line breaks shown as " / ".
    func string(_ range: Range<Int>) -> String {
        let range = trimmed(range)
        var utf8: [UInt8] = []
        utf8.reserveCapacity(range.count * 2)
        for scalar in display[range] {
            if scalar == "\n" {
                utf8 += [0x20, 0x2F, 0x20]
            } else if scalar.value < 0x80 {
                utf8.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    var string: String { string(all) }

    /// The same range without spaces at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range.clamped(to: all)
        while let first = range.first, folded[first].isSpace { range = range.dropFirst().startIndex..<range.upperBound }
        while let last = range.last, folded[last].isSpace { range = range.lowerBound..<last }
        return range
    }

    /// The same range without spaces, pictures and bullets before the words.
    func named(_ range: Range<Int>) -> Range<Int> {
        var range = trimmed(range)
        while let first = range.first, folded[first].isSpace || SectionNames.isOrnament(folded[first]), range.count > 1 {
            range = range.lowerBound + 1..<range.upperBound
        }
        return range
    }

    /// Pieces between the scalars that `isBreak` names, without those scalars; empty ones are left out.
    func pieces(of range: Range<Int>, isBreak: (Int) -> Bool) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where isBreak(index) {
            let piece = trimmed(start..<index)
            if !piece.isEmpty { result.append(piece) }
            start = index + 1
        }
        let piece = trimmed(min(start, range.upperBound)..<range.upperBound)
        if !piece.isEmpty { result.append(piece) }
        return result
    }

    private static let sentenceLimit = 3000

    /// Sentences and, in cells, lines.
    func sentences() -> [Range<Int>] {
        var start = 0
        return pieces(of: all) { index in
            // A clause has an end: what runs on for pages is cut at a space.
            if index - start > Passage.sentenceLimit, folded[index] == " " || index - start > 2 * Passage.sentenceLimit {
                start = index
                return true
            }
            // Hardly any scalar ends a sentence: letters need no closer look.
            let value = folded[index].value
            if value > 0x3F, value != 0x3002 { return false }
            switch folded[index] {
            case "\n", "。", "!", "?", ";": return true
            case ".":
                guard index + 1 < count else { return true }
                guard folded[index + 1].isSpace, index > 0, !folded[index - 1].isDigit || !startsNumber(before: index) else { return false }
                return !isAbbreviation(before: index)
            default: return false
            }
        }
    }

    /// Whether the dot at `index` ends a clause number at the start of the passage or of a line: "2." but not "in 2020.".
    private func startsNumber(before index: Int) -> Bool {
        var at = index - 1
        while at >= 0, folded[at].isDigit || folded[at] == "." { at -= 1 }
        return at < 0 || folded[at] == "\n"
    }

    private func isAbbreviation(before index: Int) -> Bool {
        var at = index - 1
        while at >= 0, folded[at].isLetter || folded[at] == "." { at -= 1 }
        let word = String(String.UnicodeScalarView(folded[(at + 1)..<index]))
        // "at 5 p.m. on a Friday"; "until 5 p.m. Outside these hours" is two sentences.
        if word == "p.m" || word == "a.m" {
            let next = (index + 1..<count).first { !folded[$0].isSpace }
            return next.map { display[$0] == folded[$0] } ?? false
        }
        return [
            "e.g", "i.e", "no", "art", "sec", "inc", "ltd", "co", "corp", "approx", "max", "min", "hrs", "hr", "mins", "mon", "tue", "wed",
            "thu", "fri", "vs", "cf",
        ].contains(word)
    }
}
