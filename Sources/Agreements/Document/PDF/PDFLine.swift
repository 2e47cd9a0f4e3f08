// SPDX-License-Identifier: Apache-2.0

/// Words side by side without a gap that a column could end in.
struct PDFChunk: Sendable {
    var words: [PDFWord]
    var box: PDFBox

    init(_ word: PDFWord) {
        words = [word]
        box = word.box
    }

    mutating func append(_ word: PDFWord) {
        words.append(word)
        box = box.union(word.box)
    }
}

/// What stands at one height of a page, from left to right.
struct PDFLine: Sendable {
    var chunks: [PDFChunk]
    /// From 0.
    var page: Int
    /// On its page, from 1, running heads included.
    var number: Int
    var em: Double
    var middle: Double
    /// Another line stands beside it, half a line higher or lower: cells of one row with fewer or more lines.
    var isBeside = false

    /// Whether more than one column may stand at its height.
    var hasSeveral: Bool { chunks.count > 1 || isBeside }
    var words: [PDFWord] { chunks.flatMap(\.words) }
    var left: Double { chunks.first?.box.left ?? 0 }
    var right: Double { chunks.map(\.box.right).max() ?? 0 }
    /// Letters as wide as the type is high: a Chinese character is one, a Latin letter half of one.
    var widthInEms: Double { (right - left) / em }
}

extension PDFLine {
    /// The lines of a page from top to bottom: what the program found to share a base line stays together.
    static func all(_ words: [PDFWord], page: Int, gap: PDFGap) -> [PDFLine] {
        var groups: [(middle: Double, em: Double, words: [PDFWord])] = []
        var start = 0
        for index in words.indices where index + 1 == words.count || words[index + 1].line != words[index].line {
            let group = words[start...index]
            let tallest = group.max { $0.em < $1.em } ?? words[index]
            groups.append((tallest.box.middle, tallest.em, Array(group)))
            start = index + 1
        }
        groups.sort { ($0.middle, $0.words[0].box.left) < ($1.middle, $1.words[0].box.left) }
        var lines: [PDFLine] = []
        var current: [PDFWord] = []
        var (middle, em) = (0.0, 0.0)
        func close() {
            guard !current.isEmpty else { return }
            current.sort { $0.box.left < $1.box.left }
            PDFRaisedMarks.raise(&current)
            lines.append(PDFLine(chunks: gap.chunks(current), page: page, number: lines.count + 1, em: em, middle: middle))
            current = []
        }
        for group in groups {
            if current.isEmpty || group.middle - middle > 0.4 * max(em, group.em) {
                close()
                (middle, em) = (group.middle, group.em)
            } else if group.em > em {
                (middle, em) = (group.middle, group.em)
            }
            current += group.words
        }
        close()
        return lines.markedBeside(gap)
    }
}

extension PDFLine {
    /// Closer than two lines of one column ever are, and with a gap between them.
    fileprivate func isBeside(_ next: PDFLine, _ gap: PDFGap) -> Bool {
        let least = gap.column * min(em, next.em)
        guard next.middle - middle < 0.85 * min(em, next.em), chunks.count + next.chunks.count < 40 else { return false }
        return chunks.allSatisfy { chunk in
            next.chunks.allSatisfy { $0.box.left - chunk.box.right >= least || chunk.box.left - $0.box.right >= least }
        }
    }
}

extension [PDFLine] {
    /// The same lines, each knowing whether another stands beside it.
    func markedBeside(_ gap: PDFGap) -> [PDFLine] {
        var lines = self
        for index in lines.indices { lines[index].isBeside = false }
        for index in lines.indices.dropLast() where lines[index].isBeside(lines[index + 1], gap) {
            lines[index].isBeside = true
            lines[index + 1].isBeside = true
        }
        return lines
    }
}

/// How wide a gap between two words must be for a column to end in it.
struct PDFGap: Sendable {
    /// In ems.
    var column = 0.45

    /// Of type of one width for all letters the spaces are wide too.
    init(_ pages: [PDFPage]) {
        var spaces: [Double] = []
        for page in pages {
            for (word, next) in zip(page.words, page.words.dropFirst()) where word.line == next.line {
                let space = (next.box.left - word.box.right) / max(word.em, next.em)
                if space > 0.1, space < 1 { spaces.append(space) }
            }
            if spaces.count > 20_000 { break }
        }
        guard spaces.count > 20 else { return }
        spaces.sort()
        // Of a justified text the narrower ones tell more.
        column = max(column, 1.5 * spaces[spaces.count * 3 / 10])
    }

    /// A line of text that is set to the full width: many words with one and the same space between them are in no columns.
    private func isStretched(_ words: [PDFWord]) -> Bool {
        guard words.count > 6 else { return false }
        var (least, most) = (Double.infinity, 0.0)
        for (word, next) in zip(words, words.dropFirst()) {
            let space = next.box.left - word.box.right
            (least, most) = (min(least, space), max(most, space))
            guard least > 0, most < 1.2 * word.em, most < 1.25 * least else { return false }
        }
        return true
    }

    /// `words`: of one line, by their left edges.
    func chunks(_ words: [PDFWord]) -> [PDFChunk] {
        var chunks: [PDFChunk] = []
        let isStretched = isStretched(words)
        for word in words {
            if isStretched, !chunks.isEmpty {
                chunks[0].append(word)
            } else if let last = chunks.last?.words.last, word.box.left - (chunks.last?.box.right ?? 0) < column * min(last.em, word.em) {
                chunks[chunks.count - 1].append(word)
            } else {
                chunks.append(PDFChunk(word))
            }
        }
        return chunks
    }
}
