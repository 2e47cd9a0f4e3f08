// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func commitments(_ rows: String) -> [Commitment] { read("# 服务标准\n\n" + rows + "\n").commitments }
private func summaries(_ rows: String) -> [String] { commitments(rows).map(\.summary) }

/// Several promises in one cell, and the columns that hold them.
@Suite struct CellLinesTests {
    @Test(arguments: [
        // A level and its length between slashes.
        (
            "| 指标 | 数值 |\n|---|---|\n| 响应时间 | P1: 10min / P2: 40min |\n| 恢复时间 | P1：2h / P2：6h |",
            [
                "P1 first-response 10 minute unspecified stated", "P2 first-response 40 minute unspecified stated",
                "P1 restoration 2 hour unspecified stated", "P2 restoration 6 hour unspecified stated",
            ]
        ),
        (
            "| 指标 | 数值 |\n|---|---|\n| 恢复时间 | P1/P2: 6h |",
            ["P1 restoration 6 hour unspecified stated", "P2 restoration 6 hour unspecified stated"]
        ),
        // Names in no list, a line for each.
        (
            "| 项目 | 标准 |\n|---|---|\n| 故障维修时长 | 市区≤12小时<br>县域≤36小时 |\n| 首次响应时长 | ≤3个工作时 |",
            [
                "市区 resolution 12 hour unspecified stated", "县域 resolution 36 hour unspecified stated",
                "first-response 3 business-hour business stated",
            ]
        ),
        (
            "| 项目 | 标准 |\n|---|---|\n| 投诉处理时长 | 普通投诉不长于36小时；批量投诉不长于12小时 |",
            ["普通投诉 resolution 36 hour unspecified stated", "批量投诉 resolution 12 hour unspecified stated"]
        ),
        // Times of the contract keep their promises apart.
        (
            "| 阶段 | 支持方式 | 响应时间 |\n|---|---|---|\n| 试运行期 | 驻场 | 20 分钟 |\n| 质保期 | 远程 | 3 小时 |",
            ["试运行期 first-response 20 minute unspecified stated", "质保期 first-response 3 hour unspecified stated"]
        ),
    ])
    func hold(_ rows: String, _ expected: [String]) { #expect(summaries(rows) == expected) }

    @Test(arguments: [
        // One length between names; no length in the second part.
        ("| 指标 | 数值 |\n|---|---|\n| 响应时间 | 10min / 工单 |", ["first-response 10 minute unspecified stated"]),
        // Definitions beside a metric are told, not kept; steps of work are no times of the contract.
        ("| 术语 | 定义 |\n|---|---|\n| 响应时间 | 24小时 |\n| 修复时间 | 2日 |", []),
        (
            "| 阶段 | 说明 | 响应时间 |\n|---|---|---|\n| 现场排查 | 驻场 | 20 分钟 |\n| 远程排查 | 远程 | 3 小时 |",
            ["first-response 20 minute unspecified stated", "first-response 3 hour unspecified stated"]
        ),
        // An item with a time of its own leads to no table.
        (
            "- P2：2小时内响应\n\n| 版本 | 修复时间 |\n|---|---|\n| 标准版 | 6小时 |\n| 企业版 | 3小时 |",
            [
                "P2 first-response 2 hour unspecified stated", "标准版 resolution 6 hour unspecified stated",
                "企业版 resolution 3 hour unspecified stated",
            ]
        ),
    ])
    func holdNoMore(_ rows: String, _ expected: [String]) { #expect(summaries(rows) == expected) }

    @Test(arguments: [("测量方式", nil), ("统计方式", nil), ("报修方式", "工单系统")] as [(String, String?)])
    func tellTheChannel(_ head: String, _ channel: String?) {
        let found = commitments("| 指标 | 数值 | \(head) |\n|---|---|---|\n| 响应时间 | 20分钟 | 工单系统 |\n| 恢复时间 | 3小时 | 工单系统 |")
        #expect(found.map(\.channel) == [channel, channel])
    }
}
