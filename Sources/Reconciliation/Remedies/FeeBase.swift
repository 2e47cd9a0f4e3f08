// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The fee of one period, from the fee that the engagement states.
struct FeeBase {
    let fee: Engagement.Fee?

    /// The fee and how it follows, or what is missing.
    enum Answer {
        case known(Money, [CreditStep])
        case missing(Text)
    }

    func amount(_ cycle: Cycle?) -> Answer {
        guard let cycle else {
            return .missing(Text("the clause does not say of which fee the percentage is taken", "条款未写明百分比以何种费用为基数"))
        }
        guard let fee else { return .missing(Text("the fee: `fee` in the engagement", "费用：engagement 的 fee")) }
        guard let money = Money(amount: fee.amount, currency: fee.currency) else {
            return .missing(
                Text(
                    "the fee “\(fee.amount) \(fee.currency)” is not an exact amount of a currency (ISO 4217)",
                    "费用“\(fee.amount) \(fee.currency)”不是某种货币（ISO 4217）的精确金额"))
        }
        guard let per = Cycle(word: fee.per) else {
            return .missing(
                Text("what the fee is for: `fee.per` in the engagement, such as \"month\"", "费用的周期：engagement 的 fee.per，例如 \"month\""))
        }
        let stated = CreditStep(
            words: Text("fee for one \(per.name.english), as the engagement states it", "engagement 所列每\(per.name.chinese)费用"),
            reckoning: money.description, result: money)
        if per == cycle { return .known(money, [stated]) }
        guard let from = per.months, let to = cycle.months else {
            return .missing(
                Text(
                    "the fee for one \(cycle.name.english): the engagement states it for one \(per.name.english)",
                    "每\(cycle.name.chinese)费用：engagement 所列为每\(per.name.chinese)费用"))
        }
        return converted(money, from, to, cycle, stated)
    }

    private func converted(_ money: Money, _ from: Int, _ to: Int, _ cycle: Cycle, _ stated: CreditStep) -> Answer {
        let words = Text("fee for one \(cycle.name.english)", "每\(cycle.name.chinese)费用")
        if to > from {
            guard let product = money.times(to / from) else { return FeeBase.tooLarge }
            return .known(
                product,
                [stated, CreditStep(words: words, reckoning: "\(money.digits) × \(to / from) = \(product.digits)", result: product)])
        }
        guard let (quotient, remainder, rounded) = money.divided(by: from / to) else { return FeeBase.tooLarge }
        var reckoning = "\(money.digits) ÷ \(from / to) = \(quotient.digits)"
        if remainder.minor != 0 { reckoning += ", remainder \(remainder.digits) → \(rounded.digits)" }
        return .known(rounded, [stated, CreditStep(words: words, reckoning: reckoning, result: rounded)])
    }

    static let tooLarge = Answer.missing(Text("the amount is too large to reckon", "金额过大，无法计算"))
}
