// SPDX-License-Identifier: Apache-2.0

/// A cell of an upper level of a head, and the columns it stands over.
struct PDFHeadCell: Sendable {
    var group: PDFGroup
    var columns: ClosedRange<Int>
}

extension PDFRowLayout {
    /// Rows of the levels of a head over its lowest one; nil where it is in doubt how far their cells reach.
    ///
    /// A cell that is set at the left of the columns it spans shows only its first column. How far it reaches is told by what is under it:
    /// the same heads once more under each cell.
    func headLevels(_ cells: [PDFHeadCell], over lowest: PDFRow) -> [PDFRow]? {
        var levels: [[PDFHeadCell]] = []
        let spans = spans.prefix { isOverHead($0, lowest) }.map { PDFHeadCell(group: PDFGroup(pieces: [$0]), columns: $0.columns) }
        let cells = cells + spans
        for cell in cells.sorted(by: { ($0.group.middle, $0.columns.lowerBound) < ($1.group.middle, $1.columns.lowerBound) }) {
            if let last = levels.last?.last, cell.group.middle - last.group.middle < 0.5 * em {
                levels[levels.count - 1].append(cell)
            } else {
                levels.append([cell])
            }
        }
        // From the lowest up: the upper ones stand over known ones.
        var rows: [PDFRow] = []
        var covered: ClosedRange<Int>?
        for level in levels.reversed() {
            let level = level.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            guard let reached = reach(level, over: lowest, covered), let first = reached.first, let last = reached.last else { return nil }
            covered = first.columns.lowerBound...last.columns.upperBound
            var row = PDFRow(width, top: first.group.top, bottom: first.group.bottom)
            row.isHead = true
            for cell in reached {
                for column in cell.columns {
                    row.cells[column] = PDFRow.Cell(pieces: cell.group.pieces, isCopy: column > cell.columns.lowerBound)
                }
            }
            rows.insert(row, at: 0)
        }
        return rows
    }

    /// Whether a cell over several columns stands over the lowest level of the head, which has a row at its height otherwise.
    func isOverHead(_ span: PDFPiece, _ lowest: PDFRow) -> Bool { span.middle < lowest.top - 0.3 * pitch.line }

    private func reach(_ level: [PDFHeadCell], over lowest: PDFRow, _ covered: ClosedRange<Int>?) -> [PDFHeadCell]? {
        if level.allSatisfy({ $0.columns.count > 1 }) { return level }
        var level = level
        let starts = level.map(\.columns.lowerBound)
        func words(_ column: Int) -> [Unicode.Scalar] { lowest.cells[column].pieces.flatMap { $0.words.flatMap(\.text) } }
        guard starts.count > 1 else {
            // Over all that the level below is over, or over the last two columns: it spans at least two.
            guard let start = starts.first, covered == start...(width - 1) || start == width - 2 else { return nil }
            level[0].columns = start...(width - 1)
            return level
        }
        let step = starts[1] - starts[0]
        for (index, start) in starts.enumerated() {
            let isEven = start == starts[0] + index * step && start + step <= width
            guard step >= 2, isEven, (0..<step).allSatisfy({ words(start + $0) == words(starts[0] + $0) }) else { return nil }
            guard level[index].columns.upperBound < start + step else { return nil }
            level[index].columns = start...(start + step - 1)
        }
        return level
    }
}
