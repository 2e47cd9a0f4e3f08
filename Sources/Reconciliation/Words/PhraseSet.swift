// SPDX-License-Identifier: Apache-2.0

/// Phrases looked for in a text, whatever the case of its ASCII letters: one pass over the bytes, however many phrases there are.
struct PhraseSet: Sendable {
    /// By their first byte, in lower case.
    private let byFirst: [[[UInt8]]]

    init(_ phrases: [String]) {
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { byFirst[Int(first)].append(bytes) }
        }
        self.byFirst = byFirst
    }

    /// Whether one of the phrases occurs in the first `limit` bytes of a text.
    func areIn(_ text: String, limit: Int = 4000) -> Bool {
        if text.isEmpty { return false }
        return areIn(PhraseSet.folded(text, limit: limit)[...])
    }

    /// Whether one of them occurs in bytes that are in lower case already.
    func areIn(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                for phrase in byFirst[Int(text[index])] where phrase.count <= text.count - index {
                    var length = 1
                    while length < phrase.count, text[index + length] == phrase[length] { length += 1 }
                    if length == phrase.count { return true }
                }
                index += 1
            }
            return false
        }
    }

    /// The first `limit` bytes of a text, ASCII letters in lower case.
    static func folded(_ text: String, limit: Int = 4000) -> [UInt8] {
        var bytes = Array(text.utf8.prefix(limit))
        for index in bytes.indices where bytes[index] >= 0x41 && bytes[index] <= 0x5A { bytes[index] |= 0x20 }
        return bytes
    }
}
