// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What each length of a sentence is bound to: its metric, its levels and its tier.
extension ProseReading {
    /// What the words of a sentence say of its lengths, one entry for each.
    struct Bound {
        var durations: [DurationPhrase]
        var metrics: [MetricPhrase?]
        var severities: [[SeverityMention]]
        var tiers: [Words?]
        /// Names in no list, right before their lengths.
        var names: [Words]?
        /// The tiers are names in parentheses behind the lengths.
        var isAside = false

        var kinds: Set<Metric> { Set(metrics.compactMap { $0?.metric }) }

        /// The metric of the words, or the one of the whole row: "Major repairs (24 hours) minor repairs (1 hour)".
        func metric(_ index: Int, isDuty: Bool) -> MetricPhrase? {
            if let own = metrics[index] { return own }
            let isOwnLevel = !severities[index].isEmpty && severities.count { $0.map(\.key) == severities[index].map(\.key) } == 1
            guard kinds.count == 1, !isDuty, isOwnLevel || names != nil || isAside else { return nil }
            return metrics.compactMap { $0 }.first
        }
    }

    func bound(_ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ durations: [DurationPhrase]) -> Bound {
        let metrics = MetricBinding.bind(passage, sentence, durations)
        var severities = SeverityBinding.bind(passage, sentence, durations, scope.known)
        if isListItem(block) || startsWithLabel(passage, sentence) || scope.labelLine(passage, before: sentence.lowerBound) != nil,
            severities.allSatisfy(\.isEmpty), PlacePhrase.opening(passage.folded, sentence) == nil,
            let carried = Situation.quoted(passage, sentence, before: durations.first?.range.lowerBound ?? sentence.lowerBound)
                ?? carried(passage, sentence)
        {
            severities = severities.map { _ in [carried] }
        }
        if severities.allSatisfy(\.isEmpty),
            let ranked = TroubleClause.ranked(passage, before: sentence) ?? RunInHeading.severity(passage, before: sentence)
        {
            severities = severities.map { _ in [ranked] }
        }
        if severities.allSatisfy(\.isEmpty), let row = FlattenedRows.level(passage, sentence) {
            severities = severities.map { _ in [row] }
        }
        for earlier in [opened, afterwards, restricted] where severities.allSatisfy(\.isEmpty) {
            let levels = earlier(passage, sentence)
            severities = severities.map { _ in levels }
        }
        var tiers = TierBinding.bind(passage, sentence, durations, scope.known)
        if severities.allSatisfy(\.isEmpty), let before = followed(passage, sentence) {
            severities = severities.map { _ in before.levels }
            if tiers.allSatisfy({ $0 == nil }) { tiers = tiers.map { _ in before.tier } }
        }
        let placed = places(passage, sentence, durations, metrics, &severities)
        if tiers.allSatisfy({ $0 == nil }), let subject = TierBinding.subject(passage, before: sentence, scope.known) {
            tiers = tiers.map { _ in subject }
        }
        var result = Bound(durations: durations, metrics: placed, severities: severities, tiers: tiers)
        if result.kinds.count <= 1, let names = NamesBehind.read(passage, sentence, durations, scope.known), !NamesBehind.arePlaces(names) {
            if NamesBehind.areWays(names) {
                result.names = names
            } else if let levels = NamesBehind.levels(names, scope.known) {
                result.severities = levels.map { [$0] }
            } else {
                // What the lengths have in common may be a level; what they have before them is no tier of theirs.
                result.tiers = names
                result.isAside = true
            }
        } else if result.kinds.count <= 1, severities.allSatisfy(\.isEmpty) {
            result.names = NamedLengths.read(passage, sentence, durations)
        }
        return result
    }

    /// 10分钟内响应，市区2小时、郊县4小时到达现场: lengths beside their places in one clause have the metric that the clause ends with.
    private func places(
        _ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], _ metrics: [MetricPhrase?],
        _ severities: inout [[SeverityMention]]
    ) -> [MetricPhrase?] {
        let text = passage.folded
        var metrics = metrics
        for clause in passage.pieces(of: sentence, isBreak: { ",;:".unicodeScalars.contains(text[$0]) }) {
            let own = durations.indices.filter { clause.contains(durations[$0].range.lowerBound) }
            guard own.count > 1, own.count < durations.count, let last = own.last,
                let names = NamedLengths.read(passage, clause, own.map { durations[$0] }, isCell: true),
                names.allSatisfy(PlacePhrase.isName),
                case let verbs = MetricPhrase.all(text, in: durations[last].range.upperBound..<clause.upperBound), verbs.count == 1
            else { continue }
            for (index, name) in zip(own, names) {
                metrics[index] = verbs[0]
                if severities[index].isEmpty { severities[index] = [SeverityMention(named: name)] }
            }
        }
        return metrics
    }

    /// The metric that a length is for, from its sentence, the words before it or what stands over it, and the levels that come with it;
    /// nil where it promises nothing.
    func metric(
        _ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ bound: Bound, _ index: Int, isDuty: Bool
    ) -> (metric: Metric, words: Words?, levels: [SeverityMention])? {
        let duration = bound.durations[index]
        var metric = bound.metric(index, isDuty: isDuty).map { ($0.metric, Words(passage, $0.range)) }
        // 小修不过时（1小时内）: the kind of case says that it is repaired.
        let floor = index > 0 ? bound.durations[index - 1].range.upperBound : sentence.lowerBound
        let gap = passage.trimmed(floor..<max(floor, duration.range.lowerBound))
        let repair = gap.count <= 14 ? SeverityPhrase.repair(passage.folded, in: gap) : nil
        if metric == nil, let repair { metric = (.resolution, Words(passage, repair.range)) }
        // "…, and be told of the progress every two hours": how often something is done is no condition.
        if !(duration.isCadence && metric?.0 == .update), Distractor.isCondition(passage, sentence, duration.range),
            !TroubleClause.leads(passage, sentence, duration)
        {
            // Of several lengths the first is the condition.
            // "still open after one hour is escalated at once, and to the Board within 4 hours"
            guard
                index + 1 == bound.durations.count || isEscalated(passage.folded, sentence, duration, before: bound.durations[index + 1])
                    || isAtOnce(passage.folded, duration.range.upperBound..<bound.durations[index + 1].range.lowerBound),
                let escalation = MetricPhrase.all(passage.folded, in: sentence).first(where: { $0.metric == .escalation }),
                !isCustomers(escalation, passage.folded, sentence)
            else { return nil }
            metric = (.escalation, Words(passage, escalation.range))
        }
        if metric?.0 == .availability,
            ProseReading.issueHead(passage.part(sentence), before: duration.range.lowerBound - sentence.lowerBound) != nil
        {
            metric = nil
        }
        var levels = bound.severities[index]
        if levels.isEmpty, let repair, let words = Words(passage, repair.range) {
            levels = [SeverityMention(words: words, key: repair.key)]
        }
        if let step = nextStep(passage, sentence, duration) {
            metric = (.escalation, step.words)
            if levels.isEmpty, let level = step.level { levels = [level] }
        }
        if metric == nil, !levels.isEmpty || goesOn(passage, sentence, duration), isBare(passage, sentence, duration, levels) {
            metric = before(passage, sentence)
        }
        if metric == nil, let like = likewise(passage, sentence, duration) {
            metric = (like.metric, like.words)
            levels = [like.level]
        }
        metric =
            metric ?? wayBefore(passage, sentence, duration) ?? asked(passage, sentence, duration, block)
            ?? same(passage, sentence, duration)
        if metric == nil, let label = labelLine(passage, sentence, duration, block), !isOther(passage, sentence, duration, than: label.0) {
            metric = label
        }
        if metric == nil, let name = bound.names?[index], isWay(name), let over = scope.metric(of: block) {
            metric = (over.metric, over.words)
        }
        if metric == nil, duration.isCadence { metric = writing(passage, sentence, duration) }
        metric = metric ?? inherited(passage, sentence, block, duration, levels, isOnly: bound.durations.count == 1)
        // 停机超过24小时的，…: how long something has gone on is no promise of anything else.
        if duration.bound == .atLeast, metric?.0 != .escalation { return nil }
        return metric.map { ($0.0, $0.1, levels) }
    }

    private static let writes = Lexicon<Void>(
        "telephone|telephones|ring|rings|send|sends|write to|writes to|text|texts|message|messages|email|emails|e-mail|e-mails|phone|phones|call|calls|report to|reports to"
    )

    /// "We text the named contact every two hours": how often somebody is written to.
    private func writing(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> (Metric, Words?)? {
        let near = max(sentence.lowerBound, duration.range.lowerBound - 60)..<duration.range.lowerBound
        guard let verb = ProseReading.writes.matches(passage.folded, in: near).last,
            verb.range.upperBound < near.upperBound, !passage.folded[verb.range.upperBound..<near.upperBound].contains(",")
        else { return nil }
        return (.update, Words(passage, verb.range))
    }

    /// "Not cleared within two hours is passed to the shift manager, and within four …": the verb right behind the first length is its own.
    private func isEscalated(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ duration: DurationPhrase, before next: DurationPhrase)
        -> Bool
    {
        let gap = duration.range.upperBound..<max(duration.range.upperBound, next.range.lowerBound)
        guard let verb = MetricPhrase.first(text, in: gap), verb.metric == .escalation, verb.range.lowerBound - gap.lowerBound <= 12,
            text[gap.lowerBound..<verb.range.lowerBound].allSatisfy({ $0 != "," })
        else { return false }
        // The length behind is of a further step, not of this one.
        return ProseReading.further.isIn(text, verb.range.upperBound..<gap.upperBound)
    }

    private static let further = Lexicon<Void>("and|and then|then|并|再")

    private static let atOnce = Lexicon<Void>("at once|immediately|straight away|立即")

    private func isAtOnce(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        MetricPhrase.all(text, in: gap).contains { $0.metric == .escalation } && ProseReading.atOnce.isIn(text, gap)
    }

    private static let otherWork = Lexicon<Void>("优化|改进|完善|迭代|上线|升级|评估|排期")

    /// An item under "Response times:" names a level or a channel and a number.
    private func inherited(
        _ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ duration: DurationPhrase, _ levels: [SeverityMention], isOnly: Bool
    ) -> (Metric, Words?)? {
        // Dots that lead the eye to the length are no words.
        let lead = passage.folded[sentence.lowerBound..<duration.core.lowerBound].count { $0 != "." && !$0.isSpace }
        let isLed = isOnly && !levels.isEmpty && (lead <= 12 || isLine(passage, sentence))
        let isTier = colonTier(passage, sentence, duration) != nil
        // "Resolution notice: within 20 hours of closure" under "Updates" has a name of its own.
        if passage.folded[sentence].prefix(48).contains(":"),
            MetricPhrase.namesOther(passage.folded, in: sentence.lowerBound..<duration.core.lowerBound)
        {
            return nil
        }
        // 48小时内响应，7天内优化 under "Response times": what else is done has a verb of its own.
        if ProseReading.otherWork.match(passage.folded, at: duration.range.upperBound, end: passage.count) != nil { return nil }
        // The second of two bare lengths has a column of its own, whose head was lost.
        guard !isColumn(passage, sentence, duration, block), isItem(block) || isLed || isTier,
            let over = scope.metric(of: block, isLabelled: isTier || isBare(passage, sentence, duration, levels)),
            !isOther(passage, sentence, duration, than: over.metric)
        else { return nil }
        let isShort = sentence.count - duration.range.count <= 4
        // "Hotline: within 20 seconds"
        let isWay =
            passage.folded[sentence.lowerBound..<duration.core.lowerBound].contains(":")
            && { ChannelPhrase.isLabel($0, $0.all) }(label(passage, sentence, duration))
        guard
            !levels.isEmpty || isTier || isWay || scope.severity(of: block) != nil || scope.plan(of: block) != nil || isShort
                || PlanPhrase.isName(label(passage, sentence, duration)) || issue(passage, sentence, duration, block) != nil
        else { return nil }
        return (over.metric, over.words)
    }

    /// "Severity Level 1: one (1) hour" between lines of its kind: a short line of a paragraph of several.
    private func isLine(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let text = passage.folded
        guard sentence.count <= 80, sentence.lowerBound == 0 || text[sentence.lowerBound - 1] == "\n" else { return false }
        guard sentence.upperBound < text.count else { return sentence.lowerBound > 0 }
        return text[sentence.upperBound] == "\n"
    }

    /// 金卡方案停机处理期间，…: the tier that the name of a case begins with is what was bought, and no part of the case.
    private func split(_ named: inout [SeverityMention], _ candidate: inout Candidate, _ passage: Passage, _ sentence: Range<Int>) {
        guard candidate.plan == nil, named.count == 1, let level = named.first, level.environment == nil, level.other == nil else { return }
        for tier in scope.known.mentions(passage.folded, in: sentence) where tier.kind == .plan {
            guard let words = Words(passage, tier.range), words.bytes.lowerBound == level.words.bytes.lowerBound,
                words.bytes.upperBound < level.words.bytes.upperBound,
                case let end = tier.range.lowerBound + level.words.text.unicodeScalars.count, end <= sentence.upperBound,
                case let rest = passage.trimmed(tier.range.upperBound..<end), rest.count > 1, let own = Words(passage, rest)
            else { continue }
            (candidate.plan, named) = (words, [SeverityMention(named: own)])
            return
        }
    }

    /// Gives the candidate its tier and returns the levels it is for.
    func place(
        _ candidate: inout Candidate, _ levels: [SeverityMention], _ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ bound: Bound,
        _ index: Int
    ) -> [SeverityMention] {
        let duration = bound.durations[index]
        let own = bound.isAside ? (plan: bound.tiers[index], severity: nil) : aside(passage, sentence, duration)
        candidate.plan =
            bound.isAside
            ? own.plan
            : colonTier(passage, sentence, duration) ?? own.plan ?? tier(label(passage, sentence, duration), passage, sentence, duration)
                ?? plan(passage, sentence, duration, block, bound: bound.tiers[index])
        var named = levels.isEmpty ? own.severity.map { [$0] } ?? scope.severity(of: block).map { [$0] } ?? [] : levels
        if named.isEmpty { named = scope.severities(over: block) }
        named.removeAll { isUsual($0, passage.folded, sentence) }
        if named.isEmpty, let line = caseLine(passage, sentence) { named = [line] }
        if levels.isEmpty, own.severity == nil, let narrower = narrower(than: named.first, passage, sentence, duration) {
            named = [narrower]
        }
        let isOfHeading = levels.isEmpty && own.severity == nil && named.count == 1 && Int(named[0].key) == nil
        // 如升降机停止运作，… under 紧急召唤服务: the condition, within the kind of case that the heading names.
        if isOfHeading, let heading = named.first,
            let condition = TroubleClause.governing(passage, sentence, duration)
                ?? CaseClause(known: scope.known).governing(passage, sentence, duration),
            !condition.words.bytes.overlaps(heading.words.bytes), condition.key != heading.key
        {
            named = [condition.within(heading.words)]
        }
        if named.isEmpty || candidate.plan == nil,
            let label = issue(passage, sentence, duration, block, isLoose: named.isEmpty) ?? lineIssue(passage, sentence, block),
            !named.contains(where: { $0.words.bytes.overlaps(label.words.bytes) })
        {
            // 户内水电小修：… under 【一般报修】: the kind of case, within the kind that the heading names.
            if named.isEmpty, !hasTierSister(block) {
                named = [label]
            } else if isOfHeading, named[0].environment == nil, !hasTierSister(block), scope.plan(of: block) == nil,
                !scope.isRepeatedHead(label.words)
            {
                named = [label.within(named[0].words)]
            } else if PlaceHeads.isPlace(label.words.text) {
                // 臺北市、新北市：3小時內到場 under 甲級異常: where it is divides the level.
                named = named.map { $0.within(label.words) }
            } else {
                candidate.plan = candidate.plan ?? label.words
            }
        }
        if named.isEmpty || candidate.plan == nil, let above = unnamed(block) {
            if named.isEmpty {
                // 发生困人的，… under 应急救援: the condition says more than the name over it.
                let condition =
                    TroubleClause.governing(passage, sentence, duration)
                    ?? CaseClause(known: scope.known).governing(passage, sentence, duration)
                named = [condition.map { $0.within(above.words) } ?? above]
            } else if !named.contains(where: { $0.key == above.key }) {
                candidate.plan = above.words
            }
        }
        let place = bound.names.flatMap { PlacePhrase.isName($0[index]) ? $0[index] : nil }
        if let name = bound.names?[index], place == nil { give(name, to: &candidate, &named) }
        if named.isEmpty,
            let situation = Situation.before(passage, sentence, duration) ?? TroubleClause.governing(passage, sentence, duration)
                ?? chineseCase(passage, sentence, duration, candidate.metric, block)
                ?? ConditionClause.governing(passage, sentence, duration) ?? SubjectClause.governing(passage, sentence, duration)
                ?? TopicClause.governing(passage, sentence, duration)
                ?? continuedCase(passage, sentence, candidate.metric) ?? NoticeObject.of(passage, sentence, duration, candidate.metric)
        {
            // 接到燃气泄漏报警后，城区30分钟、乡镇60分钟: the case, and where it is.
            let isTier = candidate.plan.map { $0.bytes.overlaps(situation.words.bytes) } == true
            named = isTier ? [] : [place.map { situation.within($0) } ?? situation]
        } else if let place {
            give(place, to: &candidate, &named)
        }
        if named.isEmpty, candidate.metric != .availability, let over = HeadingCase.over(block, scope) { named = [over] }
        split(&named, &candidate, passage, sentence)
        return named
    }
}
