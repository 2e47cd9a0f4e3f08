// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Names and lengths behind the name of a metric, and what stands beside them.
@Suite struct LabelledListTests {
    @Test(
        arguments: [
            (
                "- Initial response: Standard 5 business hours; Advanced 2 hours; Mission 20 minutes.\n- Status updates: Advanced and Mission every 50 minutes.\n- Workaround (Mission only): 7 hours.",
                "a.md",
                [
                    "first-response 5 business-hour | - | Standard | -", "first-response 2 hour | - | Advanced | -",
                    "first-response 20 minute | - | Mission | -", "update 50 minute | - | Advanced | -",
                    "update 50 minute | - | Mission | -", "workaround 7 hour | - | Mission | -",
                ]
            ),
            (
                "Target restoration: Critical 5 hours / High 9 hours / Medium 3 business days / Low best effort", "a.md",
                [
                    "restoration 5 hour | Critical | - | -", "restoration 9 hour | High | - | -",
                    "restoration 3 business-day | Medium | - | -",
                ]
            ),
            (
                "修复时限：重大故障5小时；较大故障9小时；一般故障3个工作日。", "a.md",
                ["resolution 5 hour | 重大故障 | - | -", "resolution 9 hour | 较大故障 | - | -", "resolution 3 business-day | 一般故障 | - | -"]
            ),
            (
                "Response: we reply in 3 hours; refunds take 5 days. Opening hours: Monday 8 hours; Friday 4 hours.", "a.md",
                ["first-response 3 hour | - | - | -"]
            ),
            (
                "For Priority 1 and Priority 2 incidents the Supplier shall respond within 25 minutes and 3 hours respectively and shall resolve them within 5 hours and 2 Business Days respectively.",
                "a.md",
                [
                    "first-response 25 minute | Priority 1 | - | -", "first-response 3 hour | Priority 2 | - | -",
                    "resolution 5 hour | Priority 1 | - | -", "resolution 2 business-day | Priority 2 | - | -",
                ]
            ),
            (
                "Should a Severity 1 call not be closed seven hours after it was made, it shall be passed to the Duty Manager within a further 25 minutes.\n\nA Severity 2 incident that is still open after two hours is escalated to the Head of Operations at once, and to the Board within 5 hours of its start.",
                "a.md",
                [
                    "escalation 25 minute | Severity 1 | - | -", "escalation 2 hour | Severity 2 | - | -",
                    "escalation 5 hour | Severity 2 | - | -",
                ]
            ),
            (
                "A visit lasts about half a day. The visit takes no more than four hours for each unit. Backlogs are reported twice daily.",
                "a.md",
                []
            ),
            (
                "停机超过 30 小时的，服务方在 3 小时内将故障升级至全国支持中心。", "a.md",
                ["escalation 3 hour | - | - | -"]
            ),
            (
                "## What if the whole site is down?\n\nText us, and we text back within 20 minutes. The first notice goes up within 40 minutes.\n\n## And if you cannot mend it in time?\n\nThe duty director takes over the case within 50 minutes.",
                "a.md",
                ["incident-notice 40 minute | whole site is down | - | -", "escalation 50 minute | - | - | -"]
            ),
            (
                "**Bronze** (included): e-mail, answer in 3 business days.\n**Gold** ($2,000/month): phone; resolution of urgent issues within 9 hours.",
                "a.md",
                ["first-response 3 business-day | - | Bronze | -", "resolution 9 hour | urgent issues | Gold | -"]
            ),
            (
                "知悉后 2 小时内通报机关，70 小时内完成损害控制，结案后 8 日内提交报告。\n\nThe emergency hotline is answered within 12 minutes.", "a.md",
                ["incident-notice 2 hour | - | - | -", "incident-report 8 day | - | - | -", "first-response 12 minute | - | - | -"]
            ),
            (
                "P1 事故，于侦测后 12 分钟内致电客户，其后每 40 分钟汇报进度。", "a.md",
                ["incident-notice 12 minute | P1 | - | -", "update 40 minute | P1 | - | -"]
            ),
            (
                "The desk is open until 5 p.m. Outside these hours we reply within 3 hours.", "a.md",
                ["first-response 3 hour | - | - | -"]
            ),
            (
                "SERVICE LEVELS\n\nSeverity A   Response: 25 minutes   Resolution: 5 hours\nSeverity B   Response: 2 hours      Resolution: 9 hours",
                "a.txt",
                [
                    "first-response 25 minute | Severity A | - | -", "resolution 5 hour | Severity A | - | -",
                    "first-response 2 hour | Severity B | - | -", "resolution 9 hour | Severity B | - | -",
                ]
            ),
            (
                "<p>Suppose you file a P2 on Standard at 5 p.m. on a Friday with 7 business hours to go: the response is due at 2 p.m. on Monday.</p>",
                "a.html",
                []
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
