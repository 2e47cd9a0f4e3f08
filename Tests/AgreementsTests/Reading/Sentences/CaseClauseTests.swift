// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# 服务协议\n\n" + words + "\n").commitments.map(\.summary) }

/// Chinese conditions that say what kind of case a promise is for, and those that say something else.
@Suite struct CaseClauseTests {
    @Test(arguments: [
        ("客房门锁打不开的，维修员20分钟内到场。", ["客房门锁打不开 onsite 20 minute unspecified stated"]),
        ("检票系统中断时，4小时内恢复。", ["检票系统中断 restoration 4 hour unspecified stated"]),
        ("若發現會員資料外洩，不論日夜，1小時內通報客戶。", ["會員資料外洩 incident-notice 1 hour calendar stated"]),
        ("乙方发现甲方账号泄露的，应在8小时内书面告知甲方。", ["账号泄露 incident-notice 8 hour unspecified shall"]),
        ("冷柜停线恢复后五日内，乙方应提交分析报告。", ["冷柜停线 incident-report 5 day unspecified shall"]),
        ("呼叫中心瘫痪：30分钟内响应，4小时内恢复。", ["呼叫中心瘫痪 first-response 30 minute unspecified stated", "呼叫中心瘫痪 restoration 4 hour unspecified stated"]),
        ("高危漏洞自确认起10日内修复，中危漏洞30日内修复。", ["高危漏洞 resolution 10 day unspecified stated", "中危漏洞 resolution 30 day unspecified stated"]),
        ("四、如某一站台之闸门全部失灵，2小时内恢复。", ["闸门全部失灵 restoration 2 hour unspecified stated"]),
        // What follows in the next sentence has the same condition.
        (
            "整层断电的，每小时向业主汇报一次；恢复后2日内出具书面说明。",
            ["整层断电 update 1 hour unspecified stated", "整层断电 incident-report 2 day unspecified stated"]
        ),
    ])
    func conditions(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        ("需要更换备件的，5个工作日内修复。", ["resolution 5 business-day business stated"]),
        ("客户要求上门的，4小时内到场。", ["onsite 4 hour unspecified stated"]),
        ("经甲方确认后，2小时内响应。", ["first-response 2 hour unspecified stated"]),
        ("接到故障报修后，2小时内到场。", ["onsite 2 hour unspecified stated"]),
        ("电话无法解决时，4小时内到场。", ["onsite 4 hour unspecified stated"]),
        ("当甲方遭遇系统毁损或无法使用时，1小时内到场。", ["onsite 1 hour unspecified stated"]),
        ("问题解决后2个工作日内出具书面说明。", ["incident-report 2 business-day business stated"]),
        ("质保期内出现故障的，2小时内响应。", ["first-response 2 hour unspecified stated"]),
        ("1日内连续出现三次告警的，3小时内到场。", ["1日内连续出现三次告警 onsite 3 hour unspecified stated"]),
        ("因甲方误操作造成停机的，4小时内响应。", ["first-response 4 hour unspecified stated"]),
        ("一级故障瘫痪时，1小时内响应。", ["一级故障 first-response 1 hour unspecified stated"]),
    ])
    func otherConditions(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        ("**收银机死机多久能修好？**\n\n4小时内修复。", ["收银机死机 resolution 4 hour unspecified stated"]),
        ("**直播通道断了，怎么知道？**\n\n10分钟内通知客户。", ["直播通道断了 incident-notice 10 minute unspecified stated"]),
        ("**多久能修好？**\n\n4小时内修复。", ["resolution 4 hour unspecified stated"]),
        ("**喷头坏了多久能到？能不能做到2小时？**\n\n4小时内到场。", ["onsite 4 hour unspecified stated"]),
    ])
    func questions(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test func theConditionSaysMoreThanTheHeading() {
        #expect(summaries("## 信息安全事件\n\n发现病历外泄，2小时内通知甲方。") == ["病历外泄 incident-notice 2 hour unspecified stated"])
        #expect(summaries("## 一级故障\n\n系统瘫痪时，2小时内响应。") == ["一级故障 first-response 2 hour unspecified stated"])
    }
}
