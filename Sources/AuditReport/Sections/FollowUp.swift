// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// On the first page: what the findings lead to, in a few figures; the sections on percentages, money and dates show how.
enum FollowUp {
    private static let percentages = Text("Promises by percentage", "按比例的承诺")
    private static let counts = Text("{0} breached, {1} undetermined, {2} open, {3} met", "违约 {0}，无法判定 {1}，未到期 {2}，已履行 {3}")
    private static let money = Text("Credits earned by firm breaches", "确定的违约应得赔付")
    private static let upTo = Text("{0}; with contestable breaches {1}", "{0}；含可争议的违约为 {1}")
    private static let open = Text("of which claim window not past: {0}", "其中索赔期未过的：{0}")
    private static let next = Text("Next date to act by", "最近的行动期限")
    private static let dated = Text("{0} by {1}: {2}", "{0}，{1} 前：{2}")

    static func markup(_ page: CaseLookup) -> HTMLText {
        let result = page.result
        var out = HTMLText()
        func row(_ name: Text, _ link: StaticString, _ words: String) {
            out += "<div><dt>\(name[page.language])</dt><dd><a href=\"#\(HTMLText(stringLiteral: link))\">\(words)</a></dd></div>\n"
        }
        if !result.attainments.isEmpty {
            func count(_ outcome: Outcome) -> String { String(result.attainments.count { $0.outcome == outcome }) }
            row(
                percentages, "attainment",
                page.say(counts, count(.breached), count(.undetermined), count(.open), count(.met)))
        }
        if !result.credits.periods.isEmpty {
            let none = MoneyWords.noFigure[page.language]
            let (firm, wide) = (result.credits.firm?.description ?? none, result.credits.withContestable?.description ?? none)
            var words = firm == wide ? firm : page.say(upTo, firm, wide)
            if let left = result.credits.claimable, left != result.credits.firm {
                words += page.language == .english ? "; " : "；"
                words += page.say(open, left.description)
            }
            row(money, "money", words)
        }
        if let date = nearest(result.dates), let safe = date.safe {
            row(
                next, "dates",
                page.say(dated, date.terms.kind.name[page.language], safe.description, DatesSection.state(date, page)))
        }
        guard !out.isEmpty else { return out }
        return "<dl class=\"sums follow\">\n\(out)</dl>\n"
    }

    /// The open date that ends first.
    private static func nearest(_ dates: [ContractDate]) -> ContractDate? {
        var nearest: ContractDate?
        for date in dates {
            guard case .open = date.state, let end = date.safeEnd else { continue }
            if let known = nearest?.safeEnd, known <= end { continue }
            nearest = date
        }
        return nearest
    }
}
