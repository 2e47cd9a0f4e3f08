// SPDX-License-Identifier: Apache-2.0

/// What a document holds beside the words that are read: counted, so that none of it is left out in silence.
struct DOCXTally: Sendable {
    struct Count: Sendable {
        private(set) var number = 0
        /// Where the first of them stands.
        private(set) var first: Range<Int>?
        private(set) var excerpt = ""

        mutating func add(_ range: Range<Int>) {
            number += 1
            if first == nil { first = range }
        }

        /// Counts a scalar of text and keeps the beginning of the text.
        mutating func add(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
            if !scalar.isSpace { add(range) }
            if number > 0, number <= 80 { excerpt.unicodeScalars.append(scalar.isSpace ? " " : scalar) }
        }
    }

    var insertions = Count()
    var deletions = Count()
    var comments = Count()
    /// Characters of hidden text.
    var hidden = Count()
    /// Parts that hold words and were not read.
    private(set) var unread: [String] = []

    mutating func miss(_ what: String) {
        if unread.count < 20, !unread.contains(what) { unread.append(what) }
    }
}
