// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Who acts, two languages in one cell, levels in passing, marks of notes.
@Suite struct CellNamesTests {
    /// Persons are neither tiers nor kinds of cases; tiers, channels and places are none of them.
    @Test(arguments: [
        (
            "<h1>Charter</h1><table><tr><th>Matter<br>事項</th><th>Attendance<br>到場</th><th>Put right<br>修復</th></tr>\n<tr><td>Child locked in<br>孩童被鎖</td><td>Guards: 6 minutes; door contractor: 25 minutes<br>保安員：6 分鐘；門禁承辦商：25 分鐘</td><td>—</td></tr>\n<tr><td>Pump stopped<br>水泵停頓</td><td>10 minutes<br>10 分鐘</td><td>Swapped in 2 hours<br>2 小時內止水</td></tr></table>",
            "contracts/agreement.html",
            [
                "onsite 6 minute | Child locked in / 孩童被鎖 | - | -", "onsite 25 minute | Child locked in / 孩童被鎖 | - | -",
                "onsite 10 minute | Pump stopped / 水泵停頓 | - | -", "resolution 2 hour | Pump stopped / 水泵停頓 | - | -",
            ]
        ),
        (
            "# Charter\n\n| Case | On site |\n|---|---|\n| Child locked in | Guards: 6 minutes; door contractor: 25 minutes |\n| Burst pipe | City 1 hour, country 3 hours |",
            "contracts/agreement.md",
            [
                "onsite 6 minute | Child locked in | - | -", "onsite 25 minute | Child locked in | - | -",
                "onsite 1 hour | Burst pipe | City | -", "onsite 3 hour | Burst pipe | country | -",
            ]
        ),
        (
            "# S\n\n| Case | Response |\n|---|---|\n| Outage | Team: 4 hours; Enterprise: 1 hour |\n| Slow site | Phone: 10 minutes; e-mail: 2 hours |\n| Question | Metro: 1 day; elsewhere: 3 days |",
            "contracts/agreement.md",
            [
                "first-response 4 hour | Outage | Team | -", "first-response 1 hour | Outage | Enterprise | -",
                "first-response 10 minute | Slow site | - | Phone", "first-response 2 hour | Slow site | - | e-mail",
                "first-response 1 day | Question | Metro | -", "first-response 3 day | Question | elsewhere | -",
            ]
        ),
    ])
    func persons(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    /// Each promise once.
    @Test(arguments: [
        (
            "<h1>服务说明书</h1><table><tr><th>服务级别</th><th>电话响应</th><th>工程师到场</th></tr>\n<tr><td>入门 Starter</td><td>4小时 4 hours</td><td>不提供 N/A</td></tr>\n<tr><td>标准 Plus</td><td>2小时/2 hours</td><td>下一工作日/next business day</td></tr>\n<tr><td>关键 Critical</td><td>30分钟/30 minutes</td><td>3小时（城区）；9小时（其他）<br>3 hours (urban); 9 hours (elsewhere)</td></tr></table>",
            "contracts/agreement.html",
            [
                "first-response 4 hour | - | 入门 Starter | -", "first-response 2 hour | - | 标准 Plus | -",
                "onsite 1 business-day | - | 标准 Plus | -", "first-response 30 minute | - | 关键 Critical | -",
                "onsite 3 hour | 城区 | 关键 Critical | -", "onsite 9 hour | 其他 | 关键 Critical | -",
            ]
        ),
        (
            "# S\n\n| Level | Response |\n|---|---|\n| Urgent | 2 hours / 4 小时 |\n| Normal | 4 小时 / 4 hours |\n| Low | 1 工作日（市区）；2 工作日（郊区） |",
            "contracts/agreement.md",
            [
                "first-response 2 hour | Urgent | - | -", "first-response 4 hour | Normal | - | -",
                "first-response 1 business-day | Low | 市区 | -", "first-response 2 business-day | Low | 郊区 | -",
            ]
        ),
        (
            "<h1>S</h1><table><tr><th></th><th>入门 Starter</th><th>标准 Plus</th><th>关键 Critical</th></tr>\n<tr><td>电话回复<br>Call-back</td><td>4小时<br>4 hours</td><td>2小时<br>2 hours</td><td>30分钟<br>30 minutes</td></tr>\n<tr><td>工程师到场<br>Engineer on site</td><td>不提供<br>not included</td><td>下一工作日<br>next business day</td><td>3小时（城区）；9小时（其他）<br>3 hours (urban); 9 hours (elsewhere)</td></tr></table>",
            "contracts/agreement.html",
            [
                "first-response 4 hour | - | 入门 Starter | -", "first-response 2 hour | - | 标准 Plus | -",
                "first-response 30 minute | - | 关键 Critical | -", "onsite 1 business-day | - | 标准 Plus | -",
                "onsite 3 hour | 城区 | 关键 Critical | -", "onsite 9 hour | 其他 | 关键 Critical | -",
            ]
        ),
    ])
    func languages(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    /// Levels in passing, a level and a metric in one label; "no response" is no metric.
    @Test(arguments: [
        (
            "# Support\n\n| | Growth | Business | Critical Care |\n|---|---|---|---|\n| **First response, Urgent** | 8 business hours | 2 hours | 15 minutes |\n| **First response, High** | 1 business day | 4 hours | 1 hour |\n| Status notes on an open Urgent | — | every 3 hours | every 20 minutes |\n| 进展更新（S1） | — | 每 2 小时 | 每 30 分钟 |\n| Updates while a High case is open | — | every 6 hours | every 2 hours |",
            "contracts/agreement.md",
            [
                "first-response 8 business-hour | Urgent | Growth | -", "first-response 2 hour | Urgent | Business | -",
                "first-response 15 minute | Urgent | Critical Care | -", "first-response 1 business-day | High | Growth | -",
                "first-response 4 hour | High | Business | -", "first-response 1 hour | High | Critical Care | -",
                "update 3 hour | Urgent | Business | -", "update 20 minute | Urgent | Critical Care | -",
                "update 2 hour | S1 | Business | -", "update 30 minute | S1 | Critical Care | -",
                "update 6 hour | High case | Business | -", "update 2 hour | High case | Critical Care | -",
            ]
        ),
        (
            "<h1>支持</h1><table><tr><th colspan=\"2\">项目</th><th>专业版</th><th>旗舰版</th></tr>\n<tr><td rowspan=\"2\">首次响应</td><td>紧急（S1）</td><td>4 小时</td><td>1 小时</td></tr><tr><td>重要（S2）</td><td>1 个工作日</td><td>4 小时</td></tr>\n<tr><td colspan=\"2\">故障分析报告</td><td>可申请</td><td>恢复后 4 个工作日内提供</td></tr>\n<tr><td colspan=\"2\">月可用性</td><td>99.9%</td><td>99.95%</td></tr></table>",
            "contracts/agreement.html",
            [
                "first-response 4 hour | 紧急（S1） | 专业版 | -", "first-response 1 hour | 紧急（S1） | 旗舰版 | -",
                "first-response 1 business-day | 重要（S2） | 专业版 | -", "first-response 4 hour | 重要（S2） | 旗舰版 | -",
                "incident-report 4 business-day | - | 旗舰版 | -", "availability 99.9% | - | 专业版 | -", "availability 99.95% | - | 旗舰版 | -",
            ]
        ),
        (
            "# SLA\n\n| Priority | Basic | Premium |\n|---|---|---|\n| P1 response | 2 hours | 30 minutes |\n| P1 resolution | 8 hours | 4 hours |\n| P2 response | 4 hours | 1 hour |\n| P2 resolution | 2 days | 1 day |",
            "contracts/agreement.md",
            [
                "first-response 2 hour | P1 | Basic | -", "first-response 30 minute | P1 | Premium | -",
                "resolution 8 hour | P1 | Basic | -", "resolution 4 hour | P1 | Premium | -", "first-response 4 hour | P2 | Basic | -",
                "first-response 1 hour | P2 | Premium | -", "resolution 2 day | P2 | Basic | -", "resolution 1 day | P2 | Premium | -",
            ]
        ),
        (
            "# SLA\n\n| Service level | Basic | Premium |\n|---|---|---|\n| P1 response | 2 hours | 30 minutes |\n| P1 fix | 8 hours | 4 hours |\n| P2 response | 4 hours | 1 hour |\n| P2 fix | 2 days | 1 day |",
            "contracts/agreement.md",
            [
                "first-response 2 hour | P1 | Basic | -", "first-response 30 minute | P1 | Premium | -",
                "resolution 8 hour | P1 | Basic | -", "resolution 4 hour | P1 | Premium | -", "first-response 4 hour | P2 | Basic | -",
                "first-response 1 hour | P2 | Premium | -", "resolution 2 day | P2 | Basic | -", "resolution 1 day | P2 | Premium | -",
            ]
        ),
        (
            "# 服务\n\n| 服务级别 | 标准版 | 企业版 |\n|---|---|---|\n| P1 响应 | 2 小时 | 30 分钟 |\n| P1 恢复 | 8 小时 | 4 小时 |\n| P2 响应 | 4 小时 | 1 小时 |",
            "contracts/agreement.md",
            [
                "first-response 2 hour | P1 | 标准版 | -", "first-response 30 minute | P1 | 企业版 | -", "restoration 8 hour | P1 | 标准版 | -",
                "restoration 4 hour | P1 | 企业版 | -", "first-response 4 hour | P2 | 标准版 | -", "first-response 1 hour | P2 | 企业版 | -",
            ]
        ),
        (
            "# S\n\n| | Growth | Business |\n|---|---|---|\n| First response on a Monday | 4 hours | 1 hour |\n| Status notes for Standard | every day | every hour |\n| Updates on priority | every day | every hour |",
            "contracts/agreement.md",
            [
                "first-response 4 hour | - | Growth | -", "first-response 1 hour | - | Business | -", "update 1 day | - | Growth | -",
                "update 1 hour | - | Business | -",
            ]
        ),
        (
            "# S\n\n| Priority | Meaning | Response |\n|---|---|---|\n| P1 | no response from the server | 1 hour |\n| P2 | slow response | 4 hours |",
            "contracts/agreement.md",
            ["first-response 1 hour | P1 | - | -", "first-response 4 hour | P2 | - | -"]
        ),
        (
            "# S\n\n| Priority | Response | Resolution |\n|---|---|---|\n| P1 – no response from server | 1 hour | 4 hours |\n| P2 – slow response | 2 hours | 8 hours |\n| P3 – response with errors | 3 hours | 2 days |",
            "contracts/agreement.md",
            [
                "first-response 1 hour | P1 – no response from server | - | -", "resolution 4 hour | P1 – no response from server | - | -",
                "first-response 2 hour | P2 – slow response | - | -", "resolution 8 hour | P2 – slow response | - | -",
                "first-response 3 hour | P3 – response with errors | - | -", "resolution 2 day | P3 – response with errors | - | -",
            ]
        ),
    ])
    func labels(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    /// A number in parentheses is the mark of a note, and no level.
    @Test(arguments: [
        (
            "# S\n\n| Priority | Response | Resolution |\n|---|---|---|\n| High | 4 hours¹ | best effort |\n| Normal | 8 hours<sup>2</sup> | on request |\n| Low | 2 days (3) | as agreed |\n\n1. Business hours only.\n\n(2) Counted within business hours.\n\n注3：按工作日计算。",
            ["first-response 4 hour | High | - | -", "first-response 8 hour | Normal | - | -", "first-response 2 day | Low | - | -"]
        ),
        (
            "# 服务\n\n| 级别 | 响应 | 修复 |\n|---|---|---|\n| 高 | 4 小时¹ | 尽快 |\n| 中 | 8 小时（2） | 协商 |\n\n注1：仅限工作时间。\n\n（2）按工作时间计算。",
            ["first-response 4 hour | 高 | - | -", "first-response 8 hour | 中 | - | -"]
        ),
    ])
    func marks(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }

    /// One cell under two channels is for either; ways in heads, rows and behind each length.
    @Test(arguments: [
        (
            "<h1>S</h1><table><tr><th rowspan=\"2\">Level</th><th colspan=\"2\">First response</th></tr><tr><th>By phone</th><th>By e-mail</th></tr><tr><td>Urgent</td><td>15 minutes</td><td>2 hours</td></tr><tr><td>Normal</td><td colspan=\"2\">4 hours</td></tr></table>",
            "contracts/agreement.html",
            [
                "first-response 15 minute | Urgent | - | By phone", "first-response 2 hour | Urgent | - | By e-mail",
                "first-response 4 hour | Normal | - | -",
            ]
        ),
        (
            "S\n=\n\n+--------+-----------------+-----------------+\n| Level  | Phone response  | E-mail response |\n+========+=================+=================+\n| Urgent | 15 minutes      | 2 hours         |\n+--------+-----------------+-----------------+\n| Normal | 4 hours                           |\n+--------+-----------------------------------+",
            "contracts/agreement.rst",
            [
                "first-response 15 minute | Urgent | - | Phone", "first-response 2 hour | Urgent | - | E-mail",
                "first-response 4 hour | Normal | - | -",
            ]
        ),
        (
            "# Hotline\n\n| Way | We answer |\n|---|---|\n| Phone | immediately |\n| Chat | within 20 minutes |\n| E-mail | within 1 business day |",
            "contracts/agreement.md",
            ["first-response 20 minute | - | - | Chat", "first-response 1 business-day | - | - | E-mail"]
        ),
        (
            "<h1>S</h1><h2>First response</h2><table><tr><th>Level</th><th>Phone</th><th>E-mail</th><th>Portal</th></tr><tr><td>Urgent</td><td>15 minutes</td><td colspan=2>2 hours</td></tr><tr><td>Normal</td><td colspan=3>4 hours</td></tr></table>",
            "contracts/agreement.html",
            [
                "first-response 15 minute | Urgent | - | Phone", "first-response 2 hour | Urgent | - | -",
                "first-response 4 hour | Normal | - | -",
            ]
        ),
        (
            "# Support\n\n| Response target | Phone | Ticket |\n|---|---|---|\n| Urgent | 10 minutes | 1 hour |\n| Normal | 1 hour | 1 day* |\n\n*Working days only.",
            "contracts/agreement.md",
            [
                "first-response 10 minute | Urgent | - | Phone", "first-response 1 hour | Urgent | - | Ticket",
                "first-response 1 hour | Normal | - | Phone", "first-response 1 day | Normal | - | Ticket",
            ]
        ),
        (
            "# S\n\n| Severity | Response | Update |\n|---|---|---|\n| Sev1 | 15 min (phone) / 30 min (portal) | hourly |\n| Sev2 | 1 h (phone) / 2 h (portal) | daily |",
            "contracts/agreement.md",
            [
                "first-response 15 minute | Sev1 | - | phone", "first-response 30 minute | Sev1 | - | portal",
                "update 1 hour | Sev1 | - | -", "first-response 1 hour | Sev2 | - | phone", "first-response 2 hour | Sev2 | - | portal",
                "update 1 day | Sev2 | - | -",
            ]
        ),
        (
            "# S\n\n## Response\n\n| Level | Phone | Weekend |\n|---|---|---|\n| Urgent | 1 hour | 4 hours |",
            "contracts/agreement.md",
            ["first-response 1 hour | Urgent | - | Phone", "first-response 4 hour | Urgent | - | -"]
        ),
    ])
    func channels(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    /// Hours in the parentheses of a way are those of its column.
    @Test func hoursOfWays() {
        let words =
            "# S\n\n| Response | Phone (24x7) | E-mail (Mon-Fri 9-17) | Chat (from the app) |\n|---|---|---|---|\n| High | 1 hour | 4 hours | 2 hours |"
        #expect(
            read(words).commitments.map(\.summary) == [
                "High first-response 1 hour calendar stated", "High first-response 4 hour business stated",
                "High first-response 2 hour unspecified stated",
            ])
    }
}
