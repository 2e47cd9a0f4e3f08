// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises in sentences and list items.
struct ProseReading {
    let scope: Scope

    func candidates(_ index: Int) -> [Candidate] {
        let block = scope.view.blocks[index]
        let passage = block.passage
        let (lost, lines) = LooseTable(scope: scope).candidates(index)
        var result = lost
        for sentence in passage.sentences() where !lines.contains(where: { $0.overlaps(sentence) }) {
            result += read(passage, sentence, index)
            result += availability(passage, sentence, index)
            result += placeholders(passage, sentence, index)
        }
        return result
    }

    /// Promises in the sentences of a cell.
    func candidates(in cell: Passage, _ block: Int) -> [Candidate] {
        cell.sentences().flatMap { read(cell, $0, block) + availability(cell, $0, block) }
    }

    private func read(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
        let text = passage.folded
        let hours = HoursPhrase.all(text, in: sentence)
        // More lengths than these are a list of something else.
        let durations = DurationPhrase.all(text, in: sentence).prefix(24).filter { duration in
            (duration.bound != .atLeast || isEscalation(duration, text, sentence)) && !hours.contains { $0.range.overlaps(duration.core) }
        }
        guard !durations.isEmpty, let clause = Words(passage, sentence) else { return [] }
        if let distributed = Distribution.read(passage, sentence, scope.known), !Distractor.isDistractor(passage, sentence, distributed.range) {
            return expand(distributed, passage, sentence, block, clause, hours)
        }
        let metrics = MetricBinding.bind(passage, sentence, durations)
        var severities = SeverityBinding.bind(passage, sentence, durations)
        if isListItem(block) || startsWithLabel(passage, sentence) || scope.labelLine(passage, before: sentence.lowerBound) != nil, severities.allSatisfy(\.isEmpty), let carried = carried(passage, sentence) {
            severities = severities.map { _ in [carried] }
        }
        let kinds = Set(metrics.compactMap { $0?.metric })
        var result: [Candidate] = []
        for (index, duration) in durations.enumerated() {
            if Distractor.isDistractor(passage, sentence, duration.range) { continue }
            // "Major repairs (24 hours) minor repairs (1 hour)": one metric for all of a row of levels.
            let shared = metrics[index] ?? (kinds.count == 1 && !severities[index].isEmpty ? metrics.compactMap { $0 }.first : nil)
            var metric = shared.map { ($0.metric, Words(passage, $0.range)) }
            if Distractor.isCondition(passage, sentence, duration.range) {
                // Of several lengths the first is the condition.
                if index + 1 < durations.count { continue }
                guard let escalation = MetricPhrase.all(text, in: sentence).first(where: { $0.metric == .escalation }) else { continue }
                metric = (.escalation, Words(passage, escalation.range))
            }
            let levels = severities[index]
            if metric == nil {
                // An item under "Response times:" names a level or a channel and a number.
                guard isItem(block), let inherited = scope.metric(of: block) else { continue }
                let isShort = sentence.count - duration.range.count <= 4
                guard
                    !levels.isEmpty || scope.severity(of: block) != nil || scope.plan(of: block) != nil || isShort
                        || PlanPhrase.isName(label(passage, sentence, duration)) || issue(passage, sentence, duration, block) != nil
                else { continue }
                metric = (inherited.metric, inherited.words)
            }
            guard let metric, let adjusted = adjust(metric.0, passage, sentence, block), fits(duration, adjusted) else { continue }
            var candidate = Candidate(metric: adjusted, clause: clause, block: block)
            candidate.metricWords = metric.1
            candidate.target = duration.target
            candidate.targetWords = Words(passage, duration.range)
            candidate.isBestCase = duration.bound == .bestCase
            let name = label(passage, sentence, duration)
            let own = aside(passage, sentence, duration)
            candidate.plan = own.plan ?? tier(name, passage, sentence, duration) ?? plan(passage, sentence, duration, block)
            candidate.channel = channel(passage, sentence, duration)
            percent(passage, sentence, &candidate)
            coverage(passage, sentence, hours, &candidate)
            if duration.isWorking, candidate.coverage == nil { (candidate.coverage, candidate.coverageWords) = (.term, candidate.targetWords) }
            let floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            force(passage, sentence, block, &candidate, own: floor..<duration.range.upperBound)
            var named = levels.isEmpty ? own.severity.map { [$0] } ?? scope.severity(of: block).map { [$0] } ?? [] : levels
            if named.isEmpty || candidate.plan == nil, let label = issue(passage, sentence, duration, block) {
                if named.isEmpty, !hasTierSister(block) { named = [label] } else { candidate.plan = candidate.plan ?? label.words }
            }
            if named.isEmpty || candidate.plan == nil, let above = unnamed(block) {
                if named.isEmpty { named = [above] } else if candidate.severity?.key != above.key { candidate.plan = above.words }
            }
            result += spread(candidate, named)
        }
        return result
    }

    /// The tier that the words before a length name: "Gold: 4 hours", "Gold 4 hours"; of a sentence without a colon only all of them.
    private func tier(_ name: Passage, _ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        guard let found = PlanPhrase.name(name) else { return nil }
        let hasColon = passage.folded[sentence.lowerBound..<duration.range.lowerBound].contains(":")
        guard hasColon || name.count <= 24 && PlanPhrase.all(name, in: name.all).first == name.all || name.display.first.map({ $0.isLetter }) == true
        else { return nil }
        return Words(name, found)
    }

    /// "Unresolved after 4 hours (escalated to Engineering)": the time after which it is escalated is the promise.
    private func isEscalation(_ duration: DurationPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        MetricPhrase.all(text, in: sentence).contains { $0.metric == .escalation }
            && ProseReading.unresolved.isIn(text, sentence)
    }

    private static let unresolved = Lexicon<Void>(
        "auto-escalated|automatically escalated|escalated after|escalates after|escalate after|auto escalated|unresolved|uncorrected|unanswered|not resolved|not been resolved|no response|not responded|open|remains|未解决|未处理|未响应|未修复|未恢复|仍未|超过|逾期")

    /// "1 hour (standard) or 30 minutes (enhanced)": the word in parentheses right behind a length.
    private func aside(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> (plan: Words?, severity: SeverityMention?) {
        let text = passage.folded
        var at = duration.range.upperBound
        while at < sentence.upperBound, text[at] == " " { at += 1 }
        guard at + 1 < sentence.upperBound, text[at] == "(", let close = text[at..<sentence.upperBound].firstIndex(of: ")"), close - at <= 32
        else { return (nil, nil) }
        let inner = passage.part(passage.trimmed((at + 1)..<close))
        if let level = SeverityPhrase.label(inner.folded, in: inner.all), level.range.lowerBound == 0, let words = Words(inner, inner.all) {
            return (nil, SeverityMention(words: words, key: level.key))
        }
        return (PlanPhrase.name(inner).flatMap { Words(inner, $0) }, nil)
    }

    /// "Technical request (available 24/7): 2 hour response", with sisters of the same form: the kind of request.
    private func issue(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ block: Int) -> SeverityMention? {
        guard sentence.lowerBound == passage.trimmed(passage.all).lowerBound, let head = ProseReading.issueHead(passage, before: duration.range.lowerBound)
        else { return nil }
        let sisters = [block - 1, block + 1].filter { index in
            guard scope.view.blocks.indices.contains(index), isListItem(index) == isListItem(block),
                scope.view.blocks[index].headings == scope.view.blocks[block].headings
            else { return false }
            let other = scope.view.blocks[index].passage
            guard let first = DurationPhrase.all(other.folded, in: 0..<min(other.count, 400)).first else { return false }
            return ProseReading.issueHead(other, before: first.range.lowerBound) != nil
                || SectionNames.head(other).map { head in
                    head.upperBound < first.range.lowerBound
                        && (SeverityPhrase.label(other.folded, in: head) != nil || PlanPhrase.isName(other.part(head)))
                } == true
        }
        guard !sisters.isEmpty, let words = Words(passage, head) else { return nil }
        return SeverityMention(words: words, key: ClockResolution.fold(words.text))
    }

    /// Whether the item before or behind is labelled with a tier's name.
    private func hasTierSister(_ block: Int) -> Bool {
        [block - 1, block + 1].contains { index in
            guard scope.view.blocks.indices.contains(index), isListItem(index) else { return false }
            let other = scope.view.blocks[index].passage
            return SectionNames.head(other).map { $0.upperBound < other.count && PlanPhrase.isName(other.part($0)) } == true
        }
    }

    /// A parent item that is only a name in no word list: "Estate:" under "Emergency", 打不开 under a tier.
    private func unnamed(_ block: Int) -> SeverityMention? {
        guard isListItem(block), let parent = scope.view.blocks[block].parent, isListItem(parent), scope.names[parent] == nil else { return nil }
        let passage = scope.view.blocks[parent].passage
        // A numbered clause or a sentence is no name.
        guard let first = passage.folded.first, !first.isDigit, let last = passage.folded.last, !".。;".unicodeScalars.contains(last) else { return nil }
        guard let head = SectionNames.head(passage), head.count <= 24, passage.count - head.upperBound <= 1,
            !SectionNames.isStructural(passage, head), !ProseReading.noIssue.isIn(passage.folded, head), let words = Words(passage, head)
        else { return nil }
        return SeverityMention(words: words, key: ClockResolution.fold(words.text))
    }

    private static let noIssue = Lexicon<Void>(
        "we|you|our|your|shall|will|must|may|support|service|services|hours|target|note|notes|time|times|目标|时间|时限|注|备注|说明|服务|支持|甲方|乙方|我方|我们|所有|全部|任何|all|any|every")

    /// The words before the colon of a list item, when they can be nothing but the name of a kind of request.
    private static func issueHead(_ passage: Passage, before end: Int) -> Range<Int>? {
        let text = passage.folded
        guard let colon = text[0..<min(end, text.count)].firstIndex(where: { $0 == ":" }), colon <= 60,
            let head = SectionNames.head(passage), head.upperBound <= colon, head.count <= 40, head.count > 1
        else { return nil }
        guard MetricPhrase.first(text, in: head) == nil, SeverityPhrase.label(text, in: head) == nil, !noIssue.isIn(text, head), ChannelPhrase.all(text, in: head).isEmpty,
            !PlanPhrase.isName(passage.part(head)), HoursPhrase.all(text, in: head).isEmpty, HoursPhrase.terms(text, in: head).isEmpty
        else { return nil }
        return head
    }

    private func isItem(_ block: Int) -> Bool {
        if case .item = scope.view.blocks[block].content { return true }
        return scope.view.blocks[block].passage.count <= 80
    }

    /// 紧急工单：…；10分钟内响应: the label before the first colon of a line speaks for its later sentences.
    private func startsWithLabel(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let line = lineStart(passage, sentence)
        guard line < sentence.lowerBound else { return false }
        let part = passage.part(line..<min(passage.count, line + 160))
        guard let head = SectionNames.head(part), head.upperBound < part.count, line + head.upperBound < sentence.lowerBound,
            part.folded[head.upperBound] == ":" || part.folded[head.upperBound] == "("
        else { return false }
        return SeverityPhrase.label(part.folded, in: head)?.range.lowerBound == head.lowerBound
    }

    /// Where the line of a sentence begins.
    private func lineStart(_ passage: Passage, _ sentence: Range<Int>) -> Int {
        var at = sentence.lowerBound
        while at > 0, passage.folded[at - 1] != "\n", sentence.lowerBound - at < 2000 { at -= 1 }
        return passage.trimmed(at..<sentence.upperBound).lowerBound
    }

    private func isListItem(_ block: Int) -> Bool {
        if case .item = scope.view.blocks[block].content { true } else { false }
    }

    /// "For urgent needs, call … A manager will respond within two hours.": the level of the item's first sentence.
    private func carried(_ passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let start = lineStart(passage, sentence)
        if start < sentence.lowerBound, let lead = SeverityPhrase.label(passage.folded, in: start..<min(sentence.lowerBound, start + 40)), lead.range.lowerBound <= start + 4,
            let words = Words(passage, lead.range)
        {
            return SeverityMention(words: words, key: lead.key)
        }
        if let line = scope.labelLine(passage, before: sentence.lowerBound) { return line }
        let before = SeverityPhrase.all(passage.folded, in: max(0, sentence.lowerBound - 400)..<sentence.lowerBound)
        guard let first = before.first, Set(before.map(\.key)).count == 1, let words = Words(passage, first.range) else { return nil }
        return SeverityMention(words: words, key: first.key)
    }

    private func label(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Passage {
        let colon = text(passage, sentence.lowerBound..<duration.range.lowerBound).firstIndex(of: ":").map { sentence.lowerBound + $0 }
        return passage.part(passage.trimmed(sentence.lowerBound..<(colon ?? duration.range.lowerBound)))
    }

    private func text(_ passage: Passage, _ range: Range<Int>) -> [Unicode.Scalar] { Array(passage.folded[range]) }

    private func spread(_ candidate: Candidate, _ levels: [SeverityMention]) -> [Candidate] {
        guard !levels.isEmpty else { return [candidate] }
        return levels.prefix(9).map { level in
            var copy = candidate
            copy.severity = level
            return copy
        }
    }

    /// A response to an escalation is the escalation's own promise.
    private func adjust(_ metric: Metric, _ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Metric? {
        if metric == .availability { return nil }
        if metric == .firstResponse, ProseReading.escalation.isIn(passage.folded, max(0, sentence.lowerBound - 400)..<sentence.upperBound) {
            for heading in scope.view.blocks[block].headings.suffix(2) {
                let words = scope.view.blocks[heading].passage
                if words.count <= 30, let named = MetricPhrase.label(words.folded, in: words.all), named.metric == .escalation {
                    return .escalation
                }
            }
        }
        return metric
    }

    private static let escalation = Lexicon<Void>("escalation|escalate|escalated|manager|management|升级|经理|主管")

    private func fits(_ duration: DurationPhrase, _ metric: Metric) -> Bool {
        Plausible.fits(duration.target, metric, isCadence: duration.isCadence)
    }

    private func plan(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ block: Int) -> Words? {
        let named = PlanPhrase.all(passage, in: sentence)
        if let last = named.last(where: { $0.upperBound <= duration.range.lowerBound }) ?? named.first { return Words(passage, last) }
        return scope.plan(of: block)
    }

    private static let via = Lexicon<Void>("via|by|through|over|to|emailed to|通过|以|发送至|邮箱|提交")

    private func channel(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        let text = passage.folded
        for found in ChannelPhrase.all(text, in: sentence) {
            var at = found.lowerBound
            while at > sentence.lowerBound, text[at - 1] == " " { at -= 1 }
            let window = max(sentence.lowerBound, at - 10)..<at
            if found.lowerBound <= sentence.lowerBound + 2
                || ProseReading.via.matches(text, in: window).contains(where: { $0.range.upperBound == at })
            {
                return Words(passage, found)
            }
        }
        return nil
    }

    private func percent(_ passage: Passage, _ sentence: Range<Int>, _ candidate: inout Candidate) {
        guard
            let found = PercentPhrase.all(passage.folded, in: sentence).first(where: {
                // "…, else 60 % of the monthly fee is deducted" is no share of cases.
                $0.value <= Quantity(100) && $0.value >= Quantity(50) && FeePhrase.of($0.range, passage.folded, in: sentence) == nil
            })
        else { return }
        candidate.percent = found.value
        candidate.percentWords = Words(passage, found.range)
        candidate.period = PercentPhrase.period(passage.folded, in: sentence).flatMap { Words(passage, $0) }
    }

    private func coverage(_ passage: Passage, _ sentence: Range<Int>, _ hours: [HoursPhrase], _ candidate: inout Candidate) {
        if let found = hours.first(where: { if case .times = $0.coverage { false } else { true } }) {
            candidate.coverage = found.coverage
            candidate.coverageWords = Words(passage, found.range)
        } else if let term = HoursPhrase.terms(passage.folded, in: sentence).first {
            candidate.coverage = .term
            candidate.coverageWords = Words(passage, term)
        }
    }

    private func force(_ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ candidate: inout Candidate, own: Range<Int>? = nil) {
        // "shall respond within 2 hours and use reasonable efforts to resolve within 2 days": each length has the words before it.
        let near = own.flatMap {
            ForcePhrase.first(passage.folded, in: $0) ?? ForcePhrase.first(passage.folded, in: sentence.lowerBound..<$0.upperBound)
        }
        if let found = near ?? ForcePhrase.first(passage.folded, in: sentence) {
            candidate.force = found.force
            candidate.forceWords = Words(passage, found.range)
        } else if let above = scope.force(of: block, for: candidate.metric) {
            candidate.force = above.force
            candidate.forceWords = above.words
        }
    }

    /// 电话、微信、邮件响应时间分别小于2、5、60分钟: one promise for each pair.
    private func expand(
        _ found: Distribution, _ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ clause: Words, _ hours: [HoursPhrase]
    ) -> [Candidate] {
        found.pairs.compactMap { pair in
            var candidate = Candidate(metric: found.metric.metric, clause: clause, block: block)
            candidate.metricWords = Words(passage, found.metric.range)
            candidate.target = pair.target
            candidate.targetWords = Words(passage, pair.range)
            candidate.plan = scope.plan(of: block)
            switch pair.kind {
            case .severity(let key): candidate.severity = Words(passage, pair.label).map { SeverityMention(words: $0, key: key) }
            case .plan: candidate.plan = Words(passage, pair.label)
            case .channel: candidate.channel = Words(passage, pair.label)
            }
            if candidate.severity == nil { candidate.severity = scope.severity(of: block) }
            coverage(passage, sentence, hours, &candidate)
            force(passage, sentence, block, &candidate)
            return candidate
        }
    }

    // MARK: percentages and blanks

    private static let notAvailability = Lexicon<Bool>([
        ("不低于|不小于|no less than|not less than", false),
        (
            "credit|credits|discount|free of charge|折扣|信用|退还|返还|免单|less than|below|assumed|refund|calculated as|durability|backup|compatibility|success rate|satisfaction|for example|discount|deduct|低于|小于|赔偿|补偿|抵扣|公式|持久性|例如|满意度|成功率|合格率",
            true
        ),
    ])

    private func availability(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
        let text = passage.folded
        guard !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning),
            let metric = MetricPhrase.all(text, in: sentence).first(where: { $0.metric == .availability }),
            let clause = Words(passage, sentence),
            let found = PercentPhrase.all(text, in: sentence).first(where: { $0.value >= Quantity(90) && $0.value < Quantity(100) }),
            // "Availability < 99 %" is a band of credits.
            !text[sentence.lowerBound..<found.range.lowerBound].suffix(3).contains(where: { $0 == "<" || $0 == "≤" })
        else { return [] }
        var candidate = Candidate(metric: .availability, clause: clause, block: block)
        candidate.metricWords = Words(passage, metric.range)
        candidate.percent = found.value
        candidate.percentWords = Words(passage, found.range)
        candidate.period = PercentPhrase.period(text, in: sentence).flatMap { Words(passage, $0) }
        candidate.plan = PlanPhrase.all(passage, in: sentence).first.flatMap { Words(passage, $0) } ?? scope.plan(of: block)
        force(passage, sentence, block, &candidate)
        return [candidate]
    }

    /// "____小时内响应": a promise left blank.
    private func placeholders(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
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

/// Which lengths a metric can have at all.
enum Plausible {
    static func fits(_ target: Target, _ metric: Metric, isCadence: Bool) -> Bool {
        guard target.value > Quantity(0) else { return false }
        if metric == .incidentNotice, target.unit == .month || target.unit == .day && target.value > Quantity(15) { return false }
        // Seconds are those of a telephone, not of a desk.
        if target.unit == .second, metric != .acknowledgement, metric != .firstResponse || target.value < Quantity(10) { return false }
        if isCadence { return metric == .update || metric == .nextResponse || metric == .incidentNotice }
        switch metric {
        case .firstResponse, .acknowledgement, .nextResponse, .onsite, .escalation, .workaround:
            return target.unit != .month && !(target.unit == .week && target.value > Quantity(4))
                && !(target.unit == .day && target.value > Quantity(60))
        case .availability: return false
        default: return !(target.unit == .month && target.value > Quantity(12))
        }
    }
}
