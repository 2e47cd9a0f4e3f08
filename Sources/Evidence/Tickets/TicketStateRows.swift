// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Rows of a table that are tickets as they stand: each gives its opening; what else it says is the vendor's claim, and the rest is not known.
struct TicketStateRows {
    private let columns: StateColumns
    private let path: String
    private var stamps: TableStamps
    private var events: [EvidenceEvent] = []
    private var claims: [VendorClaim] = []
    private var waitingEvents: [(Int, TableStamps.Reference)] = []
    private var waitingClaims: [(Int, TableStamps.Reference)] = []
    private var diagnostics: [Diagnostic] = []
    private var absent = ChatTally()
    private var unread = 0
    /// Names by the accounts that stand beside them; comments name the account alone.
    private var people: [String: String] = [:]

    init(_ input: FormatInput, _ columns: StateColumns) {
        self.columns = columns
        path = input.file.path
        stamps = TableStamps(input)
    }

    mutating func add(_ row: TableRow) {
        if row.isBlank { return }
        let ticket = TicketRow.bareTicket(row.cell(columns[.ticket]))
        let raw = row.cell(columns[.created])
        guard let opened = stamps.read(raw, row.place, zone: columns.zone(.created)) else {
            diagnostics.append(Diagnostic(.ticketRowNotUnderstood, [raw.clipped(80)], at: row.place, excerpt: row.excerpt))
            unread += row.place.upper - row.place.lower
            return
        }
        for (account, name) in columns.accounts {
            let (account, name) = (row.cell(account), row.cell(name))
            if !account.isEmpty, !name.isEmpty { people[account] = name }
        }
        let comments = comments(of: row)
        append(opened, row, raw: raw, ticket, gaps: comments.isWhole ? .states : [.replies, .states])
        for comment in comments.read { push(comment.at, reply(comment, row, ticket)) }
        absent.add(row.place)
        claims.append(contentsOf: StateClaims(row, columns, ticket).made)
        addTimes(row, ticket)
    }

    private mutating func append(_ at: TableStamps.Read, _ row: TableRow, raw: String, _ ticket: String, gaps: HistoryGaps) {
        let severity = row.cell(columns[.severity])
        let address = row.cell(columns[.requesterAddress])
        push(
            at,
            EvidenceEvent(
                at: .missing(raw: raw),
                author: Author(name: row.cell(columns[.requester]), address: address.contains("@") ? address.lowercased() : nil),
                role: columns.requesterRole, channel: .ticket, kind: .created, keys: EventKeys(tickets: ticket.isEmpty ? [] : [ticket]),
                subject: row.cell(columns[.subject]), text: row.cell(columns[.text]).withPlainLineEnds,
                severityStated: severity.isEmpty ? nil : severity, gaps: gaps, citations: [Citation(row.place, quote: row.excerpt)]))
    }

    private mutating func push(_ at: TableStamps.Read, _ event: EvidenceEvent) {
        events.append(event)
        switch at {
        case .stamp(let stamp): events[events.count - 1].at = stamp
        case .later(let reference): waitingEvents.append((events.count - 1, reference))
        }
    }

    private struct Comment {
        var at: TableStamps.Read
        var raw: String
        var author: String
        var words: String
        var cell: String
        var isInternal = false
    }

    /// Comments that stand in columns of one name, each "date;author;words", and the entries of a journal as ServiceNow displays it.
    private mutating func comments(of row: TableRow) -> (read: [Comment], isWhole: Bool) {
        var comments: [Comment] = []
        // All of the replies only where a column is for them and nothing in it stays unread, such as a count of them.
        var isWhole = columns.journals.contains { $0 != "work_notes" }
        var seen: Set<ServiceNowJournal.Entry> = []
        for (column, journal) in zip(columns.comments, columns.journals) {
            let cell = row.cell(column)
            let parts = cell.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            if parts.count == 3, let at = stamps.read(parts[0], row.place) {
                comments.append(
                    Comment(at: at, raw: parts[0], author: parts[1].trimmedBlanks, words: parts[2].withPlainLineEnds, cell: cell))
                continue
            }
            for entry in ServiceNowJournal.entries(cell) {
                guard let at = stamps.read(entry.stamp, row.place) else {
                    isWhole = false
                    continue
                }
                guard seen.insert(entry).inserted else { continue }
                comments.append(
                    Comment(
                        at: at, raw: entry.stamp, author: entry.name, words: ServiceNowJournal.words(entry.text).text, cell: cell,
                        isInternal: ServiceNowJournal.isInternal(field: journal, label: entry.label)))
            }
        }
        return (comments, isWhole)
    }

    private func reply(_ comment: Comment, _ row: TableRow, _ ticket: String) -> EvidenceEvent {
        EvidenceEvent(
            at: .missing(raw: comment.raw), author: Author(name: comment.author),
            role: comment.author == row.cell(columns[.requester]) ? columns.requesterRole : .unknown, channel: .ticket,
            kind: comment.isInternal ? .internalNote : .message, keys: EventKeys(tickets: [ticket]), text: comment.words,
            citations: [Citation(row.place, quote: comment.cell.clipped())])
    }

    private mutating func addTimes(_ row: TableRow, _ ticket: String) {
        let times: [(StateField, VendorClaim.Measure, (Stamp) -> VendorClaim.Value)] = [
            (.firstResponse, .firstResponse, VendorClaim.Value.at), (.resolved, .resolution, VendorClaim.Value.at),
            (.closed, .other, VendorClaim.Value.at), (.responseDue, .firstResponse, VendorClaim.Value.due),
            (.resolutionDue, .resolution, VendorClaim.Value.due),
        ]
        for (field, measure, value) in times {
            guard let index = columns[field] else { continue }
            let raw = row.cell(index)
            guard !raw.isEmpty, let read = stamps.read(raw, row.place, zone: columns.zone(field)) else { continue }
            claims.append(
                VendorClaim(
                    ticket: ticket, measure: measure, value: value(.missing(raw: raw)), field: columns.header[index], raw: raw,
                    citation: Citation(row.place, quote: row.excerpt)))
            switch read {
            case .stamp(let stamp): claims[claims.count - 1].value = value(stamp)
            case .later(let reference): waitingClaims.append((claims.count - 1, reference))
            }
        }
    }

    consuming func finish(_ output: inout FormatOutput) -> Int {
        stamps.settle()
        for index in events.indices {
            let account = events[index].author.name
            if let name = people[account] { events[index].author = Author(name: name, account: account) }
        }
        for (index, reference) in waitingEvents {
            guard let stamp = stamps.settled(reference) else {
                if let place = events[index].citations.first?.span {
                    diagnostics.append(Diagnostic(.stampUnparseable, [events[index].at.raw], at: place))
                }
                continue
            }
            events[index].at = stamp
        }
        for (index, reference) in waitingClaims {
            guard let stamp = stamps.settled(reference) else { continue }
            switch claims[index].value {
            case .due: claims[index].value = .due(stamp)
            default: claims[index].value = .at(stamp)
            }
        }
        output.events.take(&events)
        output.claims += claims
        output.diagnostics += diagnostics + absent.diagnostic(.ticketHistoryAbsent) + stamps.ambiguous.diagnostic(.ticketDateOrderAmbiguous)
        return unread
    }
}
