// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// What the vendor will probably say of a finding that speaks against it, and what the file answers; each arises from the finding's own data.
public struct Defence: Hashable, Sendable {
    /// What may be said, with the fact it would rest on.
    public enum Plea: Hashable, Sendable {
        /// An automatic message was sent; how many there were before an answer.
        case automaticReply(TimestampBounds, count: Int)
        /// Staff made a note that the customer could not see.
        case internalNote(TimestampBounds, count: Int)
        /// A message by somebody nobody has placed was the vendor's.
        case unplacedAuthor(TimestampBounds, name: String)
        /// The severity was another: by a reading, or by a change to the level named.
        case severity(to: String?)
        /// It waited for the customer, for so many milliseconds at most.
        case waiting(Int64)
        /// It was no support time; so many milliseconds between start and deadline, or stop, were not.
        case supportHours(Int64)
        /// The clock started later.
        case laterStart
        /// Days are counted otherwise.
        case dayCount
        /// An exclusion applies.
        case exclusion
        /// The promise is limited.
        case limits
        /// Several readings have to be taken together.
        case combination
        /// The clocks of the evidence are wrong or coarse: stamps are known to within so many milliseconds.
        case clocks(Int64)
        /// Part of the request came by a channel that is not agreed.
        case channel(Channel)
        /// The message belongs to another matter.
        case otherMatter(IncidentLink)
        /// Its own system says otherwise.
        case ownSystem(field: String, value: String)
        /// An answer was given that is not in the evidence.
        case missingAnswer
        /// The record is a copy that anybody could have written.
        case record(EvidenceGrade)
    }

    /// What the file says to it.
    public enum Answer: Hashable, Sendable {
        /// The reading in force, and why.
        case reading(Reading, ReadingBasis)
        /// A rule of judging: docs/judging.md.
        case rule
        /// So many milliseconds are off the clock already.
        case alreadyOff(Int64)
        /// The state said "waiting" although the customer had answered.
        case hadAnswered
        /// Under the worst bounds for the customer it is late by so many milliseconds.
        case stillLate(Int64)
        /// It came after the deadline.
        case afterDeadline
        /// It is the severity at the start of the clock that decides.
        case severityAtStart
        /// A person vouches that the evidence is complete to the as-of instant.
        case vouched
        /// Nobody has vouched for that: the finding holds for the material supplied.
        case notVouched
        /// Nothing of it is in the evidence: the record behind it is to be asked for.
        case askForRecord
        /// Each of the readings alone leaves the outcome as it is.
        case onlyTogether
        /// Without that link the outcome is the same.
        case sameWithout
        /// The file has no answer: the finding is contestable for it.
        case none
    }

    public var plea: Plea
    public var answer: Answer
    /// The outcome if it is right; nil where that was not computed.
    public var outcome: Outcome?
    /// Whether that changes the outcome.
    public var flips: Bool
    /// The readings it needs.
    public var readings: [Reading]
    /// Where the fact stands.
    public var fact: Citation?

    public init(
        _ plea: Plea, _ answer: Answer, outcome: Outcome? = nil, flips: Bool = false, readings: [Reading] = [], fact: Citation? = nil
    ) {
        self.plea = plea
        self.answer = answer
        self.outcome = outcome
        self.flips = flips
        self.readings = readings
        self.fact = fact
    }
}

extension Defence.Plea {
    /// A stable name for programs.
    public var name: String {
        switch self {
        case .automaticReply: "automatic-reply"
        case .internalNote: "internal-note"
        case .unplacedAuthor: "unplaced-author"
        case .severity: "severity"
        case .waiting: "waiting"
        case .supportHours: "support-hours"
        case .laterStart: "later-start"
        case .dayCount: "day-count"
        case .exclusion: "exclusion"
        case .limits: "limits"
        case .combination: "combination"
        case .clocks: "clocks"
        case .channel: "channel"
        case .otherMatter: "other-matter"
        case .ownSystem: "own-system"
        case .missingAnswer: "missing-answer"
        case .record: "record"
        }
    }
}

extension Defence.Answer {
    /// A stable name for programs.
    public var name: String {
        switch self {
        case .reading: "reading"
        case .rule: "rule"
        case .alreadyOff: "already-off"
        case .hadAnswered: "had-answered"
        case .stillLate: "still-late"
        case .afterDeadline: "after-deadline"
        case .severityAtStart: "severity-at-start"
        case .vouched: "vouched"
        case .notVouched: "not-vouched"
        case .askForRecord: "ask-for-record"
        case .onlyTogether: "only-together"
        case .sameWithout: "same-without"
        case .none: "none"
        }
    }
}
