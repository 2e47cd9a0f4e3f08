// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Levels of a cell behind their lengths, words of tiers among levels, and products over such cells.
@Suite struct CellLevelsTests {
    @Test(arguments: [
        (
            "agreement.md",
            "| | Pro | Enterprise |\n|---|---|---|\n| Initial support response | 2 hours critical, 8 hours standard | 1 hour critical, 3 hours standard |",
            [
                "first-response 2 hour | critical | Pro | -", "first-response 8 hour | standard | Pro | -",
                "first-response 1 hour | critical | Enterprise | -", "first-response 3 hour | standard | Enterprise | -",
            ] as [String]
        ),
        (
            "agreement.md",
            "| Product | First response |\n|---|---|\n| Shared | Emergency: 4 hours<br>Standard: 20 hours<br>Low: 4 business days |\n| VPS | Emergency: 1 hour<br>Standard: 8 hours<br>Low: 3 business days |",
            [
                "first-response 4 hour | Emergency | Shared | -", "first-response 20 hour | Standard | Shared | -",
                "first-response 4 business-day | Low | Shared | -", "first-response 1 hour | Emergency | VPS | -",
                "first-response 8 hour | Standard | VPS | -", "first-response 3 business-day | Low | VPS | -",
            ] as [String]
        ),
        // What a share allows is no credit.
        (
            "agreement.md",
            "| Service | Monthly Uptime Commitment | Maximum Consecutive Downtime |\n|---|---|---|\n| VPS Hosting | 99.9% | 45 minutes |\n| DNS Services | 99.99% | 20 minutes |",
            ["availability 99.9% | - | VPS Hosting | -", "availability 99.99% | - | DNS Services | -"] as [String]
        ),
        (
            "agreement.md", "| Priority | First response |\n|---|---|\n| P1 | 2 hours, 8 hours at weekends |",
            ["first-response 2 hour | P1 | - | -", "first-response 8 hour | P1 | - | -"] as [String]
        ),
        (
            "agreement.md", "| 級別 | 進度更新 |\n|---|---|\n| 一級 | 每 2 小時 |\n| 二級 | 每個工作天 |",
            ["update 2 hour | 一級 | - | -", "update 1 business-day | 二級 | - | -"] as [String]
        ),
        // Spans as components are written with.
        (
            "agreement.html",
            "<table><tr><th colSpan={2}/><th>Basic</th><th>Pro</th></tr><tr><td colSpan={2}>Initial support response</td><td/><td>2 hours critical, 8 hours standard</td></tr></table>",
            ["first-response 2 hour | critical | Pro | -", "first-response 8 hour | standard | Pro | -"] as [String]
        ),
        (
            "agreement.md",
            "| Product | First response |\n|---|---|\n| Shared | Emergency: 4 hours<br>Low: 9 hours |\n| Dedicated<br>Private rack | Emergency: 15 minutes<br>Low: 2 hours |",
            [
                "first-response 4 hour | Emergency | Shared | -", "first-response 9 hour | Low | Shared | -",
                "first-response 15 minute | Emergency | Dedicated | -", "first-response 15 minute | Emergency | Private rack | -",
                "first-response 2 hour | Low | Dedicated | -", "first-response 2 hour | Low | Private rack | -",
            ] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
