// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the first page.
enum AnswerWords {
    static let heading = Text("The answer", "结论")
    static let nothing = Text(
        "No commitment of the agreement meets an incident in the evidence, so nothing can be said about the vendor's answers.",
        "证据中没有适用协议承诺的事件，因此无法就服务商的应答作出任何认定。")
    static let noneDue = Text("None of the {0} deadlines tested had come by the as-of date.", "所核对的 {0} 项期限截至审计时点均未到期。")
    static let dueSome = Text("{0} deadlines fell due.", "共有 {0} 项期限到期。")
    static let dueOne = Text("One deadline fell due.", "共有 1 项期限到期。")
    static let firmSome = Text("{0} were missed under every admissible reading of the agreement.", "其中 {0} 项无论如何解读协议均已逾期。")
    static let firmOne = Text("One was missed under every admissible reading of the agreement.", "其中 1 项无论如何解读协议均已逾期。")
    static let firmNone = Text(
        "None is shown to have been missed under every admissible reading of the agreement.", "没有一项能证明在任何合理解读下均已逾期。")
    static let contestableSome = Text(
        "{0} more were missed as the agreement is read here, but this can be contested.", "另有 {0} 项按本报告所采口径逾期，但存在争议余地。")
    static let contestableOne = Text(
        "One more was missed as the agreement is read here, but this can be contested.", "另有 1 项按本报告所采口径逾期，但存在争议余地。")
    static let undeterminedSome = Text("{0} cannot be shown either way.", "{0} 项无法判定。")
    static let undeterminedOne = Text("One cannot be shown either way.", "1 项无法判定。")
    static let keptSome = Text("{0} were kept.", "{0} 项已履行。")
    static let missedOne = Text(
        "One time was missed without being a breach by itself: the promise does not bind, or is for a share of cases.",
        "{0} 项未达时限但不单独构成违约：承诺无约束力，或系按比例承诺。")
    static let missedSome = Text(
        "{0} times were missed without being a breach by themselves: the promise does not bind, or is for a share of cases.",
        "{0} 项未达时限但不单独构成违约：承诺无约束力，或系按比例承诺。")
    static let keptOne = Text("One was kept.", "1 项已履行。")
    static let split = Text("{0} firm · {1} contestable", "确定 {0} · 可争议 {1}")
    static let others = Text(
        "Besides these: targets missed {0} (no breach by themselves), excused {1}, not applicable {2}.",
        "此外：目标未达 {0} 项（不单独构成违约），免责 {1} 项，不适用 {2} 项。")
    static let barLabel = Text(
        "{0} findings: breached {1}, undetermined {2}, open {3}, met {4}", "共 {0} 项：违约 {1}，无法判定 {2}，未到期 {3}，已履行 {4}")
    static let worst = Text("Longest overruns", "超时最长的违约")
    static let worstNone = Text("No breach was found.", "未发现违约。")
    static let settle = Text("What would settle the undetermined", "如何判定存疑各项")
    static let settleNone = Text("Nothing is undetermined.", "没有无法判定的项目。")
    static let settleOther = Text("No reason code is given; see the findings.", "未给出原因代码，见逐项认定。")
    static let cases = Text("{0} findings", "{0} 项")
    static let oneCase = Text("1 finding", "1 项")
    static let coverage = Text("What the evidence covers", "证据范围")
    static let exhibits = Text("Exhibits", "证据件数")
    static let exhibitsSilent = Text("Exhibits without any event", "未读出事件的证据")
    static let events = Text("Events", "事件数")
    static let bytesExplained = Text("Bytes explained", "已解析字节")
    static let ofBytes = Text("{0} of {1}", "{0} / {1}")
    static let weaknesses = Text("Where our own case is weakest", "己方的薄弱之处")
    static let weaknessNone = Text("None was found by the checks of this report.", "本报告的各项检查未发现薄弱之处。")
    static let weakAsOf = Text(
        "Nobody has stated that the evidence is complete; “no answer” holds only up to its last event.", "尚无人保证证据完整，“未答复”仅就其最后事件为止成立。")
    static let weakContestable = Text("Breaches that can be contested: {0} of {1}.", "存在争议余地的违约：{1} 项中的 {0} 项。")
    static let weakErrors = Text("Places in the files that could not be read: {0}; read with doubt: {1}.", "文件中无法读取之处：{0}；读取存疑之处：{1}。")
    static let weakUnknown = Text("Events by authors whose side is not known: {0}.", "作者身份未知的事件：{0}。")
    static let weakZone = Text("Events whose time has no zone: {0}.", "时间未写明时区的事件：{0}。")
    static let weakBytes = Text("Bytes of evidence that no event explains: {0}.", "未归入任何事件的证据字节：{0}。")
    static let weakLinks = Text("Incidents joined only by subject or conversation: {0}.", "仅凭主题或对话归并的事件：{0}。")
    static let weakCustodian = Text("Exhibits without a named custodian: {0}.", "未写明保管人的证据：{0}。")
}
