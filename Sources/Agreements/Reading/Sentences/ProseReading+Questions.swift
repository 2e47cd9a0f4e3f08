// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Answers that leave to the question over them what they are about: "When will I hear back? Within one business day."
extension ProseReading {
    private static let asks = Lexicon<Void>(
        "how quickly|how fast|how soon|how long|how much time|when|what is the|what are the|what's the|within what|多久|多长时间|多长|多快|几小时|几个小时|几天|何时|什么时候|什么时间|多少时间"
    )

    private static let asked = Lexicon<Metric>([
        (
            "somebody answer|someone answer|anybody answer|anyone answer|somebody reply|look at my|looks at my|look at a ticket|answer my|answers my|reply to me|reply to my|help me|hear from you|someone to answer|an engineer to answer|someone picks up|有人处理|有人理|有人看|有人回|有人管|有人应|得到回应|得到答复",
            .firstResponse
        ), ("be sorted|be back up|make it work|修好|弄好|搞定", .resolution),
    ])

    /// The metric that the question right before this answer asks for: in the same text, or in the heading or line over it.
    func asked(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ block: Int) -> (Metric, Words?)? {
        let text = passage.folded
        let start = passage.trimmed(sentence).lowerBound
        guard isBare(passage, sentence, duration, []) || opens(passage, sentence),
            !MetricBinding.hasDuty(text, start..<duration.range.lowerBound)
        else { return nil }
        var end = start
        while end > 0, isBlank(text[end - 1]) { end -= 1 }
        if end > 0 { return question(passage, 0..<end) }
        guard block > 0 else { return nil }
        let above = scope.view.blocks[block - 1]
        if case .table = above.content { return nil }
        return question(above.passage, above.passage.trimmed(above.passage.all))
    }

    /// "How soon will somebody answer?" as the heading over a table.
    func asked(over block: Int) -> (metric: Metric, words: Words)? {
        guard let heading = scope.view.blocks[block].headings.last, case let title = scope.view.blocks[heading].passage,
            let found = question(title, title.trimmed(title.all)), let words = found.1
        else { return nil }
        return (found.0, words)
    }

    private static let itIs = Lexicon<Void>("it is|it's|this is|that is|they are|则为|为|是")

    /// "On Starter, we reply within 24 hours. On Scale, it is 8 hours.": the metric of the sentence before.
    func same(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> (Metric, Words?)? {
        let text = passage.folded
        let lead = max(sentence.lowerBound, duration.range.lowerBound - 16)..<duration.range.lowerBound
        guard isBare(passage, sentence, duration, []), MetricPhrase.all(text, in: sentence).isEmpty,
            text[duration.core].contains(where: \.isLetter),
            let be = ProseReading.itIs.matches(text, in: lead).last, duration.range.lowerBound - be.range.upperBound <= 8
        else { return nil }
        let near = max(0, sentence.lowerBound - 300)..<sentence.lowerBound
        guard let before = passage.pieces(of: near, isBreak: { ".;。!?\n".unicodeScalars.contains(text[$0]) }).last else { return nil }
        let durations = DurationPhrase.all(text, in: before)
        let named = MetricBinding.bind(passage, before, durations).compactMap { $0 }
        guard !durations.isEmpty, named.count == durations.count, Set(named.map(\.metric)).count == 1, let first = named.first else {
            return nil
        }
        return (first.metric, Words(passage, first.range))
    }

    /// What the question at the end of `range` asks for; nil where that is no question for a time, or for several.
    private func question(_ passage: Passage, _ range: Range<Int>) -> (Metric, Words?)? {
        let text = passage.folded
        var end = range.upperBound
        while end > range.lowerBound, isBlank(text[end - 1]) { end -= 1 }
        guard end > range.lowerBound + 1, text[end - 1] == "?" else { return nil }
        let floor = max(range.lowerBound, end - 160)
        let start = text[floor..<end - 1].lastIndex { ".。?!;\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? floor
        guard DurationPhrase.all(text, in: start..<end).isEmpty, ProseReading.asks.isIn(text, start..<end) else { return nil }
        let named = MetricPhrase.all(text, in: start..<end).filter { $0.metric != .availability }
        if Set(named.map(\.metric)).count == 1, let first = named.first { return (first.metric, Words(passage, first.range)) }
        guard named.isEmpty, let found = ProseReading.asked.first(text, in: start..<end) else { return nil }
        return (found.meaning, Words(passage, found.range))
    }

    /// "Within four working hours on Standard, and within one hour on Premium.": the answer begins with its length.
    private func opens(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let text = passage.folded
        let start = passage.trimmed(sentence).lowerBound
        guard let first = DurationPhrase.all(text, in: sentence).first else { return false }
        return first.range.lowerBound - start <= 20 && MetricPhrase.all(text, in: sentence).isEmpty
    }

    /// Blanks, and the signs of bold and quoted words.
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isSpace || "*_\">".unicodeScalars.contains(scalar) }
}
