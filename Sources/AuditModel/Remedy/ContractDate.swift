// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// A notice that a person says was given.
public struct ContractNotice: Hashable, Sendable {
    public var date: CivilDate
    public var about: DeadlineTerms.Kind

    public init(date: CivilDate, about: DeadlineTerms.Kind) {
        self.date = date
        self.about = about
    }
}

/// A date by which somebody must act, reckoned for this case and held against as-of.
public struct ContractDate: Hashable, Sendable {
    /// How it stands at as-of.
    public enum State: Hashable, Sendable {
        /// Days left to the safe date; 0: it is today.
        case open(daysLeft: Int)
        /// The safe date is past; the later one, if a rest day moves the end, is not.
        case doubtful
        case passed
        /// The trigger has not come yet, or nobody says that it has.
        case notStarted
        /// What is missing.
        case unknown(Text)
        /// A notice was given; whether it was by the safe date.
        case done(CivilDate, isInTime: Bool)
    }

    public var terms: DeadlineTerms
    /// Findings or attainments that it is for; empty: the agreement as a whole.
    public var subjects: [String]
    /// From where the time is counted, and what shows it.
    public var trigger: CivilDate?
    public var basis: Text
    /// The last day by civil counting.
    public var due: CivilDate?
    /// The last day if an end that falls on a rest day moves.
    public var moved: CivilDate?
    /// By when to act so as to be in time under every count.
    public var safe: CivilDate?
    /// The instant at which the safe date ends.
    public var safeEnd: Timestamp?
    /// The zone that dates are in.
    public var zone: String
    public var arithmetic: [Text]
    public var state: State

    public init(
        terms: DeadlineTerms, subjects: [String] = [], trigger: CivilDate? = nil, basis: Text, due: CivilDate? = nil,
        moved: CivilDate? = nil, safe: CivilDate? = nil, safeEnd: Timestamp? = nil, zone: String, arithmetic: [Text] = [], state: State
    ) {
        self.terms = terms
        self.subjects = subjects
        self.trigger = trigger
        self.basis = basis
        self.due = due
        self.moved = moved
        self.safe = safe
        self.safeEnd = safeEnd
        self.zone = zone
        self.arithmetic = arithmetic
        self.state = state
    }
}
