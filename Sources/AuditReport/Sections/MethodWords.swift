// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the section on method and limits.
enum MethodWords {
    static let heading = Text("Method and limits", "方法与局限")
    static let made = Text("Made with", "生成工具")
    static let tool = Text("slaudit {0}; time-zone data {1}", "slaudit {0}；时区数据 {1}")
    static let asOf = Text("As of", "截至时点")
    static let same = Text(
        "The same files, engagement, as-of instant, time-zone data and version give this report again, byte for byte.",
        "相同的文件、engagement、截至时点、时区数据与版本，将逐字节生成同一报告。")
    static let byHand = Text("To check this report by hand", "如何人工核验")
    static let steps = [
        Text(
            "Compare each file with its SHA-256 in this report: sha256sum FILE, or shasum -a 256 FILE.",
            "将每个文件与本报告所列 SHA-256 比对：sha256sum FILE 或 shasum -a 256 FILE。"),
        Text(
            "Open the clause and the exhibit at the line or the byte range given, and read the words quoted.",
            "按所列行号或字节范围打开条款与证据，核对所引原文。"),
        Text(
            "Add up the arithmetic of a finding line by line: the counted times give the running total, and the target is reached at the deadline.",
            "逐行相加某项认定的计算：计入时间累加即为累计，累计达到时限之处即为截止时点。"),
        Text(
            "Run slaudit audit on the same folder again: the same inputs give the same bytes, whoever runs it and wherever.",
            "对同一文件夹再次运行 slaudit audit：相同的输入得到逐字节相同的结果，与运行者和地点无关。"),
    ]
    static let seal = Text(
        "SHA-256 of the data this page was made from. `slaudit verify` makes every file again from the inputs and names what differs.",
        "本页所依据数据的 SHA-256。可用 slaudit verify 由原始材料重新生成全部文件并指出差异。")
    static let outcomes = Text("How an outcome is reached", "结论如何得出")
    static let rules = [
        Text(
            "A breach is firm only if the earliest possible answer is later than the latest possible deadline under every admissible reading of the agreement.",
            "仅当在协议的任何合理解读下，最早可能的应答均晚于最晚可能的截止时点，违约方为确定。"),
        Text(
            "Met means that the latest possible answer is not later than the earliest possible deadline. Exactly at the deadline is met. Everything between is undetermined.",
            "最晚可能的应答不晚于最早可能的截止时点，方为已履行；恰在截止时点亦为已履行；介于其间者为无法判定。"),
        Text(
            "A stamp to the minute spans its whole minute; a stamp without zone spans every zone that is possible. Nothing is rounded.",
            "精确到分的时间按整分钟的区间计；未写明时区的时间按所有可能的时区计。不作任何取整。"),
    ]
    static let limits = Text("What this report cannot show", "本报告不能证明的事项")
    static let cannot = [
        Text(
            "That no answer was given outside the files supplied. “No answer” means: none found in them up to the as-of instant.",
            "不能证明所提供文件之外没有应答。“未答复”仅指截至该时点，文件中未见应答。"),
        Text(
            "Who really wrote a message or when: digests show that a file has not changed since it was read, not that it is authentic.",
            "不能证明消息的真实作者与时间：校验值仅表明文件自读取后未变，不表明其真实。"),
        Text("What was said by telephone or in person, unless a file records it.", "不能证明电话或当面沟通的内容，除非文件有记录。"),
        Text(
            "What the agreement means in law. The readings are stated so that counsel may choose others.", "不能确定协议的法律含义；所采口径均已列明，以便律师另作选择。"),
    ]
    static let advice = Text("This is not legal advice. Have counsel review it before it is sent to anyone.", "本报告不构成法律意见。对外发出前请由律师审阅。")
    static let files = Text("Agreement and settings that were read", "所读取的协议与设置文件")
    static let path = Text("File", "文件")
    static let digest = Text("SHA-256", "SHA-256")
    static let size = Text("Bytes", "字节")
}
