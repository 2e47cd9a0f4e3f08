// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Pages of HTML and plain text as they are found.
@Suite struct EverydayPagesTests {
    @Test(arguments: [
        (
            "SUPPORT SCHEDULE\n\n  Severity        Response        Update        Fix\n  --------        --------        ------        ---\n  Critical        30 minutes      1 hour        4 hours\n  Major           2 hours         4 hours       1 day\n  Minor           1 day           -             next release",
            "a.txt",
            [
                "first-response 30 minute | Critical | - | -", "update 1 hour | Critical | - | -", "resolution 4 hour | Critical | - | -",
                "first-response 2 hour | Major | - | -", "update 4 hour | Major | - | -", "resolution 1 day | Major | - | -",
                "first-response 1 day | Minor | - | -",
            ]
        ),
        (
            "<table class=\"plans\"><thead><tr><th></th><th>Basic</th><th>Pro</th></tr></thead><tbody><tr><th colspan=\"3\">Response times</th></tr><tr><td>Urgent</td><td>8 h</td><td>1 h</td></tr><tr><td>Normal</td><td>3 days</td><td>1 day</td></tr><tr><th colspan=\"3\">Uptime</th></tr><tr><td>Monthly</td><td>99%</td><td>99.9%</td></tr></tbody></table>",
            "a.html",
            [
                "first-response 8 hour | Urgent | Basic | -", "first-response 1 hour | Urgent | Pro | -",
                "first-response 3 day | Normal | Basic | -", "first-response 1 day | Normal | Pro | -", "availability 99% | - | Basic | -",
                "availability 99.9% | - | Pro | -",
            ]
        ),
        (
            "<dl><dt>Severity 1</dt><dd>Service down. We call you back in 15 minutes.</dd><dt>Severity 2</dt><dd>Function impaired. We call you back in 2 hours.</dd></dl>",
            "a.html",
            ["first-response 15 minute | Severity 1 | - | -", "first-response 2 hour | Severity 2 | - | -"]
        ),
        (
            "<h2>How fast?</h2><p>We respond to:</p><ul><li>critical tickets in <b>1 hour</b></li><li>normal tickets in <b>1 business day</b></li></ul>",
            "a.html",
            ["first-response 1 hour | critical tickets | - | -", "first-response 1 business-day | normal tickets | - | -"]
        ),
        (
            "<table class=\"plans\"><thead><tr><th></th><th>Basic</th><th>Pro</th></tr></thead><tbody><tr><th colspan=\"3\">Uptime</th></tr><tr><td>Monthly</td><td>99%</td><td>99.9%</td></tr></tbody></table>",
            "a.html",
            ["availability 99% | - | Basic | -", "availability 99.9% | - | Pro | -"]
        ),
        (
            "APPENDIX B - SERVICE LEVELS\n\nB.1 Response\n    Priority 1 ................ 1 hour\n    Priority 2 ................ 4 hours\n    Priority 3 ................ 1 working day\n\nB.2 Resolution\n    Priority 1 ................ 8 hours\n    Priority 2 ................ 2 working days\n    Priority 3 ................ 10 working days",
            "a.txt",
            [
                "first-response 1 hour | Priority 1 | - | -", "first-response 4 hour | Priority 2 | - | -",
                "first-response 1 business-day | Priority 3 | - | -", "resolution 8 hour | Priority 1 | - | -",
                "resolution 2 business-day | Priority 2 | - | -", "resolution 10 business-day | Priority 3 | - | -",
            ]
        ),
        (
            "<div class=\"card\"><h3>Starter</h3><p class=\"price\">$0</p><ul><li>Community forum</li><li>No SLA</li></ul></div><div class=\"card\"><h3>Growth</h3><p class=\"price\">$99</p><ul><li>Email support</li><li>1 business day response</li></ul></div><div class=\"card\"><h3>Scale</h3><p class=\"price\">$499</p><ul><li>Priority email + chat</li><li>4-hour response, 24/5</li><li>99.9% uptime</li></ul></div>",
            "a.html",
            [
                "first-response 1 business-day | - | Growth | -", "first-response 4 hour | - | Scale | -",
                "availability 99.9% | - | Scale | -",
            ]
        ),
        (
            "B.1 Response\n    Priority 1 ................ 1 hour\n    Priority 2 ................ 4 hours", "a.txt",
            ["first-response 1 hour | Priority 1 | - | -", "first-response 4 hour | Priority 2 | - | -"]
        ),
        (
            "Response times\n\nPriority 1 ................ 1 hour\nPriority 2 ................ 4 hours", "a.txt",
            ["first-response 1 hour | Priority 1 | - | -", "first-response 4 hour | Priority 2 | - | -"]
        ),
        (
            "响应时间\n  一级故障……………15分钟\n  二级故障……………1小时\n修复时间\n  一级故障……………4小时\n  二级故障……………1个工作日", "a.txt",
            [
                "first-response 15 minute | 一级故障 | - | -", "first-response 1 hour | 二级故障 | - | -", "resolution 4 hour | 一级故障 | - | -",
                "resolution 1 business-day | 二级故障 | - | -",
            ]
        ),
        (
            "<table><tr><th>Severity</th><th>Standard plan 标准计划</th><th>Premium plan 尊享计划</th></tr><tr><td>S1 系统不可用 System down</td><td>2 小时 2 hours</td><td>15 分钟 15 minutes</td></tr><tr><td>S2 功能受限 Function limited</td><td>8 小时 8 hours</td><td>2 小时 2 hours</td></tr></table><p>首次响应时间如上表。First response times are as in the table above.</p>",
            "a.html",
            [
                "first-response 2 hour | S1 系统不可用 System down | Standard plan 标准计划 | -",
                "first-response 15 minute | S1 系统不可用 System down | Premium plan 尊享计划 | -",
                "first-response 8 hour | S2 功能受限 Function limited | Standard plan 标准计划 | -",
                "first-response 2 hour | S2 功能受限 Function limited | Premium plan 尊享计划 | -",
            ]
        ),
        (
            "服務水準\n\n二、案件分級：\n　　急件：病房系統全停或給藥系統無法使用。\n　　速件：單一工作站故障。\n　　普通件：軟體安裝、權限申請及其他詢問。\n\n三、處理時限：\n　　急件：十分鐘內回應，三十分鐘內派員到場，兩小時內恢復使用。\n　　速件：三十分鐘內回應，四小時內派員到場。\n　　普通件：一個工作日內回應，五個工作日內解決。\n\n五、急件逾一小時未恢復者，升級至資訊室主任處理。急件處理期間，每二十分鐘向護理長回報一次進度。",
            "a.txt",
            [
                "first-response 10 minute | 急件 | - | -", "onsite 30 minute | 急件 | - | -", "restoration 2 hour | 急件 | - | -",
                "first-response 30 minute | 速件 | - | -", "onsite 4 hour | 速件 | - | -", "first-response 1 business-day | 普通件 | - | -",
                "resolution 5 business-day | 普通件 | - | -", "escalation 1 hour | 急件 | - | -", "update 20 minute | 急件 | - | -",
            ]
        ),
        (
            "TIMES\n\n    Event      Control room     Crew at site     Restored\n               responds\n    -------    -------------    -------------    --------------\n    Class A    15 minutes       24 hours         72 hours\n    Class B    2 hours          48 hours         96 hours",
            "a.txt",
            [
                "first-response 15 minute | Class A | - | -", "restoration 72 hour | Class A | - | -",
                "first-response 2 hour | Class B | - | -", "restoration 96 hour | Class B | - | -",
            ]
        ),
        (
            "<table><thead><tr><th colspan=\"2\">&nbsp;</th><th>Brook</th><th>River</th></tr></thead><tbody><tr><td rowspan=\"3\">First response</td><td>Service down</td><td>2 hours</td><td>15 minutes</td></tr><tr><td>Service slow</td><td>8 hours</td><td>1 hour</td></tr><tr><td>Advice</td><td>3 working days</td><td>1 working day</td></tr><tr><td rowspan=\"2\">Status updates</td><td>Service down</td><td>every 4 hours</td><td>every 30 minutes</td></tr><tr><td>Service slow</td><td>daily</td><td>every 4 hours</td></tr></tbody></table>",
            "a.html",
            [
                "first-response 2 hour | Service down | Brook | -", "first-response 15 minute | Service down | River | -",
                "first-response 8 hour | Service slow | Brook | -", "first-response 1 hour | Service slow | River | -",
                "first-response 3 business-day | Advice | Brook | -", "first-response 1 business-day | Advice | River | -",
                "update 4 hour | Service down | Brook | -", "update 30 minute | Service down | River | -",
                "update 1 day | Service slow | Brook | -", "update 4 hour | Service slow | River | -",
            ]
        ),
        (
            "<table><caption>Longest times, in hours from your report</caption><tr><th rowspan=\"2\">Fault</th><th colspan=\"2\">Care</th><th colspan=\"2\">Care Plus</th></tr><tr><th>Response</th><th>Restoration</th><th>Response</th><th>Restoration</th></tr><tr><td>Class 1</td><td>2</td><td>9</td><td>0.5</td><td>3</td></tr><tr><td>Class 2</td><td>4</td><td>20</td><td>1</td><td>7</td></tr></table>",
            "a.html",
            [
                "first-response 2 hour | Class 1 | Care | -", "restoration 9 hour | Class 1 | Care | -",
                "first-response 0.5 hour | Class 1 | Care Plus | -", "restoration 3 hour | Class 1 | Care Plus | -",
                "first-response 4 hour | Class 2 | Care | -", "restoration 20 hour | Class 2 | Care | -",
                "first-response 1 hour | Class 2 | Care Plus | -", "restoration 7 hour | Class 2 | Care Plus | -",
            ]
        ),
        (
            "TERMS\n\n7.1 The Supplier shall answer each call within 24\n    hours of becoming aware of it.", "a.txt",
            ["first-response 24 hour | - | - | -"]
        ),
        (
            "TERMS\n\n7.1 The Supplier shall answer each call within two (2)\n    Working Days of it.", "a.txt",
            ["first-response 2 business-day | - | - | -"]
        ),
    ])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
