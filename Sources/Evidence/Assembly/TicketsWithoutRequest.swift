// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Tickets of which the evidence holds neither how they were opened nor any words: no incident comes of them.
enum TicketsWithoutRequest {
    static func diagnostics(_ events: [EvidenceEvent]) -> [Diagnostic] {
        var opened: Set<String> = []
        var places: [String: SourceSpan] = [:]
        var order: [String] = []
        for event in events {
            if event.kind.isPublicMessage {
                opened.formUnion(event.keys.tickets)
            } else if event.channel == .ticket, let ticket = event.keys.tickets.first, places[ticket] == nil,
                let span = event.citations.first?.span
            {
                places[ticket] = span
                order.append(ticket)
            }
        }
        var files: [FileID] = []
        var found: [FileID: (count: Int, first: String, span: SourceSpan)] = [:]
        for ticket in order where !opened.contains(ticket) {
            guard let span = places[ticket] else { continue }
            if found[span.file] == nil {
                files.append(span.file)
                found[span.file] = (1, ticket, span)
            } else {
                found[span.file]?.count += 1
            }
        }
        return files.compactMap { found[$0] }.map {
            Diagnostic(.ticketRequestAbsent, [String($0.count), $0.first.clipped(200)], at: $0.span)
        }
    }
}
