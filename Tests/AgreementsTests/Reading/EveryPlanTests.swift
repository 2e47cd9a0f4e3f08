// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Words for all tiers where a tier would stand, and who is served as the title of a section.
@Suite struct EveryPlanTests {
    @Test(arguments: [
        (
            "agreement.md", "| 渠道 | 响应时间 | 适用 |\n|---|---|---|\n| 邮件 | 1个工作日 | 全部套餐（含试用） |\n| 电话 | 30分钟 | 旗舰版 |",
            ["first-response 1 business-day | - | - | 邮件", "first-response 30 minute | - | 旗舰版 | 电话"] as [String]
        ),
        (
            "agreement.md", "| Plan | Response |\n|---|---|\n| All plans | 2 days |\n| Gold | 3 hours |",
            ["first-response 2 day | - | - | -", "first-response 3 hour | - | Gold | -"] as [String]
        ),
        (
            "agreement.md",
            "## Response times\n\n### Partners\n\n| Severity | Response |\n|---|---|\n| S1 | 1 hour |\n\n### End Users\n\n| Request | Response |\n|---|---|\n| Any | 12 hours |",
            ["first-response 1 hour | S1 | Partners | -", "first-response 12 hour | - | End Users | -"] as [String]
        ),
        // Codes of clauses name no tier.
        (
            "agreement.md",
            "# Terms of service\n\n## B1 Logging a ticket\n\nCalls are taken by a person within 40 seconds.\n\n## B2 Priorities\n\nTickets are taken by a person within 3 hours.",
            ["first-response 40 second | - | - | -", "first-response 3 hour | - | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
