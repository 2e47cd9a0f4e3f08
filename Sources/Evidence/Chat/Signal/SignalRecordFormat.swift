// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Signal messages as JSON: rows of the computer program's database (`sent_at`, `body`, `conversationId`), and what signal-cli receives (`envelope`).
///
/// Times are milliseconds since 1970: the sender's clock, with the server's beside it where the record has it.
enum SignalRecordFormat: StreamedFormat {
    static let name = "signal-json"

    static let lists = ["messages"]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(ExportPages.sampleBytes))
        return ExportPages.firstRecord(head, lists: lists).map { isRow($0) || isEnvelope($0) } ?? false
    }

    private static func isRow(_ value: JSONValue) -> Bool {
        guard value["conversationId"]?.string != nil, value["sent_at"] != nil || value["timestamp"] != nil else { return false }
        return value["type"]?.string != nil && (value["body"] != nil || value["received_at"] != nil)
    }

    private static func isEnvelope(_ value: JSONValue) -> Bool {
        guard let envelope = value["envelope"], envelope["timestamp"] != nil else { return false }
        return ["source", "sourceNumber", "sourceUuid"].contains { envelope[$0] != nil }
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var found = ExportOutput(input)
        var pages = ExportPages(&window, lists: lists)
        while let item = pages.next(&window) {
            switch item {
            case .record(let value, let record):
                let place = record.span(of: value, input.file.id)
                if isEnvelope(value), let envelope = value["envelope"] {
                    readEnvelope(envelope, place, &found)
                } else if isRow(value) {
                    readRow(value, place, &found)
                } else {
                    found.damage("expected a message", place, excerpt: value["body"]?.string ?? "")
                }
            case .member, .page: break
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            }
        }
        var output = found.finished(window.received)
        take(&output)
    }

    private static func files(_ list: JSONValue?) -> [Attachment] {
        (list?.array ?? []).map { file in
            Attachment(
                name: file.text("fileName") ?? file.text("filename") ?? file.text("contentType") ?? "file",
                type: file.text("contentType") ?? "",
                byteCount: max(0, Int(clamping: file["size"]?.integer ?? 0)))
        }
    }

    private static func append(
        _ event: EvidenceEvent, _ times: [JSONValue?], server: JSONValue?, _ place: SourceSpan, _ found: inout ExportOutput
    ) {
        var event = event
        if var stamp = times.lazy.compactMap({ EpochStamp.read($0) }).first {
            // A phone without a connection sends later than it says.
            if let clock = EpochStamp.read(server),
                stamp.take(witness: clock.bounds.earliest, named: "server: " + clock.raw, tolerance: 600_000)
            {
                found.conflicting.add(place)
            }
            event.at = stamp
        } else {
            event.at = .missing(raw: times.lazy.compactMap { $0?.scalar }.first ?? "")
            found.undated(event.at.raw, place, excerpt: event.text)
        }
        if event.kind == .edit { found.withdrawn.add(place) }
        found.output.events.append(event)
    }

    private static func readRow(_ value: JSONValue, _ place: SourceSpan, _ found: inout ExportOutput) {
        let type = value["type"]?.string ?? ""
        let text = value["body"]?.string ?? ""
        // The exporter's own messages name nobody.
        let source = value.text("source") ?? value.text("sourceServiceId") ?? value.text("sourceUuid")
        let isDeleted = value["isErased"]?.bool == true || value["deletedForEveryone"]?.bool == true
        let kind: EventKind = isDeleted ? .edit : type == "incoming" || type == "outgoing" ? .message : .system
        if value["editHistory"]?.array != nil { found.edited.add(place) }
        let room = "signal:" + (value["conversationId"]?.string ?? "")
        let event = EvidenceEvent(
            at: .missing(raw: ""), author: Author(name: type == "outgoing" ? "Me" : "", account: type == "outgoing" ? nil : source),
            channel: .chat, kind: kind,
            keys: EventKeys(messageID: value.text("id").map { room + ":" + $0 }, conversation: room),
            text: text.isEmpty && kind == .system ? type : text,
            attachments: files(value["attachments"]), citations: [Citation(place, quote: text.clipped())])
        append(event, [value["sent_at"], value["timestamp"]], server: value["serverTimestamp"], place, &found)
    }

    private static func readEnvelope(_ envelope: JSONValue, _ place: SourceSpan, _ found: inout ExportOutput) {
        let sent = envelope["syncMessage"]?["sentMessage"]
        let edit = envelope["editMessage"]?["dataMessage"]
        let data = [envelope["dataMessage"], sent, edit].lazy.compactMap { $0 }.first { $0.members != nil }
        let account = envelope.text("sourceNumber") ?? envelope.text("source") ?? envelope.text("sourceUuid")
        let peer = data?["groupInfo"]?.text("groupId") ?? sent?.text("destinationNumber") ?? sent?.text("destination") ?? account
        let text = data?["message"]?.string ?? ""
        let isDeleted = data?["remoteDelete"]?.members != nil
        // Receipts, typing and reactions are nobody's words.
        let isMessage = data != nil && (!text.isEmpty || data?["attachments"]?.array?.isEmpty == false)
        if edit != nil { found.edited.add(place) }
        let quote = data?["quote"]
        let event = EvidenceEvent(
            at: .missing(raw: ""), author: Author(name: envelope.text("sourceName") ?? "", account: account), channel: .chat,
            kind: isDeleted ? .edit : isMessage ? .message : .system, keys: EventKeys(conversation: "signal:" + (peer ?? found.file.path)),
            text: text,
            quoted: quote?.members == nil ? [] : [QuotedOrigin(from: quote?.text("author") ?? "", date: quote?["id"]?.scalar ?? "")],
            attachments: files(data?["attachments"]), citations: [Citation(place, quote: text.clipped())])
        append(event, [data?["timestamp"], envelope["timestamp"]], server: envelope["serverReceivedTimestamp"], place, &found)
    }
}
