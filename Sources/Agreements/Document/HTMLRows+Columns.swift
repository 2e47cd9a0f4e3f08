// SPDX-License-Identifier: Apache-2.0

/// Tables whose rows are no elements.
extension HTMLRows {
    /// Columns side by side, each a head and as many lines under it as the others have.
    func columns(_ child: Int, _ row: Row) -> Run? {
        guard row.isLikely else { return nil }
        var run = Run(children: child..<child + 1, grid: TableGrid(rows: []))
        let columns = read(row, row.cells.count, &run.struck)
        let lines = columns.cells.map { cell in cell.passage.pieces(of: cell.passage.all) { cell.passage.folded[$0] == "\n" } }
        guard let count = lines.first?.count, count > 2, lines.allSatisfy({ $0.count == count }) else { return nil }
        for line in 0..<count {
            let cells = zip(columns.cells, lines).map { cell, lines in
                let passage = cell.passage.part(lines[line])
                return TableCell(passage: passage, range: passage.bytes(passage.all) ?? cell.range, isHeader: line == 0)
            }
            run.grid.rows.append(TableRow(cells: cells, range: columns.range, words: columns.text))
        }
        return GridEvidence.isFull(run.grid) ? run : nil
    }

    /// Cells that stand one after the other in a grid of columns: "grid grid-cols-4".
    func flat(_ parent: Int, _ children: [Int]) -> Run? {
        let classes = HTMLClasses(elements, parent)
        guard classes.isRow, children.count <= HTMLRows.rowLimit else { return nil }
        let likely = Row(node: parent, cells: [], isLikely: true)
        var cells: [Int] = []
        for child in children where !isBlank(child) {
            guard isCell(child, inRow: likely) else { return nil }
            cells.append(child)
        }
        guard cells.count > 5 else { return nil }
        var struck: [Words] = []
        let table = HTMLTable(elements: elements, words: words)
        let passages = cells.map { table.text($0, &struck) }
        for width in classes.columns.isEmpty ? [self.width(passages)] : classes.columns where width > 1 && cells.count % width == 0 {
            var grid = TableGrid(rows: [])
            for start in stride(from: 0, to: cells.count, by: width) {
                let row = (start..<start + width).map { TableCell(passage: passages[$0], range: range(cells[$0]), isHeader: start == 0) }
                grid.rows.append(TableRow(cells: row, range: range(cells[start]).lowerBound..<range(cells[start + width - 1]).upperBound))
            }
            if grid.rows.count > 2, GridEvidence.isTable(grid) { return Run(children: 0..<children.count, grid: grid, struck: struck) }
        }
        return nil
    }

    /// The width that makes rows of all cells; 0 if there is none.
    private func width(_ passages: [Passage]) -> Int {
        guard let found = StackedCells(count: passages.count, { passages[$0] }), let width = found.rows.first?.count,
            found.rows.count * width == passages.count, found.rows.allSatisfy({ $0.allSatisfy { $0.count == 1 } })
        else { return 0 }
        return width
    }
}
