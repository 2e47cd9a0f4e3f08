// SPDX-License-Identifier: Apache-2.0

/// Finds the tags of HTML and blanks, in a copy, everything that libxml2 could understand otherwise.
///
/// Comments, declarations, scripts, style sheets and malformed attributes become spaces of the same length, so that offsets hold and
/// what this scan counted is what the parser meets: its time grows with the square of a tag's attributes.
struct HTMLTagScan {
    private(set) var bytes: [UInt8]
    private(set) var result = TagScan()
    private let limits: MarkupLimits
    private var index = 0

    /// Longer names than this one libxml2 cuts in two.
    private static let longestName = 90

    init(_ bytes: [UInt8], limits: MarkupLimits) {
        self.bytes = bytes
        self.limits = limits
        run()
    }

    private mutating func run() {
        while index < bytes.count, result.refusal == nil {
            let byte = bytes[index]
            if byte == 0 {
                // libxml2 takes a zero byte for the end of the file.
                bytes[index] = 0x20
                index += 1
            } else if byte != UInt8(ascii: "<") || index + 1 >= bytes.count {
                index += 1
            } else {
                markup()
            }
        }
    }

    private mutating func markup() {
        let start = index
        switch bytes[start + 1] {
        case UInt8(ascii: "!"):
            index = has("<!--", bytes, start) ? endOfComment(start + 4) : afterNext(UInt8(ascii: ">"), from: start + 2)
            blank(start..<index)
        case UInt8(ascii: "?"):
            index = afterNext(UInt8(ascii: ">"), from: start + 2)
            blank(start..<index)
        case UInt8(ascii: "/"):
            if start + 2 < bytes.count, isLetter(bytes[start + 2]) {
                tag(from: start, nameStart: start + 2)
            } else {
                index = afterNext(UInt8(ascii: ">"), from: start + 2)
                blank(start..<index)
            }
        case let byte where isLetter(byte): tag(from: start, nameStart: start + 1)
        case UInt8(ascii: "_"), UInt8(ascii: ":"):
            // libxml2 would begin a tag here, HTML does not.
            bytes[start + 1] = 0x20
            index += 2
        default: index += 1
        }
    }

    private mutating func tag(from start: Int, nameStart: Int) {
        let isEnd = nameStart == start + 2
        index = nameStart
        skipName()
        let name = nameStart..<index
        if name.count > Self.longestName { return result.refuse(.tagTooLong(limit: limits.tagBytes), at: start) }
        var attributes = 0
        var quoted = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if isBlank(bytes[index]) || bytes[index] == 0x0B || bytes[index] == 0 {
                bytes[index] = 0x20
                index += 1
            } else if bytes[index] == UInt8(ascii: "/") {
                if !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")) { bytes[index] = 0x20 }
                index += 1
            } else {
                quoted += attribute(keep: !isEnd)
                attributes += 1
            }
        }
        let isOpen = index >= bytes.count
        let isEmpty = !isOpen && bytes[index - 1] == UInt8(ascii: "/")
        index = min(index + 1, bytes.count)
        if index - start - quoted > limits.tagBytes { return result.refuse(.tagTooLong(limit: limits.tagBytes), at: start) }
        if attributes > limits.attributes { return result.refuse(.tooManyAttributes(limit: limits.attributes), at: start) }
        if isOpen {
            result.openTag = start
            return blank(start..<index)
        }
        result.tags.append(MarkupTag(start: start, end: index, name: name, isEnd: isEnd))
        if !isEnd, !isEmpty { skipRawText(name) }
    }

    /// Moves over one attribute and blanks it when it is not plainly `name`, `name=word` or `name="…"`; returns its bytes in quotes.
    private mutating func attribute(keep: Bool) -> Int {
        let start = index
        skipName()
        var isGood =
            keep && index > start && index - start <= Self.longestName && (isLetter(bytes[start]) || bytes[start] == UInt8(ascii: "_"))
        while index < bytes.count, !isBlank(bytes[index]), ![0x3D, 0x3E, 0x2F].contains(bytes[index]) {
            isGood = false
            index += 1
        }
        // A stray "=" may be all there is of a name.
        if index == start { index += 1 }
        var next = index
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        var quoted = 0
        if next < bytes.count, bytes[next] == UInt8(ascii: "="), isGood || next == index {
            next += 1
            while next < bytes.count, isBlank(bytes[next]) { next += 1 }
            index = next
            if next < bytes.count, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") {
                index = afterNext(bytes[next], from: next + 1)
                quoted = index - next
                // A zero byte would end the parser's file here too.
                for place in next..<index where bytes[place] == 0 { bytes[place] = 0x20 }
            } else {
                while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") {
                    if [0x00, 0x0B, 0x22, 0x27, 0x3C, 0x60].contains(bytes[index]) { isGood = false }
                    index += 1
                }
                if index == next { isGood = false }
            }
        }
        if !isGood { blank(start..<index) }
        return quoted
    }

    private mutating func skipName() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                index += 1
            default: return
            }
        }
    }

    /// Blanks what stands between <script> or <style> and its end tag: nobody reads it, and it may look like tags.
    private mutating func skipRawText(_ name: Range<Int>) {
        let isScript = name.count == 6 && hasFolded("script", bytes, name.lowerBound)
        guard isScript || (name.count == 5 && hasFolded("style", bytes, name.lowerBound)) else { return }
        let start = index
        while index < bytes.count {
            let isEnd = isScript ? hasFolded("</script", bytes, index) : hasFolded("</style", bytes, index)
            if isEnd {
                let after = index + 2 + name.count
                if after >= bytes.count || isBlank(bytes[after]) || [0x2F, 0x3E].contains(bytes[after]) { break }
            }
            index += 1
        }
        blank(start..<index)
    }

    private func endOfComment(_ start: Int) -> Int {
        // "<!-->" and "<!--->" are whole comments.
        if has(">", bytes, start) { return start + 1 }
        if has("->", bytes, start) { return start + 2 }
        var index = start
        while index < bytes.count {
            if has("-->", bytes, index) { return index + 3 }
            if has("--!>", bytes, index) { return index + 4 }
            index += 1
        }
        return bytes.count
    }

    private func afterNext(_ byte: UInt8, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index + 1 }
            index += 1
        }
        return bytes.count
    }

    private mutating func blank(_ range: Range<Int>) {
        for place in range where bytes[place] != 0x0A { bytes[place] = 0x20 }
    }
}
