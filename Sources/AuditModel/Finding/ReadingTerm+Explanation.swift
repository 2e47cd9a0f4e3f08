// SPDX-License-Identifier: Apache-2.0

extension ReadingTerm {
    /// What is asked, when it is asked, and why the default is what it is; at length in docs/readings.md.
    public var explanation: Text {
        switch self {
        case .automaticAcknowledgement:
            Text(
                "Asked of a first response where an automatic message exists. A response time is bought for a person's attention, and a machine's receipt is always in time; so it does not count unless a clause says so.",
                "仅在存在自动消息时对首次响应提出。约定响应时限是为了获得人员处理，而系统回执总是及时；故除条款另有约定外不算响应。")
        case .repeatedWords:
            Text(
                "People use templates too, so the same words in several incidents count as a response; if they do not, a met response may be late.",
                "人也会使用模板，因此多个事件中逐字相同的答复仍算响应；若不算，则已满足的响应可能超时。")
        case .plainHours:
            Text(
                "Asked of seconds, minutes and hours that do not say \"business\", where support is not around the clock. They run in support hours, the reading that favours the vendor.",
                "支持并非全天候、且秒、分钟、小时未写明“工作”时提出。默认仅在支持时间内计算，即对服务商有利的解读。")
        case .dayCounting:
            Text(
                "Asked of whole days, business days and weeks. Civil counting: the day of the trigger does not count, the last day counts to its end (PRC Civil Code art. 200–204; the common-law rule agrees).",
                "对整日、工作日、周提出。按民法计算：始日不算，末日终了为止（《民法典》第二百至二百零四条；普通法规则相同）。")
        case .clockStart:
            Text(
                "The clock starts when the customer sends, unless a clause names another moment: logging, assignment, acceptance, complete information, a call. A moment that the evidence does not show accuses nobody (U01).",
                "自客户发出之时起算，除非条款写明其他时点：登记、分配、受理、资料齐备、电话。证据未显示该时点的，不据以认定违约（U01）。")
        case .pauses:
            Text(
                "Waiting for the customer stops a clock only if a clause says so; never that of a response. Where no clause does, the other reading is computed too.",
                "仅条款约定时，等待客户方可停表；响应时限从不停表。无条款时另按停表计算一次。")
        case .voidWaiting:
            Text(
                "Asked where a clause grants pauses and the state was set to waiting although the customer had answered and nothing new was asked. Such a wait stops nothing.",
                "条款约定停表、而客户已答复且未提出新问题却被标为等待时提出。此类等待不停表。")
        case .restDay:
            Text(
                "Asked of days, weeks and months whose last day is a rest day. It counts like any other; under PRC Civil Code art. 203 and similar laws the period ends with the next working day.",
                "期限以日、周、月计且末日为休息日时提出。默认照常计算；依《民法典》第二百零三条等，以其后第一个工作日为末日。")
        case .reportStart:
            Text(
                "Asked of incident reports. Their time runs from the resolution; the other reading runs it from the request.",
                "对事件报告提出。期限自解决之时起算；另一解读自报告故障之时起算。")
        case .severity:
            Text(
                "The level when the clock started decides: the ticket's field, else what the customer asked for. Levels asked for and set later are tried as well.",
                "以起算时的级别为准：工单字段，否则客户所提级别。客户所提与后来设定的级别亦分别试算。")
        case .exclusions:
            Text(
                "Asked where a clause excludes a ground and the vendor claims it in the incident. A claim proves nothing; but a breach that it would excuse is contestable.",
                "条款列有免责情形、且服务商在该事件中主张时提出。主张不等于证明；但若成立即可免责的违约为可争议。")
        case .limits:
            Text(
                "Asked where a sentence of the agreement sets a condition or an exception that no rule understands (\"only if\", \"deemed\", \"on average\"). The promise is judged; a breach of it is contestable, and the sentence stands beside it.",
                "协议某句含有规则无法理解的条件或例外（“方可”“视为”“平均”等）时提出。仍按承诺判断，但违约标为可争议，并列出该句原文。")
        }
    }
}
