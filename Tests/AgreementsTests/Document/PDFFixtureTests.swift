// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Foundation
import Testing

@testable import Agreements

/// The same two agreements as PDF from several programs, laid out in several ways, and as Markdown.
@Suite struct PDFFixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/pdf")

    private static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))) }

    private static func agreement(_ name: String, _ bytes: [UInt8], _ layout: PDFLayout?) -> Agreement {
        AgreementReader.read([
            AgreementInput(file: SourceFile(id: FileID(0), path: name, sha256: "", byteCount: bytes.count), bytes: bytes, layout: layout)
        ])
    }

    private func compare(_ pdf: Agreement, _ stem: String) throws {
        let markdown = PDFFixtureTests.agreement(stem + ".md", try PDFFixtureTests.bytes(stem + ".md"), nil)
        #expect(markdown.commitments.count == (stem == "tidewater" ? 18 : 12))
        #expect(
            pdf.commitments.map { $0.summary + " \($0.channel ?? "")" } == markdown.commitments.map { $0.summary + " \($0.channel ?? "")" })
        #expect(pdf.commitments.map(\.hours) == markdown.commitments.map(\.hours))
        #expect(pdf.severities == markdown.severities)
        #expect(pdf.plans == markdown.plans)
        #expect(pdf.supportHours.map(\.week) == markdown.supportHours.map(\.week))
        #expect(pdf.supportHours.map(\.zone) == markdown.supportHours.map(\.zone))
        #expect(pdf.remedies.credits.count == markdown.remedies.credits.count)
        #expect(pdf.diagnostics.map(\.code).filter { $0 != .pdfReadBy } == markdown.diagnostics.map(\.code))
        // Every clause is cited by page and line.
        for commitment in pdf.commitments {
            let span = commitment.clause.citation.span
            #expect((span.page ?? 0) >= 1 && span.line >= 1)
        }
    }

    private static let layouts = [
        "tidewater-centred", "tidewater-borderless", "tidewater-narrow", "tidewater-running-heads", "tidewater-libreoffice",
        "tidewater-landscape", "tidewater-tight", "chenghu-centred", "chenghu-running-heads", "chenghu-libreoffice", "chenghu-grid",
        "chenghu-half-lines", "tidewater-columns", "chenghu-columns",
    ]

    @Test(arguments: layouts)
    func sameCommitmentsAsTheMarkdown(_ name: String) throws {
        let layout = try PDFFixtureTests.bytes(name + ".xhtml")
        let pdf = PDFFixtureTests.agreement(name + ".pdf", Array("%PDF-1.7".utf8), .words(layout, tool: "pdftotext 22.12.0"))
        try compare(pdf, String(name.prefix { $0 != "-" }))
        #expect(pdf.diagnostics.first?.code == .pdfReadBy)
    }

    @Test(
        .enabled(if: PDFTool.installed != nil, "poppler-utils is not installed"),
        arguments: ["tidewater-centred", "tidewater-libreoffice", "tidewater-landscape", "chenghu-libreoffice", "chenghu-grid"])
    func theProgramOnThisSystemReadsThem(_ name: String) throws {
        let bytes = try PDFFixtureTests.bytes(name + ".pdf")
        try compare(PDFFixtureTests.agreement(name + ".pdf", bytes, PDFLayout.of(bytes)), String(name.prefix { $0 != "-" }))
    }

    @Test(arguments: layouts)
    func leavesTileAndQuotesAreTheirWords(_ name: String) throws {
        let pdf = PDFDocumentReader(try PDFFixtureTests.bytes(name + ".xhtml"))
        var at = 0
        for block in pdf.document.blocks {
            #expect(block.range.lowerBound == at)
            at = block.range.upperBound
            var passages = [block.passage]
            if case .table(let grid) = block.content { passages = grid.rows.flatMap { $0.cells.map(\.passage) } }
            for passage in passages {
                guard let range = passage.bytes(passage.all) else { continue }
                func letters(_ text: String) -> String { String(text.filter { !$0.isWhitespace && $0 != "/" }) }
                #expect(letters(String(decoding: pdf.text[range], as: UTF8.self)) == letters(passage.string))
            }
        }
        #expect(at == pdf.text.count)
    }
}
