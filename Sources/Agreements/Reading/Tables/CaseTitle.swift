// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A title or a part of a label that puts a condition or names a kind of case: "While the press stands still", "Gate stuck", 闸机停用时.
enum CaseTitle {
    private static let openers = Lexicon<Void>(
        "when|while|if|where|during|during a|during an|in case of|in case of a|in case of an|in the event of|in the event of a|in the event of an|as long as|for as long as|whenever|once"
    )
    private static let chineseOpeners = Lexicon<Void>("当|如|若|如果|一旦|遇|遇有|遇到|发生|出现|如遇|如发生|若发生")
    private static let chineseEnds = Lexicon<Void>("时|期间|的|后|时的|期间的|的情况|情况下|的情况下|的时候")

    private static let talk = Lexicon<Void>(
        "how|what|where|who|why|which|getting|talking|reaching|contacting|asking|telling|keeping|using|platform|general|basics|contact|about|联系|如何|怎样|怎么|沟通|渠道|平台|日常服务|基本服务|基础服务|常规服务|其他说明"
    )
    private static let people = Lexicon<Void>("us|you|we|our|your|我们|您|贵方")

    /// "Getting hold of us", 联系我们: a title that talks to the reader and names no case.
    static func isTalk(_ passage: Passage) -> Bool {
        let range = passage.named(passage.all)
        return talk.match(passage.folded, at: range.lowerBound, end: range.upperBound) != nil
            || people.matches(passage.folded, in: range).contains { $0.range.upperBound == range.upperBound }
    }

    /// The case that a title between rows names; nil for a title of any other kind: "Platform", "How to reach us".
    static func level(_ passage: Passage) -> SeverityMention? {
        let range = passage.named(passage.all)
        guard range.count > 2, range.count <= 60, !isTalk(passage), isTrouble(passage.part(range)) || CaseName.isCase(passage, range),
            MetricPhrase.first(passage.folded, in: range) == nil, !PlanPhrase.isName(passage), !LabelPhrases.isCredit(passage),
            let words = Words(passage, range)
        else { return nil }
        return SeverityMention(named: words)
    }

    /// Whether the head of a column names what has happened or what is asked: 停线故障, 使用咨询, "Passenger trapped".
    static func tellsCase(_ head: Passage) -> Bool {
        CaseClause.isTrouble(head) || CaseClause.label(head) != nil || level(head) != nil || isTrouble(head)
            || CaseClause.kinds.isAll(head.folded, head.trimmed(head.all))
    }

    /// Whether the words, without "when" or 时, tell of something that does not work.
    static func isTrouble(_ passage: Passage) -> Bool {
        let text = passage.folded
        var range = passage.named(passage.all)
        if text[range].contains(where: \.isHan) {
            if let opener = chineseOpeners.match(text, at: range.lowerBound, end: range.upperBound) {
                range = passage.trimmed(opener.range.upperBound..<range.upperBound)
            }
            if let end = chineseEnds.matches(text, in: range).last, end.range.upperBound == range.upperBound {
                range = passage.trimmed(range.lowerBound..<end.range.lowerBound)
            }
            return !range.isEmpty && CaseClause.label(passage.part(range)) != nil
        }
        if let opener = openers.match(text, at: range.lowerBound, end: range.upperBound) {
            range = passage.trimmed(opener.range.upperBound..<range.upperBound)
        }
        return !range.isEmpty && TroubleClause.isTrouble(text, range)
    }
}
