// SPDX-License-Identifier: Apache-2.0

/// Blocks in reading order, and the notes that wait for the end of what refers to them.
struct DOCXFlow: Sendable {
    private(set) var blocks: [Block] = []
    /// Notes come after the table or list under the line that refers to them, so that they do not part the two.
    var notes: [Block] = []
    enum Kind: Sendable {
        /// The text itself.
        case main
        /// A text box or a note.
        case inner
        /// A cell; its notes come after its table.
        case cell
    }

    let kind: Kind
    /// The last block is a caption.
    private var endsInCaption = false

    init(_ kind: Kind) { self.kind = kind }

    mutating func add(_ block: Block, isCaption: Bool = false) {
        var block = block
        switch block.content {
        case .heading, .paragraph: if kind != .cell { finish() }
        case .table(var grid):
            if endsInCaption, let last = blocks.indices.last {
                grid.caption = blocks[last].passage
                blocks[last].content = .nothing
                block.content = .table(grid)
            }
        case .item, .nothing: break
        }
        blocks.append(block)
        endsInCaption = isCaption
    }

    /// Sets down the notes that are waiting.
    mutating func finish() {
        blocks += notes
        notes = []
    }
}
