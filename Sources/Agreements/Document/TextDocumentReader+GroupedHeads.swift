// SPDX-License-Identifier: Apache-2.0

/// A table of plain text with heads over heads: names, a rule under each that shows how far it reaches, the heads of the columns, a rule, and rows
/// whose cells may go on under themselves.
///
///                    Band A sites           Band B sites
///                 -------------------   --------------------
///                 We ring    Mended     We ring    Mended
///     -------------------------------------------------------
///     Priority 1  10 minutes 3 hours    40 minutes 2 working
///                                                  days
extension TextDocumentReader {
    private static let lineLimit = 2000
    private static let widthLimit = 400

    mutating func groupedTable(_ start: Int) -> Int? {
        guard dialect != .restructured, lines.indices.contains(start), !lines[start].isBlank, let groups = segments(start + 1) else {
            return nil
        }
        var rule = start + 2
        while rule < lines.count, rule - start < 7, !lines[rule].isBlank, !isLongRule(rule), segments(rule) == nil { rule += 1 }
        guard rule > start + 2, rule < lines.count, isLongRule(rule) else { return nil }
        var end = rule + 1
        while end < lines.count, end - rule < TextDocumentReader.lineLimit, !lines[end].isBlank, !isLongRule(end) { end += 1 }
        guard end > rule + 1 else { return nil }
        let heads = (start + 2)..<rule
        let places = Array(heads) + Array((rule + 1)..<end)
        let slots = slots(places)
        guard slots.count > groups.count, let first = groups.first, slots[0].lowerBound < first.lowerBound else { return nil }
        let wide = slots.indices.map { index in
            (index == 0 ? 0 : slots[index].lowerBound)..<(index + 1 < slots.count ? slots[index + 1].lowerBound : Int(Int32.max))
        }
        guard let names = names(start, groups, wide) else { return nil }
        var rows = [names]
        if let row = row(Array(heads), wide, isHeader: true) { rows.append(row) }
        var group: [Int] = []
        for index in (rule + 1)..<end {
            if !group.isEmpty, !LineColumns(bytes, lines[index].body).isBlank(wide[0]) {
                if let row = row(group, wide, isHeader: false) { rows.append(row) }
                group = []
            }
            group.append(index)
        }
        if let row = row(group, wide, isHeader: false) { rows.append(row) }
        guard rows.count > 2 else { return nil }
        let after = end < lines.count && isLongRule(end) ? end + 1 : end
        append(TableGrid(rows: rows), start, after)
        return after
    }

    /// The columns that the lines leave between white channels of two blanks or more.
    private func slots(_ places: [Int]) -> [Range<Int>] {
        var taken = [Bool](repeating: false, count: TextDocumentReader.widthLimit)
        for place in places {
            let line = LineColumns(bytes, lines[place].body)
            guard line.width < taken.count else { return [] }
            for (index, scalar) in line.scalars.enumerated() where !scalar.isSpace && scalar != "\u{3000}" {
                for column in line.columns[index]..<line.columns[index + 1] { taken[column] = true }
            }
        }
        return TextDocumentReader.slots(taken)
    }

    /// The row of names, each over the columns that its rule covers.
    private mutating func names(_ index: Int, _ groups: [Range<Int>], _ wide: [Range<Int>]) -> TableRow? {
        let line = LineColumns(bytes, lines[index].body)
        let empty = lines[index].content.lowerBound..<lines[index].content.lowerBound
        var cells: [TableCell] = []
        var last: Int?
        for column in wide {
            let middle = column.lowerBound
            guard let group = groups.firstIndex(where: { $0.lowerBound <= middle + 1 && middle < $0.upperBound }) else {
                // Only the labels stand under no name.
                guard cells.isEmpty else { return nil }
                cells.append(TableCell(passage: Passage(), range: empty, isHeader: true))
                continue
            }
            var passage = Passage()
            let piece = line.bytes(groups[group])
            inline.append(piece, to: &passage)
            passage.trimEnd()
            guard !passage.isEmpty else { return nil }
            cells.append(TableCell(passage: passage, range: piece, isHeader: true, isCopy: group == last))
            last = group
        }
        return TableRow(cells: cells, range: lines[index].content)
    }
}
