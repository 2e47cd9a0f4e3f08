// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Metrics as heads that stand some rows under the tiers that span them:
///
///     Plan | Standard | Standard | Premium | Premium
///     Hours of coverage | Business hours | | 24x7 |
///     Response times | Initial | Ongoing | Initial | Ongoing
///     Severity 1 | 1 business hour | 1 business hour | 1 hour | 1 hour
///
/// The row of metrics is put under the row of tiers.
enum LowerHeads {
    static func raised(_ grid: TableGrid) -> TableGrid {
        guard grid.rows.count > 2, grid.columnCount > 2, let top = grid.rows.first,
            let index = grid.rows.indices.dropFirst().prefix(4).first(where: { isTimed(grid.rows[$0]) || isHead(grid.rows[$0], top) }),
            isHead(grid.rows[index], top), grid.rows.dropFirst(index + 1).contains(where: isTimed)
        else { return grid }
        var head = grid.rows[index]
        var corner = top.cells[0]
        // "Plan" speaks of the tiers beside it, and not of the labels under it.
        if LabelPhrases.isPlanHeader(corner.passage) { corner.passage = Passage() }
        let first = corner
        corner.isCopy = true
        head.cells[0] = corner
        head.cells = head.cells.map { cell in
            var cell = cell
            cell.isHeader = true
            return cell
        }
        var result = grid
        result.rows[0].cells[0] = first
        result.rows.remove(at: index)
        result.rows.insert(head, at: 1)
        for column in result.rows[0].cells.indices { result.rows[0].cells[column].isHeader = true }
        return result
    }

    private static func isTimed(_ row: TableRow) -> Bool {
        // "Every day" says when, not how long.
        row.cells.dropFirst().contains { DurationPhrase.all($0.passage.folded, in: $0.passage.all).contains { !$0.isCadence } }
    }

    /// A label, and metrics under heads that span two of them and more; no name spans further than the head over it.
    private static func isHead(_ row: TableRow, _ top: TableRow) -> Bool {
        guard row.cells.count == top.cells.count, let first = row.cells.first?.passage, !first.isEmpty,
            SeverityPhrase.label(first.folded, in: first.all).map({ $0.range.lowerBound > 0 }) != false
        else { return false }
        let named = row.cells.indices.dropFirst().filter { !row.cells[$0].passage.isEmpty }
        guard named.count > 1, named.allSatisfy({ isMetric(row.cells[$0].passage) && !row.cells[$0].isCopy }),
            Set(named.map { row.cells[$0].passage.string }).count > 1
        else { return false }
        return named.allSatisfy { isSpan(top, $0) || $0 + 1 < top.cells.count && !top.cells[$0].passage.isEmpty && isSpan(top, $0 + 1) }
    }

    /// A cell that goes on from its left, or one left empty behind a name that is written over its first column alone.
    private static func isSpan(_ top: TableRow, _ column: Int) -> Bool {
        top.cells[column].isCopy || column > 1 && top.cells[column].passage.isEmpty && !top.cells[1].passage.isEmpty
    }

    private static func isMetric(_ passage: Passage) -> Bool {
        passage.count <= 40 && MetricPhrase.label(passage.folded, in: passage.all) != nil
            && DurationPhrase.all(passage.folded, in: passage.all).isEmpty
    }
}
