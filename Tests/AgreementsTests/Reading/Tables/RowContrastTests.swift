// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Columns that no rule knows, which tell apart rows that would promise one thing twice; each beside columns that say nothing of the kind.
@Suite struct RowContrastTests {
    @Test(arguments: [
        (
            "agreement.md",
            "| Level | Rack class | Answer | Service back |\n|---|---|---|---|\n| A | Open rack | 12 minutes | 5 hours |\n|  | Locked cage | 6 minutes | 3 hours |\n| B | Open rack | 25 minutes | 9 hours |\n|  | Locked cage | 11 minutes | 4 hours |",
            [
                "first-response 12 minute | A | Open rack | -", "restoration 5 hour | A | Open rack | -",
                "first-response 6 minute | A | Locked cage | -", "restoration 3 hour | A | Locked cage | -",
                "first-response 25 minute | B | Open rack | -", "restoration 9 hour | B | Open rack | -",
                "first-response 11 minute | B | Locked cage | -", "restoration 4 hour | B | Locked cage | -",
            ] as [String]
        ),
        (
            "agreement.md",
            "| 等级 | 机房类别 | 响应时限 |\n|---|---|---|\n| 甲级 | 共享机房 | 12分钟 |\n| 甲级 | 专用机房 | 6分钟 |\n| 乙级 | 共享机房 | 25分钟 |\n| 乙级 | 专用机房 | 11分钟 |",
            [
                "first-response 12 minute | 甲级 | 共享机房 | -", "first-response 6 minute | 甲级 | 专用机房 | -",
                "first-response 25 minute | 乙级 | 共享机房 | -", "first-response 11 minute | 乙级 | 专用机房 | -",
            ] as [String]
        ),
        // Each level has one length: nothing is to be told apart.
        (
            "agreement.md",
            "| Severity | Fleet | Response |\n|---|---|---|\n| S1 | Trams | 15 minutes |\n| S2 | Trams | 2 hours |\n| S3 | Buses | 1 day |",
            ["first-response 15 minute | S1 | - | -", "first-response 2 hour | S2 | - | -", "first-response 1 day | S3 | - | -"] as [String]
        ),
        // A row without a name is told from nothing.
        (
            "agreement.md", "| Severity | Owner | Response |\n|---|---|---|\n| S1 | Night crew | 15 minutes |\n| S1 |  | 2 hours |",
            ["first-response 15 minute | S1 | - | -", "first-response 2 hour | S1 | - | -"] as [String]
        ),
        // The name of the measure is no tier.
        (
            "agreement.md", "| Promise | Limit |\n|---|---|\n| Response (weekdays) | 3 hours |\n| Response (weekends) | 7 hours |",
            ["first-response 3 hour | - | - | -", "first-response 7 hour | - | - | -"] as [String]
        ),
        // Examples explain the level.
        (
            "agreement.md",
            "| Severity | Example | Response |\n|---|---|---|\n| S1 | Ledger down | 15 minutes |\n| S1 | Login down | 40 minutes |",
            ["first-response 15 minute | S1 | - | -", "first-response 40 minute | S1 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
