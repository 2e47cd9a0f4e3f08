// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Lines of wrapped plain text that begin as a clause or a row of a table would.
@Suite struct WrappedFiguresTests {
    @Test func aFigureIsNoClauseAndASentenceNoRow() {
        let words = """
            3.  SECURITY

            3.1  Licensor shall notify Licensee of any weakness of the library rated
                 9.0 or higher under the usual scale within three (3) days after it has
                 confirmed it.

            4.  PRIOR TERMS

            4.1  This Exhibit supersedes Exhibit D dated May 3, 2023, under which the
                 Level 1 Errors were acknowledged within eight (8) Business Hours.

            5.  REPORTS

            5.1  Licensor acknowledges each report in the portal of the licensor named in
                 the order within two hours.

            """
        #expect(
            read(words, as: "a.txt").promised == [
                "incident-notice 3 day | weakness of the library rated 9 | - | -", "acknowledgement 2 hour | - | - | -",
            ])
    }

    @Test func clausesStayClauses() {
        let words = """
            1.0 Response
            1.1 We respond within two hours
            1.2 We repair within six hours

            """
        #expect(read(words, as: "a.txt").promised == ["first-response 2 hour | - | - | -", "resolution 6 hour | - | - | -"])
    }
}
