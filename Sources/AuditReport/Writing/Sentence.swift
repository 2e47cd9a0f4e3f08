// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sentences of each language: how they begin and what parts them.
enum Sentence {
    /// What stands between two sentences.
    static let stop = Text(". ", "。")
    static let colon = Text(": ", "：")

    /// The words with a capital where their first letter is one of ASCII; other scripts are as they are.
    static func start(_ words: String) -> String {
        guard let first = words.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return words }
        return String(decoding: [first - 32] + words.utf8.dropFirst(), as: UTF8.self)
    }
}
