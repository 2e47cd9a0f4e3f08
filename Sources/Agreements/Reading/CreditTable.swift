// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Tables and lists of tiers: the percentage kept in one place, what it earns in another.
struct CreditTable {
    let scope: Scope
    let coverage: CreditCoverageReading

    private static let heads = Lexicon<Void>(
        "credit|credits|service credit|penalty|penalties|deduction|deductions|rebate|compensation|refund|liquidated damages|抵扣|赔偿|补偿|违约金|扣减|减免|代金券|现金券|扣除"
    )
    private static let none = Lexicon<Void>("none|no credit|n/a|nil|不赔偿|不扣减|无")

    /// The tiers of a table; nil where it is none of tiers.
    func read(_ grid: TableGrid, _ block: Int) -> CreditTerms? {
        guard grid.rows.count >= 2, let head = grid.rows.first, grid.columnCount <= 6 else { return nil }
        guard
            let column = head.cells.indices.first(where: {
                CreditTable.heads.isIn(head.cells[$0].passage.folded, head.cells[$0].passage.all)
            })
        else { return nil }
        let body = grid.rows.dropFirst().filter { $0.cells.indices.contains(column) }
        guard
            let bands = head.cells.indices.first(where: { index in
                index != column && body.contains { $0.cells.indices.contains(index) && band($0.cells[index].passage) != nil }
            })
        else { return nil }
        var tiers: [CreditTier] = []
        for row in body {
            guard row.cells.indices.contains(bands), let band = band(row.cells[bands].passage) else {
                // One row that is not understood: the table is not.
                return nil
            }
            let cell = row.cells[column].passage
            if CreditTable.none.isIn(cell.folded, cell.all), PercentPhrase.distinct(cell.folded, in: cell.all).isEmpty { continue }
            guard let amount = amount(cell, context: [head.cells[column].passage, grid.caption].compactMap { $0 }, block) else {
                return nil
            }
            if case .percent(Quantity(thousandths: 0), _) = amount { continue }
            // What is earned for more than a percentage is no credit for falling short.
            guard band.upper != nil else { return nil }
            tiers.append(
                CreditTier(
                    lower: band.lower, upper: band.upper, includesLower: band.includesLower, includesUpper: band.includesUpper,
                    amount: amount))
        }
        guard !tiers.isEmpty else { return nil }
        let start = grid.rows.first?.range.lowerBound ?? 0
        let bytes = start..<max(start, grid.rows.last?.range.upperBound ?? 0)
        let text = grid.rows.prefix(8).map(\.text).joined(separator: " / ")
        let own = CreditCoverageReading.metrics(head.cells[bands].passage.folded, in: head.cells[bands].passage.all)
        let named = own.isEmpty ? grid.caption.map { CreditCoverageReading.metrics($0.folded, in: $0.all) } ?? [] : own
        return CreditTerms(
            rule: .tiers(tiers), coverage: named.isEmpty ? coverage.inherited(block) : .metrics(named),
            severities: coverage.severities(head.cells[bands].passage, head.cells[bands].passage.all, block),
            clause: scope.view.clause(Words(text: text, bytes: bytes), block: block))
    }

    private func band(_ passage: Passage) -> BandPhrase? { BandPhrase.read(passage.folded, in: passage.all) }

    /// One percentage of a fee or one sum; the fee is named in the cell, in its header, in the caption, or over the table.
    private func amount(_ cell: Passage, context: [Passage], _ block: Int) -> CreditAmount? {
        let percents = PercentPhrase.distinct(cell.folded, in: cell.all)
        if percents.count == 1, let percent = percents.first {
            return .percent(percent.value, of: cycle([cell] + context + above(block)))
        }
        let sums = MoneyPhrase.all(cell.folded, in: cell.all)
        guard percents.isEmpty, sums.count == 1, let sum = sums.first else { return nil }
        return .money(digits: sum.digits, currency: sum.currency)
    }

    private func above(_ block: Int) -> [Passage] { scope.above(block).prefix(4).map { scope.view.blocks[$0].passage } }

    /// The cycle of the first of some passages that names a fee.
    private func cycle(_ passages: [Passage]) -> Cycle? {
        for passage in passages where passage.count <= 600 {
            if let base = FeePhrase.base(passage.folded, in: passage.all) { return base.cycle }
        }
        return nil
    }

    private static let grant = Lexicon<Void>(
        "credit|credits|deduct|deducted|deduction|penalty|liquidated damages|compensation|抵扣|扣减|扣除|赔偿|补偿|违约金|减免")

    /// "Below 95 % but not below 90 %: 10 %", 低于95%但不低于90%的，扣减当月服务费的10%; nil for other sentences.
    func tier(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> CreditTier? {
        let text = passage.folded
        let percents = PercentPhrase.distinct(text, in: sentence)
        let sums = MoneyPhrase.all(text, in: sentence)
        guard (1...3).contains(percents.count), !CreditClause.isRepeated(text, sentence), !Threshold.isIn(text, sentence) else {
            return nil
        }
        let above = above(block)
        guard isGrant(text, sentence) || above.contains(where: { $0.count <= 600 && isGrant($0.folded, $0.all) }) else { return nil }
        let own: CreditAmount
        let end: Int
        if percents.count >= 2, let last = percents.last {
            // The last percentage is what is earned; those before it are the band.
            let fee = FeePhrase.of(last.range, text, in: sentence)
            guard fee != nil || follows(last.range, text, sentence) else { return nil }
            own = .percent(last.value, of: fee.map(\.cycle) ?? cycle(above))
            end = min(last.range.lowerBound, fee?.range.lowerBound ?? last.range.lowerBound)
        } else if sums.count == 1, let sum = sums.first, let only = percents.first, sum.range.lowerBound > only.range.upperBound {
            own = .money(digits: sum.digits, currency: sum.currency)
            end = sum.range.lowerBound
        } else {
            return nil
        }
        guard end > sentence.lowerBound, let band = BandPhrase.read(text, in: sentence.lowerBound..<end), band.upper != nil else {
            return nil
        }
        return CreditTier(
            lower: band.lower, upper: band.upper, includesLower: band.includesLower, includesUpper: band.includesUpper, amount: own)
    }

    private func isGrant(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { CreditTable.grant.isIn(text, range) }

    private static let marks = Lexicon<Void>("credit|deduct|deduction|penalty|扣减|扣除|抵扣|赔偿|补偿|减免|支付")

    /// Whether a percentage stands after a colon, a dash, or the word of the grant.
    private func follows(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        var at = percent.lowerBound - 1
        while at >= sentence.lowerBound, text[at].isSpace { at -= 1 }
        guard at >= sentence.lowerBound else { return false }
        if text[at] == ":" || text[at] == "-" || text[at] == "→" || text[at] == "=" { return true }
        let start = max(sentence.lowerBound, percent.lowerBound - 10)
        return CreditTable.marks.matches(text, in: start..<percent.lowerBound).last.map { $0.range.upperBound >= at } ?? false
    }
}
