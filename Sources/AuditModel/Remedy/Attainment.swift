// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// An exact share of cases: 8 of 11.
public struct Share: Hashable, Sendable {
    public var part: Int
    public var whole: Int

    public init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// Below, at or above a percentage, compared without division; a share of nothing is below everything.
    public func compared(to percent: Quantity) -> Int {
        guard whole > 0 else { return -1 }
        // part / whole against thousandths / 100,000.
        let mine = Int64(part).multipliedFullWidth(by: 100_000)
        let other = Int64(whole).multipliedFullWidth(by: percent.thousandths)
        if mine.high != other.high { return mine.high < other.high ? -1 : 1 }
        return mine.low == other.low ? 0 : mine.low < other.low ? -1 : 1
    }

    /// The percentage cut off after three places, and whether nothing was cut.
    public var percent: (value: Quantity, isExact: Bool) {
        guard whole > 0 else { return (Quantity(0), true) }
        let (product, over) = Int64(part).multipliedReportingOverflow(by: 100_000)
        guard !over else { return (Quantity(0), false) }
        let (quotient, rest) = product.quotientAndRemainder(dividingBy: Int64(whole))
        return (Quantity(thousandths: quotient), rest == 0)
    }

    /// "8/11 = 72.727…%".
    public var words: String {
        let (value, isExact) = percent
        return "\(part)/\(whole) = \(value)\(isExact ? "" : "…")%"
    }
}

/// The period that a percentage is taken over, by dates and by instants.
public struct AttainmentPeriod: Hashable, Sendable {
    public var first: CivilDate
    /// The last date, included.
    public var last: CivilDate
    public var bounds: Period

    public init(first: CivilDate, last: CivilDate, bounds: Period) {
        self.first = first
        self.last = last
        self.bounds = bounds
    }
}

/// A promise for a percentage of cases, judged over one period: which cases counted, and what share was kept.
public struct Attainment: Hashable, Sendable {
    /// What a case adds to the percentage.
    public enum State: String, Sendable, CaseIterable {
        case onTime = "on-time"
        case late
        case undetermined
        /// Not yet due.
        case open

        public var name: Text {
            switch self {
            case .onTime: Text("on time", "按时")
            case .late: Text("late", "逾时")
            case .undetermined: Text("undetermined", "无法判定")
            case .open: Text("open", "未到期")
            }
        }
    }

    public struct Member: Hashable, Sendable {
        public var finding: String
        public var state: State
        /// False where the case may belong to another period or to another promise.
        public var isCertain: Bool
        /// Another admissible reading would change its state.
        public var isContestable: Bool

        public init(finding: String, state: State, isCertain: Bool = true, isContestable: Bool = false) {
            self.finding = finding
            self.state = state
            self.isCertain = isCertain
            self.isContestable = isContestable
        }
    }

    /// "A-" and eight letters or digits made of the promise and the period's first date.
    public var id: String
    public var commitment: String
    public var metric: Metric
    public var severity: String?
    /// The percentage promised.
    public var target: Quantity
    public var period: AttainmentPeriod
    public var members: [Member]
    /// With everything undetermined taken as late.
    public var lowest: Share
    /// With everything undetermined taken as on time.
    public var highest: Share
    public var outcome: Outcome
    /// The promise does not bind, so that missing it is no breach: `outcome` is then not applicable.
    public var isMissedTarget: Bool
    public var standing: Standing
    public var reasons: [ReasonCode]
    public var notes: [Text]

    public init(
        id: String, commitment: String, metric: Metric, severity: String?, target: Quantity, period: AttainmentPeriod, members: [Member],
        lowest: Share, highest: Share, outcome: Outcome, isMissedTarget: Bool = false, standing: Standing = .firm,
        reasons: [ReasonCode] = [], notes: [Text] = []
    ) {
        self.id = id
        self.commitment = commitment
        self.metric = metric
        self.severity = severity
        self.target = target
        self.period = period
        self.members = members
        self.lowest = lowest
        self.highest = highest
        self.outcome = outcome
        self.isMissedTarget = isMissedTarget
        self.standing = standing
        self.reasons = reasons
        self.notes = notes
    }

    public func count(_ state: State) -> Int { members.count { $0.state == state } }
}
