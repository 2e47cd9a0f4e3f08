// SPDX-License-Identifier: Apache-2.0

/// What a credit is measured in.
public enum CreditAmount: Hashable, Sendable {
    /// "5 % of the monthly fee"; the cycle is nil where the clause does not say which fee.
    case percent(Quantity, of: Cycle?)
    /// "500元". A bare "$" or "¥" has no currency of its own: `currency` is then nil.
    case money(digits: String, currency: String?)
    /// "1 day will be added to the current term": not money.
    case time(Target)
}

/// Which promises a remedy covers.
public enum CreditCoverage: Hashable, Sendable {
    /// The measures that the clause, its table or its heading names.
    case metrics([Metric])
    /// The clause says that it is for every time promised.
    case every
    /// The words do not say.
    case unclear

    /// Whether a promise of a metric earns the credit; nil where the words do not say.
    public func covers(_ metric: Metric) -> Bool? {
        switch self {
        case .metrics(let named): named.contains(metric)
        case .every: metric != .availability
        case .unclear: nil
        }
    }

    /// It speaks of availability and of nothing else.
    public var isAvailabilityOnly: Bool { self == .metrics([.availability]) }
}

/// A stretch of percentages and what it earns: from `lower` to below `upper` unless the words say otherwise.
public struct CreditTier: Hashable, Sendable {
    public var lower: Quantity?
    public var upper: Quantity?
    public var includesLower: Bool
    public var includesUpper: Bool
    public var amount: CreditAmount

    public init(lower: Quantity?, upper: Quantity?, includesLower: Bool = true, includesUpper: Bool = false, amount: CreditAmount) {
        self.lower = lower
        self.upper = upper
        self.includesLower = includesLower
        self.includesUpper = includesUpper
        self.amount = amount
    }

    public func contains(_ share: Share) -> Bool {
        if let lower {
            let order = share.compared(to: lower)
            if order < 0 || order == 0 && !includesLower { return false }
        }
        if let upper {
            let order = share.compared(to: upper)
            if order > 0 || order == 0 && !includesUpper { return false }
        }
        return true
    }

    /// "≥ 90 %, < 95 %".
    public var words: String {
        let from = lower.map { "\(includesLower ? "≥" : ">") \($0)%" }
        let to = upper.map { "\(includesUpper ? "≤" : "<") \($0)%" }
        return [from, to].compactMap { $0 }.joined(separator: ", ")
    }
}

extension [CreditTier] {
    /// The tier of a share; of tiers that overlap ("< 99.9 %", "< 99 %") the one that ends lowest. Nil where none is for it.
    public func tier(of share: Share) -> CreditTier? {
        var found: CreditTier?
        for tier in self where tier.contains(share) {
            if let best = found, (best.upper ?? Quantity(1000)) <= (tier.upper ?? Quantity(1000)) { continue }
            found = tier
        }
        return found
    }
}

/// How a credit is reckoned.
public enum CreditRule: Hashable, Sendable {
    /// For each promise missed. `isEach`: the words say "each"; else it is not said how often it is owed.
    case perMiss(CreditAmount, isEach: Bool)
    /// For each stretch of time by which it was missed: 每逾期1小时.
    case perOverrun(CreditAmount, every: Target)
    /// By the percentage kept over a period.
    case tiers([CreditTier])
}

/// One credit that the agreement grants.
public struct CreditTerms: Hashable, Sendable {
    /// "K-01" …, in the order of the document.
    public var id: String
    public var rule: CreditRule
    public var coverage: CreditCoverage
    /// Levels and plans that the words name; empty: all.
    public var severities: [String]
    public var plans: [String]
    public var clause: Clause

    public init(
        id: String = "", rule: CreditRule, coverage: CreditCoverage, severities: [String] = [], plans: [String] = [], clause: Clause
    ) {
        self.id = id
        self.rule = rule
        self.coverage = coverage
        self.severities = severities
        self.plans = plans
        self.clause = clause
    }
}

/// The most that credits come to.
public struct CreditCap: Hashable, Sendable {
    public var amount: CreditAmount
    /// The period it is for; nil where the words do not say.
    public var per: Cycle?
    public var coverage: CreditCoverage
    public var clause: Clause

    public init(amount: CreditAmount, per: Cycle?, coverage: CreditCoverage, clause: Clause) {
        self.amount = amount
        self.per = per
        self.coverage = coverage
        self.clause = clause
    }
}

/// What else the agreement says of its credits.
public struct CreditCondition: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case voucherOnly = "voucher-only"
        case soleRemedy = "sole-remedy"
        case onRequest = "on-request"
        case automatic

        public var name: Text {
            switch self {
            case .voucherOnly: Text("credit only, not money", "仅抵扣或代金券，不付现金")
            case .soleRemedy: Text("the only remedy", "唯一救济")
            case .onRequest: Text("only on request", "须主动申请")
            case .automatic: Text("given without request", "自动给付")
            }
        }
    }

    public var kind: Kind
    public var clause: Clause

    public init(_ kind: Kind, clause: Clause) {
        self.kind = kind
        self.clause = clause
    }
}

/// What follows from a missed promise, as far as the agreement's words were understood.
public struct RemedyTerms: Hashable, Sendable {
    public var credits: [CreditTerms]
    public var caps: [CreditCap]
    public var conditions: [CreditCondition]
    public var deadlines: [DeadlineTerms]
    /// Clauses that limit credits in words that were not understood: no sum is certain beside them.
    public var unreadLimits: [Clause] = []

    public init(
        credits: [CreditTerms] = [], caps: [CreditCap] = [], conditions: [CreditCondition] = [], deadlines: [DeadlineTerms] = []
    ) {
        self.credits = credits
        self.caps = caps
        self.conditions = conditions
        self.deadlines = deadlines
    }

    public static func += (terms: inout RemedyTerms, more: RemedyTerms) {
        terms.credits += more.credits
        terms.caps += more.caps
        terms.conditions += more.conditions
        terms.deadlines += more.deadlines
        terms.unreadLimits += more.unreadLimits
    }
}
