// SPDX-License-Identifier: Apache-2.0

public import AuditModel
public import ServiceTime

/// What an audit of one vendor starts from.
public struct AuditInput: Sendable {
    public var vendor: String
    public var engagement: Engagement
    public var agreement: Agreement
    public var evidence: EvidenceRecord
    /// Every file read, `FileID` being the index.
    public var files: [SourceFile]
    /// Diagnostics of reading the settings.
    public var diagnostics: [Diagnostic]
    public var zones: ZoneDatabase
    public var toolVersion: String

    public init(
        vendor: String, engagement: Engagement, agreement: Agreement, evidence: EvidenceRecord, files: [SourceFile],
        diagnostics: [Diagnostic],
        zones: ZoneDatabase, toolVersion: String
    ) {
        self.vendor = vendor
        self.engagement = engagement
        self.agreement = agreement
        self.evidence = evidence
        self.files = files
        self.diagnostics = diagnostics
        self.zones = zones
        self.toolVersion = toolVersion
    }
}

/// Holds the commitments of an agreement against the timelines of the evidence: a pure function.
public enum Reconciler {
    public static func audit(_ input: AuditInput) -> AuditResult {
        var diagnostics = input.diagnostics + input.agreement.diagnostics + input.evidence.diagnostics
        let engagementZone = zone(input, &diagnostics)
        let (asOf, basis) = asOf(input, engagementZone)
        let evidence = EvidenceRecord(
            exhibits: input.evidence.exhibits, events: input.evidence.events.filter { $0.at.bounds.earliest <= asOf })
        let later = input.evidence.events.count - evidence.events.count
        if later > 0 { diagnostics.append(Diagnostic(.eventsAfterAsOf, [String(later), asOf.rfc3339])) }

        let severities = SeverityScale(input.agreement, input.engagement)
        let assembly = IncidentAssembly(evidence, engagement: input.engagement, severities: severities)
        diagnostics += assembly.diagnostics
        diagnostics += notClocked(input.agreement)
        diagnostics += planDiagnostics(input)

        let readings = ReadingBook(input.agreement, input.engagement)
        let applicability = Applicability(agreement: input.agreement, engagement: input.engagement, severities: severities)
        let correspondence = Correspondence(input.engagement, evidence.events)
        let exclusions = ExclusionBook(input.agreement, input.engagement)
        diagnostics += exclusions.diagnostics
        var findingAssembly = FindingAssembly(
            agreement: input.agreement, readings: readings, gaps: EvidenceGaps(input.evidence, isVouched: basis == .engagement),
            exclusions: exclusions,
            calendars: CalendarBook(
                input.agreement, input.engagement, input.zones, engagementZone: engagementZone, years: years(evidence, asOf)))
        let calendarZone = findingAssembly.calendars.displayZone
        let isPlaced = engagementZone != nil || input.agreement.supportHours.contains { $0.zone != nil }
        var conduct = ConductAssembly(
            input.engagement, severities, gaps: findingAssembly.gaps, looseAnswers: assembly.looseAnswers,
            zone: isPlaced ? calendarZone : nil, asOf: asOf)
        let repeated = RepeatedWords(assembly.timelines, correspondence).answers
        var findings: [Finding] = []
        for timeline in assembly.timelines {
            let isInForce = isInForce(timeline, input.engagement, engagementZone ?? .utc)
            let excluded = exclusions.timeOff(timeline.incident)
            let clocks = ([timeline] + timeline.otherOrders).map { order in
                IncidentClocks(
                    order, correspondence, pauseClause: input.agreement.statement(.clockPause), looseAnswers: assembly.looseAnswers,
                    excluded: excluded, repeated: repeated, asOf: asOf)
            }
            conduct.observe(clocks[0])
            let judgment = OrderedJudgment(
                clocks: clocks, applicability: applicability, severities: severities, reading: readings.inForce(.severity))
            let combined = judgment.findings(&findingAssembly)
            findings += isInForce ? combined : combined.map(outOfForce)
        }
        diagnostics += findingAssembly.calendars.diagnostics
        findings = ClaimComparison(input.evidence.claims, findingAssembly.gaps).applied(to: findings, assembly.timelines.map(\.incident))
        let grading = EvidenceGrading(input.evidence)
        findings = grading.weighed(findings)
        let used = UsedCalendars(findingAssembly.calendars.applied, findings)
        var result = AuditResult(
            vendor: input.vendor, engagement: input.engagement, agreement: input.agreement, evidence: input.evidence,
            incidents: assembly.timelines.map(\.incident), findings: UniqueIDs.assign(used.findings),
            conduct: conduct.report, readings: readings.all(counting: findings),
            calendars: used.calendars, diagnostics: diagnostics, files: input.files, asOf: asOf, asOfBasis: basis,
            displayZone: findingAssembly.calendars.displayZone, zoneDataVersion: input.zones.version, toolVersion: input.toolVersion)
        Remedies(
            timelines: assembly.timelines, applicability: applicability, calendars: findingAssembly.calendars, gaps: findingAssembly.gaps,
            zones: input.zones
        ).complete(&result)
        result.patterns = Patterns.report(of: result)
        OtherSide.complete(&result, exclusions: exclusions, grading)
        return result
    }

    private static func outOfForce(_ finding: Finding) -> Finding {
        var finding = finding
        (finding.outcome, finding.overrun, finding.reasons) = (.notApplicable, nil, [.versionUnknown])
        finding.alternatives = []
        finding.standing = .firm
        return finding
    }

    private static func zone(_ input: AuditInput, _ diagnostics: inout [Diagnostic]) -> ZoneRules? {
        guard let name = input.engagement.timeZone else { return nil }
        do {
            return try input.zones.rules(name)
        } catch {
            diagnostics.append(Diagnostic(.zoneUnknown, [name], path: "contracts/\(input.vendor)"))
            return nil
        }
    }

    /// What a person states, else the latest bound of the last event; never now.
    private static func asOf(_ input: AuditInput, _ zone: ZoneRules?) -> (Timestamp, AsOfBasis) {
        switch input.engagement.asOf {
        case .instant(let instant): (instant, .engagement)
        case .date(let date):
            ((zone ?? .utc).instant(of: LocalDateTime(date: date.advanced(by: 1), millisecondOfDay: 0)), .engagement)
        case nil: (input.evidence.events.map(\.at.bounds.latest).max() ?? Timestamp(milliseconds: 0), .lastEvent)
        }
    }

    private static func isInForce(_ timeline: Timeline, _ engagement: Engagement, _ zone: ZoneRules) -> Bool {
        let opened = timeline.incident.opened
        if let from = engagement.effectiveFrom, zone.date(at: opened.latest) < from { return false }
        if let until = engagement.effectiveUntil, zone.date(at: opened.earliest) > until { return false }
        return true
    }

    /// From the first event's year to that of the as-of instant, one month ahead for what is still running; at most fifty.
    private static func years(_ evidence: EvidenceRecord, _ asOf: Timestamp) -> ClosedRange<Int> {
        let last = ZoneRules.utc.date(at: asOf.advanced(by: 31 * 86_400_000)).year
        let first = evidence.events.map(\.at.bounds.earliest).min().map { ZoneRules.utc.date(at: $0).year } ?? last
        return max(min(first, last), last - 50)...last
    }

    private static func notClocked(_ agreement: Agreement) -> [Diagnostic] {
        agreement.commitments.filter { !$0.metric.isClocked && $0.presence == .stated && ($0.target != nil || $0.percent != nil) }.map {
            Diagnostic(.metricNotClocked, [$0.id, $0.metric.rawValue], at: $0.clause.citation.span)
        }
    }

    private static func planDiagnostics(_ input: AuditInput) -> [Diagnostic] {
        guard let plan = input.engagement.plan else { return [] }
        let plans = input.agreement.commitments.compactMap(\.plan)
        if plans.isEmpty || plans.contains(where: { PlanName.same($0, plan) }) { return [] }
        var distinct: [String] = []
        for name in plans where !distinct.contains(name) { distinct.append(name) }
        return [Diagnostic(.planUnmatched, [plan, distinct.joined(separator: ", ")])]
    }
}
