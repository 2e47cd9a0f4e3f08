// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Headings that name cases, tiers, times of the year or nothing.
@Suite struct SectionsOfCasesTests {
    @Test(arguments: [
        // Seasons are cases, not tiers.
        (
            "agreement.txt",
            "IN SEASON\n\nWe count every day.\n\n - Ring us and a technician calls you back within 12 minutes.\n\n\nOUT OF SEASON\n\n - Ring us and a technician calls you back within 5 working hours.",
            ["first-response 12 minute | IN SEASON | - | -", "first-response 5 business-hour | OUT OF SEASON | - | -"] as [String]
        ),
        (
            "agreement.txt", "◎ 农忙季（每年 5 月 20 日—6 月 30 日）\n\n    ·接到报修，12 分钟内回电。\n\n◎ 农闲季（其余时间）\n\n    ·接到报修，2 小时内回电。",
            ["first-response 12 minute | 农忙季 | - | -", "first-response 2 hour | 农闲季 | - | -"] as [String]
        ),
        // A topic of two words is no case; the condition is.
        (
            "agreement.txt",
            "  （二）故障与救援\n      1. 发生困人的，乙方应在接到报告后6分钟内响应。\n      2. 电梯停止运行的，乙方应在35分钟内响应，3小时内到场。\n  （三）事故与投诉\n      1. 发生人身伤害或者设备损坏事故的，乙方应在2小时内告知甲方。",
            [
                "first-response 6 minute | 困人 | - | -", "first-response 35 minute | 电梯停止运行 | - | -", "onsite 3 hour | 电梯停止运行 | - | -",
                "incident-notice 2 hour | 人身伤害或者设备损坏事故 | - | -",
            ] as [String]
        ),
        // Who is asked to write names nothing.
        (
            "agreement.md",
            "## 紧急\n\n- **首次响应**：12 分钟内\n- **书面复盘**：恢复后 3 个工作日内\n\n## 高\n\n- **首次响应**：35 分钟内\n\n## 联系我们\n\n| 渠道 | 说明 |\n|---|---|\n| 在线客服 | 50 秒内应答 |",
            [
                "first-response 12 minute | 紧急 | - | -", "incident-report 3 business-day | 紧急 | - | -",
                "first-response 35 minute | 高 | - | -", "first-response 50 second | - | - | 在线客服",
            ] as [String]
        ),
        // A question that asks for no case.
        (
            "agreement.md", "## 有問題要找誰？多久會有人回？\n\n客服在 9 小時內回覆。\n\n## 帳務要找誰？多久會有人回？\n\n客服在 3 小時內回覆。",
            ["first-response 9 hour | - | - | -", "first-response 3 hour | - | - | -"] as [String]
        ),
        // An inquiry under a heading of repairs.
        (
            "agreement.md", "## 普通召喚\n\n- 承辦商於 3 小時內回覆，下一個工作天內派員到場。\n- 一般查詢於 2 個工作天內回覆。",
            [
                "first-response 3 hour | 普通召喚 | - | -", "onsite 1 business-day | 普通召喚 | - | -",
                "first-response 2 business-day | 一般查詢 | - | -",
            ] as [String]
        ),
        // Tiers that are called a cover; what there is when nothing is wrong is no level.
        (
            "agreement.md", "# 智初保\n\n- 响应：5 小时内完成工程师电话响应，50 小时内安排现场到场。\n\n# 智优保\n\n- 响应：3 小时内完成工程师电话响应，20 小时内安排现场到场。",
            [
                "first-response 5 hour | - | 智初保 | -", "onsite 50 hour | - | 智初保 | -", "first-response 3 hour | - | 智优保 | -",
                "onsite 20 hour | - | 智优保 | -",
            ] as [String]
        ),
        (
            "agreement.txt",
            "  AMBER\n    Engineer speaks to your desk .......................... 12 minutes\n    Normal service restored ................................ 5 hours",
            ["restoration 5 hour | AMBER | - | -"] as [String]
        ),
        (
            "agreement.md", "Normal service is restored within 5 hours. Normal requests are answered within 6 hours.",
            ["restoration 5 hour | - | - | -", "first-response 6 hour | Normal requests | - | -"] as [String]
        ),
        // Tiers by a word of tiers.
        (
            "agreement.html",
            "<h2>標準維護方案</h2><table><tr><th>嚴重度</th><th>首次回覆</th></tr><tr><td>嚴重</td><td>5 小時</td></tr></table><h2>尊榮維護方案</h2><table><tr><th>嚴重度</th><th>首次回覆</th></tr><tr><td>嚴重</td><td>35 分鐘</td></tr></table>",
            ["first-response 5 hour | 嚴重 | 標準維護方案 | -", "first-response 35 minute | 嚴重 | 尊榮維護方案 | -"] as [String]
        ),
        // Whom a paper is not for, and whom it is written for.
        ("agreement.md", "本协议适用于客户购买的云主机。试用实例、免费套餐不适用本协议。\n\nP2 故障每3小时通报一次。", ["update 3 hour | P2 | - | -"] as [String]),
        ("agreement.md", "## 客户支持约定（企业客户适用）\n\n一类故障 12 分钟内响应。", ["first-response 12 minute | 一类故障 | - | -"] as [String]),
        // Two reports of one case, under a heading that is no tier.
        (
            "agreement.md", "## 4　事後報告\n\nS1 事件結案後，本公司於 3 個工作天內提出初步報告，12 個工作天內提出含改善對策之完整報告。",
            ["incident-report 3 business-day | S1 | - | -", "incident-report 12 business-day | S1 | - | -"] as [String]
        ),
        (
            "agreement.md",
            "| | Team | Global |\n|---|---|---|\n| Availability | 99.8% | 99.97% |\n| Live event desk: first reply | N/A | 2 minutes |",
            [
                "availability 99.8% | - | Team | -", "availability 99.97% | - | Global | -",
                "first-response 2 minute | Live event desk | Global | -",
            ] as [String]
        ),
        // A case that holds the word of a metric.
        (
            "agreement.md",
            "| 问题类型 | 解决时限 | 达成率 |\n|---|---|---|\n| 门店停业（无法点单或收款） | 2小时 | 95% |\n| 外卖接单异常 | 5小时 | 95% |\n| 报表数据差异 | 2个工作日 | 90% |",
            [
                "resolution 2 hour | 门店停业（无法点单或收款） | - | -", "resolution 5 hour | 外卖接单异常 | - | -",
                "resolution 2 business-day | 报表数据差异 | - | -",
            ] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
