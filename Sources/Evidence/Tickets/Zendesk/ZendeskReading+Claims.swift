// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What Zendesk computed of a ticket itself: metric sets, targets of its policies and metric events.
extension ZendeskReading {
    private static let lengths: [(key: String, measure: VendorClaim.Measure)] = [
        ("reply_time_in_minutes", .firstResponse), ("first_resolution_time_in_minutes", .resolution),
        ("full_resolution_time_in_minutes", .resolution), ("agent_wait_time_in_minutes", .other),
        ("requester_wait_time_in_minutes", .other), ("on_hold_time_in_minutes", .other),
    ]

    /// What one of its metrics measures; of `reply_time` the first instance is the first reply.
    static func measure(_ metric: String, instance: Int64 = 1) -> VendorClaim.Measure {
        switch metric {
        case "reply_time": instance <= 1 ? .firstResponse : .nextResponse
        case "first_reply_time": .firstResponse
        case "next_reply_time": .nextResponse
        case "total_resolution_time", "resolution_time", "full_resolution_time": .resolution
        default: .other
        }
    }

    private mutating func add(
        _ ticket: String, _ measure: VendorClaim.Measure, _ value: VendorClaim.Value, _ field: String, _ raw: JSONValue, owner: String,
        version: Int64, _ record: JSONRecord
    ) {
        let word = raw.word ?? raw.bool.map { String($0) } ?? ""
        let citation = Citation(record.span(of: raw, export.file), quote: field + ": " + word)
        export.claim(
            VendorClaim(ticket: ticket, measure: measure, value: value, field: field, raw: word, citation: citation), of: owner,
            version: version)
    }

    mutating func claims(metrics value: JSONValue, ticket: String, version: Int64, _ record: JSONRecord) {
        let owner = "metrics " + ticket
        for (key, measure) in ZendeskReading.lengths {
            for (name, clock) in [("calendar", VendorClaim.Clock.calendar), ("business", .business)] {
                guard let raw = value[key]?[name], let minutes = raw.integer, minutes >= 0 else { continue }
                add(
                    ticket, measure, .took(minutes.multiplied(by: 60_000), clock), "metric_set." + key + "." + name, raw, owner: owner,
                    version: version, record)
            }
        }
        if let raw = value["reply_time_in_seconds"]?["calendar"], let seconds = raw.integer, seconds >= 0 {
            add(
                ticket, .firstResponse, .took(seconds.multiplied(by: 1000), .calendar), "metric_set.reply_time_in_seconds.calendar", raw,
                owner: owner, version: version, record)
        }
        claims(dates: value, "metric_set.", ticket: ticket, owner: owner, version: version, record)
    }

    /// When it was solved and first assigned, as a metric set says or `dates` beside a ticket.
    mutating func claims(
        dates value: JSONValue, _ prefix: String, ticket: String, owner: String, version: Int64, _ record: JSONRecord
    ) {
        for (key, measure) in [("solved_at", VendorClaim.Measure.resolution), ("initially_assigned_at", .other)] {
            guard let raw = value[key], let stamp = export.clock.stamp(raw) else { continue }
            add(ticket, measure, .at(stamp), prefix + key, raw, owner: owner, version: version, record)
        }
    }

    /// The clocks of its policies as they stand: `slas` beside a ticket.
    mutating func claims(slas value: JSONValue?, ticket: String, version: Int64, _ record: JSONRecord) {
        for metric in value?["policy_metrics"]?.array ?? [] {
            let name = metric.words("metric")
            let owner = "slas " + ticket
            if let raw = metric["breach_at"], let stamp = export.clock.stamp(raw) {
                add(
                    ticket, ZendeskReading.measure(name), .due(stamp), "slas." + name + ".breach_at", raw, owner: owner, version: version,
                    record)
            }
            if let raw = metric["stage"], raw.string == "breached" {
                add(
                    ticket, ZendeskReading.measure(name), .breached(true), "slas." + name + ".stage", raw, owner: owner, version: version,
                    record)
            }
        }
    }

    mutating func claim(metricEvent value: JSONValue, ticket: String, _ record: JSONRecord) {
        let name = value.words("metric")
        let instance = value["instance_id"]?.integer ?? 1
        let owner = "metric event " + (value["id"]?.word ?? ticket + name + value.words("type") + value.words("time"))
        let field = name + "." + String(instance) + "." + value.words("type")
        let measure = ZendeskReading.measure(name, instance: instance)
        switch value.words("type") {
        // A breach that a later change took back is marked as deleted.
        case "breach" where value["deleted"]?.bool != true:
            guard let raw = value["time"], let stamp = export.clock.stamp(raw) else { return }
            add(ticket, measure, .breached(true), field, raw, owner: owner, version: 0, record)
            add(ticket, measure, .due(stamp), field, raw, owner: owner, version: 0, record)
        case "fulfill":
            guard let raw = value["time"], let stamp = export.clock.stamp(raw) else { return }
            add(ticket, measure, .at(stamp), field, raw, owner: owner, version: 0, record)
        case "apply_sla", "apply_group_sla":
            if let sla = value["sla"] { claim(goal: sla, ticket, measure, field, owner, record) }
            if let sla = value["group_sla"] { claim(goal: sla, ticket, measure, field, owner, record) }
        case "update_status":
            if let status = value["status"] { claim(spent: status, ticket, measure, field, owner, record) }
        default: break
        }
    }

    private mutating func claim(
        goal sla: JSONValue, _ ticket: String, _ measure: VendorClaim.Measure, _ field: String, _ owner: String, _ record: JSONRecord
    ) {
        guard let raw = sla["target"], let minutes = raw.integer else { return }
        var clock = VendorClaim.Clock.unstated
        if let isBusiness = sla["business_hours"]?.bool { clock = isBusiness ? .business : .calendar }
        add(ticket, measure, .goal(minutes.multiplied(by: 60_000), clock), field, raw, owner: owner, version: 0, record)
    }

    private mutating func claim(
        spent status: JSONValue, _ ticket: String, _ measure: VendorClaim.Measure, _ field: String, _ owner: String, _ record: JSONRecord
    ) {
        for (key, clock) in [("calendar", VendorClaim.Clock.calendar), ("business", .business)] {
            guard let raw = status[key], let minutes = raw.integer else { continue }
            add(ticket, measure, .took(minutes.multiplied(by: 60_000), clock), field + "." + key, raw, owner: owner, version: 0, record)
        }
    }
}
