// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

/// Kinds of cases that are no levels: named by an opener, by the name of a metric, by a row of names, by a line over a list.
@Suite struct SituationTests {
    @Test(arguments: [
        ("Complete service outages are answered within 1 hour.", ["Complete service outages first-response 1 hour unspecified stated"]),
        ("接到用户投诉后，8小时内答复。", ["投诉 first-response 8 hour unspecified stated"]),
        ("For hardware failures, we respond within 3 hours.", ["hardware failures first-response 3 hour unspecified stated"]),
        ("In the event of a pump breakdown: an engineer arrives within 6 hours.", ["pump breakdown onsite 6 hour unspecified stated"]),
        ("如发生硬件故障，24小时内修复。", ["硬件故障 resolution 24 hour unspecified stated"]),
        ("水质投诉，8小时内答复用户。", ["水质投诉 first-response 8 hour unspecified stated"]),
        ("客户提出电表数据异常后，5个工作日内答复。", ["电表数据异常 first-response 5 business-day business stated"]),
        ("Server issue response time: < 24 hours", ["Server issue first-response 24 hour unspecified stated"]),
        ("服务器问题响应时间：< 24 小时", ["服务器问题 first-response 24 hour unspecified stated"]),
        // Dots that lead from a name to its time.
        (
            "到場維修的時限如下：\n\n- 水管爆裂………………2小時內到場\n- 街燈損壞………………3天內到場",
            ["水管爆裂 onsite 2 hour unspecified stated", "街燈損壞 onsite 3 day unspecified stated"]
        ),
        // A name for each of several lengths.
        (
            "The response times are: Metro 2 hours, Regional 6 hours, Outback 3 days.",
            [
                "Metro first-response 2 hour unspecified stated", "Regional first-response 6 hour unspecified stated",
                "Outback first-response 3 day unspecified stated",
            ]
        ),
        (
            "抢修人员到达现场的时间为：城区45分钟，乡村90分钟，海岛4小时。",
            ["城区 onsite 45 minute unspecified stated", "乡村 onsite 90 minute unspecified stated", "海岛 onsite 4 hour unspecified stated"]
        ),
        // A line over a list.
        (
            "遇有电梯困人：\n\n- 值班员10分钟内到场\n- 维修工30分钟内到场",
            ["电梯困人 onsite 10 minute unspecified stated", "电梯困人 onsite 30 minute unspecified stated"]
        ),
        (
            "Vendor commits to a 4-hour response time for critical system failures.",
            ["critical system failures first-response 4 hour unspecified shall"]
        ),
        ("We notify you of any personal data breach within 48 hours.", ["personal data breach incident-notice 48 hour unspecified stated"]),
    ])
    func namesTheCase(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        // Everybody's problems; what the sentence does; a level where there is one.
        ("For all customer issues, we respond within 3 hours.", ["first-response 3 hour unspecified stated"]),
        ("Support response time: 24 hours", ["first-response 24 hour unspecified stated"]),
        ("收到通知后：仍然是1小时响应，2天解决。", ["first-response 1 hour unspecified stated", "resolution 2 day unspecified stated"]),
        ("发生重大故障时，1小时内响应。", ["重大故障 first-response 1 hour unspecified stated"]),
        ("响应时间为：工作日1小时，节假日4小时。", ["first-response 1 hour unspecified stated", "first-response 4 hour unspecified stated"]),
        (
            "Response times: email 8 hours, phone 1 hour",
            ["first-response 8 hour unspecified stated", "first-response 1 hour unspecified stated"]
        ),
    ])
    func namesNone(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    /// Lines over lists whose names are in no word list divide the promises; a Chinese section is a tier only by its noun.
    @Test(arguments: [
        (
            "Time to resolution\n\nHarbour Systems\n\n- P1 – 4 hours\n- P2 – 9 hours\n\nDepot Systems\n\n- P1 – 8 hours\n- P2 – 20 hours",
            [
                "P1 Harbour Systems resolution 4 hour unspecified stated", "P2 Harbour Systems resolution 9 hour unspecified stated",
                "P1 Depot Systems resolution 8 hour unspecified stated", "P2 Depot Systems resolution 20 hour unspecified stated",
            ]
        ),
        (
            "## 管线抢险\n\n2小时内到场。\n\n## 户表改装\n\n3天内到场。",
            ["管线抢险 onsite 2 hour unspecified stated", "户表改装 onsite 3 day unspecified stated"]
        ),
        ("## 净水产品\n\n2小时内到场。\n\n## 空调产品\n\n3天内到场。", ["净水产品 onsite 2 hour unspecified stated", "空调产品 onsite 3 day unspecified stated"]),
        // "Email support" is a way to reach it.
        (
            "## Email support\n\nResponse within 8 hours.\n\n## Phone support\n\nResponse within 1 hour.",
            ["first-response 8 hour unspecified stated", "first-response 1 hour unspecified stated"]
        ),
    ])
    func sections(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        // A length for the hours and one for outside them.
        (
            "| Severity | Response |\n|---|---|\n| High | 2 hours (office hours) 9 hours (after hours) |\n| Low | 3 days (at most 5 days) |",
            [
                "High first-response 2 hour business stated", "High first-response 9 hour business stated",
                "Low first-response 3 day unspecified stated",
            ]
        ),
        // "Starts at tier" tells where a case goes.
        (
            "| Priority | First response | Starts at tier |\n|---|---|---|\n| High | 15 minutes | Tier 2 |\n| Low | 3 hours | Tier 1 |",
            ["High first-response 15 minute unspecified stated", "Low first-response 3 hour unspecified stated"]
        ),
    ])
    func cells(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    /// Rows of a table in text are not joined into a sentence, and what follows a list is not of its last item.
    @Test(arguments: [
        (
            "Support\n\nFirst response times:\n\nSeverity Team Studio\nUrgent 4 hrs 2 hrs\nHigh Everything is slow for most people who work here 24 hrs 8 hrs\nLow 48 hrs 24 hrs\n",
            [
                "Urgent Team first-response 4 hour unspecified stated", "Urgent Studio first-response 2 hour unspecified stated",
                "High Team first-response 24 hour unspecified stated", "High Studio first-response 8 hour unspecified stated",
                "Low Team first-response 48 hour unspecified stated", "Low Studio first-response 24 hour unspecified stated",
            ]
        ),
        (
            "Support\n\nPriority Response Resolution Description\nP1 15 min 4 hours Complete outage\nP2 30 min 8 hours Partial outage\nP3 4 hours 3 days Minor issue\n",
            [
                "P1 first-response 15 minute unspecified stated", "P1 resolution 4 hour unspecified stated",
                "P2 first-response 30 minute unspecified stated", "P2 resolution 8 hour unspecified stated",
                "P3 first-response 4 hour unspecified stated", "P3 resolution 3 day unspecified stated",
            ]
        ),
        (
            "Time to first contact\n• P1: 2 hours\n• P2: 4 hours\nTime to fix\n• P1: 8 hours\n• P2: 20 hours\n",
            [
                "P1 first-response 2 hour unspecified stated", "P2 first-response 4 hour unspecified stated",
                "P1 resolution 8 hour unspecified stated", "P2 resolution 20 hour unspecified stated",
            ]
        ),
    ])
    func lines(_ words: String, _ expected: [String]) {
        for path in ["a.md", "a.txt"] { #expect(read(words, as: path).commitments.map(\.summary) == expected, "\(path)") }
    }
}
