// SPDX-License-Identifier: Apache-2.0

import Formats

/// Text of a header: RFC 2047 encoded words, raw 8-bit bytes and plain ASCII together.
///
/// Adjacent words of one charset are joined before decoding, because mailers split characters between them.
enum EncodedWord {
    /// One word as written: its charset without language (RFC 2231 §5), its bytes, and where it ends.
    struct Word {
        let charset: String
        let bytes: [UInt8]
        let end: Int
    }

    /// Decodes a header's text; raw 8-bit bytes are UTF-8 if valid, else of the charset `fallback`.
    static func decode(_ line: ArraySlice<UInt8>, fallback: String? = nil) -> String {
        guard line.contains(where: { $0 >= 0x80 || $0 == 0x3D }) else { return line.text }
        var output: [UInt8] = []
        output.reserveCapacity(line.count)
        var pending: (charset: String, bytes: [UInt8])?
        var plain = line.startIndex  // start of what is not an encoded word
        var index = line.startIndex
        func flush() {
            if let run = pending { output += Charset.decode(run.bytes[...], label: run.charset).utf8 }
            pending = nil
        }
        while index < line.endIndex {
            guard line[index] == 0x3D, index + 1 < line.endIndex, line[index + 1] == 0x3F, let word = word(line, at: index) else {
                index += 1
                continue
            }
            let between = line[plain..<index]
            // White space between two encoded words is not text.
            if pending == nil || !between.allSatisfy(\.isASCIISpace) {
                flush()
                output += raw(between, fallback)
            }
            if pending?.charset == word.charset {
                pending?.bytes += word.bytes
            } else {
                flush()
                pending = (word.charset, word.bytes)
            }
            index = word.end
            plain = index
        }
        flush()
        output += raw(line[plain..<line.endIndex], fallback)
        return String(decoding: output, as: UTF8.self)
    }

    /// Bytes outside encoded words.
    static func raw(_ bytes: ArraySlice<UInt8>, _ fallback: String?) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) else { return Array(bytes) }
        let guess = Charset.decode(bytes, label: "utf-8")
        if guess.defects == 0, !bytes.contains(0x1B) { return guess.utf8 }
        if let fallback { return Charset.decode(bytes, label: fallback).utf8 }
        return SourceText(Array(bytes)).utf8
    }

    /// The encoded word at an index, or nil when there is none.
    static func word(_ line: ArraySlice<UInt8>, at start: Int) -> Word? {
        let end = line.endIndex
        var index = start + 2
        var charsetEnd = index
        while index < end, line[index] != 0x3F {
            if line[index].isASCIISpace || index - start > 80 { return nil }
            index += 1
        }
        charsetEnd = index
        guard charsetEnd > start + 2, charsetEnd + 2 < end, line[charsetEnd + 2] == 0x3F else { return nil }
        let isBase64: Bool
        switch line[charsetEnd + 1] | 0x20 {
        case UInt8(ascii: "b"): isBase64 = true
        case UInt8(ascii: "q"): isBase64 = false
        default: return nil
        }
        let text = charsetEnd + 3
        index = text
        while true {
            guard index + 1 < end else { return nil }
            if line[index] == 0x3F, line[index + 1] == 0x3D { break }
            // The start of another word: this one never ended. "=?=" is padding and the end.
            if line[index] == 0x3D, line[index + 1] == 0x3F, index + 2 < end, line[index + 2] != 0x3D { return nil }
            index += 1
        }
        var name = line[(start + 2)..<charsetEnd]
        if let star = name.firstIndex(of: 0x2A) { name = name[..<star] }
        let words = line[text..<index]
        return Word(
            charset: name.asciiLowercased[...].text,
            bytes: isBase64 ? TransferEncoding.base64(words).bytes : quoted(words), end: index + 2)
    }

    /// The Q encoding (RFC 2047 §4.2): quoted-printable with "_" for a space.
    private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == 0x5F {
                bytes.append(0x20)
            } else if byte == 0x3D, index + 2 < text.endIndex, let high = text[index + 1].hexadecimalValue,
                let low = text[index + 2].hexadecimalValue
            {
                bytes.append(high << 4 | low)
                index += 2
            } else {
                bytes.append(byte)
            }
            index += 1
        }
        return bytes
    }
}
