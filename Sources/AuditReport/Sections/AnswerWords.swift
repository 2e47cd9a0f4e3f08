// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the first page.
enum AnswerWords {
    static let heading = Text("The answer", "结论")
    static let nothing = Text(
        "No commitment of the agreement meets an incident in the evidence, so nothing can be said about the vendor's answers.",
        "证据中没有适用协议承诺的事件，因此无法就服务商的应答作出任何认定。")
    static let noneDue = Text("None of the {0} commitments tested was due by the as-of date.", "所核对的 {0} 项承诺截至审计时点均未到期。")
    static let firmSome = Text(
        "Of {0} commitments that fell due, {1} missed the deadline under every admissible reading of the agreement.",
        "在已到期的 {0} 项承诺中，{1} 项无论如何解读协议均已超过期限。")
    static let firmOne = Text(
        "Of {0} commitments that fell due, one missed the deadline under every admissible reading of the agreement.",
        "在已到期的 {0} 项承诺中，1 项无论如何解读协议均已超过期限。")
    static let firmNone = Text(
        "Of {0} commitments that fell due, none is shown to have missed the deadline under every admissible reading of the agreement.",
        "在已到期的 {0} 项承诺中，没有一项能证明在任何合理解读下均已超过期限。")
    static let contestableSome = Text(
        "{0} more missed it under the reading in force, which another reading would change.", "另有 {0} 项在现行解读下超过期限，但换一种合理解读则结论不同。")
    static let contestableOne = Text(
        "One more missed it under the reading in force, which another reading would change.", "另有 1 项在现行解读下超过期限，但换一种合理解读则结论不同。")
    static let undeterminedSome = Text("{0} cannot be shown either way.", "{0} 项无法判定。")
    static let undeterminedOne = Text("One cannot be shown either way.", "1 项无法判定。")
    static let keptSome = Text("{0} were kept.", "{0} 项已履行。")
    static let keptOne = Text("One was kept.", "1 项已履行。")
    static let split = Text("{0} firm · {1} contestable", "确定 {0} · 可争议 {1}")
    static let others = Text("Besides these: excused {0}, not applicable {1}.", "此外：免责 {0} 项，不适用 {1} 项。")
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
    static let coverageLine = Text(
        "{0} exhibits, {1} events, {2} of {3} bytes explained; {4} exhibits gave no event.",
        "证据 {0} 件，事件 {1} 项，共 {3} 字节，其中 {2} 字节已解析；{4} 件证据未读出事件。")
    static let weaknesses = Text("Where our own case is weakest", "己方的薄弱之处")
    static let weaknessNone = Text("None was found by the checks of this report.", "本报告的各项检查未发现薄弱之处。")
    static let weakAsOf = Text(
        "Nobody has stated that the evidence is complete; “no answer” holds only up to its last event.", "尚无人保证证据完整，“未答复”仅就其最后事件为止成立。")
    static let weakContestable = Text(
        "{0} of the {1} breaches fall if another admissible reading is taken.", "{1} 项违约中有 {0} 项在另一种合理解读下不成立。")
    static let weakErrors = Text(
        "{0} places in the files could not be read at all and {1} were read with doubt.", "文件中有 {0} 处完全无法读取，{1} 处读取存疑。")
    static let weakUnknown = Text("{0} events are by authors whose side is not known.", "{0} 项事件的作者身份未知。")
    static let weakZone = Text("{0} events bear a time without a zone.", "{0} 项事件的时间未写明时区。")
    static let weakBytes = Text("{0} bytes of evidence are not explained by any event.", "证据中有 {0} 字节未归入任何事件。")
    static let weakLinks = Text("{0} incidents hold events joined only by subject or conversation.", "{0} 起事件仅凭主题或对话归并。")
    static let weakCustodian = Text("{0} exhibits name no custodian.", "{0} 件证据未写明保管人。")
}
