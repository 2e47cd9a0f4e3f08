// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What times are counted in, where a list, a section, a table or one sentence says so.
@Suite struct HoursOfPapersTests {
    @Test(arguments: [
        // The hours of tiers in a list.
        (
            "agreement.md",
            "## 2. 支持时间\n\n- 标准版、专业版：工作日 9:00–18:00。\n- 旗舰版：7×24 小时。\n\n## 3. 首次响应时间\n\n| 问题级别 | 标准版 | 专业版 | 旗舰版 |\n|---|---|---|---|\n| S1 | 5 小时 | 1 小时 | 12 分钟 |",
            [
                "first-response 5 hour | S1 | 标准版 | - | business", "first-response 1 hour | S1 | 专业版 | - | business",
                "first-response 12 minute | S1 | 旗舰版 | - | calendar",
            ] as [String]
        ),
        // Right under the heading of a tier.
        (
            "agreement.html",
            "<h2>標準維護方案</h2><p>服務時間：週一至週五 09:00–18:00（國定假日除外）。</p><table><tr><th>嚴重度</th><th>首次回覆</th></tr><tr><td>嚴重</td><td>5 小時</td></tr></table><h2>尊榮維護方案</h2><p>服務時間：全年無休，24 小時。</p><table><tr><th>嚴重度</th><th>首次回覆</th></tr><tr><td>嚴重</td><td>35 分鐘</td></tr></table>",
            ["first-response 5 hour | 嚴重 | 標準維護方案 | - | business", "first-response 35 minute | 嚴重 | 尊榮維護方案 | - | calendar"] as [String]
        ),
        // A table of hours by level.
        (
            "agreement.md",
            "## Support window\n\n| Severity | Window |\n|---|---|\n| S1 and S2 | 24 x 7 |\n| S3 and S4 | 09:30 to 18:30 IST, Monday to Saturday |\n\n## Service levels\n\n| Parameter | S1 (Show-stopper) | S3 (Moderate) |\n|---|---|---|\n| Response by engineer | 35 mins | 5 hrs |",
            ["first-response 35 minute | S1 (Show-stopper) | - | - | calendar", "first-response 5 hour | S3 (Moderate) | - | - | business"]
                as [String]
        ),
        // A row of hours under tiers, for the tables of the paper.
        (
            "agreement.md",
            "| Particulars | Essential | Elite |\n|---|---|---|\n| Support timings | 9:00 to 18:00, Monday to Friday | 24 x 7 x 365 |\n\n# Turnaround times\n\n| First response | Essential | Elite |\n|---|---|---|\n| Blocker | 2 hrs | 12 mins |",
            ["first-response 2 hour | Blocker | Essential | - | business", "first-response 12 minute | Blocker | Elite | - | calendar"]
                as [String]
        ),
        // One level of one tier, and all the rest.
        (
            "agreement.md",
            "Targets for Severity 1 run on a 24/7 basis in the Advantage Edition; all other targets run during Support Hours.\n\n## Essential Edition\n\n| Severity Level | Initial Response |\n|---|---|\n| Severity 1 | 2 hours |\n\n## Advantage Edition\n\n| Severity Level | Initial Response |\n|---|---|\n| Severity 1 | 25 minutes |\n| Severity 2 | 1 hour |",
            [
                "first-response 2 hour | Severity 1 | Essential Edition | - | business",
                "first-response 25 minute | Severity 1 | Advantage Edition | - | calendar",
                "first-response 1 hour | Severity 2 | Advantage Edition | - | business",
            ] as [String]
        ),
        // Several levels by one plural.
        (
            "agreement.md",
            "| Severity | Respond |\n|---|---|\n| Severity 1 | 12 minutes |\n| Severity 2 | 1 hour |\n\nSeverity 1 is worked 24 hours a day, every day of the year. For Severities 2, 3 and 4 only working hours count: 08:00 to 18:00, Monday to Friday.",
            ["first-response 12 minute | Severity 1 | - | - | calendar", "first-response 1 hour | Severity 2 | - | - | business"]
                as [String]
        ),
        // Every time of the paper.
        (
            "agreement.md", "服务热线全年7×24小时有人接听，以下时限不分工作日与节假日连续计算（以工作日表述的除外）。\n\n| 故障等级 | 响应 |\n|---|---|\n| 一级 | 12分钟 |\n| 四级 | 2个工作日 |",
            ["first-response 12 minute | 一级 | - | - | calendar", "first-response 2 business-day | 四级 | - | - | business"] as [String]
        ),
        (
            "agreement.md",
            "A reference in this Schedule to a number of hours or minutes, not being Support Hours, is to hours or minutes running continuously day and night.\n\nThe Supplier shall respond to a Severity 1 Incident within thirty-five (35) minutes and to a Severity 3 Incident within five (5) Support Hours.",
            ["first-response 35 minute | Severity 1 | - | - | calendar", "first-response 5 business-hour | Severity 3 | - | - | business"]
                as [String]
        ),
        // Hours in a heading are of what stands under it.
        (
            "agreement.md",
            "## Service levels\n\n### In-hours: 9am to 5pm Monday to Friday\n\n- P1: start work within 25 minutes.\n\n### Out-of-hours\n\n- P1: start work within 45 minutes.",
            ["first-response 25 minute | P1 | - | - | business", "first-response 45 minute | P1 | - | - | unspecified"] as [String]
        ),
    ])
    func promisesWithTheirClocks(path: String, words: String, expected: [String]) {
        let stated = read(words, as: path).commitments.filter { $0.presence == .stated }
        #expect(stated.map { "\($0.row) | \($0.clock.rawValue)" } == expected)
    }
}
