// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Row labels in words of their own among rows that are metrics: "Hands-on by specialist | 45 minutes" is the response, 提供临时办法 the workaround.
///
/// Only where every cell of the row is a length: hours of service and hours that may be used up are none.
enum HelpLabels {
    private static let people = Lexicon<Void>(
        "engineer|technician|specialist|expert|consultant|analyst|mechanic|a person|somebody|someone|human|工程师|技术员|技师|技术人员|维修人员|专家|顾问|专人|值班人员|值班员"
    )
    private static let help = Lexicon<Void>(
        "hands-on|hands on|on the phone|by phone|by telephone|phone help|telephone help|on the line|on the case|takes over|电话|接手|跟进|上手"
    )
    private static let makeshift = Lexicon<Void>(
        "makeshift|stop-gap|stopgap|band-aid|quick fix|patch or setting|setting or patch|even if ugly|temporary arrangement|interim arrangement|temporary way|a way around|way around it|临时办法|临时手段|临时对策|临时替代|替代办法|替代手段|变通办法|变通手段|应急办法|应急手段|过渡办法|过渡方案|过渡措施"
    )
    private static let allotted = Lexicon<Void>(
        "a day|per day|a week|per week|daily|per month|a month|per year|a year|per quarter|included|each month|monthly|yearly|dedicated|named|assigned|每天|每日|每周|每月|每年|每季|每次|次|专属|驻场|/月|/年"
    )

    static func completed(_ labels: [AxisLabel], _ shape: TableShape) -> [AxisLabel] {
        guard shape.hasRowLabels, shape.columns.allSatisfy(\.metrics.isEmpty) else { return labels }
        let body = labels.indices.dropFirst(shape.headerRows)
        var result = labels
        let isLevelled = shape.columns.contains { !$0.severity.isEmpty }
        var others = 0
        var measured = 0
        for index in body {
            let label = labels[index]
            if !label.metrics.isEmpty || label.isAvailability { measured += 1 }
            let row = shape.grid.rows[index]
            guard label.metrics.isEmpty, !label.isAvailability, label.severity.isEmpty, let first = row.cells.first?.passage,
                first.count <= 80, let metric = metric(first), let words = Words(first, first.named(first.all))
            else {
                others += 1
                continue
            }
            if LabelPhrases.isHours(first) || LabelPhrases.isAllotment(first) || allotted.isIn(first.folded, first.all) || !isTimed(row)
                || metric == .firstResponse && !isLevelled && isDaily(row)
            {
                continue
            }
            result[index] = AxisLabel()
            result[index].metrics = [(metric, words)]
        }
        guard measured > 1, measured * 2 > others else { return labels }
        return result
    }

    private static func metric(_ label: Passage) -> Metric? {
        if makeshift.isIn(label.folded, label.all) { return .workaround }
        return people.isIn(label.folded, label.all) && help.isIn(label.folded, label.all) ? .firstResponse : nil
    }

    /// Every cell with words begins with its one length or promises nothing.
    private static func isTimed(_ row: TableRow) -> Bool {
        var count = 0
        for cell in row.cells.dropFirst().map(\.passage) {
            if cell.isEmpty || LabelPhrases.isDash(cell) || LabelPhrases.isAbsence(cell, cell.all) || LabelPhrases.isBlank(cell, cell.all) {
                continue
            }
            let lengths = DurationPhrase.all(cell.folded, in: cell.all)
            if lengths.isEmpty, cell.count <= 24, HoursPhrase.all(cell.folded, in: cell.all).isEmpty { continue }
            guard lengths.count == 1, lengths[0].range.lowerBound <= 8, !lengths[0].isCadence, !allotted.isIn(cell.folded, cell.all),
                HoursPhrase.all(cell.folded, in: cell.all).isEmpty
            else { return false }
            count += 1
        }
        return count > 0
    }

    /// "8 hours | 12 hours | 24 hours" under tiers: as long as somebody is there, perhaps.
    private static func isDaily(_ row: TableRow) -> Bool {
        let lengths = row.cells.dropFirst().flatMap { DurationPhrase.all($0.passage.folded, in: $0.passage.all) }
        return lengths.allSatisfy { $0.target.unit == .hour && $0.target.value >= Quantity(8) && $0.target.value <= Quantity(24) }
    }
}
