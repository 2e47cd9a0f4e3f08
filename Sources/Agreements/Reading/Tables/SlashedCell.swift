// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Names in a head and values in a cell, divided by slashes: "(Gold/Silver)" over "15m/1h".
enum SlashedCell {
    /// The names in the parentheses of a head, or a head that is nothing but names; nil where there are no two.
    static func names(_ head: Passage) -> [Words]? {
        let text = head.folded
        guard head.count <= 80, text.contains("/") else { return nil }
        var range = head.all
        if let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")"), text[open..<close].contains("/") {
            range = open + 1..<close
        } else if MetricPhrase.first(text, in: head.all) != nil {
            return nil
        }
        let parts = head.pieces(of: range) { text[$0] == "/" }
        guard parts.count > 1, parts.count <= 6, parts.allSatisfy({ isName(head, $0) }) else { return nil }
        return parts.compactMap { Words(head, $0) }
    }

    /// "Pro" and 专业版 over "2 hours / 2 小时": one name and one length, each in two languages.
    static func isBilingual(_ names: [Words], _ cell: Passage) -> Bool {
        let parts = cell.pieces(of: cell.all) { cell.folded[$0] == "/" }
        return areTwoLanguages(names.map { $0.text.unicodeScalars.contains(where: \.isHan) })
            && areTwoLanguages(parts.map { cell.folded[$0].contains(where: \.isHan) })
    }

    private static func areTwoLanguages(_ isHan: [Bool]) -> Bool { isHan.count == 2 && isHan[0] != isHan[1] }

    private static func isName(_ head: Passage, _ range: Range<Int>) -> Bool {
        range.count <= 24 && UnitPhrase.at(range.lowerBound, head.folded, end: range.upperBound, article: true) == nil
            && MetricPhrase.first(head.folded, in: range) == nil
            && !head.folded[range].contains { "0123456789%".unicodeScalars.contains($0) }
            || SeverityPhrase.label(head.folded, in: range) != nil
    }

    /// As many lengths of time as there are names; nil for a part that holds none. A unit at the end serves the numbers before it.
    static func values(_ cell: Passage, count: Int, unit: DurationUnit?) -> [DurationPhrase?] {
        let text = cell.folded
        let parts = cell.pieces(of: cell.all) { text[$0] == "/" }
        guard parts.count == count else { return [] }
        var result: [DurationPhrase?] = []
        var shared = unit
        for part in parts.reversed() {
            if let own = DurationPhrase.all(text, in: part).first {
                shared = own.target.unit
                result.append(own)
            } else if let shared, let number = NumberPhrase.at(part.lowerBound, text, end: part.upperBound), number.range == part,
                !number.isArticle
            {
                result.append(
                    DurationPhrase(
                        target: Target(value: number.value, unit: shared), range: part, core: part, bound: .none, isCadence: false))
            } else {
                result.append(nil)
            }
        }
        return result.contains { $0 != nil } ? result.reversed() : []
    }
}
