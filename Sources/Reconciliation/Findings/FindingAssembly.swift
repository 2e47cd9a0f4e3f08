// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Judges one commitment against one incident, under the readings in force and under each admissible alternative.
struct FindingAssembly {
    let agreement: Agreement
    let readings: ReadingBook
    let gaps: EvidenceGaps
    let exclusions: ExclusionBook
    var calendars: CalendarBook

    /// The finding for a choice of commitments; nil when the metric is not clocked.
    ///
    /// `rivals`: the promises that apply under other readings of the severity; nil where other readings are not asked for.
    mutating func finding(_ choice: Applicability.Choice, _ clocks: IncidentClocks, rivals: SeverityRivals?) -> Finding? {
        var findings: [Finding] = []
        for commitment in choice.candidates {
            guard var base = judge(commitment, clocks, readings.inForce) else { continue }
            let claims = base.outcome == .breached ? exclusions.claims(clocks.contacts) : []
            if !claims.isEmpty, readings.inForce(.exclusions) == .exclusionsAsClaimed { base.outcome = .excused }
            if !commitment.limits.isEmpty, base.outcome != .met, readings.inForce(.limits) == .limitsReach { base.outcome = .notApplicable }
            var others: [Alternative] = []
            if let rivals { others = alternatives(commitment, clocks, base, claims: claims, rivals: rivals) }
            findings.append(assemble(commitment, clocks, base, others, claims))
        }
        guard let doubt = choice.doubt else { return findings.first }
        return FindingAssembly.combined(findings, doubt, isExhaustive: choice.isExhaustive)
    }

    private func assemble(
        _ commitment: Commitment, _ clocks: IncidentClocks, _ base: Judgment, _ alternatives: [Alternative], _ claims: [ExclusionBook.Claim]
    ) -> Finding {
        let incident = clocks.timeline.incident
        let worst = base.deciding
        let start = worst?.span.start ?? clocks.start
        let stop = worst.flatMap { $0.span.stops.shown(after: start) }
        let outcome = FindingAssembly.reported(base.outcome, commitment)
        var finding = Finding(
            id: "F-"
                + StableName.of(
                    incident.id, commitment.metric.rawValue, commitment.severity ?? "", commitment.plan ?? "",
                    "\(commitment.target?.name.english ?? "")"),
            commitment: commitment.id, incident: incident.id, metric: commitment.metric, severity: incident.severity ?? commitment.severity,
            outcome: outcome,
            standing: alternatives.contains(where: \.flips) || worst?.restsOnWeakLink == true ? .contestable : .firm, reasons: base.reasons,
            start: start.moment, deadline: base.deadline, stop: worst.flatMap { $0.span.stops.moment(after: start) },
            elapsed: worst?.verdict.elapsed, overrun: outcome == .excused ? nil : worst?.verdict.overrun,
            alternatives: alternatives, calendar: base.allowance?.calendar.index)
        let pauses = worst?.span.pauses ?? []
        if let allowance = base.allowance, let deadline = base.deadline {
            finding.ledger = LedgerAssembly.lines(
                allowance, start: start.bounds.earliest, deadline: deadline.earliest, stop: finding.stop?.bounds.earliest,
                asOf: clocks.asOf,
                pauses: TimeOff(pauses, at: nil, asOf: clocks.asOf).certain)
        }
        if base.spans.count > 1 || commitment.metric == .update || commitment.metric == .nextResponse {
            finding.occurrences = base.spans.map { span in
                Occurrence(
                    start: span.span.start.moment, stop: span.span.stops.moment(after: span.span.start),
                    elapsed: span.verdict.elapsed ?? MillisecondBounds(min: 0, max: 0),
                    outcome: FindingAssembly.reported(span.verdict.outcome, commitment))
            }
        }
        finding.nonCounting = NonCounting.events(
            commitment.metric, clocks.contacts, before: stop, readings.inForce(.automaticAcknowledgement))
        let void = commitment.metric.isPausable && clocks.isGranted ? clocks.waiting.void : []
        finding.pauses = (pauses + void).map { $0.pause(asOf: clocks.asOf) }.filter { !$0.period.isEmpty }
        finding.notes = FindingNotes.notes(commitment, clocks, worst, stop: stop, outcome: base.outcome)
        excuse(&finding, incident, claims)
        return finding
    }

    /// What a person states to be excluded is excused, unless the promise was kept all the same; what the vendor claims is told.
    private func excuse(_ finding: inout Finding, _ incident: Incident, _ claims: [ExclusionBook.Claim]) {
        if let exclusion = exclusions.whole(incident), finding.outcome != .met, finding.outcome != .notApplicable || finding.isMissedTarget
        {
            finding.outcome = .excused
            finding.standing = .firm
            finding.alternatives = []
            finding.overrun = nil
            finding.reasons = []
            finding.notes.append(ExclusionBook.words(exclusion))
        } else if finding.outcome == .breached || finding.outcome == .excused {
            finding.notes += claims.map(\.words)
        }
    }

    /// One finding for several commitments of which one applies: the same outcome for all, or undetermined.
    private static func combined(_ findings: [Finding], _ doubt: ReasonCode, isExhaustive: Bool) -> Finding? {
        let outcomes = Set(findings.map(\.outcome))
        let late = findings.max { ($0.deadline?.latest ?? .distantFuture) < ($1.deadline?.latest ?? .distantFuture) }
        let early = findings.min { ($0.deadline?.earliest ?? .distantPast) < ($1.deadline?.earliest ?? .distantPast) }
        // A breach is shown against the most lenient of them, anything else against the strictest.
        guard var shown = outcomes == [.breached] ? late : early else { return nil }
        // The id is that of the case, not of the promise it is shown against.
        shown.id = findings[0].id
        let each = findings.map { "\($0.severity ?? "–"): \($0.outcome.name.english)" }.joined(separator: "; ")
        let eachChinese = findings.map { "\($0.severity ?? "–")：\($0.outcome.name.chinese)" }.joined(separator: "；")
        let isConflict = doubt == .translationConflict
        shown.notes.append(
            isConflict
                ? Text("judged under each of several promises that differ: \(each)", "协议的几处约定不一致，分别判断：\(eachChinese)")
                : Text("judged under every level: \(each)", "按各级别分别判断：\(eachChinese)"))
        if findings.contains(where: { $0.standing == .contestable }) { shown.standing = .contestable }
        let isAccused = shown.outcome == .breached || shown.isMissedTarget
        if outcomes.count > 1 || (isAccused && !isExhaustive) {
            shown.outcome = .undetermined
            shown.overrun = nil
            shown.reasons = [doubt]
        }
        if !isConflict { shown.severity = nil }
        return shown
    }
}
