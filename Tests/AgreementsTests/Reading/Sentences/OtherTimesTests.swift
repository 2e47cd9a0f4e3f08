// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What other times were like, what older papers said, trials and examples: each beside the like of it that is owed.
@Suite struct OtherTimesTests {
    @Test(arguments: [
        // A mean of what was.
        (
            "agreement.md",
            "In the twelve months to February the actual figure for all clients together was 96.3%, with a mean P1 response of 7 minutes.",
            [] as [String]
        ),
        ("agreement.md", "We answer P1 tickets within 7 minutes.", ["first-response 7 minute | P1 | - | -"] as [String]),
        ("agreement.md", "不在承诺之列：免费试用（14 天）、第三方插件、提前 5 天公告的维护以及客户自有网络。", [] as [String]),
        ("agreement.md", "发生中断的，我们在 14 分钟内发布公告。", ["incident-notice 14 minute | 发生中断 | - | -"] as [String]),
        // A year as it was.
        ("agreement.md", "2025 年聊天平均 41 秒接入，93% 的邮件在 3 小时内得到答复。", [] as [String]),
        ("agreement.md", "2027年起，93% 的邮件在 3 小时内得到答复。", ["first-response 3 hour | - | - | -"] as [String]),
        (
            "agreement.md",
            "This Exhibit replaces the exhibit of 2 May 2023. The 99.5% availability figure and the 8-hour Serious Incident response stated there have no further effect.",
            [] as [String]
        ),
        (
            "agreement.md",
            "Between September 2025 and June 2026 we made 312 emergency visits, 98% of them inside 22 minutes, and closed the average routine job in 8 days.",
            [] as [String]
        ),
        (
            "agreement.md", "Between 8 am and 6 pm our technicians are on site within 22 minutes.",
            ["onsite 22 minute | - | - | -"] as [String]
        ),
        (
            "agreement.html",
            "<p><em>Worked illustration.</em> A P2 incident logged at 16h30 on Friday and answered at 08h00 on Monday took 1 hour of the 2 hours allowed for a response.</p>",
            [] as [String]
        ),
        // A service that is there round the clock.
        ("agreement.md", "24小时抢修服务，随叫随到。", [] as [String]),
        ("agreement.md", "We offer a 24 hour repair service.", [] as [String]),
        ("agreement.md", "A 24-hour breakdown repair service is open to all customers.", [] as [String]),
        ("agreement.md", "故障24小时内修复。", ["resolution 24 hour | - | - | -"] as [String]),
        ("agreement.md", "Repairs are completed within 24 hours.", ["resolution 24 hour | - | - | -"] as [String]),
        // Blanks where lines of a page ended.
        ("agreement.md", "提供 24 小时电力故障报修服 务，供电抢修人员到达现场。", [] as [String]),
        ("agreement.md", "- 每周 7 天、每天 24 小时事件呼叫受理", [] as [String]),
        ("agreement.md", "乙方受理時間為上班日上午八時三十分至下午五時三十分。", [] as [String]),
        ("agreement.md", "响应时间为8小时30分。", ["first-response 510 minute | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
