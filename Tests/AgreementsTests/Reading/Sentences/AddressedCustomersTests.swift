// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// For which of the customers a sentence speaks, beside sentences for all of them.
@Suite struct AddressedCustomersTests {
    @Test(arguments: [
        ("agreement.md", "对于签订维保合约的客户，我们在4小时内到达现场。", ["onsite 4 hour | - | 签订维保合约的客户 | -"] as [String]),
        (
            "agreement.md", "For customers with a maintenance contract, we are on site within 4 hours.",
            ["onsite 4 hour | - | customers with a maintenance contract | -"] as [String]
        ),
        (
            "agreement.md", "Customers with a maintenance contract: on site within 4 hours.",
            ["onsite 4 hour | - | Customers with a maintenance contract | -"] as [String]
        ),
        (
            "agreement.md", "未签订维保合同的用户，2个工作日内到达现场；已签订维保合同的用户，4小时内到达现场。",
            ["onsite 2 business-day | - | 未签订维保合同的用户 | -", "onsite 4 hour | - | 已签订维保合同的用户 | -"] as [String]
        ),
        // At the head of a paragraph it speaks for the sentences behind it.
        (
            "agreement.md", "对于签订长期维护合约的客户：接报后2小时内到达现场。故障4小时内修复。",
            ["onsite 2 hour | - | 签订长期维护合约的客户 | -", "resolution 4 hour | - | 签订长期维护合约的客户 | -"] as [String]
        ),
        ("agreement.md", "对战略商户，每 15 分钟播报一次处理进展。", ["update 15 minute | - | 战略商户 | -"] as [String]),
        ("agreement.md", "战略商户可在 2 个工作日内收到书面故障报告。", ["incident-report 2 business-day | - | 战略商户 | -"] as [String]),
        // Whoever reports is no kind of customer.
        ("agreement.md", "报修客户在2小时内获得响应。", ["first-response 2 hour | - | - | -"] as [String]),
        ("agreement.md", "客户可在2小时内获得响应。", ["first-response 2 hour | - | - | -"] as [String]),
        (
            "agreement.md", "For customers who call the hotline, we respond within 1 hour.",
            ["first-response 1 hour | - | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
