// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// The first row of each part, and how many rows it has: "Severity | Gold 3".
private func parts(_ grid: TableGrid) -> [String] { TableParts.split(grid).map { ($0.rows.first?.text ?? "") + " \($0.rows.count)" } }

@Suite struct TablePartsTests {
    @Test(arguments: [
        (
            TableGrid(
                "Response|Gold|Silver", "P1|1 hour|2 hours", "P2|2 hours|4 hours", "Resolution|Gold|Silver", "P1|1 day|2 days",
                "P2|2 days|4 days"),
            ["Response | Gold | Silver 3", "Resolution | Gold | Silver 3"]
        ),
        (
            TableGrid("指标|金牌|银牌", "一级|1小时|2小时", "二级|2小时|4小时", "解决|金牌|银牌", "一级|1天|2天"),
            ["指标 | 金牌 | 银牌 3", "解决 | 金牌 | 银牌 2"]
        ),
    ])
    func splits(_ grid: TableGrid, _ expected: [String]) { #expect(parts(grid) == expected) }

    @Test(arguments: [
        TableGrid("Response|Gold|Silver", "P1|1 hour|2 hours", "P2|2 hours|4 hours", "P3|1 day|2 days"),
        TableGrid("Severity|Response|Resolution", "P1|1 hour|2 hours", "P2|2 hours|4 hours", "Gold|1 hour|2 hours", "P3|1 day|2 days"),
        TableGrid("Response|Gold|Silver", "P1|1 hour|2 hours", "Resolution|Gold|Silver"),
        TableGrid("Plan|Next|Below", "Gold|Silver|none", "Silver|Bronze|none", "Bronze|Gold|none"),
    ])
    func leavesWhole(_ grid: TableGrid) { #expect(TableParts.split(grid).map(\.rows.count) == [grid.rows.count]) }

    /// Rows marked as heads begin a table whatever they say.
    @Test func markedRowsBeginATable() {
        var grid = TableGrid("A|B", "P1|1 hour", "P2|2 hours", "C|D", "P1|1 day", "P2|2 days")
        for column in 0..<2 { grid.rows[3].cells[column].isHeader = true }
        #expect(parts(grid) == ["A | B 3", "C | D 3"])
    }

    /// Heads that lost their empty corner are moved over their columns; heads that did not lose it stay.
    @Test(arguments: [
        (TableGrid("Gold|Silver|", "P1|1 hour|2 hours", "P2|2 hours|4 hours"), " | Gold | Silver"),
        (TableGrid("|Gold|Silver", "P1|1 hour|2 hours", "P2|2 hours|4 hours"), " | Gold | Silver"),
        (TableGrid("Gold|Silver|", "P1|1 hour|", "P2|2 hours|4 hours"), "Gold | Silver | "),
        (TableGrid("Plan|Response|", "Gold|1 hour|2 hours", "Silver|2 hours|4 hours"), "Plan | Response | "),
    ])
    func corners(_ grid: TableGrid, _ head: String) { #expect(TableParts.split(grid).first?.rows.first?.text == head) }
}
