// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A number in digits, English words or Chinese numerals: "4", "1,000", "3 1/2", "four (4)", "twenty-four", 两, 十五, 二十四, "两 (2)", 半.
struct NumberPhrase {
    var value: Quantity
    var range: Range<Int>
    /// "a" or "an": a number only when a unit follows at once.
    var isArticle = false

    static func at(_ index: Int, _ text: [Unicode.Scalar], end: Int) -> NumberPhrase? {
        guard index < end else { return nil }
        guard var number = digits(index, text, end) ?? words(index, text, end) ?? chinese(index, text, end) else { return nil }
        // "four (4)", 两（2）: the doubled form; the digits decide.
        var at = number.range.upperBound
        while at < end, text[at] == " " { at += 1 }
        if at < end, text[at] == "(", let doubled = digits(at + 1, text, end) {
            var close = doubled.range.upperBound
            while close < end, text[close] == " " { close += 1 }
            if close < end, text[close] == ")" {
                if !text[index].isDigit { number.value = doubled.value }
                if number.value == doubled.value { number.range = index..<(close + 1) }
                number.isArticle = false
            }
        }
        return number
    }

    private static func digits(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> NumberPhrase? {
        guard index < end, text[index].isDigit else { return nil }
        if index > 0, text[index - 1].isDigit || text[index - 1].isLetter { return nil }
        if index > 1, text[index - 1] == "." || text[index - 1] == ",", text[index - 2].isDigit, !isBehindHours(index, text) { return nil }
        var at = index
        var whole = ""
        while at < end, text[at].isDigit || (text[at] == "," && isGroup(at, text, end)) {
            if text[at] != "," { whole.unicodeScalars.append(text[at]) }
            at += 1
            if whole.utf8.count > 9 { return nil }
        }
        if at + 1 < end, text[at] == ".", text[at + 1].isDigit {
            var places = "."
            var next = at + 1
            while next < end, text[next].isDigit {
                if places.utf8.count <= 3 { places.unicodeScalars.append(text[next]) }
                next += 1
            }
            guard let value = Quantity(whole + places) else { return nil }
            return NumberPhrase(value: value, range: index..<next)
        }
        guard let value = Quantity(whole) else { return nil }
        // "3 1/2", "1/2"
        if let half = fraction(at, text, end) {
            return NumberPhrase(value: Quantity(thousandths: value.thousandths + half.0), range: index..<half.1)
        }
        if at + 1 < end, text[at] == "/", text[at + 1] == "2", at + 2 >= end || !text[at + 2].isDigit, whole == "1" {
            return NumberPhrase(value: Quantity(thousandths: 500), range: index..<(at + 2))
        }
        return NumberPhrase(value: value, range: index..<at)
    }

    /// 7*24，4小时上门; 9:00-18:00，4小时内响应; P1，4小时: the number before the comma is of hours, of a time of day, or a level's.
    private static func isBehindHours(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        var at = index - 2
        while at > 0, text[at].isDigit, index - at < 6 { at -= 1 }
        guard text[index - 1] == ",", at >= 0 else { return false }
        if text[at].isLetter, !text[at].isHan, text[at] != "x" { return true }
        return at > 0 && ("*x:-~".unicodeScalars.contains(text[at])) && text[at - 1].isDigit
    }

    private static func isGroup(_ at: Int, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
        guard at + 3 < end, text[at + 1].isDigit, text[at + 2].isDigit, text[at + 3].isDigit else { return false }
        return at + 4 >= end || !text[at + 4].isDigit
    }

    private static func fraction(_ at: Int, _ text: [Unicode.Scalar], _ end: Int) -> (Int64, Int)? {
        if at < end, text[at] == "½" { return (500, at + 1) }
        guard at + 3 < end, text[at] == " ", text[at + 1].isDigit, text[at + 2] == "/", text[at + 3].isDigit else { return nil }
        if at + 4 < end, text[at + 4].isDigit { return nil }
        switch (text[at + 1], text[at + 3]) {
        case ("1", "2"): return (500, at + 4)
        case ("1", "4"): return (250, at + 4)
        case ("3", "4"): return (750, at + 4)
        default: return nil
        }
    }

    private static let small = Lexicon<Int>([
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
        ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
        ("eighty", 80), ("ninety", 90), ("a|an", 0), ("half an|half a|one half", -1), ("half", -2),
    ])

    private static func words(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> NumberPhrase? {
        guard text[index].isLetter, let match = small.match(text, at: index, end: end) else { return nil }
        switch match.meaning {
        case 0: return NumberPhrase(value: Quantity(1), range: match.range, isArticle: true)
        case -1, -2: return NumberPhrase(value: Quantity(thousandths: 500), range: match.range, isArticle: true)
        case 20...90 where match.range.upperBound + 1 < end:
            let next = match.range.upperBound + 1
            if text[match.range.upperBound] == "-" || text[match.range.upperBound] == " ", let ones = small.match(text, at: next, end: end),
                (1...9).contains(ones.meaning)
            {
                return NumberPhrase(value: Quantity(match.meaning + ones.meaning), range: index..<ones.range.upperBound)
            }
            return NumberPhrase(value: Quantity(match.meaning), range: match.range)
        default: return NumberPhrase(value: Quantity(match.meaning), range: match.range)
        }
    }

    private static let numerals: ScalarTable<Int> = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3,
        "肆": 4,
        "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    ]

    /// 点五, 点九五: what stands behind the whole number, at most three places.
    static func chineseDecimals(_ index: Int, _ text: [Unicode.Scalar], end: Int) -> (thousandths: Int64, end: Int)? {
        guard index + 1 < end, text[index] == "点" || text[index] == "點" else { return nil }
        var (at, scale, value) = (index + 1, Int64(100), Int64(0))
        while at < end, let digit = numerals[text[at]] {
            value += Int64(digit) * scale
            scale /= 10
            at += 1
        }
        return at > index + 1 ? (value, at) : nil
    }

    private static func chinese(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> NumberPhrase? {
        guard text[index].value >= 0x3007 else { return nil }
        if index > 0, numerals[text[index - 1]] != nil || text[index - 1] == "十" || text[index - 1] == "第" { return nil }
        if text[index] == "半" { return NumberPhrase(value: Quantity(thousandths: 500), range: index..<(index + 1)) }
        var total = 0
        var current: Int?
        var at = index
        loop: while at < end, at - index < 8 {
            switch text[at] {
            case "十", "拾":
                total += (current ?? 1) * 10
                current = nil
            case "百", "佰":
                guard let hundreds = current else { break loop }
                total += hundreds * 100
                current = nil
            default:
                guard let digit = numerals[text[at]] else { break loop }
                current = digit
            }
            at += 1
        }
        guard at > index else { return nil }
        return NumberPhrase(value: Quantity(total + (current ?? 0)), range: index..<at)
    }
}
