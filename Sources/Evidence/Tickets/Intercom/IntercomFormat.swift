// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Conversations of Intercom in JSON: lists, searches, single ones, one a line.
///
/// Source: Intercom's reference of the conversation model, versions 1.0 to 2.11.
enum IntercomFormat: StreamedFormat {
    static let name = "intercom"

    static let names = JSONPacking.Names(lists: ["conversations"])

    static func recognises(_ input: FormatInput) -> Bool {
        guard let packing = JSONPacking(input.bytes[...], names) else { return false }
        return packing.entries.contains { isConversation($0.value) }
    }

    static func isConversation(_ value: JSONValue) -> Bool {
        guard value["id"]?.word != nil, value["created_at"] != nil else { return false }
        let opening = value["source"] ?? value["conversation_message"]
        return value["conversation_parts"]?.members != nil && opening?.members != nil
            || value.words("type") == "conversation" && (opening?["author"] != nil || value.has("conversation_parts", "statistics"))
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        IntercomReading.read(input, &window, take)
    }
}

/// The reading of one Intercom file.
struct IntercomReading: TicketExportReading {
    static let names = IntercomFormat.names

    var export: TicketExport

    init(_ input: FormatInput) {
        export = TicketExport(input)
    }

    mutating func read(_ value: JSONValue, in list: String, _ record: JSONRecord) {
        if IntercomFormat.isConversation(value) { return readConversation(value, record) }
        if value.isNull || (!list.isEmpty && list != "conversations") { return }
        export.notUnderstood("no conversation", record.span(of: value, export.file))
    }

    private mutating func readConversation(_ value: JSONValue, _ record: JSONRecord) {
        guard let id = value["id"]?.word else { return }
        let place = record.span(of: value, export.file)
        let version = export.clock.order(value["updated_at"])
        export.note(
            "conversation " + id, version: version, summary: ["updated_at", "state", "open"].map { value[$0]?.word ?? "" }.joined(), place)
        let source = value["source"] ?? value["conversation_message"]
        let opening = export.found.output.events.count
        let text = ExportWords.first(source ?? value, plain: [], html: ["body"])
        let priority = value["priority"]?.string
        export.add(
            event(
                source?["author"], at: value["created_at"], .created, "intercom:" + id + ":source", ticket: id,
                subject: ExportWords.visible(source?["subject"]?.string ?? value.words("title")), text: text, files: source?["attachments"],
                place))
        export.change(opening) { $0.severityStated = priority == "priority" ? priority : nil }
        let parts = value["conversation_parts"]?["conversation_parts"]?.array ?? value["conversation_parts"]?.array
        for part in parts ?? [] { readPart(part, ticket: id, record) }
        if parts == nil { export.noteGaps([.replies, .states], of: id, place) }
        if let total = value["conversation_parts"]?["total_count"]?.integer, let parts, total > Int64(parts.count) {
            export.notUnderstood("\(id): \(parts.count) of \(total) parts are in the export", place, ticket: id)
            export.noteGaps([.replies, .states], of: id, nil)
        }
        claims(value, ticket: id, version: version, record)
    }

    private func event(
        _ author: JSONValue?, at time: JSONValue?, _ kind: EventKind, _ id: String?, ticket: String, subject: String = "", text: String,
        files: JSONValue?, _ place: SourceSpan
    ) -> EvidenceEvent {
        let type = author?.words("type") ?? ""
        let isMachine = type == "bot" || type == "operator" || author?["from_ai_agent"]?.bool == true
        let role: Role =
            switch type {
            case _ where isMachine: .vendorAutomation
            case "user", "lead", "contact", "visitor": .customer
            case "admin", "team", "teammate": .vendor
            default: .unknown
            }
        return EvidenceEvent(
            at: export.stamp(time),
            author: Author(
                name: author?.words("name") ?? "", address: author?["email"]?.string?.lowercased(), account: author?["id"]?.word),
            role: role, channel: .ticket, kind: kind, keys: EventKeys(messageID: id, tickets: [ticket]), subject: subject, text: text,
            automation: isMachine ? [AutomationSignal(.botAccount, seen: "author.type: " + type)] : [],
            attachments: ExportWords.attachments(files, name: ["name"], type: "content_type", size: ["filesize"]),
            citations: [Citation(place, quote: text.clipped())])
    }

    /// A part may be words and a change of state at once: closing with an answer.
    private mutating func readPart(_ part: JSONValue, ticket: String, _ record: JSONRecord) {
        let place = record.span(of: part, export.file)
        guard part.members != nil, let type = part["part_type"]?.string else { return export.notUnderstood("no part", place) }
        let text = ExportWords.first(part, plain: [], html: ["body"])
        let id = part["id"]?.word.map { "intercom:part:" + $0 }
        if part["redacted"]?.bool == true { export.found.withdrawn.add(place) }
        func add(_ kind: EventKind, _ suffix: String, text: String = "") {
            export.add(
                event(
                    part["author"], at: part["created_at"], kind, id.map { $0 + suffix }, ticket: ticket, text: text,
                    files: suffix.isEmpty ? part["attachments"] : nil, place))
        }
        let isNote = type.hasPrefix("note")
        if !text.isEmpty || part["attachments"]?.array?.isEmpty == false || type == "comment" || isNote {
            add(isNote ? .internalNote : .message, "", text: text)
        }
        switch type {
        case "close": add(.status("closed", .closed), ":state")
        case "open", "assign_and_reopen", "note_and_reopen", "unsnoozed", "timer_unsnooze": add(.status("open", .open), ":state")
        case "snoozed": add(.status("snoozed", nil), ":state")
        default: break
        }
        if type.contains("assign"), let target = part["assigned_to"], target.members != nil {
            add(.assignment(target["name"]?.word ?? target["id"]?.word ?? ""), ":assigned")
        }
    }

    private static let instants: [(key: String, measure: VendorClaim.Measure)] = [
        ("first_admin_reply_at", .firstResponse), ("first_close_at", .resolution), ("last_close_at", .resolution),
        ("first_assignment_at", .other), ("first_contact_reply_at", .other), ("last_admin_reply_at", .other),
    ]
    private static let lengths: [(key: String, measure: VendorClaim.Measure)] = [
        ("time_to_admin_reply", .firstResponse), ("time_to_first_close", .resolution), ("time_to_last_close", .resolution),
        ("time_to_assignment", .other), ("median_time_to_reply", .other),
    ]

    private mutating func claims(_ value: JSONValue, ticket: String, version: Int64, _ record: JSONRecord) {
        func add(_ measure: VendorClaim.Measure, _ field: String, _ raw: JSONValue, _ claimed: VendorClaim.Value) {
            let citation = Citation(record.span(of: raw, export.file), quote: field + ": " + (raw.word ?? ""))
            export.claim(
                VendorClaim(ticket: ticket, measure: measure, value: claimed, field: field, raw: raw.word ?? "", citation: citation),
                of: "conversation " + ticket, version: version)
        }
        for (key, measure) in Self.instants {
            if let raw = value["statistics"]?[key], let stamp = export.clock.stamp(raw) {
                add(measure, "statistics." + key, raw, .at(stamp))
            }
        }
        for (key, measure) in Self.lengths {
            guard let raw = value["statistics"]?[key], let seconds = raw.integer, seconds >= 0 else { continue }
            add(measure, "statistics." + key, raw, .took(seconds.multiplied(by: 1000), .unstated))
        }
        if let raw = value["sla_applied"]?["sla_status"], ["hit", "missed"].contains(raw.string ?? "") {
            add(.other, "sla_applied.sla_status", raw, .breached(raw.string == "missed"))
        }
    }
}
