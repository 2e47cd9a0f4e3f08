// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Lengths of time that stand side by side in columns of plain text, and that no rule made a table of: for whom each is cannot be told, and the
/// shortest, read as everybody's, would accuse. So would lengths with nothing at all between them: "Initial Response 40 Mins 25 Mins".
enum LostColumns {
    /// Blanks that only a column leaves.
    private static let wide = 3

    /// Whether two lengths of the sentence, or the parts of one, have nothing but a wide gap between them.
    static func isIn(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], isPlainText: Bool) -> Bool {
        if zip(durations, durations.dropFirst()).contains(where: { isSideBySide($0, $1, passage.folded) }) { return true }
        if durations.count == 1, isStacked(passage, sentence, durations[0]) { return true }
        if isBeforeRow(passage, sentence, durations) { return true }
        guard isPlainText else { return false }
        for (index, duration) in durations.enumerated() {
            if duration.core.contains(where: { isWide(passage, $0) }) { return true }
            guard index + 1 < durations.count else { continue }
            let between = duration.range.upperBound..<max(duration.range.upperBound, durations[index + 1].range.lowerBound)
            if between.count <= 2, between.contains(where: { isWide(passage, $0) }) { return true }
        }
        return false
    }

    /// "1 小时,2 小时内提交方案 12 小时以内 Ⅱ级:…": lengths before the level that the next row begins with; whose they are stood before the sentence.
    private static func isBeforeRow(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> Bool {
        let text = passage.folded
        guard durations.count > 1, let first = durations.first, let last = durations.last else { return false }
        let behind = last.range.upperBound..<min(sentence.upperBound, last.range.upperBound + 16)
        guard let level = SeverityPhrase.all(text, in: behind).first, Int(level.key) != nil, level.range.upperBound < sentence.upperBound,
            text[level.range.upperBound] == ":", text[last.range.upperBound..<level.range.lowerBound].allSatisfy(\.isSpace)
        else { return false }
        return SeverityPhrase.all(text, in: sentence.lowerBound..<first.range.lowerBound).isEmpty
    }

    /// A line with a length and nothing else right over or under another: cells that stood beside each other.
    private static func isStacked(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Bool {
        let text = passage.folded
        guard sentence.count - duration.range.count <= 2 else { return false }
        let line = passage.trimmed(sentence)
        let (floor, ceiling) = (max(0, line.lowerBound - 40), min(text.count, line.upperBound + 40))
        if let end = text[floor..<line.lowerBound].lastIndex(of: "\n") {
            if isBare(passage, (text[floor..<end].lastIndex(of: "\n").map { $0 + 1 } ?? floor)..<end) { return true }
        }
        if let start = text[line.upperBound..<ceiling].firstIndex(of: "\n") {
            if isBare(passage, (start + 1)..<(text[(start + 1)..<ceiling].firstIndex(of: "\n") ?? ceiling)) { return true }
        }
        return false
    }

    /// A paragraph that is nothing but a length, right before or behind another such: the heads of both were lost.
    static func isStacked(_ block: Int, _ view: DocumentView) -> Bool {
        guard isBare(block, view) else { return false }
        if isBare(block - 1, view) { return true }
        // Under a level the first is under the first head.
        guard isBare(block + 1, view), block > 0, case let before = view.blocks[block - 1].passage else { return false }
        return SeverityPhrase.label(before.folded, in: before.all) == nil || before.count > 40
    }

    private static func isBare(_ block: Int, _ view: DocumentView) -> Bool {
        guard view.blocks.indices.contains(block), case .paragraph = view.blocks[block].content else { return false }
        let passage = view.blocks[block].passage
        guard passage.count <= 40, let length = DurationPhrase.all(passage.folded, in: passage.all).first else { return false }
        let rest = passage.trimmed(passage.all).count - length.range.count
        return rest <= (lead.match(passage.folded, at: passage.trimmed(passage.all).lowerBound, end: passage.count) != nil ? 24 : 2)
    }

    private static let lead = Lexicon<Void>("within|in|up to|at most|every|less than")

    private static func isBare(_ passage: Passage, _ line: Range<Int>) -> Bool {
        guard line.count <= 24, let length = DurationPhrase.all(passage.folded, in: line).first else { return false }
        return line.count - length.range.count <= 2
    }

    /// "40 Mins 25 Mins"; but "2 days 4 hours" is the one length of both.
    private static func isSideBySide(_ first: DurationPhrase, _ second: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        guard first.range.upperBound < second.range.lowerBound, !first.isCadence, !second.isCadence,
            text[first.range.upperBound..<second.range.lowerBound].allSatisfy({ $0 == " " })
        else { return false }
        return first.target.unit == second.target.unit || Plausible.rough(first.target) <= Plausible.rough(second.target)
    }

    private static func isWide(_ passage: Passage, _ index: Int) -> Bool {
        // "within 24", and "hours" under it with its indent: a line that goes on, no column.
        passage.folded[index] == " " && passage.gap(at: index) >= wide && !passage.isLineEnd(at: index)
    }
}
