// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What each row of a table of availabilities is for: "Kind of node | Monthly uptime", 系统 | 月度可用率.
///
/// Rows with different figures are told apart by their names, as tiers are; under tiers as columns the names divide as levels do.
enum AvailabilityRows {
    private static let generic = Lexicon<Void>(
        "service|services|the service|system|the system|platform|total|overall|all|all services|target|uptime|availability|服务|系统|平台|整体|总体|全部|合计|目标|指标|可用性|可用率"
    )

    /// The name of a row; nil where it says nothing of its own.
    static func name(_ row: TableRow, _ label: AxisLabel, _ shape: TableShape) -> Words? {
        guard shape.hasRowLabels, let first = row.cells.first?.passage, !first.isEmpty, first.count <= 80, label.metrics.isEmpty,
            label.plan == nil, shape.planColumn == nil
        else { return nil }
        let range = first.named(first.all)
        guard range.count > 1, !generic.isAll(first.folded, range), first.folded[range].contains(where: { $0.isLetter || $0.isHan }),
            DurationPhrase.all(first.folded, in: range).isEmpty
        else { return nil }
        // "Availability" alone is the metric; 电力可用率 beside 网络可用率 names what is measured.
        if label.isAvailability {
            guard let metric = MetricPhrase.all(first.folded, in: range).first(where: { $0.metric == .availability }),
                metric.range.lowerBound > range.lowerBound + 1 || isOf(first, metric.range.upperBound..<range.upperBound)
            else { return nil }
            var end = range.upperBound
            if let open = first.folded[range].firstIndex(of: "("), open > metric.range.lowerBound { end = open }
            return Words(first, first.trimmed(range.lowerBound..<end))
        }
        return Words(first, range)
    }

    private static let of = Lexicon<Void>("of|of the|for|for the")

    private static func isOf(_ passage: Passage, _ rest: Range<Int>) -> Bool {
        let rest = passage.trimmed(rest)
        return of.match(passage.folded, at: rest.lowerBound, end: rest.upperBound).map { $0.range.upperBound < rest.upperBound } == true
    }

    /// Gives the promises of one table their names; `rows`: the places of the availabilities among them, and what their rows are called.
    static func named(_ candidates: [Candidate], _ rows: [(place: Int, name: Words?)]) -> [Candidate] {
        let names = Set(rows.map { $0.name.map { ClockResolution.fold($0.text) } })
        let figures = Set(rows.compactMap { candidates[$0.place].percent })
        var result = candidates
        for (place, name) in rows {
            guard let name else { continue }
            if result[place].plan != nil {
                if names.count > 1, result[place].severity == nil {
                    result[place].severity = SeverityMention(named: name)
                }
            } else if names.count > 1, figures.count > 1 {
                result[place].plan = name
            } else {
                result[place].subject = name
            }
        }
        return result
    }
}
