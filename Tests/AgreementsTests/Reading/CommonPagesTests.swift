// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Shapes that published pages of support have again and again, each with what is beside it.
@Suite struct CommonPagesTests {
    @Test(
        arguments: [
            // Names of cases in the lines of a cell, longer than a word or two.
            (
                "| | Maker | Shop |\n|---|---|---|\n| Response times | General advice: < 20 hours | General advice: < 10 hours<br>Production system impaired: < 5 hours<br>Production system down: < 1 hour<br>Shop-critical system down: < 25 minutes |",
                [
                    "first-response 20 hour | General advice | Maker | -", "first-response 10 hour | General advice | Shop | -",
                    "first-response 5 hour | Production system impaired | Shop | -",
                    "first-response 1 hour | Production system down | Shop | -",
                    "first-response 25 minute | Shop-critical system down | Shop | -",
                ]
            ),
            // A level at the head of the line over its list.
            (
                "**Critical (Sev 1)**: Production is down.\n- Initial response: 35 min\n- Status updates: every hour until resolved\n\n**Minor (Sev 3)**: A question.\n- Initial response: 2 business days",
                [
                    "first-response 35 minute | Critical (Sev 1) | - | -", "update 1 hour | Critical (Sev 1) | - | -",
                    "first-response 2 business-day | Minor (Sev 3) | - | -",
                ]
            ),
            // Cases as heads over rows of tiers, beside a level of the lists.
            (
                "## 首次响应时间\n\n| 支持计划 | 服务时间 | 核心业务中断 | 一般问题 | 使用咨询 |\n|---|---|---|---|---|\n| 开发者 | 工作日 9:00-18:00 | 3小时 | 2个工作日 | 不承诺 |\n| 企业版 | 7×24小时 | 12分钟 | 2小时 | 5小时 |",
                [
                    "first-response 3 hour | 核心业务中断 | 开发者 | -", "first-response 2 business-day | 一般问题 | 开发者 | -",
                    "first-response 12 minute | 核心业务中断 | 企业版 | -", "first-response 2 hour | 一般问题 | 企业版 | -",
                    "first-response 5 hour | 使用咨询 | 企业版 | -",
                ]
            ),
            ("* Priority support: Initial response within 40 hours", ["first-response 40 hour | - | - | -"]),
            // Under a heading of an option that is bought; both options; no way to write.
            (
                "# Letter\n\nDear all,\n\n## OPTION 2 - EXTENDED SERVICE ($6,900 a month)\n\n* Emergency calls: call back within 20 minutes; on campus within 3 hours.\n\nUnder both options the portal will be up 98% of each month.",
                [
                    "first-response 20 minute | Emergency | OPTION 2 - EXTENDED SERVICE | -",
                    "onsite 3 hour | Emergency | OPTION 2 - EXTENDED SERVICE | -", "availability 98% | - | - | -",
                ]
            ),
            // Columns by hours beside columns of other metrics.
            (
                "<table><tr><th rowspan=2>Severity</th><th colspan=2>Response time</th><th rowspan=2>Target resolution</th></tr><tr><th>Business hours</th><th>After hours</th></tr><tr><td>S1</td><td>15 min</td><td>35 min</td><td>4h</td></tr><tr><td>S2</td><td>25 min</td><td>1 hour</td><td>8h</td></tr></table>",
                [
                    "first-response 15 minute | S1 | - | -", "first-response 35 minute | S1 | - | -", "resolution 4 hour | S1 | - | -",
                    "first-response 25 minute | S2 | - | -", "first-response 1 hour | S2 | - | -", "resolution 8 hour | S2 | - | -",
                ]
            ),
            // Questions and answers with their signs.
            (
                "问：线路中断，你们多快处理？\n\n答：企业计划：接报后 12 分钟内由工程师回电，3 小时内派员到场。\n\n问：账单呢？\n\n答：请于 14 天内缴付。",
                ["first-response 12 minute | 线路中断 | 企业计划 | -", "onsite 3 hour | 线路中断 | 企业计划 | -"]
            ),
            (
                "Q: How quickly do you reply?\n\nA: Within 5 business hours.\n\nQ: When do I pay?\n\nA: Within 30 days.",
                ["first-response 5 business-hour | - | - | -"]
            ),
        ] as [(String, [String])])
    func reads(_ words: String, _ expected: [String]) {
        let path = words.hasPrefix("<") ? "a.html" : "a.md"
        #expect(read(words, as: path).promised == expected)
    }

    /// A label too long to be a name: its length is not given to everybody.
    @Test func whatIsNotNamedIsNotForAll() {
        let label = "Cases in which the customer's accounting department and its auditors cannot agree"
        let page = "| | Shop |\n|---|---|\n| Response times | General advice: < 10 hours<br>\(label): < 1 hour |"
        #expect(!read(page, as: "a.md").promised.contains("first-response 1 hour | - | Shop | -"))
    }
}
