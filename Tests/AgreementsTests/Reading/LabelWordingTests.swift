// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

/// Labels that name a metric and a level, sentences that are labels, and words that only look like either.
@Suite struct LabelWordingTests {
    @Test(arguments: [
        (
            "| Plan | Standard | Premium |\n|---|---|---|\n| First response: Urgent | 8 hours | 2 hours |\n| Response time (High) | 2 days | 9 hours |\n| Normal resolution | – | 5 days |",
            [
                "Urgent Standard first-response 8 hour unspecified stated", "Urgent Premium first-response 2 hour unspecified stated",
                "High Standard first-response 2 day unspecified stated", "High Premium first-response 9 hour unspecified stated",
                "Normal Premium resolution 5 day unspecified stated",
            ]
        ),
        (
            "| Plan | Critical response | Response – Low |\n|---|---|---|\n| Gold | 1 hour | 2 days |\n| Silver | 3 hours | 4 days |",
            [
                "Critical Gold first-response 1 hour unspecified stated", "Low Gold first-response 2 day unspecified stated",
                "Critical Silver first-response 3 hour unspecified stated", "Low Silver first-response 4 day unspecified stated",
            ]
        ),
        // A table without heads, whose cells name the metric.
        (
            "| Emergency | 4 hour target response |\n| High | 9 hour target response |\n| Low | 3 day target response |",
            [
                "Emergency first-response 4 hour unspecified stated", "High first-response 9 hour unspecified stated",
                "Low first-response 3 day unspecified stated",
            ]
        ),
        // "First" and "Ongoing" under each tier.
        (
            "<table><tr><th rowspan=2>Severity</th><th colspan=2>Team</th><th colspan=2>Studio</th></tr><tr><th>First</th><th>Ongoing</th><th>First</th><th>Ongoing</th></tr>"
                + "<tr><td>Severity 1</td><td>5 hours</td><td>Daily</td><td>1 hour</td><td>Every 4 hours</td></tr></table>",
            [
                "Severity 1 Team first-response 5 hour unspecified stated", "Severity 1 Team update 1 day unspecified stated",
                "Severity 1 Studio first-response 1 hour unspecified stated", "Severity 1 Studio update 4 hour unspecified stated",
            ]
        ),
        // 标准 over the only values is what is kept; places in a cell.
        (
            "| 服务内容 | 标准 |\n|---|---|\n| 响应时间 | 30分钟内 |\n| 到场时间 | 市区2小时内，郊区4小时内 |\n| 巡检 | 每季度一次 |",
            [
                "first-response 30 minute unspecified stated", "市区 onsite 2 hour unspecified stated", "郊区 onsite 4 hour unspecified stated",
            ]
        ),
        // Names in a row of the body under a head that spans them.
        (
            "<table><tr><th>类别</th><th>例子</th><th colspan=2>响应/恢复时间</th></tr><tr><td colspan=2></td><td>甲</td><td>乙</td></tr>"
                + "<tr><td>P1</td><td>全停</td><td>2小时/8小时</td><td>1小时/4小时</td></tr></table>",
            [
                "P1 甲 first-response 2 hour unspecified stated", "P1 甲 restoration 8 hour unspecified stated",
                "P1 乙 first-response 1 hour unspecified stated", "P1 乙 restoration 4 hour unspecified stated",
            ]
        ),
        // The note under a table says what its lengths are.
        (
            "Severity | What | Team\n--- | --- | ---\nSev 1 | Down | 8 hours\nSev 2 | Slow | 2 days\n\nResponse times are goals, not guarantees.",
            ["Sev 1 Team first-response 8 hour unspecified target", "Sev 2 Team first-response 2 day unspecified target"]
        ),
        // "High quality response": no level.
        ("| | Gold |\n|---|---|\n| High quality response time | 2 hours |", ["Gold first-response 2 hour unspecified stated"]),
    ])
    func cells(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        (
            "a) Problem Severity Level 1.\n\n1) Request Response Time. 30 minutes.\n\n2) Request Resolution Time. 2 hours.\n\nb) Problem Severity Level 2.\n\n1) Request Response Time. 1 hour.",
            [
                "a) Problem Severity Level 1. first-response 30 minute unspecified stated",
                "a) Problem Severity Level 1. resolution 2 hour unspecified stated",
                "b) Problem Severity Level 2. first-response 1 hour unspecified stated",
            ]
        ),
        (
            "**P0 (Blocker)** – All is down. We provide an update every hour and deliver a fix within 8 hours.",
            ["P0 update 1 hour unspecified stated", "P0 resolution 8 hour unspecified stated"]
        ),
        // A tier on the line over its times; a note under a list; a step of escalation.
        (
            "铂金服务\n响应时间：15分钟\n\n黄金服务\n响应时间：1小时",
            ["铂金服务 first-response 15 minute unspecified stated", "黄金服务 first-response 1 hour unspecified stated"]
        ),
        (
            "- **Severity 1**\n  - Gold: 1 hour\n  - Silver: 4 hours\n- **Severity 2**\n  - Gold: 4 hours\n\nThe above are initial response times.",
            [
                "Severity 1 Gold first-response 1 hour unspecified stated", "Severity 1 Silver first-response 4 hour unspecified stated",
                "Severity 2 Gold first-response 4 hour unspecified stated",
            ]
        ),
        ("Escalation to the manager if Severity 1 is not fixed in 2 hours.", ["Severity 1 escalation 2 hour unspecified stated"]),
        (
            "Where a Priority A fault has not been mended within 12 hours, it is escalated.",
            ["Priority A escalation 12 hour unspecified stated"]
        ),
        (
            "The Contractor shall respond to a Priority A fault within two hours, and to a Priority B fault within nine hours, of receipt of the notification.",
            ["Priority A first-response 2 hour unspecified shall", "Priority B first-response 9 hour unspecified shall"]
        ),
        (
            "P0/P1 故障 30 分钟内发布公告，恢复后 3 天内提交复盘报告。",
            [
                "P0 incident-notice 30 minute unspecified stated", "P1 incident-notice 30 minute unspecified stated",
                "P0 incident-report 3 day unspecified stated", "P1 incident-report 3 day unspecified stated",
            ]
        ),
        // Each length with the level before it, and one metric for a row of lengths.
        (
            "Critical vulnerabilities are fixed within 7 days, high within 30 days and medium within 90 days.",
            [
                "Critical vulnerabilities resolution 7 day unspecified stated", "high resolution 30 day unspecified stated",
                "medium resolution 90 day unspecified stated",
            ]
        ),
        ("接到通知后，平日2小时内、假日4小时内到达现场。", ["onsite 2 hour unspecified stated", "onsite 4 hour unspecified stated"]),
        ("30分钟内响应并派员，1小时内到场。", ["first-response 30 minute unspecified stated", "onsite 1 hour unspecified stated"]),
        // What is usual and what is promised; what the customer is asked for.
        ("We typically respond within 2 hours, and guarantee a response within one day.", ["first-response 1 day unspecified shall"]),
        ("Typically, we respond within 2 hours.", []), ("Please reply within 7 days or we close your ticket.", []),
        ("An engineer will be working on the problem within 30 minutes.", ["first-response 30 minute unspecified shall"]),
        ("We give a 4-hour response for everything else.", ["everything else first-response 4 hour unspecified stated"]),
        (
            "Incident priority: Priority 1\n\nResponse target: 15 minutes\n\nIncident priority: Priority 2\n\nResponse target: 30 minutes",
            ["Priority 1 first-response 15 minute unspecified target", "Priority 2 first-response 30 minute unspecified target"]
        ),
        // What cannot be done in time, and what comes instead.
        ("如24小时内无法修复，乙方应在48小时内提供备用设备。", ["workaround 48 hour unspecified shall"]),
        ("复杂投诉：3天内答复。", ["复杂投诉 first-response 3 day unspecified stated"]),
        ("Our response is quick. Our average response time is 2 hours.", []), ("配件到位时间：24小时。", []),
        ("完工时间不超过8小时。", ["resolution 8 hour unspecified shall"]),
        ("If the service type is 'web', we respond within 2 hours.", ["first-response 2 hour unspecified stated"]),
        (
            "Standard faults: answered within 2 W.D., others in 3 bd.",
            [
                "Standard faults first-response 2 business-day business stated",
                "others first-response 3 business-day business stated",
            ]
        ),
    ])
    func prose(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    /// The title is of the whole paper, and a level in a heading goes before a line over a list.
    @Test func titlesAndLines() {
        let words =
            "# Rules & Premium Support\n\n## Tiers\n\n### Basic Support\n\n- Response time: 8 hours\n\n### Premium Support\n\n- Response time: 1 hour\n\n## Incidents\n\n### Critical issues\n\nFor plant outages:\n\n- Updates every 30 minutes\n"
        #expect(
            read(words).commitments.map(\.summary) == [
                "Basic Support first-response 8 hour unspecified stated", "Premium Support first-response 1 hour unspecified stated",
                "Critical issues update 30 minute unspecified stated",
            ])
    }

    /// Hours divide sections, but are the name of no level.
    @Test func hoursAreNoLevels() {
        let words = "一、工作时间\n\n- 咨询在15分钟内响应。\n\n二、非工作时间\n\n- 咨询在30分钟内响应。\n"
        #expect(read(words, as: "a.txt").commitments.allSatisfy { $0.severity == nil && $0.plan == nil })
    }
}
