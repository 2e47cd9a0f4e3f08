// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// The case, the level or the language at the head of a paragraph, and ranges of levels.
@Suite struct ParagraphCasesTests {
    @Test(arguments: [
        // Of all that follows the colon.
        (
            "agreement.md", "产线停机：8 分钟内由工程师接手；远程不能解决的，20 小时内工程师到达客户工厂；到达后 9 小时内恢复产线运行。",
            ["first-response 8 minute | 产线停机 | - | -", "onsite 20 hour | 产线停机 | - | -", "restoration 9 hour | 产线停机 | - | -"] as [String]
        ),
        // A bold line of its own is over the lines behind it.
        (
            "agreement.md", "**紧急**\n我方在接到通报后 12 分钟内回复，5 小时内恢复。\n\n**高**\n我方在接到通报后 3 小时内回复。",
            ["first-response 12 minute | 紧急 | - | -", "restoration 5 hour | 紧急 | - | -", "first-response 3 hour | 高 | - | -"] as [String]
        ),
        // A language is no level.
        (
            "agreement.md",
            "中文：客户可要求升级，交付总监在 3 小时内联系客户。\n\nEnglish: The Customer may ask for escalation; the Delivery Director contacts the Customer within 3 hours.",
            ["escalation 3 hour | - | - | -"] as [String]
        ),
        // Every level of a range.
        (
            "agreement.md", "We respond within:\n\n* 20 business hours for P2-P4 issues\n* 3 hours for P1 issues",
            [
                "first-response 20 business-hour | P2 | - | -", "first-response 20 business-hour | P2-P4 | - | -",
                "first-response 20 business-hour | P4 | - | -", "first-response 3 hour | P1 | - | -",
            ] as [String]
        ),
        // What is measured stands behind the case.
        ("agreement.md", "核心交换故障响应时间不超过25分钟。", ["first-response 25 minute | 核心交换故障 | - | -"] as [String]),
        ("agreement.md", "并于事故发生后提交报告，响应时间不超过25分钟。", ["first-response 25 minute | - | - | -"] as [String]),
        // A scheme of three steps is no third level.
        ("agreement.md", "建立三级售后响应机制：3小时内远程响应。", ["first-response 3 hour | - | - | -"] as [String]),
        ("agreement.md", "## 响应时间目标\n\n- 性能问题：40小时内响应，9天内优化", ["first-response 40 hour | 性能问题 | - | -"] as [String]),
        // … and what is done as soon as may be has no length.
        ("agreement.md", "乙方将在接到信息后3小时内予以受理回复，并尽快解决问题。", ["first-response 3 hour | - | - | -"] as [String]),
        // What lacks a workaround promises none.
        (
            "agreement.md", "An issue with no possible workaround:\n\n- prevents a launch from happening within 4 days of its date.",
            [] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
