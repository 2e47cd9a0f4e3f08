// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The verdict over one span, with what makes it doubtful taken into account.
struct SpanVerdict {
    var span: ClockSpan
    var verdict: Verdict
    var reasons: [ReasonCode] = []
    /// The stop would be missing without a weak link.
    var restsOnWeakLink = false

    init(_ span: ClockSpan, _ allowance: Allowance, asOf: Timestamp) {
        self.span = span
        verdict = SpanVerdict.judge(span, span.stops, allowance, asOf)
        // What the count alone says, before doubts about who wrote what.
        var counted = verdict.outcome
        if !span.isVisible, span.stops.candidates.isEmpty, counted == .breached || counted == .undetermined {
            verdict.outcome = .undetermined
            verdict.overrun = nil
            reasons = [.stateNotVisible]
            counted = .undetermined
        } else if counted == .undetermined {
            reasons = [SpanVerdict.reason(span, allowance, asOf)]
        }
        let strong = span.stops.candidates.filter { !$0.link.isWeak }
        if strong.count < span.stops.candidates.count {
            restsOnWeakLink = SpanVerdict.judge(span, span.stops.with(strong), allowance, asOf).outcome != counted
        }
    }

    /// Judges under each possible offset of a start without zone, and combines.
    static func judge(_ span: ClockSpan, _ stops: StopSearch, _ allowance: Allowance, _ asOf: Timestamp) -> Verdict {
        var combined: Verdict?
        let offsets = SharedOffset.possible(for: span.start)
        let possible = offsets.filter { offset in offset.map { stops.isPossible(after: span.start, at: $0) } ?? true }
        for offset in possible.isEmpty ? offsets : possible {
            let start = span.start.bounds(at: offset)
            let verdict = Verdict(
                allowance, start: start, stop: stops.stop(after: span.start, at: offset), asOf: asOf,
                off: span.pauses.isEmpty ? .none : TimeOff(span.pauses, at: offset, asOf: asOf))
            combined = combined?.combined(with: verdict) ?? verdict
        }
        return combined ?? Verdict(outcome: .undetermined)
    }

    /// How far past the deadline the stop lies at most, in milliseconds of plain time; negative when it is in time: the order of several gaps.
    func lateness(asOf: Timestamp) -> Int64 {
        guard let deadline = verdict.deadline else { return .min }
        return (span.stops.candidates.first?.bounds.latest ?? asOf).since(deadline.earliest)
    }

    /// Takes back a breach that would not stand if these messages were answers.
    mutating func weaken(by reason: ReasonCode, stops: [ClockMoment], _ allowance: Allowance, asOf: Timestamp) {
        guard verdict.outcome == .breached, !stops.isEmpty else { return }
        let other = SpanVerdict.judge(span, span.stops.with(span.stops.candidates + stops), allowance, asOf)
        if other.outcome != .breached { weaken(by: reason) }
    }

    /// Takes back a breach that rests on something not certain.
    mutating func weaken(by reason: ReasonCode) {
        guard verdict.outcome == .breached else { return }
        verdict.outcome = .undetermined
        verdict.overrun = nil
        reasons.append(reason)
    }

    /// Why the count itself leaves it open.
    private static func reason(_ span: ClockSpan, _ allowance: Allowance, _ asOf: Timestamp) -> ReasonCode {
        if span.pauses.contains(where: \.isContested) {
            var clear = span
            clear.pauses.removeAll(where: \.isContested)
            if judge(clear, clear.stops, allowance, asOf).outcome != .undetermined { return .pauseContested }
        }
        if span.stops.told != nil { return .stateNotVisible }
        let stamps = [span.start] + span.stops.candidates + span.pauses.flatMap { [$0.begin.moment, $0.end.moment].compactMap { $0 } }
        if stamps.contains(where: { $0.event.at.basis == .zoneless }) { return .zoneUnknown }
        if stamps.contains(where: { $0.event.at.basis == .witnesses }) { return .timestampsConflict }
        return stamps.contains { !$0.bounds.isExact } ? .precisionTooCoarse : .hoursNotStated
    }
}
