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
            let notes = Footnotes(view)
            return notes.note(for: passage, after: found.range.upperBound, block: index).map {
                view.blocks[notes.block(of: $0)].passage.string
            }
        }
        return nil
    }

    @Test(arguments: [
        ("8 hours†", "† Business hours only.", "† Business hours only."), ("8 hours *", "* Business hours only.", "Business hours only."),
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

    private static let marked = "# S\n\n| Priority | Response | Fix |\n|---|---|---|\n| High | 1 hour¹ | 8 hours² |\n"

    /// A raised figure is the figure that the note begins with, however it is written; but not that of a clause under another heading.
    @Test(arguments: [
        ("1. Counted 24x7.\n\n2. Counted in business hours.", "calendar", "business"),
        ("(1) Counted 24x7.\n\n(2) Counted in business hours.", "calendar", "business"),
        ("注1：Counted 24x7.\n\n注2：Counted in business hours.", "calendar", "business"),
        ("¹ Counted 24x7.\n\n² Counted in business hours.", "calendar", "business"),
        ("## Notes\n\n1. Counted 24x7.\n\n2. Counted in business hours.", "calendar", "business"),
        ("## Visits\n\n1. Visits are paid by the day.\n\n2. Visits are made in business hours.", "unspecified", "unspecified"),
    ])
    func raisedFigures(_ notes: String, _ first: String, _ second: String) {
        let expected = ["High first-response 1 hour \(first) stated", "High resolution 8 hour \(second) stated"]
        #expect(read(FootnotesTests.marked + "\n" + notes + "\n").commitments.map(\.summary) == expected)
    }

    /// A mark behind a head or a row's label is for all of its column or row.
    @Test(arguments: [
        ("Response¹", "Fix", "High", "business", "unspecified"), ("Response", "Fix (1)", "High", "unspecified", "business"),
        ("Response", "Fix[1]", "High", "unspecified", "business"), ("Response", "Fix", "High¹", "business", "business"),
        ("Response", "Fix (3)", "High", "unspecified", "unspecified"), ("Response", "Fix", "High", "unspecified", "unspecified"),
    ])
    func heads(_ response: String, _ fix: String, _ level: String, _ first: String, _ second: String) {
        let words = "# S\n\n| Priority | \(response) | \(fix) |\n|---|---|---|\n| \(level) | 1 hour | 8 hours |\n\n1. In business hours.\n"
        let found = read(words).commitments.map(\.summary)
        #expect(found.first?.hasSuffix("first-response 1 hour \(first) stated") == true, "\(found)")
        #expect(found.last?.hasSuffix("resolution 8 hour \(second) stated") == true, "\(found)")
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
