// SPDX-License-Identifier: Apache-2.0

/// Clauses in two languages side by side: text in two columns, which is read as the paragraphs that it is.
enum ParallelText {
    /// Below every heading of the document itself.
    private static let titleLevel = 7

    /// The blocks with the cells of such tables as paragraphs, row by row; ranges that would not tile leave a table as it is.
    static func opened(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(where: { if case .table(let grid) = $0.content { isOne(grid) } else { false } }) else { return blocks }
        return blocks.flatMap { block -> [Block] in
            guard case .table(let grid) = block.content, isOne(grid) else { return [block] }
            return paragraphs(grid, block) ?? [block]
        }
    }

    private static func paragraphs(_ grid: TableGrid, _ block: Block) -> [Block]? {
        let cells = grid.rows.flatMap(\.cells).filter { !$0.isCopy && !$0.passage.isEmpty && !names($0.passage) }
        guard let first = cells.first, first.range.lowerBound >= block.range.lowerBound,
            zip(cells, cells.dropFirst()).allSatisfy({ $0.range.lowerBound < $1.range.lowerBound })
        else { return nil }
        let titles = Set(
            grid.rows.filter { $0.cells.count == 2 && $0.cells[1].isCopy && !$0.cells[0].passage.isEmpty }.map {
                $0.cells[0].range.lowerBound
            })
        return cells.enumerated().map { index, cell in
            let lower = index == 0 ? block.range.lowerBound : cell.range.lowerBound
            let upper = index + 1 < cells.count ? cells[index + 1].range.lowerBound : block.range.upperBound
            // A short row across both columns is the title of what follows.
            let isTitle = titles.contains(cell.range.lowerBound) && cell.passage.count <= 80
            let content: Block.Content = isTitle ? .heading(level: ParallelText.titleLevel) : .paragraph
            var paragraph = Block(content: content, passage: cell.passage, range: lower..<upper)
            if index == 0 { paragraph.endsHeadings = block.endsHeadings }
            return paragraph
        }
    }

    /// 中文, "English": the head of a column.
    private static func names(_ passage: Passage) -> Bool {
        passage.count > 1 && LabelPhrases.languages.isAll(passage.folded, passage.trimmed(passage.all))
    }

    private static func isOne(_ grid: TableGrid) -> Bool {
        guard grid.columnCount == 2, grid.rows.count > 1 else { return false }
        if grid.rows[0].cells.allSatisfy({ names($0.passage) }) { return true }
        let pairs = grid.rows.filter {
            $0.cells.count == 2 && !$0.cells[1].isCopy && ($0.cells[0].passage.count > 20 || $0.cells[1].passage.count > 20)
        }
        // A label beside a length is no translation: the words of one language take at most some four times those of the other.
        let mixed = pairs.filter { row in
            let counts = row.cells.map(\.passage.count)
            return isHan(row.cells[0].passage) != isHan(row.cells[1].passage) && min(counts[0], counts[1]) * 5 >= max(counts[0], counts[1])
        }
        return mixed.count > 1 && mixed.count * 3 >= grid.rows.count * 2
    }

    private static func isHan(_ passage: Passage) -> Bool {
        let han = passage.folded.count(where: \.isHan)
        return han * 2 > passage.folded.count { $0.isLetter } + han
    }
}
