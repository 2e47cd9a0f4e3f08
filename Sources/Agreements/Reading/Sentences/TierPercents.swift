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
                let names = place == .behind ? joined(passage, side, known) : tier(passage, side, known).map { [$0] } ?? []
                guard !names.isEmpty else { break }
                result += names.compactMap { Words(passage, $0) }.map { (percent, $0) }
            }
            if Set(result.map(\.percent.range.lowerBound)).count == percents.count,
                Set(result.map { ClockResolution.fold($0.plan.text) }).count == result.count
            {
                return result
            }
        }
        return nil
    }

    private static let forWords = Lexicon<Void>("for|on|under|with|to|in|for the|on the|in the|under the")
    private static let and = Lexicon<Void>("and|or|,|/|&|and for|and on")
    private static let small = Lexicon<Void>("free|paid|paying|trial|standard|premium|pro|enterprise|business|basic|registered")
    private static let nouns = Lexicon<Void>("customers|clients|users|subscribers|plan|tier|package|edition")

    /// "for Launch and Scale": the names right behind "for" or "on", each a word with a capital or one of the document's own.
    private static func joined(_ passage: Passage, _ range: Range<Int>, _ known: KnownNames) -> [Range<Int>] {
        let text = passage.folded
        for word in forWords.matches(text, in: range) {
            var names: [Range<Int>] = []
            var at = word.range.upperBound
            while at < range.upperBound, names.count < 4 {
                while at < range.upperBound, text[at] == " " { at += 1 }
                guard at < range.upperBound, let name = name(passage, at, range.upperBound, known) else { break }
                names.append(name)
                at = name.upperBound
                while at < range.upperBound, text[at] == " " { at += 1 }
                if at < range.upperBound, let noun = nouns.match(text, at: at, end: range.upperBound) { at = noun.range.upperBound }
                while at < range.upperBound, text[at] == " " { at += 1 }
                guard at < range.upperBound, let and = and.match(text, at: at, end: range.upperBound) else { break }
                at = and.range.upperBound
            }
            if !names.isEmpty { return names }
        }
        return []
    }

    private static func name(_ passage: Passage, _ at: Int, _ end: Int, _ known: KnownNames) -> Range<Int>? {
        let text = passage.folded
        if let own = known.mentions(text, in: at..<end).first, own.kind == .plan, own.range.lowerBound == at { return own.range }
        // "for free users": in small letters only before such a noun.
        if let word = small.match(text, at: at, end: end), nouns.match(text, at: word.range.upperBound + 1, end: end) != nil {
            return word.range
        }
        guard text[at].isLetter, passage.display[at] != text[at] else { return nil }
        if let word = PlanPhrase.words(passage, in: at..<end).first, word.lowerBound == at { return word }
        // "for Enterprise and Launch": a word with a capital beside ones that are known, or before a noun of tiers.
        var upper = at
        while upper < end, text[upper].isLetter { upper += 1 }
        guard upper - at > 2, upper < end, text[upper] == " ",
            and.match(text, at: upper + 1, end: end) != nil
                || nouns.match(text, at: upper + 1, end: end) != nil
        else { return nil }
        return at..<upper
    }

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
            return percent.range.upperBound..<around.upperBound
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
