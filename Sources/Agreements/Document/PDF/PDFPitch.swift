// SPDX-License-Identifier: Apache-2.0

/// How far apart lines are inside a cell, and where another cell begins.
struct PDFPitch: Sendable {
    /// From line to line inside a cell.
    var line: Double
    /// No two lines are as close as in the document's paragraphs: each is a row of its own.
    var isSingle: Bool

    /// `body`: from line to line of a paragraph, in ems; `isWrap`: whether the second of two pieces may be broken off the first.
    init(_ columns: [[PDFPiece]], em: Double, body: Double, isWrap: (PDFPiece, PDFPiece) -> Bool) {
        var least = Double.infinity
        var steps: [Double] = []
        for pieces in columns {
            for (piece, next) in zip(pieces, pieces.dropFirst()) where next.middle - piece.middle > 0.75 * em {
                steps.append(next.middle - piece.middle)
            }
        }
        steps.sort()
        // One odd pair shall not decide.
        if let first = steps.first { least = steps.count > 20 ? steps[steps.count / 20] : first }
        line = min(least, 3 * em)
        guard line > 1.18 * body * em else {
            isSingle = false
            return
        }
        // Wider than the paragraphs: rows of one line each, unless the words run on.
        var (pairs, forced) = (0, 0)
        for pieces in columns {
            for (piece, next) in zip(pieces, pieces.dropFirst()) where next.middle - piece.middle < 1.1 * line {
                pairs += 1
                if !isWrap(piece, next) { forced += 1 }
            }
        }
        isSingle = line > 1.35 * body * em || forced > 0 && forced * 6 >= pairs
    }

    /// The next distance between lines that is clearly more and still that of lines of one text; nil without one.
    func wider(_ columns: [[PDFPiece]], em: Double) -> PDFPitch? {
        guard !isSingle else { return nil }
        let steps = columns.flatMap { zip($0, $0.dropFirst()).map { $1.middle - $0.middle } }
        guard let next = steps.filter({ $0 > 1.1 * line && $0 <= 2 * em }).min(), steps.count(where: { abs($0 - next) < 0.1 * em }) > 2
        else {
            return nil
        }
        var result = self
        result.line = next
        return result
    }

    /// Whether a line may go on with what stands over it.
    func isClose(_ upper: PDFPiece, _ lower: PDFPiece) -> Bool { !isSingle && lower.middle - upper.middle <= 1.1 * line }

    /// Cells of a column by the gaps between them.
    func groups(_ pieces: [PDFPiece]) -> [PDFGroup] {
        var groups: [PDFGroup] = []
        for piece in pieces {
            if let last = groups.last?.pieces.last, isClose(last, piece) {
                groups[groups.count - 1].pieces.append(piece)
            } else {
                groups.append(PDFGroup(pieces: [piece]))
            }
        }
        return groups
    }
}

/// Lines of one column that belong to one cell.
struct PDFGroup: Sendable {
    var pieces: [PDFPiece]

    var top: Double { pieces.first?.middle ?? 0 }
    var bottom: Double { pieces.last?.middle ?? 0 }
    var middle: Double { (top + bottom) / 2 }
    var box: PDFBox { pieces.dropFirst().reduce(pieces[0].box) { $0.union($1.box) } }
}
