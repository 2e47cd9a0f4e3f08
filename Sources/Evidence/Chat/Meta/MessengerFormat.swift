// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What Facebook Messenger and Instagram give as JSON: `message_1.json` of one chat, `participants` and `messages`, the newest first.
///
/// Texts and names are UTF-8 whose bytes were each written as a character of their own; the chats of Messenger's own export with encryption have other
/// names for the fields (`threadName`, `senderName`, `timestamp`, `text`) and their texts are as they should be.
enum MessengerFormat: StreamedFormat {
    static let name = "messenger"

    static let lists = ["messages"]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(ExportPages.sampleBytes))
        guard let first = ExportPages.firstRecord(head, lists: lists) else { return false }
        return MessengerMessage.isMessage(first)
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var found = ExportOutput(input)
        var pages = ExportPages(&window, lists: lists)
        // The chat's path is behind the messages in the file.
        var room = ""
        var first = 0
        func settle(_ found: inout ExportOutput) {
            let name = "messenger:" + (room.isEmpty ? input.file.path : room)
            for index in first..<found.output.events.count { found.output.events[index].keys.conversation = name }
            first = found.output.events.count
            room = ""
        }
        while let item = pages.next(&window) {
            switch item {
            case .record(let value, let record):
                let place = record.span(of: value, input.file.id)
                if MessengerMessage.isMessage(value) {
                    read(value, place, &found)
                } else {
                    found.damage("expected a message", place, excerpt: value["content"]?.string ?? "")
                }
            case .member(let path, let record):
                if ["thread_path", "threadName"].contains(EvidencePath.name(path)) { room = record.value.string ?? "" }
            case .page: settle(&found)
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            }
        }
        settle(&found)
        var output = found.finished(window.received)
        take(&output)
    }

    private static func read(_ value: JSONValue, _ place: SourceSpan, _ found: inout ExportOutput) {
        let message = MessengerMessage(value)
        let time = value["timestamp_ms"] ?? value["timestamp"]
        let stamp = EpochStamp.read(time)
        if stamp == nil { found.undated(time?.scalar ?? "", place, excerpt: message.text) }
        if message.kind == .edit { found.withdrawn.add(place) } else if message.isCall { found.calls.add(place) }
        found.output.events.append(
            EvidenceEvent(
                at: stamp ?? .missing(raw: time?.scalar ?? ""), author: Author(name: message.author), channel: .chat, kind: message.kind,
                text: message.text, attachments: message.attachments, citations: [Citation(place, quote: message.text.clipped())]))
    }
}

/// Author, words and files of one message of Messenger or Instagram.
struct MessengerMessage {
    var author: String
    var text: String
    var kind = EventKind.message
    var attachments: [Attachment] = []
    /// A call that somebody took.
    var isCall = false

    private static let files = ["photos", "videos", "audio_files", "files", "gifs", "media"]
    static func isMessage(_ value: JSONValue) -> Bool {
        (value["sender_name"]?.string != nil && value["timestamp_ms"] != nil)
            || (value["senderName"]?.string != nil && value["timestamp"] != nil && value["isUnsent"] != nil)
    }

    init(_ value: JSONValue) {
        let isOld = value["sender_name"] != nil
        func words(_ text: String?) -> String { isOld ? MetaText.decoded(text ?? "") : text ?? "" }
        author = words(value["sender_name"]?.string ?? value["senderName"]?.string)
        text = words(value["content"]?.string ?? value["text"]?.string)
        for key in MessengerMessage.files {
            for file in value[key]?.array ?? [] {
                attachments.append(Attachment(name: EvidencePath.name(file.text("uri") ?? key), type: "", byteCount: 0))
            }
        }
        if let sticker = value["sticker"]?.text("uri") {
            attachments.append(Attachment(name: EvidencePath.name(sticker), type: "", byteCount: 0))
        }
        if let share = value["share"] {
            let own = text
            let parts = [words(share.text("share_text")), share.text("link") ?? ""].filter { !$0.isEmpty && !own.contains($0) }
            text = ([text] + parts).filter { !$0.isEmpty }.joined(separator: "\n")
        }
        let type = value["type"]?.string ?? "Generic"
        if value["is_unsent"]?.bool == true || value["isUnsent"]?.bool == true {
            kind = .edit
        } else if ["Subscribe", "Unsubscribe"].contains(type) {
            kind = .system
        } else if let length = value["call_duration"]?.integer {
            // A call that nobody took has no length.
            kind = .system
            isCall = length > 0
        } else if attachments.isEmpty, value["users"]?.array?.isEmpty == false || MessengerNotice.isNotice(text, author) {
            // Whoever came or was let in stands in `users`.
            kind = .system
        }
    }
}

/// Meta's texts: each byte of their UTF-8 was written as the character of that number.
enum MetaText {
    /// The text whose bytes the characters are; a text that cannot be meant so is as it stands.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return text }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
