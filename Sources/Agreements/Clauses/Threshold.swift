// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words by which a credit hangs on a number of misses, or on points of a percentage: no single miss earns it.
enum Threshold {
    private static let words = Lexicon<Void>(
        "or more|consecutive|repeated|repeatedly|more than once|more than one|persistent|chronic|successive|percentage point|percentage points|for every percent|for each percent|for every 1%|for each 1%|each percent|per percent|"
            + "provided the|provided that|starting with|beginning with|from the second|from the third|from the fourth|from the fifth|beyond the first|after the first|exceed two|exceed three|exceed four|exceed five|exceeds two|exceeds three|exceeds five|more than two|more than three|more than five|every full|each full|full day|full hours|only if|only where|only when|"
            + "仅当|方可|第二次|第三次|次起|超过两次|超过二次|超过三次|每满|满24小时|"
            + "连续|多次|屡次|再次|百分点|每低于|每降低|每下降|每减少")
    private static let counted = Lexicon<Void>(
        "time|times|ticket|tickets|case|cases|incident|incidents|occasion|occasions|miss|misses|failure|failures|breach|breaches|request|requests|instance|instances|次|起|例|单|件|个工单|个故障"
    )

    static func isIn(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        if words.isIn(text, sentence) { return true }
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let number = NumberPhrase.at(index, text, end: sentence.upperBound) else {
                index += 1
                continue
            }
            var at = number.range.upperBound
            while at < sentence.upperBound, text[at] == " " { at += 1 }
            if number.value > Quantity(1), at < sentence.upperBound, counted.match(text, at: at, end: sentence.upperBound) != nil {
                return true
            }
            index = max(index + 1, number.range.upperBound)
        }
        return false
    }
}
