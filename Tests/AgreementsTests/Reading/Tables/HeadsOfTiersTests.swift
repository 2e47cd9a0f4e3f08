// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Heads, sister headings and row labels that name tiers and cases together with other words.
@Suite struct HeadsOfTiersTests {
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
        // Sister headings before one noun.
        (
            "agreement.md",
            "## Priority support\n\n| Severity | First response |\n|---|---|\n| SEV-1 | 2 hours |\n\n## Regular support\n\n| Severity | First response |\n|---|---|\n| SEV-1 | 5 hours |",
            ["first-response 2 hour | SEV-1 | Priority support | -", "first-response 5 hour | SEV-1 | Regular support | -"] as [String]
        ),
        // Ways to reach the desk are none.
        (
            "agreement.md",
            "## Phone support\n\nWe answer calls within 2 minutes.\n\n## Email support\n\nWe answer e-mails within 5 hours.",
            ["first-response 2 minute | - | - | -", "first-response 5 hour | - | - | e-mails"] as [String]
        ),
        // A section beside those of tiers that ends in another noun.
        (
            "agreement.md", "## 铂金服务\n\n25 分钟内响应。\n\n## 黄金服务\n\n3 小时内响应。\n\n## 服务状态\n\n发生故障的，状态页在 15 分钟内发布公告。",
            ["first-response 25 minute | - | 铂金服务 | -", "first-response 3 hour | - | 黄金服务 | -", "incident-notice 15 minute | - | - | -"]
                as [String]
        ),
        (
            "agreement.md", "| 严重层级 | 情况 | 初始响应时间 |\n|---|---|---|\n| 严重性 A - 重要影响 | 大量丢失 | 2 小时 |\n| 严重性 B - 适中影响 | 丢失 | 5 小时 |",
            ["first-response 2 hour | 严重性 A - 重要影响 | - | -", "first-response 5 hour | 严重性 B - 适中影响 | - | -"] as [String]
        ),
        // Of attempts that succeed.
        ("agreement.md", "我们保证至少 99.7% 的作业将在预定的开始时间20 分钟内开始。", ["availability 99.7% | - | - | -"] as [String]),
        ("agreement.md", "我们保证至少 93% 的工单在3小时内响应。", ["first-response 3 hour | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
