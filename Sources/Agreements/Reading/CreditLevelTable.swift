// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A column of credits beside the levels: "P1 | 30 minutes | 10 % of the monthly fee".
struct CreditLevelTable {
    let scope: Scope
    let coverage: CreditCoverageReading

    private static let heads = Lexicon<Void>(
        "credit|credits|service credit|penalty|penalties|deduction|deductions|liquidated damages|抵扣|赔偿|补偿|违约金|扣减|扣款|罚款")
    private static let each = Lexicon<Void>(
        "per miss|per missed|each miss|each missed|per breach|per incident|per ticket|per request|per case|per occurrence|for each|每次|每单|每例|每起|/次|元/次"
    )

    /// One credit for each level; none where a row is not understood.
    func read(_ grid: TableGrid, _ block: Int) -> [CreditTerms] {
        guard grid.rows.count >= 2, grid.columnCount <= 10, let head = grid.rows.first,
            let column = head.cells.indices.last(where: {
                CreditLevelTable.heads.isIn(head.cells[$0].passage.folded, head.cells[$0].passage.all)
            })
        else { return [] }
        let shape = TableShape(grid)
        guard shape.headerRows == 1, shape.severityColumn != nil, shape.severityColumn != column else { return [] }
        let title = head.cells[column].passage
        // Several columns of credits ("first miss", "further misses") are not told apart.
        guard head.cells.count(where: { !$0.isCopy && CreditLevelTable.heads.isIn($0.passage.folded, $0.passage.all) }) == 1,
            !Threshold.isIn(title.folded, title.all)
        else { return [] }
        let covers = covers(title, shape, column)
        var result: [CreditTerms] = []
        for row in grid.rows.dropFirst().prefix(50) where row.cells.indices.contains(column) {
            let cell = row.cells[column].passage
            if cell.isEmpty || LabelPhrases.isDash(cell) { continue }
            guard let level = shape.rowLabel(row).severity.first, !Threshold.isIn(cell.folded, cell.all),
                let amount = amount(cell, title, block)
            else { return [] }
            let isEach = CreditLevelTable.each.isIn(title.folded, title.all) || CreditLevelTable.each.isIn(cell.folded, cell.all)
            result.append(
                CreditTerms(
                    rule: .perMiss(amount, isEach: isEach), coverage: covers, severities: [level.words.text],
                    clause: scope.view.clause(Words(text: row.text, bytes: row.range), block: block)))
        }
        return result
    }

    /// The measures that the column's head names, else the one measure of the table, else what stands over it.
    private func covers(_ title: Passage, _ shape: TableShape, _ column: Int) -> CreditCoverage {
        let own = CreditCoverageReading.metrics(title.folded, in: title.all)
        if !own.isEmpty { return .metrics(own) }
        let others = Set(shape.columns.indices.filter { $0 != column }.flatMap { shape.columns[$0].metrics.map(\.metric) })
        if others.count == 1 { return .metrics(Array(others)) }
        return .unclear
    }

    private func amount(_ cell: Passage, _ title: Passage, _ block: Int) -> CreditAmount? {
        let percents = PercentPhrase.distinct(cell.folded, in: cell.all)
        let sums = MoneyPhrase.all(cell.folded, in: cell.all)
        if percents.count == 1, sums.isEmpty, let percent = percents.first {
            let context = [cell, title] + scope.above(block).prefix(2).map { scope.view.blocks[$0].passage }
            let base = context.lazy.filter { $0.count <= 600 }.compactMap { FeePhrase.base($0.folded, in: $0.all) }.first
            return .percent(percent.value, of: base?.cycle)
        }
        guard percents.isEmpty, sums.count == 1, let sum = sums.first else { return nil }
        return .money(digits: sum.digits, currency: sum.currency)
    }
}
