// SPDX-License-Identifier: Apache-2.0

/// Reads the stories of a DOCX (its text, its notes) into blocks.
///
/// The tree's depth is bounded by `DOCXPart.limits`, and so is the recursion here.
struct DOCXReader {
    let styles: DOCXStyles
    let numbering: DOCXNumbering
    var labels: DOCXLabels
    var footnotes: DOCXNotes
    var endnotes: DOCXNotes
    var tally = DOCXTally()
    var fields: DOCXFields
    /// A paragraph whose end was deleted: its words run on into the next.
    var carried: (line: DOCXLine, facts: DOCXParagraph)?
    /// Whether a note is being read.
    var isInNote = false
    var hasTitle = false
    /// Characters of the row of a table that is being read.
    var boldness = (bold: 0, plain: 0)

    init(styles: DOCXStyles, numbering: DOCXNumbering, footnotes: DOCXNotes, endnotes: DOCXNotes, main: DOCXPart) {
        self.styles = styles
        self.numbering = numbering
        self.footnotes = footnotes
        self.endnotes = endnotes
        labels = DOCXLabels(numbering)
        fields = DOCXFields(main)
    }

    /// The blocks of the main part; nil if it has no body.
    mutating func body(_ part: DOCXPart) -> [Block]? {
        guard part.name(0) == "document", let body = part.child(0, "body") else { return nil }
        var flow = DOCXFlow(.main)
        blocks(part.children(body), part, &flow)
        endStory(part, &flow)
        flow.finish()
        return leveled(flow.blocks)
    }

    /// Headings under a title are one level deeper than their styles say; a title is 0 until here.
    private func leveled(_ blocks: [Block]) -> [Block] {
        guard hasTitle else { return blocks }
        return blocks.map { block in
            guard case .heading(let level) = block.content, level < DOCXReader.looseLevel else { return block }
            var block = block
            block.content = .heading(level: level + 1)
            return block
        }
    }

    /// Headings by looks are deeper than those by style.
    static let looseLevel = 12

    /// Reads what stands at the level of paragraphs.
    mutating func blocks(_ nodes: [Int32], _ part: DOCXPart, _ flow: inout DOCXFlow) {
        for child in nodes {
            let node = Int(child)
            switch part.tag(node) {
            case .p: paragraph(node, part, &flow)
            case .tbl: table(node, part, &flow)
            case .del, .moveFrom: tally.deletions.add(part.range(node))
            case .ins, .moveTo:
                tally.insertions.add(part.range(node))
                blocks(part.children(node), part, &flow)
            case .alternate:
                if let chosen = DOCXReader.chosen(node, part) { blocks(part.children(chosen), part, &flow) }
            case .altChunk, .subDoc: tally.miss(part.name(node) ?? "")
            case .sectPr, .sdtPr, .sdtEndPr, .customXmlPr, .smartTagPr, .tcPr, .tblPr, .tblGrid, .pPr, .rPr: break
            // A run outside any paragraph is not valid; its words are kept all the same.
            case .r, .t, .hyperlink, .fldSimple: loose(node, part, &flow)
            default: blocks(part.children(node), part, &flow)
            }
        }
    }

    private mutating func loose(_ node: Int, _ part: DOCXPart, _ flow: inout DOCXFlow) {
        var line = DOCXLine()
        line.range = part.range(node)
        inline([Int32(node)], part, DOCXLine.Look(), &line)
        finish(line, DOCXParagraph(), part, &flow)
    }

    /// The last paragraph of a story has no next one to run on into.
    mutating func endStory(_ part: DOCXPart, _ flow: inout DOCXFlow) {
        guard let last = carried else { return }
        carried = nil
        finish(last.line, last.facts, part, &flow)
    }

    /// A story within the story: a text box, a note, a cell.
    mutating func inner(_ nodes: [Int32], _ part: DOCXPart, _ kind: DOCXFlow.Kind) -> DOCXFlow {
        let outer = carried
        carried = nil
        var flow = DOCXFlow(kind)
        blocks(nodes, part, &flow)
        endStory(part, &flow)
        carried = outer
        return flow
    }

    /// The first alternative, as a program that knows all of them takes it; the fallback says the same again.
    static func chosen(_ node: Int, _ part: DOCXPart) -> Int? {
        let children = part.children(node).map { Int($0) }
        return children.first { part.tag($0) == .choice } ?? children.first { part.tag($0) == .fallback }
    }
}
