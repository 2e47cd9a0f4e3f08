// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let waiting = Lexicon<Void>(
    "waiting for the customer|waiting on the customer|waiting for customer|waiting on customer|awaiting customer|awaiting the customer|awaiting information|awaiting a response from|awaiting response from|waiting for a response from|waiting for information|waiting for your|awaiting your|pending with the customer|pending customer|pending the customer|pending information|"
        + "customer has not responded|on hold|awaiting client|waiting for the client|waiting for client|pending client|customer to provide|customer to respond|customer's reply|customer's response|time taken by the customer|for which the customer|customer responds|awaiting input|awaiting feedback|customer action|"
        + "等待客户|等待甲方|等待用户|等待您|客户未|甲方未|用户未|客户反馈期间|甲方反馈期间|待客户|待甲方|待用户|客户侧|客户原因|甲方原因|用户原因|客户确认期间|甲方确认期间|等待反馈")
private let stopping = Lexicon<Void>(
    "clock stops|clock is stopped|clock is paused|clock pauses|clock shall stop|clock is suspended|pause|paused|pauses|suspended|suspend|stops|stop|does not count|not be counted|not counted|not include|does not include|excluded|exclude|excludes|will not run|shall not run|not run|extended by|stopped|"
        + "不计时|不计入|暂停|停表|停止计时|中止|扣除|不计算|顺延|不纳入|不算|剔除|不计")
private let other = Lexicon<Void>("payment|fee|invoice|可用性|不可用时间|费用|付款|可用时间")

private let state = Lexicon<Void>("status|state|marked as|set to|状态|狀態")

extension ClauseRule {
    /// "The clock stops while waiting for the customer", 等待客户反馈期间不计时; the term says whether only a ticket's state does so.
    static let clockPause = ClauseRule(kind: .clockPause) { passage, range in
        each(waiting, stopping, in: passage, range) && !other.isIn(passage.folded, range)
            ? Found(term: state.isIn(passage.folded, range) ? AgreementStatement.ticketState : nil) : nil
    }
}
