// SPDX-License-Identifier: Apache-2.0

/// The promises of several vendors side by side: a row for each measure and level, a cell for each vendor.
///
/// Levels are aligned by rank, the gravest first. Nothing is converted: what is not in the same unit and the same clock is not compared.
public struct AgreementComparison: Sendable {
    public struct Vendor: Sendable {
        public var name: String
        public var agreement: Agreement

        public init(name: String, agreement: Agreement) {
            self.name = name
            self.agreement = agreement
        }
    }

    /// What one vendor says on one measure at one level.
    public struct Cell: Hashable, Sendable {
        public enum State: String, Sendable {
            case promised
            /// The agreement says that nothing is promised.
            case notPromised = "not-promised"
            case blank
            /// The agreement says nothing.
            case notStated = "not-stated"
            /// It has fewer levels.
            case noLevel = "no-such-level"
        }

        public var state: State
        /// The promises that the cell is made of: one for each plan and channel.
        public var promises: [Commitment]
    }

    /// Which cells of a row are the strictest.
    public enum Verdict: Hashable, Sendable {
        /// Indexes of vendors.
        case strictest([Int])
        case equal
        case notComparable(Obstacle)
        /// Fewer than two vendors promise anything.
        case none
    }

    /// Why the cells of a row are not held against each other.
    public enum Obstacle: String, CaseIterable, Sendable {
        /// A vendor has several times there: plans, channels, contradictions.
        case severalTimes = "several-times"
        case noNumber = "no-number"
        case units
        case clocks
        case clockNotStated = "clock-not-stated"
        case supportHours = "support-hours"
        case shares
        case force

        public var name: Text {
            switch self {
            case .severalTimes: Text("several times in one cell", "同一格有多个时限")
            case .noNumber: Text("a promise without a number", "有承诺而无数字")
            case .units: Text("different units", "单位不同")
            case .clocks: Text("different clocks", "计时方式不同")
            case .clockNotStated: Text("a clock is not stated", "计时方式未写明")
            case .supportHours: Text("different support hours", "支持时间不同")
            case .shares: Text("different percentages of cases", "适用比例不同")
            case .force: Text("only some of them bind", "约束力不同")
            }
        }
    }

    public struct Row: Sendable {
        public var metric: Metric
        /// 1 is the gravest; nil for promises without a ranked level.
        public var rank: Int?
        public var cells: [Cell]
        public var verdict: Verdict
    }

    public let vendors: [Vendor]
    public let rows: [Row]

    /// `plan`: leave out the promises of other plans where an agreement has one of this name; letter case does not matter.
    public init(_ vendors: [Vendor], plan: String? = nil) {
        self.vendors = vendors
        let promises = vendors.map { AgreementComparison.promises($0.agreement, plan) }
        var rows: [Row] = []
        for metric in Metric.allCases {
            let own = promises.map { $0.filter { $0.metric == metric } }
            let ranks = Set(own.joined().map(\.severityRank))
            // A promise for every level stands beside each level of the others.
            let levels = ranks.compactMap { $0 }.sorted().map(Optional.some)
            let isUnrankedShown = own.joined().contains { $0.severityRank == nil && (levels.isEmpty || $0.severity != nil) }
            for rank in levels + (isUnrankedShown ? [nil] : []) {
                let cells = zip(vendors, own).map { AgreementComparison.cell($0.agreement, $1, rank, isAlone: levels.isEmpty) }
                rows.append(
                    Row(metric: metric, rank: rank, cells: cells, verdict: AgreementComparison.verdict(cells, vendors.map(\.agreement))))
            }
        }
        self.rows = rows
    }

    private static func promises(_ agreement: Agreement, _ plan: String?) -> [Commitment] {
        guard let plan = plan?.lowercased(), agreement.commitments.contains(where: { $0.plan?.lowercased() == plan }) else {
            return agreement.commitments
        }
        return agreement.commitments.filter { $0.plan == nil || $0.plan?.lowercased() == plan }
    }

    /// `isAlone`: no vendor ranks its levels for this measure.
    private static func cell(_ agreement: Agreement, _ promises: [Commitment], _ rank: Int?, isAlone: Bool) -> Cell {
        var own = promises.filter { $0.severityRank == rank && (rank != nil || isAlone || $0.severity != nil) }
        if own.isEmpty, rank != nil { own = promises.filter { $0.severity == nil } }
        if own.isEmpty {
            if let rank, !agreement.severities.isEmpty, rank > agreement.severities.count { return Cell(state: .noLevel, promises: []) }
            return Cell(state: .notStated, promises: [])
        }
        if own.contains(where: { $0.presence == .stated }) { return Cell(state: .promised, promises: own) }
        return Cell(state: own.contains { $0.presence == .placeholder } ? .blank : .notPromised, promises: own)
    }
}
