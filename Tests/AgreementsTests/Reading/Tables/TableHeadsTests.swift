// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What heads, labels and titles of tables name: cases, tiers, products, ways; and what only looks like one.
@Suite struct TableHeadsTests {
    @Test(arguments: [
        (
            "# Plans\n\n| | Basic | Gold |\n|---|---|---|\n| **Talking to us** | | |\n| Reply to an e-mail | 2 days | 1 day |\n| **While the press stands still** | | |\n| News of the repair | every 4 hours | every hour |\n| Press running again | 2 days | 8 hours |\n| **Platform** | | |\n| Uptime | 99.5% | 99.9% |",
            [
                "first-response 2 day | - | Basic | -", "first-response 1 day | - | Gold | -",
                "restoration 2 day | While the press stands still | Basic | -",
                "restoration 8 hour | While the press stands still | Gold | -", "availability 99.5% | - | Basic | -",
                "availability 99.9% | - | Gold | -",
            ]
        ),
        (
            "# 服务\n\n| 项目 | 标准版 | 尊享版 |\n|---|---|---|\n| **联系我们** | | |\n| 邮件回复 | 2个工作日 | 4小时 |\n| **闸机停用期间** | | |\n| 到场 | 8小时 | 2小时 |",
            [
                "first-response 2 business-day | - | 标准版 | -", "first-response 4 hour | - | 尊享版 | -", "onsite 8 hour | 闸机停用期间 | 标准版 | -",
                "onsite 2 hour | 闸机停用期间 | 尊享版 | -",
            ]
        ),
        (
            "# S\n\n| | Gold |\n|---|---|\n| **How to reach us when something is broken** | |\n| Response | 1 hour |",
            ["first-response 1 hour | - | Gold | -"]
        ),
    ])
    func titles(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    @Test(arguments: [
        (
            "# S\n\n| Promise | Basic | Gold |\n|---|---|---|\n| Mechanic on site, press stopped | 8 hours | 4 hours |\n| Mechanic on site, press slow | 3 days | 1 day |\n| Repair (press stopped) | 2 days | 1 day |\n| Response (business hours) | 4 hours | 1 hour |\n| Spare parts on site (if needed) | 5 days | 2 days |",
            [
                "onsite 8 hour | press stopped | Basic | -", "onsite 4 hour | press stopped | Gold | -",
                "onsite 3 day | press slow | Basic | -", "onsite 1 day | press slow | Gold | -",
                "resolution 2 day | press stopped | Basic | -", "resolution 1 day | press stopped | Gold | -",
                "first-response 4 hour | - | Basic | -", "first-response 1 hour | - | Gold | -", "onsite 5 day | - | Basic | -",
                "onsite 2 day | - | Gold | -",
            ]
        ),
        (
            "# S\n\n| 指标 | 标准版 | 旗舰版 |\n|---|---|---|\n| 首次响应：数据查询变慢 | 8小时 | 4小时 |\n| 首次响应：支付中断 | 1小时 | 15分钟 |\n| 解决（自报修起算） | 5天 | 3天 |\n| 进展通报（支付中断） | 每2小时 | 每30分钟 |",
            [
                "first-response 8 hour | 数据查询变慢 | 标准版 | -", "first-response 4 hour | 数据查询变慢 | 旗舰版 | -",
                "first-response 1 hour | 支付中断 | 标准版 | -", "first-response 15 minute | 支付中断 | 旗舰版 | -", "resolution 5 day | - | 标准版 | -",
                "resolution 3 day | - | 旗舰版 | -", "update 2 hour | 支付中断 | 标准版 | -", "update 30 minute | 支付中断 | 旗舰版 | -",
            ]
        ),
        (
            "# S\n\n| Promise | Target |\n|---|---|\n| Response (business hours) | 4 hours |\n| Response (outside business hours) | 8 hours |\n| Resolution (target) | 3 days |\n| Resolution (maximum) | 9 days |\n| Update, if needed | every 2 days |",
            [
                "first-response 4 hour | - | - | -", "first-response 8 hour | - | - | -", "resolution 3 day | - | - | -",
                "resolution 9 day | - | - | -", "update 2 day | - | - | -",
            ]
        ),
        (
            "# S\n\n| Promise | Time |\n|---|---|\n| Reply, phone | 1 hour |\n| Reply, e-mail | 8 hours |\n| Fix (Gold) | 3 days |\n| Fix (Silver) | 9 days |",
            [
                "first-response 1 hour | - | - | phone", "first-response 8 hour | - | - | e-mail", "resolution 3 day | - | Gold | -",
                "resolution 9 day | - | Silver | -",
            ]
        ),
        (
            "# S\n\n| Measure | Target |\n|---|---|\n| Availability (core) | 99.9% |\n| Availability (portal) | 99.5% |",
            ["availability 99.9% | - | core | -", "availability 99.5% | - | portal | -"]
        ),
        (
            "# S\n\n| | Basic | Prime |\n|---|---|---|\n| Availability, one line | 99.5% | 99.7% |\n| Availability, two lines | - | 99.99% |\n| Uptime of the portal (measured per month) | 99% | 99.2% |",
            [
                "availability 99.5% | one line | Basic | -", "availability 99.7% | one line | Prime | -",
                "availability 99.99% | two lines | Prime | -", "availability 99% | Uptime of the portal | Basic | -",
                "availability 99.2% | Uptime of the portal | Prime | -",
            ]
        ),
    ])
    func labels(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    @Test(arguments: [
        (
            "# 支持\n\n| 级别 | 首次响应 | 进展同步（仅旗舰版） | 恢复（最长） |\n|---|---|---|---|\n| P1 | 1小时 | 每30分钟 | 8小时 |",
            ["first-response 1 hour | P1 | - | -", "update 30 minute | P1 | 旗舰版 | -", "restoration 8 hour | P1 | - | -"]
        ),
        (
            "# S\n\n| Level | Response | Updates (Premium only) | Fix (target) |\n|---|---|---|---|\n| P1 | 1 hour | every 30 minutes | 8 hours |",
            ["first-response 1 hour | P1 | - | -", "update 30 minute | P1 | Premium | -", "resolution 8 hour | P1 | - | -"]
        ),
        (
            "# S\n\n| Level | Response (Silver) | Response (Gold) |\n|---|---|---|\n| P1 | 4 hours | 1 hour |",
            ["first-response 4 hour | P1 | Silver | -", "first-response 1 hour | P1 | Gold | -"]
        ),
        (
            "# 支持\n\n下表斜线前为专业版，斜线后为旗舰版。\n\n| 级别 | 首次响应 | 恢复 |\n|---|---|---|\n| P1 | 1小时 / 15分钟 | 8小时 / 2小时 |\n| P2 | — / 2小时 | — |\n| P3 | 1个工作日 | - / - |",
            [
                "first-response 1 hour | P1 | 专业版 | -", "first-response 15 minute | P1 | 旗舰版 | -", "restoration 8 hour | P1 | 专业版 | -",
                "restoration 2 hour | P1 | 旗舰版 | -", "first-response 2 hour | P2 | 旗舰版 | -", "first-response 1 business-day | P3 | - | -",
            ]
        ),
        (
            "# S\n\n| Level | First response |\n|---|---|\n| P1 | 1 hour / 15 minutes |\n| P2 | none / 3 days |\n\nFigures before the slash are for the Team plan, after it for the Scale plan.",
            [
                "first-response 1 hour | P1 | Team plan | -", "first-response 15 minute | P1 | Scale plan | -",
                "first-response 3 day | P2 | Scale plan | -",
            ]
        ),
        // What the two sides are for is not said of tiers.
        (
            "# S\n\nFigures before the slash are usual, after it for the Scale plan.\n\n| Level | First response |\n|---|---|\n| P1 | 1 hour / 15 minutes |",
            ["first-response 1 hour | P1 | - | -"]
        ),
        (
            "# First response / 首次响应\n\n| Priority / 优先级 | Pro / 专业版 | Enterprise / 企业版 |\n|---|---|---|\n| Urgent / 紧急 | 2 hours / 2 小时 | 15 minutes / 15 分钟 |\n| Normal / 普通 | 1 business day / 1 个工作日 | 4 hours |",
            [
                "first-response 2 hour | Urgent / 紧急 | Pro / 专业版 | -", "first-response 15 minute | Urgent / 紧急 | Enterprise / 企业版 | -",
                "first-response 1 business-day | Normal / 普通 | Pro / 专业版 | -", "first-response 4 hour | Normal / 普通 | Enterprise / 企业版 | -",
            ]
        ),
        (
            "# 首次响应\n\n| 级别 | VIP/普通 |\n|---|---|\n| P1 | 1小时/4小时 |\n| P2 | 2小时/2小时 |",
            [
                "first-response 1 hour | P1 | VIP | -", "first-response 4 hour | P1 | 普通 | -", "first-response 2 hour | P2 | VIP | -",
                "first-response 2 hour | P2 | 普通 | -",
            ]
        ),
        (
            "# S\n\n| Item 项目 | Silver 银级 | Gold 金级 |\n|---|---|---|\n| Engineer on site 工程师到场 | 5 working days5 个工作日 | Next working day下一个工作日 |\n| Repair 修复 | 3 days 3天 | 2 days2天 |",
            [
                "onsite 5 business-day | - | Silver 银级 | -", "onsite 1 business-day | - | Gold 金级 | -",
                "resolution 3 day | - | Silver 银级 | -",
                "resolution 2 day | - | Gold 金级 | -",
            ]
        ),
    ])
    func heads(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    @Test(arguments: [
        (
            "# 维修\n\n| 设备 | 故障情形 | 响应 | 到场 |\n|---|---|---|---|\n| 切纸机 | 完全停机 | 30分钟 | 4小时 |\n| | 单刀异常 | 1小时 | 1个工作日 |\n| 装订机、覆膜机 | 无法出料 | 2小时 | 8小时 |",
            [
                "first-response 30 minute | 完全停机 | 切纸机 | -", "onsite 4 hour | 完全停机 | 切纸机 | -", "first-response 1 hour | 单刀异常 | 切纸机 | -",
                "onsite 1 business-day | 单刀异常 | 切纸机 | -", "first-response 2 hour | 无法出料 | 装订机 | -",
                "first-response 2 hour | 无法出料 | 覆膜机 | -", "onsite 8 hour | 无法出料 | 装订机 | -", "onsite 8 hour | 无法出料 | 覆膜机 | -",
            ]
        ),
        (
            "# S\n\n| Equipment | Severity | Response |\n|---|---|---|\n| Loom | 1 | 1 hour |\n| Loom | 2 | 4 hours |\n| Dryer | 1 | 2 hours |",
            ["first-response 1 hour | 1 | Loom | -", "first-response 4 hour | 2 | Loom | -", "first-response 2 hour | 1 | Dryer | -"]
        ),
        (
            "# Desk\n\nA reply means a reply from a person, not the automatic mail.\n\n| Product | Press stopped | Other technical problem | Questions on invoices |\n|---|---|---|---|\n| Home press | 2 hours | 12 hours | 1 business day |\n| Shop press | 1 hour | 8 hours | 1 business day |",
            [
                "first-response 2 hour | Press stopped | Home press | -",
                "first-response 12 hour | Other technical problem | Home press | -",
                "first-response 1 business-day | Questions on invoices | Home press | -",
                "first-response 1 hour | Press stopped | Shop press | -",
                "first-response 8 hour | Other technical problem | Shop press | -",
                "first-response 1 business-day | Questions on invoices | Shop press | -",
            ]
        ),
        // Under the heading of a tier the products divide the cases.
        (
            "# Support\n\n## Gold plan\n\n| Equipment | Fault | Response |\n|---|---|---|\n| Loom | stopped | 1 hour |\n| Dryer | slow | 4 hours |",
            ["first-response 1 hour | Loom – stopped | Gold plan | -", "first-response 4 hour | Dryer – slow | Gold plan | -"]
        ),
        // No metric is defined.
        (
            "# Rooms\n\nDoors means the doors of the hall.\n\n| Product | Press stopped | Other problem |\n|---|---|---|\n| Home press | 2 hours | 12 hours |\n| Shop press | 1 hour | 8 hours |",
            []
        ),
        // Kinds of requests under the heads of metrics stay levels.
        (
            "# S\n\n| Service | Response | Fix |\n|---|---|---|\n| Mailbox lost | 2 hours | 1 day |\n| New user | 1 day | 3 days |",
            [
                "first-response 2 hour | Mailbox lost | - | -", "resolution 1 day | Mailbox lost | - | -",
                "first-response 1 day | New user | - | -", "resolution 3 day | New user | - | -",
            ]
        ),
    ])
    func products(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    @Test(arguments: [
        (
            "# Escalation\n\n| Open longer than | Priority 1 | Priority 2 |\n|---|---|---|\n| 2 hours | Plant manager | Shift lead |\n| 6 hours | Director | - |",
            ["escalation 2 hour | Priority 1 | - | -", "escalation 2 hour | Priority 2 | - | -", "escalation 6 hour | Priority 1 | - | -"]
        ),
        (
            "# 升级\n\n| 未解决超过 | 一级 | 二级 |\n|---|---|---|\n| 2小时 | 运维总监 | 值班经理 |",
            ["escalation 2 hour | 一级 | - | -", "escalation 2 hour | 二级 | - | -"]
        ),
        (
            "# Escalation\n\n| Unresolved after | Priority 1 | Priority 2 |\n|---|---|---|\n| 2 hours | Operations Manager | Team lead |",
            ["escalation 2 hour | Priority 1 | - | -", "escalation 2 hour | Priority 2 | - | -"]
        ),
        // What is taken off is nobody who is told.
        ("# 扣款\n\n| 超过 | 一级 | 二级 |\n|---|---|---|\n| 1小时 | 扣5% | 扣2% |\n| 4小时 | 扣10% | 通报批评 |", []),
        // Lengths beside the length are no persons, and persons as heads are no levels.
        ("# Fees\n\n| Open longer than | Priority 1 | Priority 2 |\n|---|---|---|\n| 2 hours | 4 hours | 8 hours |", []),
        ("# S\n\n| After | Engineer | Manager |\n|---|---|---|\n| 2 hours | informs | is told |", []),
        (
            "# 告警\n\n| 事件等级 | 通报 | 响应 |\n|---|---|---|\n| 一级 | 15分钟 | 30分钟 |\n| 二级 | 不适用 | 4小时 |",
            ["incident-notice 15 minute | 一级 | - | -", "first-response 30 minute | 一级 | - | -", "first-response 4 hour | 二级 | - | -"]
        ),
        (
            "# 告警\n\n| 事件等级 | 响应 | 通报 |\n|---|---|---|\n| 一级 | 15分钟 | 每30分钟 |\n| 二级 | 1小时 | 2小时一次 |",
            [
                "first-response 15 minute | 一级 | - | -", "update 30 minute | 一级 | - | -", "first-response 1 hour | 二级 | - | -",
                "update 2 hour | 二级 | - | -",
            ]
        ),
        (
            "# 告警\n\n| 事件等级 | 响应 | 进展通报 |\n|---|---|---|\n| 一级 | 15分钟 | 30分钟 |\n| 二级 | 1小时 | 2小时 |",
            [
                "first-response 15 minute | 一级 | - | -", "update 30 minute | 一级 | - | -", "first-response 1 hour | 二级 | - | -",
                "update 2 hour | 二级 | - | -",
            ]
        ),
        (
            "# S\n\n| | Class 1 | Class 2 |\n|---|---|---|\n| Acknowledge | 5 minutes | 1 hour |\n| Hands-on by a specialist | 45 minutes | 3 hours |\n| patch or setting that keeps mails moving, even if ugly | 6 hours | 2 days |\n| Engineer support by phone | 8 hours a day | 4 hours a day |\n| Permanent fix | 3 days | 9 days |",
            [
                "acknowledgement 5 minute | Class 1 | - | -", "acknowledgement 1 hour | Class 2 | - | -",
                "first-response 45 minute | Class 1 | - | -", "first-response 3 hour | Class 2 | - | -",
                "workaround 6 hour | Class 1 | - | -",
                "workaround 2 day | Class 2 | - | -", "resolution 3 day | Class 1 | - | -", "resolution 9 day | Class 2 | - | -",
            ]
        ),
        (
            "# S\n\n| 项目 | 红色 | 黄色 |\n|---|---|---|\n| 受理 | 3分钟 | 1小时 |\n| 技师电话协助 | 10分钟 | 2小时 |\n| 提供变通办法 | 3小时 | 不承诺 |\n| 专家驻场支持 | 8小时 | 4小时 |\n| 修复 | 8小时 | 3天 |",
            [
                "acknowledgement 3 minute | 红色 | - | -", "acknowledgement 1 hour | 黄色 | - | -", "first-response 10 minute | 红色 | - | -",
                "first-response 2 hour | 黄色 | - | -", "workaround 3 hour | 红色 | - | -", "resolution 8 hour | 红色 | - | -",
                "resolution 3 day | 黄色 | - | -",
            ]
        ),
        // How long somebody can be reached.
        (
            "# S\n\n| | Basic | Gold |\n|---|---|---|\n| Response | 4 hours | 1 hour |\n| Fix | 3 days | 1 day |\n| Engineers by phone | 8 hours | 24 hours |\n| Expert support | 10 hours | 20 hours |",
            [
                "first-response 4 hour | - | Basic | -", "first-response 1 hour | - | Gold | -", "resolution 3 day | - | Basic | -",
                "resolution 1 day | - | Gold | -",
            ]
        ),
        // One row of a metric does not make metrics of the rest.
        (
            "# S\n\n| Service | Basic | Gold |\n|---|---|---|\n| Engineer help by phone | 8 hours | 24 hours |\n| Newsletter | monthly | weekly |\n| Response | 4 hours | 1 hour |",
            ["first-response 4 hour | - | Basic | -", "first-response 1 hour | - | Gold | -"]
        ),
    ])
    func rows(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}
