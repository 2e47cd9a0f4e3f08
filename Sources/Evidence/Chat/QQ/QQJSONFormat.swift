// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What qq-chat-exporter (QQChatExporter) saves of QQ NT as JSON: one chat in one object, in chunks, or one message a line.
///
/// Two shapes of messages: `{id, timestamp (ms), time, system, recalled}` and `{messageId, timestamp (ISO), isSystemMessage, isRecalled}`.
enum QQJSONFormat: StreamedFormat {
    static let name = "qq"

    private static let sampleBytes = 256 << 10
    private static let outline: Set<String> = ["", "messages", "chunks", "chunks/*", "chunks/*/messages"]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard head[start...].first(where: { !$0.isBlank }) == UInt8(ascii: "{") else { return false }
        return isWhole(head) ? head.holds("\"messages\"") || head.holds("\"chunks\"") : isLines(head)
    }

    private static func isWhole(_ head: [UInt8]) -> Bool { head.holds("QQChatExporter") && head.holds("\"chatInfo\"") }

    /// One message a line: a sender with QQ's two kinds of account.
    private static func isLines(_ head: [UInt8]) -> Bool {
        let line = Array(head.prefix { $0 != 0x0A })
        return line.holds("\"sender\"") && line.holds("\"uid\"") && line.holds("\"timestamp\"") && line.holds("\"content\"")
            && (line.holds("\"recalled\"") || line.holds("\"isRecalled\""))
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        window.fill(sampleBytes)
        let isWhole = isWhole(Array(window.bytes[..<window.upper].prefix(sampleBytes)))
        var reading = QQJSONReading(input)
        var records = JSONRecords(opening: isWhole ? outline : [])
        while let item = records.next(&window) {
            switch item {
            case .record(let record):
                switch record.path {
                case "chatInfo", "chunks/*/chatInfo": reading.readChat(record.value)
                case "messages/*", "chunks/*/messages/*", "": reading.readMessage(record)
                default: break
                }
            case .damaged(let problem, let place, let excerpt): reading.found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            case .opened, .closed: break
            }
            if reading.found.output.events.count >= WeChatJSONReading.portion { take(&reading.found.output) }
        }
        var rest = reading.found.finished(window.received)
        take(&rest)
    }
}

/// The reading of one file of qq-chat-exporter's.
struct QQJSONReading {
    var found: ExportOutput
    private let file: SourceFile
    private let placement: StampPlacement
    private var clock = PairedClock()
    private var room: String

    init(_ input: FormatInput) {
        found = ExportOutput(input)
        file = input.file
        placement = StampPlacement(zone: input.zone, order: nil, group: input.file.id)
        room = "qq:" + input.file.path
    }

    mutating func readChat(_ value: JSONValue) {
        if let name = TelegramMessage.plain(value["peerUin"]) ?? value["name"]?.string, !name.isEmpty { room = "qq:" + name }
    }

    mutating func readMessage(_ record: JSONRecord) {
        let value = record.value
        let place = record.span(file.id)
        guard value.members != nil, value["sender"] != nil || value["content"] != nil else {
            return found.damage("expected a message", place, excerpt: "")
        }
        let content = value["content"]
        let words = content?["text"]?.string ?? content?.string ?? ""
        let isSystem = value["system"]?.bool ?? value["isSystemMessage"]?.bool ?? false
        let isRecalled = value["recalled"]?.bool ?? value["isRecalled"]?.bool ?? false
        let attachments = attachments(content)
        var event = EvidenceEvent(
            at: .missing(raw: ""), author: author(value), channel: .chat,
            keys: EventKeys(messageID: id(value["id"] ?? value["messageId"]), inReplyTo: answered(content), conversation: room),
            text: words,
            attachments: attachments, citations: [Citation(place, quote: words.clipped())])
        if isSystem {
            let notice = ChatNotice(words)
            event.kind = notice.kind
            event.author = notice.author ?? Author(name: "")
        } else if isRecalled, words.trimmedBlanks.isEmpty {
            event.kind = .edit
        }
        if isRecalled || event.kind == .edit { found.withdrawn.add(place) }
        if let name = content?["reply"]?["senderName"]?.string { event.quoted = [QuotedOrigin(from: name, date: "")] }
        event.automation = ChatSender.robot(event.author.account)
        setTime(value, place, &event)
        found.output.events.append(event)
    }

    /// Both shapes give universal time, one of them twice.
    private mutating func setTime(_ value: JSONValue, _ place: SourceSpan, _ event: inout EvidenceEvent) {
        let count = value["timestamp"]?.number ?? ""
        let iso = value["timestamp"]?.string ?? value["time"]?.string ?? ""
        let raw = count.isEmpty ? iso : count
        if case .instant(let instant, let precision, let basis)? = StampScanner.scan(raw), ChatYears.contains(instant) {
            event.at = Stamp(bounds: .init(exactly: instant), raw: raw, basis: basis, precision: precision)
            guard !count.isEmpty, !iso.isEmpty else { return }
            event.at.witnesses = ["time: " + iso.clipped(80)]
            if case .instant(let other, _, _)? = StampScanner.scan(iso), other != instant {
                event.at.bounds = event.at.bounds.union(.init(exactly: other))
                event.at.basis = .witnesses
                found.conflicting.add(place)
            }
        } else if let stamp = clock.stamp(epoch: "", wall: iso, placement)?.stamp {
            event.at = stamp
        } else {
            event.at = .missing(raw: raw)
            found.undated(raw, place, excerpt: event.text)
        }
    }

    private func id(_ value: JSONValue?) -> String? {
        guard let id = TelegramMessage.plain(value), id.utf8.count >= 6 else { return nil }
        return "qq:" + id.clipped(80)
    }

    private func answered(_ content: JSONValue?) -> String? {
        if let id = id(content?["reply"]?["messageId"] ?? content?["reply"]?["referencedMessageId"]) { return id }
        let reply = content?["elements"]?.array?.first { $0["type"]?.string == "reply" }
        return id(reply?["data"]?["referencedMessageId"] ?? reply?["data"]?["messageId"])
    }

    /// QQ's number is the account, its inner id only where there is none.
    private func author(_ value: JSONValue) -> Author {
        let sender = value["sender"]
        let raw = value["rawMessage"]
        let number = TelegramMessage.plain(sender?["uin"] ?? raw?["senderUin"]) ?? ""
        let account = number.isEmpty || number == "0" ? TelegramMessage.plain(sender?["uid"] ?? raw?["senderUid"]) ?? "" : number
        let names = [
            sender?["groupCard"], raw?["sendMemberName"], sender?["name"], sender?["nickname"], raw?["sendNickName"], sender?["remark"],
        ].compactMap { $0?.string }.filter { !$0.isEmpty && $0 != account }
        return Author(name: names.first ?? "", account: account.isEmpty ? nil : account)
    }

    private func attachments(_ content: JSONValue?) -> [Attachment] {
        (content?["resources"]?.array ?? []).prefix(100).map { item in
            let name = item["filename"]?.string ?? item["fileName"]?.string ?? ""
            let size = item["size"]?.integer ?? item["fileSize"]?.integer ?? 0
            let type = item["type"]?.string ?? ""
            return Attachment(
                name: name.isEmpty ? type : name.clipped(240), type: item["mimeType"]?.string ?? "", byteCount: Int(clamping: max(0, size)))
        }
    }
}
