// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Availabilities in rows and lists, and percentages that are none.
@Suite struct UptimeRowsTests {
    @Test(arguments: [
        (
            "agreement.md",
            "## Uptime\n\n| Plan | Monthly uptime of the scheduler | Credit if we miss it |\n|---|---|---|\n| Team | 99.4% | 5% of the fee |\n| Enterprise | 99.93% | 10% of the fee; 25% below 99.0% |",
            ["availability 99.4% | - | Team | -", "availability 99.93% | - | Enterprise | -"] as [String]
        ),
        (
            "agreement.md", "| 功能 | Serverless | 专有版 |\n|---|---|---|\n| 最大连接数 | 1000 | 10000 |\n| SLA 等级 | 99.8% | 99.97% |",
            ["availability 99.8% | - | Serverless | -", "availability 99.97% | - | 专有版 | -"] as [String]
        ),
        (
            "agreement.md",
            "| Resource class | Core | Basic |\n|---|---|---|\n| Monthly availability | 99.97% | 99.4% |\n| Backups kept | 90 days | 7 days |",
            ["availability 99.97% | - | Core | -", "availability 99.4% | - | Basic | -"] as [String]
        ),
        // One after the other.
        (
            "agreement.md", "直播专享、护航、随付三种计划的月度服务可用性分别不低于 99.98%、99.94%、99.8%。",
            ["availability 99.98% | - | 直播专享 | -", "availability 99.94% | - | 护航 | -", "availability 99.8% | - | 随付 | -"] as [String]
        ),
        // Behind a semicolon.
        (
            "agreement.md", "月度可用性：团队版 Team 99.8%；企业版 Enterprise 99.97%。",
            ["availability 99.8% | - | 团队版 | -", "availability 99.97% | - | 企业版 | -"] as [String]
        ),
        (
            "agreement.md",
            "The Portal will be available 99.4% of the time in each month in the Essential Edition, and 99.8% of the time in each month in the Advantage Edition.",
            ["availability 99.4% | - | Essential | -", "availability 99.8% | - | Advantage | -"] as [String]
        ),
        ("agreement.md", "The Services shall be available 99.8%, measured monthly.", ["availability 99.8% | - | - | -"] as [String]),
        // Bands of credits, what a year was like, an example, a figure to reckon with.
        (
            "agreement.md", "| 套餐 | 月可用率 | 赔付（延长服务期） |\n|---|---|---|\n| 旗舰版 | 99.8%–99.97% | 3 天 |\n| 旗舰版 | 低于 99.8% | 15 天 |",
            [] as [String]
        ),
        ("agreement.md", "2024年度平台全年可用性为99.991%，事件平均响应时间为4分钟。", [] as [String]),
        ("agreement.md", "某月可用率为 99.93% 的，减收比例为 4%。", [] as [String]),
        ("agreement.md", "舉例而言，旗艦型客戶當月妥善率為 99.48%，得扣減月租費 10%。", [] as [String]),
        ("agreement.md", "业绩说明：我公司为同类单位提供的服务，系统可用率99.97%。", [] as [String]),
        // A floor holds the word of a ceiling.
        (
            "agreement.md", "| 支持计划 | 月度服务可用性 |\n|---|---|\n| 基础版 | 不低于 99.4% |\n| 商业版 | 不低于 99.8% |",
            ["availability 99.4% | - | 基础版 | -", "availability 99.8% | - | 商业版 | -"] as [String]
        ),
        ("agreement.md", "| 支持计划 | 月度服务可用性 |\n|---|---|\n| 基础版 | 低于 99.4% |\n| 商业版 | 低于 99.8% |", [] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
