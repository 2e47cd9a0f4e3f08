// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What the reader is asked to do, what others promise, what is given points for and what is counted from: beside what is owed.
@Suite struct AskedOfReadersTests {
    @Test(arguments: [
        (
            "agreement.md",
            "We may ask for a memory dump; please upload it within 3 hours of our asking, since nothing can be done without it.",
            [] as [String]
        ),
        ("agreement.md", "Please allow up to 20 hours for a response.", ["first-response 20 hour | - | - | -"] as [String]),
        ("agreement.md", "Please ring the desk; we respond within 3 hours.", ["first-response 3 hour | - | - | -"] as [String]),
        ("agreement.md", "The carrier we build on promises us a repair in 50 hours; our own times above count for you.", [] as [String]),
        ("agreement.md", "The ground station's owner repairs its own dish in 5 hours, by its own statement.", [] as [String]),
        ("agreement.md", "「5 小時」以客服受理時起算，夜間照計。", [] as [String]),
        ("agreement.md", "客服5小時內受理。", ["acknowledgement 5 hour | - | - | -"] as [String]),
        ("agreement.md", "Earlier issues of these terms gave Class 2 a response within 50 minutes; issue 8 replaces them.", [] as [String]),
        ("agreement.md", "A party that has broken a term has 20 days to put it right after a written reminder.", [] as [String]),
        (
            "agreement.md",
            "# 5. What the Clinic does\n\nThe Clinic runs the daily controls, reports a failed control within 3 hours, and cleans the analyser before each visit.",
            [] as [String]
        ),
        ("agreement.md", "# 5. What the Desk does\n\nThe desk responds within 3 hours.", ["first-response 3 hour | - | - | -"] as [String]),
        (
            "agreement.md",
            "Subscribers receive written incident reports for outages that make the service unavailable for 20 minutes or more.",
            [] as [String]
        ),
        (
            "agreement.md",
            "| Repair late by | Off your next bill |\n|---|---|\n| up to 20 hours | half a month's rental |\n| 20 to 60 hours | one month's rental |",
            [] as [String]
        ),
        ("agreement.md", "售后服务：3小时内到场得5分，5小时内到场得3分。", [] as [String]),
        ("agreement.md", "售后服务：3小时内到场。", ["onsite 3 hour | - | - | -"] as [String]),
        ("agreement.md", "二、响应方案（25分）", [] as [String]),
        // No first answer.
        ("agreement.md", "甲方提出的变更需求，乙方在9个工作日内反馈实施方案及报价。", ["solution-plan 9 business-day | - | - | -"] as [String]),
        ("agreement.md", "Your account needs to be settled within 4 days.", [] as [String]),
        // Who answers is the vendor, whatever he is called.
        (
            "agreement.md",
            "# 5. What the Cooperative does\n\nIf the ledger cannot be opened, the Cooperative starts work and answers the Abbey within three hours.",
            ["first-response 3 hour | ledger cannot be opened | - | -"] as [String]
        ),
        ("agreement.md", "Harbour customers must name somebody who answers within 20 minutes.", [] as [String]),
        ("agreement.md", "Some vendors offer a 5-hour response for free products. We do not.", [] as [String]),
        ("agreement.md", "The carrier has a repair time of its own of eleven (11) hours.", [] as [String]),
        // What is asked of the writer is no case.
        ("agreement.md", "來信請附上設備序號，我們會於 2 個工作天內回覆。", ["first-response 2 business-day | - | - | -"] as [String]),
        (
            "agreement.md", "While the service desk is open, a message sent by chat is answered within seven minutes.",
            ["first-response 7 minute | - | - | chat"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
