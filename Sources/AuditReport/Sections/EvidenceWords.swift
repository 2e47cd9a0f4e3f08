// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the evidence section.
enum EvidenceWords {
    static let heading = Text("Evidence", "证据")
    static let intro = Text(
        "Every evidence file as it was received, with the digest that shows it unchanged. Bytes explained are those that belong to an event, a header or a separator.",
        "以下为收到的全部证据文件及其校验值（可证明未经改动）。“已解析字节”指归入事件、邮件头或分隔的字节。")
    static let none = Text("No evidence was read.", "未读取任何证据。")
    static let exhibit = Text("Exhibit", "证据")
    static let file = Text("File and SHA-256", "文件与 SHA-256")
    static let format = Text("Format", "格式")
    static let custodian = Text("Custodian", "保管人")
    static let events = Text("Events", "事件")
    static let span = Text("From – to", "起止")
    static let bytes = Text("Bytes explained", "已解析字节")
    static let authenticity = Text("What signatures show of the mail", "签名对邮件来源的证明程度")
    static let noCustodian = Text("not named", "未写明")
    static let quotations = Text("Quotations relied on", "所引原文")
    static let quotationIntro = Text(
        "The words on which starts and stops of breaches and undetermined findings rest, once each, in the order of the files.",
        "违约与无法判定各项的起算、停止所依据的原文，按文件次序各列一次。")
    static let usedBy = Text("relied on by", "用于")
    static let authors = Text("Authors whose side is not known", "身份未知的作者")
    static let authorEvents = Text("events: {0}", "事件：{0}")
    static let lines = Text(
        "One on a line below its folder, format and custodian: SHA-256, grade, bytes explained (and bytes in all where they differ), × number of events unless one, name. Shown are the {0} of {1} exhibits that this page cites or that hold no event; all of them are in audit.json.",
        "按文件夹、格式与保管人分列，每行一件：SHA-256、等级、已解析字节（与总字节不同时附总字节）、× 事件数（仅一项时从略）、文件名。共 {1} 件证据，此处列出本页引用的或未读出事件的 {0} 件，全部见 audit.json。")
    static let more = Text("and {0} more", "另有 {0} 项")
}
