// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Clauses beside one another that promise the same thing with different lengths are told apart by what they begin with: 甲类设备4小时内到达现场，
/// 乙类设备8小时内到达现场; "Tier One servers are restored within 2 hours, Tier Two servers within 8".
///
/// As `SectionContrast` for sections: read as promises for everybody, the shorter length would accuse wherever the longer one was agreed.
struct ClauseContrast {
    let view: DocumentView

    private struct Key: Hashable {
        /// One paragraph, else the heading and the item over several.
        var block: Int?
        var headings: [Int]
        var parent: Int?
        var metric: Metric
        var channel: String?
    }

    private struct Name {
        var passage: Passage
        var range: Range<Int>
        var text: String { passage.string(range) }
    }

    func complete(_ candidates: [Candidate]) -> [Candidate] {
        chained(told(told(candidates, isAcross: false), isAcross: true))
    }

    /// 红级故障10分钟内响应、3小时内恢复: the next length of a chain, with nothing between them but what is done, is for the same case.
    private func chained(_ candidates: [Candidate]) -> [Candidate] {
        var result = candidates
        for number in result.indices.dropFirst() {
            let (first, next) = (result[number - 1], result[number])
            guard next.severity == nil, next.plan == nil, first.severity != nil, first.metric != next.metric, first.block == next.block,
                let from = first.spot?.upperBound, let to = next.spot?.lowerBound, from < to, to - from <= 10,
                case let text = view.blocks[next.block].passage.folded, to <= text.count,
                text[from..<to].allSatisfy({ $0.isHan || $0 == "、" || $0 == "," || $0.isSpace }),
                text[from..<to].contains(where: { $0 == "、" || $0 == "," })
            else { continue }
            (result[number].severity, result[number].plan) = (first.severity, first.plan)
        }
        return result
    }

    private func told(_ candidates: [Candidate], isAcross: Bool) -> [Candidate] {
        var groups: [Key: [Int]] = [:]
        // In the order of the paper, so that the same paper always reads the same.
        var order: [Key] = []
        for (number, candidate) in candidates.enumerated()
        where candidate.target != nil && candidate.spot != nil && candidate.plan == nil {
            let block = view.blocks[candidate.block]
            let key = Key(
                block: isAcross ? nil : candidate.block, headings: block.headings, parent: isItem(block) ? block.parent : nil,
                metric: candidate.metric,
                channel: candidate.channel?.text)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(number)
        }
        var result = candidates
        for numbers in order.compactMap({ groups[$0] }) where (2...8).contains(numbers.count) {
            // A condition that the sentence begins with is that of all its clauses; two levels tell them apart already.
            guard Set(numbers.map { candidates[$0].target }).count > 1, Set(numbers.compactMap { candidates[$0].severity?.key }).count <= 1
            else { continue }
            let names = numbers.compactMap { name(of: candidates[$0]) }
            guard names.count == numbers.count, Set(names.map(\.text)).count == names.count, isFamily(names),
                // Under one level clauses are told apart by tiers alone.
                !numbers.contains(where: { isLevel(candidates[$0].severity) }) || names.allSatisfy(isClass)
            else { continue }
            for (number, name) in zip(numbers, names) {
                give(name, to: &result[number])
                // 红级10分钟内响应、3小时内恢复；橙级…: the name is that of all its part of the sentence.
                for other in behind(number, candidates) where !numbers.contains(other) { give(name, to: &result[other]) }
            }
        }
        return result
    }

    private func isItem(_ block: Block) -> Bool { if case .item = block.content { true } else { false } }

    private func give(_ name: Name, to candidate: inout Candidate) {
        guard let words = Words(name.passage, name.range) else { return }
        if isClass(name) {
            candidate.plan = words
        } else if candidate.severity == nil {
            candidate.severity = SeverityMention(named: words)
        }
    }

    /// The promises that name nothing and stand in the same part of a sentence, behind another.
    private func behind(_ number: Int, _ candidates: [Candidate]) -> [Int] {
        let named = candidates[number]
        guard let first = named.spot, case let text = view.blocks[named.block].passage.folded else { return [] }
        var result: [Int] = []
        for other in candidates.indices.dropFirst(number + 1) {
            let candidate = candidates[other]
            guard candidate.block == named.block, let spot = candidate.spot, first.upperBound <= spot.lowerBound,
                spot.lowerBound <= text.count,
                !text[first.upperBound..<spot.lowerBound].contains(where: { ";。\n".unicodeScalars.contains($0) })
            else { break }
            if candidate.severity == nil, candidate.plan == nil { result.append(other) }
        }
        return result
    }

    private func name(of candidate: Candidate) -> Name? {
        guard let spot = candidate.spot else { return nil }
        let passage = view.blocks[candidate.block].passage
        guard spot.upperBound <= passage.count else { return nil }
        return name(passage, spot).map { Name(passage: passage, range: $0) }
    }

    private func isLevel(_ severity: SeverityMention?) -> Bool {
        guard let words = severity?.words.text.unicodeScalars.map(Folding.fold) else { return false }
        return SeverityPhrase.label(words, in: 0..<words.count) != nil
    }

    /// The words between the beginning of the clause that a length stands in and what is promised.
    private func name(_ passage: Passage, _ spot: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        var start = spot.lowerBound
        // A name is short: what runs on is none.
        let floor = max(0, start - 80)
        while start > floor, !",;:。\n".unicodeScalars.contains(text[start - 1]), !isStop(text, start - 1) { start -= 1 }
        var name = passage.trimmed(start..<spot.lowerBound)
        // 橙色故障：30分钟内响应
        if name.isEmpty, start > 1, text[start - 1] == ":" {
            var open = start - 1
            while open > floor, !",;:。\n".unicodeScalars.contains(text[open - 1]) { open -= 1 }
            name = passage.trimmed(open..<start - 1)
        }
        if let word = ClauseContrast.joints.match(text, at: name.lowerBound, end: name.upperBound) {
            name = passage.trimmed(word.range.upperBound..<name.upperBound)
        }
        if let act = ClauseContrast.acts.first(text, in: name) { name = passage.trimmed(name.lowerBound..<act.range.lowerBound) }
        let isHan = name.contains { text[$0].isHan }
        guard name.count > (isHan ? 1 : 3), name.count <= (isHan ? 12 : 40), ClauseContrast.notNames.first(text, in: name) == nil,
            MetricPhrase.first(text, in: name) == nil, DurationPhrase.all(text, in: name).isEmpty,
            ChannelPhrase.all(text, in: name).isEmpty, HoursPhrase.terms(text, in: name).isEmpty,
            !name.contains(where: { "()\"*_|".unicodeScalars.contains(text[$0]) })
        else { return nil }
        return name
    }

    private func isStop(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        text[index] == "." && index + 1 < text.count && text[index + 1].isSpace
    }

    private static let joints = Lexicon<Void>("and|or|while|但|而|对|对于|其中|另|则")
    private static let acts = Lexicon<Void>(
        "is|are|will|shall|must|within|in|at|by|no later|not later|may|get|gets|receive|receives|have|has|be|应|须|需|将|会|可|必须|应当|在|于|为|不超过|不得|不晚于|最迟|最长|由|则|当日"
    )
    /// Who acts, whoever is meant, and when.
    private static let notNames = Lexicon<Void>(
        "we|you|they|it|the|our|your|this|that|these|those|all|any|every|each|engineer|engineers|technician|technicians|specialist|team|manager|director|supplier|provider|contractor|vendor|customer|client|if|when|where|once|after|before|until|then|first|next|last|thereafter|weekdays|weekends|otherwise|"
            + "工程师|技术员|技术人员|维修人员|维护人员|服务人员|人员|专家|顾问|经理|主管|总监|负责人|团队|小组|客服|坐席|师傅|专员|乙方|甲方|我司|我方|我们|本公司|供应商|服务商|厂商|接报|接到|收到|报修|到场|到达|之后|之前|以后|前|后|时|如|若|首次|再次|其他|其它|其余|所有|全部|任何|工作日|节假日|休息日|白天|夜间|上班|下班|每"
    )

    /// Names that begin or end in the same word are of one kind.
    private func isFamily(_ names: [Name]) -> Bool {
        guard let first = names.first, let last = first.text.unicodeScalars.last else { return false }
        if last.isHan { return names.allSatisfy { $0.text.unicodeScalars.last == last } }
        func words(_ name: Name) -> [String] { name.text.lowercased().split(separator: " ").map(String.init) }
        let own = words(first)
        return names.allSatisfy { words($0).first == own.first } || names.allSatisfy { words($0).last == own.last && words($0).count > 1 }
    }

    private static let classes = Lexicon<Void>(
        "tier|class|grade|category|type|band|customers|clients|users|subscribers|members|merchants|tenants|类|型|档|版|方案|套餐|计划|plan|package|客户|用户|商户|会员|租户|商家|住户|企业|单位"
    )

    private func isClass(_ name: Name) -> Bool {
        ClauseContrast.classes.isIn(name.passage.folded, name.range) || PlanPhrase.isName(name.passage.part(name.range))
    }
}
