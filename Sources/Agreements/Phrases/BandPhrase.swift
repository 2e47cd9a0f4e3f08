// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A stretch of percentages: "≥ 90 % and < 95 %", "95% > a ≥ 90%", "90% – 95%", 低于95%但不低于90%, 90%以上.
struct BandPhrase {
    var lower: Quantity?
    var upper: Quantity?
    var includesLower = true
    var includesUpper = false
    var range: Range<Int>

    private enum Side { case from, above, below, to }

    private static let before = Lexicon<Side>([
        (
            "not below|not lower than|no less than|not less than|at least|greater than or equal to|equal to or greater than|equal to or above|equal to or higher than|or equal to|>=|=>|≥|"
                + "不低于|不小于|不少于|大于等于|大于或等于|等于或大于|等于或高于|高于或等于|高于等于|达到", .from
        ),
        ("above|greater than|more than|higher than|over|exceeding|>|高于|大于|超过", .above),
        ("below|less than|lower than|under|falls below|<|低于|小于|少于|不足|未达到|未达|不满", .below),
        ("at most|no more than|not more than|less than or equal to|equal to or less than|<=|=<|≤|不高于|不超过|不大于|小于等于|小于或等于|等于或低于|低于或等于", .to),
    ])
    /// Source for 以上 and 以下: PRC Civil Code art. 1259, both include the number.
    private static let after = Lexicon<Side>([
        ("or more|or above|or higher|or greater|and above|及以上|以上|(含)以上|含以上", .from), ("or less|or below|or lower|and below|及以下|以下", .to),
    ])
    /// "95% > a": the sign after the number, seen from the number.
    private static let turned = Lexicon<Side>([(">=|≥", .to), (">", .below), ("<=|≤", .from), ("<", .above)])
    private static let dash = Lexicon<Void>("-|~|to|至|到|and|与|和")

    /// The band that the percentages of a text make; nil where they make none, or more than one.
    static func read(_ text: [Unicode.Scalar], in range: Range<Int>) -> BandPhrase? {
        let percents = bare(PercentPhrase.distinct(text, in: range), text, range)
        guard let first = percents.first, let last = percents.last, percents.count <= 2 else { return nil }
        let whole = first.range.lowerBound..<last.range.upperBound
        if percents.count == 2, joined(first.range, last.range, text),
            side(first, 0, percents, text, range) == nil || isBetween(first, text, range)
        {
            guard first.value != last.value else { return nil }
            return BandPhrase(lower: min(first.value, last.value), upper: max(first.value, last.value), range: whole)
        }
        var band = BandPhrase(range: whole)
        for (index, percent) in percents.enumerated() {
            guard let side = side(percent, index, percents, text, range) else { return nil }
            switch side {
            case .from where band.lower == nil: band.lower = percent.value
            case .above where band.lower == nil: (band.lower, band.includesLower) = (percent.value, false)
            case .below where band.upper == nil: band.upper = percent.value
            case .to where band.upper == nil: (band.upper, band.includesUpper) = (percent.value, true)
            default: return nil
            }
        }
        if let lower = band.lower, let upper = band.upper, lower >= upper { return nil }
        return band
    }

    /// "90-95%": the first number has its sign at the second.
    private static func bare(_ percents: [PercentPhrase], _ text: [Unicode.Scalar], _ range: Range<Int>) -> [PercentPhrase] {
        guard percents.count == 1, let only = percents.first else { return percents }
        for index in stride(from: only.range.lowerBound - 1, through: max(range.lowerBound, only.range.lowerBound - 10), by: -1)
        where text[index].isDigit && (index == range.lowerBound || !text[index - 1].isDigit && text[index - 1] != ".") {
            guard let number = NumberPhrase.at(index, text, end: only.range.lowerBound), !number.isArticle,
                let dash = dash.match(text, at: skip(number.range.upperBound, text, only.range.lowerBound), end: only.range.upperBound),
                skip(dash.range.upperBound, text, only.range.lowerBound) == only.range.lowerBound
            else { return percents }
            return [PercentPhrase(value: number.value, range: number.range), only]
        }
        return percents
    }

    private static func side(
        _ percent: PercentPhrase, _ index: Int, _ all: [PercentPhrase], _ text: [Unicode.Scalar], _ range: Range<Int>
    ) -> Side? {
        let floor = index > 0 ? all[index - 1].range.upperBound : range.lowerBound
        let start = max(floor, percent.range.lowerBound - 28)
        if let word = before.matches(text, in: start..<percent.range.lowerBound).last,
            text[word.range.upperBound..<percent.range.lowerBound].allSatisfy({ $0.isSpace || $0 == "(" || $0 == "于" || $0 == "为" })
        {
            return word.meaning
        }
        let next = skip(percent.range.upperBound, text, range.upperBound)
        guard next < range.upperBound else { return nil }
        return after.match(text, at: next, end: range.upperBound)?.meaning ?? turned.match(text, at: next, end: range.upperBound)?.meaning
    }

    private static func joined(_ a: Range<Int>, _ b: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        let at = skip(a.upperBound, text, b.lowerBound)
        guard at < b.lowerBound, let match = dash.match(text, at: at, end: b.upperBound) else { return false }
        return skip(match.range.upperBound, text, b.lowerBound) == b.lowerBound
    }

    private static let between = Lexicon<Void>("between|from|介于|在")

    private static func isBetween(_ percent: PercentPhrase, _ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        let start = max(range.lowerBound, percent.range.lowerBound - 10)
        return between.matches(text, in: start..<percent.range.lowerBound).last.map {
            text[$0.range.upperBound..<percent.range.lowerBound].allSatisfy(\.isSpace)
        } ?? false
    }

    private static func skip(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> Int {
        var at = index
        while at < end, text[at] == " " || text[at] == "*" || text[at] == "`" { at += 1 }
        return at
    }
}
