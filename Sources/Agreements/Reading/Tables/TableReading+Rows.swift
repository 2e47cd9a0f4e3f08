// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises that are not one length in one cell: whole sentences, parts between slashes, percentages of availability.
extension TableReading {
    /// Promises in whole sentences of a row whose cells say nothing by their place: "P1 tickets attended to within 10 minutes | 98 % per month".
    func sentences(
        _ row: TableRow, _ shape: TableShape, _ label: AxisLabel, _ compliance: (percent: PercentPhrase, words: Words?, period: Words?)?,
        _ clause: Words, _ block: Int
    ) -> [Candidate] {
        var result: [Candidate] = []
        let prose = ProseReading(scope: scope)
        for (column, cell) in row.cells.enumerated() where !cell.isCopy && (16...1500).contains(cell.passage.count) {
            if shape.grid.rows.prefix(shape.headerRows).contains(where: {
                $0.cells.indices.contains(column)
                    && (LabelPhrases.isNotes($0.cells[column].passage) || LabelPhrases.isActual($0.cells[column].passage))
            }) {
                continue
            }
            for var candidate in prose.candidates(in: cell.passage, block) {
                candidate.isTable = true
                candidate.clause = clause
                if candidate.severity == nil, label.severity.count == 1 { candidate.severity = label.severity.first }
                candidate.plan = candidate.plan ?? label.plan
                candidate.channel = candidate.channel ?? label.channel
                result.append(candidate)
            }
        }
        guard !result.isEmpty else { return [] }
        var share = compliance
        if share == nil {
            for cell in row.cells where !cell.isCopy && cell.passage.count <= 30 {
                guard let found = PercentPhrase.all(cell.passage.folded, in: cell.passage.all).first, found.value <= Quantity(100) else {
                    continue
                }
                let period = PercentPhrase.period(cell.passage.folded, in: cell.passage.all).flatMap { Words(cell.passage, $0) }
                share = (found, Words(cell.passage, found.range), period)
                break
            }
        }
        if let share {
            for index in result.indices where result[index].percent == nil {
                result[index].percent = share.percent.value
                result[index].percentWords = share.words
                result[index].period = result[index].period ?? share.period
            }
        }
        return result
    }

    /// "15m/1h" under "Engineer engages (Gold/Silver)": one promise for each name of the head.
    mutating func slashed(
        _ values: [DurationPhrase?], _ names: [Words], _ head: AxisLabel, _ label: AxisLabel, _ fallback: Fallback, _ clause: Words,
        _ block: Int
    ) -> [Candidate] {
        guard let metric = head.metrics.first ?? label.metrics.first ?? fallback.metric, metric.metric != .availability else { return [] }
        var result: [Candidate] = []
        for (value, name) in zip(values, names) {
            guard let value, Plausible.fits(value.target, metric.metric, isCadence: false) else { continue }
            var candidate = Candidate(metric: metric.metric, clause: clause, block: block)
            candidate.isTable = true
            candidate.metricWords = metric.words
            candidate.target = value.target
            candidate.targetWords = clause
            candidate.plan = name
            candidate.channel = label.channel
            if let force = head.force ?? label.force ?? force(fallback, metric.metric, block) {
                (candidate.force, candidate.forceWords) = (force.force, force.words)
            }
            let text = name.text.unicodeScalars.map(Folding.fold)
            if let level = SeverityPhrase.label(text, in: 0..<text.count), label.severity.isEmpty {
                candidate.plan = label.plan ?? scope.plan(of: block)
                candidate.severity = SeverityMention(words: name, key: level.key)
                result.append(candidate)
                continue
            }
            for level in label.severity.isEmpty ? [scope.severity(of: block)] : label.severity.map(Optional.some) {
                candidate.severity = level
                result.append(candidate)
            }
        }
        return result
    }

    /// A bare number where the row's label or the column's head holds the percent sign: "Uptime (%)".
    func bare(_ cell: Passage, _ row: TableRow, _ shape: TableShape, _ column: Int) -> PercentPhrase? {
        let heads = shape.grid.rows.prefix(shape.headerRows).compactMap {
            $0.cells.indices.contains(column) ? $0.cells[column].passage : nil
        }
        guard ([row.cells.first?.passage].compactMap { $0 } + heads).contains(where: { $0.folded.contains("%") }), !cell.isEmpty,
            let number = NumberPhrase.at(cell.trimmed(cell.all).lowerBound, cell.folded, end: cell.count),
            cell.trimmed(number.range.upperBound..<cell.count).isEmpty
        else { return nil }
        return PercentPhrase(value: number.value, range: number.range)
    }

    private static let uptime = Lexicon<Void>("uptime|availability|monthly uptime|可用性|可用率")

    /// "4h response, 99.9% uptime": the name of the metric right behind the percentage.
    static func saysUptime(_ passage: Passage) -> Bool {
        PercentPhrase.all(passage.folded, in: passage.all).contains { percent in
            var at = percent.range.upperBound
            while at < passage.count, passage.folded[at] == " " { at += 1 }
            return uptime.match(passage.folded, at: at, end: passage.count) != nil
        }
    }

    /// 低于99.5%, "< 99.5%"; but not 不低于.
    private func isCeiling(_ text: [Unicode.Scalar], before end: Int) -> Bool {
        text[0..<end].indices.contains { index in
            "<低小".unicodeScalars.contains(text[index]) && (index == 0 || !"不得".unicodeScalars.contains(text[index - 1]))
        }
    }

    /// Whether another percentage follows behind a dash.
    private func isBand(_ cell: Passage, from end: Int) -> Bool {
        guard let next = PercentPhrase.all(cell.folded, in: end..<cell.count).first else { return false }
        let gap = cell.folded[end..<next.range.lowerBound].filter { !$0.isSpace }
        return !gap.isEmpty && gap.allSatisfy { "-~至到".unicodeScalars.contains($0) }
    }

    /// "Uptime | 99.5% | 99.9%": one promise for each percentage, unless the table is one of credits.
    func availability(_ row: TableRow, _ label: AxisLabel, _ shape: TableShape, _ block: Int) -> [Candidate] {
        var result: [Candidate] = []
        let clause = Words(text: row.text, bytes: row.range)
        for (column, cell) in row.cells.enumerated()
        where shape.columns.indices.contains(column) && (column > 0 || !shape.hasRowLabels && !cell.isCopy) && !shape.isLabel(column) {
            let head = shape.columns[column]
            // "Last year it came to 99.93%; we promise no figure"
            if TableParts.isPast(cell.passage, limit: 160) || CellReading.denied.isIn(cell.passage.folded, cell.passage.all) { continue }
            // One figure under two tiers is for both of them.
            if cell.isCopy, head.plan == nil || shape.columns[column - 1].plan == nil { continue }
            if shape.grid.rows.prefix(shape.headerRows).contains(where: {
                $0.cells.indices.contains(column) && LabelPhrases.isNotes($0.cells[column].passage)
            }) {
                continue
            }
            guard !head.isActual, label.isAvailability || head.isAvailability || TableReading.saysUptime(cell.passage),
                cell.passage.count <= 160,
                let percent = PercentPhrase.all(cell.passage.folded, in: cell.passage.all).first
                    ?? bare(cell.passage, row, shape, column), percent.value >= Quantity(90),
                percent.value < Quantity(100) || head.isGuaranteed && percent.value == Quantity(100),
                !isCeiling(cell.passage.folded, before: percent.range.lowerBound),
                // "99.9%–99.99%" is a band of credits.
                !isBand(cell.passage, from: percent.range.upperBound)
            else { continue }
            var candidate = Candidate(metric: .availability, clause: clause, block: block)
            candidate.isTable = true
            candidate.percent = percent.value
            candidate.percentWords = Words(cell.passage, percent.range)
            candidate.plan = head.plan ?? label.plan ?? scope.plan(of: block)
            // "Availability of the network" names what is measured, no level.
            let named = label.isAvailability ? label.severity.filter { Int($0.key) != nil } : label.severity
            candidate.severity = named.first ?? head.severity.first
            // "Single access" under "Site type" is what it is promised for, no level.
            if head.isAvailability, !label.isAvailability, head.severity.isEmpty, let name = named.first?.words,
                case let text = name.text.unicodeScalars.map(Folding.fold), SeverityPhrase.label(text, in: 0..<text.count) == nil
            {
                candidate.severity = nil
            }
            if let part = label.measured {
                // Beside tiers the part divides as a level does; alone it is what was bought.
                if candidate.plan == nil {
                    candidate.plan = part
                } else if candidate.severity == nil {
                    candidate.severity = SeverityMention(named: part)
                }
            }
            result.append(candidate)
        }
        return result
    }
}
