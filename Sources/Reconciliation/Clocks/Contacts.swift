// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The vendor's messages of a timeline, sorted by how far they count.
struct Contacts {
    /// Persons' public messages.
    var answers: [ClockMoment] = []
    /// Automatic messages found by a rule that proves it: a header of RFC 3834, a bot account, the log's own field.
    var automatic: [ClockMoment] = []
    /// Messages that only look automatic: a phrase, an unattended address.
    var perhapsAutomatic: [ClockMoment] = []
    /// Messages of machines nobody has placed, which seem to carry the words of a person of the vendor.
    var carried: [ClockMoment] = []
    /// Public messages of people, and of machines, nobody has placed.
    var unplaced: [ClockMoment] = []
    /// Persons' words of the vendor of which it is not certain that they reached the customer.
    var perhapsAnswers: [ClockMoment] = []
    var internalNotes: [ClockMoment] = []
    /// The customer's public messages.
    var requests: [ClockMoment] = []
    /// Of these, those that ask for something, and those that only thank or confirm.
    var asking: [ClockMoment] = []
    var thanking: [ClockMoment] = []

    init(_ timeline: Timeline, _ correspondence: Correspondence) {
        for (index, step) in timeline.steps.enumerated() where index != timeline.opening {
            let moment = ClockMoment(event: step.event, link: step.link, place: index)
            switch correspondence.direction(of: step.event) {
            case .answer: answers.append(moment)
            case .perhapsAnswer: perhapsAnswers.append(moment)
            case .automatic:
                // The account of a machine is proof, and so is each rule but the weak ones.
                if step.event.role == .vendorAutomation || step.event.automation.contains(where: { !$0.rule.isWeak }) {
                    automatic.append(moment)
                } else {
                    perhapsAutomatic.append(moment)
                }
            case .carried: if step.event.role == .unknown { carried.append(moment) } else { perhapsAutomatic.append(moment) }
            case .unplaced, .machine: unplaced.append(moment)
            case .request, .perhapsRequest:
                requests.append(moment)
                if CourtesyWords.areAll(of: step.event.text) { thanking.append(moment) } else { asking.append(moment) }
            case .other:
                if step.event.kind == .internalNote {
                    internalNotes.append(moment)
                } else if Contacts.isRemark(step.event) || ContactRows.isContact(step.event) {
                    perhapsAnswers.append(moment)
                }
            }
        }
    }
}

extension Contacts {
    /// Words that a person of the vendor wrote beside a change of state: many systems show them to the customer.
    private static func isRemark(_ event: EvidenceEvent) -> Bool {
        guard event.role == .vendor, event.automation.isEmpty, event.text.contains(where: \.isLetter) else { return false }
        switch event.kind {
        case .status, .severity, .assignment: return true
        case .message, .created, .internalNote, .edit, .system: return false
        }
    }
}

extension AutomationSignal.Rule {
    /// Whether the rule alone leaves room for a person having written the message.
    var isWeak: Bool {
        switch self {
        case .phrase, .unattendedAddress, .precedence: true
        case .autoSubmitted, .nullReturnPath, .report, .header, .subject, .engagementBot, .botAccount, .logField: false
        }
    }
}
