// SPDX-License-Identifier: Apache-2.0

/// Words and phrases, each with a meaning, found in folded text: the longest at each place, left to right, without overlap.
///
/// A space in a phrase stands for any run of spaces or hyphens (none included between Han characters). A phrase that begins or ends in a Latin letter or digit
/// must not touch another one there; a plural "s" may follow a letter.
struct Lexicon<Meaning: Sendable>: Sendable {
    struct Match: Sendable {
        var range: Range<Int>
        var meaning: Meaning
    }

    /// A phrase: its place in `letters`, and its meaning.
    private struct Entry: Sendable {
        var letters: Range<Int>
        var meaning: Meaning
    }

    /// The phrases one after the other.
    private var letters: [Unicode.Scalar] = []
    /// Those with the same first scalar stand together, the longest first.
    private var entries: [Entry] = []
    /// The entries by their first scalar.
    private var first: ScalarTable<Group>

    /// The phrases with one first scalar.
    private struct Group: Sendable {
        var entries: Range<Int>
        /// One bit for each residue of 64 of their second scalars; all bits if one of them has none, or a space.
        var seconds: UInt64
    }

    /// Phrases in folded form, separated by "|".
    init(_ groups: [(String, Meaning)]) {
        var order: [Unicode.Scalar] = []
        var phrases: [Unicode.Scalar: [(phrase: [Unicode.Scalar], meaning: Meaning)]] = [:]
        for (words, meaning) in groups {
            for word in words.split(separator: "|") {
                let scalars = word.unicodeScalars.map(Folding.fold)
                guard let first = scalars.first else { continue }
                if phrases[first] == nil { order.append(first) }
                phrases[first, default: []].append((scalars, meaning))
            }
        }
        var places: [(Unicode.Scalar, Group)] = []
        for key in order {
            let start = entries.count
            var seconds: UInt64 = 0
            for (phrase, meaning) in phrases[key, default: []].sorted(by: { $0.phrase.count > $1.phrase.count }) {
                seconds |= phrase.count == 1 || phrase[1] == " " ? .max : 1 << UInt64(phrase[1].value & 63)
                entries.append(Entry(letters: letters.count..<(letters.count + phrase.count), meaning: meaning))
                letters += phrase
            }
            places.append((key, Group(entries: start..<entries.count, seconds: seconds)))
        }
        first = ScalarTable(places)
    }

    func matches(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Match] {
        var result: [Match] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if first.mayHave(text[index]), let match = match(text, at: index, end: range.upperBound) {
                result.append(match)
                index = max(index + 1, match.range.upperBound)
            } else {
                index += 1
            }
        }
        return result
    }

    func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> Match? {
        for index in range where first.mayHave(text[index]) {
            if let match = match(text, at: index, end: range.upperBound) { return match }
        }
        return nil
    }

    func match(_ text: [Unicode.Scalar], at index: Int, end: Int) -> Match? {
        guard index < end, index < text.count else { return nil }
        let scalar = text[index]
        guard first.mayHave(scalar) else { return nil }
        if index > 0, scalar.isLetter || scalar.isDigit, text[index - 1].isLetter || scalar.isDigit && text[index - 1].isDigit {
            return nil
        }
        guard let group = first[scalar],
            group.seconds == .max || index + 1 < text.count && group.seconds >> UInt64(text[index + 1].value & 63) & 1 == 1
        else { return nil }
        for entry in group.entries {
            if let upper = ending(entries[entry].letters, text, index, end) {
                return Match(range: index..<upper, meaning: entries[entry].meaning)
            }
        }
        return nil
    }

    private func ending(_ phrase: Range<Int>, _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int? {
        var at = start
        for place in phrase {
            let scalar = letters[place]
            if scalar == " " {
                let before = at
                while at < end, text[at] == " " || text[at] == "-" || text[at] == "\n", at - before < 8 { at += 1 }
                if at == before { return nil }
            } else {
                guard at < end, text[at] == scalar else { return nil }
                at += 1
            }
        }
        let last = letters[phrase.upperBound - 1]
        if last.isLetter {
            if at < text.count, text[at] == "s", at < end { at += 1 }
            if at < text.count, text[at].isLetter { return nil }
        } else if last.isDigit, at < text.count, text[at].isDigit {
            return nil
        }
        return at
    }
}

extension Lexicon where Meaning == Void {
    init(_ phrases: String) { self.init([(phrases, ())]) }

    func isIn(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { first(text, in: range) != nil }

    /// Whether the range is one of the phrases and nothing else; an empty one is none.
    func isAll(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        match(text, at: range.lowerBound, end: range.upperBound)?.range == range
    }
}
