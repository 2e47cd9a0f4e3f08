// SPDX-License-Identifier: Apache-2.0

public import AuditModel
public import ServiceTime

/// The answer to a clock question with all that a person needs to check it.
public struct ClockReport: Sendable {
    public enum Answer: Hashable, Sendable {
        /// When something is due.
        case due(Timestamp)
        /// How much time has counted, in milliseconds.
        case counted(Int64)
        /// Whether an instant is open, and if not, why.
        case open(Bool)
    }

    public var answer: Answer
    /// Where the question begins, and where the ledger ends.
    public var from: Timestamp
    public var to: Timestamp
    public var zone: ZoneRules
    /// The release of the time-zone database.
    public var zoneRelease: String
    /// What is counted, as asked: "4 business hours"; nil where nothing is added.
    public var allowance: String?
    /// The hours and holidays as asked; nil where none were given.
    public var hours: String?
    public var holidays: String?
    public var ledger: [LedgerLine]
    /// The first open instant after a closing that ends the time allowed, or after a closed instant asked about.
    public var nextOpening: Timestamp?
    /// The changes of the zone's clock between the ends.
    public var clockChanges: [Timestamp] = []
    /// No date was given: weekdays alone, of a week without holidays and changes of the clock.
    public var isPlainWeek = false
    /// Why the answer is not certain.
    public var cautions: [Text] = []

    public init(
        answer: Answer, from: Timestamp, to: Timestamp, zone: ZoneRules, zoneRelease: String, allowance: String? = nil,
        hours: String?, holidays: String?, ledger: [LedgerLine]
    ) {
        self.answer = answer
        self.from = from
        self.to = to
        self.zone = zone
        self.zoneRelease = zoneRelease
        self.allowance = allowance
        self.hours = hours
        self.holidays = holidays
        self.ledger = ledger
    }

    /// Whether the ledger counts days and not time.
    var isInDays: Bool { ledger.contains { $0.day != nil } }
}
