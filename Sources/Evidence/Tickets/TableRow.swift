// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One row of a table, whatever kind of file it came from.
struct TableRow {
    /// As written, one for each column that the row has.
    var cells: [String]
    var place: SourceSpan
    /// The row's first words, for a quote.
    var excerpt: String
    /// The table ends inside this row, or a quote in it is never closed.
    var isCut = false

    /// A cell without blanks at its ends; "" when there is none, or for the marks that mean none.
    func cell(_ index: Int?) -> String {
        guard let index, index < cells.count else { return "" }
        let text = cells[index].trimmedBlanks
        return TableRow.meansNone(text) ? "" : text
    }

    private static func meansNone(_ text: String) -> Bool {
        switch text.utf8.count {
        case 1: text == "-" || text == "?" || text == "/"
        case 3: text == "N/A" || text == "n/a" || text == "—" || text == "无"
        case 4: text == "NULL" || text == "null" || text == "None"
        default: false
        }
    }

    /// A line with nothing on it but blanks.
    var isBlank: Bool { cells.count <= 1 && cells.allSatisfy { $0.utf8.allSatisfy(\.isBlank) } }
}
