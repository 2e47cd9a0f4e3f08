// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Names of support tiers: "Premium Support", "Gold", "Enterprise plan", 高级支持, 铂金托管, 商业级.
enum PlanPhrase {
    private static let words = Lexicon<Void>(
        "basic|standard|enhanced|lite|premium|premier|enterprise|professional|business|gold|silver|bronze|platinum|platinum+|diamond|free|developer|advanced|starter|start-up|startup|ultimate|essential|essentials|plus|pro|elite|extended|growth|team|mission critical|signature|unified|hobbyist|trial|scale|core|complete|production|"
            + "付费用户|付费客户|付费会员|付费版|基础|标准|高级|高端|尊享|企业|专业|金级|银级|铜级|铂金|白金|金牌|银牌|铜牌|钻石|旗舰|商业级|开发者|免费|基本|至尊|尊贵|黄金|白银|青铜|入门|普惠|团队|商业|商务|商用|加值|贵宾|尊贵|白金级|基础级|vip|svip|至臻|卓越|精英|进阶|尊荣|臻享|优享|智享"
    )
    private static let nouns = Lexicon<Void>(
        "support plan|plan|support|tier|package|edition|customer|subscription|customers|sla|level|service|支持计划|支持服务|支持|版|套餐|级|服务|托管|客户|用户|型|等级|计划"
    )
    private static let refuse = Lexicon<Void>(
        "is|are|was|were|will|shall|must|be|been|within|专业服务|standards|down|impaired|unavailable|unusable|inaccessible|degraded|crash|crashes|outage|outages|broken|everything|included|includes|what's|all features|hours|issue|incident|ticket|problem|severity|priority|times|terms|conditions|response|manager|managers|relationship|owner|officer|director|process|policy|agreement|definitions|overview|企业微信|企业邮箱|企业qq|工程师|经理|专家|小时|提供|人员|功能|介绍|概述|流程|时间|条款|响应|故障|问题|内容|协议|定义|范围|咨询|询问|合作|反馈|投诉|紧急|一般|承诺|保证"
    )

    private static let ends = Lexicon<Void>("plan|plans|tier|tiers|package|packages|edition|editions|套餐|版|版本|档|计划")
    private static let lead = Lexicon<Void>("for|for the|for our|the|our")

    /// Names that are a tier's as a whole, and whose first word alone is none.
    private static let wholes = Lexicon<Void>(
        "community support|community plan|community tier|community edition|社区版|社区支持")

    private static let addOns = Lexicon<Void>("add-on|add on|addon")

    /// Whether a short heading or line is the name of a tier and nothing else.
    static func isName(_ p: Passage) -> Bool { name(p) != nil }

    /// The name that a heading or line gives a tier: "Gold", "For Enterprise Starter & Pro plans", "Phone support (Enterprise only)".
    static func name(_ p: Passage) -> Range<Int>? {
        if let joined = joined(p) ?? bilingual(p) { return joined }
        let whole = p.trimmed(p.all)
        if wholes.isAll(p.folded, whole) { return whole }
        // "Out-of-Hours add-on"
        if whole.count > 8, whole.count <= 40, let end = addOns.matches(p.folded, in: whole).last, end.range.upperBound == whole.upperBound,
            p.display[whole.lowerBound] != p.folded[whole.lowerBound], DurationPhrase.all(p.folded, in: whole).isEmpty
        {
            return whole
        }
        if denials.match(p.folded, at: 0, end: p.count) != nil { return nil }
        if p.count <= 80, let only = only(p) { return only }
        if let numbered = numbered(p) { return numbered }
        // "Standard Support (included in the fees)": the name stands before its explanation.
        if let open = p.folded.firstIndex(of: "("), open > 3, let found = name(p.part(p.trimmed(0..<open))) { return found }
        guard p.count <= 60, p.count > 1, !p.folded.contains(where: { "。.,;:：?!，".unicodeScalars.contains($0) }) else { return nil }
        var range = p.trimmed(p.all)
        if let titled = titled(p) { return titled }
        if let match = lead.match(p.folded, at: range.lowerBound, end: range.upperBound) {
            range = p.trimmed(match.range.upperBound..<range.upperBound)
        }
        let wordCount = p.string(range).split(separator: " ").count
        let endsSo = ends.matches(p.folded, in: range).contains { $0.range.upperBound == range.upperBound }
        let isOwn =
            range.count <= 10 && range.count > 2
            && ownNouns.matches(p.folded, in: range).contains { $0.range.upperBound == range.upperBound }
        guard range.count > 1, wordCount <= (endsSo ? 8 : 4), range.count <= (endsSo ? 60 : 40),
            isOwn || hasWord(p, range) || endsSo && isOwnPlan(p, range, wordCount),
            !refuse.isIn(p.folded, range), !isGift(p, range), !p.folded[range].contains(where: \.isHan) || isOwn || isHanName(p, range),
            DurationPhrase.all(p.folded, in: range).isEmpty, SeverityPhrase.all(p.folded, in: range).isEmpty,
            SeverityPhrase.label(p.folded, in: range).map({ $0.key == "standard" || $0.key == "priority" }) ?? true
        else { return nil }
        return range
    }

    private static let gratis = Lexicon<Void>("free|unlimited")

    /// "Free plugin upgrades": what a tier has; "Free plan" is one.
    private static func isGift(_ p: Passage, _ range: Range<Int>) -> Bool {
        guard let word = gratis.match(p.folded, at: range.lowerBound, end: range.upperBound), word.range != range else { return false }
        return !nouns.matches(p.folded, in: range).contains { $0.range.upperBound == range.upperBound }
            && !ends.matches(p.folded, in: range).contains { $0.range.upperBound == range.upperBound }
            && words.matches(p.folded, in: word.range.upperBound..<range.upperBound).isEmpty
    }

    /// "Repair complete": a word of tiers in small letters behind another word is only a word.
    private static func hasWord(_ p: Passage, _ range: Range<Int>) -> Bool {
        words.matches(p.folded, in: range).contains { word in
            let first = word.range.lowerBound
            return p.folded[first].isHan || p.display[first] != p.folded[first] || first == range.lowerBound
        }
    }

    /// "Not for Team"
    private static let denials = Lexicon<Void>("not|no|except|excluding|without|unlike|非|除|不")

    private static let otherPlans = Lexicon<Void>(
        "action|recovery|support|service|services|maintenance|response|resolution|communication|communications|project|test|testing|continuity|contingency|improvement|payment|implementation|escalation|management|care|repair|fix|remediation|rollback|backup|work|the|our|your|this|each|every|all|any|which|what|other|paid|monthly|annual|rate|floor|quality|staffing|training|exit|transition"
    )

    /// "Unlimited Plan", "Harbour tier": a word with a capital before the noun, which is no plan of action.
    private static func isOwnPlan(_ p: Passage, _ range: Range<Int>, _ wordCount: Int) -> Bool {
        let first = p.display[range.lowerBound]
        return (2...3).contains(wordCount) && first.isLetter && first != p.folded[range.lowerBound] && !otherPlans.isIn(p.folded, range)
            && !p.folded[range].contains { $0.isHan || $0.isDigit }
    }

    /// "Standard plan 标准计划", 标准计划 Standard plan: one name in two languages.
    private static func bilingual(_ p: Passage) -> Range<Int>? {
        let range = p.trimmed(p.all)
        guard range.count <= 48, let first = range.first(where: { p.folded[$0].isHan }),
            let last = range.last(where: { p.folded[$0].isHan }),
            p.folded[first...last].allSatisfy({ $0.isHan }), first == range.lowerBound || last == range.upperBound - 1
        else { return nil }
        let han = first..<last + 1
        let latin = p.trimmed(first == range.lowerBound ? han.upperBound..<range.upperBound : range.lowerBound..<first)
        guard latin.count > 2, name(p.part(han)) != nil, name(p.part(latin)) != nil else { return nil }
        return range
    }

    /// "Team Cloud / Team Server": tiers that have the same, named side by side.
    private static func joined(_ p: Passage) -> Range<Int>? {
        guard p.count <= 80, p.folded.contains("/") else { return nil }
        let parts = p.pieces(of: p.all) { p.folded[$0] == "/" }
        guard parts.count > 1, parts.count < 5, parts.allSatisfy({ !$0.isEmpty && isName(p.part($0)) }) else { return nil }
        return p.trimmed(p.all)
    }

    /// A Chinese name begins with the tier's word or ends in a noun of tiers, and is short: 标准版, 金牌支持.
    private static func isHanName(_ p: Passage, _ range: Range<Int>) -> Bool {
        guard range.count <= 14 else { return false }
        let end = hanNouns.matches(p.folded, in: range).last { $0.range.upperBound == range.upperBound }
        guard let word = words.match(p.folded, at: range.lowerBound, end: range.upperBound) else { return end?.meaning == true }
        // 免费基础保障服务 is a service, 基础服务 may be a tier.
        return weak.match(p.folded, at: range.lowerBound, end: range.upperBound) == nil || end?.meaning == true
            || range.upperBound - word.range.upperBound <= 4
    }

    /// Nouns at the end of a tier's name; those that are true make one by themselves.
    private static let hanNouns = Lexicon<Bool>([
        ("版|套餐|方案|计划|档|型|会员|包", true), ("支持|支援|服务|托管|级|客户", false),
    ])
    /// 慢递套餐: a tier by its noun alone.
    private static let ownNouns = Lexicon<Void>("套餐|会员|服务包|档位")

    private static let sla = Lexicon<Void>("sla|级 sla|级sla|级服务等级协议|级服务级别协议|服务等级协议|支持条款|支持承诺")

    /// 标准 SLA 条款, "Gold SLA commitments": the tier and its agreement at the head of a title.
    private static func titled(_ p: Passage) -> Range<Int>? {
        guard let word = words.match(p.folded, at: 0, end: p.count), p.count <= 30 else { return nil }
        var at = word.range.upperBound
        while at < p.count, p.folded[at] == " " || p.folded[at] == "级" { at += 1 }
        guard at < p.count, let noun = sla.match(p.folded, at: at, end: p.count), noun.range.upperBound < p.count else { return nil }
        return 0..<noun.range.upperBound
    }

    private static let numberedWords = Lexicon<Void>("package|plan|tier|bundle|套餐|方案|档位")

    /// "Package 1: Essential IT support", 套餐二：…: a tier by its number.
    private static func numbered(_ p: Passage) -> Range<Int>? {
        guard p.count <= 60, let word = numberedWords.match(p.folded, at: 0, end: p.count) ?? option(p) else { return nil }
        var at = word.range.upperBound
        while at < p.count, p.folded[at] == " " { at += 1 }
        if let named = called(p, at) { return named }
        guard at < p.count, let number = NumberPhrase.at(at, p.folded, end: p.count) ?? letter(p, at), !number.isArticle,
            UnitPhrase.at(number.range.upperBound, p.folded, end: p.count, article: false) == nil
        else { return nil }
        let whole = p.named(p.all).lowerBound..<SectionNames.end(p)
        // "Tier One servers are restored within": a sentence.
        if verbs.isIn(p.folded, whole) { return nil }
        // "Option 2 - Extended Service ($6,900 a month)"
        if let open = p.folded[whole].lastIndex(of: "("), open > at, !MoneyPhrase.all(p.folded, in: open..<whole.upperBound).isEmpty {
            return p.trimmed(whole.lowerBound..<open)
        }
        return whole
    }

    private static let verbs = Lexicon<Void>("is|are|was|were|will|shall|must|within")
    private static let options = Lexicon<Void>("option")
    private static let offers = Lexicon<Void>("service|support|care|cover|coverage|plan|maintenance")

    /// "Option 2 - Extended Service": an option of what is bought, no way to reach support.
    private static func option(_ p: Passage) -> Lexicon<Void>.Match? {
        guard let word = options.match(p.folded, at: 0, end: p.count), offers.isIn(p.folded, word.range.upperBound..<p.count) else {
            return nil
        }
        return word
    }

    private static let notCalled = Lexicon<Void>(
        "overview|details|contents|comparison|description|features|terms|summary|name|type|types|options|option|level|levels|support|response|pricing|price|prices|for|of|and|includes|benefits|matrix|a|the|year|coverage"
    )

    /// "Plan Daylight": a name behind the noun.
    private static func called(_ p: Passage, _ at: Int) -> Range<Int>? {
        let whole = p.trimmed(p.all)
        var end = at
        while end < whole.upperBound, p.folded[end].isLetter, !p.folded[end].isHan { end += 1 }
        guard end - at > 3, p.display[at] != p.folded[at], notCalled.match(p.folded, at: at, end: end) == nil,
            p.folded[end..<whole.upperBound].allSatisfy({ $0.isSpace || "*†‡".unicodeScalars.contains($0) })
        else { return nil }
        return whole.lowerBound..<end
    }

    private static func letter(_ p: Passage, _ at: Int) -> NumberPhrase? {
        guard (0x61...0x65).contains(p.folded[at].value), at + 1 >= p.count || !p.folded[at + 1].isLetter else { return nil }
        return NumberPhrase(value: Quantity(1), range: at..<at + 1)
    }

    private static let applies = Lexicon<Void>("适用|通用|专用")
    private static let restricts = Lexicon<Void>("仅|只|限")
    private static let onlyWords = Lexicon<Void>(
        "only|customers only|users only|plan only|tier only|plan|tier|package|edition|customers|专享|专属|限定|版|套餐|计划|方案|客户")

    /// "(Enterprise only)", "(Premium plan)" at the end of a heading.
    private static func only(_ p: Passage) -> Range<Int>? {
        guard p.folded.last == ")", let open = p.folded.lastIndex(of: "("), let word = words.match(p.folded, at: open + 1, end: p.count),
            let noun = onlyWords.first(p.folded, in: word.range.upperBound..<p.count), p.count - noun.range.upperBound <= 8,
            // （企业客户适用）: who reads the paper, and no tier.
            !applies.isIn(p.folded, noun.range.upperBound..<p.count) || restricts.isIn(p.folded, open..<p.count)
        else { return nil }
        return word.range
    }

    /// Bare words of tiers: "Gold", 金牌; in English only with a capital.
    static func words(_ p: Passage, in range: Range<Int>) -> [Range<Int>] {
        words.matches(p.folded, in: range).map(\.range).filter { found in
            let first = p.display[found.lowerBound]
            return !(first.isLetter && first == p.folded[found.lowerBound])
        }
    }

    /// Words that are tiers only with a noun that says so: 标准版, 企业版; but 标准服务 and 团队支持 are no names.
    private static let weak = Lexicon<Void>("基础|标准|高级|高端|企业|专业|免费|基本|团队|入门|普惠|旗舰|开发者")
    private static let strong = Lexicon<Void>("版|套餐|支持计划|计划|档|级客户|级用户|支持客户|支持用户|服务客户|等级|托管")

    private static let troubles = Lexicon<Void>(
        "outage|disruption|interruption|failure|loss|unavailability|degradation|issue|problem|incident")

    /// A tier named in running text: "users on the Start-up plan", 金牌客户.
    static func all(_ p: Passage, in range: Range<Int>) -> [Range<Int>] {
        words.matches(p.folded, in: range).compactMap { match in
            var at = match.range.upperBound
            while at < range.upperBound, p.folded[at] == " " { at += 1 }
            if weak.match(p.folded, at: match.range.lowerBound, end: range.upperBound) != nil,
                at >= range.upperBound || strong.match(p.folded, at: at, end: range.upperBound) == nil
            {
                return nil
            }
            guard at < range.upperBound, let noun = nouns.match(p.folded, at: at, end: range.upperBound) else { return nil }
            // "Complete service outages": no tier is out.
            if noun.range.upperBound < range.upperBound,
                troubles.match(p.folded, at: noun.range.upperBound + 1, end: range.upperBound) != nil
            {
                return nil
            }
            // In English a tier is a name: written with a capital.
            let first = p.display[match.range.lowerBound]
            if first.isLetter, first == p.folded[match.range.lowerBound] { return nil }
            if p.folded[match.range.lowerBound..<match.range.upperBound].elementsEqual("business".unicodeScalars) { return nil }
            return opening(p, match.range.lowerBound, range)..<noun.range.upperBound
        }
    }

    /// "Enterprise Plus customers": a word of tiers with a capital right before another is part of the name.
    private static func opening(_ p: Passage, _ start: Int, _ range: Range<Int>) -> Int {
        guard p.folded[start].isLetter, start - 1 > range.lowerBound, p.folded[start - 1] == " " else { return start }
        var at = start - 1
        while at > range.lowerBound, p.folded[at - 1].isLetter { at -= 1 }
        guard let word = words.match(p.folded, at: at, end: start), word.range.upperBound == start - 1, p.display[at] != p.folded[at] else {
            return start
        }
        return at
    }
}
