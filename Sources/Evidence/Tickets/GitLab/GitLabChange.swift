// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What a system note of GitLab says was changed.
struct GitLabChange {
    var kind = EventKind.system
    var was: String?

    static func state(_ word: String) -> TicketState? {
        switch word.lowercased() {
        case "opened": .open
        case "reopened": .reopened
        case "closed", "merged": .closed
        case "resolved": .resolved
        case "acknowledged", "triggered": .open
        default: TicketWords.state(word)
        }
    }

    /// `closed`, `closed via merge request !5`, `reopened`, `Status changed to closed`, `assigned to @lin`, `changed the severity to **High - S2**`.
    init(systemNote body: String) {
        let words = body.trimmedBlanks
        let lower = words.lowercased()
        for state in ["closed", "reopened", "merged"] where lower == state || lower.hasPrefix(state + " via ") {
            kind = .status(state, GitLabChange.state(state))
            return
        }
        for start in ["status changed to ", "changed the incident status to ", "changed the status to ", "changed status to "]
        where lower.hasPrefix(start) {
            let state = GitLabChange.value(words, after: start.utf8.count)
            kind = .status(state, GitLabChange.state(state))
            return
        }
        for start in ["changed the severity to ", "changed severity to "] where lower.hasPrefix(start) {
            kind = .severity(GitLabChange.value(words, after: start.utf8.count))
            return
        }
        if lower.hasPrefix("assigned to ") {
            let rest = String(decoding: Array(words.utf8.dropFirst("assigned to ".utf8.count)), as: UTF8.self)
            kind = .assignment(rest.firstRange(of: " and unassigned ").map { String(rest[..<$0.lowerBound]) } ?? rest)
            was = rest.firstRange(of: " and unassigned ").map { String(rest[$0.upperBound...]) }
        } else if let range = words.firstRange(of: " from "), lower.hasPrefix("changed "), let to = words.firstRange(of: " to "),
            to.lowerBound > range.upperBound
        {
            was = String(words[range.upperBound..<to.lowerBound])
        }
    }

    /// The value, which may stand between asterisks, up to what is told of how it came.
    private static func value(_ words: String, after count: Int) -> String {
        let rest = String(decoding: Array(words.utf8.dropFirst(count)), as: UTF8.self)
        if rest.hasPrefix("**"), let end = rest.dropFirst(2).firstRange(of: "**") { return String(rest.dropFirst(2)[..<end.lowerBound]) }
        for tail in [" by ", " via "] {
            if let range = rest.firstRange(of: tail) { return String(rest[..<range.lowerBound]) }
        }
        return rest
    }
}
