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
            (duration.bound != .atLeast || isEscalation(duration, text, sentence) || nextStep(passage, sentence, duration) != nil)
                && !hours.contains { $0.range.overlaps(duration.core) }
        }
        guard !durations.isEmpty, let clause = Words(passage, sentence) else { return [] }
        // "first reply     25 min     10 min": columns whose heads are elsewhere say nothing by themselves.
        if scope.view.isPlainText, LostColumns.isIn(passage, sentence, Array(durations)) { return [] }
        if let distributed = Distribution.read(passage, sentence, scope.known),
            !Distractor.isDistractor(passage, sentence, distributed.range)
        {
            return expand(distributed, passage, sentence, block, clause, hours)
        }
        let metrics = MetricBinding.bind(passage, sentence, durations)
        var severities = SeverityBinding.bind(passage, sentence, durations, scope.known)
        if isListItem(block) || startsWithLabel(passage, sentence) || scope.labelLine(passage, before: sentence.lowerBound) != nil,
            severities.allSatisfy(\.isEmpty), let carried = carried(passage, sentence)
        {
            severities = severities.map { _ in [carried] }
        }
        if severities.allSatisfy(\.isEmpty),
            let ranked = TroubleClause.ranked(passage, before: sentence) ?? RunInHeading.severity(passage, before: sentence)
        {
            severities = severities.map { _ in [ranked] }
        }
        var tiers = TierBinding.bind(passage, sentence, Array(durations), scope.known)
        if severities.allSatisfy(\.isEmpty), let before = followed(passage, sentence) {
            severities = severities.map { _ in before.levels }
            if tiers.allSatisfy({ $0 == nil }) { tiers = tiers.map { _ in before.tier } }
        }
        let kinds = Set(metrics.compactMap { $0?.metric })
        let names = kinds.count <= 1 && severities.allSatisfy(\.isEmpty) ? NamedLengths.read(passage, sentence, Array(durations)) : nil
        var result: [Candidate] = []
        var isDuty = false
        for (index, duration) in durations.enumerated() {
            if Distractor.isDistractor(passage, sentence, duration.range) { continue }
            // "Major repairs (24 hours) minor repairs (1 hour)": one metric for all of a row of levels.
            let isOwnLevel = !severities[index].isEmpty && severities.count { $0.map(\.key) == severities[index].map(\.key) } == 1
            // "and shall despatch an engineer within …": the sentence names no metric for that.
            let floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            isDuty =
                metrics[index] == nil && floor < duration.range.lowerBound
                && (isDuty || MetricBinding.hasDuty(text, floor..<duration.range.lowerBound))
            let shared =
                metrics[index] ?? (kinds.count == 1 && !isDuty && (isOwnLevel || names != nil) ? metrics.compactMap { $0 }.first : nil)
            var metric = shared.map { ($0.metric, Words(passage, $0.range)) }
            if Distractor.isCondition(passage, sentence, duration.range), !TroubleClause.leads(passage, sentence, duration) {
                // Of several lengths the first is the condition.
                if index + 1 < durations.count { continue }
                guard let escalation = MetricPhrase.all(text, in: sentence).first(where: { $0.metric == .escalation }),
                    !isCustomers(escalation, text, sentence)
                else { continue }
                metric = (.escalation, Words(passage, escalation.range))
            }
            var levels = severities[index]
            if let step = nextStep(passage, sentence, duration) {
                metric = (.escalation, step.words)
                if levels.isEmpty, let level = step.level { levels = [level] }
            }
            if metric == nil, !levels.isEmpty || goesOn(passage, sentence, duration), isBare(passage, sentence, duration, levels) {
                metric = before(passage, sentence)
            }
            metric = metric ?? wayBefore(passage, sentence, duration) ?? asked(passage, sentence, duration)
            if metric == nil, let label = labelLine(passage, sentence, duration, block),
                !isOther(passage, sentence, duration, than: label.0)
            {
                metric = label
            }
            if metric == nil, let name = names?[index], isWay(name), let over = scope.metric(of: block) {
                metric = (over.metric, over.words)
            }
            if metric == nil {
                // An item under "Response times:" names a level or a channel and a number.
                // Dots that lead the eye to the length are no words.
                let lead = text[sentence.lowerBound..<duration.core.lowerBound].count { $0 != "." && !$0.isSpace }
                let isLed = durations.count == 1 && !levels.isEmpty && lead <= 12
                let isTier = colonTier(passage, sentence, duration) != nil
                // The second of two bare lengths has a column of its own, whose head was lost.
                if isColumn(passage, sentence, duration, block) { continue }
                guard isItem(block) || isLed || isTier,
                    let inherited = scope.metric(of: block, isLabelled: isTier || isBare(passage, sentence, duration, levels)),
                    !isOther(passage, sentence, duration, than: inherited.metric)
                else { continue }
                let isShort = sentence.count - duration.range.count <= 4
                guard
                    !levels.isEmpty || isTier || scope.severity(of: block) != nil || scope.plan(of: block) != nil || isShort
                        || PlanPhrase.isName(label(passage, sentence, duration)) || issue(passage, sentence, duration, block) != nil
                else { continue }
                metric = (inherited.metric, inherited.words)
            }
            guard let metric, let adjusted = adjust(metric.0, passage, sentence, block), fits(duration, adjusted),
                !OtherSections.isAbout(block, adjusted, scope)
            else { continue }
            var candidate = Candidate(metric: adjusted, clause: clause, block: block)
            candidate.metricWords = metric.1
            candidate.target = duration.target
            candidate.targetWords = Words(passage, duration.range)
            if LabelPhrases.isDraft(passage, duration.range) { (candidate.presence, candidate.target) = (.placeholder, nil) }
            candidate.isBestCase = duration.bound == .bestCase
            if metric.0 == .resolution, MetricBinding.isHandling(metric.1) { candidate.limits.append(clause) }
            let name = label(passage, sentence, duration)
            let own = aside(passage, sentence, duration)
            candidate.plan =
                colonTier(passage, sentence, duration) ?? own.plan ?? tier(name, passage, sentence, duration)
                ?? plan(passage, sentence, duration, block, bound: tiers[index])
            candidate.channel = channel(passage, sentence, duration)
            percent(passage, sentence, &candidate)
            coverage(passage, sentence, hours, &candidate)
            if duration.isWorking, candidate.coverage == nil {
                (candidate.coverage, candidate.coverageWords) = (.term, candidate.targetWords)
            }
            force(passage, sentence, block, &candidate, own: floor..<duration.range.upperBound)
            var named = levels.isEmpty ? own.severity.map { [$0] } ?? scope.severity(of: block).map { [$0] } ?? [] : levels
            if levels.isEmpty, own.severity == nil, let narrower = narrower(than: named.first, passage, sentence, duration) {
                named = [narrower]
            }
            if named.isEmpty || candidate.plan == nil, let label = issue(passage, sentence, duration, block, isLoose: named.isEmpty),
                !named.contains(where: { $0.words.bytes.overlaps(label.words.bytes) })
            {
                if named.isEmpty, !hasTierSister(block) { named = [label] } else { candidate.plan = candidate.plan ?? label.words }
            }
            if named.isEmpty || candidate.plan == nil, let above = unnamed(block) {
                if named.isEmpty {
                    named = [above]
                } else if !named.contains(where: { $0.key == above.key }) {
                    candidate.plan = above.words
                }
            }
            let place = names.flatMap { ProseReading.isPlace($0[index]) ? $0[index] : nil }
            if let name = names?[index], place == nil { give(name, to: &candidate, &named) }
            if named.isEmpty,
                let situation = Situation.before(passage, sentence, duration) ?? TroubleClause.governing(passage, sentence, duration)
                    ?? chineseCase(passage, sentence, duration, candidate.metric, block)
            {
                // 接到燃气泄漏报警后，城区30分钟、乡镇60分钟: the case, and where it is.
                named = [place.map { situation.within($0) } ?? situation]
            } else if let place {
                give(place, to: &candidate, &named)
            }
            result += spread(candidate, named)
            if let second = also(passage, sentence, durations, metrics, index) {
                candidate.metric = second.metric
                candidate.metricWords = Words(passage, second.range)
                result += spread(candidate, named)
            }
        }
        return result
    }
}
