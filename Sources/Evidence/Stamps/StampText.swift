// SPDX-License-Identifier: Apache-2.0

/// The head of a line or a cell in plain letters: invisible marks dropped, every blank a space, digits and punctuation of other scripts in ASCII.
///
/// Phones and spreadsheets put U+200E, U+202F and full-width forms into stamps; a scanner that meets only ASCII stays simple.
struct StampText {
    private(set) var bytes: [UInt8] = []
    /// For each byte behind the plain ones the offset it came from; one more for the end.
    private var origins: [Int] = []
    /// Where the bytes begin, and how many of the first came over unchanged, so that their origins need no list.
    private let start: Int
    private let plain: Int

    /// The offset that a byte came from; that of the end for the count of bytes.
    func origin(_ index: Int) -> Int { index < plain ? start + index : origins[index - plain] }

    /// Rewrites at most `limit` bytes of `source` from `start`; stops at a line end.
    init(_ source: [UInt8], from start: Int, to end: Int, limit: Int = 96) {
        let end = min(end, source.count)
        var index = max(0, start)
        self.start = index
        let plainEnd = min(end, index + limit)
        while index < plainEnd, source[index] < 0x80, source[index] != 0x09, source[index] != 0x0A, source[index] != 0x0D { index += 1 }
        plain = index - self.start
        bytes.reserveCapacity(min(limit, max(0, end - self.start)))
        bytes += source[self.start..<index]
        if index < end, source[index] >= 0x80 || source[index] == 0x09 { origins.reserveCapacity(limit - plain + 4) }
        while index < end, bytes.count < limit {
            let byte = source[index]
            if byte == 0x0A || byte == 0x0D { break }
            if byte < 0x80 {
                append(byte == 0x09 ? 0x20 : byte, index)
                index += 1
                continue
            }
            let length = StampText.length(of: byte)
            guard index + length <= end else { break }
            let scalar = StampText.scalar(source, index, length)
            switch scalar {
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0x061C: break
            case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: append(0x20, index)
            case 0x0660...0x0669: append(UInt8(0x30 + scalar - 0x0660), index)
            case 0x06F0...0x06F9: append(UInt8(0x30 + scalar - 0x06F0), index)
            case 0x0966...0x096F: append(UInt8(0x30 + scalar - 0x0966), index)
            case 0x09E6...0x09EF: append(UInt8(0x30 + scalar - 0x09E6), index)
            case 0xFF01...0xFF5E: append(UInt8(scalar - 0xFF01 + 0x21), index)
            case 0x060C, 0x3001: append(UInt8(ascii: ","), index)
            case 0x2010...0x2015, 0x2212: append(UInt8(ascii: "-"), index)
            default: for offset in 0..<length { append(source[index + offset], index) }
            }
            index += length
        }
        origins.append(index)
    }

    init(_ text: String) {
        let source = text.utf8.count <= 96 ? Array(text.utf8) : Array(text.utf8.prefix(96))
        self.init(source, from: 0, to: source.count)
    }

    private mutating func append(_ byte: UInt8, _ origin: Int) {
        bytes.append(byte)
        origins.append(origin)
    }

    /// Bytes of a UTF-8 sequence by its first byte; 1 for a stray one.
    static func length(of lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func scalar(_ source: [UInt8], _ index: Int, _ length: Int) -> UInt32 {
        guard length > 1 else { return 0xFFFD }
        var value = UInt32(source[index]) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(source[index + offset] & 0x3F) }
        return value
    }
}
