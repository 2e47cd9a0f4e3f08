// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Rows of a log that each show a ticket as it stood after a change: what differs from the row before is what happened.
///
/// The first row of a ticket gives its opening too. Rows of one ticket are put in the order of their stamps; those of one stamp stay as they stand.
struct TicketSnapshots {
    private struct Snapshot {
        var at: TableStamps.Read
        var raw: String
        var opened: TableStamps.Read?
        var openedRaw: String
        var values: [String]
        var place: SourceSpan
        var excerpt: String
    }

    private static let tracked: [StateField] = [.status, .severity, .assignee, .group]

    private let columns: StateColumns
    private var stamps: TableStamps
    private var tickets: [String: [Snapshot]] = [:]
    private var order: [String] = []
    private var requests: [String: EvidenceEvent] = [:]
    private var claims: [VendorClaim] = []
    private var waitingClaims: [(Int, TableStamps.Reference)] = []
    private var claimed: Set<String> = []
    private var diagnostics: [Diagnostic] = []
    private var unread = 0

    init(_ input: FormatInput, _ columns: StateColumns) {
        self.columns = columns
        stamps = TableStamps(input)
    }

    mutating func add(_ row: TableRow) {
        if row.isBlank { return }
        let raw = row.cell(columns[.updated])
        let openedRaw = row.cell(columns[.created])
        let ticket = TicketRow.bareTicket(row.cell(columns[.ticket]))
        // A row that was never changed shows the ticket as it was opened.
        guard
            let at = stamps.read(
                raw.isEmpty ? openedRaw : raw, row.place, zone: columns.zone(raw.isEmpty ? .created : .updated)), !ticket.isEmpty
        else {
            diagnostics.append(
                Diagnostic(.ticketRowNotUnderstood, [(ticket.isEmpty ? ticket : raw).clipped(80)], at: row.place, excerpt: row.excerpt))
            unread += row.place.upper - row.place.lower
            return
        }
        if tickets[ticket] == nil {
            order.append(ticket)
            requests[ticket] = opening(row, ticket, raw: openedRaw)
        }
        var values = TicketSnapshots.tracked.map { row.cell(columns[$0]) }
        values.append(row.cell(columns[.updatedBy]))
        tickets[ticket, default: []].append(
            Snapshot(
                at: at, raw: raw, opened: stamps.read(openedRaw, row.place, zone: columns.zone(.created)), openedRaw: openedRaw,
                values: values, place: row.place,
                excerpt: row.excerpt))
        addClaims(row, ticket)
    }

    private func opening(_ row: TableRow, _ ticket: String, raw: String) -> EvidenceEvent {
        let severity = row.cell(columns[.severity])
        return EvidenceEvent(
            at: .missing(raw: raw), author: Author(name: row.cell(columns[.requester])), role: columns.requesterRole,
            channel: .ticket, kind: .created,
            keys: EventKeys(tickets: [ticket]), subject: row.cell(columns[.subject]), text: row.cell(columns[.text]).withPlainLineEnds,
            severityStated: severity.isEmpty ? nil : severity, gaps: .replies, citations: [Citation(row.place, quote: row.excerpt)])
    }

    /// What the system computed stands in every row of a ticket; each value is kept once.
    private mutating func addClaims(_ row: TableRow, _ ticket: String) {
        var found = StateClaims(row, columns, ticket).made
        for (field, measure) in [
            (StateField.resolved, VendorClaim.Measure.resolution), (.closed, .other), (.firstResponse, .firstResponse),
        ] {
            guard let index = columns[field] else { continue }
            let raw = row.cell(index)
            guard !raw.isEmpty, stamps.isStamp(raw) else { continue }
            found.append(
                VendorClaim(
                    ticket: ticket, measure: measure, value: .at(.missing(raw: raw)), field: columns.header[index], raw: raw,
                    citation: Citation(row.place, quote: row.excerpt)))
        }
        for claim in found where claimed.insert(ticket + "\n" + claim.field + "\n" + claim.raw).inserted {
            claims.append(claim)
            guard case .at = claim.value, let read = stamps.read(claim.raw, row.place) else { continue }
            switch read {
            case .stamp(let stamp): claims[claims.count - 1].value = .at(stamp)
            case .later(let reference): waitingClaims.append((claims.count - 1, reference))
            }
        }
    }

    consuming func finish(_ output: inout FormatOutput) -> Int {
        stamps.settle()
        var events: [EvidenceEvent] = []
        for ticket in order { append(ticket, &events) }
        for (index, reference) in waitingClaims {
            if let stamp = stamps.settled(reference) { claims[index].value = .at(stamp) }
        }
        output.events.take(&events)
        output.claims += claims
        output.diagnostics += diagnostics + stamps.ambiguous.diagnostic(.ticketDateOrderAmbiguous)
        return unread
    }

    private mutating func append(_ ticket: String, _ events: inout [EvidenceEvent]) {
        var rows: [(at: Stamp, snapshot: Snapshot)] = []
        for snapshot in tickets[ticket] ?? [] {
            guard let at = stamps.settled(snapshot.at) else {
                diagnostics.append(
                    Diagnostic(.ticketRowNotUnderstood, [snapshot.raw.clipped(80)], at: snapshot.place, excerpt: snapshot.excerpt))
                unread += snapshot.place.upper - snapshot.place.lower
                continue
            }
            rows.append((at, snapshot))
        }
        func moment(_ stamp: Stamp) -> Timestamp { (stamp.floating?.asUTC ?? stamp.bounds).earliest }
        let sorted = rows.enumerated().sorted { (moment($0.element.at), $0.offset) < (moment($1.element.at), $1.offset) }.map(\.element)
        guard let first = sorted.first else { return }
        if var request = requests[ticket] {
            let opened = first.snapshot.opened.flatMap { stamps.settled($0) }
            request.at = opened ?? first.at
            events.append(request)
        }
        var before = [String](repeating: "", count: TicketSnapshots.tracked.count)
        for (index, row) in sorted.enumerated() {
            var changes = changes(row.snapshot.values, before, isFirst: index == 0)
            // Each row is an event, the first as the ticket's opening.
            if changes.isEmpty, row.snapshot.place != requests[ticket]?.citations.first?.span { changes = [Change(kind: .system)] }
            let author = Author(name: row.snapshot.values.last ?? "")
            for change in changes {
                events.append(
                    EvidenceEvent(
                        at: row.at, author: author, channel: .ticket, kind: change.kind, keys: EventKeys(tickets: [ticket]),
                        severityStated: change.severity, was: change.was,
                        citations: [Citation(row.snapshot.place, quote: row.snapshot.excerpt)]))
            }
            before = Array(row.snapshot.values.dropLast())
        }
    }

    private struct Change {
        var kind: EventKind
        var severity: String?
        var was: String?
    }

    private func changes(_ now: [String], _ before: [String], isFirst: Bool) -> [Change] {
        var found: [Change] = []
        for (index, field) in TicketSnapshots.tracked.enumerated() where now[index] != before[index] {
            let was = before[index].isEmpty ? nil : before[index]
            switch field {
            case .status:
                let state = TicketWords.state(now[index])
                // A ticket that begins open needs no word for it beyond its opening.
                if isFirst, state == .open { break }
                found.append(Change(kind: .status(now[index], state), was: was))
            case .severity where !isFirst: found.append(Change(kind: .severity(now[index]), severity: now[index], was: was))
            case .assignee where !now[index].isEmpty, .group where !now[index].isEmpty:
                if !isFirst { found.append(Change(kind: .assignment(now[index]), was: was)) }
            default: break
            }
        }
        return found
    }
}
