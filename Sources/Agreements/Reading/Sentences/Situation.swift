// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The kind of case that a sentence names before its length, where it names no level: "For hardware failures, …", 对水质投诉，…, 如发生硬件故障，….
enum Situation {
    private static let openers = Lexicon<Void>(
        "for|for any|for all|in case of|in case of a|in case of an|in the event of|in the event of a|in the event of an|on|upon|with respect to|对于|对|针对|遇有|遇到|遇|如遇|如遇到|发生|出现|如发生|如出现|若发生|若出现|一旦发生|一旦出现|接到|接|收到|受理|因|客户提出|用户提出|客户反映|用户反映"
    )
    static let nouns = Lexicon<Void>(
        "crash|intrusion|virus|power cut|issue|problem|inquiry|inquiries|enquiry|enquiries|query|queries|question|fault|failure|bug|complaint|outage|breakdown|defect|leak|leakage|alarm|theft|accident|"
            + "问题|故障|投诉|咨询|查询|询问|报障|漏洞|事故|异常|损坏|中断|淤塞|障碍|困人|泄漏|漏水|停电|停水|停气|建议|诉求|爆管|报漏|破损|丢失|失灵|停机|宕机"
    )
    /// Modifiers that divide nothing.
    static let anyone = Lexicon<Void>(
        "new|open|support|valid|single|eligible|all|any|every|each|your|our|the|a|an|such|this|these|those|other|customer|user|client|support|technical|general|reported|该|此|其|本|这些|所有|全部|各类|各种|任何|一切|客户|用户|甲方|业主|采购人|使用人|使用单位|系统|设备|产品|服务|技术|售后|发生|出现|常见|相关|具体|有关|使用|质量|运行|上述|以上|客户的|用户的|甲方的|设备的|系统的|产品的"
    )
    private static let verbs = Lexicon<Void>(
        "we|our|you|your|will|shall|must|may|is|are|was|has|have|that|which|who|我们|我方|我司|本公司|乙方|应|须|将|会|可以|负责|提供|进行|承诺|保证|响应|解决|处理|到达|派|的|之|所|非|验证|确认|提出|造成|导致|遇到|回报|如|若"
    )

    /// 遇有水管爆裂：, "In case of a burst main:": over a list.
    static func leading(_ passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        let start = unnumbered(text, sentence)
        guard sentence.count <= 60, let opener = openers.match(text, at: start, end: sentence.upperBound),
            text[sentence.upperBound - 1] == ":"
        else { return nil }
        let name = passage.trimmed(opener.range.upperBound..<(sentence.upperBound - 1))
        guard name.count > 2, name.count <= 40, nouns.isIn(text, name), MetricPhrase.first(text, in: name) == nil,
            !text[name].contains(where: { ",;、".unicodeScalars.contains($0) }),
            anyone.match(text, at: name.lowerBound, end: name.upperBound).map({
                nouns.match(text, at: $0.range.upperBound, end: name.upperBound) == nil
            }) != false,
            let words = Words(passage, name)
        else { return nil }
        return SeverityMention(named: words)
    }

    private static let relatives = Lexicon<Void>(
        "issues that|issues which|incidents that|incidents which|problems that|problems which|faults that|faults which|requests that|tickets that|cases that|issues impacting|issues affecting|incidents impacting|incidents affecting|problems affecting|faults affecting"
    )

    /// "For issues that impact the whole platform: …": up to the colon or comma.
    private static func relative(_ passage: Passage, _ sentence: Range<Int>, before end: Int) -> SeverityMention? {
        let text = passage.folded
        let start = unnumbered(text, passage.trimmed(sentence))
        let opener = openers.match(text, at: start, end: end)
        let from = passage.trimmed((opener?.range.upperBound ?? start)..<max(end, start)).lowerBound
        guard from < end, relatives.match(text, at: from, end: end) != nil,
            let stop = text[from..<end].firstIndex(where: { ":,".unicodeScalars.contains($0) }), stop - from <= 60,
            DurationPhrase.all(text, in: from..<stop).isEmpty, let words = Words(passage, passage.trimmed(from..<stop))
        else { return nil }
        return SeverityMention(named: words)
    }

    private static let quotes: ScalarTable<Unicode.Scalar> = ["“": "”", "「": "」", "『": "』", "\"": "\""]

    /// 对于“系统瘫痪，业务不能运转”的级别，…: the name between quotation marks, commas and all.
    static func quoted(_ passage: Passage, _ sentence: Range<Int>, before end: Int) -> SeverityMention? {
        let text = passage.folded
        guard let opener = openers.match(text, at: unnumbered(text, passage.trimmed(sentence)), end: end),
            case let start = opener.range.upperBound + (opener.range.upperBound < end && text[opener.range.upperBound] == " " ? 1 : 0),
            start < end, let mark = quotes[text[start]],
            let close = text[(start + 1)..<min(end, start + 48)].firstIndex(of: mark),
            MetricPhrase.first(text, in: start + 1..<close) == nil, DurationPhrase.all(text, in: start + 1..<close).isEmpty,
            let words = Words(passage, passage.trimmed(start + 1..<close))
        else { return nil }
        return SeverityMention(named: words)
    }

    static func before(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        if let named = quoted(passage, sentence, before: duration.range.lowerBound) { return named }
        if let named = relative(passage, sentence, before: duration.range.lowerBound) { return named }
        let text = passage.folded
        let lead = passage.named(max(sentence.lowerBound, duration.range.lowerBound - 90)..<duration.range.lowerBound)
        for clause in passage.pieces(of: lead, isBreak: { ",:;、".unicodeScalars.contains(text[$0]) }).suffix(3) {
            guard clause.upperBound < passage.count else { continue }
            let opener = openers.match(text, at: unnumbered(text, clause), end: clause.upperBound)
            // Without an opener only a name right before the comma or colon.
            let isClosed = ",:".unicodeScalars.contains(text[clause.upperBound])
            guard opener != nil || isClosed && clause.lowerBound - sentence.lowerBound <= 4 && text[clause].contains(where: \.isHan) else {
                continue
            }
            let start = opener?.range.upperBound ?? unnumbered(text, clause)
            guard start < clause.upperBound,
                let noun = nouns.matches(text, in: start..<clause.upperBound).last(where: {
                    closes(text, $0.range.upperBound, clause.upperBound)
                })
            else { continue }
            let name = passage.trimmed(start..<noun.range.upperBound)
            let own = passage.trimmed(name.lowerBound..<noun.range.lowerBound)
            guard !own.isEmpty, name.count <= (text[name].contains(where: \.isHan) ? 14 : 40),
                anyone.match(text, at: own.lowerBound, end: own.upperBound)?.range != own, !CaseClause.isAnyones(text, own),
                // 电话查询 is a way to ask.
                !ChannelPhrase.all(text, in: name).contains(where: { $0.lowerBound == name.lowerBound && $0.upperBound >= own.upperBound }),
                verbs.first(text, in: name) == nil, DurationPhrase.all(text, in: name).isEmpty, let words = Words(passage, name)
            else { continue }
            return SeverityMention(named: words)
        }
        return nil
    }

    /// The name ends with the clause, but for 后, 时 and the like.
    private static func closes(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
        at == end || end - at <= 3 && text[at..<end].allSatisfy { "时的后之等情况s".unicodeScalars.contains($0) }
    }

    private static func unnumbered(_ text: [Unicode.Scalar], _ clause: Range<Int>) -> Int {
        var at = clause.lowerBound
        while at < clause.upperBound, at - clause.lowerBound < 5, text[at].isDigit || "().、 ".unicodeScalars.contains(text[at]) { at += 1 }
        return at
    }
}
