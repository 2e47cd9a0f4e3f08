// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Lengths that promise nothing: each was once read as a promise, and would have accused.
@Suite struct NotOwedTests {
    @Test(arguments: [
        // What is left out of a count.
        (
            "agreement.md",
            "The following events do not count towards downtime:\n\n- planned upgrades;\n- hardware failures remedied under 2 hours;\n- outages restored within 15 minutes.",
            [] as [String]
        ),
        // The list beside it counts.
        (
            "agreement.md",
            "The following are promised:\n\n- hardware failures are remedied within 2 hours;\n- outages are restored within 15 minutes.",
            ["resolution 2 hour | hardware failures | - | -", "restoration 15 minute | - | - | -"] as [String]
        ),
        // What is lacking would do it.
        ("agreement.md", "High: no workaround is available that will restore the service reliably within two hours.", [] as [String]),
        // What the reader does.
        ("agreement.md", "You will answer your own tenants within 5 hours and keep our numbers to yourself.", [] as [String]),
        ("agreement.md", "You will receive an answer within 5 hours.", ["first-response 5 hour | - | - | -"] as [String]),
        // How long something goes on.
        (
            "agreement.md", "Maintenance takes place on Sundays, takes no longer than 90 minutes and is announced on the status page.",
            [] as [String]
        ),
        ("agreement.md", "A repair takes no longer than 9 hours.", ["resolution 9 hour | - | - | -"] as [String]),
        // What lateness costs.
        ("agreement.md", "到场每迟1个工作日，供应商延长合同6日；延长总计不超过50日。", [] as [String]),
        ("agreement.md", "For each working day of late arrival the Supplier extends the contract by 6 days.", [] as [String]),
        ("agreement.md", "平台恢复每超时一小时，服务商免收一日的年费。", [] as [String]),
        // A row of what has changed.
        ("agreement.md", "| 版次 | 说明 |\n|---|---|\n| 1.2 | 一级事件恢复时限由90分钟改为40分钟 |", [] as [String]),
        // Means, and the year before.
        (
            "agreement.md",
            "## Annex - Performance in the preceding year (for information only)\n\n- Time to attend, Grade 1 fault: 3 h 20 min",
            [] as [String]
        ),
        ("agreement.md", "Mean time to attend, Grade 1 fault: 3 h 20 min.", [] as [String]),
        // The duties of whoever is not the vendor.
        ("agreement.md", "## 丁、被许可方的工作\n\n3个工作日内寄送日志文件并解决本地网络问题。", [] as [String]),
        ("agreement.md", "## 陸、商家的責任\n\n1. 個資外洩之通報，商家應依法於 60 小時內為之。", [] as [String]),
        ("agreement.md", "## 丁、许可方的工作\n\n3个工作日内解决问题。", ["resolution 3 business-day | - | - | -"] as [String]),
        // What a visit costs.
        ("agreement.md", "不包括項目之到場費為每小時港幣700元，最少收費三小時。", [] as [String]),
        // What is asked for apart.
        ("agreement.md", "7x24小时，半小时响应服务另行洽谈", [] as [String]),
        ("agreement.md", "24小时应急支持，及时响应需求", [] as [String]),
        ("agreement.md", "免费维护期：验收通过后 5 个月，乙方提供免费修复服务。", [] as [String]),
        // The seconds of a machine, and of a telephone.
        ("agreement.md", "### Response times\n\n- **Export**: < 20 seconds for standard reports", [] as [String]),
        (
            "agreement.md", "### Response times\n\n- **Telephone**: < 20 seconds",
            ["first-response 20 second | - | - | Telephone"] as [String]
        ),
        // A bypass is no repair.
        ("agreement.md", "## 问题的解决\n\n不超过18小时提供变通办法。", ["workaround 18 hour | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
