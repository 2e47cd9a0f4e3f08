// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What trades call an answer, a visit, news and a service that is back.
@Suite struct WordsOfTradesTests {
    @Test(arguments: [
        ("agreement.md", "A nurse on duty answers a message within 12 minutes.", ["first-response 12 minute | - | - | -"] as [String]),
        ("agreement.md", "The bureau answers every letter within 12 days.", ["first-response 12 day | - | - | letter"] as [String]),
        (
            "agreement.md", "Calls made in school hours are taken by a person within 50 seconds.",
            ["first-response 50 second | - | - | -"] as [String]
        ),
        ("agreement.md", "Power is back within 7 hours.", ["restoration 7 hour | - | - | -"] as [String]),
        ("agreement.md", "Service is restored by the end of the next school day.", ["restoration 1 business-day | - | - | -"] as [String]),
        ("agreement.md", "For Class 2 we post progress in the portal every 4 hours.", ["update 4 hour | Class 2 | - | -"] as [String]),
        (
            "agreement.md", "After a Class 1 event you receive our written findings within 12 working days.",
            ["incident-report 12 business-day | Class 1 | - | -"] as [String]
        ),
        (
            "agreement.md", "They give a first answer within 4 working days and a written work plan within 3 weeks of the request.",
            ["first-response 4 business-day | - | - | -", "solution-plan 3 week | - | - | -"] as [String]
        ),
        (
            "agreement.md", "现场响应时间：城市区域内1.5小时，县城及以下区域3小时。",
            ["onsite 1.5 hour | 城市区域内 | - | -", "onsite 3 hour | 县城及以下区域 | - | -"] as [String]
        ),
        (
            "agreement.md", "Over each quarter the grid accepts jobs for at least 96% of all hours.",
            ["availability 96% | - | - | -"] as [String]
        ),
        (
            "agreement.md",
            "In each month a cell accepts connections for at least the following share of the time:\n\n* cells of three or more nodes: 99.95%\n* single-node cells: 99.5%",
            ["availability 99.95% | - | cells of three or more nodes | -", "availability 99.5% | - | single-node cells | -"] as [String]
        ),
        (
            "agreement.md", "We warrant that each scanner is ready for use for 98% of every half-year.",
            ["availability 98% | - | - | -"] as [String]
        ),
        (
            "agreement.md",
            "The Supplier shall keep each Core Hall available for 99.95% and each Side Hall available for 99.7% of every calendar quarter.",
            ["availability 99.95% | - | Core Hall | -", "availability 99.7% | - | Side Hall | -"] as [String]
        ),
        (
            "agreement.md", "**7. Availability.** Per calendar month: Protected lines 99.99 %, Unprotected lines 99.6 %.",
            ["availability 99.99% | - | Protected lines | -", "availability 99.6% | - | Unprotected lines | -"] as [String]
        ),
        (
            "agreement.md",
            "## If you are not satisfied\n\nPress the button in the case. A Care Desk manager calls you back within 80 minutes.",
            ["escalation 80 minute | - | - | -"] as [String]
        ),
        // Nobody complains.
        ("agreement.md", "The manager on duty answers within 20 minutes.", ["first-response 20 minute | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
