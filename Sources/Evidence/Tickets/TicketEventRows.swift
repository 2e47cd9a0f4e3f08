// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Rows of a table that are events of tickets.
struct TicketEventRows {
    private let input: FormatInput
    private let columns: TicketColumns
    private var stamps: TableStamps
    private var events: [EvidenceEvent] = []
    private var waiting: [(event: Int, stamp: TableStamps.Reference, excerpt: String)] = []
    private var diagnostics: [Diagnostic] = []
    private var unread = 0
    /// Words for kinds of events that are not known, and what their rows were taken for; each is said once.
    private struct Guess: Hashable {
        var word: String
        var kind: String
    }
    private var guessed: [Guess] = []
    private var guesses: [Guess: (count: Int, first: SourceSpan, excerpt: String)] = [:]

    init(_ input: FormatInput, _ columns: TicketColumns) {
        self.input = input
        self.columns = columns
        stamps = TableStamps(input)
    }

    mutating func add(_ row: TableRow) {
        if row.isBlank { return }
        let cells = TicketRow(row, columns)
        var at = Stamp.missing(raw: cells.time)
        switch stamps.read(cells.time, row.place, zone: columns.zone) {
        case .stamp(let stamp): at = stamp
        case .later(let reference): waiting.append((events.count, reference, row.excerpt))
        case nil: return passOver(cells.time, row.place, row.excerpt)
        }
        let meaning = cells.meaning(input.engagement)
        if meaning.isGuess {
            let guess = Guess(word: cells.event.clipped(80), kind: meaning.kind.name)
            if guesses[guess] == nil { guessed.append(guess) }
            guesses[guess, default: (0, row.place, row.excerpt)].count += 1
        }
        let ticket = TicketRow.bareTicket(cells.ticket)
        let role = TicketWords.role(cells.role) ?? TicketWords.side(ofReply: cells.event) ?? .unknown
        let isMachine = role == .vendorAutomation
        events.append(
            EvidenceEvent(
                at: at, author: cells.author, role: role, channel: .ticket, kind: meaning.kind,
                keys: EventKeys(tickets: ticket.isEmpty ? [] : [ticket]), subject: cells.subject,
                text: cells.words(meaning.kind).withPlainLineEnds,
                automation: meaning.automation + (isMachine ? [AutomationSignal(.logField, seen: "role: " + cells.role)] : []),
                severityStated: meaning.severity, was: cells.was(meaning.kind), citations: [Citation(row.place, quote: row.excerpt)]))
    }

    private mutating func passOver(_ time: String, _ place: SourceSpan, _ excerpt: String) {
        diagnostics.append(Diagnostic(.ticketRowNotUnderstood, [time.clipped(80)], at: place, excerpt: excerpt))
        unread += place.upper - place.lower
    }

    /// A table without a word of an answer, though it shows the vendor at work, holds no answers.
    private mutating func markGaps() {
        var isWorkedOn = columns[.text] == nil
        for event in events {
            switch event.kind {
            case .message: return
            case .status, .internalNote, .assignment, .severity, .system: isWorkedOn = true
            case .created, .edit: break
            }
        }
        guard isWorkedOn else { return }
        for index in events.indices { events[index].gaps = .replies }
    }

    /// Hands over what was read; returns how many bytes were not.
    consuming func finish(_ output: inout FormatOutput) -> Int {
        stamps.settle()
        var lost: Set<Int> = []
        for (index, reference, excerpt) in waiting {
            if let stamp = stamps.settled(reference) {
                events[index].at = stamp
            } else {
                lost.insert(index)
                if let place = events[index].citations.first?.span { passOver(events[index].at.raw, place, excerpt) }
            }
        }
        if !lost.isEmpty { events = events.indices.filter { !lost.contains($0) }.map { events[$0] } }
        for guess in guessed {
            guard let seen = guesses[guess] else { continue }
            diagnostics.append(
                Diagnostic(.ticketEventUnknown, [guess.word, guess.kind, String(seen.count)], at: seen.first, excerpt: seen.excerpt))
        }
        markGaps()
        output.events.take(&events)
        output.diagnostics += diagnostics + stamps.ambiguous.diagnostic(.ticketDateOrderAmbiguous)
        return unread
    }
}

extension TicketRow {
    /// A ticket's id without the brackets and the # that some tables put around it.
    static func bareTicket(_ cell: String) -> String {
        // "Incident: INC0010023" is a record as ServiceNow displays it.
        if let colon = cell.lastIndex(of: ":"),
            cell[..<colon].utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x20 }),
            cell[colon...].utf8.dropFirst().first == 0x20, cell.utf8.count < 80
        {
            return String(cell[cell.index(after: colon)...]).trimmedBlanks
        }
        guard let first = cell.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "#") else { return cell }
        var bytes = Array(cell.utf8)[...]
        if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 2 { bytes = bytes.dropFirst().dropLast() }
        if bytes.first == UInt8(ascii: "#") { bytes = bytes.dropFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
