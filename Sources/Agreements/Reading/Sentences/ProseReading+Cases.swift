// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The kind of case that Chinese words before a promise, or a question over it, name, where no level does.
extension ProseReading {
    func chineseCase(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ metric: Metric, _ block: Int)
        -> SeverityMention?
    {
        let reader = CaseClause(known: scope.known)
        if let own = reader.governing(passage, sentence, duration) ?? contrasted(passage, sentence, duration) { return own }
        switch metric {
        case .incidentReport, .update:
            if let before = reader.earlier(passage, sentence, duration) { return before }
        default: break
        }
        if let opening = question(opening: passage, sentence), let asked = reader.asked(opening) ?? TroubleClause.asked(opening) {
            return asked
        }
        return question(over: block).flatMap { reader.asked($0) ?? TroubleClause.asked($0) }
    }

    private static let others = Lexicon<Void>("其他|其它|其余")
    private static let joins = Lexicon<Void>("且|并|并且|而且|而|若|如|如果|但")

    /// 故障不能远程排除，且影响机组运行的，6小时内到场；其他故障24小时内到场: the condition that the others are told from.
    private func contrasted(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        guard
            let next = text[sentence.upperBound..<min(text.count, sentence.upperBound + 4)].firstIndex(where: {
                !$0.isSpace && !";。".unicodeScalars.contains($0)
            }),
            ProseReading.others.match(text, at: next, end: text.count) != nil,
            let comma = text[sentence.lowerBound..<duration.range.lowerBound].indices.last(where: {
                text[$0] == "," && $0 > sentence.lowerBound && "的者".unicodeScalars.contains(text[$0 - 1])
            })
        else { return nil }
        let open = text[sentence.lowerBound..<comma].lastIndex { ",:;".unicodeScalars.contains($0) }.map { $0 + 1 } ?? sentence.lowerBound
        var name = passage.named(open..<comma - 1)
        if let join = ProseReading.joins.match(text, at: name.lowerBound, end: name.upperBound) {
            name = passage.trimmed(join.range.upperBound..<name.upperBound)
        }
        guard (2...24).contains(name.count), DurationPhrase.all(text, in: name).isEmpty, MetricPhrase.first(text, in: name) == nil else {
            return nil
        }
        return Words(passage, name).map { SeverityMention(named: $0) }
    }

    /// The question that a passage begins with: "**What if the site is down?** Text us …".
    private func question(opening passage: Passage, _ sentence: Range<Int>) -> Passage? {
        guard let mark = passage.folded[0..<min(sentence.lowerBound, 160)].firstIndex(of: "?") else { return nil }
        return passage.part(0..<mark + 1)
    }

    /// A way to reach support, or a tier: 微信30分钟内、邮件1天内 under the heading 首次回复.
    func isWay(_ name: Words) -> Bool {
        let words = Passage(reading: name.text)
        return ChannelPhrase.isLabel(words, words.all) || PlanPhrase.isName(words)
    }

    /// The heading over a block, or the paragraph before it, where it asks.
    private func question(over block: Int) -> Passage? {
        if let heading = scope.view.blocks[block].headings.last, scope.view.blocks[heading].passage.folded.last == "?" {
            return scope.view.blocks[heading].passage
        }
        guard block > 0, case .paragraph = scope.view.blocks[block - 1].content, scope.view.blocks[block - 1].passage.folded.last == "?"
        else { return nil }
        return scope.view.blocks[block - 1].passage
    }

    /// 发现学生个资外泄，… under the heading 资安事件: the condition says more than the name of the section.
    func narrower(than heading: SeverityMention?, _ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase)
        -> SeverityMention?
    {
        guard let heading else { return nil }
        // 一般查詢於1個工作天內回覆 under 普通召喚
        let start = Distractor.opening(passage.folded, sentence)
        if let kind = CaseClause.kinds.match(passage.folded, at: start, end: duration.range.lowerBound),
            kind.range.upperBound < duration.range.lowerBound, "於于在須须应應,由自".unicodeScalars.contains(passage.folded[kind.range.upperBound]),
            let words = Words(passage, kind.range), !heading.words.text.contains(words.text)
        {
            return SeverityMention(named: words)
        }
        let name = Passage(reading: heading.words.text)
        guard SeverityPhrase.label(name.folded, in: name.all).map({ $0.key == "security" }) != false else { return nil }
        return CaseClause(known: scope.known).governing(passage, sentence, duration)
    }
}
