// SPDX-License-Identifier: Apache-2.0

/// The seven-bit mail charsets with shift states: ISO-2022-JP, -KR, -CN (RFC 1468, 1557, 1922) and HZ (RFC 1843).
enum ISO2022 {
    enum Family: Hashable, Sendable {
        case japanese, korean, chinese

        /// The converters whose tables the family needs.
        var converters: [String] {
            switch self {
            case .japanese: ["EUC-JP-MS", "CP932"]
            case .korean: ["CP949"]
            case .chinese: ["GB18030", "EUC-TW"]
            }
        }
    }

    /// Which set of characters a pair of bytes is taken from.
    private enum Plane {
        case ascii
        case katakana
        case doubles(Int)
        case triples
    }

    /// The escape sequences by their bytes after ESC; the value says which set they choose.
    private static func plane(_ sequence: ArraySlice<UInt8>, _ family: Family) -> (Plane, length: Int)? {
        let known: [(String, Plane)] =
            switch family {
            case .japanese:
                [
                    ("(B", .ascii), ("(J", .ascii), ("(I", .katakana), ("$@", .doubles(0)), ("$B", .doubles(0)), ("$(D", .triples),
                    ("$(B", .doubles(0)), ("&@", .ascii),
                ]
            case .korean: [("$)C", .doubles(0))]
            case .chinese: [("$)A", .doubles(0)), ("$)G", .doubles(1)), ("$)E", .doubles(0))]
            }
        for (text, plane) in known where sequence.starts(with: text.utf8) { return (plane, text.utf8.count) }
        return nil
    }

    static func decode(_ bytes: ArraySlice<UInt8>, _ family: Family, by tables: [ConversionTable], into sink: inout TextSink) {
        let usesShift = family != .japanese
        var shifted = Plane.doubles(0)
        var plane = Plane.ascii
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x1B {
                if let (chosen, length) = Self.plane(bytes[(index + 1)...].prefix(3), family) {
                    if usesShift { shifted = chosen } else { plane = chosen }
                    index += 1 + length
                } else {
                    sink.damage(at: index, length: 1)
                    index += 1
                }
            } else if usesShift, byte == 0x0E || byte == 0x0F {
                plane = byte == 0x0E ? shifted : .ascii
                index += 1
            } else if byte < 0x21 || byte == 0x7F {
                // Every line begins in ASCII, so that a lost escape costs one line.
                if byte == 0x0A { plane = .ascii }
                sink.ascii(bytes[index...index])
                index += 1
            } else {
                index += character(bytes, at: index, plane, tables, &sink)
            }
        }
    }

    private static func character(
        _ bytes: ArraySlice<UInt8>, at index: Int, _ plane: Plane, _ tables: [ConversionTable], _ sink: inout TextSink
    ) -> Int {
        let lead = bytes[index]
        let trail = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
        let code = Int(lead | 0x80) << 8 | Int(trail | 0x80)
        var value: UInt32 = 0
        switch plane {
        case .ascii:
            if lead < 0x80 { sink.ascii(bytes[index...index]) } else { sink.damage(at: index, length: 1) }
            return 1
        case .katakana:
            let value = lead < 0x80 ? tables[1].singles[Int(lead | 0x80)] : 0
            if value != 0 { sink.scalar(value, at: index, length: 1) } else { sink.damage(at: index, length: 1) }
            return 1
        case .doubles(let table):
            if lead < 0x80, (0x21...0x7E).contains(trail), !tables[table].doubles.isEmpty { value = tables[table].doubles[code] }
        case .triples:
            if lead < 0x80, (0x21...0x7E).contains(trail), !tables[0].triples.isEmpty { value = tables[0].triples[code] }
        }
        if value != 0, value < ConversionTable.firstPair {
            sink.scalar(value, at: index, length: 2)
            return 2
        }
        let length = (0x21...0x7E).contains(trail) && lead < 0x80 ? 2 : 1
        sink.damage(at: index, length: length)
        return length
    }

    static func decodeHZ(_ bytes: ArraySlice<UInt8>, by table: ConversionTable, into sink: inout TextSink) {
        var plane = Plane.ascii
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            if byte == UInt8(ascii: "~"), next == UInt8(ascii: "{") || next == UInt8(ascii: "}") {
                plane = next == UInt8(ascii: "{") ? .doubles(0) : .ascii
                index += 2
            } else if byte == UInt8(ascii: "~"), next == UInt8(ascii: "~") {
                sink.scalar(UInt32(byte), at: index, length: 2)
                index += 2
            } else if byte == UInt8(ascii: "~"), next == 0x0A {
                index += 2
                plane = .ascii
            } else if byte < 0x21 || byte == 0x7F {
                if byte == 0x0A { plane = .ascii }
                sink.ascii(bytes[index...index])
                index += 1
            } else {
                index += character(bytes, at: index, plane, [table], &sink)
            }
        }
    }
}
