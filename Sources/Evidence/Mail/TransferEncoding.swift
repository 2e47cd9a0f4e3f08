// SPDX-License-Identifier: Apache-2.0

/// How the bytes of a part are written (RFC 2045 §6). Damage costs the bytes it hits and no more.
enum TransferEncoding: Hashable {
    case identity, base64, quotedPrintable, uuencode

    /// Decoded bytes and how many places were damaged.
    struct Decoded {
        var bytes: [UInt8]
        var defects = 0
    }

    /// The encoding a header names; what nobody knows is read as it stands.
    init(label: ArraySlice<UInt8>?) {
        // "quoted-printable;" and "base64 (x)" are seen.
        let word = (label ?? []).trimmed.prefix { !$0.isASCIISpace && $0 != 0x3B && $0 != 0x28 }
        if word.isWord("base64") {
            self = .base64
        } else if word.isWord("quoted-printable") {
            self = .quotedPrintable
        } else if word.isWord("x-uuencode") || word.isWord("uuencode") || word.isWord("x-uue") || word.isWord("uue") {
            self = .uuencode
        } else {
            self = .identity
        }
    }

    func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
        switch self {
        case .identity: Decoded(bytes: Array(bytes))
        case .base64: TransferEncoding.base64(bytes)
        case .quotedPrintable: TransferEncoding.quotedPrintable(bytes)
        case .uuencode: TransferEncoding.uuencode(bytes)
        }
    }

    /// 0–63 for a digit, 64 for padding, 65 for white space, 66 for anything else.
    private static let base64Values: [UInt8] = {
        var values = [UInt8](repeating: 66, count: 256)
        for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            values[Int(byte)] = UInt8(value)
        }
        values[0x3D] = 64
        for byte in [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D] { values[byte] = 65 }
        return values
    }()

    /// Base64; padding in the middle ends a quantum, other bytes are passed over.
    static func base64(_ input: ArraySlice<UInt8>) -> Decoded {
        var defects = 0
        let values = base64Values
        let output = [UInt8](unsafeUninitializedCapacity: input.count / 4 * 3 + 3) { out, count in
            values.withUnsafeBufferPointer { values in
                input.withUnsafeBufferPointer { input in
                    var bits: UInt32 = 0
                    var digits = 0
                    var index = 0
                    while index < input.count {
                        // Four digits that begin a group are three bytes.
                        while digits == 0, index &+ 4 <= input.count {
                            let a = values[Int(input[index])]
                            let b = values[Int(input[index &+ 1])]
                            let c = values[Int(input[index &+ 2])]
                            let d = values[Int(input[index &+ 3])]
                            guard (a | b | c | d) < 64 else { break }
                            let group = UInt32(a) << 18 | UInt32(b) << 12 | UInt32(c) << 6 | UInt32(d)
                            out[count] = UInt8(truncatingIfNeeded: group >> 16)
                            out[count &+ 1] = UInt8(truncatingIfNeeded: group >> 8)
                            out[count &+ 2] = UInt8(truncatingIfNeeded: group)
                            count &+= 3
                            index &+= 4
                        }
                        guard index < input.count else { break }
                        let value = values[Int(input[index])]
                        index &+= 1
                        if value < 64 {
                            bits = bits << 6 | UInt32(value)
                            digits &+= 1
                            if digits == 4 {
                                out[count] = UInt8(truncatingIfNeeded: bits >> 16)
                                out[count &+ 1] = UInt8(truncatingIfNeeded: bits >> 8)
                                out[count &+ 2] = UInt8(truncatingIfNeeded: bits)
                                count &+= 3
                                bits = 0
                                digits = 0
                            }
                        } else if value == 64 {
                            rest(&bits, &digits, out, &count, &defects, isPadded: true)
                        } else if value == 66 {
                            defects &+= 1
                        }
                    }
                    rest(&bits, &digits, out, &count, &defects, isPadded: false)
                }
            }
        }
        return Decoded(bytes: output, defects: defects)
    }

    private static func rest(
        _ bits: inout UInt32, _ digits: inout Int, _ out: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, _ defects: inout Int,
        isPadded: Bool
    ) {
        switch digits {
        case 2:
            out[count] = UInt8(truncatingIfNeeded: bits >> 4)
            count &+= 1
        case 3:
            out[count] = UInt8(truncatingIfNeeded: bits >> 10)
            out[count &+ 1] = UInt8(truncatingIfNeeded: bits >> 2)
            count &+= 2
        case 1: defects &+= 1
        default: break
        }
        // Missing padding alone is harmless and common.
        bits = 0
        digits = 0
    }

    /// Quoted-printable (RFC 2045 §6.7); a "=" that encodes nothing stays as it stands.
    static func quotedPrintable(_ input: ArraySlice<UInt8>) -> Decoded {
        var defects = 0
        let output = [UInt8](unsafeUninitializedCapacity: input.count) { out, count in
            input.withUnsafeBytes { input in
                var index = 0
                let end = input.count
                // Blanks up to here were encoded and are text.
                var encoded = 0
                while index < end {
                    let byte = input[index]
                    if byte != 0x3D, byte != 0x0A {
                        // Eight bytes without a sign or a line end are taken over at once.
                        if index &+ 8 <= end, let word = plain(input, index) {
                            UnsafeMutableRawPointer(out.baseAddress.unsafelyUnwrapped + count).storeBytes(of: word, as: UInt64.self)
                            index &+= 8
                            count &+= 8
                        } else {
                            out[count] = byte
                            index &+= 1
                            count &+= 1
                        }
                    } else if byte == 0x0A {
                        dropTrailingBlanks(out, &count, downTo: encoded)
                        out[count] = byte
                        index &+= 1
                        count &+= 1
                    } else if index &+ 2 < end, let high = input[index &+ 1].hexadecimalValue, let low = input[index &+ 2].hexadecimalValue
                    {
                        out[count] = high << 4 | low
                        count &+= 1
                        encoded = count
                        index &+= 3
                    } else if let next = softBreak(input, after: index &+ 1) {
                        index = next
                    } else {
                        defects &+= 1
                        out[count] = byte
                        index &+= 1
                        count &+= 1
                    }
                }
            }
        }
        return Decoded(bytes: output, defects: defects)
    }

    /// Eight bytes, when neither "=" nor LF is among them.
    private static func plain(_ input: UnsafeRawBufferPointer, _ index: Int) -> UInt64? {
        let word = input.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let signs = word ^ (ones &* 0x3D)
        let ends = word ^ (ones &* 0x0A)
        let hits = ((signs &- ones) & ~signs) | ((ends &- ones) & ~ends)
        return hits & (ones &* 0x80) == 0 ? word : nil
    }

    /// Where the text goes on after a soft line break whose "=" stands before `start`.
    private static func softBreak(_ input: UnsafeRawBufferPointer, after start: Int) -> Int? {
        var index = start
        while index < input.count, input[index].isASCIIBlank { index += 1 }
        if index == input.count { return index }
        if input[index] == 0x0D { index += 1 }
        guard index < input.count else { return index }
        return input[index] == 0x0A ? index + 1 : nil
    }

    /// Blanks before a line's end were added on the way.
    private static func dropTrailingBlanks(_ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, downTo lowest: Int) {
        var end = count
        let hasReturn = end > lowest && output[end - 1] == 0x0D
        if hasReturn { end -= 1 }
        var kept = end
        while kept > lowest, output[kept - 1].isASCIIBlank { kept -= 1 }
        guard kept < end else { return }
        if hasReturn {
            output[kept] = 0x0D
            kept += 1
        }
        count = kept
    }

    /// uuencode: lines of a length digit and groups of four, between "begin" and "end".
    static func uuencode(_ input: ArraySlice<UInt8>) -> Decoded {
        var output: [UInt8] = []
        var defects = 0
        let bytes = Array(input)
        var position = 0
        while position < bytes.count {
            let line = bytes.line(at: position, to: bytes.count)
            position = bytes.nextLine(after: position, to: bytes.count)
            guard let first = line.first, !line.begins("begin "), !line.isWord("end") else { continue }
            let length = Int((first &- 0x20) & 0x3F)
            if first < 0x20 || first > 0x60 || (length + 2) / 3 * 4 > line.count - 1 + 3 {
                defects += 1
                continue
            }
            var group: [UInt8] = []
            for index in stride(from: line.startIndex + 1, to: line.endIndex, by: 4) {
                func digit(_ offset: Int) -> UInt8 {
                    index + offset < line.endIndex ? (line[index + offset] &- 0x20) & 0x3F : 0
                }
                group.append(digit(0) << 2 | digit(1) >> 4)
                group.append(digit(1) << 4 | digit(2) >> 2)
                group.append(digit(2) << 6 | digit(3))
            }
            output += group.prefix(length)
        }
        return Decoded(bytes: output, defects: defects)
    }
}
