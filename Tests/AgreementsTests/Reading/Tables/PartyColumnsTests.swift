// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Columns that are parties or languages are no tiers, and what the customer does promises nothing.
@Suite struct PartyColumnsTests {
    @Test(arguments: [
        // The vendor by its name beside the reader.
        (
            "agreement.md",
            "## Who does what\n\n| Event | Larkfield | You |\n|---|---|---|\n| Fault reported | Replies within 3 hours | Sends the log within 25 minutes |\n| Fault closed | Sends a written incident report within 6 working days | Comments within 12 working days |",
            ["first-response 3 hour | - | - | -", "incident-report 6 business-day | - | - | -"] as [String]
        ),
        (
            "agreement.md", "| 事项 | 乙方 | 甲方 |\n|---|---|---|\n| 一级故障 | 25分钟内响应 | 3小时内开放远程 |\n| 二级故障 | 5小时内响应 | 6小时内开放远程 |",
            ["first-response 25 minute | 一级故障 | - | -", "first-response 5 hour | 二级故障 | - | -"] as [String]
        ),
        // One promise in two languages, side by side.
        (
            "agreement.html",
            "<table><tr><th>Level 等级</th><th>English</th><th>中文</th></tr><tr><td>A<br>Critical 紧急</td><td><ul><li>Response within 25 minutes</li><li>Engineer on site within 5 hours</li></ul></td><td><ul><li>25 分钟内响应</li><li>5 小时内工程师到达现场</li></ul></td></tr></table>",
            ["first-response 25 minute | A / Critical 紧急 | - | -", "onsite 5 hour | A / Critical 紧急 | - | -"] as [String]
        ),
        // Tiers beside each other stay tiers.
        (
            "agreement.md", "| | Care | Care Plus |\n|---|---|---|\n| First response | 9 hours | 35 minutes |",
            ["first-response 9 hour | - | Care | -", "first-response 35 minute | - | Care Plus | -"] as [String]
        ),
        // A table under the customer's duties promises nothing.
        (
            "agreement.md",
            "### The Customer's part\n\n| Item | Deadline |\n|---|---|\n| Answer the S1 call | 25 minutes |\n| Respond to questions | 3 business days |",
            [] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
