// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One sheet of a workbook as a table of tickets or of their events; its rows are read as those of a CSV.
///
/// A citation is the row's element in the sheet's own part of the archive; its line is the row's number.
struct SheetTable {
    /// Rows above the header that may hold a title.
    private static let titleRows = 12

    private let input: FormatInput
    private let sheet: String
    private let rows: SheetRows
    /// The header's place in `rows`; nil when no row looks like one.
    private let header: Int?

    init(_ input: FormatInput, sheet: String, _ rows: SheetRows) {
        self.input = input
        self.sheet = sheet
        self.rows = rows
        var best: (index: Int, columns: Int)?
        for (index, row) in rows.rows.prefix(SheetTable.titleRows).enumerated() {
            let names = row.cells.map(\.trimmedBlanks)
            guard names.count(where: { !$0.isEmpty }) >= 2 else { continue }
            let known = max(
                TicketColumns(header: names, mapping: input.setting.columns).count,
                StateColumns(header: names, mapping: input.setting.columns).count)
            if known > (best?.columns ?? (input.setting.columns.isEmpty ? 1 : 0)) { best = (index, known) }
        }
        header = best?.index
    }

    var isTable: Bool { header != nil }

    func read(_ byteCount: Int) -> FormatOutput {
        guard let header else { return FormatOutput() }
        let width = rows.rows[header].cells.lastIndex { !$0.trimmedBlanks.isEmpty }.map { $0 + 1 } ?? 0
        var table = TicketTable(input, header: row(rows.rows[header], width))
        var hidden = ChatTally()
        for row in rows.rows.dropFirst(header + 1) where row.cells.contains(where: { !$0.trimmedBlanks.isEmpty }) {
            let made = self.row(row, width)
            if row.isHidden { hidden.add(made.place) }
            table.add(made)
        }
        var output = table.finished(byteCount)
        output.diagnostics += hidden.diagnostic(.sheetRowsHidden)
        if !rows.isComplete {
            output.diagnostics.append(
                Diagnostic(
                    .ticketExportUnreadable, ["the sheet \(sheet) ends too early or is too large"],
                    at: output.events.last?.citations.first?.span))
        }
        return output
    }

    /// A row with as many cells as the header has, or more where it holds more.
    private func row(_ row: SheetRows.Row, _ width: Int) -> TableRow {
        var cells = row.cells
        while cells.count < width { cells.append("") }
        while cells.count > width, cells.last?.trimmedBlanks.isEmpty == true { cells.removeLast() }
        let words = cells.map(\.trimmedBlanks).filter { !$0.isEmpty }.joined(separator: " | ")
        return TableRow(
            cells: cells,
            place: SourceSpan(
                file: input.file.id, lower: row.range.lowerBound, upper: row.range.upperBound, line: row.number),
            excerpt: "\(sheet)!\(row.number): \(words)".clipped())
    }
}
