// SPDX-License-Identifier: Apache-2.0

/// Rows of a table whose cells hold one line for each of several levels, tiers or metrics are as many rows.
///
///     Gold | 1    | 1 hour  | 8 hours
///          | 2    | 2 hours |
///
/// Only lines that are all names stand for rows, and only beside as many lengths of time; what holds one value holds for all of them.
enum StackedRows {
    static func opened(_ grid: TableGrid) -> TableGrid {
        guard let head = grid.rows.first, grid.rows.dropFirst().contains(where: mayBeStacked) else { return grid }
        var result = grid
        result.rows = [head]
        for row in grid.rows.dropFirst() {
            if mayBeStacked(row) { result.rows += opened(row, head) } else { result.rows.append(row) }
        }
        return result
    }

    private static let lineLimit = 24
    private static let lengthLimit = 2000

    /// At least two cells of several lines.
    private static func mayBeStacked(_ row: TableRow) -> Bool {
        var found = 0
        for cell in row.cells where !cell.isCopy && cell.passage.count <= lengthLimit && cell.passage.folded.contains("\n") { found += 1 }
        return found > 1
    }

    private enum Content {
        /// One line or none, or words that are kept whole.
        case single
        case names([Range<Int>])
        case times([Range<Int>])
        /// Several lines, the first a length, and not all of them.
        case mixed
    }

    private static func opened(_ row: TableRow, _ head: TableRow) -> [TableRow] {
        let contents = row.cells.indices.map { content(row.cells[$0].passage, $0 < head.cells.count ? head.cells[$0].passage : nil) }
        var names: Int?
        var isTimed = false
        for (index, content) in contents.enumerated() where !row.cells[index].isCopy {
            if case .names(let lines) = content, names == nil, !isTimed { names = lines.count }
            if case .times(let lines) = content { isTimed = isTimed || names != nil && lines.count > 1 }
        }
        guard let names, isTimed else { return [row] }
        let counts = contents.compactMap { content -> Int? in
            switch content {
            case .names(let lines), .times(let lines): lines.count
            case .single, .mixed: nil
            }
        }
        guard counts.allSatisfy({ $0 == names }) else { return [doubtful(row, contents)] }
        return (0..<names).map { line in
            var part = TableRow(cells: [], range: row.range, words: row.text)
            for (cell, content) in zip(row.cells, contents) {
                var cell = cell
                switch content {
                case .names(let lines), .times(let lines):
                    cell.passage = cell.passage.part(lines[line])
                    cell.range = cell.passage.bytes(cell.passage.all) ?? cell.range
                case .mixed: cell.isDoubtful = true
                case .single: cell.isCopy = cell.isCopy || line > 0
                }
                part.cells.append(cell)
            }
            return part
        }
    }

    /// Which of the lengths is for which of the names is not known.
    private static func doubtful(_ row: TableRow, _ contents: [Content]) -> TableRow {
        var row = row
        for (index, content) in contents.enumerated() {
            if case .times = content { row.cells[index].isDoubtful = true }
        }
        return row
    }

    private static func content(_ p: Passage, _ head: Passage?) -> Content {
        guard p.count <= lengthLimit, p.folded.contains("\n") else { return .single }
        let lines = p.pieces(of: p.all) { p.folded[$0] == "\n" }
        guard lines.count > 1, lines.count <= lineLimit, let first = lines.first else { return .single }
        if lines.allSatisfy({ isTime(p, $0) }) { return .times(lines) }
        if isTime(p, first) { return .mixed }
        let parts = lines.map { p.part($0) }
        guard Set(parts.map { String(String.UnicodeScalarView($0.folded)) }).count == lines.count else { return .single }
        // 到场 over "On site": one name in two languages.
        if parts.count == 2, parts[0].folded.contains(where: \.isHan) != parts[1].folded.contains(where: \.isHan),
            Set(parts.map { MetricPhrase.label($0.folded, in: $0.all)?.metric }).count == 1
        {
            return .single
        }
        let isNamed =
            parts.allSatisfy(StackedCells.isLevel) || parts.allSatisfy(isMetric) || parts.allSatisfy(PlanPhrase.isName)
            || head.map(LabelPhrases.isSeverityHeader) == true && parts.allSatisfy(isRank)
        return isNamed ? .names(lines) : .single
    }

    private static func isRank(_ p: Passage) -> Bool { p.count == 1 && (p.folded[0].isDigit || ("a"..."e").contains(p.folded[0])) }

    private static func isMetric(_ p: Passage) -> Bool {
        p.count <= 60 && MetricPhrase.label(p.folded, in: p.all) != nil && DurationPhrase.all(p.folded, in: p.all).isEmpty
    }

    /// A length at the front of the line, without a name of what it is for.
    private static func isTime(_ p: Passage, _ line: Range<Int>) -> Bool {
        let p = p.part(line)
        guard p.count <= 60, p.folded[0] != "(" else { return false }
        if LabelPhrases.isAbsence(p, p.all) { return true }
        guard let first = DurationPhrase.all(p.folded, in: p.all).first, first.range.lowerBound <= 16 else { return false }
        let lead = 0..<first.range.lowerBound
        return !p.folded[lead].contains(":") && SeverityPhrase.label(p.folded, in: lead) == nil
            && MetricPhrase.label(p.folded, in: p.all) == nil
    }
}
