// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sums lines of credits and holds the sums to the caps, writing each step down.
struct CreditLedger {
    let caps: [CreditCap]
    let base: FeeBase
    private(set) var missing: [Text] = []

    init(caps: [CreditCap], base: FeeBase) {
        self.caps = caps
        self.base = base
    }

    /// The sum of some lines; nil where one has no figure or they are in several currencies.
    mutating func sum(_ lines: [CreditLine], firmOnly: Bool, _ steps: inout [CreditStep]) -> Money? {
        let chosen = lines.filter { $0.isFirm || !firmOnly }
        guard let first = chosen.first?.amount else { return nil }
        var total = Money(minor: 0, currency: first.currency)
        var terms: [String] = []
        for line in chosen {
            guard let amount = line.amount else { return nil }
            guard let next = total.adding(amount) else {
                note(Text("the credits are in several currencies", "赔付涉及多种货币"))
                return nil
            }
            total = next
            if terms.count < 40 { terms.append(amount.digits) }
        }
        let words = firmOnly ? Text("sum, firm breaches", "合计（确定的违约）") : Text("sum, with the contestable", "合计（含可争议的）")
        let more = chosen.count > terms.count ? " + …" : ""
        steps.append(
            CreditStep(
                words: words, reckoning: terms.joined(separator: " + ") + more + " = " + total.digits, result: total,
                standing: firmOnly ? .firm : .contestable))
        return total
    }

    /// A sum held to every cap of some periods.
    mutating func capped(_ sum: Money, _ pers: [Cycle?], isFirm: Bool, _ steps: inout [CreditStep]) -> Money? {
        var sum = sum
        for cap in caps where pers.contains(cap.per) {
            guard let limit = limit(cap) else { return nil }
            guard let least = Money.least(sum, limit.money) else {
                note(Text("the cap and the credits are in different currencies", "上限与赔付币种不同"))
                return nil
            }
            let name = cap.per?.name
            let words =
                name.map { Text("cap for one \($0.english)", "每\($0.chinese)上限") } ?? Text("cap, period not stated", "上限（未写明周期）")
            let kind = isFirm ? Text("firm", "确定") : Text("with the contestable", "含可争议的")
            steps.append(
                CreditStep(
                    words: Text("\(words.english) (\(kind.english))", "\(words.chinese)（\(kind.chinese)）"),
                    reckoning: "\(limit.reckoning); min(\(sum.digits), \(limit.money.digits)) = \(least.digits)", result: least,
                    standing: isFirm ? .firm : .contestable))
            sum = least
        }
        return sum
    }

    private mutating func limit(_ cap: CreditCap) -> (money: Money, reckoning: String)? {
        switch cap.amount {
        case .money(let digits, let currency):
            if let currency, let money = Money(amount: digits, currency: currency) { return (money, money.description) }
            note(Text("the currency of the cap", "上限的币种"))
        case .percent(let percent, let cycle):
            switch base.amount(cycle) {
            case .known(let fee, _):
                if let (exact, rounded) = fee.percent(percent) {
                    let shown = "\(fee.digits) × \(percent)% = \(exact)" + (exact == rounded.digits ? "" : " → \(rounded.digits)")
                    return (rounded, shown)
                }
            case .missing(let what):
                note(Text("for the cap: \(what.english)", "用于计算上限：\(what.chinese)"))
            }
        case .time: note(Text("the cap is in time, not in money", "上限以时间而非金额表示"))
        }
        return nil
    }

    mutating func note(_ text: Text) {
        if !missing.contains(text) { missing.append(text) }
    }
}
