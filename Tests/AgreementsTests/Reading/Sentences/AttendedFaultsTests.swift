// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Who attends what cannot be cleared from afar comes; and cases that the next sentence tells from the others.
@Suite struct AttendedFaultsTests {
    @Test(arguments: [
        (
            "agreement.md",
            "3.1 If a Category A Fault cannot in the Provider's opinion be cleared remotely, an engineer of the Provider shall attend:\n\n(a) at any Terminal within the Port of Merrow, within two (2) hours;\n\n(b) at any other Terminal on the mainland, within six (6) hours.",
            ["onsite 2 hour | Category A | - | -", "onsite 6 hour | Category A | - | -"] as [String]
        ),
        (
            "agreement.md", "If a Category A Fault cannot be cleared remotely, an engineer shall attend within two (2) hours.",
            ["onsite 2 hour | Category A | - | -"] as [String]
        ),
        // Without that it may be a call.
        (
            "agreement.md", "An engineer of the Provider shall attend within two (2) hours.",
            ["first-response 2 hour | - | - | -"] as [String]
        ),
        (
            "agreement.md", "故障不能远程排除，且影响机组安全运行的，乙方工程师应于接报后六小时内抵达甲方现场；其他故障，应于接报后二十小时内抵达甲方现场。",
            ["onsite 6 hour | 影响机组安全运行 | - | -", "onsite 20 hour | 其他故障 | - | -"] as [String]
        ),
        ("agreement.md", "故障不能远程排除的，乙方工程师应于接报后六小时内抵达甲方现场。", ["onsite 6 hour | - | - | -"] as [String]),
        // The next step of the same case.
        (
            "agreement.md", "一级故障超过 2 小时未恢复的，升级至公司客服总监；超过 5 小时未恢复的，升级至公司总经理。",
            ["escalation 2 hour | 一级故障 | - | -", "escalation 5 hour | 一级故障 | - | -"] as [String]
        ),
        // A parenthesis that explains the level.
        (
            "agreement.md", "（2）**二级故障**（单条车道或单类支付方式不可用）：接报后 25 分钟内响应，5 小时内到达现场，12 小时内修复。",
            ["first-response 25 minute | 二级故障 | - | -", "onsite 5 hour | 二级故障 | - | -", "resolution 12 hour | 二级故障 | - | -"] as [String]
        ),
        // An engineer who comes in from afar, round the clock.
        (
            "agreement.md", "### 远程响应\n\n停线故障：12分钟内工程师接入，全年无休；一般故障：1小时内工程师接入（每日8:00至20:00）。",
            ["first-response 12 minute | 停线故障 | - | -", "first-response 1 hour | 一般故障 | - | -"] as [String]
        ),
        // A tier at the head of its sentence, and not the level it begins with.
        (
            "agreement.md",
            "| 计划 | P1 初次响应 |\n|---|---|\n| 企业支持 | 25 分钟 |\n| 关键业务支持 | 12 分钟 |\n\n3. 关键业务支持至少每 35 分钟更新一次客户；企业支持至少每 50 分钟更新一次，除非合同另有约定。",
            [
                "first-response 25 minute | P1 | 企业支持 | -", "first-response 12 minute | P1 | 关键业务支持 | -",
                "update 35 minute | - | 关键业务支持 | -", "update 50 minute | - | 企业支持 | -",
            ] as [String]
        ),
        // Two reports of one case, under a heading that is no tier.
        (
            "agreement.md", "## 4　事後報告\n\nS1 事件結案後，本公司於 3 個工作天內提出初步報告，12 個工作天內提出含改善對策之完整報告。",
            ["incident-report 3 business-day | S1 | - | -", "incident-report 12 business-day | S1 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
