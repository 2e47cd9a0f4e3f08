// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What a promise takes from its sentence besides its length and level: channel, percentage, hours, force.
extension ProseReading {
    func spread(_ candidate: Candidate, _ levels: [SeverityMention]) -> [Candidate] {
        guard !levels.isEmpty else { return [candidate] }
        return levels.prefix(9).map { level in
            var copy = candidate
            copy.severity = level
            return copy
        }
    }

    /// One promise for each of the tiers that the line over the block names, where the promise itself names none.
    func among(_ plans: [Words], _ candidates: [Candidate]) -> [Candidate] {
        guard plans.count > 1, candidates.allSatisfy({ $0.plan == nil }) else { return candidates }
        return plans.flatMap { plan in
            candidates.map { candidate in
                var copy = candidate
                copy.plan = plan
                return copy
            }
        }
    }

    func fits(_ duration: DurationPhrase, _ metric: Metric) -> Bool {
        Plausible.fits(duration.target, metric, isCadence: duration.isCadence)
    }

    /// `bound`: the tier that the sentence itself names for the length.
    func plan(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ block: Int, bound: Words?) -> Words? {
        if let bound { return bound }
        if isForAllTiers(passage, sentence) { return nil }
        if let addressed = AddressedCustomers.find(passage, sentence, before: duration.range.lowerBound) { return addressed }
        if let on = onTier(passage, sentence, duration) { return on }
        return colonTier(passage, sentence, duration) ?? ownTier(passage, sentence, duration) ?? leadTier(passage, sentence, duration)
            ?? hoursName(passage, sentence, block)
            ?? tierLine(
                passage, before: sentence.lowerBound)
            ?? AddressedCustomers.overParagraph(passage, before: sentence) ?? scope.plan(of: block) ?? headed(passage, block)
    }

    /// "Under both options …": for every tier, whichever the sentence stands under.
    private static let whichever = Lexicon<Void>(
        "under both|under either|under all|under every|on both|on either|on all|on every|for both|for either|for all plans|for all tiers|for every plan|for every tier|in both|whichever plan|whichever option|whatever plan|regardless of plan|各套餐均|各方案均|各版本均|所有套餐|所有方案|所有版本|各等级客户|不论何种方案|无论何种套餐|两种方案|两个方案"
    )

    func isForAllTiers(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let start = passage.trimmed(sentence).lowerBound
        return ProseReading.whichever.match(passage.folded, at: start, end: sentence.upperBound) != nil
    }

    private static let customers = Lexicon<Void>(
        "accounts on|tenants on|teams on|organisations on|organizations on|everyone on|anyone on|those on|customers on|clients on|users on|subscribers on|customers with|customers of"
    )
    private static let on = Lexicon<Void>("on|for|with|under|with the|on the|under the")

    /// "On Enterprise, an urgent ticket …", "For Platform we commit to …": the tier that a sentence begins with.
    private func onTier(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        let text = passage.folded
        // "Customers on Advanced receive …"
        if let who = ProseReading.customers.first(text, in: sentence), who.range.upperBound + 1 < duration.range.lowerBound,
            let word = PlanPhrase.words(passage, in: who.range.upperBound..<duration.range.lowerBound).first,
            word.lowerBound - who.range.upperBound <= 1
        {
            return Words(passage, word)
        }
        let start = passage.trimmed(sentence).lowerBound
        guard let on = ProseReading.on.match(text, at: start, end: sentence.upperBound), on.range.upperBound < sentence.upperBound else {
            return nil
        }
        let name = on.range.upperBound + 1
        // "With Gold Care, the technician …"
        if let comma = text[name..<min(sentence.upperBound, name + 32)].firstIndex(of: ","), comma < duration.range.lowerBound,
            PlanPhrase.name(passage.part(passage.trimmed(name..<comma))) != nil, passage.display[name] != text[name]
        {
            return Words(passage, name..<comma)
        }
        let near = name..<min(sentence.upperBound, name + 32)
        let known = scope.known.mentions(text, in: near).first { $0.kind == .plan && $0.range.lowerBound == name }?.range
        guard let word = known ?? PlanPhrase.words(passage, in: near).first(where: { $0.lowerBound == name }),
            word.upperBound < duration.range.lowerBound, passage.display[word.lowerBound] != text[word.lowerBound]
        else { return nil }
        let rest = passage.trimmed(word.upperBound..<min(sentence.upperBound, word.upperBound + 6))
        guard let next = rest.first, text[next] == "," || ProseReading.speakers.match(text, at: next, end: sentence.upperBound) != nil
        else {
            return nil
        }
        return Words(passage, word)
    }

    private static let speakers = Lexicon<Void>("we|the|an|a|your|our|all|each|every")

    /// "Sites on Setup only: next-day acknowledgement": the one tier of the document's own in the words before the colon.
    private func ownTier(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        let lead = sentence.lowerBound..<min(duration.range.lowerBound, sentence.lowerBound + 120)
        guard let colon = passage.folded[lead].firstIndex(of: ":") else { return nil }
        let named = scope.known.mentions(passage.folded, in: sentence.lowerBound..<colon).filter { $0.kind == .plan }
        guard Set(named.map(\.key)).count == 1, let first = named.first else { return nil }
        return Words(passage, first.range)
    }

    private func hoursName(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Words? {
        let others = [block - 1, block + 1].filter {
            scope.view.blocks.indices.contains($0) && scope.view.blocks[$0].headings == scope.view.blocks[block].headings
        }
        return HoursNames.name(passage, sentence, others: others.map { scope.view.blocks[$0].passage })
    }

    /// "Professional – e-mail support with a response within one day": the tier that the line of a paragraph begins with, before a dash or colon.
    private func leadTier(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        let start = lineStart(passage, sentence)
        guard start < duration.range.lowerBound,
            start == 0 || passage.folded[start - 1] == "\n" || passage.folded[..<start].last(where: { $0 != " " }) == "\n"
        else { return nil }
        let part = passage.part(start..<min(passage.count, start + 160))
        guard let head = SectionNames.head(part), head.count <= 32, head.upperBound + 2 < part.count,
            let mark = part.folded[behindPrice(part, head)...].first(where: { !$0.isSpace }), mark == "-" || mark == ":",
            let name = PlanPhrase.name(part.part(head)), name.count == head.count
        else { return nil }
        return Words(part, head)
    }

    /// Behind the parenthesis of "Gold ($2,000 a month): …".
    private func behindPrice(_ part: Passage, _ head: Range<Int>) -> Int {
        guard let open = part.folded[head.upperBound...].firstIndex(where: { !$0.isSpace }), part.folded[open] == "(",
            let close = part.folded[open...].firstIndex(of: ")")
        else { return head.upperBound }
        return close + 1
    }

    /// "Gold support" alone on a line speaks for the lines of its paragraph under it.
    private func tierLine(_ passage: Passage, before end: Int) -> Words? {
        let near = max(0, end - 400)
        guard passage.folded[near..<end].contains("\n") else { return nil }
        for line in passage.pieces(of: near..<end, isBreak: { passage.folded[$0] == "\n" }).suffix(6).reversed() where line.count <= 40 {
            if let name = PlanPhrase.name(passage.part(line)) {
                return Words(passage, line.lowerBound + name.lowerBound..<line.lowerBound + name.upperBound)
            }
            // "Priority support" between "VIP support" and "Standard support": a tier, though its word is one of urgency.
            if let noun = ProseReading.tierNouns.matches(passage.folded, in: line).last, noun.range.upperBound == line.upperBound,
                noun.range.lowerBound > line.lowerBound, passage.folded[line].count(where: { $0 == " " }) == 1,
                passage.display[line.lowerBound] != passage.folded[line.lowerBound]
            {
                return Words(passage, line)
            }
        }
        return nil
    }

    private static let tierNouns = Lexicon<Void>("support|plan|tier|package|care|subscription")

    /// "Free: N/A Premier: < 1 hour": the tier right before the colon that a length stands behind.
    func colonTier(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        let text = passage.folded
        var at = duration.core.lowerBound
        while at > sentence.lowerBound, text[at - 1].isSpace || "<≤~".unicodeScalars.contains(text[at - 1]) { at -= 1 }
        guard at > sentence.lowerBound, text[at - 1] == ":" else { return nil }
        let lead = passage.trimmed(max(sentence.lowerBound, at - 24)..<(at - 1))
        guard let word = PlanPhrase.words(passage, in: lead).last, word.upperBound == lead.upperBound else { return nil }
        return Words(passage, word)
    }

    /// "- **Pro** - one-hour response time": the tier that an item is about; a name in no word list, where an item beside it has a tier's.
    private func headed(_ passage: Passage, _ block: Int) -> Words? {
        guard let head = SectionNames.head(passage.part(0..<min(passage.count, 160))), head.count <= 60, head.upperBound + 2 < passage.count
        else { return nil }
        var at = head.upperBound
        while at < passage.count, passage.folded[at].isSpace { at += 1 }
        guard at < passage.count, passage.folded[at] == ":" || passage.folded[at] == "-" else { return nil }
        let isKnown = scope.known.mentions(passage.folded, in: head).contains { $0.kind == .plan && $0.range == head }
        let isSister = isListItem(block) && hasTierSister(block) && ProseReading.issueHead(passage, before: passage.count) == head
        return isKnown || isSister || PlanPhrase.isName(passage.part(head)) ? Words(passage, head) : nil
    }

    private static let via = Lexicon<Void>(
        "via|by|through|over|to|of|answer|answers|emailed to|on|using|from|通过|以|发送至|邮箱|提交")
    private static let joins = Lexicon<Void>("and|and to|and by|or|or by")
    private static let determiners = Lexicon<Void>("the|our|your|a|an|all|any|each|every|dedicated|its|their")

    /// The nearest way to reach support before a length that the sentence uses as one, else the first.
    func channel(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        var ways: [Range<Int>] = []
        for found in ChannelPhrase.all(passage.folded, in: sentence) where isWay(found, passage, sentence, isNext: !ways.isEmpty) {
            ways.append(found)
        }
        return (ways.last { $0.upperBound <= duration.range.lowerBound } ?? ways.first).flatMap { Words(passage, $0) }
    }

    /// "via email", "to your letter", "through the portal", or the first word of a sentence.
    ///
    /// `isNext`: "and your e-mail" goes on.
    private func isWay(_ found: Range<Int>, _ passage: Passage, _ sentence: Range<Int>, isNext: Bool) -> Bool {
        let text = passage.folded
        if !text[sentence.lowerBound..<found.lowerBound].contains(where: { $0.isLetter || $0.isHan }),
            found.lowerBound <= sentence.lowerBound + 4
        {
            return true
        }
        func end(_ at: Int) -> Int {
            var at = at
            while at > sentence.lowerBound, text[at - 1] == " " { at -= 1 }
            return at
        }
        var at = end(found.lowerBound)
        if let word = ProseReading.determiners.matches(text, in: max(sentence.lowerBound, at - 12)..<at).last, word.range.upperBound == at {
            at = end(word.range.lowerBound)
        }
        let before = max(sentence.lowerBound, at - 10)..<at
        return ProseReading.via.matches(text, in: before).contains { $0.range.upperBound == at }
            || isNext && ProseReading.joins.matches(text, in: before).contains { $0.range.upperBound == at }
    }

    func percent(_ passage: Passage, _ sentence: Range<Int>, _ candidate: inout Candidate) {
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

    func coverage(_ passage: Passage, _ sentence: Range<Int>, _ hours: [HoursPhrase], _ candidate: inout Candidate) {
        if let found = hours.first(where: { if case .times = $0.coverage { false } else { true } }) {
            candidate.coverage = found.coverage
            candidate.coverageWords = Words(passage, found.range)
        } else if let term = HoursPhrase.terms(passage.folded, in: sentence).first(where: { term in
            // "P1 outside working hours"
            !HoursReading.exception.matches(passage.folded, in: max(sentence.lowerBound, term.lowerBound - 12)..<term.lowerBound).contains {
                term.lowerBound - $0.range.upperBound <= 5
            }
        }) {
            candidate.coverage = .term
            candidate.coverageWords = Words(passage, term)
        }
    }

    func force(_ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ candidate: inout Candidate, own: Range<Int>? = nil) {
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

    /// 企业版客户提交的P1、P2级工单，…: the one tier that the words before the metric name.
    private func tierBefore(_ passage: Passage, _ lead: Range<Int>) -> Words? {
        if lead.isEmpty { return nil }
        if let only = onlyTier(passage, lead) { return only }
        let written = PlanPhrase.all(passage, in: lead)
        return written.count == 1 ? Words(passage, written[0]) : nil
    }

    /// 电话、微信、邮件响应时间分别小于2、5、60分钟: one promise for each pair.
    func expand(
        _ found: Distribution, _ passage: Passage, _ sentence: Range<Int>, _ block: Int, _ clause: Words, _ hours: [HoursPhrase]
    ) -> [Candidate] {
        // 一级、二级故障的响应、到场时间分别为…: whose each of them is, is a guess.
        if case .metric? = found.pairs.first?.kind,
            Set(SeverityBinding.named(passage, sentence.lowerBound..<found.metric.range.lowerBound, scope.known).map(\.key)).count > 1
        {
            return []
        }
        return found.pairs.compactMap { pair in
            var candidate = Candidate(metric: found.metric.metric, clause: clause, block: block)
            candidate.metricWords = Words(passage, found.metric.range)
            candidate.target = pair.target
            candidate.targetWords = Words(passage, pair.range)
            candidate.plan = tierBefore(passage, sentence.lowerBound..<found.metric.range.lowerBound) ?? scope.plan(of: block)
            switch pair.kind {
            case .severity(let key): candidate.severity = Words(passage, pair.label).map { SeverityMention(words: $0, key: key) }
            case .plan: candidate.plan = Words(passage, pair.label)
            case .channel: candidate.channel = Words(passage, pair.label)
            case .metric(let metric):
                candidate.metric = metric
                candidate.metricWords = Words(passage, pair.label)
                let levels = SeverityBinding.named(passage, sentence.lowerBound..<found.metric.range.lowerBound, scope.known)
                if Set(levels.map(\.key)).count == 1, let level = levels.first {
                    candidate.severity = Words(passage, level.range).map { SeverityMention(words: $0, key: level.key) }
                }
            }
            if candidate.severity == nil { candidate.severity = scope.severity(of: block) }
            // 全站故障恢复后，两个版本的客户分别在5日、2日内收到报告
            if candidate.severity == nil, let first = DurationPhrase.all(passage.folded, in: sentence).first {
                candidate.severity = CaseClause(known: scope.known).governing(passage, sentence, first)
            }
            coverage(passage, sentence, hours, &candidate)
            force(passage, sentence, block, &candidate)
            return candidate
        }
    }

}
