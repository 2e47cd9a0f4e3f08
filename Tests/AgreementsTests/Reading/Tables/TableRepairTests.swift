// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func rows(_ grid: TableGrid) -> [String] {
    TableRepair.repaired(grid).rows.map { row in
        row.cells.map { ($0.isCopy ? "~" : "") + ($0.isDoubtful ? "?" : "") + $0.passage.string }.joined(separator: "|")
    }
}

/// Cells that spanned columns or rows and stand once in a copy of the table.
@Suite struct TableRepairTests {
    @Test(arguments: [
        (
            TableGrid(
                "Priority|Team|Studio|||||", "Response|Fix|Kept|Response|Fix|Kept|", "High|1 hour|9 hours|85%|20 minutes|3 hours|95%",
                "Low|2 hours|3 days|1 hour|1 day||", "Rest|4 hours|5 hours|6 hours|||"),
            [
                "Priority|Team|~Team|~Team|Studio|~Studio|~Studio", "~Priority|Response|Fix|Kept|Response|Fix|Kept",
                "High|1 hour|9 hours|85%|20 minutes|3 hours|95%",
                // Without the shares, which span both rows; with a length too few nobody knows which is lost.
                "Low|2 hours|3 days|~85%|1 hour|1 day|~95%", "Rest|?4 hours|?5 hours|?6 hours|||",
            ]
        ),
        (
            TableGrid("Kind|Priority|Response", "Fault|High|1 hour", "Medium|3 hours|", "Low|9 hours|", "Wish|Low|2 days"),
            ["Kind|Priority|Response", "Fault|High|1 hour", "~Fault|Medium|3 hours", "~Fault|Low|9 hours", "Wish|Low|2 days"]
        ),
    ])
    func putsBack(_ grid: TableGrid, _ expected: [String]) { #expect(rows(grid) == expected) }

    @Test(arguments: [
        // Heads that differ under each name, do not come out even, or are values; rows that only end in nothing.
        TableGrid("Priority|Team|Studio|||", "Response|Fix|Response|Visit|", "High|1 hour|9 hours|2 hours|3 hours"),
        TableGrid("Priority|Team|Studio||", "Response|Fix|Response|", "High|1 hour|9 hours|2 hours"),
        TableGrid("Priority|Team|Studio|", "High|1 hour|9 hours|", "Low|2 hours|8 hours|"),
        TableGrid("Kind|Priority|Response", "Fault|High|1 hour", "Wish|2 days|"),
        TableGrid("Kind|Priority|Response", "High|1 hour|", "Low|9 hours|"),
    ])
    func leavesAlone(_ grid: TableGrid) { #expect(rows(grid) == grid.rows.map { $0.cells.map(\.passage.string).joined(separator: "|") }) }

    /// The share of cases beside the lengths that it is for; a doubtful length is not read, and named.
    @Test func readsWhatWasPutBack() {
        let agreement = read(
            "Priority | Team | Studio | ||||\n---|---|---|---|---|---|---|\nResponse | Fix | Compliance | Response | Fix | Compliance | |\nHigh | 1 hour | 9 hours | 85% | 20 minutes | 3 hours | 95% |\n"
                + "Low | 2 hours | 3 days | 1 hour | 1 day | ||\nRest | 4 hours | 5 hours | 6 hours | |||\n")
        #expect(
            agreement.commitments.map { $0.summary + " " + ($0.percent.map { "\($0)" } ?? "-") } == [
                "High Team first-response 1 hour unspecified stated 85", "High Team resolution 9 hour unspecified stated 85",
                "High Studio first-response 20 minute unspecified stated 95", "High Studio resolution 3 hour unspecified stated 95",
                "Low Team first-response 2 hour unspecified stated 85", "Low Team resolution 3 day unspecified stated 85",
                "Low Studio first-response 1 hour unspecified stated 95", "Low Studio resolution 1 day unspecified stated 95",
            ])
        #expect(agreement.diagnostics.count { $0.code == .durationNotUnderstood } == 3)
    }

    /// Lines that end in the one length that the title over them is about.
    @Test(arguments: [
        (
            "Times\n\nDesk – Response Times\nUrgent SEV1: The yard stands still and nobody can load. 20 Minutes\nHigh SEV2: Some of the yard stands still. 2 Hours\n",
            ["Urgent SEV1 first-response 20 minute unspecified stated", "High SEV2 first-response 2 hour unspecified stated"]
        ),
        // Heads of two columns, of which one was lost.
        ("Times\n\nSeverity Response Resolution\nSEV1: The yard stands still. 20 Minutes\nSEV2: Some of it. 2 Hours\n", []),
        // A second bare length belongs to a head that was lost.
        ("Response time\n\nP1\n\n20 minutes\n\n6 hours\n", ["P1 first-response 20 minute unspecified stated"]),
    ])
    func loose(_ words: String, _ expected: [String]) { #expect(read(words, as: "a.txt").commitments.map(\.summary) == expected) }
}
