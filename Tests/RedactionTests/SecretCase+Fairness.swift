// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

extension SecretCase {
    /// Patterns with a secret in every word.
    static func patterns(_ incident: String) -> PatternReport {
        let level = "P1 (\(ours))"
        let span = TimestampBounds(exactly: at("2026-03-06T09:50:12Z"))
        var patterns = PatternReport()
        patterns.targets = [
            TargetPattern(
                commitment: "C-01", metric: .firstResponse, severity: level, target: 1, count: CaseCount(),
                points: [.init(finding: "F-abcdefgh", state: .met, atLeast: 1, atMost: 2)], within: [.init(times: 1, least: 1, most: 1)],
                median: .init(atLeast: 1, atMost: 2))
        ]
        patterns.trends = [
            MonthTrend(
                commitment: "C-01", metric: .firstResponse, severity: level,
                months: [.init(year: 2026, month: 3, count: CaseCount(), interval: ShareInterval(lower: 1, upper: 2))],
                earlier: CaseCount(),
                unknownMonth: CaseCount(), count: CaseCount(), change: .tooFew)
        ]
        patterns.severities.levels = [.init(label: level, asked: 1, set: 1)]
        patterns.severities.pairs = [.init(asked: level, set: level, count: 1)]
        patterns.channels = [ChannelPattern(channel: .mail, opened: 1, used: 1, firstResponses: CaseCount())]
        patterns.rounds = [RoundPattern(rounds: 1, isMore: false, incidents: 1, withRepeatAsk: 0)]
        patterns.longest = [LongExchange(incident: incident, rounds: 4)]
        patterns.runs = [
            MissRun(
                commitment: "C-01", metric: .firstResponse, severity: level, findings: ["F-abcdefgh"], isBreach: true, misses: 1, span: span
            )
        ]
        return patterns
    }

    static var defences: [Defence] {
        let span = TimestampBounds(exactly: at("2026-03-06T09:50:12Z"))
        let pleas: [Defence.Plea] = [
            .unplacedAuthor(span, name: third), .severity(to: "P1 (\(ours))"), .ownSystem(field: "sla of \(ours)", value: planted),
        ]
        return pleas.map { plea in
            var defence = Defence(plea, .reading(.daysCivil, .clause(cite(0))))
            defence.fact = cite()
            return defence
        }
    }

    static var coverage: EvidenceCoverage {
        var coverage = EvidenceCoverage()
        var source = EvidenceCoverage.Source(path: "evidence/relayworks/\(ours)", format: "zip", exhibits: ["EX-001", "EX-002"])
        source.gaps = [.init(from: at("2026-03-06T09:50:12Z"), to: at("2026-04-06T09:50:12Z"), place: .between)]
        coverage.sources = [source]
        coverage.months = [.init(year: 2026, month: 3)]
        coverage.unread = [.init(exhibit: "EX-001", path: result.files[2].path, format: "zip", why: text())]
        return coverage
    }
}
