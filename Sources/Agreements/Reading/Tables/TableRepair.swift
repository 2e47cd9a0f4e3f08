// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a copy of a table lost: cells that spanned several columns or rows stand once, and what stood behind them has moved to the left.
///
///     Priority | Team plan | Studio plan | | |
///     Response | Fix | Response | Fix | |
///     High | 1 hour | 4 hours | 30 minutes | 2 hours |
///
/// Only what comes out even is put back; lengths of a row that does not are doubtful and not read.
enum TableRepair {
    static func repaired(_ grid: TableGrid) -> TableGrid {
        guard grid.rows.count > 1, grid.columnCount > 2 else { return grid }
        if let spanned = spannedHeads(grid) { return spanned }
        if let headed = cornerlessHeads(grid) { return headed }
        return shiftedRows(grid)
    }

    // MARK: heads over several columns

    private static func spannedHeads(_ grid: TableGrid) -> TableGrid? {
        guard grid.rows.count > 2 else { return nil }
        let top = grid.rows[0].cells
        let second = grid.rows[1].cells
        guard let corner = top.first, !corner.passage.isEmpty, !top.contains(where: \.isCopy), !second.contains(where: \.isCopy) else {
            return nil
        }
        let names = top.dropFirst().prefix { !$0.passage.isEmpty }
        let heads = second.prefix { !$0.passage.isEmpty }
        guard names.count > 1, top.dropFirst(names.count + 1).allSatisfy(\.passage.isEmpty),
            second.dropFirst(heads.count).allSatisfy(\.passage.isEmpty),
            heads.count > names.count, heads.count % names.count == 0, heads.allSatisfy({ isHead($0.passage) }),
            heads.count(where: { MetricPhrase.label($0.passage.folded, in: $0.passage.all) != nil }) > 1
        else { return nil }
        let each = heads.count / names.count
        // The same heads under every name.
        guard heads.indices.allSatisfy({ $0 + each >= heads.count || heads[$0].passage.string == heads[$0 + each].passage.string }) else {
            return nil
        }
        let width = heads.count + 1
        var over = [corner]
        for name in names {
            for place in 0..<each { over.append(copy(name, place > 0)) }
        }
        var rows = [
            TableRow(cells: over.map(marked), range: grid.rows[0].range),
            TableRow(cells: ([copy(corner, true)] + heads).map(marked), range: grid.rows[1].range),
        ]
        for row in grid.rows.dropFirst(2) { rows.append(filled(row, width, rows.dropFirst(2))) }
        var result = grid
        result.rows = rows
        return result
    }

    private static func copy(_ cell: TableCell, _ isCopy: Bool) -> TableCell {
        var cell = cell
        cell.isCopy = isCopy
        return cell
    }

    private static func marked(_ cell: TableCell) -> TableCell {
        var cell = cell
        cell.isHeader = true
        return cell
    }

    private static func isHead(_ p: Passage) -> Bool { p.count <= 40 && DurationPhrase.all(p.folded, in: p.all).isEmpty }

    private static func isTimed(_ cell: TableCell) -> Bool {
        !DurationPhrase.all(cell.passage.folded, in: cell.passage.all).isEmpty || LabelPhrases.isAbsence(cell.passage, cell.passage.all)
    }

    /// A row of as many cells as there are heads; of one that lacks those which span rows from above, the lengths in the places of lengths.
    private static func filled(_ row: TableRow, _ width: Int, _ above: ArraySlice<TableRow>) -> TableRow {
        var row = row
        let cells = Array(row.cells.prefix { !$0.passage.isEmpty })
        guard cells.count < width, row.cells.dropFirst(cells.count).allSatisfy(\.passage.isEmpty), let full = above.first,
            full.cells.allSatisfy({ !$0.passage.isEmpty })
        else {
            while row.cells.count < width {
                row.cells.append(TableCell(passage: Passage(), range: row.range.upperBound..<row.range.upperBound))
            }
            row.cells = Array(row.cells.prefix(width))
            return row
        }
        let places = full.cells.indices.filter { $0 > 0 && isTimed(full.cells[$0]) }
        var values = Array(cells.dropFirst())
        if values.count == places.count, values.allSatisfy(isTimed), let label = cells.first {
            row.cells = full.cells.map { copy($0, true) }
            row.cells[0] = label
            for place in places { row.cells[place] = values.removeFirst() }
            return row
        }
        row.cells = cells.map { cell in
            var cell = cell
            cell.isDoubtful = isTimed(cell)
            return cell
        }
        while row.cells.count < width {
            row.cells.append(TableCell(passage: Passage(), range: row.range.upperBound..<row.range.upperBound))
        }
        return row
    }

    // MARK: heads without a corner

    /// What stands over a column of labels.
    private static let corner = Lexicon<Void>(
        "feature|features|service|services|metric|metrics|item|items|benefit|benefits|description|support|level|levels|capability|capabilities|name|what|offering|entitlement|component|type|details|category|topic|measure|target|targets|severity|priority|"
            + "服务|项目|功能|指标|类别|类型|内容|权益|事项|名称|说明|级别|等级|服務|項目|類別|內容|權益|名稱|說明|級別|等級"
    )

    /// "Free | Pro | |" over "First response | 2 days | 4 hours |": the empty corner was lost, and each name stands over its neighbour's column.
    private static func cornerlessHeads(_ grid: TableGrid) -> TableGrid? {
        let heads = grid.rows[0].cells
        let body = grid.rows.dropFirst()
        guard let last = heads.last, last.passage.isEmpty, !last.isCopy, heads.count > 2, let first = heads.first,
            heads.dropLast().allSatisfy({ !$0.passage.isEmpty && $0.passage.count <= 24 && !isTimed($0) }),
            !corner.isIn(first.passage.folded, first.passage.all), !LabelPhrases.isPlanHeader(first.passage),
            !LabelPhrases.isSeverityHeader(first.passage), !LabelPhrases.isMetricHeader(first.passage),
            body.allSatisfy({ $0.cells.count == heads.count && !$0.cells[0].passage.isEmpty }),
            body.contains(where: { MetricPhrase.label($0.cells[0].passage.folded, in: $0.cells[0].passage.all) != nil }),
            body.count(where: { $0.cells.last?.passage.isEmpty == false }) * 2 > body.count
        else { return nil }
        var result = grid
        result.rows[0].cells = [last] + heads.dropLast()
        return result
    }

    // MARK: rows whose first cell spans from above

    private static func shiftedRows(_ grid: TableGrid) -> TableGrid {
        guard let heads = grid.rows.first?.cells, heads.count > 2, LabelPhrases.isSeverityHeader(heads[1].passage),
            heads.allSatisfy({ !$0.passage.isEmpty || $0.isCopy })
        else { return grid }
        var result = grid
        for index in grid.rows.indices.dropFirst() {
            let cells = grid.rows[index].cells
            let above = result.rows[index - 1].cells
            guard index > 1, cells.count == heads.count, above.count == heads.count, let last = cells.last, last.passage.isEmpty,
                !last.isCopy,
                !above[1].passage.isEmpty, isLevel(above[1].passage), isLevel(cells[0].passage), !isTimed(cells[0]),
                isTimed(cells[cells.count - 2]),
                above.last.map(isTimed) == true
            else { continue }
            result.rows[index].cells = [copy(above[0], true)] + cells.dropLast()
        }
        return result
    }

    private static func isLevel(_ p: Passage) -> Bool { SeverityPhrase.label(p.folded, in: p.all)?.range.lowerBound == 0 }
}
