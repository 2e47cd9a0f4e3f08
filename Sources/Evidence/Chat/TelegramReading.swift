// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one Telegram file: first its messages and what their clocks say together, then each message's time.
struct TelegramReading {
    private let input: FormatInput
    private var found: ExportOutput
    private var clock = TelegramClock()
    private var times: [TelegramTime] = []
    private var chats = 0
    private var chat = Chat()

    /// What the members of the chat being read say of it so far.
    private struct Chat {
        var path: String?
        var id: String?
        var isBot = false
        var room = ""
        /// Its first event.
        var start = 0
    }

    /// One chat is the top itself.
    private static let chatPaths: Set<String> = ["", "chats/list/*", "left_chats/list/*"]
    private static let outline = chatPaths.union(
        ["chats", "chats/list", "left_chats", "left_chats/list", "messages", "chats/list/*/messages", "left_chats/list/*/messages"])

    init(_ input: FormatInput) {
        self.input = input
        found = ExportOutput(input)
    }

    mutating func read(_ window: inout ByteWindow) {
        var records = JSONRecords(opening: TelegramReading.outline)
        while let item = records.next(&window) {
            switch item {
            case .opened(let path) where TelegramReading.chatPaths.contains(path): chat = Chat(path: path, start: found.output.events.count)
            case .opened(let path) where path.hasSuffix("messages"): openMessages()
            case .closed(let path) where path == chat.path: settleRoom()
            case .opened, .closed: break
            case .record(let record): read(record)
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            }
        }
    }

    private mutating func read(_ record: JSONRecord) {
        guard let path = chat.path else { return }
        let name = path.isEmpty ? record.path[...] : record.path.dropFirst(path.utf8.count + 1)
        switch name {
        case "id": chat.id = TelegramMessage.plain(record.value)
        case "type": chat.isBot = record.value.string == "bot_chat"
        case "messages/*": readMessage(record)
        default:
            // The lists of a whole account's chats hold objects and nothing else.
            if record.path.hasSuffix("list/*") { found.damage("expected a chat", record.span(input.file.id), excerpt: "") }
        }
    }

    private mutating func openMessages() {
        chats += 1
        chat.room = "telegram:" + (chat.id ?? input.file.path + (chats > 1 ? "#" + String(chats) : ""))
    }

    /// Names the room of a chat whose number stood behind its messages.
    private mutating func settleRoom() {
        if let id = chat.id, !chat.room.isEmpty { found.rename(chat.room, to: "telegram:" + id, from: chat.start) }
    }

    private mutating func readMessage(_ record: JSONRecord) {
        let place = record.span(input.file.id)
        let value = record.value
        let room = chat.room
        guard value.members != nil else { return found.damage("expected a message", place, excerpt: "") }
        let bot = chat.isBot ? chat.id.map { "user" + $0 } : nil
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

    consuming func finished(_ received: Int) -> FormatOutput {
        clock.settle()
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        for (index, time) in times.enumerated() {
            guard let span = found.output.events[index].citations.first?.span else { continue }
            guard let placed = clock.stamp(time, placement) else {
                found.undated(time.raw, span)
                continue
            }
            if placed.isConflict { found.conflicting.add(span) }
            found.output.events[index].at = placed.stamp
        }
        return found.finished(received)
    }
}
