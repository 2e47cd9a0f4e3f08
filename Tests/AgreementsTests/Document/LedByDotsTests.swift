// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Labels that dots lead to their values.
@Suite struct LedByDotsTests {
    @Test(arguments: [
        // Each line is an item under the sentence before them.
        (
            "agreement.txt", "技術員於派單後按下列時間抵達店舖：\n\n港島及九龍 ............ 5 小時內\n新界 .................. 4 至 7 小時內\n離島 ........ 下一個工作天",
            ["onsite 5 hour | 港島及九龍 | - | -", "onsite 7 hour | 新界 | - | -", "onsite 1 business-day | 離島 | - | -"] as [String]
        ),
        (
            "agreement.txt", "On site from the call:\n\n  Zone A ........ 3 hours\n  Zone B ........ 9 hours",
            ["onsite 3 hour | Zone A | - | -", "onsite 9 hour | Zone B | - | -"] as [String]
        ),
        // Three dots end a thought.
        (
            "agreement.txt", "We try hard ... and sometimes fail.\nWe respond within 5 hours.",
            ["first-response 5 hour | - | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
