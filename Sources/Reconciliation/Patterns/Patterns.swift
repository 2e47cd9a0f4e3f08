// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// Counts what the findings and incidents of a result show together: docs/patterns.md.
public enum Patterns {
    /// A pure function of the findings, incidents, conduct, agreement, engagement, events and zone of a result; its `patterns` are not read.
    public static func report(of result: AuditResult) -> PatternReport {
        var report = PatternReport()
        let responses = FirstResponses(result.findings)
        report.hours = HourCount(responses, zone: result.displayZone).pattern
        let byCommitment = Dictionary(grouping: result.findings, by: \.commitment)
        let runs = MissRuns(result)
        for commitment in result.agreement.commitments {
            guard let findings = byCommitment[commitment.id] else { continue }
            if let target = TargetCount(commitment, findings).pattern { report.targets.append(target) }
            if let trend = MonthCount(commitment, findings, zone: result.displayZone).trend { report.trends.append(trend) }
            if let run = runs.longest(of: commitment, findings) { report.runs.append(run) }
        }
        if !report.trends.isEmpty {
            report.effectiveFrom = result.engagement.effectiveFrom
            report.effectiveUntil = result.engagement.effectiveUntil
        }
        report.severities = SeverityCount(result).pattern
        let exchange = ExchangeCount(result, responses)
        report.channels = exchange.channels
        report.automatic = exchange.automatic
        report.rounds = exchange.rounds
        report.longest = exchange.longest
        return report
    }
}
