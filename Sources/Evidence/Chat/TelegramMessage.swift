// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Author, words and kind of one entry of a Telegram export.
struct TelegramMessage {
    var author: Author
    var text: String
    var kind: EventKind
    var automation: [AutomationSignal] = []
    var attachments: [Attachment]
    /// Whose words they are, when they were forwarded.
    var forwarded: QuotedOrigin?

    /// `bot` is the account that the chat is held with, when that is a bot.
    init(_ value: JSONValue, bot: String?) {
        let isService = value["type"]?.string == "service"
        let account = TelegramMessage.plain(value[isService ? "actor_id" : "from_id"] ?? value["from_id"])
        // A deleted account has no name any more.
        author = Author(name: value[isService ? "actor" : "from"]?.string ?? "", account: account)
        kind = isService ? .system : .message
        text = TelegramMessage.words(value["text"])
        if text.isEmpty {
            let others = [value["poll"]?["question"], value["sticker_emoji"], isService ? value["action"] : nil]
            text = others.compactMap { $0.map(TelegramMessage.words) }.first { !$0.isEmpty } ?? ""
        }
        if let account, account == bot {
            automation = [AutomationSignal(.botAccount, seen: "bot_chat: " + account)]
        } else if value["inline_bot_buttons"] != nil, value["via_bot"] == nil, account?.hasPrefix("user") == true {
            // Only bots can put buttons under a message; a person may send one through a bot (`via_bot`).
            automation = [AutomationSignal(.botAccount, seen: "inline_bot_buttons")]
        }
        attachments = TelegramMessage.attachments(value)
        if let from = value["forwarded_from"] {
            forwarded = QuotedOrigin(
                from: from.string ?? "", date: value["forwarded_date"]?.string ?? "",
                account: TelegramMessage.plain(value["forwarded_from_id"]))
        }
    }

    static func plain(_ value: JSONValue?) -> String? { value?.string ?? value?.number }

    /// A text, or a list of texts and entities run together.
    static func words(_ value: JSONValue?) -> String {
        if let text = value?.string { return text }
        var words = ""
        for part in value?.array ?? [] {
            let text = part.string ?? part["text"]?.string ?? ""
            words += text
            if let link = part["href"]?.string, link != text { words += " (" + link + ")" }
        }
        return words
    }

    private static func attachments(_ value: JSONValue) -> [Attachment] {
        var found: [Attachment] = []
        for (key, size) in [("photo", "photo_file_size"), ("file", "file_size")] {
            guard let path = value[key]?.string else { continue }
            // "(File not included. …)": only what it was is known.
            let isIncluded = !path.hasPrefix("(")
            let name = key == "file" ? value["file_name"]?.string : nil
            found.append(
                Attachment(
                    name: name ?? (isIncluded ? EvidencePath.name(path) : value["media_type"]?.string ?? key),
                    type: key == "file" ? value["mime_type"]?.string ?? "" : "",
                    byteCount: max(0, Int(clamping: value[size]?.integer ?? 0))))
        }
        return found
    }
}
