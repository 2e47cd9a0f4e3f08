// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What DingTalk hands to a robot, as a program saved it: one message an object, a list of them, or one on each line.
///
/// Fields: `msgId`, `createAt` (milliseconds), `conversationId`, `conversationTitle`, `senderNick`, `senderStaffId`, `msgtype`, `text.content`.
enum DingTalkFormat: StreamedFormat {
    static let name = "dingtalk"

    private static let sampleBytes = 64 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        guard let first = firstByte(head), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        return head.holds("\"msgId\"") && head.holds("\"conversationId\"") && head.holds("\"createAt\"")
            && (head.holds("\"senderNick\"") || head.holds("\"senderStaffId\""))
    }

    private static func firstByte(_ head: [UInt8]) -> UInt8? {
        head[(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...].first { !$0.isBlank }
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        window.fill(64)
        let isList = firstByte(Array(window.bytes[..<window.upper].prefix(64))) == UInt8(ascii: "[")
        var found = ExportOutput(input)
        var records = JSONRecords(opening: isList ? [""] : [])
        while let item = records.next(&window) {
            switch item {
            case .record(let record): read(record, into: &found)
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            case .opened, .closed: break
            }
            if found.output.events.count >= WeChatJSONReading.portion { take(&found.output) }
        }
        var rest = found.finished(window.received)
        take(&rest)
    }

    private static func read(_ record: JSONRecord, into found: inout ExportOutput) {
        // A stream's frame holds the message in "data", as an object or as JSON in a string.
        var value = record.value
        if value["msgId"] == nil, let data = value["data"] {
            value = data.string.flatMap { try? JSONReader.read(Array($0.utf8)) } ?? data
        }
        let place = record.span(found.file.id)
        guard value.members != nil, value["msgId"] != nil || value["senderNick"] != nil || value["senderId"] != nil else {
            return found.damage("expected a message", place, excerpt: "")
        }
        let message = DingTalkMessage(value)
        let raw = TelegramMessage.plain(value["createAt"]) ?? ""
        var stamp = Stamp.missing(raw: raw)
        if case .instant(let instant, let precision, let basis)? = StampScanner.scan(raw), ChatYears.contains(instant) {
            stamp = Stamp(bounds: TimestampBounds(exactly: instant), raw: raw, basis: basis, precision: precision)
        } else {
            found.undated(raw, place, excerpt: message.text)
        }
        func id(_ value: JSONValue?) -> String? {
            TelegramMessage.plain(value).flatMap { $0.isEmpty ? nil : "dingtalk:" + $0.clipped(160) }
        }
        found.output.events.append(
            EvidenceEvent(
                at: stamp, author: message.author, channel: .chat,
                keys: EventKeys(
                    messageID: id(value["msgId"]), inReplyTo: id(value["originalMsgId"] ?? value["text"]?["repliedMsg"]?["msgId"]),
                    conversation: id(value["conversationId"]) ?? "dingtalk:" + found.file.path),
                text: message.text, attachments: message.attachments, citations: [Citation(place, quote: message.text.clipped())]))
    }
}

/// Author and words of one message that a robot got.
struct DingTalkMessage {
    var author: Author
    var text = ""
    var attachments: [Attachment] = []

    init(_ value: JSONValue) {
        // The staff number is the company's own; outsiders have only an id of DingTalk's.
        let account = ["senderStaffId", "senderId"].compactMap { value[$0]?.string }.first { !$0.isEmpty }
        author = Author(name: value["senderNick"]?.string ?? "", account: account)
        let content = value["content"]
        // A mention of the robot is cut out and leaves a blank.
        if let words = value["text"]?["content"]?.string { text = words.trimmedBlanks }
        if text.isEmpty { text = content?["recognition"]?.string ?? content?["text"]?.string ?? content?["content"]?.string ?? "" }
        for part in content?["richText"]?.array ?? [] {
            if let words = part["text"]?.string { text += words }
            if part["type"]?.string == "picture" || part["downloadCode"] != nil { add("picture", part) }
        }
        switch value["msgtype"]?.string ?? "" {
        case "picture", "audio", "video", "file": add(value["msgtype"]?.string ?? "", content)
        default: break
        }
        if text.isEmpty, let kind = value["msgtype"]?.string, attachments.isEmpty { text = "[" + kind + "]" }
    }

    private mutating func add(_ kind: String, _ content: JSONValue?) {
        guard attachments.count < 100 else { return }
        let name = content?["fileName"]?.string ?? ""
        attachments.append(
            Attachment(
                name: name.isEmpty ? "[" + kind + "]" : name.clipped(240), type: "",
                byteCount: Int(clamping: max(0, content?["fileSize"]?.integer ?? 0))))
    }
}
