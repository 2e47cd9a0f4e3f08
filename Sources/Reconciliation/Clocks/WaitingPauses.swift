// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The time in which the vendor waits for the customer: from its question or waiting state to the customer's next message.
///
/// It is off the clock where a clause grants it, or under the reading that waiting always stops the clock. A clause that speaks of a ticket's
/// state grants no pause for a mere question, and none after the state was left. A state set by somebody nobody has placed, and the time after a
/// general wait was ended without a word of the customer, are contested: they may or may not have stopped the clock. A wait that is set
/// although the customer had answered is void.
struct WaitingPauses {
    private(set) var pauses: [ClockPause] = []
    /// Waits that stop no clock, because the customer had answered and nothing new was asked.
    private(set) var void: [ClockPause] = []

    private let clause: AgreementStatement?
    /// The wait under way, and what it is.
    private var current: ClockPause?
    private var hasAsked = false
    private var vendorSpokeSince = false
    private var customerAnswered = false

    private static let asks = PhraseSet([
        "?", "？", "please provide", "please send", "could you", "can you", "请提供", "请发", "麻烦提供", "烦请",
    ])
    /// Words that may ask for something or may not: what they bring about is contested.
    private static let mayAsk = PhraseSet([
        "we need ", "need the ", "need your", "awaiting", "waiting for you", "without your", "send us", "send me", "let us know", "tell us",
        "please ", "请", "麻烦", "需要您", "需要贵", "等您", "等待您", "待您",
    ])
    /// A question that follows a waiting state this soon explains it.
    private static let explains: Int64 = 30 * 60_000

    init(_ timeline: Timeline, _ contacts: Contacts, clause: AgreementStatement?) {
        self.clause = clause
        guard timeline.steps.count > 1 else { return }
        let answers = Set(contacts.answers.map(\.event.id))
        let requests = Set(contacts.requests.map(\.event.id))
        let speaking = (contacts.answers + contacts.perhapsAnswers + contacts.perhapsAutomatic + contacts.carried).map(\.bounds)
        for (place, step) in timeline.steps.enumerated() {
            let moment = ClockMoment(timeline, place)
            if requests.contains(step.event.id) {
                end(at: moment)
                if hasAsked, vendorSpokeSince { customerAnswered = true }
                vendorSpokeSince = false
            } else if answers.contains(step.event.id) {
                vendorSpokeSince = true
                customerAnswered = false
                if WaitingPauses.isQuestion(step.event) {
                    hasAsked = true
                    if clause?.term != AgreementStatement.ticketState { begin(at: moment) }
                }
            } else if case .status(_, let state) = step.event.kind {
                if state == .waitingForCustomer {
                    let isVoid =
                        customerAnswered && !vendorSpokeSince && step.event.text.isEmpty
                        && !speaking.contains {
                            $0.latest >= moment.bounds.earliest && $0.earliest <= moment.bounds.latest.advanced(by: WaitingPauses.explains)
                        }
                    if isVoid { beginVoid(at: moment) } else { begin(at: moment) }
                } else if state != nil {
                    leave(at: moment)
                }
            }
        }
        end(at: nil)
    }

    /// Whether a message asks the customer for something, or may.
    static func isQuestion(_ event: EvidenceEvent) -> Bool { asks.areIn(event.text) || mayAsk.areIn(event.text) }

    private var granted: ClockPause? { current.flatMap { $0.grant == .void ? nil : $0 } }

    private mutating func begin(at moment: ClockMoment) {
        // What surely waits takes over from what only may.
        if let wait = granted, !(wait.isContested && contest(moment) == nil) { return }
        end(at: moment)
        let contested = contest(moment)
        let plain =
            clause == nil ? Text("waiting for the customer", "等待客户") : Text("waiting for the customer, as the clause grants", "等待客户，条款约定停表")
        current = ClockPause(
            begin: .event(moment), end: .asOf, grant: clause == nil ? .reading : .clause, isContested: contested != nil,
            cause: contested ?? plain, grounds: clause.map { [$0.clause.citation] } ?? [])
    }

    /// Why it is not certain that a wait began with an event.
    private func contest(_ moment: ClockMoment) -> Text? {
        if case .status = moment.event.kind {
            return moment.event.role == .unknown
                ? Text("set to waiting by somebody whose side is not known", "由身份未知者标为等待客户") : nil
        }
        return WaitingPauses.asks.areIn(moment.event.text)
            ? nil : Text("words that may have asked the customer for something", "文字可能要求客户提供资料")
    }

    private mutating func beginVoid(at moment: ClockMoment) {
        guard current == nil else { return }
        current = ClockPause(
            begin: .event(moment), end: .asOf, grant: .void,
            cause: Text("void: set to waiting although the customer had answered", "无效：客户已答复后仍标为等待客户"))
    }

    /// The ticket left the waiting state without a word of the customer.
    private mutating func leave(at moment: ClockMoment) {
        guard var wait = current, let begun = wait.begin.moment, case .status = begun.event.kind else { return }
        end(at: moment)
        guard wait.grant != .void, clause?.term != AgreementStatement.ticketState else { return }
        wait.begin = .event(moment)
        wait.isContested = true
        wait.cause = Text("no longer set to waiting, and the customer had not yet written", "已不再标为等待，而客户尚未来信")
        current = wait
    }

    private mutating func end(at moment: ClockMoment?) {
        guard var wait = current else { return }
        if let moment { wait.end = .event(moment) }
        if wait.grant == .void { void.append(wait) } else { pauses.append(wait) }
        current = nil
    }
}
