// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Words taken from a document: what they say and where they stand.
struct Words: Sendable, Hashable {
    var text: String
    /// Bytes of the text that the document was read from.
    var bytes: Range<Int>

    init(text: String, bytes: Range<Int>) {
        self.text = text
        self.bytes = bytes
    }

    init?(_ passage: Passage, _ range: Range<Int>) {
        let range = passage.trimmed(range)
        guard let bytes = passage.bytes(range) else { return nil }
        self.text = passage.string(range)
        self.bytes = bytes
    }
}

/// One file's document with the way back to the bytes as received.
struct DocumentView: Sendable {
    let file: SourceFile
    let document: AgreementDocument
    private let source: SourceText?
    private let lines: LineTable
    private let size: Int

    /// `source` is nil where the document's ranges are those of the original bytes.
    init(file: SourceFile, document: AgreementDocument, source: SourceText?, bytes: [UInt8]) {
        self.file = file
        self.document = document
        self.source = source
        lines = LineTable(bytes)
        size = bytes.count
    }

    var blocks: [Block] { document.blocks }

    func span(_ range: Range<Int>) -> SourceSpan {
        let original = source.map { $0.original(range) } ?? range
        let lower = min(max(0, original.lowerBound), size)
        let upper = min(max(lower, original.upperBound), size)
        return SourceSpan(file: file.id, lower: lower, upper: upper, line: lines.line(at: lower))
    }

    func citation(_ words: Words) -> Citation { Citation(span(words.bytes), quote: DocumentView.short(words.text)) }

    func clause(_ words: Words, block: Int) -> Clause { Clause(citation(words), path: document.path(of: block)) }

    /// At most 400 characters.
    static func short(_ text: String) -> String {
        guard text.utf8.count > 400, let end = text.index(text.startIndex, offsetBy: 400, limitedBy: text.endIndex), end < text.endIndex
        else { return text }
        return text[..<end] + "…"
    }
}
