// SPDX-License-Identifier: Apache-2.0

/// Where decoders put characters: UTF-8, the count of damaged places and, when asked for, the way back.
struct TextSink {
    private(set) var utf8: [UInt8] = []
    private(set) var defects = 0
    private(set) var map: OffsetMap?

    init(capacity: Int, mapping: Bool) {
        utf8.reserveCapacity(capacity)
        map = mapping ? OffsetMap() : nil
    }

    /// A run of ASCII, taken over byte for byte.
    mutating func ascii(_ bytes: ArraySlice<UInt8>) {
        map?.note(decoded: utf8.count, original: bytes.startIndex, decodedStep: 1, originalStep: 1)
        utf8.append(contentsOf: bytes)
    }

    /// One character from `length` bytes at `original`; a value that is no character is damage.
    mutating func scalar(_ value: UInt32, at original: Int, length: Int) {
        let start = utf8.count
        switch value {
        case 0..<0x80: utf8.append(UInt8(value))
        case 0x80..<0x800:
            utf8.append(0xC0 | UInt8(value >> 6))
            utf8.append(0x80 | UInt8(value & 0x3F))
        case 0x800..<0xD800, 0xE000..<0x10000:
            utf8.append(0xE0 | UInt8(value >> 12))
            utf8.append(0x80 | UInt8(value >> 6 & 0x3F))
            utf8.append(0x80 | UInt8(value & 0x3F))
        case 0x10000..<0x110000:
            utf8.append(0xF0 | UInt8(value >> 18))
            utf8.append(0x80 | UInt8(value >> 12 & 0x3F))
            utf8.append(0x80 | UInt8(value >> 6 & 0x3F))
            utf8.append(0x80 | UInt8(value & 0x3F))
        default: return damage(at: original, length: length)
        }
        map?.note(decoded: start, original: original, decodedStep: utf8.count - start, originalStep: length)
    }

    /// One damaged character: U+FFFD.
    mutating func damage(at original: Int, length: Int) {
        defects += 1
        map?.note(decoded: utf8.count, original: original, decodedStep: 3, originalStep: length)
        utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
}

/// The end of the ASCII run that begins at `start`.
func endOfASCII(_ bytes: ArraySlice<UInt8>, from start: Int, excluding special: UInt8 = 0x80) -> Int {
    var index = start
    while index < bytes.endIndex, bytes[index] < 0x80, bytes[index] != special { index += 1 }
    return index
}
