// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Percentages under tiers where only the heading says what they are: "Availability" over "Service | Standard | Plus".
enum UptimeTable {
    private static let others = Lexicon<Void>(
        "last|past|previous|history|historical|report|reports|results|reached|measured|statistics|credit|credits|compensation|rebate|example|examples|去年|上年|历史|统计|实际|实测|达成|报告|结果|赔偿|补偿|返还|示例"
    )

    /// `titles`: the corner, the caption and the nearest heading.
    static func completed(_ shape: TableShape, titles: [Passage], _ known: KnownNames) -> [AxisLabel] {
        var result = shape.columns
        let values = result.indices.filter { !shape.isLabel($0) }
        guard titles.contains(where: speaks), !titles.contains(where: { others.isIn($0.folded, $0.all) }), shape.hasRowLabels,
            !values.isEmpty,
            result.allSatisfy({ $0.metrics.isEmpty && !$0.isAvailability && !$0.isCredit && !$0.isActual }),
            values.allSatisfy({ result[$0].plan != nil && isTier(shape.heads[$0], known) }), isShares(shape, values),
            !shape.grid.rows.dropFirst(shape.headerRows).contains(where: isOther)
        else { return result }
        for column in values { result[column].isAvailability = true }
        return result
    }

    private static let slas = Lexicon<Void>("sla|slas|sla level|sla tier|uptime sla|service sla|sla 等级|sla等级|sla 级别|sla级别|服务 sla|服务sla")

    /// "SLA level | 99.9% | 99.99%": a row of shares that nothing else calls availability.
    static func isLevel(_ row: TableRow) -> Bool {
        guard let first = row.cells.first?.passage, slas.isAll(first.folded, first.trimmed(first.all)) else { return false }
        let shares = row.cells.dropFirst().filter { $0.passage.folded.contains(where: \.isDigit) }
        return !shares.isEmpty && shares.allSatisfy { isShare($0.passage) }
    }

    private static func isShare(_ cell: Passage) -> Bool {
        let shares = PercentPhrase.all(cell.folded, in: cell.all)
        return cell.count <= 24 && shares.count == 1 && shares[0].value >= Quantity(90) && shares[0].value < Quantity(100)
            && !cell.folded.contains("<")
    }

    private static let rates = Lexicon<Void>(
        "rate|satisfaction|share|discount|renewal|compliance|attainment|success|accuracy|满意度|满意率|达标率|完成率|成功率|准确率|合格率|折扣|续费")

    /// "Renewal rate", "Discount": rows of other shares.
    private static func isOther(_ row: TableRow) -> Bool {
        row.cells.first.map { rates.isIn($0.passage.folded, $0.passage.all) || LabelPhrases.isPrice($0.passage) } == true
    }

    private static func isTier(_ heads: [Passage], _ known: KnownNames) -> Bool {
        heads.contains { head in
            PlanPhrase.isName(head) || known.mentions(head.folded, in: head.all).contains { $0.kind == .plan && $0.range == head.all }
        }
    }

    private static func speaks(_ title: Passage) -> Bool {
        title.count <= 80 && MetricPhrase.all(title.folded, in: title.all).contains { $0.metric == .availability }
    }

    /// Every cell is one percentage of 90 or more and no number beside it, or holds no number at all.
    private static func isShares(_ shape: TableShape, _ values: [Int]) -> Bool {
        var count = 0
        for row in shape.grid.rows.dropFirst(shape.headerRows) {
            for column in values where row.cells.indices.contains(column) {
                let cell = row.cells[column].passage
                guard cell.folded.contains(where: \.isDigit) else { continue }
                guard isShare(cell) else { return false }
                count += 1
            }
        }
        return count > 0
    }
}
