// SPDX-License-Identifier: Apache-2.0

/// Undoes the ways in which other programs write characters that they may not write plainly.
enum Escapes {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// `&#64;`, `&#x40;`, `&commat;`: the scalars and the place after it.
    static func entity(_ bytes: Bytes, _ index: Int) -> ([UInt32], Int)? {
        var end = index + 1
        while end < bytes.count, end - index < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let name = bytes[index + 1..<end]
        if name.first == UInt8(ascii: "#") {
            let digits = name.dropFirst()
            let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
            guard
                let value = UInt32(String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self), radix: isHex ? 16 : 10),
                Unicode.Scalar(value) != nil, value != 0
            else { return nil }
            return ([value], end + 1)
        }
        let named: [String: UInt32] = [
            "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0x20, "commat": 0x40, "period": 0x2E, "colon": 0x3A,
            "sol": 0x2F, "lowbar": 0x5F, "hyphen": 0x2D, "equals": 0x3D, "plus": 0x2B, "shy": 0xAD, "zwj": 0x200D, "zwnj": 0x200C,
        ]
        return named[String(decoding: name, as: UTF8.self)].map { ([$0], end + 1) }
    }

    /// Octets as two hexadecimal digits after the same sign, read as UTF-8: `%E5%BC%A0`, `=E5=BC=A0`.
    static func octets(_ bytes: Bytes, _ index: Int) -> ([UInt32], Int)? {
        let sign = bytes[index]
        var octets: [UInt8] = []
        var end = index
        while octets.count < 4, end + 2 < bytes.count, bytes[end] == sign, let high = digit(bytes[end + 1]), let low = digit(bytes[end + 2])
        {
            octets.append(high << 4 | low)
            end += 3
            // One scalar at a time: the next octets have a place of their own.
            let length = octets[0] >= 0xF0 ? 4 : octets[0] >= 0xE0 ? 3 : octets[0] >= 0xC0 ? 2 : 1
            if octets.count == length {
                guard let text = String(validating: octets, as: UTF8.self), let scalar = text.unicodeScalars.first, scalar.value >= 0x20
                else { return nil }
                return ([scalar.value], end)
            }
        }
        return nil
    }

    /// `\u0040`, `\x40`, and a line that a backslash ends.
    static func backslash(_ bytes: Bytes, _ index: Int) -> ([UInt32], Int)? {
        guard index + 1 < bytes.count else { return nil }
        let length: Int
        switch bytes[index + 1] {
        case UInt8(ascii: "u"): length = 4
        case UInt8(ascii: "x"): length = 2
        default: return nil
        }
        guard index + 1 + length < bytes.count else { return nil }
        var value: UInt32 = 0
        for position in index + 2..<index + 2 + length {
            guard let next = digit(bytes[position]) else { return nil }
            value = value << 4 | UInt32(next)
        }
        guard Unicode.Scalar(value) != nil, value >= 0x20 else { return nil }
        return ([value], index + 2 + length)
    }

    /// `=` at the end of a line stands for nothing.
    static func softBreak(_ bytes: Bytes, _ index: Int) -> ([UInt32], Int)? {
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return ([], index + 2) }
        if index + 2 < bytes.count, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A { return ([], index + 3) }
        return nil
    }

    /// Base 64 without line ends, padded or not, either alphabet; nil where it is not that, or not text.
    static func base64(_ scalars: ArraySlice<UInt32>) -> String? {
        var octets: [UInt8] = []
        var (bits, held): (UInt32, Int) = (0, 0)
        for scalar in scalars where scalar != 0x3D {
            let value: UInt32
            switch scalar {
            case 0x41...0x5A: value = scalar - 0x41
            case 0x61...0x7A: value = scalar - 0x61 + 26
            case 0x30...0x39: value = scalar - 0x30 + 52
            case 0x2B, 0x2D: value = 62
            case 0x2F, 0x5F: value = 63
            default: return nil
            }
            bits = bits << 6 | value
            held += 6
            if held >= 8 {
                held -= 8
                octets.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        guard let text = String(validating: octets, as: UTF8.self) else { return nil }
        return text.unicodeScalars.contains { $0.value < 0x09 || ($0.value > 0x0D && $0.value < 0x20) } ? nil : text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
