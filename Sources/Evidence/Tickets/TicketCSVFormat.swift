// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// A table of ticket events, one a row: comma, semicolon, tab or bar between cells, columns found by their headers or by a person's mapping.
enum TicketCSVFormat: EvidenceFormat {
    static let name = "csv"

    private static let sampleBytes = 64 << 10

    /// A table: a header of two columns or more, two of them known by name or one named in the settings, and rows of the header's width.
    static func recognises(_ input: FormatInput) -> Bool {
        let head = input.bytes.head(sampleBytes)
        guard let first = head.first(where: { !$0.isBlank }), first != UInt8(ascii: "{"), first != UInt8(ascii: "<") else { return false }
        var rows = CSVReader(SourceText(head))
        guard let header = rows.next(), header.fields.count >= 2, !header.isTruncated else { return false }
        let names = header.fields.map(\.text)
        guard names.allSatisfy({ $0.utf8.count <= 200 && !$0.utf8.contains(0x0A) }) else { return false }
        let columns = TicketColumns(header: names, mapping: input.setting.columns)
        guard columns.count >= 2 || (!input.setting.columns.isEmpty && columns.count >= 1) else { return false }
        var seen = 0
        var matching = 0
        while seen < 20, let row = rows.next() {
            seen += 1
            if row.fields.count == names.count { matching += 1 }
        }
        return seen <= 1 || matching * 2 >= seen
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = TicketReading(input, SourceText(input.bytes))
        return reading.read()
    }
}
