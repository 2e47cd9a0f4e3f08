// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Percentages of availability, and promises left blank.
extension ProseReading {
    private static let notAvailability = Lexicon<Bool>([
        (
            "not go below|not fall below|not drop below|not be below|never below|never go below|never fall below|不低于|不小于|不得低于|不应低于|不得小于|不得少于|须不低于|应不低于|no less than|not less than|with credits|with service credits|backed by credits|or credits",
            false
        ),
        (
            "as per their sla|per their sla|according to their sla|under their sla|in their sla|by their sla|as per its sla|their service level agreement|their own sla|credit|credits|discount|free of charge|折扣|信用|退还|返还|免单|less than|below|assumed|refund|calculated as|backup|for example|discount|deduct|上月|上季度|上年度|去年|实测|was available|were available|has been available|was reachable|were reachable|was online|was up|has been up|academic year|last month|last quarter|last year|低于|小于|赔偿|补偿|抵扣|公式|例如",
            true
        ),
    ])

    /// Shares of something else, in the clause of the percentage itself.
    private static let otherShares = Lexicon<Void>("durability|compatibility|success rate|satisfaction|持久性|满意度|成功率|合格率")

    /// Whether the percentage is of something else than being available: 电压合格率不低于98.5%.
    private static let notBelow = Lexicon<Void>("no|not|never|no be|not be|not fall|not drop")
    private static let below = Lexicon<Void>("under|below|less than|lower than|falls below|drops below|is under")

    /// "where availability is under 99 %": a band of credits.
    private func isBelow(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, percent.lowerBound - 14)..<percent.lowerBound
        return ProseReading.below.matches(text, in: before).contains { word in
            let isDenied = ProseReading.notBelow.isIn(text, max(sentence.lowerBound, word.range.lowerBound - 10)..<word.range.lowerBound)
            return percent.lowerBound - word.range.upperBound <= 1 && !isDenied
        }
    }

    private static let reached = Lexicon<Void>("was|were|has been|reached|came to|stood at|ran at")
    private static let years = Lexicon<Void>(
        "last year|last twelve months|past twelve months|last 12 months|past 12 months|last quarter|去年|上年|上年度|上一年|上一年度|年全年|过去十二个月|过去一年|统计结果|而非承诺|不构成承诺|历史数据|仅供参考"
    )

    /// "During the last twelve months availability was 99.997 %": what was reached is no promise.
    private func isReached(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, percent.lowerBound - 20)..<percent.lowerBound
        return ProseReading.years.isIn(text, sentence)
            || ProseReading.reached.matches(text, in: before).contains { percent.lowerBound - $0.range.upperBound <= 1 }
    }

    private static let examples = Lexicon<Void>("如|例如|比如|e.g.|such as|for example|like")

    /// 目标值，如月度可用性 ≥ 99.9%: a figure to explain by.
    private func isExample(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let lower =
            text[sentence.lowerBound..<percent.lowerBound].lastIndex { ",;(:".unicodeScalars.contains($0) }.map { $0 + 1 }
            ?? sentence.lowerBound
        var at = lower
        while at < percent.lowerBound, text[at].isSpace { at += 1 }
        return ProseReading.examples.match(text, at: at, end: percent.lowerBound) != nil
    }

    private func isOtherShare(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let lower = text[sentence.lowerBound..<percent.lowerBound].lastIndex { ",;".unicodeScalars.contains($0) } ?? sentence.lowerBound
        let upper = text[percent.upperBound..<sentence.upperBound].firstIndex { ",;".unicodeScalars.contains($0) } ?? sentence.upperBound
        return ProseReading.otherShares.isIn(text, lower..<upper)
    }

    func availability(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
        let text = passage.folded
        if !PercentPhrase.mayOccur(text, in: sentence) || ExampleReading.isRunIn(passage, sentence) { return [] }
        if let tiers = availabilityByTier(passage, sentence, block) { return tiers }
        if let services = availabilityByService(passage, sentence, block) ?? availabilityList(passage, sentence, block) { return services }
        guard !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning),
            let metric = availabilityWords(text, sentence) ?? headed(passage, sentence, block),
            let clause = Words(passage, sentence),
            let found = PercentPhrase.all(text, in: sentence).first(where: {
                !isOtherShare($0.range, text, sentence) && !isExample($0.range, text, sentence) && $0.value >= Quantity(90)
                    && ($0.value < Quantity(100) || $0.value == Quantity(100) && isGuarantee(text, sentence))
            }),
            !isBelow(found.range, text, sentence), !isReached(found.range, text, sentence),
            // "Availability < 99 %" is a band of credits.
            !text[sentence.lowerBound..<found.range.lowerBound].suffix(3).contains(where: { $0 == "<" || $0 == "≤" }),
            // "99.95% (…) and 99.5% (…)": each is for another, and for whom is not known.
            !isDivided(text, sentence),
            // "99% - 99.9%" is one too.
            !PercentPhrase.all(text, in: sentence).contains(where: { other in
                other.range.lowerBound >= found.range.upperBound && other.range.lowerBound - found.range.upperBound <= 3
                    && text[found.range.upperBound..<other.range.lowerBound].contains { $0 == "-" || $0 == "~" || $0 == "至" || $0 == "到" }
            })
        else { return [] }
        var candidate = Candidate(metric: .availability, clause: clause, block: block)
        candidate.metricWords = Words(passage, metric)
        candidate.percent = found.value
        candidate.percentWords = Words(passage, found.range)
        candidate.period = PercentPhrase.period(text, in: sentence).flatMap { Words(passage, $0) }
        candidate.plan =
            labelled(passage, sentence) ?? PlanPhrase.all(passage, in: sentence).first.flatMap { Words(passage, $0) }
            ?? onlyTier(passage, sentence)
            ?? TierBinding.bare(passage, sentence).first.flatMap { Words(passage, $0) }
            ?? scope.plan(of: block)
        candidate.subject = AvailabilitySubject.find(passage, sentence, before: found.range.lowerBound)
        if LabelPhrases.isDraftFigure(passage, found.range) { (candidate.presence, candidate.percent) = (.placeholder, nil) }
        force(passage, sentence, block, &candidate)
        return [candidate]
    }

    private static let up = Lexicon<Void>(
        "fit for use|ready for use|answers|answer|responds to requests|have connectivity|has connectivity|will connect|able to connect|able to reach|able to access|successfully|will succeed|will be processed|is processed|operates|operate|runs|available|accessible|operational|reachable|online|up|usable|可用|可访问|可以访问|能够访问|可连接|可以连接|能够连接|具有连接|具备连接|保持连接|连通|可正常使用|正常响应|正常处理|成功处理|能够响应|在线"
    )
    private static let ofTime = Lexicon<Void>(
        "of each calendar quarter|of every calendar quarter|of the calendar quarter|of every calendar month|of the calendar month|of each calendar year|of the minutes|of all minutes|of the minutes in|of cover hours|of covered hours|of opening hours|of each quarter|of every quarter|of the quarter|of each year|of every year|of the year|of the core window|of the window|of the hours|of hours|of core hours|of service hours|of the opening hours|of its time|of time|of the time|of the month|of each month|of every month|of each calendar month|的时间|的时间内"
    )

    /// The name of the metric, or "available 99.8 % of the time", "99.8 % of the time customers will have connectivity".
    private func availabilityWords(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Range<Int>? {
        if let named = MetricPhrase.all(text, in: sentence).first(where: { $0.metric == .availability }) { return named.range }
        guard let percent = PercentPhrase.all(text, in: sentence).first,
            case let behind = percent.range.upperBound..<min(sentence.upperBound, percent.range.upperBound + 80),
            ProseReading.ofTime.isIn(text, behind)
        else { return nil }
        return ProseReading.up.matches(text, in: max(sentence.lowerBound, percent.range.lowerBound - 60)..<behind.upperBound).last?.range
    }

    private static let each = Lexicon<Void>("per month|per calendar month|per quarter|per year|each month|a month|monthly|每月|每自然月|每季度|每年")

    /// "Team: 99.5% per calendar month" under "Availability": a name, a percentage and its period.
    private func headed(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Range<Int>? {
        if let lead = listed(passage, sentence, block) { return lead }
        guard sentence.count <= 60, passage.folded[sentence].contains(":"), DurationPhrase.all(passage.folded, in: sentence).isEmpty,
            let period = ProseReading.each.first(passage.folded, in: sentence),
            let heading = scope.view.blocks[block].headings.last,
            case let title = scope.view.blocks[heading].passage, title.count <= 60,
            MetricPhrase.all(title.folded, in: title.all).contains(where: { $0.metric == .availability }),
            MetricPhrase.first(passage.folded, in: sentence) == nil
        else { return nil }
        return period.range
    }

    /// "Object storage: 99.5 %" under "… commits to the following availability:": the percentage, which is the item's last word.
    private func listed(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Range<Int>? {
        let text = passage.folded
        guard scope.isListItem(block), sentence.count <= 80, let colon = text[sentence].firstIndex(of: ":"),
            colon > sentence.lowerBound + 1,
            let percent = PercentPhrase.all(text, in: colon..<sentence.upperBound).last,
            sentence.upperBound - percent.range.upperBound <= 3,
            percent.range.lowerBound - colon <= 12, MetricPhrase.first(text, in: sentence) == nil,
            let parent = scope.view.blocks[block].parent, case let lead = scope.view.blocks[parent].passage, lead.folded.last == ":",
            let last = lead.sentences().last,
            MetricPhrase.all(lead.folded, in: last).contains(where: { $0.metric == .availability }),
            !ProseReading.notAvailability.matches(lead.folded, in: last).contains(where: \.meaning)
        else { return nil }
        return percent.range
    }

    private func isDivided(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let percents = PercentPhrase.all(text, in: sentence).filter { $0.value >= Quantity(90) }
        return percents.count > 1
            && percents.allSatisfy { percent in
                text[percent.range.upperBound..<sentence.upperBound].first { !$0.isSpace } == "("
            }
    }

    private static let floors = Lexicon<Void>("不低于|不少于|不小于|达到|保证|承诺|以上|at least|no less than|not less than|guaranteed")

    /// One promise for each tier that the sentence gives a percentage; under a heading of that name it need not name the metric again.
    private func availabilityByTier(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        let percents = PercentPhrase.all(text, in: sentence).filter { !isOtherShare($0.range, text, sentence) }
        guard percents.count > 1, percents.allSatisfy({ $0.value >= Quantity(50) && $0.value < Quantity(100) }),
            percents.contains(where: { $0.value >= Quantity(90) }),
            !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning), let clause = Words(passage, sentence)
        else { return nil }
        var words = availabilityWords(text, sentence).flatMap { Words(passage, $0) }
        if words == nil, ProseReading.floors.isIn(text, sentence), MetricPhrase.first(text, in: sentence) == nil {
            let over = scope.view.blocks[block].headings.last.map { [$0] } ?? []
            for index in over + [block - 1] where words == nil && index >= 0 {
                let title = scope.view.blocks[index].passage
                guard title.count <= 60, let named = MetricPhrase.first(title.folded, in: title.all), named.metric == .availability else {
                    continue
                }
                words = Words(title, named.range)
            }
        }
        guard let words, let tiers = TierPercents.read(passage, sentence, percents, scope.known) else { return nil }
        return tiers.map { tier in
            var candidate = Candidate(metric: .availability, clause: clause, block: block)
            candidate.metricWords = words
            candidate.percent = tier.percent.value
            candidate.percentWords = Words(passage, tier.percent.range)
            candidate.period = PercentPhrase.period(text, in: sentence).flatMap { Words(passage, $0) }
            candidate.plan = tier.plan
            force(passage, sentence, block, &candidate)
            return candidate
        }
    }

    /// "What we promise, on Platform, is …": the one tier of the document's own that the sentence speaks of.
    private func onlyTier(_ passage: Passage, _ sentence: Range<Int>) -> Words? {
        let used = scope.known.used(.plan, passage, in: sentence)
        return Set(used.map(\.key)).count == 1 ? used.first.flatMap { Words(passage, $0.range) } : nil
    }

    /// 每月可用率：双路由专线 99.99%，单路由专线 99.5%: the name of the metric, and a percentage for each of several names.
    private func availabilityList(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        guard let colon = text[sentence].firstIndex(of: ":"), colon - sentence.lowerBound <= 40,
            let metric = MetricPhrase.all(text, in: sentence.lowerBound..<colon).last, metric.metric == .availability,
            let clause = Words(passage, sentence), !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning)
        else { return nil }
        var result: [Candidate] = []
        var names: Set<String> = []
        for piece in passage.pieces(of: colon + 1..<sentence.upperBound, isBreak: { ",;、".unicodeScalars.contains(text[$0]) }) {
            let percents = PercentPhrase.all(text, in: piece)
            guard percents.count == 1, let percent = percents.first, percent.value >= Quantity(90), percent.value < Quantity(100),
                piece.upperBound - percent.range.upperBound <= 2,
                case let name = NamedLengths.unbounded(passage, passage.trimmed(piece.lowerBound..<percent.range.lowerBound)),
                (2...32).contains(name.count), !text[name].contains(where: \.isDigit), let words = Words(passage, name),
                names.insert(words.text).inserted
            else { return nil }
            var candidate = Candidate(metric: .availability, clause: clause, block: block)
            candidate.metricWords = Words(passage, metric.range)
            candidate.percent = percent.value
            candidate.percentWords = Words(passage, percent.range)
            candidate.period = PercentPhrase.period(text, in: sentence).flatMap { Words(passage, $0) }
            candidate.plan = words
            force(passage, sentence, block, &candidate)
            result.append(candidate)
        }
        return result.count > 1 ? result : nil
    }

    /// 短信接口月可用性不低于99.95%，语音接口月可用性不低于99.9%: each clause with the metric's name and a floor.
    private func availabilityByService(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        let clauses = passage.pieces(of: sentence) { ",;".unicodeScalars.contains(text[$0]) }
        guard clauses.count > 1, clauses.count <= 6, !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning),
            let clause = Words(passage, sentence)
        else { return nil }
        var result: [Candidate] = []
        // 月度可用性：三可用区部署不低于99.95%，单可用区部署不低于99.5%
        let over = MetricPhrase.all(text, in: sentence).first { found in
            found.metric == .availability
                && text[found.range.upperBound..<min(sentence.upperBound, found.range.upperBound + 2)].contains(":")
        }
        for part in clauses {
            guard let metric = MetricPhrase.all(text, in: part).first(where: { $0.metric == .availability }) ?? over,
                case let from = max(part.lowerBound, metric.range.lowerBound >= part.lowerBound ? metric.range.upperBound : part.lowerBound),
                from < part.upperBound, let floor = ProseReading.floors.first(text, in: from..<part.upperBound),
                let percent = PercentPhrase.all(text, in: floor.range.upperBound..<part.upperBound).first, percent.value >= Quantity(90),
                percent.value < Quantity(100)
            else { continue }
            var candidate = Candidate(metric: .availability, clause: clause, block: block)
            candidate.metricWords = Words(passage, metric.range)
            candidate.percent = percent.value
            candidate.percentWords = Words(passage, percent.range)
            candidate.period = PercentPhrase.period(text, in: sentence).flatMap { Words(passage, $0) }
            candidate.plan = scope.plan(of: block)
            candidate.subject = AvailabilitySubject.find(passage, own(part, behind: over), before: percent.range.lowerBound)
            force(passage, sentence, block, &candidate)
            result.append(candidate)
        }
        return Set(result.compactMap(\.percent)).count > 1 ? result : nil
    }

    /// The clause behind the colon of a name for all: 月度可用性：三区部署不低于….
    private func own(_ part: Range<Int>, behind over: MetricPhrase?) -> Range<Int> {
        guard let over, part.contains(over.range.lowerBound) else { return part }
        return min(over.range.upperBound + 1, part.upperBound)..<part.upperBound
    }

    /// 100%的正常运行时间保证: short and sure; every formula holds 100 % as well.
    private func isGuarantee(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        sentence.count <= 60 && ProseReading.sure.isIn(text, sentence) && !text[sentence].contains { "=+-*/".unicodeScalars.contains($0) }
    }

    private static let sure = Lexicon<Void>("保证|承诺|确保|guarantee|guaranteed")

    /// "Business: 99.9% monthly uptime": a tier's name before a colon.
    private func labelled(_ passage: Passage, _ sentence: Range<Int>) -> Words? {
        let text = passage.folded
        guard let colon = text[sentence].firstIndex(of: ":"), colon - sentence.lowerBound <= 30 else { return nil }
        let name = passage.named(sentence.lowerBound..<colon)
        guard !name.isEmpty else { return nil }
        let isKnown = scope.known.mentions(text, in: name).contains { $0.kind == .plan && $0.range == name }
        return isKnown || PlanPhrase.isName(passage.part(name)) ? Words(passage, name) : nil
    }

    /// "____小时内响应": a promise left blank.
    func placeholders(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
        let text = passage.folded
        var result: [Candidate] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard text[index] == "_" else {
                index += 1
                continue
            }
            let start = index
            while index < sentence.upperBound, text[index] == "_" || text[index] == " " { index += 1 }
            guard index - start >= 2, UnitPhrase.at(index, text, end: sentence.upperBound, article: false) != nil,
                let metric = MetricPhrase.all(text, in: sentence).first(where: { $0.range.lowerBound >= index })
                    ?? MetricPhrase.first(text, in: sentence),
                let clause = Words(passage, sentence), metric.metric != .availability, result.count < 16
            else { continue }
            var candidate = Candidate(metric: metric.metric, clause: clause, block: block)
            candidate.presence = .placeholder
            candidate.metricWords = Words(passage, metric.range)
            if let level = SeverityPhrase.all(text, in: sentence).first, let words = Words(passage, level.range) {
                candidate.severity = SeverityMention(words: words, key: level.key)
            }
            result.append(candidate)
        }
        return result
    }
}
