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
        "auto-escalated|automatically escalated|escalated after|escalates after|escalate after|auto escalated|unresolved|uncorrected|unanswered|not resolved|not been resolved|no response|not responded|open|remains|未解决|未处理|未响应|未修复|未恢复|仍未|超过|逾期"
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
        if SeverityBinding.isException(inner) { return (nil, nil) }
        if let level = SeverityPhrase.label(inner.folded, in: inner.all), level.range.lowerBound == 0, let words = Words(inner, inner.all) {
            return (nil, SeverityMention(words: words, key: level.key))
        }
        if ProseReading.places.match(inner.folded, at: 0, end: inner.count)?.range == inner.all, let words = Words(inner, inner.all) {
            return (nil, SeverityMention(words: words, key: ClockResolution.fold(words.text)))
        }
        return (PlanPhrase.name(inner).flatMap { Words(inner, $0) }, nil)
    }

    static let places = Lexicon<Void>(
        "省内|省外|市内|市外|市区|城区|郊区|郊县|县城|县区|县域|乡镇|农村|本地|异地|外地|同城|国内|国外|境内|境外|岛内|离岛|本市|外市|本省|外省")

    static func isPlace(_ name: Words) -> Bool {
        let text = name.text.unicodeScalars.map(Folding.fold)
        return places.match(text, at: 0, end: text.count)?.range == 0..<text.count
    }

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

    /// "Technical request (available 24/7): 2 hour response", with sisters of the same form: the kind of request.
    ///
    /// `isLoose`: an item beside that begins with the name of a metric is a sister too.
    func issue(
        _ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ block: Int, isLoose: Bool = false
    ) -> SeverityMention? {
        if let named = subject(passage, sentence, duration) { return named }
        guard sentence.lowerBound == passage.trimmed(passage.all).lowerBound,
            let head = ProseReading.issueHead(passage, before: duration.range.lowerBound)
        else { return nil }
        let sisters = [block - 1, block + 1].filter { index in
            guard scope.view.blocks.indices.contains(index), isListItem(index) == isListItem(block),
                scope.view.blocks[index].headings == scope.view.blocks[block].headings
            else { return false }
            let other = scope.view.blocks[index].passage
            guard let first = DurationPhrase.all(other.folded, in: 0..<min(other.count, 400)).first else { return false }
            return ProseReading.issueHead(other, before: first.range.lowerBound) != nil
                || isLoose && duration.target.unit != .second && metricHead(other, before: first.range.lowerBound)
                || SectionNames.head(other).map { head in
                    head.upperBound < first.range.lowerBound
                        && (SeverityPhrase.label(other.folded, in: head) != nil || PlanPhrase.isName(other.part(head)))
                } == true
        }
        guard !sisters.isEmpty, let words = Words(passage, head) else { return nil }
        return SeverityMention(words: words, key: ClockResolution.fold(words.text))
    }

    /// "Initial response: within 2 business days": an item that begins with a metric and a colon.
    private func metricHead(_ other: Passage, before end: Int) -> Bool {
        guard let colon = other.folded[0..<min(end, other.count)].firstIndex(of: ":"), colon <= 40 else { return false }
        return MetricPhrase.label(other.folded, in: 0..<colon) != nil
    }

    private static let tails = Lexicon<Void>("版本|同步|间隔|频率|频次|时限|时间|目标|周期|期限|time|times|target|interval|frequency")

    /// Nothing but a colon and the like between the name of a metric and its length: "…的进展同步：每".
    private func isMark(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound, text[at].isSpace { at += 1 }
        if let tail = ProseReading.tails.match(text, at: at, end: range.upperBound) { at = tail.range.upperBound }
        return text[at..<max(at, range.upperBound)].allSatisfy { $0.isSpace || ":<≤-是为每隔约".unicodeScalars.contains($0) }
    }

    private static let issues = Lexicon<Void>(
        "issue|issues|problem|problems|inquiry|inquiries|enquiry|enquiries|query|queries|question|questions|fault|faults|failure|failures|bug|bugs|complaint|complaints|outage|outages|问题|故障|咨询|投诉|查询|询问|报障|漏洞"
    )
    private static let anyone = Lexicon<Void>(
        "all|any|every|each|your|our|the|customer|user|general|support|technical support|所有|全部|各类|任何|一切|客户|用户|甲方|服务|技术|售后|发生|出现|常见|相关|具体|该|其|此|本|上述|以上"
    )

    /// 服务器问题响应时间：24小时, "Server issue response time: 24 hours": the kind of case that the name of the metric begins with.
    private func subject(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        let lead = sentence.lowerBound..<min(duration.range.lowerBound, sentence.lowerBound + 48)
        guard let metric = MetricPhrase.all(text, in: lead).first, metric.range.lowerBound > sentence.lowerBound,
            isMark(text, metric.range.upperBound..<duration.range.lowerBound)
        else { return nil }
        var name = passage.named(sentence.lowerBound..<metric.range.lowerBound)
        // 阻断性问题的临时方案：…
        if name.count > 2, text[name.upperBound - 1] == "的" { name = name.lowerBound..<name.upperBound - 1 }
        // 投诉处理时限: no fault, but a kind of case by itself.
        if let kind = CaseClause.kinds.match(text, at: name.lowerBound, end: name.upperBound), kind.range == name,
            let words = Words(passage, name)
        {
            return SeverityMention(words: words, key: ClockResolution.fold(words.text))
        }
        guard name.count <= 32, let noun = ProseReading.issues.matches(text, in: name).last, noun.range.upperBound == name.upperBound,
            case let own = passage.trimmed(name.lowerBound..<noun.range.lowerBound), !own.isEmpty,
            ProseReading.anyone.match(text, at: own.lowerBound, end: own.upperBound)?.range != own,
            !text[name].contains(where: { ",:.;、()".unicodeScalars.contains($0) }), let words = Words(passage, name)
        else { return nil }
        return SeverityMention(words: words, key: ClockResolution.fold(words.text))
    }

    /// Whether the item before or behind is labelled with a tier's name.
    func hasTierSister(_ block: Int) -> Bool {
        [block - 1, block + 1].contains { index in
            guard scope.view.blocks.indices.contains(index), isListItem(index) else { return false }
            let other = scope.view.blocks[index].passage
            return SectionNames.head(other).map { $0.upperBound < other.count && PlanPhrase.isName(other.part($0)) } == true
        }
    }

    /// A parent item that is only a name in no word list: "Estate:" under "Emergency", 打不开 under a tier.
    func unnamed(_ block: Int) -> SeverityMention? {
        guard isListItem(block), let parent = scope.view.blocks[block].parent, isListItem(parent), scope.names[parent] == nil else {
            return nil
        }
        let passage = scope.view.blocks[parent].passage
        // A numbered clause or a sentence is no name; a numbered item that is only a few words may be.
        guard let first = passage.folded.first, let last = passage.folded.last, !".。;".unicodeScalars.contains(last) else { return nil }
        guard let head = SectionNames.head(passage), head.count <= (first.isDigit ? 48 : 24), isWhole(passage, head),
            !first.isDigit || MetricPhrase.first(passage.folded, in: head) == nil && PlanPhrase.name(passage.part(head)) == nil,
            !SectionNames.isStructural(passage, head), !ProseReading.noIssue.isIn(passage.folded, head), let words = Words(passage, head)
        else { return nil }
        return SeverityMention(words: words, key: ClockResolution.fold(words.text))
    }

    /// The name is all there is, but for an explanation in parentheses.
    private func isWhole(_ passage: Passage, _ head: Range<Int>) -> Bool {
        let rest = passage.trimmed(head.upperBound..<passage.count)
        return rest.count <= 1
            || passage.folded[rest.lowerBound] == "(" && passage.folded[rest.lowerBound..<rest.upperBound - 1].firstIndex(of: ")") == nil
                && passage.folded[rest.upperBound - 1] == ")"
    }

    private static let noIssue = Lexicon<Void>(
        "commitment|policy|guarantee|promise|we|you|our|your|shall|will|must|may|support|service|services|hours|target|note|notes|time|times|目标|时间|时限|注|备注|说明|服务|支持|甲方|乙方|我方|我们|所有|全部|任何|all|any|every"
    )

    /// The words before the colon of a list item, when they can be nothing but the name of a kind of request.
    static func issueHead(_ passage: Passage, before end: Int) -> Range<Int>? {
        let text = passage.folded
        guard let colon = mark(passage, before: min(end, text.count)), colon <= 60,
            let head = SectionNames.head(passage), head.upperBound <= colon, head.count <= 60, head.count > 1
        else { return nil }
        guard MetricPhrase.first(text, in: head) == nil, SeverityPhrase.label(text, in: head) == nil, !noIssue.isIn(text, head),
            ChannelPhrase.all(text, in: head).isEmpty,
            !PlanPhrase.isName(passage.part(head)), HoursPhrase.all(text, in: head).isEmpty, HoursPhrase.terms(text, in: head).isEmpty
        else { return nil }
        return head
    }

    /// The colon behind a name, or the dash between blanks behind words that tell of trouble.
    private static func mark(_ passage: Passage, before end: Int) -> Int? {
        let text = passage.folded
        let mark = text[0..<end].indices.first { index in
            text[index] == ":"
                || text[index] == "-" && index > 0 && text[index - 1] == " " && index + 1 < text.count && text[index + 1] == " "
        }
        return mark.flatMap { text[$0] == ":" || TroubleClause.isTrouble(text, 0..<$0) ? $0 : nil }
    }

    private static let otherDuties = Lexicon<Void>("未|尚未|仍未|没有|无人|提交|通知|告知|发送|出具|召开|组织召开|签署|归还|退还|交付|邮寄|发货|召集|移交|转派|转交")

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
            levels = [SeverityMention(words: name, key: ClockResolution.fold(name.text))]
        }
    }

    /// 及时 is how it is done, no second thing.
    private static let both = Lexicon<Bool>([("并|并且|同时|且|并且能|及|和", true), ("及时|并及时|且及时", false)])

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
