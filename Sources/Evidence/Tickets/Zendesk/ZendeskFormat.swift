// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Tickets of Zendesk Support in JSON: pages of its interface with what is loaded beside the tickets, the account export with one ticket a line,
/// incremental exports of tickets, ticket events and metric events.
///
/// Source: Zendesk's reference of Tickets, Ticket Comments, Ticket Audits, Ticket Metrics, Ticket Metric Events and Incremental Exports.
enum ZendeskFormat: StreamedFormat {
    static let name = "zendesk"

    static let names = JSONPacking.Names(
        lists: Set(ZendeskRecord.lists.keys).union(ZendeskRecord.known),
        singles: Set(ZendeskRecord.singles.keys).union(ZendeskRecord.knownSingles))

    static func recognises(_ input: FormatInput) -> Bool {
        guard let packing = JSONPacking(input.bytes[...], names) else { return false }
        let entries = packing.entries
        if entries.contains(where: { ZendeskRecord.kind(of: $0.value, in: $0.list) != nil }) { return true }
        // Lists that hold nothing that was said or done: of Zendesk when they say so themselves.
        guard entries.isEmpty || entries.allSatisfy({ names.has($0.list) }) else { return false }
        // No other system known calls who asks an end-user.
        if !entries.isEmpty, entries.allSatisfy({ $0.list == "users" && ZendeskRecord.isBriefUser($0.value) }),
            entries.contains(where: { $0.value.words("role") == "end-user" })
        {
            return true
        }
        return Array(input.bytes.prefix(JSONPacking.sampleBytes)).holds(".zendesk.com/api/v2/")
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        ZendeskReading.read(input, &window, take)
    }
}

/// What an object of Zendesk's is.
enum ZendeskRecord {
    case ticket, audit, comment, user, metrics, metricEvent, ticketEvent, group

    /// The lists of its pages.
    static let lists: [String: ZendeskRecord] = [
        "tickets": .ticket, "audits": .audit, "ticket_audits": .audit, "comments": .comment, "ticket_comments": .comment, "users": .user,
        "metric_sets": .metrics, "ticket_metrics": .metrics, "ticket_metric_events": .metricEvent, "metric_events": .metricEvent,
        "ticket_events": .ticketEvent, "groups": .group,
    ]

    static let singles: [String: ZendeskRecord] = [
        "ticket": .ticket, "audit": .audit, "comment": .comment, "user": .user, "ticket_metric": .metrics, "metric_set": .metrics,
        "group": .group,
    ]

    /// Lists that hold nothing that was said or done in a ticket; `results` of a search may hold any record.
    static let known: Set<String> = [
        "results", "organizations", "organization_fields", "organization_memberships", "sla_policies", "group_sla_policies",
        "ticket_fields",
        "ticket_forms", "ticket_statuses", "custom_statuses", "views", "view_counts", "macros", "triggers", "automations", "brands",
        "schedules", "user_fields", "dates", "deleted_tickets", "custom_roles", "group_memberships", "dynamic_content", "identities",
    ]

    static let knownSingles: Set<String> = [
        "organization", "organization_field", "organization_membership", "sla_policy", "ticket_field", "ticket_form", "view", "macro",
        "trigger", "automation", "brand", "schedule", "user_field",
    ]

    /// The same in a file that is known to be Zendesk's: people may be written there with little more than their names.
    static func kind(ofKnown value: JSONValue, in list: String) -> ZendeskRecord? {
        if let kind = kind(of: value, in: list) { return kind }
        return (list == "users" || list == "user") && value.has("name", "email") && value["id"]?.word != nil ? .user : nil
    }

    /// Somebody with an id, a name and a role of Zendesk's.
    static func isBriefUser(_ value: JSONValue) -> Bool {
        value["id"]?.word != nil && value.has("name", "email") && ["end-user", "agent", "admin"].contains(value.words("role"))
    }

    /// What a value in a list of that name is; nil for what is none of Zendesk's.
    static func kind(of value: JSONValue, in list: String) -> ZendeskRecord? {
        guard value.members != nil else { return nil }
        if let kind = lists[list] ?? singles[list] { return kind.fits(value) ? kind : nil }
        guard list.isEmpty || list == "results" else { return nil }
        return [.ticket, .audit, .comment, .user, .metrics, .metricEvent, .ticketEvent].first { $0.fits(value) }
    }

    private static let states: Set<String> = ["new", "open", "pending", "hold", "solved", "closed", "deleted"]

    /// Whether an object has the members that only this kind of record has together.
    private func fits(_ value: JSONValue) -> Bool {
        switch self {
        case .ticket:
            guard value["id"]?.word != nil, value["created_at"] != nil, value.has("status", "subject", "description"),
                !value.has("responder_id", "fr_due_by", "frDueBy", "display_id", "iid", "node_id", "customer_id", "sys_id"),
                value["fields"]?.members == nil
            else { return false }
            if let state = value["status"]?.string, !ZendeskRecord.states.contains(state) { return false }
            let marks = [
                "submitter_id", "requester_id", "raw_subject", "brand_id", "ticket_form_id", "generated_timestamp", "has_incidents",
                "collaborator_ids", "follower_ids", "email_cc_ids", "allow_channelback", "sharing_agreement_ids", "custom_status_id",
                "satisfaction_rating", "metric_set", "problem_id", "assignee_id",
            ]
            return marks.count { value[$0] != nil } >= 2 || (value["via"]?["channel"] != nil && value.has("requester_id", "submitter_id"))
        case .audit: return value["events"]?.array != nil && value["ticket_id"] != nil && value.has("author_id", "via", "metadata")
        case .comment:
            guard value["author_id"] != nil, value.has("body", "html_body", "plain_body"), value["created_at"] != nil,
                !value.has("post_id", "source_id", "source_type", "noteable_type", "article_id")
            else { return false }
            return value["public"]?.bool != nil || ["Comment", "VoiceComment"].contains(value.words("type"))
        case .user:
            guard ["end-user", "agent", "admin"].contains(value.words("role")), value.has("name", "email") else { return false }
            return value.has("restricted_agent", "ticket_restriction", "locale_id", "iana_time_zone", "only_private_comments")
                || Array(value.words("url").utf8).holds("/api/v2/users/")
        case .metrics: return value["ticket_id"] != nil && value.has("reply_time_in_minutes", "full_resolution_time_in_minutes")
        case .metricEvent:
            return value["ticket_id"] != nil && value["metric"]?.string != nil && value["type"]?.string != nil && value["time"] != nil
        case .ticketEvent: return value["child_events"]?.array != nil && value["ticket_id"] != nil
        case .group: return value["id"] != nil && value["name"]?.string != nil && value["members"] == nil
        }
    }
}
