// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Whether boxes that stand in rows are a table of promises by their words; a page's columns and its cards are laid out in rows too.
enum GridEvidence {
    /// Whether the first row may be one of heads.
    static func isHead(_ row: TableRow) -> Bool {
        let cells = row.cells.map(\.passage)
        guard cells.dropFirst().allSatisfy({ !$0.isEmpty }) else { return false }
        return cells.allSatisfy { $0.count <= 60 && DurationPhrase.all($0.folded, in: $0.all).isEmpty }
    }

    /// Marks rows of heads under the first one, which begin with the same words: another table begins with each.
    static func markHeads(_ grid: inout TableGrid) {
        guard let corner = grid.rows.first?.cells.first?.passage, !corner.isEmpty else { return }
        for index in grid.rows.indices.dropFirst(2) {
            guard let first = grid.rows[index].cells.first?.passage, first.folded == corner.folded, isHead(grid.rows[index]) else {
                continue
            }
            for cell in grid.rows[index].cells.indices { grid.rows[index].cells[cell].isHeader = true }
            for cell in grid.rows[0].cells.indices { grid.rows[0].cells[cell].isHeader = true }
        }
    }

    /// Heads that announce lengths over rows that hold them, or names over rows of metrics.
    static func isTable(_ grid: TableGrid) -> Bool {
        guard let head = grid.rows.first, isHead(head) else { return false }
        let rows = grid.rows.dropFirst().filter { !$0.cells.contains { $0.isCopy || $0.isDoubtful } }.map { $0.cells.map(\.passage) }
        guard !rows.isEmpty, rows.count * 2 > grid.rows.count - 1 else { return false }
        let heads = head.cells.map(\.passage)
        if let columns = StackedCells.columns(heads[...]),
            rows.count(where: { StackedCells.lengths($0[...], columns) > 0 }) * 2 > rows.count
        {
            return true
        }
        return arePromises(rows, under: heads) || areMetrics(rows, under: heads)
    }

    /// "First response within 1 hour" in every cell under the names of tiers or levels.
    private static func arePromises(_ rows: [[Passage]], under heads: [Passage]) -> Bool {
        guard heads.allSatisfy(isName), Set(heads.map(\.string)).count == heads.count else { return false }
        return rows.allSatisfy { row in
            row.allSatisfy { cell in
                cell.count <= 400 && !DurationPhrase.all(cell.folded, in: cell.all).isEmpty
                    && (MetricPhrase.label(cell.folded, in: cell.all) != nil || !SeverityPhrase.all(cell.folded, in: cell.all).isEmpty)
            }
        }
    }

    /// Heads that announce lengths over rows that all hold them.
    static func isFull(_ grid: TableGrid) -> Bool {
        guard let head = grid.rows.first, isHead(head), let columns = StackedCells.columns(head.cells.map(\.passage)[...]) else {
            return false
        }
        return grid.rows.dropFirst().allSatisfy { StackedCells.lengths($0.cells.map(\.passage)[...], columns) > 0 }
    }

    /// "First response | 1 hour | 4 hours" under the names of tiers or levels.
    private static func areMetrics(_ rows: [[Passage]], under heads: [Passage]) -> Bool {
        guard let corner = heads.first, SeverityPhrase.all(corner.folded, in: corner.all).isEmpty, !PlanPhrase.isName(corner),
            MetricPhrase.label(corner.folded, in: corner.all) == nil || heads.dropFirst().allSatisfy(isName)
        else { return false }
        var metrics = 0
        for row in rows {
            guard let name = row.first, !name.isEmpty, name.count <= 80, DurationPhrase.all(name.folded, in: name.all).isEmpty,
                !StackedCells.isLevel(name), row.dropFirst().allSatisfy({ $0.count <= 160 })
            else { return false }
            guard MetricPhrase.label(name.folded, in: name.all) != nil else { continue }
            guard row.dropFirst().allSatisfy({ isTime($0) || $0.count <= 24 }), row.dropFirst().contains(where: isTime) else {
                return false
            }
            metrics += 1
        }
        return metrics > 0
    }

    /// Whether all cells are names of tiers or levels.
    static func areNames(_ row: TableRow) -> Bool { row.cells.allSatisfy { isName($0.passage) } }

    private static func isName(_ p: Passage) -> Bool { SeverityPhrase.label(p.folded, in: p.all) != nil || PlanPhrase.isName(p) }

    private static func isTime(_ p: Passage) -> Bool {
        DurationPhrase.all(p.folded, in: 0..<min(p.count, 60)).first.map { $0.range.lowerBound <= 16 } ?? LabelPhrases.isAbsence(p, p.all)
    }
}
