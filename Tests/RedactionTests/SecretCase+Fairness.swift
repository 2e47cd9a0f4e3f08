// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Secrets in what is said for the vendor, in patterns and in the coverage of the evidence.
extension SecretCase {
    static var defences: [Defence] {
        let bounds = TimestampBounds(exactly: at("2026-03-06T09:50:12Z"))
        return [
            Defence(.unplacedAuthor(bounds, name: third), .none, fact: cite()), Defence(.severity(to: "P2 (\(ours))"), .rule),
            Defence(.ownSystem(field: "sla of \(ours)", value: planted), .vouched, fact: cite()),
        ]
    }

    static var attainment: Attainment {
        Attainment(
            id: "A-abcdefgh", commitment: "C-01", metric: .firstResponse, severity: "P1 (\(ours))", target: Quantity(95),
            period: AttainmentPeriod(
                first: CivilDate(dayNumber: 20000), last: CivilDate(dayNumber: 20030),
                bounds: Period(start: at("2026-03-01T00:00:00Z"), end: at("2026-04-01T00:00:00Z"))),
            members: [], lowest: Share(0, of: 1), highest: Share(1, of: 1), outcome: .undetermined, notes: [text()])
    }

    static func patterns(_ incident: String) -> PatternReport {
        let level = "P1 (\(ours))"
        var patterns = PatternReport()
        patterns.targets = [
            TargetPattern(
                commitment: "C-01", metric: .firstResponse, severity: level, target: 1, count: CaseCount(),
                points: [.init(finding: "F-abcdefgh", state: .breached, atLeast: 1, atMost: 2)], within: [])
        ]
        patterns.trends = [
            MonthTrend(
                commitment: "C-01", metric: .firstResponse, severity: level, months: [], earlier: CaseCount(), unknownMonth: CaseCount(),
                count: CaseCount(), change: .unclear)
        ]
        patterns.severities.levels = [.init(label: level, asked: 1, set: 1)]
        patterns.severities.pairs = [.init(asked: level, set: level, count: 1)]
        patterns.longest = [LongExchange(incident: incident, rounds: 9)]
        patterns.runs = [
            MissRun(
                commitment: "C-01", metric: .firstResponse, severity: level, findings: ["F-abcdefgh"], isBreach: true, misses: 3,
                span: TimestampBounds(exactly: at("2026-03-06T09:50:12Z")))
        ]
        return patterns
    }

    /// The archive, a folder and a member that could not be read.
    static var coverage: EvidenceCoverage {
        let archive = "evidence/relayworks/\(ours)/export of \(third).zip"
        var coverage = EvidenceCoverage()
        coverage.sources = [
            .init(path: archive, format: "slack", exhibits: ["EX-002"]),
            .init(path: "evidence/relayworks/\(ours)", format: "mail", exhibits: ["EX-001"]),
        ]
        coverage.unread = [.init(exhibit: "EX-001", path: archive, format: "zip", why: text())]
        return coverage
    }
}
