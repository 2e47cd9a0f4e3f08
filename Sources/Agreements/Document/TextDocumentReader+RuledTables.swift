// SPDX-License-Identifier: Apache-2.0

/// Tables whose columns are given by rules of dashes: reStructuredText's simple tables, Pandoc's simple and multiline ones, and their like.
extension TextDocumentReader {
    private static let lineLimit = 60_000

    /// The columns of "==== ====" or "---- ----": two or more runs of one sign.
    func segments(_ index: Int) -> [Range<Int>]? {
        guard lines.indices.contains(index) else { return nil }
        let content = bytes[lines[index].content]
        guard content.count >= 5, content.count < 4000, let sign = content.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
            content.allSatisfy({ $0 == sign || $0 == 0x20 }), content.contains(0x20)
        else { return nil }
        var result: [Range<Int>] = []
        let line = LineColumns(bytes, lines[index].body)
        var start: Int?
        for (place, scalar) in line.scalars.enumerated() {
            if scalar.value == sign {
                if start == nil { start = line.columns[place] }
            } else if let from = start {
                result.append(from..<line.columns[place])
                start = nil
            }
        }
        if let start { result.append(start..<line.width) }
        guard result.count > 1, result.count <= 100, result.allSatisfy({ $0.count >= 2 }) else { return nil }
        return result
    }

    /// "----------": one run over the whole table.
    func isLongRule(_ index: Int) -> Bool {
        guard lines.indices.contains(index) else { return false }
        let content = bytes[lines[index].content]
        guard content.count >= 8, let sign = content.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "=") else { return false }
        return content.allSatisfy { $0 == sign }
    }

    mutating func ruledTable(_ start: Int) -> Int? {
        guard start >= searched.ruled else { return nil }
        if let columns = segments(start) { return underRule(start, columns) }
        if isLongRule(start) {
            // A header of up to six lines between the long rule and that of the columns.
            for index in (start + 1)..<max(start + 1, min(lines.count, start + 8)) {
                if lines[index].isBlank || isLongRule(index) { return nil }
                if index > start + 1, let columns = segments(index) {
                    return table(start, header: (start + 1)..<index, columns, body: index + 1)
                }
            }
            return nil
        }
        if let columns = segments(start + 1), LineMarker.at(bytes, lines[start].content) == nil {
            return table(start, header: start..<(start + 1), columns, body: start + 2)
        }
        return wrappedHead(start)
    }

    /// A header whose longer names go on in one or two lines more; under the first column too where both lines are set in columns and hold no
    /// figures.
    private mutating func wrappedHead(_ start: Int) -> Int? {
        guard lines.indices.contains(start), !lines[start].isBlank, LineMarker.at(bytes, lines[start].content) == nil else { return nil }
        for rule in (start + 2)..<(start + 4) {
            guard let columns = segments(rule) else { continue }
            let more = (start + 1)..<rule
            let first = columns[0]
            guard
                more.allSatisfy({ index in
                    guard !lines[index].isBlank else { return false }
                    let line = LineColumns(bytes, lines[index].body)
                    return line.isBlank(0..<first.upperBound)
                        || !line.scalars.contains(where: \.isDigit) && isSet(line, columns)
                            && isSet(LineColumns(bytes, lines[start].body), columns)
                }),
                !LineColumns(bytes, lines[start].body).isBlank(first)
            else { return nil }
            return table(start, header: start..<rule, columns, body: rule + 1)
        }
        return nil
    }

    /// Words in two columns or more, and none between them.
    private func isSet(_ line: LineColumns, _ columns: [Range<Int>]) -> Bool {
        let gaps = zip(columns, columns.dropFirst()).map { $0.upperBound..<$1.lowerBound }
        return columns.filter { !line.isBlank($0) }.count > 1 && gaps.allSatisfy { line.isBlank($0) }
    }

    /// A table that begins with the rule of its columns: a second one closes the header, the last one the table.
    private mutating func underRule(_ start: Int, _ columns: [Range<Int>]) -> Int? {
        var index = start + 1
        let limit = min(lines.count, start + 12)
        while index < limit, segments(index) == nil, !isLongRule(index) {
            if lines[index].isBlank { break }
            index += 1
        }
        if index > start + 1, segments(index) != nil, !isBlank(index + 1) {
            return table(start, header: (start + 1)..<index, columns, body: index + 1)
        }
        return table(start, header: (start + 1)..<(start + 1), columns, body: start + 1)
    }

    /// Reads the body down to a closing rule, or to a blank line where there is none.
    private mutating func table(_ start: Int, header: Range<Int>, _ columns: [Range<Int>], body: Int) -> Int? {
        var end = body
        var close: Int?
        var firstBlank: Int?
        while end < lines.count, end - body < TextDocumentReader.lineLimit {
            if segments(end) != nil || isLongRule(end), isBlank(end + 1) {
                close = end
                break
            }
            if lines[end].isBlank {
                firstBlank = firstBlank ?? end
                // Two blank lines end any table.
                if isBlank(end + 1) { break }
            } else if firstBlank != nil, end + 1 < lines.count, lines[end + 1].isBlank == false, segments(end + 1) != nil, close == nil {
                break
            }
            end += 1
        }
        let stop = close ?? firstBlank ?? end
        let columns = slots(columns)
        var rows: [TableRow] = []
        if let row = row(header.map { $0 }, columns, isHeader: true) { rows.append(row) }
        // Blank lines between the rows mean that the lines of each belong together.
        let isSpaced = close != nil && (body..<stop).contains { lines[$0].isBlank }
        var group: [Int] = []
        for index in body..<max(body, stop) {
            if segments(index) != nil { continue }
            if lines[index].isBlank {
                if let row = row(group, columns, isHeader: false) { rows.append(row) }
                group = []
                continue
            }
            let line = LineColumns(bytes, lines[index].body)
            if !group.isEmpty, !line.isBlank(columns[0]), !(isSpaced && dialect != .restructured) {
                if let row = row(group, columns, isHeader: false) { rows.append(row) }
                group = []
            }
            group.append(index)
        }
        if let row = row(group, columns, isHeader: false) { rows.append(row) }
        let filled = rows.filter { $0.cells.filter { !$0.passage.isEmpty }.count > 1 }.count
        guard rows.count > 1, filled * 2 > rows.count else {
            searched.ruled = max(searched.ruled, start + 2, stop)
            return nil
        }
        let after = close.map { $0 + 1 } ?? max(stop, body)
        append(TableGrid(rows: rows), start, after)
        return after
    }

    /// Each column reaches to where the next one begins; the last one to the end of the line.
    private func slots(_ columns: [Range<Int>]) -> [Range<Int>] {
        columns.indices.map { index in
            let lower = index == 0 ? 0 : columns[index].lowerBound
            return lower..<(index + 1 < columns.count ? columns[index + 1].lowerBound : Int(Int32.max))
        }
    }

    /// The cells of the lines of one row; words that cross from one column into the next make one cell of both.
    mutating func row(_ group: [Int], _ slots: [Range<Int>], isHeader: Bool) -> TableRow? {
        guard let first = group.first, let last = group.last else { return nil }
        let columns = group.map { LineColumns(bytes, lines[$0].body) }
        var cells: [TableCell] = []
        var slot = 0
        while slot < slots.count {
            var end = slot
            while end + 1 < slots.count, columns.contains(where: { crosses($0, slots[end + 1].lowerBound) }) { end += 1 }
            let width = slots[slot].lowerBound..<slots[end].upperBound
            var passage = Passage()
            var range: Range<Int>?
            for line in columns where !line.isBlank(width) {
                let piece = line.bytes(width)
                passage.joinLine(at: piece.lowerBound, LineColumns(bytes, piece.prefix(400)).scalars.first { !$0.isSpace })
                inline.append(piece, to: &passage)
                range = (range?.lowerBound ?? piece.lowerBound)..<piece.upperBound
            }
            passage.trimEnd()
            let place = range ?? lines[first].content.lowerBound..<lines[first].content.lowerBound
            for copy in slot...end { cells.append(TableCell(passage: passage, range: place, isHeader: isHeader, isCopy: copy > slot)) }
            slot = end + 1
        }
        return TableRow(cells: cells, range: lines[first].content.lowerBound..<lines[last].content.upperBound)
    }

    /// Whether a word stands on both sides of a column's left edge.
    private func crosses(_ line: LineColumns, _ edge: Int) -> Bool {
        let index = line.index(at: edge)
        guard index > 0, index < line.scalars.count else { return false }
        let isInside = line.columns[index] != edge && index > 0
        return !line.scalars[index - 1].isSpace && (isInside || !line.scalars[index].isSpace)
    }
}
