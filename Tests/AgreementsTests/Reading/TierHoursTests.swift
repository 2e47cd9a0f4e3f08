// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// A table that gives each tier its hours, and promises nothing itself, says how the times of another table are counted.
@Suite struct TierHoursTests {
    private static func clocks(_ hours: String) -> [String] {
        let document = """
            # Support terms

            \(hours)

            ## Response times

            | Severity | Basic | Premier |
            |---|---|---|
            | Critical | 4 hours | 30 minutes |

            """
        return AgreementReader.read([input(document)]).commitments.map { "\($0.plan ?? "-") \($0.clock.rawValue)" }
    }

    private static func input(_ text: String) -> AgreementInput {
        let bytes = Array(text.utf8)
        return AgreementInput(file: SourceFile(id: FileID(0), path: "a.md", sha256: "", byteCount: bytes.count), bytes: bytes)
    }

    @Test(arguments: [
        "| Tier | Who answers | Hours of operation |\n|---|---|---|\n| Basic | the desk | Mon-Fri, 9am-5pm |\n| Premier | an engineer | 24/7/365 |",
        "| Plan | Coverage |\n|---|---|\n| Premier | 24x7 |\n| Basic | Monday to Friday 09:00-17:00 |",
    ])
    func rowsSpeakForTheirTier(_ hours: String) {
        #expect(TierHoursTests.clocks(hours) == ["Basic business", "Premier calendar"])
    }

    @Test(arguments: [
        // Rows of other things, and a table with times of its own.
        "| Office | Open |\n|---|---|\n| Berlin | Mon-Fri, 9am-5pm |\n| Osaka | 24/7 |",
        "| Tier | Open | Callback |\n|---|---|---|\n| Basic | Mon-Fri, 9am-5pm | within 3 days |\n| Premier | 24/7 | within 1 day |",
    ])
    func othersDoNot(_ hours: String) {
        #expect(!TierHoursTests.clocks(hours).suffix(2).contains("Premier calendar"))
    }
}
