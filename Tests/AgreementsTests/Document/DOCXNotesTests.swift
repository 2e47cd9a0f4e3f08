// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

@testable import Agreements

/// Footnotes and endnotes: found beside what they qualify, with their marks.
@Suite struct DOCXNotesTests {
    static func reference(_ id: Int, _ kind: String = "footnote", _ more: String = "") -> String {
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:\(kind)Reference w:id=\"\(id)\" \(more)/></w:r>"
    }

    static func note(_ id: Int, _ words: String, _ kind: String = "footnote") -> String {
        "<w:\(kind) w:id=\"\(id)\"><w:p><w:r><w:\(kind)Ref/></w:r><w:r><w:t xml:space=\"preserve\"> \(words)</w:t></w:r></w:p></w:\(kind)>"
    }

    static func paragraph(_ words: String, _ more: String) -> String {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r>\(more)</w:p>"
    }

    static let footnotes =
        "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>"
        + note(1, "Business Hours only.") + note(2, "Premier plan.") + note(3, "Nobody refers to this.")

    @Test func afterTheBlockAndAfterTheTableUnderIt() {
        let body =
            Self.paragraph("Vendor shall respond as follows", Self.reference(2))
            + DOCXFixture.table([["P1", Self.paragraph("4 hours", Self.reference(1))], ["P2", "8 hours"]]) + DOCXFixture.paragraph("Next.")
        #expect(
            DOCXDrawing.lines(DOCXFixture(body, footnotes: Self.footnotes)) == [
                "Vendor shall respond as follows¹", "|P1|4 hours²|", "|P2|8 hours|", "¹ Premier plan.", "² Business Hours only.", "Next.",
            ])
        let alone = Self.paragraph("One.", Self.reference(1)) + DOCXFixture.paragraph("Two.")
        #expect(DOCXDrawing.lines(DOCXFixture(alone, footnotes: Self.footnotes)) == ["One.¹", "¹ Business Hours only.", "Two."])
        let last = Self.paragraph("One.", Self.reference(1) + Self.reference(1))
        #expect(DOCXDrawing.lines(DOCXFixture(last, footnotes: Self.footnotes)) == ["One.¹¹", "¹ Business Hours only."])
    }

    @Test func marksOfOnesOwn() {
        let body = Self.paragraph("4 hours", Self.reference(1, "footnote", "w:customMarkFollows=\"1\"") + "<w:r><w:t>*</w:t></w:r>")
        let notes = "<w:footnote w:id=\"1\"><w:p><w:r><w:t>* Business Hours only.</w:t></w:r></w:p></w:footnote>"
        #expect(DOCXDrawing.lines(DOCXFixture(body, footnotes: notes)) == ["4 hours*", "-10 * Business Hours only."])
    }

    @Test func endnotesCountApart() {
        let body = Self.paragraph("a", Self.reference(1) + Self.reference(1, "endnote")) + Self.paragraph("b", Self.reference(2, "endnote"))
        let document = DOCXFixture(
            body, footnotes: Self.footnotes, endnotes: Self.note(1, "first", "endnote") + Self.note(2, "second", "endnote"))
        #expect(DOCXDrawing.lines(document) == ["a¹[i]", "¹ Business Hours only.", "[i] first", "b[ii]", "[ii] second"])
        let reading = DOCXDrawing.reading(document.bytes)
        #expect(reading.members.map(\.path) == ["document", "footnotes", "endnotes"].map { "contracts/v/a.docx › word/\($0).xml" })
        #expect(reading.members.map(\.id) == [FileID(1), FileID(2), FileID(3)])
    }

    @Test func aNoteThatIsNotThereIsSaid() {
        let reading = DOCXDrawing.reading(DOCXFixture(Self.paragraph("a", Self.reference(9)), footnotes: Self.footnotes).bytes)
        #expect(DOCXDrawing.lines(reading) == ["a"])
        #expect(reading.diagnostics.map(\.arguments) == [["DOCX, footnote 9"]])
        #expect(reading.view?.document.isComplete == false)
    }

    /// A note in a note, which the format does not allow, is not followed.
    @Test func notesDoNotNest() {
        let notes =
            "<w:footnote w:id=\"1\">\(Self.paragraph("one", Self.reference(2)))</w:footnote><w:footnote w:id=\"2\">"
            + "\(Self.paragraph("two", Self.reference(1)))</w:footnote>"
        #expect(DOCXDrawing.lines(DOCXFixture(Self.paragraph("a", Self.reference(1)), footnotes: notes)) == ["a¹", "¹ one²"])
    }

    /// What a footnote says of a table, a sentence below it would say too.
    @Test func aFootnoteTellsTheHours() {
        let rows = [["Priority", "First response"], ["P1", Self.paragraph("4 hours", Self.reference(1))]]
        let body = DOCXFixture.paragraph("Vendor shall respond within the times below.") + DOCXFixture.table(rows)
        let note = "All times run Monday to Friday, 9:00 to 17:00 UTC."
        let agreement = read(DOCXFixture(body, footnotes: Self.note(1, note)).bytes, as: "a.docx")
        #expect(agreement.commitments.map(\.summary) == ["P1 first-response 4 hour business shall"])
        let place = agreement.supportHours.first?.clause.citation
        #expect(place?.span.file == FileID(2))
        #expect(agreement.files.first { $0.id == FileID(2) }?.path == "a.docx › word/footnotes.xml")
    }
}
