// SPDX-License-Identifier: Apache-2.0

/// Where a sentence uses a name of the document's own as one: "a Red incident", "every 4 hours on Gale", 急件逾一小时, 专属服务客户.
extension KnownNames {
    private static let before = Lexicon<Void>(
        "it is|they are|is rated|are rated|is classed|is graded|for|for the|for a|for an|of|of a|on|on the|in|in the|in our|under|under the|with|with the|to|from|a|an|each|every|any|all|per|对|对于|针对|于|每宗|每次|每起|属|属于|为|若|如|当|在|及|和|与|的"
    )
    private static let levels = Lexicon<Void>(
        "问题|故障|事件|事故|工单|案件|案|请求|类|级|者|的|时|后|期间|处理|结案|处置|逾|超|自|应|须"
    )
    private static let acts = Lexicon<Void>("至少|最多|每|享|享有|享受|提供|承诺|保证|在|须|应|将|为|按")
    private static let goesOn = Lexicon<Void>("we|our|the|is|are|it|within|every|in|by|you|an|a")
    private static let tiers = Lexicon<Void>(
        "customers|customer|clients|client|users|subscribers|members|merchants|tenants|hotels|schools|plan|tier|package|subscription|subscriptions|edition|contracts|contract|档|档用户|档客户|级用户|级客户|型用户|型客户|客户|用户|会员|方案|套餐|计划|版|服务|之|的|:|,"
    )

    /// The names of one kind that a sentence uses; in English a tier is written with a capital.
    func used(_ kind: SectionNames.Kind, _ passage: Passage, in range: Range<Int>) -> [Mention] {
        let text = passage.folded
        return mentions(text, in: range).filter { mention in
            guard mention.kind == kind else { return false }
            let (lower, upper) = (mention.range.lowerBound, mention.range.upperBound)
            let first = text[lower]
            if kind == .plan, first.isLetter, passage.display[lower] == first { return false }
            var next = upper
            while next < range.upperBound, text[next] == " " { next += 1 }
            let isFollowed =
                switch kind {
                case .severity:
                    KnownNames.levels.match(text, at: next, end: range.upperBound) != nil
                        || SeverityPhrase.nouns.match(text, at: next, end: range.upperBound) != nil
                case .plan:
                    KnownNames.tiers.match(text, at: next, end: range.upperBound) != nil
                        || SeverityPhrase.all(text, in: next..<min(range.upperBound, next + 12)).first?.range.lowerBound == next
                }
            if isFollowed { return true }
            // 关键业务支持至少每30分钟更新一次: at the head of the sentence.
            if kind == .plan, first.isHan, upper - lower >= 4, lower <= Distractor.opening(text, range),
                next < range.upperBound, KnownNames.acts.match(text, at: next, end: range.upperBound) != nil
            {
                return true
            }
            let near = max(range.lowerBound, lower - 10)..<lower
            let isLed = KnownNames.before.matches(text, in: near).contains { lower - $0.range.upperBound <= 1 }
            // "For an outage we …", but not "for outage protection".
            let isWhole =
                next >= range.upperBound || !text[next].isLetter || KnownNames.goesOn.match(text, at: next, end: range.upperBound) != nil
            // "If a Blocker has no workaround": a name keeps its capital within a sentence.
            let isName = first.isLetter && passage.display[lower] != first && lower > passage.trimmed(range).lowerBound
            return isLed && (kind == .plan || first.isHan || isWhole || isName)
        }
    }
}
