// SPDX-License-Identifier: Apache-2.0

/// What a header cell or a label is about, when it names neither a level nor a metric.
enum LabelPhrases {
    /// The names of the languages of a paper, as heads and labels give them.
    static let languages = Lexicon<Void>(
        "english|chinese|simplified chinese|traditional chinese|中文|英文|英语|汉语|简体中文|繁体中文|简体|繁体|中文版|英文版|english version|chinese version|english text|chinese text|中文条款|英文条款|中文文本|英文文本"
    )
    private static let severityHeader = Lexicon<Void>(
        "严重层级|严重性层级|问题层级|severity|severities|priority|priorities|urgency|impact level|incident level|issue type|problem level|level|classification|criticality|incident type|case severity|class|classes|fault class|grade|category|band|colour|color|rank|rating|type of issue|type of request|type of incident|fault type|request type|incident class|call type|degree|严重性|严重级别|严重程度|优先级|级别|等级|故障级别|故障等级|事件级别|故障类型|问题级别|紧急程度|问题类型|事件等级|故障分级|故障类别|问题等级|事件类型|故障级|分级|类别|分类|缺陷等级|缺陷级别|告警级别|影响等级|事件分级|问题类别|故障程度|工单级别|工单等级|工单类型|服务请求类型|事件类别|报修类型|支援类型|类型"
    )
    private static let description = Lexicon<Void>(
        "典型情形|典型场景|典型情况|典型表现|适用情形|description|definition|example|explanation|meaning|criteria|impact|business impact|note|notes|remark|characteristic|symptom|condition|details|描述|定义|说明|示例|举例|备注|特征|影响|现象|标准|条件|表现|内容|判定|测量方式|测量方法|统计方式|统计口径|考核方式|计算方式|计算方法|度量方式|监测方式|验证方式|数据来源"
    )
    private static let hours = Lexicon<Void>(
        "support timing|support timings|service timing|service timings|helpline open|desk open|hotline open|opening hours|opening times|when we are open|staffed|开放时间|接听时间|客服时段|客服时间|support hour|business hour|coverage|hours of coverage|support window|service hour|service window|hours of operation|availability|support availability|hours|support time|service time|operating hour|coverage hour|服务时间|支持时间|工作时间|服务时段|支持时段|服务窗口|覆盖时间|值守时间|时段|受理时间段|受理时段|可用时间|可用时段|值守时段|服务时限段|cover|covered hours|when you can reach us|available hours"
    )
    private static let credit = Lexicon<Void>(
        "赔付|延长服务期|credit|service credit|penalty|penalties|compensation|refund|fee|price|cost|discount|charge|抵扣|赔偿|补偿|违约金|扣款|罚款|价格|费用|扣减|扣分|代金券|retention|storage|backup|downtime|rpo|recovery point|data loss|恢复点|uptime|monthly uptime percentage"
    )
    private static let plan = Lexicon<Void>(
        "plan|pack|tier|package|edition|support level|subscription|service level|support plan|offering|support tier|套餐|方案|版本|服务等级|支持等级|支援等级|支持层级|支援层级|支持计划|服务级别|支持级别|计划|档位|服务档|会员等级|服务包|产品版本"
    )
    private static let absent = Lexicon<Void>(
        "n/a|n.a.|not applicable|na|none|no slo|no sla|not available|not offered|not included|not provided|no commitment|no target|no guarantee|不适用|无|不提供|不承诺|无承诺|不支持|不含|暂无"
    )

    private static let appliesTo = Lexicon<Void>(
        "applies to|available on|available for|available to|included in|plans|适用版本|适用套餐|适用计划|适用客户|适用等级|适用方案")

    /// A column that says for which tiers a row is.
    static func isAppliesTo(_ p: Passage) -> Bool {
        let name = p.trimmed(p.all)
        return appliesTo.isAll(p.folded, name)
    }

    private static let everyone = Lexicon<Void>("all|all plans|everyone|所有|全部|所有版本|全部版本|所有套餐|不限")

    /// "All": no tier.
    static func isEveryone(_ p: Passage) -> Bool {
        let name = p.trimmed(p.all)
        return everyone.isAll(p.folded, name)
    }

    private static let situation = Lexicon<Void>(
        "case|cases|event|events|案件|案件类别|案件類別|fault|faults|problem|problems|issue|issues|situation|trouble|defect|event|what has happened|what happened|what is wrong|nature of fault|kind of fault|kind of problem|故障|问题|故障现象|故障情况|情形|场景|问题描述|故障描述|事件|触发条件|触发场景|触发情形|触发事件|trigger|triggers"
    )

    /// A column that is called after what happens, and nothing more.
    static func isSituation(_ p: Passage) -> Bool {
        let name = p.trimmed(p.all)
        return situation.isAll(p.folded, name)
    }

    private static let notes = Lexicon<Void>("note|notes|remark|remarks|comment|comments|备注|注释|说明备注")

    /// A column of remarks: what it says is no promise of the row.
    static func isNotes(_ p: Passage) -> Bool { p.count <= 20 && notes.isAll(p.folded, p.all) }

    /// Columns of what was reached, beside what was promised.
    private static let actual = Lexicon<Void>(
        "trial period|trial length|试用时长|试用期|试用期限|体验时长|体验期|recommended frequency|recommended time|recommended interval|recommended response|recommended response time|industry average|industry benchmark|industry standard|benchmark|benchmarks|行业平均|行业标准|建议频率|建议时间|建议值|平均到场|平均修复|平均响应|平均恢复|平均解决|平均处理|average|typical value|typical values|typical|typically|actual|actuals|achieved|measured|current level|current value|current status|current performance|last month|last quarter|last year|this month|to date|result|results|当前水平|当前值|当前|目前|实际|实测|达成值|完成值|上月|本月|现状|现值"
    )
    private static let price = Lexicon<Void>("成本|price|prices|pricing|cost|costs|fee|fees|charge|charges|价格|价钱|费用|报价|单价|定价|月费|年费")
    private static let supportLevel = Lexicon<Void>(
        "support level|support tier|support plan|service tier|support package|支持等级|支援等级|支持级别|支持层级|支援层级|套餐|方案|服务包|计划"
    )

    private static let environment = Lexicon<Void>("environment|environments|env|environment type|system type|环境|环境类型|系统环境")

    /// A column that divides levels by where the case is: production, test.
    static func isEnvironment(_ p: Passage) -> Bool { p.count <= 20 && environment.isIn(p.folded, p.all) }

    private static let stage = Lexicon<Void>("stage|stages|step|steps|phase|phases|milestone|milestones|activity|阶段|步骤|环节|流程|工序|节点")

    /// A column of what is done one after the other.
    static func isStage(_ p: Passage) -> Bool { p.count <= 20 && stage.isIn(p.folded, p.all) }

    private static let period = Lexicon<Void>("期|期内|期外|期间|期满后")

    /// A time of the contract by its name: 试运行期, 质保期外.
    static func isPeriod(_ p: Passage) -> Bool {
        p.count > 2 && p.count <= 20 && period.matches(p.folded, in: p.all).contains { $0.range.upperBound == p.count }
    }

    private static let person = Lexicon<Void>(
        "person|persons|who|contact|contacts|role|manager|informed|notified|escalation level|escalated to|escalate to|人员|联系人|负责人|升级对象|职务")

    /// A column of those who are told.
    static func isPerson(_ p: Passage) -> Bool { p.count <= 30 && person.isIn(p.folded, p.all) }

    private static let place = Lexicon<Void>(
        "where the lift is|where you are|where the site is|where it is|where your site is|where you live|where the machine is|site location|district|districts|region|regions|zone|zones|area|areas|location|locations|territory|distance|城市|区域|地区|分区|地域|片区|距离|地点|所在地"
    )

    /// A column of places.
    static func isPlace(_ p: Passage) -> Bool { p.count <= 24 && place.isIn(p.folded, p.all) }
    private static let allowance = Lexicon<Void>(
        "maximum consecutive downtime|maximum downtime|max downtime|max. downtime|allowed downtime|allowable downtime|permitted downtime|downtime allowed|downtime per month|downtime per year|允许停机时间|最大停机时间|最长停机时间|允许中断时间"
    )

    /// "Maximum downtime" beside an availability: what the share allows, no credit and no promise of its own.
    static func isAllowance(_ p: Passage) -> Bool { p.count <= 48 && allowance.isIn(p.folded, p.all) }
    static func isActual(_ p: Passage) -> Bool { p.count <= 40 && actual.isIn(p.folded, p.all) }
    static func isPrice(_ p: Passage) -> Bool { p.count <= 40 && price.isIn(p.folded, p.all) }
    /// A head that can only be that of tiers.
    static func isSupportLevel(_ p: Passage) -> Bool { p.count <= 20 && supportLevel.isIn(p.folded, p.all) }

    /// Whether words hold the head of a column of levels.
    static func namesLevels(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { severityHeader.isIn(text, range) }

    static func isSeverityHeader(_ p: Passage) -> Bool { p.count <= 40 && severityHeader.isIn(p.folded, p.all) }
    static func isDescription(_ p: Passage) -> Bool { p.count <= 60 && description.isIn(p.folded, p.all) }
    static func isHours(_ p: Passage) -> Bool { p.count <= 40 && hours.isIn(p.folded, p.all) }
    static func isCredit(_ p: Passage) -> Bool { p.count <= 80 && credit.isIn(p.folded, p.all) }
    private static let metric = Lexicon<Void>(
        "measure|metric|metrics|service measure|indicator|indicators|kpi|service element|service item|parameter|performance measure|service level indicator|activity|stage|milestone|standard|指标|项目|服务项目|服务指标|服务内容|考核项|考核指标|服务项|阶段|环节|项|事项|类目|服务承诺"
    )
    /// How something is measured or paid, which is false, is no way to reach support.
    private static let channel = Lexicon<Bool>([
        ("channel|contact method|method of contact|via|medium|route|渠道|管道|联系管道|方式|途径|联系方式|服务方式|报修方式|支持方式|受理方式|服务渠道", true),
        ("测量方式|统计方式|考核方式|计算方式|度量方式|监测方式|验证方式|计量方式|采集方式|付款方式|支付方式|计费方式|收费方式|结算方式", false),
    ])

    static func isMetricHeader(_ p: Passage) -> Bool { p.count <= 40 && metric.isIn(p.folded, p.all) }
    static func isChannelHeader(_ p: Passage) -> Bool { p.count <= 40 && channel.matches(p.folded, in: p.all).contains(where: \.meaning) }
    /// How something is measured or paid.
    static func isMeasuring(_ p: Passage) -> Bool { p.count <= 40 && channel.matches(p.folded, in: p.all).contains { !$0.meaning } }
    private static let wayToUse = Lexicon<Void>(
        "channel to use|contact via|report via|how to reach us|how to contact us|how to report|use this channel|使用渠道|报修渠道|报障渠道|请通过")

    /// A row that says by which way each kind of case comes; "Support channels" only lists what a tier has.
    static func isWayToUse(_ p: Passage) -> Bool { p.count <= 40 && wayToUse.isIn(p.folded, p.all) }
    static func endsInSupport(_ text: String) -> Bool {
        let folded = text.lowercased()
        return folded.hasSuffix("support") || folded.hasSuffix("支持") || folded.hasSuffix("支援")
    }

    static func isPlanHeader(_ p: Passage) -> Bool { p.count <= 40 && plan.isIn(p.folded, p.all) }

    private static let allotment = Lexicon<Void>(
        "onboarding|kick-off|kickoff|training|session|sessions|培训|辅导|驻场|project|projects|project(s)|advising|advisory|consulting|consultancy|workshop|workshops|training hours|training sessions|professional services|included hours|hours included|development hours|咨询服务|开发工时|人天|工时"
    )

    /// A row of hours that a tier may use up: nobody has to answer within them.
    static func isAllotment(_ p: Passage) -> Bool { p.count <= 48 && allotment.isIn(p.folded, p.all) }

    /// Explicit words that nothing is promised; a dash is nothing at all.
    static func isAbsence(_ p: Passage, _ range: Range<Int>) -> Bool {
        let range = p.trimmed(range)
        guard !range.isEmpty, let match = absent.match(p.folded, at: range.lowerBound, end: range.upperBound) else { return false }
        return match.range.upperBound == range.upperBound || ",.(;:/ -，。（；".unicodeScalars.contains(p.folded[match.range.upperBound])
    }

    /// A dash, "--", "/": a cell that says nothing.
    static func isDash(_ p: Passage) -> Bool {
        p.folded.allSatisfy { $0.isSpace || "-/\\_.*–".unicodeScalars.contains($0) } && !isBlank(p, p.all)
    }

    /// "______", "[●]", "<n>", "TBD", "{{hours}}": something is to be filled in.
    static func isBlank(_ p: Passage, _ range: Range<Int>) -> Bool {
        var underscores = 0
        for index in range {
            if p.folded[index] == "_" {
                underscores += 1
                if underscores >= 3 { return true }
            } else {
                underscores = 0
            }
        }
        return placeholders.isIn(p.folded, range)
    }

    /// "[4 hours]", "[30-60 minutes]": a draft's value between square brackets, still to be agreed.
    static func isDraft(_ p: Passage, _ length: Range<Int>) -> Bool {
        var start = length.lowerBound
        while start > 0, p.display[start - 1].isSpace || "<≤~".unicodeScalars.contains(p.display[start - 1]) { start -= 1 }
        guard start > 0, p.display[start - 1] == "[" else { return false }
        return p.display[length.upperBound..<min(p.count, length.upperBound + 2)].contains("]")
    }

    /// "[percentage 99.9%]": a figure of a draft that stands in brackets with its name.
    static func isDraftFigure(_ p: Passage, _ figure: Range<Int>) -> Bool {
        let before = p.display[max(0, figure.lowerBound - 32)..<figure.lowerBound]
        guard let open = before.lastIndex(of: "["), !before[open...].contains("]"), !before[open...].contains("\n") else { return false }
        return p.display[figure.upperBound..<min(p.count, figure.upperBound + 2)].contains("]")
            && figure.upperBound + 1 < p.count && p.display[min(p.count - 1, figure.upperBound + 1)] != "("
    }

    private static let placeholders = Lexicon<Void>(
        "[●]|[•]|tbd|to be agreed|to be determined|to be confirmed|bespoke|as agreed|as per order form|as specified in the order form|[x]|[number]|[n]|[hours]|[ ]|{{|}}|待定|另行约定|双方协商|按约定|xx|〖|custom|negotiable|per contract"
    )
}
