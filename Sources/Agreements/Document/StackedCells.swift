// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A table whose cells stand one after the other, each by itself, with nothing to say where a row ends: the width is the one that makes every row
/// begin with a name and hold lengths of time where its heads speak of them.
struct StackedCells {
    /// The heads and then every row: for each column the cells that it is made of, one after the other.
    let rows: [[Range<Int>]]

    /// More cells are not looked at.
    static let limit = 400

    /// The head over the names of levels, tiers or services.
    static func isCorner(_ p: Passage) -> Bool {
        p.count <= 24 && SeverityPhrase.all(p.folded, in: p.all).isEmpty
            && (LabelPhrases.isSeverityHeader(p) || LabelPhrases.isPlanHeader(p) || LabelPhrases.isMetricHeader(p)
                || service.isIn(p.folded, p.all))
    }

    private static let service = Lexicon<Void>("service|services|product|status|incident|request|服务|产品|服务产品|状态")

    /// `passage`: the words of a cell, asked for only as far as the rows reach.
    ///
    /// `fewest`: rows that are enough; one only where bars have shown the cells.
    init?(count: Int, fewest: Int = 2, _ passage: (Int) -> Passage) {
        var seen: [Passage] = []
        func cells(_ range: Range<Int>) -> ArraySlice<Passage> {
            while seen.count < range.upperBound { seen.append(passage(seen.count)) }
            return seen[range]
        }
        var best: (width: Int, rows: Int)?
        for width in 2...7 where count >= width * (fewest + 1) {
            guard let columns = StackedCells.columns(cells(0..<width)) else { continue }
            var rows = 0
            var full = 0
            while (rows + 2) * width <= count {
                let lengths = StackedCells.lengths(cells((rows + 1) * width..<(rows + 2) * width), columns)
                guard lengths > 0 else { break }
                rows += 1
                if lengths == columns.count(where: { $0 == .time }) { full = rows }
            }
            // A length left over where the next name would stand: the rows are of another width.
            let next = (rows + 1) * width
            if next < count, StackedCells.isTime(cells(next..<next + 1)[next]) { continue }
            guard rows > 1 || full == 1 && columns.count(where: { $0 == .time }) > 1 else { continue }
            if rows >= fewest, rows * width > (best.map { $0.rows * $0.width } ?? 0) { best = (width, rows) }
        }
        if let best {
            rows = (0...best.rows).map { row in (0..<best.width).map { row * best.width + $0..<row * best.width + $0 + 1 } }
            return
        }
        // Cells of several paragraphs: a row is a level, words, and as many lengths as heads announce them.
        for width in 2...7 where count > width + 2 {
            guard StackedCells.isLevel(cells(width..<width + 1)[width]) else { continue }
            guard let columns = StackedCells.columns(cells(0..<width)),
                let rows = StackedCells.loose(width, columns, count, { cells($0..<$0 + 1)[$0] })
            else { return nil }
            self.rows = [(0..<width).map { $0..<$0 + 1 }] + rows
            return
        }
        return nil
    }

    /// A level and no more, or a level and, behind a sign, what it is called.
    static func isLevel(_ p: Passage) -> Bool {
        guard p.count <= 60, let level = SeverityPhrase.label(p.folded, in: p.all), level.range.lowerBound <= 4,
            DurationPhrase.all(p.folded, in: p.all).isEmpty
        else { return false }
        let rest = p.trimmed(level.range.upperBound..<p.count)
        return p.count <= 20 || rest.isEmpty || "-(:/.".unicodeScalars.contains(p.folded[rest.lowerBound])
    }

    private static func isTime(_ p: Passage) -> Bool {
        guard p.count <= 60, !p.isEmpty else { return false }
        if LabelPhrases.isAbsence(p, p.all) { return true }
        return DurationPhrase.all(p.folded, in: p.all).first.map { $0.range.lowerBound <= 16 } ?? false
    }

    /// Rows whose words may be several cells; nil where a row has more lengths than heads, or fewer than two rows have one.
    private static func loose(_ width: Int, _ columns: [Column], _ count: Int, _ cell: (Int) -> Passage) -> [[Range<Int>]]? {
        let times = columns.indices.filter { columns[$0] == .time }
        // The lengths stand side by side at the end or right behind the name.
        guard let first = times.first, let last = times.last, last - first + 1 == times.count, last == width - 1 || first == 1 else {
            return nil
        }
        var result: [[Range<Int>]] = []
        var index = width
        var timed = 0
        var isLast = last == width - 1
        while index < count, isLevel(cell(index)) {
            let name = index
            index += 1
            var lengths: [Int] = []
            var words: Range<Int>?
            while index < count, !isLevel(cell(index)), index - name < 16 {
                if isTime(cell(index)) {
                    // Words before the lengths of one row are so in all.
                    if words != nil { isLast = true }
                    lengths.append(index)
                } else if !lengths.isEmpty, isLast {
                    break
                } else {
                    words = (words?.lowerBound ?? index)..<index + 1
                }
                index += 1
            }
            if lengths.isEmpty, words == nil { break }
            guard lengths.count <= times.count else { return nil }
            var row: [Range<Int>] = []
            for column in 0..<width {
                switch columns[column] {
                case .name: row.append(name..<name + 1)
                case .words:
                    row.append(words ?? name + 1..<name + 1)
                    words = nil
                case .time:
                    let place = column - first
                    row.append(
                        lengths.indices.contains(place) && lengths.count == times.count
                            ? lengths[place]..<lengths[place] + 1 : name + 1..<name + 1)
                }
            }
            timed += lengths.count == times.count ? 1 : 0
            result.append(row)
            // What follows a full row and is no level ends the table.
            if index < count, !isLevel(cell(index)) { break }
        }
        return timed > 1 ? result : nil
    }

    enum Column {
        case name, words, time
    }

    /// What each head announces; nil where they are no heads.
    static func columns(_ heads: ArraySlice<Passage>) -> [Column]? {
        var result: [Column] = []
        var names = 0
        for (index, head) in heads.enumerated() {
            let text = head.folded
            guard head.count <= 60, DurationPhrase.all(text, in: head.all).isEmpty, index == 0 || !head.isEmpty else { return nil }
            if index == 0 {
                guard head.isEmpty || isCorner(head) else { return nil }
                result.append(.name)
            } else if let metric = MetricPhrase.label(text, in: head.all), metric.metric != .availability {
                result.append(.time)
            } else if SeverityPhrase.label(text, in: head.all) != nil || PlanPhrase.isName(head) {
                names += 1
                result.append(.time)
            } else {
                result.append(.words)
            }
        }
        let times = result.filter { $0 == .time }.count
        // Names over the columns: all of them, and more than one.
        return times > 0 && (names == 0 || names == times && times > 1 && times == result.count - 1) ? result : nil
    }

    /// How many lengths stand where the heads announce them; none where the cells are no row.
    static func lengths(_ cells: ArraySlice<Passage>, _ columns: [Column]) -> Int {
        var timed = 0
        for (cell, column) in zip(cells, columns) {
            let first = DurationPhrase.all(cell.folded, in: 0..<min(cell.count, 60)).first
            switch column {
            case .name:
                guard !cell.isEmpty, cell.count <= 60, first == nil, MetricPhrase.label(cell.folded, in: cell.all) == nil else { return 0 }
            case .words: if let first, first.range.lowerBound <= 2 { return 0 }
            case .time:
                if let first, first.range.lowerBound <= 16 {
                    timed += 1
                } else if cell.count > 48 || cell.isEmpty || ".。".unicodeScalars.contains(cell.folded[cell.count - 1]) {
                    return 0
                }
            }
        }
        return timed
    }
}
