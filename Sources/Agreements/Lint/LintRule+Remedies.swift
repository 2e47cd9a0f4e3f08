// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

extension LintRule {
    static let remedies = [
        LintRule(
            "remedy.forfeit", .high, Text("a credit is lost when it is not asked for in time", "逾期未申请即丧失赔付"),
            why: Text("Most credits are never asked for.", "多数赔付因无人申请而作废。"),
            ask: Text("Credits are granted without request, with the next invoice.", "赔付无需申请，于下期账单自动抵扣。"),
            .wording(
                "forfeit|forfeits|forfeited|waives any|deemed waived|shall be waived|eligibility will expire|otherwise service credit eligibility|逾期视为放弃|视为放弃|视为自动放弃|逾期不予",
                .always)),
        LintRule(
            "remedy.short-window", .medium, Text("a short time to claim", "索赔期限过短"),
            why: Text(
                "Breaches are counted at the end of a month; under 60 days little time is left to prove them.", "违约通常按月统计，不足 60 天往往来不及举证。"),
            ask: Text("A credit may be requested within 60 days after the end of the month.", "可在当月结束后 60 日内申请赔付。"),
            .reading { agreement in
                agreement.remedies.deadlines.filter { $0.kind == .claim && isUnderSixtyDays($0.allowance) }.map {
                    LintHit($0.clause, $0.words)
                }
            }),
        LintRule(
            "remedy.sole", .high, Text("the credit is the only remedy", "赔付为唯一救济"),
            why: Text("It shuts out damages and termination.", "排除了损害赔偿与解除权。"),
            ask: Text("Credits are without prejudice to other rights, termination included.", "赔付不影响其他权利，包括解除权。"),
            .reading { agreement in agreement.remedies.conditions.filter { $0.kind == .soleRemedy }.map { LintHit($0.clause) } },
            .wording(
                "sole and exclusive remedy|exclusive remedy|sole remedy|only remedy|entire liability|唯一救济|唯一且排他|唯一补偿|唯一赔偿|唯一的赔偿", .always)),
        LintRule(
            "remedy.voucher", .medium, Text("vouchers, not money", "仅代金券，不付现金"),
            why: Text("It pays only those who stay.", "只有继续购买者才能受益。"),
            ask: Text("On termination credits that are not yet used are paid out in money.", "合同终止时，未使用的赔付以现金支付。"),
            .reading { agreement in agreement.remedies.conditions.filter { $0.kind == .voucherOnly }.map { LintHit($0.clause) } },
            .wording("voucher|vouchers|coupon|现金券|代金券|抵用券", .always)),
        LintRule(
            "remedy.cap", .low, Text("credits are capped", "赔付设有上限"),
            why: Text("Past the cap the vendor has nothing left to lose.", "达到上限后，服务商再无压力。"),
            ask: Text(
                "Three months in six with a missed commitment entitle the customer to terminate without penalty.",
                "六个月内有三个月未达成承诺的，客户有权无责解除合同。"),
            .reading { agreement in agreement.remedies.caps.map { LintHit($0.clause) } }),
        LintRule(
            "remedy.vendor-records", .high, Text("only the vendor's records count", "以服务商记录为准"),
            why: Text("Your saved mail and chats would prove nothing.", "您保存的邮件与聊天记录将失去证明力。"),
            ask: Text(
                "The records of both parties are evidence; Provider exports a ticket's audit log on request.", "双方记录均可作为证据；服务商应按要求导出工单操作日志。"
            ),
            .wording(
                "records are conclusive|records shall prevail|records shall be conclusive|records will prevail|records shall be final|records are final|logs shall prevail|system of record|以我方系统记录为准|以乙方系统记录为准|以系统记录为准|以乙方记录为准|以我方记录为准|以服务商记录为准|以平台记录为准",
                .always)),
    ]

    /// Lengths of time in units of their own: none of them is converted, each is held against sixty days by itself.
    private static func isUnderSixtyDays(_ target: Target) -> Bool {
        switch target.unit {
        case .second, .minute, .hour, .businessHour: true
        case .day: target.value < Quantity(60)
        case .businessDay: target.value < Quantity(40)
        case .week: target.value < Quantity(8)
        case .month: target.value < Quantity(2)
        }
    }
}
