// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Whole layouts as vendors print them, one small paper each.
@Suite struct TypicalPapersTests {
    @Test(
        arguments: [
            (
                "# Support Service Level Agreement\n\n## 2. Service Hours\nMonday to Friday 09:00–17:30 UK time. Severity 1 is supported 24x7x365.\n\n## 3. Targets\n\n| Severity | Response | Workaround | Fix | Update frequency |\n|---|---|---|---|---|\n| Sev 1 | 30 mins | 4 hrs | 2 days | hourly |\n| Sev 2 | 2 hrs | 8 hrs | 5 days | twice daily |\n| Sev 3 | 1 day | n/a | next release | weekly |",
                "a.md",
                [
                    "first-response 30 minute | Sev 1 | - | -", "workaround 4 hour | Sev 1 | - | -", "resolution 2 day | Sev 1 | - | -",
                    "update 1 hour | Sev 1 | - | -", "first-response 2 hour | Sev 2 | - | -", "workaround 8 hour | Sev 2 | - | -",
                    "resolution 5 day | Sev 2 | - | -", "first-response 1 day | Sev 3 | - | -", "update 1 week | Sev 3 | - | -",
                ]
            ),
            (
                "| 级别 | 定义 | 响应时间 | 恢复时间 | 根因报告 |\n|---|---|---|---|---|\n| P1 | 核心业务中断 | 10分钟 | 2小时 | 3个工作日 |\n| P2 | 部分功能受损 | 30分钟 | 4小时 | 5个工作日 |\n| P3 | 一般问题 | 4小时（工作时间） | 2个工作日 | — |",
                "a.md",
                [
                    "first-response 10 minute | P1 | - | -", "restoration 2 hour | P1 | - | -",
                    "incident-report 3 business-day | P1 | - | -", "first-response 30 minute | P2 | - | -",
                    "restoration 4 hour | P2 | - | -", "incident-report 5 business-day | P2 | - | -", "first-response 4 hour | P3 | - | -",
                    "restoration 2 business-day | P3 | - | -",
                ]
            ),
            (
                "4.1 供应商承诺：P1级事件15分钟内首次响应，1小时内提供临时方案，4小时内恢复服务；P2级事件30分钟内首次响应，8小时内恢复服务；P3级事件2小时内首次响应，3个工作日内解决。", "a.md",
                [
                    "first-response 15 minute | P1级 | - | -", "workaround 1 hour | P1级 | - | -", "restoration 4 hour | P1级 | - | -",
                    "first-response 30 minute | P2级 | - | -", "restoration 8 hour | P2级 | - | -", "first-response 2 hour | P3级 | - | -",
                    "resolution 3 business-day | P3级 | - | -",
                ]
            ),
            (
                "<table><tr><th rowspan=\"2\">Priority</th><th colspan=\"3\">Standard</th><th colspan=\"3\">Premium</th></tr><tr><th>Respond</th><th>Update</th><th>Resolve</th><th>Respond</th><th>Update</th><th>Resolve</th></tr><tr><td>1</td><td>1h</td><td>4h</td><td>1d</td><td>15m</td><td>1h</td><td>4h</td></tr><tr><td>2</td><td>4h</td><td>1d</td><td>3d</td><td>1h</td><td>4h</td><td>1d</td></tr></table>",
                "a.md",
                [
                    "first-response 1 hour | 1 | Standard | -", "update 4 hour | 1 | Standard | -", "resolution 1 day | 1 | Standard | -",
                    "first-response 15 minute | 1 | Premium | -", "update 1 hour | 1 | Premium | -", "resolution 4 hour | 1 | Premium | -",
                    "first-response 4 hour | 2 | Standard | -", "update 1 day | 2 | Standard | -", "resolution 3 day | 2 | Standard | -",
                    "first-response 1 hour | 2 | Premium | -", "update 4 hour | 2 | Premium | -", "resolution 1 day | 2 | Premium | -",
                ]
            ),
            (
                "- Response time (24×7): 30 minutes for Critical, 1 hour for High\n- Response time (business hours): 4 hours for Medium, 8 hours for Low\n- Target restoration: Critical 4 hours / High 8 hours / Medium 2 business days / Low best effort",
                "a.md",
                [
                    "first-response 30 minute | Critical | - | -", "first-response 1 hour | High | - | -",
                    "first-response 4 hour | Medium | - | -", "first-response 8 hour | Low | - | -",
                    "restoration 4 hour | Critical | - | -", "restoration 8 hour | High | - | -",
                    "restoration 2 business-day | Medium | - | -",
                ]
            ),
            (
                "## 客户服务承诺\n1. 电话接听：铃响三声内接听，30秒接通率不低于95%。\n2. 在线客服：2分钟内首次回复。\n3. 邮件：1个工作日内回复。\n4. 工单：紧急工单10分钟响应、4小时解决；普通工单2小时响应、2个工作日解决。\n5. 投诉：24小时内受理并联系客户，3个工作日内给出处理意见。",
                "a.md",
                [
                    "first-response 2 minute | - | - | 在线客服", "first-response 1 business-day | - | - | 邮件",
                    "first-response 10 minute | 紧急工单 | - | 工单", "resolution 4 hour | 紧急工单 | - | 工单", "first-response 2 hour | 普通工单 | - | -",
                    "resolution 2 business-day | 普通工单 | - | -", "acknowledgement 24 hour | 投诉 | - | -",
                    "first-response 24 hour | 投诉 | - | -", "solution-plan 3 business-day | 投诉 | - | -",
                ]
            ),
            (
                "For Priority 1 and Priority 2 Incidents the Supplier shall provide an initial response within 30 minutes and 2 hours respectively and shall resolve them within 4 hours and 1 Business Day respectively.",
                "a.md",
                [
                    "first-response 30 minute | Priority 1 | - | -", "first-response 2 hour | Priority 2 | - | -",
                    "resolution 4 hour | Priority 1 | - | -", "resolution 1 business-day | Priority 2 | - | -",
                ]
            ),
            (
                "| Plan | P1 response | P2 response | P3 response |\n|---|---|---|---|\n| Team | 4 business hours | 1 business day | 2 business days |\n| Enterprise | 1 hour (24/7) | 4 hours | 1 business day |",
                "a.md",
                [
                    "first-response 4 business-hour | P1 | Team | -", "first-response 1 business-day | P2 | Team | -",
                    "first-response 2 business-day | P3 | Team | -", "first-response 1 hour | P1 | Enterprise | -",
                    "first-response 4 hour | P2 | Enterprise | -", "first-response 1 business-day | P3 | Enterprise | -",
                ]
            ),
            (
                "# Managed Firewall – Service Description\n\n## Incident priorities\n\n**Priority 1 (Critical)**: total loss of service.\nResponse within 15 minutes, restoration within 4 hours, progress updates every 30 minutes.\n\n**Priority 2 (High)**: partial loss of service.\nResponse within 30 minutes, restoration within 8 hours, progress updates every hour.\n\n**Priority 3 (Normal)**: single user affected.\nResponse within 4 business hours, restoration within 2 business days.",
                "a.md",
                [
                    "first-response 15 minute | Priority 1 | - | -", "restoration 4 hour | Priority 1 | - | -",
                    "update 30 minute | Priority 1 | - | -", "first-response 30 minute | Priority 2 | - | -",
                    "restoration 8 hour | Priority 2 | - | -", "update 1 hour | Priority 2 | - | -",
                    "first-response 4 business-hour | Priority 3 | - | -", "restoration 2 business-day | Priority 3 | - | -",
                ]
            ),
            (
                "## 响应与解决时限\n\n一级故障（系统瘫痪）\n- 响应：10分钟\n- 到场：1小时\n- 恢复：4小时\n\n二级故障（部分功能失效）\n- 响应：30分钟\n- 到场：2小时\n- 恢复：8小时", "a.md",
                [
                    "first-response 10 minute | 一级故障（系统瘫痪） | - | -", "onsite 1 hour | 一级故障（系统瘫痪） | - | -",
                    "restoration 4 hour | 一级故障（系统瘫痪） | - | -", "first-response 30 minute | 二级故障（部分功能失效） | - | -",
                    "onsite 2 hour | 二级故障（部分功能失效） | - | -", "restoration 8 hour | 二级故障（部分功能失效） | - | -",
                ]
            ),
            (
                "| | P1 | P2 | P3 | P4 |\n|---|---|---|---|---|\n| **Gold** | | | | |\n| Response | 15 min | 1 h | 4 h | 1 BD |\n| Resolution | 4 h | 8 h | 3 BD | 10 BD |\n| **Silver** | | | | |\n| Response | 1 h | 4 h | 1 BD | 2 BD |\n| Resolution | 8 h | 2 BD | 5 BD | – |",
                "a.md",
                [
                    "first-response 15 minute | P1 | Gold | -", "first-response 1 hour | P2 | Gold | -",
                    "first-response 4 hour | P3 | Gold | -", "first-response 1 business-day | P4 | Gold | -",
                    "resolution 4 hour | P1 | Gold | -", "resolution 8 hour | P2 | Gold | -", "resolution 3 business-day | P3 | Gold | -",
                    "resolution 10 business-day | P4 | Gold | -", "first-response 1 hour | P1 | Silver | -",
                    "first-response 4 hour | P2 | Silver | -", "first-response 1 business-day | P3 | Silver | -",
                    "first-response 2 business-day | P4 | Silver | -", "resolution 8 hour | P1 | Silver | -",
                    "resolution 2 business-day | P2 | Silver | -", "resolution 5 business-day | P3 | Silver | -",
                ]
            ),
            (
                "5.2 乙方应按下列时限提供服务：\n（1）重大故障：10分钟内响应，2小时内到达现场，4小时内恢复，恢复后3个工作日内提交故障分析报告；\n（2）较大故障：15分钟内响应，4小时内到达现场，8小时内恢复；\n（3）一般故障：30分钟内响应，24小时内解决。\n5.3 乙方每2小时向甲方通报一次重大故障的处理进展。\n5.4 甲方应在乙方到场后30分钟内提供必要的工作条件。",
                "a.md",
                [
                    "first-response 10 minute | 重大故障 | - | -", "onsite 2 hour | 重大故障 | - | -", "restoration 4 hour | 重大故障 | - | -",
                    "incident-report 3 business-day | 重大故障 | - | -", "first-response 15 minute | 较大故障 | - | -",
                    "onsite 4 hour | 较大故障 | - | -", "restoration 8 hour | 较大故障 | - | -", "first-response 30 minute | 一般故障 | - | -",
                    "resolution 24 hour | 一般故障 | - | -", "update 2 hour | 重大故障 | - | -",
                ]
            ),
            (
                "| Channel | Hours | First reply |\n|---|---|---|\n| E-mail | Mon–Fri 9–17 | 1 business day |\n| Chat | Mon–Fri 9–17 | 5 minutes |\n| Phone (P1 only) | 24/7 | immediately |",
                "a.md",
                ["first-response 1 business-day | - | - | E-mail", "first-response 5 minute | - | - | Chat"]
            ),
            (
                "The Supplier shall acknowledge receipt of each Support Request within one (1) hour and shall provide:\n(a) for Priority 1, a workaround within four (4) hours and a permanent correction within five (5) Business Days;\n(b) for Priority 2, a workaround within one (1) Business Day and a permanent correction within fifteen (15) Business Days; and\n(c) for Priority 3, a correction in the next scheduled release.",
                "a.md",
                [
                    "acknowledgement 1 hour | - | - | -", "workaround 4 hour | Priority 1 | - | -",
                    "resolution 5 business-day | Priority 1 | - | -", "workaround 1 business-day | Priority 2 | - | -",
                    "resolution 15 business-day | Priority 2 | - | -",
                ]
            ),
            (
                "| 服务等级 | 服务时间 | 响应时间（P1/P2/P3） | 解决时间（P1/P2/P3） |\n|---|---|---|---|\n| 金牌 | 7×24 | 15分钟/30分钟/2小时 | 4小时/8小时/24小时 |\n| 银牌 | 5×8 | 30分钟/1小时/4小时 | 8小时/24小时/72小时 |",
                "a.md",
                [
                    "first-response 15 minute | P1 | 金牌 | -", "first-response 30 minute | P2 | 金牌 | -",
                    "first-response 2 hour | P3 | 金牌 | -", "resolution 4 hour | P1 | 金牌 | -", "resolution 8 hour | P2 | 金牌 | -",
                    "resolution 24 hour | P3 | 金牌 | -", "first-response 30 minute | P1 | 银牌 | -", "first-response 1 hour | P2 | 银牌 | -",
                    "first-response 4 hour | P3 | 银牌 | -", "resolution 8 hour | P1 | 银牌 | -", "resolution 24 hour | P2 | 银牌 | -",
                    "resolution 72 hour | P3 | 银牌 | -",
                ]
            ),
            (
                "In the event of a Security Incident affecting Customer Data, Provider will notify Customer without undue delay and no later than seventy-two (72) hours after becoming aware of it, and will deliver a written incident report within ten (10) business days.",
                "a.md",
                ["incident-notice 72 hour | Security Incident | - | -", "incident-report 10 business-day | Security Incident | - | -"]
            ),
            (
                "Uptime: 99.9% per month for Standard, 99.95% for Premium and 99.99% for Enterprise. Below that, credits of 5%, 10% and 25% apply.",
                "a.md",
                [
                    "availability 99.9% | - | Standard | -", "availability 99.95% | - | Premium | -",
                    "availability 99.99% | - | Enterprise | -",
                ]
            ),
            (
                "| 項目 | 標準方案 | 進階方案 |\n|---|---|---|\n| 服務時間 | 週一至週五 9:00–18:00 | 7×24 |\n| 緊急案件 回應 | 4 小時 | 30 分鐘 |\n| 緊急案件 修復 | 2 個工作日 | 8 小時 |\n| 一般案件 回應 | 1 個工作日 | 4 小時 |\n| 一般案件 修復 | 5 個工作日 | 2 個工作日 |",
                "a.md",
                [
                    "first-response 4 hour | 緊急案件 | 標準方案 | -", "first-response 30 minute | 緊急案件 | 進階方案 | -",
                    "resolution 2 business-day | 緊急案件 | 標準方案 | -", "resolution 8 hour | 緊急案件 | 進階方案 | -",
                    "first-response 1 business-day | 一般案件 | 標準方案 | -", "first-response 4 hour | 一般案件 | 進階方案 | -",
                    "resolution 5 business-day | 一般案件 | 標準方案 | -", "resolution 2 business-day | 一般案件 | 進階方案 | -",
                ]
            ),
            (
                "**Escalation.** If a Critical incident is not resolved within 4 hours it is escalated to the Service Manager; after 8 hours to the Operations Director.",
                "a.md",
                ["escalation 4 hour | Critical incident | - | -", "escalation 8 hour | Critical incident | - | -"]
            ),
            (
                "## Vendor support\n\nSupport is available Monday through Friday, 8am–8pm ET. We strive to respond to all inquiries within one business day. Critical production issues reported via the emergency hotline are answered within 15 minutes, 24/7.",
                "a.md",
                ["first-response 1 business-day | - | - | -", "first-response 15 minute | Critical production issues | - | -"]
            ),
            (
                "| Severity | Initial Response Time | Target Resolution Time |\n|---|---|---|\n| S1 – Critical Business Impact | Within 1 hour, 24x7 | Within 24 hours |\n| S2 – Significant Business Impact | Within 4 business hours | Within 3 business days |\n| S3 – Limited Business Impact | Within 1 business day | Within 10 business days or next maintenance release |\n| S4 – No Business Impact | Within 2 business days | As determined by vendor |",
                "a.md",
                [
                    "first-response 1 hour | S1 – Critical Business Impact | - | -",
                    "resolution 24 hour | S1 – Critical Business Impact | - | -",
                    "first-response 4 business-hour | S2 – Significant Business Impact | - | -",
                    "resolution 3 business-day | S2 – Significant Business Impact | - | -",
                    "first-response 1 business-day | S3 – Limited Business Impact | - | -",
                    "resolution 10 business-day | S3 – Limited Business Impact | - | -",
                    "first-response 2 business-day | S4 – No Business Impact | - | -",
                ]
            ),
            (
                "### 支持计划对比\n\n| | 免费版 | 标准版 | 企业版 |\n|---|---|---|---|\n| 工单响应（严重） | 不支持 | 4小时 | 15分钟 |\n| 工单响应（一般） | 48小时 | 12小时 | 2小时 |\n| 电话支持 | ✗ | 工作日 | 7×24 |\n| 服务可用性 | – | 99.9% | 99.95% |",
                "a.md",
                [
                    "first-response 4 hour | 严重 | 标准版 | -", "first-response 15 minute | 严重 | 企业版 | -",
                    "first-response 48 hour | 一般 | 免费版 | -", "first-response 12 hour | 一般 | 标准版 | -",
                    "first-response 2 hour | 一般 | 企业版 | -", "availability 99.9% | - | 标准版 | -", "availability 99.95% | - | 企业版 | -",
                ]
            ),
            (
                "**Severity 1**: response 1 hour, status updates every 2 hours, target fix 1 day\n**Severity 2**: response 4 hours, status updates daily, target fix 5 days\n**Severity 3**: response 1 business day, target fix next release",
                "a.md",
                [
                    "first-response 1 hour | Severity 1 | - | -", "update 2 hour | Severity 1 | - | -",
                    "resolution 1 day | Severity 1 | - | -", "first-response 4 hour | Severity 2 | - | -",
                    "update 1 day | Severity 2 | - | -", "resolution 5 day | Severity 2 | - | -",
                    "first-response 1 business-day | Severity 3 | - | -",
                ]
            ),
            (
                "Our support team will provide a First Response to Support Requests in accordance with the following: Urgent – 1 hour; High – 4 hours; Normal – 8 hours; Low – 24 hours (Business Hours apply, except Urgent).",
                "a.md",
                [
                    "first-response 1 hour | Urgent | - | -", "first-response 4 hour | High | - | -",
                    "first-response 8 hour | Normal | - | -", "first-response 24 hour | Low | - | -",
                ]
            ),
            (
                "乙方承诺7×24小时提供技术支持服务，对甲方提出的服务请求，电话响应不超过15分钟，远程支持不超过30分钟，如需现场支持，工程师2小时内到达现场，一般性故障4小时内解决，重大故障8小时内解决，特殊情况双方协商。", "a.md",
                [
                    "first-response 15 minute | - | - | -", "first-response 30 minute | - | - | -", "onsite 2 hour | - | - | -",
                    "resolution 4 hour | 一般性故障 | - | -", "resolution 8 hour | 重大故障 | - | -",
                ]
            ),
            (
                "| Level | Response Time SLA | Hours |\n|---|---|---|\n| Free | None | – |\n| Pro | 24 hours | 9-5 |\n| Business | 4 hours | 9-5 |\n| Enterprise | 1 hour | 24/7 |",
                "a.md",
                [
                    "first-response 24 hour | - | Pro | -", "first-response 4 hour | - | Business | -",
                    "first-response 1 hour | - | Enterprise | -",
                ]
            ),
            (
                "SLA\n- First reply: < 2h (business hours)\n- Resolution of blocking bugs: < 1 business day\n- Resolution of non-blocking bugs: < 10 business days\n- Uptime: 99.9 %",
                "a.md",
                [
                    "first-response 2 hour | - | - | -", "resolution 1 business-day | blocking bugs | - | -",
                    "resolution 10 business-day | blocking bugs | - | -", "availability 99.9% | - | - | -",
                ]
            ),
            (
                "服務水準：\n1. 系統可用率：每月 99.5% 以上。\n2. 障礙回應：上班時間 30 分鐘內，非上班時間 1 小時內。\n3. 障礙排除：重大障礙 4 小時內；一般障礙 1 個工作天內。\n4. 資安事件：知悉後 1 小時內通報機關，72 小時內完成損害控制，結案後 7 日內提交報告。",
                "a.md",
                [
                    "availability 99.5% | - | - | -", "first-response 30 minute | - | - | -", "first-response 1 hour | - | - | -",
                    "resolution 4 hour | 重大障礙 | - | -", "resolution 1 business-day | 一般障礙 | - | -", "incident-notice 1 hour | 資安事件 | - | -",
                    "incident-report 7 day | 資安事件 | - | -",
                ]
            ),
            (
                "If you report a Severity 1 issue by phone, a support engineer will begin working on the issue within 30 minutes and will provide updates at least every 2 hours until the issue is resolved or a workaround is in place. Severity 2: 2 hours and once per business day.",
                "a.md",
                ["first-response 30 minute | Severity 1 | - | phone", "update 2 hour | Severity 1 | - | phone"]
            ),
            (
                "## 4. 故障等级与处理要求\n\n4.1 一级故障：系统整体不可用。乙方应在接到通知后15分钟内响应，1小时内派员到达现场，4小时内恢复系统运行。\n\n4.2 二级故障：系统主要功能不可用。乙方应在接到通知后30分钟内响应，2小时内派员到达现场，8小时内恢复系统运行。\n\n4.3 三级故障：系统部分功能异常。乙方应在接到通知后2小时内响应，2个工作日内解决。",
                "a.md",
                [
                    "first-response 15 minute | 一级故障 | - | -", "onsite 1 hour | 一级故障 | - | -", "restoration 4 hour | 一级故障 | - | -",
                    "first-response 30 minute | 二级故障 | - | -", "onsite 2 hour | 二级故障 | - | -", "restoration 8 hour | 二级故障 | - | -",
                    "first-response 2 hour | 三级故障 | - | -", "resolution 2 business-day | 三级故障 | - | -",
                ]
            ),
            (
                "| Priority | Acknowledge | First update | Subsequent updates | Resolve |\n|---|---|---|---|---|\n| Critical | 5 min | 30 min | every 30 min | 4 h |\n| High | 15 min | 1 h | every 2 h | 8 h |\n| Medium | 1 h | 1 BD | daily | 3 BD |",
                "a.md",
                [
                    "acknowledgement 5 minute | Critical | - | -", "incident-notice 30 minute | Critical | - | -",
                    "update 30 minute | Critical | - | -", "resolution 4 hour | Critical | - | -",
                    "acknowledgement 15 minute | High | - | -", "incident-notice 1 hour | High | - | -", "update 2 hour | High | - | -",
                    "resolution 8 hour | High | - | -", "acknowledgement 1 hour | Medium | - | -",
                    "incident-notice 1 business-day | Medium | - | -", "update 1 day | Medium | - | -",
                    "resolution 3 business-day | Medium | - | -",
                ]
            ),
            (
                "**3.1** Provider will respond to Severity 1 Errors within 1 hour, Severity 2 Errors within 4 hours, Severity 3 Errors within 1 Business Day and Severity 4 Errors within 3 Business Days.\n\n**3.2** Provider will use commercially reasonable efforts to resolve Severity 1 Errors within 8 hours and Severity 2 Errors within 3 Business Days.",
                "a.md",
                [
                    "first-response 1 hour | Severity 1 | - | -", "first-response 4 hour | Severity 2 | - | -",
                    "first-response 1 business-day | Severity 3 | - | -", "first-response 3 business-day | Severity 4 | - | -",
                    "resolution 8 hour | Severity 1 | - | -", "resolution 3 business-day | Severity 2 | - | -",
                ]
            ),
            (
                "| 服务内容 | 服务标准 |\n|---|---|\n| 服务时间 | 7×24小时 |\n| 响应时间 | 电话15分钟内，邮件2小时内 |\n| 到场时间 | 市区2小时，郊区4小时 |\n| 故障修复时间 | 一般故障8小时，重大故障24小时 |\n| 备件供应 | 4小时内送达 |\n| 定期巡检 | 每季度1次 |",
                "a.md",
                [
                    "first-response 15 minute | - | - | 电话", "first-response 2 hour | - | - | 邮件", "onsite 2 hour | 市区 | - | -",
                    "onsite 4 hour | 郊区 | - | -", "resolution 8 hour | 一般故障 | - | -", "resolution 24 hour | 重大故障 | - | -",
                ]
            ),
            (
                "## Response SLAs by plan\n\n### Starter\n- All tickets: 2 business days\n\n### Growth\n- Urgent: 4 business hours\n- Normal: 1 business day\n\n### Enterprise\n- Urgent: 30 minutes (24/7)\n- High: 2 hours (24/7)\n- Normal: 4 business hours",
                "a.md",
                [
                    "first-response 2 business-day | - | Starter | -", "first-response 4 business-hour | Urgent | Growth | -",
                    "first-response 1 business-day | Normal | Growth | -", "first-response 30 minute | Urgent | Enterprise | -",
                    "first-response 2 hour | High | Enterprise | -", "first-response 4 business-hour | Normal | Enterprise | -",
                ]
            ),
            (
                "5. 服务指标\n5.1 服务台电话接听率≥95%，平均接听时间≤20秒。\n5.2 事件响应及时率≥98%：P1≤10分钟，P2≤20分钟，P3≤1小时。\n5.3 事件解决及时率≥95%：P1≤4小时，P2≤8小时，P3≤3个工作日。",
                "a.md",
                [
                    "first-response 10 minute | P1 | - | -", "first-response 20 minute | P2 | - | -", "first-response 1 hour | P3 | - | -",
                    "resolution 4 hour | P1 | - | -", "resolution 8 hour | P2 | - | -", "resolution 3 business-day | P3 | - | -",
                ]
            ),
            (
                "The Supplier guarantees: availability of the Platform of 99.9% per calendar month; response to Incidents of Priority 1 within 15 minutes, of Priority 2 within 1 hour and of Priority 3 within 1 Business Day; restoration of Priority 1 Incidents within 4 hours and of Priority 2 Incidents within 12 hours.",
                "a.md",
                [
                    "availability 99.9% | - | - | -", "first-response 15 minute | Priority 1 | - | -",
                    "first-response 1 hour | Priority 2 | - | -", "first-response 1 business-day | Priority 3 | - | -",
                    "restoration 4 hour | Priority 1 | - | -", "restoration 12 hour | Priority 2 | - | -",
                ]
            ),
            (
                "| 嚴重等級 | 回應時間 | 處理時間 | 通報頻率 |\n|---|---|---|---|\n| 第一級(系統停擺) | 15分鐘內 | 4小時內 | 每1小時 |\n| 第二級(功能異常) | 1小時內 | 1個工作日內 | 每4小時 |\n| 第三級(一般諮詢) | 4小時內 | 3個工作日內 | 每日 |",
                "a.md",
                [
                    "first-response 15 minute | 第一級(系統停擺) | - | -", "resolution 4 hour | 第一級(系統停擺) | - | -",
                    "update 1 hour | 第一級(系統停擺) | - | -", "first-response 1 hour | 第二級(功能異常) | - | -",
                    "resolution 1 business-day | 第二級(功能異常) | - | -", "update 4 hour | 第二級(功能異常) | - | -",
                    "first-response 4 hour | 第三級(一般諮詢) | - | -", "resolution 3 business-day | 第三級(一般諮詢) | - | -",
                    "update 1 day | 第三級(一般諮詢) | - | -",
                ]
            ),
            (
                "### Target response times\n\n| | Mon–Fri 08:00–18:00 | All other times |\n|---|---|---|\n| Critical | 15 minutes | 1 hour |\n| Non-critical | 4 hours | Next business day |",
                "a.md",
                [
                    "first-response 15 minute | Critical | - | -", "first-response 1 hour | Critical | - | -",
                    "first-response 4 hour | Non-critical | - | -", "first-response 1 business-day | Non-critical | - | -",
                ]
            ),
            (
                "Response: 1 hour (P1), 4 hours (P2), 1 business day (P3). Resolution: 4 hours (P1), 2 business days (P2), 5 business days (P3).",
                "a.md",
                [
                    "first-response 1 hour | P1 | - | -", "first-response 4 hour | P2 | - | -",
                    "first-response 1 business-day | P3 | - | -", "resolution 4 hour | P1 | - | -",
                    "resolution 2 business-day | P2 | - | -", "resolution 5 business-day | P3 | - | -",
                ]
            ),
            (
                "SERVICE LEVELS\n\nSeverity A   Response: 15 minutes   Resolution: 4 hours\nSeverity B   Response: 1 hour       Resolution: 8 hours\nSeverity C   Response: 4 hours      Resolution: 3 working days",
                "a.txt",
                [
                    "first-response 15 minute | Severity A | - | -", "resolution 4 hour | Severity A | - | -",
                    "first-response 1 hour | Severity B | - | -", "resolution 8 hour | Severity B | - | -",
                    "first-response 4 hour | Severity C | - | -", "resolution 3 business-day | Severity C | - | -",
                ]
            ),
            (
                "SCHEDULE 3: SERVICE LEVELS\n\n1. Response Times\n\n   Priority    Description              Response      Resolution\n   --------    -----------              --------      ----------\n   1           System unavailable       30 minutes    4 hours\n   2           Major function lost      2 hours       1 working day\n   3           Minor fault              1 working day 5 working days\n\n2. All times are measured during Support Hours (0800-1800 Monday to Friday),\n   except Priority 1, which is measured 24 x 7.",
                "a.txt",
                [
                    "first-response 30 minute | 1 | - | -", "resolution 4 hour | 1 | - | -", "first-response 2 hour | 2 | - | -",
                    "resolution 1 business-day | 2 | - | -", "first-response 1 business-day | 3 | - | -",
                    "resolution 5 business-day | 3 | - | -",
                ]
            ),
            (
                "3.2 Response and Restoration\n\nSeverity      Response        Restoration       Updates\nLevel         Time            Time\n--------      ----------      ------------      ----------------\n1             15 min          4 hours           every 30 min\n2             30 min          8 hours           every 1 hour\n3             4 hours         3 business days   on request",
                "a.txt",
                [
                    "first-response 15 minute | 1 | - | -", "restoration 4 hour | 1 | - | -", "update 30 minute | 1 | - | -",
                    "first-response 30 minute | 2 | - | -", "restoration 8 hour | 2 | - | -", "update 1 hour | 2 | - | -",
                    "first-response 4 hour | 3 | - | -", "restoration 3 business-day | 3 | - | -",
                ]
            ),
            (
                "<h2>Gold Support</h2><p>Our Gold customers enjoy 24x7 phone support. Severity 1 cases receive a response within 30 minutes and Severity 2 cases within 2 hours. All other cases receive a response within 1 business day.</p><h2>Silver Support</h2><p>Silver customers may open cases by e-mail. Severity 1 cases receive a response within 2 hours and Severity 2 cases within 4 hours. All other cases receive a response within 2 business days.</p>",
                "a.html",
                [
                    "first-response 30 minute | Severity 1 | Gold Support | -", "first-response 2 hour | Severity 2 | Gold Support | -",
                    "first-response 1 business-day | All other cases | Gold Support | -",
                    "first-response 2 hour | Severity 1 | Silver Support | -", "first-response 4 hour | Severity 2 | Silver Support | -",
                    "first-response 2 business-day | All other cases | Silver Support | -",
                ]
            ),
            (
                "<table><thead><tr><th>故障等级</th><th>故障描述</th><th>响应时限</th><th>处理时限</th></tr></thead><tbody><tr><td>特别重大</td><td>全部业务中断</td><td>5分钟</td><td>2小时</td></tr><tr><td>重大</td><td>主要业务中断</td><td>10分钟</td><td>4小时</td></tr><tr><td>较大</td><td>部分业务受影响</td><td>30分钟</td><td>12小时</td></tr><tr><td>一般</td><td>不影响业务</td><td>2小时</td><td>3个工作日</td></tr></tbody></table>",
                "a.html",
                [
                    "first-response 5 minute | 特别重大 | - | -", "resolution 2 hour | 特别重大 | - | -", "first-response 10 minute | 重大 | - | -",
                    "resolution 4 hour | 重大 | - | -", "first-response 30 minute | 较大 | - | -", "resolution 12 hour | 较大 | - | -",
                    "first-response 2 hour | 一般 | - | -", "resolution 3 business-day | 一般 | - | -",
                ]
            ),
            (
                "<h3>Service Levels</h3><table><tr><th>Metric</th><th>Bronze</th><th>Silver</th><th>Gold</th></tr><tr><td>Support hours</td><td>8x5</td><td>12x5</td><td>24x7</td></tr><tr><td>P1 response</td><td>4 hours</td><td>2 hours</td><td>30 minutes</td></tr><tr><td>P1 resolution</td><td>2 days</td><td>1 day</td><td>4 hours</td></tr><tr><td>P2 response</td><td>8 hours</td><td>4 hours</td><td>2 hours</td></tr><tr><td>P2 resolution</td><td>5 days</td><td>3 days</td><td>1 day</td></tr></table>",
                "a.html",
                [
                    "first-response 4 hour | P1 | Bronze | -", "first-response 2 hour | P1 | Silver | -",
                    "first-response 30 minute | P1 | Gold | -", "resolution 2 day | P1 | Bronze | -", "resolution 1 day | P1 | Silver | -",
                    "resolution 4 hour | P1 | Gold | -", "first-response 8 hour | P2 | Bronze | -",
                    "first-response 4 hour | P2 | Silver | -", "first-response 2 hour | P2 | Gold | -",
                    "resolution 5 day | P2 | Bronze | -", "resolution 3 day | P2 | Silver | -", "resolution 1 day | P2 | Gold | -",
                ]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
