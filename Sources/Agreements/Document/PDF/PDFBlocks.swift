// SPDX-License-Identifier: Apache-2.0

/// Makes blocks of paragraphs and tables.
struct PDFBlocks {
    private(set) var blocks: [Block] = []
    private(set) var setter: PDFTypesetter
    private let body: PDFBody
    /// Sizes of headings, the largest first.
    private let sizes: [Double]

    init(_ pages: [[PDFLine]], _ body: PDFBody) {
        self.body = body
        setter = PDFTypesetter(pages.lazy.joined().flatMap(\.words))
        var sizes: [Double] = []
        for line in pages.joined() where line.em > 1.12 * body.em && line.widthInEms < 60 {
            if !sizes.contains(where: { abs($0 - line.em) < 0.06 * line.em }), sizes.count < 40 { sizes.append(line.em) }
        }
        self.sizes = sizes.sorted(by: >)
    }

    // MARK: prose

    mutating func add(_ lines: [PDFLine]) {
        let paragraphs = PDFParagraph.all(lines, body: body)
        for (index, paragraph) in paragraphs.enumerated() {
            let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
            add(paragraph, before: next)
        }
    }

    /// Lines of a table that is in doubt, each by itself; false if times stand in them, which then nobody reads: they could be anything's.
    mutating func addText(_ lines: [PDFLine]) -> Bool {
        let isRead = !lines.contains { line in
            let words = PDFTypesetter.words(line.words).unicodeScalars.map(Folding.fold)
            return !DurationPhrase.all(words, in: 0..<words.count).isEmpty
        }
        for line in lines { add(PDFParagraph(line, isApart: false), content: isRead ? .paragraph : .nothing) }
        return isRead
    }

    private mutating func add(_ paragraph: PDFParagraph, before next: PDFParagraph?) {
        let line = paragraph.lines[0]
        if line.em > 1.12 * body.em, paragraph.lines.count <= 4 {
            let level = (sizes.firstIndex { $0 < line.em * 1.06 } ?? 0) + 1
            return add(paragraph, content: .heading(level: min(level, 6)))
        }
        switch PDFParagraph.marker(line) {
        case .bullet?:
            let indent = Int(max(0, min(80, line.left / max(1, body.em))))
            add(paragraph, content: .item(depth: 10 + indent))
        case .number(let level)?:
            if level <= 3, isHeading(paragraph) {
                add(paragraph, content: .heading(level: 7 + level))
            } else {
                add(paragraph, content: .item(depth: level))
            }
        case nil:
            let isAlone = paragraph.isApart && next.map { !$0.isApart || $0.lines.count > 1 || $0.lines[0].widthInEms > 20 } ?? false
            add(paragraph, content: isAlone && isHeading(paragraph) ? .heading(level: 12) : .paragraph)
        }
    }

    /// A short line alone, without a stop at its end and without a time in it.
    private func isHeading(_ paragraph: PDFParagraph) -> Bool {
        guard paragraph.lines.count == 1, let line = paragraph.lines.first, line.widthInEms < 24,
            line.chunks.count == 1 || line.chunks.count == 2 && PDFParagraph.isMarker(line.chunks[0].words),
            !PDFParagraph.endsSentence(line), let first = line.words.first?.text.first, !(0x61...0x7A).contains(first.value)
        else { return false }
        let words = line.words.flatMap(\.text).map(Folding.fold)
        guard words.count <= 40, !words.contains(where: { "。;；，:：".unicodeScalars.contains($0) }) else { return false }
        let passage = PDFTypesetter.words(line.words).unicodeScalars.map(Folding.fold)
        return DurationPhrase.all(passage, in: 0..<passage.count).isEmpty
    }

    private mutating func add(_ paragraph: PDFParagraph, content: Block.Content) {
        setter.newLine()
        let start = setter.position
        var passage = Passage()
        for (index, line) in paragraph.lines.enumerated() {
            let isBroken = index > 0 && paragraph.isBroken(index - 1)
            var words = line.words
            // A list item's sign is not one of its words.
            if index == 0, case .item(let depth) = content, depth >= 10, words.count > 1, words[0].text.count == 1 { words.removeFirst() }
            setter.append(words, page: line.page, line: line.number, to: &passage, join: isBroken ? .broken : .wrapped)
        }
        passage.trimEnd()
        blocks.append(Block(content: content, passage: passage, range: start..<setter.position))
    }

    // MARK: tables

    /// Where a piece of a table stands; copies of a cell are known by it.
    private struct Place: Hashable {
        var line: Int
        var column: Int
    }

    mutating func add(_ rows: [PDFRow], of table: PDFTable) {
        setter.newLine()
        let start = setter.position
        var known: [Place: TableCell] = [:]
        var widest = [Double](repeating: 0, count: table.columns.count)
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                for piece in cell.pieces where !piece.isSpan { widest[column] = max(widest[column], piece.box.width) }
            }
        }
        var grid = TableGrid(rows: [])
        for row in rows {
            setter.newLine()
            let from = setter.position
            var cells: [TableCell] = []
            for (column, cell) in row.cells.enumerated() {
                let place = cell.pieces.first.map { Place(line: $0.line, column: $0.columns.lowerBound) }
                if let place, var copy = known[place] {
                    copy.isCopy = true
                    copy.isHeader = cell.isHeader
                    cells.append(copy)
                    continue
                }
                let first = setter.position
                var passage = Passage()
                for (index, piece) in cell.pieces.enumerated() {
                    let line = table.lines[piece.line]
                    // A page's end breaks lines of any width.
                    let isBroken =
                        index > 0 && !piece.isSpan && table.lines[cell.pieces[index - 1].line].page == line.page
                        && !PDFRowLayout.isWrap(cell.pieces[index - 1], piece, widest[column])
                    setter.append(piece.words, page: line.page, line: line.number, to: &passage, join: isBroken ? .broken : .wrapped)
                }
                let made = TableCell(passage: passage, range: first..<setter.position, isHeader: cell.isHeader, isCopy: false)
                if let place { known[place] = made }
                cells.append(made)
                setter.tab()
            }
            grid.rows.append(TableRow(cells: cells, range: from..<setter.position))
        }
        blocks.append(Block(content: .table(grid), passage: Passage(), range: start..<setter.position))
    }
}
