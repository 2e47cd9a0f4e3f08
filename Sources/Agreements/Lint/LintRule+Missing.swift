// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension LintRule {
    static let missing = [
        LintRule(
            "missing.severities", .high, Text("levels of severity", "故障级别"),
            why: Text("Without levels the longest time is for everything.", "没有级别，就只有最长的时限。"),
            ask: Text("Define at least three levels by their effect on the customer.", "请按对客户的影响至少定义三个级别。"),
            .absence(words: "") { !$0.severities.isEmpty }),
        LintRule(
            "missing.start", .high, Text("when the clock starts", "起算点"),
            why: Text("Each side will count from another moment.", "双方会各算各的。"),
            ask: Text("The time runs from the moment the customer submits the request by any listed channel.", "时间自客户通过任一约定渠道提交之时起算。"),
            .absence(words: "") { $0.statement(.clockStart) != nil }),
        LintRule(
            "missing.stop", .high, Text("what ends the clock", "停止计时的条件"),
            why: Text("A ticket may be closed with nothing solved.", "问题未解决也可能被关闭。"),
            ask: Text(
                "The clock of resolution ends when the customer confirms, or […] days after a proposal that was not rejected.",
                "解决时限在客户确认之时终止；客户在 […] 日内未提出异议的视为确认。"),
            .absence(words: "") { $0.statement(.clockStop) != nil || $0.statement(.responseDefinition) != nil }),
        LintRule(
            "missing.automatic-reply", .medium, Text("whether an automatic reply is a response", "自动回复是否算响应"),
            why: Text("The vendor will say that it is.", "服务商会主张算。"),
            ask: Text("Automatic replies are not responses.", "自动回复不构成响应。"),
            .absence(words: "") { $0.statement(.automaticReplyDoesNotCount) != nil || $0.statement(.automaticReplyCounts) != nil }),
        LintRule(
            "missing.hours", .high, Text("hours of support", "支持时间"),
            why: Text("It is not said when anybody answers.", "未写明何时有人答复。"),
            ask: Text("State days, hours, time zone and holidays; 24×7 for the two gravest levels.", "请写明日期、时段、时区与节假日；最高两个级别为 7×24。"),
            .absence(words: "") { !$0.supportHours.isEmpty }),
        LintRule(
            "missing.channels", .medium, Text("channels for requests", "提交渠道"),
            why: Text("The vendor may say that yours was not the right one.", "服务商可能主张渠道不对。"),
            ask: Text(
                "Requests may be made by [portal], [mail address], [telephone]; any of them counts.", "可通过 [工单系统]、[邮箱]、[电话] 提交，任一均有效。"),
            .absence(words: "") { $0.statement(.acceptedChannel) != nil }),
        LintRule(
            "missing.language", .low, Text("the language of support", "服务语言"),
            why: Text("An answer that cannot be read is slow.", "看不懂的答复等于没有答复。"),
            ask: Text("Support is provided in [English and Chinese].", "以 [中文及英文] 提供支持。"),
            .absence(
                words:
                    "in english|in chinese|in mandarin|in german|in french|in japanese|english language support|support language|language of support|languages of support|english-language|服务语言|支持语言|以中文|使用中文|中文支持|提供中文|中文及英文|中英文|英文支持|以英文",
                read: { _ in false })),
        LintRule(
            "missing.updates", .medium, Text("how often progress is reported", "进展通报频率"),
            why: Text("Between the first answer and the end there may be silence.", "首次响应之后可能长期没有消息。"),
            ask: Text("While a request of the gravest level is open Provider reports progress every [hour].", "最高级别未结期间，服务商每 [1 小时] 通报进展。"),
            .absence(words: "") { promises($0, [.update, .nextResponse]) }),
        LintRule(
            "missing.resolution", .high, Text("a time to resolve, restore or work around", "解决、恢复或临时方案的时限"),
            why: Text("An answer is promised, a solution is not.", "只承诺答复，不承诺解决。"),
            ask: Text("Provider shall provide a workaround within […] and a resolution within […].", "服务商应在 […] 内提供临时方案，在 […] 内解决。"),
            .absence(words: "") { promises($0, [.resolution, .restoration, .workaround, .solutionPlan]) }),
        LintRule(
            "missing.escalation", .medium, Text("a way to escalate", "升级途径"),
            why: Text("When the first line is stuck there is no one else to ask.", "一线受阻时无人可找。"),
            ask: Text("Name the ladder: roles, telephone numbers, and when each is reached.", "请写明升级层级：角色、电话与触发时点。"),
            .absence(words: "escalate|escalates|escalated|escalation|升级") { promises($0, [.escalation]) }),
        LintRule(
            "missing.reporting", .low, Text("regular reports", "定期报告"),
            why: Text("You would have to count for yourself.", "只能自行统计。"),
            ask: Text("Each month Provider reports every request with its times, level and outcome.", "服务商每月提供逐单报告，含时间、级别与结果。"),
            .absence(
                words:
                    "monthly report|service report|quarterly report|performance report|service review|monthly review|quarterly review|reports on|report on its performance|月报|季报|服务报告|定期报告|统计报表|月度报告|季度报告",
                read: { _ in false })),
        LintRule(
            "missing.export", .medium, Text("a right to ticket data and logs", "工单数据与日志导出权"),
            why: Text("In a dispute the times are in the vendor's hands.", "发生争议时，时间记录在对方手里。"),
            ask: Text("On request Provider exports each ticket with its audit log, in a common format.", "服务商应按要求以通用格式导出工单及其操作日志。"),
            .absence(
                words:
                    "audit log|audit logs|ticket log|ticket history|export|exports|copy of the records|copies of the records|导出|操作日志|工单记录|处理记录",
                read: { _ in false })),
        LintRule(
            "missing.remedy", .high, Text("what follows from a miss", "未达成时的后果"),
            why: Text("A promise without a consequence is a wish.", "没有后果的承诺只是愿望。"),
            ask: Text(
                "For each missed time Provider grants a credit of […] % of the monthly fee, without request.", "每未达成一次，服务商自动抵扣当月费用的 […]%。"),
            .absence(words: "") { $0.statement(.remedy) != nil || !$0.remedies.credits.isEmpty }),
        LintRule(
            "missing.claim-window", .low, Text("how and by when to claim", "索赔方式与期限"),
            why: Text("A claim may be called too late.", "可能被指逾期。"),
            ask: Text("Credits are automatic; a missing one may be claimed within 60 days.", "赔付自动给付；遗漏的可在 60 日内主张。"),
            .absence(words: "") { agreement in
                agreement.statement(.claim) != nil || agreement.remedies.deadlines.contains { $0.kind == .claim }
                    || agreement.remedies.conditions.contains { $0.kind == .automatic }
            }),
        LintRule(
            "missing.exclusions", .low, Text("a closed list of exclusions", "封闭的除外清单"),
            why: Text("Without one every case may be argued.", "没有清单，事事可争。"),
            ask: Text("The times do not apply in these cases only: […].", "仅在下列情形不适用上述时限：[…]。"),
            .absence(words: "") { $0.statement(.exclusion) != nil }),
        LintRule(
            "missing.change-control", .medium, Text("how the terms are changed", "变更程序"),
            why: Text("Silence lets the page be rewritten.", "未约定则页面可被改写。"),
            ask: Text("Changes need the written consent of both parties.", "变更须经双方书面同意。"),
            .absence(
                words:
                    "amend|amended|amendment|amendments|modify|modified|modification|change to this|changes to this|change to these|changes to these|may change|变更|修改|修订|补充协议"
            ) { $0.statement(.unilateralChange) != nil }),
        LintRule(
            "missing.termination", .medium, Text("a right to leave after repeated misses", "屡次违约的解除权"),
            why: Text("Without it a bad service must be paid to the end.", "否则差的服务也要付费到期满。"),
            ask: Text(
                "Three months in six with a missed commitment entitle the customer to terminate without penalty.",
                "六个月内有三个月未达成承诺的，客户可无责解除合同。"),
            .absence(words: "terminate|terminates|terminated|termination|解除|终止合同|终止本协议|提前终止", read: { _ in false })),
        LintRule(
            "missing.notice", .low, Text("how notices are given", "通知方式"),
            why: Text("A notice of breach may be called invalid.", "违约通知可能被指无效。"),
            ask: Text("Notices are valid by e-mail to […] and take effect on receipt.", "通知以电子邮件发送至 […] 有效，到达时生效。"),
            .absence(words: "notices|notice shall|书面通知|通知方式|通知送达") { $0.statement(.notice) != nil }),
    ]

    private static func promises(_ agreement: Agreement, _ metrics: Set<Metric>) -> Bool {
        agreement.commitments.contains { $0.presence == .stated && metrics.contains($0.metric) }
    }
}
