// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Lengths in chains, answers to questions, places and tiers, each with what it is not.
@Suite struct ChainedWordingTests {
    @Test(
        arguments: [
            (
                "Class A – Till closed – respond 10 mins – repair best efforts", "a.md",
                ["first-response 10 minute | Class A | - | -"]
            ),
            (
                "We answer Severity C tickets inside fifteen minutes.", "a.md",
                ["first-response 15 minute | Severity C | - | -"]
            ),
            (
                "## How soon will somebody look at my ticket?\n\nWithin three working hours on the Plus plan, and within half an hour on Premium.\n\n## When is my deposit returned?\n\nWithin 14 days.\n\n## Do you repair on site?\n\nWithin 10 km of our depot, and with 3 days of notice.",
                "a.md",
                ["first-response 3 business-hour | - | Plus plan | -", "first-response 0.5 hour | - | Premium | -"]
            ),
            (
                "**报修后多久有人处理？**\n\n工作时间内20分钟，其他时间1小时。\n\n**多久能退款？**\n\n7个工作日内。", "a.md",
                ["first-response 20 minute | - | - | -", "first-response 1 hour | - | - | -"]
            ),
            (
                "到场后3小时内排除一般故障，重大故障不超过20小时。", "a.md",
                ["resolution 3 hour | 一般故障 | - | -", "resolution 20 hour | 重大故障 | - | -"]
            ),
            (
                "报修后，主城区1.5小时、其他区县5小时到达现场。", "a.md",
                ["onsite 1.5 hour | 主城区 | - | -", "onsite 5 hour | 其他区县 | - | -"]
            ),
            (
                "- 站点变慢：3 小时内回复\n- 站点宕机：20 分钟内回复（仅企业支持）", "a.md",
                ["first-response 3 hour | 站点变慢 | - | -", "first-response 20 minute | 站点宕机 | 企业支持 | -"]
            ),
            (
                "1. 设备更换：6小时内提供备件，恢复运行不超过10小时；\n2. 故障处理时限：P1级25分钟定位，3小时恢复。", "a.md",
                ["restoration 10 hour | 设备更换 | - | -", "restoration 3 hour | P1级 | - | -"]
            ),
            (
                "The Supplier shall acknowledge each Request within 20 minutes and shall have it examined by a qualified person within 4 working hours.\n\nDuring a P1 incident a bulletin is posted every 45 minutes, and a summary is mailed within 3 business days of its end.",
                "a.md",
                ["acknowledgement 20 minute | - | - | -", "update 45 minute | P1 | - | -"]
            ),
            (
                "短信1天内回复，投诉30小时内给出处理方案，6个工作日内办结。", "a.md",
                ["first-response 1 day | - | - | 短信", "solution-plan 30 hour | 投诉 | - | 短信", "resolution 6 business-day | 投诉 | - | 短信"]
            ),
            (
                "If the press stands still we will have it running again within 20 hours.", "a.md",
                ["restoration 20 hour | press stands still | - | -"]
            ),
            (
                "| 故障级别 | 响应时间 | 反馈频率 |\n|---|---|---|\n| 一级 | 10分钟 | 每20分钟 |\n| 二级 | 25分钟 | 每2小时 |", "a.md",
                [
                    "first-response 10 minute | 一级 | - | -", "update 20 minute | 一级 | - | -", "first-response 25 minute | 二级 | - | -",
                    "update 2 hour | 二级 | - | -",
                ]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
