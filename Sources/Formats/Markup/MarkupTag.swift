// SPDX-License-Identifier: Apache-2.0

/// A tag as a scan before the parser found it, in the text's UTF-8.
struct MarkupTag {
    let start: Int
    let end: Int
    /// Where the name begins, after "<" or "</".
    let name: Range<Int>
    let isEnd: Bool
}

/// What a scan of all tags found; no parser is called after a refusal.
struct TagScan {
    var tags: [MarkupTag] = []
    var refusal: MarkupProblem.Kind?
    var refusalOffset = 0
    /// Where a tag begins that the end of the file cuts off.
    var openTag: Int?

    mutating func refuse(_ kind: MarkupProblem.Kind, at offset: Int) {
        refusal = kind
        refusalOffset = offset
    }
}

/// Finds the tags of XML and refuses what would cost libxml2 quadratic time or let a file define entities.
///
/// Where this scan and libxml2 could disagree the file is not well-formed, and the reader stops at the first such error.
enum XMLTagScan {
    static func scan(_ bytes: [UInt8], limits: MarkupLimits) -> TagScan {
        var scan = TagScan()
        var index = 0
        while index < bytes.count, scan.refusal == nil {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if has("<!--", bytes, index) {
                index = end(of: "-->", bytes, from: index + 4)
            } else if has("<![CDATA[", bytes, index) {
                index = end(of: "]]>", bytes, from: index + 9)
            } else if has("<?", bytes, index) {
                index = end(of: "?>", bytes, from: index + 2)
            } else {
                index = tag(bytes, from: index, limits, &scan)
            }
        }
        return scan
    }

    private static func tag(_ bytes: [UInt8], from start: Int, _ limits: MarkupLimits, _ scan: inout TagScan) -> Int {
        let isDeclaration = has("<!", bytes, start)
        let isEnd = has("</", bytes, start)
        var index = start + (isEnd ? 2 : 1)
        let nameStart = index
        while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/") {
            index += 1
        }
        let name = nameStart..<index
        var values = 0
        var quoted = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let close = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count
                quoted += close - index
                index = close
                values += 1
            } else if isDeclaration, byte == UInt8(ascii: "[") {
                scan.refuse(.internalSubset, at: start)
                return index
            }
            index = min(index + 1, bytes.count)
        }
        let end = min(index + 1, bytes.count)
        if end - start - quoted > limits.tagBytes { scan.refuse(.tagTooLong(limit: limits.tagBytes), at: start) }
        if values > limits.attributes { scan.refuse(.tooManyAttributes(limit: limits.attributes), at: start) }
        // More tags than there may be nodes: their list alone would cost many times the file.
        if scan.tags.count / 2 > limits.nodes { scan.refuse(.tooLarge(limit: limits.nodes), at: start) }
        if !isDeclaration { scan.tags.append(MarkupTag(start: start, end: end, name: name, isEnd: isEnd)) }
        return end
    }

    private static func end(of text: StaticString, _ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if has(text, bytes, index) { return index + text.utf8CodeUnitCount }
            index += 1
        }
        return bytes.count
    }
}

/// Whether `text` stands at `index`.
func has(_ text: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, bytes.count - index >= count else { return false }
    for place in 0..<count where bytes[index + place] != text.utf8Start[place] { return false }
    return true
}

/// The same for ASCII letters of either case; `text` is in lower case.
func hasFolded(_ text: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, bytes.count - index >= count else { return false }
    for place in 0..<count where folded(bytes[index + place]) != text.utf8Start[place] { return false }
    return true
}

/// An ASCII letter in lower case; any other byte as it is.
func folded(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }

func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
