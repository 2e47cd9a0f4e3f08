// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func clocks(_ words: String) -> [String] {
    read("# Support Agreement\n\n" + words + "\n").commitments.map {
        $0.summary.split(separator: " ").suffix(4).dropLast().joined(separator: " ")
    }
}

/// Sentences that say when every time of a document runs, and those that say it of something else.
@Suite struct CountingHoursTests {
    private static let table = "| Severity | First response |\n|---|---|\n| P1 | 2 hours |\n"

    @Test(arguments: [
        (
            "The desk is open from 7:00 to 16:30 on weekdays, and every time below is counted while it is open.\n\n" + table,
            ["2 hour business"]
        ),
        ("Hours and minutes count while the helpline is open, Monday to Friday, 8:00 to 17:00.\n\n" + table, ["2 hour business"]),
        ("服务时间为工作日9:00至18:00，以下时间均于服务时间内计算。\n\n| 级别 | 首次响应 |\n|---|---|\n| 一级 | 2小时 |", ["2 hour business"]),
        // The row of a tier's hours decides for that tier.
        (
            "| | Basic | Total |\n|---|---|---|\n| Helpline open | Mon-Fri, 8-17 | day and night |\n| First response | 4 hours | 30 minutes |\n\nHours and minutes count while the helpline of your option is open.",
            ["4 hour business", "30 minute calendar"]
        ),
        (
            "It works on P1 faults without a break; P2 faults are worked from 08:00 to 18:00 on weekdays.\n\nP1: first response 1 hour\n\nP2: first response 4 hours",
            ["1 hour calendar", "4 hour business"]
        ),
        // Every time at all hours, however long the desk is open.
        ("All times run continuously. The desk is open Monday to Friday, 9:00 to 17:00.\n\n" + table, ["2 hour calendar"]),
        ("本规范所称小时均为自然小时。客服工作日9:00至18:00在线。\n\n| 级别 | 首次响应 |\n|---|---|\n| 一级 | 3小时 |", ["3 hour calendar"]),
        // One level at all hours, the rest in the hours of service.
        (
            "Times for P1 run at every hour of every day. Every other period runs within Service Hours only.\n\n| Severity | First response |\n|---|---|\n| P1 | 2 hours |\n| P2 | 5 hours |",
            ["2 hour calendar", "5 hour business"]
        ),
        (
            "特急事件实行 7×24 小时处理；紧急事件在工作时间内处理。\n\n| 指标 | 特急 | 紧急 |\n|---|---|---|\n| 响应时间 | 10 分钟 | 2 小时 |",
            ["10 minute calendar", "2 hour business"]
        ),
        (
            "All hours in this Annex are support hours unless a footnote says otherwise. Support hours are 06:00 to 22:00.\n\n" + table,
            ["2 hour business"]
        ),
        // Of one tier, or of something that is no time of support.
        ("Credits count while the subscription runs.\n\n" + table, ["2 hour unspecified"]),
        (table, ["2 hour unspecified"]),
    ])
    func counting(_ words: String, _ expected: [String]) { #expect(clocks(words) == expected) }

    /// Hours in the list under a level's line are that level's; hours that can be had are nobody's.
    @Test(arguments: [
        (
            "Urgent faults:\n\n1. We answer within 20 minutes.\n2. Our people stay on it 24x7 until it is mended.\n\nOther faults:\n\n1. We answer within 3 hours.",
            ["20 minute calendar", "3 hour unspecified"]
        ),
        ("We answer within 3 hours.\n\nOur people work 24x7.", ["3 hour calendar"]),
        (
            "| | Basic | Total |\n|---|---|---|\n| Support hours | - | 24x7 |\n| First response | 9 hours | 2 hours |\n\nOur plans range from basic business hours to 24x7 support.",
            ["9 hour unspecified", "2 hour calendar"]
        ),
        (table + "\nYour plan may differ in its support hours (e.g. 9x5, 24x7).", ["2 hour unspecified"]),
        (table + "\nSupport is given 24x7.", ["2 hour calendar"]),
    ])
    func whoseHours(_ words: String, _ expected: [String]) { #expect(clocks(words) == expected) }

    /// Heads and groups of rows that are hours, or name them beside the metric; what holds outside them is counted in nothing that is said.
    @Test(arguments: [
        (
            "| Severity | Business hours response | After hours response |\n|---|---|---|\n| P1 | 30 minutes | 1 hour |",
            ["30 minute business", "1 hour unspecified"]
        ),
        (
            "| Severity | Response time (24x7) | Resolution (working hours) |\n|---|---|---|\n| P1 | 30 minutes | 8 hours |",
            ["30 minute calendar", "8 hour business"]
        ),
        ("响应时间\n\n| 级别 | 工作时间 | 非工作时间 |\n|---|---|---|\n| 紧急 | 15分钟 | 30分钟 |", ["15 minute business", "30 minute unspecified"]),
        (
            "| | Response |\n|---|---|\n| **Business hours** | |\n| P1 | 15 min |\n| **Outside business hours** | |\n| P1 | 1 h |",
            ["15 minute business", "1 hour unspecified"]
        ),
    ])
    func columnsAndGroups(_ words: String, _ expected: [String]) { #expect(clocks(words) == expected) }
}
