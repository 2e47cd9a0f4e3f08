// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The documents of an agreement's files, their members numbered as `AgreementReader` numbers them.
struct AgreementViews {
    private(set) var views: [DocumentView] = []

    init(_ inputs: [AgreementInput]) {
        var files = inputs.map(\.file)
        for input in inputs {
            let read = DocumentReader.read(input, nextFile: files.nextID)
            files += read.members
            if let view = read.view { views.append(view) }
        }
    }
}

extension DocumentView {
    /// Every passage that a reader reads, with the number of its block, in reading order; headings too.
    func forEachPassage(_ body: (Passage, Int) -> Void) {
        for (index, block) in blocks.enumerated() {
            switch block.content {
            case .nothing: continue
            case .table(let grid):
                if let caption = grid.caption { body(caption, index) }
                for row in grid.rows { for cell in row.cells where !cell.isCopy { body(cell.passage, index) } }
            case .heading, .paragraph, .item: body(block.passage, index)
            }
        }
    }
}
