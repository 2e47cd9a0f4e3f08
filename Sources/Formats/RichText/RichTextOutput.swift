// SPDX-License-Identifier: Apache-2.0

/// Collects bytes of changing code pages and gives UTF-8.
struct RichTextOutput {
    private(set) var utf8: [UInt8] = []
    private(set) var defects = 0
    /// Numbers that nobody here knows.
    private(set) var unknownPages: Set<Int> = []
    /// The page of \ansicpg.
    var documentPage = 1252
    /// Bytes not yet decoded: a character's second byte may come as another token.
    private var pending: [UInt8] = []
    private var page = 1252
    /// The first half of a character that \u writes in two.
    private var high: UInt32?

    /// What Windows calls ANSI: of one byte a character, or of the document's page.
    static let ansi = 0

    mutating func put(_ byte: UInt8, page: Int) {
        turn(page)
        pending.append(byte)
    }

    mutating func put(_ bytes: ArraySlice<UInt8>, page: Int) {
        turn(page)
        pending += bytes
    }

    /// ASCII of our own, in any page.
    mutating func put(ascii: StaticString) {
        decode()
        ascii.withUTF8Buffer { utf8 += $0 }
    }

    /// A UTF-16 unit, or a whole character.
    mutating func put(_ value: UInt32) {
        decode()
        if let first = high {
            high = nil
            if (0xDC00..<0xE000).contains(value) { return append(0x10000 + (first - 0xD800) << 10 + (value - 0xDC00)) }
            append(0xFFFD)
            defects += 1
        }
        if (0xD800..<0xDC00).contains(value) {
            high = value
        } else {
            append(value)
        }
    }

    mutating func finish() {
        decode()
        endHalf()
    }

    private mutating func turn(_ next: Int) {
        if high != nil { endHalf() }
        guard next != page else { return }
        decode()
        page = next
    }

    private mutating func endHalf() {
        guard high != nil else { return }
        high = nil
        append(0xFFFD)
        defects += 1
    }

    private mutating func append(_ value: UInt32) {
        var sink = TextSink(capacity: 4, mapping: false)
        sink.scalar(value, at: 0, length: 1)
        utf8 += sink.utf8
        defects += sink.defects
    }

    private mutating func decode() {
        guard !pending.isEmpty else { return }
        defer { pending.removeAll(keepingCapacity: true) }
        var number = page
        if number == RichTextOutput.ansi {
            // Writers in the East call their fonts ANSI and mean their own page; Western letters are rarely whole characters there.
            if CodePage.isMultibyte(documentPage), let text = decoded(documentPage), text.defects == 0 {
                utf8 += text.utf8
                return
            }
            number = 1252
        }
        if let text = decoded(number) {
            utf8 += text.utf8
            defects += text.defects
            return
        }
        if unknownPages.count < 8 { unknownPages.insert(number) }
        let text = Charset.decode(pending[...], as: .windows1252, note: nil, mapping: false)
        utf8 += text.utf8
        defects += text.defects
    }

    private func decoded(_ number: Int) -> DecodedText? {
        guard let label = CodePage.label(number), let encoding = TextEncoding.named(label) else { return nil }
        return Charset.decode(pending[...], as: encoding, note: nil, mapping: false)
    }
}
