// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the section on patterns.
enum PatternWords {
    static let heading = Text("Patterns", "规律")
    static let intro = Text(
        "What the cases show together. Firm misses, contestable ones and undetermined cases are counted apart: undetermined is never late, and only what is shown to be kept is kept. The figures speak of the cases in the evidence supplied.",
        "汇总各工单所见。确定的逾时、可争议的逾时与无法判定者分别计数：无法判定不算逾时，确有履行方算履行。各图仅就所提交证据中的工单而言。")
    static let none = Text("There is no case to compare.", "没有可供比较的工单。")
    static let numbers = Text("The same numbers as a table", "以表格列出同样的数字")
    static let figureOf = Text("{0}: drawing", "{0}：图")
    static let tableOf = Text("{0}: numbers", "{0}：数字")
    static let period = Text("{0}, {1}", "{0}，{1}")

    static let late = Text("late", "逾时")
    static let firmlyLate = Text("late", "逾时（确定）")
    static let contestablyLate = Text("late (contestable)", "逾时（可争议）")
    static let cases = Text("Cases due", "到期例数")
    static let kept = Text("Kept", "已履行")
    static let commitment = Text("Commitment", "承诺")
    static let target = Text("Target", "时限")
    static let noSuch = Text("not stated", "未写明")
    static let list = Text(", ", "，")
    static let rest = Text("{0} more are in audit.json.", "其余 {0} 项见 audit.json。")

    // When requests were made.
    static let hours = Text("When requests were made, and how many got their first response late", "何时提出请求，首次响应逾时多少")
    static let hoursTitle = Text("First responses by weekday and hour of the request", "按请求的星期与时刻统计首次响应")
    static let hoursDescription = Text(
        "Seven rows from Monday to Sunday, 24 columns of an hour each, in {0}. Each cell gives late for certain of cases due; ~ counts contestable, ? undetermined cases. The table below has the same numbers.",
        "七行为周一至周日，二十四列为每小时，时区 {0}。每格为确定逾时数/到期数；“~”后为可争议数，“?”后为无法判定数。下表数字相同。")
    static let hoursAll = Text("First responses to {0} requests: {1}.", "共 {0} 项请求的首次响应：{1}。")
    static let hoursWorst = Text(
        "Late most often for requests made on {0} from {1}:00 to {2}:00: {3} of {4}.", "{0} {1}:00–{2}:00 提出的请求逾时比例最高：{4} 例中 {3} 例。")
    static let hoursNoWorst = Text(
        "In no hour with at least {0} cases was a first response late for certain.", "例数不少于 {0} 的时段中，没有确定逾时的首次响应。")
    static let hoursUnknown = Text(
        "The hour is not known for {0} more, because their stamps allow several: {1}.", "另有 {0} 例因时间戳可能落入多个时段而时刻不明：{1}。")
    static let hoursRule = Text(
        "An incident counts once: late only if late against every promise of a first response. Shade and bar show the share late for certain; a dashed cell has fewer than {0} cases and no shade.",
        "每个事件只计一次：对每项首次响应承诺均逾时方为逾时。底色与横条表示确定逾时的比例；虚线格不足 {0} 例，不着色。")
    static let hourMark = Text(
        "2/8 = 2 of 8 late for certain, ~1 = one more contestable, ?1 = one undetermined", "2/8：8 例中 2 例确定逾时；~1：另有 1 例可争议；?1：1 例无法判定")
    static let fewer = Text("fewer than {0} cases", "不足 {0} 例")
    static let day = Text("Day", "星期")

    // Time against the target.
    static let targets = Text("How long it took, against the target", "用时与时限对照")
    static let targetTitle = Text("{0} {1}: time taken against {2}", "{0} {1}：用时与时限 {2} 对照")
    static let dotsDescription = Text(
        "One mark for each of {0} cases on a scale that doubles from line to line, a row for each outcome; the heavy line is the target. An arrow marks a case that had not ended.",
        "共 {0} 例，每例一个标记，刻度逐线加倍，每种结论一行；粗线为时限。箭头表示截至日尚未结束。")
    static let sharesDescription = Text(
        "Share of {0} cases that had ended within each multiple of the target. The solid line is certain, the dashed one is reached if everything unknown ended as early as it can have; the heavy line is the target.",
        "共 {0} 例，在时限各倍数之内结束的比例。实线为确定值，虚线为未知者均尽早结束时的值；粗线为时限。")
    static let targetMark = Text("target {0}", "时限 {0}")
    static let medianIs = Text("Median: {0}.", "中位数：{0}。")
    static let ninetiethIs = Text("Nine-tenths quantile: {0}.", "九成分位数：{0}。")
    static let between = Text("between {0} and {1}", "介于 {0} 与 {1} 之间")
    static let atLeast = Text("at least {0}", "至少 {0}")
    static let noMedian = Text("Too few cases for a median (fewer than {0}).", "不足 {0} 例，不给中位数。")
    static let noNinetieth = Text("Too few for a nine-tenths quantile (fewer than {0}).", "不足 {0} 例，不给九成分位数。")
    static let censored = Text(
        "Not ended: {0}, counted with at least the time that had run.", "尚未结束 {0} 例，按至少已用时间计入。")
    static let median = Text("Median", "中位数")
    static let ninetieth = Text("Nine tenths", "九成分位数")
    static let notEnded = Text("Not ended", "未结束")
    static let times = Text("Times the target", "时限的倍数")
    static let certainly = Text("Ended for certain", "确定已结束")
    static let perhaps = Text("Ended at most", "至多已结束")
    static let finding = Text("Finding", "结论编号")
    static let outcome = Text("Outcome", "结论")
    static let least = Text("At least", "至少")
    static let most = Text("At most", "至多")
    static let unbounded = Text("not known", "不明")
    static let allTargets = Text("All promises with counted time", "全部计时承诺")
    static let ofCases = Text("{0} of {1}", "{1} 例中 {0} 例")
    static let ofCasesBetween = Text("{0} to {1} of {2}", "{2} 例中 {0} 至 {1} 例")
    static let withinTarget = Text("Within the target: {0}.", "时限之内：{0}。")

    // Month by month.
    static let trends = Text("Month by month", "逐月情况")
    static let trendTitle = Text("{0} {1}: kept by month", "{0} {1}：逐月履行情况")
    static let trendDescription = Text(
        "A column for each month from {0} to {1}: kept at the foot, then undetermined, contestable and late. The bar beside it is Wilson's 95 % interval of the share kept. The table below has the numbers.",
        "{0} 至 {1} 每月一柱：自下而上为已履行、无法判定、可争议、逾时。旁边的线段为履行比例的 95% 区间（威尔逊法）。下表列出数字。")
    static let trendSum = Text("Kept {0}.", "履行：{0}。")
    static let trendUnknown = Text("The month is not known for {0}: {1}.", "{0} 例月份不明：{1}。")
    static let trendEarlier = Text("Before the first month shown there are {0} more: {1}.", "所示首月之前另有 {0} 例：{1}。")
    static let change: [MonthTrend.Change: Text] = [
        .better: Text("The last three months are better than the three before.", "最近三个月好于此前三个月。"),
        .worse: Text("The last three months are worse than the three before.", "最近三个月差于此前三个月。"),
        .unclear: Text("No clear change between the last three months and the three before.", "最近三个月与此前三个月相比无明显变化。"),
        .tooFew: Text("Too few cases to speak of a change.", "例数过少，不足以判断变化。"),
    ]
    static let month = Text("Month", "月份")
    static let interval = Text("95 % interval", "95% 区间")
    static let from = Text("in force from {0}", "{0} 起生效")
    static let until = Text("in force until {0}", "有效至 {0}")
    static let countRow = Text("cases", "例数")
    static let keyInterval = Text("95 % interval", "95% 区间")

    // Severity.
    static let severity = Text("Severity asked for and set", "所提级别与所设级别")
    static let severityTitle = Text("Severity as asked for against severity as set", "所提级别与所设级别对照")
    static let severityDescription = Text(
        "Two bars over the same {0} incidents: the levels the customer asked for, and the levels set last.",
        "同样 {0} 个事件的两条横条：客户所提级别，与最后设定的级别。")
    static let asked = Text("asked for", "所提")
    static let set = Text("set last", "最后所设")
    static let lowered = Text(
        "Of {0} incidents {1} ended at a lower level than asked for and {2} at a higher one. A person of the vendor lowered a level {3} times without words of consent before it.",
        "{0} 个事件中，最后级别低于所提的 {1} 个，高于所提的 {2} 个。服务商人员在客户未曾表示同意的情况下调低级别 {3} 次。")
    static let askedSet = Text("Asked for (rows), set last (columns)", "所提（行）、最后所设（列）")
    static let otherLevels = Text("other levels", "其他级别")
    static let total = Text("Total", "合计")

    // Channels, machines, rounds, runs.
    static let exchange = Text("Channels, automatic messages, rounds", "渠道、自动消息与往返")
    static let channels = Text("Channels", "渠道")
    static let channel = Text("Channel", "渠道")
    static let opened = Text("Incidents opened", "由此提出的事件")
    static let used = Text("Incidents that used it", "使用过的事件")
    static let firstResponses = Text("First responses due", "首次响应（到期）")
    static let automatic = Text(
        "{0} of {1} incidents got an automatic message; in {2} of them no person of the vendor said a word. The vendor's messages: {3} by persons, {4} automatic.",
        "{1} 个事件中 {0} 个收到自动消息，其中 {2} 个没有服务商人员的任何答复。服务商的消息：人员 {3} 条，自动 {4} 条。")
    static let rounds = Text("Rounds of question and answer", "问答往返次数")
    static let round = Text("Rounds", "往返")
    static let orMore = Text("{0} or more", "{0} 次以上（含）")
    static let incidents = Text("Incidents", "事件")
    static let repeated = Text("With a repeat ask", "其中重复索取资料")
    static let longest = Text("Most rounds", "往返最多")
    static let longestOne = Text("{0} rounds", "{0} 次")
    static let runs = Text("Longest runs of misses", "最长连续逾时")
    static let runsRule = Text(
        "Misses of one promise one after the other, in order of start. Only firm ones count; a case that was kept, is contestable, undetermined, excused or not yet due ends the run, as does one whose place is not certain.",
        "同一承诺按起算先后的连续逾时。仅计确定者；已履行、可争议、无法判定、免责或未到期的工单，以及先后不能确定的工单，均使连续中断。")
    static let run = Text("In a row", "连续")
    static let misses = Text("Misses in all", "逾时总数")
    static let kind = Text("Kind", "性质")
    static let isBreach = Text("breach", "违约")
    static let isMiss = Text("target missed", "目标未达")
    static let starts = Text("Starts", "起算")
    static let noRuns = Text("No promise was missed for certain.", "没有确定逾时的承诺。")
    static let more = Text("… and {0} more in audit.json", "……其余 {0} 项见 audit.json")
}
