// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Availabilities of a sentence that promises several: by tier, by service, in a list behind a colon.
extension ProseReading {
    private static let floors = Lexicon<Void>("不低于|不少于|不小于|达到|保证|承诺|以上|at least|no less than|not less than|guaranteed")

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
    func availabilityByService(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate]? {
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
}
