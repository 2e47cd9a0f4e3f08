// SPDX-License-Identifier: Apache-2.0

/// Columns of running text: each is read to its end before the next, or paragraph by paragraph where one is the other's translation.
extension PDFTableFinder {
    /// What columns of running text are to each other.
    enum Prose {
        case text
        case languages
    }

    /// Columns that start at a line, as far down as the white between them goes; headings that stand in one of them do not end them.
    func textColumns(_ lines: [PDFLine], from start: Int, after known: PDFColumns?, _ budget: inout Int) -> (range: Range<Int>, run: Run)? {
        let em = lines[start].em
        let least = max(gap.column, 0.8) * em
        var channels = gaps(lines, start).filter { $0.upperBound - $0.lowerBound >= least }
        var end = start + 1
        while end < min(lines.count, start + PDFTable.lineLimit) {
            let left = narrowed(channels, by: lines[end], least: least)
            guard !left.isEmpty, lines[end].middle - lines[end - 1].middle < 4.5 * em else { break }
            channels = left
            end += 1
        }
        budget -= end - start
        end = withoutHeadings(lines, start, end)
        while end - start >= 3 {
            let own = Array(lines[start..<end])
            if let known, start < 3, goesOn(own, known, channels) {
                return (withRight(lines, start, known)..<end, .columns(known))
            }
            guard let columns = wide(channels, own), let kind = prose(own, columns) else { return nil }
            if let cut = table(in: own, columns) {
                end = start + cut
                continue
            }
            return kind == .text ? (withRight(lines, start, columns)..<end, .columns(columns)) : (start..<end, .languages(columns))
        }
        return nil
    }

    /// The first of the lines with those over it, from the first that stands in the last columns only: it is theirs.
    private func withRight(_ lines: [PDFLine], _ start: Int, _ columns: PDFColumns) -> Int {
        guard let channel = columns.channels.first else { return start }
        var first = start
        var index = start
        while index > 0, start - index < 12, lines[index].middle - lines[index - 1].middle < 3.2 * lines[start].em {
            index -= 1
            if lines[index].left > channel.upperBound - 1 {
                first = index
            } else if lines[index].right > channel.lowerBound + 1 {
                break
            }
        }
        return first
    }

    /// Whether the few lines at the top of a page are the rest of the columns of the page before.
    private func goesOn(_ lines: [PDFLine], _ known: PDFColumns, _ channels: [ClosedRange<Double>]) -> Bool {
        known.channels.allSatisfy { own in
            channels.contains {
                $0.lowerBound < own.lowerBound + 0.2 * (own.upperBound - own.lowerBound) && $0.upperBound > own.upperBound - 1
            }
        } && lines.allSatisfy { !known.isHidden($0, least: 2 * $0.em) }
    }

    /// The end without the headings of what stands over all columns below.
    private func withoutHeadings(_ lines: [PDFLine], _ start: Int, _ end: Int) -> Int {
        guard end < lines.count else { return end }
        var end = end
        while end - start > 3, lines[end - 1].chunks.count == 1, !lines[end - 1].isBeside,
            lines[end - 1].left < lines[start].left + lines[start].em,
            lines[end - 1].widthInEms < 24, lines[end - 1].middle - lines[end - 2].middle > 1.3 * body * lines[end - 1].em,
            isNumbered(lines[end - 1]) || !PDFParagraph.endsSentence(lines[end - 1])
        { end -= 1 }
        return end
    }

    /// Channels between columns that are wide enough for running text: an indent or the space behind a list's signs is none.
    private func wide(_ channels: [ClosedRange<Double>], _ lines: [PDFLine]) -> PDFColumns? {
        var columns = PDFColumns(channels: channels)
        while !columns.channels.isEmpty {
            var extents = [PDFBox?](repeating: nil, count: columns.count)
            for chunk in lines.lazy.flatMap(\.chunks) {
                let column = columns.columns(of: chunk.box).lowerBound
                extents[column] = extents[column]?.union(chunk.box) ?? chunk.box
            }
            guard let narrow = extents.firstIndex(where: { ($0?.width ?? 0) < 12 * lines[0].em }) else { return columns }
            // The narrower of the channels beside it is none.
            let (left, right) = (narrow - 1, narrow)
            func width(_ channel: Int) -> Double {
                columns.channels.indices.contains(channel)
                    ? columns.channels[channel].upperBound - columns.channels[channel].lowerBound : .infinity
            }
            columns.channels.remove(at: width(left) < width(right) ? left : right)
        }
        return nil
    }

    /// Columns of prose that end at one of the widest spaces in a run that is neither them nor a table.
    func proseAbove(_ lines: [PDFLine], _ range: Range<Int>) -> (range: Range<Int>, run: Run)? {
        let spaces = range.dropFirst().map { (space: lines[$0].middle - lines[$0 - 1].middle, at: $0) }
        for (space, at) in spaces.sorted(by: { ($0.space, $1.at) > ($1.space, $0.at) }).prefix(4) where at - range.lowerBound >= 3 {
            let own = Array(lines[range.lowerBound..<at])
            guard space > 1.3 * body * own[0].em, let columns = PDFColumns.of(own, em: own[own.count / 2].em, gap: gap),
                let kind = prose(own, columns)
            else { continue }
            return (range.lowerBound..<at, kind == .text ? .columns(columns) : .languages(columns))
        }
        return nil
    }

    /// Where, in columns of prose, a table over all of them begins: two lines with gaps in a column and no column filled.
    func table(in lines: [PDFLine], _ columns: PDFColumns) -> Int? {
        var widest = [Double](repeating: 0, count: columns.count)
        let pieces = lines.enumerated().map { columns.pieces($1, $0) }
        for piece in pieces.joined() where !piece.isSpan {
            widest[piece.columns.lowerBound] = max(widest[piece.columns.lowerBound], piece.box.width)
        }
        func isRow(_ index: Int) -> Bool {
            guard columns.isHidden(lines[index], least: lines[index].em) || pieces[index].contains(where: \.isSpan) else { return false }
            // Of a table in one column nothing stands in the others.
            guard pieces[index].first?.columns.lowerBound == 0, pieces[index].last?.columns.upperBound == columns.count - 1 else {
                return false
            }
            return lines[index].chunks.allSatisfy { chunk in
                let own = columns.columns(of: chunk.box)
                return own.count > 1 || chunk.box.width < 0.7 * widest[own.lowerBound]
            }
        }
        // Under the table's head no line fills a column: else the table stands in one of the columns.
        func isFull(_ index: Int) -> Bool {
            lines[index].chunks.contains { chunk in
                let own = columns.columns(of: chunk.box)
                return own.count == 1 && chunk.box.width > 0.8 * widest[own.lowerBound]
            }
        }
        let full = lines.indices.filter(isFull)
        return lines.indices.dropFirst(2).first { index in
            guard isRow(index - 1), isRow(index) else { return false }
            return full.count(where: { $0 > index }) * 4 < lines.count - index
        }.map { $0 - 1 }
    }

    /// Columns of running text: most lines fill their column, and paragraphs in one do not begin and end where those in the other do.
    /// Paragraphs beside each other are cells of a table, unless one column is in Chinese and the other is not.
    func prose(_ lines: [PDFLine], _ columns: PDFColumns) -> Prose? {
        guard columns.count <= 3, lines.count >= 3 else { return nil }
        var pieces = [[PDFPiece]](repeating: [], count: columns.count)
        for (index, line) in lines.enumerated() {
            for piece in columns.pieces(line, index) {
                if piece.isSpan { return nil }
                pieces[piece.columns.lowerBound].append(piece)
            }
        }
        let isTranslated = PDFTranslation.isTranslated(pieces)
        let widths = pieces.map { $0.map(\.box.width).max() ?? 0 }
        // A few lines tell it only where the columns are of one width.
        let isEven = (widths.min() ?? 0) > 0.88 * (widths.max() ?? 0)
        guard isTranslated || lines.count >= 8 || isEven else { return nil }
        for (column, widest) in zip(pieces, widths) {
            guard column.count >= min(isTranslated ? 2 : 6, lines.count / 2 + 1) else { return nil }
            let em = column[column.count / 2].words.first?.em ?? 10
            let full = column.count { $0.box.width > 0.7 * widest }
            guard widest > 12 * em, isTranslated || full * (isEven && lines.count >= 16 ? 3 : 2) >= column.count else { return nil }
        }
        let borders = pieces.map { PDFTranslation.borders($0.map(\.box.middle)) }
        let fewest = borders.min { $0.count < $1.count } ?? []
        guard fewest.count >= 2 else { return .text }
        let em = lines[0].em
        let shared = fewest.count { border in borders.allSatisfy { $0.contains { border.isShared($0, em) } } }
        let isParallel = isTranslated && PDFTranslation.cuts(pieces.map { $0.map(\.box.middle) }, em).count * 10 >= fewest.count * 8
        if !isParallel, shared * 10 < fewest.count * 7 { return .text }
        return isTranslated ? .languages : nil
    }
}
