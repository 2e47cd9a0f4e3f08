// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The metric that the paragraph right before a table defines: "A reply means a reply written by a person", 响应是指工程师首次联系.
///
/// A definition may say what is not meant, so its other words are not read.
enum DefinedMetric {
    private static let articles = Lexicon<Void>("a|an|the|our|所称|本表所称|表中|表中的|这里的|此处的|其中")
    private static let means = Lexicon<Void>("means|mean|is defined as|refers to|是指|系指|指的是|指")

    static func before(_ block: Int, _ scope: Scope) -> (metric: Metric, words: Words)? {
        guard scope.view.blocks.indices.contains(block - 1), case .paragraph = scope.view.blocks[block - 1].content,
            case let note = scope.view.blocks[block - 1].passage, note.count <= 800
        else { return nil }
        let found = note.sentences().compactMap { defined(note, $0) }
        guard let first = found.first, Set(found.map(\.metric)).count == 1 else { return nil }
        return Words(note, first.range).map { (first.metric, $0) }
    }

    private static func defined(_ note: Passage, _ sentence: Range<Int>) -> MetricPhrase? {
        let text = note.folded
        var at = note.trimmed(sentence).lowerBound
        if let article = articles.match(text, at: at, end: sentence.upperBound) {
            at = note.trimmed(article.range.upperBound..<sentence.upperBound).lowerBound
        }
        while at < sentence.upperBound, "\"“”「」'".unicodeScalars.contains(text[at]) { at += 1 }
        guard let metric = MetricPhrase.first(text, in: at..<min(sentence.upperBound, at + 40)), metric.range.lowerBound == at,
            metric.metric != .availability
        else { return nil }
        var next = metric.range.upperBound
        while next < sentence.upperBound, text[next].isSpace || "\"“”「」'".unicodeScalars.contains(text[next]) { next += 1 }
        return means.match(text, at: next, end: sentence.upperBound) == nil ? nil : metric
    }
}
