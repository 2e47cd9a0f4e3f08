// SPDX-License-Identifier: Apache-2.0

/// The search for the end of a JSON value by its quotes and brackets alone, over bytes that come in pieces.
///
/// It goes on where it stopped: each byte is looked at once. What is inside the value is the JSON reader's to judge.
public struct JSONScan {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    public init() {}

    /// Whether nothing has been opened that is still open.
    public var isAtSurface: Bool { depth == 0 && !isInString }

    /// The index right behind the value, or nil when it does not end before `end`.
    ///
    /// A value without brackets or quotes ends before the comma, bracket or blank that follows it.
    public mutating func end(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        bytes.withUnsafeBytes { memory in
            var index = start
            let end = min(end, memory.count)
            while index < end {
                if isInString {
                    if isEscaped {
                        isEscaped = false
                        index &+= 1
                        continue
                    }
                    index = JSONScan.quoteOrEscape(memory, index, end)
                    guard index < end else { return nil }
                    if memory[index] == UInt8(ascii: "\\") {
                        isEscaped = true
                    } else {
                        isInString = false
                        if depth == 0 { return index &+ 1 }
                    }
                    index &+= 1
                    continue
                }
                switch memory[index] {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth &+= 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth == 0 { return index }
                    depth &-= 1
                    if depth == 0 { return index &+ 1 }
                case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D: if depth == 0 { return index }
                default: break
                }
                index &+= 1
            }
            return nil
        }
    }

    /// The first quote or backslash, or the end.
    static func quoteOrEscape(_ memory: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        let quotes = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
        let escapes = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
        var index = start
        while index &+ 16 <= end {
            let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            let hits = unsafeBitCast((here .== quotes) .| (here .== escapes), to: SIMD2<UInt64>.self)
            if hits[0] | hits[1] != 0 {
                return hits[0] != 0 ? index &+ hits[0].trailingZeroBitCount / 8 : index &+ 8 &+ hits[1].trailingZeroBitCount / 8
            }
            index &+= 16
        }
        while index < end, memory[index] != UInt8(ascii: "\""), memory[index] != UInt8(ascii: "\\") { index &+= 1 }
        return index
    }
}
