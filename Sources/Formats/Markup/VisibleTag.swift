// SPDX-License-Identifier: Apache-2.0

/// What the extractor needs to know of a tag.
struct VisibleTag {
    enum Kind {
        /// Its content is no text: script, style, title, xml.
        case raw
        /// It may carry a quotation's mark or be hidden, so its end matters.
        case container
        case cell
        case preformatted
        case block
        case inline
    }

    var name: TagName
    /// The bytes of the name.
    var nameRange: Range<Int>
    var kind: Kind
    var isEnd: Bool
    var isEmpty = false
    var isQuote = false
    /// A quotation, unless it stands in one already.
    var isIntroduction = false
    /// A quotation whose block quotation may be followed by the author's words.
    var isWrapper = false
    var isHidden = false
    var startsForwarded = false
    /// Of Outlook's look: an earlier message starts here if the first lines are those of a header.
    var startsHeader = false
    /// The first byte after the tag.
    var end: Int

    var isBlock: Bool { name != .span && name != .font }

    fileprivate mutating func add(_ mark: VisibleMark) {
        let holdsText = kind == .container || kind == .cell
        switch mark {
        case .quote: if holdsText { isQuote = true }
        case .wrapper:
            if holdsText {
                isQuote = true
                isWrapper = name != .blockquote
            }
        case .introduction: if holdsText { isIntroduction = true }
        case .forwarded: startsForwarded = true
        case .header: if holdsText { startsHeader = true }
        case .hidden: isHidden = true
        }
    }
}

/// Reads tags at given places; searches that failed once are not repeated, which keeps hostile input linear.
struct VisibleTagReader {
    private let bytes: [UInt8]
    private var lacks: Set<UInt8> = []
    private var lacksCommentEnd = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The end of a comment or declaration; one that never ends is only its first two bytes.
    mutating func endOfDeclaration(_ start: Int) -> Int {
        if has("<!--", bytes, start) {
            if has(">", bytes, start + 4) { return start + 5 }
            var index = start + 4
            while !lacksCommentEnd, index + 2 < bytes.count {
                if bytes[index + 2] == UInt8(ascii: ">"), has("-->", bytes, index) { return index + 3 }
                index += 1
            }
            lacksCommentEnd = true
            return start + 4
        }
        return find(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? start + 2
    }

    mutating func read(_ start: Int) -> VisibleTag {
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        var index = start + (isEnd ? 2 : 1)
        let nameStart = index
        while index < bytes.count, isLetter(bytes[index]) || (48...58).contains(bytes[index]) { index += 1 }
        let name = TagName(bytes, nameStart..<index)
        var tag = VisibleTag(name: name, nameRange: nameStart..<index, kind: TagName.kinds[name] ?? .inline, isEnd: isEnd, end: index)
        if name == .blockquote { tag.isQuote = true }
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
            } else {
                index = attribute(index, &tag)
            }
        }
        tag.isEmpty = index < bytes.count && bytes[index - 1] == UInt8(ascii: "/")
        tag.end = min(index + 1, bytes.count)
        return tag
    }

    private mutating func attribute(_ start: Int, _ tag: inout VisibleTag) -> Int {
        var index = start
        while index < bytes.count, !isBlank(bytes[index]), ![0x3D, 0x3E, 0x2F].contains(bytes[index]) { index += 1 }
        let name = start..<index
        var next = index
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
            if isNamed("hidden", name) { tag.isHidden = true }
            return max(index, start + 1)
        }
        next += 1
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        guard next < bytes.count else { return next }
        let value: Range<Int>
        if bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'"), let close = find(bytes[next], from: next + 1) {
            value = next + 1..<close
            index = close + 1
        } else {
            index = next
            while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
            value = next..<index
        }
        guard !tag.isEnd, value.count <= 4096 else { return index }
        if isNamed("class", name) || isNamed("id", name) {
            var place = value.lowerBound
            while place < value.upperBound {
                let start = place
                while place < value.upperBound, !isBlank(bytes[place]) { place += 1 }
                if let mark = VisibleMark.named(bytes[start..<place]) { tag.add(mark) }
                place += 1
            }
        } else if isNamed("style", name), let mark = VisibleMark.styled(bytes, value) {
            tag.add(mark)
        }
        return index
    }

    private func isNamed(_ name: StaticString, _ range: Range<Int>) -> Bool {
        range.count == name.utf8CodeUnitCount && hasFolded(name, bytes, range.lowerBound)
    }

    /// Where the end tag of a raw element begins; the end of the bytes if it has none.
    func endOfRawText(_ tag: VisibleTag) -> Int {
        let name = bytes[tag.nameRange].map(folded)
        var index = tag.end
        while index + 2 + name.count <= bytes.count {
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                bytes[(index + 2)..<(index + 2 + name.count)].elementsEqual(name, by: { folded($0) == $1 })
            {
                return index
            }
            index += 1
        }
        return bytes.count
    }

    private mutating func find(_ byte: UInt8, from start: Int) -> Int? {
        if lacks.contains(byte) { return nil }
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        lacks.insert(byte)
        return nil
    }
}
