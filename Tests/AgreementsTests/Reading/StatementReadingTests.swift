// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func kinds(_ words: String) -> [AgreementStatement.Kind] {
    read("# SLA\n\n" + words + "\n").statements.map(\.kind).filter { $0 != .redFlag }
}

@Suite struct StatementReadingTests {
    @Test(arguments: [
        ("An automatic acknowledgement is not a response.", AgreementStatement.Kind.automaticReplyDoesNotCount),
        ("系统自动回复不视为响应。", .automaticReplyDoesNotCount),
        ("Auto-replies do not count as a response.", .automaticReplyDoesNotCount),
        ("An automated confirmation constitutes a response.", .automaticReplyCounts), ("自动回复即视为响应。", .automaticReplyCounts),
        ("Times are counted from the moment the Customer reports it.", .clockStart), ("自甲方报告故障之时起计算。", .clockStart),
        ("响应时间自工单提交起算。", .clockStart),
        ("The clock stops while waiting for the customer.", .clockPause), ("等待客户反馈期间不计时。", .clockPause),
        ("“工作日”指法定工作日。", .businessDayDefinition),
        ("\"Business Day\" means Monday to Friday.", .businessDayDefinition), ("This SLA does not apply to beta features.", .exclusion),
        ("因不可抗力导致的延误，乙方不承担责任。", .exclusion),
        ("If we fail to meet the SLA you will receive a service credit.", .remedy), ("乙方未按约定时间响应的，每次扣减服务费1%。", .remedy),
        ("To receive a service credit you must notify us within 7 days.", .claim), ("客户须在两个月内提出索赔，逾期无效。", .claim),
        ("90 days' written notice is required.", .notice),
        ("We may amend this policy from time to time.", .unilateralChange), ("本公司有权修改本协议。", .unilateralChange),
        ("Tickets must be submitted via the support portal.", .acceptedChannel),
    ])
    func reads(_ words: String, _ kind: AgreementStatement.Kind) { #expect(kinds(words).contains(kind)) }

    /// Whose act starts the clock; an act that is named to be left out does not.
    @Test(arguments: [
        ("The time runs from receipt of the customer's report.", AgreementStatement.customersAct),
        ("响应时间自甲方提交工单之时起算，不以乙方受理为准。", AgreementStatement.customersAct),
        (
            "Response time is the time between when Customer submits a request and Provider acknowledges it.",
            AgreementStatement.customersAct
        ),
        ("Response time is the time elapsed between when the ticket is logged and the first answer.", AgreementStatement.logging),
        ("The clock starts when the ticket is logged.", AgreementStatement.logging),
        ("The response time begins when the ticket has been assigned to an engineer.", AgreementStatement.assignment),
        ("响应时间自工单分配工程师之时起算。", AgreementStatement.assignment),
        ("The clock starts when the request is accepted by Support.", AgreementStatement.acceptance),
        ("时限自受理工单起算。", AgreementStatement.acceptance),
        ("The clock starts when Support has received sufficient information.", AgreementStatement.information),
        ("故障资料齐全后开始计时，以收到之时为准。", AgreementStatement.information),
        ("For P1 the clock starts when the incident is reported by phone.", AgreementStatement.call),
        ("The time starts when the incident has been validated.", AgreementStatement.vendorsAct),
        ("Times are measured from the moment the ticket has been triaged by the Vendor.", AgreementStatement.vendorsAct),
        ("The timer starts when the ticket status becomes In Progress.", AgreementStatement.acceptance),
        ("时限自乙方确认故障级别后起算。", AgreementStatement.vendorsAct), ("时限自资料齐全之时起算。", AgreementStatement.information),
        ("时限自派单之时起算。", AgreementStatement.assignment), ("响应时间自乙方受理之时起计算。", AgreementStatement.acceptance),
        ("自甲方拨打400热线报障之时起计算。", AgreementStatement.call), ("响应时间以乙方受理时间为准。", AgreementStatement.acceptance),
    ])
    func aClockStartSaysWhoseActItIs(_ words: String, _ term: String) {
        let statements = read("# SLA\n\n" + words + "\n").statements.filter { $0.kind == .clockStart }
        #expect(statements.map(\.term) == [term])
    }

    @Test(arguments: [
        ("An engineer's answer is a response.", AgreementStatement.Kind.automaticReplyDoesNotCount),
        ("An automatic update is installed.", .automaticReplyDoesNotCount), ("自动回复视为响应。", .automaticReplyDoesNotCount),
        ("The fee is due from the effective date.", .clockStart), ("付款自收到发票起算。", .clockStart),
        ("We are waiting for the customer to pay.", .clockPause), ("1个工作日内响应。", .businessDayDefinition),
        ("Support excludes public holidays and business hours only.", .exclusion),
        ("We may visit your site from time to time.", .unilateralChange),
    ])
    func rejects(_ words: String, _ kind: AgreementStatement.Kind) { #expect(!kinds(words).contains(kind)) }

    @Test(arguments: [
        "commercially reasonable efforts to resolve", "尽快响应", "sole and exclusive remedy", "最终解释权归本公司所有", "response targets", "以我方系统记录为准",
        "responses are typically within a day", "有权调整级别",
    ])
    func flags(_ words: String) { #expect(read("# SLA\n\n" + words + ".\n").statements.contains { $0.kind == .redFlag }) }

    @Test(arguments: ["We shall respond within 4 hours", "乙方应在4小时内响应", "The parties sign two copies"])
    func noFlags(_ words: String) { #expect(!read("# SLA\n\n" + words + ".\n").statements.contains { $0.kind == .redFlag }) }
}
