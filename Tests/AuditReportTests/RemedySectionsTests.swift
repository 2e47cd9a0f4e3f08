// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import Testing

@testable import AuditReport

/// A result with every kind of percentage, credit and date.
private func result(_ language: Language) -> AuditResult {
    var result = ResultFixture.result(language)
    let clause = ResultFixture.clause("5 % of the monthly fee </td><script>", line: 40)
    let findings = result.findings.map(\.id)
    let day = CivilDate("2026-03-31") ?? CivilDate(dayNumber: 0)
    let first = day.advanced(by: -30)
    let period = AttainmentPeriod(
        first: first, last: day,
        bounds: Period(start: ResultFixture.at("2026-02-28T16:00:00Z"), end: ResultFixture.at("2026-03-31T16:00:00Z")))
    let states: [(Outcome, Bool)] = [(.breached, false), (.met, false), (.undetermined, false), (.open, false), (.notApplicable, true)]
    result.attainments = states.enumerated().map { index, state in
        Attainment(
            id: "A-\(index)", commitment: "C-03", metric: .firstResponse, severity: "P2", target: Quantity(95), period: period,
            members: findings.map { Attainment.Member(finding: $0, state: .late, isCertain: index != 2, isContestable: true) },
            lowest: Share(8, of: 11), highest: index == 2 ? Share(9, of: 11) : Share(8, of: 11), outcome: state.0, isMissedTarget: state.1,
            reasons: index == 2 ? [.evidenceGap] : [], notes: [Text("few <cases>", "工单<少>")])
    }
    let money = Money(minor: 24_000, currency: "USD")
    let step = CreditStep(words: Text("5 % of the fee", "费用的 5%"), reckoning: "4800.00 × 5% = 240.00", result: money)
    result.agreement.remedies = RemedyTerms(
        credits: [
            CreditTerms(
                id: "K-01", rule: .perMiss(.percent(Quantity(5), of: .month), isEach: true), coverage: .metrics([.firstResponse]),
                clause: clause),
            CreditTerms(
                id: "K-02",
                rule: .tiers([CreditTier(lower: Quantity(90), upper: Quantity(95), amount: .money(digits: "5", currency: nil))]),
                coverage: .unclear, clause: clause),
            CreditTerms(
                id: "K-03",
                rule: .perOverrun(.time(Target(value: Quantity(1), unit: .day)), every: Target(value: Quantity(15), unit: .minute)),
                coverage: .every, clause: clause),
        ], caps: [CreditCap(amount: .percent(Quantity(20), of: nil), per: .month, coverage: .unclear, clause: clause)],
        conditions: CreditCondition.Kind.allCases.map { CreditCondition($0, clause: clause) })
    result.credits = CreditStatement(
        base: [step],
        periods: [
            CreditPeriod(
                first: first, last: day,
                lines: [CreditLine(terms: "K-01", subject: findings[0], isFirm: true, amount: money, steps: [step])],
                firm: money, withContestable: money, steps: [step])
        ], firm: money, withContestable: Money(minor: 48_000, currency: "USD"), steps: [step],
        unclaimable: UnclaimableCredit.Why.allCases.map {
            UnclaimableCredit(why: $0, subjects: [findings[1], "A-0"], clause: clause.citation)
        },
        missing: [Text("the fee", "费用")], undetermined: 2)
    result.credits.claimable = money
    result.credits.periods[0].lines[0].claim = ClaimWindow(by: day, isPast: true)
    let terms = DeadlineTerms(.claim, .endOfMonth, allowance: Target(value: Quantity(30), unit: .day), words: "30 days", clause: clause)
    let dateStates: [ContractDate.State] = [
        .open(daysLeft: 0), .open(daysLeft: 1), .open(daysLeft: 24), .doubtful, .passed, .notStarted, .unknown(Text("the term", "合同期")),
        .done(day, isInTime: true), .done(day, isInTime: false),
    ]
    result.dates = dateStates.map { state in
        ContractDate(
            terms: terms, subjects: [findings[0]], trigger: day, basis: Text("the month", "月"), due: day.advanced(by: 30),
            moved: day.advanced(by: 32),
            safe: day.advanced(by: 30), safeEnd: ResultFixture.at("2026-04-30T16:00:00Z"), zone: "Asia/Shanghai",
            arithmetic: [Text("day 1: Wed", "第 1 日：周三")], state: state)
    }
    return result
}

@Suite struct RemedySectionsTests {
    @Test(arguments: Language.allCases)
    func `every link leads somewhere, every id is unique, words are inert`(language: Language) {
        let page = HTMLReportTests.report(language, result(language))
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        for match in page.matches(of: #/ (?:href="#|aria-labelledby=")([^"]*)"/#) {
            for id in match.output.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(match.output.0)") }
        }
        #expect(!HTMLReportTests.withoutOwnCode(page).contains("<script>") && page.contains("few &lt;cases&gt;") == (language == .english))
        let body = page.replacing(#/<style>[\s\S]*?<\/style>/#, with: "")
        #expect(!body.contains(" style=") && !body.contains("Optional("))
        #expect(page.matches(of: #/<caption>/#).count == page.matches(of: #/<\/caption>/#).count && page.contains("<caption>"))
    }

    @Test func `the figures are those of the result`() {
        let page = HTMLReportTests.report(.english, result(.english))
        for words in [
            "USD 240.00; with contestable breaches USD 480.00", "8/11 = 72.727…%", "8/11 = 72.727…% to 9/11 = 81.818…%", "promised 95 %",
            "4800.00 × 5% = 240.00",
            "Open, 24 days left", "Open, the last safe day", "Cannot be computed; missing: the term", "Left out as undetermined: 2.",
            "≥ 90%, &lt; 95%: ? 5",
            "U08", "claim window past since 2026-03-31", "Of these, claim window not past",
        ] { #expect(page.contains(words), "\(words)") }
    }

    @Test func `sentences that gave no terms are counted`() {
        let page = CaseLookup(result(.english), .english)
        let clauses = page.result.agreement.statements.filter { $0.kind == .remedy }.map(\.clause)
        #expect(page.unread([.remedy], besides: []) == clauses.count && !clauses.isEmpty)
        #expect(page.unread([.remedy], besides: clauses) == 0)
        #expect(HTMLReportTests.report(.english, result(.english)).contains("Further sentences on remedies that gave no figure: 1."))
    }

    @Test(arguments: Language.allCases)
    func `a page without any of it says so in one line each`(language: Language) {
        let page = HTMLReportTests.report(language, ResultFixture.empty)
        for words in [AttainmentWords.none, MoneyWords.noTerms, DatesWords.none] { #expect(page.contains(words[language])) }
        #expect(!page.contains("class=\"sums follow\""))
    }

    @Test func `audit.json holds them`() throws {
        let json = try #require(try JSONSerialization.jsonObject(with: Data(AuditJSON.bytes(result(.english)))) as? [String: Any])
        let attainments = try #require(json["attainments"] as? [[String: Any]])
        #expect(attainments.map { $0["outcome"] as? String } == ["breached", "met", "undetermined", "open", "not-applicable"])
        #expect((attainments[0]["lowest"] as? [String: Any])?["part"] as? Int == 8)
        let credits = try #require(json["credits"] as? [String: Any])
        #expect((credits["firm"] as? [String: String]) == ["amount": "240.00", "currency": "USD"])
        #expect((credits["unclaimable"] as? [[String: Any]])?.count == UnclaimableCredit.Why.allCases.count)
        let dates = try #require(json["dates"] as? [[String: Any]])
        #expect(
            dates.map { $0["state"] as? String } == [
                "open", "open", "open", "doubtful", "passed", "not-started", "unknown", "done", "done-late",
            ])
        #expect(dates[0]["safe"] as? String == "2026-04-30")
    }

    @Test func `the agreement's JSON holds the terms`() throws {
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(AgreementJSON.bytes(result(.english).agreement))) as? [String: Any])
        let terms = try #require(json["creditTerms"] as? [[String: Any]])
        #expect(terms.map { $0["rule"] as? String } == ["per-miss", "tiers", "per-overrun"])
        #expect(terms.map { ($0["covers"] as? [String: Any])?["how"] as? String } == ["named", "unclear", "every"])
        #expect((json["creditCaps"] as? [[String: Any]])?.count == 1)
        #expect((json["creditConditions"] as? [[String: Any]])?.count == CreditCondition.Kind.allCases.count)
        #expect((json["deadlines"] as? [[String: Any]])?.isEmpty == true)
    }
}
