// SPDX-License-Identifier: Apache-2.0

/// A cell of a DOCX table before it is laid out.
struct DOCXCell: Sendable {
    enum Merge: Sendable { case none, starts, continues }

    var blocks: [Block]
    var span: Int
    var vertical = Merge.none
    /// Goes on from the cell at its left (`w:hMerge`, of old files).
    var isContinuation = false
    var range: Range<Int>

    /// The cell's blocks as one passage, a line for each.
    var passage: Passage {
        var passage = Passage()
        for block in blocks {
            passage.appendGap(at: block.range.lowerBound, "\n")
            if case .table(let grid) = block.content {
                for row in grid.rows {
                    passage.appendGap(at: row.range.lowerBound, "\n")
                    for (index, cell) in row.cells.filter({ !$0.isCopy }).enumerated() {
                        let offset = cell.range.lowerBound
                        if index > 0 { for sign in " | ".unicodeScalars { passage.append(sign, from: offset, to: offset) } }
                        passage.append(cell.passage)
                    }
                }
            } else {
                passage.append(block.passage)
            }
        }
        passage.trimEnd()
        return passage
    }

    /// Cells of the tables inside.
    var inner: Int {
        blocks.reduce(0) { sum, block in
            guard case .table(let grid) = block.content else { return sum }
            return sum + grid.rows.reduce(0) { $0 + $1.cells.count }
        }
    }
}

struct DOCXRow: Sendable {
    var cells: [DOCXCell]
    var before: Int
    var after: Int
    var isHeader: Bool
    /// Every word in it is bold.
    var isBold: Bool
    var range: Range<Int>
}
