// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the calendar of dates to act by.
enum DeadlineWords {
    static let calendar = Text("Dates to act by: {0}", "行动期限：{0}")
    static let open = Text("{0}: last safe day ({1})", "{0}：安全日截止（{1}）")
    static let doubtful = Text("{0}: last day only if a rest day moves the end ({1})", "{0}：仅在末日遇休息日顺延时为最后一日（{1}）")
    static let clause = Text("Clause: “{0}” ({1})", "条款：“{0}”（{1}）")
    static let from = Text("Counted from {0}: {1}", "自 {0} 起算：{1}")
    static let allowed = Text("Allowed: {0} ({1})", "期限：{0}（{1}）")
    static let due = Text("Last day by civil counting: {0}", "按日历计算的末日：{0}")
    static let moved = Text("Last day if a rest day moves the end: {0}", "末日遇休息日顺延：{0}")
    static let safe = Text("In time under every count up to {0} ({1})", "任何算法下均不逾期的日期：{0}（{1}）")
    static let end = Text("That is before {0} ({1})", "即在 {0} 之前（{1}）")
    static let subjects = Text("For: {0}", "涉及：{0}")
    static let asOf = Text(
        "Reckoned from the files as they stood at {0}. Check the date against the agreement before relying on it.",
        "依据截至 {0} 的文件计算。采用前请与协议原文核对。")
}
