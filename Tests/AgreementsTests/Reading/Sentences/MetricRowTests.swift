// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# 服务协议\n\n" + words + "\n").commitments.map(\.summary) }

/// Names before their lengths, in a row, and names behind them.
@Suite struct MetricRowTests {
    private static let three = [
        "first-response 15 minute unspecified stated", "onsite 2 hour unspecified stated", "restoration 6 hour unspecified stated",
    ]

    @Test(arguments: [
        "响应 15 分钟／到场 2 小时／恢复 6 小时", "响应 15 分钟　到场 2 小时　恢复 6 小时", "响应：15分钟内，到场：2小时内，恢复：6小时内。", "响应≤15分钟、到场≤2小时、恢复≤6小时",
        "响应时间小于15分钟，到场时间小于2小时，恢复时间小于6小时。",
        // Behind their lengths.
        "15分钟内响应，2小时内到场，6小时内恢复。", "15分钟响应／2小时到场／6小时恢复", "响应时间15分钟，2小时内到场，6小时内恢复。",
    ])
    func three(_ words: String) { #expect(summaries(words) == MetricRowTests.three) }

    @Test func ofACell() {
        let table = """
            | 故障类型 | 甲方案 | 乙方案 |
            |---|---|---|
            | 全楼断电 | 响应 5 分钟／到场 1 小时 | 响应 10 分钟／次日到场 |

            """
        #expect(
            read("# 协议\n\n" + table).commitments.map(\.summary) == [
                "全楼断电 甲方案 first-response 5 minute unspecified stated", "全楼断电 甲方案 onsite 1 hour unspecified stated",
                "全楼断电 乙方案 first-response 10 minute unspecified stated", "全楼断电 乙方案 onsite 1 day unspecified stated",
            ])
    }

    @Test(arguments: [
        ("4小时内响应，T+3 日内修复。", ["first-response 4 hour unspecified stated", "resolution 3 business-day business stated"]),
        ("2日内报送处置报告。", ["incident-report 2 day unspecified stated"]),
        ("每2日报送处置报告。", ["update 2 day unspecified stated"]),
        ("1小时内开始抢修。", ["first-response 1 hour unspecified stated"]),
        ("1小时内完成抢修。", ["resolution 1 hour unspecified stated"]),
        ("30分钟内响应，当日恢复。", ["first-response 30 minute unspecified stated", "restoration 1 day unspecified stated"]),
        ("每满两小时向业主通报一次。", ["update 2 hour unspecified stated"]),
        ("每小时通知甲方一次。", ["update 1 hour unspecified stated"]),
        ("1小时内通知甲方。", ["incident-notice 1 hour unspecified stated"]),
        ("东区2小时，西区4小时到场。", ["东区 onsite 2 hour unspecified stated", "西区 onsite 4 hour unspecified stated"]),
        ("工程师到校：2小时。", ["onsite 2 hour unspecified stated"]),
        ("货物应在7天内供应到位。", []),
        ("工作日9:00-18:00受理，4-8个工作小时内答复。", ["first-response 4-8 business-hour business stated"]),
    ])
    func bound(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        "断网模式外，离线模式最长可用8小时，恢复连接后3分钟内自动同步。", "应急演练的恢复目标为四小时。", "每月开一次复盘会，会后三个工作日内形成纪要。",
        "一类故障逾时恢复的，每逾一小时扣减服务费的百分之二。", "现场服务每次不超过4小时。", "我们希望2小时内响应。",
        "工单原为24小时答复；自2024年1月1日起一律按新表执行。",
    ])
    func noPromise(_ words: String) { #expect(summaries(words).isEmpty) }

    @Test func onlyItsOwnPartOfASentenceIsNone() {
        #expect(summaries("2小时内响应，会后三日内提交会议纪要。") == ["first-response 2 hour unspecified stated"])
        #expect(summaries("4小时内到场，每年组织一次应急演练。") == ["onsite 4 hour unspecified stated"])
    }

    @Test func aKindOfCaseIsNoInvoiceAndNoPayment() {
        #expect(summaries("发票问题：4小时内答复。") == ["发票问题 first-response 4 hour unspecified stated"])
        #expect(summaries("支付通道中断时，2小时内恢复。") == ["支付通道中断 restoration 2 hour unspecified stated"])
        #expect(summaries("发票在4小时内答复开出。").isEmpty)
    }
}
