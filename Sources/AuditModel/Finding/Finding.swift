// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// A start or a stop of a clock: when, and the exhibits that show it.
public struct Moment: Hashable, Sendable {
    public var bounds: TimestampBounds
    public var event: EventID?
    public var citations: [Citation]

    public init(bounds: TimestampBounds, event: EventID? = nil, citations: [Citation]) {
        self.bounds = bounds
        self.event = event
        self.citations = citations
    }
}

/// A length of time known between bounds, in milliseconds.
public struct MillisecondBounds: Hashable, Sendable {
    public var min: Int64
    public var max: Int64

    public init(min: Int64, max: Int64) {
        self.min = min
        self.max = max
    }
}

/// Why a stretch of a ledger counts or does not.
public enum LedgerState: String, Sendable, CaseIterable {
    case counted
    case outsideHours = "outside-hours"
    case closedDay = "closed-day"
    case holiday
    case paused
    /// The date of the trigger, which civil counting leaves out.
    case triggerDay = "trigger-day"
    /// Many days after the deadline in one line; its milliseconds are their sum.
    case summed

    public var name: Text {
        switch self {
        case .counted: Text("counted", "计入")
        case .outsideHours: Text("outside support hours", "支持时间之外")
        case .closedDay: Text("not a working day", "非工作日")
        case .holiday: Text("holiday", "节假日")
        case .paused: Text("paused", "停表")
        case .triggerDay: Text("the first day does not count", "始日不计")
        case .summed: Text("further days, summed", "其余各日合计")
        }
    }
}

/// One line of the day-by-day arithmetic.
///
/// The lines tile the time from the start to the deadline (or the stop, when that is later) without gaps.
public struct LedgerLine: Hashable, Sendable {
    public var from: Timestamp
    public var to: Timestamp
    /// Counted in this line; 0 unless `state` is counted or summed.
    public var milliseconds: Int64
    /// Counted up to the end of this line.
    public var total: Int64
    public var state: LedgerState
    /// For targets in days: this line is the n-th day counted. Such ledgers count days, so their milliseconds are 0.
    public var day: Int?

    public init(from: Timestamp, to: Timestamp, milliseconds: Int64, total: Int64, state: LedgerState, day: Int? = nil) {
        self.from = from
        self.to = to
        self.milliseconds = milliseconds
        self.total = total
        self.state = state
        self.day = day
    }
}

/// The same clock under another admissible reading.
public struct Alternative: Hashable, Sendable {
    public var reading: Reading
    /// Readings varied together with it: a combination stands here only where no single reading changes the outcome.
    public var with: [Reading]
    public var outcome: Outcome
    public var deadline: TimestampBounds?
    /// Whether it changes the outcome.
    public var flips: Bool

    public init(reading: Reading, with others: [Reading] = [], outcome: Outcome, deadline: TimestampBounds?, flips: Bool) {
        self.reading = reading
        with = others
        self.outcome = outcome
        self.deadline = deadline
        self.flips = flips
    }

    /// All readings it was computed under.
    public var readings: [Reading] { [reading] + with }
}

/// One gap between updates, or one question and its answer.
public struct Occurrence: Hashable, Sendable {
    public var start: Moment
    public var stop: Moment?
    public var elapsed: MillisecondBounds
    public var outcome: Outcome

    public init(start: Moment, stop: Moment?, elapsed: MillisecondBounds, outcome: Outcome) {
        self.start = start
        self.stop = stop
        self.elapsed = elapsed
        self.outcome = outcome
    }
}

/// A message that did not stop the clock, and the rule that says so.
public struct NonCountingEvent: Hashable, Sendable {
    public enum Why: Hashable, Sendable {
        case automatic(AutomationSignal)
        case internalNote
        case unknownRole
    }

    public var event: EventID
    public var at: TimestampBounds
    public var why: Why
    public var citation: Citation

    public init(event: EventID, at: TimestampBounds, why: Why, citation: Citation) {
        self.event = event
        self.at = at
        self.why = why
        self.citation = citation
    }
}

/// A stretch of time that a clock stood still, or that somebody says it did.
public struct Pause: Hashable, Sendable {
    /// What takes the time off the clock.
    public enum Grant: String, Sendable, CaseIterable {
        /// A clause of the agreement.
        case clause
        /// No clause, but a reading under which waiting always stops the clock.
        case reading
        /// The request was held to be resolved and was reopened.
        case reopened
        /// An exclusion that a person states in the engagement.
        case exclusion
        /// Nothing: the state said "waiting" although the customer had answered.
        case void
    }

    /// The longest it may have been, within the bounds of the stamps at its ends.
    public var period: Period
    /// The part that stopped the clock for certain; nil when none did, as where nobody knows who set the state.
    public var certain: Period?
    public var grant: Grant
    public var cause: Text
    public var citations: [Citation]

    public init(period: Period, certain: Period?, grant: Grant, cause: Text, citations: [Citation]) {
        self.period = period
        self.certain = certain
        self.grant = grant
        self.cause = cause
        self.citations = citations
    }
}

/// What an audit found for one commitment and one incident, with everything needed to redo it by hand.
public struct Finding: Hashable, Sendable {
    /// "F-" and eight letters or digits made of the commitment, the incident and the metric; it does not depend on position.
    public var id: String
    public var commitment: String
    public var incident: String
    public var metric: Metric
    public var severity: String?
    public var outcome: Outcome
    public var standing: Standing
    public var reasons: [ReasonCode]
    public var start: Moment
    /// Nil when no deadline can be computed (no hours, no zone).
    public var deadline: TimestampBounds?
    public var stop: Moment?
    /// Counted time, where the unit has one: minutes, hours, business hours.
    public var elapsed: MillisecondBounds?
    /// By how much the target was exceeded: counted time for hours and minutes, from deadline to stop for days; nil when it was not.
    public var overrun: MillisecondBounds?
    public var ledger: [LedgerLine]
    public var alternatives: [Alternative]
    public var occurrences: [Occurrence]
    public var nonCounting: [NonCountingEvent]
    public var pauses: [Pause]
    /// Index into `AuditResult.calendars`.
    public var calendar: Int?
    /// What else a reader should know: how a link was made, what "no reply" rests on.
    public var notes: [Text]
    /// What the vendor's own system says of the same thing.
    public var claims: [VendorClaim]
    /// What the vendor will probably say of it, and what the file answers; only of what speaks against the vendor.
    public var defences: [Defence] = []
    /// The lower of the grades of the records that its start and its stop rest on, the best copy of each; nil where no exhibit shows them.
    public var evidenceGrade: EvidenceGrade? = nil

    public init(
        id: String, commitment: String, incident: String, metric: Metric, severity: String?, outcome: Outcome, standing: Standing,
        reasons: [ReasonCode] = [],
        start: Moment, deadline: TimestampBounds? = nil, stop: Moment? = nil, elapsed: MillisecondBounds? = nil,
        overrun: MillisecondBounds? = nil,
        ledger: [LedgerLine] = [], alternatives: [Alternative] = [], occurrences: [Occurrence] = [], nonCounting: [NonCountingEvent] = [],
        pauses: [Pause] = [], calendar: Int? = nil, notes: [Text] = [], claims: [VendorClaim] = []
    ) {
        self.id = id
        self.commitment = commitment
        self.incident = incident
        self.metric = metric
        self.severity = severity
        self.outcome = outcome
        self.standing = standing
        self.reasons = reasons
        self.start = start
        self.deadline = deadline
        self.stop = stop
        self.elapsed = elapsed
        self.overrun = overrun
        self.ledger = ledger
        self.alternatives = alternatives
        self.occurrences = occurrences
        self.nonCounting = nonCounting
        self.pauses = pauses
        self.calendar = calendar
        self.notes = notes
        self.claims = claims
    }

    /// A promise that is not binding, or that is judged over a period, was not kept: measured and reported, never a breach.
    public var isMissedTarget: Bool { outcome == .notApplicable && overrun != nil }
}
