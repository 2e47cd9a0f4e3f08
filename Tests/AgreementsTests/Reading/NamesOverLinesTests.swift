// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What a line, an item or a heading names, and how far the name reaches.
@Suite struct NamesOverLinesTests {
    @Test(arguments: [
        (
            "agreement.md", "P-One cases are answered within 25 minutes, P-Two cases within 5 hours.",
            ["first-response 25 minute | P-One | - | -", "first-response 5 hour | P-Two | - | -"] as [String]
        ),
        // More than one of what a table names.
        (
            "agreement.md",
            "| Kind of fault | Technician on site |\n|---|---|\n| Standstill | 3 hours |\n| Single Failure | 3 Working Days |\n\nStandstills are repaired within 20 hours.",
            [
                "onsite 3 hour | Standstill | - | -", "onsite 3 business-day | Single Failure | - | -",
                "resolution 20 hour | Standstills | - | -",
            ] as [String]
        ),
        // Articles of one heading each are told apart by their numbers.
        (
            "agreement.md",
            "## Article 1: Support of telephony\n\n| Severity | First response |\n|---|---|\n| Critical | 25 minutes |\n\n## Article 2: Support of video rooms\n\n| Severity | First response |\n|---|---|\n| Critical | 50 minutes |",
            ["first-response 25 minute | Critical | Article 1 | -", "first-response 50 minute | Critical | Article 2 | -"] as [String]
        ),
        // A list of what the levels are is over nothing.
        (
            "agreement.md",
            "- P1: nothing can be used.\n- P2: something does not work.\n- P3: other defects.\n\nWe reply within three business hours.",
            ["first-response 3 business-hour | - | - | -"] as [String]
        ),
        // Numbered lines of tiers.
        (
            "agreement.md", "## 服务内容\n\n１．标准型\n\n报障后，服务工程师四十分钟内回电。\n\n２．加强型\n\n报障后服务工程师十五分钟内回电。",
            ["first-response 40 minute | - | 标准型 | -", "first-response 15 minute | - | 加强型 | -"] as [String]
        ),
        // … and another clause ends them.
        (
            "agreement.md", "## 服务内容\n\n１．标准型\n\n报障后，服务工程师四十分钟内回电。\n\n２．书面咨询\n\n书面咨询五个工作日内答复。",
            ["first-response 40 minute | - | 标准型 | -", "first-response 5 business-day | - | - | -"] as [String]
        ),
        // What a tier has is no tier.
        (
            "agreement.md", "## Gold\n\n<ul>\n<li>Free Theme Upgrades</li>\n<li>Guaranteed Support Response time in 3 hours</li>\n</ul>",
            ["first-response 3 hour | - | Gold | -"] as [String]
        ),
        // A name before a dash, at the head of its lines.
        ("agreement.md", "> **P2 故障**——主要功能不能使用。\n> 5 小时以内恢复。", ["restoration 5 hour | P2 故障——主要功能不能使用。 | - | -"] as [String]),
        // A sentence is no tier.
        ("agreement.md", "Production is restored within 5 hours.", ["restoration 5 hour | Production | - | -"] as [String]),
        // Ways to reach the desk.
        (
            "agreement.md", "客服的响应时间：\n\n- 在线客服：2 分钟以内\n- 电子邮件：3 个工作日以内\n- 服务热线：25 秒以内",
            [
                "first-response 2 minute | - | - | 在线客服", "first-response 3 business-day | - | - | 电子邮件",
                "first-response 25 second | - | - | -",
            ] as [String]
        ),
        // A fault that is repaired is no metric over what is answered.
        (
            "agreement.md", "**中断修复事件** 的初始响应时间：\n\n- 严重影响：三小时\n- 中等影响：五个小时",
            ["first-response 3 hour | 严重影响 | - | -", "first-response 5 hour | 中等影响 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
