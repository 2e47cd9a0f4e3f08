// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Heads that name a tier and a metric, hours with or without a noun, and rows that only the whole table explains.
@Suite struct HeadTiersTests {
    @Test(arguments: [
        // The tier before the metric, one of them in no list.
        (
            "agreement.md",
            "| Level | Standard Target Response Time | Favoured Target Response Time (no longer sold) | Premier Target Response Time |\n|---|---|---|---|\n| 1 (Urgent) | 1 business hour<br>24x7x365 | 25 minutes<br>24x7x365 | 15 minutes<br>24x7x365 |\n| 2 (High) | 5 business hours | 2 hours<br>24 hours a day, Mon to Fri | 1 hour<br>24x7x365 |",
            [
                "first-response 1 business-hour | 1 (Urgent) | Standard | - | business",
                "first-response 25 minute | 1 (Urgent) | Favoured | - | calendar",
                "first-response 15 minute | 1 (Urgent) | Premier | - | calendar",
                "first-response 5 business-hour | 2 (High) | Standard | - | business",
                "first-response 2 hour | 2 (High) | Favoured | - | business", "first-response 1 hour | 2 (High) | Premier | - | calendar",
            ] as [String]
        ),
        // Hours of another kind before the metric are told apart as well.
        (
            "agreement.md",
            "| Level | Weekday initial response time | 24/7 initial response time |\n|---|---|---|\n| High | 5 hours | 1 hour |",
            ["first-response 5 hour | High | Weekday | - | unspecified", "first-response 1 hour | High | 24/7 | - | calendar"] as [String]
        ),
        // Tiers called by their hours count in them.
        (
            "agreement.md",
            "## Response times\n\n| Priority | Business hours plan | 24/7 plan |\n|---|---|---|\n| Critical | 5 hours | 35 minutes |\n| Normal | 9 hours | 2 hours |",
            [
                "first-response 5 hour | Critical | Business hours plan | - | business",
                "first-response 35 minute | Critical | 24/7 plan | - | calendar",
                "first-response 9 hour | Normal | Business hours plan | - | business",
                "first-response 2 hour | Normal | 24/7 plan | - | calendar",
            ] as [String]
        ),
        (
            "agreement.md", "| 服务项 | 5×8套餐 | 7×24套餐 |\n|---|---|---|\n| 紧急故障响应 | 5小时 | 35分钟 |",
            ["first-response 5 hour | 紧急故障 | 5×8套餐 | - | business", "first-response 35 minute | 紧急故障 | 7×24套餐 | - | calendar"] as [String]
        ),
        // The row of a tier with its hours in parentheses.
        (
            "agreement.html",
            "<table><tr><th>服务等级 Plan</th><th>故障等级</th><th>响应时间</th></tr><tr><td>基础服务 Basic（5×8）</td><td>一级故障</td><td>2小时</td></tr><tr><td>金牌服务 Gold（7×24）</td><td>一级故障</td><td>25分钟</td></tr></table>",
            [
                "first-response 2 hour | 一级故障 | 基础服务 Basic（5×8） | - | business",
                "first-response 25 minute | 一级故障 | 金牌服务 Gold（7×24） | - | calendar",
            ] as [String]
        ),
        // Hours before the colon of a cell.
        (
            "agreement.md",
            "## Support features and response times\n\n| Support package | Silver | Gold | Platinum |\n|---|---|---|---|\n| **Tickets** | - | 24x5: 9 Hours | 24x7: 2 Hours |",
            ["first-response 9 hour | - | Gold | Tickets | business", "first-response 2 hour | - | Platinum | Tickets | calendar"]
                as [String]
        ),
        // A title over the heads of the table; cases that no list knows.
        (
            "agreement.html",
            "# 增强服务包\n\n<table><tr><td colspan=3>增强服务包服务指标</td></tr><tr><td>指标</td><td>停线故障</td><td>功能异常</td></tr><tr><td>响应时间</td><td>35 分钟</td><td>2 小时</td></tr></table>",
            ["first-response 35 minute | 停线故障 | - | - | unspecified", "first-response 2 hour | 功能异常 | - | - | unspecified"] as [String]
        ),
        // A question over a table, and rows of what has happened.
        (
            "agreement.md",
            "## How soon will somebody answer?\n\nPlease ring for anything that stops lessons.\n\n| What has happened | By phone | By portal |\n|---|---|---|\n| **Whole school** stopped | 12 minutes | 35 minutes |\n| **Classroom** stopped | 25 minutes | 1 hour |",
            [
                "first-response 12 minute | Whole school stopped | - | By phone | unspecified",
                "first-response 35 minute | Whole school stopped | - | By portal | unspecified",
                "first-response 25 minute | Classroom stopped | - | By phone | unspecified",
                "first-response 1 hour | Classroom stopped | - | By portal | unspecified",
            ] as [String]
        ),
        // A column of promises is no column of labels.
        (
            "agreement.md",
            "| 管道 | 服務時間 | 校園版 | 縣市版 |\n|---|---|---|---|\n| 客服專線 | 上班日 08:00–18:00 | 95 秒內接聽 | 35 秒內接聽 |\n| 線上報修單 | 全天收件 | 9 小時內回覆 | 5 小時內回覆 |\n| 電子郵件 | 全天收件 | 盡快回覆 | 1 個上班日內回覆 |\n| 官方帳號 | 上班日 09:00–17:00 | 不提供 | 25 分鐘內回覆 |",
            [
                "first-response 95 second | - | 校園版 | 客服專線 | unspecified", "first-response 35 second | - | 縣市版 | 客服專線 | unspecified",
                "first-response 9 hour | - | 校園版 | 線上報修單 | unspecified", "first-response 5 hour | - | 縣市版 | 線上報修單 | unspecified",
                "first-response 1 business-day | - | 縣市版 | 電子郵件 | business", "first-response 25 minute | - | 縣市版 | 官方帳號 | unspecified",
            ] as [String]
        ),
        // Slashes that a sentence explains; a dash promises nothing.
        (
            "agreement.md",
            "下表每格里，斜线前面是「首次回应」，斜线后面是「业务恢复」。\n\n| 问题等级 | 直播专享 | 护航 |\n|---|:--:|:--:|\n| L1 频道大面积无法进入 | 12 分钟 / 2 小时 | 35 分钟 / — |",
            [
                "first-response 12 minute | L1 频道大面积无法进入 | 直播专享 | - | unspecified",
                "restoration 2 hour | L1 频道大面积无法进入 | 直播专享 | - | unspecified",
                "first-response 35 minute | L1 频道大面积无法进入 | 护航 | - | unspecified",
            ] as [String]
        ),
        // Letters that the paper explains elsewhere.
        (
            "agreement.html",
            "<table><tr><th>Level</th><th>TFT</th><th>TTW</th><th>XQZ</th></tr><tr><td>Priority One</td><td>35 minutes</td><td>5 hours</td><td>9 days</td></tr></table><h2>Definitions</h2><p>“TFT” means “Time to First Touch”. “TTW” (time to workaround) runs from the report. “XQZ” is the name of a form.</p>",
            ["first-response 35 minute | Priority One | - | - | unspecified", "workaround 5 hour | Priority One | - | - | unspecified"]
                as [String]
        ),
        (
            "agreement.md", "| 服務項目 | 基本保養計劃 | 全面保養計劃 |\n|---|---|---|\n| 一般召喚 – 到場時間 | 3個工作天內 | 翌個工作天內 |",
            ["onsite 3 business-day | 一般召喚 | 基本保養計劃 | - | business", "onsite 1 business-day | 一般召喚 | 全面保養計劃 | - | business"] as [String]
        ),
        // A sentence that says what the table above gives.
        (
            "agreement.html",
            "<h2>Talking to a human</h2><table><tr><th></th><th>Starter</th><th>Growth</th></tr><tr><th>Urgent: payments failing</th><td>—</td><td>2 hours</td></tr><tr><th>Standard: everything else</th><td>2 business days</td><td>1 business day</td></tr></table><p>The table gives the time to our first personal reply.</p>",
            [
                "first-response 2 hour | Urgent: payments failing | Growth | - | unspecified",
                "first-response 2 business-day | Standard: everything else | Starter | - | business",
                "first-response 1 business-day | Standard: everything else | Growth | - | business",
            ] as [String]
        ),
    ])
    func promisesWithTheirClocks(path: String, words: String, expected: [String]) {
        let stated = read(words, as: path).commitments.filter { $0.presence == .stated }
        #expect(stated.map { "\($0.row) | \($0.clock.rawValue)" } == expected)
    }
}
