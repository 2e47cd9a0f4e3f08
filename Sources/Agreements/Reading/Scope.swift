// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What flows down to a block from the headings, the parent item and the line over it.
struct Scope: Sendable {
    let view: DocumentView
    /// The tiers that sentences offer by name, as written, by their folded names.
    let offered: [String: String]
    let names: SectionNames
    let known: KnownNames
    let footnotes: Footnotes
    let abbreviations: Abbreviations
    /// The tier each block stands under, found once.
    private let plans: [Words?]
    /// The level that a short line of its own gives to what follows it: "SERIOUS FAULT".
    private let levels: [(level: SeverityMention, line: Int)?]
    /// How often items begin with a name and a colon: what comes again under another heading divides as tiers do.
    private let itemHeads: [String: Int]
    /// By heading: the paragraph over it and its sisters that points at what stands under them.
    private let intros: [Int: Int]

    init(_ view: DocumentView) {
        self.view = view
        offered = OfferedPlans.all(view)
        names = SectionNames(view, offered)
        known = KnownNames(view, names, offered)
        footnotes = Footnotes(view)
        abbreviations = Abbreviations(view)
        intros = Scope.intros(view)
        itemHeads = view.blocks.reduce(into: [:]) { counts, block in
            guard case .item = block.content, let head = SectionNames.head(block.passage), head.upperBound < block.passage.count else {
                return
            }
            counts[ClockResolution.fold(block.passage.string(head)), default: 0] += 1
        }
        var mentioned: [Int: Words?] = [:]
        let start = view.blocks.firstIndex { if case .nothing = $0.content { false } else { true } }
        let paper = start.flatMap { index in if case .heading = view.blocks[index].content { index } else { nil } }
        let tiers = Set(view.blocks.indices.filter { [names] in names[$0]?.kind == .plan })
        var plans: [Words?] = []
        plans.reserveCapacity(view.blocks.count)
        // A tier's name standing alone as a paragraph holds until the next such name or heading.
        var loose: Words?
        var looseNames = 0
        var level: SeverityMention?
        var named: Int?
        var levels: [(level: SeverityMention, line: Int)?] = []
        levels.reserveCapacity(view.blocks.count)
        let parents = Set(view.blocks.compactMap(\.parent))
        let title = view.blocks.firstIndex { !$0.passage.isEmpty }
        for (index, block) in view.blocks.enumerated() {
            if case .heading = block.content { level = nil }
            // What a block of several lines names holds for those after that line; see `labelLine`.
            levels.append(level.map { ($0, named ?? index) })
            switch block.content {
            case .heading: (loose, looseNames) = (nil, 0)
            case .paragraph where loose != nil && looseNames > 1 && Scope.isSisterName(view, index):
                loose = Words(block.passage, block.passage.all)
            case .paragraph:
                let tier = index == title ? nil : Scope.looseName(block.passage)
                // 2．加强型 after 1．标准型 ends as it does; another clause ends what the tier is over.
                if loose != nil, tier == nil, Scope.isNumbered(block.passage) {
                    loose = Scope.numberedSister(block.passage, of: loose)
                    break
                }
                if let tier {
                    // Under the heading of a tier a line names what it has.
                    if !block.headings.contains(where: { tiers.contains($0) }) { (loose, looseNames) = (tier, looseNames + 1) }
                    break
                }
                if let own = Scope.line(block.passage) ?? Scope.lastLine(block.passage) {
                    // "P1", then "Critical – service down": what the level is called.
                    let isCalled = Int(own.key) == nil && index > 0 && named == index - 1 && level.map { Int($0.key) != nil } == true
                    if !isCalled { level = own }
                    named = index
                }
            case .item where !parents.contains(index):
                if let own = Scope.line(block.passage) ?? Scope.lastLine(block.passage) {
                    // "P1: nothing works." over "P2: some things do not work.": what the levels are, over nothing.
                    let isDefined = index > 0 && Scope.areDefined(view.blocks[index - 1], block)
                    (level, named) = isDefined ? (nil, nil) : (own, index)
                }
            default: break
            }
            plans.append(loose ?? Scope.plan(over: index, view, names, known, &mentioned, title: paper))
        }
        // "Tier: Enterprise Retainer" at the head of a paper is of all of it that names no other.
        // A title that names one is of a paper about that tier; where sections name others, it is of none that they do not hold.
        let isDivided = Set(plans.compactMap { $0.map { ClockResolution.fold($0.text) } }).count > 1
        if let whole = Scope.paperPlan(view) ?? (isDivided ? nil : Scope.titlePlan(view)) { plans = plans.map { $0 ?? whole } }
        self.plans = plans
        for (index, found) in Scope.underItems(view) { levels[index] = levels[index] ?? found }
        self.levels = levels
    }

    /// "Mission" after "Developer" and "Business", each over its own paragraph: a name in no list, and no other label.
    private static func isSisterName(_ view: DocumentView, _ index: Int) -> Bool {
        let passage = view.blocks[index].passage
        let name = passage.trimmed(passage.all)
        guard name.count > 1, name.count <= 24, !PlanPhrase.isName(passage), index + 1 < view.blocks.count,
            case .paragraph = view.blocks[index + 1].content, view.blocks[index + 1].passage.count > 40,
            passage.folded[name].allSatisfy({ $0.isLetter || $0 == " " || $0 == "+" }),
            passage.folded[name].count(where: { $0 == " " }) < 2,
            passage.display[name.lowerBound] != passage.folded[name.lowerBound] || passage.folded[name.lowerBound].isHan
        else { return false }
        return MetricPhrase.first(passage.folded, in: name) == nil && ChannelPhrase.all(passage.folded, in: name).isEmpty
            && SeverityPhrase.label(passage.folded, in: name) == nil && HoursPhrase.terms(passage.folded, in: name).isEmpty
    }

    /// "These are our first-response times:" before "Gold", "Silver" and "Bronze" as headings.
    private static func intros(_ view: DocumentView) -> [Int: Int] {
        struct Family: Hashable {
            var headings: [Int]
            var level: Int
        }
        var result: [Int: Int] = [:]
        var found: [Family: Int] = [:]
        var last: Int?
        for (index, block) in view.blocks.enumerated() {
            switch block.content {
            case .heading(let level):
                let family = Family(headings: block.headings, level: level)
                if let intro = found[family] {
                    result[index] = intro
                } else if let last, view.blocks[last].headings == block.headings, pointsOn(view.blocks[last].passage) {
                    found[family] = last
                    result[index] = last
                }
                last = nil
            case .paragraph: last = index
            case .nothing: break
            default: last = nil
            }
        }
        return result
    }

    /// Its last sentence leads to what follows.
    private static func pointsOn(_ passage: Passage) -> Bool {
        guard passage.count <= 1200, let last = passage.sentences().last else { return false }
        return passage.folded[last].last == ":" || pointers.isIn(passage.folded, last)
    }

    func plan(of block: Int) -> Words? { plans[block] }

    func isRepeatedHead(_ name: Words) -> Bool { itemHeads[ClockResolution.fold(name.text), default: 0] > 1 }

    func isListItem(_ block: Int) -> Bool {
        if case .item = view.blocks[block].content { true } else { false }
    }

    /// The blocks whose words speak for this one, nearest first: parent items, the line over a list, headings.
    func above(_ block: Int) -> [Int] {
        var result: [Int] = []
        var parent = view.blocks[block].parent
        while let index = parent, result.count < 16 {
            // An item with a length of its own is a promise beside the table, no line over it.
            let isBeside = result.isEmpty && isPromise(index) && view.blocks[block].isTable
            if !isBeside { result.append(index) }
            parent = view.blocks[index].parent
        }
        if let lead = leadOfLettered(block), !result.contains(lead) { result.append(lead) }
        for heading in view.blocks[block].headings.reversed().prefix(8) {
            result.append(heading)
            if let intro = intros[heading] { result.append(intro) }
        }
        // What runs on for pages is not the line over a list.
        return result.filter { view.blocks[$0].passage.count <= 4000 }
    }

    /// "(b) for a High Request, within …" as a paragraph: a part of the sentence that an earlier paragraph begins.
    func isLettered(_ block: Int) -> Bool { mark(block) != nil }

    /// What a lettered paragraph is numbered with.
    private func mark(_ block: Int) -> BracketMark? {
        guard case .paragraph = view.blocks[block].content else { return nil }
        let text = view.blocks[block].passage.folded
        guard text.count > 4, let open = text.prefix(4).firstIndex(of: "("),
            let close = text[open..<min(text.count, open + 6)].firstIndex(of: ")"), close - open > 1,
            case let words = text[open + 1..<close],
            words.allSatisfy({ $0.isLetter || $0.isDigit || "一二三四五六七八九十".unicodeScalars.contains($0) })
        else { return nil }
        return BracketMark(words)
    }

    /// The paragraph before a row of lettered ones that leads on to them.
    private func leadOfLettered(_ block: Int) -> Int? {
        guard isLettered(block) else { return nil }
        for index in stride(from: block - 1, to: max(-1, block - 24), by: -1) {
            if case .nothing = view.blocks[index].content { continue }
            if isLettered(index) {
                // "(b) in the case of a Category One Fault:" over "(i) …" and "(ii) …"
                if view.blocks[index].passage.folded.last == ":", mark(index) != mark(block) { return index }
                continue
            }
            switch view.blocks[index].content {
            case .paragraph, .item: return view.blocks[index].passage.folded.last == ":" ? index : nil
            default: return nil
            }
        }
        return nil
    }

    private func isPromise(_ item: Int) -> Bool {
        let passage = view.blocks[item].passage
        return isListItem(item) && passage.count <= 4000 && !DurationPhrase.all(passage.folded, in: passage.all).isEmpty
    }

    /// The level a heading or a parent item names.
    func severity(of block: Int) -> SeverityMention? {
        // What a line over a list names, where no level stands over it.
        var situation: SeverityMention?
        for index in above(block) {
            if let name = names[index] {
                if name.kind == .severity { return SeverityMention(words: name.words, key: name.key) }
                continue
            }
            let passage = view.blocks[index].passage
            if case .paragraph = view.blocks[index].content {
                // A line nearer by has named another.
                if let nearer = levels[block]?.line, nearer > index { continue }
                if isListItem(block), let head = Scope.head(passage) { return head }
                // "In the case of a Grade I Defect, Vendor shall:"
                // … also where it simply runs on: "For an S1 ticket we also".
                guard passage.folded.last.map({ ":,".unicodeScalars.contains($0) || $0.isLetter && isListItem(block) }) == true,
                    let last = passage.sentences().last, last.count <= 160
                else {
                    continue
                }
                var levels = SeverityPhrase.all(passage.folded, in: last)
                // "after an S1 incident with loss of data": the level says more than the kind.
                if levels.contains(where: { Int($0.key) != nil }) { levels.removeAll { Int($0.key) == nil } }
                if Set(levels.map(\.key)).count == 1, let level = levels.first, let words = Words(passage, level.range) {
                    return SeverityMention(words: words, key: level.key)
                }
                // "That is an Emergency. We will:"
                if levels.isEmpty, isListItem(block), let ranked = TroubleClause.ranked(passage, before: last) { return ranked }
                // "For a Red error we also promise:"
                if levels.isEmpty, case let used = known.used(.severity, passage, in: last), Set(used.map(\.key)).count == 1,
                    let first = used.first, let words = Words(passage, first.range)
                {
                    return SeverityMention(words: words, key: first.key)
                }
                if levels.isEmpty {
                    situation =
                        situation ?? Situation.leading(passage, last) ?? TroubleClause.leading(over: passage, last)
                        ?? CaseClause(known: known).leading(over: passage, last)
                }
                continue
            }
            if names.isCounted(index) { continue }
            // "Information during a Red fault": a level by the document's own name.
            if passage.count <= 80, case let used = known.used(.severity, passage, in: passage.all), Set(used.map(\.key)).count == 1,
                SeverityPhrase.label(passage.folded, in: passage.all) == nil, let first = used.first,
                let words = Words(passage, first.range)
            {
                return SeverityMention(words: words, key: first.key)
            }
            // "Priority support" is a tier, no level.
            guard passage.count <= 120, let found = SeverityPhrase.label(passage.folded, in: passage.all), found.key != "priority",
                SeverityPhrase.all(passage.folded, in: passage.all).count <= 1,
                let words = Words(passage, found.range)
            else { continue }
            return SeverityMention(words: words, key: found.key)
        }
        return levels[block]?.level ?? situation ?? complaints(over: block)
    }

    private static let kinds = Lexicon<Void>(
        "complaint|complaints|complaint handling|complaints handling|complaints procedure|投诉|客诉|客户投诉|用户投诉|投诉处理|投诉受理|投诉与建议|投诉建议|投诉渠道|投诉与升级|投诉及升级|投诉和升级|投诉升级"
    )

    /// Behind 第五条.
    private static func unnumbered(_ title: Passage, _ head: Range<Int>) -> Range<Int> {
        guard title.folded[head.lowerBound] == "第",
            let end = title.folded[head.prefix(6)].firstIndex(where: { "条章节款".unicodeScalars.contains($0) })
        else { return head }
        return title.trimmed(end + 1..<head.upperBound)
    }

    /// 五、投诉: the nearest heading names a kind of case that is no fault.
    private func complaints(over block: Int) -> SeverityMention? {
        guard let heading = view.blocks[block].headings.last, let head = SectionNames.head(view.blocks[heading].passage),
            case let title = view.blocks[heading].passage, head.upperBound >= SectionNames.end(title),
            case let name = Scope.unnumbered(title, head),
            let kind = Scope.kinds.match(title.folded, at: name.lowerBound, end: name.upperBound), kind.range == name,
            let words = Words(title, name)
        else { return nil }
        return SeverityMention(named: words)
    }

    /// The metric that the line over a list, or the heading, is about; where `isLabelled`, of a bare label and its length, also a sentence that only
    /// speaks of it.
    func metric(of block: Int, isLabelled: Bool = true) -> (metric: Metric, words: Words)? {
        // A paragraph in parentheses explains the line over it.
        let above = above(block).filter { view.blocks[$0].passage.folded.first != "(" || view.blocks[$0].passage.folded.last != ")" }
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
        if let lead = leadingSister(block), let found = label(view.blocks[lead].passage, view.blocks[lead].passage.all, limit: 160) {
            return found
        }
        if let next = behind(block) {
            let note = view.blocks[next].passage
            for sentence in note.sentences() where Scope.backward.isIn(note.folded, sentence) || Scope.isTitle(note, sentence) {
                if let found = label(note, sentence, limit: 240) { return found }
            }
        }
        for index in above where isLabelled {
            let passage = view.blocks[index].passage
            guard case .paragraph = view.blocks[index].content else { continue }
            for sentence in passage.sentences().reversed() where !Scope.negations.isIn(passage.folded, sentence) {
                // What has a length of its own is a promise beside this one, no title over it.
                if !DurationPhrase.all(passage.folded, in: sentence).isEmpty { continue }
                // A long sentence describes; one of a paragraph that leads on may be as long as it likes.
                if let found = label(passage, sentence, limit: Scope.pointsOn(passage) ? 240 : 120) { return found }
            }
        }
        return nil
    }

    /// "* resolve tickets within a set period of time:" before items of the same depth: the one of them that leads on to the others.
    private func leadingSister(_ block: Int) -> Int? {
        guard case .item(let depth) = view.blocks[block].content else { return nil }
        for index in stride(from: block - 1, to: max(-1, block - 8), by: -1) {
            guard case .item(depth) = view.blocks[index].content, view.blocks[index].parent == view.blocks[block].parent else { return nil }
            let passage = view.blocks[index].passage
            if passage.folded.last == ":" { return DurationPhrase.all(passage.folded, in: passage.all).isEmpty ? index : nil }
        }
        return nil
    }

    /// The paragraph right under a table, or under the list that an item is of.
    private func behind(_ block: Int) -> Int? {
        var next = block + 1
        switch view.blocks[block].content {
        case .table: break
        case .item:
            while next < view.blocks.count, next - block < 40, isListItem(next) { next += 1 }
        default: return nil
        }
        guard next < view.blocks.count, case .paragraph = view.blocks[next].content else { return nil }
        return next
    }

    private static let titles = Lexicon<Void>("sla|slas|time|times|target|targets|objective|objectives|only|初始|时间|时限|时效|目标")

    /// "Initial response SLAs." at the head of the note under a table: the name of a metric and nothing else.
    private static func isTitle(_ note: Passage, _ sentence: Range<Int>) -> Bool {
        let name = note.named(sentence)
        guard note.trimmed(0..<sentence.lowerBound).isEmpty, name.count <= 40,
            let metric = MetricPhrase.label(note.folded, in: name), metric.range.lowerBound == name.lowerBound
        else { return false }
        let rest = note.trimmed(metric.range.upperBound..<name.upperBound)
        return rest.isEmpty || titles.isAll(note.folded, rest)
    }

    private func label(_ passage: Passage, _ range: Range<Int>, limit: Int) -> (metric: Metric, words: Words)? {
        guard range.count <= limit, var found = MetricPhrase.label(passage.folded, in: range) else { return nil }
        // "Where it cannot be cured by remote access, an engineer shall arrive:": what is not done leads to nothing.
        while MetricBinding.isDenied(found, passage.folded, range) {
            guard let next = MetricPhrase.label(passage.folded, in: found.range.upperBound..<range.upperBound) else { return nil }
            found = next
        }
        // "an engineer shall attend:" over the places that are gone to
        let isVisit = MetricBinding.isAttending(found, passage.folded, range)
        return Words(passage, found.range).map { (isVisit ? .onsite : found.metric, $0) }
    }

    static let pointers = Lexicon<Void>("below|following|as follows|listed|next table|this table|下表|如下|以下|下列|下述")
    private static let backward = Lexicon<Void>(
        "above|these times|the times|this table|the table gives|the table shows|the table states|the table sets out|the table tells|the table lists|response times are|response times apply|response targets are|times shown|times stated|响应时间均|响应时间自|以上|上述|上表|表中"
    )
    private static let negations = Lexicon<Void>("not|no guarantee|不保证|不承诺|不代表|不等于")
}
