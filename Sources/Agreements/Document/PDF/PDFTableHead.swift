// SPDX-License-Identifier: Apache-2.0

/// A head of two levels: some cells stand over several of the lower level, the others reach down beside it.
///
///     Service | Response        | Done
///             | day    | night  |
///     Cabling | 1 hour | 2 hours | 4 hours
struct PDFTableHead: Sendable {
    /// The upper level, each cell as far as it reaches.
    var upper: PDFRow
    /// The lower level, and the cells that stand beside it.
    var lowest: PDFRow
    /// How many lines the head has.
    var lines: Int
}

extension PDFTableHead {
    /// `lines`: the pieces of a table, line by line; nil without such a head, or where it is in doubt how far its cells reach.
    static func of(_ lines: [[PDFPiece]], width: Int, em: Double, pitch: PDFPitch) -> PDFTableHead? {
        guard lines.count > 3 else { return nil }
        // Cells in the middle of their height stand a little higher or lower than the line they are counted to.
        let top = lines.prefix(9).map { line in
            line.map { piece in
                var piece = piece
                piece.middle = piece.box.middle
                return piece
            }
        }
        guard let body = top.indices.dropFirst(2).first(where: { isRow(top, $0, pitch) }), body < lines.count,
            let levels = PDFHeadParts.of(top[..<body], width, em, pitch)
        else { return nil }
        var lowest = PDFRow(width, top: levels.low, bottom: levels.lower.values.map(\.bottom).max() ?? levels.low)
        for (column, group) in levels.lower { lowest.cells[column].pieces = group.pieces }
        for (column, group) in levels.beside { lowest.cells[column].pieces = group.pieces }
        guard (1..<width).allSatisfy({ !lowest.isEmpty($0) }), !levels.lower.values.contains(where: hasLength) else { return nil }
        let reach = PDFHeadReach(lower: levels.lower, boxes: extents(lines[body...], levels.lower, width), em: em)
        guard let shares = reach.fromLeft(levels.upper) ?? reach.inTheMiddle(levels.upper), shares.contains(where: { $0.count > 1 }) else {
            return nil
        }
        var upper = PDFRow(width, top: levels.upper[0].top, bottom: levels.upper.map(\.bottom).max() ?? 0)
        upper.isHead = true
        for (group, share) in zip(levels.upper, shares) {
            for column in share { upper.cells[column] = PDFRow.Cell(pieces: group.pieces, isCopy: column > share.lowerBound) }
        }
        // A cell that reaches down over both levels is in both, as merged cells are in every place they cover.
        for (column, group) in levels.beside { upper.cells[column].pieces = group.pieces }
        return PDFTableHead(upper: upper, lowest: lowest, lines: body)
    }

    /// A line of the body: what stands in it at the first column has white over it.
    private static func isRow(_ lines: [[PDFPiece]], _ index: Int, _ pitch: PDFPitch) -> Bool {
        guard let label = lines[index].first, label.columns == 0...0, lines[index].count > 1 else { return false }
        guard let above = lines[..<index].last(where: { $0.first?.columns == 0...0 })?.first else { return true }
        return !pitch.isClose(above, label)
    }

    static func hasLength(_ group: PDFGroup) -> Bool {
        let words = group.pieces.map { PDFTypesetter.words($0.words) }.joined(separator: " ").unicodeScalars.map(Folding.fold)
        return !DurationPhrase.all(words, in: 0..<words.count).isEmpty
    }

    /// How far the columns under the head reach, the lower level with them.
    private static func extents(_ lines: ArraySlice<[PDFPiece]>, _ lower: [Int: PDFGroup], _ width: Int) -> [PDFBox?] {
        var boxes = (0..<width).map { lower[$0]?.box }
        for piece in lines.joined() where !piece.isSpan {
            let column = piece.columns.lowerBound
            boxes[column] = boxes[column]?.union(piece.box) ?? piece.box
        }
        return boxes
    }
}
