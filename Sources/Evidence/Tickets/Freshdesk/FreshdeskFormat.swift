// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Tickets of Freshdesk and Freshservice in JSON: lists and single tickets of either version of the interface, with their conversations, figures and
/// requesters; conversations by themselves; agents and contacts; the export of activities.
///
/// Source: Freshdesk's reference of its interface (v1 and v2).
enum FreshdeskFormat: StreamedFormat {
    static let name = "freshdesk"

    static let names = JSONPacking.Names(
        lists: ["results", "tickets", "conversations", "activities_data", "agents", "contacts"],
        singles: ["helpdesk_ticket", "ticket", "conversation", "note", "user", "agent", "contact"])

    static func recognises(_ input: FormatInput) -> Bool {
        guard let packing = JSONPacking(input.bytes[...], names) else { return false }
        return packing.entries.contains { FreshdeskRecord($0.value, in: $0.list) != nil }
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        FreshdeskReading.read(input, &window, take)
    }
}

/// What an object of Freshdesk's is.
enum FreshdeskRecord {
    case ticket, conversation, activity, agent, contact

    init?(_ value: JSONValue, in list: String) {
        let isTicket =
            value["status"]?.integer != nil && value["priority"]?.integer != nil && value["requester_id"] != nil
            && value.has("responder_id", "fr_due_by", "frDueBy", "fr_escalated", "display_id") && value["created_at"] != nil
        if isTicket {
            self = .ticket
        } else if value["incoming"]?.bool != nil, value["private"]?.bool != nil, value.has("body", "body_text", "body_html") {
            self = .conversation
        } else if value["performed_at"] != nil, value["ticket_id"] != nil, value["activity"]?.members != nil {
            self = .activity
        } else if value["contact"]?["name"] != nil, value.has("ticket_scope", "occasional", "available") {
            self = .agent
        } else if value["email"] != nil, value["name"]?.string != nil,
            value.has("helpdesk_agent", "twitter_id", "view_all_tickets", "other_emails", "unique_external_id")
        {
            self = .contact
        } else {
            return nil
        }
    }
}

/// What Freshdesk's numbers mean.
enum FreshdeskNumber {
    /// The state's name, and what it means; nil for a state of a desk's own.
    static func state(_ number: Int64) -> (name: String, meaning: TicketState)? {
        switch number {
        case 2: ("Open", .open)
        case 3: ("Pending", .waitingForCustomer)
        case 4: ("Resolved", .resolved)
        case 5: ("Closed", .closed)
        case 6: ("Waiting on Customer", .waitingForCustomer)
        case 7: ("Waiting on Third Party", .onHold)
        default: nil
        }
    }

    static func priority(_ value: JSONValue?) -> String? {
        switch value?.integer {
        case 1: "Low"
        case 2: "Medium"
        case 3: "High"
        case 4: "Urgent"
        default: value?.word
        }
    }

    /// How a ticket came in: the words of an outbound mail are the agent's.
    static let outbound: Int64 = 10
}
