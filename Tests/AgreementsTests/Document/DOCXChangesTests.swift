// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

@testable import Agreements

/// What a document holds beside its words is counted and said.
@Suite struct DOCXChangesTests {
    static let plain = DOCXFixture.paragraph("Vendor shall respond within 4 hours.")

    static func ends(_ words: String, _ mark: String) -> String {
        DOCXFixture.paragraph(words, properties: "<w:rPr><w:\(mark) w:id=\"1\"/></w:rPr>")
    }

    @Test(
        arguments: [
            (plain, nil),
            ("<w:p><w:ins w:id=\"1\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>", ["1", "0"]),
            ("<w:p><w:del w:id=\"1\"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>" + plain, ["0", "1"]),
            ("<w:p><w:moveTo w:id=\"1\"><w:r><w:t>new</w:t></w:r></w:moveTo><w:moveFrom w:id=\"2\"/></w:p>", ["1", "1"]),
            (ends("a", "del") + plain, ["0", "1"]), (ends("a", "ins") + plain, ["1", "0"]),
            // Changes of looks are none of words.
            (
                "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange"
                    + " w:id=\"2\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>", nil
            ),
        ] as [(String, [String]?)])
    func trackedChanges(_ body: String, _ counts: [String]?) {
        let reading = DOCXDrawing.reading(DOCXFixture(body).bytes)
        let found = reading.diagnostics.filter { $0.code == .agreementChangesTracked }
        #expect(found.map(\.arguments) == (counts.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.span?.file == FileID(1) })
    }

    @Test func wordsOfADeletedPromiseAreNotRead() {
        let body =
            "<w:p><w:r><w:t xml:space=\"preserve\">Vendor shall respond within </w:t></w:r><w:del><w:r><w:delText>2</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> hours.</w:t></w:r></w:p>"
        let agreement = read(DOCXFixture(body).bytes, as: "a.docx")
        #expect(agreement.commitments.map(\.summary) == ["first-response 4 hour unspecified shall"])
        #expect(agreement.diagnostics.contains { $0.code == .agreementChangesTracked })
    }

    @Test func paragraphsWhoseEndWasDeletedRunOn() {
        let body = Self.ends("Vendor shall respond ", "del") + DOCXFixture.paragraph("within 4 hours.") + Self.ends("last", "del")
        #expect(DOCXDrawing.lines(DOCXFixture(body)) == ["Vendor shall respond within 4 hours.", "last"])
        // In a cell and before a table they end there.
        let table = DOCXFixture.table([[Self.ends("a", "del"), "b"]])
        #expect(DOCXDrawing.lines(DOCXFixture(Self.ends("x", "del") + table)) == ["x", "|a|b|"])
    }

    @Test func hiddenTextIsSaid() {
        let body =
            "<w:p><w:r><w:t xml:space=\"preserve\">P1: </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>not on Sundays</w:t></w:r></w:p>"
        let reading = DOCXDrawing.reading(DOCXFixture(body).bytes)
        let found = reading.diagnostics.first { $0.code == .agreementTextHidden }
        #expect(found?.arguments == ["12", "not on Sundays"])
        #expect(found?.span.map { $0.upper > $0.lower } == true)
        let merged = DOCXFixture.table([[DOCXTableTests.top("a"), "b"], [DOCXTableTests.below("unseen"), "c"]])
        #expect(DOCXDrawing.codes(DOCXDrawing.reading(DOCXFixture(merged).bytes)) == ["agreement.text-hidden"])
        #expect(DOCXDrawing.codes(DOCXDrawing.reading(DOCXFixture(Self.plain).bytes)) == [])
    }

    @Test func commentsAreCounted() {
        let reference = "<w:r><w:commentReference w:id=\"0\"/></w:r>"
        let reading = DOCXDrawing.reading(DOCXFixture("<w:p>\(reference)<w:r><w:t>a</w:t></w:r>\(reference)</w:p>").bytes)
        #expect(reading.diagnostics.map(\.arguments) == [["2"]])
        #expect(DOCXDrawing.codes(reading) == ["agreement.comments-unread"])
    }

    @Test func wordsKeptElsewhereAreMissed() {
        let reading = DOCXDrawing.reading(DOCXFixture(Self.plain + "<w:altChunk/>").bytes)
        #expect(reading.diagnostics.map(\.arguments) == [["DOCX, altChunk"]])
        #expect(DOCXDrawing.lines(reading).count == 1)
    }
}
