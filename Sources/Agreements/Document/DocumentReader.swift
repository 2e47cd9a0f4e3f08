// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Bytes of an agreement, whatever the format, as a document of blocks.
enum DocumentReader {
    enum Format: Sendable {
        case markdown, html, restructured, text, docx, pdf
        /// Named in the diagnostic: "RTF", "DOC".
        case unsupported(String)
    }

    /// Larger files are refused: an agreement of this size is something else.
    static let limit = 16 << 20

    /// What became of one file.
    struct Reading {
        /// Nil where nothing could be read.
        var view: DocumentView?
        /// Members of the file that the document was read from.
        var members: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
    }

    /// `nextFile`: the number of the first member, if the file has any.
    static func read(_ input: AgreementInput, nextFile: FileID) -> Reading {
        let path = input.file.path
        guard input.bytes.count <= limit else {
            return Reading(diagnostics: [Diagnostic(.agreementIncomplete, ["> \(limit >> 20) MiB"], path: path)])
        }
        switch format(of: input.bytes, path: path) {
        case .unsupported(let name):
            return Reading(diagnostics: [Diagnostic(.agreementFormatUnsupported, [name], path: path)])
        case .html:
            let source = MarkupReader.text(ofHTML: input.bytes)
            return reading(HTMLDocumentReader.read(utf8: source.utf8), source, input)
        case .markdown: return text(input, .markdown)
        case .restructured: return text(input, .restructured)
        case .text: return text(input, .plain)
        case .docx: return DOCXDocumentReader.read(input, nextFile: nextFile)
        case .pdf: return PDFDiagnosis.read(input)
        }
    }

    private static func text(_ input: AgreementInput, _ dialect: TextDialect) -> Reading {
        let source = SourceText(input.bytes)
        return reading(TextDocumentReader.read(source.utf8, as: dialect), source, input)
    }

    private static func reading(_ document: AgreementDocument, _ source: SourceText, _ input: AgreementInput) -> Reading {
        let view = DocumentView(document, [DocumentPart(input.file, input.bytes, source: source)])
        var reading = Reading(view: view)
        if !document.isComplete {
            reading.diagnostics.append(Diagnostic(.agreementIncomplete, [document.trouble ?? "HTML"], path: input.file.path))
        }
        if source.defects > 0 { reading.diagnostics.append(Diagnostic(.agreementIncomplete, [source.charset], path: input.file.path)) }
        for words in document.struck.prefix(100) {
            let text = DocumentView.short(words.text)
            reading.diagnostics.append(Diagnostic(.wordsStruckOut, [text], at: view.span(words.bytes), excerpt: text))
        }
        return reading
    }

    /// By content first, then by the name's extension.
    static func format(of bytes: [UInt8], path: String) -> Format {
        let name = path.lowercased()
        if PDFLayout.isPDF(bytes) { return .pdf }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            // One that cannot be opened is a damaged DOCX if it is named so.
            let kind =
                DOCXPackage.kind(of: bytes) ?? ([".docx", ".docm", ".dotx", ".dotm"].contains(where: name.hasSuffix) ? "DOCX" : "ZIP")
            return kind == "DOCX" ? .docx : .unsupported(kind)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return .unsupported(DOCXPackage.isEncrypted(bytes) ? "DOCX (encrypted)" : "DOC")
        }
        if bytes.starts(with: "{\\rtf".utf8) { return .unsupported("RTF") }
        if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") { return .html }
        if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
        if name.hasSuffix(".rst") || name.hasSuffix(".rest") { return .restructured }
        if looksLikeHTML(bytes) { return .html }
        return looksRestructured(bytes) ? .restructured : .text
    }

    /// A directive, ".. note::", or a role, ":doc:`…`": no other text has them.
    private static func looksRestructured(_ bytes: [UInt8]) -> Bool {
        var isLineStart = true
        for index in bytes.indices.dropLast(8) {
            if isLineStart, bytes[index] == 0x2E, bytes[index + 1] == 0x2E, bytes[index + 2] == 0x20 {
                var at = index + 3
                while at < min(bytes.count, index + 40), (97...122).contains(bytes[at]) || bytes[at] == 0x2D { at += 1 }
                if at > index + 3, at + 1 < bytes.count, bytes[at] == 0x3A, bytes[at + 1] == 0x3A { return true }
            }
            if bytes[index] == 0x3A, bytes[index + 1] == 0x60, index > 3, (97...122).contains(bytes[index - 1]) {
                var at = index - 1
                while at > max(0, index - 20), (97...122).contains(bytes[at]) || bytes[at] == 0x2D { at -= 1 }
                if bytes[at] == 0x3A { return true }
            }
            isLineStart = bytes[index] == 0x0A || isLineStart && bytes[index] == 0x20
        }
        return false
    }

    private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
        let head = String(decoding: bytes[at..<min(bytes.count, at + 200)], as: UTF8.self).lowercased()
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<?xml") && head.contains("<html")
    }
}
