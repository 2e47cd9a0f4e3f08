// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Cases that a numbered line, a heading or a condition names.
@Suite struct NumberedCasesTests {
    @Test(arguments: [
        (
            "agreement.txt", "(1)非质量类问题反馈\n在半小时内响应,两小时内初步提交解决方案。\n(2)质量类问题反馈\n在半小时内响应,三小时内初步提交解决方案。",
            [
                "first-response 0.5 hour | 非质量类问题反馈 | - | -", "solution-plan 2 hour | 非质量类问题反馈 | - | -",
                "first-response 0.5 hour | 质量类问题反馈 | - | -", "solution-plan 3 hour | 质量类问题反馈 | - | -",
            ] as [String]
        ),
        (
            "agreement.md", "### 緊急回應流程\n\n1. **立即確認** - 15分鐘內確認接收\n2. **永久修復** - 24小時內實施永久修復",
            ["acknowledgement 15 minute | 緊急 | - | -", "resolution 24 hour | 緊急 | - | -"] as [String]
        ),
        // How it usually is, is no level.
        ("agreement.md", "接到用户的咨询，一般在4小时内给予答复。", ["first-response 4 hour | 咨询 | - | -"] as [String]),
        (
            "agreement.md", "While a lift stays out of service the Contractor tells the Owner daily how matters stand.",
            ["update 1 day | lift stays out of service | - | -"] as [String]
        ),
        (
            "agreement.md", "Pomander will write to the Registered Contact at least every two (2) hours while a Critical Incident is open.",
            ["update 2 hour | Critical Incident | - | -"] as [String]
        ),
        (
            "agreement.md",
            "We prioritize communication in the following order:\n\n- For issues that impact platform availability: within 3 business hours.\n- For all other issues: within five business days.",
            [
                "first-response 3 business-hour | For issues that impact platform availability | - | -",
                "first-response 5 business-day | all other issues | - | -",
            ] as [String]
        ),
        (
            "agreement.md", "If a case is escalated, the repairs manager shall call the Customer within 3 hours.",
            ["escalation 3 hour | - | - | -"] as [String]
        ),
        (
            "agreement.md", "We confirm that we have your complaint within 1 working day and settle it within 10 working days.",
            ["acknowledgement 1 business-day | - | - | -", "resolution 10 business-day | - | - | -"] as [String]
        ),
        (
            "agreement.md",
            "If we miss a repair time, you may claim one day's rental for every full 8 hours of delay, within 28 days of the fault.",
            [] as [String]
        ),
        (
            "agreement.md", "Tail circuits come from Gantry Wholesale. Gantry's own repair target of 6 hours binds Gantry alone.",
            [] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
