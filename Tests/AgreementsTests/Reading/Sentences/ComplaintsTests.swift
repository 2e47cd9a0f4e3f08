// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Whom a complaint goes to answers the complaint and nothing else; an answer that reads as one to every report would accuse.
@Suite struct ComplaintsTests {
    @Test(arguments: [
        (
            "agreement.md",
            "A grievance about our work is a complaint; complaints go to the Head of Operations, who shall reply within 5 working hours.",
            ["escalation 5 business-hour | - | - | -"] as [String]
        ),
        (
            "agreement.md", "## Unhappy with us?\n\nAsk for the Regional Director, who will phone you within 3 hours.",
            ["escalation 3 hour | - | - | -"] as [String]
        ),
        ("agreement.md", "委托方对维修不满意的，可以越级反映，我公司运维总监在6小时内答复。", ["escalation 6 hour | - | - | -"] as [String]),
        // A case of its own keeps the answer.
        ("agreement.md", "## 投诉\n\n对服务不满意的，服务经理在收到投诉后3个工作日内答复。", ["first-response 3 business-day | 投诉 | - | -"] as [String]),
        // Who answers a ticket may be a manager too.
        (
            "agreement.md", "Every ticket is answered by the duty manager within 25 minutes.",
            ["first-response 25 minute | - | - | -"] as [String]
        ),
        (
            "agreement.md",
            "| 条 | 中文 | English |\n|:--|:--|:--|\n| 6 | 二级故障，工程师 9 分钟内回电。 | For a Level 2 fault the engineer calls back within 9 minutes. |\n| 7 | 客户认为抢修不力的，可以致电总经理，总经理 3 小时内回电。 | If the Customer is dissatisfied it may telephone the general manager, who returns the call within 3 hours. |",
            ["first-response 9 minute | 二级故障 | - | -", "escalation 3 hour | - | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
