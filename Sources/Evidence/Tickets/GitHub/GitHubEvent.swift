// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// An account of GitHub as a record names it.
struct GitHubPerson {
    var author: Author
    var automation: [AutomationSignal] = []

    init(_ value: JSONValue?) {
        let login = value?.plain("login")
        let name = value?.plain("name")
        let address = value?.plain("email")?.lowercased()
        author = Author(name: name ?? login ?? "", address: address, account: login)
        let isBot = value?.plain("type") == "Bot" || value?.plain("__typename") == "Bot" || value?["is_bot"]?.bool == true
        // A person who acts through an application is still the person.
        // The command line leaves the mark of an application away; these names are GitHub's own.
        let isOwn = login == "github-actions" || login == "dependabot" || login?.hasPrefix("app/") == true
        if isBot || isOwn || login?.hasSuffix("[bot]") == true {
            automation = [AutomationSignal(.botAccount, seen: "bot: " + (login ?? ""))]
        }
    }
}

/// What happened in one entry of an issue's events or timeline.
struct GitHubEvent {
    var kind: EventKind
    var person: GitHubPerson
    var text = ""
    var was: String?

    /// `closed`, also from GraphQL's `ClosedEvent`.
    static func name(_ value: JSONValue) -> String? {
        if let name = value["event"]?.string { return name }
        // Some who ask GraphQL for the type give it another name.
        guard let type = value["__typename"]?.string ?? value["eventType"]?.string else { return value.hasAll("body") ? "commented" : nil }
        switch type {
        case "CommentDeletedEvent": return "comment_deleted"
        case "IssueComment": return "commented"
        case "PullRequestReview": return "reviewed"
        case "RenamedTitleEvent": return "renamed"
        case "CrossReferencedEvent": return "cross-referenced"
        default: return (type.hasSuffix("Event") ? String(type.dropLast(5)) : type).lowercased()
        }
    }

    /// - Parameter severities: words that the engagement says are severities; no other label is one.
    init(_ name: String, _ value: JSONValue, _ severities: [String: String]) {
        // Who assigned somebody stands beside whom it was: the older "actor" is the person assigned.
        let actor = value["assigner"].flatMap { $0.members == nil ? nil : $0 } ?? value["actor"] ?? value["user"] ?? value["author"]
        person = GitHubPerson(actor)
        let label = value["label"]?.plain("name") ?? ""
        switch name {
        case "closed": kind = .status("closed", .closed)
        case "merged": kind = .status("merged", .closed)
        case "reopened": kind = .status("reopened", .reopened)
        case "assigned":
            kind = .assignment(value["assignee"]?.plain("login") ?? value["assignee"]?.plain("name") ?? "")
        case "labeled" where severities[label] != nil: kind = .severity(label)
        case "comment_deleted":
            kind = .edit
            text = "comment_deleted"
        case "renamed":
            kind = .system
            let from = value["rename"]?.plain("from") ?? value.plain("previousTitle") ?? ""
            let to = value["rename"]?.plain("to") ?? value.plain("currentTitle") ?? ""
            text = "renamed: " + from + " → " + to
            was = from.isEmpty ? nil : from
        default:
            kind = .system
            let what = [label, value["assignee"]?.plain("login") ?? "", value["milestone"]?.plain("title") ?? ""].filter { !$0.isEmpty }
            text = ([name] + what).joined(separator: ": ")
        }
    }
}
