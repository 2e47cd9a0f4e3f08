// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Units that a document writes as a letter and explains: "*d* means a business day", "h = business hours", 表中 d 指工作日.
///
/// Read as a day, a business day would be too short.
struct LetterUnits {
    private let working: Set<Unicode.Scalar>

    private static let means = Lexicon<Void>("means|mean|is|are|=|:|stands for|refers to|denotes|指|是指|系指|为|表示|代表")
    private static let articles = Lexicon<Void>("a|an|one|the|our|local")
    private static let days = Lexicon<Void>("business day|business days|working day|working days|工作日|工作天|个工作日")
    private static let hours = Lexicon<Void>(
        "business hour|business hours|working hour|working hours|support hour|support hours|工作小时|个工作小时")

    init(_ view: DocumentView) {
        var found: Set<Unicode.Scalar> = []
        for block in view.blocks where block.passage.count <= 2000 {
            let text = block.passage.folded
            for index in text.indices where text[index] == "d" || text[index] == "h" {
                guard index == 0 || !text[index - 1].isLetter && !text[index - 1].isDigit,
                    let means = LetterUnits.meaning(block.passage, behind: index + 1),
                    (text[index] == "d" ? LetterUnits.days : LetterUnits.hours).match(text, at: means, end: text.count) != nil
                else { continue }
                found.insert(text[index])
            }
        }
        working = found
    }

    /// Where the words begin that the letter before `start` is said to mean.
    private static func meaning(_ passage: Passage, behind start: Int) -> Int? {
        let text = passage.folded
        var at = start
        func skip() { while at < text.count, text[at].isSpace || "\"“”'‘’*_`「」".unicodeScalars.contains(text[at]) { at += 1 } }
        skip()
        guard at < text.count else { return nil }
        if "=:".unicodeScalars.contains(text[at]) {
            at += 1
        } else if let word = means.match(text, at: at, end: text.count) {
            at = word.range.upperBound
        } else {
            return nil
        }
        skip()
        if let article = articles.match(text, at: at, end: text.count) {
            at = article.range.upperBound
            skip()
        }
        return at
    }

    /// The promise in the unit that its letter stands for.
    func read(_ candidate: Candidate) -> Candidate {
        guard !working.isEmpty, let target = candidate.target, let words = candidate.targetWords?.text.unicodeScalars.map(Folding.fold),
            let last = words.last, working.contains(last), words.count < 2 || !words[words.count - 2].isLetter
        else { return candidate }
        var copy = candidate
        switch target.unit {
        case .day: copy.target?.unit = .businessDay
        case .hour: copy.target?.unit = .businessHour
        default: break
        }
        return copy
    }
}
