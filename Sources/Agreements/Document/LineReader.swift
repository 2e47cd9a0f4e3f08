// SPDX-License-Identifier: Apache-2.0

/// A line of a text file: where it starts, its words, its indentation.
struct SourceLine {
    /// Without the line break.
    var range: Range<Int>
    /// From the first byte that is not a space, the signs of a quotation left out.
    var content: Range<Int>
    /// Columns of white space before it; a tab is four.
    var indent: Int
    /// How many ">" stand before it.
    var quotes = 0
    /// Where its indentation begins: after those signs.
    private var start: Int

    /// The words with the white space before them.
    var body: Range<Int> { start..<content.upperBound }

    var isBlank: Bool { content.isEmpty }

    static func all(_ bytes: [UInt8]) -> [SourceLine] {
        var lines: [SourceLine] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            lines.append(SourceLine(bytes, start..<end))
            if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
            start = end + 1
        }
        return lines
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        self.range = range
        content = range.lowerBound..<end
        indent = 0
        start = range.lowerBound
        indent = skipBlank(bytes)
    }

    private mutating func skipBlank(_ bytes: [UInt8]) -> Int {
        var at = content.lowerBound
        var indent = 0
        while at < content.upperBound {
            if bytes[at] == 0x20 {
                indent += 1
                at += 1
            } else if bytes[at] == 0x09 {
                indent += 4
                at += 1
            } else if at + 2 < content.upperBound, bytes[at] == 0xE3, bytes[at + 1] == 0x80, bytes[at + 2] == 0x80 {
                indent += 2
                at += 3
            } else {
                break
            }
        }
        content = at..<content.upperBound
        return indent
    }

    /// Takes the signs of quotations off its front.
    mutating func unquote(_ bytes: [UInt8]) {
        while bytes[content].first == UInt8(ascii: ">") {
            content = (content.lowerBound + 1)..<content.upperBound
            quotes += 1
            start = content.lowerBound
            indent = max(0, skipBlank(bytes) - 1)
        }
    }

    /// "> 4 hours" in a text is no quotation; "> " before words is.
    func looksQuoted(_ bytes: [UInt8]) -> Bool {
        guard bytes[content].first == UInt8(ascii: ">") else { return false }
        let after = bytes[content].dropFirst().first { $0 != 0x20 }
        return after.map { !(48...57).contains($0) && $0 != UInt8(ascii: "=") } ?? true
    }
}

/// What a line begins with: "- ", "1.2 ", "第三条", "（一）", "a)".
enum LineMarker: Equatable {
    case bullet
    /// The level of the numbering.
    case number(level: Int)

    /// The marker and where the words after it start.
    static func at(_ bytes: [UInt8], _ range: Range<Int>) -> (marker: LineMarker, words: Int)? {
        guard let first = bytes[range].first else { return nil }
        func word(_ index: Int) -> Int? {
            var at = index
            while at < range.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
            return at > index && at < range.upperBound ? at : nil
        }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
            return word(range.lowerBound + 1).map { (.bullet, $0) }
        }
        for mark in ["•", "·", "●", "○", "■", "□", "▪", "◆", "–", "※", "➢"] where bytes[range].starts(with: mark.utf8) {
            let next = range.lowerBound + mark.utf8.count
            return (.bullet, word(next) ?? min(next, range.upperBound))
        }
        if (48...57).contains(first) { return arabic(bytes, range, word) }
        if first == UInt8(ascii: "(") || bytes[range].starts(with: "（".utf8) { return parenthesized(bytes, range) }
        if first < 0x80 {
            guard first | 0x20 >= 97, first | 0x20 <= 122, range.lowerBound + 1 < range.upperBound,
                bytes[range.lowerBound + 1] == UInt8(ascii: ")") || bytes[range.lowerBound + 1] == UInt8(ascii: ".")
            else { return nil }
            return word(range.lowerBound + 2).map { (.number(level: 4), $0) }
        }
        return chinese(bytes, range)
    }

    private static func arabic(_ bytes: [UInt8], _ range: Range<Int>, _ word: (Int) -> Int?) -> (marker: LineMarker, words: Int)? {
        var at = range.lowerBound
        var parts = 0
        while at < range.upperBound, (48...57).contains(bytes[at]) {
            let start = at
            while at < range.upperBound, (48...57).contains(bytes[at]) { at += 1 }
            guard at - start <= 3 else { return nil }
            parts += 1
            if at < range.upperBound, bytes[at] == UInt8(ascii: "."), parts < 6 { at += 1 } else { break }
        }
        let endsInDot = at > range.lowerBound && bytes[at - 1] == UInt8(ascii: ".")
        if at < range.upperBound, bytes[at] == UInt8(ascii: ")") { return word(at + 1).map { (.number(level: parts + 2), $0) } }
        if bytes[at..<range.upperBound].starts(with: "、".utf8) { return (.number(level: parts + 2), at + 3) }
        if bytes[at..<range.upperBound].starts(with: "）".utf8) || bytes[at..<range.upperBound].starts(with: "．".utf8) {
            return (.number(level: parts + 2), at + 3)
        }
        guard endsInDot || parts > 1 else { return nil }
        if let next = word(at) { return (.number(level: parts), next) }
        // "1.服务内容" in Chinese has no space after the dot.
        if at < range.upperBound, bytes[at] >= 0xE0 { return (.number(level: parts), at) }
        return nil
    }

    private static func parenthesized(_ bytes: [UInt8], _ range: Range<Int>) -> (marker: LineMarker, words: Int)? {
        let wide = bytes[range.lowerBound] != UInt8(ascii: "(")
        var at = range.lowerBound + (wide ? 3 : 1)
        let limit = min(range.upperBound, at + 12)
        while at < limit {
            if bytes[at] == UInt8(ascii: ")") || bytes[at..<range.upperBound].starts(with: "）".utf8) {
                var next = at + (bytes[at] == UInt8(ascii: ")") ? 1 : 3)
                let inner = String(decoding: bytes[(range.lowerBound + (wide ? 3 : 1))..<at], as: UTF8.self)
                guard !inner.isEmpty, inner.unicodeScalars.count <= 4,
                    inner.unicodeScalars.allSatisfy({ $0.isDigit || "一二三四五六七八九十ivxabcdefgh".unicodeScalars.contains($0) })
                else { return nil }
                while next < range.upperBound, bytes[next] == 0x20 { next += 1 }
                return (.number(level: BracketMark(Array(inner.unicodeScalars)).level), next)
            }
            at += 1
        }
        return nil
    }

    private static func chinese(_ bytes: [UInt8], _ range: Range<Int>) -> (marker: LineMarker, words: Int)? {
        let head = String(decoding: bytes[range].prefix(36), as: UTF8.self).unicodeScalars
        var at = range.lowerBound
        var isArticle = false
        var seen = false
        for scalar in head {
            let length = UTF8.width(scalar)
            if scalar == "第", at == range.lowerBound {
                isArticle = true
            } else if "一二三四五六七八九十百".unicodeScalars.contains(scalar) || isArticle && scalar.isDigit {
                seen = true
            } else if seen, isArticle, "条章节款".unicodeScalars.contains(scalar) {
                var next = at + length
                while next < range.upperBound, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
                if bytes[next..<range.upperBound].starts(with: "\u{3000}".utf8) { next += 3 }
                return (.number(level: scalar == "章" ? 1 : 2), next)
            } else if seen, !isArticle, scalar == "、" || scalar == "." || scalar == "．" {
                return (.number(level: 2), at + length)
            } else if (0x2460...0x2473).contains(scalar.value), at == range.lowerBound {
                return (.number(level: 6), at + length)
            } else {
                return nil
            }
            at += length
        }
        return nil
    }
}
