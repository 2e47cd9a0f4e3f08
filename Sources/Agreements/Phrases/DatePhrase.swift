// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// Dates of one day: 2026-03-09, 2026/3/9, 2026年3月9日, "9 March 2026", "March 9, 2026".
enum DatePhrase {
    private static let months = Lexicon<Int>([
        ("january|jan", 1), ("february|feb", 2), ("march|mar", 3), ("april|apr", 4), ("may", 5), ("june|jun", 6), ("july|jul", 7),
        ("august|aug", 8),
        ("september|sept|sep", 9), ("october|oct", 10), ("november|nov", 11), ("december|dec", 12),
    ])

    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [(date: CivilDate, range: Range<Int>)] {
        var result: [(date: CivilDate, range: Range<Int>)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let found = numeric(text, index, range.upperBound) ?? named(text, index, range.upperBound) {
                result.append(found)
                index = found.range.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    static func number(_ text: [Unicode.Scalar], _ index: Int, _ end: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
        var at = index
        var value = 0
        while at < end, text[at].isDigit {
            guard at - index < digits.upperBound else { return nil }
            value = value * 10 + Int(text[at].value - 48)
            at += 1
        }
        return at - index >= digits.lowerBound ? (value, at) : nil
    }

    private static func skip(_ text: [Unicode.Scalar], _ index: Int, _ end: Int, _ also: Unicode.Scalar? = nil) -> Int {
        var at = index
        while at < end, text[at] == " " || text[at] == also { at += 1 }
        return at
    }

    private static func numeric(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> (date: CivilDate, range: Range<Int>)? {
        guard text[index].isDigit, index == 0 || !text[index - 1].isDigit, let year = number(text, index, end, digits: 4...4) else {
            return nil
        }
        var at = skip(text, year.end, end)
        guard at < end, text[at] == "-" || text[at] == "/" || text[at] == "." || text[at] == "年" else { return nil }
        let mark = text[at]
        at = skip(text, at + 1, end)
        guard let month = number(text, at, end, digits: 1...2) else { return nil }
        at = skip(text, month.end, end)
        guard at < end, text[at] == (mark == "年" ? "月" : mark) else { return nil }
        at = skip(text, at + 1, end)
        guard let day = number(text, at, end, digits: 1...2) else { return nil }
        at = day.end
        if mark == "年" {
            at = skip(text, at, end)
            guard at < end, text[at] == "日" || text[at] == "号" else { return nil }
            at += 1
        }
        guard let date = CivilDate(year: year.value, month: month.value, day: day.value) else { return nil }
        return (date, index..<at)
    }

    private static func named(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> (date: CivilDate, range: Range<Int>)? {
        if let month = months.match(text, at: index, end: end),
            let day = number(text, skip(text, month.range.upperBound, end), end, digits: 1...2),
            let year = number(text, skip(text, skip(text, day.end, end), end, ","), end, digits: 4...4),
            let date = CivilDate(year: year.value, month: month.meaning, day: day.value)
        {
            return (date, index..<year.end)
        }
        guard text[index].isDigit, index == 0 || !text[index - 1].isDigit, let day = number(text, index, end, digits: 1...2) else {
            return nil
        }
        let at = skip(text, day.end, end)
        guard at < end, let month = months.match(text, at: at, end: end),
            let year = number(text, skip(text, month.range.upperBound, end, ","), end, digits: 4...4),
            let date = CivilDate(year: year.value, month: month.meaning, day: day.value)
        else { return nil }
        return (date, index..<year.end)
    }
}
