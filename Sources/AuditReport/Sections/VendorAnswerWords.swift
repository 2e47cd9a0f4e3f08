// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the vendor's slot.
enum VendorAnswerWords {
    static let heading = Text("The vendor's answer", "服务商的答复")
    static let intro = Text(
        "Every breach and every undetermined finding has a slot here, in the order of the audit. What the vendor states and shows belongs to the case like any other record. The same list is in responses.csv beside this file.",
        "每项违约与每项无法判定者均有答复栏，按审计次序排列。服务商的陈述与所附材料与其他记录同属本案。同一清单见本文件旁的 responses.csv。")
    static let many = Text(
        "{0} findings await an answer; their slots are in responses.csv beside this file, numbered in the order of the audit.",
        "待答复的认定共 {0} 项，答复栏见本文件旁的 responses.csv，按审计次序编号。")
    static let none = Text("Nothing needs an answer: no breach and no undetermined finding.", "无需答复：没有违约，也没有无法判定者。")
    static let number = Text("No.", "序号")
    static let finding = Text("Finding", "认定")
    static let due = Text("Due, answered", "截止、应答")
    static let position = Text("Position", "意见")
    static let agree = Text("agree", "认可")
    static let dispute = Text("dispute", "异议")
    static let facts = Text("Facts", "事实")
    static let documents = Text("Documents", "材料")
    static let noAnswer = Text("no answer found", "未见应答")
}
