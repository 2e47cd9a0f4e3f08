// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Availabilities of a sentence that promises several: by tier, by service, in a list behind a colon.
extension ProseReading {
    private static let floors = Lexicon<Void>("为|不低于|不少于|不小于|达到|保证|承诺|以上|at least|no less than|not less than|guaranteed")

    /// A percentage of a sentence, with the period that the sentence gives it and the words that speak of availability.
    private func promised(
        _ percent: PercentPhrase, _ metric: Words?, _ passage: Passage, _ sentence: Range<Int>, _ clause: Words, _ block: Int
    ) -> Candidate {
        var candidate = Candidate(metric: .availability, clause: clause, block: block)
        candidate.metricWords = metric
        candidate.percent = percent.value
        candidate.percentWords = Words(passage, percent.range)
        candidate.period = PercentPhrase.period(passage.folded, in: sentence).flatMap { Words(passage, $0) }
        force(passage, sentence, block, &candidate)
        return candidate
    }

    /// One promise for each tier that the sentence gives a percentage; under a heading of that name it need not name the metric again.
    func availabilityByTier(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        let percents = PercentPhrase.all(text, in: sentence).filter { !isOtherShare($0.range, text, sentence) }
        guard percents.count > 1, percents.allSatisfy({ $0.value >= Quantity(50) && $0.value < Quantity(100) }),
            percents.contains(where: { $0.value >= Quantity(90) }),
            !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning), let clause = Words(passage, sentence)
        else { return nil }
        var words = availabilityWords(text, sentence).flatMap { Words(passage, $0) }
        if words == nil, MetricPhrase.first(text, in: sentence) == nil {
            let over = scope.view.blocks[block].headings.last.map { [$0] } ?? []
            for index in over + [block - 1] where words == nil && index >= 0 {
                let title = scope.view.blocks[index].passage
                guard title.count <= 60, let named = MetricPhrase.first(title.folded, in: title.all), named.metric == .availability else {
                    continue
                }
                words = Words(title, named.range)
            }
        }
        guard let words,
            let tiers = respectively(passage, sentence, percents) ?? TierPercents.read(passage, sentence, percents, scope.known)
        else { return nil }
        return tiers.map { tier in
            var candidate = promised(tier.percent, words, passage, sentence, clause, block)
            candidate.plan = tier.plan
            return candidate
        }
    }

    /// 直播、护航、随付三种计划的可用性分别不低于99.99%、99.95%、99.9%: as many names as percentages, one after the other.
    private func respectively(_ passage: Passage, _ sentence: Range<Int>, _ percents: [PercentPhrase]) -> [(
        percent: PercentPhrase, plan: Words
    )]? {
        let text = passage.folded
        guard Distribution.isOrdered(text, sentence), let first = percents.first?.range.lowerBound else { return nil }
        let lead = sentence.lowerBound..<first
        let known = scope.known.mentions(text, in: lead).filter { $0.kind == .plan }.map(\.range)
        let written = PlanPhrase.words(passage, in: lead)
        let names = [known, written, NameList.chinese(text, lead, count: percents.count)].first { $0.count == percents.count } ?? []
        guard names.count == percents.count else { return nil }
        let words = names.compactMap { Words(passage, $0) }
        guard words.count == percents.count, Set(words.map(\.text)).count == words.count else { return nil }
        return zip(percents, words).map { ($0, $1) }
    }

    /// 每月可用率：双路由专线 99.99%，单路由专线 99.5%: the name of the metric, and a percentage for each of several names.
    func availabilityList(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        guard let colon = text[sentence].firstIndex(of: ":"), colon - sentence.lowerBound <= 40,
            let metric = listed(passage, sentence.lowerBound..<colon, before: sentence.lowerBound), let clause = Words(passage, sentence),
            !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning)
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
            var candidate = promised(percent, Words(passage, metric), passage, sentence, clause, block)
            candidate.plan = words
            result.append(candidate)
        }
        return result.count > 1 ? result : nil
    }

    /// The words for availability before the colon of such a list, or in a title that runs into it: "Availability. Per calendar month: …".
    private func listed(_ passage: Passage, _ lead: Range<Int>, before start: Int) -> Range<Int>? {
        if let own = MetricPhrase.all(passage.folded, in: lead).last { return own.metric == .availability ? own.range : nil }
        guard PercentPhrase.period(passage.folded, in: lead) != nil || lead.count <= 24, start > 0, start <= 60 else { return nil }
        let title = passage.trimmed(0..<start)
        return MetricPhrase.all(passage.folded, in: title).last.flatMap { $0.metric == .availability ? $0.range : nil }
    }

    private static let whatIs = Lexicon<Void>("available for|available at|available|up for|reachable for|operational for|in service for")
    private static let beforeName = Lexicon<Void>(
        "shall keep each|shall keep the|shall keep|will keep each|will keep the|will keep|keeps each|keeps the|keep each|keep the|keeps|ensures that each|ensures that the|ensures that|ensure that each|ensure that the|ensure that|that each|that the|that|and each|and the|and every|and|each|every|the|our|your"
    )

    /// "keeps each Core Site available for 99.95% and each Branch Site available for 99.7% of every quarter": a figure for each of several names.
    func availabilityPairs(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        let percents = PercentPhrase.all(text, in: sentence)
        guard (2...4).contains(percents.count), !text[sentence].contains(where: \.isHan), let clause = Words(passage, sentence),
            percents.allSatisfy({ $0.value >= Quantity(90) && $0.value < Quantity(100) }),
            !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning)
        else { return nil }
        var result: [Candidate] = []
        for (index, percent) in percents.enumerated() {
            let floor = index > 0 ? percents[index - 1].range.upperBound : sentence.lowerBound
            guard let word = ProseReading.whatIs.matches(text, in: floor..<percent.range.lowerBound).last,
                percent.range.lowerBound - word.range.upperBound <= 10
            else { return nil }
            var name = passage.trimmed(floor..<word.range.lowerBound)
            if let lead = ProseReading.beforeName.matches(text, in: name).last {
                name = passage.trimmed(lead.range.upperBound..<name.upperBound)
            }
            guard (3...32).contains(name.count), MetricPhrase.first(text, in: name) == nil, !text[name].contains(","),
                let words = Words(passage, name), !result.contains(where: { $0.plan?.text == words.text })
            else { return nil }
            var candidate = promised(percent, Words(passage, word.range), passage, sentence, clause, block)
            candidate.plan = words
            result.append(candidate)
        }
        return result
    }

    /// "Leased Line – 99.95%", 虛擬主機　99.5%: a line of a name and a figure, under a heading or behind a line that speaks of availability.
    func availabilityLine(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        guard sentence.count <= 80, passage.count <= 4000, sentence.lowerBound == 0 || text[sentence.lowerBound - 1] == "\n",
            sentence.upperBound == text.count || text[sentence.upperBound] == "\n",
            let figure = ProseReading.lineFigure(passage, sentence), let metric = lineMetric(passage, sentence, block),
            let clause = Words(passage, sentence)
        else { return nil }
        // One line alone may be anything; its neighbours are of its form.
        let lines = passage.pieces(of: passage.all) { text[$0] == "\n" }
        guard lines.count(where: { ProseReading.lineFigure(passage, $0) != nil }) > 1 else { return nil }
        var candidate = Candidate(metric: .availability, clause: clause, block: block)
        candidate.metricWords = metric
        candidate.percent = figure.percent.value
        candidate.percentWords = Words(passage, figure.percent.range)
        candidate.plan = figure.name
        force(passage, sentence, block, &candidate)
        return [candidate]
    }

    private static func lineFigure(_ passage: Passage, _ line: Range<Int>) -> (name: Words, percent: PercentPhrase)? {
        let text = passage.folded
        guard line.count <= 80, let percent = PercentPhrase.all(text, in: line).last, percent.value >= Quantity(90),
            percent.value < Quantity(100), line.upperBound - percent.range.upperBound <= 3
        else { return nil }
        var name = passage.trimmed(line.lowerBound..<percent.range.lowerBound)
        func isMark(_ index: Int) -> Bool { "-–—:•·*≥>=".unicodeScalars.contains(text[index]) || text[index].isSpace }
        while let first = name.first, isMark(first) { name = name.dropFirst() }
        while let last = name.last, isMark(last) { name = name.dropLast() }
        guard (2...40).contains(name.count), MetricPhrase.first(text, in: name) == nil, PercentPhrase.all(text, in: name).isEmpty,
            !name.contains(where: { ".;。:".unicodeScalars.contains(text[$0]) }), BandPhrase.read(text, in: line) == nil,
            let words = Words(passage, name)
        else { return nil }
        return (words, percent)
    }

    /// The words for availability in a line before of the same paragraph, else in the heading or the line over it.
    private func lineMetric(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Words? {
        let text = passage.folded
        let before = 0..<sentence.lowerBound
        if let lead = passage.pieces(of: before, isBreak: { text[$0] == "\n" }).last(where: { ProseReading.lineFigure(passage, $0) == nil }
        ),
            lead.count <= 120, let named = MetricPhrase.all(text, in: lead).first(where: { $0.metric == .availability })
        {
            return Words(passage, named.range)
        }
        let over = scope.view.blocks[block].headings.last.map { [$0] } ?? []
        for index in over + [block - 1] where index >= 0 {
            let title = scope.view.blocks[index].passage
            guard title.count <= 80, let named = MetricPhrase.all(title.folded, in: title.all).first(where: { $0.metric == .availability })
            else { continue }
            return Words(title, named.range)
        }
        return nil
    }

    /// 短信接口月可用性不低于99.95%，语音接口月可用性不低于99.9%: each clause with the metric's name and a floor.
    func availabilityByService(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        let clauses = passage.pieces(of: sentence) { ",;".unicodeScalars.contains(text[$0]) }
        guard clauses.count > 1, clauses.count <= 6, !ProseReading.notAvailability.matches(text, in: sentence).contains(where: \.meaning),
            let clause = Words(passage, sentence)
        else { return nil }
        var result: [Candidate] = []
        // 月度可用性：三可用区部署不低于99.95%，单可用区部署不低于99.5%
        let named = MetricPhrase.all(text, in: sentence)
        let over = named.first { found in
            found.metric == .availability
                && (text[found.range.upperBound..<min(sentence.upperBound, found.range.upperBound + 2)].contains(":")
                    // "… is available for at least 99.95% of every month, the Merchant Portal for at least 99.5%"
                    || named.count == 1 && clauses[0].contains(found.range.lowerBound) && text[found.range.lowerBound].isLetter)
        }
        for part in clauses {
            guard let metric = MetricPhrase.all(text, in: part).first(where: { $0.metric == .availability }) ?? over,
                case let from = max(part.lowerBound, metric.range.lowerBound >= part.lowerBound ? metric.range.upperBound : part.lowerBound),
                from < part.upperBound, let floor = ProseReading.floors.first(text, in: from..<part.upperBound),
                let percent = PercentPhrase.all(text, in: floor.range.upperBound..<part.upperBound).first, percent.value >= Quantity(90),
                percent.value < Quantity(100)
            else { continue }
            var candidate = promised(percent, Words(passage, metric.range), passage, sentence, clause, block)
            candidate.plan = scope.plan(of: block)
            candidate.subject = AvailabilitySubject.find(passage, own(part, behind: over, text), before: percent.range.lowerBound)
            result.append(candidate)
        }
        return Set(result.compactMap(\.percent)).count > 1 ? result : nil
    }

    /// The clause behind the colon of a name for all: 月度可用性：三区部署不低于….
    private func own(_ part: Range<Int>, behind over: MetricPhrase?, _ text: [Unicode.Scalar]) -> Range<Int> {
        guard let over, part.contains(over.range.lowerBound),
            text[over.range.upperBound..<min(part.upperBound, over.range.upperBound + 2)].contains(":")
        else { return part }
        return min(over.range.upperBound + 1, part.upperBound)..<part.upperBound
    }
}
