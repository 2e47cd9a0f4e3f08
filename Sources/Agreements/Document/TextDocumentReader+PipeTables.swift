// SPDX-License-Identifier: Apache-2.0

/// Tables whose cells stand between bars: with or without bars at the ends, with a broken rule of dashes or none.
extension TextDocumentReader {
    private static let rowLimit = 100_000

    /// A bar, full-width too, stands somewhere in the line.
    func isTableLine(_ line: SourceLine) -> Bool {
        bytes[line.content].contains(UInt8(ascii: "|")) || bytes[line.content].contains(0xEF) && contains(line.content, "｜")
    }

    /// Bars, dashes and colons only.
    func isSeparator(_ line: SourceLine) -> Bool {
        let content = bytes[line.content]
        guard content.count >= 3, content.count < 20_000, content.first != UInt8(ascii: "+") else { return false }
        var hasDash = false
        var hasBar = false
        for byte in content {
            switch byte {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: "+"): hasBar = true
            case UInt8(ascii: ":"), 0x20, 0x09, UInt8(ascii: "="): continue
            case 0x80...: return isWideSeparator(line)
            default: return false
            }
        }
        return hasDash && hasBar
    }

    /// The same with long dashes and full-width bars.
    private func isWideSeparator(_ line: SourceLine) -> Bool {
        guard line.content.count < 2000 else { return false }
        let scalars = String(decoding: bytes[line.content], as: UTF8.self).unicodeScalars
        return scalars.allSatisfy { "|｜-—–―─:：+= \t".unicodeScalars.contains($0) } && scalars.contains { "|｜".unicodeScalars.contains($0) }
            && scalars.contains { "-—–―─".unicodeScalars.contains($0) }
    }

    /// The first row of a table: within three lines comes the rule of dashes, or rows like it follow.
    func isTableStart(_ index: Int) -> Bool {
        guard isTableLine(lines[index]), !isSeparator(lines[index]) else { return false }
        if dialect == .restructured, starts(lines[index], "| ") { return false }
        for next in (index + 1)..<max(index + 1, min(lines.count, index + 4)) {
            if lines[next].isBlank { break }
            if isSeparator(lines[next]) { return true }
        }
        // Two rows that begin and end in bars are a table even without the rule.
        guard index + 1 < lines.count else { return false }
        if starts(lines[index], "|"), starts(lines[index + 1], "|") { return true }
        if starts(lines[index], "｜"), starts(lines[index + 1], "｜") { return true }
        // So are three short rows of equally many cells.
        guard index + 2 < lines.count else { return false }
        let rows = lines[index..<(index + 3)]
        let isBarred = rows.allSatisfy { bytes[$0.content].last == UInt8(ascii: "|") }
        guard rows.allSatisfy({ !$0.isBlank && $0.content.count < (isBarred ? 4000 : 200) && LineMarker.at(bytes, $0.content) == nil })
        else { return false }
        let counts = rows.map { splits($0.content).count }
        return counts[0] > 1 && counts.allSatisfy { $0 == counts[0] }
    }

    mutating func pipeTable(_ start: Int) -> Int? {
        guard isTableStart(start) else { return nil }
        var rows: [TableRow] = []
        var index = start
        var width = 0
        var isRuled = false
        while index < lines.count, isTableLine(lines[index]) || isSeparator(lines[index]), rows.count < TextDocumentReader.rowLimit {
            let line = lines[index]
            if isSeparator(line) {
                // A head broken over lines has as many cells as the rule under it.
                if !isRuled, rows.count > 1, rows.reduce(0, { $0 + $1.cells.count }) == splits(line.content).count {
                    let range = rows[0].range.lowerBound..<rows[rows.count - 1].range.upperBound
                    rows = [TableRow(cells: rows.flatMap(\.cells), range: range)]
                    width = rows[0].cells.count
                }
                isRuled = true
                if rows.count == 1 {
                    for cell in rows[0].cells.indices { rows[0].cells[cell].isHeader = true }
                }
            } else if let joined = joinedRows(splits(line.content), width) {
                for pieces in joined.rows {
                    if isRule(pieces) {
                        isRuled = true
                        if rows.count == 1 { for cell in rows[0].cells.indices { rows[0].cells[cell].isHeader = true } }
                    } else {
                        let range = pieces[0].lowerBound..<pieces[pieces.count - 1].upperBound
                        rows.append(TableRow(cells: cells(pieces), range: range))
                    }
                }
                if let words = joined.tail {
                    append(TableGrid(rows: rows), start, index + 1)
                    add(.paragraph, words, words)
                    return index + 1
                }
            } else {
                var row = TableRow(cells: cells(line, width: width), range: line.content)
                if isRuled, row.cells.count < width, let whole = joined(row, index, width) {
                    row = whole.row
                    index = whole.last
                }
                width = max(width, row.cells.count)
                // A row broken over lines: the first part has only the label.
                if let last = rows.last, last.cells.count == 1, row.cells.count + 1 == width, rows.count > 1 {
                    rows[rows.count - 1] = TableRow(cells: last.cells + row.cells, range: last.range.lowerBound..<row.range.upperBound)
                } else {
                    rows.append(row)
                }
            }
            index += 1
        }
        append(TableGrid(rows: rows), start, index)
        return index
    }

    /// A row broken over several lines: they fill it exactly, and none of them begins with a bar as a row of its own would.
    private mutating func joined(_ first: TableRow, _ start: Int, _ width: Int) -> (row: TableRow, last: Int)? {
        guard starts(lines[start], "|") || first.cells.count == 1, bytes[lines[start].content].last == UInt8(ascii: "|") else { return nil }
        var cells = first.cells
        var index = start + 1
        while cells.count < width, index < lines.count, index - start <= 24, !lines[index].isBlank, !starts(lines[index], "|"),
            !isSeparator(lines[index])
        {
            if isTableLine(lines[index]) {
                cells += self.cells(lines[index], width: 0)
                index += 1
            } else if index + 1 < lines.count, lines[index + 1].content.count == 1, starts(lines[index + 1], "|") {
                // The bar that closes the cell stands on a line of its own.
                cells += self.cells(lines[index], width: 0)
                index += 2
            } else {
                return nil
            }
        }
        guard cells.count == width, index > start + 1 else { return nil }
        return (TableRow(cells: cells, range: first.range.lowerBound..<lines[index - 1].content.upperBound), index - 1)
    }

    private mutating func cells(_ line: SourceLine, width: Int) -> [TableCell] {
        var pieces = splits(line.content)
        // A bar inside a code span is a word's, unless the row is whole only without that.
        if width > 1, pieces.count < width {
            let all = splits(line.content, inCode: true)
            if all.count == width { pieces = all }
        }
        return cells(pieces)
    }

    private mutating func cells(_ pieces: [Range<Int>]) -> [TableCell] {
        pieces.prefix(500).map { piece in
            var passage = Passage()
            inline.append(piece, to: &passage)
            passage.trimEnd()
            return TableCell(passage: passage, range: piece)
        }
    }

    /// The bytes between the bars; escaped bars and, unless `inCode`, those of code spans are words.
    private func splits(_ content: Range<Int>, inCode: Bool = false) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = content.lowerBound
        var at = start
        var isFirst = true
        while at < content.upperBound {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\\"), dialect != .plain {
                at += 2
                continue
            }
            if byte == UInt8(ascii: "`"), !inCode, dialect == .markdown, let close = endOfCode(at, content.upperBound) {
                at = close
                isFirst = false
                continue
            }
            let isWide = byte == 0xEF && at + 2 < content.upperBound && bytes[at + 1] == 0xBD && bytes[at + 2] == 0x9C
            if byte == UInt8(ascii: "|") || isWide {
                // The bar at the front opens the first cell.
                if !isFirst || at > content.lowerBound { result.append(start..<at) }
                start = at + (isWide ? 3 : 1)
                at = start
            } else {
                at += 1
            }
            isFirst = false
        }
        if start < content.upperBound { result.append(start..<content.upperBound) }
        return result
    }

    /// After the run of backticks that closes the one at `index`.
    private func endOfCode(_ index: Int, _ end: Int) -> Int? {
        var run = index
        while run < end, bytes[run] == UInt8(ascii: "`") { run += 1 }
        let count = run - index
        var at = run
        let limit = min(end, run + 200)
        while at < limit {
            var close = at
            while close < limit, bytes[close] == UInt8(ascii: "`") { close += 1 }
            if close - at == count { return close }
            at = max(at + 1, close)
        }
        return nil
    }
}
