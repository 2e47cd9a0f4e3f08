// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

/// All promises are said on Monday 2 March 2026 at 10:00 in Shanghai.
struct PromiseTests {
    private func story(_ words: String) -> Story {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T02:00:00Z", text: words)
        return story
    }

    @Test(arguments: [
        ("I will get back to you by 5 pm.", "2026-03-02T09:00:00Z"), ("We'll update you by 5pm today.", "2026-03-02T09:00:00Z"),
        ("We will reply within 2 hours.", "2026-03-02T04:00:00Z"), ("We will respond within 2-3 hours.", "2026-03-02T05:00:00Z"),
        ("I'll send an update in half an hour.", "2026-03-02T02:30:00Z"), ("We will get back to you tomorrow.", "2026-03-03T16:00:00Z"),
        ("I will reproduce it and get back to you by 18:00 tomorrow.", "2026-03-03T10:00:00Z"),
        ("We will send you the report by Friday.", "2026-03-06T16:00:00Z"), ("I'll follow up by end of day.", "2026-03-02T16:00:00Z"),
        ("By 5 pm we will update you.", "2026-03-02T09:00:00Z"), ("We will reply next Friday.", "2026-03-13T16:00:00Z"),
        ("We will update the ticket tomorrow morning.", "2026-03-03T04:00:00Z"), ("I will reply by 9 tomorrow.", "2026-03-03T13:00:00Z"),
        ("We’ll get back to you within the next 3 days.", "2026-03-05T16:00:00Z"),
        ("I'll report back tomorrow morning.", "2026-03-03T04:00:00Z"), ("We will be in touch within two days.", "2026-03-04T16:00:00Z"),
        ("We will update you with the results by Friday.", "2026-03-06T16:00:00Z"),
        ("明天下午六点前给你结论。", "2026-03-03T10:00:00Z"), ("今天下午5点前回复您。", "2026-03-02T09:00:00Z"), ("两小时内反馈。", "2026-03-02T04:00:00Z"),
        ("半小时内同步进展。", "2026-03-02T02:30:00Z"), ("明天上午答复。", "2026-03-03T04:00:00Z"), ("周五前回复。", "2026-03-06T16:00:00Z"),
        ("下周一给您答复。", "2026-03-09T16:00:00Z"), ("我们 24 小时内反馈结果。", "2026-03-03T02:00:00Z"), ("今天下班前回复。", "2026-03-02T16:00:00Z"),
        ("明晚八点前同步。", "2026-03-03T12:00:00Z"), ("三天内给您方案。", "2026-03-05T16:00:00Z"), ("今天 18:30 前告知。", "2026-03-02T10:30:00Z"),
    ])
    func `a promise has its latest meaning and is broken by silence`(words: String, due: String) throws {
        let promise = try #require(try story(words).conduct().promises.first, "\(words)")
        #expect(promise.due.latest.rfc3339 == due)
        #expect(promise.verdict == .broken && promise.subject == .word)
        #expect(try story(words).observations(.brokenPromise).count == 1)
    }

    @Test(arguments: [
        "If it fails, I will get back to you by 5 pm.", "Once you send the logs, we will reply within 2 hours.",
        "We will try to reply by 5 pm.", "We should have an update by 5 pm.", "We will not be able to reply by Friday.",
        "Will you update us by 5 pm?", "Please update the ticket by 5 pm.", "We will update you soon.",
        "We will reply within 2 business hours.",
        "We will respond in 3 business days.", "We will update the server by Friday.", "I will reply by 5 pm PST.",
        "We will call you by 5 pm.", "We will upgrade the cluster tomorrow and reply.", "We will reply by 10 March.",
        "Let me know how it looks tomorrow.", "We replied within 2 hours.", "You will reply by 5 pm.", "We will reply in a day or two.",
        "I will share the results with engineering tomorrow.", "We will follow up with the carrier by 5 pm.",
        "We will come back online by 5 pm.",
        "I will reply to the other ticket by tomorrow.", "I will respond to the message you sent on Monday.",
        "For urgent incidents, we will respond to tickets in 10 minutes.", "We will provide feedback to the product team this week.",
        "I will be out of the office until Monday and will reply when I return.", "客户明天回复。", "您明天回复我也可以。", "明天同步研发。",
        "每两小时内同步一次。", "收到后24小时内回复您。", "说好的明天回复。", "服务时间内30分钟内回复。", "如果复现，明天给您答复。", "待您提供日志后，两小时内反馈。", "预计明天下午回复。", "争取今天给您答复。", "明天能回复吗？",
        "请今天下午5点前回复。",
        "昨天下午已回复。", "两个工作日内答复。", "尽快回复您。", "节后给你完整时间表。", "明天下午5点左右回复。", "今天下午回复过了。", "您确认后两小时内反馈。",
        "上周五前回复。", "明天不一定能回复。",
    ])
    func `what is conditional, vague, denied or another's is no promise`(words: String) throws {
        #expect(try story(words).conduct().promises.isEmpty)
    }

    private func verdict(_ words: String = "We will reply by 5 pm.", _ more: (inout Story) -> Void) throws -> Promise.Verdict {
        var story = story(words)
        more(&story)
        return try #require(try story.conduct().promises.first).verdict
    }

    @Test func `a message in time keeps it, one after does not`() throws {
        #expect(try verdict { $0.answers("2026-03-02T09:00:00Z") } == .kept)
        #expect(try verdict { $0.answers("2026-03-02T09:00:01Z") } == .broken)
    }

    @Test func `whatever may have kept it leaves it undetermined`() throws {
        // A stamp to the minute that reaches over the end, somebody unplaced, a state that may have settled it.
        #expect(try verdict { $0.event(Story.stamp("2026-03-02T09:00Z"), .vendor, text: "Done.") } == .undetermined)
        #expect(try verdict { $0.event(Story.stamp("2026-03-02T08:00:00Z"), .unknown, text: "Done.") } == .undetermined)
        #expect(try verdict { $0.status("2026-03-02T08:00:00Z", .resolved) } == .undetermined)
        #expect(try verdict { $0.event(Story.stamp("2026-03-02T08:00:00Z"), .vendor, .status("merged", nil), text: "") } == .undetermined)
        // A stray mail of the vendor.
        #expect(
            try verdict {
                $0.event(Story.stamp("2026-03-02T08:00:00Z"), .vendor, channel: .mail, ticket: nil, text: "Done.", file: 7)
            } == .undetermined)
    }

    @Test func `silence shows nothing of a deed`() throws {
        #expect(try verdict("We will fix it by 5 pm.") { _ in } == .undetermined)
        #expect(try verdict("明天修复。") { _ in } == .undetermined)
        #expect(try verdict("修复包明天给出。") { $0.answers("2026-03-03T02:00:00Z") } == .kept)
    }

    @Test func `what is due after as-of is open, and without a zone nothing is said`() throws {
        #expect(try verdict { $0.engagement.asOf = .instant(Story.at("2026-03-02T08:00:00Z")) } == .open)
        var story = story("We will reply by 5 pm.")
        story.engagement.timeZone = nil
        #expect(try story.conduct().promises.isEmpty)
    }

    @Test func `a stamp with an offset of its own is heard in that one, too`() throws {
        var story = story("We will reply by 5 pm.")
        story.events[1].at.raw = "Sun, 1 Mar 2026 18:00:00 -0800"
        // 17:00 in California has passed nowhere yet: it is 02:00 UTC, so the next one is meant.
        #expect(try story.conduct().promises.first?.due.latest.rfc3339 == "2026-03-03T01:00:00Z")
        #expect(Promises.offset(in: "Mon, 2 Mar 2026 09:00:00 +0530 (IST)") == 19_800)
        #expect(Promises.offset(in: "2026-03-02T09:00:00-05:00") == -18_000)
        #expect(Promises.offset(in: "2026-03-02") == nil)
        #expect(Promises.offset(in: "2026-03-02 09:00:00") == nil)
    }
}
