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
            ["1 Weekday first-response 4 hour unspecified stated", "1 24/7 first-response 1 hour unspecified stated"]
        ),
        (
            "| Severity | Weekday initial response time | 24/7 initial response time |\n|---|---|---|\n| 1 | 4 hours | 1 hour |",
            ["1 Weekday first-response 4 hour unspecified stated", "1 24/7 first-response 1 hour unspecified stated"]
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
