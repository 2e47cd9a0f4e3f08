// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Finds ticket ids in subjects and texts: by the engagement's pattern, else by the ways that people and systems commonly write them.
struct TicketIDs {
    private let pattern: Regex<AnyRegexOutput>?
    /// Set when the engagement's pattern is no regular expression.
    let problem: Diagnostic?

    /// Words of a message that are searched, in bytes; ids stand in subjects and first lines.
    private static let searched = 16 << 10
    /// Ids kept for one message.
    private static let limit = 16

    init(_ engagement: Engagement) {
        guard let written = engagement.ticketPattern, !written.isEmpty else {
            pattern = nil
            problem = nil
            return
        }
        do {
            pattern = try Regex(written)
            problem = nil
        } catch {
            pattern = nil
            problem = Diagnostic(.settingWrongType, ["ticketPattern", "a regular expression"], excerpt: written)
        }
    }

    /// The ids in a subject and a text, each once, in their order.
    func find(subject: String, text: String) -> [String] {
        var found: [String] = []
        for (words, isSubject) in [(subject, true), (text, false)] where !words.isEmpty {
            let ids = pattern.map { TicketIDs.matches($0, words) } ?? TicketIDScanner.ids(in: words, isSubject: isSubject)
            for id in ids where found.count < TicketIDs.limit && !found.contains(id) { found.append(id) }
        }
        return found
    }

    private static func matches(_ pattern: Regex<AnyRegexOutput>, _ words: String) -> [String] {
        let part = words.utf8.count > searched ? words.clipped(searched) : words
        var ids: [String] = []
        for match in part.matches(of: pattern) {
            let groups = match.output.dropFirst().compactMap(\.substring)
            let id = String(groups.first ?? part[match.range])
            if !id.isEmpty { ids.append(id) }
            if ids.count == limit { break }
        }
        return ids
    }
}
