// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What is done within a time, and what only happened, is lacking or comes later.
@Suite struct WhatIsDoneTests {
    @Test(
        arguments: [
            (
                "In Q3 2024 the median first reply on urgent tickets was 6 minutes. Looking back at 2023, 70% of threads had an answer within 3 days.\n\n2024-11-11 大屏故障，他们 7 分钟接，5 小时才恢复。",
                "a.md",
                []
            ),
            (
                "3.5 Where no workaround for a Severity 1 error has been furnished in that time, the matter shall be referred to the Vice President within three (3) hours thereafter.",
                "a.md",
                ["escalation 3 hour | Severity 1 | - | -"]
            ),
            (
                "The duty engineer phones you back within 25 minutes and is at your gate within 5 hours.", "a.md",
                ["first-response 25 minute | - | - | -", "onsite 5 hour | - | - | -"]
            ),
            (
                "The Provider shall attend the affected branch within 5 hours for Priority 1, and attend to questions within 3 days.",
                "a.md",
                ["onsite 5 hour | Priority 1 | - | -", "first-response 3 day | - | - | -"]
            ),
            (
                "維修部位另享 4 個月保固。保养后 8 日内提交纪录。换下的部件须在 12 日内退回。每季度上门巡检一次，巡检后 6 日内提交巡检报告。", "a.md",
                []
            ),
            (
                "业主投诉经转达后，乙方于 30 小时内处理完毕并答复。对账有异议的，6 个工作日内核对完毕。", "a.md",
                ["resolution 30 hour | - | - | -", "resolution 6 business-day | - | - | -"]
            ),
            (
                "系统出现故障，我们 5 小时内响应，并派出工程师在 3 个工作日内排除故障。", "a.md",
                ["first-response 5 hour | - | - | -", "resolution 3 business-day | - | - | -"]
            ),
            (
                "维修人员 50 分钟内到达现场，无特殊情况，小修不超过 20 小时，大修不超过 40 小时。", "a.md",
                ["onsite 50 minute | - | - | -", "resolution 20 hour | 小修 | - | -", "resolution 40 hour | 大修 | - | -"]
            ),
            (
                "A 类 2 小时还没恢复，他们要派人来现场，昆山仓 5 小时到场。", "a.md",
                ["onsite 5 hour | A 类 | - | -"]
            ),
            (
                "| 情况 | 响应 | 恢复 |\n|---|---|---|\n| A 类：出不了库 | 25 分钟 | 3 小时 |\n| B 类：能手工顶 | 2 小时 | 9 小时 |", "a.md",
                [
                    "first-response 25 minute | A 类：出不了库 | - | -", "restoration 3 hour | A 类：出不了库 | - | -",
                    "first-response 2 hour | B 类：能手工顶 | - | -", "restoration 9 hour | B 类：能手工顶 | - | -",
                ]
            ),
            (
                "P1 – Server outage: within 1 hour (24×7), stabilize ASAP (often 3 hours)", "a.md",
                []
            ),
            (
                "Complaints are acknowledged within 3 working days and answered in full within 16 days.", "a.md",
                ["acknowledgement 3 business-day | Complaints | - | -", "resolution 16 day | Complaints | - | -"]
            ),
            (
                "七章 售后服务方案\n\n## 一、故障响应\n接到报修后 12 分钟内响应。\n\n## 二、投诉处理\n接到投诉后 3 小时内回复。", "a.md",
                ["first-response 12 minute | - | - | -", "first-response 3 hour | 投诉处理 | - | -"]
            ),
            (
                "# 售后服务方案\n\n## 一、故障响应\n\n接到报修后 12 分钟内响应。\n\n## 二、回访与巡检\n\n工程师 4 小时内到场。", "a.md",
                ["first-response 12 minute | - | - | -", "onsite 4 hour | - | - | -"]
            ),
            (
                "实行 24 小时专人值班受理泄漏报修。计划停气后 10 小时内恢复供气（除紧急事故外）。", "a.md",
                ["restoration 10 hour | - | - | -"]
            ),
            (
                "The Provider shall tell the Customer within 20 hours of becoming aware of a breach, and shall deliver a written report within 12 Working Days.",
                "a.md",
                ["incident-notice 20 hour | breach | - | -", "incident-report 12 business-day | breach | - | -"]
            ),
            (
                "自然月内，短信接口可用率不低于 99.95%；控制台可用率不低于 99.5%。", "a.md",
                ["availability 99.95% | - | 短信接口 | -", "availability 99.5% | - | 控制台 | -"]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
