// SPDX-License-Identifier: Apache-2.0

import Formats

/// The formats that are lines of text.
enum TextDialect: Sendable {
    case markdown, restructured
    /// Asterisks are words there, and short numbered lines are headings.
    case plain
}

/// The inline marks of a text format and stray HTML removed, every scalar with its bytes.
struct InlineText {
    let bytes: [UInt8]
    let dialect: TextDialect
    /// Labels that links are defined for, in lower case.
    var references: Set<String> = []
    /// What a name between bars stands for (reStructuredText).
    var substitutions: [String: Passage] = [:]
    /// Where the last mark ended that reached beyond its line.
    private var resume = 0
    /// Scalars that substitutions put in: a file of nothing but bars must not grow without bound.
    private var substituted = 0
    /// Struck-out words: left out of every passage.
    private(set) var struck: [Words] = []

    /// How far the end of a link, a tag or a mark is looked for.
    private static let reach = 2000

    init(_ bytes: [UInt8], _ dialect: TextDialect) {
        self.bytes = bytes
        self.dialect = dialect
    }

    /// Whether a link or a mark that began before goes on there.
    func reaches(beyond index: Int) -> Bool { resume > index }

    private var hasMarks: Bool { dialect != .plain }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// Appends the visible words of `range` to a passage.
    ///
    /// `<br>`, list items and hard line breaks become "\n"; links keep their text, images their alternative text; escapes and entities are resolved.
    ///
    /// `end`: the end of the paragraph that the line is of; a link or a tag may close there. Lines of one paragraph are given in their order.
    mutating func append(_ line: Range<Int>, paragraph end: Int? = nil, to passage: inout Passage) {
        let range = line.lowerBound..<max(line.upperBound, end ?? 0)
        var index = end == nil ? line.lowerBound : max(line.lowerBound, resume)
        defer { if end != nil { resume = index } }
        while index < line.upperBound {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D:
                let start = index
                var next: Int?
                while index < line.upperBound, isBlank(bytes[index]) {
                    if bytes[index] == 0x0A { next = index + 1 }
                    index += 1
                }
                // The blank of a line's end stands at the start of the next.
                passage.appendGap(at: next ?? start)
            case UInt8(ascii: "<"): index = tag(index, range, to: &passage)
            case UInt8(ascii: "&"): index = entity(index, range, to: &passage)
            default:
                if hasMarks, let next = mark(byte, index, range, to: &passage) {
                    index = next
                } else {
                    index = InlineText.scalar(bytes, index, line.upperBound, to: &passage)
                }
            }
        }
    }

    /// What stands after a mark that begins at `index`; nil for a byte that is a word's.
    private mutating func mark(_ byte: UInt8, _ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int? {
        let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
        switch byte {
        case UInt8(ascii: "\\"):
            // A hard line break.
            if index + 1 >= range.upperBound || next == 0x0A || next == 0x0D { return index + 1 }
            guard isPunctuation(next) else { return nil }
            passage.append(Unicode.Scalar(next), from: index, to: index + 2)
            return index + 2
        case UInt8(ascii: "*"): return isBetweenDigits(index, range) || isNoteMark(index, range) ? nil : index + 1
        case UInt8(ascii: "`"): return dialect == .restructured ? interpreted(index, range, to: &passage) : index + 1
        case UInt8(ascii: "_"):
            if dialect == .restructured { return isReferenceEnd(index, range) ? index + 1 : nil }
            return isEmphasis(index, range) ? index + 1 : nil
        case UInt8(ascii: "~") where dialect == .markdown && next == byte: return strike(index, range)
        case UInt8(ascii: "!") where dialect == .markdown && next == UInt8(ascii: "["): return index + 1
        case UInt8(ascii: "["): return bracket(index, range, to: &passage)
        case UInt8(ascii: "{") where dialect == .markdown: return template(index, next, range, to: &passage)
        case UInt8(ascii: ":") where dialect == .restructured: return role(index, range)
        case UInt8(ascii: "|") where dialect == .restructured: return substitution(index, range, to: &passage)
        default: return nil
        }
    }

    /// "4 hours*" with no other asterisk before it on its line: nothing was opened that this one could close, so it points to a note.
    private func isNoteMark(_ index: Int, _ range: Range<Int>) -> Bool {
        func isBreak(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "<") }
        // "marked * run": with blanks on both sides it opens nothing and closes nothing (CommonMark 6.2).
        if dialect == .markdown, index > range.lowerBound, bytes[index - 1] == 0x20, index + 1 < range.upperBound, bytes[index + 1] == 0x20
        {
            return true
        }
        guard dialect == .markdown, index > range.lowerBound, !isBreak(bytes[index - 1]),
            index + 1 >= range.upperBound || isBreak(bytes[index + 1])
        else { return false }
        var at = index - 1
        while at >= range.lowerBound, index - at < 300 {
            if bytes[at] == UInt8(ascii: "*") { return at > range.lowerBound && bytes[at - 1] == UInt8(ascii: "\\") }
            if bytes[at] == 0x0A { return true }
            at -= 1
        }
        return at < range.lowerBound
    }

    static func scalar(_ bytes: [UInt8], _ index: Int, _ end: Int, to passage: inout Passage) -> Int {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let stop = min(end, index + length)
        if length == 1 {
            if lead >= 0x20 { passage.append(Unicode.Scalar(lead), from: index, to: stop) }
            return stop
        }
        guard stop - index == length else {
            passage.append("\u{FFFD}", from: index, to: stop)
            return stop
        }
        var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        if scalar == "\u{A0}" { passage.appendGap(at: index) } else { passage.append(scalar, from: index, to: stop) }
        return stop
    }

    // MARK: links and footnotes

    private mutating func bracket(_ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int? {
        guard let close = closing(index, range, UInt8(ascii: "[")) else { return nil }
        if bytes[index + 1] == UInt8(ascii: "^"), dialect == .markdown, close > index + 2, close - index < 40 {
            marker((index + 2)..<close, from: index, to: close + 1, &passage)
            return close + 1
        }
        let after = close + 1 < range.upperBound ? bytes[close + 1] : 0
        if dialect == .restructured {
            guard after == UInt8(ascii: "_"), close > index + 1, close - index < 40 else { return nil }
            marker((index + 1)..<close, from: index, to: close + 2, &passage)
            return close + 2
        }
        if after == UInt8(ascii: "("), let end = closing(close + 1, range, UInt8(ascii: "(")) {
            // A link's text is shorter than the link: the depth of this recursion is that of brackets, bounded by `closing`.
            link((index + 1)..<close, to: &passage)
            return end + 1
        }
        if after == UInt8(ascii: "["), let end = closing(close + 1, range, UInt8(ascii: "[")), end - close < 80 {
            let label = end > close + 2 ? (close + 2)..<end : (index + 1)..<close
            if references.contains(InlineText.label(bytes, label)) {
                link((index + 1)..<close, to: &passage)
                return end + 1
            }
        }
        // A task's box, a note's kind.
        if close - index == 2, bytes[index + 1] | 0x20 == UInt8(ascii: "x") || bytes[index + 1] == 0x20, passage.isEmpty {
            return close + 1
        }
        if bytes[index + 1] == UInt8(ascii: "!"), passage.isEmpty, close - index < 16 { return close + 1 }
        return nil
    }

    /// The label of a link's definition, folded.
    static func label(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }

    /// A footnote's mark: its number raised, or a star for a name.
    private func marker(_ label: Range<Int>, from: Int, to: Int, _ passage: inout Passage) {
        let digits = bytes[label].filter { (48...57).contains($0) }
        guard digits.count == label.count, digits.count <= 3 else { return passage.appendMarker("*", from: from, to: to) }
        for digit in digits { passage.appendMarker(Unicode.Scalar(digit), from: from, to: to) }
    }

    /// Plain words of a link: marks removed, nested links left as they are written.
    private func link(_ range: Range<Int>, to passage: inout Passage) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"): index += 1
            case 0x20, 0x0A, 0x0D, 0x09:
                passage.appendGap(at: index)
                index += 1
            default: index = InlineText.scalar(bytes, index, range.upperBound, to: &passage)
            }
        }
    }

    // MARK: marks of Markdown

    private mutating func strike(_ index: Int, _ range: Range<Int>) -> Int? {
        guard let end = find("~~", index + 2, range) else { return nil }
        note(struck: (index + 2)..<end)
        return end + 2
    }

    private mutating func note(struck range: Range<Int>) {
        var passage = Passage()
        link(range, to: &passage)
        if struck.count < 1000, let words = Words(passage, passage.all) { struck.append(words) }
    }

    /// `{% … %}`, `{# … #}`, `{: … }`, `{.class}`: nothing a reader reads, but the name of a variable stands for its words; `{{ … }}` is a
    /// blank to be filled in.
    private mutating func template(_ index: Int, _ next: UInt8, _ range: Range<Int>, to passage: inout Passage) -> Int? {
        switch next {
        case UInt8(ascii: "%"):
            guard let end = find("%}", index + 2, range) else { return nil }
            if let name = variable((index + 2)..<end) {
                for at in name {
                    if bytes[at] == UInt8(ascii: "_") || bytes[at] == UInt8(ascii: "-") {
                        passage.appendGap(at: at)
                    } else {
                        passage.append(Unicode.Scalar(bytes[at]), from: at, to: at + 1)
                    }
                }
            }
            return end + 2
        case UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "."): return find("}", index + 2, range).map { $0 + 1 }
        default: return nil
        }
    }

    /// The last part of the name in `data variables.product.plan_name`: what it stands for is in a file that is not here.
    private func variable(_ tag: Range<Int>) -> Range<Int>? {
        let words = bytes[tag].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
        guard words.count == 2, words[0].elementsEqual("data".utf8), words[1].starts(with: "variables.".utf8), words[1].count <= 100,
            let dot = words[1].lastIndex(of: UInt8(ascii: "."))
        else { return nil }
        let name = words[1][(dot + 1)...]
        guard !name.isEmpty, name.allSatisfy({ (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 0x5F || $0 == 0x2D })
        else {
            return nil
        }
        return name.startIndex..<name.endIndex
    }

    // MARK: marks of reStructuredText

    /// "``literal``", "`text <target>`_" and the text of a role.
    private mutating func interpreted(_ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int? {
        if index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "`") {
            guard let end = find("``", index + 2, range) else { return index + 2 }
            link((index + 2)..<end, to: &passage)
            return end + 2
        }
        guard let end = find("`", index + 1, range), end > index + 1 else { return index + 1 }
        var text = (index + 1)..<end
        if bytes[end - 1] == UInt8(ascii: ">"), let open = bytes[text].lastIndex(of: UInt8(ascii: "<")), open > text.lowerBound {
            text = text.lowerBound..<open
        }
        link(text, to: &passage)
        if passage.folded.last == " " { passage.trimEnd() }
        var after = end + 1
        while after < range.upperBound, bytes[after] == UInt8(ascii: "_"), after - end < 3 { after += 1 }
        return after
    }

    /// ":doc:" before a backtick.
    private func role(_ index: Int, _ range: Range<Int>) -> Int? {
        var at = index + 1
        while at < range.upperBound, at - index < 40,
            isWord(bytes[at]) || bytes[at] == 0x2D || bytes[at] == 0x2B || bytes[at] == UInt8(ascii: ":")
        {
            at += 1
        }
        guard at > index + 2, at < range.upperBound, bytes[at] == UInt8(ascii: "`"), bytes[at - 1] == UInt8(ascii: ":") else { return nil }
        return at
    }

    private mutating func substitution(_ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int? {
        guard !substitutions.isEmpty, let end = find("|", index + 1, (index..<min(range.upperBound, index + 80))), end > index + 1,
            let words = substitutions[InlineText.label(bytes, (index + 1)..<end)]
        else { return nil }
        substituted += words.count
        guard substituted <= 200_000 else { return nil }
        for scalar in words.display { passage.append(scalar, from: index, to: end + 1) }
        return end + 1
    }

    /// The underscore of "word_".
    private func isReferenceEnd(_ index: Int, _ range: Range<Int>) -> Bool {
        index > range.lowerBound && isWord(bytes[index - 1])
            && (index + 1 >= range.upperBound || !isWord(bytes[index + 1]) && bytes[index + 1] != 0x5F)
    }

    // MARK: HTML

    /// A tag: `<br>`, `<li>`, `<p>` and their kin break the line, others vanish; `<https://…>` vanishes, "< 4 hours" stays.
    private mutating func tag(_ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int {
        if hasMarks, has("<!--", index, range), let end = find("-->", index + 4, range) { return end + 3 }
        var at = index + 1
        let isEnd = at < range.upperBound && bytes[at] == UInt8(ascii: "/")
        if isEnd { at += 1 }
        let start = at
        while at < range.upperBound, isWord(bytes[at]) || at > start && (bytes[at] == 0x2D || bytes[at] == 0x2E), at - start < 40 {
            at += 1
        }
        if has("http", start, range) || has("mailto:", start, range), let end = find(">", start, range), !bytes[start..<end].contains(0x20)
        {
            return end + 1
        }
        guard at > start, !(48...57).contains(bytes[start]), let end = find(">", at, range),
            at == end || bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "/") || bytes[at] == 0x0A
        else {
            passage.append("<", from: index, to: index + 1)
            return index + 1
        }
        let name = String(decoding: bytes[start..<at].map { $0 | 0x20 }, as: UTF8.self)
        switch name {
        case "br", "li", "p", "ul", "ol", "div", "tr", "hr", "td", "th", "table", "dt", "dd": passage.appendGap(at: index, "\n")
        case "del", "s", "strike":
            if !isEnd, let close = find("</", end + 1, range), let last = find(">", close, range) {
                note(struck: (end + 1)..<close)
                return last + 1
            }
        case "sup":
            if !isEnd, let close = find("</", end + 1, range), close - end <= 8, let last = find(">", close, range) {
                let mark = bytes[(end + 1)..<close]
                if !mark.isEmpty, mark.allSatisfy({ (48...57).contains($0) || "*[](),".utf8.contains($0) }) || mark.count == 1 {
                    marker((end + 1)..<close, from: index, to: last + 1, &passage)
                    return last + 1
                }
            }
        default: break
        }
        return end + 1
    }

    private func entity(_ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int {
        guard let (value, length) = HTMLEntity.read(bytes, at: index), index + length <= range.upperBound,
            bytes[index + length - 1] == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value)
        else {
            passage.append("&", from: index, to: index + 1)
            return index + 1
        }
        if scalar.isSpace || scalar == "\u{A0}" || (0x2000...0x200A).contains(value) {
            passage.appendGap(at: index)
        } else {
            passage.append(scalar, from: index, to: index + length)
        }
        return index + length
    }

    // MARK: bytes

    private func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
    }

    private func isWord(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte | 0x20) }

    /// The sign of "7*24", "5 * 8".
    private func isBetweenDigits(_ index: Int, _ range: Range<Int>) -> Bool {
        let limit = 16
        var before = index - 1
        while before >= range.lowerBound, index - before < limit, bytes[before] == 0x20 { before -= 1 }
        var after = index + 1
        while after < range.upperBound, after - index < limit, bytes[after] == 0x20 { after += 1 }
        guard before >= range.lowerBound, after < range.upperBound else { return false }
        return (48...57).contains(bytes[before]) && (48...57).contains(bytes[after])
    }

    /// An underscore at the edge of a word; not one of a blank "____" and not one of snake_case.
    private func isEmphasis(_ index: Int, _ range: Range<Int>) -> Bool {
        var run = index
        while run > range.lowerBound, bytes[run - 1] == UInt8(ascii: "_"), index - run < 4 { run -= 1 }
        var end = index
        while end < range.upperBound, bytes[end] == UInt8(ascii: "_"), end - run < 4 { end += 1 }
        if end - run > 2 { return false }
        let before = run > range.lowerBound ? bytes[run - 1] : 0x20
        let after = end < range.upperBound ? bytes[end] : 0x20
        return !isWord(before) || !isWord(after)
    }

    private func has(_ text: StaticString, _ index: Int, _ range: Range<Int>) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index >= 0, range.upperBound - index >= count else { return false }
        return text.withUTF8Buffer { bytes[index..<(index + count)].elementsEqual($0) }
    }

    /// Where `text` stands first at or after `from`, within reach.
    private func find(_ text: StaticString, _ from: Int, _ range: Range<Int>) -> Int? {
        text.withUTF8Buffer { wanted in
            let limit = min(range.upperBound, from + InlineText.reach) - wanted.count
            var index = from
            while index <= limit {
                if bytes[index] == wanted[0], wanted.indices.allSatisfy({ bytes[index + $0] == wanted[$0] }) { return index }
                index += 1
            }
            return nil
        }
    }

    /// The bracket that closes the one at `index`, within reach.
    private func closing(_ index: Int, _ range: Range<Int>, _ open: UInt8) -> Int? {
        let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        var depth = 0
        var at = index
        let limit = min(range.upperBound, index + InlineText.reach)
        while at < limit {
            if bytes[at] == UInt8(ascii: "\\") {
                at += 2
                continue
            }
            if bytes[at] == open { depth += 1 }
            if bytes[at] == close {
                depth -= 1
                if depth == 0 { return at }
            }
            at += 1
        }
        return nil
    }
}
