// SPDX-License-Identifier: Apache-2.0

/// A cursor over the tokens of JSON text in memory (RFC 8259 section 2).
struct JSONTokens {
    private let memory: UnsafeRawBufferPointer
    private let end: Int
    var at: Int

    init(_ memory: UnsafeRawBufferPointer, at: Int, to end: Int) {
        self.memory = memory
        self.at = at
        self.end = end
    }

    /// The byte here; nil at the end.
    var byte: UInt8? { at < end ? memory[at] : nil }

    mutating func skipBlanks() {
        while at < end {
            switch memory[at] {
            case 0x0A:
                at &+= 1
                // Laid-out text: a line end and a run of spaces.
                while at &+ 8 <= end, memory.loadUnaligned(fromByteOffset: at, as: UInt64.self) == 0x2020_2020_2020_2020 { at &+= 8 }
            case 0x20, 0x09, 0x0D: at &+= 1
            default: return
            }
        }
    }

    /// Moves over the string that begins here and says whether it has escapes; nil when it is none.
    mutating func string() -> Bool? {
        let quotes = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
        let escapes = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
        let controls = SIMD16<UInt8>(repeating: 0x20)
        var index = at &+ 1
        var hasEscapes = false
        while true {
            while index &+ 16 <= end {
                let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
                let hits = unsafeBitCast((here .== quotes) .| (here .== escapes) .| (here .< controls), to: SIMD2<UInt64>.self)
                if hits[0] != 0 {
                    index &+= hits[0].trailingZeroBitCount / 8
                    break
                }
                if hits[1] != 0 {
                    index &+= 8 &+ hits[1].trailingZeroBitCount / 8
                    break
                }
                index &+= 16
            }
            while index < end, memory[index] != UInt8(ascii: "\""), memory[index] != UInt8(ascii: "\\"), memory[index] >= 0x20 {
                index &+= 1
            }
            guard index < end else { return nil }
            if memory[index] == UInt8(ascii: "\"") {
                at = index &+ 1
                return hasEscapes
            }
            guard memory[index] == UInt8(ascii: "\\"), index &+ 1 < end else { return nil }
            hasEscapes = true
            switch memory[index &+ 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
                UInt8(ascii: "r"), UInt8(ascii: "t"):
                index &+= 2
            case UInt8(ascii: "u"):
                guard index &+ 6 <= end, JSONTokens.hexadecimal(memory, index &+ 2) != nil else { return nil }
                index &+= 6
            default: return nil
            }
        }
    }

    /// Four hexadecimal digits.
    static func hexadecimal(_ memory: UnsafeRawBufferPointer, _ index: Int) -> UInt32? {
        var value: UInt32 = 0
        for offset in 0..<4 {
            let byte = memory[index &+ offset]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte &- 0x30
            case 0x41...0x46: digit = byte &- 0x37
            case 0x61...0x66: digit = byte &- 0x57
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
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
