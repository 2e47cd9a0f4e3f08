// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What flows down to a block from the headings, the parent item and the line over it.
struct Scope: Sendable {
    let view: DocumentView
    /// The tier each block stands under, found once.
    private let plans: [Words?]

    init(_ view: DocumentView) {
        self.view = view
        var plans: [Words?] = []
        plans.reserveCapacity(view.blocks.count)
        // A tier's name standing alone as a paragraph holds until the next such name or heading.
        var loose: Words?
        for (index, block) in view.blocks.enumerated() {
            switch block.content {
            case .heading: loose = nil
            case .paragraph where PlanPhrase.isName(block.passage): loose = Words(block.passage, block.passage.all)
            default: break
            }
            plans.append(loose ?? Scope.headingPlan(view, index))
        }
        self.plans = plans
    }

    private static func headingPlan(_ view: DocumentView, _ index: Int) -> Words? {
        for heading in view.blocks[index].headings.reversed().prefix(6) where PlanPhrase.isName(view.blocks[heading].passage) {
            let passage = view.blocks[heading].passage
            // The document's own title is no tier.
            if case .heading(1) = view.blocks[heading].content, heading <= 1 { continue }
            return Words(passage, passage.all)
        }
        return nil
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
            let passage = view.blocks[index].passage
            if case .paragraph = view.blocks[index].content { continue }
            guard passage.count <= 120, let found = SeverityPhrase.label(passage.folded, in: passage.all),
                SeverityPhrase.all(passage.folded, in: passage.all).count <= 1,
                let words = Words(passage, found.range)
            else { continue }
            return SeverityMention(words: words, key: found.key)
        }
        return nil
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

    private static let pointers = Lexicon<Void>("below|following|as follows|next table|this table|下表|如下|以下|下列|下述")
    private static let backward = Lexicon<Void>("above|these times|the times|this table|以上|上述|上表|表中")
    private static let negations = Lexicon<Void>("not|no guarantee|不保证|不承诺|不代表|不等于")

    private static let tableWords = Lexicon<Void>(
        "table|below|following|times|time|service level|as follows|above|sla|下表|如下|以下|时限|时间|下列|指标|目标|标准")

    /// The force that the sentence over a table or list, or a heading, gives to what stands under it.
    func force(of block: Int) -> (force: Force, words: Words)? {
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
                    let words = Words(passage, found.range)
                else { continue }
                return (found.force, words)
            }
            var best: (force: Force, words: Words)?
            for sentence in passage.sentences() {
                let speaksOfThem =
                    MetricPhrase.first(passage.folded, in: sentence) != nil || Scope.tableWords.isIn(passage.folded, sentence)
                if !speaksOfThem { continue }
                guard let found = ForcePhrase.first(passage.folded, in: sentence), let words = Words(passage, found.range) else { continue }
                if index == block + 1, found.force != .target { continue }
                if best == nil || found.force == .target { best = (found.force, words) }
            }
            if let best { return best }
        }
        return nil
    }
}
