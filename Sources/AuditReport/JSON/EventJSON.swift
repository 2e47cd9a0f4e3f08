// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// Events of the evidence as lines of JSON, one event a line.
public struct EventJSON {
    private let files: CitedFiles
    /// By the files' ids, which are small numbers.
    private var exhibits: [Exhibit?] = []

    /// A writer for events that cite `files`; each event's exhibit is that of its first citation.
    public init(exhibits: [Exhibit], files: [SourceFile]) {
        self.files = CitedFiles(files)
        for exhibit in exhibits {
            let index = Int(exhibit.file.id.index)
            guard index >= 0 else { continue }
            while self.exhibits.count <= index { self.exhibits.append(nil) }
            if self.exhibits[index] == nil { self.exhibits[index] = exhibit }
        }
    }

    /// The line in UTF-8, with its line feed; `exhibit` is that of the event's first citation.
    public static func line(_ event: EvidenceEvent, exhibit: Exhibit?, files: [SourceFile]) -> [UInt8] {
        var bytes: [UInt8] = []
        write(event, exhibit, CitedFiles(files), to: &bytes)
        return bytes
    }

    /// Adds an event's line in UTF-8, with its line feed.
    public func write(_ event: EvidenceEvent, to bytes: inout [UInt8]) {
        let file = event.citations.first.map { Int($0.span.file.index) } ?? -1
        EventJSON.write(event, exhibits.indices.contains(file) ? exhibits[file] : nil, files, to: &bytes)
    }

    private static func write(_ event: EvidenceEvent, _ exhibit: Exhibit?, _ files: CitedFiles, to out: inout [UInt8]) {
        let place = event.citations.first?.span
        let file = place.flatMap { files.file($0.file) }
        out.append("{\"exhibit\":")
        out.appendJSON(exhibit?.id)
        out.append(",\"sha256\":")
        out.appendJSON(file?.sha256 ?? exhibit?.file.sha256)
        stamp(event.at, to: &out)
        out.append(",\"kind\":\"")
        out.append(contentsOf: event.kind.name.utf8)
        out.append("\"")
        detail(event.kind, to: &out)
        out.append(",\"channel\":\"")
        out.append(contentsOf: event.channel.rawValue.utf8)
        out.append("\",\"author\":{\"name\":")
        out.appendJSON(event.author.name)
        out.append(",\"address\":")
        out.appendJSON(event.author.address)
        out.append(",\"account\":")
        out.appendJSON(event.author.account)
        out.append("},\"role\":\"")
        out.append(contentsOf: event.role.rawValue.utf8)
        out.append(event.role == .vendorAutomation || !event.automation.isEmpty ? "\",\"automated\":true" : "\",\"automated\":false")
        automation(event.automation, to: &out)
        keys(event, to: &out)
        out.append(",\"subject\":")
        out.appendJSON(event.subject)
        out.append(",\"text\":")
        out.appendJSON(event.text)
        if let basis = event.ownWords {
            out.append(",\"ownWords\":\"")
            out.append(contentsOf: basis.rawValue.utf8)
            out.append("\"")
        }
        if !event.quoted.isEmpty { quoted(event.quoted, to: &out) }
        attachments(event.attachments, to: &out)
        if !event.deliveries.isEmpty { deliveries(event.deliveries, to: &out) }
        if let statement = event.authenticity { authenticity(statement, to: &out) }
        cites(event.citations, file?.path, files, to: &out)
        out.append("}\n")
    }

    private static func stamp(_ stamp: Stamp, to out: inout [UInt8]) {
        if stamp.basis == .missing {
            out.append(",\"at\":{\"earliest\":null,\"latest\":null,\"raw\":")
        } else {
            let earliest = stamp.bounds.earliest.rfc3339
            out.append(",\"at\":{\"earliest\":\"")
            out.append(contentsOf: earliest.utf8)
            out.append("\",\"latest\":\"")
            out.append(contentsOf: (stamp.bounds.isExact ? earliest : stamp.bounds.latest.rfc3339).utf8)
            out.append("\",\"raw\":")
        }
        out.appendJSON(stamp.raw)
        out.append(",\"basis\":\"")
        out.append(contentsOf: stamp.basis.rawValue.utf8)
        out.append("\",\"precision\":\"")
        out.append(contentsOf: stamp.precision.rawValue.utf8)
        out.append("\",\"witnesses\":")
        out.appendJSON(stamp.witnesses)
        out.append("}")
    }

    /// What a status, a severity or an assignment was set to.
    private static func detail(_ kind: EventKind, to out: inout [UInt8]) {
        switch kind {
        case .status(let written, let state):
            out.append(",\"value\":")
            out.appendJSON(written)
            out.append(",\"state\":")
            out.appendJSON(state?.rawValue)
        case .severity(let value), .assignment(let value):
            out.append(",\"value\":")
            out.appendJSON(value)
        case .message, .internalNote, .created, .edit, .system: break
        }
    }

    /// A list of objects; `fields` writes what stands between an object's braces.
    private static func list<Item>(
        _ key: StaticString, _ items: [Item], to out: inout [UInt8], _ fields: (Item, inout [UInt8]) -> Void
    ) {
        out.append(",\"")
        out.append(key)
        out.append("\":[")
        for index in items.indices {
            out.append(index > 0 ? ",{" : "{")
            fields(items[index], &out)
            out.append("}")
        }
        out.append("]")
    }

    private static func automation(_ signals: [AutomationSignal], to out: inout [UInt8]) {
        list("automation", signals, to: &out) { signal, out in
            out.append("\"rule\":\"")
            out.append(contentsOf: signal.rule.rawValue.utf8)
            out.append("\",\"seen\":")
            out.appendJSON(signal.seen)
        }
    }

    private static func keys(_ event: EvidenceEvent, to out: inout [UInt8]) {
        out.append(",\"keys\":")
        out.appendJSON(event.keys.tickets)
        out.append(",\"thread\":")
        out.appendJSON(event.keys.thread)
        out.append(",\"id\":")
        out.appendJSON(event.keys.messageID)
        out.append(",\"inReplyTo\":")
        out.appendJSON(event.keys.inReplyTo)
        out.append(",\"references\":")
        out.appendJSON(event.keys.references)
        out.append(",\"severity\":")
        out.appendJSON(event.severityStated)
    }

    private static func attachments(_ attachments: [Attachment], to out: inout [UInt8]) {
        list("attachments", attachments, to: &out) { attachment, out in
            out.append("\"name\":")
            out.appendJSON(attachment.name)
            out.append(",\"type\":")
            out.appendJSON(attachment.type)
            out.append(",\"bytes\":")
            out.appendJSON(attachment.byteCount)
            out.append(",\"sha256\":")
            out.appendJSON(attachment.sha256)
        }
    }

    private static func quoted(_ origins: [QuotedOrigin], to out: inout [UInt8]) {
        list("quoted", origins, to: &out) { origin, out in
            out.append("\"from\":")
            out.appendJSON(origin.from)
            out.append(",\"date\":")
            out.appendJSON(origin.date)
        }
    }

    private static func deliveries(_ reports: [DeliveryReport], to out: inout [UInt8]) {
        list("deliveries", reports, to: &out) { report, out in
            out.append("\"fate\":\"")
            out.append(contentsOf: report.fate.rawValue.utf8)
            out.append("\",\"recipients\":")
            out.appendJSON(report.recipients)
            out.append(",\"messageId\":")
            out.appendJSON(report.messageID)
            out.append(",\"detail\":")
            out.appendJSON(report.detail)
        }
    }

    private static func authenticity(_ statement: AuthenticityStatement, to out: inout [UInt8]) {
        out.append(",\"authenticity\":{\"grade\":\"")
        out.append(contentsOf: statement.grade.rawValue.utf8)
        out.append("\",\"summary\":")
        out.appendJSON(statement.summary.english)
        out.append(",\"details\":")
        out.appendJSON(statement.details.map(\.english))
        out.append("}")
    }

    private static func cites(_ citations: [Citation], _ path: String?, _ files: CitedFiles, to out: inout [UInt8]) {
        guard let span = citations.first?.span else { return out.append(",\"cite\":null") }
        out.append(",\"cite\":{\"lower\":")
        out.appendJSON(span.lower)
        out.append(",\"upper\":")
        out.appendJSON(span.upper)
        out.append(",\"line\":")
        out.appendJSON(Int(span.line))
        out.append(",\"file\":")
        out.appendJSON(path ?? "?")
        out.append("},\"copies\":")
        guard citations.count > 1 else { return out.append("[]") }
        var json = JSONText(lineDepth: 0)
        json.list(citations.dropFirst()) { $0.citation($1, files: files) }
        out.append(contentsOf: json.bytes)
    }
}
