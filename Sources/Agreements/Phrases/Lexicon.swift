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

    private struct Entry: Sendable {
        var phrase: [Unicode.Scalar]
        var meaning: Meaning
    }

    private var entries: [Unicode.Scalar: [Entry]] = [:]
    /// The entries by their first letter, for the Latin part.
    private var latin: [[Entry]] = Array(repeating: [], count: 128)

    /// Phrases in folded form, separated by "|".
    init(_ groups: [(String, Meaning)]) {
        for (phrases, meaning) in groups {
            for phrase in phrases.split(separator: "|") {
                let scalars = Array(phrase.unicodeScalars.map(Folding.fold))
                guard let first = scalars.first else { continue }
                entries[first, default: []].append(Entry(phrase: scalars, meaning: meaning))
            }
        }
        for key in Array(entries.keys) {
            entries[key]?.sort { $0.phrase.count > $1.phrase.count }
            if key.value < 128 { latin[Int(key.value)] = entries[key] ?? [] }
        }
    }

    func matches(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Match] {
        var result: [Match] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = match(text, at: index, end: range.upperBound) {
                result.append(match)
                index = max(index + 1, match.range.upperBound)
            } else {
                index += 1
            }
        }
        return result
    }

    func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> Match? {
        for index in range {
            if let match = match(text, at: index, end: range.upperBound) { return match }
        }
        return nil
    }

    func match(_ text: [Unicode.Scalar], at index: Int, end: Int) -> Match? {
        let first = text[index]
        if first.value < 128 { return match(latin[Int(first.value)], text, index, end) }
        guard let candidates = entries[first] else { return nil }
        return match(candidates, text, index, end)
    }

    private func match(_ candidates: [Entry], _ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> Match? {
        for entry in candidates {
            if let upper = ending(entry.phrase, text, index, end) { return Match(range: index..<upper, meaning: entry.meaning) }
        }
        return nil
    }

    private func ending(_ phrase: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int? {
        let first = phrase[0]
        if first.isLetter || first.isDigit, start > 0, text[start - 1].isLetter || first.isDigit && text[start - 1].isDigit { return nil }
        var at = start
        for scalar in phrase {
            if scalar == " " {
                let before = at
                while at < end, text[at] == " " || text[at] == "-" || text[at] == "\n", at - before < 8 { at += 1 }
                if at == before { return nil }
            } else {
                guard at < end, text[at] == scalar else { return nil }
                at += 1
            }
        }
        guard let last = phrase.last else { return nil }
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
}
