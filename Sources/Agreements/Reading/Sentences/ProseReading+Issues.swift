// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The kind of request that the words before a length name, where they are in no list of levels.
extension ProseReading {
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
        return SeverityMention(named: words)
    }

    /// 线路全断：响应1小时；到场8小时: the label before the colon is that of all the parts of its line.
    func lineIssue(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> SeverityMention? {
        let text = passage.folded
        let before = passage.trimmed(passage.all).lowerBound..<sentence.lowerBound
        guard before.count > 4, before.count <= 200, !text[sentence].contains(":"),
            !text[before].contains(where: { "。\n!?".unicodeScalars.contains($0) }), text[before].count(where: { $0 == ":" }) == 1,
            passage.trimmed(before).last.map({ text[$0] == ";" }) == true,
            let first = DurationPhrase.all(text, in: before).first
        else { return nil }
        return issue(passage, before, first, block)
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
            return SeverityMention(named: words)
        }
        guard name.count <= 32, let noun = ProseReading.issues.matches(text, in: name).last, noun.range.upperBound == name.upperBound,
            case let own = passage.trimmed(name.lowerBound..<noun.range.lowerBound), !own.isEmpty,
            ProseReading.anyone.match(text, at: own.lowerBound, end: own.upperBound)?.range != own,
            !text[name].contains(where: { ",:.;、()".unicodeScalars.contains($0) }), let words = Words(passage, name)
        else { return nil }
        return SeverityMention(named: words)
    }

    private static let lineNouns = Lexicon<Void>("问题反馈|问题|故障|投诉|咨询|请求|异常|事件|需求|报修")

    /// （1）非质量类问题反馈 over 在半小时内响应…: the kind of case that a numbered line before names in the same paragraph.
    func caseLine(_ passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        let near = max(0, sentence.lowerBound - 400)..<sentence.lowerBound
        for line in passage.pieces(of: near, isBreak: { text[$0] == "\n" }).suffix(3).reversed() where line.count <= 28 {
            let part = passage.part(line)
            guard let name = SectionNames.head(part), name.lowerBound > 0, name.upperBound == SectionNames.end(part) else { continue }
            guard (3...20).contains(name.count), part.folded[name].allSatisfy(\.isHan),
                let noun = ProseReading.lineNouns.matches(part.folded, in: name).last, noun.range.upperBound == name.upperBound,
                noun.range.lowerBound > name.lowerBound,
                !CaseClause.isAnyones(part.folded, name.lowerBound..<noun.range.lowerBound),
                MetricPhrase.first(part.folded, in: name) == nil
            else { return nil }
            return Words(part, name).map(SeverityMention.init(named:))
        }
        return nil
    }

    private static let usually = Lexicon<Void>("一般在|一般于|一般为|一般会|一般应|一般可|一般都|一般均|一般需|一般不")

    /// 一般在4小时内答复: how it usually is, and no level.
    func isUsual(_ level: SeverityMention, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        level.words.text == "一般" && ProseReading.usually.isIn(text, sentence)
    }

    /// Whether the item before or behind is labelled with a tier's name.
    func hasTierSister(_ block: Int) -> Bool {
        // Of clauses in two languages the next but one is of the same language.
        (isListItem(block) ? [block - 1, block + 1] : [block - 1, block + 1, block - 2, block + 2]).contains { index in
            guard scope.view.blocks.indices.contains(index), isListItem(index) || isSisterParagraph(index, of: block) else { return false }
            let other = scope.view.blocks[index].passage
            return SectionNames.head(other).map { $0.upperBound < other.count && PlanPhrase.isName(other.part($0)) } == true
        }
    }

    /// 2. 专业版：… beside 3. 机构版：…: paragraphs of one section that begin with a name and a colon.
    private func isSisterParagraph(_ index: Int, of block: Int) -> Bool {
        guard case .paragraph = scope.view.blocks[index].content, case .paragraph = scope.view.blocks[block].content,
            scope.view.blocks[index].headings == scope.view.blocks[block].headings, case let other = scope.view.blocks[index].passage,
            let head = SectionNames.head(other), head.upperBound < other.count
        else { return false }
        return other.folded[head.upperBound] == ":"
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
            !SectionNames.isStructural(passage, head), !ProseReading.isTopic(passage.folded, head),
            !ProseReading.noIssue.isIn(passage.folded, head), let words = Words(passage, head)
        else { return nil }
        return SeverityMention(named: words)
    }

    private static let joints = Lexicon<Void>("与|及|和|and|&")

    /// 故障与救援, "Faults and rescue": what a part of the paper is about, and no kind of case.
    static func isTopic(_ text: [Unicode.Scalar], _ head: Range<Int>) -> Bool {
        guard let joint = joints.first(text, in: head), joint.range.lowerBound > head.lowerBound, joint.range.upperBound < head.upperBound
        else {
            return false
        }
        // 咨询与投诉: two kinds of cases.
        return
            !(CaseClause.kinds.isAll(text, head.lowerBound..<joint.range.lowerBound)
            && CaseClause.kinds.isAll(text, joint.range.upperBound..<head.upperBound))
    }

    /// The name is all there is, but for an explanation in parentheses.
    private func isWhole(_ passage: Passage, _ head: Range<Int>) -> Bool {
        var rest = passage.trimmed(head.upperBound..<passage.count)
        if rest.count > 2, passage.folded[rest.upperBound - 1] == ":" { rest = passage.trimmed(rest.lowerBound..<rest.upperBound - 1) }
        return rest.count <= 1
            || passage.folded[rest.lowerBound] == "(" && passage.folded[rest.lowerBound..<rest.upperBound - 1].firstIndex(of: ")") == nil
                && passage.folded[rest.upperBound - 1] == ")"
    }

    private static let about = Lexicon<Void>(
        ["", "for "].flatMap { lead in
            ["issues", "incidents", "problems", "requests", "faults", "tickets"].flatMap { noun in
                ["that", "which", "affecting", "impacting", "relating to", "related to", "concerning"].map { "\(lead)\(noun) \($0)" }
            }
        }.joined(separator: "|"))

    private static let noIssue = Lexicon<Void>(
        "commitment|policy|guarantee|promise|we|you|our|your|shall|will|must|may|support|service|services|hours|target|note|notes|time|times|目标|时间|时限|注|备注|说明|服务|支持|甲方|乙方|我方|我们|所有|全部|任何|all|any|every"
    )

    /// 3. 升级：…: a step of what is done in every case.
    private static let steps = Lexicon<Void>(
        "受理|定位|升级|恢复|通报|复盘|处理|响应|派单|派工|关闭|关单|回访|验证|归档|确认|登记|排查|处置|反馈|报告|总结|到场|修复|解决|跟踪|监控|triage|escalate|escalation|closure|close|verification|diagnosis|investigation|logging|assignment"
    )

    /// The words before the colon of a list item, when they can be nothing but the name of a kind of request.
    static func issueHead(_ passage: Passage, before end: Int) -> Range<Int>? {
        let text = passage.folded
        guard let colon = mark(passage, before: min(end, text.count)), colon <= 60,
            // However long the item is.
            let head = SectionNames.head(passage.part(0..<min(passage.count, 160))), head.upperBound <= colon, head.count <= 60,
            head.count > 1
        else { return nil }
        // "For issues that impact platform availability:" tells what has happened, whatever its words.
        if about.match(text, at: head.lowerBound, end: head.upperBound) != nil { return head }
        guard MetricPhrase.first(text, in: head) == nil, SeverityPhrase.label(text, in: head) == nil,
            // "Loss of service" is one, whatever it is of.
            !noIssue.isIn(text, head) || TroubleClause.isTrouble(text, head),
            !steps.isAll(text, head),
            ChannelPhrase.all(text, in: head).isEmpty,
            !PlanPhrase.isName(passage.part(head)), HoursPhrase.all(text, in: head).isEmpty, HoursPhrase.terms(text, in: head).isEmpty
        else { return nil }
        return head
    }

    /// The colon behind a name, or the dash between blanks behind words that tell of trouble.
    private static func mark(_ passage: Passage, before end: Int) -> Int? {
        let text = passage.folded
        // "Odds and ends - new starter, printer moves: …": the colon is behind what the dash explains.
        if let colon = text[0..<end].firstIndex(of: ":"), colon <= 60 { return colon }
        let mark = text[0..<end].indices.first { index in
            text[index] == ":"
                || text[index] == "-" && index > 0 && text[index - 1] == " " && index + 1 < text.count && text[index + 1] == " "
        }
        return mark.flatMap { text[$0] == ":" || TroubleClause.isTrouble(text, 0..<$0) ? $0 : nil }
    }
}
