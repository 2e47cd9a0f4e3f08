// SPDX-License-Identifier: Apache-2.0

/// For which levels and tiers hours are.
extension HoursReading {
    /// Levels of the sentence that stand with this phrase rather than with another one.
    func nearby(_ levels: [SeverityPhrase], _ phrase: HoursPhrase, _ all: [HoursPhrase], _ position: Int) -> [String] {
        guard all.count > 1 else { return levels.map(\.key) }
        let floor = position > 0 ? all[position - 1].range.upperBound : 0
        return levels.filter { $0.range.upperBound <= phrase.range.lowerBound && $0.range.lowerBound >= floor }.map(\.key)
    }

    /// "Priority 24/7, Normal Mon-Fri, 9-5": the word right before the hours.
    func labelled(_ passage: Passage, _ sentence: Range<Int>, _ found: [HoursPhrase]) -> [[String]] {
        found.map { phrase in
            var start = phrase.range.lowerBound
            while start > sentence.lowerBound, !",;:(\n、".unicodeScalars.contains(passage.folded[start - 1]),
                phrase.range.lowerBound - start < 30
            { start -= 1 }
            let lead = passage.trimmed(start..<phrase.range.lowerBound)
            guard !lead.isEmpty, let label = SeverityPhrase.label(passage.folded, in: lead), !label.isRest,
                label.range.lowerBound == lead.lowerBound
            else { return [] }
            return [label.key]
        }
    }

    func merged(_ old: [String], _ new: [String]) -> [String] {
        var result = old
        for word in new where !result.contains(word) { result.append(word) }
        return result
    }

    /// The tier that a row's label is, as the document names its tiers elsewhere.
    func plans(_ label: Passage) -> [String] {
        guard label.count <= 60 else { return [] }
        let known = scope.known.mentions(label.folded, in: label.all).filter { $0.kind == .plan }
        if known.count == 1, known[0].range.count == label.trimmed(label.all).count { return [known[0].key] }
        let whole = label.trimmed(label.all)
        // 标准版 Standard
        if PlanPhrase.name(label) == whole { return [label.string(whole)] }
        let named = PlanPhrase.all(label, in: label.all)
        return named.count == 1 && named[0].count == label.trimmed(label.all).count ? [label.string(named[0])] : []
    }

    func plans(_ passage: Passage, _ sentence: Range<Int>, _ index: Int) -> [String] {
        let known = scope.known.used(.plan, passage, in: sentence)
        let named =
            PlanPhrase.all(passage, in: sentence).filter { name in !known.contains { $0.range.overlaps(name) } }.map { passage.string($0) }
            + known.map(\.key)
        return named.isEmpty ? scope.plan(of: index).map { [$0.text] } ?? [] : named
    }

    /// The term the hours define: in quotes or bold before "means", before 指, or the heading over them.
    func name(_ passage: Passage, _ sentence: Range<Int>, _ phrase: HoursPhrase, _ index: Int) -> String? {
        let text = passage.folded
        let head = sentence.lowerBound..<phrase.range.lowerBound
        if let term = HoursPhrase.terms(text, in: head).first ?? DefinedTerm.businessDay(text, head) {
            if HoursReading.definition.first(text, in: term.upperBound..<phrase.range.upperBound) != nil
                || text[term.upperBound..<phrase.range.lowerBound].count <= 12
            {
                return passage.string(term)
            }
        }
        for heading in view.blocks[index].headings.suffix(1) {
            let words = view.blocks[heading].passage
            if words.count <= 40, HoursPhrase.terms(words.folded, in: words.all).first != nil { return words.string }
        }
        return nil
    }
}
