// SPDX-License-Identifier: Apache-2.0

/// The line that begins a message of a mailbox: `From sender date`.
///
/// Believed only after an empty line or at the start, with an address and a date, and before a header: "From " begins many a sentence.
enum MboxSeparator {
    /// A separator and the line below it are looked for in this many bytes.
    static let lookahead = 1536

    /// Whether "From " stands at an index of bytes that end at `end`.
    static func begins(_ bytes: [UInt8], at index: Int, to end: Int) -> Bool {
        guard index + 5 <= end else { return false }
        return bytes[index] == 0x46 && bytes[index + 1] == 0x72 && bytes[index + 2] == 0x6F && bytes[index + 3] == 0x6D
            && bytes[index + 4] == 0x20
    }

    /// Whether the line is one that mailboxes write, and a header follows.
    ///
    /// `end` is the end of the file or `lookahead` bytes on.
    static func isPlausible(_ bytes: [UInt8], at index: Int, to end: Int) -> Bool {
        let line = bytes.line(at: index, to: min(end, index + 512))
        let next = bytes.nextLine(after: index, to: end)
        guard next < end else {
            // The last line of a file that was cut off right here.
            return isDated(line) && next == end && bytes[next - 1] == 0x0A
        }
        guard isHeader(bytes, next, end) else { return false }
        // Thunderbird writes a bare "From " for some accounts; then the next line must be a field that only messages have.
        if line.dropFirst(5).allSatisfy(\.isASCIISpace) { return isKnownField(bytes, next, end) }
        return isDated(line)
    }

    static func isHeader(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        HeaderFields.looksLikeField(bytes, index, end) || bytes[index..<min(index + 6, end)].hasPrefix(Array(">From ".utf8))
    }

    private static func isKnownField(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard let colon = HeaderFields.colon(bytes, index, bytes.firstIndex(of: 0x0A, from: index, to: min(end, index + 512)))
        else { return false }
        return HeaderName.named(bytes, index..<colon) != nil
    }

    /// "From sender Www Mmm d hh:mm[:ss] [zone] yyyy [zone]", with an RFC 5322 date in its place, or with "-" for the sender.
    static func isDated(_ line: ArraySlice<UInt8>) -> Bool {
        // No time of day, no date.
        guard line.contains(0x3A) else { return false }
        var index = line.startIndex + 5
        let isQuoted = line[index...].drop(while: \.isASCIISpace).first == 0x22
        // One word names the sender; a quoted one may have spaces.
        for word in 0..<(isQuoted ? 6 : 2) {
            while index < line.endIndex, line[index].isASCIISpace { index += 1 }
            let start = index
            while index < line.endIndex, !line[index].isASCIISpace { index += 1 }
            guard start < index else { return false }
            if word > 0, isWeekday(line[start..<index]) { return hasYear(line[index...]) && MailDate(line[start...]) != nil }
        }
        return false
    }

    private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
        let name = word.last == 0x2C ? word.dropLast() : word
        return name.isWord("mon") || name.isWord("tue") || name.isWord("wed") || name.isWord("thu") || name.isWord("fri")
            || name.isWord("sat")
            || name.isWord("sun")
    }

    /// Whether four digits stand between blanks.
    private static func hasYear(_ words: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for byte in words {
            if byte.isASCIIDigit {
                if digits >= 0 { digits += 1 }
            } else if byte.isASCIISpace {
                if digits == 4 { return true }
                digits = 0
            } else {
                digits = -1
            }
        }
        return digits == 4
    }
}
