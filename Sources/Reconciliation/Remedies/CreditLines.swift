// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What one missed promise earns under one credit, step by step.
struct CreditLines {
    let base: FeeBase

    struct Answer {
        var lines: [CreditLine] = []
        var missing: [Text] = []
        var nothing: UnclaimableCredit.Why?
    }

    /// `isFirst`: no promise of this period has earned this credit yet.
    func lines(_ missed: MissedPromise, _ terms: CreditTerms, isFirst: Bool, isFirm: Bool) -> Answer {
        switch terms.rule {
        case .perMiss(let amount, let isEach):
            var answer = priced(amount, terms, missed, isFirm: isFirm && (isEach || isFirst))
            // Further gaps or questions of the same case may be misses of their own.
            let further = (missed.finding?.occurrences.count { $0.outcome == .breached } ?? 0) - 1
            if further > 0, isEach, let line = answer.lines.first, let sum = line.amount.flatMap({ $0.times(further) }) {
                let step = CreditStep(
                    words: Text("further misses in the same case, if each counts", "同一工单内的其余各次，如每次均计"),
                    reckoning: "\(line.amount?.digits ?? "") × \(further) = \(sum.digits)", result: sum)
                answer.lines.append(CreditLine(terms: terms.id, subject: missed.id, isFirm: false, amount: sum, steps: [step]))
            }
            return answer
        case .perOverrun(let amount, let step): return byOverrun(amount, step, terms, missed, isFirm: isFirm)
        case .tiers(let tiers): return byTier(tiers, terms, missed, isFirm: isFirm)
        }
    }

    private func byOverrun(_ amount: CreditAmount, _ step: Target, _ terms: CreditTerms, _ missed: MissedPromise, isFirm: Bool) -> Answer {
        guard let overrun = missed.finding?.overrun else { return Answer(nothing: .unclear) }
        let length: Int64? = step.unit == .day ? step.value.whole.map { Int64($0) * 86_400_000 } : step.milliseconds
        guard let length, length > 0, step.unit != .businessHour else { return Answer(nothing: .unclear) }
        // Whole stretches are certain; one begun counts only if the words mean it so.
        let (full, begun) = (Int(overrun.min / length), Int(overrun.max / length) + (overrun.max % length == 0 ? 0 : 1))
        var answer = priced(amount, terms, missed, isFirm: isFirm)
        guard let one = answer.lines.first else { return answer }
        guard let price = one.amount else { return answer }
        answer.lines = []
        for (count, firm, words) in [
            (full, isFirm, Text("whole stretches of \(step.name.english) late", "逾时满 \(step.name.chinese) 的次数")),
            (begun - full, false, Text("stretches begun but not full, if they count", "不足一个单位的部分，如计入")),
        ] where count > 0 {
            guard let sum = price.times(count) else { return Answer(missing: [CreditLines.large]) }
            let total = CreditStep(words: words, reckoning: "\(price.digits) × \(count) = \(sum.digits)", result: sum)
            answer.lines.append(
                CreditLine(terms: terms.id, subject: missed.id, isFirm: firm, amount: sum, steps: one.steps + [total]))
        }
        return answer
    }

    private func byTier(_ tiers: [CreditTier], _ terms: CreditTerms, _ missed: MissedPromise, isFirm: Bool) -> Answer {
        guard let attainment = missed.attainment else { return Answer(nothing: .unclear) }
        var possible: [CreditTier] = []
        for share in CreditLines.shares(attainment.lowest, attainment.highest) {
            guard let tier = tiers.tier(of: share) else { return Answer(nothing: .noTier) }
            if !possible.contains(tier) { possible.append(tier) }
        }
        // Of the tiers that the range allows the one that earns least is certain.
        var least: Answer?
        for tier in possible {
            var answer = priced(tier.amount, terms, missed, isFirm: isFirm)
            guard let line = answer.lines.first, let amount = line.amount else { return answer }
            let share =
                attainment.lowest == attainment.highest
                ? attainment.lowest.words : "\(attainment.lowest.words) – \(attainment.highest.words)"
            let found = CreditStep(words: Text("tier \(tier.words)", "档次 \(tier.words)"), reckoning: share, result: amount)
            answer.lines[0].steps.insert(found, at: 0)
            guard let known = least?.lines.first?.amount else {
                least = answer
                continue
            }
            guard let lower = Money.least(known, amount) else { return Answer(nothing: .conflict) }
            if lower != known { least = answer }
        }
        return least ?? Answer(nothing: .noTier)
    }

    /// Every share from the lowest to the highest where they are of one number of cases, else the two ends.
    private static func shares(_ lowest: Share, _ highest: Share) -> [Share] {
        guard lowest.whole == highest.whole, highest.part - lowest.part <= 10_000, lowest.part <= highest.part else {
            return [lowest, highest]
        }
        return (lowest.part...highest.part).map { Share($0, of: lowest.whole) }
    }

    private static let large = Text("the amount is too large to reckon", "金额过大，无法计算")

    /// The price of one miss.
    private func priced(_ amount: CreditAmount, _ terms: CreditTerms, _ missed: MissedPromise, isFirm: Bool) -> Answer {
        func line(_ money: Money?, _ steps: [CreditStep]) -> CreditLine {
            CreditLine(terms: terms.id, subject: missed.id, isFirm: isFirm, amount: money, steps: steps)
        }
        switch amount {
        case .time: return Answer(nothing: .inTime)
        case .money(let digits, let currency):
            guard let currency else {
                return Answer(
                    lines: [line(nil, [])],
                    missing: [Text("the currency: the clause writes a sign that several currencies share", "币种：条款仅写了多种货币共用的符号")])
            }
            guard let money = Money(amount: digits, currency: currency) else {
                return Answer(lines: [line(nil, [])], missing: [CreditLines.large])
            }
            return Answer(
                lines: [
                    line(
                        money,
                        [
                            CreditStep(
                                words: Text("for one miss, as the clause states it", "条款所列每次金额"), reckoning: money.description,
                                result: money)
                        ])
                ])
        case .percent(let percent, let cycle):
            switch base.amount(cycle) {
            case .missing(let what): return Answer(lines: [line(nil, [])], missing: [what])
            case .known(let fee, _):
                guard let (exact, rounded) = fee.percent(percent) else {
                    return Answer(lines: [line(nil, [])], missing: [CreditLines.large])
                }
                let shown = "\(fee.digits) × \(percent)% = \(exact)" + (exact == rounded.digits ? "" : " → \(rounded.digits)")
                let name = cycle?.name ?? Text("", "")
                return Answer(
                    lines: [
                        line(
                            rounded,
                            [
                                CreditStep(
                                    words: Text("\(percent) % of the fee for one \(name.english)", "每\(name.chinese)费用的 \(percent)%"),
                                    reckoning: shown, result: rounded)
                            ])
                    ])
            }
        }
    }
}
