// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What the figures of a table of availabilities are for.
@Suite struct AvailabilityTablesTests {
    /// Names tell different figures apart; of one figure, or equal ones, nothing has to be told.
    @Test(arguments: [
        (
            "# SLA\n\n| Kind of node | Monthly uptime |\n|---|---|\n| Mirrored pair (two halls) | 99.97% |\n| Single node with spare | 99.9% |\n| Test node | No commitment |\n| Admin console<sup>1</sup> | 99.4% |\n\n<sup>1</sup> Outside the weekly window.",
            [
                "availability 99.97% | - | Mirrored pair (two halls) | -", "availability 99.9% | - | Single node with spare | -",
                "availability 99.4% | - | Admin console | -",
            ]
        ),
        (
            "# 协议\n\n| 系统 | 月度可用率 |\n|---|---|\n| 缴费系统 | ≥99.93% |\n| 抄表系统 | ≥99.8% |\n| 门户 | 99.4%（目标值，不考核） |",
            ["availability 99.93% | - | 缴费系统 | -", "availability 99.8% | - | 抄表系统 | -", "availability 99.4% | - | 门户 | -"]
        ),
        (
            "# SLA\n\n| Service | Monthly uptime |\n|---|---|\n| Platform | 99.9% |",
            ["availability 99.9% | - | - | -"]
        ),
        (
            "# S\n\n| Service | Monthly uptime |\n|---|---|\n| Mail | 99.9% |\n| Files | 99.9% |",
            ["availability 99.9% | - | - | -"]
        ),
        (
            "# Availability\n\n| Component | Monthly uptime | Measured at |\n|---|---|---|\n| Sign-in | 99.95% | edge |\n| Reports | 99.5% | origin |\n| Total | 99.9% | |",
            ["availability 99.95% | - | Sign-in | -", "availability 99.5% | - | Reports | -", "availability 99.9% | - | - | -"]
        ),
        (
            "# SLA\n\n| Metric | Target |\n|---|---|\n| Network availability | 99.9% |\n| Server availability | 99.5% |\n| First response | 1 hour |",
            [
                "availability 99.9% | - | Network availability | -", "availability 99.5% | - | Server availability | -",
                "first-response 1 hour | - | - | -",
            ]
        ),
        (
            "# S\n\n| Item | Words |\n|---|---|\n| Response | 4 hours |\n| Uptime | we count it; last year it was 99.91%; we promise no figure |",
            ["first-response 4 hour | - | - | -"]
        ),
    ])
    func rows(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    /// Under tiers the rows divide as levels do; past figures and credits are none.
    @Test(arguments: [
        (
            "# Levels\n\n## A. Availability\n\n| Service | Standard | Plus |\n|---|---|---|\n| Orders API | 99.8% | 99.93% |\n| Seller portal | 99.4% | 99.4% |\n| Hooks | no commitment | no commitment |",
            "contracts/agreement.md",
            [
                "availability 99.8% | Orders API | Standard | -", "availability 99.93% | Orders API | Plus | -",
                "availability 99.4% | Seller portal | Standard | -", "availability 99.4% | Seller portal | Plus | -",
            ]
        ),
        (
            "<h1>SLA</h1><table><tr><th>項目</th><th>一般機櫃</th><th>雙路機櫃</th></tr><tr><td>電力可用率（月）</td><td>99.9%</td><td>99.99%</td></tr><tr><td>對外網路可用率（月）</td><td colspan=\"2\">99.93%</td></tr></table>",
            "contracts/agreement.html",
            [
                "availability 99.9% | 電力可用率 | 一般機櫃 | -", "availability 99.99% | 電力可用率 | 雙路機櫃 | -",
                "availability 99.93% | 對外網路可用率 | 一般機櫃 | -", "availability 99.93% | 對外網路可用率 | 雙路機櫃 | -",
            ]
        ),
        (
            "# SLA\n\n| Metric | Gold | Silver |\n|---|---|---|\n| Availability (monthly) | 99.9% | 99.5% |\n| Availability of the portal | 99.5% | 99% |",
            "contracts/agreement.md",
            [
                "availability 99.9% | - | Gold | -", "availability 99.5% | - | Silver | -",
                "availability 99.5% | Availability of the portal | Gold | -", "availability 99% | Availability of the portal | Silver | -",
            ]
        ),
        (
            "# Service review\n\n## Availability last year\n\n| Service | Spring | Autumn |\n|---|---|---|\n| Orders API | 99.81% | 99.93% |",
            "contracts/agreement.md",
            []
        ),
        (
            "# S\n\n## Availability reached in 2024\n\n| Service | Standard | Plus |\n|---|---|---|\n| Mail | 99.91% | 99.95% |\n\n## Credits for availability\n\n| Service | Standard | Plus |\n|---|---|---|\n| Mail | 95% | 90% |",
            "contracts/agreement.md",
            []
        ),
        (
            "# SLA\n\n## Availability\n\n| Plan | Standard | Plus |\n|---|---|---|\n| Discount | 95% | 90% |\n| Renewal rate | 98% | 99% |",
            "contracts/agreement.md",
            []
        ),
    ])
    func tiers(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
