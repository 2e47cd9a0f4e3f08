// SPDX-License-Identifier: Apache-2.0

/// The words of one line in one column, or over several.
struct PDFPiece: Sendable {
    var words: [PDFWord]
    var box: PDFBox
    /// Of the run of lines.
    var line: Int
    var columns: ClosedRange<Int>
    /// Where the line is, which stays comparable over pages.
    var middle: Double
    /// Alone in a row of its own: it names the rows under it.
    var isTitle = false

    var isSpan: Bool { columns.count > 1 }
}

extension PDFColumns {
    /// A line's words by column. Two cells close together part where a word ends before the channel and the next begins behind it.
    func pieces(_ line: PDFLine, _ index: Int) -> [PDFPiece] {
        var pieces: [PDFPiece] = []
        func add(_ words: [PDFWord], _ columns: ClosedRange<Int>) {
            guard let first = words.first else { return }
            let box = words.reduce(first.box) { $0.union($1.box) }
            // Neighbours in one column are one piece, whatever stands between them.
            if let last = pieces.last, !last.isSpan, last.columns == columns {
                pieces[pieces.count - 1].words += words
                pieces[pieces.count - 1].box = last.box.union(box)
            } else {
                pieces.append(PDFPiece(words: words, box: box, line: index, columns: columns, middle: line.middle))
            }
        }
        for chunk in line.chunks {
            let whole = columns(of: chunk.box)
            if whole.count == 1 || chunk.words.count == 1 {
                add(chunk.words, whole)
                continue
            }
            let own = chunk.words.map { columns(of: $0.box) }
            // The widest space inside what would be one cell.
            let widest = own.indices.dropFirst().reduce(0.3 * chunk.words[0].em) { widest, index in
                own[index] == own[index - 1] ? max(widest, chunk.words[index].box.left - chunk.words[index - 1].box.right) : widest
            }
            let isParted =
                own.allSatisfy { $0.count == 1 }
                && own.indices.dropFirst().allSatisfy { index in
                    let (before, after) = (own[index - 1].lowerBound, own[index].lowerBound)
                    guard before < after else { return before == after }
                    let space = chunk.words[index].box.left - chunk.words[index - 1].box.right
                    return space > 1.25 * widest
                        || isFree(before, of: chunk.words[index - 1].box) && isFree(after - 1, of: chunk.words[index].box)
                }
            guard isParted else {
                add(chunk.words, whole)
                continue
            }
            for (word, column) in zip(chunk.words, own) { add([word], column) }
        }
        return pieces
    }
}
