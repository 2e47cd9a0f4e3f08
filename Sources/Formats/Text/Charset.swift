// SPDX-License-Identifier: Apache-2.0

/// Text decoded from bytes under a label.
public struct DecodedText: Sendable {
    /// Something the reader of the text should be told.
    public enum Note: Hashable, Sendable {
        /// Nobody knows the label; the charset was chosen by what the bytes are.
        case unknownLabel
        /// This system lacks the converter: what is not ASCII could not be read.
        case converterMissing
    }

    public let utf8: [UInt8]
    /// The charset that was used.
    public let charset: String
    /// Damaged characters, each one U+FFFD in the text.
    public let defects: Int
    public let note: Note?
    let map: OffsetMap?

    public var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// Decoding of labelled bytes.
public enum Charset {
    /// Decodes bytes: a byte order mark beats the label; an unknown label is UTF-8 if the bytes are valid as such, else windows-1252.
    public static func decode(_ bytes: ArraySlice<UInt8>, label: String?) -> DecodedText {
        decode(bytes, label: label, mapping: false)
    }

    /// The same for a whole array: text that is UTF-8 already is taken over without a copy.
    public static func decode(whole bytes: [UInt8], label: String?) -> DecodedText {
        if label == nil || label.flatMap(TextEncoding.named).map(\.isPlain) == true, TextEncoding.mark(bytes[...]) == nil,
            isUTF8(bytes[...])
        {
            return DecodedText(utf8: bytes, charset: "UTF-8", defects: 0, note: nil, map: nil)
        }
        return decode(bytes[...], label: label, mapping: false)
    }

    static func decode(_ bytes: ArraySlice<UInt8>, label: String?, mapping: Bool) -> DecodedText {
        if let (encoding, length) = TextEncoding.mark(bytes) {
            return decode(bytes.dropFirst(length), as: encoding, note: nil, mapping: mapping)
        }
        guard let label else { return decode(bytes, as: TextEncoding("US-ASCII", .ascii), note: nil, mapping: mapping) }
        guard let encoding = TextEncoding.named(label) else {
            return decode(bytes, as: TextEncoding("US-ASCII", .ascii), note: .unknownLabel, mapping: mapping)
        }
        return decode(bytes, as: encoding, note: nil, mapping: mapping)
    }

    /// Whether bytes are well-formed UTF-8.
    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBytes { memory in
            var index = 0
            while index < memory.count {
                // Most text is ASCII: eight bytes a step.
                if index &+ 8 <= memory.count, memory.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                    index &+= 8
                    continue
                }
                let length = lengthOfUTF8(memory, index)
                if length == 0 { return false }
                index &+= length
            }
            return true
        }
    }

    /// The length of the well-formed sequence at an index; 0 where there is none. Source: Unicode 15, table 3-7.
    private static func lengthOfUTF8(_ memory: UnsafeRawBufferPointer, _ index: Int) -> Int {
        let lead = memory[index]
        guard lead >= 0x80 else { return 1 }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, index &+ length <= memory.count else { return 0 }
        let second = memory[index &+ 1]
        let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= lowest, second <= highest else { return 0 }
        for place in 2..<max(2, length) where memory[index &+ place] & 0xC0 != 0x80 { return 0 }
        return length
    }

    static func decode(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding, note: DecodedText.Note?, mapping: Bool) -> DecodedText {
        func finished(_ sink: TextSink, _ name: String, _ note: DecodedText.Note?) -> DecodedText {
            DecodedText(utf8: sink.utf8, charset: name, defects: sink.defects, note: note, map: sink.map)
        }
        func plain(_ name: String) -> DecodedText {
            DecodedText(utf8: Array(bytes), charset: name, defects: 0, note: note, map: nil)
        }
        var sink = TextSink(capacity: bytes.count, mapping: mapping)
        switch encoding.scheme {
        case .utf8:
            if isUTF8(bytes) { return plain(encoding.name) }
            UnicodeDecoder.utf8(bytes, into: &sink)
        case .ascii:
            if isUTF8(bytes) { return plain("UTF-8") }
            return decode(bytes, as: .windows1252, note: note, mapping: mapping)
        case .utf7: UnicodeDecoder.utf7(bytes, into: &sink)
        case .utf16(let order):
            let isBig = order ?? (TextGuess.isUTF16BigEndian(bytes) ?? true)
            UnicodeDecoder.utf16(bytes, bigEndian: isBig, into: &sink)
            return finished(sink, isBig ? "UTF-16BE" : "UTF-16LE", note)
        case .utf32(let isBig): UnicodeDecoder.utf32(bytes, bigEndian: isBig, into: &sink)
        case .windows1252: UnicodeDecoder.windows1252(bytes, into: &sink)
        case .table(let name):
            guard let table = ConversionTable.named(name) else { return withoutConverter(bytes, encoding, mapping) }
            MultibyteDecoder.decode(bytes, by: table, into: &sink)
        case .gb18030:
            guard let table = ConversionTable.named("GB18030") else { return withoutConverter(bytes, encoding, mapping) }
            MultibyteDecoder.decodeGB18030(bytes, by: table, into: &sink)
        case .iso2022(let family):
            var tables: [ConversionTable] = []
            for name in family.converters {
                guard let table = ConversionTable.named(name) else { return withoutConverter(bytes, encoding, mapping) }
                tables.append(table)
            }
            ISO2022.decode(bytes, family, by: tables, into: &sink)
        case .hz:
            guard let table = ConversionTable.named("GB18030") else { return withoutConverter(bytes, encoding, mapping) }
            ISO2022.decodeHZ(bytes, by: table, into: &sink)
        }
        return finished(sink, encoding.name, note)
    }

    /// Never a guess in place of a missing converter: ASCII stays, every other byte is damage.
    private static func withoutConverter(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, _ mapping: Bool) -> DecodedText {
        var sink = TextSink(capacity: bytes.count, mapping: mapping)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let end = endOfASCII(bytes, from: index)
            if end > index { sink.ascii(bytes[index..<end]) }
            index = end
            if index < bytes.endIndex {
                sink.damage(at: index, length: 1)
                index += 1
            }
        }
        return DecodedText(utf8: sink.utf8, charset: encoding.name, defects: sink.defects, note: .converterMissing, map: sink.map)
    }
}
