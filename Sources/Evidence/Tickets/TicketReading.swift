// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one ticket table.
struct TicketReading {
    private static let reserved = 1 << 19
    private let input: FormatInput
    private let source: SourceText
    private let lines: LineTable
    private var output = FormatOutput()
    private var ambiguous: (count: Int, first: SourceSpan?) = (0, nil)
    private var misshapen: (count: Int, first: SourceSpan?) = (0, nil)

    init(_ input: FormatInput, _ source: SourceText) {
        self.input = input
        self.source = source
        lines = LineTable(input.bytes)
    }

    mutating func read() -> FormatOutput {
        var rows = CSVReader(source)
        guard let header = rows.next() else { return output }
        let names = header.fields.map { $0.text.trimmedBlanks }
        let columns = TicketColumns(header: names, mapping: input.setting.columns)
        let list = names.map { "\"" + $0 + "\"" }.joined(separator: ", ").clipped(400)
        for missing in columns.missing {
            output.diagnostics.append(Diagnostic(.ticketColumnMissing, [missing, list], at: span(header.range)))
        }
        guard let time = columns[.time] else {
            let glob = input.setting.glob.isEmpty ? EvidencePath.name(input.file.path) : input.setting.glob
            output.diagnostics.append(
                Diagnostic(.ticketNoTimeColumn, [list, glob], at: span(header.range), excerpt: source.string(header.range).clipped()))
            return output
        }
        output.explainedBytes = input.bytes.count
        var placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        var isOrderSought = placement.order != nil
        // As many rows as lines, within reason: growing step by step would copy the events over and over.
        output.events.reserveCapacity(min(lines.count, input.bytes.count / 48, TicketReading.reserved))
        while let row = rows.next() {
            let cells = TicketRow(row, columns)
            let written = StampScanner.scan(cells.time)
            if !isOrderSought, case .fields? = written?.date {
                // The whole column is read for its proof only when the first such date asks for it.
                isOrderSought = true
                placement.order = provenOrder(time)
            }
            read(row, cells, written, placement, width: names.count)
        }
        report(.ticketDateOrderAmbiguous, ambiguous)
        report(.ticketRowWidth, misshapen)
        if source.defects > 0 {
            output.diagnostics.append(Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: input.file.path))
        }
        if let floating = output.events.first(where: { $0.at.floating != nil }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: floating.citations.first?.span))
        }
        return output
    }

    /// The order of day and month that the whole column proves.
    private func provenOrder(_ time: Int) -> DateOrder? {
        var proof = DateOrderProof()
        for row in CSVReader(source) where time < row.fields.count {
            guard let date = StampScanner.scan(row.fields[time].text)?.date else { continue }
            proof.add(date)
        }
        return proof.order
    }

    private mutating func read(_ row: CSVRow, _ cells: TicketRow, _ written: WrittenStamp?, _ placement: StampPlacement, width: Int) {
        let place = span(row.range)
        if row.fields.count == 1, row.fields.first?.text.trimmedBlanks.isEmpty != false { return }
        let excerpt = source.string(row.range).clipped()
        // A last row without all its cells and its line end: whoever wrote the table did not stop there.
        let isCut = row.range.upperBound == source.utf8.count && (row.fields.count < width || source.endsInsideCharacter)
        if row.isTruncated || isCut { output.diagnostics.append(Diagnostic(.ticketTableCut, at: place, excerpt: excerpt)) }
        if row.fields.count != width { misshapen = (misshapen.count + 1, misshapen.first ?? place) }
        let raw = cells.time
        guard let written, let placed = placement.place(written, raw: raw) else {
            output.diagnostics.append(Diagnostic(.ticketRowNotUnderstood, [raw.clipped(80)], at: place, excerpt: excerpt))
            output.explainedBytes -= place.upper - place.lower
            return
        }
        if placed.isAmbiguous { ambiguous = (ambiguous.count + 1, ambiguous.first ?? place) }
        let meaning = cells.meaning(input.engagement)
        if meaning.isGuess {
            output.diagnostics.append(
                Diagnostic(.ticketEventUnknown, [cells.event.clipped(80), meaning.kind.name], at: place, excerpt: excerpt))
        }
        let ticket = TicketRow.bareTicket(cells.ticket)
        let role = TicketWords.role(cells.role) ?? .unknown
        let isMachine = role == .vendorAutomation
        output.events.append(
            EvidenceEvent(
                at: placed.stamp, author: cells.author, role: role, channel: .ticket, kind: meaning.kind,
                keys: EventKeys(tickets: ticket.isEmpty ? [] : [ticket]), subject: cells.subject,
                text: cells.words(meaning.kind).withPlainLineEnds,
                automation: meaning.automation + (isMachine ? [AutomationSignal(.logField, seen: "role: " + cells.role)] : []),
                severityStated: meaning.severity, citations: [Citation(place, quote: excerpt)]))
    }

    private mutating func report(_ code: DiagnosticCode, _ seen: (count: Int, first: SourceSpan?)) {
        guard seen.count > 0 else { return }
        output.diagnostics.append(Diagnostic(code, [String(seen.count)], at: seen.first))
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        let original = source.original(range)
        return SourceSpan(
            file: input.file.id, lower: original.lowerBound, upper: original.upperBound, line: lines.line(at: original.lowerBound))
    }
}

extension TicketRow {
    /// A ticket's id without the brackets and the # that some tables put around it.
    static func bareTicket(_ cell: String) -> String {
        guard let first = cell.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "#") else { return cell }
        var bytes = Array(cell.utf8)[...]
        if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 2 { bytes = bytes.dropFirst().dropLast() }
        if bytes.first == UInt8(ascii: "#") { bytes = bytes.dropFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
