// SPDX-License-Identifier: Apache-2.0

/// Words that thank, agree or confirm and ask for nothing.
enum CourtesyWords {
    private static let english: Set<String> = [
        "thanks", "thank", "thx", "you", "ok", "okay", "got", "it", "noted", "great", "perfect", "good", "fine", "cool", "cheers", "much",
        "many", "very", "so", "a", "lot", "all", "for", "the", "your", "this", "that", "is", "was", "help", "quick", "fast", "update",
        "reply",
        "response", "answer", "support", "fix", "info", "information", "hi", "hello", "dear", "team", "everyone", "works", "working", "now",
        "well", "again", "we", "i", "will", "ll", "try", "test", "check", "confirm", "confirmed", "appreciated", "appreciate", "sounds",
        "understood", "sure", "yes", "have", "nice", "weekend", "day", "evening", "regards", "best", "kind",
        "and", "let", "know", "excellent", "awesome", "by", "from", "our", "side", "here", "to", "patience", "prompt", "closing", "close",
        "can", "be", "closed", "resolved", "solved", "fixed", "ticket", "case",
    ]
    private static let core: Set<String> = [
        "thanks", "thank", "thx", "ok", "okay", "noted", "great", "perfect", "cheers", "confirmed", "appreciated", "appreciate",
        "understood",
        "works", "working", "excellent", "awesome", "got", "good", "fine", "sure", "resolved", "solved", "fixed",
    ]
    private static let chinese = [
        "非常感谢", "感谢", "谢谢", "多谢", "辛苦了", "辛苦", "收到", "好的", "好", "明白", "了解", "知道了", "确认恢复", "已恢复", "恢复了", "确认", "可以了", "没问题了", "没问题",
        "正常了", "已正常", "已解决", "解决了", "可以关闭", "关闭吧", "我们", "我", "先", "再", "试试", "试一下", "观察", "两天", "一下", "看看", "测试", "的", "了", "啦", "哈",
        "您", "你们", "你", "大家", "支持", "帮助", "回复", "这边", "目前",
    ].sorted { ($0.count, $1) > ($1.count, $0) }

    /// A core word, or any Chinese word of courtesy: without one a text is none.
    private static let mark = PhraseSet(core.sorted() + chinese)

    /// Whether a text is short and made of such words alone; an empty text is not.
    static func areAll(of text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 240, mark.areIn(text) else { return false }
        let lower = text.lowercased()
        guard !lower.contains("?"), !lower.contains("？") else { return false }
        var hasCore = false
        for piece in lower.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if piece.utf8.allSatisfy({ $0 < 0x80 }) {
                guard english.contains(String(piece)) else { return false }
                if core.contains(String(piece)) { hasCore = true }
            } else {
                var rest = piece
                while !rest.isEmpty {
                    guard let word = chinese.first(where: rest.hasPrefix) else { return false }
                    rest = rest.dropFirst(word.count)
                }
                hasCore = true
            }
        }
        return hasCore
    }
}
