// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Metrics that a document calls by letters and says so somewhere: "“TFT” means “Time to First Touch”", "TTR (time to restore)", IRT 指首次响应时间.
struct Abbreviations: Sendable {
    private let metrics: [String: Metric]

    private static let means = Lexicon<Void>("means|mean|is the|is|stands for|refers to|is short for|denotes|是指|系指|指的是|指|即|为")
    /// More than these are no abbreviations of metrics.
    private static let most = 200

    init(_ view: DocumentView) {
        var found: [String: Metric?] = [:]
        var count = 0
        for block in view.blocks where block.passage.count <= 4000 && count < Abbreviations.most {
            for word in Abbreviations.words(block.passage) where count < Abbreviations.most {
                guard let rest = Abbreviations.definition(block.passage, word) else { continue }
                count += 1
                guard let metric = Abbreviations.metric(block.passage, rest) else { continue }
                let name = block.passage.string(word)
                // Two meanings are none.
                found[name] = found[name].map { $0 == metric.metric ? metric.metric : nil } ?? metric.metric
            }
        }
        metrics = found.compactMapValues { $0 }
    }

    /// The metric that a definition names: at its head, or where the time it speaks of ends.
    private static func metric(_ passage: Passage, _ range: Range<Int>) -> MetricPhrase? {
        let text = passage.folded
        // "the time from receipt of a request to the first response"
        for word in toward.matches(text, in: range) {
            let rest = passage.trimmed(word.range.upperBound..<range.upperBound)
            if let found = MetricPhrase.first(text, in: rest), found.range.lowerBound - rest.lowerBound <= 4, found.metric != .availability
            {
                return found
            }
        }
        guard let found = MetricPhrase.label(text, in: range), found.metric != .availability,
            found.range.lowerBound - range.lowerBound <= 36
        else { return nil }
        return found
    }

    /// The columns of a table, those whose head is nothing but such letters with the metric they stand for.
    func completed(_ columns: [AxisLabel], _ heads: [[Passage]]) -> [AxisLabel] {
        guard !metrics.isEmpty else { return columns }
        var result = columns
        for column in columns.indices where columns[column].metrics.isEmpty && columns[column].severity.isEmpty {
            guard let head = heads[column].last, let metric = metrics[head.string(head.named(head.all))], let words = Words(head, head.all)
            else { continue }
            result[column].metrics = [(metric, words)]
            result[column].plan = nil
        }
        return result
    }

    /// Runs of two to six capitals, or one with a digit: "T1".
    private static func words(_ passage: Passage) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        for index in 0...passage.count {
            let isCapital = index < passage.count && (0x41...0x5A).contains(passage.display[index].value)
            if isCapital {
                start = start ?? index
            } else if let open = start {
                let isWord =
                    (open == 0 || !passage.display[open - 1].isLetter)
                    && (index == passage.count || !passage.display[index].isLetter || passage.display[index].isHan)
                if isWord, (2...6).contains(index - open) {
                    result.append(open..<index)
                } else if index == open + 1, isNumbered(passage, open) {
                    result.append(open..<index + 1)
                }
                start = nil
            }
        }
        return result
    }

    private static func isNumbered(_ passage: Passage, _ start: Int) -> Bool {
        let end = start + 2
        guard end <= passage.count, passage.folded[start + 1].isDigit, start == 0 || !passage.display[start - 1].isLetter else {
            return false
        }
        return end == passage.count || !passage.folded[end].isLetter && !passage.folded[end].isDigit
    }

    private static let toward = Lexicon<Void>("to the|until the|to")

    /// The words behind "means", a parenthesis or a colon right behind the letters.
    private static func definition(_ passage: Passage, _ word: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        var at = word.upperBound
        func skip() { while at < passage.count, text[at].isSpace || "\"“”'「」".unicodeScalars.contains(text[at]) { at += 1 } }
        skip()
        guard at < passage.count else { return nil }
        let isNumbered = text[word.upperBound - 1].isDigit
        if !isNumbered, "(=:-".unicodeScalars.contains(text[at]) {
            at += 1
        } else if let means = means.match(text, at: at, end: passage.count) {
            at = means.range.upperBound
        } else {
            return nil
        }
        skip()
        let end = text[at..<min(passage.count, at + 110)].firstIndex { ".;)。".unicodeScalars.contains($0) } ?? min(passage.count, at + 110)
        return at < end ? at..<end : nil
    }
}
