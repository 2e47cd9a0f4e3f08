// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the commitments section and of the commitment table.
enum CommitmentWords {
    static let heading = Text("What was promised", "协议承诺")
    static let intro = Text(
        "Every promise found in the agreement, in its order, with its words. Only grades G1 and G2 bind firmly enough for a breach; the others are measured and reported as promised against delivered.",
        "以下为协议中的全部承诺，按原文次序排列并附原文。仅 G1、G2 级承诺可构成违约，其余仅作承诺与实际的对照。")
    static let none = Text("No commitment was found in the agreement.", "协议中未发现承诺。")
    static let id = Text("No.", "编号")
    static let promise = Text("Commitment", "承诺")
    static let metric = Text("Measure", "指标")
    static let severity = Text("Severity", "级别")
    static let plan = Text("Plan", "方案")
    static let channel = Text("Channel", "渠道")
    static let hours = Text("Hours", "支持时间")
    static let noPeriod = Text("no period stated", "未写明统计周期")
    static let saidAbsent = Text("Said not to be promised", "明示不承诺")
    static let leftBlank = Text("Left blank or referred to another document", "留空或引用其他文件")
    static let target = Text("Target", "时限")
    static let clock = Text("Clock", "计时方式")
    static let grade = Text("Grade", "约束等级")
    static let clause = Text("Clause", "条款")
    static let asUnder = Text("the same words as under {0}", "原文同 {0}")
    static let every = Text("every", "全部")
    static let notPromised = Text("not promised", "未承诺")
    static let blank = Text("left blank", "留空")
    static let noNumber = Text("no number", "无数字")
    static let aroundTheClock = Text("24×7", "7×24")
    static let noZone = Text("zone not stated", "未写明时区")
    static let percentOf = Text("in {0} % of cases", "{0}% 的情形")
    static let per = Text("per {0}", "每 {0}")
    static let found = Text("Found", "认定")
    static let notTested = Text("no case", "无适用事件")
    static let plainHours = Text("Hours of support", "支持时间")
    static let otherTerms = Text("Other terms that bear on the clock", "与计时有关的其他条款")
    static let redFlags = Text("Wording that weakens the promises", "削弱承诺的措辞")
    /// What a statement's term says, in words where the term is the tool's own.
    static func term(of statement: AgreementStatement, _ language: Language) -> String? {
        let words: Text? =
            switch (statement.kind, statement.term) {
            case (.clockStart, AgreementStatement.customersAct): Text("the customer's report", "客户报告")
            case (.clockStart, AgreementStatement.logging): Text("logging of the ticket", "工单登记")
            case (.clockStart, AgreementStatement.assignment): Text("assignment", "分配")
            case (.clockStart, AgreementStatement.acceptance): Text("acceptance by the vendor", "服务商受理")
            case (.clockStart, AgreementStatement.information): Text("complete information", "资料齐备")
            case (.clockStart, AgreementStatement.call): Text("a telephone call", "电话报修")
            case (.clockStart, AgreementStatement.vendorsAct): Text("an act of the vendor", "服务商的行为")
            case (.clockPause, AgreementStatement.ticketState): Text("the ticket's state", "工单状态")
            case (.notice, AgreementStatement.noticeForm): Text("how it is given", "通知方式")
            default: nil
            }
        return words?[language] ?? statement.term
    }

    /// "Amended by a person: target, clock".
    static func reviewed(_ review: CommitmentReview, _ language: Language) -> String {
        let status = Sentence.start(review.status.name[language])
        guard review.status == .amended, !review.fields.isEmpty else { return status }
        return status + Sentence.colon[language]
            + review.fields.map { $0.name[language] }.joined(separator: language == .english ? ", " : "、")
    }

    /// A clock in the few words that a column has room for.
    static func short(_ clock: ClockMeaning) -> Text {
        switch clock {
        case .calendar: Text("all hours", "全天")
        case .business: Text("support hours", "支持时间内")
        case .unspecified: Text("not stated", "未写明")
        }
    }

    static let mayBeLimited = Text("May be limited by:", "可能受限于：")

    static func kind(_ kind: AgreementStatement.Kind) -> Text {
        switch kind {
        case .responseDefinition: Text("What a response is", "“响应”的定义")
        case .automaticReplyDoesNotCount: Text("An automatic reply does not count", "自动回复不计")
        case .automaticReplyCounts: Text("An automatic reply counts", "自动回复计入")
        case .clockStart: Text("Start of the clock", "起算")
        case .clockStop: Text("Stop of the clock", "停止计时")
        case .clockPause: Text("Pause", "暂停计时")
        case .businessDayDefinition: Text("Business day", "工作日定义")
        case .severityDefinition: Text("Severity", "级别定义")
        case .acceptedChannel: Text("Accepted channel", "认可的渠道")
        case .exclusion: Text("Exclusion", "除外情形")
        case .remedy: Text("Remedy", "救济")
        case .claim: Text("Claim", "索赔")
        case .notice: Text("Notice", "通知")
        case .unilateralChange: Text("Unilateral change", "单方变更")
        case .prevailingLanguage: Text("Prevailing language", "优先语言")
        case .redFlag: Text("Weak wording", "弱化措辞")
        }
    }
}
