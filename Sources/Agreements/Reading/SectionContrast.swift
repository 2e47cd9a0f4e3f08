// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sections that promise the same thing with different numbers are told apart by their names.
///
/// Two sister headings, each with a first response of its own and no tier named, are two tiers, even where their names are in no word list:
/// to read both as promises for everybody would hold the customer's vendor to a tier that was not bought.
struct SectionContrast {
    private let scope: Scope

    private struct Family: Hashable {
        var headings: [Int]
        var parent: Int?
        var level: Int
    }

    private struct Key: Hashable {
        var metric: Metric
        var severity: String?
        var channel: String?
        var plan: String?
    }

    /// Kinds of requests rather than tiers.
    private static let issues = Lexicon<Void>(
        "inquiry|inquiries|enquiry|enquiries|request|requests|issue|issues|problem|problems|incident|question|questions|fault|faults|bug|bugs|repair|down|outage|failure|complaint|咨询|询问|问题|故障|请求|需求|合作|维修|反馈|投诉|事项|报修|异常|障碍|中断"
    )

    /// "In season", 农忙季: when it happens is a kind of case.
    private static let times = Lexicon<Void>(
        "season|in season|out of season|term time|peak|off-peak|holiday period|holidays|weekends|旺季|淡季|农忙季|农闲季|忙季|闲季|大促期间|平日|寒暑假|学期中|重保期")

    /// Whether a name is of what is reported or asked.
    static func isIssue(_ name: Passage) -> Bool { issues.isIn(name.folded, name.all) }

    init(_ scope: Scope) { self.scope = scope }

    func complete(_ candidates: [Candidate]) -> [Candidate] {
        var result = candidates
        var members: [Family: [Int: [Int]]] = [:]
        var order: [Family] = []
        for (number, candidate) in candidates.enumerated() where candidate.target != nil && candidate.metric != .availability {
            for owner in owners(candidate.block) {
                guard let family = family(owner) else { continue }
                if members[family] == nil { order.append(family) }
                members[family, default: [:]][owner, default: []].append(number)
            }
        }
        for family in order {
            guard let sections = members[family], sections.count > 1, sections.count < 5000 else { continue }
            guard differs(sections, candidates) else {
                besideCases(sections, &result)
                continue
            }
            // One section that tells what has happened makes its sisters cases as well: "Temperature alarm" beside "Sensor silent".
            let areCases = sections.keys.contains { owner in
                let passage = name(owner)
                return SectionNames.head(passage).map { $0.count <= 40 && HeadingCase.name(passage, $0) != nil } == true
            }
            for (owner, numbers) in sections {
                let passage = name(owner)
                guard let head = SectionNames.head(passage), let words = Words(passage, head) else { continue }
                for number in numbers {
                    // The heading is the case already.
                    if let own = result[number].severity, own.words.bytes.overlaps(words.bytes) { continue }
                    // "Email support" is a way to reach it.
                    if ChannelPhrase.isLabel(passage.part(head), 0..<head.count) {
                        result[number].channel = result[number].channel ?? words
                        continue
                    }
                    let isIssue =
                        areCases || CaseName.isCase(passage, head)
                        || SectionContrast.issues.isIn(passage.folded, head) || passage.folded.last == "?"
                    if result[number].severity == nil, SectionContrast.times.isIn(passage.folded, head) {
                        result[number].severity = SeverityMention(named: words)
                    } else if result[number].plan == nil, !isChinese(passage, head), !(isIssue && result[number].severity == nil) {
                        result[number].plan = words
                    } else if result[number].severity == nil {
                        result[number].severity = SeverityMention(named: words)
                    }
                }
            }
        }
        return result
    }

    /// "Probe silent" beside "Frost alarm", whose promises are for that case: the promises of a sister that name none are for hers.
    private func besideCases(_ sections: [Int: [Int]], _ result: inout [Candidate]) {
        func isOwn(_ owner: Int, _ number: Int) -> Bool {
            guard let heading = Words(name(owner), name(owner).all), let own = result[number].severity else { return false }
            return own.words.bytes.overlaps(heading.bytes)
        }
        guard sections.contains(where: { owner, numbers in numbers.contains { isOwn(owner, $0) } }) else { return }
        for (owner, numbers) in sections {
            let passage = name(owner)
            guard let head = SectionNames.head(passage), passage.folded[head].contains(" ") || CaseClause.label(passage.part(head)) != nil,
                let words = Words(passage, head)
            else { continue }
            for number in numbers
            where result[number].severity == nil && result[number].plan == nil && result[number].metric != .incidentNotice {
                result[number].severity = SeverityMention(named: words)
            }
        }
    }

    /// The headings and parent items over a block whose names are known for nothing yet.
    private func owners(_ block: Int) -> [Int] {
        scope.above(block).filter { index in
            guard scope.names[index] == nil else { return false }
            let passage = SectionContrast.uncoded(name(index))
            guard let head = SectionNames.head(passage), head.count <= 40, HoursPhrase.terms(passage.folded, in: head).isEmpty else {
                return false
            }
            // "Who do I turn to, and how soon will somebody answer?" names nothing; "What if the site is down?" does.
            if passage.folded[0..<SectionNames.end(passage)].last == "?", !CaseName.isCase(passage, head),
                !SectionContrast.isIssue(passage),
                TroubleClause.asked(passage) == nil, CaseClause(known: scope.known).asked(passage) == nil
            {
                return false
            }
            if SectionNames.isChapter(passage, head) || ProseReading.isTopic(passage.folded, head) || SectionContrast.isTalk(passage, head)
                || isForAll(index)
            {
                return false
            }
            switch scope.view.blocks[index].content {
            case .heading, .item: return !SectionNames.isStructural(passage, head)
            // A line over a list: "Network Operations".
            case .paragraph:
                return index == scope.view.blocks[block].parent && scope.isListItem(block) && head.count == passage.count
                    && passage.folded.last.map { ".:!?".unicodeScalars.contains($0) } != true
                    && !SectionNames.isWhollyStructural(passage, head)
            default: return false
            }
        }
    }

    /// "B2 Priorities" without the letter and number of its clause; "P1 Whole school" and "S1 Outage" are levels.
    private static func uncoded(_ passage: Passage) -> Passage {
        let text = passage.folded
        guard text.count > 4, text[0].isLetter, !text[0].isHan, text[0] != "p", text[0] != "s", text[1].isDigit,
            let blank = text.prefix(5).firstIndex(of: " "), text[1..<blank].allSatisfy(\.isDigit)
        else { return passage }
        return passage.part(blank + 1..<passage.count)
    }

    private static let all = Lexicon<Void>(
        "for all subscribers|for all customers|for all plans|for every plan|in both plans|in all plans|on both plans|on all plans|for all tiers|in every plan|for everyone|所有套餐|各套餐|全部套餐|所有客户|全体客户|不论套餐|不论何种套餐|各版本均|所有版本"
    )

    /// Whether the paragraph right under a heading says that the section is for everybody.
    private func isForAll(_ index: Int) -> Bool {
        guard scope.view.blocks.indices.contains(index + 1), case .heading = scope.view.blocks[index].content else { return false }
        let next = scope.view.blocks[index + 1].passage
        return SectionContrast.all.isIn(next.folded, 0..<min(next.count, 200))
    }

    private static let talk = Lexicon<Void>(
        "if|how|what|when|where|who|why|which|telling|getting|contacting|reporting|reaching|using|asking|keeping|logging|raising|opening|submitting|calling|placing|sending|writing|answering|responding|measuring"
    )
    private static let people = Lexicon<Void>("us|you|we|our|your|it|they|them|me|i|我们|您|联系|告知")

    /// "Telling us", "If we let you down": a heading that talks to the reader and names nothing.
    static func isTalk(_ passage: Passage, _ head: Range<Int>) -> Bool {
        SectionContrast.talk.match(passage.folded, at: head.lowerBound, end: head.upperBound) != nil
            || SectionContrast.people.isIn(passage.folded, head)
    }

    private static let tiers = Lexicon<Void>("版|套餐|计划|方案|型|级|档|服务|支持|支援|包|保|卡|会员|客户|部|中心|产品|平台|机型|系列")

    /// Names of Chinese sections are tiers only where they end in a noun of tiers or products.
    private func isChinese(_ passage: Passage, _ head: Range<Int>) -> Bool {
        guard passage.folded[head].allSatisfy(\.isHan) else { return false }
        return !SectionContrast.tiers.matches(passage.folded, in: head).contains { $0.range.upperBound == head.upperBound }
    }

    /// The words that a section is called by: of a paragraph of several lines the last.
    private func name(_ block: Int) -> Passage {
        let passage = scope.view.blocks[block].passage
        guard case .paragraph = scope.view.blocks[block].content, passage.count < 400,
            let start = passage.folded.lastIndex(of: "\n")
        else { return passage }
        return passage.part(start + 1..<passage.count)
    }

    private func family(_ index: Int) -> Family? {
        let block = scope.view.blocks[index]
        switch block.content {
        case .heading(let level): return Family(headings: block.headings, parent: nil, level: level)
        case .item(let depth): return Family(headings: block.headings, parent: block.parent, level: -1 - depth)
        case .paragraph: return Family(headings: block.headings, parent: nil, level: 0)
        default: return nil
        }
    }

    private func differs(_ sections: [Int: [Int]], _ candidates: [Candidate]) -> Bool {
        var seen: [Key: (owner: Int, target: Target?)] = [:]
        for (owner, numbers) in sections.sorted(by: { $0.key < $1.key }) {
            for number in numbers {
                let candidate = candidates[number]
                let key = Key(
                    metric: candidate.metric, severity: candidate.severity?.key, channel: candidate.channel?.text,
                    plan: candidate.plan?.text)
                if let first = seen[key] {
                    if first.owner != owner, first.target != candidate.target { return true }
                } else {
                    seen[key] = (owner, candidate.target)
                }
            }
        }
        return false
    }
}
