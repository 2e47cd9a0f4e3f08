// SPDX-License-Identifier: Apache-2.0

import Formats

/// A structured header such as `Content-Type`: its first word and its parameters, lower case names.
///
/// Reads RFC 2231 continuations and charsets, quoted strings with escapes, and the encoded words that Outlook puts into quotes.
struct ParameterValue {
    /// The word before the first ";", lower case: "multipart/mixed".
    private(set) var word = ""
    private var parameters: [String: String] = [:]

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
        var pieces: [String: [Piece]] = [:]
        var count = 0
        while index < line.endIndex, count < ParameterValue.limit {
            guard let (name, value) = ParameterValue.next(line, &index) else { break }
            count += 1
            ParameterValue.sort(name, value, into: &pieces)
        }
        for (name, list) in pieces {
            parameters[name] = ParameterValue.join(list, fallback)
        }
    }

    init() {}

    subscript(name: String) -> String? { parameters[name] }

    private static func head(_ line: ArraySlice<UInt8>, _ index: inout Int) -> String {
        let start = index
        while index < line.endIndex, line[index] != 0x3B { index += 1 }
        let raw = line[start..<index].trimmed.prefix { !$0.isASCIISpace && $0 != 0x28 }
        return raw.prefix(128).asciiLowercased[...].text
    }

    /// The next "name = value" after a ";".
    private static func next(_ line: ArraySlice<UInt8>, _ index: inout Int) -> (name: ArraySlice<UInt8>, value: [UInt8])? {
        let end = line.endIndex
        while index < end, line[index] == 0x3B || line[index].isASCIISpace { index += 1 }
        guard index < end else { return nil }
        let start = index
        while index < end, line[index] != 0x3D, line[index] != 0x3B { index += 1 }
        let name = line[start..<index].trimmed
        guard index < end, line[index] == 0x3D else { return (name, []) }
        index += 1
        while index < end, line[index].isASCIISpace { index += 1 }
        var value: [UInt8] = []
        if index < end, line[index] == 0x22 {
            index += 1
            while index < end, line[index] != 0x22 {
                // Only these are ever escaped; Windows paths have backslashes of their own.
                if line[index] == 0x5C, index + 1 < end, line[index + 1] == 0x22 || line[index + 1] == 0x5C { index += 1 }
                value.append(line[index])
                index += 1
            }
            while index < end, line[index] != 0x3B { index += 1 }
        } else {
            let first = index
            while index < end, line[index] != 0x3B { index += 1 }
            var raw = line[first..<index].trimmed
            // A comment after the value: "us-ascii (Plain text)".
            if let comment = raw.firstIndex(of: 0x28), comment > raw.startIndex, raw[comment - 1].isASCIIBlank {
                raw = raw[..<comment].trimmed
            }
            value = Array(raw)
        }
        return (name, value)
    }

    /// "filename*1*" is piece 1 of "filename", percent-encoded.
    private static func sort(_ name: ArraySlice<UInt8>, _ value: [UInt8], into pieces: inout [String: [Piece]]) {
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
        guard !name.isEmpty else { return }
        let key = name.asciiLowercased[...].text
        // A plain value that comes beside an encoded one is for old readers: the encoded one counts. Of equals the first does.
        let piece = Piece(number: number ?? (isEncoded ? -1 : Int.max), isEncoded: isEncoded, value: value)
        if !(pieces[key] ?? []).contains(where: { $0.number == piece.number }) { pieces[key, default: []].append(piece) }
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
