// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Row labels that are a level and a metric and nothing else, whatever stands over them: "P1 response", "P1 resolution" under "Priority".
enum LevelledMetrics {
    private static let fillers = Lexicon<Void>(
        "time|times|target|targets|incident|incidents|issue|issues|ticket|tickets|case|cases|fault|faults|priority|severity|for|to|within|in|the|of|时间|时限|时长|目标|故障|事件|问题|的"
    )

    /// Most labels are such, and of one level there is more than one metric.
    static func areRows(_ cells: [Passage]) -> Bool {
        let found = cells.compactMap(parts)
        guard found.count > 1, found.count * 3 >= cells.count * 2 else { return false }
        return Set(found.map(\.metric)).count > 1 && Set(found.map(\.level)).count < found.count
    }

    private static func parts(_ cell: Passage) -> (level: String, metric: Metric)? {
        let text = cell.folded
        guard cell.count <= 60, let metric = MetricPhrase.label(text, in: cell.all),
            let level = SeverityPhrase.all(text, in: cell.all).first(where: { !$0.range.overlaps(metric.range) }) ?? leading(cell, metric)
        else { return nil }
        let words = cell.pieces(of: cell.all) {
            level.range.contains($0) || metric.range.contains($0) || " -:,()/".unicodeScalars.contains(text[$0])
        }
        guard words.allSatisfy({ fillers.isAll(text, $0) }) else { return nil }
        return (level.key, metric.metric)
    }

    /// "High response time": a level's word right before the metric.
    private static func leading(_ cell: Passage, _ metric: MetricPhrase) -> SeverityPhrase? {
        let lead = cell.trimmed(0..<metric.range.lowerBound)
        guard !lead.isEmpty, let level = SeverityPhrase.label(cell.folded, in: lead), level.range == lead else { return nil }
        return level
    }
}
