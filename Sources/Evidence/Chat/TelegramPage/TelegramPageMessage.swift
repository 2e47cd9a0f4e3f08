// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Author, words and files of one message of a Telegram page, by the classes of its elements.
struct TelegramPageMessage {
    /// Nil in a message that is joined to the one before it.
    var name: String?
    /// The stamp as it stands in the `title` of the time shown.
    var time: String?
    var text = ""
    var ownWords: OwnWordsBasis?
    var kind = EventKind.message
    /// A call that somebody took.
    var isCall = false
    var automation: [AutomationSignal] = []
    var attachments: [Attachment] = []
    var forwarded: QuotedOrigin?
    /// The number of the message that it answers, in the same chat.
    var answered: String?

    init(_ page: MarkupPage, _ body: Int) {
        let date = page.child("date", of: body)
        time = date.flatMap { page.attribute("title", of: $0) } ?? date.map { page.words($0) }
        var isVia = false
        if let node = page.child("from_name", of: body) {
            let words = page.words(node)
            name = TelegramPageMessage.withoutBot(words)
            isVia = name != words
        }
        let inner = page.document.nodes[body].children.map(Int.init).first { page.has("forwarded", $0) && page.has("body", $0) }
        if let inner { readForwarded(page, inner) }
        for node in page.descendants(of: body, skipping: { page.has("text", $0) || page.has("media_wrap", $0) }) {
            if page.has("text", node) {
                let own = page.ownWords(node)
                text += (text.isEmpty ? "" : "\n") + own.text
                ownWords = inner == nil ? ownWords ?? own.basis : .onlyQuoted
            } else if page.has("media_wrap", node) {
                readMedia(page, node)
            } else if page.has("reply_to", node) {
                answered = TelegramPageMessage.answered(page, node)
            } else if page.has("bot_buttons_table", node), !isVia {
                // Only bots can put buttons under a message; a person may send one through a bot.
                automation = [AutomationSignal(.botAccount, seen: "bot_buttons_table")]
            }
        }
    }

    /// A name without the bot that a message was sent through: "Dana via @gif".
    private static func withoutBot(_ words: String) -> String {
        guard let mark = words.firstRange(of: " via @"), !words[mark.upperBound...].contains(" ") else { return words }
        return String(words[..<mark.lowerBound])
    }

    private mutating func readForwarded(_ page: MarkupPage, _ node: Int) {
        let name = page.child("from_name", of: node)
        let date = name.flatMap { page.first("date", in: $0) }
        let shown = page.words(date)
        var from = page.words(name)
        if !shown.isEmpty, from.hasSuffix(shown) { from = String(from.dropLast(shown.count)).trimmedBlanks }
        let stamp = date.flatMap { page.attribute("title", of: $0) } ?? shown
        forwarded = QuotedOrigin(from: TelegramPageMessage.withoutBot(from), date: stamp)
        ownWords = .onlyQuoted
    }

    /// `#go_to_message123`, also with the name of another page of the same chat before it.
    private static func answered(_ page: MarkupPage, _ node: Int) -> String? {
        for link in page.descendants(of: node) {
            guard let href = page.attribute("href", of: link), let mark = href.firstRange(of: "#go_to_message") else { continue }
            let number = href[mark.upperBound...].utf8.prefix { $0.isDigit }
            return number.isEmpty ? nil : String(number)
        }
        return nil
    }

    private mutating func readMedia(_ page: MarkupPage, _ node: Int) {
        let all = [node] + page.descendants(of: node)
        if let poll = all.first(where: { page.has("media_poll", $0) }) {
            text += (text.isEmpty ? "" : "\n") + page.words(poll)
            return
        }
        let classes = all.compactMap { page.attribute("class", of: $0) }.flatMap { $0.split(separator: " ") }
        let title = all.first { page.has("title", $0) }.map { page.words($0) } ?? ""
        if classes.contains("media_call") {
            kind = .system
            isCall = classes.contains("success")
            text = [title, all.first { page.has("status", $0) }.map { page.words($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        } else if classes.contains(where: {
            ["media_contact", "media_location", "media_live_location", "media_venue", "media_game"].contains($0)
        }) {
            text += (text.isEmpty ? "" : "\n") + page.words(node)
        } else {
            let link = all.lazy.compactMap { page.isNamed("a", $0) ? page.attribute("href", of: $0) : nil }.first { !$0.contains("://") }
            // Files that were not exported have a title and no link.
            let name = classes.contains("media_file") && !title.isEmpty ? title : link.map { EvidencePath.name($0) } ?? title
            attachments.append(Attachment(name: name, type: "", byteCount: 0))
        }
    }
}
