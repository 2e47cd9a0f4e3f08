// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of a finding, in the report and on the terminal.
enum FindingWords {
    static let heading = Text("Findings", "逐项认定")
    static let intro = Text(
        "Breaches first, the longest overrun first; then what cannot be shown either way, what is not yet due, and what was kept, in the order of the audit. Every time is local to the calendar it was counted in, with UTC beside it.",
        "先列违约（超时最长者在前），次列无法判定者，再列未到期者与已履行者，均按审计次序排列。时间均为计时日历所在时区的当地时间，并附 UTC。")
    static let compactPast = Text(
        "The first {0} are laid out in full; the others in few lines: promise, start, due and answer (local, and UTC in brackets) with exhibit and line, then the arithmetic, in which stretches that add nothing are left out. The words behind an exhibit stand with its incident; audit.json holds everything, the answers to likely defences included.",
        "前 {0} 项完整排版，其余从简：承诺、起算、截止、应答（当地时间，括号内为 UTC）及证据与行号，其后为逐日计算，未计入任何时间的时段从略。证据原文见相应事件；完整内容（包括对可能抗辩的答复）见 audit.json。")
    static let none = Text("No finding: no commitment of the agreement meets an incident in the evidence.", "无认定：证据中没有适用协议承诺的事件。")
    static let groups: [ShownOutcome: Text] = [
        .breached: Text("Breached", "违约"), .undetermined: Text("Cannot be shown either way", "无法判定"), .open: Text("Not yet due", "未到期"),
        .missedTarget: Text("Targets missed, no breach", "目标未达，不构成违约"), .met: Text("Kept", "已履行"), .excused: Text("Excused", "免责"),
        .notApplicable: Text("Not applicable", "不适用"),
    ]
    static let firm = Text("No admissible reading of the agreement changes this.", "协议的任何合理解读均不改变本结论。")
    static let contestable = Text("Another admissible reading changes this; see below.", "另一种合理解读会改变本结论，见下。")
    static let contestableOther = Text(
        "It rests on a weak link or a doubtful author, or something speaks against it; see the notes.", "本结论依赖较弱的关联或身份存疑的作者，或有相反的记载，见说明。")
    static let reason = Text("Reason", "原因")
    static let settledBy = Text("Would settle it", "可据以判定")
    static let commitment = Text("Commitment", "承诺")
    static let incident = Text("Incident", "事件")
    static let started = Text("Started", "起算")
    static let due = Text("Due", "截止")
    static let stopped = Text("Answered", "应答")
    static let done = Text("Done", "完成")
    static let noStop = Text("none found in the evidence up to {0}", "截至 {0} 的证据中未见")
    static let noStopBrief = Text("none found up to the as-of date", "截至审计时点的证据中未见")
    static let noDeadline = Text("no deadline can be computed", "无法计算截止时点")
    static let elapsed = Text("Counted", "计入时间")
    static let overrun = Text("Overrun", "超时")
    static let overrunAtLeast = Text("late by {0}", "超时 {0}")
    static let notCounted = Text("Did not stop the clock", "不停止计时的消息")
    static let automatic = Text("automatic ({0}: {1})", "自动发出（{0}：{1}）")
    static let internalNote = Text("internal note of the vendor, not visible to the customer", "服务商内部备注，客户不可见")
    static let unknownRole = Text("it is not known whose side the author is on", "作者身份未知")
    static let pauses = Text("Pauses", "停表时段")
    static let ledger = Text("Arithmetic", "逐日计算")
    static let ledgerZone = Text("local time, {0}; running total at the right", "当地时间，{0}；右列为累计")
    static let deadlineMark = Text("deadline", "截止")
    static let stopMark = Text("stop", "停止")
    static let middle = Text("{0} further lines are in audit.json", "其余 {0} 行见 audit.json")
    static let civil = Text("Counted by dates, not by hours: {0} after the trigger date, which does not count.", "按日计，不按小时：起算日不计，其后 {0}。")
    static let alternatives = Text("Under other readings", "其他解读下的结论")
    static let flips = Text("changes the outcome", "改变结论")
    static let keeps = Text("same outcome", "结论不变")
    static let deadlineThen = Text("due {0}", "截止 {0}")
    static let occurrences = Text("All {0} occurrences", "全部 {0} 次")
    static let notes = Text("Notes", "说明")
    static let timelineLabel = Text("From {0} to {1}: {2}", "自 {0} 至 {1}：{2}")
    static let asOf = Text("as of", "截至")
    static let over = Text("overrun", "超时")
    static let timelineKey = Text("▲ start · ◆ due · ● stop · ○ automatic or internal", "▲ 起算 · ◆ 截止 · ● 停止 · ○ 自动或内部消息")
    static let keyOpen = Text("support hours", "支持时间")
    static let keyHoliday = Text("holiday", "节假日")
    static let keyPause = Text("pause", "停表")
    static let incidents = Text("Incidents and what happened in them", "事件经过")
    static let incidentIntro = Text(
        "Every event joined to each incident, in order of time, with the reason it was joined. Times are local to {0}.",
        "各事件所含的全部往来，按时间排列，并注明归并依据。时间为 {0} 当地时间。")
    static let incidentBrief = Text(
        "Every incident, with the events that findings rest on, in order of time; the other events are in audit.json. Times are local to {0}.",
        "列出全部事件及认定所依据的往来，按时间排列；其余往来见 audit.json。时间为 {0} 当地时间。")
    static let incidentEvents = Text("events: {0}", "往来：{0}")
    static let moreEvents = Text("{0} further events are in audit.json", "其余 {0} 项见 audit.json")
    static let noSeverity = Text("severity not known", "级别未知")
    static let utc = Text("UTC", "UTC")
    static let page = Text("page {0}, line {1}", "第 {0} 页第 {1} 行")
    static let line = Text("line {0}, bytes {1}–{2}", "第 {0} 行，字节 {1}–{2}")
    static let versusTarget = Text("late against a target; not a breach, as the promise does not bind", "晚于目标；该承诺无约束力，不构成违约")
    static let stampBasis = Text("as written: {0}", "原文时间：{0}")

    /// What the stop of a clock is called for a metric.
    static func stop(_ metric: Metric) -> Text {
        switch metric {
        case .acknowledgement, .firstResponse, .nextResponse: stopped
        case .update, .workaround, .restoration, .resolution, .solutionPlan, .onsite, .escalation, .incidentNotice, .incidentReport,
            .availability:
            done
        }
    }

    static func kind(_ kind: EventKind) -> Text {
        switch kind {
        case .message: Text("message", "消息")
        case .internalNote: Text("internal note", "内部备注")
        case .created: Text("request", "提单")
        case .status(let value, _): Text("status {0}", "状态 {0}").filled([value])
        case .severity(let value): Text("severity {0}", "级别 {0}").filled([value])
        case .assignment(let value): Text("assigned to {0}", "指派给 {0}").filled([value])
        case .edit: Text("edit", "修改")
        case .system: Text("system", "系统")
        }
    }

    static func why(_ why: NonCountingEvent.Why, _ language: Language) -> String {
        switch why {
        case .automatic(let signal): automatic.filled([ruleName(signal.rule)[language], signal.seen])[language]
        case .internalNote: internalNote[language]
        case .unknownRole: unknownRole[language]
        }
    }

    static func ruleName(_ rule: AutomationSignal.Rule) -> Text {
        switch rule {
        case .autoSubmitted: Text("header Auto-Submitted, RFC 3834", "Auto-Submitted 邮件头，RFC 3834")
        case .precedence: Text("header Precedence", "Precedence 邮件头")
        case .nullReturnPath: Text("empty return path", "空回退路径")
        case .report: Text("delivery or read report", "投递或已读回执")
        case .header: Text("header of an automatic mailer", "自动邮件程序的邮件头")
        case .subject: Text("words of the subject", "主题用语")
        case .phrase: Text("words of the body", "正文用语")
        case .unattendedAddress: Text("unattended address", "无人值守地址")
        case .engagementBot: Text("named as a bot in the engagement", "engagement 中列为机器人")
        case .botAccount: Text("bot account in the export", "导出中标为机器人")
        case .logField: Text("marked automatic in the log", "日志标为自动")
        }
    }
}
