// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Everything the clocks of one incident need.
struct IncidentClocks {
    let timeline: Timeline
    let contacts: Contacts
    let history: ResolutionHistory
    let starts: ClockStarts
    /// The time spent waiting for the customer; off the clocks of resolution, restoration, workaround and updates where a clause or the reading
    /// says so, never off that of a response.
    let waiting: WaitingPauses
    /// Whether a clause grants these pauses.
    let isGranted: Bool
    /// Time off every clock that a person states in the engagement.
    let excluded: [ClockPause]
    /// Messages that may be the answer though nothing surely ties them to this request.
    let looseAnswers: [ClockMoment]
    /// Answers whose words stand in other incidents too.
    let repeated: Set<EventID>
    let correspondence: Correspondence
    let asOf: Timestamp

    init(
        _ timeline: Timeline, _ correspondence: Correspondence, pauseClause: AgreementStatement?, looseAnswers: LooseAnswers,
        excluded: [ClockPause] = [], repeated: Set<EventID> = [], asOf: Timestamp
    ) {
        self.timeline = timeline
        contacts = Contacts(timeline, correspondence)
        history = ResolutionHistory(timeline, contacts)
        starts = ClockStarts(timeline, contacts)
        waiting = WaitingPauses(timeline, contacts, clause: pauseClause)
        isGranted = pauseClause != nil
        self.excluded = excluded
        self.looseAnswers =
            looseAnswers.candidates(for: timeline, after: timeline.steps[timeline.opening].event.at.bounds) + contacts.perhapsAnswers
            + timeline.siblingAnswers.map { ClockMoment(event: $0, link: .ticketID) }
        self.repeated = repeated
        self.correspondence = correspondence
        self.asOf = asOf
    }

    /// The customer's sending.
    var start: ClockMoment { starts.sending }

    /// The span a commitment is measured over, or why it is not.
    func run(_ metric: Metric, under readings: [ReadingTerm: Reading]) -> ClockRun? {
        switch metric {
        case .acknowledgement:
            return ClockRun(spans: [response(contacts.answers + contacts.automatic + contacts.perhapsAutomatic, readings)], kind: .single)
        case .firstResponse:
            var counted = contacts.answers
            if readings[.repeatedWords] == .repeatedWordsDoNotCount { counted.removeAll { repeated.contains($0.event.id) } }
            if readings[.automaticAcknowledgement] == .automaticCounts { counted += contacts.automatic + contacts.perhapsAutomatic }
            return ClockRun(spans: [response(counted, readings)], kind: .single)
        case .resolution: return resolution(readings)
        case .workaround, .restoration, .solutionPlan, .onsite: return milestone(metric, readings)
        case .incidentReport: return report(readings)
        case .update: return updates(pauses(readings))
        case .nextResponse: return nextResponses()
        case .escalation, .incidentNotice, .availability: return nil
        }
    }

    /// What is off the clocks of all but responses.
    private func pauses(_ readings: [ReadingTerm: Reading]) -> [ClockPause] {
        var result = excluded
        if isGranted || readings[.pauses] == .pausesWhileWaiting { result += waiting.pauses }
        if isGranted, readings[.voidWaiting] == .voidWaitingPauses {
            result += waiting.void.map { void in
                var void = void
                void.grant = .reading
                return void
            }
        }
        return result + history.undone
    }

    /// Where the clock starts under a reading, and the doubt where the evidence does not show that moment.
    private func begin(_ readings: [ReadingTerm: Reading]) -> (ClockMoment, ReasonCode?) {
        if let start = starts.start(under: readings[.clockStart]) { return (start, nil) }
        return (starts.sending, .startAmbiguous)
    }

    /// The stops of a clock whose start may be later than the sending: what came in between came in time.
    private func stops(_ moments: [ClockMoment], _ start: ClockMoment) -> StopSearch {
        let isMoved = start.event.id != starts.sending.event.id
        return StopSearch(
            candidates: isMoved ? moments.filter { $0.isAfter(starts.sending) } : moments, countsEarlier: isMoved)
    }

    private func response(_ moments: [ClockMoment], _ readings: [ReadingTerm: Reading]) -> ClockSpan {
        let (start, doubt) = begin(readings)
        return ClockSpan(start: start, stops: stops(moments, start), pauses: excluded, isVisible: true, doubt: doubt)
    }

    private func resolution(_ readings: [ReadingTerm: Reading]) -> ClockRun {
        let (start, doubt) = begin(readings)
        let stop = history.end
        let isVisible = (timeline.showsState && history.isVisible) || history.saidSolved != nil
        return ClockRun(
            spans: [
                ClockSpan(
                    start: start, stops: stops(stop.map { [$0] } ?? [], start), pauses: pauses(readings), isVisible: isVisible,
                    doubt: history.unknown == nil ? doubt : .stateNotVisible)
            ],
            kind: .single)
    }

    /// Until the step is shown by a state or plain words, or the request is resolved, whichever comes first.
    private func milestone(_ metric: Metric, _ readings: [ReadingTerm: Reading]) -> ClockRun {
        let (start, doubt) = begin(readings)
        let milestones = Milestones(metric, timeline, contacts, after: start)
        var search = stops(milestones.shown + (history.end.map { [$0] } ?? []), start)
        if milestones.isFact, !milestones.isState { search.told = StopSearch.Told(notBefore: milestones.notBefore) }
        return ClockRun(
            spans: [
                ClockSpan(
                    start: start, stops: search, pauses: pauses(readings),
                    isVisible: (timeline.showsState && history.isVisible) || milestones.isFact, untoldStops: milestones.perhaps,
                    doubt: history.unknown == nil ? doubt : .stateNotVisible)
            ],
            kind: .single)
    }

    /// From the resolution to a message that hands over a report; nothing is owed before the resolution.
    private func report(_ readings: [ReadingTerm: Reading]) -> ClockRun {
        let start: ClockMoment?
        if readings[.reportStart] == .reportAfterRequest { start = starts.sending } else { start = history.end }
        guard let start else { return ClockRun(spans: [], kind: .single) }
        let milestones = Milestones(.incidentReport, timeline, contacts, after: start)
        // One that came with or before the resolution came in time.
        let early = Milestones(.incidentReport, timeline, contacts, after: starts.sending)
        return ClockRun(
            spans: [
                ClockSpan(
                    start: start, stops: StopSearch(candidates: early.shown, countsEarlier: true), pauses: excluded,
                    isVisible: timeline.showsState,
                    untoldStops: milestones.perhaps,
                    // Words that say it is solved may have come too early; a state is the ticket's own.
                    doubt: history.unknown != nil ? .stateNotVisible : history.stop == nil ? .startAmbiguous : nil)
            ],
            kind: .single)
    }

    /// Every gap between persons' public messages, from the first response to the resolution, the last gap included.
    private func updates(_ pauses: [ClockPause]) -> ClockRun {
        var spans: [ClockSpan] = []
        let end = history.end
        let answers = contacts.answers.filter { answer in end.map { !answer.isAfter($0) } ?? true }
        let doubtful = (contacts.perhapsAutomatic + contacts.carried + contacts.unplaced + contacts.perhapsAnswers).inOrder()
        var thanks = timeline.showsState ? [] : contacts.thanking[...]
        var asks = contacts.asking[...]
        for (index, answer) in answers.enumerated() {
            // Where no state is kept, the customer's thanks may have ended the matter.
            while let first = thanks.first, answer.isAfter(first) { thanks.removeFirst() }
            while let first = asks.first, answer.isAfter(first) { asks.removeFirst() }
            let next = index + 1 < answers.count ? answers[index + 1] : end
            // The answer may itself be what says that it is solved.
            if let next, next.event.id == answer.event.id { continue }
            func isWithin(_ moment: ClockMoment?) -> Bool {
                guard let moment else { return false }
                return next.map { $0.isAfter(moment) } ?? true
            }
            // Where no state is kept, nobody says later that it was solved, and the customer asked for nothing more, the matter may have been
            // settled in between.
            let isQuiet = !timeline.showsState && end == nil && !isWithin(asks.first)
            let mayBeOver = isQuiet || isWithin(history.unknown) || isWithin(thanks.first) || isWithin(history.perhapsSolved)
            spans.append(
                ClockSpan(
                    start: answer, stops: StopSearch(candidates: next.map { [$0] } ?? []), pauses: pauses,
                    isVisible: next != nil || (timeline.showsState && history.isVisible),
                    doubtfulStops: doubtful.filter { $0.isAfter(answer) && isWithin($0) }, doubt: mayBeOver ? .stateNotVisible : nil))
        }
        return ClockRun(spans: spans, kind: .gaps(isOver: end != nil))
    }

    /// From the oldest unanswered message of the customer after the first response to the vendor's next.
    private func nextResponses() -> ClockRun {
        var spans: [ClockSpan] = []
        guard let first = contacts.answers.first else { return ClockRun(spans: [], kind: .gaps(isOver: false)) }
        let later = (contacts.requests + contacts.answers).filter { $0.isAfter(first) }.inOrder()
        var asked: ClockMoment?
        var answered: Set<String> = []
        for answer in contacts.answers {
            if let id = answer.event.keys.inReplyTo { answered.insert(id) }
        }
        for moment in later {
            if moment.event.role == .customer {
                asked = asked ?? moment
            } else if let question = asked {
                spans.append(
                    ClockSpan(
                        start: question, stops: StopSearch(candidates: [moment]), pauses: excluded, isVisible: true,
                        doubt: doubt(about: question, before: moment, answered)))
                asked = nil
            }
        }
        // Whether a last message still called for an answer no channel shows.
        if let question = asked {
            spans.append(ClockSpan(start: question, stops: StopSearch(candidates: []), pauses: excluded, isVisible: false))
        }
        return ClockRun(spans: spans, kind: .gaps(isOver: asked == nil))
    }
}

extension IncidentClocks {
    /// Why it is not certain that a message of the customer waited for the answer that came next.
    private func doubt(about question: ClockMoment, before answer: ClockMoment, _ answered: Set<String>) -> ReasonCode? {
        if CourtesyWords.areAll(of: question.event.text) || TrialWords.areIn(question.event.text) { return .notCertainlyRequest }
        // An answer that names it by its header came before it: clocks differ.
        if let id = question.event.keys.messageID, answered.contains(id), answer.event.keys.inReplyTo != id { return .timestampsConflict }
        return nil
    }
}
