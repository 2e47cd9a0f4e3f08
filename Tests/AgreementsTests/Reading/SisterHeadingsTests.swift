// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Headings beside one another that name tiers before one noun, and those beside them that do not.
@Suite struct SisterHeadingsTests {
    @Test(arguments: [
        // Sister headings before one noun.
        (
            "agreement.md",
            "## Priority support\n\n| Severity | First response |\n|---|---|\n| SEV-1 | 2 hours |\n\n## Regular support\n\n| Severity | First response |\n|---|---|\n| SEV-1 | 5 hours |",
            ["first-response 2 hour | SEV-1 | Priority support | -", "first-response 5 hour | SEV-1 | Regular support | -"] as [String]
        ),
        // Ways to reach the desk are none.
        (
            "agreement.md",
            "## Phone support\n\nWe answer calls within 2 minutes.\n\n## Email support\n\nWe answer e-mails within 5 hours.",
            ["first-response 2 minute | - | - | -", "first-response 5 hour | - | - | e-mails"] as [String]
        ),
        // A section beside those of tiers that ends in another noun.
        (
            "agreement.md", "## 铂金服务\n\n25 分钟内响应。\n\n## 黄金服务\n\n3 小时内响应。\n\n## 服务状态\n\n发生故障的，状态页在 15 分钟内发布公告。",
            ["first-response 25 minute | - | 铂金服务 | -", "first-response 3 hour | - | 黄金服务 | -", "incident-notice 15 minute | - | - | -"]
                as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
