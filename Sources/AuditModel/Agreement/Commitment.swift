// SPDX-License-Identifier: Apache-2.0

/// What a promise's time is counted in, after the whole document was read.
public enum ClockMeaning: String, Sendable, CaseIterable {
    /// Round the clock.
    case calendar
    /// Only inside support hours.
    case business
    /// The agreement does not say.
    case unspecified

    public var name: Text {
        switch self {
        case .calendar: Text("around the clock", "全天候计时")
        case .business: Text("in support hours", "仅在支持时间内计时")
        case .unspecified: Text("not stated", "未写明")
        }
    }
}

/// Whether a promise was made at all.
public enum Presence: String, Sendable, CaseIterable {
    case stated
    /// "N/A", "No SLO", 不适用: the document says that nothing is promised.
    case absent
    /// A blank or a variable of an order form.
    case placeholder
}

/// The clause a promise stands in: its place, its words, and the headings over it.
public struct Clause: Hashable, Sendable {
    public var citation: Citation
    /// From the outermost heading to the innermost: ["2 Response commitments", "2.1 …"].
    public var path: [String]

    public init(_ citation: Citation, path: [String]) {
        self.citation = citation
        self.path = path
    }
}

/// The words that produced one field of a commitment.
public struct FieldBasis: Hashable, Sendable {
    public enum Field: String, Sendable, CaseIterable {
        case metric, severity, plan, channel, target, clock, hours, percent, period, force

        public var name: Text {
            switch self {
            case .metric: Text("measure", "指标")
            case .severity: Text("severity", "级别")
            case .plan: Text("plan", "方案")
            case .channel: Text("channel", "渠道")
            case .target: Text("target", "时限")
            case .clock: Text("clock", "计时方式")
            case .hours: Text("hours", "支持时间")
            case .percent: Text("percentage", "比例")
            case .period: Text("period", "周期")
            case .force: Text("force", "约束力")
            }
        }
    }

    public var field: Field
    public var citation: Citation

    public init(_ field: Field, _ citation: Citation) {
        self.field = field
        self.citation = citation
    }
}

/// One promise: metric × severity × plan × channel → target.
///
/// What the agreement does not say is nil; it is never filled in silence.
public struct Commitment: Hashable, Sendable {
    /// "C-01" …, in the order of the document.
    public var id: String
    public var metric: Metric
    public var presence: Presence
    /// As written: "P1", "Severity 1 – Critical", "一级故障". Nil: every severity.
    public var severity: String?
    /// 1 for the gravest, when the document orders its levels.
    public var severityRank: Int?
    public var plan: String?
    public var channel: String?
    public var target: Target?
    public var clock: ClockMeaning
    /// Index into `Agreement.supportHours`: the hours in which the clock runs or the service is given.
    public var hours: Int?
    /// "95 % of …".
    public var percent: Quantity?
    /// The period a percentage is taken over, as written.
    public var period: String?
    /// The same, understood; nil where no period is stated or its words are not known.
    public var cycle: PeriodCycle? = nil
    public var force: Force
    public var grade: Grade
    public var clause: Clause
    public var basis: [FieldBasis]
    /// Sentences of the agreement that may take the promise back in some cases, in words that no rule understands.
    public var limits: [Citation] = []
    /// Nil: nobody has reviewed it.
    public var review: CommitmentReview? = nil

    public init(
        id: String = "", metric: Metric, presence: Presence = .stated, severity: String? = nil, severityRank: Int? = nil,
        plan: String? = nil,
        channel: String? = nil, target: Target?, clock: ClockMeaning = .unspecified, hours: Int? = nil, percent: Quantity? = nil,
        period: String? = nil,
        force: Force, grade: Grade, clause: Clause, basis: [FieldBasis] = []
    ) {
        self.id = id
        self.metric = metric
        self.presence = presence
        self.severity = severity
        self.severityRank = severityRank
        self.plan = plan
        self.channel = channel
        self.target = target
        self.clock = clock
        self.hours = hours
        self.percent = percent
        self.period = period
        self.force = force
        self.grade = grade
        self.clause = clause
        self.basis = basis
    }
}
