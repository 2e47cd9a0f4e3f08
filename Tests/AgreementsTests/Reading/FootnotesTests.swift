// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct FootnotesTests {
    /// The note that the mark behind "8 hours" points to.
    private func note(_ cell: String, _ notes: String) -> String? {
        let view = view("# SLA\n\n| Severity | Response |\n|---|---|\n| P1 | \(cell) |\n\n\(notes)\n")
        for (index, block) in view.blocks.enumerated() {
            guard case .table(let grid) = block.content, let passage = grid.rows.last?.cells.last?.passage,
                let found = DurationPhrase.all(passage.folded, in: passage.all).first
            else { continue }
            return Footnotes(view).note(for: passage, after: found.range.upperBound, block: index).map { view.blocks[$0].passage.string }
        }
        return nil
    }

    @Test(arguments: [
        ("8 hours†", "† Business hours only.", "† Business hours only."), ("8 hours *", "* Business hours only.", nil),
        ("8 hours ‡", "† One.\n\n‡ Two.", "‡ Two."), ("8 hours††", "† One.\n\n†† Two.", "†† Two."),
        ("8 hours [1]", "[1] Business hours only.", "[1] Business hours only."), ("8 hours (2)", "(1) One.\n\n(2) Two.", "(2) Two."),
        ("8 小时①", "① 仅计工作时间。", "① 仅计工作时间。"), ("8 小时（注1）", "注1：仅计工作时间。", "注1：仅计工作时间。"), ("8 小时△", "△ 仅计工作时间。", "△ 仅计工作时间。"),
    ])
    func finds(_ cell: String, _ notes: String, _ expected: String?) { #expect(note(cell, notes) == expected) }

    @Test(arguments: [
        ("8 hours", "† Business hours only."), ("8 hours†", "‡ Business hours only."), ("8 hours†", "Business hours only."),
        ("8 hours [3]", "[1] One.\n\n[2] Two."),
        ("8 hours, then more", "† One."),
    ])
    func findsNone(_ cell: String, _ notes: String) { #expect(note(cell, notes) == nil) }

    /// Of two notes of one mark the one under the table counts, not the one of the table before.
    @Test func theNextNoteCounts() {
        #expect(note("8 hours†", "† Mine.\n\n| A | B |\n|---|---|\n| P1 | x |\n\n† Another's.") == "† Mine.")
    }

    @Test(arguments: [
        ("† Business hours: weekdays.", true), ("[1] One.", true), ("注1：仅计工作时间。", true), ("1. A clause.", false), ("Plain words.", false),
    ])
    func signsAreNotes(_ words: String, _ expected: Bool) {
        let view = view("# SLA\n\nText.\n\n\(words)\n")
        let notes = Footnotes(view)
        #expect(view.blocks.indices.contains { notes.isNote($0) } == expected)
    }

    /// Hours in a note are the hours of what it is a note to, and of nothing else.
    @Test func aNoteSetsTheClock() {
        let agreement = read(
            """
            # SLA

            | Severity | First response |
            |---|---|
            | P1 | 1 hour |
            | P2 | 8 hours† |

            † Counted Monday to Friday, 09:00 to 17:00.

            """)
        #expect(agreement.commitments.map(\.clock) == [.unspecified, .business])
    }
}
