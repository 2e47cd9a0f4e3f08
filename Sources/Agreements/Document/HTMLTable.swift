// SPDX-License-Identifier: Apache-2.0

import Formats

/// A table of HTML as a grid, its spans resolved: of `<table>`, of ARIA roles, of `display:table`, or of classes that say so.
struct HTMLTable {
    let elements: HTMLElements
    let words: HTMLWords

    struct Found {
        var grid: TableGrid
        /// Long notes in the last rows, which are no rows of values.
        var notes: [TableCell] = []
        /// Cells beyond the limits were left out.
        var isCut = false
        var struck: [Words] = []
    }

    private static let cellLimit = 200_000
    private static let columnLimit = 500

    private enum Section: Int { case head, body, foot }

    private struct Line {
        var node: Int
        var section: Section
        /// Words that stand between rows: a row of one cell.
        var isStray = false
    }

    private func range(_ node: Int) -> Range<Int> {
        let range = elements.markup.nodes[node].range
        return (range.lowerBound + words.offset)..<(range.upperBound + words.offset)
    }

    private func children(_ node: Int) -> [Int] { elements.markup.nodes[node].children.map { Int($0) } }

    /// Rows of equally many short cells without any word for it: children of children alike.
    func isLattice(_ table: Int) -> Bool {
        let rows = children(table).filter { !isBlank($0) }
        guard rows.count > 2, rows.count <= 1000, let name = elements.name(rows[0]), HTMLTable.boxes.contains(name) else { return false }
        var shape: (count: Int, name: String)?
        for row in rows {
            guard elements.name(row) == name else { return false }
            let cells = children(row).filter { !isBlank($0) }
            guard cells.count > 2, cells.count <= 12, let box = elements.name(cells[0]), HTMLTable.boxes.contains(box) else { return false }
            if let shape, shape != (cells.count, box) { return false }
            shape = (cells.count, box)
            guard cells.allSatisfy({ elements.name($0) == box && isShort($0) }) else { return false }
        }
        return true
    }

    private static let boxes: Set<String> = ["div", "span"]

    private func isBlank(_ node: Int) -> Bool {
        if case .text(let text) = elements.markup.nodes[node].content { return !text.unicodeScalars.contains { !$0.isSpace } }
        return false
    }

    /// Running words only, as a cell of a table has them.
    private func isShort(_ cell: Int) -> Bool {
        var stack = [cell]
        var length = 0
        var seen = 0
        while let node = stack.popLast() {
            seen += 1
            switch elements.markup.nodes[node].content {
            case .text(let text): length += text.unicodeScalars.count
            case .element(let name, _): if node != cell, !HTMLElements.isInline(name), name != "br" { return false }
            }
            if length > 160 || seen > 40 { return false }
            stack += children(node)
        }
        return true
    }

    private func part(_ node: Int, isLikely: Bool) -> HTMLTablePart? {
        HTMLTablePart.certain(elements, node) ?? (isLikely ? HTMLTablePart.likely(elements, node) : nil)
    }

    /// Nil for what only lays out a page: a table with another one inside, one with one column, or classes without a regular grid.
    func read(_ table: Int, isLikely: Bool = false) -> Found? {
        if elements.holdsTable(table) { return nil }
        if isLikely, isLattice(table) { return lattice(table) }
        guard let lines = lines(table, isLikely) else { return nil }
        var result = Found(grid: TableGrid(rows: []))
        if let caption = lines.caption {
            result.grid.caption = text(caption, &result.struck)
        } else if let label = elements.attribute("aria-label", table) {
            result.grid.caption = words.label(of: elements.markup.nodes[table].range.lowerBound, label)
        }
        var rows = lines.rows
        // A foot may stand before the body and is shown after it.
        if rows.contains(where: { $0.section == .foot }) {
            rows = rows.filter { $0.section != .foot } + rows.filter { $0.section == .foot }
        }
        if isLikely, !isRegular(rows) { return nil }
        fill(&result, rows, isLikely)
        takeNotes(&result, rows)
        return result.grid.columnCount > 1 ? result : nil
    }

    private func lattice(_ table: Int) -> Found {
        var result = Found(grid: TableGrid(rows: []))
        for row in children(table) where !isBlank(row) {
            let cells = children(row).filter { !isBlank($0) }.map { node in
                TableCell(passage: text(node, &result.struck), range: range(node), isHeader: result.grid.rows.isEmpty)
            }
            result.grid.rows.append(TableRow(cells: cells, range: range(row)))
        }
        return result
    }

    /// The rows of a table, and its caption.
    private func lines(_ table: Int, _ isLikely: Bool) -> (rows: [Line], caption: Int?)? {
        var rows: [Line] = []
        var caption: Int?
        var stack: [(node: Int, section: Section)] = children(table).reversed().map { ($0, .body) }
        while let (node, section) = stack.popLast() {
            guard let name = elements.name(node) else {
                if case .text(let text) = elements.markup.nodes[node].content, text.unicodeScalars.contains(where: { !$0.isSpace }) {
                    if isLikely { return nil }
                    rows.append(Line(node: node, section: section, isStray: true))
                }
                continue
            }
            if elements.isUnread(name, node, inMain: true) { continue }
            switch part(node, isLikely: isLikely) {
            case .table: return nil
            case .row: rows.append(Line(node: node, section: section))
            case .caption: caption = caption ?? node
            case .head: for child in children(node).reversed() { stack.append((child, .head)) }
            case .foot: for child in children(node).reversed() { stack.append((child, .foot)) }
            case .cell, .header: rows.append(Line(node: node, section: section, isStray: true))
            case .group: for child in children(node).reversed() { stack.append((child, section)) }
            case nil:
                if isLikely { return nil }
                // A form or a stray element between table and row.
                for child in children(node).reversed() { stack.append((child, section)) }
            }
        }
        return (rows, caption)
    }

    /// Rows of equally many cells, two or more of each.
    private func isRegular(_ rows: [Line]) -> Bool {
        guard rows.count > 1, rows.count <= HTMLTable.cellLimit else { return false }
        var width: Int?
        for row in rows {
            if row.isStray { return false }
            var count = 0
            for child in children(row.node) {
                switch elements.markup.nodes[child].content {
                case .text(let text): if text.unicodeScalars.contains(where: { !$0.isSpace }) { return false }
                case .element:
                    guard let part = part(child, isLikely: true), part == .cell || part == .header else { return false }
                    count += 1
                }
            }
            if count < 2 || count != width ?? count { return false }
            width = count
        }
        return true
    }

    private func fill(_ result: inout Found, _ rows: [Line], _ isLikely: Bool) {
        // What still hangs down from the rows above: column -> cell and rows left.
        var hanging: [(cell: TableCell, left: Int)?] = []
        var total = 0
        for row in rows {
            var cells: [TableCell] = []
            func hang() {
                while cells.count < hanging.count, let above = hanging[cells.count] {
                    hanging[cells.count] = above.left > 1 ? (above.cell, above.left - 1) : nil
                    var copy = above.cell
                    copy.isCopy = true
                    cells.append(copy)
                }
            }
            for node in self.cells(row, isLikely) {
                hang()
                let isHeader = row.section == .head || part(node, isLikely: isLikely) == .header
                var cell = TableCell(passage: text(node, &result.struck), range: range(node), isHeader: isHeader)
                let down = span(["rowspan", "aria-rowspan"], node, limit: 1000)
                for _ in 0..<span(["colspan", "aria-colspan"], node, limit: 100) {
                    if down > 1 {
                        while hanging.count <= cells.count { hanging.append(nil) }
                        hanging[cells.count] = (cell, down - 1)
                    }
                    cells.append(cell)
                    cell.isCopy = true
                }
                total += 1
                if cells.count > HTMLTable.columnLimit || total > HTMLTable.cellLimit {
                    result.isCut = true
                    return
                }
            }
            hang()
            if !cells.isEmpty { result.grid.rows.append(TableRow(cells: cells, range: range(row.node))) }
        }
    }

    /// The cells of a row; words of its own are one too.
    private func cells(_ row: Line, _ isLikely: Bool) -> [Int] {
        if row.isStray { return [row.node] }
        var result: [Int] = []
        var stack: [Int] = children(row.node).reversed()
        while let node = stack.popLast() {
            guard let name = elements.name(node) else {
                if case .text(let text) = elements.markup.nodes[node].content, text.unicodeScalars.contains(where: { !$0.isSpace }) {
                    result.append(node)
                }
                continue
            }
            if elements.isUnread(name, node, inMain: true) { continue }
            if let part = part(node, isLikely: isLikely), part == .cell || part == .header {
                result.append(node)
            } else {
                stack += children(node).reversed()
            }
        }
        return result
    }

    private func span(_ keys: [String], _ node: Int, limit: Int) -> Int {
        for key in keys {
            guard let text = elements.attribute(key, node),
                // colSpan={2}, as components are written in Markdown.
                let value = Int(text.trimmingPrefix("{").prefix { $0 != "}" })
            else { continue }
            // A rowspan of 0 reaches to the end of its section.
            return value == 0 && key.hasSuffix("rowspan") ? limit : min(max(1, value), limit)
        }
        return 1
    }

    /// Rows at the end that are one long cell over the whole width are notes.
    private func takeNotes(_ result: inout Found, _ rows: [Line]) {
        guard rows.allSatisfy({ !$0.isStray }), rows.last?.section == .foot || rows.allSatisfy({ $0.section != .foot }) else { return }
        while result.grid.rows.count > 1, result.notes.count < 20, let last = result.grid.rows.last, let first = last.cells.first,
            last.cells.count > 1,
            last.cells.dropFirst().allSatisfy({ $0.isCopy && $0.range == first.range }), !first.isCopy, first.passage.count > 60,
            result.grid.rows.dropLast().allSatisfy({ $0.range.upperBound <= first.range.lowerBound })
        {
            result.notes.insert(first, at: 0)
            result.grid.rows.removeLast()
        }
    }

    /// The words of a cell; what HTML shows on lines of their own are lines.
    func text(_ cell: Int, _ struck: inout [Words]) -> Passage {
        var passage = Passage()
        var stack: [(node: Int, step: Step)] = [(cell, .enter)]
        var marker = 0
        while let (node, step) = stack.popLast() {
            let range = range(node)
            switch elements.markup.nodes[node].content {
            case .text(let text):
                words.append(text, elements.markup.nodes[node].range, marker > 0 ? .marker : .plain, to: &passage)
            case .element(let name, _):
                let isInline = node == cell || HTMLElements.isInline(name)
                switch step {
                case .leaveMarker: marker -= 1
                case .leave: passage.appendGap(at: range.upperBound, "\n")
                case .enter:
                    if node != cell, elements.isUnread(name, node, inMain: true) { continue }
                    if HTMLElements.isStruck(name) {
                        if let words = Words(words.passage(of: node, in: elements)) { struck.append(words) }
                        continue
                    }
                    if !isInline {
                        passage.appendGap(at: range.lowerBound, "\n")
                        if name != "br" { stack.append((node, .leave)) }
                    }
                    if name == "sup", elements.isMarker(node) {
                        marker += 1
                        stack.append((node, .leaveMarker))
                    }
                    for child in children(node).reversed() { stack.append((child, .enter)) }
                }
            }
        }
        passage.trimEnd()
        return passage
    }

    private enum Step { case enter, leave, leaveMarker }
}

extension HTMLWords {
    /// All words under a node in a row, for a citation.
    func passage(of node: Int, in elements: HTMLElements) -> Passage {
        var passage = Passage()
        var stack = [node]
        while let next = stack.popLast() {
            if case .text(let text) = elements.markup.nodes[next].content {
                append(text, elements.markup.nodes[next].range, .plain, to: &passage)
            }
            stack += elements.markup.nodes[next].children.reversed().map { Int($0) }
        }
        passage.trimEnd()
        return passage
    }
}

extension Words {
    init?(_ passage: Passage) { self.init(passage, passage.all) }
}
