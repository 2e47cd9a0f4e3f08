// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Looks at one incident after the other for what its timeline shows besides deadlines. It only reports.
struct ConductAssembly {
    private let engagement: Engagement
    private let scale: SeverityScale
    private let gaps: EvidenceGaps
    private let looseAnswers: LooseAnswers
    private let promises: Promises
    private let asOf: Timestamp
    private var incidents: [IncidentConduct] = []

    /// `zone`: the calendar's or the engagement's; nil where neither is known.
    init(
        _ engagement: Engagement, _ scale: SeverityScale, gaps: EvidenceGaps, looseAnswers: LooseAnswers, zone: ZoneRules?, asOf: Timestamp
    ) {
        self.engagement = engagement
        self.scale = scale
        self.gaps = gaps
        self.looseAnswers = looseAnswers
        promises = Promises(zone: zone, asOf: asOf)
        self.asOf = asOf
    }

    var report: ConductReport { ConductReport(incidents: incidents) }

    mutating func observe(_ clocks: IncidentClocks) {
        let timeline = clocks.timeline
        let opening = timeline.opening
        let utterances = Utterance.all(timeline, clocks.contacts)
        // Where the order of messages is not certain, nothing is observed that hangs on it.
        let isOrdered = timeline.orderDoubt == nil
        let isSure = timeline.openingDoubt == nil && isOrdered
        let history = SeverityHistory(timeline, scale)
        let given =
            !isOrdered
            ? []
            : promises.among(
                utterances, opening: opening, clocks, hides: { gaps.mayHideWords(timeline.incident, until: $0) },
                looseAfter: { looseAnswers.candidates(for: timeline, after: $0) })
        let first = firstAnswer(utterances, opening: opening, isSure: isSure)

        var observations: [ConductObservation] = []
        var asks = RepeatAsks()
        for utterance in utterances[opening...] {
            if let ask = asks.take(utterance) { observations.append(.repeatAsk(ask)) }
        }
        let closings = Closings(utterances, opening: opening)
        observations += closings.reopenings.map(ConductObservation.reopened)
        if isSure { observations += closings.closes.filter { !mayBeAnswered($0, timeline) }.map(ConductObservation.silentClose) }
        observations += Downgrades.among(history, utterances, scale).map(ConductObservation.downgrade)
        observations += given.filter { $0.verdict == .broken }.map(ConductObservation.brokenPromise)
        if let first, first.isAcknowledgementOnly { observations.append(.emptyAnswer(first)) }
        // Stable: of one time, in the order above.
        let ordered = observations.enumerated().sorted {
            let (a, b) = ($0.element.moment.bounds, $1.element.moment.bounds)
            return (a.earliest, a.latest, $0.offset) < (b.earliest, b.latest, $1.offset)
        }.map(\.element)

        incidents.append(
            IncidentConduct(
                incident: timeline.incident.id,
                turns: isSure ? turns(utterances, clocks) : nil,
                rounds: ConductAssembly.rounds(utterances), messages: ConductAssembly.messages(utterances), firstAnswer: first,
                severity: SeverityRecord(history), promises: given, observations: isOrdered ? ordered : [],
                duties: Duties.among(
                    utterances, timeline, history, hasScale: !scale.written.isEmpty, accepted: engagement.acceptedChannels)))
    }

    private func turns(_ utterances: [Utterance], _ clocks: IncidentClocks) -> TurnTime {
        TurnKeeping.time(utterances, opening: clocks.timeline.opening, history: clocks.history, asOf: asOf) { since, end in
            mayBeAnswered(since.bounds, by: end, clocks.timeline)
        }
    }

    /// Whether an answer to what was asked before a close may be missing, or stand on another timeline.
    private func mayBeAnswered(_ close: SilentClose, _ timeline: Timeline) -> Bool {
        mayBeAnswered(close.lastAnswer?.bounds ?? close.asked.bounds, by: close.close.bounds.latest, timeline)
    }

    private func mayBeAnswered(_ from: TimestampBounds, by end: Timestamp, _ timeline: Timeline) -> Bool {
        gaps.mayHideWords(timeline.incident, until: end)
            || looseAnswers.candidates(for: timeline, after: from).contains { $0.bounds.earliest <= end }
    }

    private func firstAnswer(_ utterances: [Utterance], opening: Int, isSure: Bool) -> FirstAnswer? {
        var first: Utterance?
        var substantive: Utterance?
        var isExcused = false
        for utterance in utterances[opening...] {
            switch utterance.voice {
            // What may be an answer may have said more: nothing is held against a later one.
            case .perhapsAnswer, .unplaced: isExcused = true
            case .answer:
                if first == nil { first = utterance }
                if isExcused || utterance.isWeak || !isAcknowledgement(utterance) { substantive = isExcused ? first : utterance }
            case .request, .courtesy, .automatic, .other: continue
            }
            if substantive != nil { break }
        }
        guard let first else { return nil }
        if isExcused { substantive = substantive ?? first }
        let start = utterances[opening].event
        return FirstAnswer(
            first: first.moment.moment, substantive: substantive?.moment.moment,
            toFirst: isSure ? RealTime.between(start, first.event) : nil,
            toSubstantive: isSure ? substantive.map { RealTime.between(start, $0.event) } : nil)
    }

    private func isAcknowledgement(_ utterance: Utterance) -> Bool {
        let event = utterance.event
        guard event.attachments.isEmpty else { return false }
        return AcknowledgementWords.areAll(of: event.text, names: [event.author.name] + event.recipients.map(\.name))
    }

    /// How often the customer's turn to speak was followed by an answer of a person.
    private static func rounds(_ utterances: [Utterance]) -> Int {
        var count = 0
        var isAsked = false
        for utterance in utterances {
            switch utterance.voice {
            case .request: isAsked = true
            case .answer:
                if isAsked { count += 1 }
                isAsked = false
            case .courtesy, .perhapsAnswer, .unplaced, .automatic, .other: continue
            }
        }
        return count
    }

    private static func messages(_ utterances: [Utterance]) -> MessageCount {
        var count = MessageCount()
        for utterance in utterances {
            switch utterance.voice {
            case .request, .courtesy: count.customer += 1
            case .answer: count.vendor += 1
            case .automatic: count.automatic += 1
            case .perhapsAnswer, .unplaced: count.uncertain += 1
            case .other: continue
            }
        }
        return count
    }
}
