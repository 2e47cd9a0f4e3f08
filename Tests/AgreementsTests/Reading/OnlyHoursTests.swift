// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func clocks(_ over: String, _ under: String = "") -> [ClockMeaning] {
    read("# 服务承诺书\n\n## 服务保障\n\n### 总则\n\n\(over)\n\n### 时限\n\n- 重大故障：1小时内响应\n\n## 其他\n\n### 附则\n\n\(under)\n").commitments.map(\.clock)
}

/// Hours that are said once, in another section than the times.
@Suite struct OnlyHoursTests {
    @Test(arguments: ["乙方提供7×24小时技术支持。", "为本项目提供「7×24小时」全天候运维服务。", "Support is provided 24x7."])
    func holdForAllTimes(_ words: String) { #expect(clocks(words) == [.calendar]) }

    @Test(arguments: [
        // A telephone; no hours at all; a tier; other hours elsewhere.
        ("客服热线7×24小时开通，乙方提供技术服务。", ""), ("乙方提供优质技术支持。", ""), ("乙方提供7×24小时技术支持。", "其余事项在工作时间内处理。"),
        ("乙方提供7×24小时技术支持。", "账单每5个工作日寄送。"),
    ])
    func holdForNone(_ words: String, _ other: String) { #expect(clocks(words, other) == [.unspecified]) }

    /// A row that is answered around the clock, and one on working days.
    @Test func ofARow() {
        let found = read(
            "# 支持\n\n| 版本 | 支持方式 | 响应时间 |\n|---|---|---|\n| 团队版 | 邮件 | 工作日 12 小时内 |\n| 旗舰版 | 7x24 专属 | 2 小时内 |\n| 个人版 | 社区 | 24 小时内 |\n")
        #expect(found.commitments.map(\.clock) == [.business, .calendar, .unspecified])
    }
}
