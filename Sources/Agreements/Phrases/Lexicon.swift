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

    /// One reference: lexicons are handed about in lists.
    private final class Parts: Sendable {
        let tree: PhraseTree
        let meanings: [Meaning]
        let beginnings: PairFilter

        init(_ phrases: [PhraseTree.Phrase], _ meanings: [Meaning]) {
            tree = PhraseTree(phrases)
            self.meanings = meanings
            beginnings = PairFilter(phrases.map(\.scalars))
        }
    }

    private let parts: Parts

    /// Phrases in folded form, separated by "|". Of equal phrases the first counts.
    init(_ groups: [(String, Meaning)]) {
        var phrases: [PhraseTree.Phrase] = []
        for (meaning, group) in groups.enumerated() {
            var phrase: [Unicode.Scalar] = []
            for scalar in group.0.unicodeScalars {
                if scalar != "|" {
                    phrase.append(Folding.fold(scalar))
                } else if !phrase.isEmpty {
                    phrases.append((phrase, meaning))
                    phrase.removeAll()
                }
            }
            if !phrase.isEmpty { phrases.append((phrase, meaning)) }
        }
        parts = Parts(phrases, groups.map(\.1))
    }

    func matches(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Match] {
        var result: [Match] = []
        let beginnings = parts.beginnings
        var index = range.lowerBound
        while index < range.upperBound {
            if beginnings.mayBegin(text, index), let match = match(text, at: index, end: range.upperBound) {
                result.append(match)
                index = max(index + 1, match.range.upperBound)
            } else {
                index += 1
            }
        }
        return result
    }

    func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> Match? {
        let beginnings = parts.beginnings
        for index in range where beginnings.mayBegin(text, index) {
            if let match = match(text, at: index, end: range.upperBound) { return match }
        }
        return nil
    }

    func match(_ text: [Unicode.Scalar], at index: Int, end: Int) -> Match? {
        guard index < end, index < text.count, parts.beginnings.mayBegin(text, index) else { return nil }
        let scalar = text[index]
        if index > 0, scalar.isLetter || scalar.isDigit, text[index - 1].isLetter || scalar.isDigit && text[index - 1].isDigit {
            return nil
        }
        return parts.tree.longest(text, at: index, end: end).map { Match(range: index..<$0.end, meaning: parts.meanings[$0.meaning]) }
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
