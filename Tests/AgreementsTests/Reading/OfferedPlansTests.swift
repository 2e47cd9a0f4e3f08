// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tiers that a sentence offers by name, and words that offer none.
@Suite struct OfferedPlansTests {
    @Test(arguments: [
        (
            "agreement.md",
            "Care comes in two plans, Harbour Watch and Harbour Desk. A fitter calls back within 25 minutes for Harbour Watch, within 3 hours for Harbour Desk.",
            ["first-response 25 minute | - | Harbour Watch | -", "first-response 3 hour | - | Harbour Desk | -"] as [String]
        ),
        (
            "agreement.md", "乙方提供“长护”与“短护”两种方案。\n\n工程师电话响应：长护 25 分钟内，短护 3 小时内。",
            ["first-response 25 minute | - | 长护 | -", "first-response 3 hour | - | 短护 | -"] as [String]
        ),
        (
            "agreement.md", "客户按合同选择“共柜”或“独柜”。\n\n值班人员答复工单的时间：共柜40分钟内，独柜15分钟内。",
            ["first-response 40 minute | - | 共柜 | -", "first-response 15 minute | - | 独柜 | -"] as [String]
        ),
        // The letter of the section is no part of the name.
        (
            "agreement.md", "# 條款\n\n館方可選「日間計劃」或「駐館計劃」。\n\n## （乙）日間計劃\n\n熱線電話：技術員於 25 分鐘內回電。\n\n## （丙）駐館計劃\n\n熱線電話：技術員於 5 分鐘內回電。",
            ["first-response 25 minute | - | 日間計劃 | 熱線", "first-response 5 minute | - | 駐館計劃 | 熱線"] as [String]
        ),
        (
            "agreement.md", "商户按月费计划分为「小店」及「总店」两类。\n\n## 上门维修（只限总店）\n\n收银机完全不能结账，技术员两小时内到店。",
            ["onsite 2 hour | 收银机完全不能结账 | 总店 | -"] as [String]
        ),
        ("agreement.md", "各单位选用“特护保障”或“日常保障”。\n\n选用特护保障的单位发生一类故障的，乙方每 5 分钟告知一次进展。", ["update 5 minute | 一类故障 | 特护保障 | -"] as [String]),
        // Names in quotation marks that nobody chooses.
        (
            "agreement.md", "We call \"sluggish\" and \"stuck\" what they are. A stuck batch is cleared within 3 hours.",
            ["resolution 3 hour | stuck batch | - | -"] as [String]
        ),
        // No name has a capital.
        (
            "agreement.md", "There are two ways, by letter or by form. We reply within 3 days.",
            ["first-response 3 day | - | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
