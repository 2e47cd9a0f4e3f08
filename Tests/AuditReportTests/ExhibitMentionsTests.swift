// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import AuditReport

@Suite struct ExhibitMentionsTests {
    @Test func `names are read from links and words, whole, wherever they stand`() {
        let mentions = ExhibitMentions(in: ["<a href=\"#zh-EX-012\">x</a>", "<p>EX-003:7, EX- EX-x \("EX-1042")</p>EX-9"])
            .adding("<small>(EX-77)</small>")
        for (name, isNamed) in [
            ("EX-012", true), ("EX-003", true), ("EX-1042", true), ("EX-9", true), ("EX-77", true),
            ("EX-01", false), ("EX-104", false), ("EX-", false), ("EX-7", false),
        ] {
            let file = ResultFixture.result(.english).evidence.exhibits[0].file
            let exhibit = Exhibit(id: name, file: file, format: "eml", eventCount: 1, explainedBytes: 1)
            #expect(mentions.contains(exhibit) == isNamed, "\(name)")
        }
    }
}
