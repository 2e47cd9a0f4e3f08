// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

/// Units, marks and names that stand elsewhere than beside the number.
@Suite struct TableUnitTests {
    private static let bare = "| Severity | Solo | Elite |\n|---|---|---|\n| P1 | 8 | 1* |\n| P2 | 12 | 6 |\n"

    @Test(arguments: [
        // The heading, the sentence under the table, the note that a mark points to.
        (
            "## Target response times (business hours)\n\n" + bare
                + "\nAll times are expressed in business hours, except those marked (\\*), which are stated in plain hours.",
            [
                "P1 Solo first-response 8 business-hour business target", "P1 Elite first-response 1 hour calendar target",
                "P2 Solo first-response 12 business-hour business target", "P2 Elite first-response 6 business-hour business target",
            ]
        ),
        (
            "## Response times\n\n| Severity | Response | Resolution |\n|---|---|---|\n| P1 | 1 | 4 |\n| P2 | 4 | 24 |\n\nAll figures are given in hours.",
            [
                "P1 first-response 1 hour unspecified stated", "P1 resolution 4 hour unspecified stated",
                "P2 first-response 4 hour unspecified stated", "P2 resolution 24 hour unspecified stated",
            ]
        ),
        (
            "## 响应时间（单位：小时）\n\n| 级别 | 标准版 | 企业版 |\n|---|---|---|\n| 一级 | 4 | 1 |\n| 二级 | 8 | 2 |",
            [
                "一级 标准版 first-response 4 hour unspecified stated", "一级 企业版 first-response 1 hour unspecified stated",
                "二级 标准版 first-response 8 hour unspecified stated", "二级 企业版 first-response 2 hour unspecified stated",
            ]
        ),
        // A mark whose note gives no unit leaves its number unread; so does a table without any.
        (
            "## Target response times (business hours)\n\n" + bare + "\n\\* Ask us first.",
            [
                "P1 Solo first-response 8 business-hour business target", "P2 Solo first-response 12 business-hour business target",
                "P2 Elite first-response 6 business-hour business target",
            ]
        ),
        ("## Target response times\n\n" + bare, []),
        ("## Engineers on call (hours)\n\n| Team | Solo | Elite |\n|---|---|---|\n| East | 8 | 1 |\n| West | 12 | 6 |", []),
    ])
    func unitsFromElsewhere(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test func `an asterisk that opens nothing points to its note`() {
        let agreement = read(
            "# Terms\n\n| Severity | First response |\n|---|---|\n| P1 | 1 hour* |\n| P2 | **4 hours** |\n| P3 | *8 hours* |\n\n\\* 24x7\n")
        #expect(
            agreement.commitments.map(\.summary) == [
                "P1 first-response 1 hour calendar stated", "P2 first-response 4 hour unspecified stated",
                "P3 first-response 8 hour unspecified stated",
            ])
    }

    @Test(arguments: [
        // Levels crossed with levels; names in parentheses behind each length; metrics before colons; a day that is today.
        (
            "Response times of the helpdesk:\n\n| Priority | Fatal | Severe | Minor |\n|:-:|---|---|---|\n| 1 | 15min | 20min | 60min |\n| 2 | 30min | 45min | 90min |",
            [
                "1, Fatal first-response 15 minute unspecified stated", "1, Severe first-response 20 minute unspecified stated",
                "1, Minor first-response 60 minute unspecified stated", "2, Fatal first-response 30 minute unspecified stated",
                "2, Severe first-response 45 minute unspecified stated", "2, Minor first-response 90 minute unspecified stated",
            ]
        ),
        (
            "| Severity | Response |\n|---|---|\n| P1 | within 2 hours (contracted); 4 hours (ad hoc) |\n| P2 | 8 hours (target); 16 hours (maximum) |",
            [
                "P1 contracted first-response 2 hour unspecified stated", "P1 ad hoc first-response 4 hour unspecified stated",
                "P2 first-response 8 hour unspecified target",
            ]
        ),
        (
            "| Item | Level |\n|---|---|\n| Hours | weekdays 7.00-19.00 |\n| Response | K3 reaction: 2h, solution: 1 BD |",
            ["first-response 2 hour business stated", "resolution 1 business-day business stated"]
        ),
        (
            "| Severity | Response | Communication |\n|---|---|---|\n| SEV1 | 1 hour | notified within 24 hours; updates at least daily until solved |\n| SEV2 | Acknowledged and begun the same working day | as facts change |",
            [
                "SEV1 first-response 1 hour unspecified stated", "SEV1 incident-notice 24 hour unspecified stated",
                "SEV1 update 1 day unspecified stated", "SEV2 acknowledgement 1 business-day business stated",
            ]
        ),
    ])
    func namesInCells(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }
}
