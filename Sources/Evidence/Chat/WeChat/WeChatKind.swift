// SPDX-License-Identifier: Apache-2.0

/// What kind of message WeChat calls one, by its numbers or by the names that exporters give them.
enum WeChatKind {
    case text, image, voice, card, video, sticker, location, file, quote, forwarded, link, call, system, withdrawal

    /// By WeChat's own number; an application's message (49) by its second number. The fourth version packs both into one: the second in the high half.
    init?(type: Int64, subType: Int64?) {
        let second = type >> 32
        if second > 0 {
            self.init(type: type & 0xFFFF_FFFF, subType: second)
            return
        }
        switch type {
        case 1, 2: self = .text
        case 3: self = .image
        case 34: self = .voice
        case 42, 66: self = .card
        case 43, 62: self = .video
        case 47: self = .sticker
        case 48: self = .location
        case 49:
            switch subType {
            case 6, 74: self = .file
            case 57: self = .quote
            case 19: self = .forwarded
            case 1, 53: self = .text
            case 8: self = .sticker
            // A nudge.
            case 62: self = .system
            default: self = .link
            }
        case 50, 52, 53: self = .call
        case 37, 40, 51, 64, 9_999, 10_000, 10_002: self = .system
        default: return nil
        }
    }

    /// Parts of the names that MemoTrace, WeFlow, EchoTrace and PyWxDump give; the first that fits.
    private static let names: [(String, WeChatKind)] = [
        ("撤回", .withdrawal), ("系统", .system), ("拍一拍", .system), ("通话", .call), ("引用", .quote), ("合并转发", .forwarded), ("聊天记录", .forwarded),
        ("视频号", .link), ("图片", .image), ("语音", .voice), ("视频", .video), ("表情", .sticker), ("位置", .location), ("名片", .card), ("文件", .file),
        ("文本", .text), ("群公告", .text), ("链接", .link), ("小程序", .link), ("音乐", .link), ("红包", .link), ("转账", .link), ("笔记", .link),
        ("礼物", .link),
        ("image", .image), ("voice", .voice), ("audio", .voice), ("video", .video), ("sticker", .sticker), ("emoji", .sticker),
        ("location", .location),
        ("file", .file), ("text", .text), ("quote", .quote), ("link", .link), ("system", .system), ("call", .call),
    ]

    init?(name: String) {
        guard name.utf8.count <= 80 else { return nil }
        let lower = name.lowercased()
        guard let found = WeChatKind.names.first(where: { lower.contains($0.0) }) else { return nil }
        self = found.1
    }

    /// By the mark that chatlog writes in place of a thing: `![图片](http://…)`, `[文件|a.log](http://…)`.
    init?(mark content: String) {
        var words = content.prefix(200)
        if words.first == "!" { words = words.dropFirst() }
        guard words.first == "[", let close = words.firstIndex(of: "]"), words[close...].hasPrefix("](http") else { return nil }
        self.init(name: String(words[..<close]))
    }

    /// What WeChat shows in place of something that is no text; empty for text.
    var placeholder: String {
        switch self {
        case .text, .system, .withdrawal: ""
        case .image: "[图片]"
        case .voice: "[语音]"
        case .card: "[名片]"
        case .video: "[视频]"
        case .sticker: "[表情]"
        case .location: "[位置]"
        case .file: "[文件]"
        case .quote: "[引用]"
        case .forwarded: "[聊天记录]"
        case .link: "[链接]"
        case .call: "[通话]"
        }
    }

    /// Whether it is a thing that came with the message, not words.
    var isAttachment: Bool {
        switch self {
        case .image, .voice, .video, .sticker, .file: true
        default: false
        }
    }
}
