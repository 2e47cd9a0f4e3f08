// SPDX-License-Identifier: Apache-2.0

/// What one case adds to a count of kept and missed promises.
///
/// Firm and contestable misses are never one number, and what is undetermined or not yet due is neither kept nor missed.
public enum CaseState: String, CaseIterable, Sendable {
    case met
    /// Breached under every admissible reading.
    case breached
    /// Breached under the readings in force; another admissible reading undoes it.
    case contestable = "breached-contestable"
    /// A promise that does not bind, or is for a share of cases, was not kept: late, but no breach.
    case missed = "target-missed"
    case missedContestable = "target-missed-contestable"
    case undetermined
    /// Not yet due.
    case open

    /// Nil where a finding is no case: excused, out of force, not applicable.
    public init?(_ finding: Finding) {
        switch (finding.outcome, finding.standing) {
        case (.met, _): self = .met
        case (.breached, .firm): self = .breached
        case (.breached, .contestable): self = .contestable
        case (.undetermined, _): self = .undetermined
        case (.open, _): self = .open
        case (.excused, _): return nil
        case (.notApplicable, let standing):
            guard finding.isMissedTarget else { return nil }
            self = standing == .firm ? .missed : .missedContestable
        }
    }

    /// Late under the readings in force.
    public var isLate: Bool { isFirmlyLate || isContestable }
    /// Late under every admissible reading.
    public var isFirmlyLate: Bool { self == .breached || self == .missed }
    public var isContestable: Bool { self == .contestable || self == .missedContestable }

    public var name: Text {
        switch self {
        case .met: Text("kept", "已履行")
        case .breached: Text("breached", "违约")
        case .contestable: Text("breached (contestable)", "违约（可争议）")
        case .missed: Text("target missed", "目标未达")
        case .missedContestable: Text("target missed (contestable)", "目标未达（可争议）")
        case .undetermined: Text("undetermined", "无法判定")
        case .open: Text("not yet due", "未到期")
        }
    }
}

/// How many cases are in each state.
public struct CaseCount: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: CaseState.allCases.count)

    public init() {}

    public init(_ states: some Sequence<CaseState>) {
        for state in states { add(state) }
    }

    public subscript(_ state: CaseState) -> Int { counts[CaseCount.place(state)] }

    public mutating func add(_ state: CaseState) { counts[CaseCount.place(state)] += 1 }

    public mutating func add(_ other: CaseCount) {
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    /// Late under every admissible reading: firm breaches and missed targets.
    public var firmlyLate: Int { self[.breached] + self[.missed] }
    /// Late unless another admissible reading is right.
    public var contestablyLate: Int { self[.contestable] + self[.missedContestable] }
    /// Late under the readings in force.
    public var late: Int { firmlyLate + contestablyLate }
    /// Cases that were due: kept, late, or not known to be either.
    public var due: Int { self[.met] + late + self[.undetermined] }
    public var total: Int { due + self[.open] }

    /// Kept of due with everything undetermined taken as late.
    public var lowest: Share { Share(self[.met], of: due) }
    /// Kept of due with everything undetermined taken as kept.
    public var highest: Share { Share(self[.met] + self[.undetermined], of: due) }

    private static func place(_ state: CaseState) -> Int {
        switch state {
        case .met: 0
        case .breached: 1
        case .contestable: 2
        case .missed: 3
        case .missedContestable: 4
        case .undetermined: 5
        case .open: 6
        }
    }
}
