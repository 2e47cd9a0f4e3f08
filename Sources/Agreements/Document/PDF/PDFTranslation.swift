// SPDX-License-Identifier: Apache-2.0

/// A text in one column and its translation in the other, each paragraph beside the one that it translates.
enum PDFTranslation {
    /// The white between two paragraphs of a column: the middles of the lines over and under it.
    struct Border {
        var upper: Double
        var lower: Double

        /// Whether paragraphs beside each other begin or end together.
        func isShared(_ other: Border, _ em: Double) -> Bool {
            abs(lower - other.lower) < 0.35 * em || abs(upper + lower - other.upper - other.lower) < 0.6 * em
        }
    }

    /// `middles`: of a column's lines.
    static func borders(_ middles: [Double]) -> [Border] {
        let steps = zip(middles, middles.dropFirst()).map { $1 - $0 }.sorted()
        guard !steps.isEmpty else { return [] }
        let usual = steps[steps.count / 4]
        return zip(middles, middles.dropFirst()).filter { $1 - $0 > 1.2 * usual }.map { Border(upper: $0, lower: $1) }
    }

    /// Whether one column is in Chinese, and the other in Latin letters and as long as a translation of it: several letters for each.
    static func isTranslated(_ columns: [[PDFPiece]]) -> Bool {
        guard columns.count == 2 else { return false }
        let letters = columns.map(letters)
        return isTranslation(letters[0], letters[1]) || isTranslation(letters[1], letters[0])
    }

    private static func letters(_ column: [PDFPiece]) -> (wide: Int, narrow: Int) {
        var (wide, narrow) = (0, 0)
        for scalar in column.lazy.flatMap(\.words).flatMap(\.text) {
            if scalar.isHan { wide += 1 } else if scalar.isLetter { narrow += 1 }
        }
        return (wide, narrow)
    }

    private static func isTranslation(_ chinese: (wide: Int, narrow: Int), _ latin: (wide: Int, narrow: Int)) -> Bool {
        guard chinese.wide > 2 * chinese.narrow, latin.narrow > 10 * latin.wide else { return false }
        return latin.narrow > chinese.wide && latin.narrow < 8 * chinese.wide
    }

    /// Whether one line is in Chinese and the other has no Chinese letter.
    static func isOther(_ line: PDFLine, _ next: PDFLine) -> Bool { isOther(line.words, next.words) }

    static func isOther(_ words: [PDFWord], _ next: [PDFWord]) -> Bool {
        func isChinese(_ words: [PDFWord]) -> Bool { words.contains { $0.text.contains(where: \.isHan) } }
        return isChinese(words) != isChinese(next)
    }

    /// The columns' lines one under the other: each stretch between heights where all columns are white, then what stands beside it.
    static func unfolded(_ columns: [[PDFLine]]) -> [PDFLine] {
        let cuts = cuts(columns.map { $0.map(\.middle) }, columns.first?.first?.em ?? 10)
        var result: [PDFLine] = []
        var rest = columns.map { $0[...] }
        var bottom = 0.0
        for cut in cuts + [.infinity] {
            for column in rest.indices {
                let own = rest[column].prefix { $0.middle < cut }
                rest[column] = rest[column].dropFirst(own.count)
                guard let top = own.first else { continue }
                // Apart from what is over it.
                let shift = result.isEmpty ? 0 : bottom + 3 * top.em - top.middle
                for var line in own {
                    line.middle += shift
                    line.isBeside = false
                    result.append(line)
                    bottom = line.middle
                }
            }
        }
        return result
    }

    /// Heights between two paragraphs of every column. `columns`: the middles of their lines.
    static func cuts(_ columns: [[Double]], _ em: Double) -> [Double] {
        let gaps = columns.map(borders)
        guard let first = gaps.first else { return [] }
        return first.compactMap { gap in
            var common = gap
            for other in gaps.dropFirst() {
                let own = other.first { min($0.lower, common.lower) - max($0.upper, common.upper) > 0.9 * em }
                guard let own else { return nil }
                common = Border(upper: max(own.upper, common.upper), lower: min(own.lower, common.lower))
            }
            return (common.upper + common.lower) / 2
        }
    }
}
