// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the two sides' own doings tell of an answer that the evidence does not hold.
///
/// Only what lies between the question and the answer found counts; each of them takes a breach back.
struct UnseenAnswers {
    private let clocks: IncidentClocks
    private let span: ClockSpan
    private let deadline: TimestampBounds
    private let stop: ClockMoment?
    private let requests: ArraySlice<ClockMoment>
    /// The places of the timeline between the question and the answer found.
    private let within: Range<Int>

    init(_ clocks: IncidentClocks, _ span: ClockSpan, _ deadline: TimestampBounds) {
        self.clocks = clocks
        self.span = span
        self.deadline = deadline
        let stop = span.stops.shown(after: span.start)
        self.stop = stop
        let first = (span.start.place ?? clocks.timeline.opening) + 1
        within = first..<max(first, stop?.place ?? clocks.timeline.steps.count)
        requests = UnseenAnswers.part(clocks.contacts.requests, within)
    }

    /// Those of a list in the order of the timeline that lie within some places of it.
    private static func part(_ moments: [ClockMoment], _ places: Range<Int>) -> ArraySlice<ClockMoment> {
        func index(of place: Int) -> Int {
            var (low, high) = (0, moments.count)
            while low < high {
                let middle = (low + high) / 2
                if (moments[middle].place ?? 0) < place { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return moments[index(of: places.lowerBound)..<index(of: places.upperBound)]
    }

    /// The vendor set the ticket to waiting in time, and the customer then wrote other than to ask for news: it must have been asked something.
    var isAsked: Bool {
        guard !requests.isEmpty else { return false }
        return within.contains { place in
            let event = clocks.timeline.steps[place].event
            guard case .status(_, .waitingForCustomer) = event.kind, event.role != .customer else { return false }
            let wait = ClockMoment(clocks.timeline, place)
            guard wait.bounds.earliest <= deadline.latest else { return false }
            return requests.contains { $0.isAfter(wait) && !ChaseWords.areIn($0.event.text) }
        }
    }

    /// The customer's words, before an answer that is in the evidence, admit one.
    var isAdmitted: Bool { requests.contains { AdmittedAnswerWords.areOfCustomer($0.event.text) } }

    /// The customer's words speak of a call.
    var isCalled: Bool { requests.contains { AdmittedAnswerWords.areOfCall($0.event.text) } }

    /// The answer itself refers to an earlier one.
    var isReferredTo: Bool {
        stop.map { AdmittedAnswerWords.areOfVendor($0.event.text) || clocks.correspondence.quotesVendor($0.event) } ?? false
    }

    /// Notes of the vendor's people, kept as internal, after which the customer gave thanks: it may have read them.
    var thankedNotes: [ClockMoment] {
        if requests.isEmpty { return [] }
        return UnseenAnswers.part(clocks.contacts.internalNotes, within).filter { note in
            note.event.role == .vendor && note.event.automation.isEmpty
                && requests.contains { $0.isAfter(note) && ThankingWords.areIn($0.event.text) }
        }
    }
}

extension FindingAssembly {
    /// Takes back a breach of a response where either side's own words or doings tell of an answer that is not in the evidence.
    static func weakenByUnseenAnswers(
        _ verdict: inout SpanVerdict, _ metric: Metric, _ clocks: IncidentClocks, _ allowance: Allowance
    ) {
        guard verdict.verdict.outcome == .breached, let deadline = verdict.verdict.deadline else { return }
        let missing = UnseenAnswers(clocks, verdict.span, deadline)
        verdict.weaken(by: .linkUncertain, stops: missing.thankedNotes, allowance, asOf: clocks.asOf)
        // Of later questions, thanks and references may mean the answers that are in the evidence.
        let isTold = metric == .nextResponse ? missing.isCalled : missing.isAdmitted || missing.isReferredTo
        if isTold || missing.isAsked { verdict.weaken(by: .evidenceGap) }
    }
}
