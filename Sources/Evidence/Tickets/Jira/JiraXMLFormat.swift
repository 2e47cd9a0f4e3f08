// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Issues as Jira's issue navigator exports them in XML: `rss › channel › item`, with comments, without the log of changes.
///
/// Times are those of mail (RFC 822), with the offset of the one who exported. Descriptions and comments are HTML.
enum JiraXMLFormat: EvidenceFormat {
    static let name = JiraFormat.name

    static func recognises(_ input: FormatInput) -> Bool {
        guard XMLExport.begins(input.bytes, with: ["rss"]) else { return false }
        let head = Array(input.bytes.prefix(256 << 10))
        return head.holds("<item>") && head.holds("<key id=") && (head.holds("<reporter") || head.holds("<summary>"))
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let xml = XMLExport(input)
        var export = TicketExport(input)
        let record = xml.record
        if let channel = record.child("channel", of: 0) {
            for item in record.elements(channel) where record.name(item) == "item" { read(item, xml, &export) }
        }
        xml.tell(&export)
        return export.finished(input.bytes.count)
    }

    private static func author(_ element: Int?, _ record: XMLRecord) -> Author {
        guard let element else { return Author(name: "") }
        let account = record.attribute("accountid", element) ?? record.attribute("username", element)
        // Nobody's account is -1.
        return Author(name: record.text(element).trimmedBlanks, account: account == "-1" ? nil : account)
    }

    private static func read(_ item: Int, _ xml: XMLExport, _ export: inout TicketExport) {
        let record = xml.record
        func child(_ name: String) -> Int? { record.child(name, of: item) }
        func text(_ name: String) -> String { child(name).map { record.text($0).trimmedBlanks } ?? "" }
        let key = text("key")
        let place = xml.span(record.document.nodes[item].range)
        guard JiraRecord.isKey(key) else { return export.notUnderstood("an item without a key", place) }
        let description = ExportWords.visible(text("description"))
        export.note(key, version: 0, summary: text("updated") + text("status"), place)
        export.add(
            EvidenceEvent(
                at: export.clock.stamp(text("created")) ?? .missing(raw: text("created")), author: author(child("reporter"), record),
                channel: .ticket, kind: .created, keys: EventKeys(messageID: "jira:" + key + ":created", tickets: [key]),
                subject: text("summary"), text: description,
                attachments: child("attachments").map { attachments($0, record) } ?? [],
                severityStated: text("priority").isEmpty ? nil : text("priority"),
                citations: [Citation(place, quote: description.clipped())]),
            version: export.clock.stamp(text("updated"))?.bounds.latest.milliseconds ?? .min)
        export.noteGaps(child("comments") == nil ? [.replies, .states] : .states, of: key, place)
        for comment in child("comments").map(record.elements) ?? [] where record.name(comment) == "comment" {
            let here = xml.span(record.document.nodes[comment].range)
            let words = ExportWords.visible(record.text(comment).trimmedBlanks)
            let written = record.attribute("created", comment) ?? ""
            let account = record.attribute("author", comment)
            let group = record.attribute("rolelevel", comment) ?? record.attribute("grouplevel", comment)
            export.add(
                EvidenceEvent(
                    at: export.clock.stamp(written) ?? .missing(raw: written), author: Author(name: account ?? "", account: account),
                    channel: .ticket, kind: JiraReading.isOwn(group) ? .internalNote : .message,
                    keys: EventKeys(messageID: record.attribute("id", comment).map { "jira:comment:" + $0 }, tickets: [key]), text: words,
                    citations: [Citation(here, quote: words.clipped())]))
        }
    }

    private static func attachments(_ element: Int, _ record: XMLRecord) -> [Attachment] {
        record.elements(element).map { file in
            let size = record.attribute("size", file).flatMap { Int($0) } ?? 0
            return Attachment(name: record.attribute("name", file) ?? "", type: "", byteCount: max(0, size))
        }
    }
}
