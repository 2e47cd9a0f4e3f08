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

    struct Row {
        var node: Int
        var cells: [Int]
        /// It or its cells say that they are a table's.
        var isCertain = false
        /// Its classes say that its children stand side by side.
        var isLikely = false
        /// Three cells or more, all elements of one name.
        var isUniform = false
    }

    static let rowLimit = 1000
    static let widthLimit = 12
    static let rows: Set<String> = ["div", "section", "article", "ul", "ol", "li", "header", "a", "span"]
    static let boxes: Set<String> = ["div", "section", "article", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "header"]
    static let inlineBoxes: Set<String> = ["span", "strong", "b", "em", "time", "a", "small", "label"]
    static let forms: Set<String> = ["table", "form", "input", "textarea", "video", "nav", "hr", "dl", "pre", "blockquote"]

    func children(_ node: Int) -> [Int] { elements.markup.nodes[node].children.map { Int($0) } }

    func range(_ node: Int) -> Range<Int> {
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

    // MARK: tables

    /// The table that begins with this row, and where the rows looked at end.
    private func run(from start: Int, _ head: Row, _ children: [Int]) -> (run: Run?, end: Int) {
        var run = Run(children: start..<start, grid: TableGrid(rows: []))
        var width = head.cells.count
        var first = read(head, width, &run.struck, isHead: true)
        if GridEvidence.areNames(first), follows(start, children).map({ $0.cells.count == width + 1 }) == true {
            // The names of tiers or levels without an empty corner before them.
            let place = range(head.node).lowerBound
            first.cells.insert(TableCell(passage: Passage(), range: place..<place, isHeader: true), at: 0)
            width += 1
        }
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

    /// The row right after this one.
    private func follows(_ start: Int, _ children: [Int]) -> Row? {
        children[(start + 1)...].prefix(4).first { elements.name($0) != nil }.flatMap { row($0) }
    }

    func isBlank(_ node: Int) -> Bool {
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
    func read(_ row: Row, _ width: Int, _ struck: inout [Words], isHead: Bool = false) -> TableRow {
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
}
