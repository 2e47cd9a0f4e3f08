// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises in the cells of a table: each takes what it lacks from its row, its column, the table's caption and what stands over it.
struct TableReading {
    let scope: Scope
    /// Cells of a commitment table that no rule understood, in the last table read.
    var misunderstood: [Words] = []
    /// What stands over the table that is read says of each metric, once asked.
    private var forces: [Metric: (force: Force, words: Words)?] = [:]

    init(scope: Scope) {
        self.scope = scope
    }

    private static let everyLevel = Lexicon<Void>(
        "不分级别|不分等级|不区分级别|不论级别|所有级别|全部级别|all severities|all levels|all priorities|any severity|any priority|regardless of severity|regardless of priority|whatever the severity|whatever the priority"
    )

    struct Fallback {
        var metric: (metric: Metric, words: Words)?
        /// "Table 2. Target times, Premium plan": the one tier that the caption names.
        var plan: Words?
        /// The words of the corner or the caption that give a force, if any.
        var force: (found: ForcePhrase.Found, passage: Passage)?
        /// "Response times (business hours)" over a table of bare numbers.
        var unit: DurationUnit?
    }

    mutating func candidates(_ grid: TableGrid, _ block: Int) -> [Candidate] {
        misunderstood = []
        forces = [:]
        let grid = TableNumbers.removed(grid)
        return TableParts.split(LowerHeads.raised(TableParts.untitled(grid))).flatMap { read(TableRepair.repaired($0), block) }
    }

    private mutating func read(_ grid: TableGrid, _ block: Int) -> [Candidate] {
        guard grid.rows.count > 1, grid.columnCount > 1 else { return [] }
        var shape = TableShape(grid)
        let title = scope.view.blocks[block].headings.last.map { scope.view.blocks[$0].passage }
        if [grid.caption, title].compactMap({ $0 }).contains(where: { TableParts.isPast($0) }) { return [] }
        if TableParts.isRating(shape) || OtherSections.isOfCustomer(block, scope) { return [] }
        if let steps = EscalationMatrix.read(shape, scope, block) ?? EscalationLadder.read(shape, title, scope, block) { return steps }
        shape.columns = scope.abbreviations.completed(shape.columns, shape.heads)
        shape.columns = HeadPlans.completed(shape.columns, shape.heads, scope.known)
        shape.columns = HeadLevels.completed(shape, scope.known)
        shape.columns = NoticeColumns.settled(shape)
        shape.columns = GuaranteeHeads.completed(shape, titles: [grid.caption, title].compactMap { $0 })
        shape.columns = UptimeTable.completed(shape, titles: [shape.corner, grid.caption, title].compactMap { $0 }, scope.known)
        shape.columns = OutcomeHeads.completed(shape)
        let order = SlashOrder.names(scope, block)
        // A table of credits promises nothing.
        if shape.columns.contains(where: { $0.isCredit && !$0.isPrice && !$0.isAvailability }),
            !shape.columns.contains(where: { !$0.metrics.isEmpty }),
            // 版本 | 月度可用性 | 赔偿: what each tier is promised stands beside what is paid for it.
            shape.planColumn == nil || !shape.columns.contains(where: \.isAvailability)
        {
            return []
        }
        if !shape.columns.contains(where: \.isGuaranteed), TableParts.isCompensation(shape, heading: title) {
            return []
        }
        let fallback = self.fallback(shape, block)
        // Columns called "standard" or "content" hold the promises where no other column does.
        let hasMetrics = shape.columns.contains { !$0.metrics.isEmpty }
        // Hours said for a whole column by a row "Support hours", and for a row by a column.
        var columnCoverage: [Int: (HoursPhrase.Coverage, Words)] = [:]
        var labels = HelpLabels.completed(LabelCases.completed(grid.rows.map { shape.rowLabel($0) }, shape), shape)
        labels = PlaceRows.asCases(labels, shape)
        if shape.severityColumn == nil, shape.isMostlyDurations,
            shape.corner.map({ LabelPhrases.isStage($0) || LabelPhrases.isPerson($0) }) != true
        {
            // Rows of situations ("Production system down") are levels in all but name.
            for index in labels.indices.dropFirst(shape.headerRows) where labels[index].isUnclassified {
                guard let first = grid.rows[index].cells.first?.passage, !first.isEmpty, first.count <= 80,
                    shape.columns.allSatisfy(\.severity.isEmpty), let words = Words(first, first.all)
                else { continue }
                labels[index] = AxisLabel()
                labels[index].severity = [SeverityMention(named: words)]
            }
        }
        if shape.labels.allSatisfy({ $0.role == .mixed }), shape.columns.filter({ !$0.severity.isEmpty }).count > 1,
            shape.columns.dropFirst().allSatisfy({ $0.plan == nil && ($0.metrics.isEmpty || $0.isPlace) })
                || shape.columns.contains(where: \.isPlace) && shape.columns.dropFirst().allSatisfy({ $0.plan == nil })
        {
            // Under levels as columns, rows of names ("Fibre", "Single line") are what was bought.
            for index in labels.indices.dropFirst(shape.headerRows) where labels[index].isUnclassified && labels[index].plan == nil {
                guard let first = grid.rows[index].cells.first?.passage, !first.isEmpty, first.count <= 40,
                    !LabelPhrases.isDescription(first), !LabelPhrases.isAbsence(first, first.all)
                else { continue }
                labels[index].plan = Words(first, first.named(first.all))
            }
        }
        let groups = RowGroups(shape, labels)
        if !groups.isEmpty { labels = labels.enumerated().map { groups.complete($1, $0) } }
        for (index, row) in grid.rows.enumerated().dropFirst(shape.headerRows) where labels[index].isHours && labels[index].severity.isEmpty
        {
            for (column, cell) in row.cells.enumerated().dropFirst() { columnCoverage[column] = TableReading.coverage(cell.passage) }
        }
        let channels = self.channels(grid, shape, labels)
        let notes = self.notes(shape, block)
        let repeated = shape.repeatedHeads
        let nameless = shape.namelessColumns.union(OutcomeHeads.unknown(shape))
        var headless = fallback
        headless.metric = nil
        var result: [Candidate] = []
        // The availabilities among the promises, and what the row of each is called.
        var uptimes: [(place: Int, name: Words?)] = []
        for (index, row) in grid.rows.enumerated().dropFirst(shape.headerRows) {
            var label = labels[index]
            if groups.isTitle(index) { continue }
            if !label.isAvailability, UptimeTable.isLevel(row) {
                label.isAvailability = true
                label.metrics = []
            }
            if label.isAvailability || shape.columns.contains(where: \.isAvailability)
                || row.cells.contains(where: { TableReading.saysUptime($0.passage) })
            {
                let found = availability(row, label, shape, block)
                let name = AvailabilityRows.name(row, label, shape)
                uptimes += found.indices.map { (result.count + $0, name) }
                result += found
            }
            if label.isHours || label.isCredit || label.isDescription && label.metrics.isEmpty { continue }
            if label.metrics.isEmpty, let first = row.cells.first?.passage, LabelPhrases.isAllotment(first) { continue }
            var rowCoverage: (HoursPhrase.Coverage, Words)?
            var hoursCell: Passage?
            var shares: [(column: Int, percent: PercentPhrase, words: Words?, period: Words?)] = []
            for (column, cell) in row.cells.enumerated() where shape.columns.indices.contains(column) {
                if shape.columns[column].isHours, let found = TableReading.coverage(cell.passage) {
                    (rowCoverage, hoursCell) = (found, cell.passage)
                }
                // 支持方式 | 7x24 专属
                if rowCoverage == nil, shape.isWay(column) { rowCoverage = TableReading.roundTheClock(cell.passage) }
                if shape.columns[column].isCompliance, let percent = PercentPhrase.all(cell.passage.folded, in: cell.passage.all).first {
                    let period = TableReading.period(grid.rows.prefix(shape.headerRows), column)
                    shares.append((column, percent, Words(cell.passage, percent.range), period))
                }
            }
            let clause = Words(text: row.text, bytes: row.range)
            if label.severity.isEmpty, label.plan == nil, label.metrics.isEmpty, label.channel == nil,
                shape.columns.allSatisfy(\.severity.isEmpty),
                let first = row.cells.first?.passage, let own = CaseClause.label(first)
            {
                label.severity = [own]
            }
            let before = result.count
            for (column, cell) in row.cells.enumerated() where !cell.isCopy || column > 0 {
                guard shape.columns.indices.contains(column), !shape.isLabel(column) else { continue }
                if repeated.contains(column) || cell.isDoubtful {
                    doubt(cell)
                    continue
                }
                var head = shape.columns[column]
                if head.plan == nil, head.slashed == nil { head.slashed = order }
                if shape.isJoined(row, column) { continue }
                // One promise under "By phone" and "By portal" is for either way.
                if shape.isJoined(row, column + 1) { head.channel = nil }
                if head.isCredit || head.isActual || head.isHours || head.isCompliance
                    || head.isDescription && head.metrics.isEmpty && hasMetrics && !TableReading.isReport(cell.passage)
                {
                    continue
                }
                note(cell, head, label)
                for var candidate in read(cell, head, label, nameless.contains(column) ? headless : fallback, shape, clause, block) {
                    let own = candidate.targetEnd.flatMap { scope.footnotes.note(for: cell.passage, after: $0, block: block) }
                    for note in [own, notes.rows[index], notes.columns[column]].compactMap({ $0 }) {
                        if candidate.coverage == nil,
                            let found = scope.footnotes.coverage(note, applies: { isAbout($0, $1, candidate.severity, candidate.plan) })
                        {
                            candidate.coverage = found.coverage
                            candidate.coverageWords = found.words
                        }
                        if let words = scope.footnotes.limit(note) { candidate.limits.append(words) }
                    }
                    // "P1 24x7; others in business hours": the hours of some levels, and of no other.
                    let ofRow = hoursCell.map { isAbout($0, $0.all, candidate.severity, candidate.plan) } == false ? nil : rowCoverage
                    if candidate.coverage == nil, let found = head.counting ?? label.counting ?? ofRow ?? columnCoverage[column] {
                        candidate.coverage = found.0
                        candidate.coverageWords = found.1
                    }
                    if candidate.channel == nil { candidate.channel = channels[column] }
                    // Of several shares the one to the right of the lengths it is for.
                    if candidate.percent == nil, candidate.metric != .availability,
                        let share = shares.first(where: { $0.column > column }) ?? shares.last
                    {
                        candidate.percent = share.percent.value
                        candidate.percentWords = share.words
                        candidate.period = candidate.period ?? share.period
                    }
                    result += shape.products(row, candidate, under: fallback.plan ?? scope.plan(of: block))
                }
            }
            if result.count == before {
                result += sentences(row, shape, label, shares.last.map { ($0.percent, $0.words, $0.period) }, clause, block)
            }
        }
        result = RowContrast(shape).completed(RowCases.named(result, shape, labels))
        return AvailabilityRows.named(result, uptimes)
    }

    /// 每30分钟汇报一次 in a column of remarks: how often is said of nothing but a promise.
    private static func isReport(_ cell: Passage) -> Bool {
        guard cell.count <= 40, let metric = MetricPhrase.first(cell.folded, in: cell.all), metric.metric == .update else { return false }
        let lengths = DurationPhrase.all(cell.folded, in: cell.all)
        return lengths.count == 1 && lengths[0].isCadence
    }

    /// What the corner, the caption, the sentence over the table and the headings say, nearest first.
    private func fallback(_ shape: TableShape, _ block: Int) -> Fallback {
        var result = Fallback()
        for passage in [shape.corner, shape.grid.caption].compactMap({ $0 }) {
            if result.metric == nil, let found = MetricPhrase.label(passage.folded, in: passage.all),
                let words = Words(passage, found.range)
            {
                result.metric = (found.metric, words)
            }
            if result.force == nil, let found = ForcePhrase.first(passage.folded, in: passage.all) { result.force = (found, passage) }
        }
        if result.metric == nil {
            result.metric =
                scope.metric(of: block) ?? DefinedMetric.before(block, scope) ?? CheckTitles.metric(scope, block)
                ?? ProseReading(scope: scope).asked(over: block)
        }
        result.unit = TableUnit.stated(shape, scope, block)
        if let caption = shape.grid.caption {
            let named = PlanPhrase.all(caption, in: caption.all)
            if named.count == 1 { result.plan = named.first.flatMap { Words(caption, $0) } }
        }
        return result
    }

    /// The force for one metric: of the corner or caption where it speaks of it, else of what stands over the table.
    mutating func force(_ fallback: Fallback, _ metric: Metric, _ block: Int) -> (force: Force, words: Words)? {
        if let (found, passage) = fallback.force, Scope.reaches(found, metric, passage, passage.all) != .others,
            let words = Words(passage, found.range)
        {
            return (found.force, words)
        }
        if let known = forces[metric] { return known }
        let found = scope.force(of: block, for: metric)
        forces[metric] = .some(found)
        return found
    }

    private mutating func read(
        _ cell: TableCell, _ head: AxisLabel, _ label: AxisLabel, _ fallback: Fallback, _ shape: TableShape, _ clause: Words, _ block: Int
    ) -> [Candidate] {
        if let heads = head.slashed, heads.count > 1 {
            let values = SlashedCell.values(cell.passage, count: heads.count, unit: head.unit ?? label.unit)
            let isBilingual = SlashedCell.isBilingual(heads, cell.passage)
            if !values.isEmpty, !isBilingual { return slashed(values, heads, head, label, fallback, clause, block) }
            // Other values than names: which of them is for whom is a guess.
            if !isBilingual, cell.passage.folded.contains("/"), DurationPhrase.all(cell.passage.folded, in: cell.passage.all).count > 1 {
                return []
            }
        }
        var values = CellReading.read(cell.passage, unit: head.unit ?? label.unit ?? fallback.unit)
        if values.isEmpty, let marked = TableUnit.marked(cell.passage, scope, block) { values = [marked] }
        // "After 1 hour to the manager" under "Escalation"
        if values.isEmpty, head.metrics.first?.metric == .escalation || head.metrics.isEmpty && label.metrics.first?.metric == .escalation {
            values = CellReading.steps(cell.passage)
        }
        guard !values.isEmpty else { return [] }
        var result: [Candidate] = []
        var axisMetrics = head.metrics.isEmpty ? label.metrics : head.metrics
        // "15 min / 4 h" under tiers, where a sentence over the table says what the two are.
        if axisMetrics.isEmpty, cell.passage.folded.contains("/"), let pair = SlashOrder.metrics(scope, block) { axisMetrics = pair }
        let durations = values.filter { $0.target != nil }
        let hasAxisLevel = !label.severity.isEmpty || !head.severity.isEmpty
        let isLevelled = values.allSatisfy { $0.severities.count == 1 } && Set(values.flatMap(\.severities).map(\.key)).count > 1
        var taken: [(Metric, String?, String?, String?)] = []
        var persons: Set<String> = []
        for (index, value) in values.enumerated() {
            if value.target == nil, value.presence == .stated { continue }
            var metric = value.metric
            // 升级时间 | 15 分钟未响应: the cell says what has not happened.
            if let axis = axisMetrics.first, axis.metric == .escalation, metric?.metric != .escalation,
                !(value.isCadence && metric?.metric == .update)
            {
                metric = axis
            }
            // "Every 2 days prior to a workaround" under "Status updates"
            if value.isCadence, let axis = axisMetrics.first, axis.metric == .update { metric = axis }
            if metric == nil, axisMetrics.count > 1, axisMetrics.count == durations.count, index < axisMetrics.count {
                metric = axisMetrics[index]
            }
            if metric == nil, let first = axisMetrics.first { metric = first }
            if metric == nil,
                hasAxisLevel || !value.severities.isEmpty || label.channel != nil
                    || label.plan.map({ _ in shape.planColumn != nil }) == true
            {
                metric = fallback.metric
            }
            if metric?.metric == .firstResponse, ProseReading(scope: scope).answersComplaint(cell.passage, cell.passage.all, block) {
                metric?.metric = .escalation
            }
            guard let metric, metric.metric != .availability else { continue }
            if head.isDescription, head.metrics.isEmpty, value.metric == nil, !(value.isPure && shape.keepsStandards) { continue }
            // "Response/restoration" over "1h/4h": as many lengths as metrics.
            let isPaired = axisMetrics.count > 1 && axisMetrics.count == durations.count && durations.count == values.count
            if value.metric == nil, !value.isPure, !isPaired, index > 0 || value.target == nil { continue }
            // What holds outside the hours is a promise of its own.
            if value.isAfterHours { taken.removeAll() }
            // … and so is what another person does.
            if let person = value.person, persons.insert(ClockResolution.fold(person.text)).inserted { taken.removeAll() }
            if value.metric == nil, !value.isPure, axisMetrics.isEmpty { continue }
            if let target = value.target,
                !Plausible.fits(target, metric.metric, isCadence: value.isCadence && metric.metric != .update)
            {
                continue
            }
            var candidate = Candidate(metric: metric.metric, clause: clause, block: block)
            candidate.isTable = true
            candidate.metricWords = metric.words
            candidate.presence = value.presence
            candidate.target = value.target
            candidate.targetWords = value.words
            candidate.targetEnd = value.end
            candidate.isBestCase = value.isBestCase
            candidate.coverage = value.coverage
            candidate.coverageWords = value.coverageWords
            candidate.percent = value.percent?.value
            candidate.percentWords = value.percentWords
            candidate.plan = head.plan ?? label.plan
            var levels = (value.severities.isEmpty ? nil : value.severities) ?? (label.severity.isEmpty ? head.severity : label.severity)
            // "Product" over "Shared", "VPS", whose cells name the levels: what was bought.
            if candidate.plan == nil, !value.severities.isEmpty, let own = label.severity.first,
                shape.corner.map(ProductColumn.isHead) == true
            {
                candidate.plan = own.words
            }
            var value = value
            // "Standard: 1 day" beside "Critical: 2 hours" under a tier: a level by the word of a tier.
            if head.plan != nil, levels.isEmpty, let own = value.plan,
                SeverityPhrase.label(own.text.unicodeScalars.map(Folding.fold), in: 0..<own.text.unicodeScalars.count)?.key == "standard"
                    || CellLevels.isPlain(own)
            {
                levels = [SeverityMention(named: own)]
                value.plan = nil
            }
            // A name that is in no word list: a level under a tier, a tier beside a level.
            let channel = value.name.flatMap { name -> Words? in
                let words = Passage(reading: name.text)
                return ChannelPhrase.isLabel(words, words.all) ? name : nil
            }
            if let name = value.name, channel == nil {
                if candidate.plan == nil, !levels.isEmpty || shape.severityColumn != nil {
                    candidate.plan = name
                } else if levels.isEmpty {
                    levels = [SeverityMention(named: name)]
                }
            }
            // "L1" over "P1: 3 hours; P2: 6 hours": a tier with a number, for the levels stand in its cells.
            if candidate.plan == nil, isLevelled, let column = head.severity.first, label.severity.isEmpty { candidate.plan = column.words }
            candidate.plan = value.plan ?? candidate.plan ?? fallback.plan ?? scope.plan(of: block)
            candidate.channel = value.channel ?? channel ?? label.channel ?? head.channel
            if let force = value.force ?? head.force ?? label.force ?? force(fallback, metric.metric, block) {
                candidate.force = force.force
                candidate.forceWords = force.words
            }
            // 2个工作日（不分级别）
            if TableReading.everyLevel.isIn(cell.passage.folded, cell.passage.all) { levels = [] }
            if value.severities.isEmpty, shape.isCrossing || head.isPlace || PlaceRows.isHead(shape), let row = label.severity.first,
                let column = head.severity.first
            {
                levels = [row.crossed(with: column)]
            }
            for level in levels.isEmpty ? [scope.severity(of: block)] : levels.map(Optional.some) {
                candidate.severity = level
                // A second number for the same thing in one cell is an aside.
                if taken.contains(where: { $0 == (metric.metric, level?.key, candidate.plan?.text, (value.channel ?? channel)?.text) }) {
                    // … but where it differs, the first is not the whole promise.
                    if let first = result.firstIndex(where: {
                        $0.metric == metric.metric && $0.severity?.key == level?.key && $0.plan?.text == candidate.plan?.text
                            && $0.channel?.text == candidate.channel?.text
                    }), result[first].target != candidate.target, let words = Words(cell.passage, cell.passage.all),
                        result[first].limits.isEmpty
                    {
                        result[first].limits.append(words)
                    }
                    continue
                }
                result.append(candidate)
            }
            taken += (levels.isEmpty ? [scope.severity(of: block)] : levels.map(Optional.some)).map {
                (metric.metric, $0?.key, candidate.plan?.text, (value.channel ?? channel)?.text)
            }
        }
        return result
    }
}
