// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// When a step short of the resolution was reached, as states and plain words show it: workaround, restoration, plan, arrival, report.
///
/// A workaround, a plan and a report are handed over in a message, so they come about when it is sent. Restoration and arrival are facts of the
/// world: words tell only by when they had come about, and words such as "still down" tell since when at the earliest.
struct Milestones {
    let metric: Metric
    /// States and messages that show it, in order.
    private(set) var shown: [ClockMoment] = []
    /// The last message that says it had not come about yet, before any that says it had.
    private(set) var notBefore: ClockMoment?
    /// Messages of the vendor that may be it in words that no rule knows.
    private(set) var perhaps: [ClockMoment] = []
    /// Whether one of `shown` is a state of the ticket.
    private(set) var isState = false

    init(_ metric: Metric, _ timeline: Timeline, _ contacts: Contacts, after start: ClockMoment) {
        self.metric = metric
        guard let statement = MilestoneWords.statement(metric) else { return }
        let first = start.place ?? 0
        for place in timeline.steps.indices.dropFirst(first + 1) {
            if case .status(let written, _) = timeline.steps[place].event.kind, MilestoneWords.isState(metric, written) {
                shown.append(ClockMoment(timeline, place))
                isState = true
            }
        }
        let later = { (moment: ClockMoment) in moment.isAfter(start) }
        for answer in contacts.answers where later(answer) && !MilestoneWords.areOfDelay(metric, answer.event.text) {
            if statement.isIn(answer.event.text) {
                shown.append(answer)
            } else if !isFact {
                perhaps.append(answer)
            }
        }
        if isFact {
            // The customer's own word that it works again is as good.
            shown += contacts.requests.filter {
                later($0) && statement.isIn($0.event.text) && !MilestoneWords.areOfDelay(metric, $0.event.text)
            }
            let delays = (contacts.answers + contacts.requests).filter { later($0) && MilestoneWords.areOfDelay(metric, $0.event.text) }
            let told = shown.inOrder().first
            notBefore = delays.filter { delay in told?.isAfter(delay) ?? true }.inOrder().last
        } else {
            perhaps += contacts.perhapsAnswers + contacts.perhapsAutomatic + contacts.carried + contacts.unplaced
        }
        shown = shown.inOrder()
    }

    /// Whether it is a fact of the world, of which words are only told.
    var isFact: Bool { metric == .restoration || metric == .onsite }
}
