// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sentences whose lengths of time are not promises of support.
enum Distractor {
    /// What the paper itself says is another's, in words that hold for lengths and for percentages.
    static let disowned =
        "不在本合同范围|不在本协议范围|不在本服务范围|不属本合同范围|in its own terms|on their own terms|may not rely|cannot rely|matter between you|between you and them|promises its own|promises their own|no promise of ours|none of our promises|published arrival time|published repair time|published response time|them states|carrier states|carriers state|公布的可用性|公布的可用率|公告的可用率|公告的可用性|公告之可用率|自称年可用率|自称可用率|与该厂商另行|与原厂另行|与我们的承诺无关|与我们无关|与我方无关|与我司无关|与本公司无关|与乙方无关|不为其负责|不对其负责|非乙方之承诺|非乙方承诺|非乙方的承诺|非我们的承诺|own repair target|own response target|own response time|own service level|own service levels|binds itself alone|非本公司对客户|非本公司对客户之承诺|非本公司之承诺|非我司承诺|非我方承诺|不作转述承诺|不作转述|另行承诺的|另行承诺之|由厂商负责|forms no part of|form no part of|do not stand behind|does not stand behind|own terms apply|no promise of our own|advertises|advertised by|对外宣称|some vendors offer|other vendors offer|many vendors offer|others offer|some providers offer|other providers offer|repair time of its own|response time of its own|repair times of their own|response times of their own|state repair times|states repair times|not ours to promise|promises us|promise us|promised us|owes us|owe us|guarantees us|guarantee us|has promised us|by its own statement|by their own statement|by its own account|repairs its own|repair their own|restores its own|对我们承诺|对我方承诺|对我司承诺|向我们承诺|向我方承诺|向我司承诺|与本页面无关|与本协议无关|与本合同无关|publishes its own|publish their own|对外公布"

    /// Asked for, paid or begun apart: of the part of the sentence that says so.
    private static let apart = "单独洽谈|另行洽谈|另行商谈|另行议价|另行报价|验收通过后"

    private static let sentence = Lexicon<Void>(
        Distractor.disowned
            + "|\(apart)|if completed within|if it is completed within|if they are completed within|may claim|can claim|must be claimed|must claim|claim must|claims must|claim it within|claim them within|期间指|that was the figure|that was the time|that was the rule|waiting on customer|waiting for customer|awaiting customer|pending customer|不属于本 sla|不属于本sla|不属于本协议|不属于本合同|不属于本承诺|不属于本报价|不属于乙方义务|不属于供应商义务|不属于我方义务|不属于服务商义务|非本报价范围|非本合同范围|自行承诺|原厂承诺|以其商品页为准|stands superseded|stand superseded|in the previous contract|under the previous contract|of the previous contract|stipulated in the previous|last financial year|last fiscal year|以其公布的|第三方公布|refunded|non-refundable|not refundable|不构成承诺|不作为承诺|并非承诺|非承诺值|不属于供应商承诺|不属于供应商的承诺|不属于服务商承诺|不属于乙方承诺|不属于我司承诺|不属于我方承诺|不属于服务承诺|不属于本协议承诺|仅供内部|内部管理目标|internal target only|internal targets only|for internal use|no commitment of ours|not a commitment|not commitments|not a guarantee|review all submissions|review each submission|review the submission|review your submission|review all claims|review each claim|review the claim|review your claim|review such claim|attempt resolution|attempt to resolve the dispute|the dispute shall|dispute shall be|settled to|in the last exercise|at the last exercise|during the last exercise|in the last test|in the last drill|in the year to|over the trailing|in the twelve months before|费用结清|结清费用|结清后|缴清|交清|补缴|looking back|the median|in the previous year|in the past year|over the past year|over the last year|in the last year|in the past twelve months|in the last twelve months|over the past twelve months|over the last twelve months|in the past 12 months|in the last 12 months|in the previous quarter|falls away|fall away|ceases to apply|cease to apply|ceases to have effect|上一年度|上一年|过去一年|过去十二个月|近一年来|同时失效|日起失效|起失效|即失效|即行失效|自动失效|不复适用|typical response time|typical response times|typical resolution time|typical resolution times|废止|不再适用|不再执行|仅供参考|usually takes|usually take|一般需要|通常需要|for information only|is a day on which|is a day when|is any day|means a day|means any day|means every day|is withdrawn|was withdrawn|are withdrawn|起作废|即行作废|同时作废|予以废止|replaces the one|replaces the version|replaces the schedule|replace the schedule|was to be restored|was to be answered|was to be repaired|were to be restored|were to be answered|replace the terms|replaces the terms|replace the policy|replaces the policy|replaces the agreement|replace the agreement|supersedes the|supersede the|are deleted|will be deleted|are erased|are destroyed|are purged|take about|takes about|已废止|已作废|has no further effect|no longer applies|was replaced by|were replaced by|is replaced by|are replaced by|is superseded by|was superseded|that stood in|must be notified to|shall be notified to|service review meeting|review meeting|order placement|delivery requests|自动恢复|taking less than|taking more than|taking longer than|太赶|做不到|办不到|material breach|a party that has|a party which has|party that breaks|party that is in breach|broken a term|breaks a term|put it right after|put right after|is retried|are retried|retried every|be settled within|settle the invoice|settle your account|settle the account|account needs to be settled|the mean|our mean|last year it|not a promise|promise no|is deleted and|予以删除|旧标准|gdpr|数据主体|data subject|data subjects|导出请求|party in breach|breaching party|in breach of this|past performance|historical|last year|last quarter|for information only|given for information|deemed served|deemed received by|deemed delivered|is deemed given|example of|sample row|视为送达|视为收到|上年度|去年|历史数据|仅供参考|typically|on average|in most cases|average time|average response time during|average response time is|average response time was|average resolution time is|invoice|invoiced|payment due|payments due|due within|late payment|overdue|interest|terminate this|terminate the|termination|notice period|written notice|retention|retained|"
            + "deleted after|warranty period|refund|service credit|credits|credited|compensation|entitled to|downtime|maintenance window|scheduled maintenance|planned maintenance|session timeout|password|"
            + "for example|for instance|e.g.|such as|cure such|cure any|cure period|rto/rpo|rpo|recovery point|http response|http status|http error|http request|load time|latency|throughput|milliseconds|ms|backup|backups|uptime percentage|"
            + "发票|付款|支付|货款|终止|解除合同|退款|赔偿|抵扣|代金券|违约金|滞纳金|质保期|保修期|验收后|验收合格|例如|比如|举例|示例|样例|譬如|假设|suppose|assume|imagine|illustration|by way of example|保留期|保存期限|备份|培训|提前通知|续费|续约|续订|罚款|扣除|统计单元|不计入|可用时间|预览|免费期|"
            + "billing dispute|billing disputes|any dispute|all disputes|such dispute|dispute resolution|arbitration|previous agreement|prior agreement|争议|纠纷|仲裁|演练|我们希望|我方希望|希望贵|希望你们|希望供应商|希望乙方|离线模式|自动同步|纪要|auto-close|auto close|automatically closed|automatically close|be closed if|will be closed after|close the ticket if|close the case if|without a response from|no response from the customer|no reply from|自动关闭|自动关单|关闭工单|视为解决|视为完成|视为已解决"
    )
    private static let superseded = Lexicon<Void>("before|prior to|previously|formerly|superseded|until|之前的|以前的|原定|此前")
    /// "2025 年 6 月 30 日前，…；自 2025 年 7 月 1 日起执行下表".
    private static let dated = Lexicon<Void>("日前|日以前|日之前|月前|月底前|年底前")
    private static let nowadays = Lexicon<Void>("起执行|起施行|起适用|起按|起改为|起实行|日起")
    private static let original = Lexicon<Void>("原为|原是|原定|原定为|原来为|原来是|原本为|曾为|以前为|以前是")
    private static let kinds = Lexicon<Void>(
        "方式|不可用|无法|接口|类投诉|类问题|类工单|类咨询|投诉|扣费|工单|申诉|案件|通道|系统|接口|功能|失败|平台|网关|链路|模块|服务中断|中断|故障|问题|咨询|异常|错误|类问题|类咨询|方面的问题|相关问题")
    /// What another paper says, word for word.
    private static let cited = Lexicon<Void>("mentions|states|says|said|used to say|still say|still says|reads|载明|写明|写着|写道|所载|规定的|原第")
    private static let formerly = Lexicon<Void>(
        "原为|原是|原定|由|从|由原来的|原来的|由原|from|was|were|formerly|previously|instead of|rather than|used to be")
    private static let changed = Lexicon<Void>(
        "缩短|调整|改为|变为|became|becomes|变更|现为|现一并|修订|优化为|延长|reduced|shortened|changed|now|replaced|extended|increased|lowered|cut")
    private static let condition = Lexicon<Void>(
        "nobody answers|no one answers|no-one answers|nobody responds|no one responds|nobody replies|no one replies|nobody picks up|there is no answer|there is no reply|is not found|not been found|is not known|is not identified|not been identified|not been established|not be closed|not be resolved|not be restored|not be repaired|not be answered|not be fixed|not be cleared|is still|are still|has not been|have not been|had not been|is not yet|not fixed|not been fixed|not restored|not been restored|not closed|not repaired|not answered|not resolved|not been resolved|not responded|not respond|fails to|fail to|failure to|unable to|cannot be|not acknowledged|remains unresolved|not met|if no|does not guarantee|do not guarantee|no guarantee|not guarantee|未能|未在|仍未|如未|逾期|若未|没有在|不保证|不承诺|无法在|未得到|"
            + "not be obliged|not obliged|not be required|not required|not be obligated|not obligated|no obligation|not be liable|not commit|not promise|not warrant|无义务|没有义务|并无义务|不负有"
    )
    private static let unmet = Lexicon<Void>("未|尚未|仍未|没有|未能")
    private static let undone = Lexicon<Void>(
        "还没|没|无效|无果|未做出|未作出|未予|未给予|无法|不能|未能|没有|仍未|未能|尚未|还未|仍不能|仍无法|仍没有|还没有|not been resolved|without being resolved")
    private static let customer = Lexicon<Void>(
        "customers must|customers shall|customers should|customers agree|customers need to|customers are required|clients must|clients shall|users must|users shall|users should|subscribers must|subscribers shall|members must|partners must|merchants must|is asked to|are asked to|is requested to|are requested to|is kindly asked to|are kindly asked to|is invited to|must be notified in writing|must be claimed|damage must be|claims must be|please report|please notify|please tell|please reply|please respond|please confirm|please answer|please provide|please return|customer shall|customer must|customer agrees|customer will|customer is required|customer should|customer may|client shall|client must|client will|client should|you must|you shall|you should|you agree|you will need|you are required|you need to|user shall|user must|licensee shall|licensee must|"
            + "subscriber shall|subscriber must|甲方应|甲方须|甲方需|甲方必须|甲方负责|用户应|用户须|用户需|用户必须|客户应|客户须|客户需|客户必须|your employees|own employees|贵公司应|贵方应|贵公司须|贵公司提供|贵方提供|您应|您须|您需|您必须|贵单位应|贵单位须|贵单位需|贵校应|贵院应|贵公司须|贵司应|业主应|业主须|业主需|商户应|商户须|机关应|机关须|使用单位应|采购人应|学校应|医院应|甲方义务|甲方责任|甲方配合|客户义务|客户责任|owner shall|owners shall|owner must|owners must|merchant shall|merchant must|practice shall|practice must|school shall|school must|买方应|采购方应|需方应|招标人应"
    )
    static let vendor = Lexicon<Void>(
        "we will|we shall|we'll|we aim|we confirm|we respond|we reply|we answer|we acknowledge|contractor shall|contractor will|provider shall|provider will|vendor shall|vendor will|supplier shall|supplier will|support will|our team|乙方应|乙方须|乙方将|乙方在|我方|我们将|我司|供应商应|服务商应|服务方|卖方应"
    )

    /// Whether the vendor is named as the one who does what follows.
    static func namesVendor(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { vendor.isIn(text, range) }

    /// What comes in out of hours counts from the next opening: a rule of the clock, no promise.
    private static let cutOff = Lexicon<Void>(
        "outside business hours|outside of business hours|outside working hours|outside of working hours|outside office hours|outside of office hours|outside support hours|outside of support hours|outside normal|outside of normal|outside these hours|outside of these hours|outside those hours|outside the hours|out of hours|after hours|outside service hours|received after|submitted after|logged after|reported after|placed after|raised after|begin at the start of|begin on the|begins on the|begins at the start of|begin at the|start on the|starts on the|commence on the|commences on the|start from the|starts from the|deemed|treated as|considered as received|"
            + "夜间收到|夜间报修|夜间提交|夜间受理|晚间收到|优先安排|顺延至|推迟至|延至|改至|非工作时间|工作时间以外|工作时间外|非服务时间|服务时间以外|非工作日|下班后|视为|顺延|之后收到|之后提交")

    private static let nextDay = Lexicon<Void>(
        "next business day|next working day|following business day|following working day|next workday|next day|下一工作日|下一个工作日|下个工作日|次一工作日|次个工作日|次日|次工作日|第二天|第二个工作日"
    )

    /// Right before a length of time: a request to the reader, an allowance on top, a clock's start.
    private static let asked = Lexicon<Void>(
        "for the first|during the first|for the next|for a period of|for the period of|during a period of|over a period of|wait|please wait|wait about|wait up to|wait for|wait another|just ask within|ask within|ask for it within|apply within|apply for it within|request it within|for about|for up to|for some|for around|for approximately|时间约|约需|耗时约|用时约|时长约|day is|days are|hour is|hours are|means|mean|is defined as|loss of|loss of at most|loss of no more than|loss of up to|loss of not more than|took|has taken|lasted|instead of|rather than|this|these|those|the last|within the last|in the last|the past|within the past|in the past|the preceding|the previous|过去|最近|reported within|if reported within|notified within|claimed within|raised within|submitted within|lasts|lasts about|last about|lasting|last up to|lasts up to|includes up to|include up to|including up to|any time within|at any time within|anytime within|lasting about|lasting up to|lasting around|lasting some|lasting approximately|takes no more than|takes at most|takes about|often|(often|usually|normally|mostly|(typically|平均|平均约|平均为|average of|an average of|(如|(例如|(比如|(譬如|(e.g.|(e.g|(for example|allowing the|after allowing the|after the|following the|before the|每月一次|每周一次|每两周一次|每双周一次|每季度一次|每年一次|a monthly|a weekly|a quarterly|a biweekly|monthly|weekly|quarterly|合计不超过|合计不逾|合计不多于|累计不超过|累计不逾|每月不超过|每月不逾|每季不超过|每年不超过|每季度不超过|总计不超过|每次不超过|每次不多于|每次最长|每次最多|每次至多|单次不超过|单次最长|extended to|is extended to|lengthened to|call (|meeting (|session (|workshop (|of the day (|of day (|请于|请在|敬请于|敬请在|请您在|请您于|另加|另增|再加|额外增加|延长|顺延|顺延服务期|延长服务期|延长合同|停机约|停机时间约|停服约|中断约|暂停约|持续|持续约|历时|历时约|plus a further|an additional|add"
    )
    /// Right behind a length of time: it is waited for, or a thing has gone on for it.
    private static let waited = Lexicon<Void>(
        "回访|进行回访|电话回访|通过电话进行回访|'s charge|'s charges|'s fee|'s fees|'s rental|'s rent|'s service fee|'s service fees|'s credit|'s subscription|'s hire|'s wages|became|has become|have become|was reduced|was cut|was shortened|was changed|缩短为|缩短至|改为|调整为|调整至|变为|each by|each, by|each)|each,|each at|long|to go|left to|接通率|接听率|应答率|响应率|及时率|达标率|到达率|送达率|达标|未达标|未超标|late|overdue|too late|of delay|for your answer|for your reply|for an answer from you|for a reply from you|increments|increment|可恢复|可以恢复|可找回|可以找回|内可恢复|内可以恢复|ahead|beforehand|in advance|without a|month contains|month has|month holds|later|without a reply|without your reply|without reply|without response|without hearing from you|of silence|of inactivity|无回复|无回应|无反馈|没有回复|未回复|未回应|未反馈|不回复|没有收到您|未收到您|没有收到客户|未收到客户|没有收到您的|未收到回复|无回应|没有回应|没有回复|未回复|起计时|起算|起计"
    )

    private static let notified = Lexicon<Void>("notified within")
    private static let audience = Lexicon<Void>(
        "customer|customers|client|clients|user|users|subscriber|subscribers|tenants|owners|licensee|controller|you|members|administrators|contacts"
    )
    private static let passive = Lexicon<Void>("be|is|are|being|been")

    /// "Affected customers are notified within 72 hours": who is told is the customer, and no fault is.
    private static func isOfAudience(_ word: Range<Int>, in text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard notified.isAll(text, word) else { return false }
        let clause = clause(text, range, word).lowerBound..<word.lowerBound
        return passive.matches(text, in: clause).last.map { word.lowerBound - $0.range.upperBound <= 1 } == true
            && audience.isIn(text, clause)
    }

    private static let each = Lexicon<Void>("each|apiece")

    private static func passageEnds(_ text: [Unicode.Scalar], _ behind: Range<Int>, with word: Lexicon<Void>) -> Bool {
        guard let found = word.first(text, in: behind), found.range.lowerBound - behind.lowerBound <= 1 else { return false }
        return found.range.upperBound >= behind.upperBound || ".;,".unicodeScalars.contains(text[found.range.upperBound])
    }

    private static let past = Lexicon<Void>("was|were|had been")
    private static let stuck = Lexicon<Void>("way forward|solution|resolution|workaround|fix|plan")

    /// A promise about many cases together is none about one.
    static let averages = Lexicon<Void>("平均|均值|中位数|中位|median|average|averages|on average|mean time|mean response|a mean|the mean|mean of")

    /// 平均首次响应时间：P1 为 8 分钟，P2 为 47 分钟: a list behind a colon, of what the words before it name.
    private static func isListOfAverages(_ text: [Unicode.Scalar], _ before: Range<Int>) -> Bool {
        guard let colon = text[before].lastIndex(of: ":") else { return false }
        let start = text[before.lowerBound..<colon].lastIndex { ";。.".unicodeScalars.contains($0) } ?? before.lowerBound
        return averages.isIn(text, start..<colon)
    }

    /// What is reported to an authority is no promise to the customer.
    private static let authorities = Lexicon<Void>(
        "监管平台|监管部门|监管机构|监管单位|监督管理|行政主管部门|公安机关|公安部门|网信部门|应急管理部门|市场监管|主管机关|主管部门|监理单位|环保部门|消防部门")

    /// Whether the duration at `place` in the sentence is something else than a promise; escalation is decided by the caller.
    static func isDistractor(_ passage: Passage, _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let text = passage.folded
        // 发票问题: the kind of case, no invoice.
        let found = sentence.matches(text, in: range).filter { kinds.match(text, at: $0.range.upperBound, end: range.upperBound) == nil }
        if !found.isEmpty {
            // 验收后提供7天售后，2个工作日内响应: what the other part of the sentence is about leaves this one alone.
            let own = clause(text, range, place)
            let isApart = found.allSatisfy {
                // "Typically, we …" speaks for the whole sentence.
                let isSoft =
                    soft.match(text, at: $0.range.lowerBound, end: range.upperBound) != nil
                    || $0.range.lowerBound > range.lowerBound + 2
                        && hedge.match(text, at: $0.range.lowerBound, end: range.upperBound) != nil
                return isSoft && !own.overlaps($0.range)
            }
            if !isApart || MetricPhrase.all(text, in: own).allSatisfy({ $0.metric == .availability }) { return true }
        }
        let before = range.lowerBound..<place.lowerBound
        let near = max(range.lowerBound, place.lowerBound - 24)..<place.lowerBound
        if let word = asked.matches(text, in: near).last(where: { place.lowerBound - $0.range.upperBound <= 1 }),
            !isOfAudience(word.range, in: text, range)
        {
            return true
        }
        let behind = place.upperBound..<min(range.upperBound, place.upperBound + 14)
        if waited.matches(text, in: behind).contains(where: { word in
            // "open for two hours without a way forward": nothing is waited for.
            word.range.lowerBound - place.upperBound <= 8 && stuck.match(text, at: word.range.upperBound + 1, end: range.upperBound) == nil
        }) {
            return true
        }
        if measuresElse(text, range, place) || isOfLateness(text, range, place) || isAskedOfReader(text, range, place) { return true }
        if averages.isIn(text, clause(text, range, place).lowerBound..<place.lowerBound) || isListOfAverages(text, before)
            || isBefore(text, range, place) || isAskedOfThePast(text, range, place) || isOfChange(text, range, place)
            || isOverturned(text, range) || isOfEdition(text, range, place)
        {
            return true
        }
        // "the reply time was 4 minutes"
        if past.matches(text, in: near).contains(where: { place.lowerBound - $0.range.upperBound == 1 }) { return true }
        if behind.first.map({ text[$0] == "才" }) == true { return true }
        if isAnsweredByCustomer(text, before) || answersVendor(text, range, place)
            || isDoneOnce(text, clause(text, range, place).lowerBound..<place.lowerBound)
        {
            return true
        }
        // "two visits a year of up to 8 hours each"
        if passageEnds(text, behind, with: each) || isTold(text, range) { return true }
        if authorities.isIn(text, place.upperBound..<clause(text, range, place).upperBound) { return true }
        if nextDay.match(text, at: place.lowerBound, end: range.upperBound) != nil || nextDay.isIn(text, place), cutOff.isIn(text, before) {
            return true
        }
        if formerly.matches(text, in: max(range.lowerBound, place.lowerBound - 8)..<place.lowerBound).contains(where: {
            place.lowerBound - $0.range.upperBound <= 3
        }), changed.isIn(text, range) {
            return true
        }
        if let old = superseded.first(text, in: range), hasYear(text, range), old.range.lowerBound < place.lowerBound { return true }
        // 原为24小时；自1月1日起一律按下表执行
        if original.matches(text, in: near).contains(where: {
            $0.range.upperBound == place.lowerBound || text[place.lowerBound - 1].isSpace && $0.range.upperBound == place.lowerBound - 1
        }),
            nowadays.isIn(text, place.upperBound..<min(text.count, place.upperBound + 60))
        {
            return true
        }
        if dated.isIn(text, before), hasYear(text, before), nowadays.isIn(text, place.upperBound..<text.count) { return true }
        if isOfOthers(text, range, place) || isOfReplaced(text, before) || isOwnersDuty(text, range, before)
            || isInOwnersList(text, range, before)
        {
            return true
        }
        if isRepealed(text, range, place) || isOwedByCustomer(text, range, before) { return true }
        if isQuoted(text, range, place), cited.isIn(text, range) { return true }
        if let duty = customer.matches(text, in: before).last {
            let rest = duty.range.upperBound..<place.lowerBound
            // "the customer shall be informed": by the vendor.
            if vendor.first(text, in: rest) == nil, !isOthersDuty(text, rest),
                served.match(text, at: min(duty.range.upperBound + 1, place.lowerBound), end: place.lowerBound) == nil
            {
                return true
            }
        }
        return false
    }

    private static let others = Lexicon<Void>(
        "will respond|will reply|will answer|will acknowledge|shall respond|shall reply|shall answer|shall acknowledge")

    /// "the customer may write to us, and Harbour will respond within …": somebody else than the customer is named right before the verb.
    static func isOthersDuty(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard let verb = others.matches(text, in: range).last,
            let comma = text[range.lowerBound..<verb.range.lowerBound].lastIndex(where: { ",;".unicodeScalars.contains($0) }),
            verb.range.lowerBound - comma <= 32
        else { return false }
        let subject = comma..<verb.range.lowerBound
        return and.isIn(text, subject) && !addressed.isIn(text, subject)
    }

    private static let and = Lexicon<Void>("and")
    private static let addressed = Lexicon<Void>("customer|client|user|licensee|subscriber|you|they|it")

    /// Whether the length stands between quotation marks.
    private static func isQuoted(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let marks = "\"“”「」『』".unicodeScalars
        let before = text[range.lowerBound..<place.lowerBound].filter(marks.contains).count
        return before % 2 == 1 && text[place.upperBound..<range.upperBound].contains(where: marks.contains)
    }

    private static let hedge = Lexicon<Void>("typically|on average|in most cases")
    private static let soft = Lexicon<Void>(
        "\(apart)|rpo|recovery point|纪要|演练|自动同步|离线模式|备份|warranty period|质保期|保修期|验收后|验收合格|培训|training")

    /// The part of the sentence that a length stands in, between commas.
    static func clause(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Range<Int> {
        var (lower, upper) = (place.lowerBound, place.upperBound)
        func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "," || scalar == ";" || scalar == "，" || scalar == "；" }
        while lower > range.lowerBound, !isEnd(text[lower - 1]) { lower -= 1 }
        while upper < range.upperBound, !isEnd(text[upper]) { upper += 1 }
        return lower..<upper
    }

    private static let unable = Lexicon<Void>(
        "cannot|cannot be|can not|can not be|can't|can't be|could not|could not be|couldn't|unable to|unable to be|not able to|not able to be|无法|无法在|无法于|不能|不能在|不能于|未能|未能在|未能于"
    )
    private static let limits = Lexicon<Void>("within|within the|within those|in")
    private static let openers = Lexicon<Void>("if|where|when|whenever|should|in case|in the event|once|如|若|如果|若是|倘若|对于|对|当|一旦|凡")

    /// "If it is not resolved within 4 hours": the length is a condition.
    static func isCondition(_ passage: Passage, _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let text = passage.folded
        let before = range.lowerBound..<place.lowerBound
        if condition.matches(text, in: before).contains(where: { !isOver($0.range, before, text) && !isSpent($0.range, before, text) }) {
            return true
        }
        if Waiting.isFor(text, before) || isLacking(before, text) { return true }
        if unable.matches(text, in: before).contains(where: { isWork($0.range.upperBound, before, text) && !isOver($0.range, before, text) }
        ) {
            return true
        }
        // 如果不能于12小时内解决, "if we cannot within 4 hours restore"
        if unable.matches(text, in: before).contains(where: {
            let gap = passage.trimmed($0.range.upperBound..<place.lowerBound)
            return gap.isEmpty || limits.isAll(text, gap)
        }) {
            return true
        }
        // 24小时内主办部门未确认的，由…督办
        if text[place.upperBound - 1].isHan {
            let clause = clause(text, range, place)
            let rest = place.upperBound..<clause.upperBound
            if rest.count <= 20, let last = rest.last, text[last] == "的" || text[last] == "者", unmet.first(text, in: rest) != nil {
                return true
            }
        }
        // 四十八小时内仍未修好的
        let behind = place.upperBound..<min(range.upperBound, place.upperBound + 6)
        return undone.matches(passage.folded, in: behind).contains { $0.range.lowerBound - place.upperBound <= 1 }
    }

    private static let lacking = Lexicon<Void>(
        "no workaround|no work around|no solution|no fix|no remedy|no alternative|no means|no way|no procedure|no measure|nothing|not one|no backup|no spare|none"
    )
    private static let relative = Lexicon<Void>("that|which|to|by which|capable of|able to")

    /// "No workaround is available that will restore the service within one hour": what is lacking would do so.
    private static func isLacking(_ before: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        guard let word = lacking.matches(text, in: before).last, case let rest = word.range.upperBound..<before.upperBound, rest.count <= 90
        else { return false }
        return relative.isIn(text, rest) && !text[rest].contains { ",;:.".unicodeScalars.contains($0) }
    }

    private static let doers = Lexicon<Void>(
        "工程师|技术人员|技术员|维修人员|服务人员|师傅|专家|乙方|我方|我司|我们|本公司|供应商|服务商|服务方|承包人|承包商|卖方|供方|受托方|厂商|承办商")
    private static let acting = Lexicon<Void>(
        "we|the supplier|the provider|the processor|the contractor|the vendor|a written|an engineer|our")

    /// "whose cause is not found within a day, we present a plan within three": the condition has its own length, and a comma ends it.
    private static func isSpent(_ word: Range<Int>, _ before: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        let rest = word.upperBound..<before.upperBound
        // Ⅰ级事件仍未恢复的，工程师须在1小时内抵达: 的 closes the condition, and somebody acts behind it.
        if text[word.lowerBound].isHan, let comma = text[rest].firstIndex(of: ","), text[comma - 1] == "的" || text[comma - 1] == "时",
            doers.isIn(text, comma..<rest.upperBound)
        {
            return true
        }
        guard let comma = text[rest].firstIndex(of: ","), !DurationPhrase.all(text, in: rest.lowerBound..<comma).isEmpty else {
            return false
        }
        var at = comma + 1
        while at < before.upperBound, text[at].isSpace { at += 1 }
        return acting.match(text, at: at, end: before.upperBound) != nil && MetricPhrase.first(text, in: at..<before.upperBound) != nil
    }

    /// "cannot resolve": what cannot be done is the vendor's work; "cannot log in" is trouble.
    private static func isWork(_ at: Int, _ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        var at = at
        while at < range.upperBound, text[at].isSpace { at += 1 }
        return MetricPhrase.first(text, in: at..<min(range.upperBound, at + 24))?.range.lowerBound == at
    }

    /// "If it cannot be fixed remotely, an engineer …": the condition is one of what can be done, and it ends before the length.
    private static func isOver(_ word: Range<Int>, _ before: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        guard unable.match(text, at: word.lowerBound, end: before.upperBound) != nil else { return false }
        let start = text[before.lowerBound..<word.lowerBound].lastIndex { ";:".unicodeScalars.contains($0) } ?? before.lowerBound
        guard text[word.upperBound..<before.upperBound].contains(",") else { return false }
        return text[word.lowerBound].isHan || openers.isIn(text, start..<word.lowerBound)
    }

    static func hasYear(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        var digits = 0
        for index in range {
            digits = text[index].isDigit ? digits + 1 : 0
            if digits == 4, text[index - 3] == "1" || text[index - 3] == "2" { return true }
        }
        return false
    }
}
