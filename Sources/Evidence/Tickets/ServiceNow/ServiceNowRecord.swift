// SPDX-License-Identifier: Apache-2.0

import Formats

/// One record of a ServiceNow table, whichever way its fields were asked for.
struct ServiceNowRecord {
    /// What kind of table a record is of, by its fields.
    enum Table {
        case task, slas, audit, journal, user

        init?(_ value: JSONValue) {
            if value.hasAll("documentkey", "fieldname") {
                self = .audit
            } else if value.hasAll("element", "element_id") {
                self = .journal
            } else if value.hasAll("task"), value.hasAll("has_breached") || value.hasAll("planned_end_time") {
                self = .slas
            } else if value.hasAll("number"), value["number"]?.number == nil {
                // Articles of the knowledge base are numbered too.
                guard value.plain("number")?.hasPrefix("KB") != true, !value.hasAll("kb_knowledge_base") else { return nil }
                self = .task
            } else if value.hasAll("user_name"), value.hasAll("name") || value.hasAll("email") {
                self = .user
            } else {
                return nil
            }
        }
    }

    /// What the plain fields of a record hold.
    enum Form {
        /// What the database holds: times in UTC, numbers for states.
        case actual
        /// What the exporting user was shown: times in that user's zone.
        case display
    }

    let value: JSONValue
    /// Nil where the record does not show it.
    let form: Form?

    /// - Parameter isUnload: whether it is of an unload, which holds what the database does.
    init(_ value: JSONValue, isUnload: Bool = false) {
        self.value = value
        form = ServiceNowRecord.form(value) ?? (isUnload ? .actual : nil)
    }

    private static let coded = ["state", "incident_state", "priority", "impact", "urgency", "severity", "problem_state", "request_state"]
    private static let references = ["caller_id", "assigned_to", "assignment_group", "opened_by", "closed_by", "resolved_by", "sys_domain"]

    private static let durations = ["business_duration", "calendar_duration", "duration"]

    private static func form(_ value: JSONValue) -> Form? {
        for member in value.members ?? [] {
            guard member.value.members != nil, member.value.hasAll("link") else { continue }
            let isShown = member.value.hasAll("display_value")
            if isShown != member.value.hasAll("value") { return isShown ? .display : .actual }
        }
        for key in coded {
            guard let text = value.plain(key) else { continue }
            return Int(text) == nil ? .display : .actual
        }
        for key in references {
            guard let text = value.plain(key) else { continue }
            return isID(text) ? .actual : .display
        }
        for key in durations {
            guard let text = value.plain(key) else { continue }
            return text.utf8.starts(with: "1970-01-".utf8) ? .actual : .display
        }
        // "in_progress", shown as "In progress".
        if value.hasAll("task"), let first = value.plain("stage")?.utf8.first, first.isLetter {
            return first & 0x20 != 0 ? .actual : .display
        }
        return nil
    }

    /// 32 hexadecimal digits.
    static func isID(_ text: String) -> Bool {
        text.utf8.count == 32 && text.utf8.allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) }
    }

    /// A field's two readings, as far as they are there.
    func field(_ key: String) -> (actual: String?, shown: String?) {
        guard let field = value[key] else { return (nil, value.plain("dv_" + key)) }
        if field.members != nil { return (field.plain("value"), field.plain("display_value")) }
        let text = field.plainText
        if let other = value.plain("dv_" + key) { return (text, other) }
        return form == .display ? (nil, text) : (text, nil)
    }

    /// What a reader would see of a field: a name, a state's word.
    func shown(_ key: String) -> String? {
        let field = field(key)
        return field.shown ?? field.actual
    }

    func actual(_ key: String) -> String? { field(key).actual }

    /// Whether a field is there and holds something.
    func holds(_ key: String) -> Bool { shown(key) != nil }

    /// The number of the record that a field refers to: its value, or the end of its link.
    func id(_ key: String) -> String? {
        if let actual = actual(key), ServiceNowRecord.isID(actual) { return actual.lowercased() }
        guard let link = value[key]?.plain("link") else { return nil }
        let last = String(decoding: Array(link.utf8.suffix(32)), as: UTF8.self)
        return ServiceNowRecord.isID(last) ? last.lowercased() : nil
    }
}
