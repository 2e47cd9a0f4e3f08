// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

extension FindingAssembly {
    /// Everything that is not certain can only take a breach back.
    mutating func weaken(
        _ verdict: inout SpanVerdict, _ commitment: Commitment, _ clocks: IncidentClocks, _ allowance: Allowance, countsAutomatic: Bool
    ) {
        guard verdict.verdict.outcome == .breached else { return }
        let asOf = clocks.asOf
        switch commitment.metric {
        case .firstResponse, .acknowledgement:
            if !countsAutomatic {
                verdict.weaken(by: .automationUnknown, stops: clocks.contacts.perhapsAutomatic, allowance, asOf: asOf)
            }
            verdict.weaken(by: .automationUnknown, stops: clocks.contacts.carried, allowance, asOf: asOf)
            verdict.weaken(by: .roleUnknown, stops: clocks.contacts.unplaced, allowance, asOf: asOf)
            verdict.weaken(by: .linkUncertain, stops: clocks.looseAnswers, allowance, asOf: asOf)
            FindingAssembly.weakenByUnseenAnswers(&verdict, commitment.metric, clocks, allowance)
        case .update: verdict.weaken(by: .roleUnknown, stops: verdict.span.doubtfulStops, allowance, asOf: asOf)
        case .nextResponse:
            let doubtful = clocks.contacts.unplaced + clocks.contacts.perhapsAutomatic + clocks.contacts.carried
            verdict.weaken(by: .roleUnknown, stops: doubtful, allowance, asOf: asOf)
            verdict.weaken(by: .linkUncertain, stops: clocks.contacts.perhapsAnswers, allowance, asOf: asOf)
            FindingAssembly.weakenByUnseenAnswers(&verdict, commitment.metric, clocks, allowance)
        case .resolution:
            let said = clocks.history.perhapsSolved.map { [$0] } ?? []
            verdict.weaken(by: .stateNotVisible, stops: said + clocks.history.perhapsSolution, allowance, asOf: asOf)
            let elsewhere = clocks.timeline.siblingAnswers.filter { SolvedWords.mayBeIn($0.text) }.map {
                ClockMoment(event: $0, link: .ticketID)
            }
            verdict.weaken(by: .linkUncertain, stops: elsewhere, allowance, asOf: asOf)
        case .workaround, .solutionPlan, .incidentReport:
            verdict.weaken(by: .stateNotVisible, stops: verdict.span.untoldStops, allowance, asOf: asOf)
            verdict.weaken(by: .linkUncertain, stops: clocks.looseAnswers, allowance, asOf: asOf)
        default: break
        }
        if let doubt = verdict.span.doubt { verdict.weaken(by: doubt) }
        let isGap = commitment.metric == .update || commitment.metric == .nextResponse
        // Gaps between later messages stand, whenever the request was first made.
        if let doubt = clocks.timeline.openingDoubt, !isGap || !(doubt == .startAmbiguous || doubt == .timestampsConflict) {
            verdict.weaken(by: doubt)
        }
        guard let deadline = verdict.verdict.deadline else { return }
        let incident = clocks.timeline.incident
        if gaps.mayHide(incident, until: deadline.latest) || gaps.leavesOut(commitment.metric, of: incident) {
            verdict.weaken(by: .evidenceGap)
        }
        if calendars.lacksHolidays(allowance.calendar, from: verdict.span.start.bounds.earliest, to: deadline.latest) {
            verdict.weaken(by: .holidaysUnknown)
        }
    }

    /// A promise that does not bind, or that is judged over a period, is measured but never breached.
    static func reported(_ outcome: Outcome, _ commitment: Commitment) -> Outcome {
        outcome == .breached && (!commitment.grade.isBinding || commitment.percent != nil) ? .notApplicable : outcome
    }
}
