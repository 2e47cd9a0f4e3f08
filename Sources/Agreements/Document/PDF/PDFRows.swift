// SPDX-License-Identifier: Apache-2.0

/// One row of a table: what stands in each of its columns.
struct PDFRow: Sendable {
    struct Cell: Sendable {
        var pieces: [PDFPiece] = []
        var isCopy = false
        var isHeader = false
    }

    var cells: [Cell]
    var top: Double
    var bottom: Double
    /// An upper level of the head.
    var isHead = false

    init(_ width: Int, top: Double, bottom: Double) {
        cells = [Cell](repeating: Cell(), count: width)
        self.top = top
        self.bottom = bottom
    }

    func isEmpty(_ column: Int) -> Bool { cells[column].pieces.isEmpty }

    mutating func add(_ piece: PDFPiece, _ column: Int) {
        cells[column].pieces.append(piece)
        top = min(top, piece.middle)
        bottom = max(bottom, piece.middle)
    }
}

/// Lays the pieces of a run of lines out in rows; nil where it is in doubt, because a wrong cell is worse than none.
struct PDFRowLayout {
    let width: Int
    private(set) var pitch: PDFPitch
    let em: Double
    private let lines: [[PDFPiece]]
    private let columns: [[PDFPiece]]
    let spans: [PDFPiece]
    /// Rows from the lowest level of the head on, and what stands over it.
    private typealias Body = (rows: [PDFRow], levels: [PDFHeadCell])
    /// The widest piece of each column.
    private let widest: [Double]

    /// `breaks`: the lines that are the first on their page.
    static func rows(_ lines: [[PDFPiece]], width: Int, em: Double, body: Double, breaks: Set<Int> = []) -> [PDFRow]? {
        var layout = PDFRowLayout(lines, width, em, body)
        if let titled = layout.titled() { layout = PDFRowLayout(titled, width, em, body) }
        if let head = PDFTableHead.of(layout.lines, width: width, em: em, pitch: layout.pitch) {
            return layout.rows(under: head, body, breaks)
        }
        guard layout.columns.count(where: { !$0.isEmpty }) >= 2 else { return nil }
        var found = layout.spaced() ?? layout.dense()
        // Lines of a head may be closer than those of the cells: once more with the distance that comes next.
        if found.map({ layout.hasTranslations($0.rows) }) != false, let pitch = layout.pitch.wider(layout.columns, em: em) {
            layout.pitch = pitch
            found = layout.spaced()
        }
        guard let body = found, layout.spansFit(body.rows), let upper = layout.headLevels(body.levels, over: body.rows[0]) else {
            return nil
        }
        var rows = upper + layout.joined(body.rows, breaks)
        layout.place(&rows)
        return layout.fill(&rows) ? rows : nil
    }

    /// The lines with the titles of rows among them known; nil without any: alone on its line, between rows that have labels.
    private func titled() -> [[PDFPiece]]? {
        func isRow(_ line: [PDFPiece]) -> Bool { line.count > 1 && line[0].columns == 0...0 }
        var titled = lines
        for index in lines.indices.dropFirst().dropLast() {
            guard lines[index].count == 1, let piece = lines[index].first, piece.columns == 0...0, isRow(lines[index + 1]),
                let above = lines[index - 1].first, above.columns == 0...0, !pitch.isClose(above, piece),
                !pitch.isClose(piece, lines[index + 1][0])
            else { continue }
            titled[index][0].columns = 0...(width - 1)
            titled[index][0].isTitle = true
        }
        return titled.contains { $0.first?.isTitle ?? false } ? titled : nil
    }

    /// Rows under a head that is laid out already.
    private func rows(under head: PDFTableHead, _ body: Double, _ breaks: Set<Int>) -> [PDFRow]? {
        var rest = lines
        for line in 0..<head.lines { rest[line] = [] }
        let layout = PDFRowLayout(rest, width, em, body)
        guard layout.columns.count(where: { !$0.isEmpty }) >= 2, let found = layout.spaced() ?? layout.dense(hasHead: false),
            found.levels.isEmpty, layout.spansFit([head.lowest] + found.rows)
        else { return nil }
        var rows = [head.upper, head.lowest] + layout.joined(found.rows, breaks)
        layout.place(&rows)
        return layout.fill(&rows) ? rows : nil
    }

    private init(_ lines: [[PDFPiece]], _ width: Int, _ em: Double, _ body: Double) {
        self.lines = lines
        self.width = width
        self.em = em
        var columns = [[PDFPiece]](repeating: [], count: width)
        var spans: [PDFPiece] = []
        for piece in lines.joined() {
            if piece.isSpan { spans.append(piece) } else { columns[piece.columns.lowerBound].append(piece) }
        }
        self.columns = columns
        self.spans = spans
        let widest = columns.map { $0.map(\.box.width).max() ?? 0 }
        self.widest = widest
        pitch = PDFPitch(columns, em: em, body: body) { PDFRowLayout.isWrap($0, $1, widest[$0.columns.lowerBound]) }
    }

    // MARK: rows with space between them

    /// Rows by the gaps in the columns: most columns agree how many there are.
    private func spaced() -> Body? {
        let groups = columns.map { pitch.groups($0) }
        let counts = groups.map(\.count)
        var votes: [Int: Int] = [:]
        for count in counts where count > 0 { votes[count, default: 0] += 1 }
        guard let most = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key, most >= 2 else { return nil }
        let complete = groups.indices.filter { counts[$0] == most }
        guard complete.count >= 2 || width == 2 else { return nil }
        var rows: [PDFRow] = []
        for index in 0..<most {
            var own = complete.map { groups[$0][index] }
            // A head that stands for itself beside a head of several levels is perhaps higher.
            let lowest = own.map(\.bottom).max() ?? 0
            if index == 0 { own.removeAll { $0.bottom < lowest - 0.6 * pitch.line && $0.pieces.count == 1 } }
            let row = PDFRow(width, top: own.map(\.top).min() ?? 0, bottom: lowest)
            // The cells of a row stand beside each other, and rows never reach into each other.
            guard own.allSatisfy({ cell in own.allSatisfy { $0.top <= cell.bottom + 0.6 * pitch.line } }) else { return nil }
            if let last = rows.last, row.top - last.bottom < 0.75 * em { return nil }
            rows.append(row)
        }
        var levels: [PDFHeadCell] = []
        for (column, cells) in groups.enumerated() {
            let heads = cells.prefix { row(at: $0.bottom, rows) == 0 }.count
            for cell in cells.prefix(max(0, heads - 1)) { levels.append(PDFHeadCell(group: cell, columns: column...column)) }
            for cell in cells.dropFirst(max(0, heads - 1)) where !put(cell, column, &rows) { return nil }
        }
        return rows.contains(where: hasRowsInside) ? nil : (rows, levels)
    }

    /// Rows that are the translation of the row over them: what was taken for rows are the lines of cells.
    private func hasTranslations(_ rows: [PDFRow]) -> Bool {
        zip(rows, rows.dropFirst()).contains { upper, lower in
            (0..<width).count { column in
                guard upper.cells[column].pieces.count == 1, lower.cells[column].pieces.count == 1 else { return false }
                return PDFTranslation.isOther(upper.cells[column].pieces[0].words, lower.cells[column].pieces[0].words)
            } > 1
        }
    }

    /// Into the row whose place it is, or into each of the rows it reaches over.
    private func put(_ group: PDFGroup, _ column: Int, _ rows: inout [PDFRow]) -> Bool {
        var first = row(at: group.top, rows)
        var last = row(at: group.bottom, rows)
        if last > first {
            // One line between two rows, or several beside several rows: a cell that spans them, if it stands in their middle or at their top.
            let middle = (rows[first].top + rows[last].bottom) / 2
            guard zip(group.pieces, group.pieces.dropFirst()).allSatisfy({ isWrap($0, $1, column) }),
                abs(group.middle - middle) < 0.5 * pitch.line || abs(group.top - rows[first].top) < 0.3 * pitch.line
            else { return false }
        } else if group.pieces.count == 1, let between = between(group, rows, first) {
            (first, last) = (between, between + 1)
        }
        for row in first...last {
            if !rows[row].isEmpty(column), last > first { return false }
            for piece in group.pieces { rows[row].cells[column].pieces.append(piece) }
            rows[row].cells[column].isCopy = row > first
        }
        return true
    }

    /// The row at a height; the border between two rows is halfway.
    private func row(at height: Double, _ rows: [PDFRow]) -> Int {
        var (low, high) = (0, rows.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if height >= (rows[middle].bottom + rows[middle + 1].top) / 2 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The upper of two rows whose common label stands halfway between them.
    private func between(_ group: PDFGroup, _ rows: [PDFRow], _ row: Int) -> Int? {
        for upper in [row - 1, row] where upper >= 0 && upper + 1 < rows.count {
            let middle = (rows[upper].top + rows[upper + 1].bottom) / 2
            let isInside = group.top > rows[upper].bottom + 0.2 * pitch.line && group.bottom < rows[upper + 1].top - 0.2 * pitch.line
            if isInside, abs(group.middle - middle) < 0.25 * pitch.line { return upper }
        }
        return nil
    }

    /// Two lines inside one row that both columns could have kept on one: rows without space between them.
    private func hasRowsInside(_ row: PDFRow) -> Bool {
        var forced: [Int: Int] = [:]
        var wrapped: [Int: Int] = [:]
        for (column, cell) in row.cells.enumerated() where !cell.isCopy {
            for (upper, lower) in zip(cell.pieces, cell.pieces.dropFirst()) {
                // A line and its translation under it.
                if PDFTranslation.isOther(upper.words, lower.words) { continue }
                if isWrap(upper, lower, column) { wrapped[lower.line, default: 0] += 1 } else { forced[lower.line, default: 0] += 1 }
            }
        }
        return forced.contains { $0.value >= 2 && $0.value >= wrapped[$0.key] ?? 0 }
    }

    /// Whether the lower line may have been broken off the upper one: its first word would not have fitted there.
    private func isWrap(_ upper: PDFPiece, _ lower: PDFPiece, _ column: Int) -> Bool { PDFRowLayout.isWrap(upper, lower, widest[column]) }

    static func isWrap(_ upper: PDFPiece, _ lower: PDFPiece, _ widest: Double) -> Bool {
        guard let word = lower.words.first, let scalar = word.text.first else { return true }
        let next = scalar.isWide ? word.em : word.box.width + 0.25 * word.em
        return upper.box.width + next > 0.97 * widest
    }

    /// Small letters under a capital or a number.
    func runsOn(_ upper: PDFPiece, _ lower: PDFPiece) -> Bool {
        guard let first = lower.words.first?.text.first, let before = upper.words.first?.text.first else { return false }
        return (0x61...0x7A).contains(first.value) && !(0x61...0x7A).contains(before.value)
    }

    // MARK: rows without space between them

    /// Rows line by line: one begins where a column of labels does, and what hangs under it goes on with it.
    private func dense(hasHead: Bool = true) -> Body? {
        var rows: [PDFRow] = []
        guard let key = (0..<width).first(where: { columns[$0].count >= 2 }) else { return nil }
        var hanging: [PDFPiece?] = Array(repeating: nil, count: width)
        for line in lines where line.contains(where: { !$0.isSpan }) {
            let cells = line.filter { !$0.isSpan }
            let over = cells.filter { cell in
                hanging[cell.columns.lowerBound].map { pitch.isClose($0, cell) } ?? false
            }
            let forced = over.filter { cell in hanging[cell.columns.lowerBound].map { !isWrap($0, cell, cell.columns.lowerBound) } ?? false
            }
            let forcesLabel = forced.contains { $0.columns.lowerBound == key }
            let startsLabel = cells.contains { $0.columns.lowerBound == key } && !over.contains { $0.columns.lowerBound == key }
            let isFull = cells.count * 2 > width && cells.count >= 2
            // Full lines under each other are rows, unless one goes on in the middle of a sentence.
            let goesOn = over.contains { cell in
                hanging[cell.columns.lowerBound].map { runsOn($0, cell) && isWrap($0, cell, cell.columns.lowerBound) } ?? false
            }
            let isApart = hanging.allSatisfy { $0.map { cells[0].middle - $0.middle > 1.1 * pitch.line } ?? true }
            let begins =
                startsLabel && cells.count >= 2 || isFull && (forcesLabel || forced.count * 2 >= max(1, over.count)) || isApart
                || isFull && (pitch.isSingle || cells.count >= 3 && cells.count + 1 >= width && !goesOn)
            // A head set at the foot of its row: what stands over it goes on in it.
            let isFoot =
                rows.count == 1 && startsLabel && rows[0].isEmpty(key) && !over.isEmpty && forced.isEmpty
                && (0..<width).allSatisfy { column in rows[0].isEmpty(column) || over.contains { $0.columns.lowerBound == column } }
            if !isFoot, begins || rows.isEmpty {
                rows.append(PDFRow(width, top: cells[0].middle, bottom: cells[0].middle))
                hanging = Array(repeating: nil, count: width)
            } else if !isFoot {
                // What goes on has begun: a cell that starts below its row's first line is centred, or another row's.
                guard over.count == cells.count, over.count < width || width == 2, forced.count * 2 <= over.count else { return nil }
            }
            for cell in cells {
                rows[rows.count - 1].add(cell, cell.columns.lowerBound)
                hanging[cell.columns.lowerBound] = cell
            }
        }
        // Heads over a fuller row are a level of their own.
        var levels: [PDFHeadCell] = []
        while hasHead, rows.count > 2,
            (1..<width).contains(where: { rows[0].isEmpty($0) && !rows[1].isEmpty($0) && !isSpanned($0, rows[0]) })
        {
            let row = rows.removeFirst()
            for column in 0..<width where !row.isEmpty(column) {
                levels.append(PDFHeadCell(group: PDFGroup(pieces: row.cells[column].pieces), columns: column...column))
            }
        }
        return rows.count >= 2 ? (rows, levels) : nil
    }

    /// Whether a cell over several columns stands in a row at one of them.
    private func isSpanned(_ column: Int, _ row: PDFRow) -> Bool {
        spans.contains { abs($0.middle - row.top) < 0.3 * pitch.line && $0.columns.contains(column) }
    }

    // MARK: cells over several columns

    /// Heads span columns, and whole rows do; a span in the middle of other cells of the body is in doubt.
    private func spansFit(_ rows: [PDFRow]) -> Bool {
        guard rows.count >= 2 else { return false }
        return spans.allSatisfy { span in
            if span.middle <= rows[1].top { return true }
            guard lines.indices.contains(span.line), !couldBeTwo(span) else { return false }
            return lines[span.line].count == 1
                || rows.contains { row in
                    row.top - 0.6 * pitch.line <= span.middle && span.middle <= row.bottom + 0.6 * pitch.line
                        && span.columns.allSatisfy { row.isEmpty($0) }
                }
        }
    }

    /// Whether the words of a span are perhaps those of two cells that all but touch.
    private func couldBeTwo(_ span: PDFPiece) -> Bool {
        func extent(_ column: Int) -> (left: Double, right: Double)? {
            let boxes = columns[column].map(\.box)
            guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max() else { return nil }
            return (left, right)
        }
        guard let right = extent(span.columns.upperBound), let left = extent(span.columns.lowerBound) else { return false }
        let spaces = zip(span.words, span.words.dropFirst()).map { $1.box.left - $0.box.right }
        return spaces.indices.contains { index in
            // Between cells there is more white than between the words of a cell.
            let others = spaces.indices.filter { $0 != index }.map { spaces[$0] }
            let isUsual = spaces[index] < 0.35 * em && !others.isEmpty && spaces[index] <= 1.1 * (others.min() ?? 0)
            return !isUsual && span.words[index].box.right <= left.right + em && span.words[index + 1].box.left >= right.left - em
        }
    }

    /// Puts spans into the row at their height, or into one of their own.
    private func place(_ rows: inout [PDFRow]) {
        // Those over the head's lowest level have their rows already.
        var index = spans.firstIndex { !isOverHead($0, rows.first { !$0.isHead } ?? rows[0]) } ?? spans.count
        while index < spans.count {
            let span = spans[index]
            var group = [span]
            // A span broken over lines.
            while index + 1 < spans.count, spans[index + 1].columns.overlaps(span.columns),
                pitch.isClose(group[group.count - 1], spans[index + 1]),
                lines[spans[index + 1].line].count == 1 || lines[span.line].count > 1
            {
                index += 1
                group.append(spans[index])
            }
            index += 1
            let columns = group.dropFirst().reduce(span.columns) {
                min($0.lowerBound, $1.columns.lowerBound)...max($0.upperBound, $1.columns.upperBound)
            }
            let middle = (span.middle + group[group.count - 1].middle) / 2
            let place = rows.firstIndex { row in
                row.top - 0.3 * pitch.line <= middle && middle <= row.bottom + 0.3 * pitch.line && columns.allSatisfy { row.isEmpty($0) }
            }
            let at = place ?? rows.firstIndex { $0.top > middle } ?? rows.count
            if place == nil {
                rows.insert(PDFRow(width, top: span.middle, bottom: group[group.count - 1].middle), at: at)
            }
            for column in span.isTitle ? 0...0 : columns {
                rows[at].cells[column] = PDFRow.Cell(pieces: group, isCopy: column > columns.lowerBound)
            }
        }
    }
}
