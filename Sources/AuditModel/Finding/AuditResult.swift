// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// A calendar that some findings were counted in, and where each part of it comes from.
public struct AppliedCalendar: Sendable {
    public var name: Text
    public var calendar: BusinessCalendar
    public var zone: ZoneRules
    public var week: WeeklyHours
    /// Holidays and make-up days that fall into the audited time, with their source.
    public var holidays: [CivilDate]
    public var workdays: [CivilDate]
    public var sources: [Text]
    public var clause: Citation?

    public init(
        name: Text, calendar: BusinessCalendar, zone: ZoneRules, week: WeeklyHours, holidays: [CivilDate] = [], workdays: [CivilDate] = [],
        sources: [Text] = [], clause: Citation? = nil
    ) {
        self.name = name
        self.calendar = calendar
        self.zone = zone
        self.week = week
        self.holidays = holidays
        self.workdays = workdays
        self.sources = sources
        self.clause = clause
    }
}

/// Where the as-of instant comes from.
public enum AsOfBasis: String, Sendable, CaseIterable {
    /// A person states it and vouches that the evidence is complete to there.
    case engagement
    /// The latest bound of the last event.
    case lastEvent = "last-event"
}

/// Everything an audit of one vendor found: the one value that every report is a pure function of.
public struct AuditResult: Sendable {
    /// The folder's name, used in paths.
    public var vendor: String
    public var engagement: Engagement
    public var agreement: Agreement
    public var evidence: EvidenceRecord
    public var incidents: [Incident]
    public var findings: [Finding]
    /// What the timelines show besides deadlines.
    public var conduct: ConductReport
    public var readings: [ReadingInForce]
    public var calendars: [AppliedCalendar]
    /// Diagnostics of every stage, in the order of files and places.
    public var diagnostics: [Diagnostic]
    /// Every file read: agreements, settings, evidence; `FileID` is the index.
    public var files: [SourceFile]
    public var asOf: Timestamp
    public var asOfBasis: AsOfBasis
    /// The zone in which local times are shown.
    public var displayZone: ZoneRules
    /// Version of the time-zone data.
    public var zoneDataVersion: String
    public var toolVersion: String
    /// Promises for a percentage of cases, one for each promise and period that has cases.
    public var attainments: [Attainment] = []
    /// What the missed promises come to in money.
    public var credits = CreditStatement()
    /// When a claim, a cure period and a notice end.
    public var dates: [ContractDate] = []
    /// What the findings show together.
    public var patterns = PatternReport()
    /// The vendor's best case.
    public var counterCase = CounterCase()
    /// Which time the evidence covers.
    public var coverage = EvidenceCoverage()
    /// What was taken out of this copy; nil: it is whole.
    public var redaction: RedactionRecord? = nil

    public init(
        vendor: String, engagement: Engagement, agreement: Agreement, evidence: EvidenceRecord, incidents: [Incident], findings: [Finding],
        conduct: ConductReport = ConductReport(), readings: [ReadingInForce], calendars: [AppliedCalendar], diagnostics: [Diagnostic],
        files: [SourceFile], asOf: Timestamp,
        asOfBasis: AsOfBasis,
        displayZone: ZoneRules, zoneDataVersion: String, toolVersion: String
    ) {
        self.vendor = vendor
        self.engagement = engagement
        self.agreement = agreement
        self.evidence = evidence
        self.incidents = incidents
        self.findings = findings
        self.conduct = conduct
        self.readings = readings
        self.calendars = calendars
        self.diagnostics = diagnostics
        self.files = files
        self.asOf = asOf
        self.asOfBasis = asOfBasis
        self.displayZone = displayZone
        self.zoneDataVersion = zoneDataVersion
        self.toolVersion = toolVersion
    }
}
