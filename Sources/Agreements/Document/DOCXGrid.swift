// SPDX-License-Identifier: Apache-2.0

/// Lays the rows of a table out in a grid with every place filled.
enum DOCXGrid {
    /// Word has no more than 63 columns.
    static let widthLimit = 64
    static let cellLimit = 50_000
    /// A copy that a span makes says whose cell it is; it need not repeat pages.
    private static let copyLimit = 200

    /// `isWhole` is false where the table was cut.
    static func grid(_ rows: [DOCXRow]) -> (grid: TableGrid, isWhole: Bool) {
        var grid = TableGrid(rows: [])
        // By column, what a cell that goes on from above repeats.
        var above: [TableCell?] = []
        var total = 0
        for row in rows {
            var cells: [TableCell] = []
            func empty(_ count: Int, at offset: Int) {
                for _ in 0..<count { cells.append(TableCell(passage: Passage(), range: offset..<offset)) }
            }
            empty(row.before, at: row.range.lowerBound)
            for cell in row.cells {
                if cells.count >= widthLimit { return (grid, false) }
                let column = cells.count
                var laid: TableCell
                if cell.isContinuation, let left = cells.last {
                    laid = copy(left)
                } else if cell.vertical == .continues, above.indices.contains(column), let upper = above[column] {
                    laid = upper
                } else {
                    laid = TableCell(passage: cell.passage, range: cell.range)
                }
                let repeated = copy(laid)
                for index in 0..<min(cell.span, widthLimit - column) {
                    while above.count <= column + index { above.append(nil) }
                    above[column + index] = cell.vertical == .none ? nil : repeated
                    cells.append(index == 0 ? laid : repeated)
                }
            }
            empty(min(row.after, widthLimit - min(widthLimit, cells.count)), at: row.range.upperBound)
            total += cells.count
            if total > cellLimit { return (grid, false) }
            if !cells.isEmpty { grid.rows.append(TableRow(cells: cells, range: row.range)) }
        }
        markHeaders(&grid, rows)
        return (grid, true)
    }

    private static func copy(_ cell: TableCell) -> TableCell {
        var copy = cell
        copy.isCopy = true
        if copy.passage.count > copyLimit { copy.passage = copy.passage.part(0..<copyLimit) }
        return copy
    }

    /// Rows at the top that repeat on each page, that are bold, or that a cell of a two-level header spans.
    private static func markHeaders(_ grid: inout TableGrid, _ rows: [DOCXRow]) {
        guard grid.rows.count == rows.count, let first = rows.first else { return }
        var count = rows.prefix { $0.isHeader }.count
        if count == 0 { count = min(3, rows.prefix { $0.isBold }.count) }
        if count <= 1, first.cells.contains(where: { $0.span > 1 }), first.cells.contains(where: { $0.vertical == .starts }) {
            let depth = grid.rows.prefix { $0.cells.contains { first.range.contains($0.range.lowerBound) } }.count
            if depth <= 3 { count = max(count, depth) }
        }
        guard count < grid.rows.count else { return }
        for row in 0..<count {
            for cell in grid.rows[row].cells.indices { grid.rows[row].cells[cell].isHeader = true }
        }
    }
}
