// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The credits, caps and conditions of an agreement with their clauses.
enum CreditTermsView {
    static func markup(_ terms: RemedyTerms, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = "<h3>\(MoneyWords.terms[language])</h3>\n<dl class=\"terms\">\n"
        for credit in terms.credits {
            let scope = (credit.severities + credit.plans).joined(separator: ", ")
            let words = "\(rule(credit.rule, page)) · \(MoneyWords.covers[language]) \(coverage(credit.coverage, page))"
            out += entry(credit.id, scope.isEmpty ? words : "\(words) · \(scope)", credit.clause, page)
        }
        for cap in terms.caps {
            let most = amount(cap.amount, page)
            let words =
                cap.per.map { page.say(MoneyWords.atMostPer, most, $0.name[language]) } ?? page.say(MoneyWords.atMost, most)
            out += entry(Sentence.start(MoneyWords.caps[language]), words, cap.clause, page)
        }
        for condition in terms.conditions { out += entry(Sentence.start(condition.kind.name[language]), "", condition.clause, page) }
        out += "</dl>\n"
        return out
    }

    private static func entry(_ name: String, _ words: String, _ clause: Clause, _ page: CaseLookup) -> HTMLText {
        let lead: HTMLText = words.isEmpty ? HTMLText() : "\(words)<br>"
        return """
            <div><dt>\(name)</dt><dd>\(lead)\(page.quote(clause.citation.quote)) <small class="path">\(page.files.place(clause.citation.span))</small></dd></div>

            """
    }

    private static func rule(_ rule: CreditRule, _ page: CaseLookup) -> String {
        switch rule {
        case .perMiss(let one, let isEach): page.say(isEach ? MoneyWords.perMiss : MoneyWords.onMiss, amount(one, page))
        case .perOverrun(let one, let step): page.say(MoneyWords.perOverrun, amount(one, page), step.name[page.language])
        case .tiers(let tiers): tiers.map { "\($0.words): \(amount($0.amount, page))" }.joined(separator: "; ")
        }
    }

    private static func amount(_ amount: CreditAmount, _ page: CaseLookup) -> String {
        switch amount {
        case .percent(let percent, let cycle?): page.say(MoneyWords.percentOf, percent.description, cycle.name[page.language])
        case .percent(let percent, nil): page.say(MoneyWords.percent, percent.description)
        case .money(let digits, let currency): "\(currency ?? "?") \(digits)"
        case .time(let length): page.say(MoneyWords.time, length.name[page.language])
        }
    }

    private static func coverage(_ coverage: CreditCoverage, _ page: CaseLookup) -> String {
        switch coverage {
        case .metrics(let named): named.map { $0.name[page.language] }.joined(separator: page.language == .english ? ", " : "、")
        case .every: MoneyWords.every[page.language]
        case .unclear: MoneyWords.unclear[page.language]
        }
    }
}
