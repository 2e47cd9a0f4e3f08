// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What share of cases was dealt with in time once, and what share is promised.
@Suite struct SharesOfThePastTests {
    @Test(arguments: [
        (
            "agreement.md",
            "Fix: 4 working days for P2.\n\nIn the year to June the bureau fixed 92% of P2 tickets on the day they were logged.",
            ["resolution 4 business-day | P2 | - | -"] as [String]
        ),
        (
            "agreement.md", "Fix: 4 working days for P2.\n\nLast year we resolved 92% of tickets on time.",
            ["resolution 4 business-day | P2 | - | -"] as [String]
        ),
        ("agreement.md", "P2故障4个工作日内修复。\n\n去年全年，P2故障按时修复率为92%。", ["resolution 4 business-day | P2 | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
