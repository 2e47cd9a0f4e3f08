// SPDX-License-Identifier: Apache-2.0

/// A cursor over the tokens of JSON text in memory (RFC 8259 section 2).
struct JSONTokens {
    private let memory: UnsafeRawBufferPointer
    private let end: Int
    var at: Int
    /// Those that were passed.
    private(set) var lineFeeds = 0

    init(_ memory: UnsafeRawBufferPointer, at: Int, to end: Int) {
        self.memory = memory
        self.at = at
        self.end = end
    }

    /// The byte here; nil at the end.
    var byte: UInt8? { at < end ? memory[at] : nil }

    @inline(__always)
    mutating func skipBlanks() {
        while at < end {
            if memory[at] > 0x20 { return }
            switch memory[at] {
            case 0x0A:
                at &+= 1
                lineFeeds &+= 1
                // Laid-out text: a line end and a run of spaces.
                while at &+ 8 <= end, memory.loadUnaligned(fromByteOffset: at, as: UInt64.self) == 0x2020_2020_2020_2020 { at &+= 8 }
            case 0x20, 0x09, 0x0D: at &+= 1
            default: return
            }
        }
    }

    /// Moves over the string that begins here and says whether it has escapes; nil when it is none.
    mutating func string() -> Bool? {
        var index = JSONTokens.special(memory, at &+ 1, end)
        var hasEscapes = false
        while index < end {
            if memory[index] == UInt8(ascii: "\"") {
                at = index &+ 1
                return hasEscapes
            }
            guard memory[index] == UInt8(ascii: "\\"), index &+ 1 < end else { return nil }
            hasEscapes = true
            switch memory[index &+ 1] {
            case UInt8(ascii: "u"):
                guard index &+ 6 <= end, JSONTokens.hexadecimal(memory, index &+ 2) != nil else { return nil }
                index &+= 6
                // Escapes come in runs.
                if index < end, memory[index] == UInt8(ascii: "\\") { continue }
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
                UInt8(ascii: "r"), UInt8(ascii: "t"):
                index &+= 2
            default: return nil
            }
            index = JSONTokens.special(memory, index, end)
        }
        return nil
    }

    /// The first quote, backslash or control character, or the end.
    @inline(__always)
    static func special(_ memory: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        let quotes = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
        let escapes = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
        let controls = SIMD16<UInt8>(repeating: 0x20)
        var index = start
        while index &+ 16 <= end {
            let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            let hits = unsafeBitCast((here .== quotes) .| (here .== escapes) .| (here .< controls), to: SIMD2<UInt64>.self)
            if hits[0] != 0 { return index &+ hits[0].trailingZeroBitCount / 8 }
            if hits[1] != 0 { return index &+ 8 &+ hits[1].trailingZeroBitCount / 8 }
            index &+= 16
        }
        while index < end, memory[index] != UInt8(ascii: "\""), memory[index] != UInt8(ascii: "\\"), memory[index] >= 0x20 { index &+= 1 }
        return min(index, end)
    }

    /// Four hexadecimal digits, all at once.
    @inline(__always)
    static func hexadecimal(_ memory: UnsafeRawBufferPointer, _ index: Int) -> UInt32? {
        let written = UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        let letters = (written & 0x4040_4040) >> 6
        // A digit's low half is its value; a letter's is nine less.
        let values = (written & 0x0F0F_0F0F) &+ letters &* 9
        let tens = (values &+ 0x0606_0606) & 0x1010_1010
        let expected = values &+ 0x3030_3030 &+ (tens >> 4) &* 0x27
        guard values & 0x1010_1010 == 0, expected == written | letters << 5 else { return nil }
        let ordered = values.byteSwapped
        return ordered >> 12 & 0xF000 | ordered >> 8 & 0x0F00 | ordered >> 4 & 0x00F0 | ordered & 0x000F
    }

    /// Moves over a number or a word; nil when it is none.
    mutating func scalar(_ first: UInt8) -> JSONTape.Kind? {
        switch first {
        case UInt8(ascii: "t"): word("true") ? .yes : nil
        case UInt8(ascii: "f"): word("false") ? .no : nil
        case UInt8(ascii: "n"): word("null") ? .null : nil
        case UInt8(ascii: "-"), 0x30...0x39: number() ? .number : nil
        default: nil
        }
    }

    private mutating func word(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end &- at >= count else { return false }
        for index in 0..<count where memory[at &+ index] != word.utf8Start[index] { return false }
        if at &+ count < end, JSONParser.isWordByte(memory[at &+ count]) { return false }
        at &+= count
        return true
    }

    private mutating func digits() -> Int {
        let start = at
        while at < end, (0x30...0x39).contains(memory[at]) { at &+= 1 }
        return at &- start
    }

    private mutating func number() -> Bool {
        if byte == UInt8(ascii: "-") { at &+= 1 }
        let startsWithZero = byte == UInt8(ascii: "0")
        let whole = digits()
        if whole == 0 || (startsWithZero && whole > 1) { return false }
        if byte == UInt8(ascii: ".") {
            at &+= 1
            if digits() == 0 { return false }
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            at &+= 1
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { at &+= 1 }
            if digits() == 0 { return false }
        }
        return byte.map { !JSONParser.isWordByte($0) && $0 != UInt8(ascii: ".") } ?? true
    }
}
