// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What stands beside a length and decides whose it is: places in a clause, a name over or under a table, a column of remarks, a comma before the number.
@Suite struct BesideLengthsTests {
    @Test(
        arguments: [
            // Each length has its place, and the clause its one verb.
            (
                "10分钟内响应，市区3小时、郊县5小时到达现场。",
                ["first-response 10 minute | - | - | -", "onsite 3 hour | 市区 | - | -", "onsite 5 hour | 郊县 | - | -"]
            ),
            // The number before the comma is of a time of day, or a level's.
            ("服务时间9:00-18:00，5小时内响应。", ["first-response 5 hour | - | - | -"]),
            ("P1,5小时内响应；P2,9小时内响应。", ["first-response 5 hour | P1 | - | -", "first-response 9 hour | P2 | - | -"]),
            ("We respond within 1,000 minutes.", ["first-response 1000 minute | - | - | -"]),
            // A cadence in the remarks is a promise; another length there is none.
            (
                "| 级别 | 响应时间 | 备注 |\n|---|---|---|\n| 一级 | 15分钟 | 每35分钟汇报一次 |\n| 二级 | 40分钟 | 工作日处理，3小时内备件 |",
                ["first-response 15 minute | 一级 | - | -", "update 35 minute | 一级 | - | -", "first-response 40 minute | 二级 | - | -"]
            ),
            (
                "| | Response (P1) | Response (other) |\n|---|---|---|\n| Time | 25 minutes | 7 hours |",
                ["first-response 25 minute | P1 | - | -", "first-response 7 hour | other | - | -"]
            ),
            (
                "| Case | Response | Communicate |\n|---|---|---|\n| Urgent | 25 minutes | every 3 hours |",
                ["first-response 25 minute | Urgent | - | -", "update 3 hour | Urgent | - | -"]
            ),
            // The metric's name under the table, and over it with the unit of its numbers.
            (
                "| Priority | Time |\n|---|---|\n| High | 3 hours |\n| Low | 3 days |\n\nInitial response SLAs.",
                ["first-response 3 hour | High | - | -", "first-response 3 day | Low | - | -"]
            ),
            (
                "Response times (hours) by severity\n\n| Severity | Standard | Premium |\n|---|---|---|\n| High | 5 | 1 |\n| Low | 9 | 3 |",
                [
                    "first-response 5 hour | High | Standard | -", "first-response 1 hour | High | Premium | -",
                    "first-response 9 hour | Low | Standard | -", "first-response 3 hour | Low | Premium | -",
                ]
            ),
            (
                "Where the fault persists, the Contractor shall escalate it to its director, who shall contact the Customer within one hour.",
                ["escalation 1 hour | - | - | -"]
            ),
            // A step of what is done in every case names no case.
            ("3. 恢复：乙方6小时内恢复服务。", ["restoration 6 hour | - | - | -"]),
            (
                "If it's an emergency, we aim to be there within 3 hours. We will call you back within 25 minutes.",
                ["onsite 3 hour | emergency | - | -", "first-response 25 minute | emergency | - | -"]
            ),
            (
                "The Contractor shall respond to each call, by telephone or in writing, within the times that follow:\nSeverity Level 1: one (1) hour\nSeverity Level 2: three (3) hours",
                ["first-response 1 hour | Severity Level 1 | - | -", "first-response 3 hour | Severity Level 2 | - | -"]
            ),
            ("## Out-of-Hours add-on\n\nWe respond within 35 minutes.", ["first-response 35 minute | - | Out-of-Hours add-on | -"]),
            // What a tier includes is no tier.
            ("* Priority support: Initial response within 50 hours", ["first-response 50 hour | - | - | -"]),
            ("We update you at least every hour.", ["update 1 hour | - | - | -"]),
            ("不能在电话中解决的，3小时内到场。", ["onsite 3 hour | - | - | -"]),
            ("如果不能于13小时内解决故障，公司将在25小时内提出应急方案。", ["workaround 25 hour | - | - | -"]),
            (
                "If we cannot within 5 hours restore the service, we will provide a workaround within 9 hours.",
                ["workaround 9 hour | - | - | -"]
            ),
        ] as [(String, [String])])
    func whose(_ words: String, _ expected: [String]) { #expect(read(words, as: "a.md").promised == expected) }

    @Test(arguments: [
        "响应超时一次扣2分，累计扣除10分的，甲方有权解除合同。", "每有一次响应，加 3 分。", "报修后次日上午12点之前答复。",
        "We update you at least 3 hours before work.", "The carrier advertises repair within 5 hours. Its own terms apply.",
        "Plan Classic had a response of 3 hours. It has not been sold since 2021.", "该指标不属于本协议：供水公司2小时内到场。",
    ])
    func noPromise(_ words: String) { #expect(read(words, as: "a.md").promised == []) }

    /// A full stop that nothing is before.
    @Test func stopAtTheStart() {
        #expect(read(". The desk shall respond within 3 hours.", as: "a.txt").promised == ["first-response 3 hour | - | - | -"])
    }

    @Test(arguments: [
        ("P1 incidents outside working hours are answered within 45 minutes.", ClockMeaning.unspecified),
        ("P1 incidents are answered within 45 minutes in working hours.", .business),
        ("We respond at any time of day, within 35 minutes.", .calendar),
        ("We respond within 3 hours.\n\nHours are working hours.", .business),
    ])
    func clocks(_ words: String, _ clock: ClockMeaning) {
        #expect(read(words, as: "a.md").commitments.map(\.clock) == [clock])
    }
}
