// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Author, words and kind of one Teams message.
struct TeamsMessage {
    var author: Author
    var text = ""
    var ownWords: OwnWordsBasis?
    var kind: EventKind
    var automation: [AutomationSignal] = []
    var attachments: [Attachment] = []
    /// The message that it quotes.
    var quotedID: String?
    /// What it shows of the messages that it quotes or forwards; their ids without the room.
    var quoted: [QuotedOrigin] = []

    /// Words beyond this are not looked for in the markup.
    private static let limit = 4 << 20

    init(_ value: JSONValue) {
        let from = value["from"]
        let application = from?["application"]
        let isUser = from?["user"]?.members != nil
        let identity = isUser ? from?["user"] : application?.members != nil ? application : from?["device"]
        author = Author(name: identity?["displayName"]?.string ?? "", account: identity?["id"]?.string)
        // A person who posts through an application is still the person.
        if !isUser, application?.members != nil {
            let type = application?["applicationIdentityType"]?.string
            automation = [AutomationSignal(.botAccount, seen: "from.application: " + (type ?? author.label))]
        }
        let body = value["body"]?["content"]?.string ?? ""
        let isNotice =
            body.utf8.starts(with: "<systemEventMessage".utf8) || (value["eventDetail"]?.members != nil && identity?.members == nil)
        switch value["messageType"]?.string ?? "message" {
        case _ where value["deletedDateTime"]?.string != nil || value["@removed"] != nil: kind = .edit
        case _ where isNotice: kind = .system
        case "message": kind = .message
        // Older and later kinds: with an author and words it is a message.
        case let type: kind = type == "unknownFutureValue" && identity?.members != nil ? .message : .system
        }
        if isNotice {
            text = value["eventDetail"]?["@odata.type"]?.string ?? ""
        } else if value["body"]?["contentType"]?.string == "html" {
            readMarkup(Array(body.utf8.prefix(TeamsMessage.limit)))
        } else {
            text = body
        }
        readAttachments(value["attachments"]?.array ?? [])
    }

    private mutating func readMarkup(_ html: [UInt8]) {
        let lines = VisibleText.lines(html)
        let own = lines.filter { $0.quoteDepth == 0 }
        if own.count < lines.count { ownWords = own.isEmpty ? .onlyQuoted : .markup }
        text = (own.isEmpty ? lines : own).map(\.text).joined(separator: "\n")
        quotedID = TeamsMessage.digits(in: html, after: "http://schema.skype.com/Reply\" itemid=\"")
        // The name stands above the words.
        let preview = lines.filter { $0.quoteDepth > 0 }.map(\.text)
        guard let quotedID, let name = preview.first else { return }
        quoted.append(QuotedOrigin(from: name, date: "", id: quotedID, words: preview.dropFirst().joined(separator: "\n")))
    }

    /// The number behind the first place of a mark.
    private static func digits(in bytes: [UInt8], after mark: String) -> String? {
        let mark = Array(mark.utf8)
        guard bytes.count > mark.count else { return nil }
        for index in 0..<(bytes.count - mark.count)
        where bytes[index] == mark[0] && bytes[index..<(index + mark.count)].elementsEqual(mark) {
            let number = bytes[(index + mark.count)...].prefix { $0.isDigit }
            return (1...20).contains(number.count) ? String(decoding: number, as: UTF8.self) : nil
        }
        return nil
    }

    private mutating func readAttachments(_ all: [JSONValue]) {
        for attachment in all {
            let type = attachment["contentType"]?.string ?? ""
            if type == "messageReference" {
                quotedID = quotedID ?? attachment["id"]?.string
                quoted += TeamsMessage.origin(attachment, id: "messageId", words: "messagePreview", sender: "messageSender")
            } else if type.hasPrefix("application/vnd.microsoft.card") {
                // An application's words stand in its card; the message has only a mark for it.
                var words: [String] = []
                if text.isEmpty, let card = attachment["content"]?.string, let value = try? JSONReader.read(Array(card.utf8)) {
                    TeamsMessage.collect(value, &words)
                }
                if !words.isEmpty { text = words.joined(separator: "\n") }
            } else if type == "forwardedMessageReference" {
                quoted += TeamsMessage.origin(
                    attachment, id: "originalMessageId", words: "originalMessageContent", sender: "originalMessageSender")
            } else {
                attachments.append(
                    Attachment(name: attachment["name"]?.string ?? "", type: type == "reference" ? "" : type, byteCount: 0))
            }
        }
    }

    /// What a reference to a message says of it, in JSON of its own.
    private static func origin(_ attachment: JSONValue, id: String, words: String, sender: String) -> [QuotedOrigin] {
        guard let content = attachment["content"]?.string, content.utf8.count <= 1 << 20,
            let value = try? JSONReader.read(Array(content.utf8)), value.members != nil
        else { return [] }
        let identity = value[sender]?["user"] ?? value[sender]?["application"]
        let shown = VisibleText.lines(Array((value[words]?.string ?? "").utf8)).map(\.text).joined(separator: "\n")
        return [
            QuotedOrigin(
                from: identity?["displayName"]?.string ?? "", date: "", account: identity?["id"]?.string,
                id: value[id]?.string ?? attachment["id"]?.string, words: shown)
        ]
    }

    /// Titles and texts inside a card, in their order; the depth is that of the JSON reader at most.
    private static func collect(_ value: JSONValue, _ words: inout [String]) {
        for element in value.array ?? [] { collect(element, &words) }
        for member in value.members ?? [] {
            if ["title", "subtitle", "text"].contains(member.key), let text = member.value.string {
                if !text.isEmpty { words.append(text) }
            } else {
                collect(member.value, &words)
            }
        }
    }

    /// The chat or channel that the address of a page names: `…chats('19%3Aabc%40thread.v2')/messages`.
    static func room(_ context: String) -> String? {
        for name in ["channels('", "chats('"] {
            guard let id = after(name, in: context) else { continue }
            return id.replacing("%3A", with: ":").replacing("%40", with: "@").replacing("%3a", with: ":")
        }
        return nil
    }

    private static func after(_ mark: String, in text: String) -> String? {
        let bytes = Array(text.utf8)
        let wanted = Array(mark.utf8)
        guard bytes.count > wanted.count else { return nil }
        for index in 0..<(bytes.count - wanted.count) where bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
            let id = bytes[(index + wanted.count)...].prefix { $0 != UInt8(ascii: "'") }
            return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
        }
        return nil
    }
}
