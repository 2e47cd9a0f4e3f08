// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Issues and pull requests of GitHub: issues, comments, events and timelines of its REST interface, and what `gh --json` prints.
///
/// Shapes: one object, lists, lists in lists, pages of a search (`items`), GraphQL answers (`data.repository`), webhook payloads, and backups that keep
/// `comment_data` and `event_data` inside an issue. Source: GitHub REST API, GraphQL API and `gh` documentation.
enum GitHubFormat: StreamedFormat {
    static let name = "github"
    private static let pages: Set<String> = ["items"]

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = ["\"created_at\"", "\"createdAt\""]
        return TicketSample.records(input, pages: pages, marks: marks).contains { isKnown($0.value) }
    }

    private static func isKnown(_ value: JSONValue) -> Bool {
        if let list = value.array { return list.prefix(8).contains(where: isKnown) }
        if let repository = value["data"]?["repository"] {
            return repository.hasAll("issue") || repository.hasAll("issues") || repository.hasAll("pullRequest")
                || repository.hasAll("pullRequests")
        }
        guard value.members != nil, !value.hasAll("iid") else { return false }
        if let issue = value["issue"], value["action"]?.string != nil { return isKnown(issue) }
        let isOfIssue = GitHubTicket(value) != nil
        let author = value["user"] ?? value["author"] ?? value["actor"]
        let isSigned = author?["login"]?.string != nil || author?.isNull == true
        if value["number"]?.integer != nil, value["title"]?.string != nil {
            if value.hasAll("created_at") { return isSigned && isOfIssue }
            return value.hasAll("createdAt")
                && (author?["login"]?.string != nil || ["OPEN", "CLOSED", "MERGED"].contains(value["state"]?.string))
        }
        if value["event"]?.string != nil, isSigned { return value.hasAll("created_at") || value.hasAll("submitted_at") }
        return isOfIssue && isSigned && value["body"] != nil && value.hasAll("created_at")
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        GitHubReading(input).readAll(&window, pages: pages, take)
    }
}

/// The issue or pull request that a record is of.
struct GitHubTicket: Hashable {
    /// `owner/name`; empty where the record does not say.
    var repository: String
    var number: String

    /// As people write it: `owner/name#45`, or the number alone.
    var name: String { repository.isEmpty ? number : repository + "#" + number }
    var key: String { "github:" + name }

    init(repository: String, number: String) {
        self.repository = repository
        self.number = number
    }

    /// By the addresses that the record holds.
    init?(_ value: JSONValue) {
        for key in ["html_url", "issue_url", "pull_request_url", "url"] {
            if let address = value[key]?.string, let found = GitHubTicket(address: address) {
                self = found
                return
            }
        }
        return nil
    }

    /// `…/owner/name/issues/45`, `…/owner/name/pull/45#issuecomment-1`.
    init?(address: String) {
        guard address.utf8.count < 2000 else { return nil }
        let parts = address.split(separator: "/", omittingEmptySubsequences: true)
        for index in parts.indices.dropFirst(2) where ["issues", "pull", "pulls"].contains(parts[index]) && index + 1 < parts.count {
            let number = parts[index + 1].prefix { $0.isASCII && $0.isNumber }
            guard !number.isEmpty, number.utf8.count < 12,
                parts[index + 1].dropFirst(number.count).first.map({ $0 == "#" || $0 == "?" }) ?? true
            else { continue }
            self.init(repository: parts[index - 2] + "/" + parts[index - 1], number: String(number))
            return
        }
        return nil
    }
}
