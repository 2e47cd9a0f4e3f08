// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String, as path: String = "a.txt") -> [String] { read(words, as: path).commitments.map(\.summary) }

/// Lines of a page copied as text: a level, a metric or a tier on a line of its own speaks for the lines under it.
@Suite struct LabelLineTests {
    @Test(arguments: [
        (
            "Our times\n\nP1\nUrgent – plant stopped\nFirst response\n10 minutes\nResolution\n3 hours\n\nP2\nHigh – plant slow\nFirst response\n1 hour\nResolution\n2 days",
            [
                "P1 first-response 10 minute unspecified stated", "P1 resolution 3 hour unspecified stated",
                "P2 first-response 1 hour unspecified stated", "P2 resolution 2 day unspecified stated",
            ]
        ),
        (
            "严重等级\n\nA\n\n全厂停产\n\n首次响应：\n\n1小时\n\nB\n\n一条产线停产\n\n首次响应：\n\n4小时",
            ["A first-response 1 hour unspecified stated", "B first-response 4 hour unspecified stated"]
        ),
        // The level and what is promised for it in one title.
        (
            "Critical Response & Repair\nThe mill stands still.\nResponse Time: 1 hour\nRepair Time: 1 day\nNon Critical Response & Repair\nThe rest.\nResponse Time: 2 days\nRepair Time: 9 days",
            [
                "Critical first-response 1 hour unspecified stated", "Critical resolution 1 day unspecified stated",
                "Non Critical first-response 2 day unspecified stated", "Non Critical resolution 9 day unspecified stated",
            ]
        ),
    ])
    func speaksForWhatFollows(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        // A metric's name in a sentence, a length in one.
        ("Notes on resolution\n\nThe warranty ends after 12 months.", []),
        // A level with words behind a colon that are no name of it.
        ("P1: call the duty officer and the manager at once\n\nFirst response\n\n2 hours", ["first-response 2 hour unspecified stated"]),
    ])
    func doesNotSpeak(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    /// A paragraph that leads to sister headings speaks under each of them; one under the first of them does not.
    @Test(arguments: [
        (
            "# Help\n\nWe have first-reply times that depend on your plan. They are as follows:\n\n## Team\n\n- P1: 1 hour\n- P2: 4 hours\n\n## Enterprise\n\n- P1: 10 minutes\n- P2: 2 hours\n",
            [
                "P1 Team first-response 1 hour unspecified stated", "P2 Team first-response 4 hour unspecified stated",
                "P1 Enterprise first-response 10 minute unspecified stated", "P2 Enterprise first-response 2 hour unspecified stated",
            ]
        ),
        (
            "# 帮助\n\n各套餐的首次响应时间如下：\n\n## 标准版\n\n- 一级：1小时\n\n## 企业版\n\n- 一级：10分钟\n",
            ["一级 标准版 first-response 1 hour unspecified stated", "一级 企业版 first-response 10 minute unspecified stated"]
        ),
        ("# Help\n\nOur first replies are quick.\n\n## Team\n\n- P1: 1 hour\n\n## Enterprise\n\n- P1: 10 minutes\n", []),
    ])
    func introducesHeadings(_ words: String, _ expected: [String]) { #expect(summaries(words, as: "a.md") == expected) }

    /// "Plan: Standard" is called Standard; a tier of the document's own is known in a title and in the line over a table.
    @Test(arguments: [
        (
            "# Support plans\n\n## Plan: Basic\n\n- Response time: 24h\n\n## Plan: Extra care\n\n- Response time: 4h\n",
            ["Basic first-response 24 hour unspecified stated", "Extra care first-response 4 hour unspecified stated"]
        ),
        (
            "| Subscription | Uptime |\n|---|---|\n| Live Care | 99.5% |\n| Setup only | none |\n\n**Sites with an active Live Care contract:**\n\n| Severity | Response |\n|---|---|\n| S1 | 4 BH |\n| S2 | 2 BD |\n\n"
                + "**Sites on Setup only (no contract):** all severities receive a response in 3 BD.\n",
            [
                "Live Care availability stated unspecified stated", "S1 Live Care first-response 4 business-hour business stated",
                "S2 Live Care first-response 2 business-day business stated", "Setup only first-response 3 business-day business stated",
            ]
        ),
        // What another tier has is not this one's name.
        (
            "| Plan | Price |\n|---|---|\n| Harbour | 5 |\n| Estuary | 9 |\n\n## Estuary\n\nEverything in Harbour, plus:\n\n- Response within 2 hours\n",
            ["Estuary first-response 2 hour unspecified stated"]
        ),
    ])
    func namesTiers(_ words: String, _ expected: [String]) { #expect(summaries(words, as: "a.md") == expected) }
}
