// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The kind of case that a Chinese sentence puts as a condition: 全站停电的，…, 服务中断时，…, 如发现数据泄露，…, 停线故障恢复后五日内….
///
/// As `TroubleClause` for English: a promise for one kind of case that were read as one for all would accuse.
struct CaseClause {
    /// The names that the document itself gives its levels.
    let known: KnownNames

    private static let openers = Lexicon<Void>(
        "每次|每起|凡|凡是|凡属|凡涉及|一是|二是|三是|四是|如|若|如果|若是|倘若|当|一旦|遇|遇有|遇到|如遇|若遇|发现|如发现|若发现|一旦发现|发生|如发生|若发生|一旦发生|出现|如出现|若出现|一旦出现|发生了|出现了|因|对|对于|针对")
    /// Who finds it, before what is found.
    private static let finders = Lexicon<Void>(
        "受理|受理客户|受理用户|现场确认|经确认|确认|接到|接获|接报|接到用户|接到客户|收到|收到用户|收到客户|并|于|并于|并在|自|自该|自此|甲方|乙方|丙方|用户|客户|我方|我司|我们|本公司|服务商|供应商|买方|卖方|采购人|业主|您|的|在|其|现场|期间|运行中|使用中|使用过程中|运行过程中|过程中|使用时"
    )
    private static let somewhere = Lexicon<Void>("某|任一|任何一|任意一")
    private static let found = Lexicon<Void>("如有|若有|察觉|知悉|获悉|得知|发现|发生|出现|遭遇|遭受|遇到|遇有|发生了|出现了")
    /// Behind the name of a case.
    private static let ends = Lexicon<Void>(
        "的|者|时|后|之后|以后|的时候|的情况|的情形|情况|情形|的情况下|情况下|期间|处理期间|处置期间|时起|之时|之日起|起|前|之前|的话|了|发生后|出现后|发生时|出现时|发生的|出现的")
    /// It is over, or is not: behind the name of a case, before 后 or 前.
    private static let over = Lexicon<Void>(
        "未恢复|未修复|未解决|未排除|恢复|修复|排除|解决|消除|平息|完结|办结|结束|结案|关闭|闭环|处理|处置|处理完|处置完|处理完毕|处置完毕|处理完成|处置完成|处理结束|处置结束|修复完成|恢复正常|恢复运行|恢复使用|恢复供电|完毕|完成|发生|确认|止息|定位|发现"
    )
    private static let since = Lexicon<Void>("后|之后|以后|前|之前|期间")

    /// These words alone tell what kind of case it is.
    private static let trouble = Lexicon<Void>(
        "平台中断|系统中断|服务中断|业务中断|网络中断|通信中断|通讯中断|连接中断|线路中断|全断|困人|停梯|异响|挂了|挂掉|当机|当掉|坏掉|财物损失|财产损失|人身伤害|关人|受伤|伤亡|触电|身亡|未经授权|越权访问|非法访问|吞卡|吞钞|卡钞|渗漏|异味|停顿|竄改|篡改|侧录|服务不可用|系统不可用|平台不可用|业务不可用|全站不可用|接口不可用|网站不可用|功能不可用|瘫痪|宕机|死机|崩溃|断电|停电|断网|停运|停线|停产|停摆|停水|停气|泄露|泄漏|外泄|外洩|丢失|打不开|开不了|登不上|连不上|用不了|打不出|不能打开|无法打开|无法登录|无法登陆|无法登入|不能登入|不能登录|无法访问|不能访问|无法启动|不能启动|无法上线|无法开机|不能开机|无法打印|无法结账|无法开单|无法刷卡|无法上课|无法上网|不能上网|失灵|失效|漏水|漏气|漏电|超标|超限|超压|失控|失压|着火|起火|火灾|被困|困人|攻击|入侵|中毒|勒索|断了|挖断|切断|坏了|断线|断开|卡死|掉线|离线|脱机|黑屏|蓝屏|闪退|乱码|爆管|爆裂|失联|短路|跳闸|超温|服务中断|业务中断|网络中断|系统中断|全站中断|被盗|误报|假死|脱轨|侧翻|骨折|停梯|停止运作|停止运行|停止运转|停止工作|停止服务|无法运作|不能运作|夹人|冲顶|蹲底"
    )
    /// These tell it only with a word of their own before them.
    private static let nouns = Lexicon<Void>(
        "程序错误|程式错误|错误|差错|故障|异常|事故|事件|损坏|个案|漏洞|报警|告警|缺陷|险情|投诉|病毒|中断|受损|破损|毁损|停机|停用|无法使用|不能使用|不能正常使用|无法正常使用|不能运行|无法运行|无法正常运行|不能正常运行|不可用|无法工作|不能工作|无法运转|问题"
    )
    private static let complaints = Lexicon<Void>("投诉|客诉|complaint|complaints")

    /// Whether a kind of case is that somebody complains.
    static func isComplaint(_ level: SeverityMention) -> Bool {
        let text = level.words.text.unicodeScalars.map(Folding.fold)
        return complaints.isIn(text, text.indices)
    }

    private static let reports = Lexicon<Void>("的报修|的报障|的投诉|的来电|的报案|的申告|的申报")
    /// Whole names of what is no fault at all.
    static let kinds = Lexicon<Void>("一般查询|普通查询|查询|一般咨询|普通咨询|业务咨询|政策咨询|技术咨询|使用咨询|投诉|客户投诉|用户投诉|顾客投诉|服务投诉|客诉|建议|投诉建议|投诉与建议|意见建议")
    /// Modifiers that divide nothing.
    private static let anyone = Lexicon<Void>(
        "该|此|其|或|毁损|损坏|损毁|质量|使用|正常|故障|本|这些|所有|全部|各类|各种|任何|任一|一切|某|同一|客户|用户|甲方|乙方|业主|采购人|使用人|使用单位|系统|设备|产品|服务|技术|售后|发生|出现|常见|相关|具体|有关|使用|质量|运行|上述|以上|平台|仪器|机器|货物|项目|业务|信息|软硬件|或|和|及|、|/|的|等|一般|类似|现场|突发|紧急|设施|装置|整机|维修|报修|事件|故障|问题|异常|设备的|系统的|中|过程|过程中|期间|在|内|质保期|维保期|保修期|质保|服务期|维护期|当|如|若|遇|有|出|每次|每起|单次|接到|收到|有效|本次|处理|重复|相同|同类|一个|一次|多个|多|次"
    )
    /// Conditions of another kind: what has or has not been done, what is owed, what is asked for, when it comes in.
    private static let others = Lexicon<Void>(
        "排除故障|解决问题|处理故障|修复故障|未能|逾期|超期|逾时|超时|超过|超出|不足|达不到|未达|低于|高于|付款|支付|缴费|欠费|发票|配件|备件|零件|耗材|上门|远程|电话|无法解决|不能解决|无法修复|不能修复|无法排除|不能排除|无法恢复|不能恢复|难以|判断|确认为|验收|要求|提出|申请|回报|反馈|提报|提交|需要|通知|报修|报障|报告|接到|接报|收到|接获|受理|派|到达|到场|抵达|赶到|工程师|技术人员|维修人员|服务人员|工作时间|工作日|非工作|节假日|夜间|下班|周末|合同|协议|终止|违约|退款|升级|指导|答复|响应|回复|质保|保修|保固|安装|培训|提供|送修|同意|因甲方|不属于|除外|不计|不视为|非因|不可抗力|我们|贵方|扣|罚|赔|约定|演练|备份|每次|造成|导致|引起|引发|所致|验证|经理|客服|人员|专员|连续|累计|次|再次|仍|尚|还|原因"
    )

    /// The kind of case for the length at `duration`; nil where the sentence names none.
    func governing(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        governing(passage, sentence, before: duration.range.lowerBound)
    }

    private static let holes = Lexicon<Void>("漏洞")

    /// 全站停电的，按下列时限处理：: over a list, whose items are for that case.
    func leading(over passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard text[sentence.upperBound - 1] == ":", let first = sentence.first(where: { text[$0].isHan }) else { return nil }
        // The clause that the lead begins with, and no other.
        guard let comma = text[first..<sentence.upperBound].firstIndex(where: { ",:".unicodeScalars.contains($0) }) else { return nil }
        let clause = begin(text, sentence.lowerBound..<comma)..<comma
        // 如果您发现安全漏洞，我们将：: what such a paper is about as a whole.
        if clause.isEmpty || CaseClause.holes.isIn(text, clause) { return nil }
        return closed(passage, clause, isFirst: false)
    }

    private func governing(_ passage: Passage, _ sentence: Range<Int>, before end: Int) -> SeverityMention? {
        let text = passage.folded
        let start = begin(text, sentence.lowerBound..<end)
        let lead = max(start, end - 120)..<end
        guard !lead.isEmpty, text[lead].contains(where: \.isHan) else { return nil }
        if let named = adjacent(passage, lead) ?? continued(passage, lead) { return named }
        for clause in passage.pieces(of: lead, isBreak: { ",:;。".unicodeScalars.contains(text[$0]) }).reversed() {
            let clause = begin(text, clause)..<clause.upperBound
            guard !clause.isEmpty else { continue }
            if let named = closed(passage, clause, isFirst: clause.lowerBound == start || text[clause.lowerBound - 1] == ":")
                ?? past(passage, clause) ?? asking(passage, clause)
            {
                return named
            }
        }
        return own(passage, start..<sentence.upperBound)
    }

    private static let asked = Lexicon<Void>("查询|咨询|投诉|建议|问询|疑问|申诉|反映|诉求|申请|求助|客诉")
    private static let who = Lexicon<Void>("客|户|住|员工|用|经|通过|由|方|提交|提出|发起|发送|反映|对|所|其|该|任何|各类|有关")
    private static let askers = Lexicon<Void>("提交的|提出的|发起的|发送的|反映的|的|对")

    /// 住客经应用程式提交的查询，承办商于…: what a clause ends with is asked.
    private func asking(_ passage: Passage, _ clause: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard clause.count <= 40, clause.upperBound < text.count, text[clause.upperBound] == ",",
            let noun = CaseClause.asked.matches(text, in: clause).last, noun.range.upperBound == clause.upperBound,
            askedFor(text, clause.lowerBound..<noun.range.lowerBound),
            // 提高配额的申请: what is asked for; 住客经应用程式提交的查询 says who asks, and how.
            case let lead = clause.lowerBound..<noun.range.lowerBound,
            let words = Words(passage, lead.count <= 9 && !CaseClause.who.isIn(text, lead) ? clause : noun.range)
        else { return nil }
        return SeverityMention(named: words)
    }

    private func askedFor(_ text: [Unicode.Scalar], _ lead: Range<Int>) -> Bool {
        CaseClause.askers.matches(text, in: lead).contains { word in
            // 采购人提出的使用咨询: a word or two may say what is asked.
            lead.upperBound - word.range.upperBound <= (word.range.count > 1 ? 4 : 0) || text[word.range.lowerBound] == "对"
        }
    }

    /// 投诉1个工作日内联系客户，7个工作日内办结: what a sentence begins with speaks for all of it.
    private func own(_ passage: Passage, _ range: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard !range.isEmpty, let kind = CaseClause.kinds.match(text, at: range.lowerBound, end: range.upperBound),
            kind.range.upperBound < range.upperBound,
            case let next = text[kind.range.upperBound], next.isDigit || next.isSpace || ",:自在于须应均统一都由".unicodeScalars.contains(next)
        else { return nil }
        return mention(passage, kind.range, isCondition: false)
    }

    /// 邮件1天内回复，投诉48小时内给出方案，5个工作日内办结: a clause that begins with its length goes on with the case of the clause before it.
    private func continued(_ passage: Passage, _ lead: Range<Int>, depth: Int = 0) -> SeverityMention? {
        let text = passage.folded
        guard depth < 4, let comma = text[lead].lastIndex(of: ","), case let filler = passage.trimmed(comma + 1..<lead.upperBound),
            // …2小时内恢复，期间每15分钟同步一次
            filler.isEmpty || CaseClause.meanwhile.isAll(text, filler)
        else { return nil }
        let open = text[lead.lowerBound..<comma].lastIndex { ",:;。".unicodeScalars.contains($0) }.map { $0 + 1 } ?? lead.lowerBound
        guard let length = DurationPhrase.all(text, in: open..<comma).first else { return nil }
        return adjacent(passage, open..<length.range.lowerBound)
            ?? continued(passage, lead.lowerBound..<length.range.lowerBound, depth: depth + 1)
    }

    private static let meanwhile = Lexicon<Void>("期间|其间|在此期间|并|且|同时|每|期间每")

    private static let follows = Lexicon<Void>("恢复后|修复后|解决后|排除后|处理后|处理完后|平息后|事后|此后|之后|随后|其后|嗣后|后续|并|且|并于|并在")

    /// 全站停电的，…通报一次；恢复后2日内提交报告: what follows has the condition of the sentence before it.
    func earlier(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        let start = begin(text, sentence.lowerBound..<duration.range.lowerBound)
        guard duration.range.lowerBound - start <= 2 || CaseClause.follows.match(text, at: start, end: duration.range.lowerBound) != nil,
            sentence.lowerBound > 2
        else { return nil }
        let end = sentence.lowerBound - 1
        let floor = max(0, end - 200)
        guard let stop = text[floor..<end].lastIndex(where: { !$0.isSpace && !";。".unicodeScalars.contains($0) }) else { return nil }
        let open = text[floor..<stop].lastIndex { "。!?;\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? floor
        return floor > 0 && open == floor ? nil : governing(passage, open..<stop + 1, before: stop + 1)
    }

    private static let asks = Lexicon<Void>("多久|多长|多快|几小时|几个小时|多少时间|几天|呢|怎么|怎样|如何|什么|何时|几时|几点|谁|能不能|会不会|是否|有没有|能|会|有|是|可以")

    /// 推送通道断了，怎么知道？: the kind of case that a question is about.
    func asked(_ question: Passage) -> SeverityMention? {
        let text = question.folded
        let range = question.trimmed(question.all)
        guard range.count <= 40, let last = range.last, text[last] == "?", !text[range.lowerBound..<last].contains("?"),
            DurationPhrase.all(text, in: range).isEmpty
        else { return nil }
        let start = begin(text, range)
        let comma = text[start..<last].firstIndex(of: ",") ?? last
        guard let end = CaseClause.asks.first(text, in: start..<range.upperBound).map({ min($0.range.lowerBound, comma) }), end > start
        else { return nil }
        let opener = CaseClause.openers.match(text, at: start, end: end)
        return mention(question, found(text, (opener?.range.upperBound ?? start)..<end), isCondition: false)
    }

    private static let links = Lexicon<Void>("接报|报修|报警|接到报修|自|从|应|须|需|将|由|在|于|按|的|类")

    /// 困人, 停梯: trouble and nothing else.
    static func isTrouble(_ passage: Passage) -> Bool { trouble.isAll(passage.folded, passage.named(passage.all)) }

    /// The case right before the end of the words, whatever the document knows.
    static func beside(_ passage: Passage, _ lead: Range<Int>) -> SeverityMention? {
        CaseClause(known: KnownNames()).adjacent(passage, lead)
    }

    /// 高危漏洞自确认起10日内: a kind of case right before the length.
    private func adjacent(_ passage: Passage, _ lead: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        let floor = text[lead].lastIndex { ",:;。、\n(".unicodeScalars.contains($0) }.map { $0 + 1 } ?? lead.lowerBound
        let clause = begin(text, floor..<lead.upperBound)..<lead.upperBound
        // 90%的故障: a share is of every case.
        guard !clause.isEmpty, clause.count <= 20,
            text[clause.lowerBound].isHan || text[clause.lowerBound].isLetter || text[clause.lowerBound].isDigit
        else { return nil }
        // 核心服务故障响应时间不超过: what is measured stands behind the case.
        if let metric = MetricPhrase.first(text, in: clause), metric.range.lowerBound - clause.lowerBound > 3,
            clause.upperBound - metric.range.upperBound <= 6,
            case let name = found(text, clause.lowerBound..<metric.range.lowerBound), (3...12).contains(name.count),
            CaseClause.nouns.matches(text, in: name).last?.range.upperBound == name.upperBound
        {
            return mention(passage, name, isCondition: false)
        }
        let ties = CaseClause.links.matches(text, in: clause).filter { $0.range.lowerBound - clause.lowerBound > 2 }
        // 影响结账金额的程序错误于36小时内: of several the one behind the noun of the case.
        let link =
            ties.last { tie in
                CaseClause.nouns.matches(text, in: clause.lowerBound..<tie.range.lowerBound).last?.range.upperBound == tie.range.lowerBound
            }
            ?? ties.first
        // 资费类投诉20小时内: 类 leads to nothing where a noun of cases ends the clause.
        let isWhole = clause.count <= 10 && CaseClause.nouns.matches(text, in: clause).last?.range.upperBound == clause.upperBound
        let name = passage.trimmed(clause.lowerBound..<(isWhole ? clause.upperBound : link?.range.lowerBound ?? clause.upperBound))
        if CaseClause.kinds.isAll(text, name) {
            return mention(passage, name, isCondition: false)
        }
        guard name.count > 2, name.count <= (text[name].contains("的") ? 14 : 10),
            let noun = CaseClause.nouns.matches(text, in: name).last ?? CaseClause.trouble.matches(text, in: name).last,
            noun.range.upperBound == name.upperBound
        else { return nil }
        return mention(passage, name, isCondition: false)
    }

    private static let calls = Lexicon<Void>("来电|电话|报修|报障|报告|通报|反映")
    private static let receives = Lexicon<Void>("接到|接获|接报|收到")
    private static let causes = Lexicon<Void>("造成|导致|引起|引发")

    /// A clause that is nothing but the condition: 病历无法打开时, 发生数据泄露的, 推送通道断了.
    private func closed(_ passage: Passage, _ clause: Range<Int>, isFirst: Bool) -> SeverityMention? {
        let text = passage.folded
        guard clause.upperBound < text.count, ",:".unicodeScalars.contains(text[clause.upperBound]), clause.count <= 48 else { return nil }
        var name = clause
        // 服务不可用（接口持续报错）：
        if let last = name.last, text[last] == ")", let open = text[name].lastIndex(of: "("), open > name.lowerBound {
            name = name.lowerBound..<open
        }
        var isCondition = false
        if let opener = CaseClause.openers.match(text, at: name.lowerBound, end: name.upperBound) {
            name = opener.range.upperBound..<name.upperBound
            isCondition = true
        }
        if let end = CaseClause.ends.matches(text, in: max(name.lowerBound, name.upperBound - 5)..<name.upperBound).last(where: {
            $0.range.upperBound == name.upperBound
        }), end.range.lowerBound > name.lowerBound {
            // 断了 tells what is wrong.
            if !CaseClause.trouble.matches(text, in: name).contains(where: { $0.range.overlaps(end.range) }) {
                name = name.lowerBound..<end.range.lowerBound
                isCondition = true
            }
        }
        // 全站停机的报修，…
        if let report = CaseClause.reports.matches(text, in: name).last, report.range.upperBound == name.upperBound,
            report.range.lowerBound > name.lowerBound
        {
            name = name.lowerBound..<report.range.lowerBound
            isCondition = true
        }
        // 接到设施漏水来电时: what is called about.
        if let call = CaseClause.calls.matches(text, in: name).last, call.range.upperBound == name.upperBound,
            let verb = CaseClause.receives.matches(text, in: name.lowerBound..<call.range.lowerBound).last,
            verb.range.upperBound < call.range.lowerBound
        {
            name = verb.range.upperBound..<call.range.lowerBound
            isCondition = true
        }
        // 因机房原因造成客户机柜断电的，…: what comes of it.
        if let cause = CaseClause.causes.matches(text, in: name).last, cause.range.upperBound < name.upperBound {
            name = cause.range.upperBound..<name.upperBound
            isCondition = true
        }
        let before = name
        name = found(text, name)
        if name != before { isCondition = true }
        guard isCondition || isFirst else { return nil }
        return mention(passage, name, isCondition: isCondition)
    }

    /// 停线故障恢复后五日内, 停机故障修复前: over, or not yet, with or without a comma behind it.
    private func past(_ passage: Passage, _ clause: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        for word in CaseClause.over.matches(text, in: clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 40)) {
            guard CaseClause.since.match(text, at: word.range.upperBound, end: clause.upperBound) != nil else { continue }
            return mention(passage, found(text, clause.lowerBound..<word.range.lowerBound), isCondition: false)
        }
        return nil
    }

    /// 乙方发现甲方数据泄露: without who finds it.
    private func found(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        var name = range
        if let verb = CaseClause.found.first(text, in: name.lowerBound..<min(name.upperBound, name.lowerBound + 12)) {
            name = verb.range.upperBound..<name.upperBound
        }
        while let finder = CaseClause.finders.match(text, at: name.lowerBound, end: name.upperBound) {
            name = finder.range.upperBound..<name.upperBound
        }
        // 某一站点之大门全部失灵: wherever it is.
        if CaseClause.somewhere.match(text, at: name.lowerBound, end: name.upperBound) != nil,
            let link = text[name.lowerBound..<min(name.upperBound, name.lowerBound + 8)].firstIndex(where: { $0 == "之" || $0 == "的" }),
            name.upperBound - link > 3
        {
            name = link + 1..<name.upperBound
        }
        return name
    }

    /// The words as a kind of case, where they tell of trouble.
    private func mention(_ passage: Passage, _ range: Range<Int>, isCondition: Bool) -> SeverityMention? {
        let text = passage.folded
        let name = passage.trimmed(range)
        guard name.count > 1, name.count <= (isCondition ? 36 : 24) else { return nil }
        if let own = known.mentions(text, in: name).last(where: { $0.kind == .severity && $0.range.upperBound == name.upperBound }),
            own.range == name || name.count - own.range.count <= 4, let words = Words(passage, own.range)
        {
            return SeverityMention(words: words, key: own.key)
        }
        guard !CaseClause.others.isIn(text, name), DurationPhrase.all(text, in: name).isEmpty, SeverityPhrase.all(text, in: name).isEmpty,
            let words = Words(passage, name)
        else { return nil }
        let isTold =
            isCondition && CaseClause.trouble.isIn(text, name)
            || CaseClause.trouble.matches(text, in: name).contains { $0.range.upperBound == name.upperBound }
            || isUnable(text, name)
            // 爆管、跑水或者燃气异味
            || text[name].contains("、") && CaseClause.trouble.isIn(text, name)
        let isKind =
            CaseClause.nouns.matches(text, in: name).last.map {
                $0.range.upperBound == name.upperBound && !CaseClause.isAnyones(text, name.lowerBound..<$0.range.lowerBound)
            } == true
        let isOwn = CaseClause.kinds.isAll(text, name)
        guard isTold || isKind || isOwn else { return nil }
        return SeverityMention(named: words)
    }

    private static let unable = Lexicon<Void>("不能|无法|不可以|不再能")

    /// 收银机完全不能结账: a thing, and what it cannot do.
    private func isUnable(_ text: [Unicode.Scalar], _ name: Range<Int>) -> Bool {
        guard let word = CaseClause.unable.matches(text, in: name).last else { return false }
        return word.range.lowerBound - name.lowerBound > 2 && (2...5).contains(name.upperBound - word.range.upperBound)
            && !CaseClause.isAnyones(text, name.lowerBound..<word.range.lowerBound)
    }

    /// The kind of case that a label is: 升降机困人, 食水供应中断.
    static func label(_ passage: Passage) -> SeverityMention? {
        let text = passage.folded
        let range = passage.trimmed(passage.all)
        guard range.count > 2, range.count <= 20, text[range].contains(where: \.isHan), let words = Words(passage, range) else {
            return nil
        }
        let parts = passage.pieces(of: range) { "、/及和".unicodeScalars.contains(text[$0]) }
        let reader = CaseClause(known: KnownNames())
        guard parts.contains(where: { reader.mention(passage, $0, isCondition: false) != nil }) else { return nil }
        return SeverityMention(named: words)
    }

    /// Nothing but words that divide nothing: 系统发生.
    static func isAnyones(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound, let word = CaseClause.anyone.match(text, at: at, end: range.upperBound) { at = word.range.upperBound }
        return at >= range.upperBound
    }

    /// Behind the number of an item.
    private func begin(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        var at = range.lowerBound
        while at < range.upperBound, at - range.lowerBound < 12, text[at].isDigit || "().、 -*•>\n".unicodeScalars.contains(text[at]) {
            at += 1
        }
        // 四、
        if at + 1 < range.upperBound, "一二三四五六七八九十".unicodeScalars.contains(text[at]), text[at + 1] == "、" || text[at + 1] == ")" {
            at += 2
            while at < range.upperBound, text[at].isSpace { at += 1 }
        }
        return at
    }
}
