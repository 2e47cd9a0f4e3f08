// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

/// Lengths of time that hold nobody to anything: each beside the like of it that does.
@Suite struct NoPromiseTests {
    @Test(arguments: [
        // Examples.
        "| Severity | Response time |\n|---|---|\n| P1 | [INSERT TIME] (e.g., 1 hour) |\n| P2 | [INSERT TIME] (e.g., 4 hours) |",
        "Example of a completed row:\n\n| Severity | Response time |\n|---|---|\n| P1 | 1 hour |\n| P2 | 4 hours |",
        "## Worked example\n\nWe respond to the ticket within 3 hours.",
        // What was reached.
        "| Measure | Actual |\n|---|---|\n| P1 response time | 12 minutes |\n| P2 response time | 40 minutes |",
        "| 指标 | 当前水平 |\n|---|---|\n| 响应时间 | 12分钟 |\n| 解决时间 | 3小时 |",
        // Machines.
        "| 指标 | 目标 |\n|---|---|\n| 响应时间 | <100ms |\n| 查询响应时间 | 2秒 |",
        // Denied, superseded, quoted from elsewhere.
        "| Item | What happens |\n|---|---|\n| Restoration | our drill shows about 3 hours; not a promise |\n| Response | 4 hours; we promise nothing, no promise |",
        "2025 年 6 月 30 日前，重大故障的响应时间为 1 小时；自 2025 年 7 月 1 日起执行新标准。", "客户手册载明重大故障“30 分钟内响应”，与本条款不一致的，以本条款为准。",
        "The old brochure still says \"a reply within two hours\".",
        // Of the customer.
        "如对以上有异议，请于3天内回复。", "贵公司提供的测试账号请于5日内回复确认。",
        "Payslip queries of the Client's own employees, which the Client answers within 10 days, are not covered.",
        "工单在 7 天没有收到您的回复时关闭。",
        // Conditions, refusals, what mends itself.
        "到场后四十八小时内仍未修好的，先给您换一台备用机。", "24 小时太赶，请允许我们晚些答复。", "在5分钟内自动恢复的问题不计。",
        "| Level | Solution |\n|---|---|\n| Minor | 1m |\n| Trivial | 2m |",
        "Errors that arrive out of hours: the response time will begin at the start of the next business day.",
        // Allowances, renewals, data subjects.
        "You may file a ticket at any time of the day (24 hours). While the tracker recovers, please wait.",
        "Availability is measured by the minute. A 30-day month contains 43,200 minutes.",
        "For instance, when a fault with a response time of 60 minutes comes in at 5 pm, the supplier has until 9.30 am.",
        "### Performance\n\n**Scan completion**:\n- Small trees: <5 minutes\n- Large trees: <60 minutes",
        "The Company fulfils delivery requests on site within 24 business hours of order placement.",
        "| Service | Team | Elite |\n|---|---|---|\n| Phone | no | yes |\n| Target response times | Team | Elite |\n| Advisory projects | max. 10 h | max. 40 h |",
        "## Article 1: Support\n\n1.1 \"Business Hours\" of this Article means 09:00 to 18:00, Monday to Friday. A \"Business Day\" is a day on which they fall.\n\n1.2 Updates are given.",
        "平均恢复时间4小时。", "The attendance time of 90 minutes for an emergency is withdrawn.", "原合同约定的45分钟到场标准自本合同生效之日起作废。",
        "| Measure | Value |\n|---|---|\n| Average resolution time | 8 hours |",
        "离岛地区到场时间另加2天。", "Licence keys are renewed and updated every 365 days.", "支持GDPR数据导出请求，响应时间不超过30天。",
    ])
    func nothing(_ words: String) { #expect(summaries(words).filter { !$0.contains("placeholder") }.isEmpty) }

    @Test(arguments: [
        ("| Severity | Response time |\n|---|---|\n| P1 | 1 hour |\n| P2 | 4 hours |", 2),
        ("| Measure | Target | Actual |\n|---|---|---|\n| P1 response time | 15 minutes | 12 minutes |", 1), ("我们在3天内回复。", 1),
        // Of two columns under one head the first is read; what tells them apart was lost.
        ("| Severity | Response time | Response time |\n|---|---|---|\n| P1 | 2 hours | 8 hours |\n| P2 | 4 hours | 16 hours |", 2),
        ("The clause says that we reply within two hours.", 1), ("自 2025 年 7 月 1 日起，重大故障的响应时间为 1 小时。", 1),
        ("We update the customer every 30 days.", 1),
    ])
    func something(_ words: String, _ count: Int) { #expect(summaries(words).count == count, "\(summaries(words))") }
}
