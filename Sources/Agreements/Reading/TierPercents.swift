// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One percentage for each of several tiers in a sentence: 标准版可用性不低于99.5%，旗舰版不低于99.9%, "99.95% (Gold) and 99.5% (Silver)",
/// "99.8 % of the time for Premium customers and 99.5 % for Standard customers".
enum TierPercents {
    /// Where a tier's name stands.
    private enum Side: CaseIterable {
        case before
        case inParenthesesBehind
        case behind
    }

    /// Each percentage with its tier; nil where one has none, or two have the same.
    static func read(_ passage: Passage, _ sentence: Range<Int>, _ percents: [PercentPhrase], _ known: KnownNames) -> [(
        percent: PercentPhrase, plan: Words
    )]? {
        guard (2...8).contains(percents.count) else { return nil }
        let text = passage.folded
        for place in Side.allCases {
            var result: [(percent: PercentPhrase, plan: Words)] = []
            for (index, percent) in percents.enumerated() {
                let floor = index > 0 ? percents[index - 1].range.upperBound : sentence.lowerBound
                let ceiling = index + 1 < percents.count ? percents[index + 1].range.lowerBound : sentence.upperBound
                guard floor < percent.range.lowerBound, let side = side(place, percent, floor..<ceiling, text)
                else { break }
                guard let name = tier(passage, side, known), let words = Words(passage, name) else { break }
                result.append((percent, words))
            }
            if result.count == percents.count, Set(result.map { ClockResolution.fold($0.plan.text) }).count == result.count {
                return result
            }
        }
        return nil
    }

    private static let forWords = Lexicon<Void>("for|on|under|with|to")

    /// The words of `around` that hold the name.
    private static func side(_ place: Side, _ percent: PercentPhrase, _ around: Range<Int>, _ text: [Unicode.Scalar]) -> Range<Int>? {
        switch place {
        case .before: return around.lowerBound..<percent.range.lowerBound
        case .inParenthesesBehind:
            var at = percent.range.upperBound
            while at < around.upperBound, text[at] == " " { at += 1 }
            guard at < around.upperBound, text[at] == "(",
                let close = text[at..<min(around.upperBound, at + 40)].firstIndex(of: ")")
            else { return nil }
            return at + 1..<close
        case .behind:
            let rest = percent.range.upperBound..<around.upperBound
            guard let word = forWords.matches(text, in: rest).last else { return nil }
            return word.range.upperBound..<rest.upperBound
        }
    }

    /// The one tier in these words; its names in two languages side by side are one.
    private static func tier(_ passage: Passage, _ range: Range<Int>, _ known: KnownNames) -> Range<Int>? {
        let named = known.mentions(passage.folded, in: range).filter { $0.kind == .plan }.map(\.range)
        let written = PlanPhrase.all(passage, in: range)
        let all = (named + written.filter { word in !named.contains { $0.overlaps(word) } }).sorted { $0.lowerBound < $1.lowerBound }
        guard let first = all.first else {
            let inner = passage.trimmed(range)
            return PlanPhrase.name(passage.part(inner)).map { inner.lowerBound + $0.lowerBound..<inner.lowerBound + $0.upperBound }
        }
        var end = first.upperBound
        for next in all.dropFirst() {
            guard next.lowerBound - end <= 1 else { return nil }
            end = next.upperBound
        }
        return first.lowerBound..<end
    }
}
