// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Everything the clocks of one incident need.
struct IncidentClocks {
    let timeline: Timeline
    let contacts: Contacts
    let history: ResolutionHistory
    /// The time spent waiting for the customer; off the clocks of resolution and updates where a clause or the reading says so, never off that of
    /// a response.
    let waiting: [Pause]
    /// Whether a clause grants these pauses.
    let isGranted: Bool
    /// Messages that may be the answer though nothing surely ties them to this request.
    let looseAnswers: [ClockMoment]
    let asOf: Timestamp

    init(
        _ timeline: Timeline, _ correspondence: Correspondence, pauseClause: AgreementStatement?, looseAnswers: LooseAnswers,
        asOf: Timestamp
    ) {
        self.timeline = timeline
        contacts = Contacts(timeline, correspondence)
        history = ResolutionHistory(timeline, contacts)
        waiting = WaitingPauses.pauses(timeline, contacts, clause: pauseClause, asOf: asOf)
        isGranted = pauseClause != nil
        self.looseAnswers =
            looseAnswers.candidates(for: timeline, after: timeline.steps[timeline.opening].event.at.bounds) + contacts.perhapsAnswers
        self.asOf = asOf
    }

    var start: ClockMoment { ClockMoment(event: timeline.steps[timeline.opening].event, link: .opening) }

    /// The span a commitment is measured over, or why it is not.
    func run(_ metric: Metric, under readings: [ReadingTerm: Reading]) -> ClockRun? {
        let pauses = isGranted || readings[.pauses] == .pausesWhileWaiting ? waiting : []
        switch metric {
        case .acknowledgement:
            return ClockRun(spans: [span(contacts.answers + contacts.automatic + contacts.perhapsAutomatic)], kind: .single)
        case .firstResponse:
            let counted =
                readings[.automaticAcknowledgement] == .automaticCounts
                ? contacts.answers + contacts.automatic + contacts.perhapsAutomatic : contacts.answers
            return ClockRun(spans: [span(counted)], kind: .single)
        case .resolution: return resolution(pauses)
        case .update: return updates(pauses)
        case .nextResponse: return nextResponses()
        case .workaround, .restoration, .solutionPlan, .onsite, .escalation, .incidentNotice, .incidentReport, .availability: return nil
        }
    }

    private func span(_ stops: [ClockMoment]) -> ClockSpan {
        ClockSpan(start: start, stops: StopSearch(candidates: stops), pauses: [], isVisible: true)
    }

    private func resolution(_ waiting: [Pause]) -> ClockRun {
        let stop = history.stop ?? history.saidSolved
        let isVisible = (timeline.showsState && history.isVisible) || history.saidSolved != nil
        return ClockRun(
            spans: [
                ClockSpan(
                    start: start, stops: StopSearch(candidates: stop.map { [$0] } ?? []), pauses: waiting + history.undone,
                    isVisible: isVisible, doubt: history.unknown == nil ? nil : .stateNotVisible)
            ],
            kind: .single)
    }

    /// Every gap between persons' public messages, from the first response to the resolution, the last gap included.
    private func updates(_ waiting: [Pause]) -> ClockRun {
        var spans: [ClockSpan] = []
        let end = history.end
        let answers = contacts.answers.filter { answer in end.map { answer.bounds.earliest <= $0.bounds.latest } ?? true }
        let doubtful = contacts.perhapsAutomatic + contacts.unplaced + contacts.perhapsAnswers
        // Answers listed earlier whose stamps, having no zone, reach into the gap.
        var reaching: [ClockMoment] = []
        var thanks = timeline.showsState ? [] : contacts.requests.filter { CourtesyWords.areAll(of: $0.event.text) }[...]
        var asks = contacts.requests.filter { !CourtesyWords.areAll(of: $0.event.text) }[...]
        for (index, answer) in answers.enumerated() {
            reaching.removeAll { $0.bounds.latest < answer.bounds.earliest }
            defer { if answer.event.at.floating != nil, reaching.count < 64 { reaching.append(answer) } }
            // Where no state is kept, the customer's thanks may have ended the matter.
            while let first = thanks.first, first.bounds.latest < answer.bounds.earliest { thanks.removeFirst() }
            while let first = asks.first, first.bounds.latest < answer.bounds.earliest { asks.removeFirst() }
            let next = index + 1 < answers.count ? answers[index + 1] : end
            // The answer may itself be what says that it is solved.
            if let next, next.event.id == answer.event.id { continue }
            let stops = next.map { [$0] } ?? []
            let until = next?.bounds.latest ?? asOf
            // Where no state is kept, nobody says later that it was solved, and the customer asked for nothing more, the matter may have been
            // settled in between.
            let isQuiet = !timeline.showsState && end == nil && asks.first.map { $0.bounds.earliest > until } ?? true
            let mayBeOver =
                isQuiet || history.unknown.map { $0.bounds.earliest <= until } == true
                || thanks.first.map { $0.bounds.earliest <= until } == true
            let group = answer.event.at.floating?.group
            spans.append(
                ClockSpan(
                    start: answer, stops: StopSearch(candidates: stops), pauses: waiting + history.undone,
                    isVisible: next != nil || (timeline.showsState && history.isVisible),
                    doubtfulStops: doubtful.filter { $0.bounds.latest >= answer.bounds.earliest },
                    disorderedStops: reaching.filter { $0.event.at.floating?.group != group },
                    doubt: mayBeOver ? .stateNotVisible : nil))
        }
        return ClockRun(spans: spans, kind: .gaps(isOver: end != nil))
    }

    /// From the oldest unanswered message of the customer after the first response to the vendor's next.
    private func nextResponses() -> ClockRun {
        var spans: [ClockSpan] = []
        guard let first = contacts.answers.first else { return ClockRun(spans: [], kind: .gaps(isOver: false)) }
        let later = (contacts.requests + contacts.answers).filter { $0.event.id > first.event.id }.sorted { $0.event.id < $1.event.id }
        var asked: ClockMoment?
        var answered: Set<String> = []
        for answer in contacts.answers {
            if let id = answer.event.keys.inReplyTo { answered.insert(id) }
        }
        // The order of stamps that overlap is not known: an answer listed before a question may have come after it.
        var reaching = [first]
        var overlapping: [ClockMoment] = []
        for moment in later {
            reaching.removeAll { $0.bounds.latest < moment.bounds.earliest }
            if moment.event.role == .customer {
                if asked == nil {
                    asked = moment
                    overlapping = reaching
                }
                continue
            }
            defer { if reaching.count < 64 { reaching.append(moment) } }
            if let question = asked {
                spans.append(
                    ClockSpan(
                        start: question, stops: StopSearch(candidates: [moment]), pauses: [], isVisible: true,
                        disorderedStops: overlapping, doubt: doubt(about: question, before: moment, answered)))
                asked = nil
            }
        }
        // Whether a last message still called for an answer no channel shows.
        if let question = asked {
            spans.append(ClockSpan(start: question, stops: StopSearch(candidates: []), pauses: [], isVisible: false))
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

/// One stretch that a clock runs over.
struct ClockSpan {
    var start: ClockMoment
    var stops: StopSearch
    var pauses: [Pause]
    /// Whether the evidence would show the stop if there were one.
    var isVisible: Bool
    /// Messages that would be a stop if they were a person's of the vendor.
    var doubtfulStops: [ClockMoment] = []
    /// Messages that would be a stop if they came after the start: their stamps leave it open.
    var disorderedStops: [ClockMoment] = []
    /// Why it is not certain that the clock ran at all.
    var doubt: ReasonCode?
}

/// What a metric is measured over: one span, or all the gaps of a kind.
struct ClockRun {
    enum Kind {
        case single
        /// Whether nothing more is owed.
        case gaps(isOver: Bool)
    }

    var spans: [ClockSpan]
    var kind: Kind
}
