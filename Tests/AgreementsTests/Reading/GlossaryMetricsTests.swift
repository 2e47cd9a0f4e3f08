// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What a paper calls a response and defines as no more than that receipt is confirmed.
@Suite struct GlossaryMetricsTests {
    @Test(arguments: [
        (
            "agreement.md",
            "| Word | Meaning |\n|---|---|\n| Pick-up | The time from opening a case until Basalt confirms that it has received the case and gives it a number. |\n\n| Measure | Essential | Premium |\n|---|---|---|\n| Pick-up | 4 hrs | 30 mins |",
            ["acknowledgement 4 hour | - | Essential | -", "acknowledgement 30 minute | - | Premium | -"] as [String]
        ),
        (
            "agreement.md",
            "Response Time: from Ticket Opening to Acknowledgement by the Vendor.\n\n| Priority | Response Time |\n|---|---|\n| P1 | 3 hours |",
            ["acknowledgement 3 hour | P1 | - | -"] as [String]
        ),
        // What is said not to count leaves the definition in doubt.
        (
            "agreement.md",
            "“Response Time” means the time from the report until the Vendor confirms receipt; an automatic message is not a response.\n\n| Priority | Response Time |\n|---|---|\n| P1 | 3 hours |",
            ["first-response 3 hour | P1 | - | -"] as [String]
        ),
        (
            "agreement.md",
            "“Response Time” means the time from the report until an engineer begins work.\n\n| Priority | Response Time |\n|---|---|\n| P1 | 3 hours |",
            ["first-response 3 hour | P1 | - | -"] as [String]
        ),
        (
            "agreement.md", "“响应时间”是指自提交工单至乙方确认收到的时间。\n\n| 级别 | 响应时间 |\n|---|---|\n| 一级 | 3 小时 |",
            ["acknowledgement 3 hour | 一级 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
