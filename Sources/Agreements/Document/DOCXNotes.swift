// SPDX-License-Identifier: Apache-2.0

/// The footnotes or the endnotes of a document (17.11), in the order in which the text refers to them.
struct DOCXNotes: Sendable {
    let part: DOCXPart?
    private var nodes: [String: Int] = [:]
    private var numbers: [String: Int] = [:]

    init(_ part: DOCXPart?) {
        self.part = part
        guard let part else { return }
        for child in part.children(0) {
            let node = Int(child)
            guard part.name(node) == "footnote" || part.name(node) == "endnote", let id = part.value(node, "id") else { continue }
            // Separators are notes by form only.
            guard (part.value(node, "type") ?? "normal") == "normal", nodes[id] == nil else { continue }
            nodes[id] = node
        }
    }

    func node(_ id: String) -> Int? { nodes[id] }

    /// The number of a note, and whether this is the first reference to it.
    mutating func number(_ id: String) -> (number: Int, isFirst: Bool) {
        if let number = numbers[id] { return (number, false) }
        numbers[id] = numbers.count + 1
        return (numbers.count, true)
    }
}

extension DOCXReader {
    /// A reference: its marker stays in the text, the note's own blocks follow the block it stands in.
    ///
    /// "¹" and not "1": "4 hours" with note 1 must not read as 4 and 1.
    mutating func note(_ node: Int, _ part: DOCXPart, isEndnote: Bool, _ line: inout DOCXLine) {
        guard let id = part.value(node, "id") else { return }
        let hasOwnMark = ["1", "true", "on"].contains(part.value(node, "customMarkFollows") ?? "")
        let known = isEndnote ? endnotes.node(id) : footnotes.node(id)
        let notes = isEndnote ? endnotes.part : footnotes.part
        guard let known, let notes else { return tally.miss(isEndnote ? "endnote \(id)" : "footnote \(id)") }
        let (number, isFirst) = isEndnote ? endnotes.number(id) : footnotes.number(id)
        let marker = hasOwnMark ? "" : isEndnote ? "[\(NumberFormat.lowerRoman.text(number))]" : DOCXReader.raised(number)
        line.append(sign: marker, part.range(node))
        guard isFirst, !isInNote else { return }
        let outer = fields
        fields = DOCXFields(notes)
        isInNote = true
        var flow = inner(notes.children(known), notes, .inner)
        flow.finish()
        isInNote = false
        fields = outer
        line.notes += DOCXReader.marked(flow.blocks, marker)
    }

    private static func raised(_ number: Int) -> String {
        var result = ""
        for scalar in "\(number)".unicodeScalars { result.unicodeScalars.append(DOCXLine.raised(scalar)) }
        return result
    }

    /// A note's blocks with its marker before the first words; none of them is a heading of the text.
    private static func marked(_ blocks: [Block], _ marker: String) -> [Block] {
        var isMarked = marker.isEmpty
        return blocks.map { block in
            var block = block
            if case .heading = block.content { block.content = .paragraph }
            if case .table = block.content { return block }
            guard !isMarked, !block.passage.isEmpty else { return block }
            isMarked = true
            block.passage = DOCXReader.labeled(block.passage, marker, hasGap: true, at: block.range.lowerBound)
            return block
        }
    }

    /// Words with a label before them that stands in no text node: its place is the start of the paragraph.
    static func labeled(_ passage: Passage, _ label: String, hasGap: Bool, at offset: Int) -> Passage {
        var result = Passage()
        for scalar in label.unicodeScalars { result.append(scalar, from: offset, to: offset) }
        // "（一）" and "一、" are followed by their words, whatever tab stop comes between.
        let endsWide = label.unicodeScalars.last.map { "）、．：，】".unicodeScalars.contains($0) } ?? false
        if hasGap, !endsWide { result.appendGap(at: offset) }
        result.append(passage)
        return result
    }
}
