// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Percentages under two levels of heads: "Guaranteed per month" over "Network" and "Power", where caption or heading speaks of uptime.
enum GuaranteeHeads {
    private static let guarantees = Lexicon<Void>("guaranteed|guarantee|we guarantee|committed|commitment|保证|保证值|承诺|承诺值")

    /// `titles`: the caption and the nearest heading.
    static func completed(_ shape: TableShape, titles: [Passage]) -> [AxisLabel] {
        var result = shape.columns
        guard titles.contains(where: speaks), !shape.columns.contains(where: { $0.isAvailability || !$0.metrics.isEmpty }) else {
            return result
        }
        let heads = shape.heads
        for column in result.indices
        where !shape.isLabel(column) && heads[column].count > 1 && !result[column].isCredit && !result[column].isActual {
            let over = heads[column].dropLast()
            guard over.contains(where: { guarantees.isIn($0.folded, $0.all) && $0.count <= 60 }), isShares(shape, column),
                let own = heads[column].last, let words = Words(own, own.named(own.all))
            else { continue }
            result[column] = AxisLabel()
            result[column].isAvailability = true
            result[column].isGuaranteed = true
            result[column].severity = [SeverityMention(named: words)]
        }
        return result
    }

    private static func speaks(_ title: Passage) -> Bool {
        title.count <= 80 && MetricPhrase.all(title.folded, in: title.all).contains { $0.metric == .availability }
    }

    /// Every cell with words is one percentage of 90 or more, and there is one.
    private static func isShares(_ shape: TableShape, _ column: Int) -> Bool {
        var count = 0
        for row in shape.grid.rows.dropFirst(shape.headerRows) where row.cells.indices.contains(column) {
            let cell = row.cells[column].passage
            if cell.isEmpty || LabelPhrases.isDash(cell) || LabelPhrases.isAbsence(cell, cell.all) { continue }
            let shares = PercentPhrase.all(cell.folded, in: cell.all)
            guard cell.count <= 24, shares.count == 1, shares[0].value >= Quantity(90) else { return false }
            count += 1
        }
        return count > 0
    }
}
