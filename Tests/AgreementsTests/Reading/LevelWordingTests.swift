// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

/// For whom a length is: levels rated, left over, excepted, written behind; and how many things one length is for.
@Suite struct LevelWordingTests {
    @Test(arguments: [
        (
            "The supplier responds within the following times:\n\nWithin 2 hours for tickets rated as Critical at night or tickets rated as High by day.\n\nWithin 9 hours (on working days) for tickets rated as Low.",
            [
                "Critical first-response 2 hour unspecified stated", "High first-response 2 hour unspecified stated",
                "Low first-response 9 hour unspecified stated",
            ]
        ),
        (
            "Emergencies are answered within 1 hour; all other requests are answered within 2 days.",
            ["Emergencies first-response 1 hour unspecified stated", "all other requests first-response 2 day unspecified stated"]
        ),
        (
            "一级故障1小时内响应；其他故障8小时内响应。",
            ["一级故障 first-response 1 hour unspecified stated", "其他故障 first-response 8 hour unspecified stated"]
        ),
        (
            "We respond within 1 hour for critical cases; within 6 hours for minor cases.",
            ["critical cases first-response 1 hour unspecified stated", "minor cases first-response 6 hour unspecified stated"]
        ),
        ("恢复供热：24小时内恢复（紧急事故除外）。", ["restoration 24 hour unspecified stated"]),
        ("Service is restored within 8 hours (emergency faults excepted).", ["restoration 8 hour unspecified stated"]),
        ("II级故障：2小时内响应，IV级故障：2天内响应。", ["II级故障 first-response 2 hour unspecified stated", "IV级故障 first-response 2 day unspecified stated"]),
        // Two things in one length; what is done "after" is not the second.
        ("接报后2小时内响应并到达现场。", ["first-response 2 hour unspecified stated", "onsite 2 hour unspecified stated"]),
        ("12小时內與客戶聯繫，並提出處理意見。", ["first-response 12 hour unspecified stated", "solution-plan 12 hour unspecified stated"]),
        ("48小时内答复，并在修复后公布结果。", ["first-response 48 hour unspecified stated"]),
        ("2小时内响应并在8小时内到达现场。", ["first-response 2 hour unspecified stated", "onsite 8 hour unspecified stated"]),
        // The tier right before the colon.
        (
            "Initial response time\n\nFree: none Premier: < 2 hours whenever the plant stops.",
            ["plant stops Premier first-response 2 hour unspecified stated"]
        ),
    ])
    func prose(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        // Behind the length of a line of a cell.
        (
            "| | Gold |\n|---|---|\n| First response | 20 minutes, Urgent<br>5 hours, High |",
            ["Urgent Gold first-response 20 minute unspecified stated", "High Gold first-response 5 hour unspecified stated"]
        ),
        ("| | 金牌 |\n|---|---|\n| 首次响应 | 20 分钟，紧急 |", ["紧急 金牌 first-response 20 minute unspecified stated"]),
        ("| | Gold |\n|---|---|\n| First response | 20 minutes, high quality |", ["Gold first-response 20 minute unspecified stated"]),
        // A cadence beside steps of escalation; a draft's values; when an update ends.
        (
            "| Severity | Response | Escalation |\n|---|---|---|\n| P1 | 1 hour | At once to the lead; updates every 45 minutes until all is well |",
            ["P1 first-response 1 hour unspecified stated", "P1 update 45 minute unspecified stated"]
        ),
        (
            "| Severity | Response | Fix |\n|---|---|---|\n| P1 | [15-30 minutes] | 4 hours |",
            ["P1 first-response placeholder unspecified stated", "P1 resolution 4 hour unspecified stated"]
        ),
        (
            "| Severity | Status updates |\n|---|---|\n| P1 | Every six (6) business hours until the estimated time to resolution is given |",
            ["P1 update 6 business-hour business stated"]
        ),
        // Ranges over two units, and the doubled number behind its qualifier.
        (
            "| Severity | Response | Fix |\n|---|---|---|\n| P1 | 30 mins – 1 hour | Forty business (40) hours |",
            ["P1 first-response 1 hour unspecified stated", "P1 resolution 40 business-hour business stated"]
        ),
        // Tiers over the labels of their rows.
        (
            "| Silver | Gold | ||\n|---|---|---|---|\n| Critical | First response | 8 hours | 2 hours |\n| Minor | First response | 3 days | 1 day |",
            [
                "Critical Silver first-response 8 hour unspecified stated", "Critical Gold first-response 2 hour unspecified stated",
                "Minor Silver first-response 3 day unspecified stated", "Minor Gold first-response 1 day unspecified stated",
            ]
        ),
        // Situations under the title of a thing.
        (
            "| 项目 | 服务标准 |\n|---|---|\n| 客梯 | |\n| 有人被困 | 10分钟内到场 |\n| 无人被困 | 30分钟内到场 |",
            ["客梯 – 有人被困 onsite 10 minute unspecified stated", "客梯 – 无人被困 onsite 30 minute unspecified stated"]
        ),
        // The same once more without a tier.
        (
            "| Priority | Gold response | Silver response |\n|---|---|---|\n| High | 1 hour | 1 hour |\n\n| Priority | Response |\n|---|---|\n| High | 1 hour |",
            ["High Gold first-response 1 hour unspecified stated", "High Silver first-response 1 hour unspecified stated"]
        ),
        // A label in one language beside a length in the other is no translation.
        (
            "| 优先级 | 首次响应 |\n|---|---|\n| support ticket priority urgent | 20 分钟 |\n| support ticket priority high | 5 小时 |",
            [
                "support ticket priority urgent first-response 20 minute unspecified stated",
                "support ticket priority high first-response 5 hour unspecified stated",
            ]
        ),
        // The name of a variable stands for its words; other tags of the template are nothing.
        (
            "| 优先级 | 首次响应 |\n|---|---|\n| {% data variables.product.ticket_priority_urgent %} | 20 分钟 |\n| {% data variables.product.ticket_priority_high %}{% ifversion x %} | 5 小时 |",
            [
                "ticket priority urgent first-response 20 minute unspecified stated",
                "ticket priority high first-response 5 hour unspecified stated",
            ]
        ),
    ])
    func cells(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    /// Hours that are said for the rest are everybody else's, not those of a level called "other".
    @Test func hoursOfTheRest() {
        let words =
            "Business Hours are 9:00 to 17:00, Monday to Friday. P1 incidents are handled 24x7. All other incidents are handled during Business Hours.\n\n| Severity | Response |\n|---|---|\n| P1 | 1 hour |\n| P2 | 4 hours |"
        #expect(summaries(words) == ["P1 first-response 1 hour calendar stated", "P2 first-response 4 hour business stated"])
    }
}
