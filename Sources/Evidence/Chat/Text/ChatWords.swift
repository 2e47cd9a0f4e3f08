// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A message's words as a Chinese chat program writes them into text: own words, what they quote, and what stands for a picture or a file.
struct ChatWords {
    /// The author's own words.
    var text: String
    var quoted: [QuotedOrigin] = []
    var attachments: [Attachment] = []

    /// Whether all of it is a packet of other people's messages.
    let isForwarded: Bool

    var ownWords: OwnWordsBasis? { isForwarded ? .onlyQuoted : quoted.isEmpty ? nil : .words }

    init(_ words: String) {
        text = words
        isForwarded = words.hasPrefix("【合并转发的聊天记录】") || words.hasPrefix("[合并转发]")
        takeQuoteBefore()
        takeQuoteAfter()
        attachments = ChatWords.attachments(text)
    }

    /// `「甲：昨天的话」`, a rule of dashes, then the own words.
    private mutating func takeQuoteBefore() {
        guard text.hasPrefix("「") else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard let rule = lines.firstIndex(where: ChatWords.isRule), rule > lines.startIndex,
            lines[lines.startIndex..<rule].last(where: { !$0.allSatisfy { $0 == " " } })?.hasSuffix("」") ?? false
        else { return }
        let head = lines[lines.startIndex]
        lines = lines[(rule + 1)...]
        let own = lines.joined(separator: "\n").trimmedBlanks
        guard !own.isEmpty else { return }
        let said = text.split(separator: "\n", omittingEmptySubsequences: false)[..<rule].joined(separator: "\n").trimmedBlanks
        quoted.append(QuotedOrigin(from: ChatWords.name(head.dropFirst()), date: "", words: ChatWords.said(said.dropFirst().dropLast())))
        text = own
    }

    /// `- - - - - - -` or a line of long dashes.
    private static func isRule(_ line: Substring) -> Bool {
        let marks = line.filter { $0 != " " && $0 != "\r" }
        return marks.count >= 5 && marks.allSatisfy { $0 == "-" || $0 == "—" || $0 == "–" }
    }

    /// The own words, then `引用：甲: 昨天的话`, as MemoTrace writes answers.
    private mutating func takeQuoteAfter() {
        for mark in ["\n引用：", "\n引用:"] {
            guard let at = text.firstRange(of: mark) else { continue }
            let own = String(text[..<at.lowerBound]).trimmedBlanks
            guard !own.isEmpty else { continue }
            quoted.append(
                QuotedOrigin(from: ChatWords.name(text[at.upperBound...]), date: "", words: ChatWords.said(text[at.upperBound...])))
            text = own
            return
        }
    }

    /// A name up to the colon, on the first line.
    private static func name(_ words: Substring) -> String {
        let line = words.prefix { $0 != "\n" }
        return String(line.prefix { $0 != ":" && $0 != "：" }.prefix(60)).trimmedBlanks
    }

    /// What stands behind the name.
    private static func said(_ words: Substring) -> String {
        guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return "" }
        return String(words[words.index(after: colon)...]).trimmedBlanks
    }

    /// What programs write for what is no text; the whole text or its beginning.
    private static let kinds: Set<Substring> = [
        "图片", "图片消息", "语音", "语音消息", "视频", "视频消息", "小视频", "文件", "文件消息", "表情", "表情包", "动画表情", "自定义表情", "闪照", "照片", "圖片",
        "語音", "影片", "檔案", "貼圖", "Photo", "Image", "Video", "Audio", "Voice", "File", "Sticker", "Emoji",
    ]

    /// `[图片]`, `【视频】`, `[图片: a.jpg(请在附件中查看)]`, `[文件] a.log`, `【文件】a.log 1.20 MB …`, `图片1（可在附件中查看）`.
    static func attachments(_ text: String) -> [Attachment] {
        guard let first = text.utf8.first, first == UInt8(ascii: "[") || first >= 0xE3 else { return [] }
        let line = text.prefix { $0 != "\n" }
        if line.hasSuffix("可在附件中查看）") || line.hasSuffix("可在附件中查看)"), let end = line.lastIndex(where: { $0 == "（" || $0 == "(" }) {
            return [Attachment(name: String(line[..<end]), type: "", byteCount: 0)]
        }
        guard let open = line.first, open == "[" || open == "【", let close = line.firstIndex(of: open == "[" ? "]" : "】") else { return [] }
        let inner = line[line.index(after: line.startIndex)..<close]
        let kind = inner.prefix { $0 != ":" && $0 != "：" && $0 != " " }
        guard kinds.contains(kind) else { return [] }
        var name = inner.dropFirst(kind.count).drop { ":： ".contains($0) }
        if name.isEmpty, kind.hasPrefix("文件") || kind == "File" || kind == "檔案" {
            name = sized(line[line.index(after: close)...])
        } else if let note = name.lastIndex(where: { $0 == "(" || $0 == "（" }), name[note...].contains("附件") {
            name = name[..<note]
        }
        let bare = String(name).trimmedBlanks
        return [Attachment(name: bare.isEmpty ? String(line[...close]) : bare.clipped(240), type: "", byteCount: 0)]
    }

    /// A file's name without the size, the path and the digest that may follow it.
    private static func sized(_ words: Substring) -> Substring {
        let words = words.drop { $0 == " " }
        for unit in [" MB ", " KB ", " GB ", " B "] {
            guard let at = words.firstRange(of: unit) else { continue }
            let number = words[..<at.lowerBound].lastIndex(of: " ") ?? words.startIndex
            if number > words.startIndex { return words[..<number] }
        }
        return words
    }
}
