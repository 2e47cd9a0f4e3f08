// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

/// Wordings of contracts, offers and plan pages, each with the like of it that says something else.
@Suite struct ContractWordingTests {
    @Test(arguments: [
        // Headings at the head of their clause.
        (
            "D.2.1 Priority One Incident. Contractor shall acknowledge the Incident within fifteen (15) minutes, and shall restore the function within four (4) hours.",
            [
                "Priority One Incident acknowledgement 15 minute unspecified shall",
                "Priority One Incident restoration 4 hour unspecified shall",
            ]
        ),
        ("3.2 Reporting. Contractor shall acknowledge the Incident within one hour.", ["acknowledgement 1 hour unspecified shall"]),
        // Tiers that a sentence begins with, are told by their hours, or stand beside a colour; names of sections are none.
        ("On Pro we respond within 10 hours.", ["Pro first-response 10 hour unspecified stated"]),
        (
            "On Enterprise, an Urgent ticket is resolved within 10 hours and a Serious one within 4 working days.",
            [
                "Urgent ticket Enterprise resolution 10 hour unspecified stated",
                "Serious one Enterprise resolution 4 business-day business stated",
            ]
        ),
        ("On request we respond within 10 hours.", ["first-response 10 hour unspecified stated"]),
        (
            "Response times:\n\n| Severity | Weekday | 24/7 |\n|---|---|---|\n| 1 | 4 hours | 1 hour |",
            ["1 Weekday first-response 4 hour unspecified stated", "1 24/7 first-response 1 hour calendar stated"]
        ),
        (
            "| Severity | Weekday initial response time | 24/7 initial response time |\n|---|---|---|\n| 1 | 4 hours | 1 hour |",
            ["1 Weekday first-response 4 hour unspecified stated", "1 24/7 first-response 1 hour calendar stated"]
        ),
        (
            "| Feature | Amber | Cobalt |\n|---|---|---|\n| First response time | 8 hours | 1 hour |",
            ["Amber first-response 8 hour unspecified stated", "Cobalt first-response 1 hour unspecified stated"]
        ),
        (
            "## ICT standards cover\n\nWe resolve critical incidents within 2 hours.",
            ["critical incidents resolution 2 hour unspecified stated"]
        ),
        ("## Not for Team\n\nWe resolve incidents within 2 hours.", ["resolution 2 hour unspecified stated"]),
        ("With Gold Care, the technician arrives on site within 6 hours.", ["Gold Care onsite 6 hour unspecified stated"]),
        ("Customers on Advanced receive a progress note every two hours.", ["Advanced update 2 hour unspecified stated"]),
        (
            "<table><tr><th rowspan=2>Priority</th><th colspan=2>Office Cover</th><th colspan=2>Always-On Cover</th></tr><tr><th>Response</th><th>Resolution</th><th>Response</th><th>Resolution</th></tr><tr><td>P1</td><td>30 mins</td><td>4 hrs</td><td>15 mins</td><td>2 hrs</td></tr></table>",
            [
                "P1 Office Cover first-response 30 minute", "P1 Office Cover resolution 4 hour",
                "P1 Always-On Cover first-response 15 minute",
                "P1 Always-On Cover resolution 2 hour",
            ]
        ),
        (
            "| Class | Silver (call-back / on site) | Gold (call-back / on site) |\n|---|---|---|\n| P1 | 15 min / 1 h | 5 min / 45 min |",
            [
                "P1 Silver first-response 15 minute", "P1 Silver onsite 1 hour", "P1 Gold first-response 5 minute",
                "P1 Gold onsite 45 minute",
            ]
        ),
        (
            "<table><tr><th colspan=2>服务内容</th><th>基础版</th><th>旗舰版</th></tr><tr><td colspan=2>服务时间</td><td>5×8</td><td>7×24</td></tr><tr><td rowspan=2>工单首次响应</td><td>紧急</td><td>4小时</td><td>15分钟</td></tr><tr><td>一般</td><td>1个工作日</td><td>2小时</td></tr></table>",
            [
                "紧急 基础版 first-response 4 hour", "紧急 旗舰版 first-response 15 minute", "一般 基础版 first-response 1 business-day",
                "一般 旗舰版 first-response 2 hour",
            ]
        ),
        (
            "## Escalation of Urgent faults\n\n| Informed person | If not restored after |\n|---|---|\n| Head of Support | 4 hours |\n| Director | 12 hours |",
            ["Urgent faults escalation 4 hour", "Urgent faults escalation 12 hour"]
        ),
        // Names of cases.
        (
            "1. A whole wing is dark\n   - a technician answers: 2 hours\n   - a technician is in the building: next business day\n2. Requests (accounts, moves)\n   - a technician answers: 2 business days",
            [
                "A whole wing is dark first-response 2 hour unspecified stated",
                "A whole wing is dark onsite 1 business-day business stated",
                "Requests first-response 2 business-day business stated",
            ]
        ),
        (
            "* nightly crash – you get an engineer inside 45 minutes;\n* broken build – a first answer in six business hours",
            [
                "nightly crash first-response 45 minute unspecified stated",
                "broken build first-response 6 business-hour business stated",
            ]
        ),
        // Labels in a row, lengths in other words.
        (
            "First contact: 1 hour Progress reports: every 4 hours Target for restoring service: 9 hours",
            [
                "first-response 1 hour unspecified", "update 4 hour unspecified", "restoration 9 hour unspecified target",
            ]
        ),
        (
            "| Level | Acknowledgement | Response |\n|---|---|---|\n| Urgent | 4 or less hours | 8 or fewer hours |",
            ["Urgent acknowledgement 4 hour unspecified stated", "Urgent first-response 8 hour unspecified stated"]
        ),
        ("Restoration: next business day +2.", ["restoration 3 business-day business stated"]),
        ("Restoration: next business day +1 / +2 / +5.", []),
        // Lateness and what is paid for it, reviews, notices the other way, what was replaced.
        (
            "## Compensation\n\n| Restored later than promised by | Share of the monthly rental |\n|---|---|\n| up to 3 hours | 5% |\n| 3 to 10 hours | 12% |",
            []
        ),
        ("Where targets are missed, a service review meeting takes place within 5 business days of the response.", []),
        ("This policy replaces the one under which Severity 1 cases were answered within two hours.", []),
        ("Bundles are deleted 60 days after the case is closed. Laptops take about three weeks to arrive.", []),
        ("Loss must be notified to the carrier within 7 days. Visits on site are announced a week ahead.", []),
        ("The 8 hour period for restoring a fault that stood in the old exhibit was replaced by Amendment 2.", []),
        ("A Severity 1 case that has gone an hour without a restoration forecast shall be escalated.", []),
    ])
    func wordings(_ words: String, _ expected: [String]) {
        let read = summaries(words)
        #expect(read.count == expected.count && zip(read, expected).allSatisfy { $0.hasPrefix($1) }, "\(read)")
    }

    @Test func `columns of a text without their heads are not read`() {
        let text =
            "Shop unreachable\n  first reply                  25 min            10 min\n  first reply                  2 hours           40 min\n\nWe respond within 2 hours 30 minutes.\n"
        #expect(read(text, as: "offer.txt").commitments.map(\.summary) == ["first-response 150 minute unspecified stated"])
    }
}
