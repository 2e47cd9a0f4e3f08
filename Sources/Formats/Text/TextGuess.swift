// SPDX-License-Identifier: Apache-2.0

/// Which charset unlabelled bytes most likely have.
enum TextGuess {
    /// Enough of a file to judge it by.
    private static let sample = 64 << 10

    /// The byte order that zero bytes betray; nil when they betray none.
    static func isUTF16BigEndian(_ bytes: ArraySlice<UInt8>) -> Bool? {
        var zeros = (even: 0, odd: 0)
        var isEven = true
        for byte in bytes.prefix(sample) {
            if byte == 0 {
                if isEven { zeros.even += 1 } else { zeros.odd += 1 }
            }
            isEven.toggle()
        }
        // The other side may hold a few: U+3000 and the like have a zero low byte.
        if zeros.even > 4 * zeros.odd { return true }
        if zeros.odd > 4 * zeros.even { return false }
        return nil
    }

    static func encoding(_ bytes: ArraySlice<UInt8>) -> TextEncoding {
        if let utf16 = utf16(bytes) { return utf16 }
        if Charset.isUTF8(bytes) || isMostlyUTF8(bytes) { return .utf8 }
        if isPlausible(bytes, .gb18030, leads: 0xB0...0xF7, trails: 0xA1...0xFE) { return .gb18030 }
        if isPlausible(bytes, .big5, leads: 0xA4...0xF9, trails: 0x40...0xFE) { return .big5 }
        return .windows1252
    }

    /// UTF-16 without a mark: zero bytes on one side only, and no damage.
    private static func utf16(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        guard bytes.count % 2 == 0, bytes.count >= 4, let isBig = isUTF16BigEndian(bytes) else { return nil }
        let head = bytes.prefix(sample)
        let zeros = head.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
        let units = head.count / 2
        // Text in Latin letters is zeros every second byte; in Chinese only its digits, blanks and line ends are.
        guard zeros * 4 >= units || (zeros * 50 >= units && !Charset.isUTF8(head)) else { return nil }
        var sink = TextSink(capacity: head.count, mapping: false)
        UnicodeDecoder.utf16(head.dropLast(head.count % 4), bigEndian: isBig, into: &sink)
        guard sink.defects <= 1, !sink.utf8.contains(0) else { return nil }
        return isBig ? TextEncoding("UTF-16BE", .utf16(bigEndian: true)) : TextEncoding("UTF-16LE", .utf16(bigEndian: false))
    }

    /// UTF-8 with a damaged place here or there, as a cut-off or spliced export has.
    private static func isMostlyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        var sequence = UTF8Sequence(bytes.prefix(sample))
        var good = 0
        var bad = 0
        while let (scalar, range) = sequence.next() {
            if scalar == nil { bad += 1 } else if range.count > 1 { good += 1 }
        }
        return good > 4 * bad
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    /// Whether bytes decode without damage (the sample's cut end aside) and four in five characters are everyday ones.
    private static func isPlausible(
        _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, leads: ClosedRange<UInt8>, trails: ClosedRange<UInt8>
    ) -> Bool {
        let head = bytes.prefix(sample)
        let decoded = Charset.decode(head, as: encoding, note: nil, mapping: false)
        guard decoded.note == nil, decoded.defects <= (head.count < bytes.count ? 1 : 0) else { return false }
        var everyday = 0
        var other = 0
        var isAfterLetter = false
        var index = head.startIndex
        while index + 1 < head.endIndex {
            guard head[index] >= 0x80 else {
                isAfterLetter = isLetter(head[index])
                index += 1
                continue
            }
            // A1–A3 are punctuation, full-width letters and digits in GB and Big5 alike.
            let isSymbol = (0xA1...0xA3).contains(head[index])
            // One letter with an accent inside a Latin word.
            let isAccent = isAfterLetter && isLetter(head[index + 1])
            isAfterLetter = false
            if isAccent {
                other += 1
            } else if isSymbol || leads.contains(head[index]), trails.contains(head[index + 1]) {
                everyday += 1
            } else {
                other += 1
            }
            index += 2
        }
        return everyday > 0 && everyday >= 4 * other
    }
}
