// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Whose turn it was at each time of an incident: rules "vendor-held" and "customer-held".
///
/// It is the vendor's from a customer's message that is no mere courtesy until a person of the vendor answers; the customer's from a question or a
/// waiting state of the vendor until the customer writes; else nobody's. A message that may be an answer shortens the least possible length only.
struct TurnKeeping {
    private enum Turn {
        case vendor, customer, nobody
    }

    private let asOf: Timestamp
    private var turn = Turn.nobody
    private var since: ClockMoment?
    /// The first message since then that may have ended the turn.
    private var perhapsEnded: EvidenceEvent?
    private var isResolved = false
    private var totals: [Turn: MillisecondBounds] = [:]
    private var longest: [Turn: Stretch] = [:]

    /// Whether an answer to what was asked at a moment may have come by an instant and be missing or stand elsewhere.
    private let mayBeAnswered: (ClockMoment, Timestamp) -> Bool

    private init(asOf: Timestamp, mayBeAnswered: @escaping (ClockMoment, Timestamp) -> Bool) {
        self.asOf = asOf
        self.mayBeAnswered = mayBeAnswered
    }

    static func time(
        _ utterances: [Utterance], opening: Int, history: ResolutionHistory, asOf: Timestamp,
        mayBeAnswered: @escaping (ClockMoment, Timestamp) -> Bool
    ) -> TurnTime {
        var keeping = TurnKeeping(asOf: asOf, mayBeAnswered: mayBeAnswered)
        for utterance in utterances[opening...] { keeping.take(utterance, saidSolved: history.saidSolved?.event.id) }
        keeping.change(to: .nobody, at: nil)
        let none = MillisecondBounds(min: 0, max: 0)
        return TurnTime(
            vendorHeld: keeping.totals[.vendor] ?? none, customerHeld: keeping.totals[.customer] ?? none,
            idle: keeping.totals[.nobody] ?? none, longestVendorHeld: keeping.longest[.vendor],
            longestCustomerHeld: keeping.longest[.customer])
    }

    private mutating func take(_ utterance: Utterance, saidSolved: EventID?) {
        let moment = utterance.moment
        if case .status(_, let state) = utterance.event.kind {
            switch state {
            case .resolved, .closed:
                if !isResolved { change(to: .nobody, at: moment) }
                isResolved = true
            case .reopened, .open, .onHold:
                if isResolved { change(to: .vendor, at: moment) }
                isResolved = false
            case .waitingForCustomer:
                isResolved = false
                if turn != .customer { change(to: .customer, at: moment) }
            case nil: break
            }
        }
        if isResolved { return }
        switch utterance.voice {
        case .request: if turn != .vendor { change(to: .vendor, at: moment) }
        case .courtesy: if turn == .customer { change(to: .nobody, at: moment) }
        case .answer:
            if utterance.event.id == saidSolved {
                change(to: .nobody, at: moment)
                isResolved = true
            } else if utterance.words.map(TurnKeeping.asks) ?? false {
                if turn != .customer { change(to: .customer, at: moment) }
            } else if turn == .vendor {
                change(to: .nobody, at: moment)
            }
        case .perhapsAnswer: if turn == .vendor { perhapsEnded = perhapsEnded ?? utterance.event }
        case .unplaced: if turn != .nobody { perhapsEnded = perhapsEnded ?? utterance.event }
        case .automatic, .other: break
        }
    }

    /// Whether the vendor's words want something of the customer; wide, as it excuses the vendor.
    static func asks(_ words: MarkedText) -> Bool {
        words.sentences.contains { $0.marks.contains(.question) || ($0.marks.contains(.request) && !$0.marks.contains(.pleasantry)) }
    }

    private mutating func change(to next: Turn, at moment: ClockMoment?) {
        if let since {
            var length = moment.map { RealTime.between(since.event, $0.event) } ?? RealTime.between(since.event, asOf)
            if let perhapsEnded { length.min = min(length.min, RealTime.between(since.event, perhapsEnded).min) }
            // A message that may belong to another request shows for certain neither that a turn began nor that it ended.
            if since.link.isWeak { length.min = 0 }
            // The stretch that nothing ends rests on the evidence being complete, and on no answer standing elsewhere.
            if moment == nil, turn == .vendor, mayBeAnswered(since, asOf) { length.min = 0 }
            // What follows the resolution is nobody's time and not counted.
            if !(turn == .nobody && isResolved) {
                let sum = totals[turn] ?? MillisecondBounds(min: 0, max: 0)
                totals[turn] = MillisecondBounds(min: sum.min + length.min, max: sum.max + length.max)
                if length.max > 0, length.min > longest[turn]?.length.min ?? -1 {
                    longest[turn] = Stretch(from: since.moment, to: moment?.moment, length: length)
                }
            }
        }
        turn = next
        since = moment
        perhapsEnded = nil
    }
}
