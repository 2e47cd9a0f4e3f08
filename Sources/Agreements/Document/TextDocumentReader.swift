// SPDX-License-Identifier: Apache-2.0

/// Markdown, reStructuredText and plain text: headings, paragraphs, lists, tables in all their notations; dirty ones are read as far as they go.
///
/// What is not surely a table stays lines.
struct TextDocumentReader {
    let bytes: [UInt8]
    private(set) var lines: [SourceLine]
    let dialect: TextDialect
    var inline: InlineText
    private(set) var blocks: [Block] = []
    /// The signs under titles in the order in which they appeared.
    private var underlines: [UInt8] = []
    /// The column at which the lines of a text were broken; nil where they were not.
    var wrap: Int?
    /// The indentation of the term whose definition is being read.
    private var term: Int?
    /// The terms that stood beside their meanings: see `hangingTerm`.
    var hangingTerms: Set<[UInt8]> = []
    /// Set where a list of definitions ended: see `Block.endsHeadings`.
    private var ended: Int?
    /// Whether the text is a saved letter: see `isLetter`.
    private(set) var letter = false
    /// Lines before these were searched in vain for the end of a table, a comment, and for tables of each notation.
    var searched = Searched()

    struct Searched {
        var markup = 0
        var comment = 0
        var ruled = 0
        var aligned = 0
        var grid = 0
        var broken = 0
        var boxes = 0
        /// How many lines were looked at in search of the ends of boxes.
        var boxLines = 0
    }

    static let termLevel = 8

    static func read(_ bytes: [UInt8], as dialect: TextDialect) -> AgreementDocument {
        var reader = TextDocumentReader(bytes, dialect)
        reader.readAll()
        var document = AgreementDocument(blocks: reader.blocks)
        document.struck = reader.inline.struck
        document.tile(bytes.count)
        document.outline()
        return document
    }

    private init(_ bytes: [UInt8], _ dialect: TextDialect) {
        self.bytes = bytes
        self.dialect = dialect
        inline = InlineText(bytes, dialect)
        lines = SourceLine.all(bytes)
        unquote()
        letter = dialect == .plain && isLetter()
        if dialect != .restructured { wrap = wrapColumn() }
        if dialect == .markdown { collectReferences() }
        if dialect == .restructured { collectSubstitutions() }
    }

    private mutating func unquote() {
        guard dialect != .restructured else { return }
        var wasQuoted = false
        for index in lines.indices where bytes[lines[index].content].first == UInt8(ascii: ">") {
            let isQuoted = dialect == .markdown || lines[index].looksQuoted(bytes) || wasQuoted && index > 0 && lines[index - 1].quotes > 0
            if isQuoted { lines[index].unquote(bytes) }
            wasQuoted = isQuoted
        }
    }

    private mutating func readAll() {
        var index = frontMatter()
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                index += 1
                continue
            }
            if let open = term, line.indent <= open, definitionMark(line) == nil { endTerms() }
            if let next = quoted(index) ?? structure(index) ?? heading(index) ?? nothing(index) {
                index = next
            } else {
                index = paragraph(index)
            }
        }
    }

    /// Whatever is more than one line of words.
    private mutating func structure(_ index: Int) -> Int? {
        if let next = comment(index) ?? embeddedMarkup(index) ?? embeddedBoxes(index) ?? directive(index) { return next }
        if let next = gridTable(index) ?? groupedTable(index) ?? ruledTable(index) ?? hangingTerm(index) ?? brokenTable(index) {
            return next
        }
        return pipeTable(index) ?? alignedTable(index) ?? leaderList(index) ?? definition(index)
    }

    func starts(_ line: SourceLine, _ text: StaticString) -> Bool { text.withUTF8Buffer { bytes[line.content].starts(with: $0) } }

    func isBlank(_ index: Int) -> Bool { !lines.indices.contains(index) || lines[index].isBlank }

    // MARK: what the other files of this reader add

    mutating func append(_ block: Block) {
        var block = block
        if let ended { block.endsHeadings = ended }
        ended = nil
        blocks.append(block)
    }

    /// Adds a table of the lines from `start` up to `end`.
    mutating func append(_ grid: TableGrid, _ start: Int, _ end: Int) {
        var grid = grid
        TableNotation.repeatLabels(&grid)
        append(Block(content: .table(grid), passage: Passage(), range: lines[start].range.lowerBound..<lines[end - 1].range.upperBound))
    }

    mutating func add(_ content: Block.Content, _ words: Range<Int>, _ range: Range<Int>) {
        var passage = Passage()
        inline.append(words, to: &passage)
        passage.trimEnd()
        append(Block(content: content, passage: passage, range: range))
    }

    mutating func skip(_ from: Int, _ end: Int) {
        append(Block(content: .nothing, passage: Passage(), range: lines[from].range.lowerBound..<lines[end - 1].range.upperBound))
    }

    mutating func open(term indent: Int) { term = indent }

    mutating func endTerms() {
        term = nil
        ended = TextDocumentReader.termLevel
    }

    // MARK: what nobody reads

    private mutating func frontMatter() -> Int {
        guard dialect == .markdown, let first = lines.first, first.content.count == 3, starts(first, "---") || starts(first, "+++") else {
            return 0
        }
        for index in lines.indices.dropFirst().prefix(200)
        where lines[index].content.count == 3 && bytes[lines[index].content].elementsEqual(bytes[first.content]) {
            skip(0, index + 1)
            return index + 1
        }
        return 0
    }

    /// `<!-- … -->` over several lines.
    private mutating func comment(_ index: Int) -> Int? {
        guard dialect == .markdown, index >= searched.comment, starts(lines[index], "<!--") else { return nil }
        let limit = min(lines.count, index + 5000)
        for end in index..<limit where contains(lines[end].content, "-->") {
            guard bytes[lines[end].content].suffix(3).elementsEqual("-->".utf8) else { return nil }
            skip(index, end + 1)
            return end + 1
        }
        searched.comment = limit
        return nil
    }

    func contains(_ range: Range<Int>, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            var at = range.lowerBound
            while at + wanted.count <= range.upperBound {
                if bytes[at] == wanted[0], wanted.indices.allSatisfy({ bytes[at + $0] == wanted[$0] }) { return true }
                at += 1
            }
            return false
        }
    }

    /// Rules, fences, attribute lines of kramdown, tags of templates, definitions of links.
    private mutating func nothing(_ index: Int) -> Int? {
        let line = lines[index]
        let content = bytes[line.content]
        var isNothing = isRule(line)
        switch dialect {
        case .markdown:
            let isAttribute = starts(line, "{") && content.last == UInt8(ascii: "}") && isTemplate(line)
            let isFence = starts(line, "```") || starts(line, "~~~")
            let isContainer = starts(line, ":::") && !content.contains(0x20)
            let isModule =
                starts(line, "import ") && contains(line.content, " from ") || starts(line, "export const ")
                || starts(line, "export default ")
            isNothing = isNothing || isAttribute || isFence || isContainer || isModule || isReference(line)
        case .restructured: isNothing = isNothing || content.elementsEqual("::".utf8)
        case .plain: isNothing = isNothing || starts(line, "```")
        }
        guard isNothing else { return nil }
        skip(index, index + 1)
        return index + 1
    }

    /// Tags of a template or attributes alone.
    private mutating func isTemplate(_ line: SourceLine) -> Bool {
        var probe = Passage()
        inline.append(line.content, to: &probe)
        return probe.isEmpty
    }

    func isRule(_ line: SourceLine) -> Bool {
        let content = bytes[line.content]
        guard content.count >= 3, let first = content.first, "-=*_~^#+".utf8.contains(first) else { return false }
        return content.allSatisfy { $0 == first || $0 == 0x20 }
    }

    /// "[label]: address".
    private func isReference(_ line: SourceLine) -> Bool { referenceLabel(line) != nil }

    private func referenceLabel(_ line: SourceLine) -> Range<Int>? {
        guard starts(line, "["), bytes[line.content].dropFirst().first != UInt8(ascii: "^"),
            let close = bytes[line.content].prefix(100).firstIndex(of: UInt8(ascii: "]")), close + 2 < line.content.upperBound,
            bytes[close + 1] == UInt8(ascii: ":"), close > line.content.lowerBound + 1
        else { return nil }
        let address = bytes[(close + 2)..<line.content.upperBound].drop { $0 == 0x20 }
        let isAddress = address.contains(UInt8(ascii: "/")) || address.first == UInt8(ascii: "#") || address.starts(with: "mailto:".utf8)
        return isAddress && (address.first.map { $0 < 0x80 } ?? false) ? (line.content.lowerBound + 1)..<close : nil
    }

    private mutating func collectReferences() {
        for line in lines {
            if let label = referenceLabel(line) { inline.references.insert(InlineText.label(bytes, label)) }
        }
    }

    // MARK: headings

    private mutating func heading(_ index: Int) -> Int? {
        let line = lines[index]
        if dialect == .markdown, let next = hashHeading(index) { return next }
        // Setext and reStructuredText: a line of one sign under it.
        if index + 1 < lines.count, isUnderline(lines[index + 1], under: line), LineMarker.at(bytes, line.content)?.marker != .bullet,
            !starts(line, "|"),
            index == 0 || lines[index - 1].isBlank || isRule(lines[index - 1]) || isUnderline(lines[index - 1], under: line)
        {
            let sign = bytes[lines[index + 1].content.lowerBound]
            if !underlines.contains(sign) { underlines.append(sign) }
            if term != nil { endTerms() }
            add(
                .heading(level: 1 + (underlines.firstIndex(of: sign) ?? 0)), line.content,
                line.range.lowerBound..<lines[index + 1].range.upperBound)
            return index + 2
        }
        if isBoldLine(line), isBlank(index + 1) || isTableLine(lines[index + 1]) {
            add(.heading(level: 7), line.content, line.range)
            return index + 1
        }
        if isCapitals(index) || isOrnamented(index) {
            add(.heading(level: 7), line.content, line.range)
            return index + 1
        }
        return numberedHeading(index)
    }

    /// "◎ In season" alone between empty lines: a title behind a sign that no list is made of.
    private mutating func isOrnamented(_ index: Int) -> Bool {
        let line = lines[index]
        guard dialect == .plain, line.indent < 4, (4...120).contains(line.content.count), isBlank(index - 1), isBlank(index + 1),
            let sign = firstScalar(line), "◎●■◆★☆□◇▶▲△※".unicodeScalars.contains(sign)
        else { return false }
        var probe = Passage()
        inline.append(line.content, to: &probe)
        return probe.count <= 50 && !probe.folded.contains { "。;；".unicodeScalars.contains($0) } && probe.folded.last != "."
            && DurationPhrase.all(probe.folded, in: probe.all).isEmpty
    }

    /// "SECURITY HOLES" alone between empty lines of plain text.
    private func isCapitals(_ index: Int) -> Bool {
        let line = lines[index]
        guard dialect == .plain, line.indent < 4, (5...60).contains(line.content.count), isBlank(index - 1), isBlank(index + 1) else {
            return false
        }
        let content = bytes[line.content]
        let letters = content.count { (0x41...0x5A).contains($0) }
        // Words of capitals, and nothing of a table, a field or a sentence.
        return letters >= 4 && letters * 2 > content.count
            && !content.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 || "|=_*.@".utf8.contains($0) }
    }

    private mutating func hashHeading(_ index: Int) -> Int? {
        let line = lines[index]
        var at = line.content.lowerBound
        while at < line.content.upperBound, bytes[at] == UInt8(ascii: "#"), at - line.content.lowerBound < 7 { at += 1 }
        let level = at - line.content.lowerBound
        guard (1...6).contains(level), at < line.content.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] >= 0x80 else {
            return nil
        }
        var end = line.content.upperBound
        while end > at, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == 0x20 { end -= 1 }
        add(.heading(level: level), at..<end, line.range)
        return index + 1
    }

    private func isUnderline(_ line: SourceLine, under title: SourceLine) -> Bool {
        let content = bytes[line.content]
        guard content.count >= 3, let first = content.first else { return false }
        let isSign = "=-~^\"".utf8.contains(first) || dialect == .restructured && "`#*+:.'_<>".utf8.contains(first) && content.count >= 4
        return isSign && content.allSatisfy { $0 == first }
    }

    private func isBoldLine(_ line: SourceLine) -> Bool {
        let content = bytes[line.content]
        guard dialect != .plain, content.count > 4, content.count < 120 else { return false }
        let isBold = starts(line, "**") && content.suffix(2).elementsEqual("**".utf8)
        let isUnderscored = dialect == .markdown && starts(line, "__") && content.suffix(2).elementsEqual("__".utf8)
        guard isBold || isUnderscored else { return false }
        let inner = content.dropFirst(2).dropLast(2)
        return !inner.contains(UInt8(ascii: "*")) && !inner.starts(with: "_".utf8) && inner.last != UInt8(ascii: ".")
    }

    /// "一、服务内容", "第二条 响应时限", "5.2 维护服务": a short numbered line without a full stop is a heading in plain text and in Chinese drafts.
    private mutating func numberedHeading(_ index: Int) -> Int? {
        let line = lines[index]
        guard line.content.count <= 90, line.indent < 4, let (marker, words) = LineMarker.at(bytes, line.content),
            case .number(let level) = marker, level <= 3
        else { return nil }
        let isArabic = (48...57).contains(bytes[line.content.lowerBound])
        if dialect == .markdown, isArabic { return nil }
        var probe = Passage()
        inline.append(words..<line.content.upperBound, to: &probe)
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
        add(.heading(level: dialect == .markdown ? 7 + level : level), line.content, line.range)
        return index + 1
    }

    // MARK: paragraphs and items

    private mutating func paragraph(_ start: Int) -> Int {
        let line = lines[start]
        var content = Block.Content.paragraph
        var from = line.content.lowerBound
        var noteMark: [Unicode.Scalar]?
        if dialect == .restructured, starts(line, "| ") { from += 2 }
        if dialect == .restructured, let field = fieldName(line) { from = field }
        if dialect == .markdown, starts(line, ":::") {
            // The title of an admonition stands after its kind.
            from = bytes[line.content].firstIndex(of: 0x20).map { $0 + 1 } ?? from
        }
        if let (marker, words) = LineMarker.at(bytes, from..<line.content.upperBound) {
            switch marker {
            case .bullet: content = .item(depth: 10 + min(line.indent, 80))
            case .number(let level):
                content = .item(depth: line.indent > 0 ? 10 + min(line.indent, 80) : (dialect == .markdown && level == 1 ? 10 : level))
            }
            if marker == .bullet {
                noteMark = ["*", "※"].first { bytes[from...].starts(with: $0.utf8) }.map { Array($0.unicodeScalars) }
                from = words
            }
        } else if let depth = continuedItem(line) {
            content = .item(depth: depth)
        }
        var end = start + 1
        while end < lines.count, continues(end, from: start), !leavesItem(end, from: start) { end += 1 }
        let close = lines[end - 1].content.upperBound
        var passage = Passage()
        append(from..<line.content.upperBound, paragraph: close, to: &passage)
        for index in (start + 1)..<max(start + 1, end) {
            var next = lines[index].content
            if dialect == .restructured, starts(lines[index], "| ") { next = (next.lowerBound + 2)..<next.upperBound }
            if let gap = gap(after: lines[index - 1], before: lines[index], passage) {
                passage.appendGap(at: lines[index].range.lowerBound, gap)
            }
            append(next, paragraph: close, to: &passage)
        }
        passage.trimEnd()
        var block = Block(content: content, passage: passage, range: line.range.lowerBound..<lines[end - 1].range.upperBound)
        block.noteMark = noteMark
        append(block)
        return end
    }

    private mutating func append(_ range: Range<Int>, paragraph end: Int, to passage: inout Passage) {
        let start = passage.count
        inline.append(range, paragraph: end, to: &passage)
        if dialect == .plain { passage.closeLetterSpacing(from: start) }
    }

    /// A paragraph that is indented under an item belongs to it.
    private func continuedItem(_ line: SourceLine) -> Int? {
        guard dialect != .plain, line.indent >= 2, let last = blocks.last, case .item(let depth) = last.content, depth >= 10,
            10 + line.indent > depth
        else { return nil }
        return 10 + min(line.indent, 80)
    }

    /// Under an item and not indented as it is, behind a line that is done: not its continuation.
    private func leavesItem(_ index: Int, from start: Int) -> Bool {
        guard dialect != .restructured, LineMarker.at(bytes, lines[start].content)?.marker == .bullet,
            lines[index].indent <= lines[start].indent,
            let last = LineColumns(bytes, lines[index - 1].content.suffix(4)).scalars.last, let first = firstScalar(lines[index])
        else { return false }
        if isBroken(lines[index - 1], lines[index], last, first) { return false }
        if ".!?。！？".unicodeScalars.contains(last) { return true }
        let words = LineColumns(bytes, lines[index - 1].content.prefix(200)).scalars.map(Folding.fold)
        return width(lines[index - 1]) < 50 && !DurationPhrase.all(words, in: 0..<words.count).isEmpty
    }

    /// "… rated", and "9.0 or higher" under it: a figure that an indented line of a wrapped sentence begins with is the number of no clause.
    private func isFigure(_ index: Int, from start: Int) -> Bool {
        let (line, before) = (lines[index], lines[index - 1])
        if isAmount(line), let last = bytes[before.content].last, (97...122).contains(last) { return true }
        guard dialect == .plain, let wrap, line.indent > lines[start].indent, line.indent > 0, width(before) + firstWidth(line) + 3 > wrap,
            let last = bytes[before.content].last, (97...122).contains(last)
        else { return false }
        let figure = bytes[line.content].prefix { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        guard let first = figure.first, first != UInt8(ascii: "."), figure.last != UInt8(ascii: "."),
            figure.endIndex < line.content.upperBound, bytes[figure.endIndex] == 0x20
        else { return false }
        return figure.contains(UInt8(ascii: "."))
    }

    /// "99.5 per cent of each term", "1.5 hours": a figure with what it counts.
    private func isAmount(_ line: SourceLine) -> Bool {
        var words = String(decoding: bytes[line.content.prefix(40)], as: UTF8.self).unicodeScalars.map(Folding.fold)
        // "every sixty", and "(60) minutes." under it
        if words.first == "(", let close = words.prefix(6).firstIndex(of: ")"), close > 1, words[1..<close].allSatisfy(\.isDigit) {
            words = Array(words[1..<close]) + words[(close + 1)...]
        } else if !words.prefix(6).contains(".") {
            return false
        }
        let all = 0..<words.count
        return DurationPhrase.all(words, in: all).first?.core.lowerBound == 0
            || PercentPhrase.all(words, in: all).first?.range.lowerBound == 0
    }

    private func continues(_ index: Int, from start: Int) -> Bool {
        let line = lines[index]
        if line.isBlank || LineMarker.at(bytes, line.content) != nil && !isFigure(index, from: start) || isTableStart(index)
            || isBrokenStart(index) || isRule(line)
        {
            return false
        }
        let before = lines[index - 1].quotes
        if line.quotes > before || dialect == .plain && line.quotes != before { return false }
        switch dialect {
        case .markdown:
            if bytes[line.content].first == UInt8(ascii: "#") || starts(line, "{:") || starts(line, "```") || starts(line, ":::") {
                return false
            }
            if starts(line, "[^"), contains(line.content.prefix(60), "]:") { return false }
            if starts(line, "<table") || starts(line, "<TABLE") || starts(line, "<dl") { return false }
        case .restructured:
            if starts(line, ".. ") || fieldName(line) != nil { return false }
        case .plain: break
        }
        if isGridBorder(line) || bytes[line.content].starts(with: "【".utf8) || bytes[line.content].starts(with: "第".utf8) { return false }
        return true
    }
}

extension Range<Int> {
    /// Its first elements.
    func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }

    /// Its last elements.
    func suffix(_ count: Int) -> Range<Int> { Swift.max(lowerBound, upperBound - count)..<upperBound }
}
