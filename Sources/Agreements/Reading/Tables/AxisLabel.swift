// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What one row label or one column header says about the cells beside or under it.
struct AxisLabel: Sendable {
    var severity: [SeverityMention] = []
    var metrics: [(metric: Metric, words: Words)] = []
    var plan: Words?
    var channel: Words?
    var force: (force: Force, words: Words)?
    /// "Response time (hours)": the unit of bare numbers.
    var unit: DurationUnit?
    var isHours = false
    /// "Metro" beside "Remote": its severity is where the customer is.
    var isPlace = false
    /// "Business hours" over lengths: what they are counted in.
    var counting: (HoursPhrase.Coverage, Words)?
    var isCredit = false
    /// What was reached in the past, no promise.
    var isActual = false
    /// Money for a tier, which says nothing against the promises beside it.
    var isPrice = false
    var isDescription = false
    /// "SLA %", 达成率: percentages the promises are kept in.
    var isCompliance = false
    /// "Uptime", 可用性.
    var isAvailability = false
    /// "Guaranteed per month" over percentages of availability, of which 100 % is one.
    var isGuaranteed = false
    /// "Availability, diverse paths": what of it is measured.
    var measured: Words?
    /// "(Gold/Silver)": names that the parts of each cell are for, one after the other.
    var slashed: [Words]?

    /// No level, metric, channel or other role: a bare name, perhaps taken for a tier.
    var isUnclassified: Bool {
        severity.isEmpty && metrics.isEmpty && channel == nil && !isHours && !isCredit && !isCompliance && !isAvailability
    }

    var isEmpty: Bool { severity.isEmpty && metrics.isEmpty && plan == nil && channel == nil }

    private static let compliance = Lexicon<Void>("compliance|attainment|sla %|% of cases|% of tickets|achievement|达成率|达标率|满足率|完成率|合格率")
    /// "SLA" or "Answer" alone over or beside lengths of time is the time to answer.
    private static let answer = Lexicon<Void>(
        "sla|slas|sla time|support sla|ticket sla|answer|answers|answered|answer in|answered in|answer within|answered within|时效|时限要求")
    private static let promised = Lexicon<Void>("合约可承诺|合约承诺|可承诺|承诺|合约|commitment|commitments|contract commitment|contractual")
    private static let restored = Lexicon<Void>("production|core|business")
    private static let confirmed = Lexicon<Void>(
        "acknowledge|acknowledged|acknowledgement|acknowledgment|ack|to confirm|confirm receipt|confirmation of receipt|确认|受理确认|确认收到")

    private static func isConfirmed(_ passage: Passage) -> Bool {
        let text = passage.folded
        guard let open = text.firstIndex(of: "("), open > 2, let close = text[open...].firstIndex(of: ")") else { return false }
        return confirmed.match(text, at: open + 1, end: close) != nil && MetricPhrase.first(text, in: 0..<open)?.metric == .firstResponse
    }

    private static let undone = Lexicon<Void>(
        "not restored|not resolved|not answered|not responded|not acknowledged|not fixed|unresolved|unanswered|未解决|未恢复|未响应|未处理|未修复")
    private static let firstly = "first|initial|initially|首次|初次|首响|初始"
    private static let thereafter =
        "then|then every|thereafter|thereafter every|and then every|after that|afterwards|subsequent|updates|之后|随后|此后|后续|后续更新|更新"
    /// The first of several answers, and those that follow.
    static let turns = Lexicon<Metric>([(firstly, .firstResponse), (thereafter, .update)])
    private static let heads = Lexicon<Metric>([
        (
            "\(thereafter)|communicate|communication|communications|comms|customer communication|customer communications",
            .update
        ), ("report|final report|written report|follow-up report|书面报告", .incidentReport),
    ])
    private static let first = Lexicon<Void>(firstly)
    /// Words of a header that is no tier's name.
    private static let noPlan = Lexicon<Void>(
        "service level|service levels|time|times|target|targets|limit|sla|slas|standard|requirement|value|figure|deadline|duration|period|commitment|promise|promises|what we do|what we promise|what we undertake|what we commit|our promise|our undertaking|our commitment|what you get|what you can expect|what to expect|measure|metric|item|no.|时间|时限|目标|标准|要求|指标|承诺|项目|序号|数值|时长|期限|服务项|内容"
    )

    /// "Time", "Target", 时限, "English": a head that names no tier.
    static func saysNothing(_ head: Passage) -> Bool {
        noPlan.isIn(head.folded, head.all) || LabelPhrases.isAbsence(head, head.all)
            || LabelPhrases.languages.isAll(head.folded, head.trimmed(head.all))
    }

    init() {}

    /// Several levels of header say one thing each; the lowest is read first.
    init(_ passages: [Passage], isColumn: Bool) {
        for passage in passages.reversed() { read(isColumn ? AxisLabel.unpriced(passage) : passage, isColumn: isColumn) }
    }

    /// "Gold £31 per month": the name stands before its price.
    static func unpriced(_ passage: Passage) -> Passage {
        guard passage.count <= 80, let price = MoneyPhrase.all(passage.folded, in: passage.all).first else { return passage }
        let name = passage.trimmed(0..<price.range.lowerBound)
        guard name.count > 1, MetricPhrase.first(passage.folded, in: passage.all) == nil else { return passage }
        return passage.part(name)
    }

    private mutating func read(_ passage: Passage, isColumn: Bool) {
        let text = passage.folded
        let words = passage.all
        if AxisLabel.compliance.isIn(text, words) { isCompliance = true }
        let named = MetricPhrase.all(text, in: words)
        let clock = named.filter { $0.metric != .availability }
        if clock.count < named.count, passage.count <= 60 { isAvailability = true }
        let isAnswer = clock.isEmpty && !passage.isEmpty && AxisLabel.answer.match(text, at: 0, end: passage.count)?.range == words
        if metrics.isEmpty, passage.count <= 120 {
            metrics = clock.compactMap { found in Words(passage, found.range).map { (found.metric, $0) } }
            if let narrow = MetricPhrase.label(text, in: words), !AxisLabel.hasSlash(passage), let first = Words(passage, narrow.range) {
                metrics = [(narrow.metric, first)]
            }
            if isAnswer, let whole = Words(passage, words) { metrics = [(.firstResponse, whole)] }
            // "Response time (to confirm the request)", 响应时间 (Acknowledge): what the parenthesis says it is.
            if let first = metrics.first, first.metric == .firstResponse, AxisLabel.isConfirmed(passage) {
                metrics[0] = (.acknowledgement, first.words)
            }
            // "If not restored after": the time after which somebody is told.
            if !clock.isEmpty, AxisLabel.undone.isIn(text, words), let whole = Words(passage, words) { metrics = [(.escalation, whole)] }
        }
        // "Then" over "every 30 minutes", "Report" over "3 business days".
        var isNamed = false
        if isColumn, clock.isEmpty, metrics.isEmpty, !passage.isEmpty,
            let word = AxisLabel.heads.match(text, at: 0, end: passage.count), word.range == words, let whole = Words(passage, words)
        {
            metrics = [(word.meaning, whole)]
            isNamed = true
        }
        // "First" beside "Ongoing": responses.
        let isFirst = !passage.isEmpty && AxisLabel.first.match(text, at: 0, end: passage.count)?.range == words
        if isFirst, metrics.isEmpty, let whole = Words(passage, words) { metrics = [(.firstResponse, whole)] }
        let levels = AxisLabel.severities(passage, isPlain: clock.isEmpty)
        if severity.isEmpty { severity = levels }
        // "Response (other)" beside "Response (P1)"
        if severity.isEmpty, isColumn, !clock.isEmpty, let rest = AxisLabel.others(passage) { severity = [rest] }
        if isColumn, slashed == nil { slashed = SlashedCell.names(passage) }
        if unit == nil { unit = AxisLabel.unit(text, words) }
        if force == nil, let found = ForcePhrase.first(text, in: words), found.force != .shall, let words = Words(passage, found.range) {
            force = (found.force, words)
        }
        // "Standard (Business Hours)" is a tier.
        let isTier = passage.folded.last == ")" && PlanPhrase.name(passage) != nil && isColumn
        // "Office Cover" over "Response" and "Resolution" is one, too.
        let hours = clock.isEmpty && metrics.isEmpty && LabelPhrases.isHours(passage) && !isTier
        if hours { isHours = true }
        let isMoney =
            clock.isEmpty && LabelPhrases.isCredit(passage) && PlanPhrase.name(passage) == nil && !LabelPhrases.isAllowance(passage)
        if isMoney {
            isCredit = true
            isPrice = LabelPhrases.isPrice(passage)
        }
        if isColumn, LabelPhrases.isActual(passage) || LabelPhrases.isAllowance(passage) { isActual = true }
        // "Business hours response": the metric, and what its times are counted in.
        if isColumn, counting == nil, !clock.isEmpty, passage.count <= 60 { counting = ColumnNames.counting(passage) }
        if clock.isEmpty || passage.count > 60, levels.isEmpty, LabelPhrases.isDescription(passage),
            !isColumn || PlanPhrase.name(passage) == nil
        {
            isDescription = true
        }
        // "Standard Response Time": a tier and its metric in one head.
        if isColumn, plan == nil, let first = clock.first, first.range.lowerBound > 1, passage.count <= 60 {
            // "Silver (call-back / on site)"
            let isOpen = first.range.lowerBound > 1 && text[first.range.lowerBound - 1] == "("
            let lead = passage.trimmed(0..<(isOpen ? first.range.lowerBound - 1 : first.range.lowerBound))
            let words = PlanPhrase.words(passage, in: lead)
            // "Production restored": what is promised, no tier.
            let isWhole = words.count == 1 && words[0] == lead && !AxisLabel.restored.isAll(text, lead)
            // 标准版响应 / Response, Standard
            if isWhole || passage.folded[lead].allSatisfy(\.isHan) && PlanPhrase.name(passage.part(lead))?.count == lead.count {
                plan = Words(passage, lead)
            }
        }
        if clock.count == 1, levels.isEmpty { name(passage) }
        guard clock.isEmpty, !isAnswer, !isFirst, !isNamed, levels.isEmpty, !hours, !isMoney, !isDescription,
            !isCompliance
        else { return }
        if clock.count < named.count, !PlanPhrase.isName(passage) { return }
        if !isColumn, channel == nil, AxisLabel.tickets.isAll(text, passage.trimmed(words)) {
            channel = Words(passage, words)
        } else if ChannelPhrase.isLabel(passage, words), !PlanPhrase.isName(passage) || !isColumn && AxisLabel.isSupport(passage) {
            channel = channel ?? Words(passage, words)
            // "Pager (24x7)" beside "Ticket (Mon-Fri 9-18)": the hours of each way.
            if isColumn, counting == nil, passage.folded.last == ")" { counting = ColumnNames.counting(passage) }
        } else if plan == nil, let name = PlanPhrase.name(passage), isColumn || name == words {
            plan = Words(passage, name)
        } else if plan == nil, isColumn, passage.count <= 40, let word = PlanPhrase.words(passage, in: words).first, word.lowerBound == 0,
            AxisLabel.promised.isIn(text, word.upperBound..<passage.count)
        {
            // "Enterprise 合约可承诺"
            plan = Words(passage, word)
        } else if plan == nil, PlanPhrase.isName(passage) || isColumn && passage.count <= 60 && !AxisLabel.saysNothing(passage),
            AxisLabel.unit(text, words) == nil, !AxisLabel.isTimeOfDay(passage)
        {
            plan = Words(passage, words)
        }
    }

    private static let othersWords = Lexicon<Void>("other|others|all other|all others|any other|everything else|rest|the rest|其他|其它|其余")

    /// What is left of the levels, in the parentheses at the end of a head.
    private static func others(_ passage: Passage) -> SeverityMention? {
        let text = passage.folded
        guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
        let inner = passage.trimmed(open + 1..<passage.count - 1)
        guard !inner.isEmpty, othersWords.isAll(text, inner), let words = Words(passage, inner) else { return nil }
        return SeverityMention(words: words, key: SeverityPhrase.rest)
    }

    /// Words on the left of a colon or dash that are no name of a case.
    private static let heading = Lexicon<Void>(
        "support|service|services|desk|helpdesk|incident|incidents|ticket|tickets|case|cases|issue|issues|request|requests|note|step|stage|phase|sla|level|general|average|initial|first|our|maximum|minimum|hours|支持|服务|事件|工单|说明|注|阶段|步骤|平均|最长|最短|首次"
    )

    /// "Blocker: we engage", "Till won't sell — we get back to you in": what the metric beside it is promised for.
    private mutating func name(_ passage: Passage) {
        let text = passage.folded
        if severity.isEmpty, let event = AxisLabel.event(passage) { severity = [SeverityMention(named: event)] }
        guard severity.isEmpty, plan == nil, channel == nil, passage.count <= 100,
            let mark = text.indices.first(where: { AxisLabel.divides(text, $0) })
        else { return }
        let left = passage.trimmed(0..<mark)
        let right = mark + 1..<passage.count
        guard left.count > 1, left.count <= 40, MetricPhrase.first(text, in: left) == nil, MetricPhrase.first(text, in: right) != nil,
            !AxisLabel.noPlan.isIn(text, left), !AxisLabel.heading.isIn(text, left), !text[left].contains(where: \.isDigit),
            let words = Words(passage, left)
        else { return }
        let part = passage.part(left)
        if ChannelPhrase.isLabel(part, part.all) {
            channel = words
        } else if PlanPhrase.isName(part) {
            plan = words
        } else {
            severity = [SeverityMention(named: words)]
        }
    }

    private static let askings = Lexicon<Void>("叫修|报修|报障|接报|接到|收到|来电|通知|工作|营业|上班|服务|非工作|平时|节假日|值班|必要|需要|紧急时|维修|巡检")

    /// 全厂断气时到厂: what has happened, before what is promised for it.
    private static func event(_ passage: Passage) -> Words? {
        let text = passage.folded
        guard passage.count <= 24, let metric = MetricPhrase.first(text, in: passage.all), metric.range.lowerBound > 3,
            text[metric.range.lowerBound - 1] == "时",
            case let name = passage.named(0..<metric.range.lowerBound - 1), (3...12).contains(name.count),
            text[name].allSatisfy(\.isHan), !askings.isIn(text, name)
        else { return nil }
        return Words(passage, name)
    }

    private static func divides(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        switch text[index] {
        case ":": return true
        case "-": return index > 0 && text[index - 1] == " " && index + 1 < text.count && text[index + 1] == " "
        default: return false
        }
    }

    private static func severities(_ passage: Passage, isPlain: Bool) -> [SeverityMention] {
        let text = passage.folded
        var levels = SeverityPhrase.all(text, in: passage.all)
        // 三级（查询及轻微问题）: what stands in parentheses describes the level before them.
        if levels.count > 1, let first = levels.first, text.last == ")", let open = text.firstIndex(of: "("),
            first.range.upperBound <= open, levels.dropFirst().allSatisfy({ $0.range.lowerBound > open })
        {
            levels = [first]
        }
        if levels.isEmpty, !isPlain { return beside(passage) }
        if levels.isEmpty {
            guard isPlain, let found = SeverityPhrase.label(text, in: passage.all) else { return [] }
            return Words(passage, passage.count <= 30 ? passage.all : found.range).map { [SeverityMention(words: $0, key: found.key)] }
                ?? []
        }
        var result = levels.compactMap { level in Words(passage, level.range).map { SeverityMention(words: $0, key: level.key) } }
        if levels.count == 1, isPlain, passage.count <= 40, let whole = Words(passage, passage.all) { result[0].words = whole }
        return result
    }

    /// "First response: Urgent", "Response time (High)", "Critical response time": a level's word beside the name of a metric.
    private static func beside(_ passage: Passage) -> [SeverityMention] {
        let text = passage.folded
        guard passage.count <= 60, let metric = MetricPhrase.first(text, in: passage.all) else { return [] }
        var parts = passage.pieces(of: passage.all) { ":()|,\n".unicodeScalars.contains(text[$0]) || divides(text, $0) }
        parts.append(passage.trimmed(0..<metric.range.lowerBound))
        var result: [SeverityMention] = []
        for part in parts where !part.isEmpty && !(metric.range.lowerBound..<metric.range.upperBound).overlaps(part) {
            guard let level = SeverityPhrase.label(text, in: part), level.range == part, level.key != "priority",
                let words = Words(passage, part)
            else { continue }
            if !result.contains(where: { $0.key == level.key }) { result.append(SeverityMention(words: words, key: level.key)) }
        }
        if result.isEmpty, let passing = passing(passage, metric) { return [passing] }
        return result.count == 1 ? result : []
    }

    private static let passings = Lexicon<Void>(
        "on an open|on any open|on open|for an open|for open|of an open|during an open|while an open|on a|on an|for a|for an|on|for|of a|of an|of"
    )

    /// "Status notes on an open Urgent": a level with a capital that ends the label.
    private static func passing(_ passage: Passage, _ metric: MetricPhrase) -> SeverityMention? {
        let text = passage.folded
        guard let word = passings.matches(text, in: metric.range.upperBound..<passage.count).last,
            case let rest = passage.trimmed(word.range.upperBound..<passage.count), !rest.isEmpty,
            passage.display[rest.lowerBound] != text[rest.lowerBound], let level = SeverityPhrase.label(text, in: rest),
            level.range == rest, level.key != "priority", level.key != "standard", level.key != SeverityPhrase.rest
        else { return nil }
        return Words(passage, rest).map { SeverityMention(words: $0, key: level.key) }
    }

    /// A row called so is of that way to reach support; in a sentence the word says nothing.
    private static let tickets = Lexicon<Void>(
        "ticket|tickets|ticket support|support ticket|support tickets|ticketing|emergency on-call|on-call")
    private static let support = Lexicon<Void>("support|service|支持|支援|服务|技术支持")

    /// 电话支持, "Email support": a channel and nothing but the noun.
    private static func isSupport(_ passage: Passage) -> Bool {
        guard let first = ChannelPhrase.all(passage.folded, in: passage.all).first, first.lowerBound == 0 else { return false }
        let rest = passage.trimmed(first.upperBound..<passage.count)
        return rest.isEmpty || support.isAll(passage.folded, rest)
    }

    /// "9AM - 9PM", "6AM - 9AM": when it is, not what was bought.
    private static func isTimeOfDay(_ passage: Passage) -> Bool {
        HoursPhrase.all(passage.folded, in: passage.all).contains { found in
            if case .times = found.coverage { found.range.count * 2 > passage.count } else { false }
        }
            || passage.folded.first.map { $0.isDigit } == true
                && TimesPhrase.at(0, passage.folded, end: passage.count, bare: false).map { $0.range.count * 2 > passage.count } == true
    }

    static func hasSlash(_ passage: Passage) -> Bool { passage.folded.contains { $0 == "/" || $0 == "&" || $0 == "、" } }

    private static let every = Lexicon<Void>("every|each|每隔|每|间隔")

    /// "(hours)", （分钟）, "in business hours".
    static func unit(_ text: [Unicode.Scalar], _ range: Range<Int>) -> DurationUnit? {
        for index in range where text[index] == "(" || text[index] == ":" || text[index] == "/" || text[index] == "," || text[index] == "["
        {
            var at = index + 1
            while at < range.upperBound, text[at] == " " { at += 1 }
            if at + 3 < range.upperBound, text[at] == "i", text[at + 1] == "n", text[at + 2] == " " { at += 3 }
            if at < range.upperBound, text[at] == "单" { at += 3 }
            // （每隔分钟）
            if let every = every.match(text, at: at, end: range.upperBound) { at = every.range.upperBound }
            guard at < range.upperBound, let unit = UnitPhrase.at(at, text, end: range.upperBound, article: true) else { continue }
            if unit.range.upperBound >= range.upperBound || ")] ,".unicodeScalars.contains(text[unit.range.upperBound]) { return unit.unit }
        }
        return nil
    }
}
