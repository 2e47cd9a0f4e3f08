// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Papers as vendors publish and parties sign them: titles, lists of availabilities, duties of either side, tables with labels of their own.
@Suite struct PapersOfVendorsTests {
    @Test(
        arguments: [
            (
                "# Lumen – Enterprise Support Policy\n\n| Severity | Initial response |\n|---|---|\n| S1 – Critical | 2 hours |\n| S2 – High | 4 hours |",
                "a.md", ["first-response 2 hour | S1 – Critical | Enterprise | -", "first-response 4 hour | S2 – High | Enterprise | -"]
            ),
            ("# Standard Support Agreement\n\nWe respond within 4 hours.", "a.md", ["first-response 4 hour | - | - | -"]),
            (
                "# SLA\n\nThis SLA is available to Premium customers only.\n\nWe respond within 2 hours.", "a.md",
                ["first-response 2 hour | - | Premium customers | -"]
            ),
            (
                "# Priorities\n\n| Priority | Production down | Urgent | Non-urgent |\n|---|---|---|---|\n| Maximum response time (to confirm the request) | 30 minutes | 1 business hour | Next business day |",
                "a.md",
                [
                    "acknowledgement 30 minute | Production down | - | -", "acknowledgement 1 business-hour | Urgent | - | -",
                    "acknowledgement 1 business-day | Non-urgent | - | -",
                ]
            ),
            (
                "# 响应\n\n| 等级 | 响应时间 (Acknowledge) |\n|---|---|\n| P0 | 5 分钟 |\n| P1 | 15 分钟 |", "a.md",
                ["acknowledgement 5 minute | P0 | - | -", "acknowledgement 15 minute | P1 | - | -"]
            ),
            (
                "# Availability\n\nWe commit to the following availability, measured per calendar month:\n\n- Network core: 99.99 %\n- Virtual servers: 99.9 %",
                "a.md", ["availability 99.99% | - | Network core | -", "availability 99.9% | - | Virtual servers | -"]
            ),
            (
                "# Uptime\n\nThe crawler shall have 90% service uptime for free users and 98% service uptime for Pro users.", "a.md",
                ["availability 90% | - | free | -", "availability 98% | - | Pro | -"]
            ),
            (
                "# 可用率\n\n每月可用率：双路由专线 99.99%，单路由专线 99.5%。", "a.md",
                ["availability 99.99% | - | 双路由专线 | -", "availability 99.5% | - | 单路由专线 | -"]
            ),
            ("# 妥善率\n\n设备每月可用率不低于百分之九十九点五。", "a.md", ["availability 99.5% | - | - | -"]),
            (
                "# Notice\n\nThe Customer shall be informed of any security incident within 24 hours.", "a.md",
                ["incident-notice 24 hour | security incident | - | -"]
            ),
            (
                "# Corrections\n\nA fault is corrected in no event later than 60 days after confirmation where it is Severe or 120 days where it is Ordinary.\n\n| Class | First response |\n|---|---|\n| Severe | 6 hours |\n| Ordinary | 3 days |",
                "a.md",
                [
                    "resolution 60 day | Severe | - | -", "resolution 120 day | Ordinary | - | -", "first-response 6 hour | Severe | - | -",
                    "first-response 3 day | Ordinary | - | -",
                ]
            ),
            (
                "# Errors\n\nUntil a Level 1 Error has been corrected, Licensor shall inform Licensee of progress at least once every twelve (12) hours.\n\nIf no Workaround for a Level 1 Error has been supplied after thirty-six (36) hours, the matter shall be passed to Licensor's Vice President.",
                "a.md", ["update 12 hour | Level 1 | - | -", "escalation 36 hour | Level 1 | - | -"]
            ),
            (
                "# Severity\n\n- Severity 1 – Respond within 2 business hours. Provide work around or temporary fix restoring functionality of the system within one business day.",
                "a.md", ["first-response 2 business-hour | Severity 1 | - | -", "workaround 1 business-day | Severity 1 | - | -"]
            ),
            (
                "# 时限\n\n| 项目 | 一级（专线中断） | 三级（查询及轻微问题） |\n|---|---|---|\n| 工程师回电 | 二十五分钟 | 2小时 |", "a.md",
                ["first-response 25 minute | 一级（专线中断） | - | -", "first-response 2 hour | 三级（查询及轻微问题） | - | -"]
            ),
            (
                "<h1>维护合同</h1><table><tr><th colspan=2>等级</th><th>情形</th><th>电话响应</th></tr><tr><td rowspan=2>停诊类</td><td>A 级</td><td>全院停摆</td><td>10 分钟</td></tr><tr><td>B 级</td><td>单个科室停摆</td><td>30 分钟</td></tr><tr><td>非停诊类</td><td>C 级</td><td>报表差错</td><td>2 个工作小时</td></tr></table>",
                "a.html",
                [
                    "first-response 10 minute | A 级 | - | -", "first-response 30 minute | B 级 | - | -",
                    "first-response 2 business-hour | C 级 | - | -",
                ]
            ),
            (
                "# Guaranteed standards\n\n| Standard | What we promise | Payment if we fail |\n|---|---|---|\n| Fuse failure | Reply within 3 hours | £30 |\n| Meter fault | Reply within 5 working days | £20 |",
                "a.md", ["first-response 3 hour | Fuse failure | - | -", "first-response 5 business-day | Meter fault | - | -"]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    @Test(
        arguments: [
            (
                "# Prior terms\n\nThis Exhibit supersedes Exhibit D dated 3 May 2023, under which Level 1 Errors were acknowledged within eight (8) Business Hours.",
                "a.md"
            ),
            ("# Duties\n\nThe Hospital shall grant access within 15 minutes of the engineer's arrival on site.", "a.md"),
            ("# Protection\n\nAutomated mitigation response time of less than 10 seconds.", "a.md"),
            ("# Compensation\n\nThe Provider will review all submissions and respond within 10 business days.", "a.md"),
            ("# 紧急故障上门服务\n\n公司24小时维护热线：0571-0000。", "a.md"),
            ("# Spares\n\nCustomer keeps one spare controller on site and reorders within 10 days of use.", "a.md"),
        ] as [(String, String)])
    func promisesNothing(_ words: String, _ path: String) { #expect(read(words, as: path).promised == []) }
}
