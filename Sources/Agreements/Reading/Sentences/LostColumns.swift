// SPDX-License-Identifier: Apache-2.0

/// Lengths of time that stand side by side in columns of plain text, and that no rule made a table of: for whom each is cannot be told, and the
/// shortest, read as everybody's, would accuse.
enum LostColumns {
    /// Blanks that only a column leaves.
    private static let wide = 3

    /// Whether two lengths of the sentence, or the parts of one, have nothing but a wide gap between them.
    static func isIn(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> Bool {
        for (index, duration) in durations.enumerated() {
            if duration.core.contains(where: { isWide(passage, $0) }) { return true }
            guard index + 1 < durations.count else { continue }
            let between = duration.range.upperBound..<max(duration.range.upperBound, durations[index + 1].range.lowerBound)
            if between.count <= 2, between.contains(where: { isWide(passage, $0) }) { return true }
        }
        return false
    }

    private static func isWide(_ passage: Passage, _ index: Int) -> Bool {
        // "within 24", and "hours" under it with its indent: a line that goes on, no column.
        passage.folded[index] == " " && passage.gap(at: index) >= wide && !passage.isLineEnd(at: index)
    }
}
