// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Whom a message was meant for, as far as its recipients show it.
struct Correspondence {
    let engagement: Engagement
    /// Whose words a machine may carry.
    private let names: PersonNames

    /// `events`: those by whose authors the vendor's people are known, besides the aliases.
    init(_ engagement: Engagement, _ events: [EvidenceEvent] = []) {
        self.engagement = engagement
        names = PersonNames(engagement, events)
    }

    enum Direction {
        /// From the customer's side to the vendor, or to a room both are in.
        case request
        /// From the customer's side to people nobody has placed.
        case perhapsRequest
        /// From a person of the vendor to the customer, or to a room both are in.
        case answer
        /// From a person of the vendor, named to the vendor's own side alone: a list or a blind copy may have brought it to the customer.
        case perhapsAnswer
        case automatic
        /// Words of a person of the vendor, as it seems, that a machine carries.
        case carried
        /// Words of a machine nobody has placed.
        case machine
        /// Words of somebody nobody has placed.
        case unplaced
        /// Not words between the two sides.
        case other
    }

    func direction(of event: EvidenceEvent) -> Direction {
        // What the vendor withdrew was said all the same.
        if event.kind == .edit, event.role == .vendor { return .perhapsAnswer }
        guard event.kind.isPublicMessage else { return event.kind == .system && ContactRows.isContact(event) ? .perhapsAnswer : .other }
        switch event.role {
        case .customer:
            guard event.automation.isEmpty || event.kind == .created, !isUndelivered(event) else { return .other }
            return reaches([.vendor, .vendorAutomation], event) ? .request : reaches([.unknown], event) ? .perhapsRequest : .other
        case .vendor:
            guard reaches([.customer, .unknown], event) else { return event.automation.isEmpty ? .perhapsAnswer : .other }
            // Opening a ticket is not yet a word to the customer.
            if event.kind == .created { return event.automation.isEmpty ? .perhapsAnswer : .automatic }
            return event.automation.isEmpty ? .answer : CarriedWords.areIn(event, names) ? .carried : .automatic
        case .vendorAutomation:
            guard reaches([.customer, .unknown], event) else { return .other }
            return event.kind == .message && CarriedWords.areIn(event, names) ? .carried : .automatic
        case .unknown:
            if event.automation.isEmpty { return .unplaced }
            guard event.kind == .message, reaches([.customer, .unknown], event) else { return .other }
            if CarriedWords.areIn(event, names) { return .carried }
            return Correspondence.isOfNobody(event) ? .other : .machine
        case .thirdParty: return .other
        }
    }

    /// Whether the words of a machine nobody has placed are its own: a receipt, a mere acknowledgement, no words; or a header proves it.
    private static func isOfNobody(_ event: EvidenceEvent) -> Bool {
        event.text.isEmpty || event.automation.contains { $0.rule == .phrase || !($0.rule.isOfAccount || $0.rule.isWeak) }
            || ReceiptWords.areIn(event.text) || AcknowledgementWords.areAll(of: event.text, names: [])
    }

    /// Whether a receipt says that the message reached nobody of the vendor: then nobody was asked.
    private func isUndelivered(_ event: EvidenceEvent) -> Bool {
        let failed = event.undeliveredTo
        guard !failed.isEmpty else { return false }
        let meant = event.recipients.filter { [.vendor, .vendorAutomation, .unknown].contains(engagement.role(of: $0)) }
        return meant.allSatisfy { $0.address.map(failed.contains) ?? false }
    }

    /// Whether the vendor quotes a message of one of its people.
    func quotesVendor(_ event: EvidenceEvent) -> Bool { names.areQuoted(in: event.text) }

    private func reaches(_ roles: Set<Role>, _ event: EvidenceEvent) -> Bool {
        event.recipients.isEmpty || event.recipients.contains { roles.contains(engagement.role(of: $0)) }
    }
}
