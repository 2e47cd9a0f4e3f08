// SPDX-License-Identifier: Apache-2.0

/// A line of text as a mail program would show it.
public struct VisibleLine: Hashable, Sendable {
    /// Blanks are collapsed; never empty.
    public let text: String
    /// How many quotations the line is inside; 0 is the author's own text.
    public let quoteDepth: Int
    /// From the line's first visible byte to its last, tags between them included.
    public let range: Range<Int>
}

/// The visible text of an HTML mail body in one pass: linear time, no tree, any damage tolerated.
///
/// Quotations are `blockquote` and the marks of mail programs: `gmail_quote`, `foxmail_quote`, `moz-cite-prefix`, `yahoo_quoted`,
/// `zmail_extra`, `isReplyContent` and their like, and everything after Outlook's `appendonsend`, `divRplyFwdMsg` or line over a header.
/// What stands below the block quotation in Gmail's wrapper is an answer and not quoted.
public enum VisibleText {
    /// The lines of a body in UTF-8; ranges are those of the bytes given.
    public static func lines(_ html: [UInt8]) -> [VisibleLine] {
        var extractor = VisibleTextExtractor(html)
        extractor.run()
        return extractor.lines
    }
}

struct VisibleTextExtractor {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var lines: [VisibleLine] = []
    private var line: [UInt8] = []
    private var lineRange = 0..<0
    private var lineDepth = 0
    private var hasBlank = false
    private var containers = VisibleContainers()
    private var preformatted = 0
    private var tags: VisibleTagReader

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tags = VisibleTagReader(bytes)
    }

    mutating func run() {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "<"): markup()
            case UInt8(ascii: "&"):
                if let (scalar, length) = HTMLEntity.read(bytes, at: index) {
                    show(scalar, length)
                } else {
                    show(UInt32(byte), 1)
                }
            case 0x0A where preformatted > 0:
                endLine()
                index += 1
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x00:
                blank()
                index += 1
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
                blank()
                index += 2
            default: showBytes()
            }
        }
        endLine()
    }

    private mutating func markup() {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            index = tags.endOfDeclaration(index)
        } else if isLetter(next) || (next == UInt8(ascii: "/") && index + 2 < bytes.count && isLetter(bytes[index + 2])) {
            let tag = tags.read(index)
            index = tag.end
            apply(tag)
        } else {
            show(UInt32(UInt8(ascii: "<")), 1)
        }
    }

    private mutating func apply(_ tag: VisibleTag) {
        switch tag.kind {
        case .raw where !tag.isEnd && !tag.isEmpty: index = tags.endOfRawText(tag)
        case .cell:
            if tag.isEnd {
                containers.close(tag)
            } else {
                containers.open(tag)
                if !line.isEmpty, line.last != 0x09 {
                    hasBlank = false
                    line.append(0x09)
                }
            }
        case .container:
            if tag.isBlock || containers.changesDepth(tag) { endLine() }
            if tag.isEnd { containers.close(tag) } else { containers.open(tag) }
        case .preformatted:
            endLine()
            preformatted = max(0, preformatted + (tag.isEnd ? -1 : 1))
        case .block: endLine()
        case .raw, .inline: break
        }
        if !tag.isEnd, tag.startsForwarded {
            endLine()
            containers.forward()
        }
    }

    private mutating func blank() {
        if preformatted > 0, !line.isEmpty { line.append(0x20) } else { hasBlank = true }
    }

    /// A character that takes `length` bytes here.
    private mutating func show(_ scalar: UInt32, _ length: Int) {
        defer { index += length }
        if scalar == 0xA0 || scalar == 0x20 || scalar == 0x09 || scalar == 0x0A || scalar == 0x0D { return blank() }
        guard begin(length) else { return }
        if let character = Unicode.Scalar(scalar) { line.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter) }
    }

    /// Bytes that are neither blank nor the beginning of a tag, an entity or a no-break space.
    private static let isPlain: [Bool] = (0..<256).map { $0 > 0x20 && $0 != 0x3C && $0 != 0x26 && $0 != 0xC2 || (1..<9).contains($0) }

    /// A run of such bytes, taken over as it is.
    private mutating func showBytes() {
        var end = index + 1
        Self.isPlain.withUnsafeBufferPointer { isPlain in
            while end < bytes.count {
                if isPlain[Int(bytes[end])] || (bytes[end] == 0xC2 && !(end + 1 < bytes.count && bytes[end + 1] == 0xA0)) {
                    end += 1
                } else {
                    break
                }
            }
        }
        defer { index = end }
        guard begin(end - index) else { return }
        line += bytes[index..<end]
    }

    /// Gets the line ready for `length` more visible bytes; false inside something hidden.
    private mutating func begin(_ length: Int) -> Bool {
        if containers.isHidden { return false }
        if line.isEmpty {
            lineRange = index..<index
            lineDepth = containers.quoteDepth
        } else if hasBlank, line.last != 0x09, line.last != 0x20 {
            line.append(0x20)
        }
        hasBlank = false
        lineRange = lineRange.lowerBound..<index + length
        return true
    }

    private mutating func endLine() {
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        if containers.awaitsLine, !line.isEmpty, containers.take(line) {
            lineDepth = containers.quoteDepth
            // The sender's line stands before the date's, by which the header is known.
            if let sender = lines.popLast() { lines.append(VisibleLine(text: sender.text, quoteDepth: lineDepth, range: sender.range)) }
        }
        if !line.isEmpty { lines.append(VisibleLine(text: String(decoding: line, as: UTF8.self), quoteDepth: lineDepth, range: lineRange)) }
        line.removeAll(keepingCapacity: true)
        hasBlank = false
    }
}
