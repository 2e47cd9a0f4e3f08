// SPDX-License-Identifier: Apache-2.0

/// Lists of terms and what they mean, notes under a page, and elements of HTML between the lines.
extension TextDocumentReader {
    /// A term over ": its meaning" (Markdown), or over lines that are indented more (the others): a heading while they last.
    mutating func definition(_ index: Int) -> Int? {
        let line = lines[index]
        if dialect == .markdown { return markdownDefinition(index) }
        guard index + 1 < lines.count, !lines[index + 1].isBlank, lines[index + 1].indent >= line.indent + 2, line.content.count <= 120,
            isBlank(index - 1) || lines[index - 1].indent > line.indent, LineMarker.at(bytes, line.content) == nil,
            LineMarker.at(bytes, lines[index + 1].content) == nil, !isTableLine(line), !starts(line, ".. "), !isRule(lines[index + 1])
        else { return nil }
        let last = LineColumns(bytes, line.content).scalars.last ?? " "
        guard !".。,，;；、".unicodeScalars.contains(last), let first = LineColumns(bytes, lines[index + 1].content.prefix(4)).scalars.first,
            !(97...122).contains(first.value)
        else { return nil }
        var probe = Passage()
        inline.append(line.content, to: &probe)
        guard probe.count <= 60, DurationPhrase.all(probe.folded, in: probe.all).isEmpty else { return nil }
        addTerm(line.content, line.range, line.indent)
        return index + 1
    }

    private mutating func addTerm(_ words: Range<Int>, _ range: Range<Int>, _ indent: Int) {
        endTerms()
        add(.heading(level: TextDocumentReader.termLevel), words, range)
        open(term: indent)
    }

    private mutating func markdownDefinition(_ index: Int) -> Int? {
        let line = lines[index]
        if starts(line, "[^"), contains(line.content.prefix(60), "]:") { return footnote(index) }
        if let mark = definitionMark(line) {
            guard mark < line.content.upperBound else { return nil }
            var end = index + 1
            while end < lines.count, !lines[end].isBlank, lines[end].indent >= 2, LineMarker.at(bytes, lines[end].content) == nil,
                definitionMark(lines[end]) == nil, !isTableLine(lines[end])
            { end += 1 }
            add(.paragraph, mark..<lines[end - 1].content.upperBound, line.range.lowerBound..<lines[end - 1].range.upperBound)
            return end
        }
        let next = isBlank(index + 1) ? index + 2 : index + 1
        guard lines.indices.contains(next), definitionMark(lines[next]) != nil, line.content.count <= 160,
            LineMarker.at(bytes, line.content) == nil,
            !isTableLine(line), bytes[line.content].first != UInt8(ascii: "#")
        else { return nil }
        addTerm(line.content, line.range, lines[next].indent)
        return index + 1
    }

    /// Where the meaning begins after ": ".
    func definitionMark(_ line: SourceLine) -> Int? {
        guard dialect == .markdown, starts(line, ": ") || starts(line, ":\t"), line.indent < 4 else { return nil }
        return line.content.lowerBound + 2
    }

    /// "[^1]: …" and the indented lines after it: a paragraph that begins with its mark.
    private mutating func footnote(_ index: Int) -> Int? {
        guard let close = bytes[lines[index].content].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        var end = index + 1
        while end < lines.count, !lines[end].isBlank, !starts(lines[end], "[^"), LineMarker.at(bytes, lines[end].content) == nil,
            !isTableLine(lines[end])
        { end += 1 }
        var passage = Passage()
        inline.append(lines[index].content.lowerBound..<(close + 1), to: &passage)
        passage.appendGap(at: close + 1)
        for line in index..<end {
            if line > index { passage.appendGap(at: lines[line].content.lowerBound) }
            inline.append(line == index ? (close + 2)..<max(close + 2, lines[line].content.upperBound) : lines[line].content, to: &passage)
        }
        passage.trimEnd()
        append(Block(content: .paragraph, passage: passage, range: lines[index].range.lowerBound..<lines[end - 1].range.upperBound))
        return end
    }

    // MARK: HTML

    /// A `<table>` or `<dl>` between the lines, down to its end tag.
    mutating func embeddedMarkup(_ start: Int) -> Int? {
        let line = lines[start]
        guard dialect == .markdown, start >= searched.markup, bytes[line.content].first == UInt8(ascii: "<") else { return nil }
        let isTable = containsTag("table", line.content)
        guard isTable || containsTag("dl", line.content) else { return nil }
        var depth = 0
        var end = start
        let limit = min(lines.count, start + 20_000)
        while end < limit {
            depth += count(isTable ? "table" : "dl", lines[end].content)
            if depth <= 0 { break }
            end += 1
        }
        guard end < limit else {
            searched.markup = limit
            return nil
        }
        let range = line.content.lowerBound..<lines[end].content.upperBound
        let inner = HTMLDocumentReader.read(utf8: Array(bytes[range]), part: range.lowerBound)
        let found = inner.blocks.filter { !$0.isNothing }
        guard !found.isEmpty else { return nil }
        for var block in found {
            block.headings = []
            block.parent = nil
            append(block)
        }
        if !isTable { endTerms() }
        return end + 1
    }

    private func containsTag(_ name: StaticString, _ range: Range<Int>) -> Bool { tags(name, range).opened > 0 }

    /// Start tags less end tags.
    func count(_ name: StaticString, _ range: Range<Int>) -> Int {
        let tags = tags(name, range)
        return tags.opened - tags.closed
    }

    func tags(_ name: StaticString, _ range: Range<Int>) -> (opened: Int, closed: Int) {
        name.withUTF8Buffer { wanted in
            var result = (opened: 0, closed: 0)
            var at = range.lowerBound
            while at + wanted.count + 1 < range.upperBound {
                guard bytes[at] == UInt8(ascii: "<") else {
                    at += 1
                    continue
                }
                let isEnd = bytes[at + 1] == UInt8(ascii: "/")
                let from = at + (isEnd ? 2 : 1)
                at += 1
                guard from + wanted.count < range.upperBound, wanted.indices.allSatisfy({ bytes[from + $0] | 0x20 == wanted[$0] }) else {
                    continue
                }
                let after = bytes[from + wanted.count]
                guard after == UInt8(ascii: ">") || after == 0x20 || after == 0x09 else { continue }
                if isEnd { result.closed += 1 } else { result.opened += 1 }
            }
            return result
        }
    }
}
