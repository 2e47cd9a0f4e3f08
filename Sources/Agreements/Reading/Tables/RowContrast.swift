// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Rows of a table that promise one thing twice, each with another length: a column that no rule knows tells them apart, and is the tier.
///
/// 级别 | 托管类别 | 响应 over 甲级 | 普通托管 | 10分钟 and 甲级 | 尊享托管 | 5分钟. Without the names both would be promised to everybody.
struct RowContrast {
    private let shape: TableShape
    /// By the bytes of a row: its place.
    private let rows: [Range<Int>: Int]

    init(_ shape: TableShape) {
        self.shape = shape
        rows = Dictionary(
            shape.grid.rows.enumerated().dropFirst(shape.headerRows).map { ($0.element.range, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    func completed(_ candidates: [Candidate]) -> [Candidate] {
        guard let column = shape.columns.indices.first(where: { tells($0, candidates) }) else { return candidates }
        return candidates.map { candidate in
            guard let row = rows[candidate.clause.bytes], let name = name(row, column) else { return candidate }
            var copy = candidate
            // A kind of case beside a tier; a tier beside a level.
            if candidate.plan == nil, candidate.severity != nil {
                copy.plan = name
            } else if candidate.severity == nil {
                copy.severity = SeverityMention(named: name)
            }
            return copy
        }
    }

    /// What two rows with other lengths promise alike.
    private struct Promise: Hashable {
        var metric: Metric
        var severity: String?
        var plan: String?
        var channel: String?
        var hours: String?
    }

    /// Whether a column has a name in every row that makes a promise of the table, and other names where one promise has other lengths.
    private func tells(_ column: Int, _ candidates: [Candidate]) -> Bool {
        guard isOpen(column) else { return false }
        // What each name promises; and promises that one name makes twice, or that several names make with other lengths.
        var lengths: [Promise: [String: Target]] = [:]
        var targets: [Promise: Set<Target>] = [:]
        for candidate in candidates where candidate.presence == .stated {
            guard let target = candidate.target else { continue }
            guard let row = rows[candidate.clause.bytes], let name = name(row, column) else { return false }
            let promise = Promise(
                metric: candidate.metric, severity: candidate.severity?.key, plan: candidate.plan?.text, channel: candidate.channel?.text,
                hours: candidate.coverageWords?.text)
            let key = ClockResolution.fold(name.text)
            // Under one name two lengths: the names do not tell them apart.
            if let other = lengths[promise]?[key], other != target { return false }
            lengths[promise, default: [:]][key] = target
            targets[promise, default: []].insert(target)
        }
        return targets.values.contains { $0.count > 1 }
    }

    /// A column that says nothing yet: no label that is read, no values, no hours, no prices.
    private func isOpen(_ column: Int) -> Bool {
        if shape.labels.contains(where: { $0.column == column && $0.role != .mixed }) { return false }
        let head = shape.columns[column]
        return !head.isDescription && !head.isHours && !head.isCredit && !head.isPrice && !head.isActual && !head.isCompliance
            && !head.isAvailability
            && head.metrics.isEmpty && head.severity.isEmpty && head.channel == nil
    }

    private func name(_ row: Int, _ column: Int) -> Words? {
        let cells = shape.grid.rows[row].cells
        guard cells.indices.contains(column), case let cell = cells[column].passage, case let name = cell.named(cell.all),
            (1...40).contains(name.count), !LabelPhrases.isDash(cell), cell.folded[name].contains(where: { $0.isLetter || $0.isHan }),
            MetricPhrase.first(cell.folded, in: name) == nil, DurationPhrase.all(cell.folded, in: name).isEmpty,
            PercentPhrase.all(cell.folded, in: name).isEmpty,
            MoneyPhrase.all(cell.folded, in: name).isEmpty, HoursPhrase.all(cell.folded, in: name).isEmpty
        else { return nil }
        return Words(cell, name)
    }
}
