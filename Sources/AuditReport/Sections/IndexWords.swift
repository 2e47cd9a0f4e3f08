// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the renewal scorecard.
enum IndexWords {
    static let kicker = Text("Support commitments: renewal scorecard", "支持承诺：续约评估")
    static let title = Text("Vendors side by side", "服务商对照")
    static let intro = Text(
        "For each vendor: what the agreement promises, what was delivered, and what the agreement leaves out. Counts only; nothing is weighted into a score.",
        "逐一列出各服务商的协议承诺、实际履行与协议缺漏。仅列数目，不作加权评分。")
    static let none = Text("No vendor was audited.", "未审计任何服务商。")
    static let summary = Text("Outcomes", "总览")
    static let vendor = Text("Vendor", "服务商")
    static let asOf = Text("As of", "截至")
    static let firmBreaches = Text("Breached, firm", "违约（确定）")
    static let contestableBreaches = Text("Breached, contestable", "违约（可争议）")
    static let delivered = Text("Promised against delivered", "承诺与实际")
    static let commitment = Text("Commitment", "承诺")
    static let target = Text("Target", "时限")
    static let grade = Text("Grade", "约束等级")
    static let kept = Text("Kept", "已履行")
    static let keptRange = Text("{0} of {1}", "{1} 项中 {0} 项")
    static let keptBetween = Text("{0} to {2} of {1}", "{1} 项中 {0} 至 {2} 项")
    static let contents = Text("What the agreements say", "协议内容对照")
    static let attribute = Text("Term", "条款")
    static let silent = Text("not promised", "未作约定")
    static let hours = Text("Hours of support", "支持时间")
    static let redFlags = Text("Weak wording", "弱化措辞")
    static let gradeCounts = Text("Commitments by grade", "各等级承诺数")
    static let doubt = Text("Not understood", "未能读懂")
    static let doubtCount = Text("{0} errors, {1} warnings", "错误 {0}，警告 {1}")
    static let rangeNote = Text(
        "A range shows the undetermined: the lower figure takes them all as missed, the upper as kept. What is not yet due is left out.",
        "以区间表示无法判定者：下限视其全部未履行，上限视其全部已履行；未到期者不计。")
}
