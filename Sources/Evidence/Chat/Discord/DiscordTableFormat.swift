// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What DiscordChatExporter writes as CSV: `AuthorID,Author,Date,Content,Attachments,Reactions`, lately with `MessageID` before them.
enum DiscordTableFormat: EvidenceFormat {
    static let name = "discord-csv"

    private static let needed = ["AuthorID", "Author", "Date", "Content"]

    static func recognises(_ input: FormatInput) -> Bool {
        guard let first = input.bytes.first(where: { !$0.isBlank }), first != UInt8(ascii: "{"), first != UInt8(ascii: "<") else {
            return false
        }
        var rows = CSVReader(SourceText(input.bytes.head(16 << 10)))
        guard let header = rows.next(), header.fields.count <= 12 else { return false }
        let names = header.fields.map(\.text)
        return needed.allSatisfy(names.contains)
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let source = SourceText(input.bytes)
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? order(source), group: input.file.id)
        var found = ExportOutput(input)
        var rows = CSVReader(source)
        guard let header = rows.next() else { return found.finished(input.bytes.count) }
        var columns: [String: Int] = [:]
        for (index, field) in header.fields.enumerated() { columns[field.text] = index }
        var ambiguous = ChatTally()
        while let row = rows.next() {
            func cell(_ name: String) -> String {
                guard let index = columns[name], index < row.fields.count else { return "" }
                return row.fields[index].text.trimmedBlanks
            }
            let original = source.original(row.range)
            let place = SourceSpan(file: input.file.id, lower: original.lowerBound, upper: original.upperBound, line: row.line)
            if row.isTruncated || row.fields.count < needed.count {
                found.damage(JSONRecords.cut, place, excerpt: source.string(row.range))
                continue
            }
            let id = cell("MessageID")
            let raw = cell("Date")
            if let written = StampScanner.scan(raw), placement.place(written, raw: raw)?.isAmbiguous ?? false { ambiguous.add(place) }
            let time = DiscordClock.stamp(raw, id: id, placement)
            if let time { if time.isConflict { found.conflicting.add(place) } } else { found.undated(raw, place, excerpt: cell("Content")) }
            let files = cell("Attachments").split(separator: ",").map { address in
                Attachment(name: EvidencePath.name(String(address.prefix { $0 != "?" })), type: "", byteCount: 0)
            }
            let account = cell("AuthorID")
            found.output.events.append(
                EvidenceEvent(
                    at: time?.stamp ?? .missing(raw: raw), author: Author(name: cell("Author"), account: account.isEmpty ? nil : account),
                    channel: .chat,
                    keys: EventKeys(messageID: id.isEmpty ? nil : "discord:" + id, conversation: "discord-csv:" + input.file.path),
                    text: cell("Content").withPlainLineEnds, attachments: files,
                    citations: [Citation(place, quote: cell("Content").clipped())]))
        }
        found.output.diagnostics += ambiguous.diagnostic(.chatDateOrderAmbiguous)
        return found.finished(input.bytes.count)
    }

    /// The order of day and month that the dates of older exports prove.
    private static func order(_ source: SourceText) -> DateOrder? {
        var rows = CSVReader(source)
        guard let index = rows.next()?.fields.firstIndex(where: { $0.text == "Date" }) else { return nil }
        var proof = DateOrderProof()
        while let row = rows.next() {
            if index < row.fields.count, let date = StampScanner.scan(row.fields[index].text)?.date { proof.add(date) }
        }
        return proof.order
    }
}
