// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// How a message stands in its file, and what its container says of it.
package struct MailPlace {
    /// In the bytes at hand.
    package var range: Range<Int>
    /// What to add to an index for the offset in the file.
    var base = 0
    /// Its length in the file, when that is not the length of what is at hand.
    var length: Int?
    /// The line of its first byte.
    var line: Int
    /// Whether a mailbox wrote ">From " for "From ".
    package var isInMailbox = false
    var status: MailStatus = []
    var clocks: [MailClock] = []
    /// Whether nothing follows in the file, so that its end may be missing.
    var isLast = true
    /// Where it is cited, when the bytes at hand are decoded and stand nowhere in the file.
    var cited: SourceSpan?
    /// How many messages it is attached to, one inside the other.
    var depth = 0
    /// Messages attached to attached messages are read this deep.
    static let depthLimit = 3

    func span(_ file: FileID) -> SourceSpan {
        if let cited { return cited }
        let lower = range.lowerBound + base
        return SourceSpan(file: file, lower: lower, upper: lower + (length ?? range.count), line: line)
    }
}
