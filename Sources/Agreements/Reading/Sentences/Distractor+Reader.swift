// SPDX-License-Identifier: Apache-2.0

/// What the reader is asked to do, and how the paper says that it counts.
extension Distractor {
    private static let please = Lexicon<Void>("please|kindly|敬请|烦请|请您|请将|请把")
    /// What is asked for is patience, or that somebody gets in touch: what follows may still be promised.
    private static let patience = Lexicon<Void>(
        "allow|expect|note|be aware|bear|be patient|contact|call|ring|write|email|e-mail|use|open|raise|submit|log|refer|see|visit|稍候|稍等|耐心|等待|注意|知悉|放心|联系|拨打|致电|参阅|参见|见"
    )

    /// "please upload it within 2 hours of our asking": what the reader does, and nobody else.
    static func isPlease(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let clause = clause(text, range, place).lowerBound..<place.lowerBound
        guard let word = please.first(text, in: clause),
            let next = text[word.range.upperBound..<clause.upperBound].firstIndex(where: { !$0.isSpace }),
            patience.match(text, at: next, end: clause.upperBound) == nil
        else { return false }
        let rest = next..<clause.upperBound
        return MetricPhrase.first(text, in: rest) == nil && vendor.first(text, in: rest) == nil
    }

    private static let scored = Lexicon<Void>("得|扣|加|记|计|给|不得分|满分|得分")

    /// 2小时内到场得5分，4小时内到场得3分: what a bid is given points for.
    static func isScored(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let behind = place.upperBound..<min(range.upperBound, place.upperBound + 16)
        return scored.matches(text, in: behind).contains { word in
            if word.range.count > 1 { return true }
            var at = word.range.upperBound
            while at < range.upperBound, text[at].isDigit || text[at] == "." || text[at].isSpace { at += 1 }
            return at > word.range.upperBound && at < range.upperBound && text[at] == "分" && (at + 1 >= text.count || text[at + 1] != "钟")
        }
    }

    private static let counted = Lexicon<Void>("起算|起计|计起|开始计算|开始计时|算起")

    /// 「4 小時」以客服中心受理時起算: a length between quotation marks, and from when it counts.
    static func isStartOfCount(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        guard place.lowerBound > range.lowerBound, place.upperBound < range.upperBound else { return false }
        let before = text[range.lowerBound..<place.lowerBound].last { !$0.isSpace }
        let behind = text[place.upperBound..<range.upperBound].first { !$0.isSpace }
        return before == "\"" && behind == "\"" && counted.isIn(text, place.upperBound..<range.upperBound)
    }
}
