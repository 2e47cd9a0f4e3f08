// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Agreements

@Suite struct PDFDiagnosisTests {
    private func codes(_ layout: PDFLayout?) -> [DiagnosticCode] {
        let bytes = Array("%PDF-1.4".utf8)
        let input = AgreementInput(
            file: SourceFile(id: FileID(0), path: "contracts/agreement.pdf", sha256: "", byteCount: bytes.count), bytes: bytes,
            layout: layout)
        let agreement = AgreementReader.read([input])
        #expect(agreement.diagnostics.allSatisfy { $0.path == "contracts/agreement.pdf" || $0.span != nil })
        return agreement.diagnostics.map(\.code)
    }

    private func words(_ text: String) -> PDFLayout { .words(Array(text.utf8), tool: "pdftotext 22.12.0") }

    private static let word = "<word xMin=\"10\" yMin=\"10\" xMax=\"60\" yMax=\"20\">Hello</word>"

    @Test func everyTroubleHasItsCode() {
        let page = PDFDiagnosisTests.word
        #expect(codes(nil) == [.pdfToolMissing, .agreementEmpty])
        #expect(codes(.missingTool) == [.pdfToolMissing, .agreementEmpty])
        #expect(codes(.missingCharacters("Adobe-GB1")) == [.pdfCharactersMissing, .agreementEmpty])
        #expect(codes(.locked) == [.pdfLocked, .agreementEmpty])
        #expect(codes(.refused("Couldn't read xref table")) == [.pdfUnreadable, .agreementEmpty])
        #expect(codes(.stopped("> 60 s")) == [.pdfUnreadable, .agreementEmpty])
        #expect(codes(words("")) == [.pdfUnreadable, .agreementEmpty])
        #expect(codes(words("<page width=\"1\" height=\"1\"></page>")) == [.pdfReadBy, .pdfScanned, .agreementEmpty])
        #expect(codes(words("<page>\(page)</page>")) == [.pdfReadBy, .agreementEmpty])
        #expect(codes(words("<page>\(page)</page><page></page>")) == [.pdfReadBy, .pdfPageScanned, .agreementEmpty])
        #expect(codes(words("<page>\(page)")) == [.pdfReadBy, .agreementIncomplete, .agreementEmpty])
        #expect(
            codes(words("<page>\(page.replacing("Hello", with: "\u{FFFD}\u{E012}llo"))</page>")) == [
                .pdfReadBy, .pdfTextDamaged, .agreementEmpty,
            ])
        #expect(
            codes(words("<page>\(page.replacing("Hello", with: String(repeating: "Hello", count: 9) + "\u{FFFD}"))</page>")) == [
                .pdfReadBy, .agreementEmpty,
            ])
    }
}
