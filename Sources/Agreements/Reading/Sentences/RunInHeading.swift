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
        guard let stop = near.first(where: { ".:。\n".unicodeScalars.contains(text[$0]) || isDash(text, $0) }), stop > begin + 1 else {
            return nil
        }
        var name = passage.trimmed(begin..<stop)
        // 一、关于整站停运。
        if let about = about.match(text, at: name.lowerBound, end: name.upperBound), text[stop] == "。" {
            name = passage.trimmed(about.range.upperBound..<stop)
            if let named = CaseClause.label(passage.part(name)) { return named }
        }
        if begin > start, let named = caseName(passage, name) { return named }
        // 产线停机：5分钟内接手；24小时内到场: the case before the colon is that of all that follows.
        if text[stop] == ":", name.count <= 20, text[name].allSatisfy(\.isHan), !hasLabel(text, sentence),
            let named = CaseClause.label(passage.part(name))
        {
            return named
        }
        // "Your server is down. Use the red button.": a case by its name or by what has happened.
        if start == 0, text[stop] == ".", let own = HeadingCase.name(passage, HeadingCase.unowned(passage, name)) {
            return Words(passage, own).map(SeverityMention.init(named:))
        }
        let levels = SeverityPhrase.all(text, in: name)
        guard let level = SeverityPhrase.label(text, in: name), level.range.lowerBound == name.lowerBound,
            Set(levels.map(\.key)).count <= 1, verbs.first(text, in: name) == nil, DurationPhrase.all(text, in: name).isEmpty,
            MetricPhrase.first(text, in: name) == nil, let words = Words(passage, name)
        else { return nil }
        return SeverityMention(words: words, key: level.key)
    }

    /// 橙色故障：30分钟内响应: the sentence has a label of its own.
    private static func hasLabel(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let lead = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 20)
        guard let colon = text[lead].firstIndex(of: ":") else { return false }
        return DurationPhrase.all(text, in: lead.lowerBound..<colon).isEmpty && MetricPhrase.label(text, in: lead.lowerBound..<colon) == nil
    }

    /// P1 故障——服务不可用。, "Critical – nothing works.": the name before a dash.
    private static func isDash(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        guard text[index] == "-", index > 0, index + 1 < text.count else { return false }
        return text[index + 1] == "-" || text[index - 1].isSpace && text[index + 1].isSpace
    }

    private static let alone = Lexicon<Void>(
        "breakdown|breakdowns|outage|outages|crash|crashes|leak|leaks|leakage|theft|intrusion|intrusions|blackout|accidents")

    /// 第二条　停机故障。, "Article 3. Performance fault.", "4.2 Compromised accounts.": a kind of case at the head of a numbered clause.
    private static func caseName(_ passage: Passage, _ name: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard !name.isEmpty, name.count <= 40, SeverityPhrase.all(text, in: name).isEmpty, MetricPhrase.first(text, in: name) == nil else {
            return nil
        }
        if text[name].contains(where: \.isHan) {
            if let label = CaseClause.label(passage.part(name)) { return label }
            // 第四条　信息系统问题。
            let noun = Situation.nouns.matches(text, in: name).last { $0.range.upperBound == name.upperBound }
            return noun.map { $0.range.lowerBound - name.lowerBound > 2 } == true
                ? Words(passage, name).map(SeverityMention.init(named:)) : nil
        }
        guard verbs.first(text, in: name) == nil, passage.display[name.lowerBound] != text[name.lowerBound],
            passage.pieces(of: name, isBreak: { text[$0] == " " }).count <= 5, let words = Words(passage, name)
        else { return nil }
        let noun = Situation.nouns.matches(text, in: name).last { $0.range.upperBound == name.upperBound }
        let own = noun.map { passage.trimmed(name.lowerBound..<$0.range.lowerBound) }
        let isOwn = own.map { !$0.isEmpty && Situation.anyone.match(text, at: $0.lowerBound, end: $0.upperBound)?.range != $0 } == true
        return isOwn || alone.isAll(text, name) || TroubleClause.isTrouble(text, name) && name.count > 8
            ? SeverityMention(named: words) : nil
    }

    private static let clauses = Lexicon<Void>("article|clause|section|paragraph")

    /// 第二条, "Article 2.": the clause's number in words.
    private static func ordinal(_ text: [Unicode.Scalar], _ at: Int) -> Int? {
        let end = min(text.count, at + 16)
        if at < end, text[at] == "第" {
            guard let sign = text[at..<min(end, at + 6)].firstIndex(where: { "条款节".unicodeScalars.contains($0) }) else { return nil }
            return text[sign + 1..<end].firstIndex { !$0.isSpace }
        }
        guard let word = clauses.match(text, at: at, end: end), word.range.upperBound + 1 < end, text[word.range.upperBound + 1].isDigit
        else {
            return nil
        }
        return text[word.range.upperBound + 1..<min(text.count, at + 24)].firstIndex { !$0.isDigit && $0 != "." && !$0.isSpace }
    }

    /// Behind the number of a clause: "D.2.1 ", "3.2.", "(a) ", "§ 4 ".
    private static func number(_ text: [Unicode.Scalar], _ start: Int) -> Int {
        var at = start
        while at < text.count, at - start < 4, text[at].isSpace || "(§".unicodeScalars.contains(text[at]) { at += 1 }
        if let behind = ordinal(text, at) { return behind }
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
