// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

@testable import Agreements

/// A page of HTML as tests of layouts look at it.
struct GridLayout {
    let html: String

    /// `body` under a heading.
    init(_ body: String) { html = "<h1>Support agreement</h1>" + body }

    /// "P1 Gold first-response 1 hour", in order.
    var promises: [String] {
        read(html, as: "a.html").commitments.map { promise in
            let number = promise.target.map { "\($0.value) \($0.unit.rawValue)" }
            return [promise.severity, promise.plan, promise.metric.rawValue, number].compactMap { $0 }.joined(separator: " ")
        }
    }

    var document: AgreementDocument {
        let bytes = Array(html.utf8)
        let file = SourceFile(id: FileID(0), path: "a.html", sha256: "", byteCount: bytes.count)
        return DocumentReader.read(AgreementInput(file: file, bytes: bytes), nextFile: FileID(1)).view?.document
            ?? AgreementDocument(blocks: [])
    }

    /// The words of every table's cells.
    var grids: [[[String]]] {
        document.blocks.compactMap { block in
            guard case .table(let grid) = block.content else { return nil }
            return grid.rows.map { $0.cells.map(\.passage.string) }
        }
    }

    /// Rows of cells in elements with classes: "row", "col".
    static func boxes(_ rows: [[String]], row: String = "row", cell: String = "col") -> String {
        rows.map { cells in
            "<div class='\(row)'>" + cells.map { "<div class='\(cell)'>\($0)</div>" }.joined(separator: "\n") + "</div>\n"
        }.joined()
    }

    /// Parts in a box.
    static func box(_ name: String, _ parts: String...) -> String { "<div class='\(name)'>" + parts.joined() + "</div>" }

    static let levels: [[String]] = [
        ["Priority", "First response", "Resolution"], ["P1", "1 hour", "4 hours"], ["P2", "2 hours", "3 days"],
    ]
    static let promises: [String] = ["P1 first-response 1 hour", "P1 resolution 4 hour", "P2 first-response 2 hour", "P2 resolution 3 day"]
}
