// SPDX-License-Identifier: Apache-2.0

import Formats

/// Rows of boxes and the cells in them.
extension HTMLRows {
    /// The element, or what alone is in it, as a row of cells.
    func row(_ node: Int) -> Row? {
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
    func isCell(_ cell: Int, inRow row: Row) -> Bool {
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
}
