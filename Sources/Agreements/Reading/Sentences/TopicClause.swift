// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a Chinese sentence puts first and then says something of: 原厂送修的触控屏，乙方应每三个工作日回报进度; 提高配额的申请，一个工作日内办结;
/// 单月报修满三次的，我司一周内提出方案.
///
/// As `SubjectClause` for English: a promise for one thing that were read as one for all would accuse.
enum TopicClause {
    private static let vendors = Lexicon<Void>(
        "乙方|我司|我方|我们|本公司|我公司|承办商|承辦商|承建人|承包商|承包方|供应商|服务商|厂商|卖方|供方|投标人|中标人|受托方|受托人|服务方|维保单位|物业|值班|管家|中控|客服|工程师|维修|抢修|技术人员|技术|运维|由")
    /// When, how or by what rule something is done, who does it, and how a case comes in: no topic.
    private static let starts = Lexicon<Void>(
        "请|敬请|烦请|来信请|来电请|来函请|内|外|后|前|时|中|下|上|里|接到|接报|接获|收到|受理|自|从|在|于|按|按照|根据|依据|依照|为|为了|除|除非|如|若|如果|经|由|对于|对|针对|当|遇|每|每次|提供|保证|承诺|确保|通过|并|且|而|同时|另|另外|此外|因|因此|原则上|一般|通常|正常|所有|全部|任何|各|以|以上|上述|该|此|其|其中|其他|其它|其余|将|会|可|应|须|必须|如需|需要|需|无法|不能|未能|逾|逾期|超过|首先|其次|最后|例如|如下|即|则|及时|尽快|立即|第一时间|请|至少|最迟|最晚|我|您|贵|甲方|乙方|丙方|双方|本|有效|合同|协议|非|节假日|工作|周|夜|白天|平日|一|二|三|四|五|六|七|八|九|十|凡|凡是"
    )
    private static let ends = Lexicon<Void>(
        "后|前|时|内|外|中|下|起|期间|之日|之时|情况|情形|以上|以下|服务|支持|承诺|标准|原则|方式|流程|措施|人员|团队|热线|电话|制度|方案|协议|合同|规定|要求|约定|工程师|时间|时限|为准|小时|保障|响应|责任|机制|渠道|工作|平台|系统|设备|产品|软件|项目|维护|维保|保修|质保|售后|期|天|日"
    )
    /// How a case comes in, and what is promised for it.
    private static let arrivals = Lexicon<Void>(
        "提问|留言|发帖|群里|群内|群中|报修|报障|需求|请求|通知|来电|提出|要求|反馈|联系|申报|接到|收到|需要|需现场|无法|不能|未能|逾期|超过|远程|验收|签订|付款|支付|我们|我司|乙方|甲方|应|须|将|负责|进行|承诺|保证|提供")
    private static let rest = Lexicon<Void>("其他|其它|其余")
    private static let ranks = Lexicon<Void>("属于|属|算作|视为|这一类|这类|等|不适用|不受")

    private static let overdue = Lexicon<Void>("逾期未|超期未|到期未|逾时未|期满未|届满仍未")
    private static let events = Lexicon<Void>("活动|会议|考试|赛事|展会|演出|重保|护网|值守保障|高考|两会")
    private static let during = Lexicon<Void>("期间|保障期间|期内")

    private static func period(_ text: [Unicode.Scalar], _ name: Range<Int>) -> Range<Int>? {
        guard let word = during.matches(text, in: name).last, word.range.upperBound == name.upperBound, events.isIn(text, name),
            word.range.lowerBound > name.lowerBound + 1
        else { return nil }
        return name.lowerBound..<word.range.lowerBound
    }

    static func governing(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        let start = begin(text, sentence)
        if start < duration.range.lowerBound, let place = place(passage, start..<duration.range.lowerBound) { return place }
        guard start < duration.range.lowerBound, let comma = text[start..<duration.range.lowerBound].firstIndex(of: ","),
            comma - start > 2, comma - start <= 40, text[start].isHan || text[start].isDigit,
            // 规则调校申请，两个工作日内回复，六个工作日内完成: the first length is the one right behind.
            let first = DurationPhrase.all(text, in: comma + 1..<sentence.upperBound).first, follows(text, comma + 1, first),
            !rest.isIn(text, comma..<duration.range.lowerBound)
        else { return nil }
        var name = start..<comma
        var isCondition = false
        if let last = name.last, text[last] == "的" || text[last] == "者" {
            name = name.lowerBound..<last
            isCondition = true
        } else if let rank = ranks.first(text, in: name), rank.range.lowerBound > name.lowerBound + 1 {
            name = name.lowerBound..<rank.range.lowerBound
        }
        // 重大活动保障期间: a time that is a case of its own. 逾期未修复的: what comes after the first promise was broken.
        if let period = period(text, name) {
            name = period
        } else if isCondition, overdue.isIn(text, name) {
            return Words(passage, name).map(SeverityMention.init(named:))
        }
        guard starts.match(text, at: name.lowerBound, end: name.upperBound) == nil,  // 一个月内报修满三次: how often, not how it comes in.
            isCondition && text[name].contains("次") || !arrivals.isIn(text, name),
            isCondition
                || name.count <= 20 && !isEnded(text, name) && DurationPhrase.all(text, in: name).isEmpty
                    && !text[name].contains(where: \.isDigit),
            !CaseClause.isAnyones(text, name), MetricPhrase.first(text, in: name) == nil,
            isCondition || SeverityPhrase.all(text, in: name).isEmpty,
            ChannelPhrase.all(text, in: name).isEmpty, PlanPhrase.all(passage, in: name).isEmpty,
            PlanPhrase.name(passage.part(name)) == nil, let words = Words(passage, name)
        else { return nil }
        return SeverityMention(named: words)
    }

    private static let promises = Lexicon<Void>("承诺|保证|确保|将|可|应|须|均|则|我们|我司|我方|乙方|供应商|服务商|工程师|厂商|在|于|接报|接到")

    /// 长三角范围内，我们8小时内到达; 北京、天津周边区域，承诺2小时内到达现场: the place that a sentence, or what stands behind its colon, begins with.
    private static func place(_ passage: Passage, _ lead: Range<Int>) -> SeverityMention? {
        guard !lead.isEmpty else { return nil }
        let text = passage.folded
        let colon = text[lead.lowerBound..<min(lead.upperBound, lead.lowerBound + 40)].lastIndex(of: ":")
        let begin = colon.map { passage.trimmed($0 + 1..<lead.upperBound).lowerBound } ?? lead.lowerBound
        guard begin < lead.upperBound, text[begin].isHan, let (name, end) = PlacePhrase.opening(text, begin..<lead.upperBound) else {
            return nil
        }
        let next = passage.trimmed(end..<lead.upperBound).lowerBound
        let at = next < lead.upperBound && text[next] == "," ? passage.trimmed(next + 1..<lead.upperBound).lowerBound : next
        guard at >= lead.upperBound || promises.match(text, at: at, end: lead.upperBound) != nil, let words = Words(passage, name) else {
            return nil
        }
        return SeverityMention(named: words)
    }

    private static func isEnded(_ text: [Unicode.Scalar], _ name: Range<Int>) -> Bool {
        ends.matches(text, in: max(name.lowerBound, name.upperBound - 3)..<name.upperBound).contains {
            $0.range.upperBound == name.upperBound
        }
    }

    private static let clocks = Lexicon<Void>("后|之后|起|之日起|之时起|最迟|不晚于|于")

    /// Behind the comma the vendor is named, or the length begins, at most with what its clock starts from.
    private static func follows(_ text: [Unicode.Scalar], _ at: Int, _ duration: DurationPhrase) -> Bool {
        let gap = at..<max(at, duration.range.lowerBound)
        if gap.isEmpty || vendors.match(text, at: at, end: duration.range.lowerBound) != nil { return gap.count <= 24 }
        guard gap.count <= 16, !text[gap].contains(",") else { return false }
        return clocks.matches(text, in: gap).last?.range.upperBound == gap.upperBound
    }

    /// Behind the number of an item.
    private static func begin(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        var at = range.lowerBound
        while at < range.upperBound, at - range.lowerBound < 12, text[at].isDigit || "().、 -*•>\n\t".unicodeScalars.contains(text[at]) {
            at += 1
        }
        // 1日内出现三次的
        if at > range.lowerBound, at < range.upperBound, text[at - 1].isDigit, text[at].isHan {
            while at > range.lowerBound, text[at - 1].isDigit { at -= 1 }
        }
        if at + 1 < range.upperBound, "一二三四五六七八九十".unicodeScalars.contains(text[at]), text[at + 1] == "、" || text[at + 1] == ")" {
            at += 2
            while at < range.upperBound, text[at].isSpace { at += 1 }
        }
        return at
    }
}
