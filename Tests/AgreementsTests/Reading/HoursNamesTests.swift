// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# 维保协议\n\n" + words + "\n").commitments.map(\.summary) }

/// Tiers that are called by their hours.
@Suite struct HoursNamesTests {
    @Test(arguments: [
        (
            "- 5*8，次一工作日上门\n- 7*24，6小时上门",
            ["5*8 onsite 1 business-day business stated", "7*24 onsite 6 hour calendar stated"]
        ),
        (
            "1. 5×9小时基础维保：3小时内响应\n2. 7×24小时重点维保：20分钟内响应",
            ["5×9小时基础维保 first-response 3 hour business stated", "7×24小时重点维保 first-response 20 minute calendar stated"]
        ),
        // The field that holds the name.
        (
            "- 服务级别：5*8小时常规维护，到场时间：8小时内\n- 服务级别：7*24小时加强维护，到场时间：3小时内",
            ["5*8小时常规维护 onsite 8 hour business stated", "7*24小时加强维护 onsite 3 hour calendar stated"]
        ),
        (
            "{ title: '7*24小时核心运维', answer: '10分钟内响应', visit: '3小时内到场' },\n{ title: '5*8小时普通运维', answer: '4小时内响应', visit: '次工作日到场' },",
            [
                "7*24小时核心运维 first-response 10 minute calendar stated", "7*24小时核心运维 onsite 3 hour calendar stated",
                "5*8小时普通运维 first-response 4 hour business stated", "5*8小时普通运维 onsite 1 business-day business stated",
            ]
        ),
        // The lines of a cell.
        (
            "| 项目 | 说明 |\n|---|---|\n| 服务方式 | 分2个级别：<br>5*8，次一工作日上门<br>7*24，6小时上门 |\n| 其他 | 年度巡检 |",
            ["5*8 onsite 1 business-day business stated", "7*24 onsite 6 hour calendar stated"]
        ),
    ])
    func nameTiers(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        // Alone, or the same beside it: the hours only say when.
        ("- 7*24，6小时上门", ["onsite 6 hour calendar stated"]),
        ("- 7*24，6小时上门\n- 7*24，30分钟内响应", ["onsite 6 hour calendar stated", "first-response 30 minute calendar stated"]),
        // A field of hours.
        (
            "- 服务时间：7*24小时支持，响应时间：30分钟内\n- 服务时间：5*8小时支持，到场时间：4小时内",
            ["first-response 30 minute calendar stated", "onsite 4 hour business stated"]
        ),
        // What stands behind the hours is no name.
        (
            "- 7*24小时有人接听，30分钟内响应\n- 5*8小时派人，4小时内到场",
            ["first-response 30 minute calendar stated", "onsite 4 hour business stated"]
        ),
    ])
    func nameNothing(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    /// 服务等级：7x24 is no level 7.
    @Test(arguments: ["服务等级：7x24", "支持级别：5*8", "level 7/24"])
    func areNoLevels(_ words: String) {
        let p = Passage(words)
        #expect(SeverityPhrase.all(p.folded, in: p.all).isEmpty)
    }

    @Test(arguments: ["故障等级：2", "级别：3，4小时", "level 2"])
    func leaveLevels(_ words: String) {
        let p = Passage(words)
        #expect(SeverityPhrase.all(p.folded, in: p.all).count == 1)
    }
}
