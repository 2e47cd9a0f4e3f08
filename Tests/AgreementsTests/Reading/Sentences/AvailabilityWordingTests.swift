// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Availabilities beside what is paid when they are not kept, and in the words of those who use them.
@Suite struct AvailabilityWordingTests {
    @Test(arguments: [
        ("agreement.md", "本服务可用性不低于99.8%，如未达到上述标准，您可以获得赔偿。", ["availability 99.8% | - | - | -"] as [String]),
        ("agreement.md", "Where availability is below 99.8%, you receive a credit.", [] as [String]),
        (
            "agreement.md",
            "We make the Service available with a Monthly Uptime Percentage (defined below) of at least 99.93%, in each case during any billing cycle.",
            ["availability 99.93% | - | - | -"] as [String]
        ),
        (
            "agreement.md", "We undertake that members can log in 99.4 % of the time, taken over a calendar month.",
            ["availability 99.4% | - | - | -"] as [String]
        ),
        (
            "agreement.md",
            "## Uptime\n\nThe uptime is promised as follows:\n\n* **Basic**: for 98% of the Monthly Service Time the Service will be available;\n* **Premium**: for 99.2% of the Monthly Service Time the Service will be available;",
            ["availability 98% | - | Basic | -", "availability 99.2% | - | Premium | -"] as [String]
        ),
        (
            "agreement.md", "## Availability\n\nRapid chargers: 97.5% in each calendar quarter.",
            ["availability 97.5% | - | - | -"] as [String]
        ),
        ("agreement.md", "中央伺服器每曆月之可用程度不得低於99.4%。", ["availability 99.4% | - | - | -"] as [String]),
        ("agreement.md", "商店每月正常運作率為 99.7%。", ["availability 99.7% | - | - | -"] as [String]),
        // Of attempts that succeed.
        ("agreement.md", "我们保证至少 99.7% 的作业将在预定的开始时间20 分钟内开始。", ["availability 99.7% | - | - | -"] as [String]),
        ("agreement.md", "我们保证至少 93% 的工单在3小时内响应。", ["first-response 3 hour | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
