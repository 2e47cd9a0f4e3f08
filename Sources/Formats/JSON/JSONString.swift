// SPDX-License-Identifier: Apache-2.0

/// Strings in quotes.
extension JSONParser {
    mutating func string() throws(JSONProblem) -> String {
        let start = position
        let quote = byte
        position += 1
        let first = position
        while position < end, bytes[position] != quote, bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20 { position += 1 }
        if byte == quote, position < end {
            defer { position += 1 }
            return text(from: first)
        }
        var content = Array(bytes[first..<position])
        content.reserveCapacity(2 * content.count + 64)
        while position < end {
            let byte = bytes[position]
            if byte == quote {
                position += 1
                return String(decoding: content, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &content)
            } else if byte < 0x20, !isJSON5 || byte == 0x0A || byte == 0x0D {
                throw problem(byte == 0x0A || byte == 0x0D ? .unclosedString : .controlCharacter)
            } else {
                let run = position
                position += 1
                while position < end, bytes[position] != quote, bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20 {
                    position += 1
                }
                content += bytes[run..<position]
            }
        }
        throw problem(.unclosedString, at: start)
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONProblem) {
        let start = position
        position += 1
        guard position < end else { throw problem(.unexpectedEnd) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(from: start, into: &content)
        default:
            guard isJSON5 else { throw problem(.badEscape, at: start) }
            try json5Escape(byte, from: start, into: &content)
        }
    }

    private mutating func unicodeEscape(from start: Int, into content: inout [UInt8]) throws(JSONProblem) {
        guard var value = hexadecimal(4) else { throw problem(.badEscape, at: start) }
        if (0xD800..<0xDC00).contains(value), end - position >= 6, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            let saved = position
            position += 2
            if let low = hexadecimal(4), (0xDC00..<0xE000).contains(low) {
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            } else {
                position = saved
            }
        }
        let scalar = Unicode.Scalar(value)?.value ?? 0xFFFD
        switch scalar {
        case 0..<0x80: content.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            content.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            content.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            content.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            content.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            content.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            content.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            content.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            content.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            content.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    private mutating func json5Escape(_ byte: UInt8, from start: Int, into content: inout [UInt8]) throws(JSONProblem) {
        switch byte {
        case UInt8(ascii: "v"): content.append(0x0B)
        case UInt8(ascii: "0") where !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self.byte): content.append(0)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): throw problem(.badEscape, at: start)
        case UInt8(ascii: "x"):
            guard let value = hexadecimal(2), let scalar = Unicode.Scalar(value) else { throw problem(.badEscape, at: start) }
            content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case 0x0A: break
        case 0x0D: if self.byte == 0x0A { position += 1 }
        case 0xE2 where end - position >= 2 && bytes[position] == 0x80 && (bytes[position + 1] == 0xA8 || bytes[position + 1] == 0xA9):
            position += 2
        default: content.append(byte)
        }
    }
}
