// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Who wrote a group of messages of a Discord page: in the group's head, or in the first message's.
struct DiscordPageAuthor {
    var name: String
    var id: String?
    var isBot = false
    var account: AccountRecord?

    private static let names = ["chatlog__author", "chatlog__author-name", "chatlog__system-notification-author"]
    private static let tags = ["chatlog__author-tag", "chatlog__bot-tag", "chatlog__bot-label"]

    /// The author among some nodes; nil when none is named.
    init?(_ page: MarkupPage, _ nodes: [Int]) {
        func first(_ classes: [String]) -> Int? { nodes.first { node in classes.contains { page.has($0, node) } } }
        guard let node = first(DiscordPageAuthor.names) else { return nil }
        name = page.words(node)
        id = page.attribute("data-user-id", of: node)
        // A cross-posted message has SERVER in the place of BOT: people of another server wrote it.
        if let tag = first(DiscordPageAuthor.tags) {
            isBot = page.words(tag).uppercased().contains("BOT") || page.words(tag).uppercased() == "APP"
        }
        if let id {
            let full = page.attribute("title", of: node).flatMap { $0.isEmpty || $0 == name ? nil : $0 }
            account = AccountRecord(account: id, name: name, handles: [full].compactMap { $0 })
        }
    }
}

/// Words, files and references of one message of a Discord page, by the classes of its elements.
struct DiscordPageMessage {
    var author: DiscordPageAuthor?
    var text = ""
    var kind = EventKind.message
    var isEdited = false
    var attachments: [Attachment] = []
    var answered: String?
    var isForwarded = false
    var forwardedDate = ""
    /// The time shown.
    var shown: String?

    init(_ page: MarkupPage, _ node: Int) {
        let parts = [
            "chatlog__reply", "chatlog__reference", "chatlog__content", "chatlog__embed", "chatlog__attachment", "chatlog__forwarded",
        ]
        let all = [node] + page.descendants(of: node)
        let own = [node] + page.descendants(of: node, skipping: { part in parts.contains { page.has($0, part) } })
        author = DiscordPageAuthor(page, own)
        if let notice = own.first(where: { page.has("chatlog__system-notification-content", $0) }) {
            kind = .system
            text = page.words(notice)
        }
        for part in own {
            if page.has("chatlog__content", part) || page.has("chatlog__forwarded", part) {
                take(DiscordPageMessage.words(page, part))
                if page.has("chatlog__forwarded", part) {
                    isForwarded = true
                    forwardedDate = page.words(page.first("chatlog__forwarded-timestamp", in: part))
                }
            } else if page.has("chatlog__attachment", part) {
                attachments.append(Attachment(name: DiscordPageMessage.fileName(page, part), type: "", byteCount: 0))
            } else if page.has("chatlog__reply", part) || page.has("chatlog__reference", part) {
                answered = answered ?? DiscordPageMessage.answered(page, part)
            } else if page.has("chatlog__timestamp", part) || page.has("chatlog__system-notification-timestamp", part) {
                shown = shown ?? page.words(part)
            } else if page.has("chatlog__short-timestamp", part), let title = page.attribute("title", of: part) {
                shown = shown ?? title
            } else if page.has("chatlog__sticker", part) {
                attachments.append(Attachment(name: page.attribute("title", of: part) ?? "sticker", type: "", byteCount: 0))
            }
        }
        isEdited = all.contains { page.has("chatlog__edited-timestamp", $0) }
        // A machine's words stand in its embeds; under a person's they are previews of links.
        if text.isEmpty || (author?.isBot ?? false) {
            for part in own where page.has("chatlog__embed", part) { take(page.words(part)) }
        }
    }

    private mutating func take(_ words: String) {
        if !words.isEmpty { text += (text.isEmpty ? "" : "\n") + words }
    }

    /// The words as written, without the "(edited)" behind them.
    private static func words(_ page: MarkupPage, _ node: Int) -> String {
        let inner = page.descendants(of: node)
        let plain = inner.filter { page.has("chatlog__markdown-preserve", $0) || page.has("preserve-whitespace", $0) }
        if !plain.isEmpty { return plain.map { page.words($0, isPreformatted: true) }.joined(separator: "\n") }
        var words = page.words(node)
        for mark in inner where page.has("chatlog__edited-timestamp", mark) {
            let edited = page.words(mark)
            if !edited.isEmpty, words.hasSuffix(edited) { words = String(words.dropLast(edited.count)).trimmedBlanks }
        }
        return words
    }

    /// The name of a file: as shown, as in "Image: NAME (SIZE)", or the end of its address.
    private static func fileName(_ page: MarkupPage, _ node: Int) -> String {
        let inner = page.descendants(of: node)
        if let name = inner.first(where: { page.has("chatlog__attachment-generic-name", $0) }) { return page.words(name) }
        for part in inner {
            guard let title = page.attribute("title", of: part), let start = title.firstRange(of: ": ") else { continue }
            let name = title[start.upperBound...]
            return name.ranges(of: " (").last.map { String(name[..<$0.lowerBound]) } ?? String(name)
        }
        let address = inner.lazy.compactMap { page.attribute("href", of: $0) ?? page.attribute("src", of: $0) }.first ?? ""
        return EvidencePath.name(String(address.prefix { $0 != "?" && $0 != "#" }))
    }

    /// The number in `scrollToMessage(event, '123')`, or behind a `#` link to a message.
    private static func answered(_ page: MarkupPage, _ node: Int) -> String? {
        for link in page.descendants(of: node) {
            for name in ["onclick", "href", "data-message-id"] {
                guard let value = page.attribute(name, of: link)?.utf8 else { continue }
                for number in value.split(whereSeparator: { !$0.isDigit }) where (15...20).contains(number.count) {
                    return String(decoding: number, as: UTF8.self)
                }
            }
        }
        return nil
    }
}
