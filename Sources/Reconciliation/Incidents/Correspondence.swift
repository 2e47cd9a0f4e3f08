// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Whom a message was meant for, as far as its recipients show it.
struct Correspondence {
    let engagement: Engagement

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
        /// Words of somebody nobody has placed.
        case unplaced
        /// Not words between the two sides.
        case other
    }

    func direction(of event: EvidenceEvent) -> Direction {
        // What the vendor withdrew was said all the same.
        if event.kind == .edit, event.role == .vendor { return .perhapsAnswer }
        guard event.kind.isPublicMessage else { return .other }
        switch event.role {
        case .customer:
            guard event.automation.isEmpty || event.kind == .created, !isUndelivered(event) else { return .other }
            return reaches([.vendor, .vendorAutomation], event) ? .request : reaches([.unknown], event) ? .perhapsRequest : .other
        case .vendor:
            guard reaches([.customer, .unknown], event) else { return event.automation.isEmpty ? .perhapsAnswer : .other }
            // Opening a ticket is not yet a word to the customer.
            if event.kind == .created { return event.automation.isEmpty ? .perhapsAnswer : .automatic }
            return event.automation.isEmpty ? .answer : .automatic
        case .vendorAutomation: return reaches([.customer, .unknown], event) ? .automatic : .other
        case .unknown: return event.automation.isEmpty ? .unplaced : .other
        case .thirdParty: return .other
        }
    }

    /// Whether a receipt says that the message reached nobody of the vendor: then nobody was asked.
    private func isUndelivered(_ event: EvidenceEvent) -> Bool {
        let failed = event.undeliveredTo
        guard !failed.isEmpty else { return false }
        let meant = event.recipients.filter { [.vendor, .vendorAutomation, .unknown].contains(engagement.role(of: $0)) }
        return meant.allSatisfy { $0.address.map(failed.contains) ?? false }
    }

    private func reaches(_ roles: Set<Role>, _ event: EvidenceEvent) -> Bool {
        event.recipients.isEmpty || event.recipients.contains { roles.contains(engagement.role(of: $0)) }
    }
}
