// SPDX-License-Identifier: Apache-2.0

import Formats

/// A structured header such as `Content-Type`: its first word, and its parameters when they are asked for.
///
/// Reads RFC 2231 continuations and charsets, quoted strings with escapes, and the encoded words that Outlook puts into quotes.
struct ParameterValue {
    /// The word before the first ";", lower case: "multipart/mixed".
    let word: String
    private let parameters: ArraySlice<UInt8>
    private let fallback: String?

    /// No header has more than a few; the rest is not read.
    private static let limit = 64

    private struct Piece {
        var number: Int
        var isEncoded: Bool
        var value: [UInt8]
    }

    /// - Parameter fallback: the charset of raw 8-bit bytes that are not UTF-8.
    init(_ line: ArraySlice<UInt8>, fallback: String? = nil) {
        var index = line.startIndex
        word = ParameterValue.head(line, &index)
        parameters = line[index...]
        self.fallback = fallback
    }

    init() { self.init([]) }

    /// The value of a parameter; its name in lower case.
    subscript(name: StaticString) -> String? {
        guard !parameters.isEmpty else { return nil }
        var index = parameters.startIndex
        var pieces: [Piece] = []
        var count = 0
        while index < parameters.endIndex, count < ParameterValue.limit {
            guard let (found, value) = ParameterValue.next(parameters, &index) else { break }
            count += 1
            ParameterValue.sort(found, value, name, into: &pieces)
        }
        return pieces.isEmpty ? nil : ParameterValue.join(pieces, fallback)
    }

    /// Types that nearly all parts have: no string is made for them.
    private static let usual: [(StaticString, String)] = [
        ("text/plain", "text/plain"), ("text/html", "text/html"), ("multipart/alternative", "multipart/alternative"),
        ("multipart/mixed", "multipart/mixed"), ("multipart/related", "multipart/related"), ("attachment", "attachment"),
        ("inline", "inline"),
        ("application/octet-stream", "application/octet-stream"), ("application/pdf", "application/pdf"), ("image/png", "image/png"),
        ("image/jpeg", "image/jpeg"), ("message/rfc822", "message/rfc822"),
    ]

    private static func head(_ line: ArraySlice<UInt8>, _ index: inout Int) -> String {
        let start = index
        while index < line.endIndex, line[index] != 0x3B { index += 1 }
        let raw = line[start..<index].trimmed.prefix { !$0.isASCIISpace && $0 != 0x28 }
        for (word, name) in usual where raw.isWord(word) { return name }
        return raw.prefix(128).asciiLowercased[...].text
    }

    /// The next "name = value" after a ";", the value as written with its quotes.
    private static func next(_ line: ArraySlice<UInt8>, _ index: inout Int) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        let end = line.endIndex
        while index < end, line[index] == 0x3B || line[index].isASCIISpace { index += 1 }
        guard index < end else { return nil }
        let start = index
        while index < end, line[index] != 0x3D, line[index] != 0x3B { index += 1 }
        let name = line[start..<index].trimmed
        guard index < end, line[index] == 0x3D else { return (name, []) }
        index += 1
        while index < end, line[index].isASCIISpace { index += 1 }
        let first = index
        if index < end, line[index] == 0x22 {
            index += 1
            while index < end, line[index] != 0x22 {
                if line[index] == 0x5C, index + 1 < end, line[index + 1] == 0x22 || line[index + 1] == 0x5C { index += 1 }
                index += 1
            }
        }
        while index < end, line[index] != 0x3B { index += 1 }
        return (name, line[first..<index])
    }

    /// "filename*1*" is piece 1 of "filename", percent-encoded.
    private static func sort(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, _ wanted: StaticString, into pieces: inout [Piece]) {
        guard name.begins(wanted) else { return }
        var name = name.prefix(64)
        var isEncoded = false
        var number: Int?
        if name.last == 0x2A {
            isEncoded = true
            name = name.dropLast()
        }
        if let star = name.lastIndex(of: 0x2A), star + 1 < name.endIndex, name[(star + 1)...].allSatisfy(\.isASCIIDigit) {
            number = Int(name[(star + 1)...].text)
            name = name[..<star]
        }
        guard name.count == wanted.utf8CodeUnitCount else { return }
        // A plain value that comes beside an encoded one is for old readers: the encoded one counts. Of equals the first does.
        let piece = Piece(number: number ?? (isEncoded ? -1 : Int.max), isEncoded: isEncoded, value: unquoted(value))
        if !pieces.contains(where: { $0.number == piece.number }) { pieces.append(piece) }
    }

    /// A value as written, without its quotes and escapes, or without the comment after it.
    private static func unquoted(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.first == 0x22 else {
            var raw = raw.trimmed
            // A comment after the value: "us-ascii (Plain text)".
            if let comment = raw.firstIndex(of: 0x28), comment > raw.startIndex, raw[comment - 1].isASCIIBlank {
                raw = raw[..<comment].trimmed
            }
            return Array(raw)
        }
        var value: [UInt8] = []
        var index = raw.startIndex + 1
        while index < raw.endIndex, raw[index] != 0x22 {
            // Only these are ever escaped; Windows paths have backslashes of their own.
            if raw[index] == 0x5C, index + 1 < raw.endIndex, raw[index + 1] == 0x22 || raw[index + 1] == 0x5C { index += 1 }
            value.append(raw[index])
            index += 1
        }
        return value
    }

    private static func join(_ pieces: [Piece], _ fallback: String?) -> String {
        let sorted = pieces.sorted { $0.number < $1.number }
        if let whole = sorted.first(where: { $0.number == -1 }) { return decoded([whole], fallback) }
        let numbered = sorted.filter { $0.number != Int.max }
        if !numbered.isEmpty { return decoded(numbered, fallback) }
        guard let plain = sorted.first else { return "" }
        return EncodedWord.decode(plain.value[...], fallback: fallback)
    }

    private static func decoded(_ pieces: [Piece], _ fallback: String?) -> String {
        var bytes: [UInt8] = []
        var charset: String?
        for (place, piece) in pieces.enumerated() {
            var value = piece.value[...]
            if piece.isEncoded, place == 0 {
                // charset'language'text
                let quotes = value.indices.filter { value[$0] == 0x27 }.prefix(2)
                if quotes.count == 2 {
                    charset = value[..<quotes[0]].asciiLowercased[...].text
                    value = value[(quotes[1] + 1)...]
                }
            }
            bytes += piece.isEncoded ? percentDecoded(value) : Array(value)
        }
        if let charset, !charset.isEmpty { return Charset.decode(bytes[...], label: charset).string }
        return String(decoding: EncodedWord.raw(bytes[...], fallback), as: UTF8.self)
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == 0x25, index + 2 < text.endIndex, let high = text[index + 1].hexadecimalValue,
                let low = text[index + 2].hexadecimalValue
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return bytes
    }
}
