// SPDX-License-Identifier: Apache-2.0

/// A date by which somebody must act, as the agreement states it.
public struct DeadlineTerms: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// To ask for a credit.
        case claim
        /// For the vendor to put a failure right after notice.
        case cure
        /// To say that the agreement shall not go on.
        case renewal

        public var name: Text {
            switch self {
            case .claim: Text("claim", "索赔")
            case .cure: Text("cure period", "补救期")
            case .renewal: Text("notice before the term ends", "期满前通知")
            }
        }
    }

    /// From where the time is counted.
    public enum Trigger: String, Sendable, CaseIterable {
        /// The end of the month in which the failure fell.
        case endOfMonth = "end-of-month"
        case incident
        case notice
        /// Backwards from the end of the term.
        case endOfTerm = "end-of-term"
        /// When the customer learnt of it: no file shows that.
        case awareness
        /// The words do not say.
        case unclear

        public var name: Text {
            switch self {
            case .endOfMonth: Text("from the end of the month of the failure", "自故障当月月末起算")
            case .incident: Text("from the incident", "自事件发生起算")
            case .notice: Text("from the notice", "自通知起算")
            case .endOfTerm: Text("before the end of the term", "自期满之日倒推")
            case .awareness: Text("from the customer's knowledge", "自客户知悉起算")
            case .unclear: Text("from when is not said", "未写明起算点")
            }
        }
    }

    public var kind: Kind
    public var trigger: Trigger
    public var allowance: Target
    /// The allowance as written: "thirty (30) days".
    public var words: String
    public var clause: Clause

    public init(_ kind: Kind, _ trigger: Trigger, allowance: Target, words: String, clause: Clause) {
        self.kind = kind
        self.trigger = trigger
        self.allowance = allowance
        self.words = words
        self.clause = clause
    }
}
