// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Resolved states as conduct sees them: rules "reopened" and "silent-close".
///
/// A close is silent where the vendor or its system sets it and no person of the vendor has said anything since the customer last asked, or within
/// a day of it. The customer's thanks, leave to close, or a pending question of the vendor excuse it; so does anything that may be an answer.
struct Closings {
    private(set) var reopenings: [Reopening] = []
    private(set) var closes: [SilentClose] = []

    /// A person's words so long before or after a close belong to it.
    private static let near: Int64 = 24 * 3_600_000

    /// Steps that are looked at after a close.
    private static let reach = 64

    init(_ utterances: [Utterance], opening: Int) {
        var resolved: ClockMoment?
        var asked: ClockMoment?
        // The last person's message, and whether it or something like it came since the customer last asked.
        var lastAnswer: ClockMoment?
        var isAnswered = false
        var isExcused = false
        for (index, utterance) in utterances.enumerated() where index >= opening {
            switch utterance.voice {
            case .request:
                asked = utterance.moment
                isAnswered = false
                isExcused = utterance.words.map { $0.marks.contains(.mayClose) || $0.marks.contains(.duplicate) } ?? true
            case .courtesy: isExcused = true
            case .answer:
                isAnswered = true
                lastAnswer = utterance.moment
                // It waits for the customer, or has said that it is done.
                if let words = utterance.words, TurnKeeping.asks(words) || SolvedWords.areIn(utterance.event.text) { isExcused = true }
            case .perhapsAnswer, .unplaced:
                isAnswered = true
                isExcused = true
            case .automatic, .other: break
            }
            guard case .status(let written, let state) = utterance.event.kind, let state else { continue }
            switch state {
            case .resolved, .closed:
                guard resolved == nil else { continue }
                resolved = utterance.moment
                guard !isExcused, let asked, !asked.link.isWeak, !utterance.isWeak,
                    [.vendor, .vendorAutomation].contains(utterance.event.role),
                    !Closings.isMerge(written, utterance.event.text), !Closings.isExplained(utterance, in: utterances, at: index)
                else { continue }
                if isAnswered {
                    guard let last = lastAnswer,
                        utterance.event.at.bounds.earliest.since(last.bounds.latest) > Closings.near
                    else { continue }
                    closes.append(
                        SilentClose(
                            kind: .wordless, asked: asked.moment, lastAnswer: last.moment, close: utterance.moment.moment,
                            by: utterance.event.role))
                } else {
                    closes.append(
                        SilentClose(kind: .unanswered, asked: asked.moment, close: utterance.moment.moment, by: utterance.event.role))
                }
            case .open, .reopened, .waitingForCustomer, .onHold:
                if state == .waitingForCustomer { isExcused = true }
                guard let since = resolved else { continue }
                resolved = nil
                // In one instant the order of two states is not known.
                guard utterance.event.at.bounds.earliest > since.bounds.latest else { continue }
                reopenings.append(
                    Reopening(
                        resolved: since.moment, resolvedBy: since.event.role, reopened: utterance.moment.moment,
                        reopenedBy: utterance.event.role))
            }
        }
    }

    private static func isMerge(_ written: String, _ text: String) -> Bool {
        MarkedText(written + "\n" + text).marks.contains(.duplicate)
    }

    /// Whether somebody who may be a person of the vendor speaks within a day after the close, before the customer does; or stands beside it.
    private static func isExplained(_ close: Utterance, in utterances: [Utterance], at index: Int) -> Bool {
        // Words beside the change of state itself.
        if close.voice == .perhapsAnswer || close.voice == .answer { return true }
        let end = close.event.at.bounds.latest.advanced(by: near)
        let following = utterances[(index + 1)...]
        for other in following.prefix(reach) {
            if other.event.at.bounds.earliest > end { return false }
            switch other.voice {
            case .answer, .perhapsAnswer, .unplaced: return true
            case .request, .courtesy:
                // Only what stands in the same instant may still belong to the close.
                if other.event.at.bounds.earliest > close.event.at.bounds.latest { return false }
            case .automatic, .other: continue
            }
        }
        // Too many to look at them all: the vendor has the benefit.
        return following.count > reach
    }
}
