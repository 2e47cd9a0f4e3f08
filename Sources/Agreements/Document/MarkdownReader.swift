// SPDX-License-Identifier: Apache-2.0

/// Markdown, and plain text with the same eyes: headings, paragraphs, lists, pipe tables; dirty tables are read as far as they go.
struct MarkdownReader {
    private let bytes: [UInt8]
    private let lines: [SourceLine]
    /// False for plain text: asterisks are words there and numbered short lines are headings.
    private let isMarkdown: Bool
    private var blocks: [Block] = []
    private var underlines: [UInt8] = []
    /// Lines before this one were searched for `</table>` in vain.
    private var unclosedBefore = 0

    static func read(_ bytes: [UInt8], isMarkdown: Bool = true) -> AgreementDocument {
        var reader = MarkdownReader(bytes, isMarkdown)
        reader.readAll()
        var document = AgreementDocument(blocks: reader.blocks)
        document.tile(bytes.count)
        document.outline()
        return document
    }

    private init(_ bytes: [UInt8], _ isMarkdown: Bool) {
        self.bytes = bytes
        self.isMarkdown = isMarkdown
        lines = SourceLine.all(bytes)
    }

    private mutating func readAll() {
        var index = frontMatter()
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                index += 1
            } else if let next = markupTable(index) ?? table(index) ?? heading(index) ?? nothing(index) {
                index = next
            } else {
                index = paragraph(index)
            }
        }
    }

    private func starts(_ line: SourceLine, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[line.content].starts(with: $0) }
    }

    private mutating func frontMatter() -> Int {
        guard isMarkdown, let first = lines.first, starts(first, "---"), first.content.count == 3 else { return 0 }
        for index in lines.indices.dropFirst().prefix(200) where starts(lines[index], "---") && lines[index].content.count == 3 {
            blocks.append(Block(content: .nothing, passage: Passage(), range: first.range.lowerBound..<lines[index].range.upperBound))
            return index + 1
        }
        return 0
    }

    /// Rules, fences, attribute lines of kramdown, directives: nothing a reader reads.
    private mutating func nothing(_ index: Int) -> Int? {
        let line = lines[index]
        let content = bytes[line.content]
        let isAttribute = starts(line, "{:") && content.last == UInt8(ascii: "}") || starts(line, "{%") && content.last == UInt8(ascii: "}")
        let isFence = starts(line, "```") || starts(line, "~~~") && content.allSatisfy { $0 == UInt8(ascii: "~") }
        guard isAttribute || isFence || isRule(line) || starts(line, ".. ") else { return nil }
        blocks.append(Block(content: .nothing, passage: Passage(), range: line.range))
        return index + 1
    }

    private func isRule(_ line: SourceLine) -> Bool {
        let content = bytes[line.content]
        guard content.count >= 3, let first = content.first, "-=*_~^".utf8.contains(first) else { return false }
        return content.allSatisfy { $0 == first || $0 == 0x20 }
    }

    // MARK: headings

    private mutating func heading(_ index: Int) -> Int? {
        let line = lines[index]
        var at = line.content.lowerBound
        while at < line.content.upperBound, bytes[at] == UInt8(ascii: "#"), at - line.content.lowerBound < 7 { at += 1 }
        let level = at - line.content.lowerBound
        if isMarkdown, (1...6).contains(level), at < line.content.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] >= 0x80 {
            var end = line.content.upperBound
            while end > at, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == 0x20 { end -= 1 }
            add(.heading(level: level), at..<end, line.range)
            return index + 1
        }
        // Setext and reStructuredText: a line of one sign under it.
        if index + 1 < lines.count, isUnderline(lines[index + 1]), LineMarker.at(bytes, line.content)?.marker != .bullet,
            !starts(line, "|"),
            index == 0 || lines[index - 1].isBlank || isRule(lines[index - 1])
        {
            let sign = bytes[lines[index + 1].content.lowerBound]
            if !underlines.contains(sign) { underlines.append(sign) }
            add(
                .heading(level: 1 + (underlines.firstIndex(of: sign) ?? 0)), line.content,
                line.range.lowerBound..<lines[index + 1].range.upperBound)
            return index + 2
        }
        if isBoldLine(line), index + 1 >= lines.count || lines[index + 1].isBlank || isTableLine(lines[index + 1]) {
            add(.heading(level: 7), line.content, line.range)
            return index + 1
        }
        return numberedHeading(index)
    }

    private func isUnderline(_ line: SourceLine) -> Bool {
        let content = bytes[line.content]
        guard content.count >= 3, let first = content.first, "=-~^\"".utf8.contains(first) else { return false }
        return content.allSatisfy { $0 == first }
    }

    private func isBoldLine(_ line: SourceLine) -> Bool {
        let content = bytes[line.content]
        guard isMarkdown, content.count > 4, content.count < 120, starts(line, "**"), content.suffix(2).elementsEqual("**".utf8) else {
            return false
        }
        let inner = content.dropFirst(2).dropLast(2)
        return !inner.contains(UInt8(ascii: "*")) && inner.last != UInt8(ascii: ".")
    }

    /// "一、服务内容", "第二条 响应时限", "5.2 维护服务": a short numbered line without a full stop is a heading in plain text and in Chinese drafts.
    private mutating func numberedHeading(_ index: Int) -> Int? {
        let line = lines[index]
        guard line.content.count <= 90, line.indent < 4, let (marker, words) = LineMarker.at(bytes, line.content),
            case .number(let level) = marker, level <= 3
        else { return nil }
        let isArabic = (48...57).contains(bytes[line.content.lowerBound])
        if isMarkdown, isArabic { return nil }
        var probe = Passage()
        MarkdownInline.append(bytes, words..<line.content.upperBound, to: &probe, marks: isMarkdown)
        guard probe.count <= 30, !probe.folded.contains(where: { "。;,；，:：".unicodeScalars.contains($0) }), probe.folded.last != "." else {
            return nil
        }
        guard DurationPhrase.all(probe.folded, in: probe.all).isEmpty else { return nil }
        // A list of short numbered lines is a list: a heading is followed by something that is not the next number.
        if isArabic {
            guard index + 1 < lines.count else { return nil }
            let next = lines[index + 1]
            if !next.isBlank, let (other, _) = LineMarker.at(bytes, next.content), other == marker { return nil }
        }
        add(.heading(level: isMarkdown ? 7 + level : level), line.content, line.range)
        return index + 1
    }

    private mutating func add(_ content: Block.Content, _ words: Range<Int>, _ range: Range<Int>) {
        var passage = Passage()
        MarkdownInline.append(bytes, words, to: &passage, marks: isMarkdown)
        passage.trimEnd()
        blocks.append(Block(content: content, passage: passage, range: range))
    }

    // MARK: paragraphs and items

    private mutating func paragraph(_ start: Int) -> Int {
        let line = lines[start]
        var content = Block.Content.paragraph
        var from = line.content.lowerBound
        if bytes[line.content].first == UInt8(ascii: ">") {
            while from < line.content.upperBound, bytes[from] == UInt8(ascii: ">") || bytes[from] == 0x20 { from += 1 }
        }
        if let (marker, words) = LineMarker.at(bytes, from..<line.content.upperBound) {
            switch marker {
            case .bullet: content = .item(depth: 10 + min(line.indent, 80))
            case .number(let level):
                content = .item(depth: line.indent > 0 ? 10 + min(line.indent, 80) : (isMarkdown && level == 1 ? 10 : level))
            }
            if marker == .bullet { from = words }
        }
        var passage = Passage()
        MarkdownInline.append(bytes, from..<line.content.upperBound, to: &passage, marks: isMarkdown)
        var end = start + 1
        while end < lines.count, continues(end) {
            // In plain text a line is often a statement of its own.
            passage.appendGap(at: lines[end].range.lowerBound, isMarkdown && !endsSentence(passage) ? " " : isMarkdown ? " " : "\n")
            var from = lines[end].content.lowerBound
            while from < lines[end].content.upperBound, bytes[from] == UInt8(ascii: ">") { from += 1 }
            MarkdownInline.append(bytes, from..<lines[end].content.upperBound, to: &passage, marks: isMarkdown)
            end += 1
        }
        passage.trimEnd()
        blocks.append(Block(content: content, passage: passage, range: line.range.lowerBound..<lines[end - 1].range.upperBound))
        return end
    }

    private func endsSentence(_ passage: Passage) -> Bool { passage.folded.last.map { ".。:;".unicodeScalars.contains($0) } ?? true }

    private func continues(_ index: Int) -> Bool {
        let line = lines[index]
        if line.isBlank || LineMarker.at(bytes, line.content) != nil || isTableStart(index) || isRule(line) { return false }
        if isMarkdown, bytes[line.content].first == UInt8(ascii: "#") || starts(line, "{:") || starts(line, "```") { return false }
        if bytes[line.content].starts(with: "【".utf8) || bytes[line.content].starts(with: "第".utf8) { return false }
        return true
    }

    // MARK: tables

    private func isTableLine(_ line: SourceLine) -> Bool { bytes[line.content].contains(UInt8(ascii: "|")) }

    private func isSeparator(_ line: SourceLine) -> Bool {
        let content = bytes[line.content]
        return content.count >= 3 && content.contains(UInt8(ascii: "-")) && content.contains(UInt8(ascii: "|"))
            && content.allSatisfy { "|-: \t+".utf8.contains($0) }
    }

    /// The first row of a table: within three lines comes the rule of dashes.
    private func isTableStart(_ index: Int) -> Bool {
        guard isTableLine(lines[index]), !isSeparator(lines[index]) else { return false }
        for next in (index + 1)..<max(index + 1, min(lines.count, index + 4)) {
            if lines[next].isBlank { return false }
            if isSeparator(lines[next]) { return true }
        }
        // Two rows that begin and end in pipes are a table even without the rule.
        guard index + 1 < lines.count, starts(lines[index], "|"), starts(lines[index + 1], "|") else { return false }
        return true
    }

    private mutating func table(_ start: Int) -> Int? {
        guard isTableStart(start) else { return nil }
        var rows: [TableRow] = []
        var index = start
        var width = 0
        while index < lines.count, isTableLine(lines[index]), rows.count < 20_000 {
            let line = lines[index]
            if isSeparator(line) {
                for row in rows.indices where rows.count == 1 {
                    for cell in rows[row].cells.indices { rows[row].cells[cell].isHeader = true }
                }
            } else {
                let row = TableRow(cells: cells(line), range: line.content)
                width = max(width, row.cells.count)
                // A row broken over lines: the first part has only the label.
                if let last = rows.last, last.cells.count == 1, row.cells.count + 1 == width, rows.count > 1 {
                    rows[rows.count - 1] = TableRow(cells: last.cells + row.cells, range: last.range.lowerBound..<row.range.upperBound)
                } else {
                    rows.append(row)
                }
            }
            index += 1
        }
        let range = lines[start].range.lowerBound..<lines[index - 1].range.upperBound
        blocks.append(Block(content: .table(TableGrid(rows: rows)), passage: Passage(), range: range))
        return index
    }

    /// A `<table>` in the middle of Markdown, up to its end tag.
    private mutating func markupTable(_ start: Int) -> Int? {
        guard start >= unclosedBefore, starts(lines[start], "<table") || starts(lines[start], "<TABLE") else { return nil }
        var end = start
        let limit = min(lines.count, start + 5000)
        while end < limit, !closesTable(lines[end]) { end += 1 }
        guard end < limit else {
            unclosedBefore = limit
            return nil
        }
        let range = lines[start].content.lowerBound..<lines[end].content.upperBound
        let inner = HTMLDocumentReader.read(utf8: Array(bytes[range]), part: range.lowerBound)
        let tables = inner.blocks.filter { if case .table = $0.content { true } else { false } }
        guard !tables.isEmpty, tables.count <= 1 else { return nil }
        for var table in tables {
            table.headings = []
            table.parent = nil
            blocks.append(table)
        }
        return end + 1
    }

    private func closesTable(_ line: SourceLine) -> Bool {
        guard line.content.count >= 8 else { return false }
        var at = line.content.lowerBound
        while at + 8 <= line.content.upperBound {
            if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/"), bytes[at + 2] | 0x20 == UInt8(ascii: "t"),
                bytes[at + 3] | 0x20 == UInt8(ascii: "a"), bytes[at + 4] | 0x20 == UInt8(ascii: "b")
            {
                return true
            }
            at += 1
        }
        return false
    }

    private func cells(_ line: SourceLine) -> [TableCell] {
        var result: [TableCell] = []
        var start = line.content.lowerBound
        var end = line.content.upperBound
        if bytes[start] == UInt8(ascii: "|") { start += 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "|"), end < 2 || bytes[end - 2] != UInt8(ascii: "\\") { end -= 1 }
        var at = start
        while at <= end, result.count < 200 {
            if at == end || bytes[at] == UInt8(ascii: "|") && bytes[at - 1] != UInt8(ascii: "\\") {
                var passage = Passage()
                MarkdownInline.append(bytes, start..<at, to: &passage)
                passage.trimEnd()
                result.append(TableCell(passage: passage, range: start..<at))
                start = at + 1
            }
            at += 1
        }
        return result
    }
}
