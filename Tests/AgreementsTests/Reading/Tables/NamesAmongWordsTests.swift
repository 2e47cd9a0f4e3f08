// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Heads and labels of rows that name a tier or a case among other words.
@Suite struct NamesAmongWordsTests {
    @Test(arguments: [
        // A noun of tiers before each name.
        (
            "agreement.md",
            "| Type of incident | Service level Key | Service level General |\n|---|---|---|\n| Device cannot scan: remote contact | 25 minutes | 3 hours |\n| Device cannot scan: technician at the device | 5 hours | Next business day |",
            [
                "first-response 25 minute | Device cannot scan | Key | -", "first-response 3 hour | Device cannot scan | General | -",
                "onsite 5 hour | Device cannot scan | Key | -", "onsite 1 business-day | Device cannot scan | General | -",
            ] as [String]
        ),
        // Colours before a noun of tiers.
        (
            "agreement.html",
            "<table><thead><tr><th rowspan=\"2\">Group</th><th colspan=\"2\">Engineer responds</th></tr><tr><th>Blue cover</th><th>Red cover</th></tr></thead><tbody><tr><td>F1</td><td>2 hours</td><td>40 minutes</td></tr><tr><td>F2</td><td>5 hours</td><td>3 hours</td></tr></tbody></table>",
            [
                "first-response 2 hour | F1 | Blue cover | -", "first-response 40 minute | F1 | Red cover | -",
                "first-response 5 hour | F2 | Blue cover | -", "first-response 3 hour | F2 | Red cover | -",
            ] as [String]
        ),
        // What has happened, before what is done.
        (
            "agreement.md",
            "| 服务内容 | 全责型 | 一般型 |\n|---|---|---|\n| 叫修后工程师回应 | 25 分钟 | 2 小时 |\n| 全厂断气时到厂 | 2 小时 | 5 小时 |\n| 单机故障时修复 | 2 个工作日 | 9 个工作日 |",
            [
                "first-response 25 minute | - | 全责型 | -", "first-response 2 hour | - | 一般型 | -", "onsite 2 hour | 全厂断气 | 全责型 | -",
                "onsite 5 hour | 全厂断气 | 一般型 | -", "resolution 2 business-day | 单机故障 | 全责型 | -",
                "resolution 9 business-day | 单机故障 | 一般型 | -",
            ] as [String]
        ),
        // Further lines of the row above.
        (
            "agreement.md",
            "|  | Silver | Gold |\n|---|---|---|\n| Initial response times | Crisis: 2 hours | Crisis: 40 minutes |\n|  | Standard: 2 Business Days | Standard: 2 days |\n| Contacts | 7 | 9 |",
            [
                "first-response 2 hour | Crisis | Silver | -", "first-response 40 minute | Crisis | Gold | -",
                "first-response 2 business-day | Standard | Silver | -", "first-response 2 day | Standard | Gold | -",
            ] as [String]
        ),
        (
            "agreement.md", "| 严重层级 | 情况 | 初始响应时间 |\n|---|---|---|\n| 严重性 A - 重要影响 | 大量丢失 | 2 小时 |\n| 严重性 B - 适中影响 | 丢失 | 5 小时 |",
            ["first-response 2 hour | 严重性 A - 重要影响 | - | -", "first-response 5 hour | 严重性 B - 适中影响 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
