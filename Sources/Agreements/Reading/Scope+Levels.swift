// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Levels that lines of their own name.
extension Scope {
    /// The last line before a place in a passage of several lines that names a level and says nothing else.
    func labelLine(_ passage: Passage, before end: Int) -> SeverityMention? {
        // Only so far back: a line may have any number of sentences.
        let near = max(0, end - 2000)..<min(end, passage.count)
        guard !near.isEmpty, passage.folded[near].contains("\n") else { return nil }
        let lines = passage.pieces(of: near) { passage.folded[$0] == "\n" }
        return Scope.level(in: lines.suffix(12).map { passage.part($0) })
    }

    /// The last line that names a level; of two in a row ("P1", "Critical – service down") the numbered one.
    private static func level(in lines: [Passage]) -> SeverityMention? {
        guard let last = lines.indices.reversed().first(where: { line(lines[$0]) != nil }), let level = line(lines[last]) else {
            return nil
        }
        if last > 0, Int(level.key) == nil, let over = line(lines[last - 1]), Int(over.key) != nil { return over }
        return level
    }

    /// The level that the last such line of a paragraph of several lines gives to what follows.
    static func lastLine(_ passage: Passage) -> SeverityMention? {
        guard passage.count < 4000, passage.folded.contains("\n") else { return nil }
        let lines = passage.pieces(of: passage.all) { passage.folded[$0] == "\n" }
        guard lines.count > 1, lines.count < 200 else { return nil }
        let parts = lines.map { passage.part($0) }
        // Several levels, each with its meaning behind a colon, are defined there; what follows is about none of them.
        let defined = parts.compactMap(Scope.defined)
        if Set(defined).count > 1 { return nil }
        return level(in: parts)
    }

    /// The level that a line says the meaning of behind a colon.
    private static func defined(_ line: Passage) -> String? {
        guard let colon = line.folded.prefix(25).firstIndex(of: ":"), colon + 1 < line.count else { return nil }
        return SeverityPhrase.label(line.folded, in: 0..<colon)?.key
    }

    /// Two items that each say what a numbered level is.
    static func areDefined(_ first: Block, _ second: Block) -> Bool {
        guard case .item = first.content, case .item = second.content, let one = defined(first.passage), let other = defined(second.passage)
        else { return false }
        return Int(one) != nil && Int(other) != nil
    }

    private static let joins = Lexicon<Void>("or|and|or a|and a|&|,|、|和|及|与|或|以及")

    /// "In the event of Critical (P1) or High (P2) issues:" over a list that names none: each of the levels side by side.
    func severities(over block: Int) -> [SeverityMention] {
        guard isListItem(block), let nearest = above(block).first, case .paragraph = view.blocks[nearest].content,
            case let passage = view.blocks[nearest].passage, passage.folded.last == ":", let last = passage.sentences().last,
            last.count <= 160
        else { return [] }
        var levels = SeverityPhrase.all(passage.folded, in: last)
        // "Critical (P1)": the numbered name of the same.
        if levels.contains(where: { Int($0.key) != nil }) { levels.removeAll { Int($0.key) == nil } }
        guard levels.count > 1, Set(levels.map(\.key)).count == levels.count else { return [] }
        let isList = zip(levels, levels.dropFirst()).allSatisfy { first, second in
            let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
            return gap.count <= 24 && Scope.joins.isIn(passage.folded, gap)
                && !passage.folded[gap].contains { ".;:".unicodeScalars.contains($0) }
        }
        guard isList else { return [] }
        return levels.compactMap { level in Words(passage, level.range).map { SeverityMention(words: $0, key: level.key) } }
    }

    /// "Incident priority: Priority 1", 故障级别：一级: the level in a field that is called so.
    private static func field(_ passage: Passage) -> SeverityMention? {
        guard passage.count <= 60, let colon = passage.folded.firstIndex(of: ":"), colon > 1, colon <= 24 else { return nil }
        let name = passage.part(passage.trimmed(0..<colon))
        let rest = passage.trimmed(colon + 1..<passage.count)
        guard LabelPhrases.isSeverityHeader(name), SeverityPhrase.label(name.folded, in: name.all) == nil, !rest.isEmpty, rest.count <= 32,
            DurationPhrase.all(passage.folded, in: rest).isEmpty, let level = SeverityPhrase.label(passage.folded, in: rest),
            level.range.lowerBound == rest.lowerBound, let words = Words(passage, rest)
        else { return nil }
        return SeverityMention(words: words, key: level.key)
    }

    /// "Critical (Sev 1): production is down." over a list: the level at the head of a line that goes on to say what it is.
    static func head(_ passage: Passage) -> SeverityMention? {
        let text = passage.folded
        guard let mark = text.prefix(48).firstIndex(where: { ":-".unicodeScalars.contains($0) }), mark > 1, mark + 2 < text.count,
            text[mark] == ":" || text[mark - 1] == " " && text[mark + 1] == " ", passage.count <= 400,
            DurationPhrase.all(text, in: passage.all).isEmpty
        else { return nil }
        return line(passage.part(passage.trimmed(0..<mark)))
    }

    /// "Critical (a core system or a whole building is down)"
    private static func isExplained(_ passage: Passage) -> Bool {
        guard passage.folded.last == ")", let open = passage.folded.firstIndex(of: "("), open <= 40 else { return false }
        return passage.folded[open...].dropLast().firstIndex(of: ")") == nil
    }

    /// "2. P1级：重点客户优先（3个工作日内响应）" as an item with paragraphs under it, up to the next such item: these are for its level.
    static func underItems(_ view: DocumentView) -> [Int: (level: SeverityMention, line: Int)] {
        struct Head {
            var index: Int
            var depth: Int
            var level: SeverityMention
        }
        var runs: [[Head]] = []
        for (index, block) in view.blocks.enumerated() {
            switch block.content {
            case .heading: runs.append([])
            case .item(let depth):
                guard let level = numbered(block.passage) else { continue }
                if runs.last?.last.map({ $0.depth == depth }) != true { runs.append([]) }
                runs[runs.count - 1].append(Head(index: index, depth: depth, level: level))
            default: break
            }
        }
        var result: [Int: (level: SeverityMention, line: Int)] = [:]
        for heads in runs where heads.count > 1 && Set(heads.map(\.level.key)).count == heads.count {
            let gaps = zip(heads, heads.dropFirst()).map { $1.index - $0.index - 1 }
            // Each has paragraphs of its own; the last has as many as the one before it.
            guard gaps.allSatisfy({ $0 > 0 && $0 < 30 }), let last = gaps.last else { continue }
            for (head, gap) in zip(heads, gaps + [last]) {
                for index in head.index + 1..<min(view.blocks.count, head.index + gap + 1) {
                    guard case .paragraph = view.blocks[index].content else { break }
                    result[index] = (head.level, head.index)
                }
            }
        }
        return result
    }

    /// A numbered level with a colon behind it, whatever follows: "P1级：…", "Severity 2: …".
    private static func numbered(_ passage: Passage) -> SeverityMention? {
        let text = passage.folded
        guard passage.count <= 120, let found = SeverityPhrase.all(text, in: 0..<min(passage.count, 32)).first, Int(found.key) != nil,
            text[found.range.upperBound..<min(passage.count, found.range.upperBound + 3)].contains(":"),
            let words = Words(passage, found.range)
        else { return nil }
        return SeverityMention(words: words, key: found.key)
    }

    /// A line that names a level and says nothing else.
    static func line(_ passage: Passage) -> SeverityMention? {
        if let field = field(passage) { return field }
        guard !passage.isEmpty, passage.count <= (isExplained(passage) ? 120 : 48), !passage.folded.dropLast().contains("|"),
            passage.folded.firstIndex(of: ":").map({ colon in
                // 三级：其他问题。 says what the level is, and is not over anything.
                passage.count - colon <= 18
                    && !(colon + 2 < passage.count && passage.folded.last.map { "。.;".unicodeScalars.contains($0) } == true)
            }) != false,
            DurationPhrase.all(passage.folded, in: passage.all).isEmpty,
            let found = SeverityPhrase.label(passage.folded, in: passage.all), found.key != "priority",
            found.range.lowerBound <= 3
                || Int(found.key) != nil && found.range.lowerBound <= 16 && found.range.upperBound >= passage.count - 1,
            Int(found.key) != nil || Set(SeverityPhrase.all(passage.folded, in: passage.all).map(\.key)).count <= 1,
            let words = Words(passage, passage.all)
        else { return letter(passage) }
        // 重大障碍（24小时受理）: what is explained in parentheses names no metric.
        let plain = isExplained(passage) ? passage.folded.firstIndex(of: "(") ?? passage.count : passage.count
        if let metric = MetricPhrase.first(passage.folded, in: 0..<plain) {
            // "Priority 2 response time", "Critical Response & Resolution": right behind the level comes what is promised for it.
            guard found.range.upperBound <= metric.range.lowerBound, metric.range.lowerBound - found.range.upperBound <= 2,
                let own = Words(passage, found.range)
            else { return nil }
            return SeverityMention(words: own, key: found.key)
        }
        return SeverityMention(words: words, key: found.key)
    }

    /// "A", "B" alone on their lines; a digit behind is the mark of a note.
    private static func letter(_ passage: Passage) -> SeverityMention? {
        guard let first = passage.display.first, "ABCD".unicodeScalars.contains(first),
            passage.count == 1 || passage.count == 2 && passage.display[1].isDigit,
            let words = Words(passage, 0..<1)
        else { return nil }
        return SeverityMention(words: words, key: String(first.value - 64))
    }
}
