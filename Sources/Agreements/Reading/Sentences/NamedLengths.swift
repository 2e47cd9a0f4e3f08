// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Lengths in a row, each right behind a name that no list knows: "Metro 2 hours, Regional 4 hours", 城区45分钟，乡村90分钟.
enum NamedLengths {
    private static let plain = Lexicon<Void>(
        "within|in|of|at|by|up to|less than|max|maximum|and|or|then|first|next|plus|is|are|to|a|an|the|all|other|working days|weekdays|weekends|we|our|you|will|shall|must|not|if|when|after|before|until|from|per|every|each|"
            + "工作日|平日|假日|例假日|休息日|日间|平时|非工作时间|工作时间|上班时间|下班时间|节假日|白天|夜间|夜晚|周末|上班|下班|最迟|最长|最多|约|不超过|小于|低于|以内|在|于|并|且|或|和|及|后|前|时|应|须|将|会|可|每|共|累计|逾期|超过|我们|乙方|甲方|是|为|仍|还|只|均|都"
    )

    private static let bounds = Lexicon<Void>(
        "within|in|up to|less than|under|no more than|不超过|不得超过|不长于|不大于|不多于|不高于|小于|低于|少于|最迟|最长|为|在|约|≤|<")

    private static let cases = Lexicon<Void>("故障|问题|事件|事故|请求|投诉|异常|告警|缺陷|漏洞")

    /// 生产故障 < 2 小时: the kind of case that a cell with one length names before it.
    static func single(_ passage: Passage, _ body: Range<Int>, _ duration: DurationPhrase) -> Words? {
        let text = passage.folded
        // 终端停用的，2小时内到达现场
        if let condition = CaseClause(known: KnownNames()).governing(passage, body, duration) { return condition.words }
        var end = duration.range.lowerBound
        while end > body.lowerBound, text[end - 1].isSpace || "<≤:".unicodeScalars.contains(text[end - 1]) { end -= 1 }
        let name = passage.trimmed(body.lowerBound..<max(body.lowerBound, end))
        guard name.count > 2, name.count <= 10, text[name].allSatisfy(\.isHan), let noun = cases.matches(text, in: name).last,
            noun.range.upperBound == name.upperBound, noun.range.lowerBound > name.lowerBound,
            !CaseClause.isAnyones(text, name.lowerBound..<noun.range.lowerBound), MetricPhrase.first(text, in: name) == nil
        else { return nil }
        return Words(passage, name)
    }

    /// 产品专家4小时内回电；工程师3天内到场: who acts is no kind of case.
    private static let persons = Lexicon<Void>(
        "工程师|技术员|技术人员|维修人员|维护人员|服务人员|值班人员|专家|顾问|经理|主管|总监|负责人|团队|小组|客服|坐席|师傅|专员|管理员|engineer|engineers|technician|specialist|expert|consultant|manager|supervisor|team|staff|person|operator|director"
    )

    private static let parties = Lexicon<Void>(
        "我司|我方|我公司|本公司|贵司|贵方|厂商|承办商|承建人|供应商|服务商|业主|银行|学校|医院|客户|用户|使用方|采购人|vendor|supplier|provider|customer|client")
    private static let buyers = Lexicon<Void>("客户|用户|学校|医院|银行|业主")

    /// 我司; but 居民客户 is a kind of customer, and 乡镇学校 says where.
    private static func isParty(_ text: [Unicode.Scalar], _ name: Range<Int>) -> Bool {
        guard let found = parties.matches(text, in: name).last else { return false }
        let own = name.lowerBound..<found.range.lowerBound
        return
            !(found.range.upperBound == name.upperBound && buyers.isAll(text, found.range) && own.count > 1
            && !CaseClause.isAnyones(text, own))
    }

    /// 跨地区不超过: the name without the words that bound its length.
    static func unbounded(_ passage: Passage, _ name: Range<Int>) -> Range<Int> {
        guard let bound = bounds.matches(passage.folded, in: name).last, bound.range.upperBound == name.upperBound else { return name }
        return passage.trimmed(name.lowerBound..<bound.range.lowerBound)
    }

    /// One name for each length, or none at all.
    ///
    /// `isCell`: the first name may begin the words.
    static func read(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], isCell: Bool = false) -> [Words]? {
        let text = passage.folded
        guard durations.count > 1, durations.count <= 8, durations.allSatisfy({ !$0.isCadence }) else { return nil }
        var names: [Words] = []
        for (index, duration) in durations.enumerated() {
            let floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            guard floor < duration.range.lowerBound else { return nil }
            let gap = floor..<duration.range.lowerBound
            var start = gap.upperBound
            while start > gap.lowerBound, !",;:、(\n".unicodeScalars.contains(text[start - 1]) { start -= 1 }
            // The first follows a colon; the others a comma.
            // 本地2小时、异地8小时到场
            let isFirst = index == 0 && start == gap.lowerBound && (isCell || text[gap].allSatisfy(\.isHan))
            if !isFirst {
                // 若远程无法解决，市内2小时、省内8小时到场
                let isPlace = PlacePhrase.isName(text, passage.trimmed(start..<gap.upperBound))
                let marks = index > 0 ? (isCell ? ":,;、(\n" : ":,;、(") : isPlace ? ":,(" : ":("
                guard start > gap.lowerBound, marks.unicodeScalars.contains(text[start - 1]) else { return nil }
            }
            var name = passage.trimmed(start..<gap.upperBound)
            name = unbounded(passage, name)
            // 市区内1小时
            if let last = name.last, text[last] == "内", PlacePhrase.isName(text, name.lowerBound..<last) { name = name.lowerBound..<last }
            // 北区自登记起2小时
            if let last = name.last, text[last] == "起" {
                guard let from = text[name].lastIndex(where: { $0 == "自" || $0 == "从" }) else { return nil }
                name = passage.trimmed(name.lowerBound..<from)
            }
            let isHan = text[name].contains(where: \.isHan)
            guard name.count > 1, name.count <= (isHan ? 10 : 24), MetricPhrase.first(text, in: name) == nil,
                plain.first(text, in: name) == nil, !isParty(text, name),
                persons.matches(text, in: name).last?.range.upperBound != name.upperBound,
                HoursPhrase.terms(text, in: name).isEmpty, HoursPhrase.all(text, in: name).isEmpty,
                let words = Words(passage, name), !names.contains(where: { $0.text == words.text })
            else { return nil }
            names.append(words)
        }
        return names
    }
}
