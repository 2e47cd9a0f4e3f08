// SPDX-License-Identifier: Apache-2.0

/// Writes words from outside so that none of them can hide, reorder or steer anything.
///
/// Control characters, bidirectional overrides, invisible characters and tags are shown by number: `⟨U+202E⟩`. Source: Unicode TR 36, section 2.10.
enum VisibleText {
    /// What the words are written into.
    enum Place {
        /// HTML text or a quoted attribute: `& < > " '` become entities; line feeds stay.
        case markup
        /// A terminal line or a field: line feeds and tabs become spaces.
        case line
    }

    static func write(_ text: String, for place: Place, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { write($0, for: place, to: &out) }
    }

    /// The words as one line that is safe on a terminal.
    static func line(_ text: String) -> String {
        var out: [UInt8] = []
        write(text, for: .line, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, for place: Place, to out: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                writeASCII(byte, next: index + 1 < bytes.count ? bytes[index + 1] : 0, for: place, to: &out)
                index += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let end = min(index + length, bytes.count)
            var scalar = UInt32(byte) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
            for position in index + 1..<max(end, index + 1) { scalar = scalar << 6 | UInt32(bytes[position] & 0x3F) }
            if isHidden(scalar) {
                writeNumber(of: scalar, to: &out)
            } else {
                out.append(contentsOf: bytes[index..<end])
            }
            index = end
        }
    }

    private static func writeASCII(_ byte: UInt8, next: UInt8, for place: Place, to out: inout [UInt8]) {
        switch (byte, place) {
        case (UInt8(ascii: "&"), .markup): out += "&amp;".utf8
        case (UInt8(ascii: "<"), .markup): out += "&lt;".utf8
        case (UInt8(ascii: ">"), .markup): out += "&gt;".utf8
        case (UInt8(ascii: "\""), .markup): out += "&quot;".utf8
        case (UInt8(ascii: "'"), .markup): out += "&#39;".utf8
        case (0x0A, .markup), (0x09, .markup): out.append(byte)
        case (0x0A, .line), (0x09, .line): out.append(UInt8(ascii: " "))
        case (0x0D, _) where next == 0x0A: break
        case (0x20...0x7E, _): out.append(byte)
        default: writeNumber(of: UInt32(byte), to: &out)
        }
    }

    private static func writeNumber(of scalar: UInt32, to out: inout [UInt8]) {
        out += "⟨U+".utf8
        let digits = String(scalar, radix: 16, uppercase: true).utf8
        for _ in 0..<max(0, 4 - digits.count) { out.append(UInt8(ascii: "0")) }
        out += digits
        out += "⟩".utf8
    }

    /// Whether a scalar is a C1 control, a direction mark, invisible or a tag.
    static func isHidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0x115F, 0x1160, 0x3164, 0xFFA0, 0xE0000...0xE0FFF, 0xFDD0...0xFDEF:
            true
        // Noncharacters: no XML or HTML may hold them.
        default: scalar & 0xFFFE == 0xFFFE
        }
    }
}
