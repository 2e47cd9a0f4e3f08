// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// A length belongs to the verb of its own clause, not to that of the clause behind the comma.
@Suite struct OwnClausesTests {
    @Test(arguments: [
        (
            "agreement.md",
            "For a Class 1 event a technician is on the line within 4 minutes, the stream is back on air within 25 minutes, and the operator is told the state of play every 15 minutes.",
            ["first-response 4 minute | Class 1 | - | -", "restoration 25 minute | Class 1 | - | -", "update 15 minute | Class 1 | - | -"]
                as [String]
        ),
        (
            "agreement.md", "For a Class 2 event a specialist calls within 35 minutes, and full service is restored within 7 hours.",
            ["first-response 35 minute | Class 2 | - | -", "restoration 7 hour | Class 2 | - | -"] as [String]
        ),
        // What no list knows is nobody's metric, and does not borrow one.
        (
            "agreement.md", "For a Class 3 event a courier sets out within 50 minutes, and full service is restored within 7 hours.",
            ["restoration 7 hour | Class 3 | - | -"] as [String]
        ),
        (
            "agreement.md", "Within 35 minutes, we call you back; within 7 hours, we restore the service.",
            ["first-response 35 minute | - | - | -", "restoration 7 hour | - | - | -"] as [String]
        ),
        (
            "agreement.md", "A colleague takes the caller's report within 25 seconds of ringing.",
            ["first-response 25 second | - | - | -"] as [String]
        ),
        // An aside tells how, and only perhaps.
        (
            "agreement.md",
            "Cooling affected by a Grade 2 fault shall be reinstated, if need be with loan equipment, within sixteen hours of the call.",
            ["restoration 16 hour | Grade 2 | - | -"] as [String]
        ),
        (
            "agreement.md", "The loan equipment shall be supplied as a workaround within six hours.",
            ["workaround 6 hour | - | - | -"] as [String]
        ),
        // Somebody is told, and what has happened stands before.
        (
            "agreement.md", "If personal data has been exposed, we tell your privacy officer within 30 hours of being sure.",
            ["incident-notice 30 hour | personal data has been exposed | - | -"] as [String]
        ),
        (
            "agreement.md", "The site contact gets a message every 4 hours. The defect is cured by the close of the second working day.",
            ["update 4 hour | - | - | -", "resolution 2 business-day | - | - | -"] as [String]
        ),
        (
            "agreement.md",
            "Progress notes are added once per working day. The final report on a Grade 1 fault follows within 12 business days.",
            ["update 1 business-day | - | - | -", "incident-report 12 business-day | Grade 1 | - | -"] as [String]
        ),
        ("agreement.md", "二级事件仍未恢复的，供应商的工程师须在3小时内抵达数据中心。", ["onsite 3 hour | 二级事件 | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
