// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What all the files of one export together do not show of a ticket: what one leaves out another may have.
///
/// Tickets, comments and changes often come in files of their own. Files are of one export when they have the same format.
enum TicketGaps {
    private struct Key: Hashable {
        var format: String
        var ticket: String
    }

    /// `format` names the format of the file that an event stands in.
    static func settle(_ events: inout [EvidenceEvent], format: (FileID) -> String?) {
        defer { addCounted(&events, format) }
        guard events.contains(where: { !$0.gaps.isEmpty }) else { return }
        var byFile: [Key: [FileID: HistoryGaps]] = [:]
        for index in events.indices {
            guard let (key, file) = place(events[index], format) else { continue }
            byFile[key, default: [:]][file, default: []].formUnion(events[index].gaps)
        }
        for index in events.indices where !events[index].gaps.isEmpty {
            guard let files = place(events[index], format).flatMap({ byFile[$0.key] }), files.count > 1 else { continue }
            for missing in files.values { events[index].gaps.formIntersection(missing) }
        }
    }

    /// The replies of tickets of which a system counts more than all its files hold, or of which they lack the first.
    private static func addCounted(_ events: inout [EvidenceEvent], _ format: (FileID) -> String?) {
        var counted: [Key: Int] = [:]
        var openings: [Key: Timestamp] = [:]
        for event in events where event.answersCounted != nil || isBareZendesk(event) {
            guard let (key, _) = place(event, format) else { continue }
            if let count = event.answersCounted { counted[key] = max(counted[key] ?? 0, count) }
            if isBareZendesk(event) { openings[key] = event.at.bounds.latest.advanced(by: 60_000) }
        }
        guard !counted.isEmpty || !openings.isEmpty else { return }
        var held: [Key: Int] = [:]
        var firsts: [Key: Timestamp] = [:]
        for event in events where [.message, .internalNote].contains(event.kind) {
            guard let (key, _) = place(event, format) else { continue }
            held[key, default: 0] += 1
            firsts[key] = min(firsts[key] ?? event.at.bounds.earliest, event.at.bounds.earliest)
        }
        var lacking = Set(counted.filter { held[$0.key, default: 0] < $0.value }.keys)
        // The first comment of Zendesk is the description: a list that begins later is not whole.
        for (key, created) in openings where firsts[key].map({ $0 > created }) ?? false { lacking.insert(key) }
        guard !lacking.isEmpty else { return }
        for index in events.indices {
            guard let (key, _) = place(events[index], format), lacking.contains(key) else { continue }
            events[index].gaps.insert(.replies)
        }
    }

    /// A description of Zendesk's that no comment was found to repeat.
    private static func isBareZendesk(_ event: EvidenceEvent) -> Bool {
        guard event.kind == .created, event.at.basis != .missing, let id = event.keys.messageID else { return false }
        return id.hasPrefix("zendesk:") && id.hasSuffix(TicketOpenings.mark)
    }

    private static func place(_ event: EvidenceEvent, _ format: (FileID) -> String?) -> (key: Key, file: FileID)? {
        guard event.channel == .ticket, let ticket = event.keys.tickets.first, let file = event.citations.first?.span.file,
            let format = format(file)
        else { return nil }
        return (Key(format: format, ticket: ticket), file)
    }
}
