// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The time in which the vendor waits for the customer: from its question or waiting state to the customer's next message.
///
/// It is off the clock where a clause grants it, or under the reading that waiting always stops the clock. A clause that speaks of a ticket's
/// state grants no pause for a mere question.
enum WaitingPauses {
    private static let asks = ["?", "？", "please provide", "please send", "could you", "can you", "请提供", "请发", "麻烦提供", "烦请"]

    static func pauses(_ timeline: Timeline, _ contacts: Contacts, clause: AgreementStatement?, asOf: Timestamp) -> [Pause] {
        let questionsCount = clause?.term != AgreementStatement.ticketState
        var result: [Pause] = []
        var since: ClockMoment?
        let answers = Set(contacts.answers.map(\.event.id))
        let requests = Set(contacts.requests.map(\.event.id))
        for step in timeline.steps {
            let moment = ClockMoment(event: step.event, link: step.link)
            if requests.contains(step.event.id) {
                if let begun = since { result.append(pause(begun, until: step.event.at.bounds.latest, clause, step.event.citations)) }
                since = nil
            } else if since == nil,
                isWaiting(step.event)
                    || (questionsCount && answers.contains(step.event.id) && asks.contains(where: step.event.text.lowercased().contains))
            {
                since = moment
            }
        }
        if let begun = since { result.append(pause(begun, until: asOf, clause, [])) }
        return result.filter { !$0.period.isEmpty }
    }

    private static func isWaiting(_ event: EvidenceEvent) -> Bool {
        if case .status(_, .waitingForCustomer) = event.kind { return true }
        return false
    }

    private static func pause(_ begun: ClockMoment, until end: Timestamp, _ clause: AgreementStatement?, _ citations: [Citation]) -> Pause {
        Pause(
            period: Period(start: begun.bounds.earliest, end: end),
            cause: clause == nil
                ? Text("waiting for the customer", "等待客户") : Text("waiting for the customer, as the clause grants", "等待客户，条款约定停表"),
            citations: begun.event.citations + citations + (clause.map { [$0.clause.citation] } ?? []))
    }
}
