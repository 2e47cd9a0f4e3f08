// SPDX-License-Identifier: Apache-2.0

/// Heads in the middle of wide columns whose cells are short and set at the left: head and cells stand in no common column.
///
///          Service            First response         Fix
///     Network            10 minutes            4 hours
///
/// As many heads as columns under them, in the same order, and each between the left edges of its column and the next.
enum PDFHeadPlaces {
    /// The lines with each head in the column under it, and how many columns are left; nil where that is not so.
    static func joined(_ lines: [[PDFPiece]]) -> (lines: [[PDFPiece]], width: Int)? {
        guard lines.count > 2 else { return nil }
        for count in 1...min(3, lines.count - 2) {
            if let places = places(lines[..<count].flatMap { $0 }, lines[count...].flatMap { $0 }) {
                let width = Set(places.values).count
                return (lines.map { $0.map { moved($0, places) } }, width)
            }
        }
        return nil
    }

    private static func moved(_ piece: PDFPiece, _ places: [Int: Int]) -> PDFPiece {
        var piece = piece
        let column = places[piece.columns.lowerBound] ?? 0
        piece.columns = column...column
        return piece
    }

    /// The new number of each column.
    private static func places(_ heads: [PDFPiece], _ body: [PDFPiece]) -> [Int: Int]? {
        guard !heads.contains(where: \.isSpan), !body.contains(where: \.isSpan) else { return nil }
        let over = boxes(heads)
        let under = boxes(body)
        let (upper, lower) = (over.keys.sorted(), under.keys.sorted())
        guard upper.count == lower.count, upper.count > 1, upper != lower else { return nil }
        var places: [Int: Int] = [:]
        for (index, (head, column)) in zip(upper, lower).enumerated() {
            guard let box = over[head], let cells = under[column], box.centre >= cells.left else { return nil }
            if index + 1 < lower.count, let next = under[lower[index + 1]], box.right > next.left { return nil }
            for old in [head, column] {
                if let known = places[old], known != index { return nil }
                places[old] = index
            }
        }
        return places
    }

    private static func boxes(_ pieces: [PDFPiece]) -> [Int: PDFBox] {
        pieces.reduce(into: [:]) { boxes, piece in
            let column = piece.columns.lowerBound
            boxes[column] = boxes[column]?.union(piece.box) ?? piece.box
        }
    }
}
