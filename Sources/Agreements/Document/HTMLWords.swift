// SPDX-License-Identifier: Apache-2.0

import Formats

/// The words of HTML's text, each scalar with the bytes it was written in: entities resolved, stray markup between them passed over.
struct HTMLWords {
    /// In UTF-8.
    let bytes: [UInt8]
    /// Where the bytes stand in the file.
    let offset: Int

    /// How a text is shown.
    enum Style {
        case plain
        /// Line breaks are those of the file.
        case preformatted
        /// A footnote's mark: see `Passage.appendMarker`.
        case marker
    }

    /// Appends the text of a node; `range` holds the bytes of that text and what the parser dropped around it.
    func append(_ text: String, _ range: Range<Int>, _ style: Style, to passage: inout Passage) {
        var at = range.lowerBound
        var isLost = false
        for scalar in text.unicodeScalars {
            if scalar.isSpace || scalar == "\u{A0}" {
                passage.appendGap(at: at + offset, style == .preformatted && scalar == "\n" ? "\n" : " ")
                continue
            }
            var place = at..<max(at, range.upperBound)
            if !isLost {
                if let found = self.place(of: scalar, from: at, to: range.upperBound) {
                    place = found
                    at = found.upperBound
                } else {
                    // Never met: where the parser and this walk part, the rest of the text is cited as a whole.
                    isLost = true
                }
            }
            if style == .marker {
                passage.appendMarker(scalar, from: place.lowerBound + offset, to: place.upperBound + offset)
            } else {
                passage.append(scalar, from: place.lowerBound + offset, to: place.upperBound + offset)
            }
        }
    }

    /// The bytes that write `scalar`, the first at or after `start` but for spaces and markup.
    private func place(of scalar: Unicode.Scalar, from start: Int, to end: Int) -> Range<Int>? {
        var at = start
        while at < min(end, bytes.count) {
            let byte = bytes[at]
            if byte == UInt8(ascii: "<"), let after = endOfMarkup(at, end) {
                at = after
            } else if byte == UInt8(ascii: "&"), let (value, length) = HTMLEntity.read(bytes, at: at) {
                // The parser leaves numbers from 128 to 159 as they are; what it dropped is passed over.
                if value == scalar.value || (0x80..<0xA0).contains(scalar.value) { return at..<min(at + length, end) }
                at += length
            } else if let length = width(of: scalar, at: at, end) {
                return at..<(at + length)
            } else if byte == UInt8(ascii: "&"), let close = bytes[at..<min(end, at + 32)].firstIndex(of: UInt8(ascii: ";")) {
                // A name that the parser knows and this table does not.
                return at..<(close + 1)
            } else if byte <= 0x20 {
                at += 1
            } else if byte == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 {
                at += 2
            } else {
                return nil
            }
        }
        return nil
    }

    private func width(of scalar: Unicode.Scalar, at index: Int, _ end: Int) -> Int? {
        guard let units = UTF8.encode(scalar), index + units.count <= min(end, bytes.count),
            bytes[index..<(index + units.count)].elementsEqual(units)
        else { return nil }
        return units.count
    }

    /// After the tag, comment or declaration that begins at `index`; nil for a "<" that is a word.
    private func endOfMarkup(_ index: Int, _ end: Int) -> Int? {
        guard index + 1 < end else { return nil }
        let next = bytes[index + 1]
        guard next == UInt8(ascii: "!") || next == UInt8(ascii: "/") || next == UInt8(ascii: "?") || (97...122).contains(next | 0x20)
        else { return nil }
        let isComment = index + 3 < end && next == UInt8(ascii: "!") && bytes[index + 2] == 0x2D && bytes[index + 3] == 0x2D
        var at = index + 1
        while at < end {
            if bytes[at] == UInt8(ascii: ">"), !isComment || at >= index + 4 && bytes[at - 1] == 0x2D && bytes[at - 2] == 0x2D {
                return at + 1
            }
            at += 1
        }
        return end
    }
}
