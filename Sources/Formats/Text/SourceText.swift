// SPDX-License-Identifier: Apache-2.0

/// A file's text as UTF-8, with the way back to the file's own bytes.
public struct SourceText: Sendable {
    public let utf8: [UInt8]
    /// The charset the file was read in.
    public let charset: String
    /// Damaged characters, each one U+FFFD in `utf8`.
    public let defects: Int
    /// Set when the label was unknown or this system lacks the converter.
    public let note: DecodedText.Note?
    private let map: OffsetMap?
    private let markLength: Int
    private let originalCount: Int

    /// Reads bytes: byte order mark, then label, then what the bytes look like (UTF-8, UTF-16, GB18030, Big5, windows-1252).
    public init(_ bytes: [UInt8], charset label: String? = nil) {
        let decoded: DecodedText
        if let (encoding, length) = TextEncoding.mark(bytes[...]) {
            markLength = length
            decoded = Charset.decode(bytes[length...], as: encoding, note: nil, mapping: true)
        } else {
            markLength = 0
            let named = label.flatMap { TextEncoding.named($0) }
            let note: DecodedText.Note? = label != nil && named == nil ? .unknownLabel : nil
            let encoding: TextEncoding
            if let named, named.scheme != .ascii { encoding = named } else { encoding = TextGuess.encoding(bytes[...]) }
            if encoding == .utf8, Charset.isUTF8(bytes[...]) {
                // Nothing changes: the text is the file's own bytes, not a copy of them.
                decoded = DecodedText(utf8: bytes, charset: encoding.name, defects: 0, note: note, map: nil)
            } else {
                decoded = Charset.decode(bytes[...], as: encoding, note: note, mapping: true)
            }
        }
        utf8 = decoded.utf8
        charset = decoded.charset
        defects = decoded.defects
        note = decoded.note
        map = decoded.map
        originalCount = bytes.count
    }

    /// Whether the bytes end in the middle of a character: the file was cut off there.
    public var endsInsideCharacter: Bool { defects > 0 && utf8.suffix(3).elementsEqual([0xEF, 0xBF, 0xBD]) }

    /// The original bytes of a range of `utf8`; whole characters, the byte order mark left out.
    public func original(_ range: Range<Int>) -> Range<Int> {
        guard let map else {
            return min(range.lowerBound + markLength, originalCount)..<min(range.upperBound + markLength, originalCount)
        }
        func start(_ offset: Int) -> Int {
            if offset >= utf8.count { return originalCount }
            return map.character(at: offset)?.lowerBound ?? originalCount
        }
        let lower = start(range.lowerBound)
        if range.isEmpty { return lower..<lower }
        let upper = map.character(at: min(range.upperBound, utf8.count) - 1)?.upperBound ?? originalCount
        return lower..<max(lower, min(upper, originalCount))
    }

    /// The text of a range of `utf8`; ends outside it are taken as its ends.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
    }
}
