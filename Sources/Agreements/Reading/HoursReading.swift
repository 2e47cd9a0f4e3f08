// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A statement of hours: which hours, and for whom.
struct HoursStatement: Sendable {
    enum Kind: Sendable, Equatable {
        /// Index into the document's hours.
        case hours(Int)
        /// "in Business Hours": those that are defined, if any.
        case term
        /// "5×8": inside some hours that are not given.
        case pattern
    }

    var kind: Kind
    var isAlways: Bool
    var severities: [String]
    var plans: [String]
    var block: Int
    var words: Words
    /// Says how times are counted, or that the service is given: not a mere definition.
    var governs: Bool
    /// Counts every time of the document.
    var isGeneral: Bool
    /// Said in the same breath as a promise: it speaks of that promise alone.
    var isLocal = false
    /// Counts every time of the document that nothing else speaks of; only those in hours and minutes.
    var rest: Rest?
    /// "Hours in this table": of what stands in tables alone.
    var isOfTable = false

    enum Rest: Sendable {
        case all
        case hourly
    }
}

/// Support hours and what they are said to be for.
struct HoursReading {
    private(set) var hours: [SupportHours] = []
    var statements: [HoursStatement] = []
    private(set) var diagnostics: [Diagnostic] = []
    let view: DocumentView
    let scope: Scope

    init(_ view: DocumentView, _ scope: Scope) {
        self.view = view
        self.scope = scope
        for index in view.blocks.indices { read(index) }
        complete()
    }

    private mutating func read(_ index: Int) {
        let block = view.blocks[index]
        if case .table(let grid) = block.content {
            read(grid, index)
            return
        }
        if case .heading = block.content, DurationPhrase.all(block.passage.folded, in: block.passage.all).isEmpty,
            HoursPhrase.all(block.passage.folded, in: block.passage.all).isEmpty
        {
            return
        }
        for sentence in block.passage.sentences() { read(block.passage, sentence, index) }
    }

    /// Hours in cells: listed, and said of the tier or the levels of their row where the table promises nothing itself ("Tier 1 | 24/7",
    /// "S1 and S2 | 24x7"), or of the tier of their column in a row of hours ("Support hours | 9 to 5 | 24x7").
    private mutating func read(_ grid: TableGrid, _ index: Int) {
        let speaks = !HoursReading.promises(grid)
        let heads = grid.rows.first?.cells ?? []
        for row in grid.rows.prefix(500) {
            let label = row.cells.first?.passage
            let tiers = speaks ? label.map { plans($0) } ?? [] : []
            let levels = speaks ? label.map { HoursReading.levels($0) } ?? [] : []
            let isOfHours = label.map(LabelPhrases.isHours) == true
            for (column, cell) in row.cells.enumerated() where !cell.isCopy && cell.passage.count < 400 {
                // Hours of a cell serve that cell; the week they state is listed once.
                let found = HoursPhrase.all(cell.passage.folded, in: cell.passage.all)
                for phrase in found {
                    let number = add(phrase, cell.passage, cell.passage.all, index, name: nil)
                    guard column > 0, found.count == 1, let words = Words(cell.passage, phrase.range) else { continue }
                    let isUnder = tiers.isEmpty && levels.isEmpty && isOfHours && heads.indices.contains(column)
                    let plans = isUnder ? self.plans(heads[column].passage) : tiers
                    guard !plans.isEmpty || !levels.isEmpty else { continue }
                    statements.append(
                        HoursStatement(
                            kind: number.map { .hours($0) } ?? .pattern, isAlways: phrase.coverage == .always, severities: levels,
                            plans: plans, block: index, words: words, governs: true, isGeneral: false, isLocal: false))
                }
            }
        }
    }

    /// "S1 and S2": a label of nothing but levels.
    private static func levels(_ label: Passage) -> [String] {
        guard label.count <= 40 else { return [] }
        let named = SeverityPhrase.named(label.folded, in: label.all).map(\.key)
        return named.isEmpty ? SeverityPhrase.label(label.folded, in: label.all).map { $0.isRest ? [] : [$0.key] } ?? [] : named
    }

    static let definition = Lexicon<Void>("means|mean|is defined as|are defined as|refers to|shall mean|指|是指|系指|定义为|即|:|are|is|为")

    /// 标准版按服务时间累计，企业版按自然时间累计: where another clause has a term of hours, only the clause of these speaks for them.
    private func contrast(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ hours: Range<Int>) -> Range<Int> {
        let own = Distractor.clause(text, sentence, hours)
        return HoursPhrase.terms(text, in: sentence).contains { !own.overlaps($0) } ? own : sentence
    }

    private static let desk = Lexicon<Void>(
        "服务时间|支持时间|支援时间|服务时段|支持时段|service hours|support hours|hours of service|hours of support|support times|service times")

    /// 服务时间：周一至周五 9:00–18:00 right under the heading of a tier: the hours of that tier.
    private func isOfSection(_ passage: Passage, _ sentence: Range<Int>, _ phrase: HoursPhrase, _ index: Int) -> Bool {
        guard scope.plan(of: index) != nil, let heading = view.blocks[index].headings.last, scope.names[heading]?.kind == .plan else {
            return false
        }
        let start = passage.trimmed(sentence).lowerBound
        guard let term = HoursReading.desk.match(passage.folded, at: start, end: phrase.range.lowerBound) else { return false }
        return phrase.range.lowerBound - term.range.upperBound <= 4
    }

    private static let meanings = Lexicon<Void>("means|mean|is defined as|are defined as|refers to|shall mean|指|是指|系指|定义为")
    private static let governing = Lexicon<Void>(
        "handled|provided|provides|available|support|supported|covered|coverage|served|staffed|offered|operates|respond|response|measured|calculated|counted|run|runs|apply|applies|处理|提供|支持|服务|响应|受理|计算|值守|值班"
    )
    private static let general = Lexicon<Void>(
        "hours are working hours|hours are business hours|hours are office hours|hours are support hours|hours mean working hours|hours mean business hours|hours means business hours|hours means working hours|all sla|all response time|all times|response times are|all service levels|all timeframes|response time is measured|times are measured|are measured in|are calculated in|are calculated within|are calculated during|are measured within|are counted in|are counted within|are computed in|measured during|calculated during|are in business hours|in accordance with business|time periods are|only during business hours|accrue during|accrues during|accrue only during|run within service hours|runs within service hours|run in service hours|runs in service hours|run within business hours|runs within business hours|run in business hours|runs in business hours|run in support hours|runs in support hours|run in working hours|runs in working hours|run in office hours|runs in office hours|run within office hours|runs within working hours|run within working hours|are support hours|are service hours|are business hours unless|are working hours unless|are office hours unless|count only|均按工作时间|均以工作时间|按工作时间计算|以工作时间计|仅计算工作时间|均为工作时间|均指工作时间|仅在工作时间"
    )
    /// "All times run continuously", 所称小时均为自然小时: every time of the document runs at all hours.
    private static let continuous = Lexicon<Void>(
        "hours or minutes running continuously|running continuously day and night|run continuously unless|run continuously except|in this schedule run continuously|in this agreement run continuously|in this exhibit run continuously|in this annex run continuously|in this document run continuously|all times run continuously|times run continuously|all times run around the clock|times run around the clock|all times run round the clock|periods run continuously|all periods run continuously|is measured in clock hours|are measured in clock hours|measured in clock hours|counted in clock hours|hours are clock hours|all hours are clock hours|times are clock times|times are elapsed|times are counted around the clock|均为连续时间|均为连续小时|均为自然小时|均指自然小时|均按自然时间|均以自然时间|均按自然小时|均按7x24小时|均按 7x24|均连续计算|起连续计算|均昼夜连续|昼夜连续计算|均全天计算|均全天连续|按自然时间连续计算|按自然时间计算|按日历时间计算|以日历时间计算|按日历时间连续计算|各项时间均自"
    )
    /// "Hours count while the helpline is open", 均於服務時間內計算: every time runs only in the hours of the service, whatever it calls them.
    private static let counting = Lexicon<Void>(
        "count while|counts while|counted while|count only while|counts only while|counted only while|run while|runs while|run only while|runs only while|clock runs only|clock only runs|times only run|only run then|counts in desk hours|counted in desk hours|counted in helpline hours|counted in opening hours|count only within those hours|count only in those hours|count within those hours|于服务时间内计算|在服务时间内累计|在服务时间内计时|于服务时间内累计|於服務時間內計算|在服务时间内计算|在服務時間內計算|服务时段内计算|服務時段內計算|客服时段内计算|客服時段內計算|按服务时段计算|按服務時段計算|只算服务时段|只算服務時段|仅计服务时段|僅計服務時段|仅在服务时段计|在该时段内计算|在此时段内计算|只在此段計算|只在该时段计算|按值班时间计|按营业时间计"
    )
    private static let open = Lexicon<Void>("open|staffed|manned|on duty|attended|hours|desk|helpline|then")
    private static let during = Lexicon<Void>("during|in|within|on|only|to|outside|inside|accordance with|在|于|仅|按|以")
    private static let monitoring = Lexicon<Void>("monitoring|monitored|monitor|监控|监测|self-service|自助|knowledge base|community")

    /// "From standard business hours to 24x7", "coverage hours (e.g. 9x5, 24x7)": hours that can be had, not whose they are.
    private static let varying = Lexicon<Void>(
        "range from|ranges from|ranging from|vary from|varies from|varying from|coverage hours (e.g.|support hours (e.g.|hours (e.g.|hours (for example|hours such as|时段（如|时间（如|时间（例如|時間（如|從標準|从标准"
    )

    private mutating func read(_ passage: Passage, _ sentence: Range<Int>, _ index: Int) {
        let text = passage.folded
        if statements.count >= 400 || HoursReading.monitoring.isIn(text, sentence) || HoursReading.varying.isIn(text, sentence) { return }
        let mentions = scope.known.mentions(text, in: sentence)
        // 均在工作日 7:30—18:00 内计算，带“※”者全天连续计算: what is said of a mark is read with the times that bear it.
        if let cut = scope.footnotes.spoken(index, sentence), cut > sentence.lowerBound + 4 {
            return read(passage, sentence.lowerBound..<cut, index)
        }
        if readRest(passage, sentence, index) { return }
        let (found, owners) = phrases(text, sentence, mentions)
        // 一般咨询 is no 一般故障: its hours are its own.
        let levels = SeverityPhrase.named(text, in: sentence).map { level in
            HoursReading.inquiries.isIn(text, level.range) ? SeverityPhrase(range: level.range, key: passage.string(level.range)) : level
        }
        let labels = labelled(passage, sentence, found)
        let governs = HoursReading.governing.isIn(text, sentence)
        let counting = HoursReading.counting.first(text, in: sentence).flatMap { found in
            found.range.contains { text[$0].isHan } || HoursReading.open.isIn(text, found.range.upperBound..<sentence.upperBound)
                || HoursReading.open.isIn(text, found.range) ? found : nil
        }
        let isContinuous =
            (HoursReading.continuous.isIn(text, sentence)
                || HoursReading.speaksOfAll(text, sentence) && RunningTime.words(text, sentence) != nil)
            && levels.isEmpty && mentions.isEmpty
        let meant = HoursReading.meant(text, sentence)
        let isGeneral =
            HoursReading.general.isIn(text, sentence) || isContinuous || isCounted(text, sentence, found)
            || meant != nil
        let isLocal =
            !found.isEmpty
            && (!isGeneral && MetricPhrase.first(text, in: sentence) != nil && promises(text, sentence, found)
                // "Network availability is 99.9 %, 24/7"
                || !PercentPhrase.all(text, in: sentence).isEmpty || scope.footnotes.isNote(index))
        for (position, phrase) in found.enumerated() {
            // "around the clock (24x7)" says one thing twice; the second has no limits of its own.
            if position > 0, restates(text, found[position - 1], phrase) { continue }
            let name = self.name(passage, sentence, phrase, index)
            let number = add(phrase, passage, sentence, index, name: name)
            guard let words = Words(passage, phrase.range) else { continue }
            let kind: HoursStatement.Kind = number.map { .hours($0) } ?? .pattern
            let own = owners[position]
            var keys = nearby(levels, phrase, found, position)
            if keys.isEmpty { keys = own.filter { $0.kind == .severity }.map(\.key) }
            var tiers = own.filter { $0.kind == .plan }.map(\.key)
            let isOfTier = isOfSection(passage, sentence, phrase, index) || !tiers.isEmpty || !PlanPhrase.all(passage, in: sentence).isEmpty
            if tiers.isEmpty { tiers = plans(passage, contrast(text, sentence, phrase.range), index) }
            if keys.isEmpty, !own.contains(where: { $0.kind == .plan }) { keys = labels[position] }
            if keys.isEmpty, found.count == 1, let label = SeverityPhrase.label(text, in: sentence), !label.isRest,
                label.range.lowerBound <= sentence.lowerBound + 3
            {
                keys = [label.key]
            }
            // "24x7 until the issue is resolved" in the list under "Urgent requests:" is for them alone.
            if keys.isEmpty, tiers.isEmpty || own.isEmpty, !isGeneral, let level = scope.severity(of: index) { keys = [level.key] }
            statements.append(
                HoursStatement(
                    kind: kind, isAlways: phrase.coverage == .always, severities: keys, plans: tiers,
                    block: index, words: words,
                    governs: name == nil || !keys.isEmpty || !own.isEmpty && RunningTime.isCounted(text, sentence)
                        // "Gold: 24x7" under "Support hours": the hours of that tier.
                        || isOfTier && !HoursReading.meanings.isIn(text, sentence), isGeneral: isGeneral,
                    isLocal: isLocal,
                    isOfTable: RunningTime.isOfTable(text, sentence)))
            if let number, !keys.isEmpty {
                hours[number].severities = merged(
                    hours[number].severities, levels.filter { keys.contains($0.key) }.map { passage.string($0.range) })
            }
        }
        // "Day and night, holidays or not": no term that is denied counts anything.
        if isContinuous, !found.isEmpty { return }
        if let counting, let words = Words(passage, counting.range) {
            // Of one tier or level, or of hours that stand beside it, it says nothing for the rest.
            let isForAll = levels.isEmpty && mentions.isEmpty && found.isEmpty
            statements.append(
                HoursStatement(
                    kind: .term, isAlways: false, severities: nearby(levels, HoursPhrase(coverage: .term, range: counting.range), found, 0),
                    plans: plans(passage, sentence, index), block: index, words: words, governs: true, isGeneral: isForAll))
            return
        }
        guard let term = HoursPhrase.terms(text, in: sentence).first ?? meant, let words = Words(passage, term) else { return }
        let lead = text[max(sentence.lowerBound, term.lowerBound - 10)..<term.lowerBound]
        let isUse = HoursReading.during.first(Array(lead), in: 0..<lead.count) != nil || isGeneral
        let isException = HoursReading.exception.isIn(text, sentence.lowerBound..<term.lowerBound)
        if isUse, governs || isGeneral, !isException, found.isEmpty || !levels.isEmpty || isGeneral {
            statements.append(
                HoursStatement(
                    kind: .term, isAlways: false, severities: nearby(levels, HoursPhrase(coverage: .term, range: term), found, found.count),
                    plans: plans(passage, sentence, index), block: index,
                    words: words, governs: true, isGeneral: isGeneral))
        }
    }

    /// Statements of hours, each with the tiers and levels that it stands behind: "Amber is staffed 8–17 on weekdays and Cobalt around the clock".
    ///
    /// Days and times on the two sides of a name are two statements: to join them would make hours that nobody keeps.
    private func phrases(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ mentions: [KnownNames.Mention]) -> (
        found: [HoursPhrase], owners: [[KnownNames.Mention]]
    ) {
        let whole = HoursPhrase.all(text, in: sentence)
        guard !mentions.isEmpty, !whole.isEmpty else { return (whole, whole.map { _ in [] }) }
        var found: [HoursPhrase] = []
        var owners: [[KnownNames.Mention]] = []
        var current: [KnownNames.Mention] = []
        var start = sentence.lowerBound
        func close(_ end: Int) -> Bool {
            let own = HoursPhrase.all(text, in: start..<end)
            found += own
            owners += own.map { _ in current }
            return !own.isEmpty
        }
        for mention in mentions {
            // Names side by side share what follows them.
            if close(mention.range.lowerBound) { current = [] }
            current.append(mention)
            start = mention.range.upperBound
        }
        _ = close(sentence.upperBound)
        if found.isEmpty { return (whole, whole.map { _ in mentions }) }
        // One statement with a name behind it: "24x7 for Cobalt".
        if found.count == 1, owners[0].isEmpty { owners[0] = mentions }
        return (found, owners)
    }

    /// Whether a sentence holds a length of time besides its hours.
    func promises(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ hours: [HoursPhrase]) -> Bool {
        DurationPhrase.all(text, in: sentence).contains { duration in
            duration.bound != .atLeast && !hours.contains { $0.range.overlaps(duration.core) }
        }
    }

    private func restates(_ text: [Unicode.Scalar], _ first: HoursPhrase, _ second: HoursPhrase) -> Bool {
        guard first.coverage == second.coverage, first.range.upperBound <= second.range.lowerBound else { return false }
        let between = text[first.range.upperBound..<second.range.lowerBound]
        return between.count <= 4 && between.allSatisfy { " (（,，/-".unicodeScalars.contains($0) }
    }

    static let exception = Lexicon<Void>("outside|except|after|excluding|not being|other than|not in|非|之外|以外")

    /// Whether a table gives times of its own.
    private static func promises(_ grid: TableGrid) -> Bool {
        grid.rows.prefix(500).contains { row in
            row.cells.contains { cell in
                cell.passage.count < 400 && !DurationPhrase.all(cell.passage.folded, in: cell.passage.all).isEmpty
            }
        }
    }

    /// Adds the hours of a phrase and gives their number; nil for hours that are not given.
    mutating func add(_ phrase: HoursPhrase, _ passage: Passage, _ sentence: Range<Int>, _ index: Int, name: String?) -> Int? {
        let week: WeeklyHours
        switch phrase.coverage {
        case .always: week = .always
        case .week(let hours): week = hours
        case .times(let intervals):
            // "Business hours are 9:00 to 18:00" says no days; Monday to Friday only where the words themselves are of working time.
            guard HoursPhrase.terms(passage.folded, in: sentence).first != nil else { return nil }
            week = WeeklyHours([.monday, .tuesday, .wednesday, .thursday, .friday], intervals)
            if let words = Words(passage, phrase.range) {
                diagnostics.append(Diagnostic(.hoursDaysMissing, [words.text], at: view.span(words.bytes), excerpt: words.text))
            }
        case .pattern, .term: return nil
        }
        guard let words = Words(passage, sentence) else { return nil }
        let around = max(0, sentence.lowerBound - 2000)..<min(passage.count, sentence.upperBound + 2000)
        // Zone, holidays and workdays may follow in the next sentences of the same paragraph or the next item.
        var detail = HolidayDetail(passage, around)
        let zone =
            phrase.coverage == .always
            ? nil : ZonePhrase.first(passage, in: sentence)?.zone ?? ZonePhrase.first(passage, in: around)?.zone
        if phrase.coverage == .always { detail = HolidayDetail() }
        if let same = hours.firstIndex(where: {
            $0.week == week && ($0.zone == zone || zone == nil || $0.zone == nil) && (name == nil || $0.name == name || $0.week.isAlways)
                && (detail.isEmpty || $0.holidays == detail.holidays)
        }) {
            if hours[same].zone == nil { hours[same].zone = zone }
            return same
        }
        guard hours.count < 64 else { return nil }
        hours.append(
            SupportHours(
                name: name ?? Words(passage, phrase.range)?.text ?? "", week: week, zone: zone, holidays: detail.holidays,
                workdays: detail.workdays,
                excludesHolidays: detail.excludesHolidays, holidayTables: detail.tables, clause: view.clause(words, block: index)))
        return hours.count - 1
    }

    /// Zone and holidays that another sentence of the document gives for all hours: "All times are Beijing time."
    private mutating func complete() {
        for index in view.blocks.indices {
            let passage = view.blocks[index].passage
            guard !passage.isEmpty, passage.count < 4000 else { continue }
            for sentence in passage.sentences() where HoursReading.allTimes.isIn(passage.folded, sentence) {
                if let zone = ZonePhrase.first(passage, in: sentence) {
                    for number in hours.indices where hours[number].zone == nil && !hours[number].week.isAlways {
                        hours[number].zone = zone.zone
                    }
                }
                let detail = HolidayDetail(passage, sentence)
                guard !detail.isEmpty else { continue }
                for number in hours.indices
                where !hours[number].week.isAlways && hours[number].holidays.isEmpty && !hours[number].excludesHolidays {
                    hours[number].holidays = detail.holidays
                    hours[number].workdays = detail.workdays
                    hours[number].excludesHolidays = detail.excludesHolidays
                    hours[number].holidayTables = detail.tables
                }
            }
        }
    }

    private static let allTimes = Lexicon<Void>(
        "all times|times are|time zone|timezone|local time|holiday|holidays|business day|working day|support window|support hours|business hours|时区|以北京时间|均为|所有时间|节假日|工作日|工作时间"
    )
}

/// "Business day" and its kin as a defined term.
enum DefinedTerm {
    private static let day = Lexicon<Void>("business days|business day|working day|workday|工作日|working days")

    static func businessDay(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? { day.first(text, in: range)?.range }
}
