// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises in sentences and list items.
struct ProseReading {
    let scope: Scope

    func candidates(_ index: Int) -> [Candidate] {
        let block = scope.view.blocks[index]
        let passage = block.passage
        var (result, lines) = LooseTable(scope: scope).candidates(index)
        for line in passage.pieces(of: passage.all, isBreak: { passage.folded[$0] == "\n" }).prefix(200)
        where !lines.contains(where: { $0.overlaps(line) }) {
            if let places = placeList(passage, line, index) {
                result += places.candidates
                lines.append(places.range)
                continue
            }
            guard let listed = labelledList(passage, line, index) else { continue }
            result += listed
            lines.append(line)
        }
        for sentence in passage.sentences() where !lines.contains(where: { $0.overlaps(sentence) }) {
            let sentence = unlabelled(passage, sentence)
            result += read(passage, sentence, index)
            result += availability(passage, sentence, index)
            result += placeholders(passage, sentence, index)
        }
        return result
    }

    private static let spoken = Lexicon<Void>(
        "call|calls|called|caller|callers|phone|telephone|ring|rings|ringing|hotline|helpline|line|chat|chats|operator|answered|answers|answer|pick|picks|picked|voice|message|messages|电话|热线|来电|铃响|振铃|响铃|接听|接起|接通|客服|在线|聊天|会话|专线|坐席|人工|消息|语音"
    )

    /// Whether somebody picks up: seconds under "Response times" are else those of a machine, "Export: < 10 seconds".
    private func isSpoken(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Bool {
        ProseReading.spoken.isIn(passage.folded, sentence)
            || scope.above(block).prefix(2).contains {
                ProseReading.spoken.isIn(scope.view.blocks[$0].passage.folded, scope.view.blocks[$0].passage.all)
            }
    }

    /// "English: The Supplier submits …", 中文：供应商提交…: the sentence without the name of its language.
    private func unlabelled(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int> {
        let text = passage.folded
        guard let name = LabelPhrases.languages.match(text, at: sentence.lowerBound, end: sentence.upperBound),
            name.range.upperBound + 1 < sentence.upperBound, text[name.range.upperBound] == ":"
        else { return sentence }
        return passage.trimmed(name.range.upperBound + 1..<sentence.upperBound)
    }

    /// Promises in the sentences of a cell.
    func candidates(in cell: Passage, _ block: Int) -> [Candidate] {
        cell.sentences().flatMap { read(cell, $0, block) + availability(cell, $0, block) }
    }

    private func read(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
        let text = passage.folded
        // More lengths than these are a list of something else.
        let lengths = DurationPhrase.all(text, in: sentence).prefix(24)
        if lengths.isEmpty { return [] }
        let hours = HoursPhrase.all(text, in: sentence)
        let durations = lengths.filter { duration in
            (duration.bound != .atLeast || isEscalation(duration, text, sentence) || nextStep(passage, sentence, duration) != nil)
                && !hours.contains { $0.range.overlaps(duration.core) }
        }
        guard !durations.isEmpty, let clause = Words(passage, sentence), !ExampleReading.isRunIn(passage, sentence) else { return [] }
        // "first reply     25 min     10 min": columns whose heads are elsewhere say nothing by themselves.
        if LostColumns.isIn(passage, sentence, Array(durations), isPlainText: scope.view.isPlainText)
            || LostColumns.isStacked(block, scope.view) || FlattenedRows.isLost(passage, sentence)
        {
            return []
        }
        let distributed = Distribution.all(passage, sentence, scope.known)
        if !distributed.isEmpty, distributed.allSatisfy({ !Distractor.isDistractor(passage, sentence, $0.range) }) {
            return distributed.flatMap { expand($0, passage, sentence, block, clause, hours) }
        }
        // "the corresponding periods shall be 1 hour, 8 hours and 2 Business Days respectively": whose each is stands elsewhere.
        if distributed.isEmpty, durations.count > 1 || NumberList.all(text, in: sentence).contains(where: { $0.count > 1 }),
            Distribution.isOrdered(text, sentence),
            MetricPhrase.all(text, in: sentence).allSatisfy({ $0.metric == .availability })
        {
            return []
        }
        let bound = self.bound(passage, sentence, block, Array(durations))
        // 一级、二级…每30分钟、每2小时分别…: in an order that was not understood every length would be every level's.
        if durations.count > 1, Distribution.isOrdered(text, sentence), bound.severities.allSatisfy({ $0.count > 1 }) { return [] }
        let sides = SlashOrder.sides(text, Array(durations))
        let order = sides.isEmpty ? nil : SlashOrder.names(over: block, scope)
        var result: [Candidate] = []
        var isDuty = false
        for (index, duration) in durations.enumerated() {
            if Distractor.isDistractor(passage, sentence, duration.range)
                || OtherSections.isElse(passage, sentence, duration.range, block, scope)
            {
                continue
            }
            // "and shall despatch an engineer within …": the sentence names no metric for that.
            let floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            isDuty =
                bound.metrics[index] == nil && floor < duration.range.lowerBound
                && (isDuty || MetricBinding.hasDuty(text, floor..<duration.range.lowerBound))
            // 1小时/15分钟: whose each is stands over the list, or is a guess.
            if sides[index] != nil, order == nil { continue }
            if duration.target.unit == .second, !isSpoken(passage, sentence, block) { continue }
            guard let found = metric(passage, sentence, block, bound, index, isDuty: isDuty),
                let adjusted = adjust(found.metric, passage, sentence, block), fits(duration, adjusted),
                !OtherSections.isAbout(block, adjusted, scope)
            else { continue }
            var candidate = Candidate(metric: adjusted, clause: clause, block: block)
            candidate.metricWords = found.words
            candidate.target = duration.target
            candidate.targetWords = Words(passage, duration.range)
            candidate.spot = duration.range
            if LabelPhrases.isDraft(passage, duration.range) { (candidate.presence, candidate.target) = (.placeholder, nil) }
            candidate.isBestCase = duration.bound == .bestCase
            if found.metric == .resolution, MetricBinding.isHandling(found.words) { candidate.limits.append(clause) }
            candidate.channel = channel(passage, sentence, duration)
            percent(passage, sentence, &candidate)
            coverage(passage, sentence, hours, &candidate)
            if duration.isWorking, candidate.coverage == nil {
                (candidate.coverage, candidate.coverageWords) = (.term, candidate.targetWords)
            }
            force(passage, sentence, block, &candidate, own: floor..<duration.range.upperBound)
            let named = place(&candidate, found.levels, passage, sentence, block, bound, index)
            // Whose case is the complaint itself, his answer is for nothing else.
            if found.metric == .firstResponse, adjusted == .escalation, named.contains(where: CaseClause.isComplaint) {
                candidate.metric = found.metric
            }
            if let side = sides[index], let order { candidate.plan = order[side] }
            result += among(scope.plans(over: block), spread(candidate, named))
            if let second = also(passage, sentence, Array(durations), bound.metrics, index) {
                candidate.metric = second.metric
                candidate.metricWords = Words(passage, second.range)
                result += spread(candidate, named)
            }
        }
        return result
    }
}
