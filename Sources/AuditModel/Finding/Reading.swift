// SPDX-License-Identifier: Apache-2.0

/// A question of interpretation that the clock depends on.
public enum ReadingTerm: String, CaseIterable, Sendable {
    case automaticAcknowledgement = "automatic-acknowledgement"
    case plainHours = "plain-hours"
    case dayCounting = "day-counting"
    case clockStart = "clock-start"
    case pauses
    case severity

    public var name: Text {
        switch self {
        case .automaticAcknowledgement: Text("automatic acknowledgement", "自动回复")
        case .plainHours: Text("plain hours and minutes", "未加限定的小时与分钟")
        case .dayCounting: Text("counting of days", "日的计算")
        case .clockStart: Text("start of the clock", "起算时点")
        case .pauses: Text("pauses", "停表")
        case .severity: Text("severity", "级别")
        }
    }
}

/// One way to read an ambiguous term.
public enum Reading: String, CaseIterable, Sendable {
    case automaticDoesNotCount = "automatic-does-not-count"
    case automaticCounts = "automatic-counts"
    case hoursInSupportHours = "hours-in-support-hours"
    case hoursAroundTheClock = "hours-around-the-clock"
    case daysCivil = "days-civil"
    case daysElapsed = "days-elapsed"
    case startsAtSending = "starts-at-sending"
    case pausesByClauseOnly = "pauses-by-clause-only"
    case pausesWhileWaiting = "pauses-while-waiting"
    case severityAtStart = "severity-at-start"

    public var term: ReadingTerm {
        switch self {
        case .automaticDoesNotCount, .automaticCounts: .automaticAcknowledgement
        case .hoursInSupportHours, .hoursAroundTheClock: .plainHours
        case .daysCivil, .daysElapsed: .dayCounting
        case .startsAtSending: .clockStart
        case .pausesByClauseOnly, .pausesWhileWaiting: .pauses
        case .severityAtStart: .severity
        }
    }

    public var name: Text {
        switch self {
        case .automaticDoesNotCount: Text("an automatic acknowledgement is not a response", "自动回复不算响应")
        case .automaticCounts: Text("an automatic acknowledgement is a response", "自动回复算响应")
        case .hoursInSupportHours: Text("plain hours run only in support hours", "小时仅在支持时间内计算")
        case .hoursAroundTheClock: Text("plain hours run around the clock", "小时全天候连续计算")
        case .daysCivil: Text("days are counted civilly: the first does not count, the last ends at its end", "按民法计日：始日不算，末日终了为止")
        case .daysElapsed: Text("a day is elapsed time: 24 hours, or a working day's hours", "按经过时间计日：一日为 24 小时，或一个工作日的时长")
        case .startsAtSending: Text("the clock starts when the customer sends", "自客户发出之时起算")
        case .pausesByClauseOnly: Text("only a clause grants a pause", "仅条款约定方可停表")
        case .pausesWhileWaiting: Text("waiting for the customer stops the clock though no clause says so", "虽无条款约定，等待客户期间亦停表")
        case .severityAtStart: Text("the severity at the start of the clock decides", "以起算时的级别为准")
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
