// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Levels of a cell that no word list knows by themselves: those behind their lengths, and the word of a tier among levels.
enum CellLevels {
    private static let plain = Lexicon<Void>(
        "standard|normal|regular|basic|general|other|others|all other|all others|routine|标准|普通|常规|一般|其他|其它|其余")
    private static let nouns = Lexicon<Void>("issue|issues|ticket|tickets|case|cases|incident|incidents|request|requests")

    /// "2 hours critical, 8 hours standard": right behind each length the level that it is for; nil where one has none, or two have the same.
    static func behind(_ passage: Passage, _ body: Range<Int>, _ durations: [DurationPhrase]) -> [SeverityMention]? {
        let text = passage.folded
        guard durations.count > 1, durations.count <= 6 else { return nil }
        var result: [SeverityMention] = []
        for (index, duration) in durations.enumerated() {
            let limit = index + 1 < durations.count ? durations[index + 1].range.lowerBound : body.upperBound
            guard duration.range.upperBound < limit else { return nil }
            let end = text[duration.range.upperBound..<limit].firstIndex { ",;/\n".unicodeScalars.contains($0) } ?? limit
            var name = passage.trimmed(duration.range.upperBound..<end)
            if let open = name.first, text[open] == "(" || text[open] == "-", name.count > 2 {
                name = passage.trimmed(name.lowerBound + 1..<name.upperBound - (text[name.upperBound - 1] == ")" ? 1 : 0))
            }
            guard !name.isEmpty, name.count <= 24, text[name].allSatisfy({ $0.isLetter || $0.isHan || $0 == " " }),
                let words = Words(passage, name)
            else { return nil }
            var bare = name
            if let noun = nouns.matches(text, in: name).last, noun.range.upperBound == name.upperBound {
                bare = passage.trimmed(name.lowerBound..<noun.range.lowerBound)
            }
            if let level = SeverityPhrase.label(text, in: name), level.range.lowerBound == name.lowerBound {
                result.append(SeverityMention(words: words, key: level.key))
            } else if plain.isAll(text, bare) {
                result.append(SeverityMention(named: words))
            } else {
                return nil
            }
        }
        guard Set(result.map(\.key)).count == result.count else { return nil }
        // "2 hours standard, 4 hours general" names no level for sure.
        return result.contains {
            SeverityPhrase.label($0.words.text.unicodeScalars.map(Folding.fold), in: 0..<$0.words.text.unicodeScalars.count) != nil
        }
            ? result : nil
    }

    /// "Standard", 普通: the word of a tier that is a level as well.
    static func isPlain(_ words: Words) -> Bool {
        let text = words.text.unicodeScalars.map(Folding.fold)
        return plain.isAll(text, text.indices)
    }

    /// "Emergency: 4 hours", "Standard: 20 hours", "Low: 4 business days" in one cell: among levels the word of a tier is a level.
    static func settled(_ values: [CellValue]) -> [CellValue] {
        let levels = values.count { !$0.severities.isEmpty }
        let tiers = values.filter { $0.plan != nil && $0.severities.isEmpty }
        guard levels > 0, levels + tiers.count == values.count, tiers.count == 1, let word = tiers[0].plan, isPlain(word)
        else { return values }
        return values.map { value in
            guard value.severities.isEmpty, let plan = value.plan else { return value }
            var copy = value
            copy.severities = [SeverityMention(named: plan)]
            copy.plan = nil
            return copy
        }
    }
}
