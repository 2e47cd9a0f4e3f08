// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Records of ServiceNow as its Table API and its JSON export give them: tasks of any kind, SLAs, audit and journal rows.
///
/// Shapes: `{"result": […]}`, `{"result": {…}}`, `{"records": […]}`, lists, values one behind the other, and XML (`<unload>`, `<xml>`); fields plain, as pairs of
/// `display_value` and `value`, with `link`, or with a `dv_` field beside them. Source: ServiceNow Table API and JSONv2 documentation.
enum ServiceNowFormat: StreamedFormat {
    static let name = "servicenow"
    private static let pages: Set<String> = ["result", "records"]
    private static let roots: Set<String> = []

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = [
            "\"documentkey\"", "\"element_id\"", "\"has_breached\"", "\"planned_end_time\"", "\"short_description\"", "\"opened_at\"",
        ]
        if isUnload(input) { return true }
        return TicketSample.records(input, pages: pages, marks: marks).contains { record in
            let value = record.value
            if let inner = value["result"] ?? value["records"] { return (inner.array ?? [inner]).contains(where: isKnown) }
            return isKnown(value)
        }
    }

    private static func isUnload(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = ["<sys_id>", "<sys_created_on>", "<documentkey>", "<element_id>", "<short_description>"]
        guard let (root, records) = TicketSample.elements(input, roots: roots, marks: marks) else { return false }
        return ["unload", "xml", "response", "results"].contains(root) && records.contains(where: isKnown)
    }

    private static func isKnown(_ value: JSONValue) -> Bool {
        switch ServiceNowRecord.Table(value) {
        case .audit: return value.hasAll("tablename") || value.hasAll("newvalue")
        case .journal: return value.hasAll("sys_created_on")
        case .slas: return value.hasAll("sla") || value.hasAll("stage")
        case .task:
            // Other systems number their tickets too; these names are ServiceNow's own.
            guard value.hasAll("short_description") || value.hasAll("sys_created_on") || value.hasAll("sys_class_name") else {
                return false
            }
            return value.hasAll("opened_at") || value.hasAll("sys_id") || value.hasAll("sys_created_on") || value.hasAll("caller_id")
        case .user, nil: return false
        }
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        ServiceNowReading(input).readAll(&window, pages: pages, take)
    }
}
