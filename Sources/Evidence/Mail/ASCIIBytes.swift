// SPDX-License-Identifier: Apache-2.0

/// Bytes read as ASCII text: mail is lines of bytes, whatever charset stands between them.
extension [UInt8] {
    /// The first place of a byte in a range, or the range's end.
    func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end else { return end }
        return withUnsafeBytes { memory in
            // Eight bytes a step: this is the loop that every mailbox passes through.
            let ones: UInt64 = 0x0101_0101_0101_0101
            let pattern = ones &* UInt64(byte)
            var index = start
            while index &+ 8 <= end {
                let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
                let hit = (word &- ones) & ~word & (ones &* 0x80)
                if hit != 0 { return index &+ hit.trailingZeroBitCount >> 3 }
                index &+= 8
            }
            while index < end {
                if memory[index] == byte { return index }
                index &+= 1
            }
            return end
        }
    }

    /// Where the line after the one at `start` begins.
    func nextLine(after start: Int, to end: Int) -> Int {
        Swift.min(firstIndex(of: 0x0A, from: start, to: end) + 1, end)
    }

    /// The line at `start` without its LF or CRLF.
    func line(at start: Int, to end: Int) -> ArraySlice<UInt8> {
        var stop = firstIndex(of: 0x0A, from: start, to: end)
        if stop > start, self[stop - 1] == 0x0D { stop -= 1 }
        return self[start..<stop]
    }
}

extension UInt8 {
    var isASCIIBlank: Bool { self == 0x20 || self == 0x09 }
    /// Space, tab, LF, VT, FF or CR.
    var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// The value of a hexadecimal digit in either case.
    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without white space at its ends.
    var trimmed: ArraySlice<UInt8> {
        var lower = startIndex
        var upper = endIndex
        while lower < upper, self[lower].isASCIISpace { lower += 1 }
        while upper > lower, self[upper - 1].isASCIISpace { upper -= 1 }
        return self[lower..<upper]
    }

    /// Whether it begins with ASCII words, whatever their case; `words` are lower case.
    func begins(_ words: StaticString) -> Bool {
        words.withUTF8Buffer { words in
            guard count >= words.count else { return false }
            for offset in 0..<words.count where self[startIndex + offset].asciiLowercased != words[offset] { return false }
            return true
        }
    }

    /// Whether it begins with some bytes, ASCII letters in lower case, whatever its own case.
    func beginsLower(_ words: [UInt8]) -> Bool {
        guard count >= words.count else { return false }
        var offset = 0
        while offset < words.count {
            if self[startIndex + offset].asciiLowercased != words[offset] { return false }
            offset += 1
        }
        return true
    }

    /// Whether it is these ASCII words, whatever their case; `words` are lower case.
    func isWord(_ words: StaticString) -> Bool { count == words.utf8CodeUnitCount && begins(words) }

    /// With ASCII letters in lower case.
    var asciiLowercased: [UInt8] { map(\.asciiLowercased) }

    var text: String { String(decoding: self, as: UTF8.self) }
}

extension Collection<UInt8> {
    /// Whether bytes stand at the start.
    func hasPrefix(_ prefix: [UInt8]) -> Bool { count >= prefix.count && self.prefix(prefix.count).elementsEqual(prefix) }
    /// Whether bytes stand at the end.
    func hasSuffix(_ suffix: [UInt8]) -> Bool { count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix) }
}
