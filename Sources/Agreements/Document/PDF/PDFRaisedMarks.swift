// SPDX-License-Identifier: Apache-2.0

/// Figures set small and raised behind a word: the marks of notes, never digits of the number before them ("4¹ hours").
enum PDFRaisedMarks {
    /// `words`: of one line, from left to right. Behind a letter a plain figure is known for a mark.
    static func raise(_ words: inout [PDFWord]) {
        for index in words.indices.dropFirst() {
            let (word, before) = (words[index], words[index - 1])
            guard word.text.count <= 2, word.text.allSatisfy(\.isDigit), let last = before.text.last, !last.isLetter, !last.isHan,
                word.box.height < 0.9 * before.box.height, word.box.left - before.box.right < 0.3 * before.em,
                word.box.bottom < before.box.bottom - 0.1 * before.box.height
            else { continue }
            words[index].text = word.text.map(DOCXLine.raised)
        }
    }
}
