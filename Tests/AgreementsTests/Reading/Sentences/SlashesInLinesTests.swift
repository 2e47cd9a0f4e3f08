// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Two lengths before and behind a slash in the lines of a list.
@Suite struct SlashesInLinesTests {
    @Test(arguments: [
        (
            "agreement.md", "## 二、障碍处理时限（斜线前为光速商务，斜线后为企业专线）\n\n1. 线路全断：响应 1 小时／15 分钟；到场 8 小时／4 小时\n2. 品质不良：响应 4 小时／1 小时",
            [
                "first-response 1 hour | 线路全断 | 光速商务 | -", "first-response 15 minute | 线路全断 | 企业专线 | -", "onsite 8 hour | 线路全断 | 光速商务 | -",
                "onsite 4 hour | 线路全断 | 企业专线 | -", "first-response 4 hour | 品质不良 | 光速商务 | -", "first-response 1 hour | 品质不良 | 企业专线 | -",
            ] as [String]
        ),
        // Whose each is, is a guess.
        ("agreement.md", "1. 线路全断：响应 1 小时／15 分钟", [] as [String]),
        ("agreement.md", "响应 24小时/24 hours", ["first-response 24 hour | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
