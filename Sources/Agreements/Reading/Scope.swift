// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What flows down to a block from the headings, the parent item and the line over it.
struct Scope: Sendable {
    let view: DocumentView
    let names: SectionNames
    let known: KnownNames
    let footnotes: Footnotes
    /// The tier each block stands under, found once.
    private let plans: [Words?]
    /// The level that a short line of its own gives to what follows it: "SERIOUS FAULT".
    private let levels: [SeverityMention?]

    init(_ view: DocumentView) {
        self.view = view
        names = SectionNames(view)
        known = KnownNames(view, names)
        footnotes = Footnotes(view)
        var plans: [Words?] = []
        plans.reserveCapacity(view.blocks.count)
        // A tier's name standing alone as a paragraph holds until the next such name or heading.
        var loose: Words?
        var level: SeverityMention?
        var levels: [SeverityMention?] = []
        levels.reserveCapacity(view.blocks.count)
        let parents = Set(view.blocks.compactMap(\.parent))
        let title = view.blocks.firstIndex { !$0.passage.isEmpty }
        for (index, block) in view.blocks.enumerated() {
            if case .heading = block.content { level = nil }
            // What a block of several lines names holds for those after that line; see `labelLine`.
            levels.append(level)
            switch block.content {
            case .heading: loose = nil
            case .paragraph where index != title && PlanPhrase.isName(block.passage):
                loose = PlanPhrase.name(block.passage).flatMap { Words(block.passage, $0) }
            case .paragraph:
                if let own = Scope.line(block.passage) ?? Scope.lastLine(block.passage) { level = own }
            case .item where !parents.contains(index):
                if let own = Scope.line(block.passage) ?? Scope.lastLine(block.passage) { level = own }
            default: break
            }
            plans.append(loose ?? Scope.plan(over: index, view, names))
        }
        self.plans = plans
        self.levels = levels
    }

    /// The last line before a place in a passage of several lines that names a level and says nothing else.
    func labelLine(_ passage: Passage, before end: Int) -> SeverityMention? {
        guard passage.folded[0..<min(end, passage.count)].contains("\n") else { return nil }
        let lines = passage.pieces(of: max(0, end - 2000)..<end) { passage.folded[$0] == "\n" }
        for line in lines.suffix(12).reversed() {
            if let level = Scope.line(passage.part(line)) { return level }
        }
        return nil
    }

    /// The level that the last such line of a paragraph of several lines gives to what follows.
    private static func lastLine(_ passage: Passage) -> SeverityMention? {
        guard passage.count < 4000, passage.folded.contains("\n") else { return nil }
        let lines = passage.pieces(of: passage.all) { passage.folded[$0] == "\n" }
        guard lines.count > 1, lines.count < 200 else { return nil }
        return lines.reversed().lazy.compactMap { line(passage.part($0)) }.first
    }

    /// A line that names a level and says nothing else.
    private static func line(_ passage: Passage) -> SeverityMention? {
        guard !passage.isEmpty, passage.count <= 48, MetricPhrase.first(passage.folded, in: passage.all) == nil,
            DurationPhrase.all(passage.folded, in: passage.all).isEmpty,
            let found = SeverityPhrase.label(passage.folded, in: passage.all), found.range.lowerBound <= 3,
            Int(found.key) != nil || Set(SeverityPhrase.all(passage.folded, in: passage.all).map(\.key)).count <= 1,
            let words = Words(passage, passage.all)
        else { return nil }
        return SeverityMention(words: words, key: found.key)
    }

    /// The tier that a parent item or a heading names, the nearest first.
    private static func plan(over index: Int, _ view: DocumentView, _ names: SectionNames) -> Words? {
        var parent = view.blocks[index].parent
        for _ in 0..<8 {
            guard let above = parent else { break }
            if let name = names[above], name.kind == .plan { return name.words }
            if let named = plan(named: view.blocks[above].passage) { return named }
            parent = view.blocks[above].parent
        }
        for heading in view.blocks[index].headings.reversed().prefix(6) {
            if let name = names[heading], name.kind == .plan { return name.words }
        }
        return nil
    }

    /// "The times listed below for our Enterprise plan customers": the one tier that the line over a table or list names.
    private static func plan(named passage: Passage) -> Words? {
        guard passage.count <= 1200 else { return nil }
        for sentence in passage.sentences() where pointers.isIn(passage.folded, sentence) || passage.folded[sentence].last == ":" {
            let named = PlanPhrase.all(passage, in: sentence)
            if named.count == 1, let words = named.first { return Words(passage, words) }
        }
        guard passage.folded.last == ":" else { return nil }
        let named = PlanPhrase.all(passage, in: passage.all)
        return named.count == 1 ? named.first.flatMap { Words(passage, $0) } : nil
    }

    func plan(of block: Int) -> Words? { plans[block] }

    /// The blocks whose words speak for this one, nearest first: parent items, the line over a list, headings.
    func above(_ block: Int) -> [Int] {
        var result: [Int] = []
        var parent = view.blocks[block].parent
        while let index = parent, result.count < 8 {
            result.append(index)
            parent = view.blocks[index].parent
        }
        // What runs on for pages is not the line over a list.
        return (result + view.blocks[block].headings.reversed().prefix(8)).filter { view.blocks[$0].passage.count <= 4000 }
    }

    /// The level a heading or a parent item names.
    func severity(of block: Int) -> SeverityMention? {
        for index in above(block) {
            if let name = names[index] {
                if name.kind == .severity { return SeverityMention(words: name.words, key: name.key) }
                continue
            }
            let passage = view.blocks[index].passage
            if case .paragraph = view.blocks[index].content {
                // "In the case of a Grade I Defect, Vendor shall:"
                guard passage.count <= 160, passage.folded.last == ":" || passage.folded.last == "," else { continue }
                let levels = SeverityPhrase.all(passage.folded, in: passage.all)
                if Set(levels.map(\.key)).count == 1, let level = levels.first, let words = Words(passage, level.range) {
                    return SeverityMention(words: words, key: level.key)
                }
                continue
            }
            guard passage.count <= 120, let found = SeverityPhrase.label(passage.folded, in: passage.all),
                SeverityPhrase.all(passage.folded, in: passage.all).count <= 1,
                let words = Words(passage, found.range)
            else { continue }
            return SeverityMention(words: words, key: found.key)
        }
        return levels[block]
    }

    /// The metric that the line over a list, or the heading, is about.
    func metric(of block: Int) -> (metric: Metric, words: Words)? {
        let above = above(block)
        for index in above {
            let passage = view.blocks[index].passage
            if case .paragraph = view.blocks[index].content {
                // Only the sentence that points at what stands below speaks for it.
                for sentence in passage.sentences()
                where Scope.pointers.isIn(passage.folded, sentence) || passage.folded[sentence].last == ":" {
                    if let found = label(passage, sentence, limit: 400) { return found }
                }
            } else if !LabelPhrases.isCredit(passage), let found = label(passage, passage.all, limit: 160) {
                return found
            }
        }
        if block + 1 < view.blocks.count, case .table = view.blocks[block].content, case .paragraph = view.blocks[block + 1].content {
            let note = view.blocks[block + 1].passage
            for sentence in note.sentences() where Scope.backward.isIn(note.folded, sentence) {
                if let found = label(note, sentence, limit: 240) { return found }
            }
        }
        for index in above {
            let passage = view.blocks[index].passage
            guard case .paragraph = view.blocks[index].content else { continue }
            for sentence in passage.sentences().reversed() where !Scope.negations.isIn(passage.folded, sentence) {
                if let found = label(passage, sentence, limit: 240) { return found }
            }
        }
        return nil
    }

    private func label(_ passage: Passage, _ range: Range<Int>, limit: Int) -> (metric: Metric, words: Words)? {
        guard range.count <= limit, let found = MetricPhrase.label(passage.folded, in: range), let words = Words(passage, found.range)
        else { return nil }
        return (found.metric, words)
    }

    private static let pointers = Lexicon<Void>("below|following|as follows|listed|next table|this table|下表|如下|以下|下列|下述")
    private static let backward = Lexicon<Void>("above|these times|the times|this table|以上|上述|上表|表中")
    private static let negations = Lexicon<Void>("not|no guarantee|不保证|不承诺|不代表|不等于")

    private static let tableWords = Lexicon<Void>(
        "table|below|following|times|time|service level|as follows|above|sla|下表|如下|以下|时限|时间|下列|指标|目标|标准")

    /// The force that the sentence over a table or list, or a heading, gives to the promises of a metric under it.
    ///
    /// A sentence that names the metric speaks for it before one that does not: "shall provide updates … The resolution times are targets."
    func force(of block: Int, for metric: Metric) -> (force: Force, words: Words)? {
        var neighbours = above(block)
        // A note right under a table may call its numbers goals.
        if block + 1 < view.blocks.count, case .paragraph = view.blocks[block + 1].content, case .table = view.blocks[block].content {
            neighbours.insert(block + 1, at: neighbours.startIndex)
        }
        for index in neighbours {
            let passage = view.blocks[index].passage
            if case .heading = view.blocks[index].content {
                guard let found = ForcePhrase.label(passage.folded, in: passage.all), found.force != .effort,
                    MetricPhrase.first(passage.folded, in: passage.all) != nil || found.force == .target,
                    Scope.reaches(found, metric, passage, passage.all) != .others, let words = Words(passage, found.range)
                else { continue }
                return (found.force, words)
            }
            var best: (force: Force, words: Words, isOwn: Bool)?
            for sentence in passage.sentences() {
                let speaksOfThem =
                    MetricPhrase.first(passage.folded, in: sentence) != nil || Scope.tableWords.isIn(passage.folded, sentence)
                if !speaksOfThem { continue }
                guard let found = ForcePhrase.first(passage.folded, in: sentence), let words = Words(passage, found.range) else { continue }
                if index == block + 1, found.force != .target { continue }
                let isOwn = Scope.reaches(found, metric, passage, sentence) == .named
                if best == nil || (isOwn && best?.isOwn == false) || (isOwn == best?.isOwn && found.force == .target) {
                    best = (found.force, words, isOwn)
                }
            }
            if let best { return (best.force, best.words) }
        }
        return nil
    }

    enum Reach {
        /// The words name the metric.
        case named
        /// They name no metric: they speak of all.
        case all
        /// They name other metrics only, or stand right before another one: "target resolution times".
        case others
    }

    /// Whom the words of a force speak of.
    static func reaches(_ found: ForcePhrase.Found, _ metric: Metric, _ passage: Passage, _ range: Range<Int>) -> Reach {
        let metrics = MetricPhrase.all(passage.folded, in: range)
        if metrics.isEmpty { return .all }
        if found.force == .target, let next = metrics.first(where: { $0.range.lowerBound >= found.range.upperBound }),
            next.range.lowerBound - found.range.upperBound <= 1, metrics.contains(where: { $0.metric != next.metric })
        {
            return next.metric == metric ? .named : .others
        }
        return metrics.contains { $0.metric == metric } ? .named : .others
    }
}
