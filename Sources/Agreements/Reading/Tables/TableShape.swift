// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A table with its axes named by what stands in them, in either orientation.
struct TableShape: Sendable {
    /// What the cells of a column of labels name.
    enum Role: Sendable, Equatable {
        case severity, plan, metric, channel
        /// Each label is read for itself.
        case mixed
    }

    let grid: TableGrid
    /// Rows of headers at the top.
    let headerRows: Int
    var columns: [AxisLabel]
    /// The columns of labels, from left to right; each role but `mixed` occurs once.
    let labels: [(column: Int, role: Role)]
    /// The first column holds labels.
    let hasRowLabels: Bool
    /// The corner over the row labels.
    let corner: Passage?

    var severityColumn: Int? { labels.first { $0.role == .severity }?.column }
    var planColumn: Int? { labels.first { $0.role == .plan }?.column }

    /// Whether the cells of a column are labels rather than values.
    func isLabel(_ column: Int) -> Bool { column == 0 && hasRowLabels || labels.contains { $0.column == column } }

    init(_ grid: TableGrid) {
        self.grid = grid
        let headerRows = TableShape.headerRows(grid)
        self.headerRows = headerRows
        let width = grid.columnCount
        let heads = (0..<width).map { TableShape.head(grid, headerRows, $0) }
        corner = heads.first?.first
        let body = Array(grid.rows.dropFirst(headerRows))
        let first = body.compactMap { $0.cells.first?.passage }.filter { !$0.isEmpty }
        hasRowLabels = width > 1 && first.filter({ DurationPhrase.all($0.folded, in: $0.all).isEmpty }).count * 2 >= first.count
        let labels = LabelColumns.find(body, heads)
        self.labels = labels
        let columns = heads.enumerated().map { column, passages in
            labels.contains { $0.column == column && $0.role != .mixed } ? AxisLabel() : AxisLabel(passages, isColumn: true)
        }
        self.columns = ColumnNames(
            columns, heads: heads, labels: labels, hasRowLabels: hasRowLabels, timed: TableShape.timed(body, labels.map(\.column))
        ).settled()
    }

    /// Columns beside the labels where most cells begin with a length of time.
    private static func timed(_ body: [TableRow], _ labels: [Int]) -> Set<Int> {
        var filled: [Int: Int] = [:]
        var found: [Int: Int] = [:]
        for row in body.prefix(200) {
            for (column, cell) in row.cells.enumerated() where !labels.contains(column) && !cell.isCopy && !cell.passage.isEmpty {
                filled[column, default: 0] += 1
                let first = DurationPhrase.all(cell.passage.folded, in: 0..<min(cell.passage.count, 40)).first
                if let first, first.range.lowerBound <= 4 { found[column, default: 0] += 1 }
            }
        }
        return Set(found.filter { $0.value * 2 > filled[$0.key, default: 0] }.keys)
    }

    /// Rows at the top that are headers by mark, or the first row when it holds no values.
    private static func headerRows(_ grid: TableGrid) -> Int {
        var count = 0
        for (index, row) in grid.rows.prefix(4).enumerated() {
            let isLevel = row.cells.first.map { SeverityPhrase.label($0.passage.folded, in: $0.passage.all)?.range.lowerBound == 0 } == true
            let hasValues = row.cells.dropFirst().contains { cell in
                guard let first = DurationPhrase.all(cell.passage.folded, in: cell.passage.all).first else { return false }
                // "Credit for each 30 minutes of downtime"
                if LabelPhrases.isCredit(cell.passage), first.range.lowerBound > 4 { return false }
                // "Emergency | 4 hour target response": no head, though it names its metric.
                return MetricPhrase.first(cell.passage.folded, in: cell.passage.all) == nil || isLevel && first.range.lowerBound <= 2
            }
            // 重大故障 | 判定：… over 响应 and 恢复: a level that spans the rows under it stands in the body.
            if index == 0, isLevel, !row.cells.contains(where: \.isHeader), grid.rows.count > 1,
                grid.rows[1].cells.first?.isCopy == true
            {
                break
            }
            if hasValues || index > 0 && RowGroups.isTitle(row) && row.cells.count > 2 { break }
            let marked = row.cells.filter(\.isHeader).count * 2 > row.cells.count
            // A head that spans down or across has more of the head under it.
            let continues = index > 0 && row.cells.first?.isCopy == true && !(row.cells.allSatisfy(\.isCopy))
            if marked || index == 0 || continues || index == 1 && (isSecondHead(row) || divides(row, grid.rows[0])) {
                count = index + 1
            } else {
                break
            }
        }
        return min(count, max(0, grid.rows.count - 1))
    }

    /// Names under a head that spans them, and nothing under the other heads.
    private static func divides(_ row: TableRow, _ above: TableRow) -> Bool {
        guard let first = row.cells.first, first.passage.isEmpty || first.isCopy, above.cells.count == row.cells.count else { return false }
        let named = row.cells.indices.filter { !row.cells[$0].passage.isEmpty && !row.cells[$0].isCopy }
        guard named.count > 1, let left = named.first else { return false }
        let head = above.cells[left].passage.string
        return !head.isEmpty
            && named.allSatisfy { index in
                let words = row.cells[index].passage
                return above.cells[index].passage.string == head && words.count <= 24
                    && DurationPhrase.all(words.folded, in: words.all).isEmpty
                    && !LabelPhrases.isDash(words)
            }
    }

    /// A second row of heads that only looks like one: nothing in the corner, metrics and names elsewhere.
    private static func isSecondHead(_ row: TableRow) -> Bool {
        guard let first = row.cells.first,
            first.passage.isEmpty || first.isCopy
                || LabelPhrases.isSeverityHeader(first.passage) && SeverityPhrase.label(first.passage.folded, in: first.passage.all) == nil
        else { return false }
        let rest = row.cells.dropFirst().map(\.passage).filter { !$0.isEmpty }
        let named = rest.filter {
            $0.count <= 40
                && (MetricPhrase.label($0.folded, in: $0.all) != nil || SeverityPhrase.label($0.folded, in: $0.all) != nil
                    || PlanPhrase.isName($0))
        }
        return rest.count > 1 && named.count * 2 >= rest.count && !rest.contains { LabelPhrases.isAbsence($0, $0.all) }
    }

    /// Whether a cell goes on from the one to its left, under heads that differ in the channel and in nothing else.
    func isJoined(_ row: TableRow, _ column: Int) -> Bool {
        guard column > 0, row.cells.indices.contains(column), columns.indices.contains(column), row.cells[column].isCopy,
            row.cells[column].range == row.cells[column - 1].range, !isLabel(column - 1), columns[column].channel != nil,
            columns[column - 1].channel != nil
        else { return false }
        let (left, right) = (columns[column - 1], columns[column])
        return left.metrics.map(\.metric) == right.metrics.map(\.metric) && left.plan?.text == right.plan?.text
            && left.severity.map(\.key) == right.severity.map(\.key)
    }

    /// The heads of each column, from the top down.
    var heads: [[Passage]] { (0..<grid.columnCount).map { TableShape.head(grid, headerRows, $0) } }

    private static func head(_ grid: TableGrid, _ rows: Int, _ column: Int) -> [Passage] {
        var result: [Passage] = []
        for row in grid.rows.prefix(rows) where row.cells.indices.contains(column) {
            var passage = row.cells[column].passage
            // A name over several columns that is written over the first alone.
            if passage.isEmpty, rows > 1, column > 1 {
                var left = column - 1
                while left > 0, row.cells[left].passage.isEmpty { left -= 1 }
                if left > 0 { passage = row.cells[left].passage }
            }
            if !passage.isEmpty, result.last?.string != passage.string { result.append(passage) }
        }
        return result
    }

    /// Levels as rows and levels as columns, and nothing else: each cell is for a pair of them.
    var isCrossing: Bool {
        let values = columns.enumerated().filter { !isLabel($0.offset) }.map(\.element)
        guard severityColumn == 0 || hasRowLabels, values.count > 1 else { return false }
        return values.allSatisfy { $0.severity.count == 1 && $0.metrics.isEmpty && $0.channel == nil && !$0.isHours }
            && Set(values.compactMap { $0.severity.first?.key }).count == values.count
    }

    /// Columns of values without a head, where there are several: which of them the metric over the table is for is a guess.
    var namelessColumns: Set<Int> {
        let nameless = columns.indices.filter { !isLabel($0) && TableShape.head(grid, headerRows, $0).isEmpty }
        let timed = nameless.filter { column in
            grid.rows.dropFirst(headerRows).contains { row in
                row.cells.indices.contains(column) && !row.cells[column].isCopy
                    && !DurationPhrase.all(row.cells[column].passage.folded, in: 0..<min(row.cells[column].passage.count, 60)).isEmpty
            }
        }
        return timed.count > 1 ? Set(timed) : []
    }

    /// Columns under the same heads as one to their left: what tells them apart was lost, and to guess it could accuse.
    var repeatedHeads: Set<Int> {
        var seen: Set<String> = []
        var result: Set<Int> = []
        for column in 0..<grid.columnCount where !isLabel(column) {
            let cells = grid.rows.prefix(headerRows).compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
            guard let last = cells.last, !last.isCopy, !last.passage.isEmpty else { continue }
            let head = TableShape.head(grid, headerRows, column).map(\.string).joined(separator: "\n")
            if !seen.insert(head).inserted { result.insert(column) }
        }
        return result
    }

    /// Whether a column tells how support is reached or given.
    func isWay(_ column: Int) -> Bool {
        labels.contains { $0.column == column && $0.role == .channel }
            || grid.rows.prefix(headerRows).contains {
                $0.cells.indices.contains(column) && LabelPhrases.isChannelHeader($0.cells[column].passage)
            }
    }

    /// 服务项目 | 服务标准: the one column beside the labels holds what is kept, not a description.
    var keepsStandards: Bool {
        let values = columns.indices.filter { !isLabel($0) }
        guard values.count == 1, let only = values.first, let head = TableShape.head(grid, headerRows, only).last else { return false }
        return head.count <= 10 && TableShape.kept.isIn(head.folded, head.all)
    }

    private static let kept = Lexicon<Void>("标准|standard|service standard")

    /// At least six of ten cells beside the labels are lengths of time.
    var isMostlyDurations: Bool {
        var filled = 0
        var timed = 0
        let values = columns.indices.filter { !isLabel($0) && !columns[$0].isHours }
        // "Service standard" is a description only beside something else.
        let told = values.allSatisfy { columns[$0].isDescription }
        for row in grid.rows.dropFirst(headerRows).prefix(200) {
            for (column, cell) in row.cells.enumerated()
            where !isLabel(column) && !cell.passage.isEmpty && !cell.isCopy && !LabelPhrases.isDash(cell.passage) {
                if columns.indices.contains(column), columns[column].isDescription && !told || columns[column].isHours { continue }
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
            label = AxisLabel([first], isColumn: planColumn == 0)
        }
        for (column, role) in labels where row.cells.indices.contains(column) {
            let passage = row.cells[column].passage
            if passage.isEmpty || role == .severity && column > 0 && LabelPhrases.isAbsence(passage, passage.all) { continue }
            // A metric over both columns of labels names no level as well.
            if role == .severity || role == .plan, isSpanned(row, column) { continue }
            // "Monthly availability" under "Resource class": what is promised, neither a level nor a tier.
            if column == 0, role == .severity || role == .plan, SeverityPhrase.label(passage.folded, in: passage.all) == nil,
                !PlanPhrase.isName(passage), case let own = AxisLabel([passage], isColumn: false), own.isAvailability
            {
                label = own
                label.plan = nil
                continue
            }
            switch role {
            case .severity:
                if column == 0 { label = AxisLabel() }
                // "Hours | Weekdays | Every day" among the levels.
                if column == 0, LabelPhrases.isHours(passage), SeverityPhrase.label(passage.folded, in: passage.all) == nil {
                    label.isHours = true
                    continue
                }
                // A tier among kinds of requests: "Enterprise" beside "Billing question".
                let named = passage.named(passage.all)
                if planColumn == nil, namesKinds(column), !(column == 0 && corner.map(RequestRows.isHead) == true),
                    SeverityPhrase.label(passage.folded, in: named) == nil,
                    let plan = PlanPhrase.name(passage.part(named))
                {
                    label.plan = Words(passage.part(named), plan)
                } else {
                    label.severity = TableShape.severities(passage)
                    if column > 0, hasRowLabels, corner.map(LabelPhrases.isEnvironment) == true, let place = row.cells.first?.passage {
                        label.plan = nil
                        label.severity = label.severity.map { $0.within(Words(place, place.all)) }
                    }
                }
            case .plan:
                if LabelPhrases.isEveryone(passage) || LabelPhrases.isAbsence(passage, passage.all) { continue }
                if column == 0 { label = AxisLabel() }
                let priced = AxisLabel.unpriced(passage)
                label.plan = Words(priced, priced.named(priced.all))
                // "Gold (24x7)": what the times of the tier are counted in.
                if passage.folded.last == ")" { label.counting = ColumnNames.counting(passage) }
            case .metric:
                let own = AxisLabel([passage], isColumn: false)
                if column == 0 { label = own }
                label.metrics = own.metrics
                label.unit = label.unit ?? own.unit
                label.force = label.force ?? own.force
                label.isHours = own.isHours
                label.isAvailability = own.isAvailability
                label.isDescription = false
                if column == 0 { label.plan = nil; label.channel = nil }
            case .channel:
                if column == 0 { label = AxisLabel() }
                label.channel = Words(passage, passage.all)
            case .mixed: break
            }
        }
        return label
    }

    /// A label that goes on from the column to its left, and names a metric.
    private func isSpanned(_ row: TableRow, _ column: Int) -> Bool {
        guard column > 0, row.cells[column].isCopy, row.cells[column].range == row.cells[column - 1].range,
            case let passage = row.cells[column].passage
        else { return false }
        return !MetricPhrase.all(passage.folded, in: passage.all).isEmpty
            && SeverityPhrase.all(passage.folded, in: passage.all).isEmpty && !PlanPhrase.isName(passage)
    }

    private static let kinds = Lexicon<Void>("type|kind|category|类型|类别|种类")

    /// Whether the head of a column of levels speaks of kinds of requests.
    private func namesKinds(_ column: Int) -> Bool {
        grid.rows.prefix(headerRows).contains {
            $0.cells.indices.contains(column) && TableShape.kinds.isIn($0.cells[column].passage.folded, $0.cells[column].passage.all)
        }
    }

    /// The level or levels a cell of the severity column names, as written.
    private static func severities(_ passage: Passage) -> [SeverityMention] {
        let text = passage.folded
        guard !passage.isEmpty else { return [] }
        let whole = passage.named(passage.all)
        let firstLine = passage.pieces(of: whole) { text[$0] == "\n" }.first ?? whole
        // "P4" over what it is.
        let isTold = passage.count - firstLine.upperBound > 12 && SeverityPhrase.label(text, in: firstLine)?.range == firstLine
        let head = passage.count <= 40 && !isTold ? whole : firstLine
        let all = SeverityPhrase.all(text, in: head)
        if all.count > 1, Set(all.map(\.key)).count == all.count, all.allSatisfy({ Int($0.key) != nil }) {
            return all.compactMap { level in Words(passage, level.range).map { SeverityMention(words: $0, key: level.key) } }
        }
        // "Medium / Low": two levels with one promise; 高 / High is one in two languages.
        let parts = passage.pieces(of: head) { "/、&".unicodeScalars.contains(text[$0]) }
        if parts.count == 2, text[parts[0].lowerBound].isHan == text[parts[1].lowerBound].isHan,
            parts.allSatisfy({ SeverityPhrase.label(text, in: $0)?.range == $0 })
        {
            return parts.compactMap { part in
                SeverityPhrase.label(text, in: part).flatMap { level in
                    Words(passage, part).map { SeverityMention(words: $0, key: level.key) }
                }
            }
        }
        if let found = SeverityPhrase.label(text, in: head) {
            let whole = head.count <= 40 ? head : found.range
            return Words(passage, whole).map { [SeverityMention(words: $0, key: found.key)] } ?? []
        }
        let short = head.lowerBound..<min(head.upperBound, head.lowerBound + 40)
        return Words(passage, short).map { [SeverityMention(words: $0, key: String(String.UnicodeScalarView(text[short])))] } ?? []
    }
}

extension SeverityMention {
    /// "Test – Critical": a level that is promised for one environment only.
    func within(_ environment: Words?) -> SeverityMention {
        var result = self
        result.environment = environment
        result.key = ClockResolution.fold(result.name)
        return result
    }
}
