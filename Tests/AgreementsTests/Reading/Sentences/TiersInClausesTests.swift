// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tiers that clauses of Chinese sentences begin with, under one level or none; ways and levels in an order.
@Suite struct TiersInClausesTests {
    @Test(arguments: [
        (
            "agreement.md", "## 一般故障\n\n標準方案於 4 個工作天內修復，尊榮方案於 2 個工作天內修復。",
            ["resolution 4 business-day | 一般故障 | 標準方案 | -", "resolution 2 business-day | 一般故障 | 尊榮方案 | -"] as [String]
        ),
        (
            "agreement.md", "标准版在5小时内响应，旗舰版在2小时内响应。",
            ["first-response 5 hour | - | 标准版 | -", "first-response 2 hour | - | 旗舰版 | -"] as [String]
        ),
        (
            "agreement.md", "一级、二级故障处置期间，每 20 分钟、每 3 小时分别向校方通报一次进展。",
            ["update 20 minute | 一级 | - | -", "update 3 hour | 二级故障 | - | -"] as [String]
        ),
        (
            "agreement.md", "甲方可通过电话、邮件、服务平台、工作群报修，乙方的响应时间分别不超过 12 分钟、3 小时、40 分钟、2 小时。",
            [
                "first-response 12 minute | - | - | 电话", "first-response 3 hour | - | - | 邮件", "first-response 40 minute | - | - | 服务平台",
                "first-response 2 hour | - | - | 工作群",
            ] as [String]
        ),
        (
            "agreement.md", "标准、优享、尊享客户的响应时间分别为 9、5、2 小时。",
            ["first-response 9 hour | - | 标准 | -", "first-response 5 hour | - | 优享 | -", "first-response 2 hour | - | 尊享 | -"] as [String]
        ),
        (
            "agreement.md", "For Grade Red we undertake to restore service within 6 hours; for Grade Amber within 20 hours.",
            ["restoration 6 hour | Grade Red | - | -", "restoration 20 hour | Grade Amber | - | -"] as [String]
        ),
        // Paragraphs beside one another.
        (
            "agreement.html", "<p>2. 专业版：我们在 9 个工作小时内首次答复。</p><p>3. 机构版：病历无法打开时，我们在 12 分钟内首次答复。</p>",
            ["first-response 9 business-hour | - | 专业版 | -", "first-response 12 minute | 病历无法打开 | 机构版 | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
