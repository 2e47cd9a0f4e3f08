// SPDX-License-Identifier: Apache-2.0

/// Notes under a table or a list that a mark beside a value points to: "8 hours†" and "† Business hours: …".
struct Footnotes: Sendable {
    /// A note, in the order of the document.
    private struct Note {
        var mark: [Unicode.Scalar]
        var block: Int
        var kind: Kind
        /// The words of the note: its paragraph, or the one sentence that speaks of the mark.
        var passage: Passage
        var range: Range<Int>
    }

    private var notes: [Note] = []

    /// How a note shows its mark.
    private enum Kind {
        /// "† …", "¹ …", "[1] …", 注1：…: nothing else begins so.
        case sure
        /// "1. …": perhaps a clause of its own.
        case plain
        /// "Limits marked * run in office hours only", 标有＊者仅于营业时段内累计: wherever it stands.
        case spoken
    }

    private let view: DocumentView

    private static let signs = Set("†‡§¶*^①②③④⑤⑥⑦⑧⑨#※△▲★☆◆".unicodeScalars)

    init(_ view: DocumentView) {
        self.view = view
        for (index, block) in view.blocks.enumerated() {
            switch block.content {
            case .paragraph, .item: break
            case .table(let grid):
                for cell in grid.rows.suffix(3).flatMap(\.cells) where !cell.isCopy { speak(cell.passage, index) }
                continue
            default: continue
            }
            if let mark = Footnotes.mark(leading: block.passage) ?? block.noteMark, notes.count < 200 {
                let kind = block.noteMark.map { $0.first == "*" ? .plain : .sure } ?? Footnotes.kind(block.passage)
                let lines = Footnotes.lines(block.passage)
                notes.append(
                    Note(mark: mark, block: index, kind: kind, passage: block.passage, range: lines.first?.range ?? block.passage.all))
                for line in lines.dropFirst() {
                    notes.append(Note(mark: line.mark, block: index, kind: kind, passage: block.passage, range: line.range))
                }
            }
            speak(block.passage, index)
        }
    }

    /// Notes in lines of one paragraph: each reaches to where the next begins.
    private static func lines(_ passage: Passage) -> [(mark: [Unicode.Scalar], range: Range<Int>)] {
        guard passage.count <= 2000, passage.folded.contains("\n") else { return [] }
        var result: [(mark: [Unicode.Scalar], range: Range<Int>)] = []
        for line in passage.pieces(of: passage.all, isBreak: { passage.folded[$0] == "\n" }).prefix(30) {
            if let mark = mark(leading: passage.part(line)) {
                result.append((mark, line))
            } else if let last = result.popLast() {
                result.append((last.mark, last.range.lowerBound..<line.upperBound))
            }
        }
        return result.count > 1 ? result : []
    }

    private static let marked = Lexicon<Void>("标有|标注|注有|带有|带|标|marked|marked with|marked by|with")
    private static let those = Lexicon<Void>("者|的|之|号|时限|run|runs|count|counts|are|apply|applies")

    /// The sentence that says what a mark means without beginning with it.
    private mutating func speak(_ passage: Passage, _ block: Int) {
        guard passage.count <= 1200, passage.folded.contains(where: Footnotes.signs.contains) else { return }
        let text = passage.folded
        for sentence in passage.sentences() where notes.count < 200 {
            for word in Footnotes.marked.matches(text, in: sentence) {
                var at = word.range.upperBound
                while at < sentence.upperBound, text[at].isSpace || "\"“”「」'".unicodeScalars.contains(text[at]) { at += 1 }
                guard at < sentence.upperBound, Footnotes.signs.contains(text[at]),
                    let mark = Footnotes.mark(text, at: at, limit: sentence.upperBound),
                    Footnotes.those.isIn(text, at + mark.count..<min(sentence.upperBound, at + mark.count + 6))
                else { continue }
                notes.append(
                    Note(mark: mark, block: block, kind: .spoken, passage: passage, range: word.range.lowerBound..<sentence.upperBound))
                break
            }
        }
    }

    /// Whether a block is surely the text of a note: a plain number may be that of a clause.
    func isNote(_ block: Int) -> Bool {
        if view.blocks[block].noteMark.map({ $0 != ["*"] }) == true { return true }
        guard let first = view.blocks[block].passage.folded.first, let shown = view.blocks[block].passage.display.first else {
            return false
        }
        return (Footnotes.signs.contains(first) || first == "[" || first == "注" || Footnotes.raised.contains(shown))
            && notes.contains { $0.block == block }
    }

    /// Where in a sentence the words about a mark begin.
    func spoken(_ block: Int, _ sentence: Range<Int>) -> Int? {
        notes.first { note in
            if case .spoken = note.kind { note.block == block && sentence.contains(note.range.lowerBound) } else { false }
        }?.range.lowerBound
    }

    /// The block in which a note stands.
    func block(of number: Int) -> Int { notes[number].block }

    /// The number of the note that the mark right behind a value points to: the first of that mark after the value's block.
    func note(for passage: Passage, after end: Int, block: Int) -> Int? {
        guard !notes.isEmpty else { return nil }
        let text = Footnotes.scalars(passage)
        // "4 hours ¹": a raised figure is a mark wherever it stands.
        var at = end
        while at < passage.count, text[at] == " ", at - end < 2 { at += 1 }
        let figures = (at..<passage.count).prefix { text[$0].isDigit && !passage.display[$0].isDigit }
        if !figures.isEmpty { return note(Array(text[figures.startIndex..<figures.endIndex]), block) }
        return Footnotes.mark(text, at: end, limit: passage.count).flatMap { note($0, block) }
    }

    /// The note that the mark at the end of a head or a row's label points to: "Response¹", "Fix (2)".
    func note(closing passage: Passage, block: Int) -> Int? {
        guard !notes.isEmpty, passage.count > 1, passage.count <= 80 else { return nil }
        let text = Footnotes.scalars(passage)
        var limit = text.count
        while limit > 1, text[limit - 1] == " " { limit -= 1 }
        var start = limit - 1
        if text[start].isDigit {
            // "Response1" may be a name.
            guard Footnotes.digit(passage.display[start]) != nil, !passage.display[start].isDigit else { return nil }
            while start > 0, Footnotes.digit(passage.display[start - 1]) != nil, !passage.display[start - 1].isDigit { start -= 1 }
            return start > 0 ? note(Array(text[start..<limit]), block) : nil
        }
        if text[start] == ")" || text[start] == "]" {
            let open: Unicode.Scalar = text[start] == ")" ? "(" : "["
            guard let found = text[..<start].lastIndex(of: open), found > 0 else { return nil }
            return Footnotes.mark(text, at: found, limit: limit).flatMap { note($0, block) }
        }
        guard Footnotes.signs.contains(text[start]) else { return nil }
        while start > 1, text[start - 1] == text[start] { start -= 1 }
        return note(Array(text[start..<limit]), block)
    }

    /// Signs that are marks only in parentheses.
    private static let bracketed = Set("+*†‡§#^★※".unicodeScalars)

    private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

    /// The figure that a raised or plain digit shows.
    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isDigit { return scalar }
        return raised.firstIndex(of: scalar).flatMap { Unicode.Scalar(48 + UInt32($0)) }
    }

    /// Folded words with raised figures as figures: "¹" and "1" are one mark.
    private static func scalars(_ passage: Passage) -> [Unicode.Scalar] {
        var text = passage.folded
        for index in text.indices where !passage.display[index].isDigit {
            if let figure = digit(passage.display[index]) { text[index] = figure }
        }
        return text
    }

    private static func kind(_ passage: Passage) -> Kind {
        guard let first = passage.display.first else { return .plain }
        return first.isDigit ? .plain : .sure
    }

    private static let titles = Lexicon<Void>("note|notes|footnote|footnotes|remarks|注|备注|附注|说明|注释")

    /// The first note of the mark behind the block, else the last before it; of numbered paragraphs only those under the same heading.
    private func note(_ mark: [Unicode.Scalar], _ block: Int) -> Int? {
        let found = notes.indices.filter { number in
            let note = notes[number]
            guard note.mark == mark else { return false }
            return note.kind == .spoken || note.block != block && (note.kind == .sure || isNear(note.block, block))
        }
        return found.first { notes[$0].block > block } ?? found.last
    }

    private func isNear(_ note: Int, _ block: Int) -> Bool {
        guard let heading = view.blocks[note].headings.last else { return true }
        let title = view.blocks[heading].passage
        return heading == view.blocks[block].headings.last || title.count <= 20 && Footnotes.titles.isIn(title.folded, title.all)
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
        // "3 小时注"
        if at == start, text[at] == "注", at + 1 >= limit || text[at + 1].isSpace { return [text[at]] }
        if text[at] == "[" || text[at] == "(" {
            var digits: [Unicode.Scalar] = []
            var end = at + 1
            while end < limit, text[end].isDigit || text[end] == "^" || text[end] == "注" || text[end] == "#", end - at < 4 {
                if text[end].isDigit { digits.append(text[end]) }
                end += 1
            }
            // "(+)", "(*)"
            if digits.isEmpty, text[at] == "(", at + 2 < limit, text[at + 2] == ")", bracketed.contains(text[at + 1]) {
                return [text[at + 1]]
            }
            // "(a)"
            if digits.isEmpty, text[at] == "(", at + 2 < limit, text[at + 2] == ")", (0x61...0x68).contains(text[at + 1].value) {
                return [text[at + 1]]
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
        let text = scalars(passage)
        guard passage.count > 3 else { return nil }
        if let first = passage.display.first, !first.isDigit, digit(first) != nil {
            let figures = passage.display.prefix(2).prefix { !$0.isDigit && digit($0) != nil }
            return figures.compactMap(digit)
        }
        if signs.contains(text[0]) {
            var end = 0
            while end < passage.count, end < 3, text[end] == text[0] { end += 1 }
            return text[0] == "*" && end >= passage.count ? nil : Array(text[0..<end])
        }
        // "(+) …"
        if text[0] == "(", text[2] == ")", bracketed.contains(text[1]) { return [text[1]] }
        // "(a) …"
        if text[0] == "(", text[2] == ")", (0x61...0x68).contains(text[1].value) { return [text[1]] }
        // 注：…
        if text[0] == "注", text[1] == ":" { return [text[0]] }
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
    func limit(_ number: Int) -> Words? {
        let (passage, range) = (notes[number].passage, notes[number].range)
        let text = passage.folded
        let isOther = !DurationPhrase.all(text, in: range).isEmpty && HoursPhrase.all(text, in: range).isEmpty
        guard isOther || Footnotes.limiting.isIn(text, range) && coverage(number) == nil else { return nil }
        return Words(passage, range)
    }

    /// The hours that a note names, in the first of its sentences that does.
    ///
    /// `applies`: whether a sentence is about the value beside the mark: "For Enterprise Plus, S1 is attended to at all hours".
    func coverage(_ number: Int, applies: (Passage, Range<Int>) -> Bool = { _, _ in true }) -> (
        coverage: HoursPhrase.Coverage, words: Words
    )? {
        let (passage, range) = (notes[number].passage, notes[number].range)
        if case .spoken = notes[number].kind { return applies(passage, range) ? Footnotes.coverage(passage, range) : nil }
        for sentence in passage.sentences() where range.contains(sentence.lowerBound) && applies(passage, sentence) {
            if let found = Footnotes.coverage(passage, sentence) { return found }
        }
        return nil
    }

    private static func coverage(_ passage: Passage, _ sentence: Range<Int>) -> (coverage: HoursPhrase.Coverage, words: Words)? {
        let text = passage.folded
        // 标有＊者只计办公时间，其余昼夜连计: what is said of the rest is no part of the note.
        let end = RunningTime.rest(text, sentence)?.range.lowerBound ?? sentence.upperBound
        let own = sentence.lowerBound..<max(sentence.lowerBound, end)
        if let found = HoursPhrase.all(text, in: own).first(where: { if case .times = $0.coverage { false } else { true } }),
            let words = Words(passage, found.range)
        {
            return (found.coverage, words)
        }
        if let term = HoursPhrase.terms(text, in: own).first ?? DefinedTerm.businessDay(text, own), let words = Words(passage, term) {
            return (.term, words)
        }
        return RunningTime.always(text, own).flatMap { Words(passage, $0) }.map { (.always, $0) }
    }
}
