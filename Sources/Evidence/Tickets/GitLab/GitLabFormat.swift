// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Issues and merge requests of GitLab: issues, notes, discussions and resource events of its REST interface, and `issues.ndjson` of a project export.
///
/// Shapes: one object, lists, lists in lists, and objects one behind the other. Source: GitLab REST API and project import/export documentation.
enum GitLabFormat: StreamedFormat {
    static let name = "gitlab"

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = ["\"iid\"", "\"noteable_type\"", "\"individual_note\"", "\"resource_type\""]
        return TicketSample.records(input, pages: [], marks: marks).contains { isKnown($0.value) }
    }

    private static func isKnown(_ value: JSONValue) -> Bool {
        if let list = value.array { return list.prefix(8).contains(where: isKnown) }
        if value.hasAll("individual_note", "notes") { return true }
        // Milestones have numbers and states too, but nobody wrote them.
        if value.hasAll("iid", "title", "created_at", "state") { return value.hasAll("author") || value.hasAll("author_id") }
        if value.hasAll("noteable_type", "created_at") { return value.hasAll("body") || value.hasAll("note") }
        return value.hasAll("resource_type", "resource_id", "created_at") && value.hasAll("user")
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        GitLabReading(input).readAll(&window, pages: [], take)
    }
}

/// The issue or merge request that a record is of.
struct GitLabTicket {
    /// The system's own number, which issues, notes and resource events share.
    var key: String
    /// As people write it where the record says so: `group/project#12`.
    var name: String?

    init(issue value: JSONValue) {
        let address = value.plain("web_url") ?? ""
        let isMerge = value.hasAll("source_branch") || Array(address.utf8).holds("/merge_requests/")
        let number = value.plain("iid") ?? ""
        let project = value.plain("project_id") ?? ""
        name = value["references"]?.plain("full") ?? GitLabTicket.name(address) ?? (project.isEmpty ? number : project + "#" + number)
        let id = value.plain("id").map { (isMerge ? "MergeRequest:" : "Issue:") + $0 }
        key = "gitlab:" + (id ?? project + "#" + number)
    }

    init?(note value: JSONValue) {
        guard let type = value.plain("noteable_type") ?? value.plain("resource_type"),
            let id = value.plain("noteable_id") ?? value.plain("resource_id")
        else { return nil }
        key = "gitlab:" + type + ":" + id
        if let number = value.plain("noteable_iid") {
            name = (value.plain("project_id") ?? "") + (type == "MergeRequest" ? "!" : "#") + number
        }
    }

    /// `https://host/group/sub/project/-/issues/12`, older ones without the hyphen.
    static func name(_ address: String) -> String? {
        guard address.utf8.count < 2000, let scheme = address.firstRange(of: "://") else { return nil }
        let parts = address[scheme.upperBound...].split(separator: "/").dropFirst()
        guard let kind = parts.lastIndex(where: { ["issues", "merge_requests", "incident", "work_items"].contains($0) }),
            kind + 1 < parts.endIndex
        else {
            return nil
        }
        let number = parts[kind + 1].prefix { $0.isASCII && $0.isNumber }
        let path = parts[parts.startIndex..<kind].filter { $0 != "-" }
        guard !number.isEmpty, path.count >= 2 else { return nil }
        return path.joined(separator: "/") + (parts[kind] == "merge_requests" ? "!" : "#") + number
    }
}
