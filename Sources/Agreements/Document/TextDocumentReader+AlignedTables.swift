// SPDX-License-Identifier: Apache-2.0

/// Tables of plain text without any line drawn: cells apart by tabs, or columns apart by white channels that run through all lines.
extension TextDocumentReader {
    private static let lineLimit = 5000
    private static let widthLimit = 400

    mutating func alignedTable(_ start: Int) -> Int? {
        guard dialect == .plain, start >= searched.aligned, isGapped(lines[start]) else { return nil }
        var end = start
        while end < lines.count, end - start < TextDocumentReader.lineLimit, !lines[end].isBlank, !isRule(lines[end]),
            lines[end].content.count < 1000, lines[end].quotes == lines[start].quotes
        { end += 1 }
        if let next = tabbed(start, end) ?? channelled(start, end) { return next }
        searched.aligned = max(end, start + 1)
        return nil
    }

    /// Two blanks in a row, or a tab, between words: a line that may be a row.
    private func isGapped(_ line: SourceLine) -> Bool {
        var blanks = 0
        for byte in bytes[line.content] {
            if byte == 0x09 { return true }
            blanks = byte == 0x20 ? blanks + 1 : 0
            if blanks > 1 { return true }
        }
        return contains(line.content, "\u{3000}\u{3000}")
    }

    // MARK: tabs

    /// Lines of equally many cells apart by tabs.
    private mutating func tabbed(_ start: Int, _ limit: Int) -> Int? {
        let width = fields(lines[start]).count
        guard width > 1 else { return nil }
        var end = start
        while end < limit, fields(lines[end]).count == width { end += 1 }
        guard end - start >= (width > 2 ? 2 : 3) else { return nil }
        let rows = (start..<end).map { index in
            TableRow(
                cells: fields(lines[index]).map { piece in
                    var passage = Passage()
                    inline.append(piece, to: &passage)
                    passage.trimEnd()
                    return TableCell(passage: passage, range: piece, isHeader: index == start)
                }, range: lines[index].content)
        }
        appendTable(rows, start, end)
        return end
    }

    /// The pieces between runs of tabs.
    private func fields(_ line: SourceLine) -> [Range<Int>] {
        bytes[line.content].split(separator: 0x09, maxSplits: 100).map { $0.startIndex..<$0.endIndex }
    }

    // MARK: channels

    /// Columns that no line has a word in, two or more wide.
    private mutating func channelled(_ start: Int, _ limit: Int) -> Int? {
        let columns = (start..<limit).map { LineColumns(bytes, lines[$0].body) }
        var taken = [Bool](repeating: false, count: TextDocumentReader.widthLimit)
        var end = start
        var best: (end: Int, slots: [Range<Int>])?
        // As far down as the channels of the first line stay open.
        for line in columns {
            guard line.width < TextDocumentReader.widthLimit else { break }
            for (index, scalar) in line.scalars.enumerated() where !scalar.isSpace && scalar != "\u{3000}" {
                for column in line.columns[index]..<line.columns[index + 1] { taken[column] = true }
            }
            let slots = TextDocumentReader.slots(taken)
            if slots.count < 2 { break }
            end += 1
            if let last = best, last.slots.count > slots.count, end - start > 3 { break }
            best = (end, slots)
        }
        guard let best, best.end - start >= 3 || best.end - start == 2 && best.slots.count > 2, best.end == limit || best.end - start >= 4
        else {
            return nil
        }
        return channelTable(start, best.end, best.slots)
    }

    private static func slots(_ taken: [Bool]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        var blanks = 0
        for (column, isTaken) in taken.enumerated() {
            if isTaken {
                if start == nil { start = column }
                blanks = 0
            } else {
                blanks += 1
                if blanks == 2, let from = start {
                    result.append(from..<(column - 1))
                    start = nil
                }
            }
        }
        if let start { result.append(start..<taken.count) }
        return result
    }

    private mutating func channelTable(_ start: Int, _ end: Int, _ slots: [Range<Int>]) -> Int? {
        let wide = slots.indices.map { index in
            (index == 0 ? 0 : slots[index].lowerBound)..<(index + 1 < slots.count ? slots[index + 1].lowerBound : Int(Int32.max))
        }
        let lines = (start..<end).map { LineColumns(bytes, self.lines[$0].body) }
        func filled(_ line: LineColumns) -> Int { wide.filter { !line.isBlank($0) }.count }
        // Every column has a header, most lines have words in two columns, and no column is one of marks of a list.
        guard filled(lines[0]) == wide.count, lines.filter({ filled($0) > 1 }).count * 5 >= lines.count * 3 else { return nil }
        guard self.lines[start..<end].allSatisfy({ LineMarker.at(bytes, $0.content)?.marker != .bullet }) else { return nil }
        let isNumbered = self.lines[start..<end].dropFirst().allSatisfy { LineMarker.at(bytes, $0.content) != nil }
        guard !isNumbered || wide.count > 2 else { return nil }
        var rows: [TableRow] = []
        var group: [Int] = []
        for (number, line) in lines.enumerated() {
            if !group.isEmpty, !line.isBlank(wide[0]) {
                if let row = row(group, wide, isHeader: rows.isEmpty) { rows.append(row) }
                group = []
            }
            group.append(start + number)
        }
        if let row = row(group, wide, isHeader: rows.isEmpty) { rows.append(row) }
        guard rows.count > 1 else { return nil }
        appendTable(rows, start, end)
        return end
    }

    private mutating func appendTable(_ rows: [TableRow], _ start: Int, _ end: Int) {
        var grid = TableGrid(rows: rows)
        TableNotation.repeatLabels(&grid)
        append(Block(content: .table(grid), passage: Passage(), range: lines[start].range.lowerBound..<lines[end - 1].range.upperBound))
    }
}
