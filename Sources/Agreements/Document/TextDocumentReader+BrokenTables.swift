// SPDX-License-Identifier: Apache-2.0

/// Tables of pages that were copied as text: each cell ends in a bar, and a cell's own line breaks break its row.
///
///     Priority | Description | First response |
///     High | The line is down.
///     No workaround. | 1 hour |
///     Low |
///     A question |
///     2 days |
///
/// Or every cell stands on a line or in a paragraph of its own, without any bar. Only what divides into full rows of the same width is a table.
extension TextDocumentReader {
    /// A cell that may run over several lines.
    private struct Cell {
        var pieces: [Range<Int>] = []
        /// The lines from the first to the last.
        var lines: Range<Int>
        /// Nothing but the bar stands behind it on its line.
        var endsLine = false
    }

    private static let cellLimit = 600

    mutating func brokenTable(_ start: Int) -> Int? {
        guard dialect != .restructured, start >= searched.broken else { return nil }
        return barred(start) ?? stacked(start)
    }

    /// Two lines that end in bars, and none before them: what stands over them is no part of the table.
    func isBrokenStart(_ index: Int) -> Bool {
        if dialect != .restructured, index > 0, isLoneBar(index + 1), !isTableLine(lines[index]), !isLoneBar(index - 1) { return true }
        guard dialect != .restructured, index > 0, endsInBar(index), index + 1 < lines.count,
            endsInBar(index + 1) || isTableLine(lines[index + 1]) && pieces(lines[index].content).count > 2
        else { return false }
        return !endsInBar(index - 1)
    }

    /// A line that holds nothing but the bar of the cell before.
    private func isLoneBar(_ index: Int) -> Bool {
        lines.indices.contains(index) && lines[index].content.count == 1 && starts(lines[index], "|")
    }

    private func endsInBar(_ index: Int) -> Bool {
        let line = lines[index]
        return bytes[line.content].last == UInt8(ascii: "|") && (line.content.count == 1 || !starts(line, "|"))
    }

    // MARK: bars behind cells

    private mutating func barred(_ start: Int) -> Int? {
        let first = lines[start]
        let isLone = isLoneBar(start + 1) && !isTableLine(first)
        guard isLone || endsInBar(start), LineMarker.at(bytes, first.content)?.marker != .bullet
        else { return nil }
        let heads = pieces(first.content)
        var width = isLone ? nil : first.content.count > 1 && heads.count > 1 ? heads.count : nil
        // Heads on a line each over rows on one.
        if width == nil, !isLone {
            var line = start
            while line < min(lines.count, start + 8), !lines[line].isBlank {
                let count = pieces(lines[line].content).count
                if count > 1, line - start == count, bytes[lines[line].content].last == UInt8(ascii: "|") {
                    width = count
                    break
                }
                line += 1
            }
        }
        let (cells, end) = self.cells(start, width: width)
        // Rows on one line each are the other notation's.
        // What is no table from here on is none from the next line on.
        searched.broken = max(end, start + 1)
        guard cells.count > 3, end - start > 2, width.map({ isBroken(start..<end, $0) }) != false else { return nil }
        if let width {
            guard let rows = rows(cells, width), rows.count > 2 else { return nil }
            return append(rows, start, end)
        }
        guard let shape = StackedCells(count: cells.count, fewest: 1, { passage(cells[$0]) }) else { return nil }
        return append(shape, cells, start)
    }

    /// Whether a row runs over several lines.
    private func isBroken(_ range: Range<Int>, _ width: Int) -> Bool {
        range.contains { !isSeparator(lines[$0]) && pieces(lines[$0].content).count < width }
    }

    /// Cells from a line on; `end`: behind the last line that belongs to one.
    private func cells(_ start: Int, width: Int?) -> (cells: [Cell], end: Int) {
        var cells: [Cell] = []
        var open: Cell?
        var index = start
        while index < lines.count, cells.count < TextDocumentReader.cellLimit {
            let line = lines[index]
            if line.isBlank || dialect == .markdown && starts(line, "#") { break }
            if isSeparator(line) {
                index += 1
                continue
            }
            if !isTableLine(line) {
                // Between two rows words without a bar begin the next one only if their own bar follows at once.
                let isBetween = open == nil && width.map { cells.count % $0 == 0 } != false
                if isBetween || open == nil && width != nil, !isLoneBar(index + 1) { break }
                open = open ?? Cell(lines: index..<index)
                open?.pieces.append(line.content)
                index += 1
                continue
            }
            let parts = pieces(line.content)
            let isClosed = bytes[line.content].last == UInt8(ascii: "|")
            for (number, part) in parts.enumerated() {
                var cell = open ?? Cell(lines: index..<index)
                cell.pieces.append(part)
                cell.lines = cell.lines.lowerBound..<(index + 1)
                open = nil
                let isLast = number + 1 == parts.count
                if isLast, !isClosed {
                    open = cell
                } else {
                    cell.endsLine = isLast
                    cells.append(cell)
                }
            }
            index += 1
        }
        return (cells, cells.last?.lines.upperBound ?? start)
    }

    /// What stands between bars; a bar at the end closes the last piece.
    private func pieces(_ content: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = content.lowerBound
        for at in content where bytes[at] == UInt8(ascii: "|") && (at == content.lowerBound || bytes[at - 1] != UInt8(ascii: "\\")) {
            result.append(start..<at)
            start = at + 1
        }
        if start < content.upperBound { result.append(start..<content.upperBound) }
        return result
    }

    /// Full rows; one whose last cells were left away ends where the next begins with a level.
    private func rows(_ cells: [Cell], _ width: Int) -> [[Cell]]? {
        var result: [[Cell]] = []
        var row: [Cell] = []
        for cell in cells {
            let passage = passage(cell)
            if row.count > 1, row.last?.endsLine == true, cell.pieces.count == 1,
                SeverityPhrase.label(passage.folded, in: passage.all) != nil,
                passage.count <= 40
            {
                result.append(row)
                row = []
            }
            row.append(cell)
            if row.count == width {
                guard cell.endsLine else { return nil }
                result.append(row)
                row = []
            }
        }
        if !row.isEmpty { result.append(row) }
        let full = result.filter { $0.count == width }.count
        return full * 2 > result.count ? result : nil
    }

    /// The words of a cell, read with a copy: what is looked at and is no table leaves no trace.
    private func passage(_ cell: Cell) -> Passage {
        var inline = inline
        return TextDocumentReader.passage(cell, &inline)
    }

    private static func passage(_ cell: Cell, _ inline: inout InlineText) -> Passage {
        var passage = Passage()
        for piece in cell.pieces {
            if !passage.isEmpty { passage.appendGap(at: piece.lowerBound, "\n") }
            inline.append(piece, to: &passage)
        }
        passage.trimEnd()
        return passage
    }

    // MARK: a line for each cell

    private mutating func stacked(_ start: Int) -> Int? {
        guard lines[start].content.count <= 60, !isTableLine(lines[start]) else { return nil }
        let head = passage(Cell(pieces: [lines[start].content], lines: start..<start))
        guard !head.isEmpty, StackedCells.isCorner(head) else { return nil }
        // Apart by blank lines, or line by line.
        let isApart = isBlank(start + 1)
        var cells: [Cell] = []
        var index = start
        while index < lines.count, cells.count < StackedCells.limit {
            if lines[index].isBlank {
                guard isApart else { break }
                index += 1
                continue
            }
            let line = lines[index]
            if isTableLine(line) || dialect == .markdown && starts(line, "#") || LineMarker.at(bytes, line.content)?.marker == .bullet
                || line.content.count > 2000
            {
                break
            }
            var cell = Cell(pieces: [line.content], lines: index..<(index + 1))
            index += 1
            while isApart, index < lines.count, !lines[index].isBlank, cell.pieces.count < 12 {
                cell.pieces.append(lines[index].content)
                cell.lines = cell.lines.lowerBound..<(index + 1)
                index += 1
            }
            cells.append(cell)
        }
        guard let shape = StackedCells(count: cells.count, { passage(cells[$0]) }) else { return nil }
        return append(shape, cells, start)
    }

    // MARK: rows

    private mutating func append(_ shape: StackedCells, _ cells: [Cell], _ start: Int) -> Int {
        let rows = shape.rows.map { row in
            row.map { range in
                let parts = cells[range]
                let from = parts.first?.lines.lowerBound ?? start
                return Cell(pieces: parts.flatMap(\.pieces), lines: from..<max(from, parts.last?.lines.upperBound ?? from))
            }
        }
        let end = rows.last?.map(\.lines.upperBound).max() ?? start
        return append(rows, start, max(end, start + 1))
    }

    private mutating func append(_ rows: [[Cell]], _ start: Int, _ end: Int) -> Int {
        let width = rows.map(\.count).max() ?? 0
        var grid = TableGrid(rows: [])
        for (index, row) in rows.enumerated() {
            let first = row.first?.pieces.first?.lowerBound ?? lines[start].content.lowerBound
            let last = max(first, row.compactMap(\.pieces.last?.upperBound).max() ?? first)
            var cells = row.map { cell in
                let from = cell.pieces.first?.lowerBound ?? first
                let range = from..<max(from, cell.pieces.last?.upperBound ?? from)
                return TableCell(passage: TextDocumentReader.passage(cell, &inline), range: range, isHeader: index == 0)
            }
            while cells.count < width { cells.append(TableCell(passage: Passage(), range: last..<last)) }
            grid.rows.append(TableRow(cells: cells, range: first..<last))
        }
        append(grid, start, end)
        return end
    }
}
