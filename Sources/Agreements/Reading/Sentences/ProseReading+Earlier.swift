// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a sentence takes from the whole sentence before it.
extension ProseReading {
    private static let only = Lexicon<Void>("only|solely|exclusively|仅|只|只限|仅限|仅受理|只受理|仅处理|只处理|仅响应|只响应|专供")

    /// "Out of hours we only respond to P1 incidents. Work starts within 40 minutes.": the levels that the sentence before admits.
    func restricted(_ passage: Passage, _ sentence: Range<Int>) -> [SeverityMention] {
        let text = passage.folded
        guard let before = sentenceBefore(passage, sentence), before.count <= 160, ProseReading.only.isIn(text, before),
            DurationPhrase.all(text, in: before).isEmpty, SeverityPhrase.all(text, in: sentence).isEmpty,
            scope.known.used(.severity, passage, in: sentence).isEmpty
        else { return [] }
        return onlyLevel(passage, before).map { [$0] } ?? []
    }

    /// The level of a sentence that names one and no other.
    private func onlyLevel(_ passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let levels = SeverityBinding.named(passage, sentence, scope.known)
        guard Set(levels.map(\.key)).count == 1, let first = levels.first, let words = Words(passage, first.range) else { return nil }
        return SeverityMention(words: words, key: first.key)
    }

    private static let over = Lexicon<Void>(
        "事故完结后|事件完结后|事故排除后|事故恢复后|故障恢复后|故障排除后|故障解决后|恢复后|修复后|排除后|解决后|处理完毕后|处置完毕后|结案后|事后|完结后|超过|超出|逾|仍|仍未|如仍|如仍未|若仍|若仍未|仍不能|仍无法|届时仍|once it is over|after it is over|once it is resolved|after it is resolved|once resolved|after resolution"
    )

    /// "A P1 open for 2 hours is raised to the director. 事故完結後，…提交報告", 一级故障超过2小时…；超过4小时…: what comes when it is over, or is not, has
    /// the level of the sentence before.
    func afterwards(_ passage: Passage, _ sentence: Range<Int>) -> [SeverityMention] {
        let text = passage.folded
        let start = passage.trimmed(sentence).lowerBound
        guard start < sentence.upperBound, ProseReading.over.match(text, at: start, end: sentence.upperBound) != nil,
            let before = sentenceBefore(passage, sentence), SeverityPhrase.all(text, in: sentence).isEmpty
        else { return [] }
        return onlyLevel(passage, before).flatMap { $0.key == SeverityPhrase.rest ? nil : [$0] } ?? []
    }

    private static let forWord = Lexicon<Void>("for|on|in")

    /// "While an Urgent ticket is open, we post an update every hour. For High, at least every 4 hours.": the metric of the sentence before, for the
    /// level that this one begins with.
    func likewise(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> (
        metric: Metric, words: Words?, level: SeverityMention
    )? {
        let text = passage.folded
        let start = passage.trimmed(sentence).lowerBound
        guard let word = ProseReading.forWord.match(text, at: start, end: sentence.upperBound),
            let comma = text[word.range.upperBound..<max(word.range.upperBound, duration.range.lowerBound)].firstIndex(of: ","),
            case let name = passage.trimmed(word.range.upperBound..<comma), (1...24).contains(name.count),
            let level = SeverityPhrase.label(text, in: name), level.range == name, let levelWords = Words(passage, name),
            duration.range.lowerBound - comma <= 24, sentence.upperBound - duration.range.upperBound <= 24,
            let before = sentenceBefore(passage, sentence)
        else { return nil }
        let named = MetricBinding.bind(passage, before, DurationPhrase.all(text, in: before)).compactMap { $0 }
        guard Set(named.map(\.metric)).count == 1, let metric = named.first, metric.metric != .availability else { return nil }
        return (metric.metric, Words(passage, metric.range), SeverityMention(words: levelWords, key: level.key))
    }
}
