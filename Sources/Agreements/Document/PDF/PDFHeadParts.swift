// SPDX-License-Identifier: Apache-2.0

/// The cells of a head of two levels by the height they stand at.
struct PDFHeadParts {
    /// From left to right.
    var upper: [PDFGroup] = []
    /// By column.
    var lower: [Int: PDFGroup] = [:]
    /// At the top, in the middle or at the foot of both levels.
    var beside: [Int: PDFGroup] = [:]
    /// The middle of the lower level's first line.
    var low = 0.0

    static func of(_ lines: ArraySlice<[PDFPiece]>, _ width: Int, _ em: Double, _ pitch: PDFPitch) -> PDFHeadParts? {
        var groups = [[PDFGroup]](repeating: [], count: width)
        var spans: [PDFGroup] = []
        for piece in lines.joined() {
            if piece.isSpan {
                spans.append(PDFGroup(pieces: [piece]))
            } else if let last = groups[piece.columns.lowerBound].last?.pieces.last, pitch.isClose(last, piece) {
                groups[piece.columns.lowerBound][groups[piece.columns.lowerBound].count - 1].pieces.append(piece)
            } else {
                groups[piece.columns.lowerBound].append(PDFGroup(pieces: [piece]))
            }
        }
        var parts = PDFHeadParts()
        // The upper level's cells have the lower level under them, in their own column or between two.
        parts.upper = spans + groups.filter { $0.count == 2 }.map { $0[0] }
        parts.upper.sort { $0.box.left < $1.box.left }
        let lows = groups.filter { $0.count == 2 }.map { $0[1].top } + (spans.isEmpty ? [] : groups.compactMap { $0.last?.top })
        guard let low = lows.max(), let high = parts.upper.map(\.middle).min(), groups.allSatisfy({ $0.count <= 2 }), low - high > em,
            parts.upper.allSatisfy({ $0.middle - high < 0.5 * em })
        else { return nil }
        parts.low = low
        let bottom = groups.flatMap { $0 }.filter { abs($0.top - low) < 0.3 * em }.map(\.bottom).max() ?? low
        for (column, cells) in groups.enumerated() {
            guard let last = cells.last else { continue }
            if abs(last.top - low) < 0.3 * em {
                parts.lower[column] = last
            } else if cells.count == 1, isBeside(last, high, low, bottom, em) {
                parts.beside[column] = last
            } else {
                return nil
            }
        }
        // At the foot of both levels, where nothing stands over it.
        if let first = parts.upper.first, let label = parts.lower[0], groups[0].count == 1, label.box.right < first.box.left {
            parts.beside[0] = parts.lower.removeValue(forKey: 0)
        }
        return parts.upper.isEmpty || parts.lower.count < 2 ? nil : parts
    }

    private static func isBeside(_ group: PDFGroup, _ high: Double, _ low: Double, _ bottom: Double, _ em: Double) -> Bool {
        abs(group.top - high) < 0.3 * em || abs(group.middle - (high + bottom) / 2) < 0.4 * em || abs(group.bottom - bottom) < 0.3 * em
    }
}
