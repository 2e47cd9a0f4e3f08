// SPDX-License-Identifier: Apache-2.0

/// The pieces that rich text is written in. Source: RTF 1.9.1, "Conventions of an RTF Reader".
enum RichTextToken: Equatable {
    case open, close
    /// A control word and its number, if it has one.
    case word(ArraySlice<UInt8>, Int?)
    /// "\" and a byte that is neither a letter nor an apostrophe.
    case symbol(UInt8)
    /// \'hh
    case byte(UInt8)
    case text(Range<Int>)
}

/// Reads one token after the other; anything is a token of some kind.
struct RichTextScanner {
    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Passes over the data of \bin.
    mutating func skip(_ count: Int) { index = min(bytes.count, index + max(0, min(count, bytes.count))) }

    mutating func next() -> RichTextToken? {
        // Line ends between tokens are the writer's own.
        while index < bytes.count, bytes[index] == 0x0D || bytes[index] == 0x0A || bytes[index] == 0 { index += 1 }
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"):
            index += 1
            return .open
        case UInt8(ascii: "}"):
            index += 1
            return .close
        case UInt8(ascii: "\\"): return control()
        default:
            let start = index
            while index < bytes.count, !RichTextScanner.ends(bytes[index]) { index += 1 }
            return .text(start..<index)
        }
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\\") || byte == 0x0D || byte == 0x0A || byte == 0
    }

    private mutating func control() -> RichTextToken {
        index += 1
        guard index < bytes.count else { return .symbol(0) }
        let first = bytes[index]
        if first == UInt8(ascii: "'") {
            let digits = bytes[(index + 1)..<min(index + 3, bytes.count)].prefix { RichTextScanner.value($0) != nil }
            index += 1 + digits.count
            // Fewer than two digits are no byte; they are passed over.
            guard digits.count == 2 else { return .symbol(first) }
            return .byte(digits.reduce(0) { $0 << 4 | (RichTextScanner.value($1) ?? 0) })
        }
        guard isLetter(first) else {
            index += 1
            return .symbol(first)
        }
        let start = index
        while index < bytes.count, isLetter(bytes[index]), index - start < 32 { index += 1 }
        let name = bytes[start..<index]
        let number = number()
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return .word(name, number)
    }

    private mutating func number() -> Int? {
        let isNegative = index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && RichTextScanner.isDigit(bytes[index + 1])
        if isNegative { index += 1 }
        var value: Int?
        while index < bytes.count, RichTextScanner.isDigit(bytes[index]) {
            value = min((value ?? 0) * 10 + Int(bytes[index] - 0x30), 1 << 32)
            index += 1
        }
        return value.map { isNegative ? -$0 : $0 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
