// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

@Suite struct ProseReadingTests {
    @Test(arguments: [
        (
            "The Supplier shall respond to Priority 1 incidents within 30 minutes and shall restore service within four (4) hours.",
            ["Priority 1 first-response 30 minute unspecified shall", "Priority 1 restoration 4 hour unspecified shall"]
        ),
        // What the work is for is not what is promised; whom it is for stands behind it; a day that is today.
        (
            "- We commence work on correcting the defect within two (2) business days of notification (for Bronze) until it is corrected\n- We commence work on correcting it within the same business day (for Gold)",
            ["Bronze first-response 2 business-day business stated", "Gold first-response 1 business-day business stated"]
        ),
        ("We will begin working to repair the fault within 4 hours.", ["first-response 4 hour unspecified shall"]),
        ("We will respond to and repair faults within 4 hours.", ["resolution 4 hour unspecified shall"]),
        ("Send us your patch (we inspect it and give you feedback within 24 hours).", ["first-response 24 hour unspecified stated"]),
        // Whose duty it is.
        (
            "If still unresolved, the customer may write to the board, and Harbour will respond with its position within 10 business days.",
            ["first-response 10 business-day business shall"]
        ),
        ("The customer must report the fault, and the customer shall respond to questions within 10 business days.", []),
        (
            "Vendor notifies the Client within twenty-four (24) hours of becoming aware of a security incident affecting its data.",
            ["security incident incident-notice 24 hour unspecified stated"]
        ),
        // Tiers by their sisters.
        (
            "Plans\n- Cloud: e-mail support; response within 3 business days.\n- Cloud Pro: priority e-mail; response within 1 business day.\n- Corporate Cloud / Corporate Server: calls; response within 8 business hours.",
            [
                "Cloud first-response 3 business-day business stated", "Cloud Pro first-response 1 business-day business stated",
                "Corporate Cloud / Corporate Server first-response 8 business-hour business stated",
            ]
        ),
        (
            "## Priority support\n\n| Target response time | Price per year |\n|---|---|\n| 1 working day | 50,000 GBP |",
            ["first-response 1 business-day business target"]
        ),
        // One level with its number and its name; where the case goes; when the promise ends; what "and" begins.
        ("P1 - 高优先级故障（1小时内响应）", ["P1 first-response 1 hour unspecified stated"]),
        (
            "Severity 1: provide a temporary fix (the case must be reduced to Severity 2 or better) within one business day.",
            ["Severity 1 workaround 1 business-day business shall"]
        ),
        (
            "Status updates come every 30 minutes during a P1 incident and at least every 2 hours during a P2 incident until resolution.",
            ["P1 update 30 minute unspecified stated", "P2 update 2 hour unspecified stated"]
        ),
        (
            "The engineer shall telephone within one Business Day and propose a plan within five Business Days.",
            ["first-response 1 business-day business shall", "solution-plan 5 business-day business shall"]
        ),
        ("We aim to respond to support emails within one business day.", ["first-response 1 business-day business target"]),
        ("Provider will use commercially reasonable efforts to respond within 8 hours.", ["first-response 8 hour unspecified effort"]),
        (
            "Vendor shall acknowledge all P1 incidents within fifteen (15) minutes and shall provide status updates every 60 minutes.",
            ["P1 acknowledgement 15 minute unspecified shall", "P1 update 60 minute unspecified shall"]
        ),
        ("Support is available 24 x 7 with a 4 hour response time target.", ["first-response 4 hour calendar target"]),
        (
            "We reply within 1 hour for severity 1 and within 90 minutes for severity 2.",
            ["severity 1 first-response 1 hour unspecified stated", "severity 2 first-response 90 minute unspecified stated"]
        ),
        (
            "If it's not an emergency we'll reply by the end of the next working day.",
            ["not an emergency first-response 1 business-day business shall"]
        ),
        ("If an incident is not resolved within 8 hours, it will be escalated within 1 hour.", ["escalation 1 hour unspecified shall"]),
        (
            "一级故障：乙方应在15分钟内响应，2小时内到达现场，4小时内恢复业务。",
            [
                "一级故障 first-response 15 minute unspecified shall", "一级故障 onsite 2 hour unspecified shall",
                "一级故障 restoration 4 hour unspecified shall",
            ]
        ),
        ("响应时间不超过15分钟，解决时间不超过4小时。", ["first-response 15 minute unspecified shall", "resolution 4 hour unspecified shall"]),
        (
            "P1、P2、P3 级故障的响应时间分别为 15 分钟、1 小时、4 小时。",
            [
                "P1 first-response 15 minute unspecified stated", "P2 first-response 1 hour unspecified stated",
                "P3 first-response 4 hour unspecified stated",
            ]
        ),
        (
            "P1 and P2 incidents: we shall respond within 1 hour.",
            ["P1 first-response 1 hour unspecified shall", "P2 first-response 1 hour unspecified shall"]
        ),
        ("提供7×24小时电话支持，15分钟内响应。", ["first-response 15 minute calendar stated"]),
        ("故障解决时限为4-24小时。", ["resolution 4-24 hour unspecified stated"]),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        "Customers must pay invoices within 30 days.", "The Customer shall respond to questions within 2 business days.",
        "甲方应在收到发票后30日内付款。", "用户应在24小时内回复确认。", "Data is retained for 90 days.",
        "The API server response time is below 500 ms.", "A 500 response code appears within 10 minutes.",
        "For example, a ticket answered within 4 hours is on time.",
        "Expect a downtime of 3 1/2 hours per month.", "Before 1 October 2018 the response time was within 90 minutes.",
        "We do not guarantee a resolution within 4 hours.", "Vendor shall not be obliged to respond within 30 minutes.",
        "Vendor is not required to resolve issues within 4 hours.", "乙方无义务在35分钟内响应。",
        "The parties shall meet within 10 days to resolve any dispute.",
        "例如，2小时内响应即为按时。", "质保期：验收后3个月内免费修复。", "Either party may terminate on 30 days' written notice.", "系统页面响应时间小于500毫秒。",
        "We will respond as soon as possible.", "尽快响应。", "24小时值班热线。",
        "If we fail to respond within 4 hours, you are entitled to a credit.", "Tickets are closed after 7 days of inactivity.",
    ])
    func rejects(_ words: String) { #expect(summaries(words) == []) }

    @Test func percentOfTickets() {
        let agreement = read(
            "# SLA\n\n95% of P1 incidents shall receive a first response within 30 minutes per month.\n\n95%的P2级故障应在1小时内响应（按月统计）。\n")
        #expect(agreement.commitments.map(\.percent) == [Quantity(95), Quantity(95)])
        #expect(agreement.commitments.map(\.period) == ["per month", "按月"])
        #expect(agreement.commitments.map(\.severity) == ["P1", "P2级"])
    }

    @Test func availability() {
        let agreement = read(
            "# SLA\n\nWe guarantee a 99.95% uptime per calendar month.\n\n服务可用性不低于99.9%。\n\nDurability is 99.9999%. If availability falls below 99%, a credit of 10% applies.\n"
        )
        #expect(agreement.commitments.map(\.metric) == [.availability, .availability])
        #expect(agreement.commitments.map(\.percent) == [Quantity("99.95"), Quantity("99.9")])
        #expect(agreement.commitments.allSatisfy { $0.target == nil })
    }

    @Test func blanks() {
        let agreement = read("# 合同\n\n- 紧急故障：_______小时内响应，_______小时内到达现场\n", as: "a.txt")
        #expect(agreement.commitments.map(\.presence) == [.placeholder, .placeholder])
        #expect(agreement.diagnostics.contains { $0.code == .commitmentPlaceholder })
    }

    @Test func listsUnderHeadingsAndItems() {
        let agreement = read(
            "# Support Policy\n\n## Response times\n\n### Critical\n\n- Gold: 30 minutes\n- Silver: 2 hours\n\n### Other\n\nResponse time commitments:\n\n* Major issues (no workaround): 8 business hours\n* Minor issues (non-critical bugs): 24 business hours\n"
        )
        #expect(
            agreement.commitments.map(\.summary) == [
                "Critical Gold first-response 30 minute unspecified stated", "Critical Silver first-response 2 hour unspecified stated",
                "Major issues first-response 8 business-hour business shall", "Minor issues first-response 24 business-hour business shall",
            ])
    }

    @Test func gradeNeedsStartAndRemedy() {
        let words =
            "# SLA\n\nThe Supplier shall respond to P1 within 30 minutes. Time runs from receipt of the Customer's ticket. If the Supplier fails, a service credit of 5% of the monthly fee is due.\n"
        #expect(read(words).commitments.map(\.grade) == [.g1])
        #expect(read("# SLA\n\nThe Supplier shall respond to P1 within 30 minutes.\n").commitments.map(\.grade) == [.g2])
        #expect(read("# SLA\n\nOur target is to respond to P1 within 30 minutes.\n").commitments.map(\.grade) == [.g3])
        #expect(read("# About us\n\nOur team answers, response to P1 within 30 minutes.\n").commitments.map(\.grade) == [.g5])
    }
}
