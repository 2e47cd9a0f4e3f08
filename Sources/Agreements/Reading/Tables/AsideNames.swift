// SPDX-License-Identifier: Apache-2.0

/// "2 hours (retained); 4 hours (non-retained)": whom each of several lengths in a cell is for, said in parentheses behind it.
enum AsideNames {
    /// What else stands there: how the length is meant, or when it holds.
    private static let others = Lexicon<Void>(
        "target|goal|maximum|max|max.|minimum|min|min.|typical|typically|average|usual|estimated|approx|approximately|initial|final|first|next|update|updates|call|day|days|time|times|hour|hours|minute|minutes|week|weekend|weekends|night|nights|holiday|holidays|am|pm|business|working|calendar|24/7|only|if|when|after|before|or|and|from|of|per|unless|see|note|目标|最长|最短|平均|预计|工作日|工作时间|节假日|非工作时间|白天|夜间|如|若|仅|或|及|以内|之内|自|起"
    )

    static func given(to values: [CellValue], _ passage: Passage) -> [CellValue] {
        guard values.count > 1, passage.folded.contains("(") else { return values }
        // "15 min (phone) / 30 min (portal)"
        let ways = values.map { value in value.end.flatMap { channel(passage, behind: $0) } }
        if !ways.contains(where: { $0 == nil }), Set(ways.compactMap { $0?.text.lowercased() }).count == ways.count {
            return zip(values, ways).map { value, way in
                var value = value
                value.channel = value.channel ?? way
                value.isPure = true
                return value
            }
        }
        let names = values.map { value in value.end.flatMap { name(passage, behind: $0) } }
        guard !names.contains(where: { $0 == nil }), Set(names.compactMap { $0?.text.lowercased() }).count == names.count else {
            return values
        }
        var result = values
        for (index, name) in names.enumerated()
        where result[index].name == nil && result[index].plan == nil && result[index].severities.isEmpty {
            result[index].name = name
            result[index].isPure = true
            if result[index].metric == nil, index > 0 { result[index].metric = result[index - 1].metric }
        }
        return result
    }

    private static func channel(_ passage: Passage, behind end: Int) -> Words? {
        let text = passage.folded
        guard let open = text[end..<min(text.count, end + 2)].firstIndex(of: "("),
            let close = text[open..<min(text.count, open + 28)].firstIndex(of: ")"),
            case let inner = passage.trimmed((open + 1)..<close), !inner.isEmpty,
            case let part = passage.part(inner), ChannelPhrase.isLabel(part, part.all)
        else { return nil }
        return Words(passage, inner)
    }

    private static func name(_ passage: Passage, behind end: Int) -> Words? {
        let text = passage.folded
        guard let open = text[end..<min(text.count, end + 2)].firstIndex(of: "("),
            let close = text[open..<min(text.count, open + 28)].firstIndex(of: ")")
        else { return nil }
        let inner = passage.trimmed((open + 1)..<close)
        guard !inner.isEmpty, !text[inner].contains(where: \.isDigit), !others.isIn(text, inner),
            HoursPhrase.terms(text, in: inner).isEmpty,
            MetricPhrase.first(text, in: inner) == nil, SeverityPhrase.label(text, in: inner) == nil,
            !ChannelPhrase.isLabel(passage.part(inner), 0..<inner.count)
        else { return nil }
        return Words(passage, inner)
    }
}
