// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// A paper reads the same however many of its parts are read at once.
@Suite struct CoresTests {
    @Test(arguments: [1, 2, 3, 8])
    func stretchesStandInTheirOrder(_ count: Int) {
        for total in [0, 1, 31, 32, 33, 257] {
            #expect(Cores(count: count).map(total, stretch: 32) { Array($0) } == Array(0..<total))
        }
        let both = Cores(count: count).both({ "first" }, { 2 })
        #expect(both.0 == "first" && both.1 == 2)
    }

    /// Paragraphs, lists and tables of a few hundred services, each with promises, hours and sentences about them.
    static let paper = (1...120).map { number in
        """
        ## Harbour \(number) desk

        Support hours are Monday to Friday, 09:00 to \(15 + number % 4):00.

        | Priority | Response | Resolution |
        |---|---|---|
        | P1 | \(number % 9 + 1) hours | \(number % 7 + 2) days |
        | P2 | soon | next business day |

        Where the fault can be reproduced, we reply within \(number % 5 + 1) working days.

        - An automatic reply does not count as a response.
        - If we miss a target, you may claim a credit of \(number % 3 + 1)% within 30 days.

        """
    }.joined(separator: "\n")

    @Test func onePaperReadsTheSame() {
        let bytes = Array(Self.paper.utf8)
        let alone = read(bytes, as: "a.md", cores: 1)
        #expect(alone.commitments.count > 300)
        for cores in [2, 5] {
            let together = read(bytes, as: "a.md", cores: cores)
            #expect(together.commitments == alone.commitments)
            #expect(together.supportHours == alone.supportHours)
            #expect(together.statements == alone.statements)
            #expect(together.diagnostics == alone.diagnostics)
            #expect(together.remedies == alone.remedies)
        }
    }
}
