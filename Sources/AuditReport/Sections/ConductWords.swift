// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of what the timelines show besides deadlines.
enum ConductWords {
    static let heading = Text("Beyond the clock", "计时之外")
    static let intro = Text(
        "What the same messages show besides deadlines. Nothing here is a breach or changes an outcome. Lengths are real time around the clock: no support hours, holidays or pauses are taken off. Where the words leave a doubt, the vendor has the benefit of it.",
        "同一批往来在时限之外反映的情况。此处所列均不构成违约，也不改变任何结论。时长为连续计算的自然时间，不扣除非支持时间、节假日与停表时段；文字有疑义之处，作有利于服务商的解读。")
    static let none = Text("No incident to look at.", "没有可供查看的事件。")
    static let noObservation = Text("Nothing of these kinds was observed.", "未见上述各类情况。")

    static let totals = Text("Totals", "合计")
    static let what = Text("What", "项目")
    static let sum = Text("Sum", "合计")
    static let mean = Text("Mean of an incident", "每事件平均")
    static let measured = Text("Incidents measured", "可计量的事件")
    static let unmeasured = Text("Not measured", "无法计量")
    static let vendorHeld = Text("the vendor's turn: asked and not answered by a person", "服务商待办：客户已提出，尚无人答复")
    static let customerHeld = Text("the customer's turn: the vendor had asked or waited", "客户待办：服务商已提问或置为等待客户")
    static let idle = Text("nobody's turn: the words show no open question", "无待办方：文字未显示待答的问题")
    static let toFirst = Text("from the request to the first answer by a person", "自提出至首次人工答复")
    static let toSubstantive = Text("from the request to the first answer that says more than “received”", "自提出至首次实质答复（不止“已收到”）")
    static let counted = Text(
        "Rounds of request and answer: {0}. Messages: {1} by the customer, {2} by persons of the vendor, {3} automatic, {4} of uncertain origin.",
        "往返轮次：{0}。消息：客户 {1} 条，服务商人员 {2} 条，自动 {3} 条，来源不确定 {4} 条。")
    static let promises = Text(
        "Promises of an answer or a fix by a stated time: {0} kept, {1} broken, {2} undetermined, {3} not yet due.",
        "约定时间答复或修复的承诺：已兑现 {0} 项，未兑现 {1} 项，无法判定 {2} 项，未到期 {3} 项。")

    static let byIncident = Text("Whose turn it was, by incident", "各事件的待办方时长")
    static let incident = Text("Incident", "事件")
    static let vendorShort = Text("Vendor's turn", "服务商待办")
    static let customerShort = Text("Customer's turn", "客户待办")
    static let idleShort = Text("Nobody's turn", "无待办方")
    static let rounds = Text("Rounds", "轮次")
    static let notMeasured = Text("not measured", "无法计量")

    static let observed = Text("Observed", "所见情况")
    static let leftOut = Text("{0} further incidents with observations are in audit.json", "另有 {0} 个有此类情况的事件见 audit.json")
    static let rule = Text("rule", "规则")

    static let duties = Text("Our own duties", "我方自身的义务")
    static let dutiesIntro = Text(
        "What the other side would ask of us: was the request complete? Looked for in the customer's messages up to the first answer by a person. “No sign” means that there are words and none of them shows it.",
        "对方会反问我方之处：请求是否完整？查看范围为首次人工答复之前客户的消息。“未见”指有文字而其中无此内容。")
    static let requests = Text("What the requests state", "请求所载内容")
    static let duty = Text("Duty", "义务")
    static let foundIn = Text("No sign of it in", "未见于")
    static let late = Text("Our longest silences while the vendor waited for us", "服务商等待我方期间的最长沉默")
    static let from = Text("From", "起")
    static let until = Text("To", "止")
    static let length = Text("Length", "时长")
    static let stillOpen = Text("as-of; no answer found", "截至时点，未见答复")

    static func name(_ kind: ConductObservation.Kind) -> Text {
        switch kind {
        case .repeatAsk: Text("Asked for what had been supplied", "重复索要已提供的材料")
        case .reopened: Text("Reopened", "重新打开")
        case .silentClose: Text("Closed without a word", "未作说明即关闭")
        case .downgrade: Text("Severity lowered without consent in words", "客户未以文字同意即调低级别")
        case .brokenPromise: Text("Promised a word by a time, and none came", "承诺限时答复而未兑现")
        case .emptyAnswer: Text("First answer says no more than “received”", "首次答复仅为“已收到”")
        }
    }

    static func role(_ role: Role) -> Text {
        switch role {
        case .customer: Text("the customer", "客户")
        case .vendor: Text("the vendor", "服务商")
        case .vendorAutomation: Text("the vendor's system", "服务商系统")
        case .thirdParty: Text("a third party", "第三方")
        case .unknown: Text("somebody unknown", "身份未知者")
        }
    }

    static let asked = Text("asked for again: {0}", "再次索要：{0}")
    static let reopenedBy = Text("resolved by {0}, open again by {1}", "由{0}置为已解决，由{1}重新打开")
    static let closedUnanswered = Text(
        "closed by {0}; no person of the vendor had written since the customer last asked", "由{0}关闭；客户最后一次提出后，服务商无人作答")
    static let closedWordless = Text(
        "closed by {0}; no person of the vendor wrote within a day of it", "由{0}关闭；前后一日内服务商无人说明")
    static let lowered = Text("{0} became {1}, set by {2}; the customer had not agreed in words", "由{2}将{0}改为{1}；此前未见客户以文字同意")
    static let due = Text("due {0} at the latest; no message by a person of the vendor came by then", "最迟应于 {0}；届时服务商无人来信")
    static let emptyThen = Text("the first answer that says more came {0} after the request", "首次实质答复在提出后 {0}")
    static let emptyNever = Text("no answer that says more was found up to {0}", "截至 {0} 未见实质答复")
    static let emptyLater = Text("an answer that says more came later", "其后有实质答复")

    static let partSupplied = Text("supplied", "提供于")
    static let partAsked = Text("asked again", "再次索要于")
    static let partResolved = Text("resolved", "置为已解决")
    static let partReopened = Text("open again", "重新打开")
    static let partRequest = Text("last asked", "最后一次提出")
    static let partAnswer = Text("last answer", "最后一次答复")
    static let partClosed = Text("closed", "关闭")
    static let partBefore = Text("before", "此前")
    static let partChanged = Text("changed", "更改")
    static let partPromised = Text("promised", "承诺")
    static let partNext = Text("next message", "其后第一条消息")
    static let partFirst = Text("first answer", "首次答复")
    static let partSubstantive = Text("first that says more", "首次实质答复")
}
