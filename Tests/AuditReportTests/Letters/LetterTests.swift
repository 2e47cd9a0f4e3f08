// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import Testing

@testable import AuditReport

/// What letters assert, what they leave out, and what they refuse.
struct LetterTests {
    @Test(arguments: Language.allCases, LetterKind.allCases)
    func `only firm breaches are asserted`(language: Language, kind: LetterKind) throws {
        for asked in [false, true] {
            let options = LetterOptions(includesContestable: asked)
            let letter = try LetterFixture.letter(kind, LetterFixture.result(language), language, options)
            let text = LetterFixture.text(letter)
            let first = LetterFixture.schedule(1, of: text, language)
            #expect(first.contains("F-7K2M9Q4D") && first.contains("RL-4000") && first.contains("EX-001:10"))
            // Submitted local and in UTC, due and answered as in the report.
            #expect(first.contains("2026-03-06 17:50:12 +08:00") && first.contains("2026-03-06T09:50:12Z"))
            for other in ["F-C0NTEST1", "F-UNDET001", "F-OPEN0001", "F-MET00001", "F-EXCUSE01"] { #expect(!first.contains(other)) }
            #expect(LetterFixture.schedule(2, of: text, language).contains("F-UNDET001"))
            #expect(!LetterFixture.schedule(2, of: text, language).contains("F-C0NTEST1"))
            // Contestable ones stand in their own schedule, with what would change them, or nowhere.
            #expect(text.contains("F-C0NTEST1") == asked)
            let third = LetterFixture.schedule(3, of: text, language)
            #expect(third.contains("F-C0NTEST1") == asked)
            if asked { #expect(LetterFixture.flat(third, language).contains(Reading.hoursInSupportHours.name[language])) }
            // Neither the count nor the money changes.
            #expect(letter.parts[1].words[0].contains(language == .english ? "in one instance" : "有 1 项"))
            #expect(!text.contains("777.00") && text.contains("240.00"))
        }
    }

    @Test(arguments: Language.allCases) func `a target that does not bind is never asserted`(language: Language) throws {
        var missed = ResultFixture.findings(FixtureWords(language))[1]
        (missed.id, missed.commitment, missed.outcome) = ("F-TARGET01", "C-03", .notApplicable)
        // Not even if a result called it a breach.
        var wrong = missed
        (wrong.id, wrong.outcome, wrong.standing) = ("F-WRONG001", .breached, .firm)
        // Nor what has no exhibit.
        var bare = ResultFixture.findings(FixtureWords(language))[1]
        bare.id = "F-BARE0001"
        bare.start.citations = []
        let letter = try LetterFixture.letter(.notice, LetterFixture.result(language, extra: [missed, wrong, bare]), language)
        for schedule in letter.schedules {
            for row in schedule.tables.flatMap(\.rows).flatMap({ $0 }) {
                for id in ["F-TARGET01", "F-WRONG001", "F-BARE0001"] { #expect(!row.main.contains(id) && !row.small.contains(id)) }
            }
        }
        // Nothing is dropped in silence: the writer is told.
        #expect(letter.notes.contains { $0[language].contains("F-BARE0001, F-WRONG001") })
        #expect(!letter.notes.contains { $0[language].contains("F-TARGET01") })
    }

    @Test(arguments: Language.allCases) func `a percentage not reached for certain is asserted`(language: Language) throws {
        var result = LetterFixture.result(language)
        result.findings.removeAll { $0.outcome == .breached }
        result.credits = CreditStatement()
        result.attainments = [LetterFixture.attainment("C-01")]
        let text = LetterFixture.text(try LetterFixture.letter(.notice, result, language))
        #expect(LetterFixture.schedule(1, of: text, language).contains("A-SHARE001"))
        #expect(text.replacing(#/\s+/#, with: "").contains("8/11=72.727…%"))
        // One that does not bind, or that another reading changes, is not.
        for other in [LetterFixture.attainment("C-03"), LetterFixture.attainment("C-01", .contestable)] {
            result.attainments = [other]
            #expect(throws: LetterRefusal.noFirmBreach) { try LetterFixture.letter(.notice, result, language) }
        }
    }

    @Test func `refuses where there is nothing to rest on`() throws {
        let result = LetterFixture.result(.english)
        func refusal(_ kind: LetterKind, _ options: LetterOptions = LetterOptions(), _ change: (inout AuditResult) -> Void)
            -> LetterRefusal?
        {
            var changed = result
            change(&changed)
            do throws(LetterRefusal) {
                _ = try Letter(kind, changed, language: .english, options: options)
                return nil
            } catch {
                return error
            }
        }
        let all = LetterOptions(includesContestable: true, acceptsNoNoticeClause: true)
        for kind in LetterKind.allCases {
            #expect(refusal(kind) { _ in } == nil)
            // Contestable breaches alone never make a letter, asked for or not.
            for options in [LetterOptions(), all] {
                #expect(
                    refusal(kind, options) { $0.findings.removeAll { $0.standing == .firm && $0.outcome == .breached } } == .noFirmBreach)
            }
            #expect(refusal(kind, all) { $0 = ResultFixture.empty } == .noFirmBreach)
        }
        let noForm = { (result: inout AuditResult) in result.agreement.statements.removeAll { $0.kind == .notice } }
        #expect(refusal(.notice, LetterOptions(), noForm) == .noNoticeClause)
        // A clause that names a notice but not how it is given is none.
        #expect(
            refusal(.notice) { result in
                for index in result.agreement.statements.indices { result.agreement.statements[index].term = nil }
            } == .noNoticeClause)
        #expect(refusal(.notice, LetterOptions(acceptsNoNoticeClause: true), noForm) == nil)
        #expect(refusal(.claim, LetterOptions(), noForm) == nil && refusal(.complaint, LetterOptions(), noForm) == nil)
        #expect(refusal(.claim) { $0.agreement.remedies.credits = [] } == .noCreditClause)
        #expect(refusal(.claim) { $0.credits = CreditStatement() } == .noFirmCredit)
        #expect(refusal(.claim) { $0.credits.periods[0].lines.removeFirst() } == .noFirmCredit)
        #expect(refusal(.notice) { $0.credits = CreditStatement() } == nil)
    }

    @Test(arguments: Language.allCases) func `without a clause on notices the letter says so`(language: Language) throws {
        var result = LetterFixture.result(language)
        result.agreement.statements.removeAll { $0.kind == .notice }
        let letter = try LetterFixture.letter(.notice, result, language, LetterOptions(acceptsNoNoticeClause: true))
        let by = letter.address.map(\.words).joined()
        #expect(by.contains(language == .english ? "contains no clause on how notices are given" : "未见关于通知方式的条款"))
        let with = try LetterFixture.letter(.notice, LetterFixture.result(language), language)
        #expect(with.address.map(\.words).joined().contains("legal@relay.example"))
    }

    @Test(arguments: Language.allCases) func `the time to put things right is the agreement's, or left to the writer`(language: Language)
        throws
    {
        var result = LetterFixture.result(language)
        func demand() throws -> String { try LetterFixture.letter(.notice, result, language).parts[2].words.joined() }
        #expect(try demand().contains(language == .english ? "10 days" : "10 日"))
        #expect(try demand().contains(result.agreement.remedies.deadlines[1].clause.citation.quote))
        result.agreement.remedies.deadlines.removeLast()
        #expect(try demand().contains(language == .english ? "a reasonable period" : "合理期限"))
        #expect(try demand().contains(language == .english ? "[date, time and zone]" : "【日期、时间及时区】"))
    }

    @Test(arguments: Language.allCases) func `a claim window that is past is said at the top`(language: Language) throws {
        let open = try LetterFixture.letter(.claim, LetterFixture.result(language), language)
        #expect(
            open.warnings.isEmpty && LetterFixture.text(open).contains(language == .english ? "credit of USD 240.00" : "服务抵扣 USD 240.00"))
        let past = try LetterFixture.letter(.claim, LetterFixture.result(language, windowIsPast: true), language)
        let warning = try #require(past.warnings.first)[language]
        #expect(warning.contains("2026-03-31"))
        for text in [LetterFixture.text(past), LetterFixture.page(past)] {
            let flat = text.replacing(#/\s+|<[^>]*>/#, with: "")
            let place = try #require(flat.range(of: warning.replacing(" ", with: "")))
            let title = try #require(flat.range(of: LetterKind.claim.title[language].replacing(" ", with: ""), options: .backwards))
            #expect(place.lowerBound < title.lowerBound)
        }
        // It does not ask for nothing, and does not ask for what is past without the writer's decision.
        #expect(!LetterFixture.text(past).contains(language == .english ? "credit of USD 0.00" : "服务抵扣 USD 0.00"))
        let asked = past.parts[3].after.filter { $0.contains("USD 240.00") }
        #expect(asked.count == 1 && asked.allSatisfy { $0.hasPrefix("[") || $0.hasPrefix("【") })
    }

    @Test(arguments: Language.allCases) func `inputs that could not be read are said at the top`(language: Language) throws {
        var result = LetterFixture.result(language)
        #expect(try LetterFixture.letter(.notice, result, language).warnings.isEmpty)
        result.diagnostics.append(Diagnostic(.fileUnreadable, ["gone"], path: "evidence/relay/gone.eml"))
        #expect(try LetterFixture.letter(.notice, result, language).warnings.count == 1)
    }

    @Test(arguments: Language.allCases) func `where no figure is certain none is asked for`(language: Language) throws {
        var result = LetterFixture.result(language)
        result.credits.firm = nil
        result.credits.claimable = nil
        result.credits.missing = [Text("the fee", "费用基数未知")]
        let letter = try LetterFixture.letter(.claim, result, language)
        let request = letter.parts[3].words.joined()
        #expect(
            request.contains(language == .english ? "[amount: the following is missing for a figure: the fee]" : "【金额：尚缺下列内容，无法得出：费用基数未知】"))
        // Nor where the result's total holds a line that the letter does not assert.
        result = LetterFixture.result(language)
        result.credits.periods[0].lines.append(
            CreditLine(terms: "K-01", subject: "F-ELSE0001", isFirm: true, amount: Money(minor: 100, currency: "USD"), steps: []))
        #expect(
            try LetterFixture.letter(.claim, result, language).parts[3].words.joined().contains(language == .english ? "[amount]" : "【金额】"))
    }
}
