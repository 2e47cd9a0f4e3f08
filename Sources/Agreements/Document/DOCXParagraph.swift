// SPDX-License-Identifier: Apache-2.0

/// What a paragraph's properties and its label make of it.
struct DOCXParagraph: Sendable {
    var role: DOCXStyles.Role?
    var label: DOCXLabels.Label?
    /// 0 is the outermost level of a list.
    var level = 0
    /// How far in it stands: its level, or what the name of its style says.
    var depth = 0
    var isCentered = false
}

extension DOCXReader {
    mutating func paragraph(_ node: Int, _ part: DOCXPart, _ flow: inout DOCXFlow) {
        let properties = part.child(node, "pPr")
        let styleID = part.value(part.child(properties, "pStyle"))
        let style = styles.paragraph(styleID)
        var line = carried?.line ?? DOCXLine()
        carried = nil
        line.range = (line.range?.lowerBound ?? part.range(node).lowerBound)..<part.range(node).upperBound
        inline(part.children(node), part, DOCXLine.Look(isBold: style.isBold ?? false, isHidden: style.isHidden ?? false), &line)

        let mark = part.child(properties, "rPr")
        let isEndDeleted = part.child(mark, "del") ?? part.child(mark, "moveFrom")
        if part.child(mark, "ins") != nil || part.child(mark, "moveTo") != nil { tally.insertions.add(part.range(node)) }
        var facts = DOCXParagraph()
        facts.role = style.role
        if let outline = part.number(part.child(properties, "outlineLvl")) {
            facts.role = (0...8).contains(outline) ? .heading(outline + 1) : nil
        }
        facts.isCentered = part.value(part.child(properties, "jc")) == "center"
        if let isEndDeleted {
            tally.deletions.add(part.range(isEndDeleted))
            if !line.passage.isEmpty || !line.boxes.isEmpty || !line.notes.isEmpty { carried = (line, facts) }
            return
        }
        let own = part.child(properties, "numPr")
        if let list = part.value(part.child(own, "numId")) ?? style.list, list != "0" {
            let written = part.number(part.child(own, "ilvl")) ?? style.level
            facts.level = min(max(0, written ?? numbering.level(of: list, style: styleID)), 8)
            facts.label = labels.next(list: list, level: facts.level)
            facts.depth = max(facts.level, style.depth ?? 0)
        }
        finish(line, facts, part, &flow)
    }

    /// Sets down a paragraph, then the text boxes anchored in it.
    mutating func finish(_ line: DOCXLine, _ facts: DOCXParagraph, _ part: DOCXPart, _ flow: inout DOCXFlow) {
        var line = line
        line.passage.trimEnd()
        boldness = (boldness.bold + line.bold, boldness.plain + line.plain)
        if !line.passage.isEmpty, let range = line.range {
            if let label = facts.label, !label.text.isEmpty {
                line.passage = DOCXReader.labeled(line.passage, label.text, hasGap: label.hasGap, at: range.lowerBound)
            }
            let content = content(line, facts, isFirst: flow.kind == .main && flow.blocks.isEmpty)
            if case .nothing = content { line.passage = Passage() }
            flow.add(Block(content: content, passage: line.passage, range: range), isCaption: facts.role == .caption)
        }
        flow.notes += line.notes
        for box in line.boxes {
            let outer = fields
            fields = DOCXFields.none
            let inside = part.tag(box) == .txbxContent ? part.children(box) : [Int32(box)]
            let boxed = inner(inside, part, flow.kind == .cell ? .cell : .inner)
            for block in boxed.blocks { flow.add(block) }
            flow.notes += boxed.notes
            fields = outer
        }
    }

    private mutating func content(_ line: DOCXLine, _ facts: DOCXParagraph, isFirst: Bool) -> Block.Content {
        let passage = line.passage
        switch facts.role {
        case .contents: return .nothing
        case .title:
            hasTitle = true
            return .heading(level: 0)
        case .heading(let level): return DOCXReader.isClause(passage) ? .item(depth: level) : .heading(level: level)
        case .caption: return .paragraph
        case nil: break
        }
        if let label = facts.label, label.isBullet { return .item(depth: DOCXReader.bulletDepth + facts.depth) }
        let marker = DOCXReader.marker(passage)
        let isShortBold = line.isBold && DOCXReader.isShort(passage) && !DOCXReader.hasDuration(passage)
        if facts.label == nil, marker == nil {
            if isFirst, isShortBold || facts.isCentered && DOCXReader.isShort(passage) && !DOCXReader.hasDuration(passage) {
                hasTitle = true
                return .heading(level: 0)
            }
            return isShortBold ? .heading(level: DOCXReader.looseLevel + 8) : .paragraph
        }
        guard case .number(let level)? = marker?.marker else {
            return marker == nil
                ? .item(depth: facts.label?.isClause == true ? 1 + facts.level : DOCXReader.bulletDepth + facts.depth)
                : .item(depth: DOCXReader.bulletDepth)
        }
        if isShortBold || level <= 3 && DOCXReader.isNumberedHeading(passage, marker?.words ?? 0) {
            return .heading(level: DOCXReader.looseLevel + min(level, 7))
        }
        guard let label = facts.label else { return .item(depth: level == 1 ? DOCXReader.bulletDepth : level) }
        return .item(depth: label.isClause ? max(level, 1 + facts.level) : DOCXReader.bulletDepth + facts.depth)
    }

    /// Points of a list are deeper than numbered clauses.
    private static let bulletDepth = 10

    /// What the words begin with, and how many scalars it takes.
    private static func marker(_ passage: Passage) -> (marker: LineMarker, words: Int)? {
        var head: [UInt8] = []
        for scalar in passage.display.prefix(64) { head += UTF8.encode(scalar).map(Array.init) ?? [] }
        guard let (marker, words) = LineMarker.at(head, head.indices) else { return nil }
        return (marker, String(decoding: head[..<min(words, head.count)], as: UTF8.self).unicodeScalars.count)
    }

    /// A heading's style on the sentences of a clause: long, or a sentence to its end.
    private static func isClause(_ passage: Passage) -> Bool {
        guard passage.count <= 160, let last = passage.folded.last else { return true }
        if last == "。" || last == ";" { return passage.count > 15 }
        return (last == "." || last == ":" || last == ",") && passage.count > 60
    }

    private static func isShort(_ passage: Passage) -> Bool {
        guard passage.count < 120, let last = passage.folded.last, !".。;,".unicodeScalars.contains(last) else { return false }
        return passage.display.reduce(0) { $0 + UTF8.width($1) } < 120
    }

    private static func hasDuration(_ passage: Passage) -> Bool { !DurationPhrase.all(passage.folded, in: passage.all).isEmpty }

    /// "第二条 响应时限", "一、服务内容" without style: short, and no sentence.
    private static func isNumberedHeading(_ passage: Passage, _ words: Int) -> Bool {
        guard let first = passage.folded.first, !first.isDigit, passage.count - words <= 30, passage.folded.last != "." else {
            return false
        }
        return !passage.folded[min(words, passage.count)...].contains { "。;,:".unicodeScalars.contains($0) }
    }
}
