// SPDX-License-Identifier: Apache-2.0

/// Words as the beginning of a line.
enum Sentence {
    /// The words with a capital where their first letter is one of ASCII; other scripts are as they are.
    static func start(_ words: String) -> String {
        guard let first = words.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return words }
        return String(decoding: [first - 32] + words.utf8.dropFirst(), as: UTF8.self)
    }
}
