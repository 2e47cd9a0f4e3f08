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

    /// Words by which one side said it was solved though a state says so only later, and which the customer did not contradict.
    var perhapsSolved: ClockMoment?

    /// Messages of the vendor's people, after the customer last asked for something, that may have been the solution in words that no rule knows.
    var perhapsSolution: [ClockMoment] = []

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
                // A portal reopens on any word of the customer, thanks included.
                let isThanks =
                    step.event.role == .customer && (CourtesyWords.areAll(of: step.event.text) || ConfirmingWords.areIn(step.event.text))
                guard let since = resolved, !isThanks else { continue }
                undone.append(
                    ClockPause(
                        begin: .event(since), end: .event(ClockMoment(timeline, place)), grant: .reopened,
                        cause: Text("resolved, then \"\(written)\" again", "曾标为已解决，后又变为“\(written)”")))
                resolved = nil
            }
        }
        stop = resolved
        if resolved == nil, !timeline.showsState { saidSolved = contacts.answers.first { SolvedWords.areIn($0.event.text) } }
        if timeline.showsState || saidSolved != nil {
            perhapsSolved = ResolutionHistory.settled(contacts, before: resolved ?? saidSolved)
        }
        if let resolved { perhapsSolution = ResolutionHistory.solutions(contacts, before: resolved) }
    }

    /// The first such words after the customer last asked for something, where a state came later or not at all.
    private static func settled(_ contacts: Contacts, before stop: ClockMoment?) -> ClockMoment? {
        func counts(_ moment: ClockMoment) -> Bool { stop.map { $0.isAfter(moment) } ?? true }
        let confirmed = contacts.requests.filter { counts($0) && ConfirmingWords.areIn($0.event.text) }
        let told = contacts.answers.filter {
            counts($0) && (SolvedWords.mayBeIn($0.event.text) || MilestoneWords.statement(.restoration)?.isIn($0.event.text) == true)
        }
        let asked = contacts.asking.last { asking in counts(asking) && !confirmed.contains { $0.event.id == asking.event.id } }
        return (confirmed + told).inOrder().first { moment in asked.map { moment.isAfter($0) } ?? true }
    }

    /// What the vendor's people wrote after the customer last asked, unless it plainly is none: work under way, a question, mere courtesy.
    private static func solutions(_ contacts: Contacts, before end: ClockMoment) -> [ClockMoment] {
        let asked = contacts.asking.last { end.isAfter($0) && !ConfirmingWords.areIn($0.event.text) }
        return contacts.answers.filter { answer in
            end.isAfter(answer) && (asked.map { answer.isAfter($0) } ?? true) && !UnderWayWords.areIn(answer.event.text)
        }
    }

    /// Whether the states tell that it is not resolved.
    var isVisible: Bool { unknown == nil }

    /// The end of the time in which updates are owed.
    var end: ClockMoment? { stop ?? saidSolved }
}
