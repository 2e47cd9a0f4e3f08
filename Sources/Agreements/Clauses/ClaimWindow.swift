// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// By when a credit is to be claimed: "within 30 days after the end of the month", 自故障发生之日起30日内, 次月5个工作日内.
enum ClaimWindow {
    private static let act = Lexicon<Void>(
        "claim|claims|request|requests|requested|notify|notifies|notified|submit|submits|submitted|opened|apply|索赔|申请|提出|提交|要求赔偿|主张")
    private static let credit = Lexicon<Void>("credit|credits|claim|claims|compensation|refund|sla|索赔|赔偿|补偿|抵扣|违约金|代金券|赔付")
    /// A window for something else: to end the contract, to pay, to answer a claim.
    private static let other = Lexicon<Void>(
        "terminate|termination|pay|paid|payment|invoice|we will respond|provider will|provider shall|will be issued|will be applied|will be credited|issue the credit|process|review|dispute|解除|终止|付款|支付|审核|答复|乙方应|异议"
    )

    static func read(_ passage: Passage, _ sentence: Range<Int>) -> (trigger: DeadlineTerms.Trigger, allowance: AllowancePhrase)? {
        let text = passage.folded
        guard act.isIn(text, sentence), credit.isIn(text, sentence), !other.isIn(text, sentence) else { return nil }
        let lengths = AllowancePhrase.all(text, in: sentence).filter { isWindow($0, text, sentence) }
        guard lengths.count == 1, let length = lengths.first else { return nil }
        return (trigger(length, text, sentence), length)
    }

    private static let within = Lexicon<Void>("within|no later than|not later than|by|in|during")
    private static let inside = Lexicon<Void>("内|之内|以内|之前|前")

    /// "within 30 days", 30日内: not "5% for each 2 hours".
    private static func isWindow(_ length: AllowancePhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, length.range.lowerBound - 20)..<length.range.lowerBound
        if let word = within.matches(text, in: before).last,
            text[word.range.upperBound..<length.range.lowerBound].allSatisfy({ $0.isSpace || $0 == "*" || $0 == "(" })
        {
            return true
        }
        var at = length.range.upperBound
        while at < sentence.upperBound, text[at] == " " { at += 1 }
        return at < sentence.upperBound && inside.match(text, at: at, end: sentence.upperBound) != nil
    }

    private static let month = Lexicon<Void>(
        "end of the month|end of the calendar month|end of that month|end of each month|end of each impacted month|end of the applicable month|end of the billing month|end of such month|month end|last day of the month|last day of the calendar month|following month|"
            + "当月结束|月结束|月份结束|次月|当月末|月末|月底|月度结束|自然月结束|月终了|该月结束")
    private static let incident = Lexicon<Void>(
        "incident|qualifying event|event|failure|breach|occurrence|delay|missed|outage|the date on which|发生之日|事故发生|故障发生|事件发生|违约发生|逾期之日|发生后|故障结束|故障恢复"
    )
    private static let awareness = Lexicon<Void>(
        "becoming aware|became aware|becomes aware|become aware|being aware|knew|should have known|discovery|learned of|知道|知悉|应当知道|发现之日|获知")

    private static func trigger(_ length: AllowancePhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> DeadlineTerms.Trigger {
        // In English what follows the length says from where; in Chinese what stands before it.
        var after = length.range.upperBound
        while after < sentence.upperBound, after - length.range.upperBound < 90, !",;，".unicodeScalars.contains(text[after]) { after += 1 }
        var before = length.range.lowerBound
        while before > sentence.lowerBound, length.range.lowerBound - before < 40, !",;，".unicodeScalars.contains(text[before - 1]) {
            before -= 1
        }
        let isChinese = text[before..<length.range.lowerBound].contains(where: \.isHan)
        let window = isChinese ? before..<length.range.lowerBound : length.range.upperBound..<after
        if awareness.isIn(text, window) { return .awareness }
        if month.isIn(text, window) { return .endOfMonth }
        if incident.isIn(text, window) { return .incident }
        return .unclear
    }
}
