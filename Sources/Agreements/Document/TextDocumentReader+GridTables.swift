// SPDX-License-Identifier: Apache-2.0

/// Tables drawn with "+---+" and "|", or with the characters for boxes; cells may span rows and columns.
extension TextDocumentReader {
    private static let lineLimit = 60_000
    private static let columnLimit = 200

    /// "+-----+-----+", "├─────┼─────┤".
    func isGridBorder(_ line: SourceLine) -> Bool {
        guard line.content.count >= 3, let first = bytes[line.content].first else { return false }
        if first == UInt8(ascii: "+") {
            let content = bytes[line.content]
            return content.count >= 3 && content.contains { $0 == 0x2D || $0 == 0x3D } && content.allSatisfy { "+-=:| ".utf8.contains($0) }
        }
        guard first == 0xE2 || first == 0xEF, let scalar = LineColumns(bytes, line.content.prefix(3)).scalars.first else { return false }
        return GridDrawing.corners.contains(scalar)
    }

    private func isGridLine(_ line: SourceLine) -> Bool {
        guard let first = bytes[line.content].first else { return false }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "|") { return true }
        guard first == 0xE2 || first == 0xEF, let scalar = LineColumns(bytes, line.content.prefix(3)).scalars.first else { return false }
        return GridDrawing.corners.contains(scalar) || GridDrawing.bars.contains(scalar)
    }

    mutating func gridTable(_ start: Int) -> Int? {
        guard start >= searched.grid, isGridBorder(lines[start]) else { return nil }
        var end = start
        while end < lines.count, end - start < TextDocumentReader.lineLimit, isGridLine(lines[end]) { end += 1 }
        while end > start + 1, !isGridBorder(lines[end - 1]) { end -= 1 }
        guard end - start >= 3 else { return nil }
        // The same table on screens of different widths.
        for widths in [LineColumns.Widths(), LineColumns.Widths(han: 2, box: 2), LineColumns.Widths(han: 1, box: 1)] {
            guard
                let drawing = GridDrawing(
                    lines[start..<end].map { LineColumns(bytes, $0.body, widths) }),
                drawing.columns.count <= TextDocumentReader.columnLimit
            else { continue }
            append(drawing, start, end)
            return end
        }
        if let rows = barRows(start, end) {
            append(TableGrid(rows: rows), start, end)
            return end
        }
        searched.grid = end
        return nil
    }

    private mutating func append(_ drawing: GridDrawing, _ start: Int, _ end: Int) {
        var rows: [TableRow] = []
        for band in drawing.rows() {
            var cells: [TableCell] = []
            for place in band.cells {
                var passage = Passage()
                for piece in place.pieces {
                    passage.joinLine(at: piece.lowerBound, trimmedFirst(piece))
                    inline.append(piece, to: &passage)
                }
                passage.trimEnd()
                let range =
                    (place.pieces.first?.lowerBound ?? band.range.lowerBound)..<(place.pieces.last?.upperBound ?? band.range.lowerBound)
                let cell = TableCell(passage: passage, range: range, isHeader: band.isHeader, isCopy: place.isCopy)
                cells.append(cell)
            }
            rows.append(TableRow(cells: cells, range: band.range))
        }
        append(TableGrid(rows: rows), start, end)
    }

    private func trimmedFirst(_ range: Range<Int>) -> Unicode.Scalar? {
        LineColumns(bytes, range.prefix(200)).scalars.first { !$0.isSpace }
    }

    /// Rows by their bars alone, where the drawing is out of line.
    private mutating func barRows(_ start: Int, _ end: Int) -> [TableRow]? {
        var rows: [TableRow] = []
        var width: Int?
        for line in lines[start..<end] where !isGridBorder(line) {
            let columns = LineColumns(bytes, line.content)
            var pieces: [Range<Int>] = []
            var from: Int?
            for (index, scalar) in columns.scalars.enumerated() where GridDrawing.bars.contains(scalar) {
                if let from { pieces.append(from..<columns.offsets[index]) }
                from = columns.offsets[index + 1]
            }
            guard pieces.count > 1, pieces.count == width ?? pieces.count else { return nil }
            width = pieces.count
            let cells = pieces.map { piece in
                var passage = Passage()
                inline.append(piece, to: &passage)
                passage.trimEnd()
                return TableCell(passage: passage, range: piece, isHeader: rows.isEmpty)
            }
            rows.append(TableRow(cells: cells, range: line.content))
        }
        return rows.count > 1 ? rows : nil
    }
}

extension Passage {
    /// Gets ready for the next line of a cell: a space, or nothing between Chinese characters; a break before a mark of a list.
    mutating func joinLine(at offset: Int, _ first: Unicode.Scalar?) {
        guard let last = display.last, let first else { return }
        if "-•*·●".unicodeScalars.contains(first) { return appendGap(at: offset, "\n") }
        if last != " ", LineColumns.isWide(last.value), LineColumns.isWide(first.value) { return }
        appendGap(at: offset)
    }
}

/// The lines of a drawn table and what they say of its cells.
struct GridDrawing {
    static let corners: Set<Unicode.Scalar> = [
        "+", "┌", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘", "╔", "╦", "╗", "╠", "╬", "╣", "╚", "╩", "╝", "┏", "┳", "┓", "┣", "╋", "┫", "┗",
        "┻", "┛",
        "╭", "╮", "╰", "╯", "╒", "╤", "╕", "╞", "╪", "╡", "╘", "╧", "╛", "╟", "╫", "╢", "╓", "╥", "╖", "╙", "╨", "╜", "┠", "┨", "┯", "┷",
        "┿", "╂",
        "┝", "┥", "┰", "┸", "＋",
    ]
    static let bars: Set<Unicode.Scalar> = ["|", "│", "┃", "║", "｜", "┆", "┇", "┊", "┋", "╎"]
    private static let dashes: Set<Unicode.Scalar> = ["-", "=", ":", "─", "━", "═", "╌", "┄", "┅", "┈", "╴", "－", "＝"]
    private static let doubles: Set<Unicode.Scalar> = ["=", "═", "━", "＝"]

    struct Place {
        var pieces: [Range<Int>]
        var isCopy: Bool
    }

    struct Band {
        var cells: [Place]
        var range: Range<Int>
        var isHeader: Bool
    }

    private let lines: [LineColumns]
    /// The columns of the vertical lines.
    let columns: [Int]
    /// The lines that hold a horizontal line somewhere.
    private let borders: [Int]

    /// Nil where the verticals do not stand in line.
    init?(_ lines: [LineColumns]) {
        self.lines = lines
        var seen: [Int: Int] = [:]
        var borders: [Int] = []
        for (index, line) in lines.enumerated() where GridDrawing.isBorder(line) {
            borders.append(index)
            for (place, scalar) in line.scalars.enumerated() where GridDrawing.corners.contains(scalar) {
                // A corner stands beside a dash, or at the end of one.
                let before = place > 0 ? line.scalars[place - 1] : " "
                let after = place + 1 < line.scalars.count ? line.scalars[place + 1] : " "
                if GridDrawing.dashes.contains(before) || GridDrawing.dashes.contains(after) { seen[line.columns[place], default: 0] += 1 }
            }
        }
        columns = seen.keys.sorted()
        self.borders = borders
        guard columns.count > 2, borders.count > 1, borders[0] == 0, borders.last == lines.count - 1, let first = columns.first,
            let last = columns.last
        else { return nil }
        for line in lines {
            guard GridDrawing.isVertical(line.scalar(at: first)), GridDrawing.isVertical(line.scalar(at: last)) else { return nil }
        }
    }

    private static func isVertical(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { bars.contains($0) || corners.contains($0) } ?? false }

    /// A line with a corner and a dash beside it.
    private static func isBorder(_ line: LineColumns) -> Bool {
        for index in line.scalars.indices.dropLast() where corners.contains(line.scalars[index]) && dashes.contains(line.scalars[index + 1])
        {
            return true
        }
        return false
    }

    /// Whether a horizontal line closes the slot of columns above it.
    private func isClosed(_ border: Int, _ slot: Int) -> Bool {
        let line = lines[border]
        let lower = line.index(at: columns[slot] + 1)
        let upper = line.index(at: columns[slot + 1])
        guard lower < upper else { return true }
        return line.scalars[lower..<upper].allSatisfy { GridDrawing.dashes.contains($0) || GridDrawing.corners.contains($0) }
    }

    /// Whether no vertical line stands at the right of a slot on any line of a band.
    private func isOpenRight(_ band: Range<Int>, _ slot: Int) -> Bool {
        guard slot + 2 < columns.count, !band.isEmpty else { return false }
        return band.allSatisfy { !GridDrawing.isVertical(lines[$0].scalar(at: columns[slot + 1])) }
    }

    /// The rows with their cells; a cell that spans stands in every place it covers.
    func rows() -> [Band] {
        let slots = columns.count - 1
        let header = borders.dropFirst().dropLast().first { border in lines[border].scalars.contains { GridDrawing.doubles.contains($0) } }
        var result: [Band] = []
        // The cell each slot belongs to while it is open: the slot where it began, and its pieces.
        var hanging = [Int?](repeating: nil, count: slots)
        var pieces = [[Range<Int>]](repeating: [], count: slots)
        var origins: [(row: Int, slot: Int)?] = Array(repeating: nil, count: slots)
        for (number, border) in borders.dropLast().enumerated() {
            let next = borders[number + 1]
            let band = (border + 1)..<next
            if band.isEmpty { continue }
            var cells: [Place] = []
            var slot = 0
            while slot < slots {
                var end = slot
                while end + 1 < slots, isOpenRight(band, end) { end += 1 }
                let isContinued = hanging[slot] != nil
                // A cell that hangs down shows words on the border above this band too.
                let own = (isContinued ? border..<next : band).compactMap { line -> Range<Int>? in
                    let columns = (self.columns[slot] + 1)..<self.columns[end + 1]
                    return lines[line].isBlank(columns) ? nil : lines[line].bytes(columns)
                }
                if !isContinued {
                    pieces[slot] = []
                    origins[slot] = (result.count, cells.count)
                }
                pieces[slot] += own
                cells.append(Place(pieces: pieces[slot], isCopy: isContinued))
                for covered in (slot + 1)..<max(slot + 1, end + 1) {
                    cells.append(Place(pieces: pieces[slot], isCopy: true))
                    (origins[covered], hanging[covered]) = (nil, nil)
                }
                hanging[slot] = isClosed(next, slot) ? nil : slot
                slot = end + 1
            }
            let range = (lines[band.lowerBound].offsets.first ?? 0)..<(lines[band.upperBound - 1].offsets.last ?? 0)
            result.append(Band(cells: cells, range: range, isHeader: header.map { border < $0 } ?? (number == 0 && borders.count > 2)))
            // What a spanning cell says further down is its words in the rows above as well.
            for (slot, origin) in origins.enumerated() where hanging[slot] == nil {
                origins[slot] = nil
                guard let origin, origin.row < result.count - 1 else { continue }
                for row in origin.row..<result.count where result[row].cells.indices.contains(origin.slot) {
                    result[row].cells[origin.slot].pieces = pieces[slot]
                }
            }
        }
        return borders.count <= 3 ? result.flatMap(split) : result
    }

    /// Where the words of the first column begin; nil where it is blank.
    private func indent(_ line: Int) -> Int? {
        let slot = (columns[0] + 1)..<columns[1]
        guard lines.indices.contains(line), !lines[line].isBlank(slot) else { return nil }
        return slot.first { !lines[line].isBlank($0..<$0 + 1) }
    }

    /// A line with a label alone, before a line whose label is set in, or goes on in small letters, and has values beside it.
    private func isLead(from line: Int, to next: Int) -> Bool {
        guard let own = indent(line), let other = indent(next), other >= own else { return false }
        if other == own {
            guard let first = lines[line].scalar(at: own), let second = lines[next].scalar(at: other), first.properties.isUppercase,
                second.properties.isLowercase
            else { return false }
        }
        func values(_ line: Int) -> Bool {
            (1..<(columns.count - 1)).contains { !lines[line].isBlank((columns[$0] + 1)..<columns[$0 + 1]) }
        }
        return !values(line) && values(next)
    }

    /// A band without lines between its rows: each line with a label and a value begins one.
    private func split(_ band: Band) -> [Band] {
        guard !band.isHeader, let from = lines.firstIndex(where: { $0.offsets.first == band.range.lowerBound }) else { return [band] }
        var groups: [[Int]] = []
        for line in from..<lines.count where (lines[line].offsets.first ?? 0) < band.range.upperBound {
            let filled = (0..<(columns.count - 1)).filter { !lines[line].isBlank((columns[$0] + 1)..<columns[$0 + 1]) }
            // "Time to repair," over "  total loss | 8 hours": a label of two lines, whose values stand beside the second.
            let goesOn = groups.last.map { $0.count == 1 && isLead(from: $0[0], to: line) } ?? false
            let leads = isLead(from: line, to: line + 1) && indent(line) == indent(from)
            if groups.isEmpty || filled.first == 0 && filled.count > 1 && !goesOn || leads {
                groups.append([line])
            } else {
                groups[groups.count - 1].append(line)
            }
        }
        guard groups.count > 1, band.cells.allSatisfy({ !$0.isCopy }) else { return [band] }
        return groups.map { group in
            let cells = (0..<(columns.count - 1)).map { slot in
                Place(
                    pieces: group.compactMap { line in
                        let columns = (self.columns[slot] + 1)..<self.columns[slot + 1]
                        return lines[line].isBlank(columns) ? nil : lines[line].bytes(columns)
                    }, isCopy: false)
            }
            let range = (lines[group[0]].offsets.first ?? 0)..<(lines[group[group.count - 1]].offsets.last ?? 0)
            return Band(cells: cells, range: range, isHeader: false)
        }
    }
}
