// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the words before, behind and over a length of time name: its level, its tier, the kind of request.
extension ProseReading {
    /// The tier that the words before a length name: "Gold: 4 hours", "Gold 4 hours"; of a sentence without a colon only all of them.
    func tier(_ name: Passage, _ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Words? {
        guard let found = PlanPhrase.name(name) else { return nil }
        let hasColon = passage.folded[sentence.lowerBound..<duration.range.lowerBound].contains(":")
        guard
            hasColon || name.count <= 24 && PlanPhrase.all(name, in: name.all).first == name.all
                || name.display.first.map({ $0.isLetter }) == true
        else { return nil }
        return Words(name, found)
    }

    /// "Unresolved after 4 hours (escalated to Engineering)": the time after which it is escalated is the promise.
    func isEscalation(_ duration: DurationPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        MetricPhrase.all(text, in: sentence).contains { $0.metric == .escalation }
            && ProseReading.unresolved.isIn(text, sentence)
    }

    private static let rights = Lexicon<Void>("you may|you can|customer may|customer can|client may|client can|customers may|可|可以|有权")

    /// "…, you may escalate it": a right of the customer's, no promise.
    func isCustomers(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, metric.range.lowerBound - 24)..<metric.range.lowerBound
        return ProseReading.rights.matches(text, in: before).contains { metric.range.lowerBound - $0.range.upperBound <= 8 }
    }

    private static let unresolved = Lexicon<Void>(
        "no workaround|no solution|no fix|no resolution|no correction|no progress|no remedy|auto-escalated|automatically escalated|escalated after|escalates after|escalate after|auto escalated|unresolved|uncorrected|unanswered|not resolved|not been resolved|not restored|not been restored|not cleared|not been cleared|not repaired|not been repaired|not fixed|not been fixed|not closed|not been closed|not answered|not been answered|no response|not responded|open|remains|未解决|未处理|未响应|未修复|未恢复|仍未|超过|逾期"
    )

    /// "1 hour (standard) or 30 minutes (enhanced)": the word in parentheses right behind a length.
    func aside(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> (plan: Words?, severity: SeverityMention?) {
        let text = passage.folded
        var at = duration.range.upperBound
        while at < sentence.upperBound, text[at] == " " { at += 1 }
        if at >= sentence.upperBound || text[at] != "(",
            let open = forWhom(passage, at..<sentence.upperBound) ?? behindVerb(text, at..<sentence.upperBound)
        {
            at = open
        }
        guard at + 1 < sentence.upperBound, text[at] == "(", let close = text[at..<sentence.upperBound].firstIndex(of: ")"),
            close - at <= 32
        else { return (nil, nil) }
        let inner = passage.part(passage.trimmed((at + 1)..<close))
        // "two days (Critical Defects: five (5) hours)" has a length of its own.
        if SeverityBinding.isException(inner) || inner.folded.contains("(") || !DurationPhrase.all(inner.folded, in: inner.all).isEmpty {
            return (nil, nil)
        }
        // "10 days (1)": the mark of a note.
        if inner.folded.allSatisfy(\.isDigit) { return (nil, nil) }
        if let level = SeverityPhrase.label(inner.folded, in: inner.all), level.range.lowerBound == 0, let words = Words(inner, inner.all) {
            return (nil, SeverityMention(words: words, key: level.key))
        }
        if PlacePhrase.isName(inner.folded, inner.all), let words = Words(inner, inner.all) {
            return (nil, SeverityMention(named: words))
        }
        // （仅企业支持）
        let only = ProseReading.onlyFor.match(inner.folded, at: 0, end: inner.count)?.range.upperBound ?? 0
        let name = inner.part(inner.trimmed(only..<inner.count))
        return (PlanPhrase.name(name).flatMap { Words(name, $0) }, nil)
    }

    private static let onlyFor = Lexicon<Void>("仅|仅限|只限|限|仅适用于|only|only for|only on")

    /// 4小时内到达（省内）: the parenthesis behind the verb of a length.
    private func behindVerb(_ text: [Unicode.Scalar], _ rest: Range<Int>) -> Int? {
        guard let verb = MetricPhrase.all(text, in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 12)).first,
            verb.range.lowerBound == rest.lowerBound, verb.range.upperBound < rest.upperBound, text[verb.range.upperBound] == "("
        else { return nil }
        return verb.range.upperBound
    }

    private static let forWords = Lexicon<Void>("(for|(for the|(applies to|(仅限|(适用于")

    /// "within two business days of notification (for Bronze)": where such words open behind a length, before the next.
    private func forWhom(_ passage: Passage, _ rest: Range<Int>) -> Int? {
        let near = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 60)
        guard let open = passage.folded[near].firstIndex(of: "("), DurationPhrase.all(passage.folded, in: near.lowerBound..<open).isEmpty,
            ProseReading.forWords.match(passage.folded, at: open, end: near.upperBound) != nil
        else { return nil }
        return open
    }

    private static let otherDuties = Lexicon<Void>(
        "未|尚未|仍未|没有|无人|提交|通知|告知|发送|出具|召开|组织召开|签署|归还|退还|交付|邮寄|发货|召集|移交|转派|转交|定位|定界|研判|判断|初判|分析|确认|受理|登记|分派|派发|集结|就位")

    /// 5个工作日内提交记录: a verb of its own right behind the length, which no heading gives another meaning.
    func isOther(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, than metric: Metric) -> Bool {
        // 事故报告 over 5个工作日内提交 says the same.
        switch metric {
        case .incidentReport, .incidentNotice, .escalation, .update, .solutionPlan: return false
        default: break
        }
        var at = duration.range.upperBound
        while at < sentence.upperBound, passage.folded[at].isSpace || passage.folded[at] == "," { at += 1 }
        return ProseReading.otherDuties.match(passage.folded, at: at, end: sentence.upperBound) != nil
    }

    func isItem(_ block: Int) -> Bool {
        if case .item = scope.view.blocks[block].content { return true }
        if scope.isLettered(block) { return true }
        return scope.view.blocks[block].passage.count <= 80
    }

    /// Hardly more words than a level and a length.
    func isBare(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ levels: [SeverityMention]) -> Bool {
        let rest = sentence.count - duration.range.count - (levels.first?.words.text.unicodeScalars.count ?? 0)
        return rest <= (passage.folded[sentence].contains(where: \.isHan) ? 16 : 60)
    }

    /// A name in no list: of a way to reach support, of a tier, else of a kind of case.
    func give(_ name: Words, to candidate: inout Candidate, _ levels: inout [SeverityMention]) {
        let words = Passage(reading: name.text)
        if ChannelPhrase.isLabel(words, words.all) {
            candidate.channel = name
        } else if PlanPhrase.isName(words) {
            candidate.plan = name
        } else if levels.isEmpty {
            levels = [SeverityMention(named: name)]
        }
    }

    /// 及时 and 尽快 are how it is done, no second thing.
    private static let both = Lexicon<Bool>([("并|并且|同时|且|并且能|及|和", true), ("及时|并及时|且及时|尽快|并尽快|且尽快|并立即|并尽力|并积极|并努力|并全力|并持续|并跟进", false)])

    /// 2小时内响应并到达现场: two things within one length, in Chinese where the second has no length of its own.
    func also(
        _ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], _ metrics: [MetricPhrase?], _ index: Int
    ) -> MetricPhrase? {
        let text = passage.folded
        guard let first = metrics[index], first.range.lowerBound >= durations[index].range.upperBound, text[first.range.lowerBound].isHan
        else { return nil }
        let end = index + 1 < durations.count ? durations[index + 1].range.lowerBound : sentence.upperBound
        guard first.range.upperBound < end else { return nil }
        let tail = first.range.upperBound..<min(end, first.range.upperBound + 14)
        guard let joint = ProseReading.both.first(text, in: tail), joint.meaning, joint.range.lowerBound - first.range.upperBound <= 2,
            let second = MetricPhrase.all(text, in: joint.range.upperBound..<end).first,
            second.range.lowerBound - joint.range.upperBound <= 6, second.metric != first.metric, second.metric != .availability,
            !metrics.contains(where: { $0?.metric == second.metric }),
            // 4小时内响应，并派出工程师在2天内修复: the second goes on to a length of its own.
            index + 1 >= durations.count || end - second.range.upperBound > 12
                || text[second.range.upperBound..<end].contains(where: { ",、".unicodeScalars.contains($0) }),
            // 24小时内处理完毕并答复: the answer tells of the end.
            second.metric != .firstResponse || first.metric != .resolution && first.metric != .restoration,
            second.range.upperBound >= end || text[second.range.upperBound] != "后"
        else { return nil }
        return second
    }

    func isListItem(_ block: Int) -> Bool { scope.isListItem(block) }

    func label(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Passage {
        let colon = text(passage, sentence.lowerBound..<duration.range.lowerBound).firstIndex(of: ":").map { sentence.lowerBound + $0 }
        return passage.part(passage.trimmed(sentence.lowerBound..<(colon ?? duration.range.lowerBound)))
    }

    func text(_ passage: Passage, _ range: Range<Int>) -> [Unicode.Scalar] { Array(passage.folded[range]) }
}
