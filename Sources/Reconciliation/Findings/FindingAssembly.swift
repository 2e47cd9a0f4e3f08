// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Judges one commitment against one incident, under the readings in force and under each admissible alternative.
struct FindingAssembly {
    let agreement: Agreement
    let readings: ReadingBook
    let gaps: EvidenceGaps
    var calendars: CalendarBook

    /// The finding for a choice of commitments; nil when the metric is not clocked.
    mutating func finding(_ choice: Applicability.Choice, _ clocks: IncidentClocks) -> Finding? {
        var findings: [Finding] = []
        for commitment in choice.candidates {
            if let finding = finding(commitment, clocks) { findings.append(finding) }
        }
        guard let doubt = choice.doubt else { return findings.first }
        return FindingAssembly.combined(findings, doubt, isExhaustive: choice.isExhaustive)
    }

    private struct Judgment {
        var spans: [SpanVerdict]
        /// Index of the span that decides.
        var worst: Int?
        var outcome: Outcome
        var reasons: [ReasonCode]
        var allowance: Allowance?
        var terms: Set<ReadingTerm>
    }

    private mutating func finding(_ commitment: Commitment, _ clocks: IncidentClocks) -> Finding? {
        let inForce = readings.inForce
        guard let base = judge(commitment, clocks, inForce) else { return nil }

        var alternatives: [Alternative] = []
        var terms = base.terms
        if commitment.metric == .firstResponse, !(clocks.contacts.automatic + clocks.contacts.perhapsAutomatic).isEmpty {
            terms.insert(.automaticAcknowledgement)
        }
        if commitment.metric == .resolution || commitment.metric == .update, !clocks.isGranted, !clocks.waiting.isEmpty {
            terms.insert(.pauses)
        }
        for term in ReadingTerm.allCases where terms.contains(term) {
            for reading in readings.alternatives(term) {
                guard let other = judge(commitment, clocks, inForce.merging([term: reading]) { $1 }) else { continue }
                let flips = other.outcome != base.outcome
                let shown = FindingAssembly.reported(other.outcome, commitment)
                alternatives.append(
                    Alternative(
                        reading: reading, outcome: shown, deadline: other.worst.flatMap { other.spans[$0].verdict.deadline }, flips: flips))
            }
        }
        return assemble(commitment, clocks, base, alternatives)
    }

    private mutating func judge(_ commitment: Commitment, _ clocks: IncidentClocks, _ readings: [ReadingTerm: Reading]) -> Judgment? {
        guard let run = clocks.run(commitment.metric, under: readings) else { return nil }
        let choice = AllowanceChoice(
            commitment, plainHours: readings[.plainHours] ?? .hoursInSupportHours, dayCounting: readings[.dayCounting] ?? .daysCivil,
            &calendars,
            agreement.supportHours)
        guard let allowance = choice.allowance else {
            return Judgment(
                spans: [], outcome: .undetermined, reasons: [.hoursNotStated], allowance: nil, terms: choice.terms)
        }
        let spans = run.spans.map { span in
            var verdict = SpanVerdict(span, allowance, asOf: clocks.asOf)
            if choice.isUpperBound { verdict.weaken(by: .hoursNotStated) }
            weaken(&verdict, commitment, clocks, allowance, countsAutomatic: readings[.automaticAcknowledgement] == .automaticCounts)
            return verdict
        }
        let order: [Outcome] = [.breached, .undetermined, .open, .met]
        func rank(_ outcome: Outcome) -> Int { order.firstIndex(of: outcome) ?? order.count }
        let worst = spans.indices.min { a, b in
            let (x, y) = (spans[a].verdict, spans[b].verdict)
            if rank(x.outcome) != rank(y.outcome) { return rank(x.outcome) < rank(y.outcome) }
            return (spans[a].lateness(asOf: clocks.asOf), b) > (spans[b].lateness(asOf: clocks.asOf), a)
        }
        var outcome = worst.map { spans[$0].verdict.outcome } ?? .notApplicable
        // Nothing exceeded so far, and more updates are owed.
        if case .gaps(isOver: false) = run.kind, outcome == .met { outcome = .open }
        return Judgment(
            spans: spans, worst: worst, outcome: outcome,
            reasons: worst.map { spans[$0].reasons } ?? [], allowance: allowance, terms: choice.terms)
    }

    /// Everything that is not certain can only take a breach back.
    private mutating func weaken(
        _ verdict: inout SpanVerdict, _ commitment: Commitment, _ clocks: IncidentClocks, _ allowance: Allowance, countsAutomatic: Bool
    ) {
        guard verdict.verdict.outcome == .breached else { return }
        let asOf = clocks.asOf
        switch commitment.metric {
        case .firstResponse, .acknowledgement:
            if !countsAutomatic {
                verdict.weaken(by: .automationUnknown, stops: clocks.contacts.perhapsAutomatic, allowance, asOf: asOf)
            }
            verdict.weaken(by: .roleUnknown, stops: clocks.contacts.unplaced, allowance, asOf: asOf)
            verdict.weaken(by: .linkUncertain, stops: clocks.looseAnswers, allowance, asOf: asOf)
        case .update: verdict.weaken(by: .roleUnknown, stops: verdict.span.doubtfulStops, allowance, asOf: asOf)
        case .nextResponse:
            verdict.weaken(by: .roleUnknown, stops: clocks.contacts.unplaced + clocks.contacts.perhapsAutomatic, allowance, asOf: asOf)
            verdict.weaken(by: .linkUncertain, stops: clocks.contacts.perhapsAnswers, allowance, asOf: asOf)
        default: break
        }
        verdict.weaken(by: .precisionTooCoarse, stops: verdict.span.disorderedStops, allowance, asOf: asOf)
        if let doubt = verdict.span.doubt { verdict.weaken(by: doubt) }
        let isGap = commitment.metric == .update || commitment.metric == .nextResponse
        // Gaps between later messages stand, whenever the request was first made.
        if let doubt = clocks.timeline.openingDoubt, !isGap || !(doubt == .startAmbiguous || doubt == .timestampsConflict) {
            verdict.weaken(by: doubt)
        }
        // A clock that the vendor's own act starts runs from a moment the evidence does not show.
        if agreement.statement(.clockStart)?.term == AgreementStatement.vendorsAct, !isGap { verdict.weaken(by: .startAmbiguous) }
        if let deadline = verdict.verdict.deadline, gaps.mayHide(clocks.timeline.incident, until: deadline.latest) {
            verdict.weaken(by: .evidenceGap)
        }
        if let deadline = verdict.verdict.deadline,
            calendars.lacksHolidays(allowance.calendar, from: verdict.span.start.bounds.earliest, to: deadline.latest)
        {
            verdict.weaken(by: .holidaysUnknown)
        }
    }

    /// A promise that does not bind, or that is judged over a period, is measured but never breached.
    private static func reported(_ outcome: Outcome, _ commitment: Commitment) -> Outcome {
        outcome == .breached && (!commitment.grade.isBinding || commitment.percent != nil) ? .notApplicable : outcome
    }

    private func assemble(_ commitment: Commitment, _ clocks: IncidentClocks, _ base: Judgment, _ alternatives: [Alternative]) -> Finding {
        let incident = clocks.timeline.incident
        let worst = base.worst.map { base.spans[$0] }
        let start = worst?.span.start ?? clocks.start
        let stop = worst.flatMap { $0.span.stops.shown(after: start.bounds) }
        let outcome = FindingAssembly.reported(base.outcome, commitment)
        var finding = Finding(
            id: "F-"
                + StableName.of(
                    incident.id, commitment.metric.rawValue, commitment.severity ?? "", commitment.plan ?? "",
                    "\(commitment.target?.name.english ?? "")"),
            commitment: commitment.id, incident: incident.id, metric: commitment.metric, severity: incident.severity ?? commitment.severity,
            outcome: outcome,
            standing: alternatives.contains(where: \.flips) || worst?.restsOnWeakLink == true ? .contestable : .firm, reasons: base.reasons,
            start: start.moment, deadline: worst?.verdict.deadline, stop: stop?.moment, elapsed: worst?.verdict.elapsed,
            overrun: worst?.verdict.overrun,
            alternatives: alternatives, calendar: base.allowance?.calendar.index)
        if let allowance = base.allowance, let deadline = worst?.verdict.deadline {
            finding.ledger = LedgerAssembly.lines(
                allowance, start: start.bounds.earliest, deadline: deadline.earliest, stop: stop?.bounds.earliest, asOf: clocks.asOf,
                pauses: worst?.span.pauses ?? [])
        }
        if base.spans.count > 1 || commitment.metric == .update || commitment.metric == .nextResponse {
            finding.occurrences = base.spans.map { span in
                Occurrence(
                    start: span.span.start.moment, stop: span.span.stops.shown(after: span.span.start.bounds)?.moment,
                    elapsed: span.verdict.elapsed ?? MillisecondBounds(min: 0, max: 0),
                    outcome: FindingAssembly.reported(span.verdict.outcome, commitment))
            }
        }
        finding.nonCounting = NonCounting.events(
            commitment.metric, clocks.contacts, before: stop, readings.inForce(.automaticAcknowledgement))
        finding.pauses = worst?.span.pauses ?? []
        finding.notes = FindingNotes.notes(commitment, clocks, worst, stop: stop, outcome: base.outcome)
        return finding
    }

    /// One finding for several commitments of which one applies: the same outcome for all, or undetermined.
    private static func combined(_ findings: [Finding], _ doubt: ReasonCode, isExhaustive: Bool) -> Finding? {
        let outcomes = Set(findings.map(\.outcome))
        let late = findings.max { ($0.deadline?.latest ?? .distantFuture) < ($1.deadline?.latest ?? .distantFuture) }
        let early = findings.min { ($0.deadline?.earliest ?? .distantPast) < ($1.deadline?.earliest ?? .distantPast) }
        // A breach is shown against the most lenient of them, anything else against the strictest.
        guard var shown = outcomes == [.breached] ? late : early else { return nil }
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
