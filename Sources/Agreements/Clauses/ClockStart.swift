// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let start = Lexicon<Void>(
    "counted from|measured from|calculated from|computed from|runs from|run from|starts when|start when|begins when|begin when|commences when|commence when|starts upon|begins upon|commences upon|starts on receipt|from the moment|from the time|from the point|from receipt of|upon receipt of|"
        + "after receipt of|following receipt|from submission|from the submission|of receiving|after receiving|time between when|elapsed between|from when|from ticket creation|from the creation|clock starts|clock begins|from the date and time|timer starts|time starts|period starts|period begins|between the issue being reported|from the initial report|after the ticket is|"
        + "起算|起计算|为起点|时间为准|之时为准|开始计时|开始计算|计时开始|自收到|自接到|自甲方|自客户|自用户|自提交|自工单|自报修|自故障|自受理|自乙方|从乙方|自派单|自资料|自确认|自复现|从收到|从接到|从提交|从报修|从客户|从用户|从工单|接到通知后|接到报修后|接报后|接到故障|收到通知后|接到甲方|接到用户|接到客户|收到客户|收到用户|收到甲方|接到报障"
)
private let thing = Lexicon<Void>(
    "report|reports|reported|request|ticket|case|incident|issue|customer|client|notification|call|email|submission|submits|submitted|logged|received|receipt|created|support|报告|提交|收到|接到|报修|通知|创建|受理|发生|报障|工单|来电|请求|申报|分配|资料|派单|派工|复现|确认|日志|登记|指派|接单|热线"
)
private let money = Lexicon<Void>("invoice|payment|delivery|fee|effective date|发票|付款|合同签订|签署|验收|生效|交付|届满|续期")
private let call = Lexicon<Void>(
    "hotline|拨打|热线|by phone|by telephone|telephone call|phone call|calls the|called in|phoned|telephoned|电话报修|电话报障|来电之|接到电话|致电")
private let information = Lexicon<Void>(
    "完整日志|sufficient information|enough information|all information|all required information|all necessary information|complete information|information required|sufficient detail|reproduced|reproduction|recreate|"
        + "齐全|齐备|复现|充分信息|完整信息|足够信息")
private let assignment = Lexicon<Void>("picked up|picks up|assigned|assignment|allocated|分配|指派|派单|派工")
private let acceptance = Lexicon<Void>(
    "in progress|乙方受理|受理时间|工程师受理|accepted|acceptance|acknowledged|acknowledges|受理之|自受理|受理后|受理起|确认之|确认受理|接单")
private let logging = Lexicon<Void>(
    "logged|ticket creation|ticket is created|case is created|ticket is opened|ticket has been created|creation of the ticket|creation of a ticket|自工单创建|工单创建之|工单生成|工单登记|登记之|登记时间"
)
/// "Regardless of when Vendor accepts it", 不以乙方受理为准: the other act is named to be left out.
private let leftOut = Lexicon<Void>(
    "regardless of|irrespective of|not from|and not when|rather than|whether or not|不以|而非|无论|不论|而不是|不得以")
private let customers = Lexicon<Void>(
    "customer|customers|client|clients|user|users|you|your|licensee|subscriber|report|reports|reported|request|requests|submit|submits|submitted|submission|receipt|received|receive|receiving|notification|notified|call|email|"
        + "ticket|case|issue|incident|raised|opened|甲方|客户|用户|买方|采购|提交|报告|报修|报障|收到|接到|接报|来电|通知|申报|工单|故障|请求|发生")
private let span = Lexicon<Void>("between|time from|elapsed from")
private let joint = Lexicon<Void>("and|to|until")
private let vendorSide = Lexicon<Void>(
    "triaged|triage|validated|verified|determined|classified|confirmed by|has confirmed|确认故障|确认级别|定级|核实|核查确认")

extension ClauseRule {
    /// "Counted from the moment the Customer reports it", 自甲方报告故障之时起; the term says whose act it is: see `AgreementStatement`.
    ///
    /// Where a sentence names several, the latest of them is taken: a clock that starts too early accuses.
    static let clockStart = ClauseRule(kind: .clockStart) { passage, range in
        guard each(start, thing, in: passage, range), !money.isIn(passage.folded, range) else { return nil }
        let acts: [(Lexicon<Void>, String)] = [
            (call, AgreementStatement.call), (vendorSide, AgreementStatement.vendorsAct), (information, AgreementStatement.information),
            (assignment, AgreementStatement.assignment), (acceptance, AgreementStatement.acceptance), (logging, AgreementStatement.logging),
        ]
        let words = beginning(passage, range)
        let named = leftOut.isIn(passage.folded, range) ? nil : acts.first { $0.0.isIn(passage.folded, words) }
        if let named { return Found(term: named.1) }
        // A start that names no act of the customer is one that the evidence may not show.
        return Found(term: customers.isIn(passage.folded, range) ? AgreementStatement.customersAct : AgreementStatement.vendorsAct)
    }

    /// Of "between the request and its acknowledgement" only the first end starts the clock.
    private static func beginning(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        guard let between = span.first(passage.folded, in: range) else { return range }
        let rest = between.range.upperBound..<range.upperBound
        return rest.lowerBound..<(joint.first(passage.folded, in: rest)?.range.lowerBound ?? rest.upperBound)
    }
}
