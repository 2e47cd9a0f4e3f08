// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Makes one event of a ticket's own record and the first comment, where a system keeps the request in both.
///
/// A record's event has a message id that ends in `:description`. The comment is of the same ticket, author and time, and has the same words or none.
enum TicketOpenings {
    static let mark = ":description"

    private struct Key: Hashable {
        var ticket: String
        var author: String
    }

    static func fold(_ events: inout [EvidenceEvent]) {
        var openings: [Key: Int] = [:]
        for index in events.indices where events[index].isDescription {
            if let key = key(events[index]), openings[key] == nil { openings[key] = index }
        }
        guard !openings.isEmpty else { return }
        var gone: Set<Int> = []
        for index in events.indices where events[index].isComment {
            guard let key = key(events[index]), let other = openings[key], events[index].repeats(events[other]) else { continue }
            let opening = events[other]
            events[index].take(opening: opening)
            openings[key] = nil
            gone.insert(other)
        }
        guard !gone.isEmpty else { return }
        var index = -1
        events.removeAll { _ in
            index += 1
            return gone.contains(index)
        }
    }

    private static func key(_ event: EvidenceEvent) -> Key? {
        guard let ticket = event.keys.tickets.first else { return nil }
        return Key(ticket: ticket, author: event.author.account ?? event.author.address ?? event.author.name)
    }
}

extension EvidenceEvent {
    /// How far apart a system writes the ticket and its first comment.
    private static let apart: Int64 = 2000

    fileprivate var isDescription: Bool { channel == .ticket && keys.messageID?.hasSuffix(TicketOpenings.mark) == true }

    fileprivate var isComment: Bool {
        channel == .ticket && [.message, .created, .internalNote].contains(kind) && !isDescription
    }

    fileprivate func repeats(_ opening: EvidenceEvent) -> Bool {
        guard at.bounds.earliest <= opening.at.bounds.latest.advanced(by: EvidenceEvent.apart),
            opening.at.bounds.earliest <= at.bounds.latest.advanced(by: EvidenceEvent.apart)
        else { return false }
        return text.isEmpty || opening.text.isEmpty || text.foldedBlanks == opening.text.foldedBlanks
    }

    fileprivate mutating func take(opening: EvidenceEvent) {
        if kind == .message { kind = .created }
        if text.isEmpty { text = opening.text }
        if subject.isEmpty { subject = opening.subject }
        severityStated = severityStated ?? opening.severityStated
        if role == .unknown { role = opening.role }
        for signal in opening.automation where !automation.contains(signal) { automation.append(signal) }
        answersCounted = answersCounted ?? opening.answersCounted
        gaps.formIntersection(opening.gaps)
        citations += opening.citations
    }
}
