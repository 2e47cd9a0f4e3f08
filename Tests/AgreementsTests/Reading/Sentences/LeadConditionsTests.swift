// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// A condition in the line over a list is the case of every item; without it the items were promised for everything.
@Suite struct LeadConditionsTests {
    @Test(arguments: [
        (
            "agreement.md",
            "If the whole plant is down:\n\n- a technician rings you within 12 minutes;\n- production is restored within 5 hours.",
            ["first-response 12 minute | whole plant is down | - | -", "restoration 5 hour | whole plant is down | - | -"] as [String]
        ),
        (
            "agreement.md",
            "Where every gate of a car park is out of action, the following apply:\n\n- a coordinator rings the attendant within 8 minutes;\n- the gates are restored within 4 hours.",
            [
                "first-response 8 minute | every gate of a car park is out of action | - | -",
                "restoration 4 hour | every gate of a car park is out of action | - | -",
            ] as [String]
        ),
        (
            "agreement.md", "全厂停电的，按下列时限办理：\n\n- 12分钟内回电；\n- 5小时内恢复。",
            ["first-response 12 minute | 全厂停电 | - | -", "restoration 5 hour | 全厂停电 | - | -"] as [String]
        ),
        // By the name of the document's own table.
        (
            "agreement.md",
            "For an Amber case we also promise:\n\n* an update by telephone every 45 minutes.\n\n| Grade | First contact | Put right |\n|:--|:--|:--|\n| Amber | 25 minutes | 3 days |\n| Blue | 2 hours | 6 business days |",
            [
                "update 45 minute | Amber | - | telephone", "first-response 25 minute | Amber | - | -", "resolution 3 day | Amber | - | -",
                "first-response 2 hour | Blue | - | -", "resolution 6 business-day | Blue | - | -",
            ] as [String]
        ),
        // A lead that puts no condition names no case.
        (
            "agreement.md",
            "Our desk works as follows:\n\n- a technician rings you within 12 minutes;\n- your fault is repaired within 5 hours.",
            ["first-response 12 minute | - | - | -", "resolution 5 hour | - | - | -"] as [String]
        ),
        (
            "agreement.md", "如果您发现安全漏洞，我们将：\n\n- 36小时内确认收到；\n- 9天内给出修复计划。",
            ["acknowledgement 36 hour | - | - | -", "solution-plan 9 day | - | - | -"] as [String]
        ),
        // Who is called out for what.
        ("agreement.md", "物业接到管道爆裂来电时，必须在二小时内到达现场。", ["onsite 2 hour | 管道爆裂 | - | -"] as [String]),
        (
            "agreement.md",
            "Until a Grade 1 fault has been cleared, the technician shall tell the shift lead how matters stand every 2 hours.",
            ["update 2 hour | Grade 1 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
