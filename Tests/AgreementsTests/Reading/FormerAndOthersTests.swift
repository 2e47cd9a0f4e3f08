// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Former terms, duties of the other side, what once was done; events, repairs by their size and steps of one class.
@Suite struct FormerAndOthersTests {
    @Test(
        arguments: [
            ("# Timelines\n\n- **T+15 min**: acknowledged", "a.md", ["acknowledgement 15 minute | - | - | -"]),
            (
                "# Attendance\n\nUpon a report of an Entrapment, an engineer shall attend on site within 45 minutes. After every Entrapment the Contractor shall provide a written report on its cause within 5 Working Days.",
                "a.md", ["onsite 45 minute | Entrapment | - | -", "incident-report 5 business-day | Entrapment | - | -"]
            ),
            (
                "# C.4 Escalation\n\n| Step | Person | Category A open for |\n|---|---|---|\n| 1 | Support Team Lead | 1 hour |\n| 2 | Managing Director | 8 hours |",
                "a.md", ["escalation 1 hour | Category A | - | -", "escalation 8 hour | Category A | - | -"]
            ),
            (
                "# Duties of the Supplier\n\nThe Supplier replies to every case within 20 minutes.", "a.md",
                ["first-response 20 minute | - | - | -"]
            ),
            (
                "# Support\n\nAll cases were answered within 2 hours. Cases are answered within 4 hours.", "a.md",
                ["first-response 4 hour | - | - | -"]
            ),
            ("# 响应\n\n用户报修的，应在2小时内响应。", "a.md", ["first-response 2 hour | - | - | -"]),
            ("# 事故报告\n\n本系统因故障致发生财物损失者，乙方应于7日内提出书面调查报告。", "a.md", ["incident-report 7 day | 财物损失 | - | -"]),
            (
                "# 对用户的承诺\n\n大修不过日（24小时内） 中修不过夜（12小时内） 小修不过时（1小时内）", "a.md",
                ["resolution 24 hour | 大修 | - | -", "resolution 12 hour | 中修 | - | -", "resolution 1 hour | 小修 | - | -"]
            ),
            ("# 服务\n\n### 专业服务\n\n- 故障应急响应：1小时内", "a.md", ["first-response 1 hour | - | - | -"]),
            (
                "# Incidents\n\nFor Crisis incidents a resolution plan is provided within four hours.", "a.md",
                ["solution-plan 4 hour | Crisis incidents | - | -"]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    @Test(
        arguments: [
            ("# Visits\n\nA planned visit by an engineer takes a lift out of service for about 2 hours.", "a.md"),
            (
                "# Superseded terms\n\nThe schedule of 2022 had a resolution period of 8 hours for Category A and an availability of 99.5%.",
                "a.md"
            ),
            ("# Changes\n\nRevision B had 4 hours for restoration of Red incidents; both values ended on 31 March 2025.", "a.md"),
            ("# 说明\n\n2024版协议中一类故障业务恢复时间为2小时，现已缩短。2024年语音接入实际可用性为99.998%。", "a.md"),
            (
                "# Duties of the Hotel\n\nThe Hotel names two contacts, replies to queries on Category A cases within 20 minutes, and reports missed bookings within 3 days.",
                "a.md"
            ),
            (
                "# What is not covered\n\nChargebacks are to be answered by the merchant within 18 days of notice. Card payments are settled to the account on the second business day.",
                "a.md"
            ),
            ("# Facts and figures\n\n92% of all cases were solved within 6 days.", "a.md"),
            ("# 安全\n\n甲方收到上级部门通报的，应在1小时内转告乙方。", "a.md"),
            (
                "# Disputes\n\nIf not resolved, the Dispute shall be escalated to senior executives, who shall meet within twenty (20) Business Days to attempt resolution.",
                "a.md"
            ),
        ] as [(String, String)])
    func promisesNothing(_ words: String, _ path: String) { #expect(read(words, as: path).promised == []) }
}
