// SPDX-License-Identifier: Apache-2.0

/// How many findings have each outcome.
public struct OutcomeTally: Hashable, Sendable {
    private var counts: [Int]
    /// Of those that are not applicable: promises that do not bind, or are for a share of cases, and were not kept.
    public private(set) var missedTargets = 0

    public init() {
        counts = Array(repeating: 0, count: Outcome.allCases.count)
    }

    public subscript(outcome: Outcome) -> Int { counts[OutcomeTally.place(outcome)] }

    public var total: Int { counts.reduce(0, +) }

    public mutating func add(_ outcome: Outcome, isMissedTarget: Bool = false) {
        counts[OutcomeTally.place(outcome)] += 1
        if isMissedTarget, outcome == .notApplicable { missedTargets += 1 }
    }

    private static func place(_ outcome: Outcome) -> Int {
        switch outcome {
        case .met: 0
        case .breached: 1
        case .undetermined: 2
        case .open: 3
        case .excused: 4
        case .notApplicable: 5
        }
    }
}
