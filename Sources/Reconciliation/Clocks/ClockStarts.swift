// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Where the clocks of an incident start under each reading of the words that start them.
///
/// A moment is nil where the evidence does not show it: the clock is then shown from the customer's sending, and no breach is asserted.
struct ClockStarts {
    let sending: ClockMoment
    /// The ticket's own creation, where a log shows it.
    private(set) var logging: ClockMoment?
    /// The last assignment before a person of the vendor answered: earlier ones may have been to a queue. Else the
    /// first after it.
    private(set) var assignment: ClockMoment?
    /// The vendor's sign that it took the request up: its first assignment or state, the later of the two. An automatic receipt is none.
    private(set) var acceptance: ClockMoment?
    /// The customer's last message that followed the last question of the vendor.
    private(set) var information: ClockMoment?

    init(_ timeline: Timeline, _ contacts: Contacts) {
        sending = ClockMoment(event: timeline.steps[timeline.opening].event, link: .opening, place: timeline.opening)
        var taken: ClockMoment?
        for place in timeline.steps.indices.dropFirst(timeline.opening) {
            let moment = ClockMoment(timeline, place)
            switch moment.event.kind {
            case .created where moment.event.channel == .ticket: logging = logging ?? moment
            case .assignment:
                let isBeforeAnswer = contacts.answers.first.map { $0.isAfter(moment) } ?? true
                assignment = isBeforeAnswer ? moment : assignment ?? moment
            case .status(let written, let state) where moment.event.role == .vendor && ClockStarts.isTaken(written, state):
                taken = taken ?? moment
            default: break
            }
        }
        acceptance = if let taken, let assignment, assignment.isAfter(taken) { assignment } else { taken ?? assignment }
        information = ClockStarts.informed(contacts)
    }

    /// Where the clock starts under a reading; nil when the evidence does not show it.
    func start(under reading: Reading?) -> ClockMoment? {
        switch reading {
        case .startsAtLogging: logging
        case .startsAtAssignment: assignment
        case .startsAtAcceptance: acceptance
        case .startsAtInformation: information
        case .startsAtCall, .startsAtVendorsAct: nil
        default: sending
        }
    }

    /// Whether a state says that somebody works on it: "new" and "open" say no more than that it exists.
    private static func isTaken(_ written: String, _ state: TicketState?) -> Bool {
        (state == .open || state == .onHold) && !untaken.contains(written.lowercased().filter { $0.isLetter })
    }

    private static let untaken: Set<String> = [
        "new", "open", "opened", "pendingsupport", "waitingforsupport", "waitingforvendor", "打开", "开启", "新建", "待处理", "待响应", "待受理",
    ]

    private static func informed(_ contacts: Contacts) -> ClockMoment? {
        let questions = contacts.answers.filter { WaitingPauses.isQuestion($0.event) }
        // Where nothing was asked, nothing shows that the request was complete.
        guard let first = questions.first, let last = questions.last else { return nil }
        let supplied = contacts.requests.last { $0.isAfter(first) }
        // A question still open at the end means that the information may never have been complete.
        guard let supplied, supplied.isAfter(last) else { return nil }
        return supplied
    }
}
