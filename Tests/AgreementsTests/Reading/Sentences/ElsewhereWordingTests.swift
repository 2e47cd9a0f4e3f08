// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What belongs to somebody else, to another time or to the name of a level, beside what is promised.
@Suite struct ElsewhereWordingTests {
    @Test(
        arguments: [
            (
                "## 3. What we need from you\n\n1. Answer our questions on a fatal error within 2 hours.\n2. Test a repair within 4 days of delivery.\n\n## 4. What you get\n\n- Fatal errors: reply within 40 minutes.",
                "a.md",
                ["first-response 40 minute | Fatal | - | -"]
            ),
            (
                "## 六、客户责任\n\n- 保证联系人 20 分钟内回复我们的询问。\n- 收到补丁后 6 个工作日内修复本地配置。\n\n## 七、响应\n\n乙方在 30 分钟内响应。", "a.md",
                ["first-response 30 minute | - | - | -"]
            ),
            (
                "## Your part\n\nYou name a contact. We answer every change of contact within 2 business days. Replies to our questions are due within 3 days.",
                "a.md",
                ["first-response 2 business-day | - | - | -"]
            ),
            (
                "## Change log of this page\n\n- 2025-08-01 Amber, first reply: was 2 h, now 45 min.\n- 2024-05-11 Response within 3 business days instead of five.",
                "a.md",
                []
            ),
            (
                "In the previous year, half of all new reports had a first reply within 4 days and 70% were closed within 50 days. The forum was reachable 98.9% of the time.\n\n上一年度致命故障恢复时间为 5 小时，以上数据供您了解。",
                "a.md",
                []
            ),
            (
                "Example: the fault was reported at 09:00 and the repair came at 18:00, so we were 3 hours late.\n\n到达现场每迟到 2 小时，扣减当季维护费 1%。\n\n通訊異常叫修後廠商逾時 2 小時到場。",
                "a.md",
                []
            ),
            (
                "The earlier letter of 3 May, with its 9-hour visit for urgent faults, falls away.\n\n旧版附约所定 7 小时到场之规定，自本附约生效日起失效。", "a.md",
                []
            ),
            (
                "If an urgent case has no workaround after that time, the case is put before our Head of Service no later than 90 minutes after it has passed.\n\nWhere the plant cannot be repaired at the first visit, the Contractor shall provide temporary cooling within 10 hours of the call.",
                "a.md",
                ["escalation 90 minute | urgent case | - | -", "workaround 10 hour | - | - | -"]
            ),
            (
                "Within six business days after a P1 is closed we send you a written incident report.", "a.md",
                ["incident-report 6 business-day | P1 | - | -"]
            ),
            (
                "The control room shall issue a job number within 12 minutes of an emergency call.\n\n电话报修后，4 分钟内生成工单并短信告知单号；技术员 25 分钟内与您通话。",
                "a.md",
                [
                    "acknowledgement 12 minute | emergency | - | -", "acknowledgement 4 minute | - | - | 电话",
                    "first-response 25 minute | - | - | -",
                ]
            ),
            (
                "廠商設置二十四小時叫修專線，逾 4 小時未修復者另議。", "a.md",
                []
            ),
            (
                "For a Severity 1 fault, an engineer will ring your duty technician within 25 minutes. You can expect service to be back online within 7 hours. Questions are answered within 3 days. All other faults are repaired within 9 days.",
                "a.md",
                [
                    "first-response 25 minute | Severity 1 | - | -", "restoration 7 hour | Severity 1 | - | -",
                    "first-response 3 day | - | - | -", "resolution 9 day | All other faults | - | -",
                ]
            ),
            (
                "We sort faults by colour. A fault is *Violet* when a whole site is cut off. It is *Ochre* when one building is off. All else is *Sage*.\n\nFor a Violet fault we will be in touch within 25 minutes and we aim to have things right within 7 hours. Sage faults get an answer within one school day.",
                "a.md",
                [
                    "first-response 25 minute | Violet | - | -", "resolution 7 hour | Violet | - | -",
                    "first-response 1 business-day | Sage | - | -",
                ]
            ),
            (
                "\"Crate\" means a box that we supply. A request is Complete when it names the site.\n\nWe will be in touch within 25 minutes.",
                "a.md",
                ["first-response 25 minute | - | - | -"]
            ),
            (
                "**重大障礙**（全年無休，24 小時受理）\n\n- 通報後 25 分鐘內由工程師回電。\n- 7 小時內恢復運作。\n\n**一般障礙**\n\n- 5 個工作小時內回電。", "a.md",
                [
                    "first-response 25 minute | 重大障礙（全年無休，24 小時受理） | - | -", "restoration 7 hour | 重大障礙（全年無休，24 小時受理） | - | -",
                    "first-response 5 business-hour | 一般障礙 | - | -",
                ]
            ),
            (
                "分級：\n\n- 緊急事件：全部座席無法接聽來電。\n- 普通事件：其他。\n\n發生個人資料外洩時，本公司應於查知後 20 小時內通知客戶。", "a.md",
                ["incident-notice 20 hour | 個人資料外洩 | - | -"]
            ),
            (
                "产品专家 5 小时内回电；工程师 4 个工作日内到场。", "a.md",
                ["first-response 5 hour | - | - | -", "onsite 4 business-day | - | - | -"]
            ),
            (
                "预定维护于 6 日前公告，每月合计不超过 5 小时。割接提前 50 小时短信告知，每月不超过 3 小时。", "a.md",
                []
            ),
            (
                "- 消息服务：每自然月可用性不低于 99.95%；\n- 通话服务：每自然月可用性不低于 99.9%。", "a.md",
                ["availability 99.95% | - | 消息服务 | -", "availability 99.9% | - | 通话服务 | -"]
            ),
            (
                "Harrow guarantees that the Edge Delivery service will be available 99.99% of the time in any calendar month.\n\nThe portal is available 99% of each month.",
                "a.md",
                ["availability 99.99% | - | Edge Delivery service | -", "availability 99% | - | portal | -"]
            ),
            (
                "The platform is available 99.5% of each month.", "a.md",
                ["availability 99.5% | - | - | -"]
            ),
            (
                "Our service will be available 99.9% of each month on Scale. The service was up 99.97% of the time in the past twelve months.",
                "a.md",
                ["availability 99.9% | - | Scale | -"]
            ),
            (
                "對服務不滿意者，乙方應於六個工作天內以書面答覆處理結果。\n\n发布正式补丁，不超过 18 个工作日。", "a.md",
                ["resolution 6 business-day | - | - | -", "resolution 18 business-day | - | - | -"]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
