// SPDX-License-Identifier: Apache-2.0

/// Rows of cells in straight columns; a cell that is too long goes on below its first line, and nothing is cut.
///
/// Line feeds inside a cell are kept. A column that is empty in every row is left out with its heading.
struct TextTable {
    private let header: [String]
    private let columns: [Int]
    private let widths: [Int]

    private static let gap = 2
    /// No column gets narrower than this: two wide characters.
    private static let narrowest = 4

    /// `rows` are all the rows that will be written: the columns are measured by them. `label`: the most that the first column may take.
    init(_ header: [String], _ rows: [[String]], width: Int, label: Int = .max) {
        columns = header.indices.filter { column in rows.contains { $0.indices.contains(column) && !$0[column].isEmpty } }
        self.header = columns.map { header[$0] }
        widths = TextTable.widths(
            columns.map { column in ([header] + rows).map { $0.indices.contains(column) ? $0[column] : "" } }, width, label)
    }

    /// The heading and the rule below it.
    var heading: String {
        lines(of: header) + widths.map { String(repeating: "─", count: $0) }.joined(separator: String(repeating: " ", count: TextTable.gap))
            + "\n"
    }

    /// One row: as many lines as its longest cell needs.
    func row(_ cells: [String]) -> String { lines(of: columns.map { cells.indices.contains($0) ? cells[$0] : "" }) }

    private func lines(of cells: [String]) -> String {
        let parts = zip(cells, widths).map { cell, width in
            cell.split(separator: "\n").flatMap { TerminalWidth.wrap(String($0), to: width) }
        }
        var text = ""
        for index in 0..<max(1, parts.map(\.count).max() ?? 0) {
            var line = ""
            for (part, width) in zip(parts, widths) {
                line += TerminalWidth.pad(part.indices.contains(index) ? part[index] : "", to: width + TextTable.gap)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    /// What each column would like, less what the widest of them must give up; words are broken only where no other way is left.
    private static func widths(_ columns: [[String]], _ width: Int, _ label: Int) -> [Int] {
        let room = max(1, width - gap * max(0, columns.count - 1))
        var widths = columns.map { min(room, $0.flatMap { $0.split(separator: "\n") }.map { TerminalWidth.of(String($0)) }.max() ?? 0) }
        let words = columns.map {
            min(room, $0.flatMap { $0.split(separator: "\n") }.map { TerminalWidth.longestPiece(String($0)) }.max() ?? 0)
        }
        if let first = widths.first { widths[0] = min(first, max(narrowest, label)) }
        for floor in [words, widths.map { _ in narrowest }] {
            while widths.reduce(0, +) > room {
                guard let widest = widths.indices.filter({ widths[$0] > floor[$0] }).max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
            }
        }
        return widths
    }
}
