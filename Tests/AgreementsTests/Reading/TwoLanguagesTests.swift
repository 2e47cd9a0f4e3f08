// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

@Suite struct TwoLanguagesTests {
    private static let chinese = ["一级故障：乙方应在30分钟内响应，并在4小时内恢复服务。", "二级故障：乙方应在2小时内响应，并在8小时内恢复服务。"]
    private static let english = [
        "Level 1 faults: Party B shall respond within 30 minutes and shall restore service within 4 hours.",
        "Level 2 faults: Party B shall respond within 2 hours and shall restore service within 8 hours.",
    ]
    private static let inChinese = [
        "一级故障 first-response 30 minute unspecified shall", "一级故障 restoration 4 hour unspecified shall",
        "二级故障 first-response 2 hour unspecified shall", "二级故障 restoration 8 hour unspecified shall",
    ]
    private static let inEnglish = [
        "Level 1 first-response 30 minute unspecified shall", "Level 1 restoration 4 hour unspecified shall",
        "Level 2 first-response 2 hour unspecified shall", "Level 2 restoration 8 hour unspecified shall",
    ]

    private func agreement(_ paragraphs: [String]) -> Agreement { read("# 协议 Agreement\n\n" + paragraphs.joined(separator: "\n\n") + "\n") }

    private func differences(_ agreement: Agreement) -> [[String]] {
        agreement.diagnostics.filter { $0.code == .languagesDiffer }.map(\.arguments)
    }

    /// Where much of one text is not understood, what stands clause under clause is still one; what stands apart is not.
    @Test func clauseUnderClauseIsOne() {
        let first = "停线故障：乙方应在30分钟内响应，并在4小时内恢复服务。"
        let second = "A stopped line: Party B shall respond within 30 minutes and shall restore service within 4 hours."
        let extra = ["三级故障：乙方应在1个工作日内响应，5日内修复。", "四级故障：乙方应在2个工作日内响应，9日内修复。"]
        let other = [
            "Level 3 faults: Party B shall arrive on site within 2 days.", "Level 4 faults: Party B shall arrive on site within 3 days.",
        ]
        let under = agreement([first, second, extra[0], other[0], extra[1], other[1]])
        #expect(under.commitments.count { $0.metric == .restoration } == 1)
        #expect(under.commitments.count == 8)
        let apart = agreement([first] + extra + other + [second])
        #expect(apart.commitments.count { $0.metric == .restoration } == 2)
    }

    /// The second text restates the first, whichever is first and whether they take turns or follow one another.
    @Test(arguments: [
        ([chinese[0], english[0], chinese[1], english[1]], inChinese), ([english[0], chinese[0], english[1], chinese[1]], inEnglish),
        (chinese + english, inChinese), (english + chinese, inEnglish),
    ])
    func translationsPromiseOnce(_ paragraphs: [String], _ expected: [String]) {
        let agreement = agreement(paragraphs)
        #expect(agreement.commitments.map(\.summary) == expected)
        #expect(differences(agreement).isEmpty)
    }

    /// The second level is answered in 2 hours in Chinese and in 4 in English.
    @Test(arguments: [
        ("两种文本不一致的，以中文文本为准。", ["2 hour"], "中文"),
        ("In the event of any inconsistency between the two versions, the Chinese version shall prevail.", ["2 hour"], "中文"),
        ("The English version prevails.", ["4 hour"], "English"), ("以英文版本为准。", ["4 hour"], "English"),
        ("Both versions are signed.", ["2 hour", "4 hour"], "?"),
        ("以中文文本为准。\n\nThe English version prevails.", ["2 hour", "4 hour"], "?"),
    ])
    func thePrevailingLanguageHolds(_ clause: String, _ expected: [String], _ held: String) {
        let other = TwoLanguagesTests.english[1].replacing("2 hours", with: "4 hours")
        let pairs = [TwoLanguagesTests.chinese[0], TwoLanguagesTests.english[0], TwoLanguagesTests.chinese[1], other]
        let agreement = agreement(pairs + [clause])
        let second = agreement.commitments.filter { $0.metric == .firstResponse }.dropFirst()
        #expect(second.map { ($0.target.map { "\($0.value) \($0.unit.rawValue)" }) ?? "" } == expected)
        let found = differences(agreement)
        #expect(found.count == 1)
        #expect(found.first.map { Array($0.dropFirst()) } == ["2小时内", "4 hours", held])
    }

    @Test func whatOneTextLeavesOutTheOtherGives() {
        let agreement = agreement([
            "乙方应在30分钟内响应一级故障。", "Party B shall respond to Level 1 faults within 30 minutes, 24x7.", "乙方应在8小时内解决二级故障。",
            "Party B shall resolve Level 2 faults within 8 hours, 24x7.",
        ])
        #expect(agreement.commitments.map(\.clock) == [.calendar, .calendar])
    }

    /// One promise in each language, for the same level: a translation, and a difference.
    @Test func onePromiseInEach() {
        let agreement = agreement(["一级故障：乙方应在30分钟内响应。", "Level 1 faults: Party B shall respond within 20 minutes."])
        #expect(agreement.commitments.count == 2)
        #expect(differences(agreement).count == 1)
    }

    /// Two languages in one document that are no translation of each other: nothing is dropped.
    @Test(arguments: [
        // One promise in each, for other levels.
        (["一级故障：乙方应在30分钟内响应。", "Level 2 faults: Party B shall respond within 20 minutes."], 2),
        // Different metrics.
        (
            chinese + [
                "Field visits: an engineer shall arrive on site within 6 hours.", "A root cause analysis shall be sent within 5 days.",
            ], 6
        ),
        // Different levels.
        (
            [
                "一级故障：乙方应在30分钟内响应。", "二级故障：乙方应在2小时内响应。", "Level 3 faults: Party B shall respond within 8 hours.",
                "Level 4 faults: Party B shall respond within 2 days.",
            ], 4
        ),
        // One shared metric among many.
        (
            [
                chinese[0], chinese[1], "Level 1 faults: Party B shall respond within 20 minutes.",
                "Party B shall provide a workaround for Level 1 faults within 3 hours.",
                "Party B shall send an incident report for Level 1 faults within 5 days.",
                "Party B shall be on site for Level 1 faults within 6 hours.",
            ], 8
        ),
    ])
    func othersAreKept(_ paragraphs: [String], _ count: Int) {
        let agreement = agreement(paragraphs)
        #expect(agreement.commitments.count == count)
        #expect(differences(agreement).isEmpty)
    }
}

extension TwoLanguagesTests {
    /// Columns of text that are headed by their languages, beside a column of numbers: the languages are no tiers.
    @Test func columnsOfLanguages() {
        let page =
            "<table><tr><th>序号 No.</th><th>中文</th><th>English</th></tr><tr><td>2.1</td><td>一级问题处理期间，供应商每小时更新一次进展。</td><td>While a Severity 1 issue is open, Vendor gives an update every hour.</td></tr><tr><td>2.2</td><td>一级问题关闭后 6 个工作日内，供应商提供根本原因分析报告。</td><td>Vendor provides a root cause analysis within 6 working days after a Severity 1 issue is closed.</td></tr></table>"
        #expect(read(page, as: "a.html").promised == ["update 1 hour | 一级问题 | - | -", "incident-report 6 business-day | 一级问题 | - | -"])
    }
}
