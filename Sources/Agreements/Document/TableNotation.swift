// SPDX-License-Identifier: Apache-2.0

/// What tables have in common, however they are written.
enum TableNotation {
    /// Cells that say "as above": a mark of repetition anywhere, or nothing at all in a column of labels.
    ///
    /// An empty label stands for the one above only where every other cell of its row has a value: else the row continues the one above.
    static func repeatLabels(_ grid: inout TableGrid) {
        guard grid.rows.count > 2 else { return }
        let isLabelled = isLabelColumn(grid)
        for row in grid.rows.indices.dropFirst() {
            let above = grid.rows[row - 1].cells
            for column in grid.rows[row].cells.indices where above.indices.contains(column) {
                let cell = grid.rows[row].cells[column]
                let isRepeat =
                    isRepetition(cell.passage)
                    || column == 0 && isLabelled && cell.passage.isEmpty
                        && (isFull(grid.rows[row]) || goesOn(grid.rows[row], grid.rows[row - 1]))
                guard isRepeat, !above[column].passage.isEmpty, !above[column].isHeader else { continue }
                grid.rows[row].cells[column] = above[column]
                grid.rows[row].cells[column].isCopy = true
            }
        }
    }

    private static let marks: Set<String> = ["^^", "〃", "″", "\"", "''", "”", "同上", "ditto", "do.", "〞"]

    private static func isRepetition(_ passage: Passage) -> Bool {
        passage.count <= 5 && !passage.isEmpty && marks.contains(passage.string.lowercased())
    }

    /// "| | Critical: 4 hours | Critical: 2 hours |" under cells of the same form: further lines of the row above.
    private static func goesOn(_ row: TableRow, _ above: TableRow) -> Bool {
        let own = row.cells.indices.dropFirst().filter { !row.cells[$0].passage.isEmpty }
        return !own.isEmpty
            && own.allSatisfy {
                isNamedLength(row.cells[$0].passage) && above.cells.indices.contains($0) && isNamedLength(above.cells[$0].passage)
            }
    }

    /// A name before a colon, and a length behind it.
    private static func isNamedLength(_ passage: Passage) -> Bool {
        guard let colon = passage.folded.prefix(40).firstIndex(of: ":"), colon > 1 else { return false }
        return !DurationPhrase.all(passage.folded, in: colon..<passage.count).isEmpty
    }

    private static func isFull(_ row: TableRow) -> Bool { row.cells.count > 2 && row.cells.dropFirst().allSatisfy { !$0.passage.isEmpty } }

    /// A first column of words without lengths of time, whose own first cells are not empty.
    private static func isLabelColumn(_ grid: TableGrid) -> Bool {
        guard let first = grid.rows.dropFirst().first?.cells.first, !first.passage.isEmpty else { return false }
        return grid.rows.dropFirst().prefix(20).allSatisfy { row in
            guard let passage = row.cells.first?.passage else { return true }
            return passage.count <= 60 && DurationPhrase.all(passage.folded, in: passage.all).isEmpty
        }
    }
}
