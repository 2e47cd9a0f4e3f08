// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Counts the severity that each incident was asked for against the one that was set last.
struct SeverityCount {
    private(set) var pattern = SeverityPattern()

    init(_ result: AuditResult) {
        let records = Dictionary(result.conduct.incidents.map { ($0.incident, $0) }, uniquingKeysWith: { first, _ in first })
        var pairs: [SeverityPattern.Pair: Int] = [:]
        for incident in result.incidents {
            let record = records[incident.id]?.severity ?? SeverityRecord()
            let set = record.changes.last?.to ?? incident.severity ?? record.asked
            pairs[SeverityPattern.Pair(asked: record.asked, set: set, count: 0), default: 0] += 1
        }
        let order = SeverityCount.order(result.agreement, pairs.keys)
        pattern.incidents = result.incidents.count
        pattern.downgrades = result.conduct.summary.observations[.downgrade] ?? 0
        pattern.pairs = pairs.map { SeverityPattern.Pair(asked: $0.asked, set: $0.set, count: $1) }.sorted {
            (order.place($0.asked), order.place($0.set)) < (order.place($1.asked), order.place($1.set))
        }
        var (asked, set): ([String?: Int], [String?: Int]) = ([:], [:])
        for pair in pattern.pairs {
            asked[pair.asked, default: 0] += pair.count
            set[pair.set, default: 0] += pair.count
            guard let from = order.rank(pair.asked), let to = order.rank(pair.set) else { continue }
            if to > from { pattern.lowered += pair.count }
            if to < from { pattern.raised += pair.count }
        }
        for label in order.labels.map(Optional.some) + [nil] where asked[label] != nil || set[label] != nil {
            pattern.levels.append(SeverityPattern.Level(label: label, asked: asked[label] ?? 0, set: set[label] ?? 0))
        }
    }

    /// The agreement's levels in its own order, then what else was written, by its bytes.
    private struct Order {
        var labels: [String]
        var graded: Int
        private let places: [String: Int]

        init(_ labels: [String], graded: Int) {
            self.labels = labels
            self.graded = graded
            places = Dictionary(labels.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }

        func place(_ label: String?) -> Int { label.flatMap { places[$0] } ?? labels.count }
        func rank(_ label: String?) -> Int? { label.flatMap { places[$0] }.flatMap { $0 < graded ? $0 : nil } }
    }

    private static func order(_ agreement: Agreement, _ pairs: some Sequence<SeverityPattern.Pair>) -> Order {
        var graded: [String] = []
        for label in agreement.severities where !graded.contains(label) { graded.append(label) }
        let known = Set(graded)
        let others = Set(pairs.flatMap { [$0.asked, $0.set].compactMap { $0 } }).subtracting(known)
        return Order(graded + others.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }, graded: graded.count)
    }
}
