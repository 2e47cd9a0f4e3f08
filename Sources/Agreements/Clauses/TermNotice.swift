// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// By when to say that the agreement shall not go on: "at least 60 days before the end of the term", 期满前30日书面通知.
enum TermNotice {
    private static let term = Lexicon<Void>(
        "renew|renews|renewal|renewed|automatically renew|end of the term|end of the then-current term|end of the then current term|end of the initial term|expiration of the term|expiry of the term|expiration of the then|expiration of the initial|expiry of the initial|non-renewal|end of the current term|prior to expiration|prior to expiry|"
            + "续约|续期|续签|顺延|自动延续|自动续|期满|届满|到期前|到期日前")
    private static let notice = Lexicon<Void>("notice|notify|notifies|notified|通知|告知|书面提出|提出书面|提出异议|书面声明")
    /// Other subjects that mention a renewal.
    private static let other = Lexicon<Void>(
        "price|prices|pricing|fee increase|increase|rates|warranty|certificate|domain|license key|adverse change|质保|保修|价格|涨价|证书|域名|调价")
    private static let vendor = Lexicon<Void>(
        "provider will notify|provider shall notify|we will notify|we shall notify|vendor shall notify|vendor will notify|supplier shall notify|we will provide|provider will provide|we will send|乙方应提前|乙方将|乙方应在|我方应|我们将"
    )
    private static let either = Lexicon<Void>(
        "either party|neither party|the other party|customer|client|you|both parties|任何一方|任一方|双方|甲方|一方|客户|各方")

    static func read(_ passage: Passage, _ sentence: Range<Int>) -> AllowancePhrase? {
        let text = passage.folded
        guard term.isIn(text, sentence), notice.isIn(text, sentence), !other.isIn(text, sentence) else { return nil }
        if vendor.isIn(text, sentence) { return nil }
        guard either.isIn(text, sentence) || passive.isIn(text, sentence) else { return nil }
        let lengths = AllowancePhrase.all(text, in: sentence).filter { $0.target.unit.isCivil && isBefore($0, text, sentence) }
        return lengths.count == 1 ? lengths.first : nil
    }

    private static let passive = Lexicon<Void>(
        "unless terminated|unless notice|written notice of non-renewal|notice of non-renewal|未提出|无异议|未书面")
    private static let after = Lexicon<Void>(
        "before|prior|prior to|in advance|notice|written notice|'|' notice|' written|' prior|'s|advance|preceding|前|之前|以前")
    private static let ahead = Lexicon<Void>(
        "at least|not less than|no less than|with|upon|no later than|not later than|by giving|on|期满前|届满前|到期前|到期日前|提前|前|至少|不少于")

    /// A length of notice, not the length of the term ("valid for one (1) year").
    private static func isBefore(_ length: AllowancePhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        var at = length.range.upperBound
        while at < sentence.upperBound, text[at] == " " { at += 1 }
        if at < sentence.upperBound, after.match(text, at: at, end: sentence.upperBound) != nil { return true }
        let before = max(sentence.lowerBound, length.range.lowerBound - 16)..<length.range.lowerBound
        guard let word = ahead.matches(text, in: before).last else { return false }
        return text[word.range.upperBound..<length.range.lowerBound].allSatisfy { $0.isSpace || $0 == "至" || $0 == "少" }
            && length.range.lowerBound > 0
            && text[length.range.lowerBound..<length.range.upperBound].contains { $0 == "日" || $0 == "天" || $0 == "月" || $0 == "周" }
    }
}
