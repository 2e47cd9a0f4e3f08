// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Records of ServiceNow as its Table API and its JSON export give them: tasks of any kind, SLAs, audit and journal rows.
///
/// Shapes: `{"result": […]}`, `{"result": {…}}`, `{"records": […]}`, lists, and values one behind the other; fields plain, as pairs of
/// `display_value` and `value`, with `link`, or with a `dv_` field beside them. Source: ServiceNow Table API and JSONv2 documentation.
enum ServiceNowFormat: StreamedFormat {
    static let name = "servicenow"
    private static let pages: Set<String> = ["result", "records"]

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = [
            "\"documentkey\"", "\"element_id\"", "\"has_breached\"", "\"planned_end_time\"", "\"short_description\"", "\"opened_at\"",
        ]
        return TicketSample.records(input, pages: pages, marks: marks).contains { record in
            let value = record.value
            if let inner = value["result"] ?? value["records"] { return (inner.array ?? [inner]).contains(where: isKnown) }
            return isKnown(value)
        }
    }

    private static func isKnown(_ value: JSONValue) -> Bool {
        switch ServiceNowRecord.Table(value) {
        case .audit: return value.has("tablename") || value.has("newvalue")
        case .journal: return value.has("sys_created_on")
        case .slas: return value.has("sla") || value.has("stage")
        case .task:
            // Other systems number their tickets too; these names are ServiceNow's own.
            guard value.has("short_description") || value.has("sys_created_on") || value.has("sys_class_name") else { return false }
            return value.has("opened_at") || value.has("sys_id") || value.has("sys_created_on") || value.has("caller_id")
        case .user, nil: return false
        }
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        ServiceNowReading(input).readAll(&window, pages: pages, take)
    }
}
