// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// "99.95 %", "95% of P1 tickets", "ninety-five percent".
struct PercentPhrase: Sendable {
    var value: Quantity
    var range: Range<Int>

    /// Whether a sign or a word of percentages stands in the range: what is quick to ask of every sentence.
    static func mayOccur(_ text: [Unicode.Scalar], in range: Range<Int>) -> Bool {
        text[range].contains("%") || words.isIn(text, range) || text[range].contains("百")
    }

    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [PercentPhrase] {
        var result: [PercentPhrase] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let named = chinese(index, text, range.upperBound) {
                result.append(named)
                index = named.range.upperBound
                continue
            }
            // Nothing begins in the middle of a word.
            let isInside = index > 0 && text[index].isLetter && text[index - 1].isLetter
            guard !isInside, let number = NumberPhrase.at(index, text, end: range.upperBound) else {
                index += 1
                continue
            }
            if let comma = withComma(number, text, range.upperBound) {
                result.append(comma)
                index = comma.range.upperBound
                continue
            }
            var at = number.range.upperBound
            while at < range.upperBound, text[at] == " " || text[at] == "`" { at += 1 }
            if at < range.upperBound, text[at] == "%" {
                result.append(PercentPhrase(value: number.value, range: index..<(at + 1)))
            } else if at < range.upperBound, let word = words.match(text, at: at, end: range.upperBound) {
                result.append(PercentPhrase(value: number.value, range: index..<word.range.upperBound))
            }
            index = max(index + 1, number.range.upperBound)
        }
        return result
    }

    /// "99,5 %": a comma before one or two digits and the sign.
    private static func withComma(_ number: NumberPhrase, _ text: [Unicode.Scalar], _ end: Int) -> PercentPhrase? {
        var at = number.range.upperBound
        guard at + 2 < end, text[at] == ",", number.value.thousandths % 1000 == 0, number.value < Quantity(100) else { return nil }
        let digits = text[at + 1..<end].prefix { $0.isDigit }
        guard (1...3).contains(digits.count), let places = Quantity("0." + String(String.UnicodeScalarView(digits))) else { return nil }
        at = digits.endIndex
        while at < end, text[at] == " " { at += 1 }
        guard at < end, text[at] == "%" else { return nil }
        let value = Quantity(thousandths: number.value.thousandths + places.thousandths)
        return PercentPhrase(value: value, range: number.range.lowerBound..<at + 1)
    }

    /// 百分之九十九点五, 百分之99.9
    private static func chinese(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> PercentPhrase? {
        guard text[index] == "百", index + 3 < end, text[index + 1] == "分", text[index + 2] == "之",
            let number = NumberPhrase.at(index + 3, text, end: end), !number.isArticle
        else { return nil }
        guard let places = NumberPhrase.chineseDecimals(number.range.upperBound, text, end: end) else {
            return PercentPhrase(value: number.value, range: index..<number.range.upperBound)
        }
        let value = Quantity(thousandths: number.value.thousandths + places.thousandths)
        return PercentPhrase(value: value, range: index..<places.end)
    }

    /// The same with "ten percent (10%)" as one.
    static func distinct(_ text: [Unicode.Scalar], in range: Range<Int>) -> [PercentPhrase] {
        var result: [PercentPhrase] = []
        for percent in all(text, in: range) {
            if let last = result.last, last.value == percent.value,
                text[last.range.upperBound..<percent.range.lowerBound].allSatisfy({ $0.isSpace || $0 == "(" })
            {
                result[result.count - 1].range = last.range.lowerBound..<percent.range.upperBound
            } else {
                result.append(percent)
            }
        }
        return result
    }

    private static let words = Lexicon<Void>("percent|per cent")
    private static let periods = Lexicon<Void>(
        "per calendar quarter|per calendar month|per month|per quarter|per year|each calendar month|each calendar quarter|each month|each quarter|every month|calendar month|calendar quarter|monthly|quarterly|annually|yearly|per annum|a month|in any month|in a month|in each calendar month|"
            + "每月|每自然月|每季度|每年|按月|按季度|按年|月度|季度|年度|自然月")

    /// The period a percentage is taken over.
    static func period(_ text: [Unicode.Scalar], in range: Range<Int>) -> Range<Int>? { periods.first(text, in: range)?.range }
}
