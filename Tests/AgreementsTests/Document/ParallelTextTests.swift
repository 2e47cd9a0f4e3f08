// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Clauses in two languages side by side are paragraphs; whatever else has two columns stays a table.
@Suite struct ParallelTextTests {
    static let clauses = [
        ["The vendor answers within two hours of the call.", "供应商应在接到电话后两小时内予以答复并开始处理。"],
        ["The vendor mends the fault within a day.", "供应商应在一天之内修复故障，不得无故拖延处理。"],
    ]

    private static func table(_ rows: [[String]]) -> String {
        "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
    }

    @Test(arguments: [
        (clauses, true), ([["English", "中文"]] + clauses, true), ([["Severity", "级别"], ["P1", "一级"], ["P2", "二级"]], false),
        ([["P1", "1 hour"], ["P2", "2 hours"]], false),
        (
            [
                ["The vendor answers within two hours of the call.", "The customer calls the number of the desk."],
                ["More of the same sort.", "And more of that."],
            ], false
        ), ([["One", "Two", "Three"], ["a", "b", "c"]], false),
    ])
    func opens(_ rows: [[String]], _ isText: Bool) { #expect(GridLayout(Self.table(rows)).grids.isEmpty == isText) }

    @Test func cellsStandInTheirOrder() {
        let document = GridLayout(Self.table([["English", "中文"]] + Self.clauses)).document
        let words = document.blocks.map(\.passage.string).filter { !$0.isEmpty }
        #expect(words == ["Support agreement"] + Self.clauses.flatMap { $0 })
        #expect(zip(document.blocks, document.blocks.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    }

    /// A clause that leads to a table below speaks for it, as any paragraph does.
    @Test func leadsToTheTableBelow() {
        let html =
            Self.table([
                ["1. 乙方提供“长护”与“短护”两种方案，详见下文各条的约定。", "1. The supplier offers two plans, Long Care and Short Care."],
                [
                    "2. 远程不能排除故障的，工程师到达医院现场的时间如下：",
                    "2. Where the fault cannot be cleared remotely, the engineer arrives at the hospital as follows:",
                ],
            ])
            + "<table><tr><th>故障<th>长护<th>短护<tr><td>停机<td>5 小时<td>9 小时</table>"
        #expect(GridLayout(html).promises == ["停机 长护 onsite 5 hour", "停机 短护 onsite 9 hour"])
    }
}
