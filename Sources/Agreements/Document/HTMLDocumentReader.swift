// SPDX-License-Identifier: Apache-2.0

import Formats

/// HTML as a document of blocks: headings, paragraphs, list items, tables with their spans resolved.
///
/// A range is that of the element the words stand in, from its start tag to its end tag, in the original bytes.
struct HTMLDocumentReader {
    private let markup: MarkupDocument
    private let offset: Int
    private var blocks: [Block] = []
    private var passage = Passage()
    /// What the running passage becomes, and the element it stands in.
    private var content = Block.Content.paragraph
    private var element: Range<Int>?
    private var lists = 0

    /// `offset`: where the bytes stand in the file, when they are a part of it.
    static func read(_ bytes: [UInt8], offset: Int = 0) -> AgreementDocument {
        var reader = HTMLDocumentReader(MarkupReader.html(bytes), offset)
        reader.walk()
        var document = AgreementDocument(blocks: reader.blocks)
        document.isComplete = reader.markup.isComplete
        if !document.isComplete { document.trouble = reader.markup.problems.first.map { "HTML, byte \($0.offset)" } }
        if document.blocks.isEmpty { document.blocks = [Block(content: .nothing, passage: Passage(), range: 0..<bytes.count)] }
        document.outline()
        return document
    }

    private init(_ markup: MarkupDocument, _ offset: Int) {
        self.markup = markup
        self.offset = offset
    }

    private func range(_ node: Int) -> Range<Int> {
        let range = markup.nodes[node].range
        return (range.lowerBound + offset)..<(range.upperBound + offset)
    }

    private static let skipped: Set<String> = [
        "script", "style", "head", "template", "noscript", "svg", "select", "option", "button", "iframe", "object", "nav", "footer",
    ]
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
        "wbr", "time", "img", "o:p", "nobr", "data", "rp", "rt", "ruby",
    ]

    /// Depth first without recursion.
    private mutating func walk() {
        guard !markup.nodes.isEmpty else { return }
        var stack: [(node: Int, leaving: Bool)] = [(0, false)]
        while let (node, leaving) = stack.popLast() {
            guard case .element(let name, _) = markup.nodes[node].content else {
                if case .text(let text) = markup.nodes[node].content { append(text, range(node)) }
                continue
            }
            if HTMLDocumentReader.skipped.contains(name) { continue }
            if leaving {
                flush()
                if name == "ul" || name == "ol" { lists -= 1 }
                continue
            }
            if name == "br" {
                passage.appendGap(at: range(node).lowerBound, "\n")
                continue
            }
            if name == "table", let grid = TableBuilder(markup, offset).grid(node) {
                flush()
                blocks.append(Block(content: .table(grid), passage: Passage(), range: range(node)))
                continue
            }
            if !HTMLDocumentReader.inline.contains(name) {
                flush()
                open(name, node)
                stack.append((node, true))
            }
            for child in markup.nodes[node].children.reversed() { stack.append((Int(child), false)) }
        }
        flush()
    }

    private mutating func open(_ name: String, _ node: Int) {
        element = range(node)
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": content = .heading(level: Int(name.dropFirst()) ?? 6)
        case "dt", "summary", "legend", "caption", "figcaption": content = .heading(level: 8)
        case "li":
            content = .item(depth: 10 + min(lists, 60))
        case "ul", "ol":
            lists += 1
            content = .paragraph
        default: content = .paragraph
        }
    }

    private mutating func append(_ text: String, _ range: Range<Int>) {
        HTMLDocumentReader.append(text, range, to: &passage)
        if element == nil { element = range }
    }

    static func append(_ text: String, _ range: Range<Int>, to passage: inout Passage) {
        for scalar in text.unicodeScalars {
            if scalar.isSpace || scalar == "\u{A0}" {
                passage.appendGap(at: range.lowerBound)
            } else {
                passage.append(scalar, from: range.lowerBound, to: range.upperBound)
            }
        }
    }

    private mutating func flush() {
        passage.trimEnd()
        defer {
            passage = Passage()
            content = .paragraph
        }
        guard !passage.isEmpty else { return }
        // A bold line alone is a heading by looks; the words decide later.
        let place = element ?? passage.bytes(passage.all) ?? 0..<0
        blocks.append(Block(content: content, passage: passage, range: place))
    }
}

/// A table's grid with its spans resolved: bounded, and never nested.
private struct TableBuilder {
    let markup: MarkupDocument
    let offset: Int

    init(_ markup: MarkupDocument, _ offset: Int) {
        self.markup = markup
        self.offset = offset
    }

    private func range(_ node: Int) -> Range<Int> {
        let range = markup.nodes[node].range
        return (range.lowerBound + offset)..<(range.upperBound + offset)
    }

    private static let cellLimit = 200_000

    private func name(_ node: Int) -> String? {
        if case .element(let name, _) = markup.nodes[node].content { return name }
        return nil
    }

    private func span(_ key: String, _ node: Int, limit: Int) -> Int {
        guard case .element(_, let attributes) = markup.nodes[node].content, let text = attributes.first(where: { $0.name == key })?.value,
            let value = Int(text)
        else { return 1 }
        return min(max(1, value), limit)
    }

    /// Nil for a table that only lays out a page: one with a table inside, or with one column.
    func grid(_ table: Int) -> TableGrid? {
        var rows: [(row: Int, isHead: Bool)] = []
        var caption: Passage?
        var stack: [(node: Int, isHead: Bool)] = markup.nodes[table].children.reversed().map { (Int($0), false) }
        while let (node, isHead) = stack.popLast() {
            switch name(node) {
            case "table": return nil
            case "tr": rows.append((node, isHead))
            case "caption": caption = text(node).passage
            case "thead", "tbody", "tfoot", "colgroup":
                let head = name(node) == "thead"
                for child in markup.nodes[node].children.reversed() { stack.append((Int(child), head)) }
            default: break
            }
        }
        var grid = TableGrid(rows: [], caption: caption)
        // What still hangs down from the rows above: column -> cell and rows left.
        var hanging: [(cell: TableCell, left: Int)?] = []
        var total = 0
        for (row, isHead) in rows {
            var cells: [TableCell] = []
            func hang() {
                while cells.count < hanging.count, let above = hanging[cells.count] {
                    hanging[cells.count] = above.left > 1 ? (above.cell, above.left - 1) : nil
                    var copy = above.cell
                    copy.isCopy = true
                    cells.append(copy)
                }
            }
            for child in markup.nodes[row].children {
                let node = Int(child)
                guard let tag = name(node), tag == "td" || tag == "th" else { continue }
                hang()
                let (passage, nested) = text(node)
                if nested { return nil }
                var cell = TableCell(passage: passage, range: range(node), isHeader: isHead || tag == "th")
                let down = span("rowspan", node, limit: 1000)
                for _ in 0..<span("colspan", node, limit: 100) {
                    if down > 1 {
                        while hanging.count <= cells.count { hanging.append(nil) }
                        hanging[cells.count] = (cell, down - 1)
                    }
                    cells.append(cell)
                    cell.isCopy = true
                }
                total += 1
                if cells.count > 500 || total > TableBuilder.cellLimit { return grid }
            }
            hang()
            if !cells.isEmpty { grid.rows.append(TableRow(cells: cells, range: range(row))) }
        }
        return grid.columnCount > 1 ? grid : nil
    }

    private func text(_ cell: Int) -> (passage: Passage, hasTable: Bool) {
        var passage = Passage()
        var nested = false
        var stack: [Int] = markup.nodes[cell].children.reversed().map { Int($0) }
        while let node = stack.popLast() {
            switch markup.nodes[node].content {
            case .text(let text): HTMLDocumentReader.append(text, range(node), to: &passage)
            case .element(let name, _):
                if name == "script" || name == "style" { continue }
                if name == "table" { nested = true }
                if ["br", "p", "li", "div", "ul", "ol", "tr"].contains(name) { passage.appendGap(at: range(node).lowerBound, "\n") }
                for child in markup.nodes[node].children.reversed() { stack.append(Int(child)) }
            }
        }
        passage.trimEnd()
        return (passage, nested)
    }
}
