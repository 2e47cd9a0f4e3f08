// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A tier in the parentheses of a head that names a metric: 进展同步（仅旗舰版）, "Updates (Harbour only)".
enum HeadPlans {
    private static let lead = Lexicon<Void>("only|only for|only on|for|available on|仅|仅限|限|只限|仅供|仅适用于")
    private static let end = Lexicon<Void>("only|customers only|plan only|customers|plan|专享|专属|限定|独有|客户|用户|客户专享")

    /// `heads`: of each column, from the top down.
    static func completed(_ columns: [AxisLabel], _ heads: [[Passage]], _ known: KnownNames) -> [AxisLabel] {
        var found: [Int: (words: Words, isOnly: Bool)] = [:]
        for (column, label) in columns.enumerated() where label.plan == nil && label.slashed == nil && !label.metrics.isEmpty {
            if let head = heads[column].last { found[column] = plan(head, known) }
        }
        var result = columns
        for (column, name) in sisters(columns, heads) where result[column].plan == nil { result[column].plan = name }
        for (column, name) in found where name.isOnly || Set(found.values.map(\.words.text)).count > 1 {
            result[column].plan = name.words
        }
        return result
    }

    /// 基本计划（回复/到场） beside 全包计划（回复/到场）: names before the same parenthesis, where one of them is a tier's.
    private static func sisters(_ columns: [AxisLabel], _ heads: [[Passage]]) -> [Int: Words] {
        var names: [String: [Int: Words]] = [:]
        for column in columns.indices {
            guard let head = heads[column].last, head.count <= 60, head.folded.last == ")", let open = head.folded.lastIndex(of: "("),
                open > 1,
                case let name = head.trimmed(0..<open), MetricPhrase.first(head.folded, in: name) == nil, let words = Words(head, name)
            else { continue }
            names[head.string(open..<head.count), default: [:]][column] = words
        }
        var result: [Int: Words] = [:]
        for family in names.values
        where family.count > 1 && Set(family.values.map(\.text)).count == family.count
            && family.keys.contains(where: { columns[$0].plan != nil })
        {
            // A column has one head, and stands in one family.
            result.merge(family) { first, _ in first }
        }
        return result
    }

    private static func plan(_ head: Passage, _ known: KnownNames) -> (words: Words, isOnly: Bool)? {
        let text = head.folded
        guard head.count <= 60, text.last == ")", let open = text.lastIndex(of: "("), open > 1,
            MetricPhrase.first(text, in: 0..<open) != nil
        else { return nil }
        var inner = head.trimmed((open + 1)..<(head.count - 1))
        var isOnly = false
        if let word = lead.match(text, at: inner.lowerBound, end: inner.upperBound) {
            inner = head.trimmed(word.range.upperBound..<inner.upperBound)
            isOnly = true
        }
        if let word = end.matches(text, in: inner).last, word.range.upperBound == inner.upperBound, word.range.lowerBound > inner.lowerBound
        {
            inner = head.trimmed(inner.lowerBound..<word.range.lowerBound)
            isOnly = true
        }
        guard let first = inner.first, text[first].isHan || head.display[first] != text[first], !text[inner].contains("/"),
            !LabelPhrases.isHours(head.part(inner)), SeverityPhrase.all(text, in: inner).isEmpty, let words = Words(head, inner),
            PlanPhrase.isName(head.part(inner))
                || known.mentions(text, in: inner).contains(where: { $0.kind == .plan && $0.range == inner })
        else { return nil }
        return (words, isOnly)
    }
}
