// SPDX-License-Identifier: Apache-2.0

/// Names that sentences give to the levels of a document: "A fault is Red when a whole school is cut off. … All else is Green.",
/// "Blocker means that nobody can post. … Minor is everything else."
enum DefinedLevels {
    private static let cases = Lexicon<Void>(
        "system|machine|plant|circuit|line|site|device|unit|scanner|instrument|installation|lift|junction|whatever else|fault|case|incident|problem|ticket|call|request|issue|it|defect|event|matter"
    )
    private static let conditions = Lexicon<Void>("when|if|where|whenever|once")
    private static let rest = Lexicon<Void>(
        "all else is|everything else is|anything else is|all other faults are|all other cases are|the rest is|all others are")
    private static let closing = Lexicon<Void>(
        "is everything else|is anything else|means everything else|means anything else|means any other|is any other|covers everything else")
    private static let means = Lexicon<Void>("means|means that|is when|covers")

    /// The names of one paragraph, where it defines two or more.
    static func names(_ passage: Passage) -> [Range<Int>] {
        guard passage.count <= 2000, passage.folded.contains(where: \.isLetter) else { return [] }
        let text = passage.folded
        var found: [Range<Int>] = []
        let isClosed = closing.isIn(text, passage.all)
        for sentence in passage.sentences() {
            let start = passage.trimmed(sentence).lowerBound
            if let rest = rest.match(text, at: start, end: sentence.upperBound), let name = name(passage, rest.range.upperBound, sentence) {
                found.append(name)
                continue
            }
            // "A fault is Red when …", "It is Amber when …"
            if let noun = cases.first(text, in: start..<min(sentence.upperBound, start + 24)),
                let verb = cases(text, behind: noun.range.upperBound, sentence), let name = name(passage, verb, sentence),
                conditions.match(text, at: min(name.upperBound + 1, sentence.upperBound), end: sentence.upperBound) != nil
            {
                found.append(name)
                continue
            }
            // "Blocker means that …": one of several, of which the last is everything else.
            if isClosed, let name = name(passage, start, sentence), name.upperBound + 1 < sentence.upperBound,
                means.match(text, at: name.upperBound + 1, end: sentence.upperBound) != nil
                    || closing.match(text, at: name.upperBound + 1, end: sentence.upperBound) != nil
            {
                found.append(name)
            }
        }
        let distinct = Set(found.map { passage.string($0) })
        return distinct.count > 1 && distinct.count == found.count ? found : []
    }

    private static let be = Lexicon<Void>("is|counts as|is called|is classed as|is rated")

    private static func cases(_ text: [Unicode.Scalar], behind noun: Int, _ sentence: Range<Int>) -> Int? {
        guard noun + 1 < sentence.upperBound else { return nil }
        return be.match(text, at: noun + 1, end: sentence.upperBound)?.range.upperBound
    }

    /// One or two words with a capital at a place, without an article.
    private static func name(_ passage: Passage, _ at: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        var start = at
        while start < sentence.upperBound, text[start].isSpace || "*_\"'".unicodeScalars.contains(text[start]) { start += 1 }
        var end = start
        var words = 0
        while words < 2, end < sentence.upperBound, text[end].isLetter, passage.display[end] != text[end] {
            while end < sentence.upperBound, text[end].isLetter || text[end] == "-" { end += 1 }
            words += 1
            if words < 2, end + 1 < sentence.upperBound, text[end] == " ", passage.display[end + 1] != text[end + 1] { end += 1 }
        }
        guard end - start > 2 else { return nil }
        return start..<end
    }
}
