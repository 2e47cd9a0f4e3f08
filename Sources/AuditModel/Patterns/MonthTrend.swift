// SPDX-License-Identifier: Apache-2.0

/// An interval for a share, in thousandths, both ends rounded outwards.
public struct ShareInterval: Hashable, Sendable {
    public var lower: Int
    public var upper: Int

    public init(lower: Int, upper: Int) {
        self.lower = lower
        self.upper = upper
    }
}

/// How one promise was kept from month to month, by the local month in which its clocks started.
public struct MonthTrend: Hashable, Sendable {
    public struct Month: Hashable, Sendable {
        public var year: Int
        /// 1 … 12.
        public var month: Int
        public var count: CaseCount
        /// Wilson's 95 % interval, from the lower end for everything undetermined late to the upper end for everything undetermined kept; nil
        /// in a month without a case that was due.
        public var interval: ShareInterval?

        public init(year: Int, month: Int, count: CaseCount, interval: ShareInterval?) {
            self.year = year
            self.month = month
            self.count = count
            self.interval = interval
        }

        /// "2026-03".
        public var name: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
    }

    /// The last three months against the three before.
    public enum Change: String, CaseIterable, Sendable {
        case better, worse
        /// The intervals overlap.
        case unclear
        case tooFew = "too-few"
    }

    /// Months shown; those before are one sum.
    public static let most = 24
    /// Due cases in each half below which nothing is said of a change.
    public static let leastForChange = 5

    public var commitment: String
    public var metric: Metric
    public var severity: String?
    /// Every month from the first with a case to the last, those without a case among them.
    public var months: [Month]
    /// Cases of months before those listed.
    public var earlier: CaseCount
    /// Cases whose start may lie in more than one month.
    public var unknownMonth: CaseCount
    public var count: CaseCount
    public var change: Change

    public init(
        commitment: String, metric: Metric, severity: String?, months: [Month], earlier: CaseCount, unknownMonth: CaseCount,
        count: CaseCount, change: Change
    ) {
        self.commitment = commitment
        self.metric = metric
        self.severity = severity
        self.months = months
        self.earlier = earlier
        self.unknownMonth = unknownMonth
        self.count = count
        self.change = change
    }
}
