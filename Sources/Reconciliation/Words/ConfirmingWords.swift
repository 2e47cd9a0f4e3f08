// SPDX-License-Identifier: Apache-2.0

/// Words by which a customer says that the matter is settled.
enum ConfirmingWords {
    private static let words = PhraseSet([
        "confirmed", "it works", "works now", "working now", "works again", "working again", "you can close", "please close",
        "can be closed",
        "resolved", "solved", "fixed", "all good", "已恢复", "恢复了", "可以关闭", "关闭吧", "解决了", "已解决", "没问题了", "正常了", "可以了",
    ])
    private static let doubt = PhraseSet([
        "not ", "n't", "still", "until", "unless", "?", "？", "未", "没有", "没解决", "没恢复", "不行", "不能", "不可以", "吗", "仍", "还是",
    ])

    static func areIn(_ text: String) -> Bool { words.areIn(text) && !doubt.areIn(text) }
}
