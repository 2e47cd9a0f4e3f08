// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A table whose cells stand one after the other, each by itself, with nothing to say where a row ends: the width is the one that makes every row
/// begin with a name and hold lengths of time where its heads speak of them.
struct StackedCells {
    let width: Int
    /// Without the heads.
    let rows: Int

    /// More cells are not looked at.
    static let limit = 400

    /// The head over the names of levels, tiers or services.
    static func isCorner(_ p: Passage) -> Bool {
        p.count <= 24 && SeverityPhrase.all(p.folded, in: p.all).isEmpty
            && (LabelPhrases.isSeverityHeader(p) || LabelPhrases.isPlanHeader(p) || LabelPhrases.isMetricHeader(p)
                || service.isIn(p.folded, p.all))
    }

    private static let service = Lexicon<Void>("service|services|product|服务|产品|服务产品")

    /// `passage`: the words of a cell, asked for only as far as the rows reach.
    init?(count: Int, _ passage: (Int) -> Passage) {
        var seen: [Passage] = []
        func cells(_ range: Range<Int>) -> ArraySlice<Passage> {
            while seen.count < range.upperBound { seen.append(passage(seen.count)) }
            return seen[range]
        }
        var best: (width: Int, rows: Int)?
        for width in 2...7 where count >= width * 3 {
            guard let columns = StackedCells.columns(cells(0..<width)) else { continue }
            var rows = 0
            while (rows + 2) * width <= count, StackedCells.isRow(cells((rows + 1) * width..<(rows + 2) * width), columns) { rows += 1 }
            if rows > 1, rows * width > (best.map { $0.rows * $0.width } ?? 0) { best = (width, rows) }
        }
        guard let best else { return nil }
        width = best.width
        rows = best.rows
    }

    private enum Column {
        case name, words, time
    }

    /// What each head announces; nil where they are no heads.
    private static func columns(_ heads: ArraySlice<Passage>) -> [Column]? {
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

    private static func isRow(_ cells: ArraySlice<Passage>, _ columns: [Column]) -> Bool {
        var timed = 0
        for (cell, column) in zip(cells, columns) {
            let first = DurationPhrase.all(cell.folded, in: 0..<min(cell.count, 60)).first
            switch column {
            case .name:
                guard !cell.isEmpty, cell.count <= 60, first == nil, MetricPhrase.label(cell.folded, in: cell.all) == nil else {
                    return false
                }
            case .words: if let first, first.range.lowerBound <= 2 { return false }
            case .time:
                if let first, first.range.lowerBound <= 16 {
                    timed += 1
                } else if cell.count > 80 || cell.isEmpty {
                    return false
                }
            }
        }
        return timed > 0
    }
}
