// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a chat program says of itself, in a line of its own: that words were withdrawn, that somebody joined, was nudged or called.
struct ChatNotice {
    var kind: EventKind
    /// Who did it, where the notice names somebody: as named, or the export's owner for "you".
    var author: Author?

    /// The account of the person whose device made an export that names them by nothing but "I" and "you".
    static let owner = "self"

    private static let longest = 240
    private static let withdrawals: [String] = [
        "撤回了一条消息", "撤回一条消息", "撤回了一條訊息", "收回了一則訊息", "已收回訊息", "recalled a message", "has recalled a message",
        "recalled a message.", "unsent a message",
    ]
    private static let afterwards: [String] = ["重新编辑", "重新編輯", "Re-edit", "Edit again"]
    private static let pronouns: Set<String> = ["你", "您", "我", "You", "you"]

    /// The notice that a text is, which the source itself gives as the program's own.
    init(_ text: String) {
        self = ChatNotice(withdrawal: text) ?? ChatNotice(kind: .system)
    }

    private init(kind: EventKind, author: Author? = nil) {
        self.kind = kind
        self.author = author
    }

    /// The notice that a line is which stands by itself in a chat and may be somebody's words too; nil: it is none.
    init?(line: String) {
        guard line.utf8.count <= ChatNotice.longest, !line.utf8.contains(0x0A) else { return nil }
        if let withdrawal = ChatNotice(withdrawal: line) {
            self = withdrawal
        } else if ChatNotice.isNudge(line) || ChatNotice.others.contains(where: { $0.matches(line) }) {
            self = ChatNotice(kind: .system)
        } else {
            return nil
        }
    }

    /// `"甲" 撤回了一条消息`, `你撤回了一条消息 重新编辑`: a name and nothing else before the words.
    private init?(withdrawal text: String) {
        guard text.utf8.count <= ChatNotice.longest else { return nil }
        var text = text.trimmedBlanks
        for tail in ChatNotice.afterwards where text.hasSuffix(tail) { text = String(text.dropLast(tail.count)).trimmedBlanks }
        if text.hasSuffix("的一条消息"), let at = text.firstRange(of: "撤回了成员")?.lowerBound {
            // An administrator withdraws another's words.
            self.init(kind: .edit, author: ChatNotice.named(String(text[..<at])))
            return
        }
        for words in ChatNotice.withdrawals where text.hasSuffix(words) {
            let name = String(text.dropLast(words.count)).trimmedBlanks
            guard name.utf8.count <= 120, !name.contains(where: { "，。？！,?!；;".contains($0) }) else { return nil }
            self.init(kind: .edit, author: ChatNotice.named(name))
            return
        }
        return nil
    }

    private static func named(_ words: String) -> Author? {
        let name = words.trimmedBlanks
        if pronouns.contains(name) { return Author(name: "", account: owner) }
        let bare = name.drop { "\"“「".contains($0) }
        let inner = String(bare.reversed().drop { "\"”」".contains($0) }.reversed())
        return inner.isEmpty ? nil : Author(name: inner)
    }

    /// `"甲" 拍了拍 "乙" 的肩膀`, with the marks that WeChat puts around names or with "I".
    private static func isNudge(_ line: String) -> Bool {
        guard let at = line.firstRange(of: "拍了拍") ?? line.firstRange(of: " tickled ") else { return false }
        let before = String(line[..<at.lowerBound]).trimmedBlanks
        return pronouns.contains(before) || "\"”」".contains(before.last ?? " ")
    }

    private struct Frame {
        var before: String
        var after: String
        func matches(_ line: String) -> Bool {
            line.hasPrefix(before) && line.hasSuffix(after) && line.utf8.count > before.utf8.count + after.utf8.count
        }
    }

    /// Notices of QQ and WeChat that stand between copied messages.
    private static let others: [Frame] = [
        Frame(before: "", after: "加入本群。"), Frame(before: "", after: "加入了群聊"), Frame(before: "你和", after: "点击添加好友。"),
        Frame(before: "", after: "退出本群。"), Frame(before: "以上是打招呼的内", after: "容"), Frame(before: "以下为新消", after: "息"),
        Frame(before: "你已添加了", after: "现在可以开始聊天了。"), Frame(before: "\"", after: "\"加入群聊"),
    ]
}
