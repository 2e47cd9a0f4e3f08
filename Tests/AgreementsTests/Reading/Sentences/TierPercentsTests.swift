// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func rows(_ words: String) -> [String] {
    read("# Agreement\n\n" + words + "\n").commitments.filter { $0.metric == .availability }.map {
        "\($0.percent.map { "\($0.thousandths)" } ?? "-") \($0.plan ?? "-")"
    }
}

/// A percentage of availability for each tier of a sentence.
@Suite struct TierPercentsTests {
    @Test(arguments: [
        ("标准版月度可用性不低于99.5%，旗舰版不低于99.9%。", ["99500 标准版", "99900 旗舰版"]),
        ("Availability is 99.95% (Gold) and 99.5% (Silver) in each month.", ["99950 Gold", "99500 Silver"]),
        ("## 可用性有数吗？\n\n企业版每月不低于99.9%，专业版每月不低于99%。", ["99900 企业版", "99000 专业版"]),
        // For whom is not known, what is paid, and how a figure is worked out.
        ("Availability is 99.95% (north) and 99.5% (south).", []),
        ("企业版可用性低于99.9%赔偿一月，专业版低于99%赔偿半月。", []),
        ("## 首次响应\n\n企业版每月不低于99.9%，专业版每月不低于99%。", []),
        ("企业版上月可用率99.97%，专业版99.91%。", []),
        ("可用性不低于99.9%。", ["99900 -"]),
    ])
    func tiers(_ words: String, _ expected: [String]) { #expect(rows(words) == expected) }
}
