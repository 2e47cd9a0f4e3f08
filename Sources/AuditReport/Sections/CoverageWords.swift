// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of what the evidence covers.
enum CoverageWords {
    static let heading = Text("Which time the evidence covers", "证据覆盖的时间")
    static let intro = Text(
        "Audited from {0} to {1}. A gap is more than {2} days without any event of a source: either nothing was said, or the export lacks it. An event that several sources show counts in each.",
        "审计期间自 {0} 至 {1}。缺口指某一来源超过 {2} 日没有任何事件：或当时无往来，或导出有缺。多个来源均载有的事件分别计入。")
    static let source = Text("Source", "来源")
    static let files = Text("{0} files", "{0} 个文件")
    static let others = Text("{0} further sources", "其余 {0} 个来源")
    static let span = Text("First – last", "首尾")
    static let events = Text("Events", "事件")
    static let gaps = Text("Gaps over {0} days", "超过 {0} 日的缺口")
    static let gap = Text("{0} – {1} ({2} days)", "{0} – {1}（{2} 日）")
    static let moreGaps = Text("and {0} more", "另有 {0} 处")
    static let summed = Text("not for summed rows", "合计行不列")
    static let trouble = Text("Not understood", "未能读懂")
    static let undated = Text("no time {0}", "无时间 {0}")
    static let errors = Text("errors {0}", "错误 {0}")
    static let warnings = Text("warnings {0}", "警告 {0}")
    static let none = Text("–", "–")
    static let months = Text("Events by month, {0} to {1}", "{0} 至 {1} 各月事件数")
    static let earlier = Text("before {0}", "{0} 之前")
    static let later = Text("Events after the as-of instant, not judged: {0}.", "截止时刻之后的事件，未予判断：{0}。")
    static let unread = Text("Files that nothing was read from", "未能读取的文件")
    static let unreadNone = Text("Something was read from every file of evidence.", "每个证据文件均有读取内容。")
    static let noReason = Text("no reason is given", "未给出原因")
    static let more = Text("and {0} more in audit.json", "另有 {0} 项见 audit.json")
}
