// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What one file of an agreement says follows from a missed promise: credits, caps, conditions, and by when to act.
struct RemedyReading {
    let scope: Scope
    /// The plans that the file names.
    let plans: [(name: String, words: Lexicon<Void>)]
    private var terms = RemedyTerms()
    private var tiers: [(tier: CreditTier, words: Words, block: Int)] = []

    static func read(_ scope: Scope, plans: [String]) -> RemedyTerms {
        var reading = RemedyReading(scope: scope, plans: plans)
        for (index, block) in scope.view.blocks.enumerated() {
            switch block.content {
            case .heading, .nothing: reading.flush()
            case .table(let grid):
                reading.flush()
                if let found = CreditTable(scope: scope, coverage: reading.coverage).read(grid, index) {
                    reading.add(found, grid.rows.first?.text ?? "")
                } else {
                    for found in CreditLevelTable(scope: scope, coverage: reading.coverage).read(grid, index) {
                        reading.add(found, grid.rows.first?.text ?? "")
                    }
                }
            case .paragraph, .item:
                for sentence in block.passage.sentences() where sentence.count <= 3000 { reading.read(block.passage, sentence, index) }
            }
            if reading.terms.credits.count > 200 || reading.terms.deadlines.count > 200 { break }
        }
        reading.flush()
        return reading.terms
    }

    private init(scope: Scope, plans: [String]) {
        self.scope = scope
        self.plans = plans.map { ($0, Lexicon<Void>($0)) }
    }

    private var coverage: CreditCoverageReading { CreditCoverageReading(scope: scope) }

    private mutating func read(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) {
        guard let words = Words(passage, sentence) else { return }
        if let tier = CreditTable(scope: scope, coverage: coverage).tier(passage, sentence, block) {
            if let last = tiers.last, !belongs(block, to: last.block) { flush() }
            tiers.append((tier, words, block))
            return
        }
        if let clause = CreditClause.read(passage, sentence) {
            flush()
            let place = scope.view.clause(words, block: block)
            let covers = coverage.coverage(passage, sentence, block)
            if let rule = clause.rule {
                add(
                    CreditTerms(rule: rule, coverage: covers, severities: coverage.severities(passage, sentence, block), clause: place),
                    words.text)
            }
            if clause.hasUnreadLimit, !covers.isAvailabilityOnly { terms.unreadLimits.append(place) }
            for cap in clause.caps where terms.caps.count < 200 {
                terms.caps.append(CreditCap(amount: inherit(cap.amount), per: cap.per, coverage: covers, clause: place))
            }
        }
        for kind in CreditConditions.read(passage, sentence) where terms.conditions.count < 200 {
            terms.conditions.append(CreditCondition(kind, clause: scope.view.clause(words, block: block)))
        }
        if let found = ClaimWindow.read(passage, sentence) { add(.claim, found.trigger, found.allowance, passage, words, block) }
        if let found = CurePeriod.read(passage, sentence) { add(.cure, .notice, found, passage, words, block) }
        if let found = TermNotice.read(passage, sentence) { add(.renewal, .endOfTerm, found, passage, words, block) }
    }

    /// A limit of a bare percentage is of the fee that the credit before it is of.
    private func inherit(_ amount: CreditAmount) -> CreditAmount {
        guard case .percent(let value, nil) = amount, let last = terms.credits.last else { return amount }
        switch last.rule {
        case .perMiss(.percent(_, let base), _), .perOverrun(.percent(_, let base), _): return .percent(value, of: base)
        case .tiers(let tiers):
            if case .percent(_, let base)? = tiers.first?.amount { return .percent(value, of: base) }
            return amount
        case .perMiss, .perOverrun: return amount
        }
    }

    private mutating func add(_ credit: CreditTerms, _ words: String) {
        var credit = credit
        let text = words.unicodeScalars.map(Folding.fold)
        credit.plans = plans.filter { $0.words.isIn(text, 0..<text.count) }.map(\.name)
        terms.credits.append(credit)
    }

    private mutating func add(
        _ kind: DeadlineTerms.Kind, _ trigger: DeadlineTerms.Trigger, _ allowance: AllowancePhrase, _ passage: Passage, _ words: Words,
        _ block: Int
    ) {
        terms.deadlines.append(
            DeadlineTerms(
                kind, trigger, allowance: allowance.target, words: passage.string(allowance.range),
                clause: scope.view.clause(words, block: block)))
    }

    /// Sentences of one paragraph, and items under one line, make one set of tiers.
    private func belongs(_ block: Int, to other: Int) -> Bool {
        if block == other { return true }
        let (a, b) = (scope.view.blocks[block], scope.view.blocks[other])
        if case .item = a.content, case .item = b.content { return a.parent == b.parent && block == other + 1 }
        return false
    }

    private mutating func flush() {
        guard let first = tiers.first, let last = tiers.last else { return }
        let words = Words(
            text: tiers.map(\.words.text).joined(separator: " / "),
            bytes: first.words.bytes.lowerBound..<max(first.words.bytes.lowerBound, last.words.bytes.upperBound))
        let passage = scope.view.blocks[first.block].passage
        let named = CreditCoverageReading.metrics(passage.folded, in: passage.all)
        let covers = named.isEmpty ? coverage.inherited(first.block) : .metrics(named)
        let levels = coverage.severities(passage, passage.all, first.block)
        let found = tiers.map(\.tier)
        tiers = []
        add(
            CreditTerms(rule: .tiers(found), coverage: covers, severities: levels, clause: scope.view.clause(words, block: first.block)),
            words.text)
    }
}
