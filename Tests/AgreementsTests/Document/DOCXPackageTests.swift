// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import TestSupport
import Testing

@testable import Agreements

/// The archive around the words: what is a DOCX, where its text is, what is said when it cannot be read.
@Suite struct DOCXPackageTests {
    static let promise = DOCXFixture.paragraph("Vendor shall respond within 4 hours.")
    static let summary = ["first-response 4 hour unspecified shall"]

    static func archive(_ members: [(String, String)]) -> [UInt8] {
        ZipFixture.archive(members.map { (name: $0.0, bytes: [UInt8]($0.1.utf8)) })
    }

    @Test(arguments: ["a.docx", "a.docm", "a.dotx", "agreement", "a.zip", "a.txt"])
    func theNameDoesNotMatter(_ path: String) {
        #expect(read(DOCXFixture(Self.promise).bytes, as: path).commitments.map(\.summary) == Self.summary)
    }

    @Test(arguments: ["w", "ns0", ""])
    func norDoesThePrefix(_ prefix: String) {
        var document = DOCXFixture("")
        let mark = prefix.isEmpty ? "" : prefix + ":"
        document.main = DOCXFixture.root(
            "document",
            "<\(mark)body><\(mark)p><\(mark)pPr><\(mark)pStyle w:val=\"Heading1\"/></\(mark)pPr><\(mark)r><\(mark)t>Times</\(mark)t></\(mark)r></\(mark)p></\(mark)body>",
            prefix: prefix, space: "http://purl.oclc.org/ooxml/wordprocessingml/main")
        #expect(DOCXDrawing.lines(document) == ["#1 Times"])
    }

    @Test func theMainPartIsFoundByItsRelationship() {
        var document = DOCXFixture(Self.promise, styles: DOCXHeadingTests.style("x", "heading 1"))
        document.mainName = "doc/main2.xml"
        let reading = DOCXDrawing.reading(document.bytes)
        #expect(DOCXDrawing.lines(reading) == ["Vendor shall respond within 4 hours."])
        #expect(reading.members.first?.path == "contracts/v/a.docx › doc/main2.xml")
        #expect(reading.members.first?.container == FileID(0))
        #expect(reading.members.first?.sha256 == sha256([UInt8](document.main.utf8)))
        #expect(reading.members.first?.byteCount == document.main.utf8.count)
    }

    @Test func partsAreFoundByTheirRelationships() {
        var document = DOCXFixture(DOCXFixture.paragraph("Times", style: "x"))
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        document.more = [
            ("word/own.xml", DOCXFixture.root("styles", DOCXHeadingTests.style("x", "heading 2"))),
            (
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Type=\"\(type)styles\" Target=\"../word/./own.xml\"/><Relationship Type=\"\(type)numbering\""
                    + " Target=\"/word/lost.xml\"/></Relationships>"
            ),
        ]
        let reading = DOCXDrawing.reading(document.bytes)
        #expect(DOCXDrawing.lines(reading) == ["#2 Times"])
        #expect(reading.diagnostics.map(\.arguments) == [["DOCX, no word/lost.xml"]])
    }

    @Test(arguments: [
        ([("mimetype", "application/vnd.oasis.opendocument.text")], "a.odt", "ODT"),
        ([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")], "a.xlsx", "XLSX"),
        ([("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")], "a.docx", "PPTX"),
        ([("a.txt", "words")], "a.docx", "ZIP"), ([("word/document.xml", "<document/>")], "a.zip", "ZIP"),
    ])
    func otherArchivesAreNamed(_ members: [(String, String)], _ path: String, _ name: String) {
        let agreement = read(Self.archive(members), as: path)
        #expect(agreement.diagnostics.first?.code == .agreementFormatUnsupported)
        #expect(agreement.diagnostics.first?.arguments == [name])
    }

    @Test func aPasswordIsNamed() {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 636)
        #expect(read(bytes, as: "a.docx").diagnostics.first?.arguments == ["DOC"])
        bytes += "EncryptedPackage".utf8.flatMap { [$0, 0] }
        #expect(read(bytes, as: "a.docx").diagnostics.first?.arguments == ["DOCX (encrypted)"])
    }

    static let types = ("[Content_Types].xml", "<Types/>")
    static let text = DOCXFixture.root("document", "<w:body>\(promise)</w:body>")

    @Test(arguments: [
        (ZipFixture.archive(DOCXFixture(promise).members, isEncrypted: true), "encrypted"),
        ([0x50, 0x4B, 3, 4, 0], "no end of the archive"),
        (archive([types, ("word/document.xml", "")]), "word/document.xml, byte 0"),
        (archive([types, ("word/document.xml", "<w:document xmlns:w=\"x\"><w:p/></w:document>")]), "word/document.xml, no body"),
        (archive([types, ("word/document.xml", text + "<!-- open")]), "word/document.xml, byte"),
        (archive([types, ("word/document.xml", text), ("word/Document.xml", text)]), "2 × word/document.xml"),
        (
            archive([types, ("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"b\">]>" + text)]), "word/document.xml, byte 0"
        ),
    ])
    func whatCannotBeReadIsSaid(_ bytes: [UInt8], _ words: String) {
        let found = read(bytes, as: "contracts/v/a.docx").diagnostics.first
        #expect(found?.code == .agreementIncomplete)
        #expect(found?.arguments.first?.contains(words) == true, "\(found?.arguments ?? [])")
        #expect(found?.path == "contracts/v/a.docx")
    }

    /// Words before the place where the XML breaks are kept.
    @Test func brokenXMLIsReadAsFarAsItGoes() {
        let broken = String(Self.text.dropLast(20))
        let agreement = read(Self.archive([Self.types, ("word/document.xml", broken)]), as: "a.docx")
        #expect(agreement.commitments.map(\.summary) == Self.summary)
        #expect(agreement.diagnostics.first?.code == .agreementIncomplete)
    }

    @Test func damagedStylesDoNotHideTheText() {
        var document = DOCXFixture(Self.promise)
        document.styles = "<w:styles"
        let agreement = read(document.bytes, as: "a.docx")
        #expect(agreement.commitments.map(\.summary) == Self.summary)
        #expect(agreement.diagnostics.first?.arguments.first?.hasPrefix("DOCX, word/styles.xml, byte") == true)
    }
}
