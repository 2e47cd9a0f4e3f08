// SPDX-License-Identifier: Apache-2.0

/// Tables of plain text without any line drawn: cells apart by tabs, or columns apart by white channels that run through all lines.
extension TextDocumentReader {
    private static let lineLimit = 5000
    private static let widthLimit = 400

    mutating func alignedTable(_ start: Int) -> Int? {
        guard dialect == .plain, start >= searched.aligned, isGapped(lines[start]) else { return nil }
        var end = start
        while end < lines.count, end - start < TextDocumentReader.lineLimit, !lines[end].isBlank, isLongRule(end) || !isRule(lines[end]),
            lines[end].content.count < 1000, lines[end].quotes == lines[start].quotes
        { end += 1 }
        if let next = tabbed(start, end) ?? channelled(start, end) { return next }
        searched.aligned = max(end, start + 1)
        return nil
    }

    /// Two blanks in a row, or a tab, between words: a line that may be a row.
    private func isGapped(_ line: SourceLine) -> Bool {
        var blanks = 0
        for byte in bytes[line.content] {
            if byte == 0x09 { return true }
            blanks = byte == 0x20 ? blanks + 1 : 0
            if blanks > 1 { return true }
        }
        return contains(line.content, "\u{3000}\u{3000}")
    }

    // MARK: tabs

    /// Lines of equally many cells apart by tabs: runs of tabs as one, or each tab as the start of a cell, whichever reaches further.
    private mutating func tabbed(_ start: Int, _ limit: Int) -> Int? {
        guard bytes[lines[start].content].contains(0x09) else { return nil }
        let runs = end(start, limit, fields, isRagged: false)
        let single = end(start, limit, cells, isRagged: true)
        let fields = runs >= single ? fields : cells
        let end = max(runs, single)
        let width = fields(lines[start]).count
        guard end - start >= (width > 2 ? 2 : 3) else { return nil }
        let rows = (start..<end).map { index in
            var pieces = fields(lines[index])
            let last = lines[index].content.upperBound
            while pieces.count < width { pieces.append(last..<last) }
            return TableRow(
                cells: pieces.map { piece in
                    var passage = Passage()
                    inline.append(piece, to: &passage)
                    passage.trimEnd()
                    return TableCell(passage: passage, range: piece, isHeader: index == start)
                }, range: lines[index].content)
        }
        append(TableGrid(rows: rows), start, end)
        return end
    }

    /// Where lines of as many pieces as the first end; `isRagged`: empty cells at the end of a row may be left away.
    private func end(_ start: Int, _ limit: Int, _ fields: (SourceLine) -> [Range<Int>], isRagged: Bool) -> Int {
        let first = fields(lines[start])
        guard first.count > 1, !isRagged || first.dropFirst().allSatisfy({ !$0.isEmpty }) else { return start }
        var end = start
        var full = 0
        while end < limit {
            let count = fields(lines[end]).count
            guard count == first.count || isRagged && first.count > 2 && count > 1 && count < first.count else { break }
            full += count == first.count ? 1 : 0
            end += 1
        }
        return full * 2 > end - start ? end : start
    }

    /// The pieces between runs of tabs.
    private func fields(_ line: SourceLine) -> [Range<Int>] {
        bytes[line.content].split(separator: 0x09, maxSplits: 100).map { $0.startIndex..<$0.endIndex }
    }

    /// The pieces between tabs, empty ones too.
    private func cells(_ line: SourceLine) -> [Range<Int>] {
        bytes[line.content].split(separator: 0x09, maxSplits: 100, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
    }

    // MARK: channels

    /// Columns that no line has a word in, two or more wide.
    private mutating func channelled(_ start: Int, _ limit: Int) -> Int? {
        let columns = (start..<limit).map { LineColumns(bytes, lines[$0].body) }
        var taken = [Bool](repeating: false, count: TextDocumentReader.widthLimit)
        var end = start
        var best: (end: Int, slots: [Range<Int>])?
        // As far down as the channels of the first line stay open.
        for (offset, line) in columns.enumerated() {
            guard line.width < TextDocumentReader.widthLimit else { break }
            if isLongRule(start + offset) {
                end += 1
                if best?.end == end - 1 { best?.end = end }
                continue
            }
            for (index, scalar) in line.scalars.enumerated() where !scalar.isSpace && scalar != "\u{3000}" {
                for column in line.columns[index]..<line.columns[index + 1] { taken[column] = true }
            }
            let slots = TextDocumentReader.slots(taken)
            if slots.count < 2 { break }
            end += 1
            if let last = best, last.slots.count > slots.count, end - start > 3 { break }
            best = (end, slots)
        }
        guard let best, best.end - start >= 3 || best.end - start == 2 && best.slots.count > 2, best.end == limit || best.end - start >= 4
        else {
            return nil
        }
        return channelTable(start, best.end, best.slots)
    }

    static func slots(_ taken: [Bool]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        var blanks = 0
        for (column, isTaken) in taken.enumerated() {
            if isTaken {
                if start == nil { start = column }
                blanks = 0
            } else {
                blanks += 1
                if blanks == 2, let from = start {
                    result.append(from..<(column - 1))
                    start = nil
                }
            }
        }
        if let start { result.append(start..<taken.count) }
        return result
    }

    private mutating func channelTable(_ start: Int, _ end: Int, _ slots: [Range<Int>]) -> Int? {
        let wide = slots.indices.map { index in
            (index == 0 ? 0 : slots[index].lowerBound)..<(index + 1 < slots.count ? slots[index + 1].lowerBound : Int(Int32.max))
        }
        let places = (start..<end).filter { !isLongRule($0) }
        let lines = places.map { LineColumns(bytes, self.lines[$0].body) }
        // The lines over a rule near the top are one header.
        var rule = (start..<end).first { isLongRule($0) }.flatMap { $0 > start && $0 - start <= 4 && $0 + 1 < end ? $0 - start : nil }
        // Under an empty corner, the first line with a label is a row.
        if let under = rule, lines[0].isBlank(wide[0]), let labelled = (1..<under).first(where: { !lines[$0].isBlank(wide[0]) }) {
            rule = labelled
        }
        // "Severity A   Response: 15 minutes": no heads, but lines that say everything themselves.
        if rule == nil,
            wide.dropFirst().allSatisfy({ column in
                let cell = lines[0].words(column).map(Folding.fold)
                guard let colon = cell.firstIndex(of: ":"), MetricPhrase.label(cell, in: 0..<colon) != nil else { return false }
                return !DurationPhrase.all(cell, in: colon..<cell.count).isEmpty
            })
        {
            return nil
        }
        let isFilled = wide.map { column in lines.prefix(rule ?? 1).contains { !$0.isBlank(column) } }
        func filled(_ line: LineColumns) -> Int { wide.filter { !line.isBlank($0) }.count }
        // Every column has a header, that of the labels perhaps none; most lines have words in two columns, and no column is one of
        // marks of a list.
        guard isFilled.dropFirst(rule == nil && !isCornerless(lines, wide) ? 0 : 1).allSatisfy({ $0 }),
            lines.filter({ filled($0) > 1 }).count * 5 >= lines.count * 3
        else { return nil }
        guard wide.count > 2 && rule != nil || places.allSatisfy({ LineMarker.at(bytes, self.lines[$0].content)?.marker != .bullet }) else {
            return nil
        }
        let isNumbered = places.dropFirst().allSatisfy { LineMarker.at(bytes, self.lines[$0].content) != nil }
        guard !isNumbered || wide.count > 2 else { return nil }
        var rows: [TableRow] = []
        var group: [Int] = []
        for (place, line) in zip(places, lines) {
            let isHead = place - start < rule ?? 0
            if !group.isEmpty, !isHead, place - start == rule || !line.isBlank(wide[0]) || isLongRule(place - 1) {
                if let row = row(group, wide, isHeader: rows.isEmpty) { rows.append(row) }
                group = []
            }
            group.append(place)
        }
        if let row = row(group, wide, isHeader: rows.isEmpty) { rows.append(row) }
        guard rows.count > 1 else { return nil }
        append(TableGrid(rows: rows), start, end)
        return end
    }

    /// Names over lengths and nothing over their labels, each of which stands on its row's only line.
    private func isCornerless(_ lines: [LineColumns], _ wide: [Range<Int>]) -> Bool {
        guard wide.count > 2, lines.count > 2, lines[0].isBlank(wide[0]), lines.dropFirst().allSatisfy({ !$0.isBlank(wide[0]) }) else {
            return false
        }
        func isTimed(_ line: LineColumns) -> Bool {
            wide.dropFirst().contains { column in
                let words = line.words(column).map(Folding.fold)
                return !DurationPhrase.all(words, in: 0..<words.count).isEmpty
            }
        }
        return !isTimed(lines[0]) && lines.dropFirst().count(where: isTimed) * 2 > lines.count - 1
    }
}
