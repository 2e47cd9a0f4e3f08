// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which tier that the sentence itself names each length of time in it is for.
enum TierBinding {
    /// One entry per duration; nil where the sentence names none for it.
    static func bind(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], _ known: KnownNames) -> [Words?] {
        if let own = contrasted(passage, sentence, durations) { return own.map { Words(passage, $0) } }
        let named = mentions(passage, sentence, known, durations)
        guard let first = named.first, let lead = durations.first else { return durations.map { _ in nil } }
        if let behind = behind(passage, sentence, durations) { return behind.map { Words(passage, $0) } }
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

    /// "Pro and Team customers hear from us in five days for Pro and two days for Team": every length has its own tier right behind it.
    private static func behind(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> [Range<Int>]? {
        guard durations.count > 1 else { return nil }
        let names = bare(passage, sentence, joined: true)
        let found = durations.compactMap { duration in
            names.first { name in
                let gap = passage.trimmed(duration.range.upperBound..<max(duration.range.upperBound, name.lowerBound))
                return duration.range.upperBound < name.lowerBound && leads.isAll(passage.folded, gap)
            }
        }
        return found.count == durations.count ? found : nil
    }

    private static let hanNouns = Lexicon<Void>("方案|套餐|计划|版本|版|档")
    private static let notHan = Lexicon<Void>("解决|实施|维修|修复|应急|处理|恢复|更换|改进|优化|两种|两个|各|该|本|此|任何|所有|新|旧|发布|修改|测试|正式|提供|提出|给出|提交|出具|服务计划|软件|系统")

    /// 标准方案于3个工作日内修复，尊荣方案于1个工作日内修复: each length behind a tier of its own, whichever of the names is known.
    private static func contrasted(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> [Range<Int>]? {
        let text = passage.folded
        guard (2...6).contains(durations.count) else { return nil }
        var names: [Range<Int>] = []
        for (index, duration) in durations.enumerated() {
            let floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            let clause =
                (text[floor..<max(floor, duration.range.lowerBound)].lastIndex { ",;:。".unicodeScalars.contains($0) }.map { $0 + 1 }
                    ?? floor)
            guard clause < duration.range.lowerBound, text[clause].isHan,
                let noun = hanNouns.first(text, in: clause..<min(duration.range.lowerBound, clause + 8)), noun.range.lowerBound > clause,
                notHan.first(text, in: clause..<noun.range.upperBound) == nil, text[clause..<noun.range.lowerBound].allSatisfy(\.isHan)
            else { return nil }
            names.append(clause..<noun.range.upperBound)
        }
        return Set(names.map { passage.string($0) }).count == names.count ? names : nil
    }

    private static let nouns = Lexicon<Void>(
        "customers|clients|users|subscribers|members|merchants|tenants|plan|tier|package|subscriptions")

    /// Tiers by their words and by the document's own names, and sisters in no word list with the same noun behind them: "Basic customers … Max customers".
    private static func mentions(
        _ passage: Passage, _ sentence: Range<Int>, _ known: KnownNames, _ durations: [DurationPhrase]
    ) -> [Range<Int>] {
        let text = passage.folded
        let words = PlanPhrase.all(passage, in: sentence)
        // "L1 incidents" names a level, whatever it is elsewhere.
        let own = known.used(.plan, passage, in: sentence).map(\.range).filter { name in
            let first = passage.trimmed(name).lowerBound
            let end = text[first..<name.upperBound].firstIndex(where: \.isSpace) ?? name.upperBound
            // 特级保障 begins with a level's word and is none.
            return SeverityPhrase.label(text, in: first..<end).map { Int($0.key) == nil || text[first].isHan && $0.range.upperBound < end }
                ?? true
        }
        let direct = words + own.filter { name in !words.contains { $0.overlaps(name) } }
        let named = direct + variants(passage, sentence).filter { name in !direct.contains { $0.overlaps(name) } }
        // "four hours on the Standard plan, and one hour on Premium": beside a tier that is named in full.
        let alone = bare(passage, sentence)
        // "one hour on Business, and four hours on Pro": or beside another such, each with its length.
        let isContrast = durations.count > 1 && Set(alone.map { ClockResolution.fold(passage.string($0)) }).count > 1
        let written =
            named.isEmpty && !isContrast ? [] : named + alone.filter { name in !named.contains { $0.overlaps(name) } }
        if written.isEmpty { return ownPlan(passage, sentence) ?? sister(passage, sentence) }
        let shared = written.compactMap { name in nouns.matches(text, in: name).last.map { text[$0.range] } }
        let sisters = nouns.matches(text, in: sentence).compactMap { noun -> Range<Int>? in
            guard shared.contains(text[noun.range]), !written.contains(where: { $0.overlaps(noun.range) }) else { return nil }
            return unknown(passage, sentence, before: noun.range)
        }
        return (written + sisters).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// In English a tier is a name: a word with a capital before the noun.
    ///
    /// `opens`: also the first word of the sentence, whose capital says nothing by itself.
    private static func unknown(_ passage: Passage, _ sentence: Range<Int>, before noun: Range<Int>, opens: Bool = false) -> Range<Int>? {
        let text = passage.folded
        var start = noun.lowerBound - 1
        let first = passage.trimmed(sentence).lowerBound
        guard start > first, text[start] == " " else { return nil }
        while start > first, text[start - 1].isLetter || text[start - 1] == "-" { start -= 1 }
        guard start > first || opens && notNames.match(text, at: start, end: noun.lowerBound) == nil, noun.lowerBound - start > 2,
            passage.display[start] != text[start]
        else { return nil }
        return start..<noun.upperBound
    }

    private static let notNames = Lexicon<Void>(
        "all|any|every|our|your|their|these|those|such|other|both|most|many|some|new|existing|eligible|affected|paying|paid|registered|regular|key|current|former|active|individual|external|internal|the|no|if|when|where|while|as|and|or|but|for|with|to|certain|only|remaining|larger|large|small|smaller"
    )

    private static let leads = Lexicon<Void>("on|for|under|with|in")

    /// "on Premium", "for Gold": a tier's word with a capital between such a word and the end of its clause.
    ///
    /// `joined`: "for Pro and …" ends there too.
    static func bare(_ passage: Passage, _ sentence: Range<Int>, joined: Bool = false) -> [Range<Int>] {
        let text = passage.folded
        return PlanPhrase.words(passage, in: sentence).filter { name in
            guard text[name.lowerBound].isLetter else { return false }
            let before = max(sentence.lowerBound, name.lowerBound - 6)..<name.lowerBound
            guard leads.matches(text, in: before).contains(where: { name.lowerBound - $0.range.upperBound == 1 }) else { return false }
            if name.upperBound >= sentence.upperBound || ",;.)(".unicodeScalars.contains(text[name.upperBound]) { return true }
            return joined && ands.match(text, at: name.upperBound + 1, end: sentence.upperBound) != nil
        }
    }

    private static let ands = Lexicon<Void>("and|or|while")

    private static let variants = Lexicon<Void>("in the variant|in variant|with the variant|under the variant|for the variant")

    /// "in the variant Classic": the name behind the noun.
    private static func variants(_ passage: Passage, _ sentence: Range<Int>) -> [Range<Int>] {
        let text = passage.folded
        return variants.matches(text, in: sentence).compactMap { word in
            let start = word.range.upperBound + 1
            var end = start
            while end < sentence.upperBound, text[end].isLetter || text[end].isDigit { end += 1 }
            guard end - start > 1, passage.display[start] != text[start] else { return nil }
            return start..<end
        }
    }

    private static let plans = Lexicon<Void>("plan|tier|package|edition|subscription")
    private static let articles = Lexicon<Void>("to our|to the|on the|on our|under the|with the|for the|of the|for our|with our")

    /// "only on the Max plan": a word with a capital between the article and the noun.
    private static func ownPlan(_ passage: Passage, _ sentence: Range<Int>) -> [Range<Int>]? {
        let text = passage.folded
        let found = plans.matches(text, in: sentence).compactMap { noun -> Range<Int>? in
            guard let name = unknown(passage, sentence, before: noun.range), PlanPhrase.name(passage.part(name)) != nil else { return nil }
            let before = max(sentence.lowerBound, name.lowerBound - 10)..<name.lowerBound
            return articles.matches(text, in: before).contains { name.lowerBound - $0.range.upperBound <= 1 } ? name : nil
        }
        return found.isEmpty ? nil : found
    }

    /// "Tickets from Launch customers … Tickets from Scale customers …": a name in no word list, beside one that is, with the same noun.
    private static func sister(_ passage: Passage, _ sentence: Range<Int>) -> [Range<Int>] {
        let text = passage.folded
        let found = nouns.matches(text, in: sentence).compactMap { noun in
            unknown(passage, sentence, before: noun.range, opens: true).map { (noun, $0) }
        }
        guard found.count == 1, let (noun, name) = found.first else { return [] }
        let near = max(0, sentence.lowerBound - 300)..<min(passage.count, sentence.upperBound + 300)
        let isBeside = PlanPhrase.all(passage, in: near).contains { other in
            nouns.matches(text, in: other).contains { text[$0.range] == text[noun.range] }
        }
        return isBeside ? [name] : []
    }

    /// "Premium customers may ask for a visit; an engineer arrives within 4 hours": whom the part before the semicolon begins with.
    static func subject(_ passage: Passage, before sentence: Range<Int>, _ known: KnownNames) -> Words? {
        let text = passage.folded
        guard sentence.lowerBound > 2, case let mark = passage.trimmed(sentence.lowerBound - 2..<sentence.lowerBound), let last = mark.last,
            text[last] == ";",
            case let floor = max(0, last - 200),
            case let open = text[floor..<last].lastIndex(where: { ";。!?\n.".unicodeScalars.contains($0) }).map({ $0 + 1 }) ?? floor,
            open == 0 || open > floor,
            case let part = passage.trimmed(open..<last), DurationPhrase.all(text, in: part).isEmpty
        else { return nil }
        let named = PlanPhrase.all(passage, in: part) + known.used(.plan, passage, in: part).map(\.range)
        guard let first = named.min(by: { $0.lowerBound < $1.lowerBound }), first.lowerBound - part.lowerBound <= 4,
            named.allSatisfy({ $0.overlaps(first) })
        else { return nil }
        return Words(passage, first)
    }
}
