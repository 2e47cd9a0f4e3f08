// SPDX-License-Identifier: Apache-2.0

/// Values of JSON written straight to bytes (RFC 8259), for what is written once for every record.
extension [UInt8] {
    /// A string in its quotes; bytes that need no escape are taken over in runs.
    mutating func appendJSON(_ value: String) {
        append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { text in
            var start = 0
            var index = 0
            while index < text.count {
                let byte = text[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else {
                    index += 1
                    continue
                }
                append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                appendEscape(of: byte)
                index += 1
                start = index
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        append(UInt8(ascii: "\""))
    }

    mutating func appendJSON(_ value: String?) {
        if let value { appendJSON(value) } else { append("null") }
    }

    /// A number in decimal digits.
    mutating func appendJSON(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = count
        repeat {
            append(UInt8(0x30 + rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }

    mutating func appendJSON(_ value: Int?) {
        if let value { appendJSON(value) } else { append("null") }
    }

    mutating func appendJSON(_ values: [String]) {
        append(UInt8(ascii: "["))
        for index in values.indices {
            if index > 0 { append(UInt8(ascii: ",")) }
            appendJSON(values[index])
        }
        append(UInt8(ascii: "]"))
    }

    private mutating func appendEscape(of byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        default:
            append("\\u00")
            append(UInt8.hex(byte >> 4))
            append(UInt8.hex(byte & 15))
        }
    }
}

extension UInt8 {
    fileprivate static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
