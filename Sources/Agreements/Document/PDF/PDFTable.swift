// SPDX-License-Identifier: Apache-2.0

/// A run of lines in columns.
struct PDFTable: Sendable {
    /// Those of later pages are moved down to follow the earlier ones.
    var lines: [PDFLine]
    var columns: PDFColumns
    var em: Double

    /// More lines than this are no table of an agreement.
    static let lineLimit = 4000

    /// Its rows; nil where it cannot be told with certainty what they are.
    func rows(body: Double) -> [PDFRow]? {
        // Gaps inside columns: there are more columns than can be told apart.
        let hidden = lines.enumerated().count { columns.isHidden($1, least: $0 < 2 ? 0.8 * em : 0) }
        let hasHeadHidden = lines.prefix(2).contains { columns.isHidden($0, least: 0.8 * em) }
        guard !hasHeadHidden, hidden * 7 <= lines.count else { return nil }
        let breaks = Set(lines.indices.dropFirst().filter { lines[$0].page != lines[$0 - 1].page })
        let pieces = lines.enumerated().map { columns.pieces($1, $0) }
        let joined = PDFHeadPlaces.joined(pieces)
        return PDFRowLayout.rows(
            joined?.lines ?? pieces, width: joined?.width ?? columns.count, em: em, body: body, breaks: breaks)
    }

    /// Takes lines of the next page as its continuation, heads repeated there left out; false if nothing of them is a row.
    mutating func take(_ next: ArraySlice<PDFLine>) -> Bool {
        guard let last = lines.last, let top = next.first, lines.count + next.count <= PDFTable.lineLimit else { return false }
        let shift = last.middle + 3.2 * em - top.middle
        let repeated = zip(next, lines).prefix { PDFTable.words($0) == PDFTable.words($1) }.count
        let added = next.dropFirst(repeated).map { line in
            var line = line
            line.middle += shift
            return line
        }
        guard repeated > 0 || added.contains(where: \.hasSeveral) else { return false }
        lines += added
        return true
    }

    /// Whether its type is of the table's size and no piece of it spans columns.
    func fits(_ line: PDFLine) -> Bool { fits(line, columns) }

    func fits(_ line: PDFLine, _ columns: PDFColumns) -> Bool {
        guard abs(line.em - em) < 0.35 * em else { return false }
        return columns.pieces(line, 0).allSatisfy { !$0.isSpan }
    }

    static func words(_ line: PDFLine) -> [Unicode.Scalar] { line.words.flatMap(\.text) }
}
