// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Complaints, enquiries, letters, lettered packages and the rest that everyday papers promise or do not.
@Suite struct PlainRequestsTests {
    @Test(
        arguments: [
            (
                "## 5. 投诉\n\n我们在 3 个工作日内确认收到，14 个工作日内书面答复处理结果。\n\n## 6. 其他\n\n5 个工作日内答复。", "a.md",
                [
                    "acknowledgement 3 business-day | 投诉 | - | -", "resolution 14 business-day | 投诉 | - | -",
                    "first-response 5 business-day | - | - | -",
                ]
            ),
            (
                "住户经小程序提交的查询，承办商于两个工作日内回复。\n\n住户对客服的投诉，承办商于九个工作日内处理完毕。", "a.md",
                ["first-response 2 business-day | 查询 | - | -", "resolution 9 business-day | 投诉 | - | -"]
            ),
            (
                "On Starter, one of our people replies within 20 business hours. On Scale, it is 6 business hours.", "a.md",
                ["first-response 20 business-hour | - | Starter | -", "first-response 6 business-hour | - | Scale | -"]
            ),
            (
                "We reply within 20 business hours. The notice period is 30 days.", "a.md",
                ["first-response 20 business-hour | - | - | -"]
            ),
            (
                "a. Standard support package\n- 15 contacts\n- Maximum incident response time of 70 hours\n\nb. Premium support package\n- 30 contacts\n- Maximum incident response time of 40 hours",
                "a.md",
                ["first-response 70 hour | - | Standard support package | -", "first-response 40 hour | - | Premium support package | -"]
            ),
            (
                "| 严重级别 | 初步响应 | 修复承诺 |\n|---|---|---|\n| 严重 | <20h | <70h |\n| 高危 | <40h | <1周 |", "a.md",
                [
                    "first-response 20 hour | 严重 | - | -", "resolution 70 hour | 严重 | - | -", "first-response 40 hour | 高危 | - | -",
                    "resolution 1 week | 高危 | - | -",
                ]
            ),
            (
                "- Everything stopped (nobody can work): we'll be on the case within half an hour, and if we can't sort it from here somebody will be standing in your office within three hours, whatever the weather.\n- One person stuck: on the case within two hours.",
                "a.md",
                [
                    "first-response 0.5 hour | Everything stopped | - | -", "onsite 3 hour | Everything stopped | - | -",
                    "first-response 2 hour | One person stuck | - | -",
                ]
            ),
            (
                "The Provider commits to a monthly uptime of at least [percentage 99.9%] for the service.", "a.md",
                []
            ),
            (
                "| Version | Released | Full support | Security fixes only |\n|---|---|---|---|\n| 2024 | Nov 2023 | 24 months | 12 months |\n| 2025 | Nov 2024 | 24 months | 12 months |",
                "a.md",
                []
            ),
            (
                "Where an S1 has been open for three hours without a way forward, the duty engineer hands it to the Head of Platform.\n\nIf a blocker is still open after 5 hours, the on-call lead is brought in.",
                "a.md",
                ["escalation 3 hour | S1 | - | -", "escalation 5 hour | blocker | - | -"]
            ),
            (
                "A ticket is closed after 10 days without a reply from you.", "a.md",
                []
            ),
            (
                "We respond to a support ticket or chat query within 7 working hours.", "a.md",
                ["first-response 7 business-hour | - | - | -"]
            ),
            (
                "1. 热线接报后 12 分钟内由工程师应答；\n2. 远程处理 2 小时无效的，自决定出发起 9 小时内到达工厂；", "a.md",
                ["first-response 12 minute | - | - | 热线", "onsite 9 hour | - | - | -"]
            ),
            (
                "What if labels cannot be printed? That is an **Emergency**. We will:\n\n- triage the call within 25 minutes;\n- bring label printing back within 6 hours.\n\n## What happens if my data leaks?\n\nWe tell the account owner within 40 hours.",
                "a.md",
                [
                    "first-response 25 minute | Emergency | - | -", "restoration 6 hour | Emergency | - | -",
                    "incident-notice 40 hour | my data leaks | - | -",
                ]
            ),
            (
                "From: Ines <ines@bright.example>\nTo: Gordon <g@harbour.example>\nSubject: Re: support\n\nWe reply within 25 minutes.\n\n> Ines, your January draft said five hours to be on site and two hours to\n> reply. That is too slow.",
                "a.txt",
                ["first-response 25 minute | - | - | -"]
            ),
            (
                "SUPPORT\n\n> We reply within 25 minutes.", "a.txt",
                ["first-response 25 minute | - | - | -"]
            ),
            (
                "<ol><li>紧急事件（专业方案及企业方案，全天候）<ul><li>首次响应：专业方案 2 小时，企业方案 20 分钟</li><li>状态更新：两方案均为每 40 分钟一次</li></ul></li><li>普通事件（所有方案，营业时间内）<ul><li>首次响应：3 个工作日</li></ul></li></ol>",
                "a.html",
                [
                    "first-response 2 hour | 紧急事件 | 专业方案 | -", "first-response 20 minute | 紧急事件 | 企业方案 | -",
                    "update 40 minute | 紧急事件 | 专业方案 | -", "update 40 minute | 紧急事件 | 企业方案 | -",
                    "first-response 3 business-day | 普通事件 | - | -",
                ]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
