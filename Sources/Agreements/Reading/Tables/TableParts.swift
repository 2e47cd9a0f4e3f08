// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Tables that were run together: a row of heads in the middle begins another table.
enum TableParts {
    static func split(_ grid: TableGrid) -> [TableGrid] {
        guard grid.rows.count > 3, grid.rows.count <= 2000 else { return [aligned(grid)] }
        var parts: [TableGrid] = []
        var start = 0
        for index in 2..<grid.rows.count - 1 where index - start > 1 && isHead(grid.rows[index]) && !isHead(grid.rows[index - 1]) {
            parts.append(TableGrid(rows: Array(grid.rows[start..<index]), caption: grid.caption))
            start = index
        }
        parts.append(TableGrid(rows: Array(grid.rows[start...]), caption: grid.caption))
        return parts.map(aligned)
    }

    /// "Premium service levels" across the whole table, over its heads: the title of the table and no row of it.
    static func untitled(_ grid: TableGrid) -> TableGrid {
        guard grid.caption == nil, grid.rows.count > 2, RowGroups.isTitle(grid.rows[0]), let title = grid.rows[0].cells.first?.passage,
            !grid.rows.dropFirst().contains(where: RowGroups.isTitle),
            case let heads = grid.rows[1].cells.filter({ !$0.isCopy && !$0.passage.isEmpty }), heads.count > 1,
            heads.allSatisfy({ DurationPhrase.all($0.passage.folded, in: $0.passage.all).isEmpty })
        else { return grid }
        return TableGrid(rows: Array(grid.rows.dropFirst()), caption: title)
    }

    /// "half a month's rental"
    private static let fees = Lexicon<Void>(
        "rental|month's fee|month's charge|week's charge|weeks' charge|months' charge|monthly fee|monthly charge|'s rent|days' service|个月租金|个月服务费|天服务费|月费|日租金"
    )
    private static let overruns = Lexicon<Void>(
        "later than|over target|over the target|overrun|exceeded by|exceeds by|excess|delay|late by|share of|of the monthly|of monthly|percentage of the|rental|超过|超出|超时|逾期|延迟|扣减比例|赔偿比例"
    )

    private static let past = Lexicon<Void>(
        "last month|last quarter|last year|previous month|previous quarter|previous year|past year|past months|year in figures|上月|上个月|上季度|上年度|去年|上一年度"
    )

    /// "Requests last month" over a table: what was reached and not what is promised.
    static func isPast(_ title: Passage, limit: Int = 60) -> Bool { title.count <= limit && past.isIn(title.folded, title.all) }

    private static let good = Lexicon<Void>("excellent|very good|good|satisfactory|优|优秀|良|良好|合格")
    private static let poor = Lexicon<Void>("poor|fair|acceptable|unacceptable|unsatisfactory|bad|中|差|较差|不合格|不及格|一般")

    /// "Excellent | Good | Acceptable | Poor": a scale to rate by, no tiers.
    static func isRating(_ shape: TableShape) -> Bool {
        let heads = shape.grid.rows.prefix(shape.headerRows).last.map { $0.cells.dropFirst().map(\.passage) } ?? []
        func count(_ words: Lexicon<Void>) -> Int { heads.count { words.isAll($0.folded, $0.trimmed($0.all)) } }
        let (up, down) = (count(good), count(poor))
        return up > 0 && down > 0 && up + down > 2
    }

    /// "Restored later than promised by | Share of the rental" under "Compensation": lengths of lateness and what is paid for them, no promises.
    static func isCompensation(_ shape: TableShape, heading: Passage?) -> Bool {
        let heads = shape.grid.rows.prefix(shape.headerRows).flatMap(\.cells).map(\.passage)
        guard
            [heading, shape.grid.caption].compactMap({ $0 }).contains(where: { title in
                // "Uptime" alone names what is promised.
                LabelPhrases.isCredit(title) && !MetricPhrase.all(title.folded, in: title.all).contains { $0.metric == .availability }
            })
                || heads.contains(where: { overruns.isIn($0.folded, $0.all) })
        else { return false }
        let body = shape.grid.rows.dropFirst(shape.headerRows)
        let paid = body.filter { row in
            row.cells.dropFirst().contains { cell in
                PercentPhrase.all(cell.passage.folded, in: cell.passage.all).contains { $0.value <= Quantity(60) }
                    || !MoneyPhrase.all(cell.passage.folded, in: cell.passage.all).isEmpty
                    || fees.isIn(cell.passage.folded, cell.passage.all)
            }
        }
        return !body.isEmpty && paid.count * 2 > body.count
            && body.allSatisfy { row in
                row.cells.dropFirst().allSatisfy {
                    DurationPhrase.all($0.passage.folded, in: $0.passage.all).isEmpty || fees.isIn($0.passage.folded, $0.passage.all)
                }
            }
    }

    /// All marked as heads, or two and more tiers' names and nothing else.
    private static func isHead(_ row: TableRow) -> Bool {
        let filled = row.cells.filter { !$0.passage.isEmpty && !$0.isCopy }
        guard filled.count > 1 else { return false }
        if row.cells.allSatisfy({ $0.isHeader || $0.passage.isEmpty }) { return true }
        let names = filled.filter { PlanPhrase.isName($0.passage) }.count
        return names > 1 && names >= filled.count - 1
            && filled.allSatisfy { DurationPhrase.all($0.passage.folded, in: $0.passage.all).isEmpty }
    }

    /// Heads that lost their empty corners stand as many columns too far to the left.
    private static func aligned(_ grid: TableGrid) -> TableGrid {
        if let shifted = shifted(grid) { return shifted }
        guard var head = grid.rows.first, head.cells.count > 2, let last = head.cells.last, last.passage.isEmpty, !last.isCopy,
            head.cells.dropLast().allSatisfy({ !$0.passage.isEmpty }), PlanPhrase.isName(head.cells[0].passage)
        else { return grid }
        let body = grid.rows.dropFirst()
        let isFull = body.allSatisfy { $0.cells.count == head.cells.count && $0.cells.last?.passage.isEmpty == false }
        guard isFull, !body.contains(where: { PlanPhrase.isName($0.cells[0].passage) }) else { return grid }
        head.cells = [last] + head.cells.dropLast()
        var result = grid
        result.rows[0] = head
        return result
    }

    /// "Gold | Silver | |" over "Critical | First response | 1 hour | 4 hours": tiers over the labels, and nothing over as many values.
    private static func shifted(_ grid: TableGrid) -> TableGrid? {
        guard var head = grid.rows.first else { return nil }
        let cells = head.cells
        let names = cells.prefix { !$0.passage.isEmpty }
        let lost = cells.count - names.count
        guard names.count > 1, lost > 0, lost < 3, cells.dropFirst(names.count).allSatisfy({ $0.passage.isEmpty && !$0.isCopy }),
            names.allSatisfy({ PlanPhrase.isName($0.passage) })
        else { return nil }
        let timed = grid.rows.dropFirst().compactMap { row in
            row.cells.indices.filter { !DurationPhrase.all(row.cells[$0].passage.folded, in: row.cells[$0].passage.all).isEmpty }.first.map
            {
                (first: $0, isFull: row.cells.count == cells.count && row.cells.last?.passage.isEmpty == false)
            }
        }
        guard timed.count(where: { $0.first == lost && $0.isFull }) * 2 > timed.count, timed.allSatisfy({ $0.first >= lost }) else {
            return nil
        }
        head.cells = Array(cells.suffix(lost)) + names
        var result = grid
        result.rows[0] = head
        return result
    }
}
