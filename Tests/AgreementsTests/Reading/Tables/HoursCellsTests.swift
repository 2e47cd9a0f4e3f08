// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Columns of hours that name levels, availabilities with a floor, and cases before a colon or with a metric within.
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
        // A floor holds the word of a ceiling.
        (
            "agreement.md", "| 支持计划 | 月度服务可用性 |\n|---|---|\n| 基础版 | 不低于 99.4% |\n| 商业版 | 不低于 99.8% |",
            ["availability 99.4% | - | 基础版 | - | unspecified", "availability 99.8% | - | 商业版 | - | unspecified"] as [String]
        ),
        ("agreement.md", "| 支持计划 | 月度服务可用性 |\n|---|---|\n| 基础版 | 低于 99.4% |\n| 商业版 | 低于 99.8% |", [] as [String]),
        (
            "agreement.md",
            "| | Team | Global |\n|---|---|---|\n| Availability | 99.8% | 99.97% |\n| Live event desk: first reply | N/A | 2 minutes |",
            [
                "availability 99.8% | - | Team | - | unspecified", "availability 99.97% | - | Global | - | unspecified",
                "first-response 2 minute | Live event desk | Global | - | unspecified",
            ] as [String]
        ),
        // A case that holds the word of a metric.
        (
            "agreement.md",
            "| 问题类型 | 解决时限 | 达成率 |\n|---|---|---|\n| 门店停业（无法点单或收款） | 2小时 | 95% |\n| 外卖接单异常 | 5小时 | 95% |\n| 报表数据差异 | 2个工作日 | 90% |",
            [
                "resolution 2 hour | 门店停业（无法点单或收款） | - | - | unspecified", "resolution 5 hour | 外卖接单异常 | - | - | unspecified",
                "resolution 2 business-day | 报表数据差异 | - | - | business",
            ] as [String]
        ),
        // Places by a question.
        (
            "agreement.md",
            "# When a mechanic will be with you\n\n| Where the lift is | Passenger trapped | Nuisance fault |\n|---|---|---|\n| Metropolitan area | 40 minutes | next working day |\n| Rest of the mainland | 80 minutes | 3 working days |",
            [
                "onsite 40 minute | Metropolitan area, Passenger trapped | - | - | unspecified",
                "onsite 1 business-day | Metropolitan area, Nuisance fault | - | - | business",
                "onsite 80 minute | Rest of the mainland, Passenger trapped | - | - | unspecified",
                "onsite 3 business-day | Rest of the mainland, Nuisance fault | - | - | business",
            ] as [String]
        ),
        (
            "agreement.md", "| 服務項目 | 基本保養計劃 | 全面保養計劃 |\n|---|---|---|\n| 一般召喚 – 到場時間 | 3個工作天內 | 翌個工作天內 |",
            ["onsite 3 business-day | 一般召喚 | 基本保養計劃 | - | business", "onsite 1 business-day | 一般召喚 | 全面保養計劃 | - | business"] as [String]
        ),
    ])
    func promisesWithTheirClocks(path: String, words: String, expected: [String]) {
        let stated = read(words, as: path).commitments.filter { $0.presence == .stated }
        #expect(stated.map { "\($0.row) | \($0.clock.rawValue)" } == expected)
    }
}
