// SPDX-License-Identifier: Apache-2.0

/// Lines that belong to one paragraph, list item or heading.
struct PDFParagraph: Sendable {
    var lines: [PDFLine]
    /// Space over its first line is larger than inside paragraphs.
    var isApart: Bool
    /// How far to the right its lines reach.
    var right: Double

    init(_ line: PDFLine, isApart: Bool) {
        lines = [line]
        self.isApart = isApart
        right = line.right
    }

    mutating func append(_ line: PDFLine) {
        lines.append(line)
        right = max(right, line.right)
    }

    /// Whether the author ended a line: the next word would have fitted on it.
    func isBroken(_ index: Int) -> Bool {
        guard let word = lines[index + 1].words.first else { return false }
        let next = word.text.first?.isWide ?? false ? word.em : word.box.width + 0.25 * word.em
        // A paragraph may go on in the next column. The lines near by tell how wide it is set; of a stack of thousands, not all are asked.
        let line = lines[index]
        let near = lines[max(0, index - 60)..<min(lines.count, index + 60)]
        let right = near.reduce(line.right) { abs($1.left - line.left) < 8 * line.em ? max($0, $1.right) : $0 }
        return line.right + next < right - 0.3 * word.em
    }
}

/// What is usual in a document.
struct PDFBody: Sendable {
    /// The size of most of the text.
    var em: Double
    /// From line to line of a paragraph, in ems.
    var pitch: Double

    /// `pages`: the words in the order of the program, which keeps the lines of a paragraph together in blocks.
    init(_ lines: [[PDFLine]], _ pages: [PDFPage]) {
        var sizes: [Int: Int] = [:]
        for line in lines.joined() { sizes[Int(line.em * 4), default: 0] += line.words.reduce(0) { $0 + $1.text.count } }
        em = Double(sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 40) / 4 + 0.125
        var pitches = pages.flatMap { PDFBody.pitches($0.words) }
        pitches.sort()
        pitch = pitches.count < 3 ? 1.4 : min(max(pitches[pitches.count / 2], 1), 2.6)
    }

    /// From each long line of a block to the next.
    private static func pitches(_ words: [PDFWord]) -> [Double] {
        var result: [Double] = []
        var above: (first: PDFWord, right: Double)?
        var line: (first: PDFWord, right: Double)?
        for word in words {
            if let open = line, open.first.line == word.line {
                line = (open.first, max(open.right, word.box.right))
                continue
            }
            (above, line) = (line, (word, word.box.right))
            guard let above, above.first.block == word.block, above.right - above.first.box.left > 15 * word.em else { continue }
            let step = (word.box.middle - above.first.box.middle) / word.em
            if step > 0.95, step < 3 { result.append(step) }
        }
        return result
    }
}

extension PDFParagraph {
    /// Paragraphs of the lines of one column of one or more pages.
    static func all(_ lines: [PDFLine], body: PDFBody) -> [PDFParagraph] {
        var result: [PDFParagraph] = []
        for (index, line) in lines.enumerated() {
            guard index > 0, let paragraph = result.last else {
                result.append(PDFParagraph(line, isApart: true))
                continue
            }
            let isApart = isApart(lines[index - 1], line, body, right: paragraph.lines.count > 1 ? paragraph.right : nil)
            if isApart || begins(line, after: paragraph, body) {
                result.append(PDFParagraph(line, isApart: isApart))
            } else {
                result[result.count - 1].append(line)
            }
        }
        return result
    }

    /// `right`: how far the lines of the paragraph above reach, if there are several.
    private static func isApart(_ line: PDFLine, _ next: PDFLine, _ body: PDFBody, right: Double?) -> Bool {
        if abs(line.em - next.em) > 0.12 * max(line.em, next.em) { return true }
        // Over the end of a page or column a sentence goes on.
        if line.page != next.page || next.middle < line.middle {
            return endsSentence(line) || PDFTranslation.isOther(line, next)
                || right.map { line.right < $0 - 4 * line.em } ?? (line.widthInEms < 15)
        }
        // Lines of a large heading may stand further apart than those of the text.
        let usual = next.em > 1.12 * body.em ? 1.75 : max(1.22 * body.pitch, 1.35)
        return next.middle - line.middle > usual * next.em
    }

    private static func begins(_ line: PDFLine, after paragraph: PDFParagraph, _ body: PDFBody) -> Bool {
        guard let last = paragraph.lines.last else { return true }
        let isFull = last.right > paragraph.right - 4 * last.em && last.widthInEms > 15
        if marker(line) != nil { return endsSentence(last) || !isFull }
        // A first line set in, where lines before it are not.
        let isSetIn = line.left > last.left + line.em && (paragraph.lines.count > 1 || marker(last) == nil)
        return isSetIn && (endsSentence(last) || !isFull)
    }

    static func endsSentence(_ line: PDFLine) -> Bool {
        line.words.last?.text.last.map { ".;:!?。；：！？)）".unicodeScalars.contains($0) } ?? true
    }

    static func marker(_ line: PDFLine) -> LineMarker? {
        let words = Array(PDFTypesetter.words(line.words).utf8.prefix(200))
        return LineMarker.at(words, 0..<words.count)?.marker
    }

    /// Nothing but a list's sign or number.
    static func isMarker(_ words: [PDFWord]) -> Bool {
        guard words.count <= 2 else { return false }
        let bytes = Array((PDFTypesetter.words(words) + " x").utf8)
        guard bytes.count <= 16, let found = LineMarker.at(bytes, 0..<bytes.count) else { return false }
        return found.words >= bytes.count - 1
    }

    /// A bare "3" or "3.1", which only where it is set as one is the number of a heading.
    static func isNumber(_ words: [PDFWord]) -> Bool {
        words.count == 1 && words[0].text.count <= 6 && words[0].text.allSatisfy { $0.isDigit || $0 == "." }
    }
}
