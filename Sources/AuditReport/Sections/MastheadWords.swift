// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of a report's head, contents and foot.
enum MastheadWords {
    static let kicker = Text("Audit of support commitments", "支持承诺履行审计")
    static let customer = Text("Customer", "客户")
    static let plan = Text("Plan", "方案")
    static let period = Text("Evidence covers", "证据期间")
    static let asOf = Text("As of", "截至")
    static let zone = Text("Times shown in", "显示时区")
    static let draft = Text("DRAFT", "草稿")
    static let issued = Text("ISSUED", "正式稿")
    static let agreementNumber = Text("Agreement number", "合同编号")
    static let preparedBy = Text("Prepared by", "编制")
    static let preparedFor = Text("Prepared for", "提交对象")
    static let inForce = Text("In force", "有效期")
    static let prevails = Text("Prevailing text", "优先文本")
    static let inEnglish = Text("English", "英文")
    static let inChinese = Text("Chinese", "中文")
    static let reportID = Text("Report", "报告编号")
    static let reportIDBasis = Text("first digits of the SHA-256 of its audit.json", "audit.json 的 SHA-256 前几位")
    static let notNamed = Text("not named", "未写明")
    static let noEvidence = Text("no dated event", "无注明日期的事件")
    static let contents = Text("Contents", "目录")
    static let disclaimer = Text(
        "This report summarises evidence; the exhibits are the evidence. It is not legal advice.", "本报告仅概述证据，证据以原件为准；不构成法律意见。")
    static let bases: [AsOfBasis: Text] = [
        .engagement: Text("stated in the engagement: the evidence is vouched to be complete to here", "由 engagement 写明，并保证证据至此完整"),
        .lastEvent: Text("the last event in the evidence; nobody has vouched that it is complete", "证据中的最后事件，尚无人保证其完整"),
    ]

    static func basis(_ basis: AsOfBasis) -> Text { bases[basis] ?? Text(verbatim: "") }
}
