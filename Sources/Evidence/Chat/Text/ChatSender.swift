// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The program whose text a chat is.
enum ChatProduct {
    case wechat, qq, welink

    var name: String {
        switch self {
        case .wechat: "wechat"
        case .qq: "qq"
        case .welink: "welink"
        }
    }
}

/// Who wrote a message, by the name in its head.
struct ChatSender {
    var author: Author
    /// Whether it is the program itself.
    var isSystem = false
    /// Whether an account or an address stands with the name.
    var isIdentified: Bool { author.account != nil || author.address != nil }

    /// The numbers that QQ gives its own robots in groups, such as Q群管家.
    private static let robots: ClosedRange<Int64> = 2_854_196_301...2_854_216_399

    /// That a robot of QQ's wrote it.
    static func robot(_ account: String?) -> [AutomationSignal] {
        guard let account, let number = Int64(account), robots.contains(number) else { return [] }
        return [AutomationSignal(.botAccount, seen: "QQ " + account)]
    }

    private static let system: Set<String> = ["系统消息", "系統消息", "系统通知", "System Message"]

    init(_ name: String, _ product: ChatProduct) {
        author = Author(name: name)
        switch product {
        case .wechat: readWeChat()
        case .qq: readQQ()
        case .welink: readWeLink()
        }
        if author.account == nil, author.address == nil, name == "我" || name == "Me" {
            // The exporter's own words where a program does not know or say the name.
            author.account = ChatNotice.owner
        }
        isSystem = ChatSender.system.contains(author.name)
    }

    /// `【管理员】名字(12345)`, `名字<mail@qq.com>`, `(12345)`.
    private mutating func readQQ() {
        let utf8 = Array(author.name.utf8)
        var end = utf8.count
        if let last = utf8.last, last == UInt8(ascii: ")") || last == UInt8(ascii: ">") {
            let opener = last == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "<")
            if let open = utf8.lastIndex(of: opener) {
                let inner = utf8[(open + 1)..<(end - 1)]
                let isNumber = (4...15).contains(inner.count) && inner.allSatisfy(\.isDigit)
                let isAddress = inner.count <= 120 && inner.contains(UInt8(ascii: "@")) && !inner.contains(where: \.isBlank)
                if isNumber { author.account = String(decoding: inner, as: UTF8.self) }
                if isAddress { author.address = String(decoding: inner, as: UTF8.self).lowercased() }
                if isNumber || isAddress { end = open }
            }
        }
        var start = 0
        // A group's title for the member, which changes: 【管理员】, 【潜水】.
        let opening: [UInt8] = [0xE3, 0x80, 0x90]
        while utf8[start..<end].starts(with: opening), let close = ChatSender.endOfTitle(utf8, start + 3, end), close < end {
            start = close
        }
        author.name = String(decoding: utf8[start..<end], as: UTF8.self).trimmedBlanks
    }

    /// `名字(wxid_…)`, as chatlog writes; an account of one's own choosing cannot be told from words in brackets.
    private mutating func readWeChat() {
        guard author.name.hasSuffix(")"), let open = author.name.lastIndex(of: "("),
            author.name[open...].hasPrefix("(wxid_")
        else { return }
        let account = author.name[author.name.index(after: open)...].dropLast()
        guard account.utf8.count <= 64, account.utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "_") }) else { return }
        author.account = String(account)
        author.name = String(author.name[..<open]).trimmedBlanks
    }

    private static func endOfTitle(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var index = start
        while index + 2 < end, index < start + 60 {
            if utf8[index] == 0xE3, utf8[index + 1] == 0x80, utf8[index + 2] == 0x91 { return index + 3 }
            index += 1
        }
        return nil
    }

    /// `姓名(z00123456)`: letters and digits of a staff number.
    private mutating func readWeLink() {
        let utf8 = Array(author.name.utf8)
        guard utf8.last == UInt8(ascii: ")"), let open = utf8.lastIndex(of: UInt8(ascii: "(")) else { return }
        let inner = utf8[(open + 1)..<(utf8.count - 1)]
        guard (6...16).contains(inner.count), inner.allSatisfy({ $0.isDigit || $0.isLetter }), inner.contains(where: \.isDigit) else {
            return
        }
        author.account = String(decoding: inner, as: UTF8.self)
        author.name = String(decoding: utf8[..<open], as: UTF8.self).trimmedBlanks
    }
}
