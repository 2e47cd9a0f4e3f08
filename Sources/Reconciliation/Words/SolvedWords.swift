// SPDX-License-Identifier: Apache-2.0

/// Words by which a person of the vendor says that the request is solved: rule "said-solved".
///
/// Strict on purpose: a sentence with a condition, a negation, a question or a future does not count.
enum SolvedWords {
    private static let english = [
        "has been resolved", "is resolved", "is now resolved", "been fixed", "is fixed", "is now fixed", "has been solved", "is solved",
        "we have resolved",
        "we have fixed", "we fixed", "we resolved", "we've fixed", "we've resolved",
    ]
    private static let englishDoubt = [
        "not ", "n't", " if ", "once ", "when ", "until ", "will ", "should ", "may ", "might ", "?", "unless ", "whether ", "before ",
        "hope", "partially", "please confirm",
    ]
    private static let chinese = ["已解决", "已经解决", "已修复", "已经修复", "问题解决了", "已恢复", "已经恢复"]
    private static let chineseDoubt = ["未", "没有", "不", "如", "若", "是否", "待", "之后", "后再", "吗", "？", "?", "预计", "尚", "将", "部分", "请确认"]

    static func areIn(_ text: String) -> Bool {
        for sentence in text.prefix(4000).lowercased().split(whereSeparator: { ".!。！；;\n".contains($0) }) {
            let words = " " + sentence + " "
            if english.contains(where: words.contains), !englishDoubt.contains(where: words.contains) { return true }
            if chinese.contains(where: words.contains), !chineseDoubt.contains(where: words.contains) { return true }
        }
        return false
    }
}
