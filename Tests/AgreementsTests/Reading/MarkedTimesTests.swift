// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What times are counted in where marks, notes and "every other limit" say it.
@Suite struct MarkedTimesTests {
    @Test(
        arguments: [
            (
                "# 首次响应\n\n| 套餐 | S1 | S2 |\n|---|---|---|\n| 标准版 | 2 小时※ | 4 小时※ |\n| 专业版 | 30 分钟 | 1 小时 |\n\n※ 带星号的时限只在工作时间内累计。工作时间为周一至周五 9:00—18:00。其余以分钟、小时写明的时限不分昼夜，连续计算。",
                "a.md", ["business", "business", "calendar", "calendar"]
            ),
            (
                "# Limits\n\nLimits marked * run in office hours only (09:00–17:00, Monday to Friday); every other limit given in minutes or hours runs day and night.\n\n| Item | Level 1 | Level 2 |\n|---|---|---|\n| Call back by an engineer | 20 minutes | 2 hours* |",
                "a.md", ["calendar", "business"]
            ),
            (
                "<h1>SLA</h1><table><tr><th></th><th>Level 1</th><th>Level 2</th></tr><tr><td>Response time</td><td>10 minutes</td><td>4 hours <sup><a href=\"#n1\">1</a></sup></td></tr></table><ol><li id=\"n1\">Counted from 08:00 to 18:00, Monday to Friday.</li></ol>",
                "a.html", ["unspecified", "business"]
            ),
            (
                "# Support\n\n“Business Hours” means 08:00 to 20:00 on any day other than a Saturday, a Sunday or a public holiday. We respond within 4 Business Hours.",
                "a.md", ["business"]
            ),
            (
                "# Care\n\n| | Standard Care | Total Care |\n|---|---|---|\n| Response time | 1 hour | 20 minutes |\n\nUnder Total Care every hour of the year counts.",
                "a.md", ["unspecified", "calendar"]
            ),
        ] as [(String, String, [String])])
    func areCounted(_ words: String, _ path: String, _ expected: [String]) {
        #expect(read(words, as: path).commitments.map(\.clock.rawValue) == expected)
    }
}
