// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tables as they are found, in either orientation.
@Suite struct EverydayTablesTests {
    @Test(arguments: [
        (
            "# SLA\n\n| Incident class | Reaction time | Recovery time |\n|:--|--:|--:|\n| A (total outage) | ≤ 15 min | ≤ 4 h |\n| B (partial outage) | ≤ 30 min | ≤ 8 h |\n| C (no outage) | ≤ 4 h | ≤ 3 BD |\n\nBD = business day.",
            [
                "first-response 15 minute | A (total outage) | - | -", "restoration 4 hour | A (total outage) | - | -",
                "first-response 30 minute | B (partial outage) | - | -", "restoration 8 hour | B (partial outage) | - | -",
                "first-response 4 hour | C (no outage) | - | -", "restoration 3 business-day | C (no outage) | - | -",
            ]
        ),
        (
            "# 服务等级\n\n| 级别 | 定义 | 响应 | 恢复 |\n|---|---|---|---|\n| 一级 | 系统瘫痪 | 15分钟 | 4小时 |\n| 二级 | 主要功能不可用 | 30分钟 | 8小时 |\n| 三级 | 次要功能异常 | 2小时 | 2个工作日 |\n| 四级 | 咨询 | 1个工作日 | - |",
            [
                "first-response 15 minute | 一级 | - | -", "restoration 4 hour | 一级 | - | -", "first-response 30 minute | 二级 | - | -",
                "restoration 8 hour | 二级 | - | -", "first-response 2 hour | 三级 | - | -", "restoration 2 business-day | 三级 | - | -",
                "first-response 1 business-day | 四级 | - | -",
            ]
        ),
        (
            "# 套餐\n\n| 权益 | 基础版 | 专业版 | 旗舰版 |\n|---|---|---|---|\n| 服务时间 | 5×8 | 7×12 | 7×24 |\n| 紧急问题响应 | 4小时 | 1小时 | 15分钟 |\n| 一般问题响应 | 1个工作日 | 8小时 | 2小时 |\n| 专属客户经理 | × | √ | √ |\n| 可用性 | 99.5% | 99.9% | 99.95% |",
            [
                "first-response 4 hour | 紧急问题 | 基础版 | -", "first-response 1 hour | 紧急问题 | 专业版 | -",
                "first-response 15 minute | 紧急问题 | 旗舰版 | -", "first-response 1 business-day | 一般问题 | 基础版 | -",
                "first-response 8 hour | 一般问题 | 专业版 | -", "first-response 2 hour | 一般问题 | 旗舰版 | -", "availability 99.5% | - | 基础版 | -",
                "availability 99.9% | - | 专业版 | -", "availability 99.95% | - | 旗舰版 | -",
            ]
        ),
        (
            "# SLA\n\n| 事件等级 | 响应时间 | 到场时间 | 解决时限 | 升级 |\n|---|---|---|---|---|\n| I级 | ≤10分钟 | ≤1小时 | ≤4小时 | 2小时未解决升级至项目经理 |\n| II级 | ≤20分钟 | ≤2小时 | ≤8小时 | 4小时未解决升级至项目经理 |\n| III级 | ≤30分钟 | 远程 | ≤24小时 | — |",
            [
                "first-response 10 minute | I级 | - | -", "onsite 1 hour | I级 | - | -", "resolution 4 hour | I级 | - | -",
                "escalation 2 hour | I级 | - | -", "first-response 20 minute | II级 | - | -", "onsite 2 hour | II级 | - | -",
                "resolution 8 hour | II级 | - | -", "escalation 4 hour | II级 | - | -", "first-response 30 minute | III级 | - | -",
                "resolution 24 hour | III级 | - | -",
            ]
        ),
        (
            "# 支持渠道\n\n| 渠道 | 服务时间 | 响应时效 |\n|---|---|---|\n| 在线客服 | 工作日 9:00–21:00 | 1分钟 |\n| 工单 | 7×24 | 30分钟 |\n| 邮件 | 工作日 | 1个工作日 |",
            [
                "first-response 1 minute | - | - | 在线客服", "first-response 30 minute | - | - | 工单",
                "first-response 1 business-day | - | - | 邮件",
            ]
        ),
        (
            "# Support / 支持服务\n\n| Severity 等级 | Response 响应 | Resolution 解决 |\n|---|---|---|\n| S1 紧急 Critical | 30 minutes 30分钟 | 4 hours 4小时 |\n| S2 高 High | 2 hours 2小时 | 1 business day 1个工作日 |",
            [
                "first-response 30 minute | S1 紧急 Critical | - | -", "resolution 4 hour | S1 紧急 Critical | - | -",
                "first-response 2 hour | S2 高 High | - | -", "resolution 1 business-day | S2 高 High | - | -",
            ]
        ),
        (
            "# Support\n\n| Severity | Definition | Initial response | Update frequency | Target resolution |\n|---|---|---|---|---|\n| Sev 1 | Down | 30 min 24x7 | Every 1 h | 4 h |\n| Sev 2 | Degraded | 2 h 24x7 | Every 4 h | 1 day |\n| Sev 3 | Minor | 8 business hours | Daily | 5 days |\n| Sev 4 | Cosmetic | 2 business days | Weekly | Next release |",
            [
                "first-response 30 minute | Sev 1 | - | -", "update 1 hour | Sev 1 | - | -", "resolution 4 hour | Sev 1 | - | -",
                "first-response 2 hour | Sev 2 | - | -", "update 4 hour | Sev 2 | - | -", "resolution 1 day | Sev 2 | - | -",
                "first-response 8 business-hour | Sev 3 | - | -", "update 1 day | Sev 3 | - | -", "resolution 5 day | Sev 3 | - | -",
                "first-response 2 business-day | Sev 4 | - | -", "update 1 week | Sev 4 | - | -",
            ]
        ),
        (
            "# SLA\n\n| Metric | Target |\n|---|---|\n| First response time (P1) | 15 minutes |\n| First response time (P2) | 1 hour |\n| Resolution time (P1) | 4 hours |\n| Resolution time (P2) | 1 business day |\n| Customer satisfaction | 90% |\n| Uptime | 99.9% |",
            [
                "first-response 15 minute | P1 | - | -", "first-response 1 hour | P2 | - | -", "resolution 4 hour | P1 | - | -",
                "resolution 1 business-day | P2 | - | -", "availability 99.9% | - | - | -",
            ]
        ),
        (
            "# S\n\n| Cover | Fault | Mechanic on site within | Truck restored to service within |\n|---|---|---|---|\n| Silver | Truck stopped | 8 working hours | 3 working days |\n| | Truck usable with restrictions | 2 working days | 8 working days |\n| Gold | Truck stopped | 4 hours | 24 hours |\n| | Truck usable with restrictions | 1 working day | 4 working days |",
            [
                "onsite 8 business-hour | Truck stopped | Silver | -", "restoration 3 business-day | Truck stopped | Silver | -",
                "onsite 2 business-day | Truck usable with restrictions | Silver | -",
                "restoration 8 business-day | Truck usable with restrictions | Silver | -", "onsite 4 hour | Truck stopped | Gold | -",
                "restoration 24 hour | Truck stopped | Gold | -", "onsite 1 business-day | Truck usable with restrictions | Gold | -",
                "restoration 4 business-day | Truck usable with restrictions | Gold | -",
            ]
        ),
        (
            "# S\n\n| Package | Problem | Reply | Cure |\n|---|---|---|---|\n| Silver | Pump has stopped | 8 hours | 3 days |\n| Silver | Pump drips | 2 days | 8 days |\n| Gold | Pump has stopped | 1 hour | 1 day |\n| Gold | Pump drips | 4 hours | 2 days |",
            [
                "first-response 8 hour | Pump has stopped | Silver | -", "resolution 3 day | Pump has stopped | Silver | -",
                "first-response 2 day | Pump drips | Silver | -", "resolution 8 day | Pump drips | Silver | -",
                "first-response 1 hour | Pump has stopped | Gold | -", "resolution 1 day | Pump has stopped | Gold | -",
                "first-response 4 hour | Pump drips | Gold | -", "resolution 2 day | Pump drips | Gold | -",
            ]
        ),
        (
            "# 投标\n\n| 序号 | 项目 | 招标要求 | 投标响应 | 偏离 |\n|---|---|---|---|---|\n| 1 | 停机故障：响应时间 | 15 分钟内响应 | 10 分钟内响应 | 正偏离 |\n| 2 | 停机故障：到场时间 | 2 小时内到场 | 1 小时内到场 | 正偏离 |\n| 3 | 一般故障：响应时间 | 30 分钟内响应 | 30 分钟内响应 | 无偏离 |\n| 4 | 一般故障：修复时间 | 5 个工作日内修复 | 3 个工作日内修复 | 正偏离 |\n| 5 | 培训 | 不少于 2 天 | 3 天 | 正偏离 |",
            [
                "first-response 10 minute | 停机故障 | - | -", "onsite 1 hour | 停机故障 | - | -", "first-response 30 minute | 一般故障 | - | -",
                "resolution 3 business-day | 一般故障 | - | -",
            ]
        ),
        (
            "# Tender\n\n| Ref. | Requirement | Tenderer's answer |\n|---|---|---|\n| R1 | Response to a Category 1 fault | Compliant. Our duty engineer responds within 10 minutes. |\n| R2 | Attendance on a Category 1 fault | Compliant. An engineer is on site within 3 hours. |\n| R3 | Availability of the network | Compliant. We guarantee an availability of 99.97% in each quarter. |",
            ["first-response 10 minute | Category 1 | - | -", "onsite 3 hour | Category 1 | - | -", "availability 99.97% | - | - | -"]
        ),
        (
            "# Plans\n\n| | Team | Regulated |\n|---|---|---|\n| First response | 8 hours | 1 hour |\n| Onboarding session | 60 minutes | 1 day on site |\n| Training | 2 hours | 4 hours |",
            ["first-response 8 hour | - | Team | -", "first-response 1 hour | - | Regulated | -"]
        ),
        (
            "# 支持\n\n## 首次响应 First response\n\n| 级别 Severity | 标准计划 Standard plan | 尊享计划 Premium plan |\n|---|---|---|\n| S1 系统不可用 System down | 2 小时 2 hours | 15 分钟 15 minutes |\n| S3 咨询 Question | 2 个工作日 2 business days | 1 个工作日 1 business day |",
            [
                "first-response 2 hour | S1 系统不可用 System down | 标准计划 Standard plan | -",
                "first-response 15 minute | S1 系统不可用 System down | 尊享计划 Premium plan | -",
                "first-response 2 business-day | S3 咨询 Question | 标准计划 Standard plan | -",
                "first-response 1 business-day | S3 咨询 Question | 尊享计划 Premium plan | -",
            ]
        ),
        (
            "# 维保\n\n| 类别 | 到场 | 修复 |\n|---|---|---|\n| 甲类：机台停用 | 平日 3 小时；假日 5 小时 | 8 小时 |\n| 乙类：部分异常 | 8 小时 | 2 个工作日 |",
            [
                "onsite 3 hour | 甲类：机台停用 | - | -", "onsite 5 hour | 甲类：机台停用 | - | -", "resolution 8 hour | 甲类：机台停用 | - | -",
                "onsite 8 hour | 乙类：部分异常 | - | -", "resolution 2 business-day | 乙类：部分异常 | - | -",
            ]
        ),
        (
            "# Arrival of the crew on site\n\n| | | |\n|---|---|---|\n| Class A | 15 minutes | 24 hours |\n| Class B | 2 hours | 48 hours |\n---",
            []
        ),
        (
            "# 抢修\n\n| 案件 | 到场（小时） | 恢复（小时） | 进度通报（每隔分钟） |\n|---|---|---|---|\n| 干管破裂 | 1 | 12 | 60 |\n| 支管漏水 | 4 | 48 | － |",
            [
                "onsite 1 hour | 干管破裂 | - | -", "restoration 12 hour | 干管破裂 | - | -", "update 60 minute | 干管破裂 | - | -",
                "onsite 4 hour | 支管漏水 | - | -", "restoration 48 hour | 支管漏水 | - | -",
            ]
        ),
        (
            "# Response\n\n| Priority | Initial response |\n|---|---|\n| Critical | 2 hours |\n| Medium / Low | 10 business days |",
            [
                "first-response 2 hour | Critical | - | -", "first-response 10 business-day | Medium | - | -",
                "first-response 10 business-day | Low | - | -",
            ]
        ),
        (
            "# Plans\n\n| 等级 | 适用对象 | 首次响应 |\n|---|---|---|\n| Standard | 小团队 | 8 小时 |\n| Business | 中型企业 | 4 小时 |\n| Enterprise | 大型企业 | 1 小时 |",
            [
                "first-response 8 hour | - | Standard | -", "first-response 4 hour | - | Business | -",
                "first-response 1 hour | - | Enterprise | -",
            ]
        ),
        (
            "# 可用性\n\n| 术语 | 定义 |\n|---|---|\n| 目标值 | 对指标设定的值，如月度可用性 ≥ 99.9% |\n---",
            []
        ),
        (
            "# S\n\nEnterprise P1 cases that are still open after 2 hours are escalated to the director. Calls are picked up within 20 seconds.\n\n| Plan | P1 | P2 |\n|---|---|---|\n| Team | 4 hours | 8 hours |\n| Enterprise | 1 hour | 2 hours |",
            ["escalation 2 hour | P1 | Enterprise | -", "acknowledgement 20 second | - | - | -"]
        ),
        (
            "# SLA\n\n| Severity | Business Hours Response | After Hours Response |\n|---|---|---|\n| Critical | 30 minutes | 1 hour |\n| High | 2 hours | 4 hours |\n| Low | 1 business day | Next business day |",
            [
                "first-response 30 minute | Critical | - | -", "first-response 1 hour | Critical | - | -",
                "first-response 2 hour | High | - | -", "first-response 4 hour | High | - | -",
                "first-response 1 business-day | Low | - | -",
            ]
        ),
        (
            "# Support\n\n| Tier | Price | SLA |\n|---|---|---|\n| Free | $0 | Best effort |\n| Pro | $29 | 24h response |\n| Scale | $199 | 4h response, 99.9% uptime |",
            ["first-response 24 hour | - | Pro | -", "availability 99.9% | - | Scale | -", "first-response 4 hour | - | Scale | -"]
        ),
        (
            "# SLA\n\n| | Response | Resolution |\n|---|---|---|\n| **Business hours** | | |\n| P1 | 15 min | 4 h |\n| P2 | 1 h | 8 h |\n| **Outside business hours** | | |\n| P1 | 1 h | 8 h |",
            [
                "first-response 15 minute | P1 | - | -", "resolution 4 hour | P1 | - | -", "first-response 1 hour | P2 | - | -",
                "resolution 8 hour | P2 | - | -", "first-response 1 hour | P1 | - | -", "resolution 8 hour | P1 | - | -",
            ]
        ),
        (
            "# SLA credits\n\n| Response delay | Credit |\n|---|---|\n| 1–4 hours | 5% |\n| More than 4 hours | 10% |\n---",
            []
        ),
        (
            "# 技术支持\n\n### 1. 响应时间承诺\n\n| 问题级别 | 工作时间 | 非工作时间 |\n|---|---|---|\n| 紧急 | 15分钟 | 30分钟 |\n| 高 | 1小时 | 4小时 |\n| 中 | 4小时 | 次日 |",
            [
                "first-response 15 minute | 紧急 | - | -", "first-response 30 minute | 紧急 | - | -", "first-response 1 hour | 高 | - | -",
                "first-response 4 hour | 高 | - | -", "first-response 4 hour | 中 | - | -", "first-response 1 day | 中 | - | -",
            ]
        ),
        (
            "# 到场\n\n| 方案 | 完全无法打印 | 卡纸、品质不良 |\n|---|---|---|\n| 标准方案 | 8 小时 | 3 个工作日 |\n| 安心方案 | 6 小时 | 2 个工作日 |\n\n上表为工程师到场时限。",
            [
                "onsite 8 hour | 完全无法打印 | 标准方案 | -", "onsite 3 business-day | 卡纸、品质不良 | 标准方案 | -", "onsite 6 hour | 完全无法打印 | 安心方案 | -",
                "onsite 2 business-day | 卡纸、品质不良 | 安心方案 | -",
            ]
        ),
        (
            "# 承诺\n\n| 服务项目 | 服务标准 |\n|---|---|\n| 升降机困人 | 30 分钟内到场 |\n| 食水供应中断 | 8 小时内恢复 |\n| 一般维修 | 12 个工作日内完成维修 |",
            ["onsite 30 minute | 升降机困人 | - | -", "restoration 8 hour | 食水供应中断 | - | -", "resolution 12 business-day | 一般维修 | - | -"]
        ),
        (
            "# Incidents\n\n| Level | Meaning | Response | Then | Report |\n|---|---|---|---|---|\n| SEV-A | many fail | 15 minutes | every 30 minutes | 3 business days |\n| SEV-B | few fail | 30 minutes | every 2 hours | 10 business days |",
            [
                "first-response 15 minute | SEV-A | - | -", "update 30 minute | SEV-A | - | -",
                "incident-report 3 business-day | SEV-A | - | -", "first-response 30 minute | SEV-B | - | -",
                "update 2 hour | SEV-B | - | -", "incident-report 10 business-day | SEV-B | - | -",
            ]
        ),
        (
            "# Fixes\n\n| Plan | Response | Fix |\n|---|---|---|\n| Team | 1 business day | 5 business days for critical |\n| Enterprise | 4 business hours | 2 business days for critical |",
            [
                "first-response 1 business-day | - | Team | -", "resolution 5 business-day | critical | Team | -",
                "first-response 4 business-hour | - | Enterprise | -", "resolution 2 business-day | critical | Enterprise | -",
            ]
        ),
        (
            "# SLA\n\n| Priority | Response Time | Resolution Time | Escalation |\n|---|---|---|---|\n| P1 | 15 mins | 2 hrs | After 1 hr to Manager |\n| P2 | 30 mins | 4 hrs | After 2 hrs to Manager |",
            [
                "first-response 15 minute | P1 | - | -", "resolution 2 hour | P1 | - | -", "escalation 1 hour | P1 | - | -",
                "first-response 30 minute | P2 | - | -", "resolution 4 hour | P2 | - | -", "escalation 2 hour | P2 | - | -",
            ]
        ),
        (
            "# Terms\n\n4.1 Supplier shall respond to all Support Requests in accordance with the following table.\n\n| Class | Initial Response | Workaround | Permanent Correction |\n|---|---|---|---|\n| Class 1 Error | 2 Business Hours | 1 Business Day | 5 Business Days |\n| Class 2 Error | 4 Business Hours | 3 Business Days | 10 Business Days |\n| Class 3 Error | 2 Business Days | N/A | Next Release |",
            [
                "first-response 2 business-hour | Class 1 Error | - | -", "workaround 1 business-day | Class 1 Error | - | -",
                "resolution 5 business-day | Class 1 Error | - | -", "first-response 4 business-hour | Class 2 Error | - | -",
                "workaround 3 business-day | Class 2 Error | - | -", "resolution 10 business-day | Class 2 Error | - | -",
                "first-response 2 business-day | Class 3 Error | - | -",
            ]
        ),
        (
            "# 服务级别\n\n| 服务项 | 标准版 | 专业版 | 企业版 |\n|---|---|---|---|\n| 支持方式 | 工单 | 工单、电话 | 工单、电话、专属群 |\n| 首次响应（严重） | 8小时 | 2小时 | 15分钟 |\n| 首次响应（一般） | 24小时 | 8小时 | 2小时 |\n| 故障恢复（严重） | — | 8小时 | 2小时 |\n| SLA 可用性 | 99.5% | 99.9% | 99.99% |\n| 赔付比例 | — | 10% | 30% |",
            [
                "first-response 8 hour | 严重 | 标准版 | -", "first-response 2 hour | 严重 | 专业版 | -", "first-response 15 minute | 严重 | 企业版 | -",
                "first-response 24 hour | 一般 | 标准版 | -", "first-response 8 hour | 一般 | 专业版 | -", "first-response 2 hour | 一般 | 企业版 | -",
                "restoration 8 hour | 严重 | 专业版 | -", "restoration 2 hour | 严重 | 企业版 | -", "availability 99.5% | - | 标准版 | -",
                "availability 99.9% | - | 专业版 | -", "availability 99.99% | - | 企业版 | -",
            ]
        ),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}
