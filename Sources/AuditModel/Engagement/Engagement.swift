// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// One side of the agreement as a person describes it.
public struct Party: Hashable, Sendable {
    public var name: String
    /// Mail domains, lower case; a subdomain belongs to its domain.
    public var domains: [String]
    /// Mail addresses, lower case.
    public var addresses: [String]
    /// Display names and account ids.
    public var aliases: [String]
    /// Display names, account ids or addresses that are machines.
    public var bots: [String]

    public init(name: String = "", domains: [String] = [], addresses: [String] = [], aliases: [String] = [], bots: [String] = []) {
        self.name = name
        self.domains = domains
        self.addresses = addresses
        self.aliases = aliases
        self.bots = bots
    }
}

/// When a person states that the evidence ends.
public enum AsOf: Hashable, Sendable {
    case instant(Timestamp)
    /// The end of a date in the engagement's zone.
    case date(CivilDate)
}

/// The facts about one vendor that only a person knows: `engagement.json5`.
public struct Engagement: Hashable, Sendable {
    public var vendor: Party
    public var customer: Party
    public var plan: String?
    public var effectiveFrom: CivilDate?
    public var effectiveUntil: CivilDate?
    /// Zone of the calendar when the agreement names none, and of zoneless stamps when the sources say nothing.
    public var timeZone: String?
    /// Names of built-in tables: CN, US.
    public var holidayTables: [String]
    /// Dates named one by one or read from an iCalendar file.
    public var holidays: [CivilDate]
    /// Make-up and short days; an empty list has the hours of the week's first working day.
    public var workdays: [CivilDate: [LocalInterval]]
    public var fee: Fee?
    /// What this customer's sources call a severity → what the agreement calls it.
    public var severities: [String: String]
    /// Channels the agreement accepts; empty: all.
    public var acceptedChannels: [Channel]
    /// A regular expression for ticket ids; the key is its first group, else the match.
    public var ticketPattern: String?
    /// Readings a person has settled.
    public var readings: [Reading]
    public var asOf: AsOf?
    /// What the customer's side itself holds to be excluded.
    public var exclusions: [StatedExclusion]
    /// Notices that a person says were given.
    public var notices: [ContractNotice] = []
    /// What stands on a report's cover.
    public var cover = CoverFacts()

    public struct Fee: Hashable, Sendable {
        /// Exact decimal money as written: "120000.00".
        public var amount: String
        public var currency: String
        public var per: String

        public init(amount: String, currency: String, per: String) {
            self.amount = amount
            self.currency = currency
            self.per = per
        }
    }

    public init(
        vendor: Party = Party(), customer: Party = Party(), plan: String? = nil, effectiveFrom: CivilDate? = nil,
        effectiveUntil: CivilDate? = nil,
        timeZone: String? = nil, holidayTables: [String] = [], holidays: [CivilDate] = [], workdays: [CivilDate: [LocalInterval]] = [:],
        fee: Fee? = nil,
        severities: [String: String] = [:], acceptedChannels: [Channel] = [], ticketPattern: String? = nil, readings: [Reading] = [],
        asOf: AsOf? = nil, exclusions: [StatedExclusion] = []
    ) {
        self.vendor = vendor
        self.customer = customer
        self.plan = plan
        self.effectiveFrom = effectiveFrom
        self.effectiveUntil = effectiveUntil
        self.timeZone = timeZone
        self.holidayTables = holidayTables
        self.holidays = holidays
        self.workdays = workdays
        self.fee = fee
        self.severities = severities
        self.acceptedChannels = acceptedChannels
        self.ticketPattern = ticketPattern
        self.readings = readings
        self.asOf = asOf
        self.exclusions = exclusions
    }
}
