// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What WeFlow and EchoTrace export as JSON: one chat, `{session, messages: [{createTime, formattedTime, type, content, isSend, senderUsername}]}`;
/// and chatlog's list `[{seq, time, talker, talkerName, sender, senderName, isSelf, type, subType, content}]`.
enum WeChatJSONFormat: StreamedFormat {
    static let name = "wechat"

    private static let sampleBytes = 256 << 10
    private static let outline: Set<String> = ["", "messages", "senders", "groupMembers"]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if head[start...].first(where: { !$0.isBlank }) == UInt8(ascii: "[") {
            return ["\"seq\"", "\"time\"", "\"talker\"", "\"sender\"", "\"isSelf\"", "\"content\""].allSatisfy { head.holds($0) }
        }
        guard head[start...].first(where: { !$0.isBlank }) == UInt8(ascii: "{"), head.holds("\"messages\""), head.holds("\"createTime\""),
            head.holds("\"isSend\"")
        else { return false }
        return head.holds("\"senderUsername\"") || (head.holds("\"senderID\"") && head.holds("\"weflow\""))
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var reading = WeChatJSONReading(input)
        var records = JSONRecords(opening: outline)
        while let item = records.next(&window) {
            switch item {
            case .record(let record): reading.read(record)
            case .damaged(let problem, let place, let excerpt): reading.damage(problem, place, excerpt)
            case .opened, .closed: break
            }
            if reading.found.output.events.count >= WeChatJSONReading.portion { take(&reading.found.output) }
        }
        var rest = reading.finished(window.received)
        take(&rest)
    }
}

/// The reading of one file of WeFlow's or EchoTrace's.
struct WeChatJSONReading {
    static let portion = 4096

    var found: ExportOutput
    private let file: SourceFile
    private let placement: StampPlacement
    private var clock = PairedClock()
    private var calls = ChatTally()
    private var zoneless: SourceSpan?
    private var room = ""
    /// The other party of a chat between two.
    private var partner = ""
    /// WeFlow's own number of a message changes with the export.
    private var isWeFlow = false
    private var names: [String: Author] = [:]

    init(_ input: FormatInput) {
        found = ExportOutput(input)
        file = input.file
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
    }

    mutating func damage(_ problem: String, _ place: JSONPlace, _ excerpt: String) {
        found.damage(problem, place.span(file.id), excerpt: excerpt)
    }

    mutating func read(_ record: JSONRecord) {
        switch record.path {
        case "weflow": isWeFlow = true
        case "session": readSession(record.value)
        case "senders/*": readSender(record.value)
        case "groupMembers/*": readMember(record.value)
        case "messages/*", "*": readMessage(record)
        default: break
        }
    }

    private mutating func readSession(_ value: JSONValue) {
        room = value["wxid"]?.string ?? value["username"]?.string ?? ""
        if value["type"]?.string == "私聊" { partner = value["displayName"]?.string ?? value["nickname"]?.string ?? "" }
    }

    private mutating func readSender(_ value: JSONValue) {
        guard let number = TelegramMessage.plain(value["senderID"]) else { return }
        names[number] = Author(name: value["displayName"]?.string ?? value["nickname"]?.string ?? "", account: value["wxid"]?.string)
    }

    private mutating func readMember(_ value: JSONValue) {
        guard let account = value["wxid"]?.string, !account.isEmpty else { return }
        let shown = ["displayName", "remark", "groupNickname", "nickname"].compactMap { value[$0]?.string }.filter { !$0.isEmpty }
        guard let name = shown.first else { return }
        found.output.accounts.append(AccountRecord(account: account, name: name, handles: shown.dropFirst().filter { $0 != name }))
    }

    private mutating func readMessage(_ record: JSONRecord) {
        let value = record.value
        let place = record.span(file.id)
        guard value.members != nil else { return found.damage("expected a message", place, excerpt: "") }
        let type = type(value)
        let content = value["content"]?.string ?? ""
        var message = WeChatMessage(type, content)
        if message.quoted.isEmpty, value["quotedContent"]?.string != nil || value["quotedSender"]?.string != nil {
            message.quoted = [QuotedOrigin(from: value["quotedSender"]?.string ?? "", date: "")]
        }
        if message.quoted.isEmpty, let answered = value["contents"]?["refer"], answered.members != nil {
            message.quoted = [QuotedOrigin(from: answered["senderName"]?.string ?? answered["sender"]?.string ?? "", date: "")]
        }
        let epoch = TelegramMessage.plain(value["createTime"]) ?? ""
        let wall = value["formattedTime"]?.string ?? value["time"]?.string ?? ""
        let room = value["talker"]?.string ?? room
        var stamp = Stamp.missing(raw: epoch.isEmpty ? wall : epoch)
        if let known = clock.stamp(epoch: epoch, wall: wall, placement) {
            stamp = known.stamp
            if known.isConflict { found.conflicting.add(place) }
            if stamp.floating != nil { zoneless = zoneless ?? place }
        } else {
            found.undated(stamp.raw, place, excerpt: message.text)
        }
        if message.kind == .edit { found.withdrawn.add(place) }
        if message.isHeldCall { calls.add(place) }
        let isNotice = type == .system || type == .withdrawal
        found.output.events.append(
            EvidenceEvent(
                at: stamp, author: isNotice ? message.actor ?? Author(name: "") : author(value), channel: .chat, kind: message.kind,
                keys: EventKeys(
                    messageID: identity(value, epoch, room),
                    inReplyTo: TelegramMessage.plain(value["replyToMessageId"]).map { "wechat:" + $0 },
                    conversation: "wechat:" + (room.isEmpty ? file.path : room)),
                text: message.text, ownWords: message.ownWords, quoted: message.quoted, attachments: message.attachments,
                citations: [Citation(place, quote: message.text.clipped())]))
    }

    private func type(_ value: JSONValue) -> WeChatKind? {
        if let name = value["type"]?.string, let type = WeChatKind(name: name) { return type }
        if let number = value["type"]?.integer { return WeChatKind(type: number, subType: value["subType"]?.integer) }
        return value["localType"]?.integer.flatMap { WeChatKind(type: $0, subType: nil) }
    }

    private func author(_ value: JSONValue) -> Author {
        let listed = TelegramMessage.plain(value["senderID"]).flatMap { names[$0] }
        let account = value["senderUsername"]?.string ?? value["sender"]?.string ?? listed?.account ?? ""
        let name = value["senderDisplayName"]?.string ?? value["senderName"]?.string ?? listed?.name ?? ""
        let isOwn = value["isSend"]?.integer == 1 || value["isSend"]?.bool == true || value["isSelf"]?.bool == true
        if isOwn { return Author(name: name == account ? "" : name, account: ChatNotice.owner) }
        let isBetweenTwo = value["isChatRoom"]?.bool == false
        let partner = partner.isEmpty && isBetweenTwo ? value["talkerName"]?.string ?? "" : partner
        if name.isEmpty || name == account { return Author(name: partner, account: account.isEmpty ? nil : account) }
        return Author(name: name, account: account.isEmpty ? nil : account)
    }

    private func identity(_ value: JSONValue, _ epoch: String, _ room: String) -> String? {
        if let number = TelegramMessage.plain(value["seq"]), !room.isEmpty {
            return ["wechat", room, "seq", number].joined(separator: ":").clipped(200)
        }
        if let id = TelegramMessage.plain(value["platformMessageId"]), id.utf8.count >= 6 { return "wechat:" + id.clipped(80) }
        guard !isWeFlow, let local = TelegramMessage.plain(value["localId"]), !epoch.isEmpty else { return nil }
        return ["wechat", room, local, epoch].joined(separator: ":").clipped(200)
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        found.output.diagnostics += calls.diagnostic(.chatCallHeld)
        // Events before the last portion are not held any more.
        let isSaid = found.output.events.contains { $0.at.basis == .zoneless }
        if let zoneless, !isSaid { found.output.diagnostics.append(Diagnostic(.stampZoneless, at: zoneless)) }
        return found.finished(received)
    }
}
