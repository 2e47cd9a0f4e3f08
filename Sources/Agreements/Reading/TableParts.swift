// SPDX-License-Identifier: Apache-2.0

/// Tables that were run together: a row of heads in the middle begins another table.
enum TableParts {
    static func split(_ grid: TableGrid) -> [TableGrid] {
        guard grid.rows.count > 3, grid.rows.count <= 2000 else { return [aligned(grid)] }
        var parts: [TableGrid] = []
        var start = 0
        for index in 2..<grid.rows.count - 1 where index - start > 1 && isHead(grid.rows[index]) && !isHead(grid.rows[index - 1]) {
            parts.append(TableGrid(rows: Array(grid.rows[start..<index]), caption: grid.caption))
            start = index
        }
        parts.append(TableGrid(rows: Array(grid.rows[start...]), caption: grid.caption))
        return parts.map(aligned)
    }

    /// All marked as heads, or two and more tiers' names and nothing else.
    private static func isHead(_ row: TableRow) -> Bool {
        let filled = row.cells.filter { !$0.passage.isEmpty && !$0.isCopy }
        guard filled.count > 1 else { return false }
        if row.cells.allSatisfy({ $0.isHeader || $0.passage.isEmpty }) { return true }
        let names = filled.filter { PlanPhrase.isName($0.passage) }.count
        return names > 1 && names >= filled.count - 1
            && filled.allSatisfy { DurationPhrase.all($0.passage.folded, in: $0.passage.all).isEmpty }
    }

    /// Heads that lost their empty corner stand one column too far to the left.
    private static func aligned(_ grid: TableGrid) -> TableGrid {
        guard var head = grid.rows.first, head.cells.count > 2, let last = head.cells.last, last.passage.isEmpty, !last.isCopy,
            head.cells.dropLast().allSatisfy({ !$0.passage.isEmpty }), PlanPhrase.isName(head.cells[0].passage)
        else { return grid }
        let body = grid.rows.dropFirst()
        let isFull = body.allSatisfy { $0.cells.count == head.cells.count && $0.cells.last?.passage.isEmpty == false }
        guard isFull, !body.contains(where: { PlanPhrase.isName($0.cells[0].passage) }) else { return grid }
        head.cells = [last] + head.cells.dropLast()
        var result = grid
        result.rows[0] = head
        return result
    }

    /// One clause in two languages side by side: text in two columns, no table of values.
    static func isParallelText(_ grid: TableGrid) -> Bool {
        guard grid.columnCount == 2, grid.rows.count > 1 else { return false }
        let pairs = grid.rows.filter { $0.cells.count == 2 && ($0.cells[0].passage.count > 20 || $0.cells[1].passage.count > 20) }
        let mixed = pairs.filter { isHan($0.cells[0].passage) != isHan($0.cells[1].passage) }
        return mixed.count > 1 && mixed.count * 3 >= grid.rows.count * 2
    }

    private static func isHan(_ passage: Passage) -> Bool {
        let han = passage.folded.count(where: \.isHan)
        return han * 2 > passage.folded.count { $0.isLetter } + han
    }
}
