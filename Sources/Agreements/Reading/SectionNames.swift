// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What headings and the leads of lists name: levels or tiers.
///
/// A name that no rule knows, among sisters that are known, is of their kind: "Regulated" beside "Basic" and "Business" is a tier.
struct SectionNames: Sendable {
    enum Kind: Sendable {
        case severity, plan
    }

    struct Name: Sendable {
        var kind: Kind
        var words: Words
        /// Of a level: what its spellings have in common.
        var key: String
    }

    private struct Family: Hashable {
        var headings: [Int]
        var parent: Int?
        /// The level of a heading, the depth of an item below zero.
        var level: Int
    }

    /// By the index of the block that names.
    private let names: [Int: Name]
    /// Headings whose "S1", "S2" count the parts of the paper.
    private let counted: Set<Int>

    subscript(block: Int) -> Name? { names[block] }

    func isCounted(_ block: Int) -> Bool { counted.contains(block) }

    /// `offered`: the tiers that sentences of the document offer by name.
    init(_ view: DocumentView, _ offered: [String: String]) {
        var families: [Family: [Int]] = [:]
        var order: [Family] = []
        let parents = Set(view.blocks.compactMap(\.parent))
        for (index, block) in view.blocks.enumerated() {
            let level: Int
            switch block.content {
            case .heading(let depth): level = depth
            case .item(let depth) where parents.contains(index): level = -1 - depth
            default: continue
            }
            let family = Family(headings: block.headings, parent: block.parent, level: level)
            if families[family] == nil { order.append(family) }
            families[family, default: []].append(index)
        }
        var names: [Int: Name] = [:]
        var counted: Set<Int> = []
        let title = view.blocks.firstIndex { if case .heading = $0.content { true } else { false } }
        for family in order {
            guard let members = families[family] else { continue }
            var unknown: [(block: Int, words: Words)] = []
            var known: [Kind] = []
            for (index, words) in SectionNames.offers(view, members.prefix(200).filter { !(family.level == 1 && $0 == title) }) {
                names[index] = Name(kind: .plan, words: words, key: ClockResolution.fold(words.text))
                known.append(.plan)
            }
            for (index, words) in SectionNames.audiences(view, members) {
                names[index] = Name(kind: .plan, words: words, key: ClockResolution.fold(words.text))
                known.append(.plan)
            }
            if SectionNames.isNumbering(view, members) {
                counted.formUnion(members)
                continue
            }
            for index in members.prefix(200) where names[index] == nil {
                let passage = view.blocks[index].passage
                let isTitle = family.level == 1 && index == title
                guard let head = SectionNames.head(passage), let words = Words(passage, head) else { continue }
                if offered[ClockResolution.fold(words.text)] != nil {
                    names[index] = Name(kind: .plan, words: words, key: ClockResolution.fold(words.text))
                    known.append(.plan)
                } else if let level = SectionNames.level(passage, head), !isTitle {
                    names[index] = Name(kind: .severity, words: Words(passage, level.range) ?? words, key: level.key)
                    known.append(.severity)
                } else if passage.folded[0..<SectionNames.end(passage)].last == "?" {
                    // What is asked names nothing.
                    continue
                } else if let plan = PlanPhrase.name(passage.part(head)) ?? PlanPhrase.name(passage), !isTitle {
                    let own =
                        PlanPhrase.name(passage.part(head)) == nil
                        ? plan : (head.lowerBound + plan.lowerBound)..<(head.lowerBound + plan.upperBound)
                    let name = Words(passage, own) ?? words
                    names[index] = Name(kind: .plan, words: name, key: ClockResolution.fold(name.text))
                    // "Phone support (Enterprise only)" is named after something else.
                    if own.overlaps(head) { known.append(.plan) }
                } else if head.count <= 40, !isTitle, !SectionNames.isWhollyStructural(passage, head), !SectionNames.isPart(passage, head),
                    !SectionNames.isChapter(passage, head), !SectionContrast.isTalk(passage, head),
                    HoursPhrase.terms(passage.folded, in: head).isEmpty
                {
                    unknown.append((index, words))
                }
            }
            // "Support tiers" over a family says what all of it is.
            if let above = family.headings.last, unknown.count + known.count > 1, known.allSatisfy({ $0 == .plan }),
                SectionNames.tiers.isIn(view.blocks[above].passage.folded, view.blocks[above].passage.all),
                !SectionNames.proposals.isIn(view.blocks[above].passage.folded, view.blocks[above].passage.all),
                view.blocks[above].passage.count <= 60
            {
                for (index, words) in unknown
                where !SectionNames.isStructural(words) && !SectionNames.isSentence(words)
                    && !SectionNames.isIssue(words)
                {
                    names[index] = Name(kind: .plan, words: words, key: ClockResolution.fold(words.text))
                }
                continue
            }
            // Terms that tell what has happened: "No heat or hot water" beside "A leak that is dangerous".
            if family.level >= 8, known.allSatisfy({ $0 == .severity }) {
                let cases = unknown.filter { item in
                    SectionNames.head(view.blocks[item.block].passage).map { CaseName.isCase(view.blocks[item.block].passage, $0) } == true
                }
                if cases.count + known.count > 1 {
                    for (index, words) in cases {
                        names[index] = Name(kind: .severity, words: words, key: ClockResolution.fold(words.text))
                    }
                    continue
                }
            }
            // "Harbour Always" beside "Harbour Standard": a name that begins as a tier's does.
            let begun = Set(
                members.compactMap { index in names[index]?.kind == .plan ? SectionNames.firstWord(view.blocks[index].passage) : nil })
            for (index, words) in unknown where names[index] == nil {
                guard let word = SectionNames.firstWord(view.blocks[index].passage), begun.contains(word) else { continue }
                names[index] = Name(kind: .plan, words: words, key: ClockResolution.fold(words.text))
            }
            unknown.removeAll { names[$0.block] != nil }
            // Two names of a kind that are known, or one of two, make the rest of the family theirs.
            guard let kind = known.first, known.allSatisfy({ $0 == kind }),
                known.count >= (family.level < 0 ? 1 : min(2, max(1, members.count - 1)))
            else { continue }
            // "If we get stuck" beside "Level S1" and "Level S2" is no level.
            let isNumbered = kind == .severity && members.allSatisfy { names[$0].map { Int($0.key) != nil } != false }
            // 服务状态 beside 铂金服务 and 黄金服务 ends in another noun, and is no tier.
            let ends = Set(members.compactMap { names[$0].flatMap { $0.kind == kind ? $0.words.text.unicodeScalars.last : nil } })
            for (index, words) in unknown where !isNumbered || SectionContrast.isIssue(view.blocks[index].passage) {
                if kind == .plan, let last = words.text.unicodeScalars.last, last.isHan, ends.contains(where: \.isHan), !ends.contains(last)
                {
                    continue
                }
                names[index] = Name(kind: kind, words: words, key: ClockResolution.fold(words.text))
            }
        }
        self.names = names
        self.counted = counted
    }

    private static let audience = Lexicon<Void>(
        "partners|end users|end-users|resellers|members|non-members|students|faculty|staff|academics|researchers|teachers|parents|merchants|buyers|sellers|hosts|guests|developers|distributors|dealers|franchisees|tenants|landlords|residents|households|businesses|business customers|private customers|residential customers|retail customers|wholesale customers|internal users|external users|industrial users|academic users|企业客户|个人客户|企业用户|个人用户|内部用户|外部用户|会员|非会员|经销商|代理商|教师|学生|教职工|校内用户|校外用户|合作伙伴|终端用户|最终用户|居民用户|非居民用户|单位用户|商户|消费者"
    )

    /// "Partners" beside "End Users": sister headings that are nothing but who is served divide the customers as tiers do.
    private static func audiences(_ view: DocumentView, _ members: [Int]) -> [(block: Int, words: Words)] {
        let found = members.prefix(40).compactMap { index -> (block: Int, words: Words)? in
            let passage = view.blocks[index].passage
            guard case .heading = view.blocks[index].content, let head = head(passage), audience.isAll(passage.folded, head),
                head.upperBound >= end(passage), let words = Words(passage, head)
            else { return nil }
            return (index, words)
        }
        return found.count > 1 ? found : []
    }

    private static let offered = Lexicon<Void>("support|cover|care|package|maintenance plan|support plan|support package")
    /// Before "support": how or whom, and no tier.
    private static let manners = Lexicon<Void>(
        "contact|contacting|technical|customer|general|online|remote|on-site|onsite|phone|telephone|email|e-mail|chat|live|product|software|hardware|community|our|your|the|getting|how|requesting|using|about|other|additional|emergency|after-hours|out-of-hours|incident|developer|user|client|application|system|end user|escalation|training|implementation|migration|integration|data|network|desktop|it|level|first|second|third|tier"
    )

    /// "Priority support" beside "Regular support": sister headings of one or two words before the same noun are tiers.
    private static func offers(_ view: DocumentView, _ members: [Int]) -> [(block: Int, words: Words)] {
        let found = members.compactMap { index -> (block: Int, words: Words, noun: String)? in
            let passage = view.blocks[index].passage
            guard case .heading = view.blocks[index].content, let head = head(passage), head.count <= 40, head.upperBound >= end(passage),
                let noun = offered.matches(passage.folded, in: head).last, noun.range.upperBound == head.upperBound,
                case let own = passage.trimmed(head.lowerBound..<noun.range.lowerBound), !own.isEmpty,
                passage.pieces(of: own, isBreak: { passage.folded[$0] == " " }).count <= 2,
                manners.first(passage.folded, in: own) == nil, passage.folded[own].allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }),
                MetricPhrase.first(passage.folded, in: head) == nil, let words = Words(passage, head)
            else { return nil }
            return (index, words, passage.string(noun.range).lowercased())
        }
        return found.filter { one in found.contains { $0.noun == one.noun && $0.words.text != one.words.text } }.map {
            ($0.block, $0.words)
        }
    }

    /// The name that a heading or an item begins with: up to a dash, a colon or a parenthesis; without its number.
    static func head(_ passage: Passage) -> Range<Int>? {
        let text = passage.folded
        guard passage.count <= 160, !passage.isEmpty else { return nil }
        var start = 0
        // Pictures and bullets before the words.
        while start < passage.count, isOrnament(text[start]) || text[start].isSpace { start += 1 }
        let words = start
        // "3.1 ", "(a) ", 一、
        while start < min(passage.count, words + 8),
            text[start].isDigit || "().、".unicodeScalars.contains(text[start]) || isMark(text, start)
        {
            start += 1
        }
        // "a. Standard package", "B) Premium package"
        if start == words, start + 3 < passage.count, text[start].isLetter, ".)".unicodeScalars.contains(text[start + 1]),
            text[start + 2].isSpace
        {
            start += 2
        }
        let isNumbered =
            start > words && start < passage.count
            && (text[start].isSpace || text[start - 1] == "、" || text[start - 1] == ")" || text[start].isHan)
        if !isNumbered { start = words }
        var end = start
        while end < passage.count {
            if isBreak(text[end]) { break }
            if text[end] == "-", end > start, text[end - 1].isSpace, end + 1 < passage.count, text[end + 1].isSpace { break }
            end += 1
        }
        let head = passage.trimmed(start..<end)
        // "Plan: Standard", 级别：重大: the noun of the kind is not the name.
        if end < passage.count, text[end] == ":", kinds.isAll(text, head) {
            var close = end + 1
            while close < passage.count, text[close] == ":" || !isBreak(text[close]) { close += 1 }
            let name = passage.trimmed(end + 1..<close)
            if !name.isEmpty, name.count <= 60, DurationPhrase.all(text, in: name).isEmpty { return name }
        }
        return head.isEmpty ? nil : head
    }

    /// What a name ends at.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "(", ";", ",", "。", "\n": true
        default: false
        }
    }

    private static let kinds = Lexicon<Void>(
        "plan|tier|package|edition|support plan|support tier|support level|service tier|severity|severity level|priority level|套餐|方案|计划|版本|服务等级|支持等级|级别|故障级别|故障等级"
    )

    /// The letter of "(a)", the numeral of 一、.
    private static func isMark(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index + 1 < text.count else { return false }
        if text[index].isLetter { return index > 0 && text[index - 1] == "(" && text[index + 1] == ")" }
        // （甲）, but not 甲类
        if "甲乙丙丁戊己庚辛壬癸".unicodeScalars.contains(text[index]) {
            return text[index + 1] == "、" || text[index + 1] == ")" && index > 0 && text[index - 1] == "("
        }
        return "一二三四五六七八九十".unicodeScalars.contains(text[index])
            && ("、)".unicodeScalars.contains(text[index + 1]) || isMark(text, index + 1))
    }

    /// Where the words of a heading end, ornaments behind them left out.
    static func end(_ passage: Passage) -> Int {
        var end = passage.count
        while end > 0, passage.folded[end - 1].isSpace || isOrnament(passage.folded[end - 1]) { end -= 1 }
        return end
    }

    /// Neither a letter nor a digit nor a sign that words are written with: an emoji, a bullet.
    static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
        (0x2190...0x2BFF).contains(scalar.value) || scalar.value >= 0x1F000 || scalar.value == 0xFE0F || scalar == "•" || scalar == "·"
    }

    private static let urgent = Lexicon<Void>("紧急")
    private static let handling = Lexicon<Void>("回应|响应|处理|处置|抢修|维修|报修|支援|情况")

    private static func level(_ passage: Passage, _ head: Range<Int>) -> (range: Range<Int>, key: String)? {
        let text = passage.folded
        let all = SeverityPhrase.all(text, in: head)
        guard Set(all.map(\.key)).count <= 1, DurationPhrase.all(text, in: head).isEmpty else { return nil }
        // 紧急回应流程: the section of emergencies.
        if let word = urgent.match(text, at: head.lowerBound, end: head.upperBound),
            handling.match(text, at: word.range.upperBound, end: head.upperBound) != nil
        {
            return (word.range, "紧急")
        }
        guard let found = SeverityPhrase.label(text, in: head) else {
            // "(a) in the case of a Grade I Defect,"
            return all.first.flatMap { head.count <= 80 ? ($0.range, $0.key) : nil }
        }
        // "Priority support" is a tier at most.
        if found.key == "priority", found.range.upperBound == head.upperBound || offers.isIn(text, found.range.upperBound..<passage.count) {
            return nil
        }
        return (found.range, found.key)
    }

    private static let parts = Lexicon<Void>("section|chapter|part|clause|article|annex|appendix|schedule|exhibit|page|item")

    private static let common = Lexicon<Void>(
        "the|a|an|our|your|support|service|services|level|tier|plan|for|sla|response|premium|standard|priority|customer|enterprise")

    /// The first of several words of a heading, where it is a name: written with a capital, and in no list.
    private static func firstWord(_ passage: Passage) -> String? {
        guard let head = head(passage) else { return nil }
        let words = passage.pieces(of: head) { passage.folded[$0] == " " }
        guard words.count > 1, let first = words.first, first.count > 3,
            passage.display[first.lowerBound] != passage.folded[first.lowerBound],
            common.match(passage.folded, at: first.lowerBound, end: first.upperBound) == nil,
            passage.folded[first].allSatisfy({ $0.isLetter && !$0.isHan })
        else { return nil }
        return passage.string(first)
    }

    /// 第三章 信息报告: a part of the paper.
    static func isChapter(_ passage: Passage, _ head: Range<Int>) -> Bool {
        passage.folded[head.lowerBound] == "第"
            && passage.folded[head.lowerBound..<min(head.upperBound, head.lowerBound + 6)].contains { "章节条编部".unicodeScalars.contains($0) }
    }

    /// "Overlay Section 3": the number of a part of the paper.
    private static func isPart(_ passage: Passage, _ head: Range<Int>) -> Bool {
        parts.matches(passage.folded, in: head).contains { part in
            let next = passage.trimmed(part.range.upperBound..<head.upperBound)
            return !next.isEmpty && (passage.folded[next.lowerBound].isDigit || next.count <= 3)
        }
    }

    private static let offers = Lexicon<Void>("support|plan|plans|tier|package|service|services|customers")

    private static let structural = Lexicon<Void>(
        "共同|通用|共通|公共|common|targets|target|objectives|aims|duties|duty|records|record|remedies|parts|access|parties|questions people ask|pricing|prices|comparison|compare|side by side|at a glance|times and quality|quality|measurement|presence|commercial|preventive|accident|accidents|climate|scope|summary|detail|details|in brief|报告|事后报告|事故报告|事件报告|检讨|复盘|善后|渠道|途径|时间线|处理|沟通|摘要|概要|详情|细则|agreement|contract|addendum|attachment|monitoring|reporting|reports|data|protection|security|backup|backups|compliance|communication|performance|network|hardware|software|incident|incidents|notification|notifications|overview|management|billing|change|changes|update|updates|review|policy|policies|commitment|commitments|guarantee|guarantees|uptime|customer|level|levels|definition|definitions|english|chinese|example|examples|legend|scope|general|introduction|overview|contact|support|service|services|terms|response|resolution|hours|exclusion|exclusions|term|termination|fees|payment|notes|small print|fine print|good to know|please note|the rest|appendix|schedule|annex|escalation|process|procedure|responsibilities|obligations|warranty|maintenance|availability|credits|faq|about|how|what|when|why|"
            + "定义|范围|总则|概述|联系|支持|服务|条款|响应|解决|时间|时限|除外|期限|费用|付款|说明|附件|升级|流程|责任|义务|质保|维护|可用性|赔偿|内容|方式|要求|标准|承诺|目标|其他|关于|如何|常见问题|须知|通告|附则|备注|中文|英文|口径|计算|注意事项|注意|事项|说明事项|须知事项|附注|小贴士|温馨提示|提示|协议|合同|监控|报告|数据|安全|备份|合规|沟通|性能|网络|硬件|软件|事件|通知|概览|管理|变更|更新|政策|保障|客户|体系|团队|制度|总结|培训|文档"
    )

    private static let tiers = Lexicon<Void>(
        "support tiers|support plans|plans|tiers|packages|service packages|support packages|support levels|service tiers|pricing plans|support options|our plans|套餐|支持计划|服务套餐|支持套餐|版本对比|服务档位|支持方案|支援方案|付费方案|套餐方案|价格方案|订阅方案|方案对比|方案比较|方案一览|各方案"
    )

    /// 售后服务方案 is a paper, and its chapters are no tiers.
    private static let proposals = Lexicon<Void>(
        "服务方案|技术方案|实施方案|运维方案|维保方案|维护方案|保障方案|应急方案|解决方案|响应方案|投标方案|建设方案|培训方案|工作方案|处理方案|管理方案")

    /// "Questions people ask": words that run on in small letters, where a tier has a name.
    private static func isSentence(_ words: Words) -> Bool {
        let parts = words.text.split(separator: " ").dropFirst()
        return parts.count > 1 && parts.allSatisfy { $0.first?.isLowercase == true }
    }

    private static let issues = Lexicon<Void>(
        "bugs|defects|faults|questions|complaints|requests|incidents|problems|issues|enquiries|inquiries|outages")

    /// "Bugs" beside tiers: what is reported.
    private static func isIssue(_ words: Words) -> Bool {
        let text = words.text.unicodeScalars.map(Folding.fold)
        return issues.isAll(text, 0..<text.count)
    }

    /// "S1 Classes", "S2 Helpline", "S3 Uptime": letters with numbers that count the parts of a paper; one of them names no case.
    private static func isNumbering(_ view: DocumentView, _ members: [Int]) -> Bool {
        var codes: Set<String> = []
        var isPaper = false
        for index in members.prefix(30) {
            let passage = view.blocks[index].passage
            guard passage.count > 4, passage.folded[0].isLetter, !passage.folded[0].isHan, passage.folded[1].isDigit,
                passage.folded[2].isSpace
            else { continue }
            codes.insert(passage.string(0..<2))
            let rest = passage.part(3..<passage.count)
            if let head = head(rest), isWhollyStructural(rest, head) || MetricPhrase.first(rest.folded, in: head) != nil { isPaper = true }
        }
        return codes.count > 2 && isPaper
    }

    /// Behind "C-2 ", "B.3.1 ": the letter and number of a clause.
    private static func clauseNumber(_ text: [Unicode.Scalar]) -> Int {
        guard text.count > 4, text[0].isLetter, !text[0].isHan, text[1] == "-" || text[1] == ".", text[2].isDigit,
            let blank = text.prefix(10).firstIndex(of: " "), text[2..<blank].allSatisfy({ $0.isDigit || $0 == "." })
        else { return 0 }
        return blank + 1
    }

    private static func isStructural(_ words: Words) -> Bool {
        let whole = words.text.unicodeScalars.map(Folding.fold)
        let text = Array(whole[clauseNumber(whole)...])
        var left = text.count { $0.isLetter || $0.isHan || $0.isDigit }
        for match in structural.matches(text, in: 0..<text.count) { left -= match.range.count }
        return left < 2
    }

    /// A head that holds nothing but words that divide documents: "Support", "Response times"; not "Development Support".
    static func isWhollyStructural(_ passage: Passage, _ head: Range<Int>) -> Bool {
        guard let words = Words(passage, head) else { return true }
        return isStructural(words) || MetricPhrase.first(passage.folded, in: head) != nil
            || !DurationPhrase.all(passage.folded, in: head).isEmpty
    }

    /// A heading that divides a document rather than names a level or a tier.
    static func isStructural(_ passage: Passage, _ head: Range<Int>) -> Bool {
        structural.isIn(passage.folded, head) || MetricPhrase.first(passage.folded, in: head) != nil
            || !DurationPhrase.all(passage.folded, in: head).isEmpty
    }
}
