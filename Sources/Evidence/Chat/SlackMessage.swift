// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Author, words and kind of one Slack message.
struct SlackMessage {
    var author: Author
    var text: String
    var kind: EventKind
    var automation: [AutomationSignal] = []
    var attachments: [Attachment]
    /// A record of an edit: the new words and their author stand in `message`, the old ones beside it.
    let isEditRecord: Bool

    private static let systemSubtypes: Set<String> = [
        "channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name", "channel_archive", "channel_unarchive",
        "channel_convert_to_private", "channel_convert_to_public", "channel_posting_permissions", "group_join", "group_leave",
        "group_topic",
        "group_purpose", "group_name", "group_archive", "group_unarchive", "pinned_item", "unpinned_item", "bot_add", "bot_remove",
        "bot_enable", "bot_disable", "reminder_add", "sh_room_created", "huddle_thread", "ekm_access_denied", "channel_canvas_updated",
        "sh_room_shared", "added_to_team", "joiner_notification", "bookmark_added",
    ]

    init(_ value: JSONView) {
        let subtype = value["subtype"]?.string ?? ""
        isEditRecord = subtype == "message_changed"
        var value = value
        if isEditRecord, let changed = value["message"], changed.isObject { value = changed }
        if subtype == "message_deleted", let gone = value["previous_message"] ?? value["original"], gone.isObject { value = gone }
        let bot = value["bot_id"]?.string
        author = SlackMessage.author(value)
        switch subtype {
        case "tombstone", "message_deleted", "message_changed": kind = .edit
        case _ where SlackMessage.systemSubtypes.contains(subtype): kind = .system
        default: kind = .message
        }
        if subtype == "bot_message" || bot != nil || author.account == "USLACKBOT" {
            automation = [AutomationSignal(.botAccount, seen: bot.map { "bot_id: " + $0 } ?? "subtype: " + subtype)]
        }
        attachments = (value["files"]?.elements ?? []).map {
            Attachment(
                name: $0["name"]?.string ?? $0["title"]?.string ?? "", type: $0["mimetype"]?.string ?? "",
                byteCount: Int(clamping: $0["size"]?.integer ?? 0))
        }
        let words = value["text"]?.string ?? ""
        text = words.isEmpty ? SlackMessage.richText(value) : words
    }

    /// Messages that it shares, with their words.
    static func shared(_ value: JSONView) -> [QuotedOrigin] {
        guard let attachments = value["attachments"]?.elements else { return [] }
        return attachments.compactMap { attachment in
            let author = attachment["author_id"]?.string
            guard author != nil || attachment["is_msg_unfurl"]?.bool == true || attachment["is_share"]?.bool == true else { return nil }
            let words = attachment["text"]?.string ?? attachment["fallback"]?.string ?? ""
            return QuotedOrigin(
                from: attachment["author_name"]?.string ?? "", date: attachment["ts"]?.string ?? "", account: author, words: words)
        }
    }

    /// The answers that the root of a thread lists, and how many it counts; `prefix` is that of ids of its channel.
    static func answers(_ value: JSONView, _ prefix: String) -> (listed: [QuotedOrigin], count: Int?) {
        guard let root = value["ts"]?.string, value["thread_ts"]?.string ?? root == root else { return ([], nil) }
        let listed = (value["replies"]?.elements ?? []).compactMap { reply in
            reply["ts"]?.string.map { QuotedOrigin(from: "", date: $0, account: reply["user"]?.string, id: prefix + $0) }
        }
        let count = value["reply_count"]?.integer.map { Int(clamping: $0) } ?? 0
        guard listed.isEmpty, count > 0, let latest = value["latest_reply"]?.string else { return (listed, count > 0 ? count : nil) }
        // Without a list the last of them is named.
        let users = value["reply_users"]?.elements ?? []
        return ([QuotedOrigin(from: "", date: latest, account: users.count == 1 ? users[0].string : nil, id: prefix + latest)], count)
    }

    private static func author(_ value: JSONView) -> Author {
        let profile = value["user_profile"]
        let user = value["user"]?.string
        let names = [
            profile?["real_name"]?.string, value["username"]?.string, value["bot_profile"]?["name"]?.string,
            profile?["display_name"]?.string,
            profile?["name"]?.string,
        ]
        // A user's name comes from the list of users; what a message itself says is the second choice.
        return Author(
            name: names.compactMap { $0 }.first { !$0.isEmpty } ?? "",
            account: user ?? value["bot_id"]?.string ?? value["comment"]?["user"]?.string)
    }

    /// The words of blocks and attachments, for messages of applications, which leave `text` empty.
    private static func richText(_ value: JSONView) -> String {
        var words: [String] = []
        for block in value["blocks"]?.elements ?? [] { collect(block, 0, &words) }
        if words.isEmpty {
            for attachment in value["attachments"]?.elements ?? [] {
                let parts = ["pretext", "title", "text"].compactMap { attachment[$0]?.string }.filter { !$0.isEmpty }
                words += parts.isEmpty ? [attachment["fallback"]?.string ?? ""] : parts
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Texts inside a block: a section of rich text is one line. The depth is that of the JSON reader at most.
    private static func collect(_ value: JSONView, _ depth: Int, _ words: inout [String]) {
        guard depth < 32 else { return }
        if let text = value["text"]?.string { return words.append(text) }
        if let text = value["text"], text.isObject { collect(text, depth + 1, &words) }
        let elements = (value["elements"]?.elements ?? []) + (value["fields"]?.elements ?? [])
        guard !elements.isEmpty else {
            // Elements of rich text that are no words of their own.
            if let user = value["user_id"]?.string { words.append("<@" + user + ">") }
            if let url = value["url"]?.string { words.append(url) }
            return
        }
        var inner: [String] = []
        for element in elements { collect(element, depth + 1, &inner) }
        let isLine = value["type"]?.string == "rich_text_section"
        words += isLine ? [inner.joined()] : inner
    }
}
