// SPDX-License-Identifier: Apache-2.0

/// "Q:" and "A:", 问： and 答： before a question and its answer: they are no labels of what follows.
enum QuestionLabels {
    private static let questions = Lexicon<Void>("q|question|问|问题|提问")
    private static let answers = Lexicon<Void>("a|answer|答|回答|答案")

    /// The passages of a document's blocks without such marks; "A:" is one only under a question that has its own.
    static func removed(_ blocks: [Block]) -> [Block] {
        var result = blocks
        var isAsked = false
        for index in blocks.indices {
            let passage = blocks[index].passage
            guard !passage.isEmpty else { continue }
            switch blocks[index].content {
            case .heading, .paragraph, .item: break
            default: continue
            }
            if let end = end(questions, passage), isQuestion(passage) {
                result[index].passage = passage.part(passage.trimmed(end..<passage.count))
                isAsked = true
            } else if let end = end(answers, passage), isAsked || passage.folded[0].isHan {
                result[index].passage = passage.part(passage.trimmed(end..<passage.count))
                isAsked = false
            }
        }
        return result
    }

    private static func isQuestion(_ passage: Passage) -> Bool { passage.count <= 300 && passage.folded.suffix(3).contains("?") }

    /// Behind the mark and its colon: "Q3: ".
    private static func end(_ marks: Lexicon<Void>, _ passage: Passage) -> Int? {
        guard let mark = marks.match(passage.folded, at: 0, end: min(passage.count, 12)) else { return nil }
        var at = mark.range.upperBound
        while at < min(passage.count, mark.range.upperBound + 3), passage.folded[at].isDigit || passage.folded[at].isSpace { at += 1 }
        guard at + 1 < passage.count, passage.folded[at] == ":" else { return nil }
        return at + 1
    }
}
