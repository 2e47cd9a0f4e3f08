// SPDX-License-Identifier: Apache-2.0

/// Markdown's inline marks and stray HTML removed, every scalar with its bytes.
enum MarkdownInline {
    /// Appends the visible words of `range` to a passage.
    ///
    /// `<br>` and list items become "\n"; links keep their text, images their alternative text; escapes and entities are resolved.
    static func append(_ bytes: [UInt8], _ range: Range<Int>, to passage: inout Passage, marks: Bool = true) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                passage.appendGap(at: index)
                index += 1
            case UInt8(ascii: "\\") where marks && index + 1 < range.upperBound && isPunctuation(bytes[index + 1]):
                passage.append(Unicode.Scalar(bytes[index + 1]), from: index, to: index + 2)
                index += 2
            case UInt8(ascii: "*") where marks && !isBetweenDigits(bytes, index, range), UInt8(ascii: "`") where marks:
                index += 1
            case UInt8(ascii: "_") where marks && isEmphasis(bytes, index, range):
                index += 1
            case UInt8(ascii: "!") where marks && index + 1 < range.upperBound && bytes[index + 1] == UInt8(ascii: "["):
                index += 1
            case UInt8(ascii: "[") where marks:
                if let close = closing(bytes, index, range, UInt8(ascii: "[")), close + 1 < range.upperBound,
                    bytes[close + 1] == UInt8(ascii: "("), let end = closing(bytes, close + 1, range, UInt8(ascii: "("))
                {
                    // A link's text is shorter than the link: the depth of this recursion is that of brackets, bounded by `closing`.
                    text(bytes, (index + 1)..<close, to: &passage)
                    index = end + 1
                    if index + 1 < range.upperBound, bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: ":"),
                        let brace = find(bytes, index, range.upperBound, UInt8(ascii: "}"))
                    {
                        index = brace + 1
                    }
                } else {
                    passage.append("[", from: index, to: index + 1)
                    index += 1
                }
            case UInt8(ascii: "<"):
                index = tag(bytes, index, range, to: &passage)
            case UInt8(ascii: "&"):
                index = entity(bytes, index, range, to: &passage)
            default:
                index = scalar(bytes, index, range.upperBound, to: &passage)
            }
        }
    }

    /// Plain words of a link: marks removed, nested links left as they are written.
    private static func text(_ bytes: [UInt8], _ range: Range<Int>, to passage: inout Passage) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"): index += 1
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                passage.appendGap(at: index)
                index += 1
            default: index = scalar(bytes, index, range.upperBound, to: &passage)
            }
        }
    }

    static func scalar(_ bytes: [UInt8], _ index: Int, _ end: Int, to passage: inout Passage) -> Int {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let stop = min(end, index + length)
        if length == 1 {
            if lead >= 0x20 { passage.append(Unicode.Scalar(lead), from: index, to: stop) }
            return stop
        }
        var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        guard stop - index == length else {
            passage.append("\u{FFFD}", from: index, to: stop)
            return stop
        }
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        passage.append(Unicode.Scalar(value) ?? "\u{FFFD}", from: index, to: stop)
        return stop
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
    }

    /// The sign of "7*24", "5 * 8".
    private static func isBetweenDigits(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        var before = index - 1
        while before >= range.lowerBound, bytes[before] == 0x20 { before -= 1 }
        var after = index + 1
        while after < range.upperBound, bytes[after] == 0x20 { after += 1 }
        guard before >= range.lowerBound, after < range.upperBound else { return false }
        return (48...57).contains(bytes[before]) && (48...57).contains(bytes[after])
    }

    /// An underscore at the edge of a word; not one of a blank "____" and not one of snake_case.
    private static func isEmphasis(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        var run = index
        while run > range.lowerBound, bytes[run - 1] == UInt8(ascii: "_"), index - run < 4 { run -= 1 }
        var end = index
        while end < range.upperBound, bytes[end] == UInt8(ascii: "_"), end - run < 4 { end += 1 }
        if end - run > 2 { return false }
        let before = run > range.lowerBound ? bytes[run - 1] : 0x20
        let after = end < range.upperBound ? bytes[end] : 0x20
        return !isWord(before) || !isWord(after)
    }

    private static func isWord(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) }

    private static func find(_ bytes: [UInt8], _ from: Int, _ end: Int, _ byte: UInt8) -> Int? {
        var index = from
        let limit = min(end, from + 2000)
        while index < limit {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The bracket that closes the one at `index`, within 2,000 bytes.
    private static func closing(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>, _ open: UInt8) -> Int? {
        let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        var depth = 0
        var at = index
        let limit = min(range.upperBound, index + 2000)
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

    /// A tag: `<br>`, `<li>`, `<p>` and their kin break the line, others vanish; `<https://…>` and "< 4 hours" stay.
    private static func tag(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int {
        var at = index + 1
        if at < range.upperBound, bytes[at] == UInt8(ascii: "/") { at += 1 }
        let start = at
        while at < range.upperBound, isWord(bytes[at]), at - start < 12 { at += 1 }
        if bytes[start..<min(start + 8, range.upperBound)].starts(with: "http".utf8),
            let end = find(bytes, start, range.upperBound, UInt8(ascii: ">")),
            !bytes[start..<end].contains(0x20)
        {
            return end + 1
        }
        guard at > start, !(48...57).contains(bytes[start]), let end = find(bytes, at, range.upperBound, UInt8(ascii: ">")),
            at == end || bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "/") || bytes[at] == 0x0A
        else {
            if index + 3 < range.upperBound, bytes[index + 1] == UInt8(ascii: "!"), bytes[index + 2] == UInt8(ascii: "-"),
                let end = find(bytes, index, range.upperBound, UInt8(ascii: ">"))
            {
                return end + 1
            }
            passage.append("<", from: index, to: index + 1)
            return index + 1
        }
        let name = String(decoding: bytes[start..<at].map { $0 | 0x20 }, as: UTF8.self)
        if ["br", "li", "p", "ul", "ol", "div", "tr", "hr"].contains(name) { passage.appendGap(at: index, "\n") }
        return end + 1
    }

    private static let entities: [String: Unicode.Scalar] = [
        "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "times": "×", "le": "≤",
        "ge": "≥", "hellip": "…",
        "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·", "frac12": "½", "emsp": " ", "ensp": " ",
        "thinsp": " ",
    ]

    private static func entity(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>, to passage: inout Passage) -> Int {
        var at = index + 1
        while at < range.upperBound, at - index < 10, bytes[at] != UInt8(ascii: ";") { at += 1 }
        guard at < range.upperBound, at > index + 1, bytes[at] == UInt8(ascii: ";") else {
            passage.append("&", from: index, to: index + 1)
            return index + 1
        }
        let name = String(decoding: bytes[(index + 1)..<at], as: UTF8.self)
        var found = entities[name]
        if found == nil, name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            found = value.flatMap { Unicode.Scalar($0) }
        }
        guard let found else {
            passage.append("&", from: index, to: index + 1)
            return index + 1
        }
        if found == " " { passage.appendGap(at: index) } else { passage.append(found, from: index, to: at + 1) }
        return at + 1
    }
}
