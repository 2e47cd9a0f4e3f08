// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Reads the layout of a PDF, or says what kept it from being read and what to do.
enum PDFDiagnosis {
    static func read(_ input: AgreementInput) -> DocumentReader.Reading {
        func refused(_ code: DiagnosticCode, _ arguments: [String] = []) -> DocumentReader.Reading {
            DocumentReader.Reading(diagnostics: [Diagnostic(code, arguments, path: input.file.path)])
        }
        switch input.layout {
        case nil, .missingTool: return refused(.pdfToolMissing)
        case .missingCharacters(let collection): return refused(.pdfCharactersMissing, [collection])
        case .locked: return refused(.pdfLocked)
        case .refused(let words), .stopped(let words): return refused(.pdfUnreadable, [words])
        case .words(let layout, let tool): return read(PDFDocumentReader(layout), tool, input.file)
        }
    }

    private static func read(_ pdf: PDFDocumentReader, _ tool: String, _ file: SourceFile) -> DocumentReader.Reading {
        if pdf.pageCount == 0 {
            return DocumentReader.Reading(diagnostics: [Diagnostic(.pdfUnreadable, [tool], path: file.path)])
        }
        var diagnostics = [Diagnostic(.pdfReadBy, [tool, String(pdf.pageCount)], path: file.path)]
        if pdf.scalars == 0 || pdf.isDamaged {
            let share = pdf.scalars == 0 ? 0 : pdf.damaged * 100 / pdf.scalars
            diagnostics.append(
                pdf.scalars == 0 ? Diagnostic(.pdfScanned, path: file.path) : Diagnostic(.pdfTextDamaged, ["\(share) %"], path: file.path))
            return DocumentReader.Reading(diagnostics: diagnostics)
        }
        let view = DocumentView(pdf.document, [DocumentPart(file, pages: pdf.places)])
        if !pdf.emptyPages.isEmpty {
            let pages = pdf.emptyPages.prefix(20).map(String.init).joined(separator: ", ") + (pdf.emptyPages.count > 20 ? " …" : "")
            diagnostics.append(Diagnostic(.pdfPageScanned, [pages], path: file.path))
        }
        for range in pdf.doubts.prefix(20) { diagnostics.append(Diagnostic(.pdfTableDoubtful, at: view.span(range), path: file.path)) }
        if !pdf.document.isComplete { diagnostics.append(Diagnostic(.agreementIncomplete, [tool], path: file.path)) }
        return DocumentReader.Reading(view: view, diagnostics: diagnostics)
    }
}
