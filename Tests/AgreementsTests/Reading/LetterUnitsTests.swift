// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Units and metrics that a paper writes with letters and explains.
@Suite struct LetterUnitsTests {
    @Test(arguments: [
        // Read as a day, it would be too short.
        (
            "agreement.md",
            "## Response targets\n\n| Subscription | S1 | S2 |\n|---|---|---|\n| Team | 8 h | 1 d |\n| Pro | 1 h | 5 h |\n\nTimes are given in hours, and *d* means a business day.",
            [
                "first-response 8 hour | S1 | Team | - | unspecified", "first-response 1 business-day | S2 | Team | - | business",
                "first-response 1 hour | S1 | Pro | - | unspecified", "first-response 5 hour | S2 | Pro | - | unspecified",
            ] as [String]
        ),
        (
            "agreement.md",
            "## Response targets\n\n| Subscription | S1 | S2 |\n|---|---|---|\n| Team | 8 h | 1 d |\n\nh: business hours. d: working days.",
            ["first-response 8 business-hour | S1 | Team | - | business", "first-response 1 business-day | S2 | Team | - | business"]
                as [String]
        ),
        // Nobody says so.
        (
            "agreement.md",
            "## Response targets\n\n| Subscription | S1 | S2 |\n|---|---|---|\n| Team | 8 h | 1 d |\n| Pro | 1 h | 2 days |",
            [
                "first-response 8 hour | S1 | Team | - | unspecified", "first-response 1 day | S2 | Team | - | unspecified",
                "first-response 1 hour | S1 | Pro | - | unspecified", "first-response 2 day | S2 | Pro | - | unspecified",
            ] as [String]
        ),
        // A letter with a digit, by its definition alone.
        (
            "agreement.md",
            "| Priority | T1 | T2 | T3 |\n|---|---|---|---|\n| Priority 1 | 35 minutes | 1 hour | 6 hours |\n\n- “T1” means the time from receipt of a Support Request to the first response of a review consultant.\n- “T2” means the longest interval between two progress updates on an open request.\n- “T3” means the time to restoration of the platform.",
            [
                "first-response 35 minute | Priority 1 | - | - | unspecified", "update 1 hour | Priority 1 | - | - | unspecified",
                "restoration 6 hour | Priority 1 | - | - | unspecified",
            ] as [String]
        ),
        // A level with its metric behind a colon defines nothing.
        (
            "agreement.md", "P1: first response 25 minutes.\n\n| | P1 | P2 |\n|---|---|---|\n| Resolution | 5 hours | 9 hours |",
            [
                "first-response 25 minute | P1 | - | - | unspecified", "resolution 5 hour | P1 | - | - | unspecified",
                "resolution 9 hour | P2 | - | - | unspecified",
            ] as [String]
        ),
    ])
    func promisesWithTheirClocks(path: String, words: String, expected: [String]) {
        let stated = read(words, as: path).commitments.filter { $0.presence == .stated }
        #expect(stated.map { "\($0.row) | \($0.clock.rawValue)" } == expected)
    }
}
