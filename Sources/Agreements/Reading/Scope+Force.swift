// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The force that stands over a block.
extension Scope {
    private static let tableWords = Lexicon<Void>(
        "table|below|following|times|time|service level|as follows|above|sla|下表|如下|以下|时限|时间|下列|指标|目标|标准")

    /// The force that the sentence over a table or list, or a heading, gives to the promises of a metric under it.
    ///
    /// A sentence that names the metric speaks for it before one that does not: "shall provide updates … The resolution times are targets."
    func force(of block: Int, for metric: Metric) -> (force: Force, words: Words)? {
        var neighbours = above(block)
        // A note right under a table may call its numbers goals.
        if block + 1 < view.blocks.count, case .paragraph = view.blocks[block + 1].content, case .table = view.blocks[block].content {
            neighbours.insert(block + 1, at: neighbours.startIndex)
        }
        for index in neighbours {
            let passage = view.blocks[index].passage
            if case .heading = view.blocks[index].content {
                guard let found = ForcePhrase.label(passage.folded, in: passage.all), found.force != .effort,
                    MetricPhrase.first(passage.folded, in: passage.all) != nil || found.force == .target,
                    Scope.reaches(found, metric, passage, passage.all) != .others, let words = Words(passage, found.range)
                else { continue }
                return (found.force, words)
            }
            var best: (force: Force, words: Words, isOwn: Bool)?
            for sentence in passage.sentences() {
                let speaksOfThem =
                    MetricPhrase.first(passage.folded, in: sentence) != nil || Scope.tableWords.isIn(passage.folded, sentence)
                if !speaksOfThem { continue }
                guard let found = ForcePhrase.first(passage.folded, in: sentence), let words = Words(passage, found.range) else { continue }
                if index == block + 1, found.force != .target { continue }
                let isOwn = Scope.reaches(found, metric, passage, sentence) == .named
                if best == nil || (isOwn && best?.isOwn == false) || (isOwn == best?.isOwn && found.force == .target) {
                    best = (found.force, words, isOwn)
                }
            }
            if let best { return (best.force, best.words) }
        }
        return nil
    }

    enum Reach {
        /// The words name the metric.
        case named
        /// They name no metric: they speak of all.
        case all
        /// They name other metrics only, or stand right before another one: "target resolution times".
        case others
    }

    /// Whom the words of a force speak of.
    static func reaches(_ found: ForcePhrase.Found, _ metric: Metric, _ passage: Passage, _ range: Range<Int>) -> Reach {
        let metrics = MetricPhrase.all(passage.folded, in: range)
        if metrics.isEmpty { return .all }
        if found.force == .target, let next = metrics.first(where: { $0.range.lowerBound >= found.range.upperBound }),
            next.range.lowerBound - found.range.upperBound <= 1, metrics.contains(where: { $0.metric != next.metric })
        {
            return next.metric == metric ? .named : .others
        }
        return metrics.contains { $0.metric == metric } ? .named : .others
    }
}
