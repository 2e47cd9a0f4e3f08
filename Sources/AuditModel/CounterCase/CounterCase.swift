// SPDX-License-Identifier: Apache-2.0

/// The vendor's best case: every finding with the outcome most favourable to the vendor that the readings and the evidence leave open.
///
/// It accuses of nothing that the outcomes in force do not; what is still breached in it are the firm breaches. Source: docs/fairness.md.
public struct CounterCase: Hashable, Sendable {
    /// Why a finding ends better for the vendor.
    public enum Ground: String, CaseIterable, Sendable {
        /// Another admissible reading, or several together.
        case reading
        /// It is undetermined: what is not known may be as the vendor would have it.
        case doubt
        /// It rests on a weak link, or something in the evidence speaks against it.
        case contested
    }

    /// One finding that ends otherwise in the vendor's best case.
    public struct Change: Hashable, Sendable {
        public var finding: String
        public var from: Outcome
        public var to: Outcome
        public var ground: Ground
        /// The readings it takes; empty for other grounds.
        public var readings: [Reading]

        public init(finding: String, from: Outcome, to: Outcome, ground: Ground, readings: [Reading] = []) {
            self.finding = finding
            self.from = from
            self.to = to
            self.ground = ground
            self.readings = readings
        }
    }

    /// What one reading, or several only together, would change.
    public struct Effect: Hashable, Sendable {
        public var readings: [Reading]
        /// Every finding whose outcome it changes, in the order of the findings.
        public var flips: [String]
        /// Of these: breached in force, and no longer.
        public var breachesLost: Int
        /// Of these: breached only under it.
        public var breachesGained: Int

        public init(readings: [Reading], flips: [String] = [], breachesLost: Int = 0, breachesGained: Int = 0) {
            self.readings = readings
            self.flips = flips
            self.breachesLost = breachesLost
            self.breachesGained = breachesGained
        }
    }

    /// Undetermined findings that one document or fact would settle.
    public struct Unsettled: Hashable, Sendable {
        /// Nil: no reason code is given.
        public var reason: ReasonCode?
        public var findings: [String]

        public init(reason: ReasonCode?, findings: [String]) {
            self.reason = reason
            self.findings = findings
        }
    }

    public var inForce = OutcomeTally()
    public var best = OutcomeTally()
    /// In the order of the findings.
    public var changes: [Change] = []
    /// Single readings first, in the order of `Reading`; then those that change something only together.
    public var effects: [Effect] = []
    /// In the order of the codes; a finding with several reasons stands under each.
    public var unsettled: [Unsettled] = []
    /// Breached in the vendor's best case too: the firm breaches.
    public var surviving: [String] = []
    /// How many breaches rest on records of each grade, the best first; nil: on none that is graded.
    public var records: [Record] = []

    public struct Record: Hashable, Sendable {
        public var grade: EvidenceGrade?
        public var breaches: Int

        public init(grade: EvidenceGrade?, breaches: Int) {
            self.grade = grade
            self.breaches = breaches
        }
    }

    public init() {}

    /// How many findings a reading changes by itself.
    public func flips(_ reading: Reading) -> Int { effects.first { $0.readings == [reading] }?.flips.count ?? 0 }
}
