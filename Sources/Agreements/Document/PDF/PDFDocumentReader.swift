// SPDX-License-Identifier: Apache-2.0

/// A PDF's words with their places as a document: running heads and page numbers left out, columns in the order they are read, tables by position.
struct PDFDocumentReader {
    private(set) var document = AgreementDocument(blocks: [])
    /// What the ranges count in.
    private(set) var text: [UInt8] = []
    private(set) var places = PageTable()
    /// Where tables with times were not read, for it is in doubt what stands in which cell.
    private(set) var doubts: [Range<Int>] = []
    private(set) var pageCount = 0
    /// Pages that hold no words, from 1.
    private(set) var emptyPages: [Int] = []
    private(set) var scalars = 0
    /// Characters that stand for none: the file does not say what its letters are.
    private(set) var damaged = 0

    init(_ layout: [UInt8]) {
        let scan = PDFWordScanner.scan(layout)
        pageCount = scan.pages.count
        for (index, page) in scan.pages.enumerated() where page.words.isEmpty { emptyPages.append(index + 1) }
        for word in scan.pages.lazy.flatMap(\.words) {
            scalars += word.text.count
            for scalar in word.text where PDFDocumentReader.isDamaged(scalar) { damaged += 1 }
        }
        var pages = scan.pages
        PDFTypeSizes.level(&pages)
        let gap = PDFGap(pages)
        var lines = pages.enumerated().map { PDFLine.all($1.words.filter(\.isUpright), page: $0, gap: gap) }
        lines = PDFFurniture.removed(lines, heights: pages.map(\.height))
        let body = PDFBody(lines, pages)
        var reading = PDFReading(lines, body, gap)
        for (index, page) in lines.enumerated() {
            reading.read(page)
            let turned = pages[index].words.filter { !$0.isUpright }
            if !turned.isEmpty { reading.add(turned, page: index) }
        }
        reading.finish()
        document.blocks = reading.blocks.blocks
        text = reading.blocks.setter.text
        places = reading.blocks.setter.pages
        doubts = reading.doubts
        document.isComplete = scan.isComplete
        document.tile(text.count)
        document.outline()
    }

    /// The replacement character and those for private use.
    private static func isDamaged(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFFFD || (0xE000...0xF8FF).contains(scalar.value) }

    /// So many that the words cannot be relied upon.
    var isDamaged: Bool { damaged * 20 > scalars }
}

/// The run through the pages: prose is gathered until a table ends it, a table until a page does not go on with it.
struct PDFReading {
    private(set) var blocks: PDFBlocks
    private(set) var doubts: [Range<Int>] = []
    private let finder: PDFTableFinder
    private let body: PDFBody
    private var prose: [PDFLine] = []
    private var table: PDFTable?
    /// The last lines of a page, if they look like the head of a table.
    private var head: PDFTable?
    /// Columns of text that the last page ended in.
    private var columns: PDFColumns?

    init(_ pages: [[PDFLine]], _ body: PDFBody, _ gap: PDFGap) {
        blocks = PDFBlocks(pages, body)
        finder = PDFTableFinder(gap: gap, body: body.pitch)
        self.body = body
    }

    mutating func read(_ lines: [PDFLine], isColumn: Bool = false) {
        var index = 0
        // Runs looked at in vain cost what they are long: a page of them is read as text.
        var budget = 30 * lines.count + 200
        var ending: PDFColumns?
        defer { if !isColumn { columns = ending } }
        if !isColumn, prose.isEmpty, let open = table {
            let end = finder.continued(open, lines)
            if end > 0, table?.take(lines[..<end]) ?? false {
                index = end
                table = table.map(finder.widened)
            }
        }
        if let open = head, !lines.isEmpty {
            head = nil
            if case .table(let rows)? = finder.run(lines, from: 0, &budget)?.run, let whole = finder.joined(open, rows) {
                table = whole
                index = rows.lines.count
            } else {
                prose += open.lines
            }
        }
        if index < lines.count { endTable() }
        while index < lines.count {
            guard budget > 0, let (range, run) = finder.run(lines, from: index, after: isColumn ? nil : columns, &budget) else {
                if !isColumn, let (range, found) = finder.head(lines, from: index) {
                    prose.removeLast(min(prose.count, index - range.lowerBound))
                    endProse()
                    head = found
                    break
                }
                prose.append(lines[index])
                index += 1
                continue
            }
            // Lines of the head that were taken for prose.
            prose.removeLast(min(prose.count, index - range.lowerBound))
            switch run {
            case .table(let found):
                endProse()
                table = found
                if range.upperBound < lines.count { endTable() }
            case .columns(let columns):
                guard !isColumn else {
                    prose += lines[range]
                    break
                }
                if range.upperBound == lines.count { ending = columns }
                for column in 0..<columns.count { read(PDFReading.part(lines[range], columns, column, finder.gap), isColumn: true) }
                endTable()
            case .languages(let columns):
                guard !isColumn else {
                    prose += lines[range]
                    break
                }
                endProse()
                read(
                    PDFTranslation.unfolded((0..<columns.count).map { PDFReading.part(lines[range], columns, $0, finder.gap) }),
                    isColumn: true)
                endTable()
                endProse()
            }
            index = range.upperBound
        }
    }

    /// The lines of one column of a page.
    private static func part(_ lines: ArraySlice<PDFLine>, _ columns: PDFColumns, _ column: Int, _ gap: PDFGap) -> [PDFLine] {
        let parts = lines.compactMap { line -> PDFLine? in
            let words = columns.pieces(line, 0).filter { $0.columns.lowerBound == column }.flatMap(\.words)
            guard let first = words.first else { return nil }
            var part = line
            part.chunks = gap.chunks(words)
            let tallest = words.max { $0.em < $1.em } ?? first
            (part.em, part.middle) = (tallest.em, tallest.box.middle)
            return part
        }
        return parts.markedBeside(gap)
    }

    /// Words in the margin, after the page's own.
    mutating func add(_ words: [PDFWord], page: Int) {
        if table == nil { endProse() }
        var line = PDFLine(chunks: [], page: page, number: 1, em: body.em, middle: 0)
        line.chunks = words.map { PDFChunk($0) }
        if table != nil { endTable() }
        addText([line])
    }

    mutating func finish() {
        prose += head?.lines ?? []
        endProse()
        endTable()
    }

    private mutating func endProse() {
        var start = 0
        for range in finder.unread(prose) {
            if start < range.lowerBound { blocks.add(Array(prose[start..<range.lowerBound])) }
            addText(Array(prose[range]))
            start = range.upperBound
        }
        if start < prose.count { blocks.add(Array(prose[start...])) }
        prose = []
    }

    private mutating func addText(_ lines: [PDFLine]) {
        let start = blocks.setter.position
        if !blocks.addText(lines) { doubts.append(start..<blocks.setter.position) }
    }

    private mutating func endTable() {
        guard let found = table else { return }
        table = nil
        if let rows = found.rows(body: body.pitch) {
            blocks.add(rows, of: found)
        } else {
            addText(found.lines)
        }
    }
}
