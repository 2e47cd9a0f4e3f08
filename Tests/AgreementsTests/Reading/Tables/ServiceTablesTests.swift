// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tables of requests, of what is done beside the response, and of who is told next; and tables that only look like one.
@Suite struct ServiceTablesTests {
    /// A name of a request may hold any word; goods, notices and records kept are none.
    @Test(arguments: [
        (
            "# Support\n\n## Service requests\n\n| Request | Fulfilled within |\n|---|---|\n| Password reset | 30 minutes |\n| New starter | 3 working days |\n| Laptop swap | on request |\n| Extra licences | as agreed |",
            ["resolution 30 minute | Password reset | - | -", "resolution 3 business-day | New starter | - | -"]
        ),
        (
            "# Support\n\n| Task | What you pay | Ready within |\n|---|---|---|\n| Mailbox rebuild | free, once a quarter | 6 hours of asking |\n| Migrating your shop | free up to 3 shops | we aim for 4 working days from receiving the passwords |\n| New DNS zone | free | 1 working day |\n| Custom rules | £30 | by agreement |\n| Speed tuning | £70/hour | n/a |",
            [
                "resolution 6 hour | Mailbox rebuild | - | -", "resolution 4 business-day | Migrating your shop | - | -",
                "resolution 1 business-day | New DNS zone | - | -",
            ]
        ),
        (
            "# 运维\n\n## 服务请求\n\n| 请求 | 完成时限 | 备注 |\n|---|---|---|\n| 邮箱开通 | 2 工作小时 | 须主管同意 |\n| 报表导出 | 2 个工作日 | 5 年以前的另议 |\n| 磁盘扩容 | 视采购情况 | |",
            ["resolution 2 business-hour | 邮箱开通 | - | -", "resolution 2 business-day | 报表导出 | - | -"]
        ),
        (
            "# 平台\n\n## 审核时效\n\n| 类型 | 工作日 9:00–21:00 | 其他时间 |\n|:--|:--|:--|\n| 商户资质 | 3 小时内 | 顺延 |\n| 活动海报 | 20 分钟内 | 90 分钟内 |\n| 海外素材 | 视国别而定 | — |",
            ["resolution 3 hour | 商户资质 | - | -", "resolution 20 minute | 活动海报 | - | -", "resolution 90 minute | 活动海报 | - | -"]
        ),
        (
            "# 服务\n\n| 变更类型 | 提前通知 | 完成时限 |\n|---|---|---|\n| 标准变更 | 2 个工作日 | 1 个工作日 |\n| 紧急变更 | 1 小时 | 4 小时 |",
            ["resolution 1 business-day | 标准变更 | - | -", "resolution 4 hour | 紧急变更 | - | -"]
        ),
        (
            "# Report\n\n## Requests last month\n\n| Request | Resolved in (average) | Longest |\n|---|---|---|\n| Access | 3 hours | 2 days |\n| Laptop | 4 days | 9 days |",
            []
        ),
        (
            "# S\n\n| Change | Notice given |\n|---|---|\n| New address | 10 days |\n| Closing a shop | 30 days |",
            []
        ),
        (
            "# S\n\n| Request | Records kept for | Done within |\n|---|---|---|\n| Copy of an invoice | 90 days | 2 working days |\n| Name change | 1 year | 5 working days |\n| Refund | — | best effort |",
            ["resolution 2 business-day | Copy of an invoice | - | -", "resolution 5 business-day | Name change | - | -"]
        ),
        (
            "# Terms\n\n## Orders\n\n| Order | Ready in |\n|---|---|\n| Standard cabinets | 6 weeks |\n| Special cabinets | 12 weeks |",
            []
        ),
        (
            "# S\n\n## Repair\n\n| Fault | Response | Price |\n|---|---|---|\n| Pump stuck | 4 hours | £90 per hour |\n| Leak | 1 day | 2 hours included |",
            ["first-response 4 hour | Pump stuck | - | -", "first-response 1 day | Leak | - | -"]
        ),
    ])
    func requests(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    /// Beside a known metric, or over requests; an unknown head takes no metric from the heading.
    @Test(arguments: [
        (
            "# Support\n\n| Fault level | Reply | Customer updated | Put right |\n|---|---|---|---|\n| Urgent | 15 minutes | every 2 hours | 6 hours |\n| Normal | 4 hours | daily | 3 working days |",
            [
                "first-response 15 minute | Urgent | - | -", "update 2 hour | Urgent | - | -", "resolution 6 hour | Urgent | - | -",
                "first-response 4 hour | Normal | - | -", "update 1 day | Normal | - | -", "resolution 3 business-day | Normal | - | -",
            ]
        ),
        (
            "# Support\n\n## Field visits\n\n| Job | First response | Done |\n|---|---|---|\n| Rack work | 1 hour | 5 hours |\n| Cable change | 2 hours | 1 working day |",
            [
                "first-response 1 hour | Rack work | - | -", "resolution 5 hour | Rack work | - | -",
                "first-response 2 hour | Cable change | - | -", "resolution 1 business-day | Cable change | - | -",
            ]
        ),
        (
            "# 支持\n\n## 现场服务\n\n| 服务项 | 响应 | 完成 | 客户告知 |\n|---|---|---|---|\n| 设备上架 | 1 小时 | 4 小时 | 30 分钟 |\n| 线缆变更 | 2 小时 | 1 个工作日 | 1 小时 |",
            [
                "first-response 1 hour | 设备上架 | - | -", "resolution 4 hour | 设备上架 | - | -", "update 30 minute | 设备上架 | - | -",
                "first-response 2 hour | 线缆变更 | - | -", "resolution 1 business-day | 线缆变更 | - | -", "update 1 hour | 线缆变更 | - | -",
            ]
        ),
        (
            "# Support\n\n## Attendance on site\n\n| Level | Response | Kept informed | Flurbs |\n|---|---|---|---|\n| Urgent | 15 minutes | every 2 hours | 6 hours |\n| Normal | 4 hours | daily | 3 days |",
            [
                "first-response 15 minute | Urgent | - | -", "update 2 hour | Urgent | - | -", "first-response 4 hour | Normal | - | -",
                "update 1 day | Normal | - | -",
            ]
        ),
        (
            "# 服务台\n\n| 服务请求类型 | 受理 | 办结 |\n|---|---|---|\n| 开通 VPN | 15 分钟 | 4 工作小时 |\n| 会议室设备借用 | 30 分钟 | 1 个工作日 |\n| 采购类 | 1 小时 | 视供货情况 |",
            [
                "acknowledgement 15 minute | 开通 VPN | - | -", "resolution 4 business-hour | 开通 VPN | - | -",
                "acknowledgement 30 minute | 会议室设备借用 | - | -", "resolution 1 business-day | 会议室设备借用 | - | -",
                "acknowledgement 1 hour | 采购类 | - | -",
            ]
        ),
        (
            "# S\n\n| Severity | Acknowledged | Engineer working | Customer told | Fixed |\n|---|---|---|---|---|\n| 1 | 5 min | 15 min | every 30 min | 4 h |\n| 2 | 15 min | 1 h | every 4 h | 2 d |",
            [
                "acknowledgement 5 minute | 1 | - | -", "first-response 15 minute | 1 | - | -", "update 30 minute | 1 | - | -",
                "resolution 4 hour | 1 | - | -", "acknowledgement 15 minute | 2 | - | -", "first-response 1 hour | 2 | - | -",
                "update 4 hour | 2 | - | -", "resolution 2 day | 2 | - | -",
            ]
        ),
        (
            "# 服务\n\n| 故障等级 | 响应 | 到场 | 处理完 | 回访 |\n|---|---|---|---|---|\n| 重大 | 10 分钟 | 1 小时 | 4 小时 | 1 个工作日 |\n| 一般 | 1 小时 | 次日 | 3 天 | 3 个工作日 |",
            [
                "first-response 10 minute | 重大 | - | -", "onsite 1 hour | 重大 | - | -", "resolution 4 hour | 重大 | - | -",
                "first-response 1 hour | 一般 | - | -", "onsite 1 day | 一般 | - | -", "resolution 3 day | 一般 | - | -",
            ]
        ),
        (
            "# Implementation plan\n\n| Step | Done |\n|---|---|\n| Wiring | 3 weeks |\n| Training | 2 days |",
            []
        ),
        (
            "# 服务\n\n## 服务开放时间\n\n| 项目 | 工作日 9:00–18:00 | 其他时间 |\n|---|---|---|\n| 电话响应 | 10 分钟 | 30 分钟 |\n| 上门 | 2 小时 | 4 小时 |",
            [
                "first-response 10 minute | - | - | -", "first-response 30 minute | - | - | -", "onsite 2 hour | - | - | -",
                "onsite 4 hour | - | - | -",
            ]
        ),
    ])
    func outcomes(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    /// Numbers count the steps; priorities are levels; approvals and answers are no escalations.
    @Test(arguments: [
        (
            "# Annex\n\n## Escalation\n\n| Level | Role | After, counted from the report |\n|---|---|---|\n| 1 | Floor manager | 2 hours |\n| 2 | Operations director (Ida Voss) | 4 hours |\n| 3 | Head of engineering | 9 hours |",
            ["escalation 2 hour | - | - | -", "escalation 4 hour | - | - | -", "escalation 9 hour | - | - | -"]
        ),
        (
            "# Annex\n\n| Level | Escalated to | After |\n|---|---|---|\n| 1 | Duty manager | 2 hours |\n| 2 | Operations director | 5 hours |",
            ["escalation 2 hour | - | - | -", "escalation 5 hour | - | - | -"]
        ),
        (
            "# 附件\n\n## 升级机制\n\n| 层级 | 升级对象 | 未解决时长 |\n|---|---|---|\n| 1 | 值班经理 | 2 小时 |\n| 2 | 技术总监 | 6 小时 |",
            ["escalation 2 hour | - | - | -", "escalation 6 hour | - | - | -"]
        ),
        (
            "# Annex\n\n| Level | Who answers | Response |\n|---|---|---|\n| 1 | Service desk | 2 hours |\n| 2 | Engineer | 5 hours |",
            ["first-response 2 hour | 1 | - | -", "first-response 5 hour | 2 | - | -"]
        ),
        (
            "# Annex\n\n## Escalation\n\n| Priority | Escalated to | After |\n|---|---|---|\n| P1 | Duty manager | 1 hour |\n| P2 | Duty manager | 4 hours |",
            ["escalation 1 hour | P1 | - | -", "escalation 4 hour | P2 | - | -"]
        ),
        (
            "# Annex\n\n## Approvals\n\n| Level | Approved by | After |\n|---|---|---|\n| 1 | Finance manager | 2 days |\n| 2 | Director | 5 days |",
            []
        ),
        (
            "# S\n\n## Escalation\n\n| Step | Contact | Phone | Time |\n|---|---|---|---|\n| 1 | Service desk lead | 0100 | immediately |\n| 2 | Account manager | 0101 | 4 hours |",
            ["escalation 4 hour | - | - | -"]
        ),
        (
            "# 附件\n\n## 升级\n\n| 未解决时长 | 升级至 |\n|---|---|\n| 3 小时 | 区域经理 |\n| 9 小时 | 技术总监 |",
            ["escalation 3 hour | - | - | -", "escalation 9 hour | - | - | -"]
        ),
        (
            "# 升级路径\n\n| 步骤 | 时间 | 责任人 | 电话 |\n|---|---|---|---|\n| 1 | 30 分钟内 | 值班工程师 | 8001 |\n| 2 | 2 小时 | 运维经理 | 8002 |\n| 3 | 8 小时 | 副总裁 | 8003 |",
            ["escalation 30 minute | - | - | -", "escalation 2 hour | - | - | -", "escalation 8 hour | - | - | -"]
        ),
        (
            "# 投诉升级\n\n| 层级 | 受理人 | 处理时限 |\n|---|---|---|\n| 1 | 客服主管 | 1 个工作日 |\n| 2 | 运营总监 | 3 个工作日 |",
            []
        ),
        (
            "# Escalation contacts\n\n| Level | Contact | Response time |\n|---|---|---|\n| 1 | Duty manager | 30 minutes |\n| 2 | Director | 1 hour |",
            []
        ),
    ])
    func steps(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}
