// SPDX-License-Identifier: Apache-2.0

/// An audit as its audit.json tells it, as far as two audits are compared by it.
///
/// Figures are kept in the words of the file: comparing asks whether they are the same, and reckons with none of them.
public struct AuditRecord: Hashable, Sendable {
    public var vendor: String
    /// What an audit is made under: as-of, version and so on.
    public var circumstances: [AuditCircumstance: String]
    /// Path → SHA-256 of every file that was read.
    public var files: [String: String]
    /// Paths among them that are evidence.
    public var exhibits: Set<String>
    /// Term → reading in force.
    public var readings: [String: String]
    public var subjects: [Subject]

    public init(
        vendor: String, circumstances: [AuditCircumstance: String] = [:], files: [String: String] = [:], exhibits: Set<String> = [],
        readings: [String: String] = [:], subjects: [Subject] = []
    ) {
        self.vendor = vendor
        self.circumstances = circumstances
        self.files = files
        self.exhibits = exhibits
        self.readings = readings
        self.subjects = subjects
    }

    /// One finding, or one percentage over a period.
    public struct Subject: Hashable, Sendable {
        public var id: String
        public var isPercentage: Bool
        /// An incident's id, or a period "2026-03-01 – 2026-03-31".
        public var incident: String
        public var title: String
        public var metric: String
        public var severity: String?
        public var outcome: Outcome
        public var standing: Standing
        /// What else it says; what is absent has no entry.
        public var aspects: [AuditAspect: String]
        /// Paths of the evidence that it cites.
        public var cited: Set<String>

        public init(
            id: String, isPercentage: Bool = false, incident: String, title: String = "", metric: String, severity: String? = nil,
            outcome: Outcome, standing: Standing, aspects: [AuditAspect: String] = [:], cited: Set<String> = []
        ) {
            self.id = id
            self.isPercentage = isPercentage
            self.incident = incident
            self.title = title
            self.metric = metric
            self.severity = severity
            self.outcome = outcome
            self.standing = standing
            self.aspects = aspects
            self.cited = cited
        }
    }
}

/// What an audit as a whole is made under.
public enum AuditCircumstance: String, CaseIterable, Sendable {
    case asOf = "as-of"
    case asOfBasis = "as-of-basis"
    case plan
    case version
    case timeZoneData = "tzdata"

    public var name: Text {
        switch self {
        case .asOf: Text("as of", "截至")
        case .asOfBasis: Text("basis of as-of", "截至时点的依据")
        case .plan: Text("plan bought", "所购支持方案")
        case .version: Text("version of slaudit", "slaudit 版本")
        case .timeZoneData: Text("time-zone data", "时区数据版本")
        }
    }
}

/// What a finding or a percentage says, besides what it is of.
public enum AuditAspect: String, CaseIterable, Sendable {
    case outcome, standing
    case missedTarget = "missed-target"
    case reasons, start, deadline, stop, elapsed, overrun
    /// The share of cases kept, from lowest to highest.
    case share
    /// Readings that change the outcome, and to what.
    case flips
    case severity, target, percent, clock, hours, force, grade, clause

    /// Whether it is the agreement's rather than what came of it.
    public var isPromise: Bool {
        switch self {
        case .target, .percent, .clock, .hours, .force, .grade, .clause: true
        case .outcome, .standing, .missedTarget, .reasons, .start, .deadline, .stop, .elapsed, .overrun, .share, .flips, .severity: false
        }
    }

    public var name: Text {
        switch self {
        case .outcome: Text("outcome", "结论")
        case .standing: Text("standing", "确定程度")
        case .missedTarget: Text("target missed", "目标未达")
        case .reasons: Text("reasons", "原因")
        case .start: Text("start", "起算")
        case .deadline: Text("deadline", "截止")
        case .stop: Text("stop", "停止")
        case .elapsed: Text("counted seconds", "计入秒数")
        case .overrun: Text("seconds over", "超时秒数")
        case .share: Text("share kept", "达成率")
        case .flips: Text("readings that change it", "可改变结论的解读")
        case .severity: Text("severity", "级别")
        case .target: Text("target promised", "约定时限")
        case .percent: Text("percentage promised", "约定比例")
        case .clock: Text("how time is counted", "计时方式")
        case .hours: Text("support hours", "支持时间")
        case .force: Text("force", "约束力")
        case .grade: Text("grade", "约束等级")
        case .clause: Text("words of the clause", "条款文字")
        }
    }
}
