// SPDX-License-Identifier: Apache-2.0

public import AuditModel
public import ServiceTime

/// Results of audits made by chance: findings of every outcome, with stamps from exact to days wide.
public enum RandomResult {
    /// A zone with 23-hour and 25-hour days would need zone files; one offset will do where the clock is not the question.
    public static func make(
        _ numbers: inout SeededNumbers, incidents: Int, zone: ZoneRules = .fixed(seconds: 8 * 3600, name: "Asia/Shanghai"),
        months: Int = 8, labels: [String] = ["P1", "P2", "P3"]
    ) -> AuditResult {
        let commitments = commitments(labels)
        let first = Timestamp(rfc3339: "2025-11-03T00:00:00Z") ?? .distantPast
        var (cases, conduct, findings, events): ([Incident], [IncidentConduct], [Finding], [EvidenceEvent]) = ([], [], [], [])
        for index in 0..<incidents {
            let start = first.advanced(by: Int64(numbers.below(months * 30 * 24 * 4)) * 900_000 + Int64(numbers.below(900_000)))
            let label: String? = numbers.chance(7) ? nil : numbers.one(of: labels)
            let id = "I-\(index)"
            events.append(event(index, at: start, numbers.one(of: Channel.allCases)))
            var channels = [events[index].channel]
            if numbers.chance(3) { channels.append(numbers.one(of: Channel.allCases)) }
            cases.append(
                Incident(
                    id: id, keys: [], title: id, severity: label, opened: TimestampBounds(exactly: start),
                    members: [.init(event: EventID(index), link: .opening)], channels: Array(Set(channels))))
            conduct.append(self.conduct(id, label, labels, &numbers))
            for commitment in commitments where numbers.chance(2) {
                findings.append(finding(findings.count, commitment, id, start, label, &numbers))
            }
        }
        var result = AuditResult(
            vendor: "relay", engagement: Engagement(effectiveFrom: CivilDate("2025-12-01"), effectiveUntil: CivilDate("2026-03-31")),
            agreement: Agreement(files: [], title: "Support", language: .english, commitments: commitments, severities: labels),
            evidence: EvidenceRecord(exhibits: [], events: events), incidents: cases, findings: findings,
            conduct: ConductReport(incidents: conduct), readings: [], calendars: [], diagnostics: [], files: [],
            asOf: first.advanced(by: Int64(months) * 31 * 86_400_000), asOfBasis: .engagement, displayZone: zone,
            zoneDataVersion: "2026a", toolVersion: "1.0.0")
        if numbers.chance(2) { result.engagement.effectiveUntil = nil }
        return result
    }

    private static func commitments(_ labels: [String]) -> [Commitment] {
        let clause = Clause(Citation(SourceSpan(file: FileID(0), lower: 0, upper: 4, line: 1), quote: "shall"), path: [])
        let targets: [(Metric, String?, Target, Grade)] = [
            (.firstResponse, labels[0], Target(value: Quantity(30), unit: .minute), .g1),
            (.firstResponse, labels[1], Target(value: Quantity(4), unit: .businessHour), .g2),
            (.firstResponse, nil, Target(value: Quantity(1), unit: .hour), .g3),
            (.update, labels[0], Target(value: Quantity(2), unit: .hour), .g2),
            (.resolution, labels[2], Target(value: Quantity(2), unit: .businessDay), .g2),
        ]
        return targets.enumerated().map { index, target in
            Commitment(
                id: "C-0\(index + 1)", metric: target.0, severity: target.1, target: target.2, force: .shall, grade: target.3,
                clause: clause)
        }
    }

    private static func event(_ index: Int, at start: Timestamp, _ channel: Channel) -> EvidenceEvent {
        EvidenceEvent(
            id: EventID(index), at: Stamp(bounds: TimestampBounds(exactly: start), raw: "", basis: .offset, precision: .second),
            author: Author(name: "Ann"), role: .customer, channel: channel,
            citations: [Citation(SourceSpan(file: FileID(0), lower: 0, upper: 1, line: 1), quote: "x")])
    }

    private static func conduct(_ id: String, _ label: String?, _ labels: [String], _ numbers: inout SeededNumbers) -> IncidentConduct {
        let moment = Moment(bounds: TimestampBounds(exactly: Timestamp(milliseconds: 0)), citations: [])
        var record = SeverityRecord(asked: numbers.chance(6) ? nil : label)
        if numbers.chance(4) {
            let to = numbers.one(of: labels + ["Blocker <b>", "urgent"])
            record.changes = [SeverityChange(from: label, to: to, by: .vendor, author: "Bo", before: nil, moment: moment)]
        }
        var observations: [ConductObservation] = []
        if numbers.chance(5) { observations.append(.repeatAsk(RepeatAsk(ask: moment, things: []))) }
        if let change = record.changes.first, numbers.chance(2) { observations.append(.downgrade(change)) }
        return IncidentConduct(
            incident: id, rounds: numbers.below(9),
            messages: MessageCount(customer: 1, vendor: numbers.below(3), automatic: numbers.below(2), uncertain: numbers.below(6) / 5),
            severity: record, observations: observations)
    }

    private static func finding(
        _ index: Int, _ commitment: Commitment, _ incident: String, _ start: Timestamp, _ label: String?, _ numbers: inout SeededNumbers
    ) -> Finding {
        let width = numbers.one(of: [0, 0, 0, 0, 59_999, 59_999, 2_400_000, 26 * 3_600_000, 40 * 86_400_000] as [Int64])
        let bounds = TimestampBounds(start, start.advanced(by: width))
        let target = commitment.target?.milliseconds
        var finding = Finding(
            id: "F-\(1000 + index)", commitment: commitment.id, incident: incident, metric: commitment.metric,
            severity: label ?? (numbers.chance(3) ? nil : commitment.severity), outcome: .met,
            standing: numbers.chance(4) ? .contestable : .firm,
            start: Moment(bounds: bounds, citations: []))
        let length = Int64(numbers.below(6)) * (target ?? 3_600_000) + Int64(numbers.below(Int(target ?? 3_600_000)))
        let spread = numbers.one(of: [0, 0, 60_000, 600_000] as [Int64])
        let hasStop = !numbers.chance(3)
        if target != nil { finding.elapsed = MillisecondBounds(min: length, max: length + spread) }
        if hasStop { finding.stop = Moment(bounds: TimestampBounds(exactly: bounds.latest.advanced(by: length)), citations: []) }
        switch (numbers.below(12), target) {
        case (0, _): finding.outcome = .excused
        case (1, _): finding.outcome = .notApplicable
        case (2...3, _):
            finding.outcome = .undetermined
            finding.reasons = [numbers.one(of: [.precisionTooCoarse, .zoneUnknown, .severityUnknown, .roleUnknown])]
        case (4, _):
            (finding.outcome, finding.stop) = (.open, nil)
            if let target { finding.elapsed = MillisecondBounds(min: target / 2, max: target / 2) }
        case (5, _): (finding.outcome, finding.elapsed) = (.undetermined, nil)
        case (_, let target?) where length > target:
            finding.overrun = MillisecondBounds(min: length - target, max: length + spread - target)
            finding.outcome = commitment.grade.isBinding ? .breached : .notApplicable
        case (_, let target?):
            finding.elapsed = MillisecondBounds(min: min(length, target), max: min(length + spread, target))
        case (6...8, nil):
            (finding.outcome, finding.overrun) = (.breached, MillisecondBounds(min: 1000, max: 1000))
        default: break
        }
        return finding
    }
}
