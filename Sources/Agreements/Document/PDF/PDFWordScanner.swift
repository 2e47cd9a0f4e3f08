// SPDX-License-Identifier: Apache-2.0

/// Reads the XHTML of `pdftotext -bbox-layout` in one pass: pages and words with their boxes; whatever else stands there is passed over.
///
/// No tree is built, and bytes that are not as the program writes them yield no word instead of an error.
struct PDFWordScanner {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 0
    private var block = 0
    private(set) var pages: [PDFPage] = []
    /// Whether the last page was closed.
    private(set) var isComplete = false

    /// Words beyond are not read: a page of this many is no agreement.
    private static let wordLimit = 2_000_000
    /// Points; no page is larger.
    private static let reach = 20_000.0
    private var count = 0

    static func scan(_ bytes: [UInt8]) -> PDFWordScanner {
        var scanner = PDFWordScanner(bytes)
        scanner.run()
        return scanner
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func run() {
        while let start = next(0x3C, from: at) {
            at = start + 1
            if opens("word") {
                word()
            } else if opens("line") {
                line += 1
            } else if opens("block") {
                block += 1
            } else if opens("page") {
                let tag = tagRange()
                let width = number("width", in: tag) ?? 612
                let height = number("height", in: tag) ?? 792
                pages.append(PDFPage(width: max(1, width), height: max(1, height)))
                isComplete = false
            } else if opens("/page") || opens("/doc") {
                isComplete = true
            }
        }
    }

    private func next(_ byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    private func opens(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { name in
            let end = at + name.count
            guard end < bytes.count, bytes[at..<end].elementsEqual(name) else { return false }
            return bytes[end] == 0x20 || bytes[end] == 0x3E
        }
    }

    /// From here to the tag's end; attributes of the program never hold a ">".
    private mutating func tagRange() -> Range<Int> {
        let end = next(0x3E, from: at) ?? bytes.count
        defer { at = min(end + 1, bytes.count) }
        return at..<end
    }

    private mutating func word() {
        let tag = tagRange()
        let start = at
        let end = next(0x3C, from: start) ?? bytes.count
        at = end
        guard !pages.isEmpty, count < PDFWordScanner.wordLimit, let left = number("xMin", in: tag), let top = number("yMin", in: tag),
            let right = number("xMax", in: tag), let bottom = number("yMax", in: tag), right >= left, bottom >= top, end < bytes.count
        else { return }
        let text = PDFWordScanner.text(bytes[start..<end])
        guard !text.isEmpty else { return }
        count += 1
        let box = PDFBox(left: left, top: top, right: right, bottom: bottom)
        pages[pages.count - 1].words.append(PDFWord(box, text, line: line, block: block))
    }

    /// A decimal number as the program prints it; nil for anything else and for places off every page.
    private func number(_ name: StaticString, in tag: Range<Int>) -> Double? {
        name.withUTF8Buffer { name in
            var index = tag.lowerBound
            while index + name.count + 2 < tag.upperBound {
                if bytes[index] == name[0], bytes[index..<(index + name.count)].elementsEqual(name), bytes[index + name.count] == 0x3D {
                    return decimal(from: index + name.count + 2, to: tag.upperBound)
                }
                index += 1
            }
            return nil
        }
    }

    private func decimal(from start: Int, to end: Int) -> Double? {
        var index = start
        let isNegative = index < end && bytes[index] == 0x2D
        if isNegative { index += 1 }
        var value = 0.0
        var scale = 0.0
        var digits = 0
        while index < end, bytes[index] != 0x22 {
            if (48...57).contains(bytes[index]) {
                digits += 1
                if scale == 0 {
                    value = value * 10 + Double(bytes[index] - 48)
                } else {
                    value += Double(bytes[index] - 48) * scale
                    scale /= 10
                }
            } else if bytes[index] == 0x2E, scale == 0 {
                scale = 0.1
            } else {
                return nil
            }
            index += 1
        }
        guard digits > 0, digits < 40, value < PDFWordScanner.reach else { return nil }
        return isNegative ? -value : value
    }

    // MARK: text

    private static func text(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == ";", let start = result.suffix(9).lastIndex(of: "&"), let entity = entity(result[(start + 1)...]) {
                result.removeSubrange(start...)
                result.append(entity)
            } else if let letters = ligatures[scalar.value] {
                result += letters.unicodeScalars
            } else if scalar.value >= 0x20, !scalar.isSpace {
                result.append(scalar)
            }
        }
        return result
    }

    private static func entity(_ name: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        switch String(String.UnicodeScalarView(name)) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case let text where text.hasPrefix("#x"): return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case let text where text.hasPrefix("#"): return UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }

    private static let ligatures: [UInt32: String] = [
        0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    ]
}
