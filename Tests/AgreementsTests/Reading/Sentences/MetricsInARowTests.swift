// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Several metrics with their lengths one after the other, calls again and again, and who is told of what.
@Suite struct MetricsInARowTests {
    @Test(arguments: [
        // Read as one metric, the first length would accuse.
        (
            "agreement.md", "一级故障的响应、到场、修复时间分别为12分钟、2小时、7小时。",
            ["first-response 12 minute | 一级故障 | - | -", "onsite 2 hour | 一级故障 | - | -", "resolution 7 hour | 一级故障 | - | -"] as [String]
        ),
        (
            "agreement.md", "响应/到场/修复时间：35分钟/2小时/5小时。",
            ["first-response 35 minute | - | - | -", "onsite 2 hour | - | - | -", "resolution 5 hour | - | - | -"] as [String]
        ),
        (
            "agreement.md", "二类故障的响应、绕行、恢复三个时限依次为 35 分钟、5 小时、13 小时。",
            ["first-response 35 minute | 二类故障 | - | -", "workaround 5 hour | 二类故障 | - | -", "restoration 13 hour | 二类故障 | - | -"]
                as [String]
        ),
        // Levels and metrics in a row: whose each is, is a guess.
        ("agreement.md", "一级、二级故障的响应、到场时间分别为12分钟、2小时。", [] as [String]),
        // As many levels as lengths stay levels.
        (
            "agreement.md", "P1、P2 级故障的响应时间分别为 12 分钟、1 小时。",
            ["first-response 12 minute | P1 | - | -", "first-response 1 hour | P2 | - | -"] as [String]
        ),
        // What is over when the time begins is not what is promised.
        (
            "agreement.md", "全站故障恢复后，成长版和旗舰版客户会分别在 6 个工作日、2 个工作日内收到复盘报告。",
            ["incident-report 6 business-day | 全站故障 | 成长版 | -", "incident-report 2 business-day | 全站故障 | 旗舰版 | -"] as [String]
        ),
        // Done again and again, a call tells how things stand.
        (
            "agreement.md", "We call your site contact every hour until a Priority 1 is restored.",
            ["update 1 hour | Priority 1 | - | -"] as [String]
        ),
        ("agreement.md", "* We ring again every 50 minutes until you are trading.", ["update 50 minute | - | - | -"] as [String]),
        ("agreement.md", "An engineer rings you back within 12 minutes.", ["first-response 12 minute | - | - | -"] as [String]),
        // Whoever is told, it is a notice.
        (
            "agreement.md",
            "Larkfield will tell the Authority's Safety Officer of any patient safety incident within 20 hours of becoming aware of it.",
            ["incident-notice 20 hour | patient safety incident | - | -"] as [String]
        ),
        (
            "agreement.md", "Larkfield will inform the utility of a data security incident within 13 hours of discovering it.",
            ["incident-notice 13 hour | security incident | - | -"] as [String]
        ),
        ("agreement.md", "Larkfield will inform the utility of its new address within 13 days.", [] as [String]),
        // The customer's notices are the customer's.
        ("agreement.md", "The Customer shall inform Larkfield of any security incident within 13 hours.", [] as [String]),
        // The time begins with a closure, for both.
        (
            "agreement.md",
            "Kestrel shall submit the RCA document within 3 business days of closure of an S1 ticket and within 8 business days of closure of an S2 ticket.",
            ["incident-report 3 business-day | S1 | - | -", "incident-report 8 business-day | S2 | - | -"] as [String]
        ),
        (
            "agreement.md",
            "The system is back in service within 9 hours of the engineer's arrival, and the archive within 2 working days.",
            ["restoration 9 hour | - | - | -", "restoration 2 business-day | - | - | -"] as [String]
        ),
        // Answered to an escalation that the customer asks for.
        (
            "agreement.md",
            "You may ask for any open case to be escalated. A support manager will contact you within 3 hours of the request.",
            ["escalation 3 hour | - | - | -"] as [String]
        ),
        ("agreement.md", "Open cases are escalated daily. We respond within 3 hours.", ["first-response 3 hour | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
