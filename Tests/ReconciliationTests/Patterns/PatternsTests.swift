// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport
import Testing

@testable import Reconciliation

/// Every figure against the plain way of counting it, on results made by chance.
struct PatternsTests {
    private func each(_ name: String, _ count: Int = 40, _ body: (AuditResult, PatternReport, SlowPatterns) throws -> Void) rethrows {
        var numbers = SeededNumbers(name)
        for _ in 0..<count {
            var zone = ZoneRules.fixed(seconds: 8 * 3600, name: "Asia/Shanghai")
            if numbers.chance(2) { zone = .fixed(seconds: -(5 * 3600 + 1800), name: "odd") }
            let result = RandomResult.make(&numbers, incidents: numbers.below(60), zone: zone, months: 1 + numbers.below(12))
            try body(result, Patterns.report(of: result), SlowPatterns(result: result))
        }
    }

    @Test func `hours of the week`() {
        each("hours") { result, report, slow in
            let responses = result.incidents.compactMap(slow.response)
            #expect(SlowPatterns.words(report.hours.total) == slow.tally(responses.map(\.state)))
            let due = responses.filter { $0.state != "open" }
            #expect(SlowPatterns.words(report.hours.unknownHour) == slow.tally(due.filter { slow.hour($0.start) == nil }.map(\.state)))
            var expected: [String: [String]] = [:]
            for response in due { if let hour = slow.hour(response.start) { expected[hour, default: []].append(response.state) } }
            #expect(report.hours.cells.count == expected.count)
            for cell in report.hours.cells {
                let key = "\(cell.weekday.rawValue) \(cell.hour)"
                #expect(SlowPatterns.words(cell.count) == slow.tally(expected[key] ?? []))
            }
            let order = report.hours.cells.map { $0.weekday.rawValue * 24 + $0.hour }
            #expect(order == order.sorted())
            let shares = report.hours.cells.filter { $0.count.due >= 3 && $0.count.firmlyLate > 0 }
                .map { Double($0.count.firmlyLate) / Double($0.count.due) }
            #expect(report.hours.mostLate.map { Double($0.count.firmlyLate) / Double($0.count.due) } == shares.max())
        }
    }

    @Test func `times against targets`() {
        each("targets") { result, report, slow in
            for commitment in result.agreement.commitments {
                let cases = result.findings.filter { $0.commitment == commitment.id && slow.counts($0) }
                let pattern = report.targets.first { $0.commitment == commitment.id }
                guard let target = commitment.target?.milliseconds, !cases.isEmpty else {
                    #expect(pattern == nil)
                    continue
                }
                guard let pattern else {
                    Issue.record("no pattern for \(commitment.id)")
                    continue
                }
                #expect(Set(pattern.points.map(\.finding)) == Set(cases.map(\.id)) && pattern.points.count == cases.count)
                #expect(SlowPatterns.words(pattern.count) == slow.tally(cases.map(slow.state)))
                for within in pattern.within {
                    let limit = Double(target) * Double(within.times) / 1000
                    #expect(within.least == pattern.points.count { $0.atMost.map { Double($0) <= limit } ?? false })
                    #expect(within.most == pattern.points.count { Double($0.atLeast) <= limit })
                }
                // At the target itself the counts are the outcomes.
                let goal = pattern.within.first { $0.times == 1000 }
                let late = cases.count(where: slow.isLate)
                #expect((goal?.least ?? 0) >= cases.count { $0.outcome == .met })
                #expect((goal?.most ?? 0) <= cases.count - late)
                #expect((pattern.median == nil) == (cases.count < 5))
                #expect((pattern.ninetieth == nil) == (cases.count < 10))
                if let median = pattern.median { check(median, 0.5, pattern) }
                if let ninetieth = pattern.ninetieth { check(ninetieth, 0.9, pattern) }
            }
        }
    }

    /// Type 7 in floating point, with the unknown ends at infinity.
    private func check(_ quantile: TargetPattern.Quantile, _ p: Double, _ pattern: TargetPattern) {
        func type7(_ values: [Double]) -> Double {
            let sorted = values.sorted()
            let place = Double(sorted.count - 1) * p
            let (a, b) = (sorted[Int(place.rounded(.down))], sorted[Int(place.rounded(.up))])
            let rest = place - place.rounded(.down)
            return rest < 1e-9 ? a : b.isInfinite ? b : a + (b - a) * rest
        }
        let low = type7(pattern.points.map { Double($0.atLeast) })
        let high = type7(pattern.points.map { $0.atMost.map(Double.init) ?? .infinity })
        #expect((Double(quantile.atLeast) - low).magnitude <= 1.001)
        if let most = quantile.atMost { #expect((Double(most) - high).magnitude <= 1.001) } else { #expect(high.isInfinite) }
    }

    @Test func `bounds of a case never claim more than is known`() {
        each("points") { result, report, slow in
            let findings = Dictionary(uniqueKeysWithValues: result.findings.map { ($0.id, $0) })
            for pattern in report.targets {
                for point in pattern.points {
                    guard let finding = findings[point.finding] else { continue }
                    if finding.outcome == .met { #expect((point.atMost ?? .max) <= pattern.target) }
                    if slow.isLate(finding) { #expect(point.atLeast > pattern.target) }
                    if finding.outcome == .open || (slow.isLate(finding) && finding.stop == nil) {
                        #expect(point.atMost == nil && point.isCensored)
                    }
                    if finding.outcome == .undetermined {
                        #expect(!point.isCensored)
                        if finding.reasons != [.precisionTooCoarse] && finding.reasons != [.zoneUnknown] {
                            #expect(point.atLeast == 0 && point.atMost == nil)
                        }
                    }
                }
            }
        }
    }

    @Test func `months`() {
        each("months") { result, report, slow in
            for trend in report.trends {
                let cases = result.findings.filter { $0.commitment == trend.commitment && slow.counts($0) }
                let sure = cases.filter { slow.month($0.start.bounds.earliest) == slow.month($0.start.bounds.latest) }
                #expect(SlowPatterns.words(trend.count) == slow.tally(cases.map(slow.state)))
                #expect(trend.unknownMonth.total == cases.count - sure.count)
                #expect(trend.earlier.total == 0)
                for month in trend.months {
                    let own = sure.filter { slow.month($0.start.bounds.earliest) == month.name }
                    #expect(SlowPatterns.words(month.count) == slow.tally(own.map(slow.state)))
                    let due = own.filter { $0.outcome != .open }
                    let kept = due.count { $0.outcome == .met }
                    let unknown = due.count { $0.outcome == .undetermined }
                    #expect(month.count.lowest == Share(kept, of: due.count) && month.count.highest == Share(kept + unknown, of: due.count))
                    #expect((month.interval == nil) == due.isEmpty)
                    if let interval = month.interval {
                        #expect(interval.lower == WilsonInterval.of(kept, of: due.count).lower)
                        #expect(interval.upper == WilsonInterval.of(kept + unknown, of: due.count).upper)
                    }
                }
                // No month between the first and the last is left out.
                let indexes = trend.months.map { $0.year * 12 + $0.month }
                #expect(indexes == Array((indexes.first ?? 0)..<(indexes.first ?? 0) + indexes.count))
                #expect(Set(sure.map { slow.month($0.start.bounds.earliest) }).isSubset(of: trend.months.map(\.name)))
            }
        }
    }

    @Test func `runs of misses`() {
        each("runs", 60) { result, report, slow in
            for commitment in result.agreement.commitments {
                let run = report.runs.first { $0.commitment == commitment.id }
                #expect((run?.findings.count ?? 0) == slow.longestRun(commitment))
                guard let run else { continue }
                for id in run.findings {
                    let finding = result.findings.first { $0.id == id }
                    #expect(finding?.standing == .firm && finding.map(slow.isLate) == true)
                }
                if run.findings.count > 1 { #expect(!slow.isBroken(run.span, commitment)) }
            }
        }
    }

    @Test func `severities`() {
        each("severities") { result, report, _ in
            var pairs: [String: Int] = [:]
            for (incident, conduct) in zip(result.incidents, result.conduct.incidents) {
                let set = conduct.severity.changes.last?.to ?? incident.severity ?? conduct.severity.asked
                pairs["\(conduct.severity.asked ?? "-")>\(set ?? "-")", default: 0] += 1
            }
            #expect(
                Dictionary(uniqueKeysWithValues: report.severities.pairs.map { ("\($0.asked ?? "-")>\($0.set ?? "-")", $0.count) }) == pairs
            )
            let scale = result.agreement.severities
            func moved(_ isLower: Bool) -> Int {
                report.severities.pairs.filter { pair in
                    guard let a = scale.firstIndex(where: { $0 == pair.asked }), let b = scale.firstIndex(where: { $0 == pair.set })
                    else { return false }
                    return isLower ? b > a : b < a
                }.reduce(0) { $0 + $1.count }
            }
            #expect(report.severities.lowered == moved(true) && report.severities.raised == moved(false))
            #expect(report.severities.levels.reduce(0) { $0 + $1.asked } == result.incidents.count)
            #expect(report.severities.levels.reduce(0) { $0 + $1.set } == result.incidents.count)
            #expect(report.severities.downgrades == result.conduct.incidents.flatMap(\.observations).count { $0.kind == .downgrade })
        }
    }

    @Test func `channels, automatic messages and rounds`() {
        each("exchange") { result, report, slow in
            for channel in Channel.allCases {
                let pattern = report.channels.first { $0.channel == channel }
                let opened = result.incidents.filter { result.evidence.events[Int($0.members[0].event.index)].channel == channel }
                #expect((pattern?.opened ?? 0) == opened.count)
                #expect((pattern?.used ?? 0) == result.incidents.count { $0.channels.contains(channel) })
                let states = opened.compactMap { slow.response($0)?.state }
                #expect(pattern.map { SlowPatterns.words($0.firstResponses) } ?? [:] == slow.tally(states))
            }
            let incidents = result.conduct.incidents
            #expect(report.automatic.withAutomatic == incidents.count { $0.messages.automatic > 0 })
            #expect(
                report.automatic.onlyAutomatic
                    == incidents.count { $0.messages.automatic > 0 && $0.messages.vendor + $0.messages.uncertain == 0 })
            #expect(report.rounds.reduce(0) { $0 + $1.incidents } == incidents.count)
            for round in report.rounds {
                let own = incidents.filter { round.isMore ? $0.rounds >= round.rounds : $0.rounds == round.rounds }
                #expect(round.incidents == own.count)
                #expect(round.withRepeatAsk == own.count { $0.observations.contains { $0.kind == .repeatAsk } })
            }
            #expect(report.longest.map(\.rounds) == Array(incidents.map(\.rounds).filter { $0 >= 3 }.sorted(by: >).prefix(5)))
        }
    }

    @Test func `the order of findings and incidents changes nothing`() {
        each("order", 10) { result, report, _ in
            var other = result
            other.findings.reverse()
            other.patterns = report
            #expect(Patterns.report(of: other) == report)
        }
    }
}
