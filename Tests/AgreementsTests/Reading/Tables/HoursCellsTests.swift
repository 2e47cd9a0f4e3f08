// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Columns of hours that name levels: which of them have which hours, and not what the row is for.
@Suite struct HoursCellsTests {
    @Test(arguments: [
        // Which levels have which hours, and not what the row is for.
        (
            "agreement.md",
            "| 计划 | 覆盖时间 | P1 初次响应 | P2 初次响应 |\n|---|---|---|---|\n| 标准支持 | 工作日 09:00-18:00 | 55 分钟 | 5 个工作小时 |\n| 企业支持 | P1/P2 7x24；其余业务时间 | 25 分钟 | 2 小时 |",
            [
                "first-response 55 minute | P1 | 标准支持 | - | business", "first-response 5 business-hour | P2 | 标准支持 | - | business",
                "first-response 25 minute | P1 | 企业支持 | - | calendar", "first-response 2 hour | P2 | 企业支持 | - | calendar",
            ] as [String]
        ),
        (
            "agreement.md",
            "| Plan | Coverage | P1 response | P2 response |\n|---|---|---|---|\n| Gold | P1 24x7; others business hours | 25 minutes | 2 hours |",
            ["first-response 25 minute | P1 | Gold | - | calendar", "first-response 2 hour | P2 | Gold | - | unspecified"] as [String]
        ),
        (
            "agreement.md", "| Plan | Coverage | P1 response | P2 response |\n|---|---|---|---|\n| Gold | 24x7 | 25 minutes | 2 hours |",
            ["first-response 25 minute | P1 | Gold | - | calendar", "first-response 2 hour | P2 | Gold | - | calendar"] as [String]
        ),
    ])
    func promisesWithTheirClocks(path: String, words: String, expected: [String]) {
        let stated = read(words, as: path).commitments.filter { $0.presence == .stated }
        #expect(stated.map { "\($0.row) | \($0.clock.rawValue)" } == expected)
    }
}
