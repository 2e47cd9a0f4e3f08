// SPDX-License-Identifier: Apache-2.0

/// Walks bytes as UTF-8, one character at a time; a damaged one is a nil scalar over its maximal well-formed beginning.
///
/// Source of the rule: Unicode 15, section 3.9, table 3-7 and "U+FFFD substitution of maximal subparts".
struct UTF8Sequence {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func next() -> (scalar: Unicode.Scalar?, range: Range<Int>)? {
        guard position < bytes.endIndex else { return nil }
        let start = position
        let lead = bytes[start]
        position += 1
        if lead < 0x80 { return (Unicode.Scalar(lead), start..<position) }

        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        var value: UInt32
        let more: Int
        switch lead {
        case 0xC2...0xDF: (more, value) = (1, UInt32(lead & 0x1F))
        case 0xE0...0xEF:
            (more, value) = (2, UInt32(lead & 0x0F))
            if lead == 0xE0 { low = 0xA0 }
            if lead == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            (more, value) = (3, UInt32(lead & 0x07))
            if lead == 0xF0 { low = 0x90 }
            if lead == 0xF4 { high = 0x8F }
        default: return (nil, start..<position)
        }
        for _ in 0..<more {
            guard position < bytes.endIndex, low <= bytes[position], bytes[position] <= high else { return (nil, start..<position) }
            value = value << 6 | UInt32(bytes[position] & 0x3F)
            position += 1
            low = 0x80
            high = 0xBF
        }
        return (Unicode.Scalar(value), start..<position)
    }
}
