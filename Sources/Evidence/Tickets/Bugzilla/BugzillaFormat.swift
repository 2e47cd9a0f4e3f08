// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Bugs, comments and histories of Bugzilla: its REST interface's JSON, and the XML of `show_bug.cgi?ctype=xml`.
///
/// Source: Bugzilla REST API documentation, bugzilla.dtd.
enum BugzillaFormat: StreamedFormat {
    static let name = "bugzilla"
    private static let pages: Set<String> = ["bugs"]
    private static let roots: Set<String> = ["bug"]

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = ["\"bugs\"", "\"creation_time\"", "\"bug_id\"", "<bug_id>", "<long_desc"]
        if TicketSample.records(input, pages: pages, marks: marks).contains(where: { isKnown($0.value) }) { return true }
        guard let (root, records) = TicketSample.elements(input, roots: roots, marks: marks), ["bugzilla", "bug"].contains(root) else {
            return false
        }
        return records.contains { $0.hasAll("bug_id") }
    }

    private static func isKnown(_ value: JSONValue) -> Bool {
        if let list = value["bugs"]?.array ?? value.array { return list.prefix(8).contains(where: isKnown) }
        // Comments stand under the numbers of their bugs.
        if let bugs = value["bugs"]?.members {
            return bugs.prefix(8).contains { Int($0.key) != nil && $0.value.hasAll("comments") }
        }
        if value.hasAll("id", "history"), let first = value["history"]?.array?.first { return first.hasAll("who", "when", "changes") }
        if value.hasAll("id", "history") { return value.hasAll("alias") }
        return value.hasAll("id", "summary", "creation_time") && (value.hasAll("product") || value.hasAll("creator"))
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        BugzillaReading(input).readAll(&window, pages: pages, roots: roots, take)
    }
}
