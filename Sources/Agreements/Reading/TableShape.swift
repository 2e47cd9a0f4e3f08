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
    let columns: [AxisLabel]
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
        var columns = heads.enumerated().map { column, passages in
            labels.contains { $0.column == column && $0.role != .mixed } ? AxisLabel() : AxisLabel(passages, isColumn: true)
        }
        // "Production down" beside "Urgent" and "Normal priority": where most columns are levels, all are.
        let values = columns.indices.filter { column in
            !labels.contains { $0.column == column } && !columns[column].isHours
                && (!columns[column].isDescription
                    || TableShape.standard.isIn(heads[column].last?.folded ?? [], heads[column].last?.all ?? 0..<0))
        }
        let levelled = values.filter { !columns[$0].severity.isEmpty }
        if !labels.contains(where: { $0.role == .severity }), levelled.count > 1, levelled.count * 3 >= values.count * 2 {
            for column in values where columns[column].severity.isEmpty && columns[column].metrics.isEmpty {
                guard let plan = columns[column].plan,
                    levelled.count + 1 == values.count || !PlanPhrase.isName(heads[column].last ?? Passage())
                else { continue }
                columns[column].severity = [SeverityMention(words: plan, key: ClockResolution.fold(plan.text))]
                columns[column].plan = nil
            }
        }
        // Zones down the side leave the cases to the head.
        if labels.first?.column == 0, labels.first?.role == .plan, heads[0].contains(where: LabelPhrases.isPlace) {
            for column in values where columns[column].severity.isEmpty && columns[column].metrics.isEmpty {
                guard let plan = columns[column].plan, !PlanPhrase.isName(heads[column].last ?? Passage()) else { continue }
                columns[column].severity = [SeverityMention(words: plan, key: ClockResolution.fold(plan.text))]
                columns[column].plan = nil
            }
        }
        // A word that may be a level is a tier's name where the rows are the levels: "Amber".
        if labels.contains(where: { $0.role == .severity }) {
            for index in columns.indices where columns[index].plan == nil {
                guard let level = columns[index].severity.first, Int(level.key) == nil else { continue }
                columns[index].plan = level.words
                columns[index].severity = []
            }
        }
        // One column beside the labels has a head, not a tier's name, unless it is one.
        let tiers = columns.indices.filter { column in columns[column].plan != nil && !labels.contains { $0.column == column } }
        if tiers.count == 1, let only = tiers.first, !heads[only].contains(where: PlanPhrase.isName) { columns[only].plan = nil }
        // "Standard" beside "Professional" is a tier, not the standard that is kept.
        let hasTiers = columns.indices.contains { columns[$0].plan != nil && heads[$0].contains(where: PlanPhrase.isName) }
        for column in values where hasTiers && columns[column].isDescription && columns[column].metrics.isEmpty {
            guard let head = heads[column].last, head.count <= 10, let words = Words(head, head.all),
                TableShape.standard.isIn(head.folded, head.all)
            else { continue }
            columns[column].isDescription = false
            columns[column].plan = words
        }
        // 在线支持 beside 商业支持 is a tier, not a way to reach support.
        if columns.filter({ $0.metrics.isEmpty && ($0.plan ?? $0.channel).map { LabelPhrases.endsInSupport($0.text) } == true }).count > 1 {
            for index in columns.indices where columns[index].metrics.isEmpty && columns[index].plan == nil {
                if let channel = columns[index].channel, LabelPhrases.endsInSupport(channel.text) {
                    columns[index].plan = channel
                    columns[index].channel = nil
                }
            }
        }
        // "Pager" and "Ticket" beside "Chat room": ways to reach support that no list knows.
        if values.contains(where: { columns[$0].channel != nil }) {
            for index in values where columns[index].channel == nil && columns[index].metrics.isEmpty && columns[index].severity.isEmpty {
                guard index > 0 || !hasRowLabels, let name = columns[index].plan, !heads[index].contains(where: PlanPhrase.isName) else {
                    continue
                }
                columns[index].channel = name
                columns[index].plan = nil
            }
        }
        self.columns = columns
    }

    /// Rows at the top that are headers by mark, or the first row when it holds no values.
    private static func headerRows(_ grid: TableGrid) -> Int {
        var count = 0
        for (index, row) in grid.rows.prefix(4).enumerated() {
            let hasValues = row.cells.dropFirst().contains { cell in
                !DurationPhrase.all(cell.passage.folded, in: cell.passage.all).isEmpty
                    && MetricPhrase.first(cell.passage.folded, in: cell.passage.all) == nil
            }
            if hasValues || index > 0 && RowGroups.isTitle(row) && row.cells.count > 2 { break }
            let marked = row.cells.filter(\.isHeader).count * 2 > row.cells.count
            // A head that spans down or across has more of the head under it.
            let continues = index > 0 && row.cells.first?.isCopy == true && !(row.cells.allSatisfy(\.isCopy))
            if marked || index == 0 || continues || index == 1 && isSecondHead(row) { count = index + 1 } else { break }
        }
        return min(count, max(0, grid.rows.count - 1))
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

    /// At least six of ten cells beside the labels are lengths of time.
    var isMostlyDurations: Bool {
        var filled = 0
        var timed = 0
        for row in grid.rows.dropFirst(headerRows).prefix(200) {
            for (column, cell) in row.cells.enumerated()
            where !isLabel(column) && !cell.passage.isEmpty && !cell.isCopy && !LabelPhrases.isDash(cell.passage) {
                if columns.indices.contains(column), columns[column].isDescription || columns[column].isHours { continue }
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
            if passage.isEmpty { continue }
            switch role {
            case .severity:
                if column == 0 { label = AxisLabel() }
                // A tier among kinds of requests: "Enterprise" beside "Billing question".
                let named = passage.named(passage.all)
                if planColumn == nil, namesKinds(column), SeverityPhrase.label(passage.folded, in: named) == nil,
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
                if column == 0 { label = AxisLabel() }
                let priced = AxisLabel.unpriced(passage)
                label.plan = Words(priced, priced.named(priced.all))
            case .metric:
                let own = AxisLabel([passage], isColumn: false)
                if column == 0 { label = own }
                label.metrics = own.metrics
                label.unit = label.unit ?? own.unit
                label.force = label.force ?? own.force
                label.isHours = own.isHours
                label.isAvailability = own.isAvailability
                label.isDescription = false
                label.isUnknownMetric = own.metrics.isEmpty && !own.isHours && own.severity.isEmpty
                if column == 0 { label.plan = nil; label.channel = nil }
            case .channel:
                if column == 0 { label = AxisLabel() }
                label.channel = Words(passage, passage.all)
            case .mixed: break
            }
        }
        return label
    }

    private static let standard = Lexicon<Void>("standard|标准")
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
        let head = passage.count <= 40 ? whole : firstLine
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

extension SeverityMention {
    /// "Test – Critical": a level that is promised for one environment only.
    fileprivate func within(_ environment: Words?) -> SeverityMention {
        var result = self
        result.environment = environment
        result.key = ClockResolution.fold(result.name)
        return result
    }
}

/// Which columns of a table hold labels, and what the labels name: by the header over them, else by most of their cells.
enum LabelColumns {
    static func find(_ body: [TableRow], _ heads: [[Passage]]) -> [(column: Int, role: TableShape.Role)] {
        var result: [(column: Int, role: TableShape.Role)] = []
        var last = -1
        for column in 0..<min(heads.count, 6) {
            let cells = body.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].passage : nil }.filter { !$0.isEmpty }
            guard !cells.isEmpty, !heads[column].contains(where: LabelPhrases.isPrice) else { continue }
            let values = cells.filter { !DurationPhrase.all($0.folded, in: 0..<min($0.count, 60)).isEmpty }.count
            if values * 2 > cells.count, column > 0 || values == cells.count { continue }
            let taken = Set(result.map(\.role).map(String.init(describing:)))
            func isFree(_ role: TableShape.Role) -> Bool { !taken.contains(String(describing: role)) }
            guard let role = role(cells, heads[column], heads.dropFirst(column + 1), column, isFree, isLate: column > last + 1)
            else { continue }
            result.append((column, role))
            last = column
        }
        return result
    }

    private static func role(
        _ cells: [Passage], _ heads: [Passage], _ others: ArraySlice<[Passage]>, _ column: Int, _ isFree: (TableShape.Role) -> Bool,
        isLate: Bool
    )
        -> TableShape.Role?
    {
        // The head of a column of values is itself a level: "Class 1" over bare numbers.
        let isLevel = heads.contains { !SeverityPhrase.all($0.folded, in: $0.all).isEmpty }
        let levels = isLevel ? 0 : cells.filter { SeverityPhrase.label($0.folded, in: $0.all) != nil }.count
        let names = cells.filter { PlanPhrase.isName($0) }.count
        let metrics = cells.filter { $0.count <= 80 && MetricPhrase.label($0.folded, in: $0.all) != nil }.count
        let isShort = cells.allSatisfy { $0.count <= 48 } && values(cells) == 0
        // Zones: where the customer is stays the same, as a tier does.
        if isFree(.plan), column == 0, isShort, metrics == 0, levels == 0, heads.contains(where: LabelPhrases.isPlace) { return .plan }
        // 支援等級 over 基本, 標準, 高級: tiers, whatever the words.
        let numbered = cells.contains { SeverityPhrase.label($0.folded, in: $0.all).map { Int($0.key) != nil } ?? false }
        if isFree(.plan), column == 0, isShort, metrics == 0, !numbered, heads.contains(where: LabelPhrases.isSupportLevel),
            !others.contains(where: { $0.contains { PlanPhrase.isName($0) } })
        {
            return .plan
        }
        let saysLevel = !isLevel && heads.contains { LabelPhrases.isSeverityHeader($0) && !LabelPhrases.isDescription($0) }
        // 低, 中, 高 to the right of the values is of something else.
        if isLate, !saysLevel, !heads.isEmpty, levels > 0 { return nil }
        let saysPlan = heads.contains(where: LabelPhrases.isPlanHeader)
        if isFree(.plan), names * 2 > cells.count, levels * 2 <= cells.count, saysPlan || !saysLevel { return .plan }
        // "P1 response time": a level and a metric in each label.
        if column == 0, !saysLevel, metrics * 2 > cells.count, isFree(.mixed) { return .mixed }
        if isFree(.severity),
            saysLevel && levels > 0 || levels * 2 > cells.count || saysLevel && metrics == 0 && (column == 0 || isShort)
        {
            return .severity
        }
        // "Plans | Free | Pro": the corner speaks of the columns.
        let isCorner = column == 0 && others.contains { $0.contains { PlanPhrase.isName($0) } }
        if isFree(.plan), !isCorner, heads.contains(where: LabelPhrases.isPlanHeader), names > 0 || isShort && metrics == 0 && column < 2 {
            return .plan
        }
        let saysMetric = heads.contains(where: LabelPhrases.isMetricHeader)
        let isMeasured = heads.contains { MetricPhrase.first($0.folded, in: $0.all) != nil }
        if isFree(.metric), !isMeasured, saysMetric && (metrics > 0 || isShort) || metrics * 2 > cells.count && (column > 0 || saysMetric),
            column < 3
        {
            return column == 0 && !saysMetric ? .mixed : .metric
        }
        let channels = cells.filter { ChannelPhrase.isLabel($0, $0.all) }.count
        if isFree(.channel),
            channels * 2 > cells.count
                || heads.contains(where: LabelPhrases.isChannelHeader)
                    && (channels > 0 || cells.contains { !ChannelPhrase.all($0.folded, in: $0.all).isEmpty })
                || cells.filter({ $0.folded.contains("@") && $0.count <= 60 }).count * 2 > cells.count
        {
            return .channel
        }
        return column == 0 ? .mixed : nil
    }

    private static func values(_ cells: [Passage]) -> Int { cells.filter { !DurationPhrase.all($0.folded, in: $0.all).isEmpty }.count }
}
