// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The fee that a percentage is of: "of the monthly Premium support fee", 当月服务费的.
enum FeePhrase {
    private static let nouns = Lexicon<Void>(
        "fee|fees|charge|charges|subscription price|bill|contract price|contract value|contract sum|服务费|服务费用|维护费|维保费|支持费|技术支持费|费用|服务款|合同总价|合同价款|合同总金额|合同金额|合同总额|合同价|服务金额|月费|年费|总价"
    )
    private static let cycles = Lexicon<Cycle>([
        ("monthly|month|per month|that month|当月|本月|该月|月度|每月|月", .month), ("quarterly|quarter|季度|当季|季", .quarter),
        ("annual|annually|yearly|year|per annum|年度|全年|当年|年", .year),
        ("contract price|contract value|contract sum|total contract|合同总价|合同价款|合同总金额|合同金额|合同总额|合同价", .term),
    ])

    /// The cycles that some words name; nil for none and for several.
    static func cycle(_ text: [Unicode.Scalar], in range: Range<Int>) -> Cycle? {
        let found = Set(cycles.matches(text, in: range).map(\.meaning))
        return found.count == 1 ? found.first : nil
    }

    /// Whether the words speak of a fee, and which.
    static func base(_ text: [Unicode.Scalar], in range: Range<Int>) -> (cycle: Cycle?, range: Range<Int>)? {
        guard let noun = nouns.first(text, in: range) else { return nil }
        return (cycle(text, in: range), noun.range)
    }

    /// The fee of a percentage at `percent`: after it in English ("5% of the monthly fee"), before it in Chinese (月服务费的5%).
    static func of(_ percent: Range<Int>, _ text: [Unicode.Scalar], in range: Range<Int>) -> (cycle: Cycle?, range: Range<Int>)? {
        if let found = after(percent, text, range) { return found }
        return earlier(percent, text, range)
    }

    private static let link = Lexicon<Void>("of|的")
    private static let ends = Lexicon<Void>("for each|for every|for any|per incident|for such|if|when|where|up to|and|but|or")

    private static func after(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ range: Range<Int>) -> (Cycle?, Range<Int>)? {
        var at = percent.upperBound
        while at < range.upperBound, text[at] == " " || text[at] == ")" { at += 1 }
        let direct = at < range.upperBound ? link.match(text, at: at, end: range.upperBound) : nil
        guard let direct else { return nil }
        var end = direct.range.upperBound
        while end < range.upperBound, end - direct.range.upperBound < 90, !",.;:()，".unicodeScalars.contains(text[end]) { end += 1 }
        if let stop = ends.first(text, in: direct.range.upperBound..<end) { end = stop.range.lowerBound }
        guard let noun = nouns.first(text, in: direct.range.upperBound..<end) else { return nil }
        let named = direct.range.lowerBound..<noun.range.upperBound
        if let cycle = cycle(text, in: named) { return (cycle, named) }
        // "of the fees for that month" names the cycle after the noun; "in any month" is of a limit, not of the fee.
        guard let trailing = trailing.match(text, at: skip(noun.range.upperBound, text, range.upperBound), end: range.upperBound) else {
            return (nil, named)
        }
        return (trailing.meaning, direct.range.lowerBound..<trailing.range.upperBound)
    }

    /// Whether a percentage is said to be of anything at all: "50 % of the amount due", 欠付金额的50%.
    static func isOfSomething(_ percent: Range<Int>, _ text: [Unicode.Scalar], in range: Range<Int>) -> Bool {
        let at = skip(percent.upperBound, text, range.upperBound)
        if at < range.upperBound, link.match(text, at: at, end: range.upperBound) != nil { return true }
        return percent.lowerBound > range.lowerBound && text[percent.lowerBound - 1] == "的"
    }

    private static let trailing = Lexicon<Cycle>([
        (
            "for that month|for the month|for such month|for the affected month|for the applicable month|of that month|paid for that month|payable for that month|due for that month|for the relevant month|for that calendar month",
            .month
        ),
        ("for that quarter|for the quarter|of that quarter", .quarter),
        ("for that year|for the year|of that year|for that contract year", .year),
    ])

    private static func skip(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> Int {
        var at = index
        while at < end, text[at] == " " { at += 1 }
        return min(at, max(0, text.count - 1))
    }

    private static let starts = Lexicon<Void>("按照|按|扣减|扣除|抵扣|支付|赔偿|补偿|减免|以|向甲方|超过|不高于|不得超过|等于|为")

    private static func earlier(_ percent: Range<Int>, _ text: [Unicode.Scalar], _ range: Range<Int>) -> (Cycle?, Range<Int>)? {
        var end = percent.lowerBound
        while end > range.lowerBound, text[end - 1] == " " || text[end - 1] == "的" { end -= 1 }
        var start = end
        while start > range.lowerBound, end - start < 18, !",.;:()、".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        if let verb = starts.matches(text, in: start..<end).last { start = verb.range.upperBound }
        guard let noun = nouns.matches(text, in: start..<end).last, noun.range.upperBound == end else { return nil }
        return (cycle(text, in: start..<end), start..<end)
    }
}
