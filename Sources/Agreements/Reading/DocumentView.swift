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

/// A document with the way back from its ranges to places in the files it came from.
struct DocumentView: Sendable {
    let document: AgreementDocument
    /// In the order of their bases; the first is the file itself or its main member.
    let parts: [DocumentPart]

    init(_ document: AgreementDocument, _ parts: [DocumentPart]) {
        var document = document
        document.blocks = QuestionLabels.removed(document.blocks)
        self.document = document
        self.parts = parts
    }

    var blocks: [Block] { document.blocks }

    /// Whether blanks in the file are blanks on the page: there, wide gaps part columns.
    var isPlainText: Bool { parts.first.map { $0.file.path.lowercased().hasSuffix(".txt") } ?? false }

    func span(_ range: Range<Int>) -> SourceSpan {
        let part = parts.last { $0.base <= range.lowerBound } ?? parts[0]
        return part.span(range)
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
