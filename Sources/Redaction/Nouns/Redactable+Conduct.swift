// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension IncidentConduct: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.incident(&incident)
        turns.redact(&redactor)
        firstAnswer.redact(&redactor)
        severity.redact(&redactor)
        promises.redact(&redactor)
        observations.redact(&redactor)
    }
}

extension TurnTime: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        longestVendorHeld.redact(&redactor)
        longestCustomerHeld.redact(&redactor)
    }
}

extension Stretch: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        from.redact(&redactor)
        to.redact(&redactor)
    }
}

extension FirstAnswer: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        first.redact(&redactor)
        substantive.redact(&redactor)
    }
}

extension SeverityRecord: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.words(&asked, .label)
        askedIn.redact(&redactor)
        changes.redact(&redactor)
    }
}

extension SeverityChange: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.words(&from, .label)
        to = redactor.redacted(to, .label)
        redactor.person(&author, side: Cast.Side(by))
        before.redact(&redactor)
        moment.redact(&redactor)
    }
}

extension Promise: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        said.redact(&redactor)
        quote = redactor.redacted(quote, .words)
        nextMessage.redact(&redactor)
    }
}

extension ConductObservation: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        switch self {
        case .repeatAsk(var ask):
            ask.ask.redact(&redactor)
            for index in ask.things.indices { ask.things[index].supply.redact(&redactor) }
            self = .repeatAsk(ask)
        case .reopened(var reopening):
            reopening.resolved.redact(&redactor)
            reopening.reopened.redact(&redactor)
            self = .reopened(reopening)
        case .silentClose(var close):
            close.asked.redact(&redactor)
            close.lastAnswer.redact(&redactor)
            close.close.redact(&redactor)
            self = .silentClose(close)
        case .downgrade(var change):
            change.redact(&redactor)
            self = .downgrade(change)
        case .brokenPromise(var promise):
            promise.redact(&redactor)
            self = .brokenPromise(promise)
        case .emptyAnswer(var answer):
            answer.redact(&redactor)
            self = .emptyAnswer(answer)
        }
    }
}
