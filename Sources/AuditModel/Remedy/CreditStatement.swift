// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// One line of the reckoning, with all that is needed to redo it.
public struct CreditStep: Hashable, Sendable {
    /// What is done: "one twelfth of the yearly fee".
    public var words: Text
    /// The reckoning in signs: "120000.00 ÷ 12 = 10000.00, remainder 0.00".
    public var reckoning: String
    public var result: Money
    /// Of a sum or a cap: firm breaches alone, or with the contestable ones; nil for steps that are the same for both.
    public var standing: Standing?

    public init(words: Text, reckoning: String, result: Money, standing: Standing? = nil) {
        self.words = words
        self.reckoning = reckoning
        self.result = result
        self.standing = standing
    }
}

/// One missed promise and what it earns.
public struct CreditLine: Hashable, Sendable {
    /// "K-01".
    public var terms: String
    /// A finding's or an attainment's id.
    public var subject: String
    /// False: the breach, or how often the credit is owed for it, can be contested.
    public var isFirm: Bool
    /// Nil where something is missing for a figure.
    public var amount: Money?
    public var steps: [CreditStep]
    /// By when it is to be claimed and how that stands; nil where no claim window was computed for it.
    public var claim: ClaimWindow?

    public init(terms: String, subject: String, isFirm: Bool, amount: Money?, steps: [CreditStep]) {
        self.terms = terms
        self.subject = subject
        self.isFirm = isFirm
        self.amount = amount
        self.steps = steps
    }
}

/// Whether a credit can still be claimed.
public struct ClaimWindow: Hashable, Sendable {
    /// The safe date.
    public var by: CivilDate
    /// The safe date is past, and nobody says that a claim was made.
    public var isPast: Bool

    public init(by: CivilDate, isPast: Bool) {
        self.by = by
        self.isPast = isPast
    }
}

/// The credits of one period, summed and held to the cap.
public struct CreditPeriod: Hashable, Sendable {
    public var first: CivilDate
    public var last: CivilDate
    public var lines: [CreditLine]
    /// What firm breaches alone earn; nil where a figure is missing.
    public var firm: Money?
    /// The same with the contestable ones.
    public var withContestable: Money?
    public var steps: [CreditStep]

    public init(first: CivilDate, last: CivilDate, lines: [CreditLine], firm: Money?, withContestable: Money?, steps: [CreditStep]) {
        self.first = first
        self.last = last
        self.lines = lines
        self.firm = firm
        self.withContestable = withContestable
        self.steps = steps
    }
}

/// Missed promises for which nothing can be claimed, and why.
public struct UnclaimableCredit: Hashable, Sendable {
    public enum Why: String, Sendable, CaseIterable {
        /// The agreement's credits speak of other promises.
        case notNamed = "not-named"
        /// They speak of availability only.
        case availabilityOnly = "availability-only"
        /// It is not clear which promises the clause covers.
        case unclear
        /// Two clauses give different credits for it.
        case conflict
        /// The clause is for a plan that was not bought, or it is not known which plan was.
        case otherPlan = "other-plan"
        /// The credit is time, not money.
        case inTime = "in-time"
        /// No tier is for the percentage reached.
        case noTier = "no-tier"

        public var name: Text {
            switch self {
            case .notNamed: Text("the credits of the agreement are not for this promise", "协议的赔付条款未涵盖该项承诺")
            case .availabilityOnly:
                Text("the credits of the agreement are for availability only; response promises carry none", "协议的赔付仅针对可用性，响应类承诺没有赔付")
            case .unclear:
                Text("not claimable without agreement: it is unclear which promises the clause covers", "未经协商不可主张：条款未明确涵盖哪些承诺")
            case .conflict:
                Text("not claimable without agreement: two clauses give different credits", "未经协商不可主张：两处条款的赔付不同")
            case .otherPlan: Text("the clause is for a plan that is not shown to have been bought", "条款所涉方案未显示已购买")
            case .inTime: Text("the credit is given in time, not in money", "以延长服务期等方式给付，并非金额")
            case .noTier: Text("no tier of the clause is certain to apply to the percentage reached", "没有确定适用于该达成率的档次")
            }
        }
    }

    public var why: Why
    /// Ids of findings or attainments.
    public var subjects: [String]
    public var clause: Citation?

    public init(why: Why, subjects: [String], clause: Citation?) {
        self.why = why
        self.subjects = subjects
        self.clause = clause
    }
}

/// What the missed promises come to in money, period by period, and what cannot be claimed.
public struct CreditStatement: Hashable, Sendable {
    /// How the fee of one period follows from the fee of the engagement.
    public var base: [CreditStep]
    public var periods: [CreditPeriod]
    /// What firm breaches alone earn over all periods; nil where there is nothing to sum or a figure is missing.
    public var firm: Money?
    /// The same with the contestable ones.
    public var withContestable: Money?
    /// Of the firm total, what is not lost by a claim window that is past; nil where no window was computed or a figure is missing.
    public var claimable: Money?
    public var steps: [CreditStep]
    public var unclaimable: [UnclaimableCredit]
    /// What is missing for a figure.
    public var missing: [Text]
    /// Findings left out because they cannot be shown either way.
    public var undetermined: Int

    public init(
        base: [CreditStep] = [], periods: [CreditPeriod] = [], firm: Money? = nil, withContestable: Money? = nil, steps: [CreditStep] = [],
        unclaimable: [UnclaimableCredit] = [], missing: [Text] = [], undetermined: Int = 0
    ) {
        self.base = base
        self.periods = periods
        self.firm = firm
        self.withContestable = withContestable
        self.steps = steps
        self.unclaimable = unclaimable
        self.missing = missing
        self.undetermined = undetermined
    }
}
