// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What an older edition gave, how long something lasts anyway, whom a duty binds, and what a figure only looks like.
@Suite struct FormerFiguresTests {
    @Test(arguments: [
        // Editions.
        (
            "agreement.md", "Version 3.1 gave P1 incidents a first response of 35 minutes. Those figures ceased to apply on 30 April.",
            [] as [String]
        ),
        ("agreement.md", "Issue 6 of this Schedule gave Silver customers an engineer on site the next working day.", [] as [String]),
        (
            "agreement.md",
            "## Retired plans\n\nBronze was withdrawn last year. Bronze customers had an initial response within 4 business days.",
            [] as [String]
        ),
        (
            "agreement.md",
            "If you remember a one-hour reply for Enterprise customers, you're right: that was the figure until March. The table above replaced it.",
            [] as [String]
        ),
        ("agreement.md", "原 112 年版所定旗艦型電路全阻 7 小時修復之規定，同日停止適用。", [] as [String]),
        ("agreement.md", "2024 年 7 月之前，护航计划的首次回应为 2 小时，自本版起不再沿用。", [] as [String]),
        // The edition in force.
        (
            "agreement.md", "Version 3.2 of this Schedule provides a first response within 35 minutes.",
            ["first-response 35 minute | - | - | -"] as [String]
        ),
        // A warranty, a row of months, visits, a meeting, minutes to talk.
        (
            "agreement.md", "For a period of ninety (90) days after Acceptance the Contractor shall correct any Defects free of charge.",
            [] as [String]
        ),
        (
            "agreement.md", "If availability falls below 97% on two consecutive months a root cause analysis will be submitted.",
            [] as [String]
        ),
        ("agreement.md", "Your technician is on site on the days in your order (usually one visit a week in term time).", [] as [String]),
        ("agreement.md", "Any ongoing issues will be discussed at the weekly Operations meetings.", [] as [String]),
        ("agreement.md", "月费30元,赠送500分钟通话。", [] as [String]),
        ("agreement.md", "計劃維修前最少 12 日通知客戶。", [] as [String]),
        ("agreement.md", "我们从提交的那一刻起回复您。", [] as [String]),
        ("agreement.md", "In reality, the response time is usually under 35 minutes.", [] as [String]),
        // Trial days beside what the trial gives.
        (
            "agreement.md", "| 服务 | 试用时长 | 说明 |\n|---|---|---|\n| **标准技术支持** | 30 天 | 9 小时内响应 |",
            ["first-response 9 hour | - | 标准技术支持 | -"] as [String]
        ),
        // The customer's duties: in a list, asked for, under a heading of any name.
        (
            "agreement.txt",
            "5.1 The Customer shall (a) give remote access within three (3) hours of a request; and (b) accept or reject a permanent correction within six (6) Business Days.",
            [] as [String]
        ),
        (
            "agreement.txt",
            "The Supplier shall (a) respond within three (3) hours; and (b) provide a permanent correction within six (6) Business Days.",
            ["first-response 3 hour | - | - | -", "resolution 6 business-day | - | - | -"] as [String]
        ),
        ("agreement.md", "The hospital is asked to escort the engineer on site within 35 minutes of arrival.", [] as [String]),
        ("agreement.md", "# 工厂需要做的\n\n1. 停线故障发生后，12 分钟内保护好现场日志。", [] as [String]),
        ("agreement.md", "If nobody answers within 1 hour we lower the case to Severity 2.", [] as [String]),
        // What the reader may expect, and what comes of a call.
        ("agreement.md", "You should receive a response within 40 hours.", ["first-response 40 hour | - | - | -"] as [String]),
        (
            "agreement.md", "Ring us and a technician calls you back within 12 minutes.",
            ["first-response 12 minute | - | - | -"] as [String]
        ),
        ("agreement.md", "You should reply within 40 hours.", [] as [String]),
        // Cases that a word of disputes would hide.
        ("agreement.md", "资费争议类投诉20小时内答复。", ["first-response 20 hour | 资费争议类投诉 | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
