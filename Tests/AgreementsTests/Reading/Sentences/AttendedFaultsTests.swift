// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Who attends what cannot be cleared from afar comes to the site; who only comes in from afar responds.
@Suite struct AttendedFaultsTests {
    @Test(arguments: [
        (
            "agreement.md",
            "3.1 If a Category A Fault cannot in the Provider's opinion be cleared remotely, an engineer of the Provider shall attend:\n\n(a) at any Terminal within the Port of Merrow, within two (2) hours;\n\n(b) at any other Terminal on the mainland, within six (6) hours.",
            ["onsite 2 hour | Category A | - | -", "onsite 6 hour | Category A | - | -"] as [String]
        ),
        (
            "agreement.md", "If a Category A Fault cannot be cleared remotely, an engineer shall attend within two (2) hours.",
            ["onsite 2 hour | Category A | - | -"] as [String]
        ),
        // Without that it may be a call.
        (
            "agreement.md", "An engineer of the Provider shall attend within two (2) hours.",
            ["first-response 2 hour | - | - | -"] as [String]
        ),
        // An engineer who comes in from afar, round the clock.
        (
            "agreement.md", "### 远程响应\n\n停线故障：12分钟内工程师接入，全年无休；一般故障：1小时内工程师接入（每日8:00至20:00）。",
            ["first-response 12 minute | 停线故障 | - | -", "first-response 1 hour | 一般故障 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
