// SPDX-License-Identifier: Apache-2.0

/// How bytes are brought to one form before they are hashed (RFC 6376 §3.4).
enum Canonicalization: String, Hashable {
    /// As they stand.
    case simple
    /// Blanks run together, names in lower case.
    case relaxed

    /// A field as it is hashed, with CRLF for every line's end however the file is saved.
    ///
    /// `omitted` is left out: the value of a signature's own `b=`. A signature's own field ends without CRLF.
    func append(
        _ field: RawHeaderFields.Field, of bytes: [UInt8], omitting omitted: Range<Int>? = nil, endsLine: Bool = true,
        to output: inout [UInt8]
    ) {
        switch self {
        case .simple:
            append(simple: field.content, of: bytes, omitting: omitted, to: &output)
        case .relaxed:
            for byte in bytes[field.name] { output.append(byte.asciiLowercased) }
            output.append(0x3A)
            append(relaxed: field.value, of: bytes, omitting: omitted, to: &output)
        }
        if endsLine { output += [0x0D, 0x0A] }
    }

    private func append(simple range: Range<Int>, of bytes: [UInt8], omitting omitted: Range<Int>?, to output: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            if let omitted, omitted.contains(index) {
                index = min(omitted.upperBound, range.upperBound)
                continue
            }
            let byte = bytes[index]
            if byte == 0x0A, index == range.lowerBound || bytes[index - 1] != 0x0D { output.append(0x0D) }
            output.append(byte)
            index += 1
        }
    }

    private func append(relaxed range: Range<Int>, of bytes: [UInt8], omitting omitted: Range<Int>?, to output: inout [UInt8]) {
        var hasText = false
        var isBlank = false
        var index = range.lowerBound
        while index < range.upperBound {
            if let omitted, omitted.contains(index) {
                index = min(omitted.upperBound, range.upperBound)
                continue
            }
            let byte = bytes[index]
            index += 1
            if byte == 0x0A || (byte == 0x0D && index < range.upperBound && bytes[index] == 0x0A) { continue }
            if byte.isASCIIBlank {
                isBlank = true
                continue
            }
            if isBlank, hasText { output.append(0x20) }
            isBlank = false
            hasText = true
            output.append(byte)
        }
    }
}
