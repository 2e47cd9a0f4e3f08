// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A sentence at a table, or over a list, that says whom the two lengths of its cells or lines are for: 下表斜线前为专业版，斜线后为旗舰版,
/// "Figures before the slash are for Team, after it for Scale."
enum SlashOrder {
    private static let before = Lexicon<Void>(
        "before the slash|left of the slash|to the left of the slash|in front of the slash|ahead of the slash|before the stroke|left of the stroke|斜线前|斜杠前|斜线之前|斜杠之前|斜线前面|斜杠前面|斜线左侧|斜杠左侧|斜线左边|斜杠左边|斜线以前|“/”前|“/”左侧|\"/\"前"
    )
    private static let after = Lexicon<Void>(
        "after the slash|right of the slash|to the right of the slash|behind the slash|after the stroke|right of the stroke|after it|behind it|right of it|to its right|斜线后|斜杠后|斜线之后|斜杠之后|斜线后面|斜杠后面|斜线右侧|斜杠右侧|斜线右边|斜杠右边|斜线以后|“/”后|“/”右侧|\"/\"后"
    )

    /// The two tiers in the order of the cells; nil where no sentence right before or behind the table gives it, or two differ.
    static func names(_ scope: Scope, _ block: Int) -> [Words]? {
        var found: [[Words]] = []
        for index in [block - 1, block + 1] where scope.view.blocks.indices.contains(index) {
            guard case .paragraph = scope.view.blocks[index].content else { continue }
            let note = scope.view.blocks[index].passage
            guard note.count <= 600 else { continue }
            for sentence in note.sentences() {
                if let pair = pair(note, sentence, scope.known) { found.append(pair) }
            }
        }
        guard let first = found.first, Set(found.map { $0.map(\.text) }).count == 1 else { return nil }
        return first
    }

    /// The same for the lines of a list: of the heading or the paragraph over it.
    static func names(over block: Int, _ scope: Scope) -> [Words]? {
        for index in scope.above(block) + [block - 1] where scope.view.blocks.indices.contains(index) {
            let note = scope.view.blocks[index].passage
            guard note.count <= 600 else { continue }
            for sentence in note.sentences() {
                if let pair = stated(note, sentence) ?? pair(note, sentence, scope.known) { return pair }
            }
        }
        return nil
    }

    private static let being = Lexicon<Void>("为|是|指|表示|的是|适用于|的为|is for|are for|is|stands|means")

    /// 斜线前为光速商务，斜线后为企业专线: whatever the words say it is for.
    private static func stated(_ note: Passage, _ sentence: Range<Int>) -> [Words]? {
        let text = note.folded
        guard let first = before.first(text, in: sentence)?.range,
            let second = after.first(text, in: first.upperBound..<sentence.upperBound)?.range
        else { return nil }
        let names = [first.upperBound..<second.lowerBound, second.upperBound..<sentence.upperBound].compactMap { part -> Words? in
            guard let verb = being.first(text, in: part), verb.range.lowerBound - part.lowerBound <= 1 else { return nil }
            let end = text[verb.range.upperBound..<part.upperBound].firstIndex { ",;).。、".unicodeScalars.contains($0) } ?? part.upperBound
            let name = note.trimmed(verb.range.upperBound..<end)
            return (2...24).contains(name.count) ? Words(note, name) : nil
        }
        return names.count == 2 && names[0].text != names[1].text ? names : nil
    }

    /// The lengths of a sentence that stand before a slash and right behind it: 0 and 1 by their places.
    static func sides(_ text: [Unicode.Scalar], _ durations: [DurationPhrase]) -> [Int: Int] {
        var result: [Int: Int] = [:]
        for (index, duration) in durations.enumerated().dropLast() {
            let next = durations[index + 1]
            guard duration.range.upperBound < next.range.lowerBound, result[index] == nil, duration.target != next.target,
                case let gap = text[duration.range.upperBound..<next.range.lowerBound].filter({ !$0.isSpace }), gap == ["/"]
            else { continue }
            (result[index], result[index + 1]) = (0, 1)
        }
        return result
    }

    /// The two metrics in the order of the cells: 斜线前面是「首次回应」，斜线后面是「业务恢复」, "Figures are given as first response / resolution".
    static func metrics(_ scope: Scope, _ block: Int) -> [(metric: Metric, words: Words)]? {
        for index in [block - 1, block + 1] where scope.view.blocks.indices.contains(index) {
            guard case .paragraph = scope.view.blocks[index].content else { continue }
            let note = scope.view.blocks[index].passage
            guard note.count <= 600 else { continue }
            for sentence in note.sentences() {
                let text = note.folded
                let named = MetricPhrase.all(text, in: sentence).filter { $0.metric != .availability }
                guard named.count == 2, named[0].metric != named[1].metric else { continue }
                let isOrdered =
                    before.isIn(text, sentence) && after.isIn(text, sentence)
                    || given.isIn(text, sentence.lowerBound..<named[0].range.lowerBound)
                        && text[named[0].range.upperBound..<named[1].range.lowerBound].contains("/")
                let found = named.compactMap { metric in Words(note, metric.range).map { (metric.metric, $0) } }
                if isOrdered, found.count == 2 { return found }
            }
        }
        return nil
    }

    private static let given = Lexicon<Void>("given as|shown as|stated as|written as|expressed as|read as|表示为|写作|格式为|均为|依次为")

    private static func pair(_ note: Passage, _ sentence: Range<Int>, _ known: KnownNames) -> [Words]? {
        let text = note.folded
        let left = before.matches(text, in: sentence)
        let right = after.matches(text, in: sentence)
        guard left.count == 1, right.count == 1, let first = left.first?.range, let second = right.first?.range,
            first.upperBound <= second.lowerBound
        else { return nil }
        let parts = [
            sentence.lowerBound..<first.lowerBound, first.upperBound..<second.lowerBound, second.upperBound..<sentence.upperBound,
        ].map { plans(note, $0, known) }
        switch parts.map(\.count) {
        // "Before the slash stands Team, after it Scale."
        case [0, 1, 1]: return pair(note, parts[1][0], parts[2][0])
        // "Team stands before the slash, Scale after it."
        case [1, 1, 0]: return pair(note, parts[0][0], parts[1][0])
        default: return nil
        }
    }

    private static func pair(_ note: Passage, _ first: Range<Int>, _ second: Range<Int>) -> [Words]? {
        guard let one = Words(note, first), let other = Words(note, second), one.text != other.text else { return nil }
        return [one, other]
    }

    /// The tiers that these words name: the document's own, or with the noun of tiers, or a tier's word with a capital.
    private static func plans(_ note: Passage, _ range: Range<Int>, _ known: KnownNames) -> [Range<Int>] {
        var result = known.mentions(note.folded, in: range).filter { $0.kind == .plan }.map(\.range)
        for word in PlanPhrase.all(note, in: range) + PlanPhrase.words(note, in: range) where !result.contains(where: { $0.overlaps(word) })
        {
            result.append(word)
        }
        return result
    }
}
