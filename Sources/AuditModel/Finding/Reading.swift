// SPDX-License-Identifier: Apache-2.0

/// A question of interpretation that the clock depends on.
public enum ReadingTerm: String, CaseIterable, Sendable {
    case automaticAcknowledgement = "automatic-acknowledgement"
    case repeatedWords = "repeated-words"
    case plainHours = "plain-hours"
    case dayCounting = "day-counting"
    case clockStart = "clock-start"
    case pauses
    case voidWaiting = "void-waiting"
    case restDay = "rest-day"
    case reportStart = "report-start"
    case severity
    case exclusions
    case limits

    public var name: Text {
        switch self {
        case .automaticAcknowledgement: Text("automatic acknowledgement", "自动回复")
        case .repeatedWords: Text("an answer sent word for word in several incidents", "在多个事件中逐字相同的答复")
        case .plainHours: Text("plain hours and minutes", "未加限定的小时与分钟")
        case .dayCounting: Text("counting of days", "日的计算")
        case .clockStart: Text("start of the clock", "起算时点")
        case .pauses: Text("pauses", "停表")
        case .voidWaiting: Text("waiting set after the customer had answered", "客户已答复后仍标为等待")
        case .restDay: Text("a last day that is a rest day", "末日为休息日")
        case .reportStart: Text("start of the time for a report", "报告期限的起算")
        case .severity: Text("severity", "级别")
        case .exclusions: Text("exclusions", "免责情形")
        case .limits: Text("words that may limit the promise", "可能限制承诺的措辞")
        }
    }
}

/// One way to read an ambiguous term.
public enum Reading: String, CaseIterable, Sendable {
    case automaticDoesNotCount = "automatic-does-not-count"
    case automaticCounts = "automatic-counts"
    case repeatedWordsCount = "repeated-words-count"
    case repeatedWordsDoNotCount = "repeated-words-do-not-count"
    case hoursInSupportHours = "hours-in-support-hours"
    case hoursAroundTheClock = "hours-around-the-clock"
    case daysCivil = "days-civil"
    case daysElapsed = "days-elapsed"
    case startsAtSending = "starts-at-sending"
    case startsAtLogging = "starts-at-logging"
    case startsAtAssignment = "starts-at-assignment"
    case startsAtAcceptance = "starts-at-acceptance"
    case startsAtInformation = "starts-at-information"
    case startsAtCall = "starts-at-call"
    case startsAtVendorsAct = "starts-at-vendors-act"
    case pausesByClauseOnly = "pauses-by-clause-only"
    case pausesWhileWaiting = "pauses-while-waiting"
    case voidWaitingRuns = "void-waiting-runs"
    case voidWaitingPauses = "void-waiting-pauses"
    case restDayCounts = "rest-day-counts"
    case restDayRollsOver = "rest-day-rolls-over"
    case reportAfterResolution = "report-after-resolution"
    case reportAfterRequest = "report-after-request"
    case severityAtStart = "severity-at-start"
    case severityAsAsked = "severity-as-asked"
    case severityAsSet = "severity-as-set"
    case exclusionsNeedProof = "exclusions-need-proof"
    case exclusionsAsClaimed = "exclusions-as-claimed"
    case limitsDoNotReach = "limits-do-not-reach"
    case limitsReach = "limits-reach"

    public var term: ReadingTerm {
        switch self {
        case .automaticDoesNotCount, .automaticCounts: .automaticAcknowledgement
        case .repeatedWordsCount, .repeatedWordsDoNotCount: .repeatedWords
        case .hoursInSupportHours, .hoursAroundTheClock: .plainHours
        case .daysCivil, .daysElapsed: .dayCounting
        case .startsAtSending, .startsAtLogging, .startsAtAssignment, .startsAtAcceptance, .startsAtInformation, .startsAtCall,
            .startsAtVendorsAct:
            .clockStart
        case .pausesByClauseOnly, .pausesWhileWaiting: .pauses
        case .voidWaitingRuns, .voidWaitingPauses: .voidWaiting
        case .restDayCounts, .restDayRollsOver: .restDay
        case .reportAfterResolution, .reportAfterRequest: .reportStart
        case .severityAtStart, .severityAsAsked, .severityAsSet: .severity
        case .exclusionsNeedProof, .exclusionsAsClaimed: .exclusions
        case .limitsDoNotReach, .limitsReach: .limits
        }
    }

    public var name: Text {
        switch self {
        case .automaticDoesNotCount: Text("an automatic acknowledgement is not a response", "自动回复不算响应")
        case .automaticCounts: Text("an automatic acknowledgement is a response", "自动回复算响应")
        case .repeatedWordsCount:
            Text("the same words in several incidents are a response in each", "多个事件中逐字相同的答复在各事件中均算响应")
        case .repeatedWordsDoNotCount:
            Text("the same words in several incidents are a template and no response", "多个事件中逐字相同的答复是模板，不算响应")
        case .hoursInSupportHours: Text("plain hours run only in support hours", "小时仅在支持时间内计算")
        case .hoursAroundTheClock: Text("plain hours run around the clock", "小时全天候连续计算")
        case .daysCivil: Text("days are counted civilly: the first does not count, the last ends at its end", "按民法计日：始日不算，末日终了为止")
        case .daysElapsed: Text("a day is elapsed time: 24 hours, or a working day's hours", "按经过时间计日：一日为 24 小时，或一个工作日的时长")
        case .startsAtSending: Text("the clock starts when the customer sends", "自客户发出之时起算")
        case .startsAtLogging: Text("the clock starts when the ticket is logged", "自工单登记之时起算")
        case .startsAtAssignment: Text("the clock starts when somebody is assigned", "自分配处理人之时起算")
        case .startsAtAcceptance: Text("the clock starts when the vendor accepts the request", "自服务商受理之时起算")
        case .startsAtInformation: Text("the clock starts when the information asked for is complete", "自所需资料齐备之时起算")
        case .startsAtCall: Text("the clock starts with a telephone call", "自电话报修之时起算")
        case .startsAtVendorsAct:
            Text("the clock starts with an act of the vendor that the evidence does not show", "自服务商的某一行为起算，而证据未显示该行为")
        case .pausesByClauseOnly: Text("only a clause grants a pause", "仅条款约定方可停表")
        case .pausesWhileWaiting: Text("waiting for the customer stops the clock though no clause says so", "虽无条款约定，等待客户期间亦停表")
        case .voidWaitingRuns: Text("a wait set after the customer had answered stops no clock", "客户已答复后所设的等待不停表")
        case .voidWaitingPauses: Text("a wait stops the clock even if the customer had answered", "即使客户已答复，等待状态仍停表")
        case .restDayCounts: Text("a last day that is a rest day counts like any other", "末日为休息日的，照常计算")
        case .restDayRollsOver: Text("a last day that is a rest day moves to the next working day", "末日为休息日的，顺延至其后第一个工作日")
        case .reportAfterResolution: Text("the time for a report starts with the resolution", "报告期限自解决之时起算")
        case .reportAfterRequest: Text("the time for a report starts with the request", "报告期限自报告故障之时起算")
        case .severityAtStart: Text("the severity at the start of the clock decides", "以起算时的级别为准")
        case .severityAsAsked: Text("the severity that the customer asked for decides", "以客户提出的级别为准")
        case .severityAsSet: Text("the severity set last decides, from the start on", "以最后设定的级别为准，并溯及起算之时")
        case .exclusionsNeedProof: Text("an exclusion needs more than the vendor's word", "免责情形不能仅凭服务商陈述认定")
        case .exclusionsAsClaimed: Text("an exclusion applies when the vendor claims it", "服务商主张免责即予免责")
        case .limitsDoNotReach: Text("a limiting sentence does not reach this incident", "限制性语句不及于本事件")
        case .limitsReach: Text("a limiting sentence takes the promise back in this incident", "限制性语句使承诺在本事件中不适用")
        }
    }
}

/// Why a reading is in force.
public enum ReadingBasis: Hashable, Sendable {
    case clause(Citation)
    case engagement
    /// Default practice; the reason stands in docs/readings.md.
    case practice
}

/// A reading in force, its reason, and what else the text would bear.
public struct ReadingInForce: Hashable, Sendable {
    public var reading: Reading
    public var basis: ReadingBasis
    public var alternatives: [Reading]
    /// Findings whose outcome one of the alternatives would change.
    public var flips: Int

    public init(reading: Reading, basis: ReadingBasis, alternatives: [Reading], flips: Int = 0) {
        self.reading = reading
        self.basis = basis
        self.alternatives = alternatives
        self.flips = flips
    }
}
