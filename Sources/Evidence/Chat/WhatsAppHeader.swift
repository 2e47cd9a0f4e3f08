// SPDX-License-Identifier: Apache-2.0

/// The head of a line that begins a message: `03/02/26, 9:14 PM - ` or `[03.02.26, 21:14:05] `.
package struct WhatsAppHeader {
    /// Square brackets (iOS) or a dash (Android); a file keeps to one.
    var isBracketed: Bool
    var written: WrittenStamp
    /// The stamp as written, in the text's UTF-8.
    package var raw: Range<Int>
    /// Where the author or the system's words begin.
    package var body: Int

    /// Bytes of a line that hold most heads, and more bytes than the longest word that is looked for in one.
    private static let usualLength = 48
    private static let reach = 20

    private static let connectives: [StaticString] = ["à", "às", "at ", "um ", "kl. ", "kl ", "klo ", "om ", "a las "]

    /// The header that the line at `start` has, or nil: then the line continues a message.
    package init?(_ utf8: [UInt8], from start: Int, to end: Int) {
        guard start < end, WhatsAppHeader.mayBegin(utf8[start]) else { return nil }
        // Most heads are short; one that comes near the end of the short view is read again from the long one.
        let view = StampText(utf8, from: start, to: end, limit: WhatsAppHeader.usualLength)
        if let header = WhatsAppHeader(view), header.body < view.origin(max(0, view.bytes.count - WhatsAppHeader.reach)) {
            self = header
            return
        }
        self.init(StampText(utf8, from: start, to: end))
    }

    private init?(_ text: StampText) {
        var cursor = StampCursor(text.bytes)
        cursor.skipBlanks()
        isBracketed = cursor.take(UInt8(ascii: "["))
        cursor.skipBlanks()
        let first = cursor.at
        guard let digit = cursor.next, digit < 0x3A || digit >= 0x80, let date = cursor.date() else { return nil }
        _ = cursor.take(word: " г.")
        _ = cursor.take(UInt8(ascii: ","))
        cursor.skipBlanks()
        for word in WhatsAppHeader.connectives where cursor.take(word: word) { break }
        cursor.skipBlanks()
        guard let clock = cursor.clock() else { return nil }
        _ = cursor.take(word: " ч.")
        let last = cursor.at
        cursor.skipBlanks()
        if isBracketed {
            guard cursor.take(UInt8(ascii: "]")) else { return nil }
        } else {
            guard cursor.at > last, cursor.take(UInt8(ascii: "-")), cursor.isAtEnd || cursor.next == 0x20 else { return nil }
        }
        cursor.skipBlanks()
        written = .local(date, millisecondOfDay: clock.millisecondOfDay, clock.precision)
        raw = text.origin(first)..<max(text.origin(first), text.origin(last))
        body = text.origin(cursor.at)
    }

    /// A digit, a bracket, or the first byte of a mark or a digit of another script.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "[") || byte == 0x20 || byte >= 0xC2
    }
}
