// SPDX-License-Identifier: Apache-2.0

import Formats

/// A text of XML scalar by scalar, each with the bytes that it was written in.
struct DOCXText: IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private let bytes: [UInt8]
    private let base: Int
    private let whole: Range<Int>
    private var at: Int
    /// Bytes and scalars still go together.
    private var isExact = true

    /// Nil for an element.
    init?(_ part: DOCXPart, _ node: Int) {
        let node = part.markup.nodes[node]
        guard case .text(let text) = node.content else { return nil }
        scalars = text.unicodeScalars.makeIterator()
        bytes = part.bytes
        base = part.base
        whole = node.range.clamped(to: 0..<part.bytes.count)
        at = whole.lowerBound
    }

    /// The next scalar; where its own bytes cannot be told (UTF-16), those of the whole text.
    mutating func next() -> (scalar: Unicode.Scalar, range: Range<Int>)? {
        guard let scalar = scalars.next() else { return nil }
        if isExact, let own = step(scalar) { return (scalar, (own.lowerBound + base)..<(own.upperBound + base)) }
        isExact = false
        return (scalar, (whole.lowerBound + base)..<(whole.upperBound + base))
    }

    private mutating func step(_ scalar: Unicode.Scalar) -> Range<Int>? {
        skipMarkup()
        guard at < whole.upperBound else { return nil }
        let start = at
        if bytes[at] == UInt8(ascii: "&") {
            let end = min(whole.upperBound, at + 16)
            guard let close = bytes[at..<end].firstIndex(of: UInt8(ascii: ";")) else { return nil }
            at = close + 1
            return start..<at
        }
        // A line break of two bytes is one line feed in XML.
        if scalar == "\n", bytes[at] == 0x0D {
            at += at + 1 < whole.upperBound && bytes[at + 1] == 0x0A ? 2 : 1
            return start..<at
        }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            guard at < whole.upperBound, bytes[at] == unit else { return nil }
            at += 1
        }
        return start..<at
    }

    /// Comments, instructions and the marks of CDATA sections stand in a text without being of it.
    private mutating func skipMarkup() {
        while at < whole.upperBound {
            if starts("<![CDATA[") {
                at += 9
            } else if starts("]]>") {
                at += 3
            } else if starts("<!--"), let end = end(of: "-->") {
                at = end
            } else if starts("<?"), let end = end(of: "?>") {
                at = end
            } else {
                return
            }
        }
    }

    private func starts(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[at..<whole.upperBound].starts(with: $0) }
    }

    private func end(of text: StaticString) -> Int? {
        text.withUTF8Buffer { text in
            var at = at
            while at + text.count <= whole.upperBound {
                if bytes[at..<whole.upperBound].starts(with: text) { return at + text.count }
                at += 1
            }
            return nil
        }
    }
}
