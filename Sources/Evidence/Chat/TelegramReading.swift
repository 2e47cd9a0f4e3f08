// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one Telegram file: first its messages and what their clocks say together, then each message's time.
struct TelegramReading {
    var found: JSONChatOutput
    private var clock = TelegramClock()
    private var times: [TelegramTime] = []
    private var chats = 0

    init(_ input: FormatInput) {
        found = JSONChatOutput(input)
    }

    /// The chat whose object has this place.
    mutating func readChat(_ place: Range<Int>) {
        let bytes = found.input.bytes
        chats += 1
        var id: String?
        var isBot = false
        var list: Int?
        var members = JSONMembers(bytes, at: place.lowerBound)
        while let member = members.next() {
            let first = bytes[member.value.lowerBound]
            switch String(decoding: member.key, as: UTF8.self) {
            case "id": id = TelegramMessage.plain(scalar(bytes, member.value))
            case "type": isBot = scalar(bytes, member.value)?.string == "bot_chat"
            case "messages" where first == UInt8(ascii: "["): list = member.value.lowerBound
            default: break
            }
        }
        let room = "telegram:" + (id ?? found.input.file.path + (chats > 1 ? "#" + String(chats) : ""))
        let bot = isBot ? id.map { "user" + $0 } : nil
        if let list {
            for element in JSONElements(bytes, at: list) {
                switch element {
                case .value(let value, let range): read(value, range, room, bot)
                case .damaged(let problem, let range): found.damage(problem, range)
                }
            }
        }
        if let damage = members.damage { found.damage(JSONElements.cut, damage..<max(damage, place.upperBound)) }
    }

    private func scalar(_ bytes: [UInt8], _ range: Range<Int>) -> JSONValue? {
        let first = bytes[range.lowerBound]
        guard first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return nil }
        return try? JSONReader.value(in: bytes, at: range.lowerBound)
    }

    private mutating func read(_ value: JSONValue, _ range: Range<Int>, _ room: String, _ bot: String?) {
        guard value.members != nil else { return found.damage("expected a message", range) }
        let place = found.span(range)
        let time = TelegramTime(value)
        clock.add(time)
        times.append(time)
        let message = TelegramMessage(value, bot: bot)
        if time.isEdited { found.edited.add(place) }
        func key(_ name: String) -> String? { TelegramMessage.plain(value[name]).map { room + ":" + $0 } }
        found.output.events.append(
            EvidenceEvent(
                at: .missing(raw: time.raw), author: message.author, channel: .chat, kind: message.kind,
                // An answer to a message of another chat has that chat's number.
                keys: EventKeys(
                    messageID: key("id"), inReplyTo: value["reply_to_peer_id"] == nil ? key("reply_to_message_id") : nil,
                    conversation: room),
                text: message.text, ownWords: message.forwarded == nil ? nil : .onlyQuoted,
                quoted: message.forwarded.map { [$0] } ?? [], automation: message.automation, attachments: message.attachments,
                citations: [Citation(place, quote: message.text.clipped())]))
    }

    consuming func finished() -> FormatOutput {
        let input = found.input
        clock.settle()
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        for (index, time) in times.enumerated() {
            guard let span = found.output.events[index].citations.first?.span else { continue }
            guard let placed = clock.stamp(time, placement) else {
                found.undated(time.raw, span.lower..<span.upper)
                continue
            }
            if placed.isConflict { found.conflicting.add(span) }
            found.output.events[index].at = placed.stamp
        }
        return found.finished()
    }
}
