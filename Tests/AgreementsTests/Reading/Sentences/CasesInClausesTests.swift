// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Which case each length of a clause is for, and what is done for it.
@Suite struct CasesInClausesTests {
    @Test(
        arguments: [
            (
                "A specialist will call back within two hours for Severity 1 and within three hours for Severity 2 and Severity 3.", "a.md",
                [
                    "first-response 2 hour | Severity 1 | - | -", "first-response 3 hour | Severity 2 | - | -",
                    "first-response 3 hour | Severity 3 | - | -",
                ]
            ),
            (
                "因机房原因造成客户机柜断电的，应在 6 分钟内通知客户，40 分钟内恢复供电；光缆被外力挖断的，恢复时限为 9 小时。", "a.md",
                ["incident-notice 6 minute | 机柜断电 | - | -", "restoration 40 minute | 机柜断电 | - | -", "restoration 9 hour | 光缆被外力挖断 | - | -"]
            ),
            (
                "- Everything stopped: reply in 25 minutes.\n- Odds and ends - new starter, printer moves: reply in 2 working days.",
                "a.md",
                ["first-response 25 minute | Everything stopped | - | -", "first-response 2 business-day | Odds and ends | - | -"]
            ),
            (
                "| | Standard | Prime |\n|---|---|---|\n| Time to repair, total loss | 9 hours | 5 hours |\n| Time to repair, degradation | 20 hours | 10 hours |\n\nA progress report is given every 3 hours in the case of a degradation.",
                "a.md",
                [
                    "resolution 9 hour | total loss | Standard | -", "resolution 5 hour | total loss | Prime | -",
                    "resolution 20 hour | degradation | Standard | -", "resolution 10 hour | degradation | Prime | -",
                    "update 3 hour | degradation | - | -",
                ]
            ),
            (
                "The Provider shall deliver a containment plan within 70 hours of confirmation.", "a.md",
                ["solution-plan 70 hour | - | - | -"]
            ),
            (
                "以電子郵件叫修者，乙方應於三小時內回信確認收件。\n\n規則調校申請，兩個工作天內回覆受理情形，六個工作天內完成。", "a.md",
                [
                    "acknowledgement 3 hour | - | - | 電子郵件", "acknowledgement 2 business-day | 規則調校申請 | - | -",
                    "resolution 6 business-day | 規則調校申請 | - | -",
                ]
            ),
            (
                "## 第五條　客訴\n\n乙方應於六個工作天內以書面答覆處理結果。", "a.md",
                ["resolution 6 business-day | 客訴 | - | -"]
            ),
            (
                "如住客個人資料外洩，承辦商須於發現後 20 小時內通知管理公司。", "a.md",
                ["incident-notice 20 hour | 住客個人資料外洩 | - | -"]
            ),
            (
                "- 通道故障：发现后 6 分钟内启动处理，20 分钟内切换备用通道，30 分钟内向客户群发通报，之后每 40 分钟通报一次进展。\n- 单客户故障：40 分钟内响应。", "a.md",
                [
                    "first-response 6 minute | 通道故障 | - | -", "workaround 20 minute | 通道故障 | - | -",
                    "incident-notice 30 minute | 通道故障 | - | -", "update 40 minute | 通道故障 | - | -",
                    "first-response 40 minute | 单客户故障 | - | -",
                ]
            ),
            (
                "The Provider shall tell the Customer within 20 hours of becoming aware of a P1 incident, and shall deliver a written report within 12 Working Days.",
                "a.md",
                ["incident-notice 20 hour | P1 | - | -", "incident-report 12 business-day | P1 | - | -"]
            ),
            (
                "A Priority 1 Incident not resolved within 3 hours is passed by the service desk to the Delivery Manager.", "a.md",
                ["escalation 3 hour | Priority 1 | - | -"]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
