// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What the content of one Feishu message says: words, and files that are not in the export.
struct FeishuContent {
    private(set) var text = ""
    private(set) var attachments: [Attachment] = []
    private let names: [String: String]

    /// `mentions` of the message give the names behind `@_user_1`.
    init(_ fields: FeishuFields) {
        var names: [String: String] = [:]
        for mention in fields.message["mentions"]?.array ?? [] {
            if let key = mention.text("key"), let name = mention.text("name") { names[key] = name }
        }
        self.names = names
        guard let content = fields.content, !content.isEmpty else { return }
        guard content.utf8.first == UInt8(ascii: "{"), let value = try? JSONReader.read(Array(content.utf8)) else {
            // "Merged and Forwarded Message", "This message was recalled", words that a tool has already taken out.
            text = named(content)
            return
        }
        read(fields.type, value)
    }

    private mutating func read(_ type: String, _ value: JSONValue) {
        switch type {
        case "text": take(named(value["text"]?.string ?? ""))
        case "post": readPost(value)
        case "interactive": readCard(value)
        case "system": take(FeishuContent.notice(value))
        case "image", "file", "audio", "media", "video", "sticker", "folder": attach(type, value)
        case "location": take(value.text("name") ?? "")
        case "share_chat", "share_user": take(value.text("chat_id") ?? value.text("user_id") ?? "")
        default: readOther(value)
        }
        if text.isEmpty, attachments.isEmpty { text = "[" + type + "]" }
    }

    private mutating func attach(_ type: String, _ value: JSONValue) {
        attachments.append(Attachment(name: value.text("file_name") ?? type, type: "", byteCount: 0))
    }

    private mutating func take(_ words: String) {
        if !words.isEmpty { text += (text.isEmpty ? "" : "\n") + words }
    }

    /// A title and paragraphs of elements, with a layer for the language around them or not.
    private mutating func readPost(_ value: JSONValue) {
        let post = value["post"] ?? value
        let body: JSONValue? =
            post["content"]?.array != nil
            ? post : (post.members ?? []).lazy.map(\.value).first { $0["content"]?.array != nil }
        guard let body else { return readOther(value) }
        take(body.text("title") ?? "")
        for paragraph in body["content"]?.array ?? [] {
            let elements = paragraph.array ?? [paragraph]
            take(elements.map { words($0) }.joined())
        }
    }

    /// The words of one element of rich text.
    private mutating func words(_ element: JSONValue) -> String {
        switch element["tag"]?.string ?? "" {
        case "at":
            let id = element.text("user_id") ?? ""
            let name = element.text("user_name") ?? names[id] ?? id
            return name.isEmpty ? "" : "@" + name
        case "a":
            let words = element.text("text") ?? ""
            guard let link = element.text("href"), link != words else { return words }
            return words + " (" + link + ")"
        case "img":
            attach("image", element)
            return ""
        case "media", "file":
            attach(element["tag"]?.string ?? "", element)
            return ""
        case "emotion": return element.text("emoji_type").map { "[" + $0 + "]" } ?? ""
        default: return named(element.text("text") ?? element.text("content") ?? "")
        }
    }

    /// Titles and texts of a card in their order, whatever elements they stand in.
    private mutating func readCard(_ value: JSONValue) {
        // Newer exports hold the card once more as JSON inside a text.
        if let inner = value["json_card"]?.string, let card = try? JSONReader.read(Array(inner.utf8)) { return readCard(card) }
        take(value.text("title") ?? "")
        var words: [String] = []
        for key in ["header", "body", "elements", "i18n_elements", "card", "property"] {
            if let part = value[key] { collect(part, &words) }
        }
        for line in words { take(line) }
    }

    /// The depth is that of the JSON reader at most.
    private mutating func collect(_ value: JSONValue, _ words: inout [String]) {
        if let list = value.array {
            // A paragraph is a list of elements whose words run on.
            if !list.isEmpty, list.allSatisfy({ ["text", "a", "at", "emotion"].contains($0["tag"]?.string ?? "") }) {
                words.append(list.map { self.words($0) }.joined())
            } else {
                for element in list { collect(element, &words) }
            }
            return
        }
        if value["tag"]?.string == "img" { return }
        for member in value.members ?? [] {
            if ["content", "text", "title", "subtitle"].contains(member.key), let text = member.value.string {
                if !text.isEmpty { words.append(named(text)) }
            } else {
                collect(member.value, &words)
            }
        }
    }

    private mutating func readOther(_ value: JSONValue) {
        var words: [String] = []
        for key in ["topic", "summary", "title", "text", "name", "content"] {
            if let text = value[key]?.string { words.append(text) } else if let part = value[key] { collect(part, &words) }
        }
        for line in words { take(named(line)) }
    }

    /// `{from_user} invited {to_chatters} …` with the names put in.
    private static func notice(_ value: JSONValue) -> String {
        var text = value.text("template") ?? ""
        for member in value.members ?? [] where member.key != "template" {
            let names = member.value.array?.compactMap(\.string).joined(separator: ", ") ?? member.value.string
            if let names { text = text.replacing("{" + member.key + "}", with: names) }
        }
        return text
    }

    /// The words with the names of those mentioned; the longest keys first, so that `@_user_1` does not eat of `@_user_12`.
    private func named(_ words: String) -> String {
        guard !names.isEmpty, words.utf8.contains(UInt8(ascii: "@")) else { return words }
        var words = words
        for key in names.keys.sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) {
            words = words.replacing(key, with: "@" + (names[key] ?? ""))
        }
        return words
    }
}
