// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Which columns of a table hold labels, and what the labels name: by the header over them, else by most of their cells.
enum LabelColumns {
    static func find(_ body: [TableRow], _ heads: [[Passage]]) -> [(column: Int, role: TableShape.Role)] {
        var result: [(column: Int, role: TableShape.Role)] = []
        var last = -1
        var hasMetrics = false
        let hasWays = heads.count { $0.contains(where: LabelPhrases.isChannelHeader) } > 1
        for column in 0..<min(heads.count, 6) {
            // A label that spans two columns says nothing of the second.
            let cells = body.compactMap { row -> Passage? in
                guard row.cells.indices.contains(column) else { return nil }
                let isSpanned =
                    column > 0 && row.cells[column].isCopy && row.cells[column].passage.string == row.cells[column - 1].passage.string
                return isSpanned ? nil : row.cells[column].passage
            }.filter { !$0.isEmpty }
            guard !cells.isEmpty, !heads[column].contains(where: LabelPhrases.isPrice) else { continue }
            let values = cells.filter { !DurationPhrase.all($0.folded, in: 0..<min($0.count, 60)).isEmpty }.count
            if values * 2 > cells.count, column > 0 || values == cells.count { continue }
            // 等级 over 停诊类 and A 级: of two columns under one head the one with the levels holds them.
            if column == 0, sharesHead(heads), levels(body, 1) > levels(body, 0) { continue }
            // 覆盖时间 over "P1/P2 7x24": which levels have which hours, and not what the row is for.
            if column > 0, heads[column].contains(where: { LabelPhrases.isHours($0) && !LabelPhrases.isSeverityHeader($0) }) { continue }
            // "Standard" over 99.8%
            if column > 0, cells.filter(isShare).count * 2 > cells.count { continue }
            // 标准服务渠道 | 高级服务渠道: the ways of each tier, and of no row.
            if hasWays, heads[column].contains(where: LabelPhrases.isChannelHeader) { continue }
            let taken = result.map(\.role)
            func isFree(_ role: TableShape.Role) -> Bool { !taken.contains(role) }
            guard
                let role = role(
                    cells, isShared(heads, column) ? [] : heads[column], heads.dropFirst(column + 1), column, isFree,
                    isLate: column > last + 1, isUnderMetric: hasMetrics)
            else { continue }
            result.append((column, role))
            if column == 0 { hasMetrics = cells.contains { $0.count <= 60 && MetricPhrase.label($0.folded, in: $0.all) != nil } }
            last = column
        }
        return divided(result, body)
    }

    /// 事项 | 指标 over 警报 | 首次回应: what stands beside the names of metrics, and is neither one nor a tier, is the case.
    private static func divided(_ roles: [(column: Int, role: TableShape.Role)], _ body: [TableRow]) -> [(
        column: Int, role: TableShape.Role
    )] {
        guard roles.count > 1, roles[0] == (0, .mixed), roles[1] == (1, .metric), !roles.contains(where: { $0.role == .severity }) else {
            return roles
        }
        let cells = body.compactMap { $0.cells.first?.passage }.filter { !$0.isEmpty }
        guard cells.count > 1,
            cells.allSatisfy({ cell in
                cell.count <= 48 && MetricPhrase.first(cell.folded, in: cell.all) == nil && !PlanPhrase.isName(cell)
                    && DurationPhrase.all(cell.folded, in: cell.all).isEmpty && ChannelPhrase.all(cell.folded, in: cell.all).isEmpty
            })
        else { return roles }
        return [(0, .severity)] + roles.dropFirst()
    }

    /// One corner over the first two columns, which is a head of neither.
    private static func isShared(_ heads: [[Passage]], _ column: Int) -> Bool {
        column == 1 && !heads[0].isEmpty && heads[0].map(\.string) == heads[1].map(\.string)
            && !heads[0].contains { LabelPhrases.isSeverityHeader($0) || LabelPhrases.isPlanHeader($0) }
    }

    private static func sharesHead(_ heads: [[Passage]]) -> Bool {
        guard heads.count > 1, let first = heads[0].last, let second = heads[1].last else { return false }
        return first.string == second.string && LabelPhrases.isSeverityHeader(first)
    }

    private static func levels(_ body: [TableRow], _ column: Int) -> Int {
        body.filter { row in
            row.cells.indices.contains(column)
                && SeverityPhrase.label(row.cells[column].passage.folded, in: row.cells[column].passage.all) != nil
        }.count
    }

    private static func role(
        _ cells: [Passage], _ heads: [Passage], _ others: ArraySlice<[Passage]>, _ column: Int, _ isFree: (TableShape.Role) -> Bool,
        isLate: Bool, isUnderMetric: Bool
    )
        -> TableShape.Role?
    {
        // The head of a column of values is itself a level: "Class 1" over bare numbers.
        let isLevel = heads.contains { !SeverityPhrase.all($0.folded, in: $0.all).isEmpty }
        let levels = isLevel ? 0 : cells.filter { SeverityPhrase.label($0.folded, in: $0.all) != nil }.count
        let names = cells.filter { PlanPhrase.isName($0) && !LabelCases.isDivided($0) }.count
        let metrics = cells.filter { $0.count <= 80 && MetricPhrase.label($0.folded, in: $0.all) != nil }.count
        let isShort = cells.allSatisfy { $0.count <= 48 } && values(cells) == 0
        // Zones take the tiers' place beside the values; `PlaceRows` makes cases of them.
        if isFree(.plan), column == 0, isShort, metrics == 0, levels == 0, heads.contains(where: LabelPhrases.isPlace) { return .plan }
        // 上线保障期, 稳定运行期: one promise holds in each; as tiers they are kept apart.
        if isFree(.plan), column == 0, isShort, metrics == 0, levels == 0, cells.count > 1, heads.contains(where: LabelPhrases.isStage),
            cells.allSatisfy({ LabelPhrases.isPeriod($0) })
        {
            return .plan
        }
        // 支援等級 over 基本, 標準, 高級: tiers, whatever the words.
        let numbered = cells.contains { SeverityPhrase.label($0.folded, in: $0.all).map { Int($0.key) != nil } ?? false }
        if isFree(.plan), column == 0, isShort, metrics == 0, !numbered, heads.contains(where: LabelPhrases.isSupportLevel),
            !others.contains(where: { $0.contains { PlanPhrase.isName($0) } })
        {
            return .plan
        }
        // 等级 over Standard, Business, Enterprise: tiers, whatever the head.
        if isFree(.plan), column == 0, isShort, cells.count > 1, names == cells.count, levels == 0, metrics == 0 { return .plan }
        // 设备 over 发电机, 水泵 beside 故障情形: what was bought, and what has happened to it.
        if isFree(.plan), column == 0, isShort, metrics == 0, levels == 0, heads.contains(where: ProductColumn.isHead),
            ProductColumn.divides(others)
        {
            return .plan
        }
        // "Job | Done within": what was asked for.
        if isFree(.severity), column == 0, levels * 2 <= cells.count, metrics * 2 <= cells.count, heads.contains(where: RequestRows.isHead),
            RequestRows.divides(cells, others)
        {
            return .severity
        }
        if isFree(.severity), !isFree(.plan), column == 1, !isLate, isShort, metrics == 0, heads.contains(where: ProductColumn.isFault) {
            return .severity
        }
        // "P1 response", "P1 resolution" under "Priority": both, whatever the head.
        if column == 0, isFree(.mixed), LevelledMetrics.areRows(cells) { return .mixed }
        let saysLevel = !isLevel && heads.contains { LabelPhrases.isSeverityHeader($0) && !LabelPhrases.isDescription($0) }
        // "Silver | Truck stopped | 8 hours": what has happened, beside the tier.
        if isFree(.severity), !isFree(.plan), column > 0, !isLate, isShort, metrics == 0, heads.contains(where: LabelPhrases.isSituation) {
            return .severity
        }
        // "First response | System down | 1 hour": cases under the metric of the first column, with no head of their own.
        if isFree(.severity), column == 1, isShort, metrics == 0, levels * 2 <= cells.count, names == 0, cells.count > 1, isUnderMetric,
            heads.allSatisfy(\.isEmpty),
            cells.allSatisfy({ ChannelPhrase.all($0.folded, in: $0.all).isEmpty && HoursPhrase.all($0.folded, in: $0.all).isEmpty })
        {
            return .severity
        }
        // "Case | Arrival | Repair"
        if isFree(.severity), column == 0, isShort, metrics == 0, names == 0, levels == 0, cells.count > 1,
            heads.contains(where: LabelPhrases.isSituation)
        {
            return .severity
        }
        // 低, 中, 高 to the right of the values is of something else.
        if isLate, !saysLevel, !heads.isEmpty, levels > 0 { return nil }
        // "Starts at tier" to the right of the values is where the case goes.
        let saysPlan = heads.contains(where: LabelPhrases.isPlanHeader)
        if isFree(.plan), isLate, isShort, heads.contains(where: LabelPhrases.isAppliesTo) { return .plan }
        if isLate, saysPlan, column > 1 { return nil }
        if isFree(.plan), names * 2 > cells.count, levels * 2 <= cells.count, saysPlan || !saysLevel { return .plan }
        // "P1 response time": a level and a metric in each label.
        if column == 0, !saysLevel || levels < metrics && !numbered, metrics * 2 > cells.count, isFree(.mixed) { return .mixed }
        if isFree(.severity),
            saysLevel && levels > 0 || levels * 2 > cells.count || saysLevel && metrics == 0 && (column == 0 || isShort)
        {
            return .severity
        }
        // "Plans | Free | Pro": the corner speaks of the columns.
        let isCorner = column == 0 && others.contains { $0.contains { PlanPhrase.isName($0) } }
        if isFree(.plan), !isCorner, saysPlan, names > 0 || isShort && metrics == 0 && column < 2 {
            return .plan
        }
        // 事项 | 指标: the second column names the metrics.
        let isBefore = column == 0 && metrics == 0 && others.first?.contains(where: LabelPhrases.isMetricHeader) == true
        let saysMetric = !isBefore && heads.contains(where: LabelPhrases.isMetricHeader)
        let isMeasured = heads.contains { MetricPhrase.first($0.folded, in: $0.all) != nil }
        // "Standard" over 1, 4 and 8: numbers name no metric.
        let isNumbers = cells.allSatisfy { $0.folded.allSatisfy { $0.isDigit || $0 == "." || $0.isSpace } }
        if isFree(.metric), !isMeasured, !isNumbers,
            // 90 秒內接聽 is a promise, no name of one.
            saysMetric && (metrics > 0 || isShort) || metrics * 2 > cells.count && (column > 0 && values(cells) == 0 || saysMetric),
            column < 3
        {
            return column == 0 && !saysMetric ? .mixed : .metric
        }
        // 工单响应（严重） is a metric, though a ticket is a way to reach support.
        let channels = cells.filter { ChannelPhrase.isLabel($0, $0.all) && MetricPhrase.label($0.folded, in: $0.all) == nil }.count
        if isFree(.channel), !heads.contains(where: LabelPhrases.isMeasuring),
            channels * 2 > cells.count
                || heads.contains(where: LabelPhrases.isChannelHeader)
                    && (channels > 0 || cells.contains { !ChannelPhrase.all($0.folded, in: $0.all).isEmpty })
                || cells.filter({ $0.folded.contains("@") && $0.count <= 60 }).count * 2 > cells.count
        {
            return .channel
        }
        return column == 0 ? .mixed : nil
    }

    /// A percentage and nothing else.
    private static func isShare(_ cell: Passage) -> Bool {
        cell.count <= 16 && PercentPhrase.all(cell.folded, in: cell.all).count == 1 && !cell.folded.contains { $0.isLetter || $0.isHan }
    }

    private static func values(_ cells: [Passage]) -> Int { cells.filter { !DurationPhrase.all($0.folded, in: $0.all).isEmpty }.count }
}
