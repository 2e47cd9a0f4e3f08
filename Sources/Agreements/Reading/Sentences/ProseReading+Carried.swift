// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a sentence takes from the ones before it: the metric of the part before a semicolon, the label of its line, the line above.
extension ProseReading {
    /// "Respond within 1 hour for critical cases; within 2 hours for others": what the part before the semicolon is about, or the one before it.
    func before(_ passage: Passage, _ sentence: Range<Int>, depth: Int = 0) -> (Metric, Words?)? {
        let text = passage.folded
        guard depth < 5, let part = partBefore(passage, sentence) else { return nil }
        let durations = DurationPhrase.all(text, in: part)
        guard let first = durations.first else {
            // "Resolution target: best effort; at most 6 hours for …"
            guard let head = MetricPhrase.all(text, in: part).first, head.range.lowerBound - passage.trimmed(part).lowerBound <= 2,
                head.metric != .availability
            else { return nil }
            return (head.metric, Words(passage, head.range))
        }
        let named = MetricBinding.bind(passage, part, durations).compactMap { $0 }.filter { $0.metric != .availability }
        if named.isEmpty, MetricPhrase.first(text, in: part) == nil { return before(passage, part, depth: depth + 1) }
        guard Set(named.map(\.metric)).count == 1, let metric = named.first, abs(metric.range.lowerBound - first.range.lowerBound) < 80
        else {
            return nil
        }
        return (metric.metric, Words(passage, metric.range))
    }

    /// The part of a sentence that ends in the semicolon right before `sentence`.
    func partBefore(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        var end = sentence.lowerBound
        while end > 0, text[end - 1].isSpace, text[end - 1] != "\n" { end -= 1 }
        guard end > 0, text[end - 1] == ";" else { return nil }
        var start = end - 1
        while start > 0, !"\n。!?;".unicodeScalars.contains(text[start - 1]), end - start < 300 { start -= 1 }
        return start..<(end - 1)
    }

    private static let after = Lexicon<Void>("after|and after")
    private static let to = Lexicon<Void>("to")

    /// "…, it is escalated to the Head of Operations; after 8 hours to the Managing Director": the step before it says what is done.
    func nextStep(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> (words: Words, level: SeverityMention?)? {
        let text = passage.folded
        let start = passage.trimmed(sentence).lowerBound
        guard let after = ProseReading.after.match(text, at: start, end: duration.range.upperBound),
            duration.range.lowerBound - after.range.upperBound <= 1 || duration.range.lowerBound <= start,
            ProseReading.to.match(text, at: duration.range.upperBound + 1, end: sentence.upperBound) != nil,
            let part = partBefore(passage, sentence),
            let rise = MetricPhrase.all(text, in: part).first(where: { $0.metric == .escalation }), !isCustomers(rise, text, part),
            let words = Words(passage, rise.range)
        else { return nil }
        let level = SeverityBinding.bind(passage, part, DurationPhrase.all(text, in: part), scope.known).first?.first
        return (words, level)
    }

    /// 紧急工单：…；10分钟内响应: the label before the first colon of a line speaks for its later sentences.
    func startsWithLabel(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let line = lineStart(passage, sentence)
        guard line < sentence.lowerBound else { return false }
        let part = passage.part(line..<min(passage.count, line + 160))
        guard let head = SectionNames.head(part), head.upperBound < part.count, line + head.upperBound < sentence.lowerBound,
            let sign = part.folded[head.upperBound...].first(where: { !$0.isSpace }), sign == ":" || sign == "(" || sign == "-"
        else { return false }
        return SeverityPhrase.label(part.folded, in: head)?.range.lowerBound == head.lowerBound
    }

    /// Where the line of a sentence begins.
    func lineStart(_ passage: Passage, _ sentence: Range<Int>) -> Int {
        var at = sentence.lowerBound
        while at > 0, passage.folded[at - 1] != "\n", sentence.lowerBound - at < 2000 { at -= 1 }
        return passage.trimmed(at..<sentence.upperBound).lowerBound
    }

    /// Only a length, or the rest that is left: 市區4小時；其他縣市2天.
    func goesOn(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Bool {
        let rest = sentence.count - duration.range.count
        return rest <= 3 || rest <= 6 && passage.folded[sentence.lowerBound] == "其"
    }

    /// A length alone on its line under a line that is nothing but the name of a metric: "First response", then "15 minutes".
    func labelLine(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ block: Int) -> (Metric, Words?)? {
        guard sentence.count - duration.range.count <= 12 else { return nil }
        // "Request Response Time. 30 minutes."
        if let stop = passage.folded[max(0, sentence.lowerBound - 3)..<sentence.lowerBound].lastIndex(of: ".") {
            let start =
                passage.folded[max(0, stop - 48)..<stop].lastIndex(where: { ".\n;".unicodeScalars.contains($0) }).map { $0 + 1 }
                ?? max(0, stop - 48)
            let name = passage.trimmed(start..<stop)
            if let named = MetricPhrase.label(passage.folded, in: name), named.metric != .availability, name.count <= 40,
                DurationPhrase.all(passage.folded, in: name).isEmpty
            {
                return (named.metric, Words(passage, named.range))
            }
        }
        var above = passage
        var line = 0..<0
        let near = max(0, sentence.lowerBound - 80)
        if let end = passage.folded[near..<sentence.lowerBound].lastIndex(of: "\n") {
            guard passage.folded[end + 1..<sentence.lowerBound].allSatisfy(\.isSpace) else { return nil }
            let start = passage.folded[max(0, end - 80)..<end].lastIndex(of: "\n").map { $0 + 1 } ?? max(0, end - 80)
            line = passage.trimmed(start..<end)
        } else if sentence.lowerBound == 0, block > 0 {
            let before = scope.view.blocks[block - 1]
            if case .table = before.content { return nil }
            above = before.passage
            let near = max(0, above.count - 80)
            let start = above.folded[near...].lastIndex(of: "\n").map { $0 + 1 } ?? near
            line = above.trimmed(start..<above.count)
        }
        guard !line.isEmpty, line.count <= 40, DurationPhrase.all(above.folded, in: line).isEmpty,
            let named = MetricPhrase.label(above.folded, in: line), SeverityPhrase.all(above.folded, in: line).isEmpty,
            !".。;".unicodeScalars.contains(above.folded[line.upperBound - 1])
        else { return nil }
        return (named.metric, Words(above, named.range))
    }

    /// A length alone in its paragraph, right under another one.
    func isColumn(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ block: Int) -> Bool {
        guard passage.count - duration.range.count <= 16, !isListItem(block), block > 0,
            case .paragraph = scope.view.blocks[block - 1].content
        else { return false }
        let before = scope.view.blocks[block - 1].passage
        guard before.count <= 60, let other = DurationPhrase.all(before.folded, in: before.all).first else { return false }
        return before.count - other.range.count <= 16
    }

    /// "For urgent needs, call … A manager will respond within two hours.": the level of the item's first sentence.
    func carried(_ passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let start = lineStart(passage, sentence)
        if start < sentence.lowerBound, let lead = SeverityPhrase.label(passage.folded, in: start..<min(sentence.lowerBound, start + 40)),
            lead.range.lowerBound <= start + 4,
            // 3. 关键业务支持至少每30分钟…: a tier that begins with the word of a level.
            !scope.known.mentions(passage.folded, in: start..<sentence.lowerBound).contains(where: {
                $0.kind == .plan && $0.range.overlaps(lead.range)
            }),
            let words = Words(passage, lead.range)
        {
            return SeverityMention(words: words, key: lead.key)
        }
        if let line = scope.labelLine(passage, before: sentence.lowerBound) { return line }
        let before = SeverityPhrase.all(passage.folded, in: max(0, sentence.lowerBound - 400)..<sentence.lowerBound)
        guard let first = before.first, Set(before.map(\.key)).count == 1, let words = Words(passage, first.range) else { return nil }
        return SeverityMention(words: words, key: first.key)
    }

    private static let goingOn = Lexicon<Void>(
        "并|且|而|倘|若|如|其|恢复|修复|到场|到达|在|自|至|直至|之后|此后|同时|逾|人到之后|乙方|我司|我方|我们|承办商|供应商|厂商|服务商|and|it|its|they|the work|work|until|we|our|thereafter|then"
    )

    private static let pronouns = Lexicon<Void>("it is|it will|it has|they are|they will|this is|these are|the same")

    /// "… It is back within two days.": the sentence of the same paragraph right before one that begins with a pronoun.
    func sentenceBefore(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        let end = sentence.lowerBound
        guard end > 2 else { return nil }
        let near = max(0, end - 600)..<end
        // Of a paragraph that runs on for pages only what stands near.
        let floor = passage.count > 4000 ? max(0, end - 1500) : 0
        let sentences = floor > 0 ? passage.part(floor..<end).sentences() : passage.sentences()
        let last = sentences.last { $0.upperBound + floor <= end && $0.lowerBound + floor >= near.lowerBound }
        return last.map { $0.lowerBound + floor..<$0.upperBound + floor }
    }

    /// 遇有乘客被困，三十分钟内到场；…承办商须每四小时说明进展: the part before the semicolon names the kind of case for this one too.
    func continuedCase(_ passage: Passage, _ sentence: Range<Int>, _ metric: Metric, depth: Int = 0) -> SeverityMention? {
        let text = passage.folded
        let start = passage.trimmed(sentence).lowerBound
        guard depth < 3, start < sentence.upperBound, !ProseReading.others.isIn(text, sentence) else { return nil }
        let isTold = ProseReading.pronouns.match(text, at: start, end: sentence.upperBound) != nil
        guard let part = isTold ? sentenceBefore(passage, sentence) : partBefore(passage, sentence),
            isTold || text[start].isDigit || ProseReading.goingOn.match(text, at: start, end: sentence.upperBound) != nil
        else { return nil }
        guard let first = DurationPhrase.all(text, in: part).first else {
            return continuedCase(passage, part, metric, depth: depth + 1)
        }
        return TroubleClause.governing(passage, part, first) ?? CaseClause(known: scope.known).governing(passage, part, first)
            ?? ConditionClause.governing(passage, part, first) ?? SubjectClause.governing(passage, part, first) ?? TopicClause.governing(
                passage, part, first)
            ?? continuedCase(passage, part, metric, depth: depth + 1)
    }

    private static let openers = Lexicon<Void>(
        "if it's|if it's a|if it's an|if it is|if it is a|if it is an|if this is|if this is a|if this is an|in an|for|for a|for an|for any|for every|for each|in the case of a|in case of a|in case of an|during a|during an|when a|if a|after a|after any|after each|对于|对|发生|出现|遇"
    )
    private static let others = Lexicon<Void>("other|others|another|else|questions|requests|其他|其它|其余|所有|各类|任何|咨询|投诉|建议")
    private static let whole = Lexicon<Void>(
        "all faults|all incidents|all cases|all issues|all requests|all tickets|any fault|any incident|any case|any issue|any request|any ticket|every fault|every incident|every case|every issue|every request|every ticket|each fault|each incident|each case|each issue|each request|each ticket"
    )

    /// "For a Red fault, an engineer will ring … You can expect service again within 6 hours.": the level that the paragraph begins with, in the
    /// sentences behind that name no kind of case of their own.
    func opened(_ passage: Passage, _ sentence: Range<Int>) -> [SeverityMention] {
        let text = passage.folded
        let start = passage.trimmed(passage.all).lowerBound
        guard sentence.lowerBound > start + 2, sentence.lowerBound - start < 1000,
            let opener = ProseReading.openers.match(text, at: start, end: sentence.lowerBound),
            !text[start..<sentence.lowerBound].contains("\n"), !ProseReading.others.isIn(text, sentence),
            !ProseReading.whole.isIn(text, sentence),
            SeverityPhrase.all(text, in: sentence).isEmpty, scope.known.used(.severity, passage, in: sentence).isEmpty
        else { return [] }
        let lead = opener.range.upperBound..<min(sentence.lowerBound, opener.range.upperBound + 40)
        let levels = SeverityBinding.named(passage, start..<sentence.lowerBound, scope.known)
        guard let first = levels.first, lead.contains(first.range.lowerBound), Set(levels.map(\.key)).count == 1,
            let words = Words(passage, first.range)
        else { return [] }
        return [SeverityMention(words: words, key: first.key)]
    }

    /// "Email – we reply within a day. Live chat – under 2 minutes.": what the sentence about the way before this one is about.
    func wayBefore(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> (Metric, Words?)? {
        let text = passage.folded
        guard isWayLed(passage, sentence, before: duration.core.lowerBound), isBare(passage, sentence, duration, []) else { return nil }
        let near = max(0, sentence.lowerBound - 600)..<sentence.lowerBound
        for earlier in passage.pieces(of: near, isBreak: { ".;。!?\n".unicodeScalars.contains(text[$0]) }).suffix(4).reversed() {
            let durations = DurationPhrase.all(text, in: earlier)
            guard let first = durations.first, isWayLed(passage, earlier, before: first.core.lowerBound) else { continue }
            return MetricBinding.bind(passage, earlier, durations).compactMap { $0 }.first.map { ($0.metric, Words(passage, $0.range)) }
        }
        return nil
    }

    /// "Live chat – …", "Email support@…  – …": a way to reach support before a dash or colon.
    private func isWayLed(_ passage: Passage, _ sentence: Range<Int>, before end: Int) -> Bool {
        let text = passage.folded
        let start = passage.trimmed(sentence).lowerBound
        guard let way = ChannelPhrase.all(text, in: start..<min(end, start + 24)).first, way.lowerBound <= start + 2 else { return false }
        return text[way.upperBound..<min(end, way.upperBound + 48)].contains { ":-".unicodeScalars.contains($0) }
    }

    private static let follows = Lexicon<Void>(
        "恢复之前|恢复前|修复之前|修复前|解决之前|解决前|排除前|在此之前|其间|期间|恢复后|修复后|解决后|until then|until it is back|until that is done|afterwards|after that")

    /// 专业版的一级问题，5小时内恢复；恢复之前每小时更新一次: what follows has the levels and the tier of the part before it.
    func followed(_ passage: Passage, _ sentence: Range<Int>) -> (levels: [SeverityMention], tier: Words?)? {
        let start = passage.trimmed(sentence).lowerBound
        guard ProseReading.follows.match(passage.folded, at: start, end: sentence.upperBound) != nil,
            let part = partBefore(passage, sentence)
        else { return nil }
        let durations = DurationPhrase.all(passage.folded, in: part)
        guard !durations.isEmpty else { return nil }
        let levels = SeverityBinding.bind(passage, part, durations, scope.known)
        guard let first = levels.first, Set(levels.map { $0.map(\.key) }).count == 1, !first.isEmpty else { return nil }
        let tiers = TierBinding.bind(passage, part, durations, scope.known)
        return (first, Set(tiers.map { $0?.text }).count == 1 ? tiers.first ?? nil : nil)
    }
}
