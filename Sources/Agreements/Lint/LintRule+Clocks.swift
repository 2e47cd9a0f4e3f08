// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension LintRule {
    static let clocks = [
        LintRule(
            "clock.vendor-starts", .high, Text("the vendor decides when the clock starts", "由服务商决定何时起算"),
            why: Text(
                "Time before it is logged, assigned or accepted does not count, however long it is.", "登记、分配或受理之前的时间不计，无论多长。"),
            ask: Text(
                "The time runs from the moment the request reaches Provider's system.", "时间自请求到达服务商系统之时起算。"),
            .reading {
                starts(
                    $0,
                    [
                        AgreementStatement.logging, AgreementStatement.assignment, AgreementStatement.acceptance,
                        AgreementStatement.vendorsAct,
                    ])
            }),
        LintRule(
            "clock.information", .high, Text("the clock starts when the vendor is satisfied", "资料“齐备”后才起算"),
            why: Text("The vendor can always ask for more.", "服务商总可以要求补充资料。"),
            ask: Text(
                "Provider may ask once, in one complete list; the clock stops only while that list is unanswered.",
                "服务商可一次性提出完整的补充清单；仅在客户未答复该清单期间停止计时。"),
            .reading { starts($0, [AgreementStatement.information]) },
            .wording(
                "sufficient information|enough information|sufficient detail|all required information|all necessary information|reproducible test case|once reproduced|can reproduce|able to reproduce|资料齐全|可复现|信息齐全|资料齐备|能够复现",
                .ofSupport)),
        LintRule(
            "clock.hours-undefined", .high, Text("business time is used and nowhere defined", "使用工作时间却未定义"),
            why: Text("Eight hours may be one day or three; no deadline can be computed.", "八小时可能是一天，也可能是三天，无法计算期限。"),
            ask: Text(
                "Business hours are Monday to Friday, […] to […], in the time zone [IANA name], except the public holidays of […].",
                "工作时间为周一至周五 […] 至 […]，时区为 [IANA 名称]，[…] 法定节假日除外。"),
            .reading { diagnosed($0, .hoursUndefined) }),
        LintRule(
            "clock.zone", .medium, Text("hours without a time zone", "支持时间未写明时区"),
            why: Text("The end of a working day differs by hours between two offices.", "不同办公地的下班时间可相差数小时。"),
            ask: Text("Name the time zone, such as Asia/Shanghai.", "请写明时区，例如 Asia/Shanghai。"),
            .reading { diagnosed($0, .hoursZoneMissing) }),
        LintRule(
            "clock.holidays", .medium, Text("holidays are left out and not named", "节假日除外但未写明范围"),
            why: Text("Whose holidays? Each one moves a deadline by a day.", "以何地节假日为准？每个节假日都会推迟期限。"),
            ask: Text("Name the calendar: the public holidays of [place], as published for each year.", "请写明以 [地区] 每年公布的法定节假日为准。"),
            .reading { agreement in
                agreement.supportHours.filter { $0.excludesHolidays && $0.holidayTables.isEmpty && $0.holidays.isEmpty }.map {
                    LintHit($0.clause)
                }
            }),
        LintRule(
            "clock.access-only", .high, Text("round-the-clock access is not a round-the-clock answer", "7×24 受理不等于 7×24 响应"),
            why: Text("A request may be taken at any hour and answered on Monday.", "随时受理，却可能周一才答复。"),
            ask: Text("For the two gravest severities Provider shall respond 24 hours a day, 7 days a week.", "对最高两个级别，服务商应 7×24 小时响应。"),
            .wording(
                "24 x 7 access|24x7 access|24/7 access|24x7 submission|24/7 submission|24/7 portal|24 x 7 portal|24/7 self service|24小时受理|7x24小时受理|7*24小时受理|24小时在线受理|24小时提交",
                .always)),
    ]

    /// Clauses that start the clock by one of these acts.
    static func starts(_ agreement: Agreement, _ terms: Set<String>) -> [LintHit] {
        agreement.statements.filter { $0.kind == .clockStart && terms.contains($0.term ?? "") }.map { LintHit($0) }
    }

    /// Places of a diagnostic.
    static func diagnosed(_ agreement: Agreement, _ code: DiagnosticCode) -> [LintHit] {
        agreement.diagnostics.filter { $0.code == code }.compactMap { diagnostic in
            diagnostic.span.map { LintHit(Clause(Citation($0, quote: diagnostic.excerpt), path: [])) }
        }
    }

    static let severities = [
        LintRule(
            "severity.reclassify", .high, Text("the vendor alone sets the level", "级别由服务商单方决定"),
            why: Text("A lower level gives the vendor a longer time.", "级别一降，时限即延长。"),
            ask: Text(
                "A level is changed by agreement only; until then the customer's choice holds.", "级别仅可经双方同意变更；在此之前以客户所定为准。"),
            .wording(
                "reclassify|re-classify|reclassified|downgrade|downgraded|sole discretion|reasonable discretion|determined by provider|reserves the right to determine|有权调整|有权降低|有权重新|有权变更|单方判定|自行判定",
                .with(Lexicon("severity|severities|priority|priorities|classification|urgency level|级别|优先级|等级|严重程度")))),
        LintRule(
            "severity.customer-standby", .medium, Text("the customer must work around the clock too", "客户须全天候配合"),
            why: Text("Otherwise the level is lowered: a practical veto.", "否则即降级，实际上等于否决权。"),
            ask: Text("The customer names a contact who can reasonably be reached.", "客户指定一名可合理联系的联系人即可。"),
            .wording(
                "24 x 7|24x7|24/7|around the clock|7x24|7*24|continuously available|全天候",
                .with(
                    Lexicon(
                        "customer must|customer shall|customer is required|customer will|your team must|you must|you are required|you will|customer agrees|甲方须|甲方应|客户须|客户应|客户需|用户须|用户应|用户需"
                    )))),
        LintRule(
            "severity.channel", .medium, Text("only one channel counts", "仅认可单一渠道"),
            why: Text("A request by another way is no request at all.", "以其他方式提出即视为未提出。"),
            ask: Text(
                "A request by any listed channel counts; Provider shall pass on what reaches it by another.", "通过所列任一渠道提出均有效；误投的由服务商转办。"),
            .reading { starts($0, [AgreementStatement.call]) },
            .wording(
                "only by phone|only by telephone|only if phoned|must be reported by phone|must be reported by telephone|must be phoned|must call|only via|only through|exclusively via|exclusively through|solely through|solely via|仅限工单|仅限电话|仅通过|只能通过|须电话|必须电话|须通过电话|必须通过",
                .ofSupport)),
    ]
}
