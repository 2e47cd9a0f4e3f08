// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# 服务协议\n\n" + words + "\n").commitments.map(\.summary) }

/// Which of several duties in a Chinese sentence a length belongs to, and those that are none of support.
@Suite struct DutyWordingTests {
    @Test(arguments: [
        ("出现P1/P2事件须在15分钟内通知业务方。", ["P1 incident-notice 15 minute unspecified shall", "P2 incident-notice 15 minute unspecified shall"]),
        ("P1 事件须在4个工作日内提交 PIR（Post-Incident Review）。", ["P1 incident-report 4 business-day business shall"]),
        ("值班人员于25分钟内聯繫使用者。", ["first-response 25 minute unspecified stated"]),
        ("保养申请36小时内预约确认。", ["acknowledgement 36 hour unspecified stated"]),
        ("对于紧急发生的问题，我方在10-40分钟内处理完成。", ["紧急发生的问题 resolution 10-40 minute unspecified stated"]),
        ("二类缺陷：三小时内响应，四个工作日内修正。", ["二类缺陷 first-response 3 hour unspecified stated", "二类缺陷 resolution 4 business-day business stated"]),
        ("一级故障1小时内响应，二级故障3小时内。", ["一级故障 first-response 1 hour unspecified stated", "二级故障 first-response 3 hour unspecified stated"]),
        ("15分钟未响应的，升级至主管。", ["escalation 15 minute unspecified stated"]),
        (
            "20分钟未响应升级主管，40分钟未响应升级经理。", ["escalation 20 minute unspecified stated", "escalation 40 minute unspecified stated"]
        ),
        ("P1故障45分钟内未解决，自动升级至二线。", ["P1 escalation 45 minute unspecified stated"]),
        ("T+3 提供修复方案", ["solution-plan 3 business-day business stated"]),
        ("10分钟内无法解决的，3小时内赶到现场。", ["onsite 3 hour unspecified stated"]),
        ("目前2小时内通知客户。", ["incident-notice 2 hour unspecified stated"]),
        ("2小时内电话告知解决方案。", ["solution-plan 2 hour unspecified stated"]),
        ("## 事故报告\n\n- P1：4个工作日内提交", ["P1 incident-report 4 business-day business stated"]),
        ("3小时内响应并到场。", ["first-response 3 hour unspecified stated", "onsite 3 hour unspecified stated"]),
        ("如发生停机，40分钟内，工程师到达现场。", ["onsite 40 minute unspecified stated"]),
        ("故障响应延迟不超过25分钟。", ["first-response 25 minute unspecified shall"]),
        ("故障处理结果在3小时内反馈用户。", ["first-response 3 hour unspecified stated"]),
    ])
    func names(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        // 及时 is no second duty.
        ("3小时内响应，并及时到场。", ["first-response 3 hour unspecified stated"]),
        ("4小时内提供解决方案，及时彻底解决。", ["solution-plan 4 hour unspecified stated"]),
        // Who is told to come has no length; what could not be done is no duty.
        ("若电话仍无法解决的，半小时内，售后部通知就近服务站派员前往现场处理。", []),
        ("1小时内通知服务站前往现场。", []),
        ("2小时内通知用户处理方案。", ["incident-notice 2 hour unspecified stated"]),
        // What is not done; a condition between; words of its own behind the second length.
        ("自接到请求起2小时内，若电话咨询不能解决问题，应指派人员赶赴现场。", []),
        ("乙方在接到通知后的两个工作日未做出响应，应承担损失。", []),
        ("3小时内响应，20小时内优化。", ["first-response 3 hour unspecified stated"]),
        ("3小时内未修复的，提供备机。", []), ("## 响应时间\n\n- P1：25分钟未解决，通知主管", []),
        // Works that are planned; times of a plan; what lasts.
        ("接到申请后，10日内进行现场勘察。", []), ("**T+7-30**：开发并测试修复方案", []), ("每月停机约 90 分钟，三天前公告。", []),
        ("响应未达成两次以上的，顺延服务期 10 天。", []),
        // Ahead of what is planned.
        ("检修作业前24小时通知用户。", []), ("停机之前 3 日通知客户。", []),
        // A verb of its own under the name of a metric.
        ("## 响应时间\n\n- P1：20分钟\n- P2：5个工作日内提交记录", ["P1 first-response 20 minute unspecified stated"]),
        // Machines; how often; authorities.
        ("邮件收发延迟不超过25分钟，保障系统故障及时处理。", []),
        ("1日内连续出现三次告警的，工程师3小时内到场。", ["1日内连续出现三次告警 onsite 3 hour unspecified stated"]),
        ("告警处理结果在2日内反馈省级监管平台。", []),
    ])
    func namesNoOther(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        ("100%的网络正常运行时间保证", true), ("We guarantee 100% uptime.", true), ("可用性 = 100% - 停机占比，乙方保证计算准确。", false), ("可用性达到100%时奖励团队。", false),
        ("可用性低于100%的，乙方保证补足。", false),
    ])
    func guaranteesAll(_ words: String, _ isPromise: Bool) {
        #expect(read("# 服务协议\n\n" + words + "\n").commitments.contains { $0.metric == .availability } == isPromise)
    }
}
