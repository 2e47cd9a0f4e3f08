// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Makes one event of the copies of one message: sent and received, in two mailboxes, in two exports.
///
/// Copies have the same message id, the same author and the same own words. The same id over other words is a conflict: both are kept.
enum EventMerging {
    private struct Key: Hashable {
        var id: String
        var author: String
        var words: String
    }

    /// Merges the copies; what is left keeps its order. Returns the conflicts.
    static func merge(_ events: inout [EvidenceEvent]) -> [Diagnostic] {
        var ids: Set<String> = []
        var repeated: Set<String> = []
        for index in events.indices {
            if let id = events[index].keys.messageID, !ids.insert(id).inserted { repeated.insert(id) }
        }
        guard !repeated.isEmpty else { return [] }
        ids = []
        // Events move up to `end` over the copies that were taken in.
        var end = 0
        var places: [Key: Int] = [:]
        var seen: Set<String> = []
        var conflicting: Set<String> = []
        var conflicts: [Diagnostic] = []
        for index in events.indices {
            guard let id = events[index].keys.messageID, repeated.contains(id) else {
                if end < index { events.swapAt(end, index) }
                end += 1
                continue
            }
            let event = events[index]
            let key = Key(id: id, author: event.author.address ?? event.author.account ?? event.author.name, words: event.text.foldedBlanks)
            if let place = places[key] {
                events[place].take(copy: event)
                continue
            }
            if !seen.insert(id).inserted, conflicting.insert(id).inserted {
                conflicts.append(
                    Diagnostic(.duplicateConflict, [id.clipped(200)], at: event.citations.first?.span, excerpt: event.text.clipped()))
            }
            places[key] = end
            if end < index { events.swapAt(end, index) }
            end += 1
        }
        events.removeSubrange(end...)
        return conflicts
    }
}

extension EvidenceEvent {
    /// Stamps of copies that are kept by their words; a message with more copies is a mailing.
    private static let witnessLimit = 20

    /// Takes over what a copy of this message adds: its place, its witnesses of time, its marks of automation.
    fileprivate mutating func take(copy: EvidenceEvent) {
        citations += copy.citations
        // What was sent was no draft.
        if kind == .system { kind = copy.kind }
        if recipients.isEmpty { recipients = copy.recipients }
        for report in copy.deliveries where !deliveries.contains(report) { deliveries.append(report) }
        if copy.authenticity.map({ $0.grade > (authenticity?.grade ?? .none) }) ?? false { authenticity = copy.authenticity }
        at = EvidenceEvent.joined(at, copy.at)
        for signal in copy.automation where !automation.contains(signal) { automation.append(signal) }
        if keys.references.isEmpty { keys.references = copy.keys.references }
        keys.inReplyTo = keys.inReplyTo ?? copy.keys.inReplyTo
        keys.thread = keys.thread ?? copy.keys.thread
        if attachments.count < copy.attachments.count { attachments = copy.attachments }
        if author.name.isEmpty { author.name = copy.author.name }
        if answers.isEmpty { answers = copy.answers }
        answersCounted = [answersCounted, copy.answersCounted].compactMap { $0 }.max()
        guard channel == .ticket else { return }
        // One export of a ticket says more of a comment than another.
        if kind == .message, copy.kind == .created { kind = .created }
        if subject.isEmpty { subject = copy.subject }
        severityStated = severityStated ?? copy.severityStated
        if keys.tickets.isEmpty { keys.tickets = copy.keys.tickets }
        if role == .unknown { role = copy.role }
        gaps.formIntersection(copy.gaps)
    }

    /// The bounds over both copies; a copy whose zone is known speaks for one whose zone is not.
    static func joined(_ a: Stamp, _ b: Stamp) -> Stamp {
        if a.basis == .missing { return b }
        if b.basis == .missing { return a }
        if a.floating != nil, b.floating == nil { return b }
        if b.floating != nil, a.floating == nil { return a }
        guard a.bounds != b.bounds else {
            var stamp = a
            for witness in b.witnesses where stamp.witnesses.count < witnessLimit && !stamp.witnesses.contains(witness) {
                stamp.witnesses.append(witness)
            }
            return stamp
        }
        var stamp = a
        stamp.bounds = a.bounds.union(b.bounds)
        if let x = a.floating, let y = b.floating { stamp.floating = FloatingTime(asUTC: x.asUTC.union(y.asUTC), group: x.group) }
        if stamp.floating == nil { stamp.basis = .witnesses }
        for witness in [b.raw] + b.witnesses
        where witness != a.raw && stamp.witnesses.count < witnessLimit && !stamp.witnesses.contains(witness) {
            stamp.witnesses.append(witness)
        }
        return stamp
    }
}

extension String {
    /// Runs of blanks made one, none at the ends: for comparing words that were wrapped differently.
    var foldedBlanks: String {
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        for byte in utf8 {
            if !byte.isBlank {
                out.append(byte)
            } else if let last = out.last, last != 0x20 {
                out.append(0x20)
            }
        }
        return String(decoding: out.trimmedBlanks, as: UTF8.self)
    }
}
