// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// When an incident was resolved, as its status history or a person's words show it.
struct ResolutionHistory {
    /// The stop: the beginning of the last resolved state that was not reopened.
    var stop: ClockMoment?
    /// Spans between a resolution and the reopening that undid it; they do not count.
    var undone: [ClockPause] = []
    /// The first state whose meaning is not known, set while the request was not resolved: it may have resolved it.
    var unknown: ClockMoment?
    /// The words by which a person of the vendor said it was solved, when no status shows it.
    var saidSolved: ClockMoment?

    init(_ timeline: Timeline, _ contacts: Contacts) {
        var resolved: ClockMoment?
        for (place, step) in timeline.steps.enumerated() {
            guard case .status(let written, let state) = step.event.kind, !timeline.mergeStates.contains(step.event.id) else { continue }
            guard let state else {
                // Words for a state that nobody has explained may mean solved, merged, withdrawn.
                if resolved == nil, unknown == nil { unknown = ClockMoment(timeline, place) }
                continue
            }
            // A state called resolved shows that the one before was not; work going on shows it too.
            if [.resolved, .open, .waitingForCustomer, .onHold].contains(state), resolved == nil { unknown = nil }
            switch state {
            case .resolved, .closed:
                // Solved then closed: solved is the stop.
                if resolved == nil { resolved = ClockMoment(timeline, place) }
            case .open, .reopened, .waitingForCustomer, .onHold:
                guard let since = resolved else { continue }
                undone.append(
                    ClockPause(
                        begin: .event(since), end: .event(ClockMoment(timeline, place)), grant: .reopened,
                        cause: Text("resolved, then \"\(written)\" again", "曾标为已解决，后又变为“\(written)”")))
                resolved = nil
            }
        }
        stop = resolved
        if resolved == nil, !timeline.showsState { saidSolved = contacts.answers.first { SolvedWords.areIn($0.event.text) } }
    }

    /// Whether the states tell that it is not resolved.
    var isVisible: Bool { unknown == nil }

    /// The end of the time in which updates are owed.
    var end: ClockMoment? { stop ?? saidSolved }
}
