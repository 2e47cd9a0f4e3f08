// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Answers that hold the words of the message they answer, although nothing in them was found to be quoted.
enum UnmarkedQuotes {
    /// Shorter words may be repeated by chance.
    private static let shortest = 60
    private static let longest = 200

    static func diagnostics(_ events: [EvidenceEvent]) -> [Diagnostic] {
        var answered: Set<String> = []
        for event in events where event.ownWords == .whole { if let id = event.keys.inReplyTo { answered.insert(id) } }
        guard !answered.isEmpty else { return [] }
        var words: [String: [UInt8]] = [:]
        for event in events {
            guard let id = event.keys.messageID, answered.contains(id), event.text.utf8.count >= shortest else { continue }
            words[id] = Array(Array(event.text.foldedBlanks.utf8).prefix(longest))
        }
        return events.compactMap { event in
            guard event.ownWords == .whole, let id = event.keys.inReplyTo, let quoted = words[id], quoted.count >= shortest,
                event.text.utf8.count > quoted.count, Array(event.text.foldedBlanks.utf8).holds(quoted)
            else { return nil }
            return Diagnostic(.mailQuoteUnmarked, at: event.citations.first?.span, excerpt: event.text.clipped())
        }
    }
}
