// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the heads of a table's columns name, once they are seen beside one another: each head alone may be a level, a tier or a channel.
struct ColumnNames {
    private let heads: [[Passage]]
    private let labels: [(column: Int, role: TableShape.Role)]
    private let hasRowLabels: Bool
    private var columns: [AxisLabel]
    private let timed: Set<Int>
    /// The columns that hold neither labels nor hours nor descriptions.
    private let values: [Int]

    private static let standard = Lexicon<Void>("standard|标准")

    /// `columns`: what each head says for itself.
    ///
    /// `timed`: the columns of values that hold mostly lengths of time.
    init(
        _ columns: [AxisLabel], heads: [[Passage]], labels: [(column: Int, role: TableShape.Role)], hasRowLabels: Bool, timed: Set<Int>
    ) {
        self.timed = timed
        self.columns = columns
        self.heads = heads
        self.labels = labels
        self.hasRowLabels = hasRowLabels
        values = columns.indices.filter { column in
            !labels.contains { $0.column == column } && !columns[column].isHours
                && (!columns[column].isDescription || ColumnNames.isStandard(heads[column].last))
        }
    }

    private static func isStandard(_ head: Passage?) -> Bool { head.map { standard.isIn($0.folded, $0.all) } ?? false }

    private var hasLevelRows: Bool { labels.contains { $0.role == .severity } }

    func settled() -> [AxisLabel] {
        var result = self
        result.settleLevels()
        result.settleTiers()
        result.settleLeads()
        result.settleChannels()
        result.columns = PlaceHeads.settled(result.columns, heads, values: values)
        result.columns = GroupHeads.settled(result.columns, heads, values: values)
        return PartyColumns.settled(TenderColumns.settled(result.columns, heads), heads, values: values)
    }

    // MARK: levels

    private static let ambiguous = Set(["red", "orange", "amber", "yellow", "green", "normal", "priority", "regular", "routine"])

    private mutating func settleLevels() {
        // "Amber" beside "Cobalt": a colour among names that are no levels is a name.
        let lone = values.filter { !columns[$0].severity.isEmpty }
        if !hasLevelRows, lone.count == 1, let only = lone.first, let level = columns[only].severity.first,
            ColumnNames.ambiguous.contains(level.key), columns[only].metrics.isEmpty,
            case let others = values.filter({ $0 != only && (!hasRowLabels || $0 > 0) }), !others.isEmpty,
            others.allSatisfy({ columns[$0].plan != nil && columns[$0].metrics.isEmpty }),
            !others.contains(where: { ColumnNames.isPhrase(heads[$0].last) })
        {
            columns[only].plan = level.words
            columns[only].severity = []
        }
        // "Critical Care" beside "Growth" and "Business": a title among tiers that begins with the word of a level.
        if !hasLevelRows, lone.count == 1, let only = lone.first, let head = heads[only].last, columns[only].metrics.isEmpty,
            case let others = values.filter({ $0 != only && (!hasRowLabels || $0 > 0) }), others.count > 1,
            others.allSatisfy({ columns[$0].plan != nil && columns[$0].metrics.isEmpty }),
            case let names = others.filter({ heads[$0].contains(where: PlanPhrase.isName) }).count,
            names == others.count || names > 0 && isTitle(head), let words = Words(head, head.all)
        {
            columns[only].plan = words
            columns[only].severity = []
        }
        settleHours()
        // "Production down" beside "Urgent" and "Normal priority": where most columns are levels, all are.
        let levelled = values.filter { !columns[$0].severity.isEmpty }
        if !hasLevelRows, levelled.count > 1, levelled.count * 3 >= values.count * 2 {
            takeForLevels(evenTiers: levelled.count + 1 == values.count)
        }
        // "Crop at risk" beside "Routine": heads that tell what has happened.
        if !hasLevelRows, !levelled.isEmpty, levelled.count < values.count,
            values.contains(where: { columns[$0].severity.isEmpty && ColumnNames.isPhrase(heads[$0].last) })
        {
            takeForLevels(evenTiers: false)
        }
        // Tiers down the side leave the cases to the head; zones do so where one of the heads tells what has happened.
        let isOfPlaces = heads[0].contains(where: LabelPhrases.isPlace)
        if labels.first?.column == 0, labels.first?.role == .plan,
            timed.count > 1 && timed.allSatisfy({ columns[$0].plan != nil || !columns[$0].severity.isEmpty }),
            !isOfPlaces || timed.contains(where: { !columns[$0].severity.isEmpty || heads[$0].last.map(CaseTitle.tellsCase) == true })
        {
            takeForLevels(evenTiers: false)
        }
    }

    /// More words than the level, each with a capital.
    private func isTitle(_ head: Passage) -> Bool {
        let words = head.pieces(of: head.all) { head.folded[$0] == " " }
        return words.count > 1 && words.allSatisfy { head.display[$0.lowerBound] != head.folded[$0.lowerBound] }
            && SeverityPhrase.label(head.folded, in: head.all)?.range != head.all && head.count <= 40
    }

    private static let hours = Lexicon<Void>(
        "weekday|weekdays|24/7|24x7|7x24|7*24|24*7|8x5|5x8|5*8|8/5|12x5|5x12|around the clock|extended hours|standard hours")

    private static let fillers = Lexicon<Void>("target|targets|initial|first|guaranteed|maximum|max|max.|expected|our")

    /// "Standard Target Response Time" beside "Preferred Target Response Time": one metric in every head, and before it the tiers, of which one is known.
    private mutating func settleLeads() {
        let led = values.filter { columns[$0].metrics.count == 1 && columns[$0].severity.isEmpty && columns[$0].channel == nil }
        let leads = led.compactMap { column in heads[column].last.flatMap { tier($0) }.map { (column, $0) } }
        guard leads.count > 1, Set(leads.compactMap { columns[$0.0].metrics.first?.metric }).count == 1,
            Set(leads.map { ClockResolution.fold($0.1.text) }).count == leads.count,
            leads.contains(where: { _, words in
                let name = Passage(reading: words.text)
                return PlanPhrase.words(name, in: name.all).contains(name.all) || PlanPhrase.isName(name)
            })
        else { return }
        for (column, words) in leads where columns[column].plan == nil { columns[column].plan = words }
    }

    private func tier(_ head: Passage) -> Words? {
        guard let metric = MetricPhrase.first(head.folded, in: head.all) else { return nil }
        var lead = head.trimmed(0..<metric.range.lowerBound)
        while let filler = ColumnNames.fillers.matches(head.folded, in: lead).last, filler.range.upperBound == lead.upperBound {
            lead = head.trimmed(lead.lowerBound..<filler.range.lowerBound)
        }
        guard (2...24).contains(lead.count),
            head.display[lead.lowerBound] != head.folded[lead.lowerBound] || head.folded[lead.lowerBound].isHan,
            SeverityPhrase.label(head.folded, in: lead) == nil || PlanPhrase.words(head, in: lead).contains(lead)
        else { return nil }
        return Words(head, lead)
    }

    private static let plans = Lexicon<Void>("plan|plans|tier|package|support|cover|套餐|版|方案|计划")

    /// "Weekday" beside "24/7", "Business hours plan" beside "24/7 plan": tiers by their hours.
    private mutating func settleHours() {
        let own = values.filter { !hasRowLabels || $0 > 0 }.filter { columns[$0].metrics.isEmpty && columns[$0].severity.isEmpty }
        let named = own.filter { column in
            guard let head = heads[column].last, head.count <= 24 else { return false }
            guard let noun = ColumnNames.plans.matches(head.folded, in: head.all).last, noun.range.upperBound == head.count else {
                return ColumnNames.hours.isAll(head.folded, head.all)
            }
            let own = head.trimmed(0..<noun.range.lowerBound)
            return ColumnNames.hours.isAll(head.folded, own) || HoursPhrase.terms(head.folded, in: own).contains(own)
        }
        if named.count > 1, named.count == own.count {
            for column in named {
                guard let head = heads[column].last, let words = Words(head, head.all) else { continue }
                columns[column].plan = words
                columns[column].isHours = false
                columns[column].counting = ColumnNames.counting(head)
            }
        }
        // 工作时间 beside 非工作时间, over lengths: when each of them holds, for everybody.
        let windows = values(in: heads)
        let counted = windows.contains(where: timed.contains) ? windows : []
        if counted.count > 1, timed.allSatisfy({ counted.contains($0) || !windows.contains($0) && !columns[$0].metrics.isEmpty }) {
            for column in counted {
                columns[column].isHours = false
                columns[column].plan = nil
                if let head = heads[column].last { columns[column].counting = ColumnNames.counting(head) }
            }
        }
        // "Office hours" beside "Always", "Business hours plan" beside "24/7 plan": lengths under hours are counted in them.
        // … and so are those in their only column, where the corner names the metric: "Response level | Business hours".
        let isLed = timed.count == 1 && heads[0].contains { $0.count <= 40 && MetricPhrase.first($0.folded, in: $0.all) != nil }
        for column in timed where columns[column].isHours && (timed.count > 1 || isLed) {
            guard let head = heads[column].last, case let noun = ColumnNames.plans.matches(head.folded, in: head.all).last,
                case let isTier = noun?.range.upperBound == head.count,
                isTier || ColumnNames.counts.isAll(head.folded, head.trimmed(head.all))
                    || isLed && ColumnNames.counts.match(head.folded, at: head.trimmed(head.all).lowerBound, end: head.count) != nil
            else { continue }
            columns[column].isHours = false
            columns[column].plan = isTier ? Words(head, head.all) : nil
            columns[column].counting = ColumnNames.counting(head)
        }
        // "Weekday initial response time" beside "24/7 initial response time"
        let led = values.filter { columns[$0].metrics.count == 1 && columns[$0].plan == nil && columns[$0].severity.isEmpty }
        let leads = led.compactMap { column in heads[column].last.flatMap { lead($0) }.map { (column, $0) } }
        guard leads.count > 1, leads.count == led.count, Set(led.compactMap { columns[$0].metrics.first?.metric }).count == 1,
            Set(leads.map(\.1.text)).count == leads.count
        else { return }
        for (column, words) in leads { columns[column].plan = words }
    }

    /// A head in the case of a sentence, which is no name: "Crop at risk", "Orders cannot be taken".
    private static func isPhrase(_ head: Passage?) -> Bool {
        guard let head, case let words = head.pieces(of: head.all, isBreak: { head.folded[$0] == " " }), words.count > 1 else {
            return false
        }
        return MetricPhrase.first(head.folded, in: head.all) == nil
            && words.dropFirst().allSatisfy { head.display[$0.lowerBound] == head.folded[$0.lowerBound] }
            && words.dropFirst().contains { $0.count > 1 && head.folded[$0.lowerBound].isLetter }
            && !PlanPhrase.isName(head)
    }

    private static let counts = Lexicon<Void>(
        "business hours|working hours|office hours|during business hours|in business hours|after hours|out of hours|outside business hours|outside working hours|outside office hours|weekends|nights|nights and weekends|工作时间|工作时间内|非工作时间|工作日|非工作日|节假日|休息日|上班时间|下班时间|日间|夜间"
    )
    private static let outside = Lexicon<Void>("after|out|outside|weekends|nights|非|节假日|休息日|下班|夜间")

    /// What times under such a head are counted in; of those outside the hours it is not said.
    static func counting(_ head: Passage) -> (HoursPhrase.Coverage, Words)? {
        outside.isIn(head.folded, head.all) || otherTimes.isIn(head.folded, head.all) ? nil : TableReading.coverage(head)
    }

    private static let otherTimes = Lexicon<Void>("other times|all other times|at other times|any other time|其他时间|其余时间|其他时段|其余时段|其它时间")

    /// 工作日 9:00–21:00, 其他时间: hours by the clock and what is left of the week.
    private static func isWindow(_ head: Passage) -> Bool {
        let name = head.trimmed(head.all)
        if otherTimes.isAll(head.folded, name) { return true }
        guard name.count <= 40, let found = HoursPhrase.all(head.folded, in: name).first else { return false }
        return found.range.count * 3 >= name.count * 2
    }

    /// Columns whose heads are nothing but hours.
    private func values(in heads: [[Passage]]) -> [Int] {
        heads.indices.filter { column in
            guard let head = heads[column].last else { return false }
            let name = head.trimmed(head.all)
            return ColumnNames.counts.isAll(head.folded, name) || ColumnNames.isWindow(head)
        }
    }

    /// Hours that the name of a metric begins with.
    private func lead(_ head: Passage) -> Words? {
        guard let metric = MetricPhrase.first(head.folded, in: head.all), case let lead = head.trimmed(0..<metric.range.lowerBound),
            !lead.isEmpty,
            ColumnNames.hours.isAll(head.folded, lead)
        else { return nil }
        return Words(head, lead)
    }

    /// Makes levels of the names that were taken for tiers; of words that name tiers only with `evenTiers`.
    private mutating func takeForLevels(evenTiers: Bool) {
        for column in values where columns[column].severity.isEmpty && columns[column].metrics.isEmpty {
            guard let plan = columns[column].plan, evenTiers || !PlanPhrase.isName(heads[column].last ?? Passage()) else { continue }
            columns[column].severity = [SeverityMention(named: plan)]
            columns[column].plan = nil
        }
    }

    // MARK: tiers

    /// Rows of one scale and columns of another, three levels or more: "Fatal", "Severe", "Minor" over items of priority 1 to 3.
    private var isCrossing: Bool {
        let keys = values.filter { !hasRowLabels || $0 > 0 }.map { columns[$0].severity.count == 1 ? columns[$0].severity.first?.key : nil }
        return keys.count > 2 && !keys.contains(nil) && Set(keys).count == keys.count && !keys.contains("priority")
    }

    private static let kinds = Lexicon<Void>(
        "service level|service class|support level|support plan|service plan|plan|tier|package|cover|option|服务等级|服务级别|支持级别|套餐|方案")

    /// "Service level Key" beside "Service level General": the noun of tiers before each name.
    private mutating func settleKinds() {
        let named = values.compactMap { column -> (Int, Words)? in
            guard !hasRowLabels || column > 0, columns[column].metrics.isEmpty, columns[column].severity.isEmpty,
                columns[column].plan == nil,
                let head = heads[column].last, head.count <= 40, let noun = ColumnNames.kinds.match(head.folded, at: 0, end: head.count),
                case let name = head.trimmed(noun.range.upperBound..<head.count), name.count > 1,
                DurationPhrase.all(head.folded, in: name).isEmpty, MetricPhrase.first(head.folded, in: name) == nil
            else { return nil }
            return Words(head, name).map { (column, $0) }
        }
        guard named.count > 1, Set(named.map { ClockResolution.fold($0.1.text) }).count == named.count else { return }
        for (column, words) in named {
            columns[column].plan = words
            columns[column].isDescription = false
        }
    }

    private mutating func settleTiers() {
        settleKinds()
        // A word that may be a level is a tier's name where the rows are the levels: "Amber".
        for index in columns.indices where hasLevelRows && !isCrossing && columns[index].plan == nil {
            guard let level = columns[index].severity.first else { continue }
            // "Band B" over "Response" and "Repair": a number, too, where a head of its own names the metric.
            let group = heads[index].first
            let isGroup = heads[index].count > 1 && !columns[index].metrics.isEmpty && group?.string.contains(level.words.text) == true
            guard Int(level.key) == nil || isGroup else { continue }
            columns[index].plan = isGroup ? group.flatMap { Words($0, $0.all) } : level.words
            columns[index].severity = []
        }
        // One column beside the labels has a head, not a tier's name, unless it is one.
        let tiers = columns.indices.filter { column in columns[column].plan != nil && !labels.contains { $0.column == column } }
        if tiers.count == 1, let only = tiers.first, !heads[only].contains(where: PlanPhrase.isName) {
            columns[only].plan = nil
        }
        // 标准 over the only values is what is kept.
        if tiers.count == 1, let only = tiers.first, values == [only], let head = heads[only].last, head.count <= 10,
            ColumnNames.standard.isAll(head.folded, head.all)
        {
            columns[only].plan = nil
        }
        // "Standard" beside "Professional" is a tier, not the standard that is kept.
        let hasTiers = columns.indices.contains { columns[$0].plan != nil && heads[$0].contains(where: PlanPhrase.isName) }
        for column in values where hasTiers && columns[column].isDescription && columns[column].metrics.isEmpty {
            guard let head = heads[column].last, head.count <= 10, ColumnNames.isStandard(head), let words = Words(head, head.all) else {
                continue
            }
            columns[column].isDescription = false
            columns[column].plan = words
        }
    }

    // MARK: channels

    private static let daytimes = Lexicon<Void>("weekend|weekday|night|evening|day|holiday|hours|daytime|白天|日间|夜里|晚间|周末|平日")

    /// "Ticket" alone beside "Phone": a short head over lengths.
    private func bare(_ column: Int) -> Words? {
        guard timed.contains(column), let head = heads[column].last, head.count <= 16, columns[column].isUnclassified,
            !columns[column].isDescription, !head.folded.contains(where: \.isDigit),
            !AxisLabel.saysNothing(head), !ColumnNames.daytimes.isIn(head.folded, head.all),
            !CellReading.afterHours.isIn(head.folded, head.all), !LabelPhrases.isHours(head),
            HoursPhrase.terms(head.folded, in: head.all).isEmpty
        else { return nil }
        return Words(head, head.all)
    }

    /// The channel right before the metric of a head.
    private func spoken(_ column: Int) -> Words? {
        guard columns[column].channel == nil, columns[column].metrics.count == 1, let head = heads[column].last, head.count <= 40,
            let metric = MetricPhrase.first(head.folded, in: head.all), case let lead = head.trimmed(0..<metric.range.lowerBound),
            !lead.isEmpty, ChannelPhrase.all(head.folded, in: lead).first == lead
        else { return nil }
        return Words(head, lead)
    }

    private mutating func settleChannels() {
        // "Phone response" beside "E-mail response": alone it is how somebody answers, and not for whom.
        let spoken = values.compactMap { column in self.spoken(column).map { (column, $0) } }
        for (column, words) in spoken
        where spoken.contains(where: {
            $0.1.text.lowercased() != words.text.lowercased()
                && columns[$0.0].metrics.first?.metric == columns[column].metrics.first?.metric
        }) {
            columns[column].channel = words
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
        guard values.contains(where: { columns[$0].channel != nil }) else { return }
        for index in values where columns[index].channel == nil && columns[index].metrics.isEmpty && columns[index].severity.isEmpty {
            guard index > 0 || !hasRowLabels, !heads[index].contains(where: PlanPhrase.isName),
                let name = columns[index].plan ?? bare(index)
            else { continue }
            columns[index].channel = name
            columns[index].plan = nil
            if columns[index].counting == nil, let head = heads[index].last, head.folded.last == ")" {
                columns[index].counting = ColumnNames.counting(head)
            }
        }
    }
}
