// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Cases told by what is lost, out of service or cannot be done.
@Suite struct WhatIsLostTests {
    @Test(arguments: [
        (
            "agreement.md", "Total loss of signal is repaired within 11 hours.",
            ["resolution 11 hour | Total loss of signal | - | -"] as [String]
        ),
        (
            "agreement.md", "A crane that is out of order is repaired within 20 hours.",
            ["resolution 20 hour | crane that is out of order | - | -"] as [String]
        ),
        (
            "agreement.md", "Where we hold the part in our own store, a crane that is out of order is repaired within 20 hours.",
            ["resolution 20 hour | crane that is out of order | - | -"] as [String]
        ),
        (
            "agreement.md",
            "For any crane out of order for longer than one day, your account manager sends you a progress note each working day.",
            ["update 1 business-day | crane out of order | - | -"] as [String]
        ),
        ("agreement.md", "闸机完全不能开启，技术员两小时内到站。", ["onsite 2 hour | 闸机完全不能开启 | - | -"] as [String]),
        (
            "agreement.md", "平台中断时，我们于 25 分钟内向全部商户发出通知，并最迟于 5 小时内恢复服务。",
            ["incident-notice 25 minute | 平台中断 | - | -", "restoration 5 hour | 平台中断 | - | -"] as [String]
        ),
        ("agreement.md", "影响对账金额的程序错误于 30 小时内修正。", ["resolution 30 hour | 影响对账金额的程序错误 | - | -"] as [String]),
        // Letters behind the words for a level.
        (
            "agreement.md", "严重性 A 的案例 2 小时内响应，严重性 B 的案例 5 小时内响应。",
            ["first-response 2 hour | 严重性 A | - | -", "first-response 5 hour | 严重性 B | - | -"] as [String]
        ),
        ("agreement.md", "A ticket is repaired within 20 hours.", ["resolution 20 hour | - | - | -"] as [String]),
        ("agreement.md", "系统故障20小时内修复。", ["resolution 20 hour | - | - | -"] as [String]),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
