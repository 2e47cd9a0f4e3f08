// SPDX-License-Identifier: Apache-2.0

/// Agreements that every check passes, and for each check a change that it does not pass.
enum LintExamples {
    static let english = """
        # Support Agreement

        Business Hours are Monday to Friday, 09:00 to 18:00 (Asia/Shanghai), except public holidays of China: 2026-10-01.

        "Response" means an answer by a named engineer. Automatic replies do not count as a response.

        The time is measured from the time Customer submits the request. An incident is considered resolved when Customer confirms it.

        Customer may submit a request by email, by telephone or by opening a ticket. Support is provided in English and Chinese.

        Provider shall meet the times below, 24x7.

        | Severity | First response | Progress update | Resolution |
        |---|---|---|---|
        | P1 | 30 minutes | 1 hour | 4 hours |
        | P2 | 2 hours | 4 hours | 2 days |

        A request that is late is escalated to the head of operations. Provider sends a monthly report and exports each audit log on request.

        For each missed response Provider shall grant a service credit of 5 % of the monthly fee. Credits are applied automatically.

        These times do not apply to scheduled maintenance that is announced five days before.

        Changes to this agreement need the written consent of both parties. Customer may terminate it on thirty days' prior written notice.

        """

    static let chinese = """
        # 技术支持协议

        “工作时间”指周一至周五 9:00 至 18:00（北京时间，Asia/Shanghai），中国法定节假日除外。

        “响应”是指工程师作出的人工答复。自动回复不视为响应。

        时限自甲方提交之时起算。经甲方确认后视为解决。

        甲方可通过邮件、电话或工单提交故障请求。乙方以中文及英文提供支持。

        乙方应在下表时限内响应、通报并解决故障，提供 7×24 小时服务。

        | 故障级别 | 首次响应 | 进展通报 | 解决时限 |
        |---|---|---|---|
        | 一级 | 15分钟内 | 每1小时 | 4小时内 |
        | 二级 | 30分钟内 | 每4小时 | 24小时内 |

        逾时的故障升级至运维总监。乙方每月提供服务报告，并应要求导出操作日志。

        每次违约自动抵扣当月服务费500元，无需申请。

        因不可抗力导致的延误，乙方不承担责任。

        变更须经双方书面同意。甲方提前30日书面通知可解除合同。

        """

    struct Case: Sendable {
        var code: String
        var text: String

        init(_ code: String, text: String) {
            (self.code, self.text) = (code, text)
        }

        init(_ code: String, adding words: String, chinese: Bool = false) {
            self.init(code, text: (chinese ? LintExamples.chinese : LintExamples.english) + "\n" + words + "\n")
        }

        init(_ code: String, without replaced: String..., with: String = "", chinese: Bool = false) {
            self.init(code, text: replaced.reduce(chinese ? LintExamples.chinese : LintExamples.english) { $0.replacing($1, with: with) })
        }
    }

    static let cases =
        [
            Case("promise.effort", adding: "Provider will use commercially reasonable efforts to resolve incidents."),
            Case("promise.effort", adding: "乙方将尽最大努力修复故障。", chinese: true),
            Case("promise.goal", adding: "The response times are targets."),
            Case("promise.goal", adding: "响应时间力争达到行业水平。", chinese: true),
            Case("promise.usual", adding: "Our engineers typically respond the same morning."),
            Case("promise.usual", adding: "正常情况下由值班工程师处理工单。", chinese: true),
            Case("promise.no-number", adding: "Other tickets are answered promptly."),
            Case("promise.no-number", adding: "其他工单将尽快处理。", chinese: true),
            Case("promise.best-case", adding: "Chat questions: as fast as 5 minutes."),
            Case("promise.best-case", adding: "在线咨询：最快5分钟。", chinese: true),
            Case("promise.later", adding: "Support for other products is to be agreed."),
            Case("promise.later", adding: "现场支持另行约定。", chinese: true),
            Case("promise.blank", without: "2 days |", with: "______ |"),
            Case("promise.response-is-receipt", without: "an answer by a named engineer.", with: "an acknowledgement of the request."),
            Case(
                "promise.response-is-receipt", without: "Automatic replies do not count as a response.",
                with: "An automatic acknowledgement is considered a response."),
            Case("promise.no-resolution", adding: "Provider does not guarantee the resolution of any incident."),
            Case("promise.no-resolution", adding: "乙方不承诺问题处理时间。", chinese: true),
            Case("promise.percent-without-period", adding: "Provider shall respond to 95% of P1 requests within 30 minutes."),
            Case("promise.plan-unnamed", adding: "# Gold Plan\n\n| Severity | First response |\n|---|---|\n| P1 | 10 minutes |"),
            Case("promise.contradiction", adding: "Provider shall respond to P1 requests within 45 minutes."),
            Case(
                "clock.vendor-starts", without: "from the time Customer submits the request", with: "from the time the ticket is assigned"),
            Case("clock.vendor-starts", without: "自甲方提交之时起算", with: "自工单分配之时起算", chinese: true),
            Case("clock.information", adding: "Provider may wait until it has sufficient information on the incident."),
            Case("clock.information", adding: "故障须可复现。", chinese: true),
            Case(
                "clock.hours-undefined",
                without:
                    "Business Hours are Monday to Friday, 09:00 to 18:00 (Asia/Shanghai), except public holidays of China: 2026-10-01.",
                with: "Questions shall be answered within 4 business hours."),
            Case("clock.zone", without: " (Asia/Shanghai)"),
            Case("clock.zone", without: "（北京时间，Asia/Shanghai）", chinese: true),
            Case("clock.holidays", without: "public holidays of China: 2026-10-01.", with: "public holidays."),
            Case("clock.access-only", adding: "Customer has 24 x 7 access to the portal."),
            Case("clock.access-only", adding: "提供7×24小时受理。", chinese: true),
            Case("severity.reclassify", adding: "Provider may downgrade the severity of a request."),
            Case("severity.reclassify", adding: "乙方有权调整故障级别。", chinese: true),
            Case("severity.customer-standby", adding: "For P1 Customer must be reachable around the clock."),
            Case("severity.customer-standby", adding: "一级故障期间客户须全天候配合。", chinese: true),
            Case("severity.channel", adding: "P1 incidents must be reported by telephone."),
            Case("severity.channel", adding: "故障仅限电话报修。", chinese: true),
            Case("remedy.forfeit", adding: "A credit that is not requested is forfeited."),
            Case("remedy.forfeit", adding: "逾期未提出的，视为放弃。", chinese: true),
            Case("remedy.short-window", adding: "Customer must submit a credit request within 10 days after the end of the month."),
            Case("remedy.sole", adding: "Service credits are the sole and exclusive remedy."),
            Case("remedy.sole", adding: "上述赔付为唯一救济。", chinese: true),
            Case("remedy.voucher", adding: "Credits are paid as vouchers."), Case("remedy.voucher", adding: "赔付以代金券形式发放。", chinese: true),
            Case("remedy.cap", adding: "Service credits shall not exceed 20 % of the monthly fee in any calendar month."),
            Case("remedy.vendor-records", adding: "Provider's records are conclusive."),
            Case("remedy.vendor-records", adding: "以乙方系统记录为准。", chinese: true),
            Case("terms.unilateral-change", adding: "Provider may amend this policy from time to time."),
            Case("terms.unilateral-change", adding: "乙方有权修改本协议。", chinese: true),
            Case("terms.interpretation", adding: "Provider has the right of final interpretation."),
            Case("terms.interpretation", adding: "最终解释权归乙方所有。", chinese: true),
            Case("terms.broad-exclusion", adding: "The times do not apply to faults of third parties."),
            Case("terms.broad-exclusion", adding: "因运营商原因造成的延误，乙方不承担责任。", chinese: true),
            Case("terms.published-page", adding: "The times are those as published on the vendor's site."),
            Case("terms.published-page", adding: "具体时限以官网公示为准。", chinese: true),
            Case(
                "terms.languages",
                adding:
                    "本协议同时以中文书写，双方各执一份。甲方指购买服务的公司，乙方指提供服务的公司。本协议所称故障是指影响正常使用的任何问题，包括语音中断、画面卡顿与登录失败。"),
        ] + absences

    private static let absences = [
        Case("promise.not-incorporated", text: "# Our help desk\n\nOur friendly team\n\nP1 tickets: response within 30 minutes.\n"),
        Case("missing.severities", text: "# Support Agreement\n\nProvider shall respond within 4 hours.\n"),
        Case("missing.start", without: "The time is measured from the time Customer submits the request."),
        Case(
            "missing.stop",
            without: "\"Response\" means an answer by a named engineer. ", "An incident is considered resolved when Customer confirms it."),
        Case("missing.automatic-reply", without: "Automatic replies do not count as a response."),
        Case(
            "missing.hours",
            without: "Business Hours are Monday to Friday, 09:00 to 18:00 (Asia/Shanghai), except public holidays of China: 2026-10-01.",
            ", 24x7"),
        Case("missing.channels", without: "Customer may submit a request by email, by telephone or by opening a ticket. "),
        Case("missing.language", without: "Support is provided in English and Chinese."),
        Case("missing.updates", without: "Progress update", with: "Remark"),
        Case("missing.resolution", without: "Resolution |", with: "Remark |"),
        Case("missing.escalation", without: "A request that is late is escalated to the head of operations. "),
        Case("missing.reporting", without: "sends a monthly report and "),
        Case("missing.export", without: " and exports each audit log on request"),
        Case(
            "missing.remedy",
            without:
                "For each missed response Provider shall grant a service credit of 5 % of the monthly fee. Credits are applied automatically."
        ),
        Case("missing.claim-window", without: " Credits are applied automatically."),
        Case("missing.exclusions", without: "These times do not apply to scheduled maintenance that is announced five days before."),
        Case("missing.change-control", without: "Changes to this agreement need the written consent of both parties. "),
        Case("missing.termination", without: "Customer may terminate it on", with: "Each party gives"),
        Case("missing.notice", without: "on thirty days' prior written notice", with: "after thirty days"),
        Case("missing.remedy", without: "每次违约自动抵扣当月服务费500元，无需申请。", chinese: true),
        Case("missing.export", without: "，并应要求导出操作日志", chinese: true), Case("missing.termination", without: "可解除合同", chinese: true),
        Case("missing.escalation", without: "逾时的故障升级至运维总监。", chinese: true),
        Case("missing.language", without: "乙方以中文及英文提供支持。", chinese: true),
    ]
}
