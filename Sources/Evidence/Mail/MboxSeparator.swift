// SPDX-License-Identifier: Apache-2.0

/// The line that begins a message of a mailbox: `From sender date`.
///
/// Believed only after an empty line or at the start, with an address and a date, and before a header: "From " begins many a sentence.
enum MboxSeparator {
    /// Whether "From " stands at an offset.
    static func begins(_ bytes: [UInt8], at offset: Int) -> Bool {
        guard offset + 5 <= bytes.count else { return false }
        return bytes[offset] == 0x46 && bytes[offset + 1] == 0x72 && bytes[offset + 2] == 0x6F && bytes[offset + 3] == 0x6D
            && bytes[offset + 4] == 0x20
    }

    /// Whether the line is one that mailboxes write, and a header follows.
    static func isPlausible(_ bytes: [UInt8], at offset: Int) -> Bool {
        let line = bytes.line(at: offset, to: min(bytes.count, offset + 512))
        let next = bytes.nextLine(after: offset, to: bytes.count)
        guard next < bytes.count else {
            // The last line of a file that was cut off right here.
            return isDated(line) && next == bytes.count && bytes[next - 1] == 0x0A
        }
        guard isHeader(bytes, next) else { return false }
        // Thunderbird writes a bare "From " for some accounts; then the next line must be a field that only messages have.
        if line.dropFirst(5).allSatisfy(\.isASCIISpace) { return isKnownField(bytes, next) }
        return isDated(line)
    }

    static func isHeader(_ bytes: [UInt8], _ offset: Int) -> Bool {
        HeaderFields.looksLikeField(bytes, offset, bytes.count) || bytes[offset...].prefix(6).elementsEqual(">From ".utf8)
    }

    private static func isKnownField(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard let colon = HeaderFields.colon(bytes, offset, bytes.firstIndex(of: 0x0A, from: offset, to: min(bytes.count, offset + 512)))
        else { return false }
        return HeaderName.named(bytes, offset..<colon) != nil
    }

    /// "From sender Www Mmm d hh:mm[:ss] [zone] yyyy [zone]", with an RFC 5322 date in its place, or with "-" for the sender.
    static func isDated(_ line: ArraySlice<UInt8>) -> Bool {
        // No time of day, no date.
        guard line.contains(0x3A) else { return false }
        let words = line.dropFirst(5).split(maxSplits: 12, omittingEmptySubsequences: true, whereSeparator: \.isASCIISpace)
        guard words.count >= 5 else { return false }
        // One word names the sender; a quoted one may have spaces.
        let isQuoted = words[0].first == 0x22
        for start in 1..<min(words.count, isQuoted ? 6 : 2) where isWeekday(words[start]) {
            return hasYear(words[start...]) && MailDate(line[words[start].startIndex...]) != nil
        }
        return false
    }

    private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
        let name = word.last == 0x2C ? word.dropLast() : word
        return name.isWord("mon") || name.isWord("tue") || name.isWord("wed") || name.isWord("thu") || name.isWord("fri")
            || name.isWord("sat")
            || name.isWord("sun")
    }

    private static func hasYear(_ words: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        words.contains { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }
    }
}
