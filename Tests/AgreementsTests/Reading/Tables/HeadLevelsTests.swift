// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Heads over heads, and heads that are levels because the paper says so.
@Suite struct HeadLevelsTests {
    @Test(
        arguments: [
            (
                "WHAT YOU CAN COUNT ON\n\n                  Band A sites              Band B sites\n               ---------------------   -----------------------\n               We speak to  Put right  We speak to   Put right\n               you within   within     you within    within\n--------------------------------------------------------------\nPriority One   10 minutes   3 hours    40 minutes    6 hours\nPriority Two   1 hour       7 hours    3 hours       2 working\n                                                     days\n--------------------------------------------------------------",
                "a.txt",
                [
                    "first-response 10 minute | Priority One | Band A sites | -", "resolution 3 hour | Priority One | Band A sites | -",
                    "first-response 40 minute | Priority One | Band B sites | -", "resolution 6 hour | Priority One | Band B sites | -",
                    "first-response 1 hour | Priority Two | Band A sites | -", "resolution 7 hour | Priority Two | Band A sites | -",
                    "first-response 3 hour | Priority Two | Band B sites | -",
                    "resolution 2 business-day | Priority Two | Band B sites | -",
                ]
            ),
            (
                "<h1>Care</h1><table><tr><th></th><th colspan=3>Assured</th><th colspan=3>Assured Prime</th></tr><tr><th></th><th>Down</th><th>Restricted</th><th>Minor</th><th>Down</th><th>Restricted</th><th>Minor</th></tr><tr><td>Response time</td><td>1 hour</td><td>3 hours</td><td>2 business days</td><td>20 minutes</td><td>1 hour</td><td>1 business day</td></tr></table>",
                "a.html",
                [
                    "first-response 1 hour | Down | Assured | -", "first-response 3 hour | Restricted | Assured | -",
                    "first-response 2 business-day | Minor | Assured | -", "first-response 20 minute | Down | Assured Prime | -",
                    "first-response 1 hour | Restricted | Assured Prime | -", "first-response 1 business-day | Minor | Assured Prime | -",
                ]
            ),
            (
                "# States\n\nA system is Stopped when the process stands still. It is Degraded when screens are missing. Whatever else you report is Advisory.\n\n## Plan Daylight\n\n| | Stopped | Degraded | Advisory |\n|---|---|---|---|\n| First response | 2 hours | 4 hours | 2 working days |\n\n## Plan Continuous\n\n| | Stopped | Degraded | Advisory |\n|---|---|---|---|\n| First response | 15 minutes | 1 hour | 1 working day |",
                "a.md",
                [
                    "first-response 2 hour | Stopped | Plan Daylight | -", "first-response 4 hour | Degraded | Plan Daylight | -",
                    "first-response 2 business-day | Advisory | Plan Daylight | -",
                    "first-response 15 minute | Stopped | Plan Continuous | -", "first-response 1 hour | Degraded | Plan Continuous | -",
                    "first-response 1 business-day | Advisory | Plan Continuous | -",
                ]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
