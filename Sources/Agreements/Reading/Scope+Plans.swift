// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The tier that stands over a block.
extension Scope {
    /// The tier that a parent item or a heading names, the nearest first; else the one of the document's own that they speak of.
    ///
    /// `title`: the heading of the whole paper, whichever tiers it is about.
    static func plan(
        over index: Int, _ view: DocumentView, _ names: SectionNames, _ known: KnownNames, _ mentioned: inout [Int: Words?],
        title: Int?
    ) -> Words? {
        var parents: [Int] = []
        while let above = view.blocks[parents.last ?? index].parent, parents.count < 8 {
            if let name = names[above], name.kind == .plan { return name.words }
            if let named = plan(named: view.blocks[above].passage) { return named }
            parents.append(above)
        }
        let headings = view.blocks[index].headings.reversed().prefix(6)
        for heading in headings {
            if let name = names[heading], name.kind == .plan { return name.words }
        }
        for above in parents + headings.filter({ names[$0] == nil && $0 != title }) {
            let found = mentioned[above] ?? plan(in: view.blocks[above], known)
            mentioned[above] = found
            if let found { return found }
        }
        return nil
    }

    /// "Sites with an active Care subscription:": the one tier of the document's own that a title, or a sentence that leads on, speaks of.
    private static func plan(in block: Block, _ known: KnownNames) -> Words? {
        let passage = block.passage
        var range = passage.all
        if case .heading = block.content {
            guard passage.count <= 100, passage.folded.last == ":" || !papers.isIn(passage.folded, range) else { return nil }
        } else {
            guard passage.count <= 1200,
                let last = passage.sentences().last(where: { pointers.isIn(passage.folded, $0) || passage.folded[$0].last == ":" })
            else { return nil }
            range = last
        }
        let named = known.mentions(passage.folded, in: range).filter { $0.kind == .plan }
        guard Set(named.map(\.key)).count == 1, let first = named.first, !included.isIn(passage.folded, range) else { return nil }
        return Words(passage, first.range)
    }

    /// A short line with a number before it and no length in it.
    static func isNumbered(_ passage: Passage) -> Bool {
        guard passage.count <= 24, let head = SectionNames.head(passage), head.lowerBound > 0,
            head.upperBound == passage.trimmed(passage.all).upperBound
        else { return false }
        return passage.folded[0].isDigit && DurationPhrase.all(passage.folded, in: passage.all).isEmpty
    }

    static func numberedSister(_ passage: Passage, of name: Words?) -> Words? {
        guard let head = SectionNames.head(passage), let last = name?.text.unicodeScalars.last, last.isHan,
            passage.display[head.upperBound - 1] == last
        else { return nil }
        return Words(passage, head)
    }

    /// The tier that a paragraph names and nothing else, behind its number: "Gold", 1．标准型.
    static func looseName(_ passage: Passage) -> Words? {
        if let name = PlanPhrase.name(passage) { return Words(passage, name) }
        guard passage.count <= 40, let head = SectionNames.head(passage), head.lowerBound > 0,
            head.upperBound == passage.trimmed(passage.all).upperBound, let name = PlanPhrase.name(passage.part(head))
        else { return nil }
        return Words(passage, head.lowerBound + name.lowerBound..<head.lowerBound + name.upperBound)
    }

    private static let papers = Lexicon<Void>("agreement|agreements|contract|policy|policies|terms|schedule|协议|合同|政策|条款")

    /// "Everything in Premium, plus:": what another tier has.
    private static let included = Lexicon<Void>(
        "everything in|all of|all the|plus|in addition to|includes|included|compared|包含|包括|基础上|除|全部")

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

    private static let fields = Lexicon<Void>(
        "tier|plan|package|support plan|support tier|support level|service plan|service tier|subscription|subscription plan|subscription tier|plan subscribed|contract type|type of contract|cover level|订阅版本|订阅套餐|订购版本|订购套餐|购买版本|购买套餐|服务版本|产品版本|合同类别|合约类别|合同类型|服务类别|保养类别|适用套餐|适用版本|适用计划|套餐|服务套餐|支持计划|版本名称"
    )
    private static let kinds = Lexicon<Void>("cover level|contract type|type of contract|合同类别|合约类别|合同类型|保养类别|订阅版本|订购版本|购买版本")
    private static let others = Lexicon<Void>("合同|合约|协议|服务合同|采购|contract|agreement|order|services|framework|consultancy|货物|工程")
    private static let applies = Lexicon<Void>(
        "is available to|available only to|applies to|applies only to|apply only to|applicable to|applicable only to|适用于|仅适用于|适用对象|适用范围")

    /// The tier that the first lines of a paper say it is for: "Tier: Enterprise Retainer", "Applies to: Team plan customers".
    static func paperPlan(_ view: DocumentView) -> Words? {
        for block in view.blocks.prefix(10) {
            let passage = block.passage
            switch block.content {
            case .paragraph, .item: break
            default: continue
            }
            guard passage.count <= 400 else { continue }
            for line in passage.pieces(of: passage.all, isBreak: { passage.folded[$0] == "\n" }) where line.count <= 120 {
                if let name = field(passage, line) ?? applied(passage, line) { return Words(passage, name) }
            }
        }
        return nil
    }

    private static let bought = Lexicon<Void>(
        "enterprise|premium|premier|platinum|gold|diamond|ultimate|elite|signature|企业级|企业版|旗舰版|铂金|白金|钻石|尊享版|尊享|至尊")
    private static let published = Lexicon<Void>("policy|policies|sla|terms|overview|guide|support plan|level agreement|说明|政策|计划|条款|指南")
    private static let signed = Lexicon<Void>(
        "contract|support agreement|maintenance agreement|services agreement|order form|exhibit|schedule|合同|合约|协议|协议书|附件")
    private static let covers = Lexicon<Void>("support|sla|service level agreement|care|支持|技术支持|服务支持|支持服务")

    /// "Adonis – Enterprise Support Policy": the tier that the title of a paper names right before the support.
    static func titlePlan(_ view: DocumentView) -> Words? {
        guard let title = view.blocks.first(where: { !$0.passage.isEmpty }), case .heading = title.content, title.passage.count <= 100
        else {
            return nil
        }
        let text = title.passage.folded
        // Who has signed an agreement has bought what it is about; a policy is published for a tier.
        guard published.isIn(text, title.passage.all), !signed.isIn(text, title.passage.all) else { return nil }
        let found = bought.matches(text, in: title.passage.all).filter { word in
            let next = title.passage.trimmed(word.range.upperBound..<text.count)
            return covers.match(text, at: next.lowerBound, end: next.upperBound) != nil
                && (text[word.range.lowerBound].isHan || title.passage.display[word.range.lowerBound] != text[word.range.lowerBound])
        }
        return found.count == 1 ? found.first.flatMap { Words(title.passage, $0.range) } : nil
    }

    private static func field(_ passage: Passage, _ line: Range<Int>) -> Range<Int>? {
        guard let colon = passage.folded[line].firstIndex(of: ":") else { return nil }
        let name = passage.trimmed(line.lowerBound..<colon)
        let value = passage.trimmed(colon + 1..<line.upperBound)
        // 订阅版本 / Subscription
        let parts = passage.pieces(of: name) { passage.folded[$0] == "/" }
        guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && fields.isAll(passage.folded, $0) }),
            (2...40).contains(value.count), DurationPhrase.all(passage.folded, in: value).isEmpty, !passage.folded[value].contains(",")
        else { return nil }
        if PlanPhrase.isName(passage.part(value)) || !PlanPhrase.words(passage, in: value).isEmpty { return value }
        // 合约类别：全包保养（甲种）: what was bought, whatever it is called.
        let isBought = parts.contains { kinds.isAll(passage.folded, $0) }
        return isBought && !passage.folded[value].contains(where: \.isDigit) && !others.isIn(passage.folded, value) ? value : nil
    }

    private static func applied(_ passage: Passage, _ line: Range<Int>) -> Range<Int>? {
        guard let word = applies.first(passage.folded, in: line), DurationPhrase.all(passage.folded, in: line).isEmpty else { return nil }
        // 免费套餐不适用本协议 says whom it is not for.
        let end = passage.folded[word.range.upperBound..<line.upperBound].firstIndex { "。;".unicodeScalars.contains($0) } ?? line.upperBound
        let line = line.lowerBound..<end
        // "is available to Premium customers only"
        if passage.folded[word.range].starts(with: "is available".unicodeScalars), !onlyWord.isIn(passage.folded, line) { return nil }
        let named = PlanPhrase.all(passage, in: line).filter {
            contracts.match(passage.folded, at: $0.upperBound, end: line.upperBound) == nil
        }
        // "Business and Enterprise plan customers": of two none is the one.
        return named.count == 1 && PlanPhrase.words(passage, in: line).count <= 1 ? named.first : nil
    }

    private static let onlyWord = Lexicon<Void>("only")
    /// 适用于商业服务合约: of papers, not of tiers.
    private static let contracts = Lexicon<Void>("合约|合同|协议|contract|agreement")
    private static let and = Lexicon<Void>("and|or|及|和|与|以及|或")

    /// 紧急事件（专业方案及企业方案，全天候）: several tiers in the parenthesis of the nearest line over a block.
    func plans(over block: Int) -> [Words] {
        guard let nearest = above(block).first, case let passage = view.blocks[nearest].passage, passage.count <= 80,
            let open = passage.folded.firstIndex(of: "("), let close = passage.folded[open...].firstIndex(of: ")")
        else { return [] }
        let text = passage.folded
        let joints = Scope.and.matches(text, in: open..<close).map(\.range)
        var result: [Words] = []
        for part in passage.pieces(
            of: open + 1..<close,
            isBreak: { index in
                ",、/&;".unicodeScalars.contains(text[index]) || joints.contains { $0.contains(index) }
            })
        {
            if PlanPhrase.isName(passage.part(part)), let words = Words(passage, part) {
                result.append(words)
            } else if HoursPhrase.all(text, in: part).isEmpty, HoursPhrase.terms(text, in: part).isEmpty {
                return []
            }
        }
        return result.count > 1 ? result : []
    }
}
