// SPDX-License-Identifier: Apache-2.0

/// Notes under a table or a list that a mark beside a value points to: "8 hours†" and "† Business hours: …".
struct Footnotes: Sendable {
    /// Index of the block of each mark's notes, in the order of the document.
    private var notes: [(mark: [Unicode.Scalar], block: Int)] = []
    private let view: DocumentView

    private static let signs = Set("†‡§¶*^¹²³⁴⁵⁶①②③④⑤⑥⑦⑧⑨#※△▲".unicodeScalars)

    init(_ view: DocumentView) {
        self.view = view
        for (index, block) in view.blocks.enumerated() {
            switch block.content {
            case .paragraph, .item: break
            default: continue
            }
            if let mark = Footnotes.mark(leading: block.passage), notes.count < 200 { notes.append((mark, index)) }
        }
    }

    /// Whether a block is surely the text of a note: a plain number may be that of a clause.
    func isNote(_ block: Int) -> Bool {
        guard let first = view.blocks[block].passage.folded.first else { return false }
        return (Footnotes.signs.contains(first) || first == "[" || first == "注") && notes.contains { $0.block == block }
    }

    /// The note that the mark right behind a value points to: the first of that mark after the value's block.
    func note(for passage: Passage, after end: Int, block: Int) -> Int? {
        guard !notes.isEmpty, let mark = Footnotes.mark(passage.folded, at: end, limit: passage.count) else { return nil }
        return (notes.first { $0.block > block && $0.mark == mark } ?? notes.last { $0.mark == mark && $0.block != block })?.block
    }

    /// "†", "[1]", "(1)", "hours1".
    private static func mark(_ text: [Unicode.Scalar], at start: Int, limit: Int) -> [Unicode.Scalar]? {
        var at = start
        while at < limit, text[at] == " ", at - start < 2 { at += 1 }
        guard at < limit else { return nil }
        if signs.contains(text[at]) {
            var end = at
            while end < limit, end - at < 3, text[end] == text[at] { end += 1 }
            return Array(text[at..<end])
        }
        if text[at] == "[" || text[at] == "(" {
            var digits: [Unicode.Scalar] = []
            var end = at + 1
            while end < limit, text[end].isDigit || text[end] == "^" || text[end] == "注" || text[end] == "#", end - at < 4 {
                if text[end].isDigit { digits.append(text[end]) }
                end += 1
            }
            guard !digits.isEmpty, end < limit, text[end] == "]" || text[end] == ")" else { return nil }
            return digits
        }
        if at == start, text[at].isDigit, start > 0, text[start - 1].isLetter || text[start - 1].isHan {
            var end = at
            while end < limit, text[end].isDigit, end - at < 2 { end += 1 }
            return end < limit && (text[end].isLetter || text[end].isHan || text[end] == "-") ? nil : Array(text[at..<end])
        }
        return nil
    }

    /// What a note begins with: "† …", "[1] …", "1. …", 注1：….
    private static func mark(leading passage: Passage) -> [Unicode.Scalar]? {
        let text = passage.folded
        guard passage.count > 3 else { return nil }
        if signs.contains(text[0]) {
            var end = 0
            while end < passage.count, end < 3, text[end] == text[0] { end += 1 }
            return text[0] == "*" && end >= passage.count ? nil : Array(text[0..<end])
        }
        var at = 0
        while at < 6, at < passage.count, "[(^注note# ".unicodeScalars.contains(text[at]) { at += 1 }
        var end = at
        while end < passage.count, text[end].isDigit, end - at < 2 { end += 1 }
        guard end > at, end < passage.count, " .):]、".unicodeScalars.contains(text[end]) else { return nil }
        return Array(text[at..<end])
    }

    private static let limiting = Lexicon<Void>(
        "if|only|otherwise|except|unless|until|from|provided|subject|when|where|not|depending|如|若|仅|除|否则|须|方|至|不|视")

    /// The words of a note that may take the promise back, or give another time.
    func limit(_ block: Int) -> Words? {
        let passage = view.blocks[block].passage
        let text = passage.folded
        let isOther = !DurationPhrase.all(text, in: passage.all).isEmpty && HoursPhrase.all(text, in: passage.all).isEmpty
        guard isOther || Footnotes.limiting.isIn(text, passage.all) && coverage(block) == nil else { return nil }
        return Words(passage, passage.all)
    }

    /// The hours that a note names.
    func coverage(_ block: Int) -> (coverage: HoursPhrase.Coverage, words: Words)? {
        let passage = view.blocks[block].passage
        let text = passage.folded
        if let found = HoursPhrase.all(text, in: passage.all).first(where: { if case .times = $0.coverage { false } else { true } }),
            let words = Words(passage, found.range)
        {
            return (found.coverage, words)
        }
        guard let term = HoursPhrase.terms(text, in: passage.all).first ?? DefinedTerm.businessDay(text, passage.all),
            let words = Words(passage, term)
        else { return nil }
        return (.term, words)
    }
}
