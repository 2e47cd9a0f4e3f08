// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

/// "0 severity, 1 plan": the columns of labels.
private func roles(_ grid: TableGrid) -> String { TableShape(grid).labels.map { "\($0.column) \($0.role)" }.joined(separator: ", ") }

@Suite struct TableShapeTests {
    @Test(arguments: [
        (TableGrid("Severity|Response|Resolution", "P1|1 hour|4 hours", "P2|4 hours|2 days"), "0 severity"),
        (TableGrid("Level|Response", "Critical|1 hour", "Low|2 days"), "0 severity"),
        (TableGrid("类别|响应时限", "甲类|30分钟", "乙类|2小时"), "0 severity"),
        (TableGrid("Plan|Response", "Gold|1 hour", "Silver|4 hours"), "0 plan"), (TableGrid("套餐|响应时间", "金牌|1小时", "银牌|4小时"), "0 plan"),
        (TableGrid("Plan|Severity|Response", "Gold|P1|1 hour", "Gold|P2|4 hours", "Silver|P1|2 hours"), "0 plan, 1 severity"),
        (
            TableGrid("Severity|Metric|Target", "P1|First response|1 hour", "P1|Resolution|4 hours", "P2|First response|4 hours"),
            "0 severity, 1 metric"
        ),
        (TableGrid("级别|考核事项|时限", "一级|首次响应|5分钟", "一级|解决|4小时", "二级|首次响应|1小时"), "0 severity, 1 metric"),
        (TableGrid("Severity|Channel|Response", "P1|phone|1 hour", "P2|email|4 hours"), "0 severity, 1 channel"),
        (TableGrid("|P1 response time|Hours", "Gold|1 hour|24x7", "Silver|2 hours|24x7"), "0 plan"),
        (TableGrid("Measure|P1|P2", "First response|1 hour|4 hours", "Resolution|4 hours|2 days"), "0 mixed"),
    ])
    func labels(_ grid: TableGrid, _ expected: String) { #expect(roles(grid) == expected) }

    /// Values are no labels, and words under no head are read one by one.
    @Test(arguments: [
        TableGrid("Response|Resolution", "1 hour|4 hours", "4 hours|2 days"),
        TableGrid("Class 1|Class 2", "15 minutes|1 hour", "1 hour|2 hours"),
    ])
    func noLabels(_ grid: TableGrid) { #expect(TableShape(grid).labels.isEmpty) }

    @Test func columnsSayWhatStandsUnderThem() {
        let shape = TableShape(
            TableGrid(
                "Severity|Description|First response (hours)|Resolution target|Support hours|Service credit",
                "P1|All is down|1|4 hours|24x7|5%",
                "P2|Some is down|4|2 days|24x7|3%"))
        #expect(shape.headerRows == 1)
        #expect(shape.columns.map { $0.metrics.map(\.metric) } == [[], [], [.firstResponse], [.resolution], [], []])
        #expect(shape.columns.map(\.isDescription) == [false, true, false, false, false, false])
        #expect(shape.columns.map(\.isHours) == [false, false, false, false, true, false])
        #expect(shape.columns.map(\.isCredit) == [false, false, false, false, false, true])
        #expect(shape.columns[2].unit == .hour)
        #expect(shape.columns[3].force?.force == .target)
    }

    @Test func tiersOverMetrics() {
        let shape = TableShape(
            TableGrid(
                "Severity|Gold|Gold|Silver|Silver", "|Response|Resolution|Response|Resolution", "P1|1 hour|4 hours|2 hours|8 hours",
                "P2|2 hours|1 day|4 hours|2 days"))
        #expect(shape.headerRows == 2)
        #expect(shape.columns.map(\.plan?.text) == [nil, "Gold", "Gold", "Silver", "Silver"])
        #expect(
            shape.columns.dropFirst().map { $0.metrics.map(\.metric) } == [
                [.firstResponse], [.resolution], [.firstResponse], [.resolution],
            ])
    }

    /// A tier whose name is written over the first of its columns alone.
    @Test func aNameOverSeveralColumns() {
        let shape = TableShape(
            TableGrid(
                "Severity|Gold||Silver|", "|Response|Resolution|Response|Resolution", "P1|1 hour|4 hours|2 hours|8 hours",
                "P2|2 hours|1 day|4 hours|2 days"))
        #expect(shape.columns.map(\.plan?.text) == [nil, "Gold", "Gold", "Silver", "Silver"])
    }

    @Test(arguments: [
        ("P1|1 hour", ["1"]), ("Critical (all down)|1 hour", ["critical"]), ("P1, P2|1 hour", ["1", "2"]), ("一级故障|1小时", ["1"]),
        ("Till won't sell|1 hour", ["till won't sell"]),
    ])
    func levelsOfARow(_ row: String, _ expected: [String]) {
        let shape = TableShape(TableGrid("Severity|Response", row, "P4|2 days", "P5|3 days"))
        #expect(shape.rowLabel(shape.grid.rows[1]).severity.map(\.key) == expected)
    }

    @Test(arguments: [
        (TableGrid("Severity|Response", "P1|1 hour", "P2|2 days"), true),
        (TableGrid("Feature|Pro", "Training|yes", "Storage|20 GB"), false),
        (TableGrid("Plan|Response", "Gold|1 hour", "Silver|2 days"), false),
    ])
    func mostlyDurations(_ grid: TableGrid, _ expected: Bool) { #expect(TableShape(grid).isMostlyDurations == expected) }
}
