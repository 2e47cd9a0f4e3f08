// SPDX-License-Identifier: Apache-2.0

/// The severities that were asked for against those that were set, over all incidents.
public struct SeverityPattern: Hashable, Sendable {
    /// How many incidents were asked for at one level and ended at another.
    public struct Pair: Hashable, Sendable {
        /// Nil: none was asked for.
        public var asked: String?
        /// The level set last; nil: none is known.
        public var set: String?
        public var count: Int

        public init(asked: String?, set: String?, count: Int) {
            self.asked = asked
            self.set = set
            self.count = count
        }
    }

    /// One level and how many incidents have it.
    public struct Level: Hashable, Sendable {
        /// Nil: not stated.
        public var label: String?
        public var asked: Int
        public var set: Int

        public init(label: String?, asked: Int, set: Int) {
            self.label = label
            self.asked = asked
            self.set = set
        }
    }

    public var incidents = 0
    /// The agreement's levels first, the gravest at the head; then others as written; "not stated" last. Those without an incident are left out.
    public var levels: [Level] = []
    /// In the order of the levels, by what was asked, then by what was set.
    public var pairs: [Pair] = []
    /// Incidents in which both levels are the agreement's and the one set last is less grave, whoever set it.
    public var lowered = 0
    public var raised = 0
    /// Changes by a person of the vendor that the customer had not agreed to in words: rule `severity-downgrade`.
    public var downgrades = 0

    public init() {}
}
