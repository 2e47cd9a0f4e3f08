// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The percentage of availability that a sentence promises.
extension ProseReading {
    static let notAvailability = Lexicon<Bool>([
        (
            "defined below|described below|set out below|set forth below|listed below|specified below|stated below|shown below|given below|see below|table below|not go below|not fall below|not drop below|not be below|never below|never go below|never fall below|不低于|不小于|不得低于|不应低于|不得小于|不得少于|须不低于|应不低于|no less than|not less than|with credits|with service credits|backed by credits|or credits",
            false
        ),
        (
            Distractor.disowned
                + "|业绩|不构成承诺|供参考|减收|扣减|某月|举例|譬如|假设|假如|不属于本|published by the provider|自行负责|as per their sla|per their sla|according to their sla|under their sla|in their sla|by their sla|as per its sla|their service level agreement|their own sla|credit|credits|discount|free of charge|折扣|信用|退还|返还|免单|less than|below|assumed|refund|calculated as|backup|for example|discount|deduct|上月|上季度|上年度|去年|实测|was available|were available|has been available|was reachable|were reachable|was online|was up|has been up|academic year|last month|last quarter|last year|低于|小于|赔偿|补偿|抵扣|公式|例如",
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
        "last year|last twelve months|past twelve months|last 12 months|past 12 months|last quarter|去年|上年|上年度|上一年|上一年度|年全年|实际可用性|实际可用率|实测|过去十二个月|过去一年|统计结果|而非承诺|不构成承诺|历史数据|仅供参考"
    )

    /// "During the last twelve months availability was 99.997 %": what was reached is no promise.
    private func isReached(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, percent.lowerBound - 20)..<percent.lowerBound
        return ProseReading.years.isIn(text, sentence)
            || isOfYear(percent, text, sentence)
            || ProseReading.reached.matches(text, in: before).contains { percent.lowerBound - $0.range.upperBound <= 1 }
    }

    private static let promises = Lexicon<Void>("不低于|不少于|不小于|不得低于|达到|以上|保证|承诺|应不|应达|应为|须|目标|至少")

    /// 2025年度平台全年可用性为99.992%: what a year was like, in words that promise nothing.
    private func isOfYear(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<percent.lowerBound
        guard before.count > 5,
            let year = before.dropLast(4).first(where: { at in
                text[at] == "2" && text[at + 1] == "0" && text[at + 2].isDigit && text[at + 3].isDigit && text[at + 4] == "年"
            }), year - sentence.lowerBound <= 30
        else { return false }
        return !ProseReading.promises.isIn(text, year..<sentence.upperBound)
    }

    private static let examples = Lexicon<Void>("如|例如|比如|e.g.|such as|for example|like")

    /// 目标值，如月度可用性 ≥ 99.9%: a figure to explain by.
    private func isExample(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let lower =
            text[sentence.lowerBound..<percent.lowerBound].lastIndex { ",;(:".unicodeScalars.contains($0) }.map { $0 + 1 }
            ?? sentence.lowerBound
        var at = lower
        while at < percent.lowerBound, text[at].isSpace { at += 1 }
        // "E.g. in a month of 30 days, a terminal … has an uptime of 97.5 %"
        if ProseReading.examples.match(text, at: Distractor.opening(text, sentence), end: percent.lowerBound) != nil { return true }
        return ProseReading.examples.match(text, at: at, end: percent.lowerBound) != nil
    }

    func isOtherShare(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let lower = text[sentence.lowerBound..<percent.lowerBound].lastIndex { ",;".unicodeScalars.contains($0) } ?? sentence.lowerBound
        let upper = text[percent.upperBound..<sentence.upperBound].firstIndex { ",;".unicodeScalars.contains($0) } ?? sentence.upperBound
        return ProseReading.otherShares.isIn(text, lower..<upper)
    }

    func availability(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
        let text = passage.folded
        if !PercentPhrase.mayOccur(text, in: sentence) || ExampleReading.isRunIn(passage, sentence) { return [] }
        if let tiers = availabilityByTier(passage, sentence, block) { return tiers }
        if let services = availabilityByService(passage, sentence, block) ?? availabilityList(passage, sentence, block)
            ?? availabilityPairs(passage, sentence, block) ?? availabilityLine(passage, sentence, block)
        {
            return services
        }
        guard !ProseReading.notAvailability.matches(text, in: beforeRemedy(text, sentence)).contains(where: \.meaning),
            let metric = availabilityWords(text, sentence) ?? headed(passage, sentence, block) ?? goingOn(passage, sentence),
            let clause = Words(passage, sentence),
            let found = PercentPhrase.all(text, in: sentence).first(where: {
                !isOtherShare($0.range, text, sentence) && !isExample($0.range, text, sentence) && $0.value >= Quantity(90)
                    && ($0.value < Quantity(100) || $0.value == Quantity(100) && isGuarantee(text, sentence))
            }),
            !isBelow(found.range, text, sentence), !isReached(found.range, text, sentence),
            !Distractor.isRepealed(text, sentence, found.range), !OtherSections.isHistory(block, scope.view),
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
            ?? (isForAllTiers(passage, sentence) ? nil : scope.plan(of: block))
        candidate.subject = AvailabilitySubject.find(passage, sentence, before: found.range.lowerBound)
        if LabelPhrases.isDraftFigure(passage, found.range) { (candidate.presence, candidate.percent) = (.placeholder, nil) }
        force(passage, sentence, block, &candidate)
        return [candidate]
    }

    private static let failing = Lexicon<Void>("如|若|倘|否则|if|should|otherwise|failing which|in the event|where it|where this|where that")

    /// 可用性不低于99%，如未达到，您可以获得赔偿: the promise, without what follows when it is not kept.
    private func beforeRemedy(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Range<Int> {
        guard let percent = PercentPhrase.all(text, in: sentence).first else { return sentence }
        let end = (percent.range.upperBound..<sentence.upperBound).first { index in
            guard ",;(".unicodeScalars.contains(text[index]) else { return false }
            var at = index + 1
            while at < sentence.upperBound, text[at].isSpace { at += 1 }
            return ProseReading.failing.match(text, at: at, end: sentence.upperBound) != nil
        }
        return sentence.lowerBound..<(end ?? sentence.upperBound)
    }

    private static let up = Lexicon<Void>(
        "accepts connections|accepts jobs|accepts traffic|accepts requests|accepts orders|accepts payments|accept connections|accept jobs|accept traffic|accept requests|takes jobs|serves requests|serves traffic|in working order|in service|can be called|can log in|can log on|log in|can sign in|sign in|can be used|can be reached|can be opened|can be accessed|can connect|fit for use|ready for use|answers|answer|responds to requests|have connectivity|has connectivity|will connect|able to connect|able to reach|able to access|successfully|will succeed|will be processed|is processed|operates|operate|runs|available|accessible|operational|reachable|online|up|usable|可用|可访问|可以访问|能够访问|可连接|可以连接|能够连接|具有连接|具备连接|保持连接|连通|可正常使用|正常响应|正常处理|成功处理|能够响应|在线"
    )
    private static let ofTime = Lexicon<Void>(
        "of all hours|of every half-year|of each half-year|of every half year|of each half year|of the half-year|of each term|of every term|of each week|of every week|of a month|of a quarter|of a year|of any month|of any quarter|of the monthly service time|of the service time|of service time|of the agreed service time|of the agreed hours|of each calendar quarter|of every calendar quarter|of the calendar quarter|of every calendar month|of the calendar month|of each calendar year|of the minutes|of all minutes|of the minutes in|of cover hours|of covered hours|of opening hours|of each quarter|of every quarter|of the quarter|of each year|of every year|of the year|of the core window|of the window|of the hours|of hours|of core hours|of service hours|of the opening hours|of its time|of time|of the time|of the month|of each month|of every month|of each calendar month|的时间|的时间内"
    )

    /// The name of the metric, or "available 99.8 % of the time", "99.8 % of the time customers will have connectivity".
    func availabilityWords(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Range<Int>? {
        if let named = MetricPhrase.all(text, in: sentence).first(where: { $0.metric == .availability }) { return named.range }
        guard let percent = PercentPhrase.all(text, in: sentence).first else { return nil }
        // "shall be available 99.9%, measured monthly"
        let before = max(sentence.lowerBound, percent.range.lowerBound - 14)..<percent.range.lowerBound
        if let word = ProseReading.isAvailable.matches(text, in: before).last, before.upperBound - word.range.upperBound <= 1 {
            return word.range
        }
        if let share = guaranteedShare(text, sentence, percent.range) { return share }
        guard case let behind = percent.range.upperBound..<min(sentence.upperBound, percent.range.upperBound + 80),
            ProseReading.ofTime.isIn(text, behind)
        else { return nil }
        return ProseReading.up.matches(text, in: max(sentence.lowerBound, percent.range.lowerBound - 60)..<behind.upperBound).last?.range
    }

    private static let guaranteeing = Lexicon<Void>("我们保证|我们承诺|本公司保证|we guarantee|we warrant|we commit")
    private static let atLeast = Lexicon<Void>("至少|不低于|不少于|at least|no less than|not less than")
    private static let attempts = Lexicon<Void>(
        "of jobs|of requests|of operations|of transactions|of messages|of calls|of connections|of attempts|of scheduled jobs|of all requests|of the requests|作业|操作|请求|事务|消息|调用|任务|情况|连接|查询|交易|写入|读取"
    )

    /// 我们保证至少 99.9% 的作业将在预定的开始时间30分钟内开始: the share of attempts that succeed is what such a service calls available.
    private func guaranteedShare(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ percent: Range<Int>) -> Range<Int>? {
        guard let verb = ProseReading.guaranteeing.matches(text, in: sentence.lowerBound..<percent.lowerBound).last,
            let least = ProseReading.atLeast.matches(text, in: verb.range.upperBound..<percent.lowerBound).last,
            percent.lowerBound - least.range.upperBound <= 2,
            let what = ProseReading.attempts.first(text, in: percent.upperBound..<min(sentence.upperBound, percent.upperBound + 24)),
            what.range.lowerBound - percent.upperBound <= 8
        else { return nil }
        return verb.range
    }

    private static let isAvailable = Lexicon<Void>("available|available at")
    private static let each = Lexicon<Void>(
        "a year|a quarter|per annum|annually|yearly|per month|per calendar month|per quarter|per year|each month|a month|monthly|of each month|in each month|in each calendar month|in every month|in any calendar month|each quarter|in each calendar quarter|in each quarter|in every quarter|each calendar quarter|in each year|in each calendar year|in every year|每月|每自然月|每季度|每年|每个自然月|每个月|每个季度"
    )

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

    /// 月度可用性：团队版99.9%；企业版99.99%: a tier and its percentage behind the semicolon of such a list.
    private func goingOn(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        guard sentence.count <= 40, let part = partBefore(passage, sentence), PercentPhrase.all(text, in: part).count == 1,
            MetricPhrase.first(text, in: sentence) == nil,
            MetricPhrase.all(text, in: part).contains(where: { $0.metric == .availability }),
            let percent = PercentPhrase.all(text, in: sentence).first, sentence.upperBound - percent.range.upperBound <= 4,
            PlanPhrase.name(passage.part(passage.trimmed(sentence.lowerBound..<percent.range.lowerBound))) != nil
        else { return nil }
        return percent.range
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
            MetricPhrase.all(lead.folded, in: last).contains(where: { $0.metric == .availability })
                || ProseReading.shares.isIn(lead.folded, last) && ProseReading.up.isIn(lead.folded, last),
            !ProseReading.notAvailability.matches(lead.folded, in: last).contains(where: \.meaning)
        else { return nil }
        return percent.range
    }

    private static let shares = Lexicon<Void>(
        "share of the time|shares of the time|part of the time|proportion of the time|percentage of the time|percentages of the time|share of each|share of every|following share|following shares|following percentages|following percentage"
    )

    private func isDivided(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let percents = PercentPhrase.all(text, in: sentence).filter { $0.value >= Quantity(90) }
        return percents.count > 1
            && percents.allSatisfy { percent in
                text[percent.range.upperBound..<sentence.upperBound].first { !$0.isSpace } == "("
            }
    }

    /// "What we promise, on Platform, is …": the one tier of the document's own that the sentence speaks of.
    func onlyTier(_ passage: Passage, _ sentence: Range<Int>) -> Words? {
        let used = scope.known.used(.plan, passage, in: sentence)
        return Set(used.map(\.key)).count == 1 ? used.first.flatMap { Words(passage, $0.range) } : nil
    }

    /// 100%的正常运行时间保证: short and sure; every formula holds 100 % as well.
    private func isGuarantee(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        sentence.count <= 60 && ProseReading.sure.isIn(text, sentence) && !text[sentence].contains { "=+-*/".unicodeScalars.contains($0) }
    }

    private static let sure = Lexicon<Void>("保证|承诺|确保|guarantee|guaranteed")

    /// "Business: 99.9% monthly uptime": a tier's name before a colon.
    func labelled(_ passage: Passage, _ sentence: Range<Int>) -> Words? {
        let text = passage.folded
        guard let colon = text[sentence].firstIndex(of: ":"), colon - sentence.lowerBound <= 30 else { return nil }
        let name = passage.named(sentence.lowerBound..<colon)
        guard !name.isEmpty else { return nil }
        let isKnown = scope.known.mentions(text, in: name).contains { $0.kind == .plan && $0.range == name }
        return isKnown || PlanPhrase.isName(passage.part(name)) ? Words(passage, name) : nil
    }
}
