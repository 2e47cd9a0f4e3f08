// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Words, kind and files of one WeCom message.
struct WeComMessage {
    var text = ""
    var ownWords: OwnWordsBasis?
    var quoted: [QuotedOrigin] = []
    var kind = EventKind.message
    var attachments: [Attachment] = []
    /// A call that somebody took.
    var isCall = false
    /// The message that is withdrawn.
    var withdrawnID: String?

    /// Types of what the system notes, in nobody's words.
    private static let notices: Set<String> = ["agree", "disagree", "meeting_notification", "switch"]
    /// Types that are a file of a size.
    private static let media: Set<String> = [
        "image", "voice", "video", "emotion", "file", "qydiskfile", "voip_doc_share", "meeting_voice_call",
    ]
    /// Where a type's members stand, when not under the type's own name.
    private static let places: [String: [String]] = [
        "markdown": ["info"], "news": ["info"], "voiptext": ["info"], "qydiskfile": ["info"], "docmsg": ["doc"], "disagree": ["agree"],
        "external_redpacket": ["redpacket", "external_redpacket"], "meeting_notification": ["info"],
    ]
    /// The members of a type that are its words.
    private static let words: [String: [String]] = [
        "link": ["title", "description", "link_url"], "weapp": ["title", "description", "displayname"], "location": ["title", "address"],
        "card": ["corpname", "userid"], "docmsg": ["title", "link_url"], "calendar": ["title", "place", "remarks"],
        "meeting": ["topic", "address", "remarks"], "todo": ["title", "content"], "vote": ["votetitle"], "collect": ["room_name", "title"],
        "redpacket": ["wish"], "external_redpacket": ["wish"], "sphfeed": ["sph_name", "feed_desc"],
    ]
    /// Members that are looked for in types that came later.
    private static let usual = ["title", "content", "text", "description", "topic", "remarks"]

    init(_ value: JSONValue) {
        let type = value["action"]?.string == "switch" ? "switch" : value["msgtype"]?.string ?? ""
        let place = ([type] + (WeComMessage.places[type] ?? [])).lazy.compactMap { value[$0] }.first { $0.members != nil }
        if value["action"]?.string == "recall" || type == "revoke" {
            kind = .edit
            withdrawnID = value["revoke"]?.text("pre_msgid") ?? place?.text("pre_msgid")
            return
        }
        if WeComMessage.notices.contains(type) {
            kind = .system
            text = type
            return
        }
        switch type {
        case "chatrecord": readRecord(place)
        case "voiptext":
            // A call that was not taken has no length.
            let length = place?["callduration"]?.integer ?? 0
            kind = .system
            isCall = length > 0
            text = "[voiptext callduration: \(length)]"
        default: read(type, place)
        }
        if text.isEmpty, attachments.isEmpty { text = value["content"]?.string ?? "" }
        if text.isEmpty, attachments.isEmpty { text = "[" + type + "]" }
    }

    /// The members of one type; of parts of a mixed message too.
    private mutating func read(_ type: String, _ place: JSONValue?) {
        guard let place else { return }
        switch type {
        case "text", "markdown": takeText(place["content"]?.string ?? "")
        case _ where WeComMessage.media.contains(type):
            let size = ["filesize", "voice_size", "imagesize"].lazy.compactMap {
                place[$0]?.integer ?? place[$0]?.string.flatMap { Int64($0) }
            }.first
            attachments.append(Attachment(name: place.text("filename") ?? type, type: "", byteCount: max(0, Int(clamping: size ?? 0))))
        case "mixed": for item in place["item"]?.array ?? [] { readPart(item) }
        case "note": for item in place["items"]?.array ?? place["item"]?.array ?? [] { readPart(item) }
        case "news":
            for item in place["item"]?.array ?? [] { take(["title", "description", "url"], item) }
        case "vote":
            take(WeComMessage.words["vote"] ?? [], place)
            for item in place["voteitem"]?.array ?? [] { take(item.string ?? "") }
        default: take(WeComMessage.words[type] ?? WeComMessage.usual, place)
        }
    }

    /// A part of a mixed message or a note: its members are JSON inside a text.
    private mutating func readPart(_ item: JSONValue) {
        guard let type = item.text("type") ?? item.text("msg_type") ?? item.text("msgtype") else { return }
        if let content = item["content"], let place = WeComMessage.inner(content) { read(type, place) }
    }

    private static func inner(_ content: JSONValue) -> JSONValue? {
        if content.members != nil { return content }
        guard let text = content.string, !text.isEmpty else { return nil }
        if let value = try? JSONReader.read(Array(text.utf8)), value.members != nil { return value }
        // A text that is no JSON is the words themselves.
        let words = JSONValue(content: .string(text), range: content.range)
        return JSONValue(content: .object([JSONMember(key: "content", keyRange: content.range, value: words)]), range: content.range)
    }

    /// Messages that were forwarded together: others' words, whose authors the archive does not name.
    private mutating func readRecord(_ place: JSONValue?) {
        guard let place else { return }
        let title = place.text("title") ?? ""
        var parts = WeComMessage()
        for item in place["item"]?.array ?? [] {
            quoted.append(QuotedOrigin(from: title, date: item["msgtime"]?.scalar ?? ""))
            let type = (item.text("type") ?? "").lowercased()
            guard let content = item["content"], let inner = WeComMessage.inner(content) else { continue }
            parts.read(type.hasPrefix("chatrecord") ? String(type.dropFirst(10)) : type, inner)
        }
        if quoted.isEmpty { quoted = [QuotedOrigin(from: title, date: "")] }
        text = [title, parts.text].filter { !$0.isEmpty }.joined(separator: "\n")
        attachments = parts.attachments
        ownWords = .onlyQuoted
    }

    private init() {}

    private mutating func takeText(_ words: String) {
        guard text.isEmpty, let answer = ChatQuote(words) else { return take(words) }
        quoted.append(QuotedOrigin(from: answer.author, date: ""))
        ownWords = answer.own.isEmpty ? .onlyQuoted : .words
        text = answer.own.isEmpty ? words : answer.own
    }

    private mutating func take(_ keys: [String], _ place: JSONValue) {
        for key in keys { take(place.text(key) ?? "") }
    }

    private mutating func take(_ words: String) {
        if !words.isEmpty { text += (text.isEmpty ? "" : "\n") + words }
    }
}
