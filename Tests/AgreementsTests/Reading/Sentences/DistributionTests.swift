// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

/// "P1 1 hour", in the order of the labels; nil where nothing is given out.
private func pairs(_ words: String, table: String = "") -> [String]? {
    let passage = Passage(words)
    let document = view("# A\n\n" + table)
    return Distribution.read(passage, passage.all, KnownNames(document, SectionNames(document, [:]), [:]))?.pairs.map {
        passage.string($0.label) + " \($0.target.value) \($0.target.unit.rawValue)"
    }
}

@Suite struct DistributionTests {
    @Test(arguments: [
        ("The response times for P1, P2 and P3 are 1, 4 and 8 hours respectively", ["P1 1 hour", "P2 4 hour", "P3 8 hour"]),
        ("We respond to P1 and P2 within 30 minutes and 4 hours respectively", ["P1 30 minute", "P2 4 hour"]),
        ("P1, P2: response within 1 and 4 hours", ["P1 1 hour", "P2 4 hour"]),
        ("We respond within 30 minutes and 4 hours respectively for P1 and P2", ["P1 30 minute", "P2 4 hour"]),
        ("Gold and Silver customers get a response in three (3) and five (5) hours respectively", ["Gold 3 hour", "Silver 5 hour"]),
        ("Response by phone and email takes 1 and 8 hours respectively", ["phone 1 hour", "email 8 hour"]),
        ("P1、P2、P3 级故障的响应时间分别为 15 分钟、1 小时、4 小时", ["P1 15 minute", "P2 1 hour", "P3 4 hour"]),
        ("一级、二级故障的响应时间依次为1、4小时", ["一级 1 hour", "二级故障 4 hour"]), ("电话、邮件响应时间分别小于2、60分钟", ["电话 2 minute", "邮件 60 minute"]),
        ("标准、优享、尊享客户的响应时间分别为24、10、4小时", ["标准 24 hour", "优享 10 hour", "尊享 4 hour"]),
        ("响应时间（标准/优享/尊享）为 24/10/4 小时", ["标准 24 hour", "优享 10 hour", "尊享 4 hour"]),
        ("Response time (Gold/Silver) is 2/8 hours", ["Gold 2 hour", "Silver 8 hour"]),
        ("Response time (Basic/Extra/Total): 15m/1h/4h", ["Basic 15 minute", "Extra 1 hour", "Total 4 hour"]),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(pairs(words) == expected) }

    /// Counts that differ, lists without the word, and numbers that are none.
    @Test(arguments: [
        "The response times for P1 and P2 are 1, 4 and 8 hours respectively", "We respond to P1 and P2 within 4 hours respectively",
        "P1, P2 and P3: response within 1 and 4 hours", "P1: response within 1 hour, resolution within 4 hours",
        "响应时间（标准/优享）为 24/10/4 小时", "The fees for P1 and P2 are 100 and 200 respectively", "We shall respond within 4 hours",
        "Gold and Silver differ respectively",
    ])
    func refuses(_ words: String) { #expect(pairs(words) == nil) }

    /// Names that only the document itself knows.
    @Test func knownNames() {
        let table = "| Severity | Garnet | Cobalt |\n|---|---|---|\n| P1 | 4 hours | 2 hours |\n"
        #expect(
            pairs("Garnet and Cobalt customers get a response in 4 and 2 hours respectively", table: table)
                == ["Garnet 4 hour", "Cobalt 2 hour"])
    }
}
