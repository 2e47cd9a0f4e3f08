// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime

@testable import AuditReport

/// Invented results that letters are drafted from.
enum LetterFixture {
    private static let day = CivilDate("2026-03-31") ?? CivilDate(dayNumber: 0)

    /// One firm breach that earns a credit, one contestable and one undetermined finding; clauses on notices, credits, claims and a cure.
    static func result(_ language: Language, windowIsPast: Bool = false, extra: [Finding] = []) -> AuditResult {
        var result = ResultFixture.result(language, extra: extra)
        result.diagnostics = []
        let words = Text("Notices shall be in writing and sent to legal@relay.example", "本协议项下的通知应以书面形式发送至 legal@relay.example")
        result.agreement.statements.append(
            AgreementStatement(.notice, clause: ResultFixture.clause(words[language], line: 50), term: AgreementStatement.noticeForm))
        let remedy = ResultFixture.clause(FixtureWords(language).remedyClause, line: 34)
        let claim = Text("A claim shall be made within 30 days of the end of the month", "应在当月结束后 30 日内提出申请")
        let cure = Text("within ten (10) days of notice", "收到通知后十日内")
        result.agreement.remedies = RemedyTerms(
            credits: [
                CreditTerms(
                    id: "K-01", rule: .perMiss(.percent(Quantity(5), of: .month), isEach: true), coverage: .metrics([.firstResponse]),
                    clause: remedy)
            ],
            deadlines: [
                DeadlineTerms(
                    .claim, .endOfMonth, allowance: Target(value: Quantity(30), unit: .day), words: "30",
                    clause: ResultFixture.clause(claim[language], line: 52)),
                DeadlineTerms(
                    .cure, .notice, allowance: Target(value: Quantity(10), unit: .day), words: "10",
                    clause: ResultFixture.clause(cure[language], line: 54)),
            ])
        let money = Money(minor: 24_000, currency: "USD")
        let wide = Money(minor: 77_700, currency: "USD")
        var line = CreditLine(
            terms: "K-01", subject: "F-7K2M9Q4D", isFirm: true, amount: money,
            steps: [CreditStep(words: Text("5 % of the fee", "费用的 5%"), reckoning: "4800.00 × 5% = 240.00", result: money)])
        line.claim = ClaimWindow(by: day, isPast: windowIsPast)
        let other = CreditLine(terms: "K-01", subject: "F-C0NTEST1", isFirm: false, amount: wide, steps: [])
        result.credits = CreditStatement(
            base: [CreditStep(words: Text("fee", "费用"), reckoning: "USD 4800.00", result: Money(minor: 480_000, currency: "USD"))],
            periods: [
                CreditPeriod(
                    first: day.advanced(by: -30), last: day, lines: [line, other], firm: money, withContestable: wide,
                    steps: [
                        CreditStep(words: Text("sum", "合计"), reckoning: "240.00 = 240.00", result: money, standing: .firm),
                        CreditStep(words: Text("sum", "合计"), reckoning: "777.00", result: wide, standing: .contestable),
                    ])
            ], firm: money, withContestable: wide)
        result.credits.claimable = windowIsPast ? Money(minor: 0, currency: "USD") : money
        return result
    }

    /// A percentage that was not reached, for certain.
    static func attainment(_ commitment: String, _ standing: Standing = .firm) -> Attainment {
        Attainment(
            id: "A-SHARE001", commitment: commitment, metric: .firstResponse, severity: "P1", target: Quantity(95),
            period: AttainmentPeriod(
                first: day.advanced(by: -30), last: day,
                bounds: Period(start: ResultFixture.at("2026-02-28T16:00:00Z"), end: ResultFixture.at("2026-03-31T16:00:00Z"))),
            members: [Attainment.Member(finding: "F-7K2M9Q4D", state: .late)], lowest: Share(8, of: 11), highest: Share(8, of: 11),
            outcome: .breached, standing: standing)
    }

    static func letter(_ kind: LetterKind, _ result: AuditResult, _ language: Language, _ options: LetterOptions = LetterOptions()) throws
        -> Letter
    {
        try Letter(kind, result, language: language, options: options)
    }

    static func text(_ letter: Letter) -> String { String(decoding: LetterText.bytes(letter), as: UTF8.self) }
    static func page(_ letter: Letter) -> String { String(decoding: LetterPage.bytes(letter, styleDigest: "x"), as: UTF8.self) }

    /// A text without its line breaks.
    static func flat(_ text: some StringProtocol, _ language: Language) -> String {
        String(text).replacing(#/\s+/#, with: language == .english ? " " : "")
    }

    /// The words of one schedule of a letter in plain text, by its number.
    static func schedule(_ number: Int, of text: String, _ language: Language) -> Substring {
        let digits = ["一", "二", "三", "四", "五", "六"]
        func head(_ number: Int) -> String { language == .english ? "\n\n\nSchedule \(number):" : "\n\n\n附表\(digits[number - 1])：" }
        guard let start = text.range(of: head(number)) else { return "" }
        let rest = text[start.upperBound...]
        return rest.range(of: head(number + 1)).map { rest[..<$0.lowerBound] } ?? rest
    }
}
