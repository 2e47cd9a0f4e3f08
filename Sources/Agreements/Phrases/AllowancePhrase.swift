// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A number and a unit wherever they stand: notice periods and windows too, which `DurationPhrase` leaves out as no promises of support.
struct AllowancePhrase {
    var target: Target
    var range: Range<Int>

    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [AllowancePhrase] {
        var result: [AllowancePhrase] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard let number = NumberPhrase.at(index, text, end: range.upperBound) else {
                index += 1
                continue
            }
            let next = number.range.upperBound
            if !isDate(index, text), let unit = UnitPhrase.at(next, text, end: range.upperBound, article: number.isArticle) {
                var value = number.value
                if unit.addsHalf { value.thousandths += 500 }
                result.append(AllowancePhrase(target: Target(value: value, unit: unit.unit), range: index..<unit.range.upperBound))
                index = unit.range.upperBound
            } else {
                index = max(index + 1, next)
            }
        }
        return result
    }

    /// 3月5日, 次月5日, 第5个工作日: a date or a place in a row, not a length.
    private static func isDate(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        var at = index - 1
        while at >= 0, text[at] == " " { at -= 1 }
        guard at >= 0 else { return false }
        if text[at] == "年" || text[at] == "第" { return true }
        guard text[at] == "月", let day = text[index...].prefix(6).firstIndex(of: "日") else { return false }
        // 次月5日, but not 次月5个工作日.
        return text[index..<day].allSatisfy { $0.isDigit || $0 == " " }
    }
}
