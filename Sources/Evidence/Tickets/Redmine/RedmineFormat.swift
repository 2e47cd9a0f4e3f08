// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Issues of Redmine with their journals, as its REST interface gives them in JSON and XML.
///
/// Shapes: `{"issue": {…}}`, `{"issues": […]}`, `<issue>`, `<issues>`. Source: Redmine REST API documentation (Issues).
enum RedmineFormat: StreamedFormat {
    static let name = "redmine"
    private static let pages: Set<String> = ["issues"]
    private static let roots: Set<String> = ["issue"]

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = ["\"created_on\"", "<created_on>", "<created_on "]
        if TicketSample.records(input, pages: pages, marks: marks).contains(where: { isKnown($0.value) }) { return true }
        guard let (root, records) = TicketSample.elements(input, roots: roots, marks: marks), ["issue", "issues"].contains(root) else {
            return false
        }
        return records.contains(where: isKnown)
    }

    private static func isKnown(_ value: JSONValue) -> Bool {
        if let issue = value["issue"] { return isKnown(issue) }
        if let list = value["issues"]?.array ?? value.array { return list.prefix(8).contains(where: isKnown) }
        return value.hasAll("id", "subject", "created_on") && value["status"]?.plain("name") != nil && value.hasAll("project")
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        RedmineReading(input).readAll(&window, pages: pages, roots: roots, take)
    }
}
