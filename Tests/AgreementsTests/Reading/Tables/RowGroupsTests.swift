// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String, as path: String = "contracts/agreement.md") -> [String] {
    read(words, as: path).commitments.map(\.summary)
}

/// Titles between the rows of a table.
@Suite struct RowGroupsTests {
    @Test func levelsOverMetrics() {
        #expect(
            summaries(
                """
                # Support

                | | Standard | Gold |
                |---|---|---|
                | **Severity 1** | | |
                | Initial response | 4 hours | 15 minutes |
                | Resolution | 2 days | 8 hours |
                | **Severity 2** | | |
                | Initial response | 8 hours | 1 hour |

                """) == [
                    "Severity 1 Standard first-response 4 hour unspecified stated",
                    "Severity 1 Gold first-response 15 minute unspecified stated",
                    "Severity 1 Standard resolution 2 day unspecified stated", "Severity 1 Gold resolution 8 hour unspecified stated",
                    "Severity 2 Standard first-response 8 hour unspecified stated",
                    "Severity 2 Gold first-response 1 hour unspecified stated",
                ])
    }

    @Test func metricsOverLevels() {
        #expect(
            summaries(
                """
                # 服务承诺

                | | 标准版 | 尊享版 |
                |---|---|---|
                | 响应时间 | | |
                | 紧急故障 | 1小时 | 15分钟 |
                | 修复时间 | | |
                | 紧急故障 | 8小时 | 4小时 |

                """) == [
                    "紧急故障 标准版 first-response 1 hour unspecified stated", "紧急故障 尊享版 first-response 15 minute unspecified stated",
                    "紧急故障 标准版 resolution 8 hour unspecified stated", "紧急故障 尊享版 resolution 4 hour unspecified stated",
                ])
    }

    /// Situations that no word list knows are levels where each is over the same metrics; header cells make no second header of them.
    @Test func situationsOverMetrics() {
        #expect(
            summaries(
                """
                <table><tr><th>Measure</th><th>Standard</th><th>Gold</th></tr>
                <tr><th colspan=3>Printer down</th></tr><tr><td>Call back</td><td>4 hours</td><td>1 hour</td></tr>
                <tr><th colspan=3>Anything else</th></tr><tr><td>Call back</td><td>8 hours</td><td>4 hours</td></tr></table>
                """, as: "contracts/agreement.html") == [
                    "Printer down Standard first-response 4 hour unspecified stated",
                    "Printer down Gold first-response 1 hour unspecified stated",
                    "Anything else Standard first-response 8 hour unspecified stated",
                    "Anything else Gold first-response 4 hour unspecified stated",
                ])
    }

    /// One title alone says nothing about levels, and a row with a length of time is no title.
    @Test(arguments: [
        (
            "| Measure | Gold |\n|---|---|\n| Our promise to you | |\n| Response | 1 hour |\n",
            ["Gold first-response 1 hour unspecified stated"]
        ),
        (
            "| Measure | Gold |\n|---|---|\n| Reply in 2 hours | |\n| Response | 1 hour |\n",
            ["Gold first-response 1 hour unspecified stated"]
        ),
    ])
    func othersAreNoTitles(_ table: String, _ expected: [String]) {
        #expect(summaries("# Support\n\n" + table).filter { $0.contains("1 hour") } == expected)
    }
}
