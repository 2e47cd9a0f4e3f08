// SPDX-License-Identifier: Apache-2.0

/// The encodings of Unicode itself, and windows-1252, none of which needs a converter of the system.
enum UnicodeDecoder {
    static func utf8(_ bytes: ArraySlice<UInt8>, into sink: inout TextSink) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let end = endOfASCII(bytes, from: index)
            if end > index { sink.ascii(bytes[index..<end]) }
            index = end
            var rest = UTF8Sequence(bytes[index...])
            while index < bytes.endIndex, bytes[index] >= 0x80, let (scalar, range) = rest.next() {
                if let scalar {
                    sink.scalar(scalar.value, at: range.lowerBound, length: range.count)
                } else {
                    sink.damage(at: range.lowerBound, length: range.count)
                }
                index = range.upperBound
            }
        }
    }

    static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, into sink: inout TextSink) {
        let highByte = bigEndian ? 0 : 1
        var index = bytes.startIndex
        func unit(_ index: Int) -> UInt32 { UInt32(bytes[index + highByte]) << 8 | UInt32(bytes[index + 1 - highByte]) }
        while index + 1 < bytes.endIndex {
            let first = unit(index)
            if (0xD800..<0xDC00).contains(first), index + 3 < bytes.endIndex, (0xDC00..<0xE000).contains(unit(index + 2)) {
                sink.scalar(0x10000 + (first - 0xD800) << 10 + (unit(index + 2) - 0xDC00), at: index, length: 4)
                index += 4
            } else {
                sink.scalar(first, at: index, length: 2)
                index += 2
            }
        }
        if index < bytes.endIndex { sink.damage(at: index, length: 1) }
    }

    static func utf32(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, into sink: inout TextSink) {
        var index = bytes.startIndex
        while index + 3 < bytes.endIndex {
            var value: UInt32 = 0
            for place in 0..<4 { value = value << 8 | UInt32(bytes[index + (bigEndian ? place : 3 - place)]) }
            sink.scalar(value, at: index, length: 4)
            index += 4
        }
        if index < bytes.endIndex { sink.damage(at: index, length: bytes.endIndex - index) }
    }

    /// RFC 2152: base64 of UTF-16 between "+" and the first byte that is not base64; a "-" there is swallowed.
    static func utf7(_ bytes: ArraySlice<UInt8>, into sink: inout TextSink) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "+") else {
                let end = endOfASCII(bytes, from: index, excluding: UInt8(ascii: "+"))
                if end > index { sink.ascii(bytes[index..<end]) } else { sink.damage(at: index, length: 1) }
                index = max(end, index + 1)
                continue
            }
            index += 1
            if index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") {
                sink.scalar(0x2B, at: index - 1, length: 2)
                index += 1
                continue
            }
            let start = index
            index = utf7Run(bytes, from: index, into: &sink)
            if index == start { sink.damage(at: start - 1, length: 1) }
            if index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") { index += 1 }
        }
    }

    private static func utf7Run(_ bytes: ArraySlice<UInt8>, from start: Int, into sink: inout TextSink) -> Int {
        var index = start
        var bits: UInt32 = 0
        var width = 0
        var unitStart = start
        var high: (value: UInt32, start: Int)?
        while index < bytes.endIndex, let digit = base64Value(bytes[index]) {
            bits = (bits << 6 | digit) & 0xFFFFFF
            width += 6
            index += 1
            guard width >= 16 else { continue }
            width -= 16
            let unit = bits >> UInt32(width) & 0xFFFF
            if let pending = high {
                high = nil
                if (0xDC00..<0xE000).contains(unit) {
                    sink.scalar(
                        0x10000 + (pending.value - 0xD800) << 10 + (unit - 0xDC00), at: pending.start, length: index - pending.start)
                    unitStart = index
                    continue
                }
                sink.damage(at: pending.start, length: unitStart - pending.start)
            }
            if (0xD800..<0xDC00).contains(unit) {
                high = (unit, unitStart)
            } else {
                sink.scalar(unit, at: unitStart, length: index - unitStart)
            }
            unitStart = index
        }
        if let pending = high { sink.damage(at: pending.start, length: max(1, index - pending.start)) }
        return index
    }

    private static func base64Value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    static func windows1252(_ bytes: ArraySlice<UInt8>, into sink: inout TextSink) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let end = endOfASCII(bytes, from: index)
            if end > index { sink.ascii(bytes[index..<end]) }
            index = end
            while index < bytes.endIndex, bytes[index] >= 0x80 {
                let byte = bytes[index]
                sink.scalar(byte < 0xA0 ? windows1252Controls[Int(byte) - 0x80] : UInt32(byte), at: index, length: 1)
                index += 1
            }
        }
    }

    /// 0x80…0x9F; the five bytes that mean nothing are their C1 controls, as in the WHATWG index.
    private static let windows1252Controls: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
