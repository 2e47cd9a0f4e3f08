// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Cells that hold a line for each level, and lines in cells that belong together.
@Suite struct StackedRowsTests {
    private func table(_ head: [String], _ row: [String]) -> GridLayout {
        GridLayout("<table><tr>" + head.map { "<th>\($0)" }.joined() + "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</table>")
    }

    @Test(arguments: [
        "P1<br>P2", "<p>P1</p><p>P2</p>", "<div>P1</div><div>P2</div>", "<ul><li>P1</li><li>P2</li></ul>", "<p><b>P1</b><p><b>P2</b>",
    ])
    func lines(_ names: String) {
        let layout = table(["Priority", "First response", "Resolution"], [names, "<p>1 hour<p>2 hours", "<div>4 hours</div>3 days"])
        #expect(layout.promises == GridLayout.promises)
        #expect(layout.grids == [GridLayout.levels])
        // The clause is the row as it is written.
        let quotes = read(layout.html, as: "a.html").commitments.map(\.clause.citation.quote)
        #expect(Set(quotes) == ["P1 / P2 | 1 hour / 2 hours | 4 hours / 3 days"])
    }

    @Test(
        arguments: [
            // One value holds for all; figures are levels where the head says so.
            (
                ["Plan", "Severity", "Response", "Resolution"], ["Gold", "1<br>2", "1 hour<br>2 hours", "8 hours"],
                [
                    "1 Gold first-response 1 hour", "1 Gold resolution 8 hour", "2 Gold first-response 2 hour", "2 Gold resolution 8 hour",
                ]
            ),
            (
                ["Metric", "P1", "P2"], ["First response<br>Resolution", "1 hour<br>4 hours", "2 hours<br>n/a"],
                ["P1 first-response 1 hour", "P2 first-response 2 hour", "P1 resolution 4 hour", "P2 resolution"]
            ),
            (
                ["Plan", "First response"], ["Gold<br>Silver", "1 hour<br>2 hours"],
                ["Gold first-response 1 hour", "Silver first-response 2 hour"]
            ),
            (["级别", "响应时间"], ["一级<br>二级", "30分钟<br>2小时"], ["一级 first-response 30 minute", "二级 first-response 2 hour"]),
            // More names than lengths: whose they are is not known.
            (["Priority", "First response"], ["P1<br>P2<br>P3", "1 hour<br>2 hours"], []),
            (["Priority", "First response"], ["P1<br>P2", "1 hour<br>2 hours<br>3 hours"], []),
            // One length for both.
            (["Priority", "First response"], ["P1<br>P2", "1 hour"], ["P1 first-response 1 hour", "P2 first-response 1 hour"]),
        ] as [([String], [String], [String])])
    func promises(_ head: [String], _ row: [String], _ promises: [String]) { #expect(table(head, row).promises == promises) }

    /// A name and what explains it, a length and its remark, lines with names of their own.
    @Test(arguments: [
        ["Critical<br>System down", "1 hour<br>24x7"], ["P1<br>System down", "1 hour<br>4 hours at night"],
        ["P1<br>P2", "1 hour<br>(at most 2 hours)"],
        ["P1<br>P2", "P1: 1 hour<br>P2: 2 hours"], ["P1<br>P2", "Response: 1 hour<br>Resolution: 2 hours"],
        ["P1<br>P1", "1 hour<br>2 hours"],
        ["1<br>2 of them", "1 hour<br>2 hours"],
    ])
    func together(_ row: [String]) {
        #expect(table(["Priority", "First response"], row).grids.map(\.count) == [2])
    }

    /// A row has as many rows as lines, to a limit.
    @Test func limits() {
        func rows(_ count: Int) -> Int? {
            let names = (1...count).map { "P\($0)" }.joined(separator: "<br>")
            let times = (1...count).map { "\($0) hours" }.joined(separator: "<br>")
            return table(["Priority", "First response"], [names, times]).grids.first?.count
        }
        #expect(rows(5) == 6)
        #expect(rows(300) == 2)
    }
}
