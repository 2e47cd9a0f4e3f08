// SPDX-License-Identifier: Apache-2.0

/// Phrases that state a fact, in two languages, and the words that make a sentence with one of them something else.
///
/// Strict on purpose: a sentence with a condition, a negation, a question or a future states nothing.
struct PlainStatement: Sendable {
    var english: [String]
    var chinese: [String]

    private static let englishDoubt = [
        "not ", "n't", " if ", "once ", "when ", "until ", "will ", "should ", "may ", "might ", "?", "unless ", "whether ", "before ",
        "hope", "partially", "please confirm", "no workaround", " no ", "trying", "try to", "going to", "plan to", "expect",
    ]
    private static let chineseDoubt = [
        "未", "没有", "不", "如", "若", "是否", "待", "之后", "后再", "吗", "？", "?", "预计", "尚", "将", "部分", "请确认", "无法", "计划",
    ]

    /// Whether a sentence of the text states it; texts are looked at for their first 4,000 characters.
    func isIn(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        for sentence in text.prefix(4000).lowercased().split(whereSeparator: { ".!。！；;\n".contains($0) }) {
            let words = " " + sentence + " "
            if english.contains(where: words.contains), !PlainStatement.englishDoubt.contains(where: words.contains) { return true }
            // 方案如下 announces; 如 alone puts a condition.
            let clear = words.replacing("如下", with: "")
            if chinese.contains(where: words.contains), !PlainStatement.chineseDoubt.contains(where: clear.contains) { return true }
        }
        return false
    }
}
