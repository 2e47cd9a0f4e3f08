// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// "D.2.1 Priority One Incident. Contractor shall …", "3.2 Critical Faults – the Supplier shall …": a heading at the head of its clause, whose level
/// is that of the sentences behind it.
enum RunInHeading {
    private static let about = Lexicon<Void>("关于|有关")
    private static let verbs = Lexicon<Void>("shall|will|must|may|is|are|be|respond|responds|we|our|you")

    static func severity(_ passage: Passage, before sentence: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        var start = sentence.lowerBound
        while start > 0, text[start - 1] != "\n" || sentence.lowerBound - start < 2, sentence.lowerBound - start < 1500 { start -= 1 }
        let begin = number(text, start)
        guard begin > start || start == 0, begin < sentence.lowerBound else { return nil }
        let near = begin..<min(sentence.lowerBound, begin + 60)
        guard let stop = text[near].firstIndex(where: { ".:。\n".unicodeScalars.contains($0) }), stop > begin + 1 else { return nil }
        var name = passage.trimmed(begin..<stop)
        // 一、关于整站停运。
        if let about = about.match(text, at: name.lowerBound, end: name.upperBound), text[stop] == "。" {
            name = passage.trimmed(about.range.upperBound..<stop)
            if let named = CaseClause.label(passage.part(name)) { return named }
        }
        let levels = SeverityPhrase.all(text, in: name)
        guard let level = SeverityPhrase.label(text, in: name), level.range.lowerBound == name.lowerBound,
            Set(levels.map(\.key)).count <= 1, verbs.first(text, in: name) == nil, DurationPhrase.all(text, in: name).isEmpty,
            MetricPhrase.first(text, in: name) == nil, let words = Words(passage, name)
        else { return nil }
        return SeverityMention(words: words, key: level.key)
    }

    /// Behind the number of a clause: "D.2.1 ", "3.2.", "(a) ", "§ 4 ".
    private static func number(_ text: [Unicode.Scalar], _ start: Int) -> Int {
        var at = start
        while at < text.count, at - start < 4, text[at].isSpace || "(§".unicodeScalars.contains(text[at]) { at += 1 }
        var end = at
        var hasDigit = false
        while end < text.count, end - at < 12, text[end].isDigit || text[end] == "." || text[end] == ")" || end == at && text[end].isLetter
        {
            if text[end].isDigit { hasDigit = true }
            end += 1
        }
        // 一、
        if at + 1 < text.count, "一二三四五六七八九十".unicodeScalars.contains(text[at]), text[at + 1] == "、" { return at + 2 }
        guard hasDigit || end > at && text[end - 1] == ")", end < text.count, text[end].isSpace else { return at }
        while end < text.count, text[end].isSpace { end += 1 }
        return end
    }
}
