// SPDX-License-Identifier: Apache-2.0

/// What one incident shows beyond the clock.
public struct IncidentConduct: Hashable, Sendable {
    /// The incident's id.
    public var incident: String
    /// Whose turn it was; nil where the start of the incident is not certain.
    public var turns: TurnTime?
    /// How often the customer spoke and a person of the vendor then answered.
    public var rounds: Int
    public var messages: MessageCount
    /// Nil where no person of the vendor answered.
    public var firstAnswer: FirstAnswer?
    public var severity: SeverityRecord
    public var promises: [Promise]
    /// In order of time.
    public var observations: [ConductObservation]
    public var duties: [DutyFinding]

    public init(
        incident: String, turns: TurnTime? = nil, rounds: Int = 0, messages: MessageCount = MessageCount(),
        firstAnswer: FirstAnswer? = nil, severity: SeverityRecord = SeverityRecord(), promises: [Promise] = [],
        observations: [ConductObservation] = [], duties: [DutyFinding] = []
    ) {
        self.incident = incident
        self.turns = turns
        self.rounds = rounds
        self.messages = messages
        self.firstAnswer = firstAnswer
        self.severity = severity
        self.promises = promises
        self.observations = observations
        self.duties = duties
    }
}

/// Public messages by who wrote them.
public struct MessageCount: Hashable, Sendable {
    public var customer: Int
    /// By persons of the vendor.
    public var vendor: Int
    /// By machines of the vendor, or what looks so.
    public var automatic: Int
    /// By people nobody has placed, or of which it is not certain that they reached the customer.
    public var uncertain: Int

    public init(customer: Int = 0, vendor: Int = 0, automatic: Int = 0, uncertain: Int = 0) {
        self.customer = customer
        self.vendor = vendor
        self.automatic = automatic
        self.uncertain = uncertain
    }

    public var total: Int { customer + vendor + automatic + uncertain }

    mutating func add(_ other: MessageCount) {
        customer += other.customer
        vendor += other.vendor
        automatic += other.automatic
        uncertain += other.uncertain
    }
}

/// The first answer by a person, and the first that says more than that the request arrived.
public struct FirstAnswer: Hashable, Sendable {
    public var first: Moment
    /// The same as `first` unless that one is a mere acknowledgement; nil: none up to as-of.
    public var substantive: Moment?
    /// From the opening; nil where the opening is not certain.
    public var toFirst: MillisecondBounds?
    public var toSubstantive: MillisecondBounds?

    public init(first: Moment, substantive: Moment?, toFirst: MillisecondBounds? = nil, toSubstantive: MillisecondBounds? = nil) {
        self.first = first
        self.substantive = substantive
        self.toFirst = toFirst
        self.toSubstantive = toSubstantive
    }

    /// Whether the first answer says nothing but that the request arrived or is looked at.
    public var isAcknowledgementOnly: Bool { substantive != first }
}
