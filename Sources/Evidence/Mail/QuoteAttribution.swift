// SPDX-License-Identifier: Apache-2.0

/// The line by which a mail program introduces what it quotes: "On …, Dana wrote:", "2026年3月3日(火) 14:23 Dana <a@b.example>:".
///
/// It is known by its end, and looked for backwards from there, for it may be wrapped over up to four lines. A sentence that ends
/// like one ("On Monday I wrote:") introduces a quotation only when marked lines follow.
struct QuoteAttribution {
    /// The first of its lines.
    var start: Int
    /// Names a date and an address in brackets, as nobody but a mail program does: it is enough without marked lines below.
    var isStrong: Bool
    /// Says that somebody wrote, in words; otherwise it is a date and a name with an address.
    var hasVerb: Bool

    /// Words beyond this many bytes are not looked at.
    private static let lengthLimit = 600
    private static let lineLimit = 4

    /// The introduction that ends with the line at an index, made of lines not before `floor`.
    init?(_ lines: [OwnWords.Line], endingAt index: Int, floor: Int) {
        let last = QuoteAttribution.withoutMarks(lines[index].words)
        guard var end = QuoteEnding(last) else { return nil }
        var facts = QuoteFacts()
        var first = index
        var found: Int?
        var length = 0
        var isDated = false
        var isComplete = false
        while !isComplete {
            let isAlone = first == index
            let words = isAlone ? last : QuoteAttribution.withoutMarks(lines[first].words)
            length += words.count
            guard !words.isEmpty, length <= QuoteAttribution.lengthLimit else { break }
            // A line above is taken only for the name that stands before the date.
            if isDated, !(words.contains(0x3C) && words.contains(0x40)) { break }
            facts.prepend(words)
            if !isAlone { end.look(at: words) }
            if facts.unopened == 0, end.isSatisfied(by: facts, isAlone: isAlone),
                QuoteAttribution.begins(words, isAlone: isAlone, verb: end.verb)
            {
                found = first
                isDated = facts.digits >= 4
                isComplete = facts.hasAddress && facts.digits > 0
            }
            guard first > floor, index - first + 1 < QuoteAttribution.lineLimit else { break }
            first -= 1
            if lines[first].depth > 0 || QuoteMark.isMarked(lines[first].words) { break }
        }
        guard let found else { return nil }
        start = found
        hasVerb = end.verb != nil || end.isMiddle
        let head = start == index ? last : QuoteAttribution.withoutMarks(lines[start].words)
        let isColon = last.last == 0x3A
        isStrong = end.isStrong(facts) && (hasVerb || isColon) && (end.isZoho || QuoteAttribution.isFormal(head, hasVerb: hasVerb))
    }

    /// Without white space and the invisible marks that right-to-left text carries.
    private static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var words = line.trimmed
        while words.count >= 3, words[words.endIndex - 3] == 0xE2, words[words.endIndex - 2] == 0x80 || words[words.endIndex - 2] == 0x81,
            isMark(words[words.endIndex - 2], words[words.endIndex - 1])
        {
            words = words.dropLast(3).trimmed
        }
        // "*On … wrote:*"
        if words.first == 0x2A, words.last == 0x2A { words = words.dropFirst().dropLast().trimmed }
        while words.count >= 3, words.first == 0xE2, isMark(words[words.startIndex + 1], words[words.startIndex + 2]) {
            words = words.dropFirst(3).trimmed
        }
        return words
    }

    /// U+200B…F, U+202A…E, U+2060…9
    private static func isMark(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 && ((0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third))
            || second == 0x81 && (0xA0...0xA9).contains(third)
    }

    /// Whether a line may be the first of an introduction: a date or a word for one, or a name alone.
    private static func begins(_ line: ArraySlice<UInt8>, isAlone: Bool, verb: Int?) -> Bool {
        let words = withoutMarks(line).drop { $0 == 0x2D || $0.isASCIISpace }
        // A remark in code.
        if words.first == 0x23 || words.first == 0x2F { return false }
        let head = words.prefix(32)
        // A sentence that ends before the date is the author's.
        var place = head.startIndex
        while place < head.endIndex {
            let byte = head[place]
            if byte == 0x21 || byte == 0x3F { return false }
            if byte == 0x2E || byte == 0x3B, place + 2 < head.endIndex, head[place + 1] == 0x20, place - head.startIndex > 4,
                (0x41...0x5A).contains(head[place + 2]), head[(place - 4)..<place].allSatisfy(\.isASCIILetter)
            {
                return false
            }
            if byte == 0xE3, place + 2 < head.endIndex, head[place + 1] == 0x80, head[place + 2] == 0x82 { return false }
            place += 1
        }
        let hasDigit = head.contains(where: \.isASCIIDigit)
        if words.first?.isASCIIDigit == true { return true }
        if QuotePhrases.starts.contains(where: { QuoteMark.matches(words, words.startIndex, $0) }) { return isAlone || hasDigit }
        if words.contains(0x3C), words.contains(0x40) { return true }
        if hasDigit, isAlone || hasYear(words.prefix(48)) { return true }
        return isAlone && verb.map { isName(line.trimmed.prefix($0)) } ?? false
    }

    /// Whether a line begins as mail programs write and people hardly do: a date with no more than a day's name before it, or a name
    /// and an address; no small words about them ("your engineer Dana"), nothing possessive ("在3月2日的邮件里").
    private static func isFormal(_ line: ArraySlice<UInt8>, hasVerb: Bool) -> Bool {
        let digit = line.firstIndex(where: \.isASCIIDigit) ?? line.endIndex
        let angle = line.firstIndex { $0 == 0x3C } ?? line.lastIndex { $0 == 0x28 || $0 == 0x5B } ?? line.endIndex
        if angle < digit { return hasVerb && isFormalName(line[..<angle]) }
        guard digit < line.endIndex else { return false }
        var day = line[..<digit]
        let start = QuotePhrases.starts.first { QuoteMark.matches(day, day.startIndex, $0) }
        if hasVerb, let start {
            day = day.dropFirst(start.count)
            if day.split(separator: 0x20).count > 2 { return false }
        } else if !day.isEmpty, day.last != 0x20 || day.dropLast().contains(0x20) {
            return false
        }
        let date = line[..<angle]
        let time = date.lastIndex { $0.isASCIIDigit } ?? digit
        return isFormalName(date[time...].dropFirst()) && !date.indices.contains { QuoteMark.matches(date, $0, possessive) }
    }

    private static let possessive = Array("的".utf8)

    private static func isFormalName(_ words: ArraySlice<UInt8>) -> Bool {
        words.split(separator: 0x20).allSatisfy {
            !(0x61...0x7A).contains($0[$0.startIndex]) || $0.contains(0x40) || smallWords.contains(Array($0))
        }
    }

    /// What stands small between a date and a name, and in names.
    private static let smallWords = Set(
        [
            "from", "pm", "am", "a.m.", "p.m.", "h", "om", "kl", "klo", "schrieb", "schreef", "skrev", "skreiv", "odesílatel", "użytkownik",
            "de",
            "van", "von", "der", "den", "ten", "di", "da", "do", "dos", "du", "la", "le", "del", "el", "al", "bin", "tarihinde",
        ].map { Array($0.utf8) })

    private static func hasYear(_ words: ArraySlice<UInt8>) -> Bool {
        var place = words.startIndex
        while place + 3 < words.endIndex {
            if words[place] == 0x32, words[place + 1] == 0x30, words[place + 2].isASCIIDigit, words[place + 3].isASCIIDigit { return true }
            place += 1
        }
        return false
    }

    /// A few words, none of which begins small.
    private static func isName(_ words: ArraySlice<UInt8>) -> Bool {
        guard !words.isEmpty, words.count <= 48 else { return false }
        return words.split(separator: 0x20).allSatisfy { !(0x61...0x7A).contains($0[$0.startIndex]) }
    }
}
