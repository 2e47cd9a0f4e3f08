// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// An incident with its events in order, ready for the clocks.
struct Timeline {
    struct Step {
        var event: EvidenceEvent
        var link: IncidentLink
    }

    var incident: Incident
    var steps: [Step]
    /// Index of the customer's first contact in `steps`.
    var opening: Int
    /// Why it is not certain that the incident is a request, or that its opening is the customer's.
    var openingDoubt: ReasonCode?
    /// The severity when the clock started.
    var severity: SeverityInForce

    /// Rows of state that only record that a ticket was merged away.
    var mergeStates: Set<EventID> = []
    /// Answers of the ticket it was split from: they may be meant for it too.
    var siblingAnswers: [EvidenceEvent] = []

    /// The same events in each other order in which they may have happened.
    var otherOrders: [Timeline] = []
    /// Set where the order of some events is not certain: the code for an outcome that hangs on it.
    var orderDoubt: ReasonCode?
    /// Whether there are too many orders to be judged.
    var isBeyondOrder = false

    /// Whether one of its sources can show that a request was resolved.
    var showsState: Bool
}

/// The severity in force when the clock started.
enum SeverityInForce: Hashable {
    /// The agreement's label, and where it was stated.
    case known(String)
    /// Stated, but none of the agreement's labels.
    case unmatched(String)
    case unstated
}
