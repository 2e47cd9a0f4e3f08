// SPDX-License-Identifier: Apache-2.0

import AuditModel

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

    private static func place(_ event: EvidenceEvent, _ format: (FileID) -> String?) -> (key: Key, file: FileID)? {
        guard event.channel == .ticket, let ticket = event.keys.tickets.first, let file = event.citations.first?.span.file,
            let format = format(file)
        else { return nil }
        return (Key(format: format, ticket: ticket), file)
    }
}
