// SPDX-License-Identifier: Apache-2.0

/// How long the cases of one promise took, against its target; only for targets in minutes or hours, which have counted time.
public struct TargetPattern: Hashable, Sendable {
    /// One case: its counted time lies between these bounds, in milliseconds.
    public struct Point: Hashable, Sendable {
        public var finding: String
        public var state: CaseState
        public var atLeast: Int64
        /// Nil: nobody knows how long it took in the end, as where there is no answer yet.
        public var atMost: Int64?

        public init(finding: String, state: CaseState, atLeast: Int64, atMost: Int64?) {
            self.finding = finding
            self.state = state
            self.atLeast = atLeast
            self.atMost = atMost
        }

        /// Right-censored: it had run so long at as-of, and had not ended.
        public var isCensored: Bool { atMost == nil && state != .undetermined }
    }

    /// How many cases had ended within a multiple of the target.
    public struct Within: Hashable, Sendable {
        /// Thousandths of the target.
        public var times: Int
        /// For certain.
        public var least: Int
        /// If everything unknown ended as early as it can have.
        public var most: Int

        public init(times: Int, least: Int, most: Int) {
            self.times = times
            self.least = least
            self.most = most
        }
    }

    /// A quantile known between bounds; no upper bound where too many cases have not ended.
    public struct Quantile: Hashable, Sendable {
        public var atLeast: Int64
        public var atMost: Int64?

        public init(atLeast: Int64, atMost: Int64?) {
            self.atLeast = atLeast
            self.atMost = atMost
        }
    }

    /// Fewer cases than this have no median, only their values.
    public static let leastForMedian = 5
    /// Fewer cases than this have no nine-tenths quantile.
    public static let leastForNinetieth = 10
    /// With so many cases the shares are shown instead of every single one.
    public static let shares = 50

    public var commitment: String
    public var metric: Metric
    public var severity: String?
    /// Milliseconds.
    public var target: Int64
    public var count: CaseCount
    /// Every case, in order of its lower bound; none is left out because it has not ended.
    public var points: [Point]
    public var within: [Within]
    public var median: Quantile?
    public var ninetieth: Quantile?

    public init(
        commitment: String, metric: Metric, severity: String?, target: Int64, count: CaseCount, points: [Point], within: [Within],
        median: Quantile? = nil, ninetieth: Quantile? = nil
    ) {
        self.commitment = commitment
        self.metric = metric
        self.severity = severity
        self.target = target
        self.count = count
        self.points = points
        self.within = within
        self.median = median
        self.ninetieth = ninetieth
    }

    /// Cases that had not ended.
    public var censored: Int { points.count { $0.isCensored } }
}
