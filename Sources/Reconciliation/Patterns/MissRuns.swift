// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Finds the longest run of a promise missed time after time, so that it can never be overstated.
///
/// A run holds firm misses only. Any other case of the promise ends it (kept, contestable, undetermined, not yet due, excused, out of force), as does
/// a case of the same metric that may belong to this promise. Where the order of two starts is not certain, the case is taken to lie between.
struct MissRuns {
    /// Starts of cases that may belong to any promise of their metric and are no firm misses.
    private var unplaced: [Metric: [TimestampBounds]] = [:]

    /// What leaves open which promise a case belongs to.
    private static let doubts: Set<ReasonCode> = [.severityUnknown, .planUnknown, .translationConflict]

    init(_ result: AuditResult) {
        let severities = Dictionary(result.agreement.commitments.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
        for finding in result.findings where !MissRuns.isFirmMiss(finding) {
            let isOfAnyLevel = finding.severity == nil && (severities[finding.commitment] ?? nil) != nil
            guard isOfAnyLevel || !MissRuns.doubts.isDisjoint(with: finding.reasons) else { continue }
            unplaced[finding.metric, default: []].append(finding.start.bounds)
        }
    }

    func longest(of commitment: Commitment, _ findings: [Finding]) -> MissRun? {
        // A miss of a level that is not known is a miss under every level, but perhaps none of this promise: it neither counts nor ends a run.
        let misses = findings.filter { MissRuns.isFirmMiss($0) && ($0.severity != nil || commitment.severity == nil) }
            .sorted {
                ($0.start.bounds.earliest, $0.start.bounds.latest, $0.id) < ($1.start.bounds.earliest, $1.start.bounds.latest, $1.id)
            }
        guard !misses.isEmpty else { return nil }
        let blocks = Blocks(findings.filter { !MissRuns.isFirmMiss($0) }.map(\.start.bounds) + (unplaced[commitment.metric] ?? []))
        var (best, bestSpan) = (0..<1, misses[0].start.bounds)
        var (run, span) = (0..<1, misses[0].start.bounds)
        for index in misses.indices.dropFirst() {
            let start = misses[index].start.bounds
            let longer = span.union(start)
            if blocks.touch(longer) {
                (run, span) = (index..<index + 1, start)
            } else {
                (run, span) = (run.lowerBound..<index + 1, longer)
            }
            if run.count > best.count { (best, bestSpan) = (run, span) }
        }
        return MissRun(
            commitment: commitment.id, metric: commitment.metric, severity: commitment.severity, findings: misses[best].map(\.id),
            isBreach: misses[best].allSatisfy { $0.outcome == .breached }, misses: misses.count, span: bestSpan)
    }

    private static func isFirmMiss(_ finding: Finding) -> Bool { CaseState(finding)?.isFirmlyLate ?? false }

    /// Starts of the cases that end a run.
    private struct Blocks {
        private let earliest: [Timestamp]
        /// The latest bound of any case up to each place.
        private let reach: [Timestamp]

        init(_ starts: [TimestampBounds]) {
            let sorted = starts.sorted { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
            earliest = sorted.map(\.earliest)
            var (reach, last) = ([Timestamp](), Timestamp.distantPast)
            for start in sorted {
                last = max(last, start.latest)
                reach.append(last)
            }
            self.reach = reach
        }

        /// Whether any of them may have started within a span.
        func touch(_ span: TimestampBounds) -> Bool {
            var (low, high) = (0, earliest.count)
            while low < high {
                let middle = (low + high) / 2
                if earliest[middle] <= span.latest { low = middle + 1 } else { high = middle }
            }
            return low > 0 && reach[low - 1] >= span.earliest
        }
    }
}
