// SPDX-License-Identifier: Apache-2.0

import AuditModel

@testable import Agreements

/// The document that a reader makes of words; without blocks when they cannot be read.
func view(_ words: String, as path: String = "contracts/agreement.md") -> DocumentView {
    let bytes = Array(words.utf8)
    let file = SourceFile(id: FileID(0), path: path, sha256: "", byteCount: bytes.count)
    return DocumentReader.read(AgreementInput(file: file, bytes: bytes), nextFile: FileID(1)).view
        ?? DocumentView(AgreementDocument(blocks: []), [])
}

extension TableGrid {
    /// A table of rows of cells divided by "|"; none is marked as a header.
    init(_ rows: String...) {
        self.init(
            rows: rows.map { row in
                let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                return TableRow(cells: cells.map { TableCell(passage: Passage($0.trimmed), range: 0..<0) }, range: 0..<0)
            })
    }
}

extension String {
    /// Without spaces at either end.
    var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
