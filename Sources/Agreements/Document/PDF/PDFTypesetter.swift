// SPDX-License-Identifier: Apache-2.0

/// Writes the words of pages one after another, in the order they are read, and keeps where each came from.
struct PDFTypesetter {
    /// What was written, in UTF-8: the ranges of passages count in it.
    private(set) var text: [UInt8] = []
    private(set) var pages = PageTable()
    private var place: (page: Int, line: Int) = (-1, 0)
    /// Words of the document in small letters, and those with a hyphen inside.
    private let vocabulary: Set<[Unicode.Scalar]>

    init(_ words: some Sequence<PDFWord>) {
        var vocabulary: Set<[Unicode.Scalar]> = []
        var isHalf = false
        for word in words {
            // Halves of a word that a line's end breaks are no words.
            let breaks = word.text.last == "-" || word.text.last == "\u{2010}" || word.text.last == "\u{AD}"
            if !breaks, !isHalf, word.text.count <= 40 { vocabulary.insert(PDFTypesetter.plain(word.text[...])) }
            isHalf = breaks
        }
        self.vocabulary = vocabulary
    }

    /// In small letters, without signs at its ends.
    private static func plain(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        var word = word.map(Folding.fold)[...]
        while let first = word.first, !first.isLetter, !first.isDigit { word = word.dropFirst() }
        while let last = word.last, !last.isLetter, !last.isDigit { word = word.dropLast() }
        return Array(word)
    }

    /// The words of a line, spaces as they are seen.
    static func words(_ words: [PDFWord]) -> String {
        var result = ""
        for (index, word) in words.enumerated() {
            if index > 0, isSpaced(words[index - 1], word) { result += " " }
            result.unicodeScalars.append(contentsOf: word.text)
        }
        return result
    }

    /// Whether a reader sees a space between two words of a line.
    private static func isSpaced(_ word: PDFWord, _ next: PDFWord) -> Bool {
        let space = (next.box.left - word.box.right) / max(word.em, next.em)
        // Between Chinese and Latin letters programs put an eighth of the type's size by themselves; a written space is twice that.
        switch (word.text.last?.isWide ?? false, next.text.first?.isWide ?? false) {
        case (true, true): return space > 0.12
        case (false, false): return space > 0.06
        default: return space > 0.19
        }
    }

    /// What follows goes on a line of its own in the text.
    mutating func newLine() {
        if !text.isEmpty, text.last != 0x0A { text.append(0x0A) }
    }

    /// The end of a cell.
    mutating func tab() { text.append(0x09) }

    var position: Int { text.count }

    /// Appends a line's words to a passage, joined to what the passage holds by `join`.
    mutating func append(_ words: [PDFWord], page: Int, line: Int, to passage: inout Passage, join: Join = .wrapped) {
        guard let first = words.first else { return }
        if !passage.isEmpty { self.join(&passage, join, first) }
        if place != (page, line) {
            place = (page, line)
            pages.add(start: text.count, page: page + 1, line: line)
        }
        for (index, word) in words.enumerated() {
            if index > 0, PDFTypesetter.isSpaced(words[index - 1], word) {
                passage.appendGap(at: text.count)
                text.append(0x20)
            }
            for scalar in word.text {
                let start = text.count
                text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                if scalar == "\u{AD}" { continue }
                passage.append(scalar, from: start, to: text.count)
            }
        }
    }

    enum Join {
        /// The line was full.
        case wrapped
        /// The author began a new line.
        case broken
    }

    private mutating func join(_ passage: inout Passage, _ join: Join, _ next: PDFWord) {
        text.append(0x0A)
        if join == .broken { return passage.appendGap(at: text.count - 1, "\n") }
        guard let last = passage.display.last, let first = next.text.first else { return }
        if last.isWide && first.isWide { return }
        // A soft hyphen was written and left out of the passage.
        if text.dropLast().suffix(2).elementsEqual([0xC2, 0xAD]) { return }
        guard last == "-" || last == "\u{2010}", passage.count > 1 else { return passage.appendGap(at: text.count - 1) }
        let before = passage.display[passage.count - 2]
        guard before.isLetter || before.isDigit else { return passage.appendGap(at: text.count - 1) }
        if hyphenates(passage, next) { passage.dropLast() }
    }

    /// Whether a hyphen at the end of a line only breaks a word: not if both halves are words of the document and the whole is not.
    private func hyphenates(_ passage: Passage, _ next: PDFWord) -> Bool {
        guard let first = next.text.first, first.isLetter, first.value >= 0x61, passage.display[passage.count - 2].isLetter else {
            return false
        }
        var start = passage.count - 1
        while start > 0, passage.display[start - 1].isLetter, passage.count - start < 40 { start -= 1 }
        let head = PDFTypesetter.plain(passage.display[start..<(passage.count - 1)])
        let tail = PDFTypesetter.plain(next.text[...])
        if vocabulary.contains(head + tail) { return true }
        if vocabulary.contains(head + ["-"] + tail) { return false }
        return !(vocabulary.contains(head) && vocabulary.contains(tail))
    }
}
