// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What rows and columns say of cells besides levels and metrics, and the cells that no rule understands.
extension TableReading {
    /// "Channel to use | hotline | chat | e-mail": what a row says of whole columns.
    func channels(_ grid: TableGrid, _ shape: TableShape, _ labels: [AxisLabel]) -> [Int: Words] {
        var result: [Int: Words] = [:]
        for (index, row) in grid.rows.enumerated().dropFirst(shape.headerRows) where labels[index].metrics.isEmpty {
            guard shape.hasRowLabels, let first = row.cells.first?.passage, LabelPhrases.isWayToUse(first) else { continue }
            for (column, cell) in row.cells.enumerated().dropFirst() where cell.passage.count <= 80 {
                if LabelPhrases.isDash(cell.passage) || !DurationPhrase.all(cell.passage.folded, in: cell.passage.all).isEmpty { continue }
                result[column] = Words(cell.passage, cell.passage.all)
            }
        }
        return result
    }

    /// The notes that marks behind heads and row labels point to.
    func notes(_ shape: TableShape, _ block: Int) -> (columns: [Int: Int], rows: [Int: Int]) {
        var columns: [Int: Int] = [:]
        for (column, heads) in shape.heads.enumerated() where !shape.isLabel(column) {
            columns[column] = heads.compactMap { scope.footnotes.note(closing: $0, block: block) }.last
        }
        var rows: [Int: Int] = [:]
        for (index, row) in shape.grid.rows.enumerated().dropFirst(shape.headerRows) where shape.hasRowLabels {
            rows[index] = row.cells.first.flatMap { scope.footnotes.note(closing: $0.passage, block: block) }
        }
        return (columns, rows)
    }

    private static let owned = Lexicon<Void>("of|of the|of our")

    /// Whether a sentence of a note names no other level and no other tier than those of a promise.
    func isAbout(_ passage: Passage, _ sentence: Range<Int>, _ level: SeverityMention?, _ plan: Words?) -> Bool {
        // "These hours run during the service time of Standard Care" names a tier, and is not about it.
        let known = scope.known.mentions(passage.folded, in: sentence).filter { mention in
            let before = max(sentence.lowerBound, mention.range.lowerBound - 10)..<mention.range.lowerBound
            return !TableReading.owned.matches(passage.folded, in: before).contains { mention.range.lowerBound - $0.range.upperBound <= 1 }
        }
        let levels = SeverityPhrase.named(passage.folded, in: sentence).map(\.key) + known.filter { $0.kind == .severity }.map(\.key)
        if let level, !levels.isEmpty, !levels.contains(level.key) { return false }
        let plans = known.filter { $0.kind == .plan }.map { ClockResolution.fold($0.key) }
        guard let plan, !plans.isEmpty else { return true }
        return plans.contains { ClockResolution.same($0, ClockResolution.fold(plan.text)) }
    }

    /// The period that the head of a column of percentages names: "SLA % per month".
    static func period(_ heads: ArraySlice<TableRow>, _ column: Int) -> Words? {
        for row in heads where row.cells.indices.contains(column) {
            let head = row.cells[column].passage
            if let found = PercentPhrase.period(head.folded, in: head.all) { return Words(head, found) }
        }
        return nil
    }

    /// A cell where a level meets a metric holds a promise, a dash, or words that no rule understands.
    mutating func note(_ cell: TableCell, _ head: AxisLabel, _ label: AxisLabel) {
        let metrics = head.metrics + label.metrics
        guard !metrics.isEmpty, !label.severity.isEmpty || !head.severity.isEmpty, !cell.passage.isEmpty,
            !LabelPhrases.isDash(cell.passage), misunderstood.count < 100,
            CellReading.read(cell.passage, unit: head.unit ?? label.unit).isEmpty, let words = Words(cell.passage, cell.passage.all)
        else { return }
        misunderstood.append(words)
    }

    /// A length of time that is not read because its column cannot be told from another.
    mutating func doubt(_ cell: TableCell) {
        guard misunderstood.count < 100, !DurationPhrase.all(cell.passage.folded, in: cell.passage.all).isEmpty,
            let words = Words(cell.passage, cell.passage.all)
        else { return }
        misunderstood.append(words)
    }

    private static let desk = Lexicon<Void>("电话|热线|客服|phone|telephone|hotline")

    /// 7x24 专属: the one thing that a cell says of hours, and no length beside it.
    static func roundTheClock(_ passage: Passage) -> (HoursPhrase.Coverage, Words)? {
        let found = HoursPhrase.all(passage.folded, in: passage.all)
        guard passage.count <= 40, found.count == 1, found[0].coverage == .always,
            DurationPhrase.all(passage.folded, in: passage.all).isEmpty, !desk.isIn(passage.folded, passage.all),
            let words = Words(passage, found[0].range)
        else { return nil }
        return (.always, words)
    }

    static func coverage(_ passage: Passage) -> (HoursPhrase.Coverage, Words)? {
        if let found = HoursPhrase.all(passage.folded, in: passage.all).first, let words = Words(passage, found.range) {
            return (found.coverage, words)
        }
        if let term = HoursPhrase.terms(passage.folded, in: passage.all).first, let words = Words(passage, term) { return (.term, words) }
        return nil
    }
}
