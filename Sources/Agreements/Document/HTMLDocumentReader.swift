// SPDX-License-Identifier: Apache-2.0

import Formats

/// HTML as a document of blocks: headings, paragraphs, list items, tables with their spans resolved.
///
/// A leaf begins at the start tag of the element its words stand in and ends where the next one begins; leaves tile the file.
struct HTMLDocumentReader {
    private let markup: MarkupDocument
    private let elements: HTMLElements
    private let words: HTMLWords
    private var document = AgreementDocument(blocks: [])
    private var passage = Passage()
    /// What the running passage becomes, and where the element begins that it stands in.
    private var content = Block.Content.paragraph
    private var element: Int?
    /// Where the words of the last leaf end.
    private var cursor: Int
    private var hasPlain = false
    /// Headings that a list of definitions, now over, leaves behind.
    private var ended: Int?
    private var state = State()
    /// What raised links say that point to an element, by its id: "1" for `<sup><a href="#n1">1</a></sup>`.
    private let marks: [String: [Unicode.Scalar]]
    /// Of the element that begins.
    private var mark: [Unicode.Scalar]?

    /// What the elements around a text make of it.
    private struct State {
        var lists = 0
        var definitions = 0
        var bold = 0
        var markers = 0
        var preformatted = 0
        var main = 0
        /// The open items: their depth, and whether their first words are a block already.
        var items: [(depth: Int, isStarted: Bool)] = []
    }

    /// `bytes` are in UTF-8; `part`: where they stand in the file, when they are a part of it, whose leaves do not tile.
    static func read(utf8 bytes: [UInt8], part: Int? = nil) -> AgreementDocument {
        let offset = part ?? 0
        var reader = HTMLDocumentReader(MarkupReader.html(utf8: bytes), HTMLWords(bytes: bytes, offset: offset))
        reader.walk()
        var document = reader.document
        if !reader.markup.isComplete {
            document.isComplete = false
            document.trouble = document.trouble ?? reader.markup.problems.first.map { "HTML, byte \($0.offset + offset)" }
        }
        if part == nil { document.tile(bytes.count) }
        document.outline()
        return document
    }

    private init(_ markup: MarkupDocument, _ words: HTMLWords) {
        self.markup = markup
        self.words = words
        elements = HTMLElements(markup)
        marks = HTMLDocumentReader.marks(markup, elements)
        cursor = words.offset
    }

    private static func marks(_ markup: MarkupDocument, _ elements: HTMLElements) -> [String: [Unicode.Scalar]] {
        var result: [String: [Unicode.Scalar]] = [:]
        for node in markup.nodes.indices where elements.name(node) == "a" && result.count < 200 {
            guard let target = elements.attribute("href", node), target.first == "#", target.utf8.count > 1,
                markup.nodes[node].children.count == 1, let child = markup.nodes[node].children.first,
                case .text(let text) = markup.nodes[Int(child)].content, text.utf8.count <= 6
            else { continue }
            let mark = text.unicodeScalars.filter { !$0.isSpace && !"[]()".unicodeScalars.contains($0) }.map(Folding.fold)
            guard !mark.isEmpty, mark.count <= 3, mark.allSatisfy({ !$0.isLetter && !$0.isHan }) else { continue }
            result[String(target.dropFirst())] = mark
        }
        return result
    }

    private func range(_ node: Int) -> Range<Int> {
        let range = markup.nodes[node].range
        return (range.lowerBound + words.offset)..<(range.upperBound + words.offset)
    }

    // MARK: the walk

    private enum Step {
        case enter(Int)
        case leave(Int)
        case rows(HTMLRows.Run, first: Int, last: Int)
    }

    /// Depth first without recursion.
    private mutating func walk() {
        guard !markup.nodes.isEmpty else { return }
        var stack: [Step] = [.enter(0)]
        while let step = stack.popLast() {
            switch step {
            case .leave(let node): if let name = elements.name(node) { leave(name, node) }
            case .rows(let run, let first, let last): add(run, first, last)
            case .enter(let node):
                switch markup.nodes[node].content {
                case .text(let text): append(text, node)
                case .element(let name, _):
                    guard enter(name, node) else { continue }
                    stack.append(.leave(node))
                    stack += inside(node).reversed()
                }
            }
        }
        flush()
    }

    /// The children of an element, rows that are a table put together.
    private func inside(_ node: Int) -> [Step] {
        let children = markup.nodes[node].children.map { Int($0) }
        var result: [Step] = []
        var at = 0
        for run in HTMLRows(elements: elements, words: words).runs(in: node) {
            result += children[at..<run.children.lowerBound].map { .enter($0) }
            at = run.children.upperBound
            if let first = children[run.children].first, let last = children[run.children].last {
                result.append(.rows(run, first: first, last: last))
            }
        }
        return result + children[at...].map { .enter($0) }
    }

    private mutating func add(table: TableGrid, _ start: Int) {
        var grid = table
        GridEvidence.markHeads(&grid)
        TableNotation.repeatLabels(&grid)
        add(.table(grid), Passage(), start)
    }

    private mutating func add(_ run: HTMLRows.Run, _ first: Int, _ last: Int) {
        flush()
        document.struck += run.struck
        add(table: run.grid, range(first).lowerBound)
        cursor = range(last).upperBound
    }

    /// Whether the children of the element are to be read.
    private mutating func enter(_ name: String, _ node: Int) -> Bool {
        if elements.isUnread(name, node, inMain: state.main > 0) { return false }
        if HTMLElements.isStruck(name) {
            if let struck = Words(words.passage(of: node, in: elements)) { document.struck.append(struck) }
            return false
        }
        if name == "br" {
            passage.appendGap(at: range(node).lowerBound, "\n")
            return false
        }
        if HTMLElements.isInline(name) {
            if elements.isBold(name, node) { state.bold += 1 }
            if name == "sup", elements.isMarker(node) { state.markers += 1 }
            return true
        }
        if table(name, node) { return false }
        flush()
        if !marks.isEmpty, let id = elements.attribute("id", node), let found = marks[id] { mark = found }
        element = range(node).lowerBound
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": content = .heading(level: Int(name.dropFirst()) ?? 6)
        case "dt", "summary", "legend", "caption", "figcaption": content = .heading(level: 8 + min(state.definitions, 60))
        case "li": state.items.append((10 + min(state.lists, 60), false))
        case "ul", "ol": state.lists += 1
        case "dl", "details", "fieldset": state.definitions += 1
        case "pre": state.preformatted += 1
        default: break
        }
        if elements.isMain(name, node) { state.main += 1 }
        if elements.isBold(name, node) { state.bold += 1 }
        return true
    }

    private mutating func leave(_ name: String, _ node: Int) {
        if HTMLElements.isInline(name) {
            if elements.isBold(name, node) { state.bold -= 1 }
            if name == "sup", elements.isMarker(node) { state.markers -= 1 }
            return
        }
        flush()
        if elements.isBold(name, node) { state.bold -= 1 }
        if elements.isMain(name, node) { state.main -= 1 }
        switch name {
        case "li": _ = state.items.popLast()
        case "ul", "ol": state.lists -= 1
        case "dl", "details", "fieldset":
            state.definitions -= 1
            let level = 8 + min(state.definitions + 1, 60)
            ended = min(ended ?? level, level)
        case "pre": state.preformatted -= 1
        default: break
        }
    }

    // MARK: leaves

    private mutating func append(_ text: String, _ node: Int) {
        let start = passage.count
        words.append(
            text, markup.nodes[node].range, state.markers > 0 ? .marker : state.preformatted > 0 ? .preformatted : .plain, to: &passage)
        if state.bold == 0, passage.folded[start...].contains(where: { !$0.isSpace }) { hasPlain = true }
    }

    /// Reads the element as a table, if it is one.
    private mutating func table(_ name: String, _ node: Int) -> Bool {
        let found: HTMLTable.Found?
        switch HTMLTablePart.certain(elements, node) {
        case .table: found = HTMLTable(elements: elements, words: words).read(node)
        case nil:
            let table = HTMLTable(elements: elements, words: words)
            let isLikely = HTMLTablePart.likely(elements, node) == .table || table.isLattice(node)
            found = isLikely ? table.read(node, isLikely: true) : nil
        default: found = nil
        }
        guard let found else { return false }
        flush()
        if found.isCut {
            document.isComplete = false
            document.trouble = "table, byte \(range(node).lowerBound)"
        }
        document.struck += found.struck
        add(table: found.grid, range(node).lowerBound)
        cursor = range(node).upperBound
        for note in found.notes {
            cursor = note.range.lowerBound
            add(.paragraph, note.passage, note.range.lowerBound)
        }
        cursor = range(node).upperBound
        return true
    }

    private mutating func flush() {
        passage.trimEnd()
        defer {
            passage = Passage()
            content = .paragraph
            element = nil
            hasPlain = false
        }
        guard let place = passage.bytes(passage.all) else { return }
        if case .paragraph = content {
            if let item = state.items.last {
                // What follows in the same item hangs under its first words.
                content = .item(depth: item.isStarted ? item.depth + 1 : item.depth)
                state.items[state.items.count - 1].isStarted = true
            } else if isTitle {
                content = .heading(level: 7)
            }
        }
        // The element's start, unless another leaf has begun since.
        add(content, passage, element.flatMap { $0 >= cursor ? $0 : nil } ?? place.lowerBound)
        cursor = max(cursor, place.upperBound)
    }

    private mutating func add(_ content: Block.Content, _ passage: Passage, _ start: Int) {
        let start = max(start, document.blocks.last?.range.lowerBound ?? words.offset)
        var block = Block(content: content, passage: passage, range: start..<max(start, cursor))
        switch content {
        case .paragraph, .item: (block.noteMark, mark) = (mark, nil)
        default: mark = nil
        }
        block.endsHeadings = ended
        ended = nil
        document.blocks.append(block)
    }

    /// Bold words alone are a heading by looks, unless they are a sentence or a promise.
    private var isTitle: Bool {
        guard !hasPlain, passage.count > 1, passage.count < 120, let last = passage.folded.last, !".;,。；，".unicodeScalars.contains(last),
            !passage.folded.contains("\n")
        else { return false }
        return DurationPhrase.all(passage.folded, in: passage.all).isEmpty
    }
}
