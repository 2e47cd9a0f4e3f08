// SPDX-License-Identifier: Apache-2.0

/// The rows of one sheet with their cells as text, in the order of the sheet (ECMA-376 part 1, 18.3).
public struct SheetRows: Sendable {
    public struct Row: Sendable {
        /// From 1, as the program shows it.
        public let number: Int
        public let isHidden: Bool
        /// By column; cells that are not there are "".
        public let cells: [String]
        /// The row's element in the part.
        public let range: Range<Int>
    }

    public let rows: [Row]
    /// Whether the part was read to its end.
    public let isComplete: Bool
    public let hiddenColumns: Int
    /// Cells that are merged with others: only the first of each holds words.
    public let mergedRanges: Int

    /// Further columns than any program has.
    private static let columnLimit = 16_384
    private static let cellLimit = 4 << 20

    /// - Parameter part: the sheet's own XML.
    public init(_ part: [UInt8], _ book: Workbook) {
        let tree = PartTree(MarkupReader.xml(part))
        let reader = CellReader(book, tree)
        var rows: [Row] = []
        var next = 1
        var cells = 0
        for row in tree.elements("row") {
            let number = row["r"].flatMap { Int($0) } ?? next
            next = number &+ 1
            var texts: [String] = []
            var column = 0
            for cell in tree.children(row.index, "c") {
                column = cell["r"].flatMap(SheetRows.column) ?? column
                guard column < SheetRows.columnLimit, cells < SheetRows.cellLimit else { continue }
                // Columns that are left out take room too.
                cells += max(1, column - texts.count)
                while texts.count <= column { texts.append("") }
                texts[column] = reader.text(cell)
                column += 1
            }
            rows.append(
                Row(
                    number: number, isHidden: row["hidden"].map { $0 == "1" || $0 == "true" } ?? false, cells: texts,
                    range: tree.document.nodes[row.index].range))
        }
        self.rows = rows
        isComplete = tree.document.isComplete && cells < SheetRows.cellLimit
        hiddenColumns = tree.elements("col").count { $0["hidden"].map { $0 == "1" || $0 == "true" } ?? false }
        mergedRanges = tree.elements("mergeCell").count
    }

    /// "AB12" → 27.
    static func column(_ reference: String) -> Int? {
        var value = 0
        for byte in reference.utf8 {
            guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { break }
            value = value * 26 + Int(byte | 0x20) - 0x60
            if value > columnLimit { return nil }
        }
        return value > 0 ? value - 1 : nil
    }
}

/// What a cell shows.
private struct CellReader {
    private let book: Workbook
    private let tree: PartTree

    init(_ book: Workbook, _ tree: PartTree) {
        self.book = book
        self.tree = tree
    }

    func text(_ cell: PartTree.Element) -> String {
        func value() -> String { tree.children(cell.index, "v").first.map { tree.words($0.index) } ?? "" }
        switch cell["t"] ?? "n" {
        case "s": return Int(value()).flatMap { book.strings.indices.contains($0) ? book.strings[$0] : nil } ?? ""
        case "inlineStr": return tree.children(cell.index, "is").first.map { tree.words($0.index) } ?? ""
        case "b": return value() == "1" ? "TRUE" : "FALSE"
        case "str", "e", "d": return value()
        default: return number(value(), style: cell["s"].flatMap { Int($0) } ?? 0)
        }
    }

    private func number(_ raw: String, style: Int) -> String {
        guard case .date(let hasTime, let hasSeconds) = book.formats.shape(style), let serial = Double(raw) else { return plain(raw) }
        return SerialDate.text(serial, from1904: book.countsFrom1904, hasTime: hasTime, hasSeconds: hasSeconds) ?? raw
    }

    /// A whole number without the exponent or fraction that some programs write: "1.23E5".
    private func plain(_ raw: String) -> String {
        guard raw.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }), let value = Double(raw),
            value == value.rounded(), abs(value) < 1e15
        else { return raw }
        return String(Int64(value))
    }
}
