// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Clauses that promise the same thing with different lengths, told apart by what they begin with.
@Suite struct ClauseContrastTests {
    @Test(arguments: [
        (
            "agreement.md", "甲类设备 4 小时内到达现场，乙类设备 8 小时内到达现场，丙类设备于下一个工作日到达现场。",
            ["onsite 4 hour | - | 甲类设备 | -", "onsite 8 hour | - | 乙类设备 | -", "onsite 1 business-day | - | 丙类设备 | -"] as [String]
        ),
        (
            "agreement.md", "自到场时起，甲类设备应在 24 小时内修复，乙类设备应在 48 小时内修复；丙类设备应在五个工作日内修复。",
            ["resolution 24 hour | - | 甲类设备 | -", "resolution 48 hour | - | 乙类设备 | -", "resolution 5 business-day | - | 丙类设备 | -"]
                as [String]
        ),
        // The condition is that of both.
        (
            "agreement.md", "电话指导不能排除故障的，甲类设备 4 小时内到达现场，乙类设备 8 小时内到达现场。",
            ["onsite 4 hour | 电话指导不能排除故障 | 甲类设备 | 电话", "onsite 8 hour | 电话指导不能排除故障 | 乙类设备 | 电话"] as [String]
        ),
        (
            "agreement.md", "Tier One servers are restored within 2 hours. Tier Two servers are restored within 8 hours.",
            ["restoration 2 hour | - | Tier One servers | -", "restoration 8 hour | - | Tier Two servers | -"] as [String]
        ),
        // Paragraphs beside one another.
        (
            "agreement.md", "## 查询\n\n简单查询于 3 个工作日内回复。\n\n复杂查询于七个工作日内回复。",
            ["first-response 3 business-day | 简单查询 | - | -", "first-response 7 business-day | 复杂查询 | - | -"] as [String]
        ),
        // The name is that of its part of the sentence.
        (
            "agreement.md", "红级 10 分钟内回应、3 小时内恢复；橙级 30 分钟内回应、8 小时内恢复。",
            [
                "first-response 10 minute | 红级 | - | -", "restoration 3 hour | 红级 | - | -", "first-response 30 minute | 橙级 | - | -",
                "restoration 8 hour | 橙级 | - | -",
            ] as [String]
        ),
        (
            "agreement.md", "红级故障10 分钟内回应、3 小时内恢复；橙级故障30 分钟内回应、8 小时内恢复。",
            [
                "first-response 10 minute | 红级故障 | - | -", "restoration 3 hour | 红级故障 | - | -", "first-response 30 minute | 橙级故障 | - | -",
                "restoration 8 hour | 橙级故障 | - | -",
            ] as [String]
        ),
        // A label of its own ends the one before.
        (
            "agreement.md", "红色故障：10分钟内响应，3小时内恢复；橙色故障：30分钟内响应，8小时内恢复。",
            [
                "first-response 10 minute | 红色故障 | - | -", "restoration 3 hour | 红色故障 | - | -", "first-response 30 minute | 橙色故障 | - | -",
                "restoration 8 hour | 橙色故障 | - | -",
            ] as [String]
        ),
        (
            "agreement.md", "漏点定位后，DN100以下管道24小时内修复，DN100以上管道30小时内修复。",
            ["resolution 24 hour | DN100以下管道 | - | -", "resolution 30 hour | DN100以上管道 | - | -"] as [String]
        ),
        // Who acts is no name.
        ("agreement.md", "工程师4小时内到达现场，专家8小时内到达现场。", ["onsite 4 hour | - | - | -", "onsite 8 hour | - | - | -"] as [String]),
        ("agreement.md", "P1工单4小时内到达现场，P2工单8小时内到达现场。", ["onsite 4 hour | P1 | - | -", "onsite 8 hour | P2 | - | -"] as [String]),
        // The label of an item is that of all its parts.
        (
            "agreement.md", "1. 線路全斷：回應 1 小時；到場 8 小時；修復 24 小時\n2. 品質不良：回應 4 小時；到場 3 個工作天；修復 5 個工作天",
            [
                "first-response 1 hour | 線路全斷 | - | -", "onsite 8 hour | 線路全斷 | - | -", "resolution 24 hour | 線路全斷 | - | -",
                "first-response 4 hour | 品質不良 | - | -", "onsite 3 business-day | 品質不良 | - | -", "resolution 5 business-day | 品質不良 | - | -",
            ] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
