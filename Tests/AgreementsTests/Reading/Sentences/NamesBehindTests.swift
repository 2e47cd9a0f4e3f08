// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Names in parentheses or behind "for", each of the length before it.
@Suite struct NamesBehindTests {
    @Test(arguments: [
        (
            "agreement.md", "Calls at sea are moved to the spare channel as a stopgap within 3 hours (Deep Sea) or 7 hours (Coaster).",
            ["workaround 3 hour | Calls at sea | Deep Sea | -", "workaround 7 hour | Calls at sea | Coaster | -"] as [String]
        ),
        // Not the name before the second length.
        (
            "agreement.md", "值班员于 12 分钟（商旗版）或 3 分钟（独旗版）内应答。",
            ["first-response 12 minute | - | 商旗版 | -", "first-response 3 minute | - | 独旗版 | -"] as [String]
        ),
        ("agreement.md", "故障在5小时内（金牌）或9小时内（银牌）修复。", ["resolution 5 hour | - | 金牌 | -", "resolution 9 hour | - | 银牌 | -"] as [String]),
        (
            "agreement.md",
            "A hoist that is out of order is repaired within 20 hours of the fitter's arrival (Full Care) or within four working days of it (Basic Care).",
            [
                "resolution 20 hour | hoist that is out of order | Full Care | -",
                "resolution 4 business-day | hoist that is out of order | Basic Care | -",
            ] as [String]
        ),
        (
            "agreement.md",
            "# Cluster\n\n### Red: nobody can work\n\nWe answer within 12 minutes.\n\n### Amber: one group cannot work\n\nWe answer within 3 working hours.\n\n### Quick Lane\n\nWhoever has bought the Quick Lane is answered in 5 minutes for Red and one working hour for Amber.",
            [
                "first-response 12 minute | Red | - | -", "first-response 3 business-hour | Amber | - | -",
                "first-response 5 minute | Red | - | -", "first-response 1 business-hour | Amber | - | -",
            ] as [String]
        ),
        // How a length is meant is no name.
        (
            "agreement.md", "We answer within 2 hours (target) and fix within 9 hours (maximum).",
            ["first-response 2 hour | - | - | -", "resolution 9 hour | - | - | -"] as [String]
        ),
        // Ways to reach support are ways.
        (
            "agreement.md", "We answer within 2 hours (phone) or 9 hours (portal).",
            ["first-response 2 hour | - | - | phone", "first-response 9 hour | - | - | portal"] as [String]
        ),
        // What a level is called is no tier.
        (
            "agreement.md",
            "An engineer calls you back within 25 minutes for a Class A fault (line down) and within 2 hours for a Class B fault (line slow).",
            ["first-response 25 minute | Class A | - | -", "first-response 2 hour | Class B | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
