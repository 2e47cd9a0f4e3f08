// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func channels(_ words: String) -> [String] {
    read("# Support Agreement\n\n" + words + "\n").commitments.map { "\($0.metric.rawValue) \($0.channel ?? "-")" }
}

/// The way to reach support that a promise takes from beside it.
@Suite struct ListChannelTests {
    @Test(arguments: [
        (
            "- Support channels: Email and phone\n- Response time commitments:\n  - Critical issues: 4 business hours\n- Resolution time: 2 days",
            ["first-response Email and phone", "resolution -"]
        ),
        ("- Email：support@team.example\n- 工作时间：周一至周五 9:00-18:00\n- 响应时间：24 小时内", ["first-response Email"]),
        // Of two ways none is said to be the one.
        ("- Email: support@team.example\n- Phone: 555\n- Response time: 24 hours", ["first-response -"]),
        // A list of another section.
        ("- Email: support@team.example\n\n## Two\n\n- Response time: 24 hours", ["first-response -"]),
        ("| 渠道 | 标准版 | 尊享版 |\n|---|---|---|\n| 电话支持 | 2小时内响应 | 15分钟内响应 |", ["first-response 电话支持", "first-response 电话支持"]),
        (
            "| | Urgent | Normal |\n|---|---|---|\n| Response time | 1 hour | 8 hours |\n| Channel to use | Hotline | Chat room |",
            ["first-response Hotline", "first-response Chat room"]
        ),
        // What a tier has is not the way that its promise is for.
        (
            "| | Gold | Silver |\n|---|---|---|\n| Response time | 1 hour | 8 hours |\n| Support channels | Hotline | Chat room |",
            ["first-response -", "first-response -"]
        ),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(channels(words) == expected) }
}
