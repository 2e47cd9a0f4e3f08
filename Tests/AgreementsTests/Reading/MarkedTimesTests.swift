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
            (
                "# Response\n\n| Plan | S1 | S2 |\n|---|---|---|\n| Growth | 2 hours | 8 hours¹ |\n\n¹ Counted only within the support hours of the plan, Monday to Friday 09:00–17:00. Hours and minutes in this table that carry no mark run around the clock.",
                "a.md", ["calendar", "business"]
            ),
            (
                "<h1>SLA</h1><table><tr><th rowspan=2>Priority</th><th colspan=2>Standard Care</th><th colspan=2>Continuous Care</th></tr><tr><th>Response</th><th>Restoration</th><th>Response</th><th>Restoration</th></tr><tr><td>P1</td><td>2 h*</td><td>8 h*</td><td>15 min</td><td>4 h</td></tr><tr><td>P3</td><td>4 h*</td><td>8 h*</td><td>8 h*</td><td>12 h</td></tr></table><p><small>* These hours run during the service time of Standard Care, Monday to Friday 08:00–18:00. All other hours and minutes in this table run 24 hours a day, 365 days a year.</small></p>",
                "a.html", ["business", "business", "calendar", "calendar", "business", "business", "business", "calendar"]
            ),
            (
                "# Errors\n\nLicensor shall acknowledge a Level 1 Error within one hour without regard to Business Hours. \"Business Hours\" means 8:00 to 18:00, Monday to Friday.",
                "a.md", ["calendar"]
            ),
            (
                "# 时限\n\n表中所列小时和分钟均在工作日 7:30—18:00 内计算，带“※”者全天候连续计算。\n\n| 故障级别 | 响应时间 | 到达现场时间 |\n|---|---|---|\n| 一级故障 | 10分钟※ | 2小时 |\n\n一级故障处理期间，每30分钟通报一次进展。",
                "a.md", ["calendar", "business", "unspecified"]
            ),
            (
                "<h1>服務承諾</h1><table><tr><th>服務計劃</th><th>故障類別</th><th>技術員回電</th></tr><tr><td>尊尚計劃</td><td>服務全面中斷</td><td>15分鐘</td></tr><tr><td>標準計劃</td><td>服務全面中斷</td><td>2小時 <sup>(b)</sup></td></tr></table><p><small>(a) 尊尚計劃的時間全年每日二十四小時計算。<br>(b) 只計算星期一至五 09:00–18:00，公眾假期除外。</small></p>",
                "a.html", ["calendar", "business"]
            ),
            (
                "# 时限\n\n帐务及一般咨询于上班时间（周一至周五 09:00 至 18:00）受理。\n\n| 等级 | 工程师回复 |\n|---|---|\n| 重大障碍 | 15分钟 |\n| 一般障碍 | 1小时 |\n\n前表所列分钟及小时，除注明「工作」者外，均自申告时起全天连续计算。",
                "a.md", ["calendar", "calendar"]
            ),
        ] as [(String, String, [String])])
    func areCounted(_ words: String, _ path: String, _ expected: [String]) {
        #expect(read(words, as: path).commitments.map(\.clock.rawValue) == expected)
    }
}
