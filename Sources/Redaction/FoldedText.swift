// SPDX-License-Identifier: Apache-2.0

/// Words in the form in which secrets are compared, each scalar with the bytes of the original it stands for.
///
/// Full-width and styled letters are plain ones, accents and invisible characters are gone. Case is kept beside the lower case, because keys
/// depend on it. Ranges are byte offsets into the UTF-8 of the original.
struct FoldedText {
    /// What is undone before comparing.
    enum View: CaseIterable {
        case plain
        /// Entities of HTML, percent escapes, `\u` and `\x` escapes.
        case escapes
        /// Quoted-printable: `=40`, and `=` at the end of a line.
        case quotedPrintable
        /// Ends of lines with the marks of quotation after them.
        case joined
    }

    private(set) var cased: [UInt32] = []
    private(set) var lower: [UInt32] = []
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    /// Places before which, or at which, something was undone.
    private(set) var undone: [Bool] = []

    var count: Int { lower.count }

    init(_ text: String, _ view: View = .plain) {
        var text = text
        self = text.withUTF8 { FoldedText($0, view) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ view: View) {
        let reserve = bytes.count
        cased.reserveCapacity(reserve)
        lower.reserveCapacity(reserve)
        starts.reserveCapacity(reserve)
        ends.reserveCapacity(reserve)
        undone.reserveCapacity(reserve)
        var index = 0
        var isBroken = false
        while index < bytes.count {
            if view == .joined, let end = Self.lineEnd(bytes, index) {
                index = end
                isBroken = true
                continue
            }
            if let (scalars, end) = Self.decoded(bytes, index, view) {
                for scalar in scalars { append(scalar, index, end, isUndone: true) }
                if scalars.isEmpty { isBroken = true }
                index = end
                continue
            }
            let (scalar, length) = Self.scalar(bytes, index)
            append(scalar, index, index + length, isUndone: isBroken)
            isBroken = false
            index += length
        }
    }

    private mutating func append(_ scalar: UInt32, _ start: Int, _ end: Int, isUndone: Bool) {
        var folded = Folding.plain(scalar)
        guard folded != 0 else {
            // Invisible: its bytes go with what stands before it.
            if !ends.isEmpty, ends[ends.count - 1] == start { ends[ends.count - 1] = end }
            return
        }
        if folded == 0x3002 || folded == 0xFF61 { folded = isASCIIWord(cased.last) ? 0x2E : folded }
        cased.append(folded)
        lower.append(Folding.lower(folded))
        starts.append(start)
        ends.append(end)
        undone.append(isUndone)
    }

    private func isASCIIWord(_ scalar: UInt32?) -> Bool { scalar.map(Scalars.isWord) ?? false }

    /// The scalar at a place of well-formed UTF-8.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
        let byte = bytes[index]
        guard byte >= 0xC0 else { return (UInt32(byte), 1) }
        let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, bytes.count - index)
        var scalar = UInt32(byte) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for position in index + 1..<index + max(1, length) { scalar = scalar << 6 | UInt32(bytes[position] & 0x3F) }
        return (scalar, length)
    }

    /// The end of a line feed with the marks of quotation that follow it.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
        var end = index
        while end < bytes.count, [0x0A, 0x0D, 0x20, 0x09, 0x3E, 0x7C].contains(bytes[end]) { end += 1 }
        return end
    }

    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ view: View) -> ([UInt32], Int)? {
        switch (view, bytes[index]) {
        case (.escapes, UInt8(ascii: "&")): return Escapes.entity(bytes, index)
        case (.escapes, UInt8(ascii: "%")): return Escapes.octets(bytes, index)
        case (.escapes, UInt8(ascii: "\\")): return Escapes.backslash(bytes, index)
        case (.quotedPrintable, UInt8(ascii: "=")): return Escapes.softBreak(bytes, index) ?? Escapes.octets(bytes, index)
        default: return nil
        }
    }

    /// The views that can show something else than the plain one.
    static func views(of text: String) -> [View] {
        var text = text
        return text.withUTF8 { bytes in
            var (escapes, printable, lines) = (false, false, false)
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"): escapes = true
                case UInt8(ascii: "="): printable = true
                case 0x0A, 0x0D: lines = true
                default: break
                }
            }
            return (escapes ? [.escapes] : []) + (printable ? [.quotedPrintable] : []) + (lines ? [.joined] : [])
        }
    }

    /// The lower-case words of a range, for a key.
    func words(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        for scalar in lower[range] { if let scalar = Unicode.Scalar(scalar) { result.append(scalar) } }
        return String(result)
    }

    func isUndone(_ range: Range<Int>) -> Bool { undone[range].contains(true) }

    /// The scalar at a place; 0 outside.
    func at(_ index: Int) -> UInt32 { index >= 0 && index < lower.count ? lower[index] : 0 }

    func casedAt(_ index: Int) -> UInt32 { index >= 0 && index < cased.count ? cased[index] : 0 }

    /// Whether the words stand at a place.
    func has(_ words: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + words.utf8CodeUnitCount <= lower.count else { return false }
        return words.withUTF8Buffer { buffer in
            for (offset, byte) in buffer.enumerated() where lower[index + offset] != UInt32(byte) { return false }
            return true
        }
    }
}

/// Classes of scalars.
enum Scalars {
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
    static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A && scalar < 0x80 }
    /// An ASCII letter or digit.
    static func isWord(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }
    static func isHex(_ scalar: UInt32) -> Bool { isDigit(scalar) || ((scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x66) }
    static func isUpper(_ scalar: UInt32) -> Bool { scalar >= 0x41 && scalar <= 0x5A }
    static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) }
    static func isHan(_ scalar: UInt32) -> Bool {
        (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF) || (scalar >= 0x20000 && scalar <= 0x3FFFF)
    }
    /// Letters that make words together: alphabets other than ASCII's too, but not Han.
    static func joins(_ scalar: UInt32) -> Bool {
        isWord(scalar) || (scalar >= 0xC0 && scalar < 0x2000) || (scalar >= 0xAC00 && scalar <= 0xD7A3)
    }
}
