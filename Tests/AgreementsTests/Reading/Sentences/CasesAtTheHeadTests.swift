// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What a clause or the part before a semicolon is headed with, acts that come before a length, and what is only told.
@Suite struct CasesAtTheHeadTests {
    @Test(
        arguments: [
            ("第二条　停机故障。设备停机的，乙方应在 18 分钟内电话响应。", ["first-response 18 minute | 停机故障 | - | -"]),
            (
                "Article 3. Performance fault. Where the unit runs and its results are odd, Party B shall respond within 70 minutes.",
                ["first-response 70 minute | Performance fault | - | -"]
            ),
            (
                "4.2 Compromised accounts. If you report that your account has been taken over, we will contact you within 2 hours.",
                ["first-response 2 hour | Compromised accounts | - | -"]
            ),
            ("4.2 Getting help. We will contact you within 2 hours.", ["first-response 2 hour | - | - | -"]),
            ("5.1 Faults. We will respond within 2 hours.", ["first-response 2 hour | - | - | -"]),
            // Whom the part before the semicolon begins with.
            (
                "Premium customers may ask for a visit; an engineer will arrive within 5 hours.",
                ["onsite 5 hour | - | Premium customers | -"]
            ),
            ("高级支持客户可要求现场支持；工程师在 5 小时内到场。", ["onsite 5 hour | - | 高级支持 | -"]),
            (
                "Premium customers get a reply within 1 hour; an engineer will arrive within 5 hours.",
                ["first-response 1 hour | - | Premium customers | -", "onsite 5 hour | - | - | -"]
            ),
            // Acts that are done when the time begins.
            (
                "## Incident reports\n\nAfter a Critical Case is resolved we send you a report within six business days.",
                ["incident-report 6 business-day | Critical Case | - | -"]
            ),
            ("受理客户的校验申请后，6个工作日内出具检测结果。", []),
            ("受理后6个工作日内解决。", ["resolution 6 business-day | - | - | -"]),
            (
                "Licensor shall, within two Business Hours of receipt of notice, assign specialists to correct the Error.",
                ["first-response 2 business-hour | - | - | -"]
            ),
            (
                "We provide ongoing communication on the status of the correction every five hours.",
                ["update 5 hour | - | - | -"]
            ),
            // Who is told.
            (
                "Customers affected by a security breach are notified within 70 hours of confirmation.",
                ["incident-notice 70 hour | security breach | - | -"]
            ),
            ("Faults notified within 2 days of delivery are covered.", []),
            // Places that a noun goes on with.
            (
                "不能远程解决的，县城学校3小时内到达现场，乡镇学校5小时内到达现场，海岛学校25小时内到达现场。",
                ["onsite 3 hour | 县城学校 | - | -", "onsite 5 hour | 乡镇学校 | - | -", "onsite 25 hour | 海岛学校 | - | -"]
            ),
            // Lists under a numbered part, flat on the page.
            (
                "The Supplier shall:\n\n(a) acknowledge the notice within twenty minutes;\n\n(b) in the case of a Grade 1 Fault:\n\n(i) respond within one hour;\n\n(ii) report progress every three hours; and\n\n(c) in the case of a Grade 2 Fault:\n\n(i) respond within five hours.",
                [
                    "acknowledgement 20 minute | - | - | -", "first-response 1 hour | Grade 1 | - | -",
                    "update 3 hour | Grade 1 | - | -", "first-response 5 hour | Grade 2 | - | -",
                ]
            ),
        ] as [(String, [String])])
    func reads(_ words: String, _ expected: [String]) { #expect(read(words, as: "a.md").promised == expected) }

    @Test(arguments: [
        "2025 年一季度各版本平均首次响应时间：P1 为 9 分钟，P2 为 45 分钟，P3 为 3.1 小时。", "专线在 30 秒内接听的目标仅供内部管理，不构成承诺。",
        "采购人自定的恢复时间目标为4小时，不属于供应商承诺。", "Preventive visits take place twice a year, each lasting about 2 days.",
        "工程师全年无休、24 小时轮值。", "提供 24 小时电力故障报修服务。", "时限由警告取消后两小时起恢复计算。",
        "Until 31 January, Advanced promised a first response within 2 hours.",
        "For each full hour beyond the time to restore, Customer receives one day's charge for the service.",
    ])
    func onlyTold(_ words: String) { #expect(read(words, as: "a.md").promised == []) }

    @Test(arguments: [
        ("平均负载升高时，乙方在20分钟内响应。", ["first-response 20 minute | - | - | -"]),
        ("Until 31 January, every request gets a reply within 2 hours.", ["first-response 2 hour | - | - | -"]),
        ("24小时内恢复服务。", ["restoration 24 hour | - | - | -"]),
    ])
    func besideWhatIsTold(_ words: String, _ expected: [String]) {
        #expect(read(words, as: "a.md").promised == expected)
    }

    @Test(arguments: [
        ("2 hourly", "2 hour"), ("four-hourly", "4 hour"), ("half-hourly", "30 minute"), ("hourly", "1 hour"), ("3 daily", "3 day"),
        ("daily", "1 day"),
    ])
    func soManyOfThem(_ cell: String, _ expected: String) {
        let page = "| Priority | Response | Updates |\n|---|---|---|\n| P1 | 10 minutes | \(cell) |\n| P2 | 20 minutes | weekly |"
        #expect(read(page, as: "a.md").promised.contains("update \(expected) | P1 | - | -"))
    }

    @Test func wrappedFiguresAreNoNumbers() {
        let page =
            "We undertake that the site will be available for\n98.5 per cent of each term. Faults are answered within\n1.5 hours at all times."
        #expect(read(page, as: "a.txt").promised == ["availability 98.5% | - | - | -", "first-response 1.5 hour | - | - | -"])
    }

    /// What all lengths of a paper are counted in.
    @Test(arguments: [
        ("All days/hours refer to our business days.", ClockMeaning.business), ("All hours are working hours.", .business),
        ("以上时限均为工作时间。", .business),
        ("All days are calendar days.", .unspecified), ("All hours except working hours are charged.", .unspecified),
    ])
    func meantByLengths(_ note: String, _ clock: ClockMeaning) {
        let page = "| Severity | Response |\n|---|---|\n| High | 5 hours |\n| Low | 9 hours |\n\n\(note)"
        #expect(read(page, as: "a.md").commitments.map(\.clock) == [clock, clock])
    }

    /// "Business hours" at the head of a note is no word about the tier "Business".
    @Test func aNoteOfHoursIsOfNoTier() {
        let page =
            "<table><tr><th></th><th>Maker</th><th>Business</th></tr><tr><td>Response times</td><td>Impaired: &lt; 11 hours**</td><td>Impaired: &lt; 9 hours</td></tr></table><p>**Business hours are 8:00 AM to 6:00 PM, weekends excluded.</p>"
        #expect(read(page, as: "a.html").commitments.map(\.clock) == [.business, .unspecified])
    }

    /// Signs in parentheses, and stars.
    @Test(arguments: ["(+)", "★"])
    func marks(_ mark: String) {
        let page =
            "| Priority | Response |\n|---|---|\n| A | 20 minutes \(mark) |\n| B | 2 hours |\n\n\(mark) counted round the clock. All other times are counted in service hours."
        #expect(read(page, as: "a.md").commitments.map(\.clock) == [.calendar, .business])
    }
}
