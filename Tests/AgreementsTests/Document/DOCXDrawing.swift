// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport

@testable import Agreements

/// A document drawn as lines: "#2 heading", "-10 item", "paragraph", "|cell|^copy|!header|".
enum DOCXDrawing {
    static func reading(_ bytes: [UInt8], path: String = "contracts/v/a.docx") -> DocumentReader.Reading {
        DocumentReader.read(
            AgreementInput(file: SourceFile(id: FileID(0), path: path, sha256: "", byteCount: bytes.count), bytes: bytes),
            nextFile: FileID(1))
    }

    static func lines(_ fixture: DOCXFixture) -> [String] { lines(reading(fixture.bytes)) }

    static func lines(_ reading: DocumentReader.Reading) -> [String] {
        (reading.view?.blocks ?? []).flatMap { block -> [String] in
            let words = block.passage.string
            switch block.content {
            case .heading(let level): return ["#\(level) \(words)"]
            case .item(let depth): return ["-\(depth) \(words)"]
            case .paragraph: return [words]
            case .nothing: return []
            case .table(let grid):
                return (grid.caption.map { ["caption " + $0.string] } ?? [])
                    + grid.rows.map { row in
                        "|" + row.cells.map { ($0.isHeader ? "!" : "") + ($0.isCopy ? "^" : "") + $0.passage.string + "|" }.joined()
                    }
            }
        }
    }

    static func codes(_ reading: DocumentReader.Reading) -> [String] { reading.diagnostics.map(\.code.name) }
}
