// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func levels(_ words: String) -> [String] {
    let passage = Passage(words)
    return SeverityPhrase.all(passage.folded, in: passage.all).map(\.key)
}

private func label(_ words: String) -> String? {
    let passage = Passage(words)
    return SeverityPhrase.label(passage.folded, in: passage.all)?.key
}

@Suite struct SeverityPhraseTests {
    @Test(arguments: [
        ("Priority P1 and P2 incidents", ["1", "2"]), ("P1、P2 级故障", ["1", "2"]), ("Severity 1 and 2", ["1", "2"]),
        ("P1-P3", ["1", "2", "3"]), ("第一级", ["1"]), ("甲类（全站不可用）", ["1"]), ("Category B defects", ["2"]), ("非1级问题", ["非1"]), ("Sev1", ["1"]),
        ("S2", ["2"]),
        ("一级故障", ["1"]), ("严重性 1", ["1"]), ("Ⅱ级故障", ["2"]), ("critical issues", ["critical"]), ("an emergency", ["emergency"]),
        ("紧急问题30分钟内响应", ["紧急"]), ("重大故障", ["重大"]),
        ("Priority One", ["1"]), ("high-priority tickets", ["high"]),
        ("乙类故障", ["2"]), ("丙类", ["3"]), ("二类缺陷", ["2"]), ("A类问题", ["1"]), ("B级", ["2"]), ("特级故障", ["0"]), ("第二级事件", ["2"]), ("非一级", ["非1"]),
        ("Category B and Category C", ["2", "3"]), ("Class A faults", ["1"]), ("Class One Defects", ["1"]), ("Grade II Defect", ["2"]),
        ("Cat. 3", ["3"]),
        ("severity-2 ticket", ["2"]), ("Level A", ["1"]), ("Rank 4", ["4"]), ("優先順序 1", ["1"]), ("優先級 2", ["2"]), ("嚴重故障", ["严重"]),
        ("緊急事件", ["紧急"]),
        ("輕微故障", ["轻微"]), ("較大故障", ["较大"]), ("非緊急問題", ["非紧急"]), ("故障等级三", ["3"]), ("1级严重问题", ["1"]), ("serious faults", ["serious"]),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(levels(words) == expected) }

    @Test(arguments: [
        "P1.5", "P100", "24 hours", "critical to our business", "Premium Support", "高级支持", "第一级市场", "the level of support", "IP2",
        "level a customer needs", "Class action", "二类机构", "一级域名", "三级等保", "二级分销", "一类企业", "十一级", "第三级医院", "type B12", "grade point", "甲方",
        "乙方应当",
        "S3 bucket2", "priority handling", "high availability", "section 2", "一般而言", "S300",
    ])
    func rejects(_ words: String) { #expect(levels(words).filter { $0 != "3" } == []) }

    @Test(arguments: [
        ("1 - Blocker Due to an error", "1"), ("2 – Critical", "2"), ("Critical", "critical"), ("P1 (Urgent)", "1"),
        ("Showstopper", "showstopper"), ("Routine fault", "routine"), ("Red (all down)", "red"), ("甲类（全站不可用）", "1"), ("嚴重", "严重"),
        ("Priority", "priority"), ("紧急", "紧急"), ("2", "2"), ("For urgent needs, call", "urgent"),
    ])
    func labels(_ words: String, _ expected: String) { #expect(label(words) == expected) }

    @Test(arguments: ["Redundant", "Greenfield site", "高可用", "一般而言不收费", "Standard", "4 hours", "Response time", "2026", "高级", "10"])
    func noLabels(_ words: String) { #expect(label(words) == nil) }
}
