// SPDX-License-Identifier: Apache-2.0

/// Rows of a table between bars whose line breaks were lost: `| a | b ||---|---|| 1 | 2 || 3 | 4 |`.
extension TextDocumentReader {
    /// The pieces of each row in a line of several, `width` to a row and nothing between two rows; nil where they do not come out even.
    ///
    /// `tail`: the words behind the last bar.
    func joinedRows(_ pieces: [Range<Int>], _ width: Int) -> (rows: [[Range<Int>]], tail: Range<Int>?)? {
        guard width > 1, pieces.count > width + 1 else { return nil }
        var rows: [[Range<Int>]] = []
        var at = 0
        while at + width <= pieces.count {
            rows.append(Array(pieces[at..<(at + width)]))
            at += width
            guard at < pieces.count else { break }
            // Two bars side by side end a row; what follows the last bar is no part of the table.
            guard isEmpty(pieces[at]) else { break }
            at += 1
        }
        guard rows.count > 1, pieces.count - at <= 1, rows.dropFirst().allSatisfy({ !$0.allSatisfy(isEmpty) }) else { return nil }
        return (rows, at < pieces.count ? pieces[at] : nil)
    }

    private func isEmpty(_ piece: Range<Int>) -> Bool { bytes[piece].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// Dashes and colons in every piece: the rule under the heads.
    func isRule(_ row: [Range<Int>]) -> Bool {
        row.allSatisfy { piece in
            bytes[piece].contains(UInt8(ascii: "-"))
                && bytes[piece].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20 || $0 == 0x09 }
        }
    }
}
