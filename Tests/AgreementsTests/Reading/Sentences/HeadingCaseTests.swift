// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// The kind of case that a heading names, and headings that name a chapter.
@Suite struct HeadingCaseTests {
    @Test(arguments: [
        (
            "agreement.md",
            "# Terms\n\n## 4. Server down\n\nA technician stands at the rack within 40 minutes. Service is restored within 5 hours.",
            ["onsite 40 minute | Server down | - | -", "restoration 5 hour | Server down | - | -"] as [String]
        ),
        (
            "agreement.md", "# Terms\n\n## Questions about your bill\n\nYou have an answer within 3 working days.",
            ["first-response 3 business-day | Questions about your bill | - | -"] as [String]
        ),
        ("agreement.md", "# 条款\n\n## 第五条 宕机处理\n\n工程师40分钟内到达机房。", ["onsite 40 minute | 宕机 | - | -"] as [String]),
        ("agreement.md", "# 條款\n\n## 停電\n\n技術員40分鐘內到場。", ["onsite 40 minute | 停電 | - | -"] as [String]),
        // What the paper itself is about.
        (
            "agreement.md", "# Terms\n\n## Questions about support\n\nWe answer within 3 hours.",
            ["first-response 3 hour | - | - | -"] as [String]
        ),
        ("agreement.md", "# Terms\n\n## Fault handling\n\nWe answer within 3 hours.", ["first-response 3 hour | - | - | -"] as [String]),
        (
            "agreement.md", "# Terms\n\n## Customer complaints procedure\n\nWe answer within 3 days.",
            ["first-response 3 day | - | - | -"] as [String]
        ),
        // Everybody's faults.
        ("agreement.md", "# 条款\n\n## 故障处理\n\n值班长12分钟内响应。", ["first-response 12 minute | - | - | -"] as [String]),
        // A way to ask.
        ("agreement.md", "# 条款\n\n## 电话查询\n\n12秒内接听。", ["first-response 12 second | - | - | -"] as [String]),
        // Titles that run into their text.
        (
            "agreement.md",
            "Some words first.\n\n**Your shop is down.** Use the red button. Whoever is on call will reply to you within 30 minutes.",
            ["first-response 30 minute | shop is down | - | -"] as [String]
        ),
        (
            "agreement.md", "**Everyday questions.** Write to us. One of us will have written back by the end of the next working day.",
            ["first-response 1 business-day | Everyday questions | - | -"] as [String]
        ),
        (
            "agreement.html", "<h1>支援</h1><h2>門市停擺（全店無法結帳）</h2><dl><dt>工程師回電</dt><dd>12 分鐘內</dd><dt>工程師到店</dt><dd>5 小時內</dd></dl>",
            ["first-response 12 minute | 門市停擺 | - | -", "onsite 5 hour | 門市停擺 | - | -"] as [String]
        ),
        // One that tells what has happened makes its sister a case.
        (
            "agreement.md", "# Care\n\n## Frost alarm\n\nWe respond within 5 minutes.\n\n## Probe silent\n\nWe respond within 30 minutes.",
            ["first-response 5 minute | Frost alarm | - | -", "first-response 30 minute | Probe silent | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
