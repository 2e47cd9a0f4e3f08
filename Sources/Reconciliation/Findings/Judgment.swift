// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What one commitment and one incident come to under one set of readings.
struct Judgment {
    var spans: [SpanVerdict] = []
    /// Index of the span that decides.
    var worst: Int?
    var outcome: Outcome
    var reasons: [ReasonCode] = []
    var allowance: Allowance?
    /// Questions of reading that the allowance depends on.
    var terms: Set<ReadingTerm> = []

    var deciding: SpanVerdict? { worst.map { spans[$0] } }
    var deadline: TimestampBounds? { deciding?.verdict.deadline }
}

extension FindingAssembly {
    /// Nil when the metric is not clocked.
    mutating func judge(_ commitment: Commitment, _ clocks: IncidentClocks, _ readings: [ReadingTerm: Reading]) -> Judgment? {
        guard let run = clocks.run(commitment.metric, under: readings) else { return nil }
        let choice = AllowanceChoice(commitment, readings, &calendars, agreement.supportHours)
        guard let allowance = choice.allowance else {
            return Judgment(outcome: .undetermined, reasons: [.hoursNotStated], terms: choice.terms)
        }
        var spans: [SpanVerdict] = []
        spans.reserveCapacity(run.spans.count)
        for span in run.spans {
            var verdict = SpanVerdict(span, allowance, asOf: clocks.asOf)
            if choice.isUpperBound { verdict.weaken(by: .hoursNotStated) }
            weaken(&verdict, commitment, clocks, allowance, countsAutomatic: readings[.automaticAcknowledgement] == .automaticCounts)
            spans.append(verdict)
        }
        let worst = FindingAssembly.worst(spans, asOf: clocks.asOf)
        var outcome = worst.map { spans[$0].verdict.outcome } ?? .notApplicable
        // Nothing exceeded so far, and more updates are owed.
        if case .gaps(isOver: false) = run.kind, outcome == .met { outcome = .open }
        return Judgment(
            spans: spans, worst: worst, outcome: outcome, reasons: worst.map { spans[$0].reasons } ?? [], allowance: allowance,
            terms: choice.terms)
    }

    /// Breached before undetermined before open before met, then the one furthest past its deadline, then the first.
    private static func worst(_ spans: [SpanVerdict], asOf: Timestamp) -> Int? {
        let order: [Outcome] = [.breached, .undetermined, .open, .met]
        func rank(_ span: SpanVerdict) -> Int { order.firstIndex(of: span.verdict.outcome) ?? order.count }
        return spans.indices.min { a, b in
            if rank(spans[a]) != rank(spans[b]) { return rank(spans[a]) < rank(spans[b]) }
            return (spans[a].lateness(asOf: asOf), b) > (spans[b].lateness(asOf: asOf), a)
        }
    }
}
