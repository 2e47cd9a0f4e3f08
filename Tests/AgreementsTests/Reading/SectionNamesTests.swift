// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// The names of headings and items in the order of the document: "plan Gold", "severity P1".
private func names(_ words: String) -> [String] {
    let view = view(words)
    let names = SectionNames(view, [:])
    return view.blocks.indices.compactMap { names[$0] }.map { "\($0.kind) \($0.words.text)" }
}

@Suite struct SectionNamesTests {
    @Test(arguments: [
        ("## Gold\n\nText.\n\n## Silver\n\nText.\n", ["plan Gold", "plan Silver"]),
        ("## Basic\n\nText.\n\n## Business\n\nText.\n\n## Regulated\n\nText.\n", ["plan Basic", "plan Business", "plan Regulated"]),
        ("## P1 - Outage\n\nText.\n\n## P2 - Impaired\n\nText.\n", ["severity P1", "severity P2"]),
        ("## 一级故障\n\n正文。\n\n## 二级故障\n\n正文。\n", ["severity 一级故障", "severity 二级故障"]),
        ("## 3.1 Critical\n\nText.\n\n## 3.2 Low\n\nText.\n", ["severity Critical", "severity Low"]),
        ("## 标准版\n\n正文。\n\n## 企业版\n\n正文。\n", ["plan 标准版", "plan 企业版"]),
        ("Levels:\n\n- P1\n  - first thing\n- P2\n  - second thing\n", ["severity P1", "severity P2"]),
        // A tier in the parentheses of a heading.
        ("## Phone support (Enterprise only)\n\nText.\n\n## Premium plan\n\nText.\n", ["plan Enterprise", "plan Premium plan"]),
    ])
    func reads(_ sections: String, _ expected: [String]) { #expect(names("# Agreement\n\nText.\n\n" + sections) == expected) }

    @Test(arguments: [
        "## Definitions\n\nText.\n\n## Term\n\nText.\n", "## Response times\n\nText.\n\n## Exclusions\n\nText.\n",
        "## Windows\n\nText.\n\n## Linux\n\nText.\n",
        "## 定义\n\n正文。\n\n## 附则\n\n正文。\n", "## 付款\n\n正文。\n\n## 保密\n\n正文。\n", "- first\n- second\n",
    ])
    func rejects(_ sections: String) { #expect(names("# Agreement\n\nText.\n\n" + sections) == []) }

    /// A heading that divides the document is none of the family's names.
    @Test func structureIsNoName() {
        #expect(
            names("# Agreement\n\nText.\n\n## Gold\n\nText.\n\n## Silver\n\nText.\n\n## Exclusions\n\nText.\n") == [
                "plan Gold", "plan Silver",
            ])
    }

    @Test func theTitleIsNoName() { #expect(names("# Gold\n\nWe answer.\n") == []) }

    @Test(arguments: [
        ("3.1 Critical faults", "Critical faults"), ("3、Gold - our best", "Gold"), ("4）紧急故障：全站不可用", "紧急故障"), ("🔴 Red (all down)", "Red"),
        ("Regulated", "Regulated"), ("• Low", "Low"),
    ])
    func heads(_ words: String, _ expected: String) {
        let passage = Passage(words)
        #expect(SectionNames.head(passage).map { passage.string($0) } == expected)
    }
}
