// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Incidents, cases, requests, problems: a record of the present state, with its journal where it was asked for.
extension ServiceNowReading {
    mutating func readTask(_ entry: ServiceNowRecord, _ clock: ServiceNowClock, _ record: JSONRecord, _ place: SourceSpan) {
        guard let number = entry.shown("number") else { return log.notUnderstood("no number", place) }
        let id = entry.actual("sys_id")?.lowercased() ?? entry.shown("sys_id")?.lowercased()
        let matter = id ?? number
        if let id { numbers[id] = number }
        let key = entry.holds("opened_at") ? "opened_at" : "sys_created_on"
        let by = entry.holds("opened_by") ? "opened_by" : entry.holds("sys_created_by") ? "sys_created_by" : "caller_id"
        let requesters = ServiceNowReading.requesters.compactMap { entry.shown($0) }
        var author = ServiceNowReading.author(entry.shown(by), account: by == "sys_created_by" ? entry.shown(by) : entry.id(by))
        var automation = ServiceNowReading.automation(author.name, by)
        let subject = entry.shown("short_description") ?? ""
        var text = (entry.shown("description") ?? "").withPlainLineEnds
        if !automation.isEmpty || author.name.lowercased() == "guest", let mail = ServiceNowJournal.mailed(text) {
            (author, automation, text) = (mail.sender, [], mail.words.text)
        }
        log.add(
            EvidenceEvent(
                at: clock.stamp(key, &log, place), author: author, role: requesters.contains(author.name) ? .customer : .unknown,
                channel: .ticket, kind: .created,
                keys: EventKeys(
                    messageID: ServiceNowReading.prefix + matter, thread: ServiceNowReading.prefix + matter, tickets: [number]),
                subject: subject, text: text, automation: automation,
                severityStated: entry.shown("priority"), citations: [Citation(place, quote: (text.isEmpty ? subject : text).clipped())]),
            of: matter)
        claim(entry, clock, number, place)
        var fields = ["comments", "work_notes"]
        if fields.allSatisfy({ !entry.holds($0) }) { fields = ["comments_and_work_notes"] }
        for field in fields {
            guard let text = entry.shown(field), let value = entry.value[field] ?? entry.value["dv_" + field] else { continue }
            readJournalText(text, field, matter, number, requesters, clock, record.span(of: value, log.file))
        }
    }

    /// Fields that name whom a request is for.
    private static let requesters = ["caller_id", "contact", "consumer", "requested_for", "requested_by"]

    private mutating func readJournalText(
        _ text: String, _ field: String, _ matter: String, _ number: String, _ requesters: [String], _ clock: ServiceNowClock,
        _ place: SourceSpan
    ) {
        var seen: [String: Int] = [:]
        // The newest stands first.
        for entry in ServiceNowJournal.entries(text).reversed() {
            let isInternal = ServiceNowJournal.isInternal(field: field, label: entry.label)
            let stamp = clock.shown(entry.stamp, &log, place)
            let mail = ServiceNowJournal.mailed(entry.text)
            let words = mail?.words ?? ServiceNowJournal.words(entry.text)
            let isKnown = stamp.basis == .derivedZone && stamp.bounds.isExact
            let when = isKnown ? String(stamp.bounds.earliest.milliseconds) : entry.stamp
            let mark = (isInternal ? "work_notes" : "comments") + ":" + when + ":" + entry.name
            seen[mark, default: 0] += 1
            let count = seen[mark, default: 1]
            displayed.append(log.found.output.events.count)
            log.add(
                EvidenceEvent(
                    at: stamp, author: mail?.sender ?? ServiceNowReading.author(entry.name.isEmpty ? nil : entry.name),
                    role: mail == nil && requesters.contains(entry.name) ? .customer : .unknown, channel: .ticket,
                    kind: isInternal ? .internalNote : .message,
                    keys: EventKeys(
                        messageID: ServiceNowReading.prefix + matter + ":" + mark + (count > 1 ? ":\(count)" : ""),
                        thread: ServiceNowReading.prefix + matter, tickets: [number]),
                    text: words.text, ownWords: words.ownWords, quoted: words.quoted,
                    automation: mail == nil ? ServiceNowReading.automation(entry.name, field) : [],
                    citations: [Citation(place, quote: words.text.clipped())]),
                of: matter)
        }
    }

    /// What the record says of its own times.
    private mutating func claim(_ entry: ServiceNowRecord, _ clock: ServiceNowClock, _ number: String, _ place: SourceSpan) {
        for (field, measure, isDue) in [
            ("resolved_at", VendorClaim.Measure.resolution, false), ("closed_at", .other, false), ("sla_due", .other, true),
            ("due_date", .other, true), ("first_response_time", .firstResponse, false),
        ] where entry.holds(field) {
            log.claim(measure, at: clock.stamp(field, &log, place), isDue: isDue, field, of: number, place)
        }
        for (field, kind) in [
            ("business_duration", VendorClaim.Clock.business), ("calendar_duration", .calendar), ("business_stc", .business),
            ("calendar_stc", .calendar),
        ] {
            guard let raw = entry.actual(field) ?? entry.shown(field), let length = ServiceNowDuration.milliseconds(raw) else { continue }
            log.claim(.resolution, .took(length, kind), field, raw, of: number, place)
        }
        if let raw = entry.actual("made_sla") ?? entry.shown("made_sla"), let made = TicketWords.truth(raw) {
            log.claim(.other, .breached(!made), "made_sla", raw, of: number, place)
        }
    }

    /// A clock that the vendor's system ran on a task.
    mutating func readSLA(_ entry: ServiceNowRecord, _ clock: ServiceNowClock, _ place: SourceSpan) {
        guard let ticket = entry.field("task").shown ?? entry.id("task") ?? entry.actual("task") else {
            return log.notUnderstood("an SLA of no task", place)
        }
        if let id = entry.id("task"), let shown = entry.field("task").shown, !ServiceNowRecord.isID(shown) { numbers[id] = shown }
        let name = entry.shown("sla") ?? entry.shown("sla.name") ?? ""
        let measure = ServiceNowDuration.measure(name + " " + (entry.shown("sla.target") ?? ""))
        func field(_ key: String) -> String { name.isEmpty || ServiceNowRecord.isID(name) ? key : name.clipped(80) + ": " + key }
        let stage = (entry.actual("stage") ?? entry.shown("stage") ?? "").lowercased()
        // What was cancelled was never judged.
        if stage != "cancelled", let raw = entry.actual("has_breached") ?? entry.shown("has_breached"), let late = TicketWords.truth(raw) {
            log.claim(measure, .breached(late), field("has_breached"), raw, of: ticket, place)
        }
        for (key, isDue) in [("planned_end_time", true), ("original_breach_time", true), ("end_time", false)] where entry.holds(key) {
            log.claim(measure, at: clock.stamp(key, &log, place), isDue: isDue, field(key), of: ticket, place)
        }
        for (key, kind) in [("business_duration", VendorClaim.Clock.business), ("duration", .calendar)] {
            guard let raw = entry.actual(key) ?? entry.shown(key), let length = ServiceNowDuration.milliseconds(raw) else { continue }
            log.claim(measure, .took(length, kind), field(key), raw, of: ticket, place)
        }
    }
}
