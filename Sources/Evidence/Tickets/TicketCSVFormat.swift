// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// A table of tickets or of their events: comma, semicolon, tab or bar between cells, columns found by their headers or by a person's mapping.
enum TicketCSVFormat: StreamedFormat {
    static let name = "csv"

    private static let sampleBytes = 64 << 10

    /// A table: a header of two columns or more, two of them known by name or one named in the settings, and rows of the header's width.
    static func recognises(_ input: FormatInput) -> Bool { table(input)?.isOfTickets == true }

    /// A header that only a list of tickets has: what stands in its cells may look like lines of a chat.
    static func isTicketList(_ input: FormatInput) -> Bool { table(input)?.isTicketList == true }

    private struct Header {
        var isOfTickets, isTicketList: Bool
    }

    private static func table(_ input: FormatInput) -> Header? {
        let head = input.bytes.head(sampleBytes)
        guard let first = head.first(where: { !$0.isBlank }), first != UInt8(ascii: "{"), first != UInt8(ascii: "<") else { return nil }
        var rows = CSVReader(SourceText(head))
        guard let header = rows.next(), header.fields.count >= 2, !header.isTruncated else { return nil }
        let names = header.fields.map(\.text)
        guard names.allSatisfy({ $0.utf8.count <= 200 && !$0.utf8.contains(0x0A) }) else { return nil }
        let isMapped = !input.setting.columns.isEmpty
        let columns = TicketColumns(header: names, mapping: input.setting.columns)
        let states = StateColumns(header: names, mapping: input.setting.columns)
        let isState = states.count >= 2 && (states.has(.created) || states.has(.updated))
        guard columns.count >= 2 || isState || (isMapped && columns.count >= 1) else { return nil }
        var seen = 0
        var matching = 0
        while seen < 20, let row = rows.next() {
            seen += 1
            if row.fields.count == names.count { matching += 1 }
        }
        guard seen <= 1 || matching * 2 >= seen else { return nil }
        let shown = [StateField.status, .subject, .severity, .requester, .assignee].count { states.has($0) }
        return Header(
            isOfTickets: isMapped || columns[.ticket] != nil || states.has(.ticket) || columns[.text] != nil || columns[.event] != nil
                || (columns[.actor] != nil && columns[.value] != nil),
            isTicketList: states.has(.ticket) && states.has(.created) && shown >= 2)
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        window.fill(wholeSize + 1)
        if window.received > wholeSize, isUTF8(Array(window.bytes[window.lower..<(window.lower + headSize)])) {
            var output = TableText.read(input, &window) { $0 }
            take(&output)
            return
        }
        // Smaller tables, and those in another charset, are made UTF-8 as a whole, and places are led back.
        let source = SourceText(window.whole(limit: wholeLimit))
        var text = ByteWindow(ByteStream(ByteSource(source.utf8)), expecting: source.utf8.count, digests: false)
        var output = TableText.read(input, &text) { source.original($0) }
        output.explainedBytes = max(0, window.received - (source.utf8.count - output.explainedBytes))
        if source.defects > 0 {
            output.diagnostics.append(Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: input.file.path))
        }
        take(&output)
    }

    /// A table up to this size is held whole: its charset is then judged by all of it.
    private static let wholeSize = 32 << 20
    private static let headSize = 1 << 20
    private static let wholeLimit = 2 << 30

    private static func isUTF8(_ head: [UInt8]) -> Bool {
        // The last character may be cut in two.
        let end = head.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
        return SourceText(Array(head[..<end])).charset == "UTF-8" && !head.contains(0)
    }
}

/// Rows of text that streams by, handed to the table they belong to.
enum TableText {
    /// - Parameter original: the place in the file of a place in the text.
    static func read(_ input: FormatInput, _ window: inout ByteWindow, original: (Range<Int>) -> Range<Int>) -> FormatOutput {
        var stream = CSVStream(&window)
        var table: TicketTable?
        var defects = 0
        while stream.next(&window) {
            let span = original(stream.span)
            let bytes = window.bytes
            let cells = (0..<stream.count).map { stream[$0].text(bytes) }
            var row = TableRow(
                cells: cells,
                place: SourceSpan(file: input.file.id, lower: span.lowerBound, upper: span.upperBound, line: stream.startLine),
                excerpt: String(decoding: bytes[stream.range.prefix(400)], as: UTF8.self).clipped())
            // A last row without all its cells and its line end: whoever wrote the table did not stop there.
            let isLast = window.isAtEnd && stream.range.upperBound == window.upper
            row.isCut = stream.isTruncated || (isLast && cells.count < (table?.width ?? 0)) || (isLast && row.excerpt.hasSuffix("\u{FFFD}"))
            if table == nil { table = TicketTable(input, header: row) } else { table?.add(row) }
            if row.cells.contains(where: { $0.utf8.contains(0xEF) && $0.unicodeScalars.contains("\u{FFFD}") }) { defects += 1 }
        }
        return table?.finished(window.received) ?? FormatOutput()
    }
}
