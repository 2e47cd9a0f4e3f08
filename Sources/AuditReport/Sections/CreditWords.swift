// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Credits, caps and coverage in words.
enum CreditWords {
    static func rule(_ rule: CreditRule, _ language: Language) -> String {
        switch rule {
        case .perMiss(let one, let isEach): say(isEach ? MoneyWords.perMiss : MoneyWords.onMiss, language, amount(one, language))
        case .perOverrun(let one, let step): say(MoneyWords.perOverrun, language, amount(one, language), step.name[language])
        case .tiers(let tiers): tiers.map { "\($0.words): \(amount($0.amount, language))" }.joined(separator: "; ")
        }
    }

    static func amount(_ amount: CreditAmount, _ language: Language) -> String {
        switch amount {
        case .percent(let percent, let cycle?): say(MoneyWords.percentOf, language, percent.description, cycle.name[language])
        case .percent(let percent, nil): say(MoneyWords.percent, language, percent.description)
        case .money(let digits, let currency): "\(currency ?? "?") \(digits)"
        case .time(let length): say(MoneyWords.time, language, length.name[language])
        }
    }

    static func coverage(_ coverage: CreditCoverage, _ language: Language) -> String {
        switch coverage {
        case .metrics(let named): named.map { $0.name[language] }.joined(separator: language == .english ? ", " : "、")
        case .every: MoneyWords.every[language]
        case .unclear: MoneyWords.unclear[language]
        }
    }

    /// What a credit is for and how it is reckoned, with the levels and plans it is limited to.
    static func terms(_ credit: CreditTerms, _ language: Language) -> String {
        let scope = (credit.severities + credit.plans).joined(separator: ", ")
        let words = "\(rule(credit.rule, language)) · \(MoneyWords.covers[language]) \(coverage(credit.coverage, language))"
        return scope.isEmpty ? words : "\(words) · \(scope)"
    }

    static func cap(_ cap: CreditCap, _ language: Language) -> String {
        let most = amount(cap.amount, language)
        return cap.per.map { say(MoneyWords.atMostPer, language, most, $0.name[language]) } ?? say(MoneyWords.atMost, language, most)
    }

    private static func say(_ text: Text, _ language: Language, _ arguments: String...) -> String { text.filled(arguments)[language] }
}
