// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// One evidence file and what was read from it.
public struct Exhibit: Hashable, Sendable {
    /// "EX-001" …, in the order of the paths.
    public var id: String
    public var file: SourceFile
    /// The name of the format found by content: "mbox", "eml", "whatsapp", "slack", "csv", "settings", "unknown".
    public var format: String
    public var custodian: String?
    /// Events cited to this file.
    public var eventCount: Int
    /// From the earliest bound of its first event to the latest bound of its last.
    public var span: TimestampBounds?
    /// Bytes that belong to an event, a separator or a header; the rest is unexplained.
    public var explainedBytes: Int
    /// Those of them that only part messages from each other.
    public var separatorBytes: Int
    /// How many of its messages reached each grade of authenticity, the lowest first; empty for what bears no signatures.
    public var grades: [GradeCount]
    /// What its kind of record is worth; nil before an audit, and for what holds no event.
    public var evidenceGrade: ExhibitGrade? = nil

    /// A grade and the number of messages that reached it.
    public struct GradeCount: Hashable, Sendable {
        public var grade: AuthenticityGrade
        public var count: Int

        public init(_ grade: AuthenticityGrade, _ count: Int) {
            self.grade = grade
            self.count = count
        }
    }

    public init(
        id: String, file: SourceFile, format: String, custodian: String? = nil, eventCount: Int = 0, span: TimestampBounds? = nil,
        explainedBytes: Int = 0, separatorBytes: Int = 0, grades: [GradeCount] = []
    ) {
        self.id = id
        self.file = file
        self.format = format
        self.custodian = custodian
        self.eventCount = eventCount
        self.span = span
        self.explainedBytes = explainedBytes
        self.separatorBytes = separatorBytes
        self.grades = grades
    }
}

/// Everything that was read from a folder of evidence.
public struct EvidenceRecord: Sendable {
    public var exhibits: [Exhibit]
    /// In order of time, then of exhibit and place; each event's id is its index.
    public var events: [EvidenceEvent]
    /// Items without a time that can be read: listed, never judged; in the order of exhibit and place.
    public var undated: [EvidenceEvent]
    /// What the vendor's own system says of how it did; in the order of exhibit and place.
    public var claims: [VendorClaim]
    public var diagnostics: [Diagnostic]

    public init(
        exhibits: [Exhibit] = [], events: [EvidenceEvent] = [], undated: [EvidenceEvent] = [], claims: [VendorClaim] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.exhibits = exhibits
        self.events = events
        self.undated = undated
        self.claims = claims
        self.diagnostics = diagnostics
    }
}
