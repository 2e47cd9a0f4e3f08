// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tables whose corner, spans and pairs of columns tell what their cells are for.
@Suite struct CornersAndSpansTests {
    @Test(arguments: [
        // The corner names the metric over a column of hours.
        (
            "agreement.md",
            "| Response level | Business hours 9:00 - 17:00 M-F | After hours |\n|---|---|---|\n| Critical | 3 hours | Next opening |\n| Urgent | 6 hours | Next opening |",
            ["first-response 3 hour | Critical | - | -", "first-response 6 hour | Urgent | - | -"] as [String]
        ),
        ("agreement.md", "| Severity | Support hours |\n|---|---|\n| Critical | 24 hours |\n| Urgent | 12 hours |", [] as [String]),
        // A level that spans its rows is no head.
        (
            "agreement.html",
            "<table><tr><td rowspan=\"3\">重大故障</td><td colspan=\"2\">判定：全部坐席无法接听</td></tr><tr><td>响应</td><td>立即响应，最迟不超过4分钟</td></tr><tr><td>恢复</td><td>40分钟</td></tr><tr><td rowspan=\"3\">严重故障</td><td colspan=\"2\">判定：无法派单</td></tr><tr><td>响应</td><td>最迟不超过12分钟</td></tr><tr><td>恢复</td><td>3小时</td></tr></table>",
            [
                "first-response 4 minute | 重大故障 | - | -", "restoration 40 minute | 重大故障 | - | -", "first-response 12 minute | 严重故障 | - | -",
                "restoration 3 hour | 严重故障 | - | -",
            ] as [String]
        ),
        // The ways of each tier.
        (
            "agreement.md",
            "| 级别 | 标准服务响应时间 | 标准服务渠道 | 专业服务响应时间 | 专业服务渠道 |\n|---|---|---|---|---|\n| 1 级 | 五小时 | 电话 | 二小时 | 电话/现场 |\n| 2 级 | 九小时 | 电话 | 三小时 | 电话/现场 |",
            [
                "first-response 5 hour | 1 级 | 标准服务 | -", "first-response 2 hour | 1 级 | 专业服务 | -",
                "first-response 9 hour | 2 级 | 标准服务 | -", "first-response 3 hour | 2 级 | 专业服务 | -",
            ] as [String]
        ),
        // The first answer and those that follow.
        (
            "agreement.md",
            "| Severity | Initial response time |\n|---|---|\n| Severity A – major | Initial: < 2 hours<br>Update: 90 minutes<br>24 hours a day |\n| Severity B – moderate | Initial: < 5 hours<br>Update: 10 hours |",
            [
                "first-response 2 hour | Severity A – major | - | -", "update 90 minute | Severity A – major | - | -",
                "first-response 5 hour | Severity B – moderate | - | -", "update 10 hour | Severity B – moderate | - | -",
            ] as [String]
        ),
        (
            "agreement.md", "| 嚴重性 | 初始回應時間 |\n|---|---|\n| 嚴重性 A | 初始：< 2 小時<br>更新：90分鐘 |\n| 嚴重性 B | 初始：< 5 小時<br>更新：10小時 |",
            [
                "first-response 2 hour | 嚴重性 A | - | -", "update 90 minute | 嚴重性 A | - | -", "first-response 5 hour | 嚴重性 B | - | -",
                "update 10 hour | 嚴重性 B | - | -",
            ] as [String]
        ),
        (
            "agreement.md",
            "| Level | First answer | You hear from us again |\n|---|---|---|\n| Sev-0 | 12 minutes | every 40 minutes |\n| Sev-2 | 5 hours | each business day |",
            [
                "first-response 12 minute | Sev-0 | - | -", "update 40 minute | Sev-0 | - | -", "first-response 5 hour | Sev-2 | - | -",
                "update 1 business-day | Sev-2 | - | -",
            ] as [String]
        ),
        // The line under a numbered item leads on to its table, whatever stands before the list.
        (
            "agreement.md",
            "We stand behind our resellers.\n\n1. **Intake**\n\n   Time to the first response of an engineer:\n\n   | Standing | P-One | P-Two |\n   |---|---|---|\n   | Principal | 25 min | 3 h |\n   | Certified | 2 h | 5 h |",
            [
                "first-response 25 minute | P-One | Principal | -", "first-response 3 hour | P-Two | Principal | -",
                "first-response 2 hour | P-One | Certified | -", "first-response 5 hour | P-Two | Certified | -",
            ] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
