// SPDX-License-Identifier: Apache-2.0

/// Lines that belong to one paragraph, list item or heading.
struct PDFParagraph: Sendable {
    var lines: [PDFLine]
    /// Space over its first line is larger than inside paragraphs.
    var isApart: Bool

    /// Whether the author ended a line: the next word would have fitted on it.
    func isBroken(_ index: Int, widest: Double) -> Bool {
        guard let word = lines[index + 1].words.first else { return false }
        let next = word.text.first?.isWide ?? false ? word.em : word.box.width + 0.25 * word.em
        return lines[index].right + next < widest - 0.3 * word.em
    }
}

/// What is usual in a document.
struct PDFBody: Sendable {
    /// The size of most of the text.
    var em: Double
    /// From line to line of a paragraph, in ems.
    var pitch: Double

    init(_ pages: [[PDFLine]]) {
        var sizes: [Int: Int] = [:]
        var pitches: [Double] = []
        for lines in pages {
            for line in lines { sizes[Int(line.em * 4), default: 0] += line.words.reduce(0) { $0 + $1.text.count } }
            for (line, next) in zip(lines, lines.dropFirst())
            where line.chunks.count == 1 && next.chunks.count == 1 && line.widthInEms > 18 && abs(line.em - next.em) < 0.1 * line.em
                && line.words.last?.block == next.words.first?.block
            {
                pitches.append((next.middle - line.middle) / line.em)
            }
        }
        em = Double(sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 40) / 4 + 0.125
        pitches.sort()
        pitch = pitches.count < 3 ? 1.4 : min(max(pitches[pitches.count / 2], 1), 2.6)
    }
}

extension PDFParagraph {
    /// Paragraphs of the lines of one column of one or more pages.
    static func all(_ lines: [PDFLine], body: PDFBody) -> [PDFParagraph] {
        var result: [PDFParagraph] = []
        for (index, line) in lines.enumerated() {
            guard index > 0, let paragraph = result.last else {
                result.append(PDFParagraph(lines: [line], isApart: true))
                continue
            }
            let isApart = isApart(lines[index - 1], line, body)
            if isApart || begins(line, after: paragraph, body) {
                result.append(PDFParagraph(lines: [line], isApart: isApart))
            } else {
                result[result.count - 1].lines.append(line)
            }
        }
        return result
    }

    private static func isApart(_ line: PDFLine, _ next: PDFLine, _ body: PDFBody) -> Bool {
        if abs(line.em - next.em) > 0.12 * max(line.em, next.em) { return true }
        // Over the end of a page or column a sentence goes on.
        if line.page != next.page || next.middle < line.middle { return endsSentence(line) || line.widthInEms < 15 }
        // Lines of a large heading may stand further apart than those of the text.
        let usual = next.em > 1.12 * body.em ? 1.75 : max(1.22 * body.pitch, 1.3)
        return next.middle - line.middle > usual * next.em
    }

    private static func begins(_ line: PDFLine, after paragraph: PDFParagraph, _ body: PDFBody) -> Bool {
        guard let last = paragraph.lines.last else { return true }
        let widest = paragraph.lines.map(\.right).max() ?? last.right
        let isFull = last.right > widest - 4 * last.em && last.widthInEms > 15
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
}
