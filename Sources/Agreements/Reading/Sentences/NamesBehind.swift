// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// Names in parentheses, one behind each length of a sentence: "within 2 hours (Ocean Plus) or 6 hours (Ocean)",
/// 于 10 分钟（商务版）或 2 分钟（独享版）内应答.
///
/// In cells they are `AsideNames`. Each is of the length before it. Read as standing before the next one, a tier would be promised what another has.
enum NamesBehind {
    /// From a length to its name: "of the engineer's arrival".
    private static let reach = 40

    /// One name for each length, or none at all.
    static func read(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], _ known: KnownNames) -> [Words]? {
        guard (2...6).contains(durations.count) else { return nil }
        let text = passage.folded
        var names: [Words] = []
        for (index, duration) in durations.enumerated() {
            let end = index + 1 < durations.count ? durations[index + 1].range.lowerBound : sentence.upperBound
            let gap = duration.range.upperBound..<max(end, duration.range.upperBound)
            guard let name = name(passage, gap) ?? whom(passage, gap, known), !text[duration.range].contains("("),
                let words = Words(passage, name), !names.contains(where: { $0.text == words.text })
            else { return nil }
            names.append(words)
        }
        return names
    }

    private static func name(_ passage: Passage, _ gap: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        guard let open = text[gap].firstIndex(of: "("), open - gap.lowerBound <= reach,
            let close = text[open..<gap.upperBound].firstIndex(of: ")"),
            !text[gap.lowerBound..<open].contains(where: { ",;:。".unicodeScalars.contains($0) }),
            // "within 25 minutes for a Class A fault (circuit down)": the level stands before, and what it is called behind.
            SeverityPhrase.all(text, in: gap.lowerBound..<open).isEmpty,
            case let name = passage.trimmed(open + 1..<close), (2...24).contains(name.count),
            text[name.lowerBound].isHan || text[name.lowerBound].isLetter,
            !text[name].contains(where: { ",;:。.".unicodeScalars.contains($0) }),
            MetricPhrase.first(text, in: name) == nil, DurationPhrase.all(text, in: name).isEmpty,
            HoursPhrase.all(text, in: name).isEmpty, HoursPhrase.terms(text, in: name).isEmpty,
            !plain.isAll(text, name)
        else { return nil }
        return name
    }

    private static let whom = Lexicon<Void>("for|for the")
    private static let joints = Lexicon<Void>("and|or|both|counted|each|as|within|in|from")

    /// "30 minutes for Amber and four working hours for Green": a name of the document's own.
    private static func whom(_ passage: Passage, _ gap: Range<Int>, _ known: KnownNames) -> Range<Int>? {
        let text = passage.folded
        guard let start = gap.first(where: { !text[$0].isSpace }), let word = whom.match(text, at: start, end: gap.upperBound) else {
            return nil
        }
        let rest = word.range.upperBound..<gap.upperBound
        let end = min(
            joints.first(text, in: rest)?.range.lowerBound ?? rest.upperBound,
            text[rest].firstIndex { ",;:.。".unicodeScalars.contains($0) } ?? rest.upperBound)
        let name = passage.trimmed(rest.lowerBound..<end)
        return known.mentions(text, in: name).contains { $0.range == name } ? name : nil
    }

    private static let plain = Lexicon<Void>(
        "max|maximum|min|minimum|approx|approximately|typically|target|targets|goal|goals|目标|最长|最多|约|上限|含")

    /// The levels that the names are, or nil where one of them is none: then all are tiers, unless one is a place.
    static func levels(_ names: [Words], _ known: KnownNames) -> [SeverityMention]? {
        let levels = names.compactMap { name -> SeverityMention? in
            let text = name.text.unicodeScalars.map(Folding.fold)
            if let own = known.mentions(text, in: text.indices).first(where: { $0.range == text.indices }) {
                return own.kind == .severity ? SeverityMention(words: name, key: own.key) : nil
            }
            return SeverityPhrase.label(text, in: text.indices).map { SeverityMention(words: name, key: $0.key) }
        }
        return levels.count == names.count ? levels : nil
    }

    static func areWays(_ names: [Words]) -> Bool {
        names.allSatisfy { ChannelPhrase.isLabel(Passage(reading: $0.text), 0..<$0.text.unicodeScalars.count) }
    }

    static func arePlaces(_ names: [Words]) -> Bool { names.contains(where: PlacePhrase.isName) }
}
