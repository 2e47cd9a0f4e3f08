// SPDX-License-Identifier: Apache-2.0

/// The header that mail programs print over a quoted or forwarded message: From, Sent, To, Subject in any order and language.
///
/// Without a separator above it a header names a sender, a date, a recipient or a subject, and an address or the fourth of these:
/// "From: build 1 / To: build 2" is none, and fields and dates that only the source of a message has ("Message-ID:", "+0800") show that
/// somebody pasted one.
struct QuotedHeader {
    var from: ArraySlice<UInt8> = []
    /// As it stands there: local, without a zone and to the minute.
    var date: ArraySlice<UInt8> = []
    /// The lines of the header, a ruler before them included.
    var lines: Range<Int>
    /// Whether it is enough to part the message at.
    var isSure = false

    private static let lineLimit = 16

    /// An introduction such as "On …, Dana <dana@acme.example> wrote:", which names the sender somewhere.
    init(introduction: ArraySlice<UInt8>, _ lines: Range<Int>) {
        from = introduction
        self.lines = lines
    }

    /// The header at an index; nil if the line there, or after a ruler there, is not labelled.
    init?(_ all: [OwnWords.Line], at start: Int, depth: Int = 0) {
        var index = start
        let isRuled = QuoteMark.isRuler(all[index].words)
        if isRuled { index = OwnWords.firstWords(all, index + 1) }
        guard index < all.count, QuoteMark.label(all[index].words) != nil else { return nil }
        lines = start..<index
        var hasFrom = false
        var hasDate = false
        var hasSubject = false
        var hasTo = false
        var hasAddress = false
        var hasBold = false
        var last: QuotePhrases.Label?
        reading: while index < all.count, index < start + QuotedHeader.lineLimit, all[index].depth == depth {
            let words = all[index].words
            guard let found = QuoteMark.label(words) else {
                if words.isBlankLine {
                    // Lines that HTML set apart stand with an empty one between them.
                    guard index + 1 < all.count, all[index + 1].depth == depth, QuoteMark.label(all[index + 1].words) != nil else { break }
                } else {
                    guard last != .date, QuotedHeader.continues(words) else { break }
                    if words.contains(0x40) { hasAddress = true }
                    lines = start..<index + 1
                }
                index += 1
                continue
            }
            if words.contains(0x40) { hasAddress = true }
            if found.isBold { hasBold = true }
            switch found.label {
            case .from:
                // A second sender begins another header.
                if hasFrom, hasDate { break reading }
                hasFrom = true
                from = QuotedHeader.value(words[found.value...])
            case .date:
                hasDate = true
                date = QuotedHeader.value(words[found.value...])
            case .subject: hasSubject = true
            case .to: hasTo = true
            case .other: break
            case .raw: return nil
            }
            last = found.label
            index += 1
            lines = start..<index
        }
        let isFull = hasSubject && hasTo || hasAddress && (hasSubject || hasTo)
        // A sender is no date.
        let isMeant = from.first?.isASCIIDigit != true
        isSure = hasFrom && hasDate && isMeant && (isRuled || hasBold || (isFull && !QuotedHeader.hasZone(date)))
    }

    /// "… 14:23:00 +0800": as in the source of a message; what mail programs print ends otherwise, unless a separator stands above.
    private static func hasZone(_ date: ArraySlice<UInt8>) -> Bool {
        let zone = date.suffix(6)
        guard zone.count == 6, let sign = zone.dropFirst().first else { return false }
        return zone.first == 0x20 && (sign == 0x2B || sign == 0x2D) && zone.dropFirst(2).allSatisfy(\.isASCIIDigit)
    }

    /// A long value goes on in the next line.
    private static func continues(_ words: ArraySlice<UInt8>) -> Bool {
        guard let first = words.first else { return false }
        return first == 0x3C || first.isASCIIBlank || words.trimmed.last == 0x3B || (words.contains(0x40) && words.contains(0x3E))
    }

    private static let blank = Array("&nbsp;".utf8)

    private static func value(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var value = words.trimmed
        while let first = value.first, first == 0x2A || first == 0x7C || first.isASCIISpace || first == 0xC2 || first == 0xA0 {
            value = value.dropFirst()
        }
        while value.hasPrefix(blank) { value = value.dropFirst(blank.count) }
        while let last = value.last, last == 0x2A || last == 0x7C || last.isASCIISpace { value = value.dropLast() }
        return value
    }
}
