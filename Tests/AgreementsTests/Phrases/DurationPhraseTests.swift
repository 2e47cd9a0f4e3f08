// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

private func durations(_ words: String) -> [String] {
    let passage = Passage(words)
    return DurationPhrase.all(passage.folded, in: passage.all).map { found in
        let number = found.target.lower.map { "\($0)-\(found.target.value)" } ?? found.target.value.description
        return "\(number) \(found.target.unit.rawValue)"
    }
}

@Suite struct DurationPhraseTests {
    @Test(arguments: [
        ("within 4 hours", "4 hour"), ("within four (4) business hours", "4 business-hour"), ("one business day", "1 business-day"),
        ("five-business days", "5 business-day"), ("next business day", "1 business-day"),
        ("by the end of the next working day", "1 business-day"), ("T+1", "1 business-day"),
        ("T+3", "3 business-day"), ("4–24 hours", "4-24 hour"), ("4 to 24 hours", "4-24 hour"), ("3 1/2 hours", "3.5 hour"),
        ("half an hour", "0.5 hour"), ("an hour", "1 hour"),
        ("1 hour 30 minutes", "90 minute"), ("30min", "30 minute"), ("2 hrs", "2 hour"), ("4h", "4 hour"), ("15'", "15 minute"),
        ("twenty-four hours", "24 hour"), ("Daily", "1 day"),
        ("1 hours", "1 hour"), ("10 calendar days", "10 day"), ("8 office hours", "8 business-hour"), ("1 week", "1 week"),
        ("4 (business) hours", "4 business-hour"),
        ("30分钟内", "30 minute"), ("2小时", "2 hour"), ("两小时", "2 hour"), ("半小时", "0.5 hour"), ("一个半小时", "1.5 hour"), ("24小时内", "24 hour"),
        ("1个工作日", "1 business-day"),
        ("8个工作小时内", "8 business-hour"), ("次一工作日", "1 business-day"), ("下一个工作日", "1 business-day"), ("三个工作日", "3 business-day"),
        ("两 (2) 个月", "2 month"),
        ("十五分钟", "15 minute"), ("二十四小时", "24 hour"), ("5个自然日", "5 day"), ("3-5个工作日", "3-5 business-day"), ("1小时30分钟", "90 minute"),
        ("90 分鐘內", "90 minute"),
        ("４小時", "4 hour"), ("每30分钟", "30 minute"), ("1日内", "1 day"),
    ])
    func reads(_ words: String, _ expected: String) { #expect(durations(words) == [expected]) }

    @Test(arguments: [
        "24x7", "7×24小时", "24 hours a day, 7 days a week", "24小时值班", "2026-03-05", "2026年3月5日", "3月15日", "3 days ago", "30 days' notice",
        "15 calendar days in advance", "3 1/2 hours per month",
        "1 Hour of Downtime", "第二周", "99.95%", "P1", "500 response code", "30天前", "五分之一", "version 4", "二级",
    ])
    func rejects(_ words: String) { #expect(durations(words) == []) }

    @Test func knowsBounds() {
        func bound(_ words: String) -> DurationPhrase.Bound? {
            let passage = Passage(words)
            return DurationPhrase.all(passage.folded, in: passage.all).first?.bound
        }
        #expect(bound("no later than 4 hours") == .atMost)
        #expect(bound("不超过2小时") == .atMost)
        #expect(bound("as low as 30 minutes") == .bestCase)
        #expect(bound("at least 90 days") == .atLeast)
        #expect(bound("超过5分钟") == .atLeast)
        #expect(bound("4 hours") == DurationPhrase.Bound.none)
    }

    @Test func readsEveryLengthOfAChain() {
        #expect(durations("30分钟内响应，2小时内提供解决方案，4小时内到场处理") == ["30 minute", "2 hour", "4 hour"])
        #expect(durations("respond within 1 hour and resolve within 2 business days") == ["1 hour", "2 business-day"])
    }

    @Test func hugeNumbersDoNotTrap() {
        #expect(durations("within 99999999999999999999 hours") == [])
        #expect(durations("within 999999999 hours 59 minutes").count == 1)
        #expect(durations(String(repeating: "九", count: 4000) + "小时").count <= 1)
    }
}
