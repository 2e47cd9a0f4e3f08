// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What is said of others, in general or as an example promises nothing; beside each a promise that looks like it.
@Suite struct SaidOfOthersTests {
    @Test(arguments: [
        "A fix can take up to 6 days. Reports may take 3 hours to answer.",
        "Agents with 3 months of experience resolve tickets slower.", "It takes 7 hours just to confirm an incident and respond.",
        "New agents resolve tickets in 3 hours vs. 2 hours for others.", "Only 36% of companies respond within 5 hours.",
        "You might have responded within 40 hours.",
        "72% of all respondents want an e-mail response within 5 business hours.", "某银行系统一级故障15分钟响应。", "这类平台往往要求30分钟内响应。",
        "经催办仍超过办理时限5个工作日不处理的，通报批评。", "每级上报的时间不得超过2小时。", "在收到部门办结工单的次日进行回访。",
        "| Channel | Excellent | Good | Poor |\n|---|---|---|---|\n| First response by chat | 30 seconds | 2 minutes | 5 minutes |",
        "| Phase | Recommended frequency of updates |\n|---|---|\n| Investigating | every 25 minutes |",
        "Times depend on the level. Example:\n\n- Critical ticket: first response in 15 minutes\n- Low ticket: first response in 2 days",
        "A common structure looks like this:\n\n| Priority | First response |\n|---|---|\n| P1 | 1 hour |",
    ])
    func noPromise(_ words: String) { #expect(read(words, as: "a.md").promised == []) }

    @Test(
        arguments: [
            // The time in which, and how often in it.
            (
                "- First 20 minutes: every 5 minutes an update\n- Next 40 minutes: every 15 minutes an update",
                ["update 5 minute | - | - | -", "update 15 minute | - | - | -"]
            ),
            ("前30分钟：每5分钟通报一次进展。", ["update 5 minute | - | - | -"]),
            ("We respond within the first 3 hours, every time.", ["first-response 3 hour | - | - | -"]),
            ("超过约定时限的，乙方3小时内书面答复。", ["first-response 3 hour | - | - | -"]),
            (
                "| Case | Good | Better | Best |\n|---|---|---|---|\n| First response | 3 hours | 2 hours | 1 hour |",
                ["first-response 3 hour | - | Good | -", "first-response 2 hour | - | Better | -", "first-response 1 hour | - | Best | -"]
            ),
            (
                "Our response times look like this:\n\n| Priority | First response |\n|---|---|\n| P1 | 1 hour |",
                ["first-response 1 hour | P1 | - | -"]
            ),
            // The name between quotation marks is the case, whatever went before.
            (
                "4.属于普通问题，5小时内响应。对于“系统瘫痪,业务不能运转”的故障级别,公司将在25小时内提出应急方案。",
                ["first-response 5 hour | 普通问题 | - | -", "workaround 25 hour | 系统瘫痪,业务不能运转 | - | -"]
            ),
            ("乙方在收到工单的次日答复。", ["first-response 1 day | - | - | -"]),
            (
                "The supplier will respond within 3 hours compared with 7 hours under the previous plan.",
                ["first-response 3 hour | - | - | -"]
            ),
            ("Normally, your report will be acknowledged within 5 days.", ["acknowledgement 5 day | - | - | -"]),
            ("For \"Server down\" tickets, we reply within 3 hours.", ["first-response 3 hour | Server down | - | -"]),
        ] as [(String, [String])])
    func besideThose(_ words: String, _ expected: [String]) { #expect(read(words, as: "a.md").promised == expected) }
}
