// SPDX-License-Identifier: Apache-2.0

import Formats

/// Tables among the children of an element that are laid out with boxes: a row is an element, a cell an element in it.
///
/// Rows that say so ("tr", "table-row", `role="row"`) are a table where they are regular; of others `GridEvidence` judges by their words.
struct HTMLRows {
    let elements: HTMLElements
    let words: HTMLWords

    /// A table and the children that it is made of, the last one included.
    struct Run {
        var children: Range<Int>
        var grid: TableGrid
        var struck: [Words] = []
    }

    private struct Row {
        var node: Int
        var cells: [Int]
        /// It or its cells say that they are a table's.
        var isCertain = false
        /// Its classes say that its children stand side by side.
        var isLikely = false
        /// Three cells or more, all elements of one name.
        var isUniform = false
    }

    private static let rowLimit = 1000
    private static let widthLimit = 12
    private static let rows: Set<String> = ["div", "section", "article", "ul", "ol", "li", "header", "a", "span"]
    private static let boxes: Set<String> = ["div", "section", "article", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "header"]
    private static let inlineBoxes: Set<String> = ["span", "strong", "b", "em", "time", "a", "small", "label"]
    private static let forms: Set<String> = ["table", "form", "input", "textarea", "video", "nav", "hr", "dl", "pre", "blockquote"]

    private func children(_ node: Int) -> [Int] { elements.markup.nodes[node].children.map { Int($0) } }

    private func range(_ node: Int) -> Range<Int> {
        let range = elements.markup.nodes[node].range
        return (range.lowerBound + words.offset)..<(range.upperBound + words.offset)
    }

    /// The tables among the children, first to last.
    func runs(in parent: Int) -> [Run] {
        guard let name = elements.name(parent), !HTMLElements.isInline(name), HTMLTablePart.certain(elements, parent) == nil else {
            return []
        }
        let children = children(parent)
        guard children.count > 1 else { return [] }
        if let flat = flat(parent, children) { return [flat] }
        var result: [Run] = []
        var at = 0
        // Starts that have failed in the rows looked at last.
        var tries = 0
        while at < children.count {
            guard let head = row(children[at]) else {
                at += 1
                continue
            }
            let (run, end) = run(from: at, head, children)
            if let run = run ?? columns(at, head) {
                result.append(run)
                (at, tries) = (run.children.upperBound, 0)
            } else if tries < 2, end > at + 1 {
                (at, tries) = (at + 1, tries + 1)
            } else {
                (at, tries) = (max(end, at + 1), 0)
            }
        }
        return result
    }

    // MARK: rows and cells

    /// The element, or what alone is in it, as a row of cells.
    private func row(_ node: Int) -> Row? {
        var node = node
        for _ in 0..<4 {
            guard let name = elements.name(node), HTMLRows.rows.contains(name), !elements.holdsTable(node),
                !elements.isUnread(name, node, inMain: true)
            else { return nil }
            guard let found = boxes(node) else { return nil }
            if found.count == 1, let only = found.first {
                node = only
                continue
            }
            guard (2...HTMLRows.widthLimit).contains(found.count) else { return nil }
            let classes = HTMLClasses(elements, node)
            let isRow = elements.attribute("role", node) == "row" || classes.isTableRow
            let areCells = found.allSatisfy { isTableCell($0) }
            var row = Row(node: node, cells: found, isCertain: isRow && areCells, isLikely: classes.isRow || areCells)
            row.isLikely = row.isLikely || found.allSatisfy { HTMLTablePart.likely(elements, $0) == .cell }
            row.isUniform = found.count > 2 && found.allSatisfy { elements.name($0) == elements.name(found[0]) }
            guard found.allSatisfy({ isCell($0, inRow: row) }) else { return nil }
            return row
        }
        return nil
    }

    private func isTableCell(_ node: Int) -> Bool {
        switch HTMLTablePart.certain(elements, node) {
        case .cell, .header: true
        default: HTMLClasses(elements, node).isTableCell
        }
    }

    /// The elements in a box; nil where words stand between them.
    private func boxes(_ node: Int) -> [Int]? {
        var result: [Int] = []
        for child in elements.markup.nodes[node].children.lazy.map({ Int($0) }) {
            switch elements.markup.nodes[child].content {
            case .text(let text): if text.unicodeScalars.contains(where: { !$0.isSpace }) { return nil }
            case .element(let name, _):
                if name == "hr" || elements.isUnread(name, child, inMain: true) { continue }
                result.append(child)
                if result.count > HTMLRows.widthLimit { return nil }
            }
        }
        return result
    }

    /// A box with few words in it, and no boxes side by side.
    private func isCell(_ cell: Int, inRow row: Row) -> Bool {
        guard let name = elements.name(cell),
            HTMLRows.boxes.contains(name) || row.isCertain || (row.isLikely || row.isUniform) && HTMLRows.inlineBoxes.contains(name)
        else { return false }
        var stack = [cell]
        var length = 0
        var seen = 0
        while let node = stack.popLast() {
            seen += 1
            switch elements.markup.nodes[node].content {
            case .text(let text): length += text.utf8.count
            case .element(let name, _):
                if HTMLRows.forms.contains(name) || node != cell && HTMLClasses(elements, node).isRow { return false }
            }
            guard length <= 1500, seen <= 80, stack.count <= 80, elements.markup.nodes[node].children.count <= 80 else { return false }
            stack += children(node)
        }
        return true
    }

    // MARK: tables

    /// The table that begins with this row, and where the rows looked at end.
    private func run(from start: Int, _ head: Row, _ children: [Int]) -> (run: Run?, end: Int) {
        var run = Run(children: start..<start, grid: TableGrid(rows: []))
        let width = head.cells.count
        let first = read(head, width, &run.struck, isHead: true)
        guard head.isCertain || (head.isLikely || width > 2) && GridEvidence.isHead(first) else { return (nil, start + 1) }
        run.grid.rows.append(first)
        let name = elements.name(children[start])
        var isCertain = head.isCertain
        var end = start + 1
        var next = start + 1
        // Boxes over the whole width belong to the table where rows follow.
        var notes: [TableRow] = []
        while next < children.count, run.grid.rows.count < HTMLRows.rowLimit {
            let child = children[next]
            next += 1
            guard let box = elements.name(child) else {
                if isBlank(child) { continue }
                break
            }
            if box == "hr" || box == "br" || elements.isUnread(box, child, inMain: true) { continue }
            if let group = group(child, width, like: head) {
                run.grid.rows += notes + group.map { read($0, width, &run.struck) }
                (notes, end) = ([], next)
                continue
            }
            guard box == name else { break }
            if let row = row(child) {
                isCertain = isCertain && row.isCertain && row.cells.count == width
                run.grid.rows += notes + [read(row, width, &run.struck)]
                (notes, end) = ([], next)
            } else if isAlike(child, head), let note = note(child, width, &run.struck) {
                notes.append(note)
            } else {
                break
            }
        }
        run.children = start..<end
        let isTable = run.grid.rows.count > 1 && (isCertain || GridEvidence.isTable(run.grid))
        return (isTable ? run : nil, end)
    }

    private func isBlank(_ node: Int) -> Bool {
        if case .text(let text) = elements.markup.nodes[node].content { return !text.unicodeScalars.contains { !$0.isSpace } }
        return false
    }

    /// The rows of a body under a head that stands by itself.
    private func group(_ node: Int, _ width: Int, like head: Row) -> [Row]? {
        guard let name = elements.name(node), HTMLRows.rows.contains(name), !elements.holdsTable(node), !isAlike(node, head) else {
            return nil
        }
        let inner = children(node).filter { !isBlank($0) }
        guard inner.count > 1, inner.count <= HTMLRows.rowLimit, isAlike(inner[0], head) || HTMLClasses(elements, inner[0]).isRow else {
            return nil
        }
        var rows: [Row] = []
        for child in inner {
            guard let row = row(child), row.cells.count == width else { return nil }
            rows.append(row)
        }
        return rows
    }

    private func isAlike(_ node: Int, _ head: Row) -> Bool {
        elements.attribute("class", node) == elements.attribute("class", head.node)
            && elements.attribute("classname", node) == elements.attribute("classname", head.node)
    }

    /// One box over the whole width.
    private func note(_ node: Int, _ width: Int, _ struck: inout [Words]) -> TableRow? {
        guard let name = elements.name(node), HTMLRows.rows.contains(name), !elements.holdsTable(node),
            isCell(node, inRow: Row(node: node, cells: [], isLikely: true))
        else { return nil }
        return read(Row(node: node, cells: [node]), width, &struck)
    }

    /// A row that has other cells than the head has lost its columns, unless one goes over all of them or their spans come out even.
    private func read(_ row: Row, _ width: Int, _ struck: inout [Words], isHead: Bool = false) -> TableRow {
        let table = HTMLTable(elements: elements, words: words)
        var cells = row.cells.map { TableCell(passage: table.text($0, &struck), range: range($0), isHeader: isHead) }
        if cells.count == width { return TableRow(cells: cells, range: range(row.node)) }
        let spans = cells.count == 1 ? [width] : row.cells.map { HTMLClasses(elements, $0).span }
        if spans.reduce(0, +) == width {
            cells = zip(cells, spans).flatMap { cell, span -> [TableCell] in
                var copy = cell
                copy.isCopy = true
                return [cell] + [TableCell](repeating: copy, count: span - 1)
            }
        } else {
            for index in cells.indices { cells[index].isDoubtful = true }
        }
        return TableRow(cells: cells, range: range(row.node))
    }

    // MARK: cells without rows

    /// Columns side by side, each a head and as many lines under it as the others have.
    private func columns(_ child: Int, _ row: Row) -> Run? {
        guard row.isLikely else { return nil }
        var run = Run(children: child..<child + 1, grid: TableGrid(rows: []))
        let columns = read(row, row.cells.count, &run.struck)
        let lines = columns.cells.map { cell in cell.passage.pieces(of: cell.passage.all) { cell.passage.folded[$0] == "\n" } }
        guard let count = lines.first?.count, count > 2, lines.allSatisfy({ $0.count == count }) else { return nil }
        for line in 0..<count {
            let cells = zip(columns.cells, lines).map { cell, lines in
                let passage = cell.passage.part(lines[line])
                return TableCell(passage: passage, range: passage.bytes(passage.all) ?? cell.range, isHeader: line == 0)
            }
            run.grid.rows.append(TableRow(cells: cells, range: columns.range, words: columns.text))
        }
        return GridEvidence.isFull(run.grid) ? run : nil
    }

    /// Cells that stand one after the other in a grid of columns: "grid grid-cols-4".
    private func flat(_ parent: Int, _ children: [Int]) -> Run? {
        let classes = HTMLClasses(elements, parent)
        guard classes.isRow, children.count <= HTMLRows.rowLimit else { return nil }
        let likely = Row(node: parent, cells: [], isLikely: true)
        var cells: [Int] = []
        for child in children where !isBlank(child) {
            guard isCell(child, inRow: likely) else { return nil }
            cells.append(child)
        }
        guard cells.count > 5 else { return nil }
        var struck: [Words] = []
        let table = HTMLTable(elements: elements, words: words)
        let passages = cells.map { table.text($0, &struck) }
        for width in classes.columns.isEmpty ? [self.width(passages)] : classes.columns where width > 1 && cells.count % width == 0 {
            var grid = TableGrid(rows: [])
            for start in stride(from: 0, to: cells.count, by: width) {
                let row = (start..<start + width).map { TableCell(passage: passages[$0], range: range(cells[$0]), isHeader: start == 0) }
                grid.rows.append(TableRow(cells: row, range: range(cells[start]).lowerBound..<range(cells[start + width - 1]).upperBound))
            }
            if grid.rows.count > 2, GridEvidence.isTable(grid) { return Run(children: 0..<children.count, grid: grid, struck: struck) }
        }
        return nil
    }

    /// The width that makes rows of all cells; 0 if there is none.
    private func width(_ passages: [Passage]) -> Int {
        guard let found = StackedCells(count: passages.count, { passages[$0] }), let width = found.rows.first?.count,
            found.rows.count * width == passages.count, found.rows.allSatisfy({ $0.allSatisfy { $0.count == 1 } })
        else { return 0 }
        return width
    }
}
