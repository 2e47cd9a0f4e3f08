// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What one row label or one column header says about the cells beside or under it.
struct AxisLabel: Sendable {
    var severity: [SeverityMention] = []
    var metrics: [(metric: Metric, words: Words)] = []
    var plan: Words?
    var channel: Words?
    var force: (force: Force, words: Words)?
    /// "Response time (hours)": the unit of bare numbers.
    var unit: DurationUnit?
    var isHours = false
    var isCredit = false
    var isDescription = false
    /// "SLA %", 达成率: percentages the promises are kept in.
    var isCompliance = false
    /// "Uptime", 可用性.
    var isAvailability = false

    /// No level, metric, channel or other role: a bare name, perhaps taken for a tier.
    var isUnclassified: Bool {
        severity.isEmpty && metrics.isEmpty && channel == nil && !isHours && !isCredit && !isCompliance && !isAvailability
    }

    var isEmpty: Bool { severity.isEmpty && metrics.isEmpty && plan == nil && channel == nil }
}

/// A table with its axes named by what stands in them, in either orientation.
struct TableShape: Sendable {
    let grid: TableGrid
    /// Rows of headers at the top.
    let headerRows: Int
    let columns: [AxisLabel]
    let severityColumn: Int?
    let planColumn: Int?
    /// The first column holds labels.
    let hasRowLabels: Bool
    /// The corner over the row labels.
    let corner: Passage?

    private static let compliance = Lexicon<Void>("compliance|attainment|sla %|% of cases|% of tickets|achievement|达成率|达标率|满足率|完成率|合格率")

    init(_ grid: TableGrid) {
        self.grid = grid
        let headerRows = TableShape.headerRows(grid)
        self.headerRows = headerRows
        let body = grid.rows.dropFirst(headerRows)
        let width = grid.columnCount
        let heads = (0..<width).map { TableShape.head(grid, headerRows, $0) }
        corner = heads.first?.first
        var severityColumn: Int?
        var planColumn: Int?
        for column in 0..<min(width, 6) {
            let cells = body.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].passage : nil }.filter { !$0.isEmpty }
            let values = cells.filter { !DurationPhrase.all($0.folded, in: 0..<min($0.count, 60)).isEmpty }.count
            if values * 2 > cells.count, column > 0 || values == cells.count { continue }
            let levels = cells.filter { SeverityPhrase.label($0.folded, in: $0.all) != nil }.count
            let names = cells.filter { PlanPhrase.isName($0) }.count
            if planColumn == nil, names * 2 > cells.count, levels * 2 <= cells.count {
                planColumn = column
                continue
            }
            let headSaysLevel = heads[column].contains { LabelPhrases.isSeverityHeader($0) && !LabelPhrases.isDescription($0) }
            if severityColumn == nil,
                headSaysLevel && levels > 0 || levels * 2 > cells.count
                    || headSaysLevel && column == 0 && levels == 0
                        && !cells.contains(where: { MetricPhrase.label($0.folded, in: $0.all) != nil })
            {
                severityColumn = column
                continue
            }
            if planColumn == nil, heads[column].contains(where: LabelPhrases.isPlanHeader) && names > 0 { planColumn = column }
        }
        self.severityColumn = severityColumn
        self.planColumn = planColumn
        let first = body.compactMap { $0.cells.first?.passage }.filter { !$0.isEmpty }
        hasRowLabels = width > 1 && first.filter({ DurationPhrase.all($0.folded, in: $0.all).isEmpty }).count * 2 >= first.count
        let labelColumns = [severityColumn, planColumn]
        columns = heads.enumerated().map { column, passages in
            labelColumns.contains(column) ? AxisLabel() : TableShape.label(passages, isColumn: true)
        }
    }

    /// Rows at the top that are headers by mark, or the first row when it holds no values.
    private static func headerRows(_ grid: TableGrid) -> Int {
        var count = 0
        for (index, row) in grid.rows.prefix(4).enumerated() {
            let hasValues = row.cells.dropFirst().contains { cell in
                !DurationPhrase.all(cell.passage.folded, in: cell.passage.all).isEmpty
                    && MetricPhrase.first(cell.passage.folded, in: cell.passage.all) == nil
            }
            if hasValues { break }
            let marked = row.cells.filter(\.isHeader).count * 2 > row.cells.count
            if marked || index == 0 { count = index + 1 } else { break }
        }
        return min(count, max(0, grid.rows.count - 1))
    }

    private static func head(_ grid: TableGrid, _ rows: Int, _ column: Int) -> [Passage] {
        var result: [Passage] = []
        for row in grid.rows.prefix(rows) where row.cells.indices.contains(column) {
            let passage = row.cells[column].passage
            if !passage.isEmpty, result.last?.string != passage.string { result.append(passage) }
        }
        return result
    }

    /// Several levels of header say one thing each; the lowest is read first.
    static func label(_ passages: [Passage], isColumn: Bool) -> AxisLabel {
        var label = AxisLabel()
        for passage in passages.reversed() {
            let text = passage.folded
            let words = passage.all
            if compliance.isIn(text, words) { label.isCompliance = true }
            let metrics = MetricPhrase.all(text, in: words)
            let clock = metrics.filter { $0.metric != .availability }
            if clock.count < metrics.count, passage.count <= 60 { label.isAvailability = true }
            if label.metrics.isEmpty, passage.count <= 120 {
                label.metrics = clock.compactMap { found in Words(passage, found.range).map { (found.metric, $0) } }
                if let narrow = MetricPhrase.label(text, in: words), !hasSlash(passage), let first = Words(passage, narrow.range) {
                    label.metrics = [(narrow.metric, first)]
                }
            }
            if label.severity.isEmpty {
                let levels = SeverityPhrase.all(text, in: words)
                if levels.isEmpty {
                    if clock.isEmpty, let found = SeverityPhrase.label(text, in: words), let mention = mention(passage, found) {
                        label.severity = [mention]
                    }
                } else {
                    label.severity = levels.compactMap { level in
                        Words(passage, level.range).map { SeverityMention(words: $0, key: level.key) }
                    }
                    if levels.count == 1, clock.isEmpty, passage.count <= 30, let whole = Words(passage, passage.all) {
                        label.severity[0].words = whole
                    }
                }
            }
            if label.unit == nil { label.unit = unit(text, words) }
            if label.force == nil, let found = ForcePhrase.first(text, in: words), found.force != .shall,
                let force = Words(passage, found.range)
            {
                label.force = (found.force, force)
            }
            let isHours = clock.isEmpty && LabelPhrases.isHours(passage)
            if isHours { label.isHours = true }
            if clock.isEmpty, LabelPhrases.isCredit(passage) { label.isCredit = true }
            if clock.isEmpty || passage.count > 60, label.severity.isEmpty, LabelPhrases.isDescription(passage) {
                label.isDescription = true
            }
            if clock.isEmpty, label.severity.isEmpty, !isHours, !label.isCredit, !label.isDescription, !label.isCompliance {
                if ChannelPhrase.isLabel(passage, words), !PlanPhrase.isName(passage) {
                    label.channel = label.channel ?? Words(passage, words)
                } else if passage.count <= 60, label.plan == nil, isColumn || PlanPhrase.isName(passage), unit(text, words) == nil {
                    label.plan = Words(passage, words)
                }
            }
        }
        return label
    }

    private static func mention(_ passage: Passage, _ found: SeverityPhrase) -> SeverityMention? {
        Words(passage, passage.count <= 30 ? passage.all : found.range).map { SeverityMention(words: $0, key: found.key) }
    }

    private static func hasSlash(_ passage: Passage) -> Bool { passage.folded.contains { $0 == "/" || $0 == "&" || $0 == "、" } }

    /// "(hours)", （分钟）, "in business hours".
    private static func unit(_ text: [Unicode.Scalar], _ range: Range<Int>) -> DurationUnit? {
        for index in range where text[index] == "(" || text[index] == ":" || text[index] == "/" {
            var at = index + 1
            if at + 3 < range.upperBound, text[at] == "i", text[at + 1] == "n", text[at + 2] == " " { at += 3 }
            if at < range.upperBound, text[at] == "单" { at += 3 }
            guard at < range.upperBound, let unit = UnitPhrase.at(at, text, end: range.upperBound, article: true) else { continue }
            if unit.range.upperBound >= range.upperBound || text[unit.range.upperBound] == ")" { return unit.unit }
        }
        return nil
    }

    /// At least six of ten cells beside the labels are lengths of time.
    var isMostlyDurations: Bool {
        var filled = 0
        var timed = 0
        for row in grid.rows.dropFirst(headerRows).prefix(200) {
            for cell in row.cells.dropFirst() where !cell.passage.isEmpty && !cell.isCopy && !LabelPhrases.isDash(cell.passage) {
                filled += 1
                if let first = DurationPhrase.all(cell.passage.folded, in: 0..<min(cell.passage.count, 40)).first,
                    first.range.lowerBound <= 12
                {
                    timed += 1
                }
            }
        }
        return hasRowLabels && planColumn == nil && filled > 1 && timed * 10 >= filled * 6
    }

    /// What a row says of its cells.
    func rowLabel(_ row: TableRow) -> AxisLabel {
        var label = AxisLabel()
        if hasRowLabels, let first = row.cells.first?.passage, !first.isEmpty {
            label = TableShape.label([first], isColumn: planColumn == 0)
        }
        if let column = severityColumn, row.cells.indices.contains(column) {
            let passage = row.cells[column].passage
            label.severity = TableShape.severities(passage)
            if column == 0 {
                label.plan = nil
                label.isDescription = false
                label.isCredit = false
                label.isHours = false
                label.metrics = []
            }
        }
        if let column = planColumn, row.cells.indices.contains(column), column != severityColumn {
            label.plan = Words(row.cells[column].passage, row.cells[column].passage.all)
            if column == 0 { label.isDescription = false; label.isCredit = false; label.isHours = false }
        }
        return label
    }

    /// The level or levels a cell of the severity column names, as written.
    private static func severities(_ passage: Passage) -> [SeverityMention] {
        let text = passage.folded
        guard !passage.isEmpty else { return [] }
        let firstLine = passage.pieces(of: passage.all) { text[$0] == "\n" }.first ?? passage.all
        let head = passage.count <= 40 ? passage.all : firstLine
        let all = SeverityPhrase.all(text, in: head)
        if all.count > 1, Set(all.map(\.key)).count == all.count, all.allSatisfy({ Int($0.key) != nil }) {
            return all.compactMap { level in Words(passage, level.range).map { SeverityMention(words: $0, key: level.key) } }
        }
        if let found = SeverityPhrase.label(text, in: head) {
            let whole = head.count <= 40 ? head : found.range
            return Words(passage, whole).map { [SeverityMention(words: $0, key: found.key)] } ?? []
        }
        let short = head.lowerBound..<min(head.upperBound, head.lowerBound + 40)
        return Words(passage, short).map { [SeverityMention(words: $0, key: String(String.UnicodeScalarView(text[short])))] } ?? []
    }
}
