// SPDX-License-Identifier: Apache-2.0

/// Phrases that state a fact, in two languages, and the words that make a sentence with one of them something else.
///
/// Strict on purpose: a sentence with a condition, a negation, a question or a future states nothing.
struct PlainStatement: Sendable {
    private let english: PhraseSet
    private let chinese: PhraseSet
    private let any: PhraseSet
    /// Words that make none of it, besides the usual ones.
    private let rejected: PhraseSet
    /// Words that would make a doubt, and here are none.
    private let allowed: [[UInt8]]

    init(english: [String], chinese: [String], rejecting: [String] = [], allowing: [String] = []) {
        self.english = PhraseSet(english)
        self.chinese = PhraseSet(chinese)
        any = PhraseSet(english + chinese)
        rejected = PhraseSet(rejecting)
        allowed = allowing.map { Array($0.utf8) }
    }

    private static let englishDoubt = PhraseSet([
        "not ", "n't", " if ", "once ", "when ", "until ", "will ", "should ", "may ", "might ", "?", "unless ", "whether ", "before ",
        "hope", "partially", "please confirm", " no ", "trying", "try to", "going to", "plan to", "expect",
    ])
    private static let chineseDoubt = PhraseSet([
        "未", "没有", "不", "如", "若", "是否", "待", "之后", "后再", "吗", "？", "?", "预计", "尚", "将", "部分", "请确认", "无法", "计划",
    ])
    /// 方案如下 announces; 如 alone puts a condition.
    private static let announcing = Array("如下".utf8)

    /// Whether a sentence of the text states it; texts are looked at for their first 12,000 bytes.
    func isIn(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        let bytes = PhraseSet.folded(text, limit: 12_000)
        // Most texts state nothing of the kind; padded so that a phrase with a blank before it is found at the start.
        guard any.areIn(([0x20] + bytes + [0x20])[...]) else { return false }
        for sentence in PlainStatement.sentences(bytes) {
            let words: [UInt8] = [0x20] + sentence + [0x20]
            guard any.areIn(words[...]), !rejected.areIn(words[...]) else { continue }
            let doubted = allowed.reduce(words) { PlainStatement.without($1, $0) }
            if english.areIn(words[...]), !PlainStatement.englishDoubt.areIn(doubted[...]) { return true }
            if chinese.areIn(words[...]),
                !PlainStatement.chineseDoubt.areIn(PlainStatement.without(PlainStatement.announcing, doubted)[...])
            {
                return true
            }
        }
        return false
    }

    /// The sentences of a text's first 12,000 bytes, ASCII letters in lower case.
    static func sentences(of text: String) -> [ArraySlice<UInt8>] { sentences(PhraseSet.folded(text, limit: 12_000)) }

    /// Parts between full stops, exclamation marks, semicolons and line ends, in ASCII and full width.
    private static func sentences(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let length: Int
            switch bytes[index] {
            case 0x2E, 0x21, 0x3B, 0x0A, 0x0D: length = 1
            case 0xE3 where isAt(index, bytes, 0x80, 0x82): length = 3  // 。
            case 0xEF where isAt(index, bytes, 0xBC, 0x81) || isAt(index, bytes, 0xBC, 0x9B): length = 3  // ！ ；
            default:
                index += 1
                continue
            }
            if index > start { result.append(bytes[start..<index]) }
            index += length
            start = index
        }
        if start < bytes.count { result.append(bytes[start...]) }
        return result
    }

    private static func isAt(_ index: Int, _ bytes: [UInt8], _ second: UInt8, _ third: UInt8) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == second && bytes[index + 2] == third
    }

    private static func without(_ phrase: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: phrase) {
                index += phrase.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
