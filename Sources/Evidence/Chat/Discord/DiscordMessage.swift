// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Author, words and kind of one Discord message, by the names of the exporter or of Discord's interface.
struct DiscordMessage {
    var author: Author
    /// The author with all names that the message gives.
    var account: AccountRecord?
    var text: String
    var kind: EventKind
    var isEdited: Bool
    var automation: [AutomationSignal] = []
    var attachments: [Attachment]
    var answered: String?
    var forwarded: QuotedOrigin?

    /// What Discord notes itself: joins, pins, calls, renamed channels.
    private static let notices: Set<String> = [
        "RecipientAdd", "RecipientRemove", "Call", "ChannelNameChange", "ChannelIconChange", "ChannelPinnedMessage", "GuildMemberJoin",
        "UserJoin", "GuildBoost", "ChannelFollowAdd", "ThreadCreated", "ThreadStarterMessage", "AutoModerationAction",
    ]
    /// Numbers of types that somebody wrote: plain, answer, command of an application.
    private static let written: Set<Int64> = [0, 19, 20, 23]

    /// A number of the server's, a time, and an author with a number: other programs' messages have other names for these.
    static func isMessage(_ value: JSONValue) -> Bool {
        guard let id = value["id"]?.scalar, id.utf8.count >= 15, id.utf8.allSatisfy(\.isDigit), value["timestamp"] != nil else {
            return false
        }
        guard let author = value["author"], author["id"] != nil, value["content"] != nil || value["attachments"] != nil else {
            return false
        }
        return author["isBot"] != nil || author["discriminator"] != nil || (author["username"] != nil && value["channel_id"] != nil)
    }

    init(_ value: JSONValue) {
        let user = value["author"]
        let id = user?["id"]?.scalar
        let isBot = user?["isBot"]?.bool ?? user?["bot"]?.bool ?? (value.text("webhook_id") != nil)
        let names = [user?.text("nickname"), user?.text("global_name"), user?.text("name"), user?.text("username")].compactMap { $0 }
        author = Author(name: names.first ?? "", account: id)
        if let id {
            var handles = names.dropFirst().filter { $0 != names.first }
            if let number = user?.text("discriminator"), number != "0000", let name = user?.text("name") ?? user?.text("username") {
                handles.append(name + "#" + number)
            }
            account = AccountRecord(account: id, name: names.first ?? "", handles: Array(handles))
        }
        // Not by the list of accounts: that a message is a machine's stands in the message.
        if isBot { automation = [AutomationSignal(.botAccount, seen: "isBot: " + (names.first ?? id ?? ""))] }
        kind = DiscordMessage.kind(value["type"])
        isEdited = value.text("timestampEdited") != nil || value.text("edited_timestamp") != nil
        text = value["content"]?.string ?? ""
        attachments = DiscordMessage.attachments(value)
        let reference = value["reference"] ?? value["message_reference"]
        let isForward = reference?["type"]?.string == "Forward" || reference?["type"]?.integer == 1
        if !isForward { answered = reference?["messageId"]?.scalar ?? reference?["message_id"]?.scalar }
        if let inner = value["forwardedMessage"] ?? value["message_snapshots"]?.array?.first?["message"], inner.members != nil {
            forwarded = QuotedOrigin(from: "", date: inner.text("timestamp") ?? "")
            text = [text, inner["content"]?.string ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
            attachments += DiscordMessage.attachments(inner)
        }
        // A machine's words stand in its embeds; under a person's they are previews of links.
        if isBot || text.isEmpty { readEmbeds(value["embeds"]?.array ?? []) }
    }

    private static func kind(_ type: JSONValue?) -> EventKind {
        if let number = type?.integer ?? type?.string.flatMap({ Int64($0) }) { return written.contains(number) ? .message : .system }
        return notices.contains(type?.string ?? "") ? .system : .message
    }

    private static func attachments(_ value: JSONValue) -> [Attachment] {
        var found = (value["attachments"]?.array ?? []).map { file in
            Attachment(
                name: file.text("fileName") ?? file.text("filename") ?? "", type: file.text("content_type") ?? "",
                byteCount: max(0, Int(clamping: file["fileSizeBytes"]?.integer ?? file["size"]?.integer ?? 0)))
        }
        for sticker in value["stickers"]?.array ?? value["sticker_items"]?.array ?? [] {
            found.append(Attachment(name: sticker.text("name") ?? "sticker", type: "", byteCount: 0))
        }
        return found
    }

    private mutating func readEmbeds(_ embeds: [JSONValue]) {
        var words: [String] = text.isEmpty ? [] : [text]
        for embed in embeds {
            words += [embed["author"]?.text("name"), embed.text("title"), embed.text("description")].compactMap { $0 }
            for field in embed["fields"]?.array ?? [] { words += [field.text("name"), field.text("value")].compactMap { $0 } }
            if let footer = embed["footer"]?.text("text") { words.append(footer) }
        }
        text = words.joined(separator: "\n")
    }
}
