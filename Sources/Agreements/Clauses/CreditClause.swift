// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A sentence that grants a credit or limits credits: "5 % of the monthly fee for each missed response", 每逾期1小时按月服务费的1%支付违约金，累计不超过10%.
struct CreditClause {
    /// The rate, where the sentence has exactly one.
    var rule: CreditRule?
    var caps: [(amount: CreditAmount, per: Cycle?)] = []
    /// The sentence limits credits in words that were not understood.
    var hasUnreadLimit = false

    private static let grant = Lexicon<Void>(
        "credit|credits|credited|deduct|deducted|deduction|deductions|liquidated damages|penalty|penalties|compensation|compensate|rebate|refund|extension to the current term|added as extension|"
            + "违约金|抵扣|扣减|扣除|扣款|赔偿|补偿|减免|罚款|代金券|现金券|服务期顺延|延长服务")
    /// What the customer owes, prices, taxes, and liability as a whole.
    private static let other = Lexicon<Void>(
        "late payment|overdue|unpaid|invoice|invoiced|interest|discount|price increase|tax|taxes|vat|liability|liable|indemnify|indemnification|customer fails to pay|terminate|terminates|termination|prepaid|unused|confidential|confidentiality|intellectual property|delivery date|逾期付款|迟延付款|逾期支付|未按期支付|未付款|应付未付|未支付|甲方逾期|甲方未|甲方违约|客户逾期|客户未按|欠款|税|折扣|赔偿责任|责任总额|责任上限|解除|终止|保密|知识产权|交付|交货|验收|预付"
    )
    private static let failure = Lexicon<Void>(
        "fail|fails|failed|failure|late|later|missed|miss|misses|exceed|exceeds|exceeding|beyond|breach|breached|delay|delayed|not met|not meet|does not meet|unavailable|downtime|below|overrun|"
            + "未|逾期|超时|超过|延迟|迟延|延误|违约|违反|不足|低于|中断|故障")
    private static let limit = Lexicon<Void>(
        "not exceed|not to exceed|not exceeding|exceed|maximum|max|at most|no more than|not more than|more than|capped at|cap of|cap|limited to|up to|up to a maximum of|不超过|不得超过|不高于|上限|封顶|最高|至多|为限"
    )
    private static let anyLimit = Lexicon<Void>(
        "limited|cap|capped|maximum|not exceed|at most|no more than|not more than|up to|上限|封顶|不超过|不得超过|最高|至多")
    private static let ceiling = Lexicon<Void>(
        "maximum credit|maximum monthly credit|maximum credits|maximum service credit|credits shall not exceed|credits will not exceed|credits may not exceed|credit shall not exceed|credits are capped|credits not to exceed|total credits|aggregate credits|抵扣总额|赔偿上限|补偿上限|抵扣上限|违约金上限|违约金总额|赔偿总额|补偿总额|累计不超过|封顶"
    )
    private static let each = Lexicon<Void>(
        "for each|for every|each missed|each late|each failure|each failed|each breach|each incident|each request|each support request|each ticket|each case|each instance|each occurrence|each response|each violation|each delayed|each such|each time|each event|each missed response|every missed|every late|every failure|per incident|per ticket|per case|per occurrence|per request|per missed|per breach|per event|per late|"
            + "每次|每一次|每发生一次|每出现一次|每单|每例|每起|每项|每个工单|每件|每延误一次|每逾期一次")

    static func read(_ passage: Passage, _ sentence: Range<Int>) -> CreditClause? {
        let text = passage.folded
        guard grant.isIn(text, sentence), !other.isIn(text, sentence) else { return nil }
        let amounts = CreditClause.amounts(text, sentence)
        var clause = CreditClause()
        var rates: [Sized] = []
        for (index, amount) in amounts.enumerated() {
            let floor = index > 0 ? min(amounts[index - 1].range.upperBound, amount.range.lowerBound) : sentence.lowerBound
            if isLimit(amount, text, floor) {
                let window = floor..<max(amount.range.upperBound, amount.base?.upperBound ?? 0)
                clause.caps.append((amount.amount, cycle(outside: amount.base, text, window, sentence)))
            } else {
                rates.append(amount)
            }
        }
        if amounts.isEmpty, let whole = wholeFee(text, sentence) { clause.caps.append(whole) }
        // "At most 50 % of the amount due": of something that is not known to be a fee.
        let isForeign = amounts.contains { $0.isOfOther }
        if isForeign { clause.caps = [] }
        // A limit whose words were not tied to an amount may be the one amount there is.
        let isDoubtful = clause.caps.isEmpty && anyLimit.isIn(text, sentence)
        if rates.count == 1, !isDoubtful, !isForeign, !hasCondition(text, sentence, amounts), !Threshold.isIn(text, sentence),
            let rate = rates.first, failure.isIn(text, sentence)
        {
            clause.rule = rule(rate, text, sentence)
            // "at most 10%" after "1% of the monthly fee" is of the same fee.
            if case .percent(_, let base) = rate.amount {
                clause.caps = clause.caps.map { cap in
                    guard case .percent(let value, nil) = cap.amount else { return cap }
                    return (.percent(value, of: base), cap.per)
                }
            }
        }
        clause.hasUnreadLimit =
            clause.caps.isEmpty && clause.rule == nil && (ceiling.isIn(text, sentence) || isForeign || isDoubtful && !rates.isEmpty)
        return clause.rule == nil && clause.caps.isEmpty && !clause.hasUnreadLimit ? nil : clause
    }

    /// "If attainment falls below 90 %, … for each late response": a percentage that is neither a rate nor a limit is a condition, and when the credit
    /// is owed is then not for this rule to say.
    private static func hasCondition(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ amounts: [Sized]) -> Bool {
        PercentPhrase.distinct(text, in: sentence).contains { percent in !amounts.contains { $0.range.overlaps(percent.range) } }
    }

    /// Whether the words give a credit for each miss or for each stretch of time.
    static func isRepeated(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        each.isIn(text, sentence) || step(text, sentence, not: sentence.lowerBound..<sentence.lowerBound) != nil
    }

    private struct Sized {
        var amount: CreditAmount
        var range: Range<Int>
        /// The words of the fee.
        var base: Range<Int>?
        /// A percentage of something that the words name and that is no fee.
        var isOfOther = false
    }

    /// Percentages of a fee, sums of money and lengths of service, left to right. A percentage of nothing named counts after a limit's word only.
    private static func amounts(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> [Sized] {
        var found: [Sized] = []
        for percent in PercentPhrase.distinct(text, in: sentence) {
            if let base = FeePhrase.of(percent.range, text, in: sentence) {
                found.append(Sized(amount: .percent(percent.value, of: base.cycle), range: percent.range, base: base.range))
            } else {
                let bare = Sized(
                    amount: .percent(percent.value, of: nil), range: percent.range,
                    isOfOther: FeePhrase.isOfSomething(percent.range, text, in: sentence))
                if isLimit(bare, text, max(sentence.lowerBound, percent.range.lowerBound - 24)) { found.append(bare) }
            }
        }
        for money in MoneyPhrase.all(text, in: sentence) {
            found.append(Sized(amount: .money(digits: money.digits, currency: money.currency), range: money.range))
        }
        if let grown = added(text, sentence) { found.append(grown) }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static let addition = Lexicon<Void>(
        "will be added|shall be added|added as|added to|is added|service extended by|extended by|顺延|延长服务|延长")

    /// "1 day will be added as extension", 顺延服务期1天.
    private static func added(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Sized? {
        guard let verb = addition.first(text, in: sentence) else { return nil }
        let lengths = AllowancePhrase.all(text, in: sentence)
        let near =
            lengths.last { $0.range.upperBound <= verb.range.lowerBound && verb.range.lowerBound - $0.range.upperBound < 4 }
            ?? lengths.first { $0.range.lowerBound >= verb.range.upperBound && $0.range.lowerBound - verb.range.upperBound < 8 }
        return near.map { Sized(amount: .time($0.target), range: $0.range) }
    }

    private static func isLimit(_ amount: Sized, _ text: [Unicode.Scalar], _ floor: Int) -> Bool {
        var start = min(amount.range.lowerBound, amount.base?.lowerBound ?? amount.range.lowerBound)
        let stop = max(floor, start - 40)
        let end = start
        while start > stop, !",;，".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        // 不超过 may stand between the fee and its percentage.
        return limit.isIn(text, start..<max(end, amount.range.lowerBound))
            || text[amount.range.upperBound...].prefix(3).contains("为") && text[amount.range.upperBound...].prefix(3).contains("限")
    }

    private static let perCycle = Lexicon<Cycle>([
        (
            "per month|per calendar month|in any month|in any calendar month|in a given month|in any given month|in any one month|for a single billing month|in any billing month|for any month|in a month|in a calendar month|each month|monthly credit|monthly cap|monthly maximum|maximum monthly|a month|单月|每月|每个月|每自然月|当月累计|月度累计|任一月|任何一个月|每个自然月",
            .month
        ),
        ("per quarter|in any quarter|each quarter|每季度|单季度|季度累计", .quarter),
        ("per year|in any year|per annum|each year|annual credit|in any contract year|每年|年度累计|单年|全年累计", .year),
        ("over the term|during the term|合同期内累计|合同期内", .term),
    ])

    /// The period of a limit, read outside the words of its fee.
    private static func cycle(outside base: Range<Int>?, _ text: [Unicode.Scalar], _ window: Range<Int>, _ sentence: Range<Int>) -> Cycle? {
        let until = min(sentence.upperBound, window.upperBound + 24)
        let found = perCycle.matches(text, in: window.lowerBound..<until).filter { match in base.map { !$0.overlaps(match.range) } ?? true }
        let cycles = Set(found.map(\.meaning))
        return cycles.count == 1 ? cycles.first : nil
    }

    private static let exceed = Lexicon<Void>("not exceed|not to exceed|不得超过|不超过|上限")

    /// "Credits shall not exceed the monthly fee": all of it.
    private static func wholeFee(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> (CreditAmount, Cycle?)? {
        guard let verb = exceed.matches(text, in: sentence).last,
            let base = FeePhrase.base(text, in: verb.range.upperBound..<min(sentence.upperBound, verb.range.upperBound + 60))
        else { return nil }
        return (.percent(Quantity(100), of: base.cycle), cycle(outside: base.range, text, sentence, sentence))
    }

    private static func rule(_ rate: Sized, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> CreditRule {
        if let step = step(text, sentence, not: rate.range) { return .perOverrun(rate.amount, every: step) }
        return .perMiss(rate.amount, isEach: each.isIn(text, sentence))
    }

    private static let stepWords = Lexicon<Void>(
        "for every|for each|every|each|per|every additional|each additional|for every additional|for each additional|每逾期|每超过|每延迟|每迟延|每延误|每超时|每超出|每迟到|每"
    )
    private static let overrunWords = Lexicon<Void>(
        "late|delay|delayed|exceed|exceeds|exceeding|beyond|overdue|overrun|after|downtime|past|逾期|超过|延迟|迟延|延误|超时|超出|迟到|故障|中断")

    /// "for every 15 minutes exceeding", 每逾期1小时: the stretch that a credit is for.
    private static func step(_ text: [Unicode.Scalar], _ sentence: Range<Int>, not amount: Range<Int>) -> Target? {
        guard overrunWords.isIn(text, sentence) else { return nil }
        for length in AllowancePhrase.all(text, in: sentence) where !length.range.overlaps(amount) && length.target.value > Quantity(0) {
            let before = max(sentence.lowerBound, length.range.lowerBound - 24)..<length.range.lowerBound
            if let word = stepWords.matches(text, in: before).last,
                text[word.range.upperBound..<length.range.lowerBound].allSatisfy({ $0.isSpace })
            {
                return length.target
            }
        }
        // "PHP 500 per hour", "for each day of delay": the unit stands alone.
        for word in stepWords.matches(text, in: sentence) where word.range.upperBound < sentence.upperBound {
            var at = word.range.upperBound
            while at < sentence.upperBound, text[at] == " " { at += 1 }
            if at < sentence.upperBound, let unit = UnitPhrase.at(at, text, end: sentence.upperBound, article: false),
                unit.unit != .month
            {
                return Target(value: Quantity(1), unit: unit.unit)
            }
        }
        return nil
    }
}
