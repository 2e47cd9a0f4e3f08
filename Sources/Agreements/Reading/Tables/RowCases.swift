// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the first cell of a row names, where it is neither a level nor a metric, a tier or a way to reach support: "Fuse failure | Attend within 3 hours".
///
/// A row promises for what it is about. Read as one for every case, it would accuse.
enum RowCases {
    static let others = Lexicon<Void>(
        "all|any|every|total|overall|general|commitment|commitments|promise|promises|target|targets|standard|standards|service|services|service level|service levels|support|sla|slas|note|notes|time|times|goal|goals|objective|other terms|remark|timeline|deadline|period|duration|window|what we do|our promise|服务|服务内容|服务承诺|承诺|承诺内容|标准|目标|时限|时间|要求|备注|说明|合计|总计|所有|全部|售后服务|技术支持|支持|周期|期限"
    )

    static func named(_ candidates: [Candidate], _ shape: TableShape, _ labels: [AxisLabel]) -> [Candidate] {
        guard shape.hasRowLabels, shape.severityColumn == nil, shape.planColumn == nil, shape.columns.allSatisfy(\.severity.isEmpty) else {
            return candidates
        }
        var names: [Range<Int>: Words] = [:]
        for (index, row) in shape.grid.rows.enumerated().dropFirst(shape.headerRows) where labels.indices.contains(index) {
            var label = labels[index]
            if shape.labels.contains(where: { $0.role == .channel && $0.column > 0 }) { label.channel = nil }
            names[row.range] = name(row, label)
        }
        // A column of ways to reach support says nothing of what a row is about.
        let hasWays = shape.labels.contains { $0.role == .channel && $0.column > 0 }
        func isOpen(_ candidate: Candidate) -> Bool {
            candidate.severity == nil && candidate.plan == nil && (candidate.channel == nil || hasWays) && candidate.metric != .availability
        }
        let told = Set(candidates.filter(isOpen).compactMap { names[$0.clause.bytes]?.text })
        guard told.count > 1 else { return candidates }
        return candidates.map { candidate in
            guard isOpen(candidate), let words = names[candidate.clause.bytes] else { return candidate }
            var copy = candidate
            copy.severity = SeverityMention(named: words)
            return copy
        }
    }

    private static func name(_ row: TableRow, _ label: AxisLabel) -> Words? {
        guard let first = row.cells.first?.passage, label.severity.isEmpty, label.metrics.isEmpty, label.plan == nil, label.channel == nil,
            !label.isHours, !label.isAvailability, !label.isCredit, case let name = first.named(first.all), (3...60).contains(name.count),
            !others.isAll(first.folded, name), MetricPhrase.first(first.folded, in: name) == nil,
            !MetricPhrase.namesOther(first.folded, in: name),
            DurationPhrase.all(first.folded, in: name).isEmpty || first.folded[name].contains(where: { $0 == ">" || $0 == "≥" }),
            !first.folded[name].contains(where: { ".。;".unicodeScalars.contains($0) }),
            first.folded[name].contains(where: { $0.isLetter || $0.isHan }), !LabelPhrases.isHours(first),
            !LabelPhrases.isMetricHeader(first),
            !ChannelPhrase.isLabel(first, name)
        else { return nil }
        return Words(first, name)
    }
}
