// SPDX-License-Identifier: Apache-2.0

/// Finds runs of lines that stand in columns.
struct PDFTableFinder {
    let gap: PDFGap
    /// From line to line of a paragraph, in ems.
    let body: Double

    /// What a run of lines is, and where it ends.
    enum Run {
        case table(PDFTable)
        /// Columns of prose side by side.
        case columns(PDFColumns)
        /// A text and its translation side by side, paragraph by paragraph.
        case languages(PDFColumns)
    }

    /// The run that starts at a line with columns, if any.
    /// `known`: the columns of text at the end of the page before. `budget`: lines that may still be looked at; what is looked at is taken off.
    func run(_ lines: [PDFLine], from start: Int, after known: PDFColumns? = nil, _ budget: inout Int) -> (range: Range<Int>, run: Run)? {
        guard lines[start].hasSeveral, !isTitle(lines, start), !isSpread(lines, start) else { return nil }
        if let columns = textColumns(lines, from: start, after: known, &budget) { return columns }
        var end = extent(lines, start)
        while end - start >= 2, budget > 0 {
            budget -= end - start
            let own = Array(lines[start..<end])
            let em = own.map(\.em).sorted()[own.count / 2]
            guard let columns = PDFColumns.of(own, em: em, gap: gap) else { return nil }
            if let kind = prose(own, columns) {
                guard let cut = table(in: own, columns) else {
                    return (start..<end, kind == .text ? .columns(columns) : .languages(columns))
                }
                end = start + cut
                continue
            }
            let trimmed = trim(lines, start, end, columns, em)
            if trimmed < end, trimmed - start >= 2 {
                end = trimmed
                continue
            }
            guard trimmed - start >= 2, isTable(own, columns, em) else { return proseAbove(lines, start..<end) }
            var first = start
            while first > 0, start - first < 4, isHeadAbove(lines[first - 1], lines[first], columns, em) { first -= 1 }
            let table = PDFTable(lines: Array(lines[first..<end]), columns: columns, em: em)
            if table.rows(body: body) == nil, let prose = proseAbove(lines, start..<end) { return prose }
            return (first..<end, .table(table))
        }
        return nil
    }

    /// The head of a table whose rows stand on the next page: the last lines of a page, most of which are in columns.
    func head(_ lines: [PDFLine], from start: Int) -> (range: Range<Int>, table: PDFTable)? {
        guard lines.count - start <= 3, lines[start].hasSeveral,
            let widest = lines[start...].max(by: { $0.chunks.count < $1.chunks.count }),
            widest.chunks.count >= 3
        else { return nil }
        let columns = PDFColumns(channels: gaps([widest], 0).filter { $0.upperBound - $0.lowerBound >= gap.column * widest.em })
        guard columns.count >= 3 else { return nil }
        var first = start
        while first > 0, start - first < 3, isHeadAbove(lines[first - 1], lines[first], columns, widest.em) { first -= 1 }
        return (first..<lines.count, PDFTable(lines: Array(lines[first...]), columns: columns, em: widest.em))
    }

    /// A head and the rows of the next page as one table, if they stand in the same columns.
    func joined(_ head: PDFTable, _ rows: PDFTable) -> PDFTable? {
        guard let last = head.lines.last, let top = rows.lines.first else { return nil }
        let shift = last.middle + 3.2 * rows.em - top.middle
        let moved = rows.lines.map { line in
            var line = line
            line.middle += shift
            return line
        }
        guard let columns = PDFColumns.of(head.lines + moved, em: rows.em, gap: gap), columns.count >= rows.columns.count else {
            return nil
        }
        return PDFTable(lines: head.lines + moved, columns: columns, em: rows.em)
    }

    /// Lines on from `start` over which a channel stays white.
    private func extent(_ lines: [PDFLine], _ start: Int) -> Int {
        var channels = gaps(lines, start)
        let em = lines[start].em
        var end = start + 1
        while end < min(lines.count, start + PDFTable.lineLimit) {
            let line = lines[end]
            if isHeading(line, lines[start]) || isTitle(lines, end) || isRepeated(lines, start, end) { break }
            let space = line.middle - lines[end - 1].middle
            if space > 4.5 * em, !isAligned(lines, end, after: start, em, space) { break }
            if line.em > 1.3 * em && line.chunks.count == 1 { break }
            let left = narrowed(channels, by: line, least: gap.column * 0.9 * em)
            if left.isEmpty {
                // A head or a section over all columns, if the columns go on under it.
                guard line.chunks.count == 1, end + 1 < lines.count, lines[end + 1].hasSeveral,
                    line.widthInEms < 30, lines[end + 1].middle - lines[end - 1].middle < 6 * em,
                    !narrowed(channels, by: lines[end + 1], least: gap.column * 0.9 * em).isEmpty, !isNumbered(line)
                else { break }
            } else {
                channels = left
            }
            end += 1
        }
        return end
    }

    /// A row far below the one before it whose cells begin where those of the rows above begin: rows with much space in them.
    private func isAligned(_ lines: [PDFLine], _ index: Int, after start: Int, _ em: Double, _ space: Double) -> Bool {
        guard space <= 9 * em else { return false }
        // A label of two lines begins a little higher than the cells beside it.
        var chunks = lines[index].chunks
        for other in lines[(index + 1)...].prefix(2) where other.middle - lines[index].middle < 0.95 * em { chunks += other.chunks }
        guard chunks.count > 1 else { return false }
        return lines[start..<index].suffix(3).contains { other in
            let shared = chunks.count { chunk in other.chunks.contains { abs($0.box.left - chunk.box.left) < 0.3 * em } }
            return shared > 1 && shared * 2 > min(chunks.count, other.chunks.count)
        }
    }

    /// Between the chunks of a line and of those beside it.
    func gaps(_ lines: [PDFLine], _ start: Int) -> [ClosedRange<Double>] {
        var chunks = lines[start].chunks
        var next = start + 1
        while next < lines.count, next < start + 4, lines[next].isBeside,
            lines[next].middle - lines[next - 1].middle < 0.85 * lines[next].em
        {
            chunks += lines[next].chunks
            next += 1
        }
        chunks.sort { $0.box.left < $1.box.left }
        return zip(chunks, chunks.dropFirst()).compactMap { $0.box.right < $1.box.left ? $0.box.right...$1.box.left : nil }
    }

    func narrowed(_ channels: [ClosedRange<Double>], by line: PDFLine, least: Double) -> [ClosedRange<Double>] {
        var result: [ClosedRange<Double>] = []
        var chunk = 0
        let chunks = line.chunks
        for channel in channels {
            var low = channel.lowerBound
            while chunk < chunks.count, chunks[chunk].box.right <= low { chunk += 1 }
            var index = chunk
            while index < chunks.count, chunks[index].box.left < channel.upperBound {
                if chunks[index].box.left - low >= least { result.append(low...chunks[index].box.left) }
                low = max(low, chunks[index].box.right)
                index += 1
            }
            if channel.upperBound - low >= least { result.append(low...channel.upperBound) }
            if result.count > 60 { return result }
        }
        return result
    }

    /// The number of a clause, alone at the left.
    private func isHeading(_ line: PDFLine, _ first: PDFLine) -> Bool {
        line.chunks.count == 1 && !line.isBeside && line.left < first.left + 2 * first.em && isNumbered(line)
    }

    /// A heading whose number stands apart from its words ("1   Plans"), which are at no column's edge.
    func isTitle(_ lines: [PDFLine], _ index: Int) -> Bool {
        let line = lines[index]
        guard line.chunks.count == 2, !line.isBeside, line.chunks[1].box.left - line.chunks[0].box.right < 3 * line.em else { return false }
        let below = lines[(index + 1)...].prefix(3)
        let isLarger = below.first.map { line.em > 1.12 * $0.em } ?? false
        guard PDFParagraph.isMarker(line.chunks[0].words) || isLarger && PDFParagraph.isNumber(line.chunks[0].words) else { return false }
        let left = line.chunks[1].box.left
        return !below.contains { $0.chunks.dropFirst().contains { abs($0.box.left - left) < 0.6 * line.em } }
    }

    /// A line of justified text, right under one whose sentence it goes on with: its words are spread, its gaps are of one width.
    private func isSpread(_ lines: [PDFLine], _ index: Int) -> Bool {
        guard index > 0, !lines[index].isBeside, lines[index].chunks.count > 1 else { return false }
        let (line, above) = (lines[index], lines[index - 1])
        let gaps = zip(line.chunks, line.chunks.dropFirst()).map { $1.box.left - $0.box.right }
        guard let widest = gaps.max(), let least = gaps.min(), widest < line.em, widest < 1.5 * least else { return false }
        return abs(line.em - above.em) < 0.1 * line.em && line.middle - above.middle < 1.22 * body * line.em
            && line.left < above.left + line.em && above.right > line.right - line.em && !PDFParagraph.endsSentence(above)
    }

    /// The head of a further table in the same columns.
    private func isRepeated(_ lines: [PDFLine], _ start: Int, _ index: Int) -> Bool {
        index > start + 1 && lines[index].chunks.count > 1 && lines[index].chunks.count == lines[start].chunks.count
            && lines[index].words.count == lines[start].words.count && PDFTable.words(lines[index]) == PDFTable.words(lines[start])
    }

    /// How many lines at the top of a page go on with a table.
    func continued(_ table: PDFTable, _ lines: [PDFLine]) -> Int {
        guard let first = lines.first, first.hasSeveral || !isHeading(first, table.lines[0]) && first.left > table.lines[0].left + table.em
        else { return 0 }
        var end = 0
        // Heads that stand in no common column with their cells would part what later cells fill.
        let own = PDFColumns.of(Array(table.lines.dropFirst()), em: table.em, gap: gap)
        while end < lines.count, table.fits(lines[end]) || own.map({ table.fits(lines[end], $0) }) == true {
            if end > 0, isHeading(lines[end], table.lines[0]) { break }
            if end > 0, case let space = lines[end].middle - lines[end - 1].middle, space > 4.5 * table.em,
                !isAligned(lines, end, after: 0, table.em, space)
            {
                break
            }
            if end > 6, PDFTable.words(lines[end]) == PDFTable.words(table.lines[0]) { break }
            end += 1
        }
        return end < 1 ? 0 : trim(lines, 0, end, table.columns, table.em)
    }

    /// The columns anew where later lines do not fit those of the lines before them.
    func widened(_ table: PDFTable) -> PDFTable {
        guard table.lines.contains(where: { !table.fits($0) }), let columns = PDFColumns.of(table.lines, em: table.em, gap: gap) else {
            return table
        }
        var table = table
        table.columns = columns
        return table
    }

    func isNumbered(_ line: PDFLine) -> Bool {
        let bytes = Array(PDFTypesetter.words(line.words).utf8.prefix(64))
        if case .number? = LineMarker.at(bytes, 0..<bytes.count)?.marker { return true }
        return false
    }

    /// The end without lines that only happen to stand under the table: a heading, the next clause.
    private func trim(_ lines: [PDFLine], _ start: Int, _ end: Int, _ columns: PDFColumns, _ em: Double) -> Int {
        var end = end
        var pitch = Double.infinity
        for index in (start + 1)..<max(start + 1, end) { pitch = min(pitch, max(0.5 * em, lines[index].middle - lines[index - 1].middle)) }
        while end - start > 1 {
            let line = lines[end - 1]
            let pieces = columns.pieces(line, 0)
            guard pieces.count == 1, let piece = pieces.first else { break }
            let space = line.middle - lines[end - 2].middle
            // A cell's last line is close under the one before it and inside its column.
            if !piece.isSpan, space <= 1.5 * em * 1.15, !isNumbered(line) || piece.columns.lowerBound > 0, abs(line.em - em) < 0.15 * em {
                break
            }
            end -= 1
        }
        return end
    }

    /// The first line of a head whose other cells have fewer lines.
    private func isHeadAbove(_ line: PDFLine, _ next: PDFLine, _ columns: PDFColumns, _ em: Double) -> Bool {
        guard abs(line.em - em) < 0.15 * em, next.middle - line.middle < 2.6 * em, !isNumbered(line) else { return false }
        let pieces = columns.pieces(line, 0)
        // Further up, one over several columns that is not the caption in the middle of all.
        if next.middle - line.middle >= 1.7 * em {
            guard let piece = pieces.first, pieces.count == 1, piece.isSpan, abs(piece.box.centre - (next.left + next.right) / 2) > 2 * em
            else {
                return false
            }
        }
        let isShort = pieces.allSatisfy { $0.columns.lowerBound > 0 && (!$0.isSpan || $0.words.count < 6) }
        return isShort && line.widthInEms < 20
    }

    /// Side by side at a channel of a fair width, with words enough on both sides.
    private func isTable(_ lines: [PDFLine], _ columns: PDFColumns, _ em: Double) -> Bool {
        let several = lines.filter(\.hasSeveral)
        guard several.count >= 2 else { return false }
        // Lines of justified prose may by chance have two or three gaps over each other.
        let widest = columns.channels.map { $0.upperBound - $0.lowerBound }.max() ?? 0
        if widest < 0.9 * em, several.count < 5 { return false }
        // A column of nothing but markers is a list.
        return columns.count > 2 || !isList(lines, columns)
    }

    private func isList(_ lines: [PDFLine], _ columns: PDFColumns) -> Bool {
        var (markers, others) = (0, 0)
        for line in lines {
            for piece in columns.pieces(line, 0) where !piece.isSpan && piece.columns.lowerBound == 0 {
                if PDFParagraph.isMarker(piece.words) { markers += 1 } else { others += 1 }
            }
        }
        return markers > others
    }
}

extension PDFTableFinder {
    /// Stretches of lines that stand side by side and yet make no table: what their words belong to is in doubt.
    func unread(_ lines: [PDFLine]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        var last = 0
        func close() {
            if let start, last > start { result.append(start..<(last + 1)) }
            start = nil
        }
        for (index, line) in lines.enumerated() {
            if isParted(line) || isParted(line, beside: lines, index) {
                if start == nil { start = index }
                last = index
            } else if index - last > 1 {
                close()
            }
        }
        close()
        return result
    }

    /// A gap that goes on through the lines over or under it, as between columns.
    private func isParted(_ line: PDFLine, beside lines: [PDFLine], _ index: Int) -> Bool {
        func gaps(_ line: PDFLine) -> [ClosedRange<Double>] {
            zip(line.chunks, line.chunks.dropFirst()).compactMap { chunk, next in
                next.box.left - chunk.box.right > 1.2 * line.em && !PDFParagraph.isMarker(chunk.words)
                    ? chunk.box.right...next.box.left : nil
            }
        }
        let own = gaps(line)
        guard !own.isEmpty else { return false }
        return [index - 1, index + 1].filter(lines.indices.contains).contains { other in
            lines[other].page == line.page
                && gaps(lines[other]).contains { gap in
                    own.contains { min($0.upperBound, gap.upperBound) - max($0.lowerBound, gap.lowerBound) > 1.2 * line.em }
                }
        }
    }

    /// Half a line beside another, or with gaps that no spacing of words makes; a list's sign may stand apart from its words.
    private func isParted(_ line: PDFLine) -> Bool {
        if line.isBeside { return true }
        let wide = zip(line.chunks, line.chunks.dropFirst()).filter { $1.box.left - $0.box.right > 1.2 * line.em }
        guard let first = wide.first else { return false }
        return wide.count > 1 || first.1.box.left - first.0.box.right > 2 * line.em && !PDFParagraph.isMarker(line.chunks[0].words)
    }
}
