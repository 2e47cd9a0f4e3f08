// SPDX-License-Identifier: Apache-2.0

extension PDFRowLayout {
    /// Marks the head and gives every row the label that it shares with others; false where it is in doubt which rows share it.
    func fill(_ rows: inout [PDFRow]) -> Bool {
        var heads = 0
        while heads + 1 < rows.count, rows[heads].isHead || rows[heads].cells.contains(where: { $0.pieces.first?.isSpan ?? false }) {
            heads += 1
        }
        heads = min(heads + 1, rows.count - 1)
        for row in 0..<heads {
            widen(&rows, row)
            for column in 0..<width { rows[row].cells[column].isHeader = true }
        }
        if heads < rows.count, isSecondLevel(rows[heads], under: rows[heads - 1]) { return false }
        for column in 0..<width {
            let body = (heads..<rows.count).filter { !isSection(rows[$0]) }
            let filled = body.filter { !rows[$0].isEmpty(column) }
            if filled.count == body.count { break }
            // A column without a label is no column of labels.
            guard !filled.isEmpty else { continue }
            if !share(&rows, column, body, filled) { return false }
        }
        return true
    }

    /// Whether a row is perhaps of the head too: it names a column that the head does not, and has no length of time.
    private func isSecondLevel(_ row: PDFRow, under head: PDFRow) -> Bool {
        guard (1..<width).contains(where: { head.isEmpty($0) && !row.isEmpty($0) }) else { return false }
        return !row.cells.contains { PDFTableHead.hasLength(PDFGroup(pieces: $0.pieces)) }
    }

    /// A row of one cell over all columns names what follows; it shares no label.
    private func isSection(_ row: PDFRow) -> Bool { row.cells.contains { $0.pieces.first?.isSpan ?? false } }

    /// A centred head over several columns covers those that it stands in the middle of.
    private func widen(_ rows: inout [PDFRow], _ row: Int) {
        var column = 0
        while column < width {
            guard let piece = rows[row].cells[column].pieces.first, piece.isSpan else {
                column += 1
                continue
            }
            var covered = piece.columns
            func extent(_ columns: ClosedRange<Int>) -> PDFBox? {
                rows.dropFirst(row + 1).prefix(12).reduce(nil as PDFBox?) { box, row in
                    columns.reduce(box) { box, column in
                        row.cells[column].pieces.filter { !$0.isSpan }.reduce(box) { $0?.union($1.box) ?? $1.box }
                    }
                }
            }
            func error(_ columns: ClosedRange<Int>) -> Double { extent(columns).map { abs($0.centre - piece.box.centre) } ?? .infinity }
            for (low, high) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 1)] {
                let wider = max(0, covered.lowerBound - low)...min(width - 1, covered.upperBound + high)
                let isFree = wider.allSatisfy { covered.contains($0) || rows[row].isEmpty($0) }
                if isFree, wider != covered, error(wider) < 1.5 * em, error(covered) > 3 * em {
                    covered = wider
                    break
                }
            }
            let cell = rows[row].cells[piece.columns.lowerBound]
            for column in covered { rows[row].cells[column] = PDFRow.Cell(pieces: cell.pieces, isCopy: column > covered.lowerBound) }
            column = max(column, covered.upperBound) + 1
        }
    }

    private func share(_ rows: inout [PDFRow], _ column: Int, _ body: [Int], _ filled: [Int]) -> Bool {
        guard let first = body.first, let firstFilled = filled.first else { return true }
        let centred = centredShares(rows, column, body, filled)
        let restarts = restarts(rows, column, body)
        let starts: [Int]
        if let restarts, restarts.count == filled.count, isInside(filled, restarts) {
            starts = restarts
        } else if firstFilled != first {
            // No label at the top: labels stand in the middle of their rows, or it cannot be told.
            guard let centred else { return false }
            starts = centred
        } else if let centred, isCentred(rows), centred != filled {
            starts = centred
        } else {
            starts = filled
        }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : rows.count
            let label = rows[filled[index]].cells[column]
            for row in start..<end where !isSection(rows[row]) {
                rows[row].cells[column] = label
                rows[row].cells[column].isCopy = row > start
            }
        }
        return true
    }

    /// Whether each row lies in the stretch of the same number.
    private func isInside(_ rows: [Int], _ starts: [Int]) -> Bool {
        rows.indices.allSatisfy { rows[$0] >= starts[$0] && ($0 + 1 == starts.count || rows[$0] < starts[$0 + 1]) }
    }

    /// The rows at which labels start that each stand in the middle of their rows; nil if they do not.
    private func centredShares(_ rows: [PDFRow], _ column: Int, _ body: [Int], _ filled: [Int]) -> [Int]? {
        var starts: [Int] = []
        var at = 0
        for row in filled {
            guard at < body.count, let top = rows[row].cells[column].pieces.first?.middle,
                let bottom = rows[row].cells[column].pieces.last?.middle
            else { return nil }
            let middle = (top + bottom) / 2
            starts.append(body[at])
            var end = at
            func error(_ last: Int) -> Double { abs((rows[body[at]].top + rows[body[last]].bottom) / 2 - middle) }
            while end + 1 < body.count, error(end + 1) < error(end) { end += 1 }
            guard body[end] >= row, error(end) < 0.4 * em else { return nil }
            at = end + 1
        }
        return at == body.count ? starts : nil
    }

    /// Whether cells of few lines stand in the middle of their rows, rather than at the top.
    private func isCentred(_ rows: [PDFRow]) -> Bool {
        var (middle, top) = (0, 0)
        for row in rows {
            for cell in row.cells where !cell.isCopy && !(cell.pieces.first?.isSpan ?? false) {
                guard let upper = cell.pieces.first?.middle, let lower = cell.pieces.last?.middle,
                    row.bottom - row.top - (lower - upper) > 0.4 * pitch.line
                else { continue }
                if abs(upper - row.top) < 0.2 * pitch.line { top += 1 }
                if abs((upper + lower) / 2 - (row.top + row.bottom) / 2) < 0.2 * pitch.line { middle += 1 }
            }
        }
        return middle > top
    }

    /// The rows at which the next column begins anew to name what it named before.
    private func restarts(_ rows: [PDFRow], _ column: Int, _ body: [Int]) -> [Int]? {
        guard column + 1 < width, let first = body.first else { return nil }
        var starts = [first]
        var seen: Set<[Unicode.Scalar]> = []
        for row in body {
            let words = rows[row].cells[column + 1].pieces.flatMap { $0.words.flatMap(\.text) }
            if seen.contains(words) {
                starts.append(row)
                seen = []
            }
            seen.insert(words)
        }
        return starts.count > 1 ? starts : nil
    }
}

extension PDFRowLayout {
    /// Rows that a page's end cut in two, whole again: the rest has no label and fewer cells, or goes on in the middle of a sentence.
    func joined(_ rows: [PDFRow], _ breaks: Set<Int>) -> [PDFRow] {
        var result: [PDFRow] = []
        for row in rows {
            guard let last = result.last, result.count > 1, row.isEmpty(0), isRest(row, of: last, breaks) else {
                result.append(row)
                continue
            }
            for column in 0..<width { result[result.count - 1].cells[column].pieces += row.cells[column].pieces }
            result[result.count - 1].bottom = row.bottom
        }
        return result
    }

    private func isRest(_ row: PDFRow, of last: PDFRow, _ breaks: Set<Int>) -> Bool {
        let filled = (0..<width).filter { !row.isEmpty($0) }
        guard filled.contains(where: { row.cells[$0].pieces.first.map { breaks.contains($0.line) } ?? false }),
            filled.allSatisfy({ !last.isEmpty($0) && !row.cells[$0].isCopy })
        else { return false }
        return filled.count * 2 <= width
            || filled.contains { column in
                guard let upper = last.cells[column].pieces.first, let lower = row.cells[column].pieces.first else { return false }
                return runsOn(upper, lower)
            }
    }
}
