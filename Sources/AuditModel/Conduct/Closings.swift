// SPDX-License-Identifier: Apache-2.0

/// Resolved or closed, then open again.
public struct Reopening: Hashable, Sendable {
    public var resolved: Moment
    public var resolvedBy: Role
    public var reopened: Moment
    public var reopenedBy: Role

    public init(resolved: Moment, resolvedBy: Role, reopened: Moment, reopenedBy: Role) {
        self.resolved = resolved
        self.resolvedBy = resolvedBy
        self.reopened = reopened
        self.reopenedBy = reopenedBy
    }
}

/// Resolved or closed by the vendor or its system without a word.
public struct SilentClose: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// No person of the vendor had said anything since the customer last asked.
        case unanswered
        /// The customer had been answered, but no person said anything within a day of the close.
        case wordless
    }

    public var kind: Kind
    public var asked: Moment
    /// The vendor's last message before a wordless close.
    public var lastAnswer: Moment?
    public var close: Moment
    /// The vendor, or its automation.
    public var by: Role

    public init(kind: Kind, asked: Moment, lastAnswer: Moment? = nil, close: Moment, by: Role) {
        self.kind = kind
        self.asked = asked
        self.lastAnswer = lastAnswer
        self.close = close
        self.by = by
    }
}
