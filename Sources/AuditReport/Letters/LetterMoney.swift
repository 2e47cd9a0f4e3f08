// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The credits that firm breaches earn, step by step as the result reckons them.
struct LetterMoney {
    let basis: LetterBasis
    private var page: CaseLookup { basis.page }
    private var language: Language { basis.page.language }

    private static let title = Text("Service credits", "服务抵扣计算")
    private static let intro = Text(
        "Only the instances of Schedule 1 earn a credit here. Each step can be redone by hand; halves are rounded up to the smallest unit, and every rounding is shown by an arrow.",
        "仅就附表一所列事项计算。每一步均可手算复核；四舍五入至最小货币单位，凡取舍处以箭头标明。")
    private static let fee = Text("Agreed fee for one {0} [check against the order form]", "约定的每{0}费用【请与订单核对】")
    private static let noFigure = Text("no figure", "无金额")
    private static let missing = Text("[amount: the following is missing for a figure: {0}]", "【金额：尚缺下列内容，无法得出：{0}】")
    private static let window = Text("to be claimed by {0}", "应于 {0} 前提出")
    private static let past = Text("to be claimed by {0}; past at {1}", "应于 {0} 前提出；截至 {1} 已届满")
    private static let totals = Text("Totals", "合计")
    private static let earned = Text("credits earned by the instances of Schedule 1", "附表一所列事项应得抵扣")
    private static let inTime = Text("of these, claim window not past at {0}", "其中截至 {0} 索赔期未届满的")

    var schedule: Letter.Schedule {
        let credits = page.result.credits
        var schedule = Letter.Schedule(name: "", title: Self.title[language], intro: [Self.intro[language]])
        if !credits.missing.isEmpty { schedule.intro.append(missing) }
        if !credits.base.isEmpty { schedule.tables.append(table(MoneyWords.base[language], base)) }
        for period in basis.credits {
            var rows: [[Letter.Cell]] = []
            for line in period.lines {
                if line.steps.isEmpty {
                    rows.append([
                        Letter.Cell(main: line.terms, small: under(line)), Letter.Cell(main: "—"),
                        Letter.Cell(main: line.amount?.description ?? Self.noFigure[language]),
                    ])
                }
                for (index, step) in line.steps.enumerated() { rows.append(row(step, index == 0 ? under(line) : [])) }
            }
            rows += period.steps.map { row($0, []) }
            let title = page.say(MoneyWords.period, period.first.description, period.last.description)
            schedule.tables.append(table(title, rows))
        }
        var rows = credits.steps.filter { $0.standing != .contestable && basis.total != nil }.map { row($0, []) }
        if let total = basis.total { rows.append(sum(Self.earned[language], total)) }
        if let open = basis.claimable, open != basis.total {
            rows.append(sum(page.say(Self.inTime, page.clock.date(page.result.asOf)), open))
        }
        if !rows.isEmpty { schedule.tables.append(table(Self.totals[language], rows)) }
        return schedule
    }

    /// The fee and what follows from it; where the first step says what the engagement states, the letter says what was agreed.
    private var base: [[Letter.Cell]] {
        let credits = page.result.credits
        var rows = credits.base.map { row($0, []) }
        let cycle = page.result.engagement.fee.flatMap { Cycle(word: $0.per) }
        if let cycle, !rows.isEmpty { rows[0][0].main = page.say(Self.fee, cycle.name[language]) }
        return rows
    }

    private var missing: String {
        let separator = language == .english ? "; " : "；"
        return page.say(Self.missing, page.result.credits.missing.map { $0[language] }.joined(separator: separator))
    }

    /// The total in words for the body of the letter, or what is missing for it.
    var amount: String {
        if let total = basis.total { return total.description }
        return page.result.credits.missing.isEmpty ? Text("[amount]", "【金额】")[language] : missing
    }

    private func table(_ heading: String, _ rows: [[Letter.Cell]]) -> Letter.Table {
        Letter.Table(
            style: .reckoning, heading: heading, columns: [MoneyWords.step, MoneyWords.reckoning, MoneyWords.result].map { $0[language] },
            rows: rows)
    }

    private func row(_ step: CreditStep, _ small: [String]) -> [Letter.Cell] {
        [
            Letter.Cell(main: Sentence.start(step.words[language]), small: small), Letter.Cell(main: step.reckoning),
            Letter.Cell(main: step.result.description),
        ]
    }

    private func sum(_ words: String, _ money: Money) -> [Letter.Cell] {
        [Letter.Cell(main: Sentence.start(words)), Letter.Cell(main: "—"), Letter.Cell(main: money.description)]
    }

    /// What a line is for: the breach, the clause, and by when it is to be claimed.
    private func under(_ line: CreditLine) -> [String] {
        var words = ["\(line.terms) · \(line.subject)"]
        if let claim = line.claim {
            words.append(
                claim.isPast
                    ? page.say(Self.past, claim.by.description, page.clock.date(page.result.asOf))
                    : page.say(Self.window, claim.by.description))
        }
        return words
    }
}
