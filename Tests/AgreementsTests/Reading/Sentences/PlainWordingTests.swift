// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Words of everyday papers for what is promised.
@Suite struct PlainWordingTests {
    @Test(arguments: [
        ("agreement.md", "* First proper answer: 4 desk hours.", ["first-response 4 business-hour | - | - | -"] as [String]),
        (
            "agreement.md", "A recovery report, with timings and lessons, reaches you within fourteen days of stand-down.",
            ["incident-report 14 day | - | - | -"] as [String]
        ),
        (
            "agreement.md", "| 级别 | 受理并回应 | 恢复业务 |\n|---|---|---|\n| P0 | 5 分钟 | 1 小时 |",
            ["first-response 5 minute | P0 | - | -", "restoration 1 hour | P0 | - | -"] as [String]
        ),
        // Nobody comes.
        ("agreement.md", "收款音箱故障不上门，采用邮寄换新，自申请通过之日起 5 日内寄达。", [] as [String]),
        (
            "agreement.md", "Ask for Demelza Angove, who runs the desk. She will phone you back within two desk hours.",
            ["escalation 2 business-hour | - | - | -"] as [String]
        ),
        ("agreement.md", "1 小时内给出排除方案。", ["solution-plan 1 hour | - | - | -"] as [String]),
        (
            "agreement.md", "For a Class A Breakdown the Contractor shall put a temporary repair in place within six (6) hours.",
            ["workaround 6 hour | Class A | - | -"] as [String]
        ),
        (
            "agreement.md", "企业版客户提交的 P1、P2 级工单，首次响应时间分别不超过 10 分钟、1 小时；企业版含专属经理。",
            ["first-response 10 minute | P1 | 企业版 | -", "first-response 1 hour | P2 | 企业版 | -"] as [String]
        ),
        (
            "agreement.md", "We’ll put a notice on our status page within 15 minutes of an engineer confirming an incident.",
            ["incident-notice 15 minute | - | - | -"] as [String]
        ),
        ("agreement.md", "上游海缆业者对本公司承诺 72 小时内修复，非本公司对客户之承诺。", [] as [String]),
        ("agreement.md", "云资源厂商另行承诺的单机可用性99.975%由厂商负责，乙方不作转述承诺。", [] as [String]),
        (
            "agreement.md",
            "The agreement of 12 June 2019, under which the Contractor had eight (8) hours to arrive for a Class B Breakdown, is superseded and of no effect.",
            [] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
