// SPDX-License-Identifier: Apache-2.0

/// Blanks, comments, numbers and bare keys.
extension JSONParser {
    mutating func skipBlanks() throws(JSONProblem) {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case 0x0B, 0x0C:
                guard isJSON5 else { return }
                position += 1
            case UInt8(ascii: "/"):
                guard isJSON5, position + 1 < end else { return }
                if bytes[position + 1] == UInt8(ascii: "/") {
                    position += 2
                    while position < end, !isLineEnd { position += 1 }
                } else if bytes[position + 1] == UInt8(ascii: "*") {
                    try skipComment()
                } else {
                    return
                }
            case 0x80...:
                guard isJSON5, let length = wideBlankLength else { return }
                position += length
            default: return
            }
        }
    }

    private mutating func skipComment() throws(JSONProblem) {
        let start = position
        position += 2
        while position + 1 < end {
            if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
                position += 2
                return
            }
            position += 1
        }
        throw problem(.unclosedComment, at: start)
    }

    private var isLineEnd: Bool {
        byte == 0x0A || byte == 0x0D || (byte == 0xE2 && (scalar?.value == 0x2028 || scalar?.value == 0x2029))
    }

    /// The character that begins here; nil when it is damaged.
    var scalar: Unicode.Scalar? {
        var sequence = UTF8Sequence(bytes[position..<end])
        return sequence.next()?.scalar
    }

    /// JSON5's blanks beyond ASCII: no-break space, byte order mark, line separators and Unicode's Zs.
    private var wideBlankLength: Int? {
        guard let scalar else { return nil }
        switch scalar.value {
        case 0xA0, 0xFEFF, 0x2028, 0x2029, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return UTF8.width(scalar)
        default: return nil
        }
    }

    mutating func number() throws(JSONProblem) -> String {
        let start = position
        if byte == UInt8(ascii: "-") || (isJSON5 && byte == UInt8(ascii: "+")) { position += 1 }
        if isJSON5, take("Infinity") || take("NaN") { return text(from: start) }
        let next = position + 1 < end ? bytes[position + 1] : 0
        if isJSON5, byte == UInt8(ascii: "0"), next == UInt8(ascii: "x") || next == UInt8(ascii: "X") {
            position += 2
            guard skipDigits(hexadecimal: true) > 0, !Self.isWordByte(byte) else { throw problem(.badNumber, at: start) }
            return text(from: start)
        }
        let startsWithZero = byte == UInt8(ascii: "0")
        let whole = skipDigits()
        if startsWithZero, whole > 1 { throw problem(.badNumber, at: start) }
        var fraction = 0
        if byte == UInt8(ascii: ".") {
            position += 1
            fraction = skipDigits()
            if fraction == 0, !isJSON5 { throw problem(.badNumber, at: start) }
        }
        guard whole > 0 || (isJSON5 && fraction > 0) else { throw problem(.badNumber, at: start) }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            position += 1
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { position += 1 }
            guard skipDigits() > 0 else { throw problem(.badNumber, at: start) }
        }
        if Self.isWordByte(byte) || byte == UInt8(ascii: ".") { throw problem(.badNumber, at: start) }
        return text(from: start)
    }

    private mutating func skipDigits(hexadecimal: Bool = false) -> Int {
        let start = position
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): position += 1
            case UInt8(ascii: "a")...UInt8(ascii: "f") where hexadecimal, UInt8(ascii: "A")...UInt8(ascii: "F") where hexadecimal:
                position += 1
            default: return position - start
            }
        }
        return position - start
    }

    func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

    /// An ECMAScript 5.1 IdentifierName: letters, digits, "$", "_" and \u escapes of such.
    mutating func identifier() throws(JSONProblem) -> String {
        let start = position
        var name = ""
        while position < end {
            let here = position
            let part: Unicode.Scalar
            if byte == UInt8(ascii: "\\") {
                position += 1
                guard byte == UInt8(ascii: "u") else { throw problem(.badEscape, at: here) }
                position += 1
                guard let value = hexadecimal(4), let escaped = Unicode.Scalar(value) else { throw problem(.badEscape, at: here) }
                part = escaped
                guard isIdentifierPart(part, first: name.isEmpty) else { throw problem(.badEscape, at: here) }
            } else {
                guard let plain = scalar, isIdentifierPart(plain, first: name.isEmpty) else { break }
                part = plain
                position += UTF8.width(plain)
            }
            name.unicodeScalars.append(part)
        }
        if position == start { throw expected("a key") }
        return name
    }

    private func isIdentifierPart(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        if scalar == "$" || scalar == "_" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: return true
        case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return !first
        default: return !first && (scalar.value == 0x200C || scalar.value == 0x200D)
        }
    }

    /// Exactly `count` hexadecimal digits, or nil.
    mutating func hexadecimal(_ count: Int) -> UInt32? {
        guard end - position >= count else { return nil }
        var value: UInt32 = 0
        for index in position..<position + count {
            let byte = bytes[index]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        position += count
        return value
    }
}
