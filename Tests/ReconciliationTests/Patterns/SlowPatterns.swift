// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

@testable import Reconciliation

/// The same figures counted the plain way: every case asked about every cell, month and pair.
struct SlowPatterns {
    let result: AuditResult

    func isLate(_ finding: Finding) -> Bool {
        finding.outcome == .breached || (finding.outcome == .notApplicable && finding.overrun != nil)
    }
    func counts(_ finding: Finding) -> Bool { finding.outcome != .excused && (finding.outcome != .notApplicable || isLate(finding)) }

    /// "met", "late firm breach", … in words of its own.
    func state(_ finding: Finding) -> String {
        if isLate(finding) { return "\(finding.standing.rawValue) \(finding.outcome == .breached ? "breach" : "miss")" }
        return finding.outcome.rawValue
    }

    static func words(_ count: CaseCount) -> [String: Int] {
        let pairs: [(String, CaseState)] = [
            ("met", .met), ("firm breach", .breached), ("contestable breach", .contestable), ("firm miss", .missed),
            ("contestable miss", .missedContestable), ("undetermined", .undetermined), ("open", .open),
        ]
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, count[$0.1]) }).filter { $0.value > 0 }
    }

    func tally(_ states: [String]) -> [String: Int] {
        var sum: [String: Int] = [:]
        for state in states { sum[state, default: 0] += 1 }
        return sum
    }

    /// The first response of an incident; nil where none counts.
    func response(_ incident: Incident) -> (state: String, start: TimestampBounds)? {
        let own = result.findings.filter { $0.incident == incident.id && $0.metric == .firstResponse && counts($0) }
        guard !own.isEmpty else { return nil }
        let earliest = own.map(\.start.bounds.earliest).min() ?? .distantPast
        let latest = own.map(\.start.bounds.latest).max() ?? .distantPast
        let due = own.filter { $0.outcome != .open }
        let state: String
        if due.isEmpty {
            state = "open"
        } else if due.allSatisfy({ $0.outcome == .met }) {
            state = "met"
        } else if due.allSatisfy(isLate) {
            let standing = due.allSatisfy { $0.standing == .firm } ? "firm" : "contestable"
            state = standing + (due.allSatisfy { $0.outcome == .breached } ? " breach" : " miss")
        } else {
            state = "undetermined"
        }
        return (state, TimestampBounds(earliest, latest))
    }

    /// Weekday and hour, looked up at every minute of the bounds.
    func hour(_ start: TimestampBounds) -> String? {
        guard start.latest.since(start.earliest) < 3_600_000 else { return nil }
        var seen: Set<String> = []
        var at = start.earliest
        while true {
            let local = result.displayZone.local(at: at)
            seen.insert("\(local.date) \(local.date.weekday.rawValue) \(local.millisecondOfDay / 3_600_000)")
            if at == start.latest { break }
            at = min(at.advanced(by: 60_000), start.latest)
        }
        return seen.count == 1 ? seen.first.map { String($0.split(separator: " ", maxSplits: 1)[1]) } : nil
    }

    func month(_ instant: Timestamp) -> String { String(result.displayZone.date(at: instant).description.prefix(7)) }

    /// Whether any case that is no firm miss of the promise may have started within a span.
    func isBroken(_ span: TimestampBounds, _ commitment: Commitment) -> Bool {
        result.findings.contains { finding in
            if isLate(finding) && finding.standing == .firm { return false }
            let own = result.agreement.commitments.first { $0.id == finding.commitment }
            let isLoose =
                finding.metric == commitment.metric
                && ((finding.severity == nil && own?.severity != nil) || finding.reasons.contains(.severityUnknown))
            guard finding.commitment == commitment.id || isLoose else { return false }
            return finding.start.bounds.earliest <= span.latest && finding.start.bounds.latest >= span.earliest
        }
    }

    /// The length of the longest run, by trying every first and every last.
    func longestRun(_ commitment: Commitment) -> Int {
        let misses = result.findings.filter {
            $0.commitment == commitment.id && isLate($0) && $0.standing == .firm && ($0.severity != nil || commitment.severity == nil)
        }.sorted { ($0.start.bounds.earliest, $0.start.bounds.latest, $0.id) < ($1.start.bounds.earliest, $1.start.bounds.latest, $1.id) }
        var best = misses.isEmpty ? 0 : 1
        for first in misses.indices {
            for last in misses.indices where last > first {
                let part = misses[first...last]
                let span = part.dropFirst().reduce(part[first].start.bounds) { $0.union($1.start.bounds) }
                if !isBroken(span, commitment) { best = max(best, part.count) }
            }
        }
        return best
    }
}
