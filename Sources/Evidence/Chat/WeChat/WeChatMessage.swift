// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words, the kind and the enclosures of one WeChat message, whatever exporter wrote it down.
struct WeChatMessage {
    var text: String
    var kind: EventKind = .message
    /// Who did what a notice speaks of, where it says so.
    var actor: Author?
    var quoted: [QuotedOrigin] = []
    /// The server's number of the message that is answered.
    var answered: String?
    var attachments: [Attachment] = []
    var isHeldCall = false

    /// Whether all of it is a packet of other people's messages.
    var isForwarded = false

    var ownWords: OwnWordsBasis? { isForwarded ? .onlyQuoted : quoted.isEmpty ? nil : .words }

    /// `content` is text, or the XML in which WeChat keeps everything else; exporters may have put a placeholder in its place, or nothing.
    init(_ type: WeChatKind?, _ content: String) {
        let content = content.withPlainLineEnds.trimmedBlanks
        text = content
        isForwarded = type == .forwarded
        // Text is never XML, but people paste XML into it.
        if type != .text, let xml = WeChatXML(content) {
            read(xml, type)
        } else {
            readText(type)
        }
        if type == .withdrawal { kind = .edit }
        if text.isEmpty, let type { text = type.placeholder }
        if kind == .message, attachments.isEmpty, let type, type.isAttachment {
            attachments = [Attachment(name: type.placeholder, type: "", byteCount: 0)]
        }
    }

    private mutating func readText(_ type: WeChatKind?) {
        switch type {
        case .system, .withdrawal: notice(WeChatXML.withoutTags(text))
        case .call: call(text)
        default:
            if ChatCall(text) != nil { return call(text) }
            let words = ChatWords(text)
            text = words.text
            quoted = words.quoted
            attachments = words.attachments
        }
    }

    private mutating func notice(_ words: String) {
        text = words
        let notice = ChatNotice(words)
        kind = notice.kind
        actor = notice.author
    }

    private mutating func call(_ words: String) {
        text = words.hasPrefix("[") || words.hasPrefix("【") ? words : (WeChatKind.call.placeholder + " " + words).trimmedBlanks
        kind = .system
        isHeldCall = ChatCall(marked: words).isHeld
    }

    private mutating func read(_ xml: WeChatXML, _ type: WeChatKind?) {
        switch type {
        case .call: call(xml["msg"].isEmpty ? xml.text : xml["msg"])
        case .system, .withdrawal:
            let words = ["replacemsg", "plain", "text", "template"].lazy.map { xml[$0] }.first { !$0.isEmpty }
            notice(words ?? xml.text)
        default:
            text = ""
            if let app = xml.element("appmsg") {
                readApp(app)
            } else {
                readThing(xml, type)
            }
        }
    }

    /// A picture, a voice, a card, a place: what its attributes say.
    private mutating func readThing(_ xml: WeChatXML, _ type: WeChatKind?) {
        func labelled(_ type: WeChatKind, _ words: [String]) -> String {
            ([type.placeholder] + words.filter { !$0.isEmpty }).joined(separator: " ")
        }
        switch type {
        case .card?: text = labelled(.card, [xml.attribute("nickname", of: "msg")])
        case .location?: text = labelled(.location, [xml.attribute("poiname", of: "location"), xml.attribute("label", of: "location")])
        case let type?: text = type == .text ? xml.text : type.placeholder
        case nil: text = xml.text
        }
    }

    /// An application's message: a link, a file, an answer to another message, a packet of messages, money.
    private mutating func readApp(_ app: WeChatXML) {
        let title = app["title"]
        let type = WeChatKind(type: 49, subType: Int64(app["type"])) ?? .link
        switch type {
        case .file:
            let size = Int(app["totallen"]) ?? 0
            text = "[文件] " + title
            attachments = [Attachment(name: title.isEmpty ? type.placeholder : title.clipped(240), type: "", byteCount: max(0, size))]
        case .quote:
            text = title
            if let answered = app.element("refermsg") {
                quoted = [QuotedOrigin(from: answered["displayname"], date: "")]
                let id = answered["svrid"]
                self.answered = id.isEmpty || id == "0" ? nil : id
            }
        case .system: notice(title)
        case .text: text = title
        default:
            text = ([type.placeholder, title] + (type == .forwarded ? [] : [app["des"], app["url"]])).filter { !$0.isEmpty }.joined(
                separator: " ")
            if type == .forwarded {
                isForwarded = true
                let list = app["des"]
                if !list.isEmpty { text += "\n" + list }
            }
        }
    }
}
