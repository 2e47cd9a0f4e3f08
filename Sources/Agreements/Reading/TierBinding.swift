// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which tier that the sentence itself names each length of time in it is for.
enum TierBinding {
    /// One entry per duration; nil where the sentence names none for it.
    static func bind(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], _ known: KnownNames) -> [Words?] {
        let named = mentions(passage, sentence, known)
        guard let first = named.first, let lead = durations.first else { return durations.map { _ in nil } }
        // "within two days for Basic customers, the next day for Plus customers": each length has the name behind it.
        let follow = lead.range.upperBound <= first.lowerBound
        return durations.map { duration in
            let tier =
                follow
                ? named.first { $0.lowerBound >= duration.range.upperBound } ?? named.last
                : named.last { $0.upperBound <= duration.range.lowerBound } ?? named.first
            return tier.flatMap { Words(passage, $0) }
        }
    }

    private static let nouns = Lexicon<Void>("customers|clients|users|subscribers|members|plan|tier|package|subscriptions")

    /// Tiers by their words and by the document's own names, and sisters in no word list with the same noun behind them: "Basic customers … Max customers".
    private static func mentions(_ passage: Passage, _ sentence: Range<Int>, _ known: KnownNames) -> [Range<Int>] {
        let text = passage.folded
        let words = PlanPhrase.all(passage, in: sentence)
        let own = known.used(.plan, passage, in: sentence).map(\.range)
        let written = words + own.filter { name in !words.contains { $0.overlaps(name) } }
        guard !written.isEmpty else { return [] }
        let shared = written.compactMap { name in nouns.matches(text, in: name).last.map { text[$0.range] } }
        let sisters = nouns.matches(text, in: sentence).compactMap { noun -> Range<Int>? in
            guard shared.contains(text[noun.range]), !written.contains(where: { $0.overlaps(noun.range) }) else { return nil }
            var start = noun.range.lowerBound - 1
            guard start > sentence.lowerBound, text[start] == " " else { return nil }
            while start > sentence.lowerBound, text[start - 1].isLetter || text[start - 1] == "-" { start -= 1 }
            // In English a tier is a name: written with a capital.
            guard start > sentence.lowerBound, noun.range.lowerBound - start > 2, passage.display[start] != text[start] else { return nil }
            return start..<noun.range.upperBound
        }
        return (written + sisters).sorted { $0.lowerBound < $1.lowerBound }
    }

    private static let ends = Lexicon<Void>("客户|用户|会员|客戶|用戶|會員|customers|clients|users|subscribers|members")
    private static let everyone = Lexicon<Void>("all|any|every|our|your|these|those|new|existing|所有|全部|全体|各|任何|新|老|广大|以上|上述|对|为|向|由")

    /// 普通客户：…, "Regular customers: …": the people that the words before the colon of a sentence name.
    static func addressed(_ passage: Passage, _ sentence: Range<Int>, before end: Int) -> Words? {
        let text = passage.folded
        let lead = sentence.lowerBound..<min(end, sentence.lowerBound + 40)
        guard !lead.isEmpty, let colon = text[lead].firstIndex(of: ":") else { return nil }
        let name = passage.named(sentence.lowerBound..<colon)
        guard !name.isEmpty, name.count <= (text[name.lowerBound].isHan ? 8 : 28), let noun = ends.matches(text, in: name).last,
            noun.range.upperBound == name.upperBound, noun.range.lowerBound > name.lowerBound,
            everyone.match(text, at: name.lowerBound, end: name.upperBound) == nil
        else { return nil }
        return Words(passage, name)
    }
}
