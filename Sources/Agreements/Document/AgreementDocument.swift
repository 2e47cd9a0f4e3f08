// SPDX-License-Identifier: Apache-2.0

/// A cell of a table as it is laid out, spans resolved: a cell that spans stands in every place it covers.
struct TableCell: Sendable {
    var passage: Passage
    /// Bytes of the whole cell.
    var range: Range<Int>
    /// Marked as a header by the format (`<th>`, the row over the rule of dashes).
    var isHeader = false
    /// A copy made by a span, not the cell itself.
    var isCopy = false
    /// Which column it stands in was lost.
    var isDoubtful = false
}

struct TableRow: Sendable {
    var cells: [TableCell]
    var range: Range<Int>
    /// The words of the whole row of the file, where this is one line of its cells.
    var words: String?

    /// "P1 | 45 minutes | 1 hour".
    var text: String { words ?? cells.filter { !$0.isCopy }.map(\.passage.string).joined(separator: " | ") }
}

struct TableGrid: Sendable {
    var rows: [TableRow]
    var caption: Passage?

    var columnCount: Int { rows.lazy.map(\.cells.count).max() ?? 0 }
}

/// One leaf of a document.
struct Block: Sendable {
    enum Content: Sendable {
        /// 1 is the outermost.
        case heading(level: Int)
        case paragraph
        /// 0 is the outermost.
        case item(depth: Int)
        case table(TableGrid)
        /// Front matter, blank lines at the start, rules: nothing a reader reads.
        case nothing
    }

    var isTable: Bool { if case .table = content { true } else { false } }

    var content: Content
    var passage: Passage
    /// The bytes of this leaf; the leaves of a file tile it.
    var range: Range<Int>
    /// Headings over it, outermost first, as indexes of blocks.
    var headings: [Int] = []
    /// What it hangs under: the parent item, or the paragraph that ends in a colon over a list.
    var parent: Int?
    /// The mark of the note that this leaf is, where its words do not begin with it: a "*" that looks like a bullet, the target of a raised link.
    var noteMark: [Unicode.Scalar]?
    /// Headings of this level and deeper end before it: the terms of a list of definitions that is over.
    var endsHeadings: Int?
}

/// A document of headings, paragraphs, list items and table grids in reading order.
struct AgreementDocument: Sendable {
    var blocks: [Block]
    /// False where the format's reader gave up.
    var isComplete = true
    /// What went wrong, in words.
    var trouble: String?
    /// Words that are struck out, with their bytes: superseded, and so in no block.
    var struck: [Words] = []

    /// The headings over a block as text, outermost first.
    func path(of block: Int) -> [String] { blocks[block].headings.map { blocks[$0].passage.string } }

    /// Gives every block the headings and the parent it stands under.
    mutating func outline() {
        blocks = ParallelText.opened(blocks)
        for index in blocks.indices {
            blocks[index].passage.openLeaders()
            if case .table(let grid) = blocks[index].content { blocks[index].content = .table(StackedRows.opened(grid)) }
        }
        var stack: [(level: Int, block: Int)] = []
        var items: [(depth: Int, block: Int)] = []
        var lead: Int?
        for index in blocks.indices {
            if let ended = blocks[index].endsHeadings {
                while let last = stack.last, last.level >= ended { stack.removeLast() }
                items = []
                lead = nil
            }
            switch blocks[index].content {
            case .heading(let level):
                while let last = stack.last, last.level >= level { stack.removeLast() }
                blocks[index].headings = stack.map(\.block)
                stack.append((level, index))
                items = []
                lead = nil
            case .item(let depth):
                while let last = items.last, last.depth >= depth { items.removeLast() }
                blocks[index].headings = stack.map(\.block)
                blocks[index].parent = items.last?.block ?? lead
                if items.count < 64 { items.append((depth, index)) }
            case .paragraph, .table:
                blocks[index].headings = stack.map(\.block)
                // A numbered clause right over a table introduces it, as a paragraph does.
                blocks[index].parent = items.last.flatMap { $0.block == index - 1 && blocks[index].isTable ? $0.block : nil } ?? lead
                if case .table = blocks[index].content { lead = nil; items = [] } else { items = []; lead = index }
            case .nothing:
                blocks[index].headings = stack.map(\.block)
            }
        }
    }

    /// Makes the ranges tile `count` bytes: what stands between two leaves belongs to the first.
    mutating func tile(_ count: Int) {
        if blocks.isEmpty { blocks = [Block(content: .nothing, passage: Passage(), range: 0..<count)] }
        if blocks[0].range.lowerBound > 0 {
            blocks.insert(Block(content: .nothing, passage: Passage(), range: 0..<blocks[0].range.lowerBound), at: 0)
        }
        for index in blocks.indices {
            let end = index + 1 < blocks.count ? blocks[index + 1].range.lowerBound : count
            blocks[index].range = blocks[index].range.lowerBound..<max(blocks[index].range.lowerBound, end)
        }
    }

    /// Makes the ranges tile each part; a part's blocks may stand in any order, and blocks of several parts between one another.
    mutating func tile(_ parts: [Range<Int>]) {
        let order = blocks.indices.sorted { blocks[$0].range.lowerBound < blocks[$1].range.lowerBound }
        var next = order.startIndex
        var heads: [Block] = []
        for part in parts {
            var ends = part.lowerBound
            var last: Int?
            while next < order.endIndex, blocks[order[next]].range.lowerBound < part.upperBound {
                let block = order[next]
                let start = max(ends, blocks[block].range.lowerBound)
                if let last {
                    blocks[last].range = blocks[last].range.lowerBound..<start
                } else if start > part.lowerBound {
                    heads.append(Block(content: .nothing, passage: Passage(), range: part.lowerBound..<start))
                }
                blocks[block].range = start..<max(start, min(part.upperBound, blocks[block].range.upperBound))
                (ends, last) = (start, block)
                next += 1
            }
            if let last {
                blocks[last].range = blocks[last].range.lowerBound..<part.upperBound
            } else {
                heads.append(Block(content: .nothing, passage: Passage(), range: part))
            }
        }
        // The head of the first part before its words, those of the others behind everything: no block comes between its neighbours.
        if let first = heads.first, first.range.lowerBound == parts.first?.lowerBound { blocks.insert(heads.removeFirst(), at: 0) }
        blocks += heads
    }
}

extension Block {
    var isNothing: Bool {
        if case .nothing = content { return true }
        return false
    }
}
